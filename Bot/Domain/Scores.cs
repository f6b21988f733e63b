namespace Bot.Domain;

/// <summary>What one criterion was given, in hundredths.</summary>
public sealed record CriterionPoints(string CriterionId, int Points);

/// <summary>A subject and its score in hundredths.</summary>
public sealed record SubjectScore(string SubjectId, int Score)
{
    /// <summary>The points by criterion that add up to the score; empty where it was given as one figure.</summary>
    public IReadOnlyList<CriterionPoints> Sheet { get; init; } = [];
}

/// <summary>Arithmetic of scores, in integer hundredths. Pure.</summary>
public static class Scores
{
    /// <summary>Half away from zero.</summary>
    public static int Mean(IReadOnlyCollection<int> scores) => Divide(scores.Sum(), scores.Count);

    /// <summary>The mean on the movement's step: what an agreed score is compared with.</summary>
    public static int MeanOnStep(IReadOnlyCollection<int> scores, int step) => Divide(scores.Sum(), scores.Count * step) * step;

    /// <summary>The middle ballot, or the middle of the two, on the step: what is proposed to the panel head.</summary>
    public static int Median(IReadOnlyCollection<int> scores, int step)
    {
        var sorted = scores.Order().ToList();
        var (low, high) = (sorted[(sorted.Count - 1) / 2], sorted[sorted.Count / 2]);
        return Divide(low + high, 2 * step) * step;
    }

    /// <summary>From the lowest ballot to the highest.</summary>
    public static int Spread(IReadOnlyCollection<int> scores) => scores.Count == 0 ? 0 : scores.Max() - scores.Min();

    /// <summary>So far from the middle of the ballots that the panel should talk about it.</summary>
    public static bool IsOutlier(int score, IReadOnlyCollection<int> scores, int from) =>
        scores.Count > 1 && Math.Abs(score - Median(scores, 1)) >= from;

    private static int Divide(int value, int by) => (value * 2 + by) / (by * 2);
}
