using Bot.People;
using Storage;

namespace Bot.Scoring;

/// <summary>Which round is meant.</summary>
public static class RoundFinder
{
    /// <summary>The round to ballot in: the open one; else the one that just closed or opens next, so that the refusal can name its times.</summary>
    public static Round? ToScore(IReadOnlyList<Round> rounds, DateTime now) =>
        rounds.LastOrDefault(r => r.State == RoundState.Open)
        ?? rounds.Where(r => r.OpensAt <= now).MaxBy(r => r.ClosesAt)
        ?? rounds.MinBy(r => r.OpensAt);

    /// <summary>By name when one was said ("2026-D1", "D1"), else the newest that has closed.</summary>
    public static Round? ToAgree(Org org, string? said, DateTime now)
    {
        if (said is not null)
        {
            return org.RoundSaid(said, now);
        }
        var rounds = org.Rounds;
        return rounds.Where(r => r.State is RoundState.Closed or RoundState.Agreed).MaxBy(r => r.ClosesAt)
            ?? rounds.Where(r => r.State == RoundState.Open).MaxBy(r => r.ClosesAt);
    }
}
