using Bot.Domain;
using Bot.Platform.Access;
using Storage;

namespace Bot.Figures;

/// <summary>Which round is meant.</summary>
public static class RoundFinder
{
    public static readonly Refusal NoRound = new(
        "score.no_round",
        new("Hiện không có đợt chấm điểm nào.", "There is no scoring round now.")
    );

    /// <summary>The round to ballot in: the open one; else the one that just closed or opens next, so that the refusal can name its times.</summary>
    public static Round? ToScore(IReadOnlyList<Round> rounds, DateTime now) =>
        rounds.LastOrDefault(r => r.State == RoundState.Open)
        ?? rounds.Where(r => r.OpensAt <= now).MaxBy(r => r.ClosesAt)
        ?? rounds.MinBy(r => r.OpensAt);

    /// <summary>By name when one was said ("2026-D1", "D1"), else the newest that has closed.</summary>
    public static Round? ToAgree(Org org, string? said, DateTime now) =>
        said is not null
            ? org.RoundSaid(said, now)
            : Newest(org, r => r.State is RoundState.Closed or RoundState.Reopened)
                ?? Newest(org, r => r.State is RoundState.Agreed)
                ?? Newest(org, r => r.State == RoundState.Open);

    /// <summary>By name when one was said, else the newest that fits, else the newest that has opened.</summary>
    public static Round? Meant(Org org, string? said, DateTime now, Func<Round, bool> fits) =>
        said is not null
            ? org.RoundSaid(said, now)
            : Newest(org, fits) ?? Newest(org, r => r.State != RoundState.Draft) ?? org.Rounds.MinBy(r => r.OpensAt);

    /// <summary>By name when one was said, else the newest that has opened: an order about a round is never about an old one that nobody named.</summary>
    public static Round? Current(Org org, string? said, DateTime now) =>
        said is not null ? org.RoundSaid(said, now) : Newest(org, r => r.State != RoundState.Draft);

    /// <summary>By name when one was said, else the open one, else the one that opens next.</summary>
    public static Round? Coming(Org org, string? said, DateTime now) =>
        said is not null
            ? org.RoundSaid(said, now)
            : Newest(org, r => r.State == RoundState.Open)
                ?? org.Rounds.Where(r => r.State == RoundState.Draft).MinBy(r => r.OpensAt)
                ?? Newest(org, _ => true);

    private static Round? Newest(Org org, Func<Round, bool> fits) => org.Rounds.Where(fits).MaxBy(r => r.ClosesAt);
}
