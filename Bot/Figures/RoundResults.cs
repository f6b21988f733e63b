using System.Runtime.CompilerServices;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Figures;

/// <summary>The figures of what was asked about: one round, or a year's rounds together; and those of the round before, for the trend.</summary>
public sealed record RoundResults(Text Name, IReadOnlyList<RoundFigures> Rounds, RoundFigures? Before = null)
{
    public static readonly Refusal NoSuchSubject = new(
        "rank.no_such",
        new(
            "Không có \"{gi}\" trong phong trào. Ví dụ: \"xếp hạng các nhóm đợt 1\".",
            "There is no \"{gi}\" in the movement. For example: \"ranking of groups round 1\"."
        )
    );
    public static readonly Refusal NoResultFor = new(
        "rank.no_round",
        new("Không có kết quả nào cho {ky}. Các kỳ có kết quả: {co}.", "There is no result for {ky}. Results exist for: {co}.")
    );
    public static readonly Refusal NotPublic = new(
        "rank.not_public",
        new("Kết quả {ky} chưa được công bố.", "Results for {ky} have not been published.")
    );
    public static readonly Refusal NotAgreed = new(
        "rank.not_agreed",
        new(
            "Điểm {ky} chưa được Tổ đánh giá thống nhất nên chưa có xếp hạng.",
            "The panel has not agreed the scores of {ky} yet, so there is no ranking."
        )
    );

    public Round Newest => Rounds[^1].Sheet.Round;

    /// <summary>Official: every round of it is published, or stands as it was published while it is agreed anew.</summary>
    public bool Published => Rounds.All(r => r.Official);

    public bool BonusCounts => Newest.BonusCounts;

    public IReadOnlyList<GroupResult> Groups() => GroupRanking.Year(Rounds.Select(r => r.By(s => s.GroupId)));

    public IReadOnlyList<GroupResult> Units(Org org) => UnitsOf(Rounds, org);

    public static IReadOnlyList<GroupResult> UnitsOf(IReadOnlyList<RoundFigures> rounds, Org org)
    {
        var collectives = org.Units.Where(u => u.IsCollective).Select(u => u.Id).ToHashSet();
        return GroupRanking.Year(rounds.Select(r => r.By(s => collectives.Contains(s.UnitId) ? s.UnitId : "")));
    }

    public IReadOnlyList<Place<string>> Rooms(Func<RoundSubject, bool>? only = null) => RoomsOf(Rounds, only);

    /// <summary>Rank before and now: positive is up. Null where there is nothing to compare.</summary>
    public Func<string, int, int?> Trend(Func<RoundFigures, IReadOnlyList<(string Id, int Rank)>> rank)
    {
        var before = Before is null ? null : rank(Before).ToDictionary(p => p.Id, p => p.Rank);
        return (id, now) => before is not null && before.TryGetValue(id, out var was) ? was - now : null;
    }

    public static IReadOnlyList<Place<string>> RoomsOf(IReadOnlyList<RoundFigures> rounds, Func<RoundSubject, bool>? only)
    {
        var sums = new Dictionary<string, int>();
        foreach (var round in rounds)
        {
            foreach (
                var (id, score) in round.Scores.Where(s =>
                    round.Sheet.Find(s.Key) is { } subject && subject.Kind != SubjectKind.Model && (only?.Invoke(subject) ?? true)
                )
            )
            {
                sums[id] = sums.GetValueOrDefault(id) + score;
            }
        }
        return Ranking.Of(sums.Keys, id => sums[id], id => id);
    }

    /// <summary>Finds it and checks who may see it: before publishing only who runs the round, in the personal chat.</summary>
    public static async Task<Result<RoundResults>> FindAsync(Inquiry by, RoundPeriod period, CancellationToken stop)
    {
        if (period.Impossible is { } impossible)
        {
            return NoSuchSubject.With(("gi", impossible));
        }
        var rounds = by.Org.Rounds;
        var (name, asked) = Asked(by, period, rounds);
        if (asked.Count == 0)
        {
            var known = rounds.Where(HasResult).Select(RoundWords.Name).ToList();
            return NoResultFor.With("ky", name).With("co", Text.Join(", ", known));
        }
        bool Early(Round round) => by.Personal && by.Who.Runs(round);
        var shown = asked.Where(r => IsOfficial(r) || (Early(r) && HasResult(r))).ToList();
        if (shown.Count == 0)
        {
            return (asked.Any(HasResult) ? NotPublic : NotAgreed).With("ky", name);
        }
        // half a year must not look like a whole one
        var part =
            asked.Count == shown.Count
                ? name
                : name + new Text(" (mới có {dot})", " (so far {dot})").With("dot", Text.Join(", ", shown.Select(RoundWords.Name)));
        var before = shown.Count == 1 ? rounds.Where(r => r.PeriodTo < shown[0].PeriodFrom && IsOfficial(r)).MaxBy(r => r.PeriodTo) : null;
        var figures = await FiguresAsync(by.Db, by.Org, before is null ? shown : [.. shown, before], Early, stop);
        return new RoundResults(part, figures.Take(shown.Count).ToList(), before is null ? null : figures[^1]);
    }

