namespace Bot.Understanding;

public enum ScoreProblem
{
    Empty,
    NotANumber,
    Negative,
    OutOfRange,
    OffStep,
    Separator,
    Thousands,
    TwoNumbers,
    SpokenShort,
    About,
    Span,
    TwoValues,
    ZeroOrNo,
}

/// <summary>What a typed score turned out to be. Scores are whole hundredths, so nothing is ever rounded.</summary>
public abstract record ScoreReading
{
    public sealed record Accepted(int Hundredths) : ScoreReading;

    public sealed record Rejected(ScoreProblem Reason, IReadOnlyList<int> Suggestions) : ScoreReading;

    public sealed record Ask(ScoreProblem Reason, IReadOnlyList<int> Suggestions) : ScoreReading;

    public int? Value => this is Accepted accepted ? accepted.Hundredths : null;

    internal static ScoreReading No(ScoreProblem reason, params int[] suggestions) => new Rejected(reason, suggestions);

    internal static ScoreReading Doubt(ScoreProblem reason, params int[] suggestions) => new Ask(reason, suggestions);
}
