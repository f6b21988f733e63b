namespace Bot.Scoring;

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

    private static int Divide(int value, int by) => (value * 2 + by) / (by * 2);
}