    public static bool IsOfficial(Round round) => round.PublishedVersion > 0;

    private static bool HasResult(Round round) => round.State is RoundState.Agreed or RoundState.Published or RoundState.Reopened;

    // what stands published changes only with its round, and so with the sheet: both go when Org is read anew
    private static readonly ConditionalWeakTable<RoundSheet, RoundFigures> Standing = [];

    /// <summary>
    /// What is agreed; of a round that is agreed anew, what was last published, until it is locked again and then for those who see it early:
    /// figures on their way are nobody's result. At most two queries a round, none for one that stands and was asked about before.
    /// </summary>
    public static async Task<IReadOnlyList<RoundFigures>> FiguresAsync(
        BotDb db,
        Org org,
        IReadOnlyList<Round> rounds,
        Func<Round, bool> early,
        CancellationToken stop
    )
    {
        var figures = new List<RoundFigures>();
        foreach (var round in rounds)
        {
            var sheet = await org.SheetAsync(db, round.Id, stop);
            var stands = IsOfficial(round) && !(round.State == RoundState.Agreed && early(round));
            var known = stands && Standing.TryGetValue(sheet, out var before) ? before : null;
            figures.Add(known ?? await LoadAsync(db, round, sheet, stands, stop));
            if (stands && figures[^1].Official)
            {
                Standing.AddOrUpdate(sheet, figures[^1]);
            }
        }
        return figures;
    }

    private static async Task<RoundFigures> LoadAsync(BotDb db, Round round, RoundSheet sheet, bool asPublished, CancellationToken stop) =>
        asPublished
            ? RoundFigures.From(
                sheet,
                await db
                    .Publications.AsNoTracking()
                    .Where(p => p.RoundId == round.Id && p.Version == round.PublishedVersion)
                    .ToListAsync(stop)
            )
            : RoundFigures.From(
                sheet,
                await db
                    .AgreedScores.Where(a => a.RoundId == round.Id)
                    .Select(a => new AgreedScore
                    {
                        RoundId = a.RoundId,
                        SubjectId = a.SubjectId,
                        Score = a.Score,
                    })
                    .ToListAsync(stop),
                await db.Bonuses.AsNoTracking().Where(b => b.RoundId == round.Id).ToListAsync(stop)
            );

    private static (Text Name, IReadOnlyList<Round> Rounds) Asked(Inquiry by, RoundPeriod period, IReadOnlyList<Round> rounds)
    {
        var thisYear = Vietnam.Day(by.Now).Year;
        if (period.Round is { } said)
        {
            var round = by.Org.RoundSaid(said, by.Now);
            var id = round?.Id ?? (said.Contains('-') ? said : $"{thisYear}-{said}");
            return round is null
                ? (new Text("đợt {dot}", "round {dot}").With("dot", Round.NumberOf(id)), [])
                : (RoundWords.Name(round), [round]);
        }
        if (period.Days is var (from, to))
        {
            var year = new Text("năm {nam}", "the year {nam}").With("nam", $"{from.Year}");
            return (
                to.DayNumber - from.DayNumber > 200 ? year : Format.Day(from) + Text.Same(" - ") + Format.Day(to),
                rounds.Where(r => r.PeriodFrom >= from && r.PeriodTo <= to).ToList()
            );
        }
        // nothing was said: the newest that has a result, else the newest that closed
        var newest =
            rounds.LastOrDefault(r => HasResult(r) && r.PeriodFrom.Year == thisYear)
            ?? rounds.LastOrDefault(HasResult)
            ?? rounds.LastOrDefault(r => r.State != RoundState.Draft);
        return newest is null ? (new("kỳ này", "this period"), []) : (RoundWords.Name(newest), [newest]);
    }
}

/// <summary>Which rounds are asked about: one by name, those of a span of days, or none named.</summary>
/// <param name="Impossible">What was named and cannot be.</param>
public sealed record RoundPeriod(string? Round = null, (DateOnly From, DateOnly To)? Days = null, string? Impossible = null);
