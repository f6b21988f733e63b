using Bot.People;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Rankings;

/// <summary>The agreed figures of what was asked about: one round, or a year's rounds together.</summary>
public sealed record RoundResults(Text Name, IReadOnlyList<Round> Rounds, IReadOnlyList<AgreedScore> Agreed, IReadOnlyList<ModelBonus> Bonuses)
{
    public bool Published => Rounds.All(r => r.State == RoundState.Published);

    public bool BonusCounts => Rounds[^1].BonusCounts;

    public IReadOnlyList<GroupResult> Groups(Org org) => GroupRanking.Year(Rounds.Select(round => GroupRanking.Results(
        org.Rooms, Agreed.Where(a => a.RoundId == round.Id).ToList(), Bonuses.Where(b => b.RoundId == round.Id).ToList())));

    public IReadOnlyList<Place<string>> Rooms(Org org) => Ranking.Of(
        org.Rooms.Select(r => r.Id).Where(id => Agreed.Any(a => a.RoomId == id)),
        id => Agreed.Where(a => a.RoomId == id).Sum(a => a.Score), id => id);

    /// <summary>Finds it and checks who may see it: before publishing only panel head, Office and Director. Two queries.</summary>
    public static async Task<RoundResults?> FindAsync(Turn turn, CancellationToken stop)
    {
        if ((turn.Heard.Meaning["bad_period"] ?? turn.Heard.Meaning["bad_group"]) is { } impossible)
        {
            turn.Refuse(new Refusal("rank.no_such", ("gi", impossible)));
            return null;
        }
        var rounds = turn.Org.Rounds;
        var (name, asked) = Asked(turn, rounds);
        if (asked.Count == 0)
        {
            var known = rounds.Where(r => r.State is RoundState.Agreed or RoundState.Published).Select(Format.Name).ToList();
            turn.Refuse(new Refusal("rank.no_round", ("ky", name.Vi), ("ky.en", name.En),
                ("co", Text.Join(", ", known).Vi), ("co.en", Text.Join(", ", known).En)));
            return null;
        }
        var early = turn.Heard.IsPersonal && (turn.Who.IsPanelHead || turn.Who.IsOffice || turn.Who.IsDirector);
        var shown = asked.Where(r => r.State == RoundState.Published || (early && r.State == RoundState.Agreed)).ToList();
        if (shown.Count == 0)
        {
            turn.Refuse(new Refusal(asked.Any(r => r.State == RoundState.Agreed) ? "rank.not_public" : "rank.not_agreed", ("ky", name.Vi), ("ky.en", name.En)));
            return null;
        }
        var ids = shown.Select(r => r.Id).ToList();
        // half a year must not look like a whole one
        var part = asked.Count == shown.Count ? name : name + new Text(" (mới có {dot})", " (so far {dot})").With("dot", new Text(string.Join(", ", shown.Select(r => r.NameVi)), string.Join(", ", shown.Select(r => r.NameEn))));
        return new(part, shown,
            await turn.Db.AgreedScores.AsNoTracking().Where(a => ids.Contains(a.RoundId)).ToListAsync(stop),
            await turn.Db.Bonuses.AsNoTracking().Where(b => ids.Contains(b.RoundId)).ToListAsync(stop));
    }

    private static (Text Name, IReadOnlyList<Round> Rounds) Asked(Turn turn, IReadOnlyList<Round> rounds)
    {
        var thisYear = turn.Today.Year;
        if (turn.Heard.Meaning.Entities.GetValueOrDefault("round") is { } said)
        {
            var round = turn.Org.RoundSaid(said, turn.Now);
            var id = round?.Id ?? (said.Contains('-') ? said : $"{thisYear}-{said}");
            return (new Text("đợt {dot}", "round {dot}").With("dot", Round.NumberOf(id)), round is null ? [] : [round]);
        }
        if (turn.Heard.Meaning.Entities.GetValueOrDefault("period") is { } period)
        {
            var (from, to) = (DateOnly.Parse(period[..10], null), DateOnly.Parse(period[^10..], null));
            var year = new Text("năm {nam}", "the year {nam}").With("nam", $"{from.Year}");
            return (to.DayNumber - from.DayNumber > 200 ? year : Format.Day(from) + Text.Same(" - ") + Format.Day(to),
                rounds.Where(r => r.PeriodFrom >= from && r.PeriodTo <= to).ToList());
        }
        // nothing was said: the newest that has a result, else the newest that closed
        var newest = rounds.LastOrDefault(r => r.State is RoundState.Agreed or RoundState.Published && r.PeriodFrom.Year == thisYear)
            ?? rounds.LastOrDefault(r => r.State is RoundState.Agreed or RoundState.Published) ?? rounds.LastOrDefault(r => r.State != RoundState.Draft);
        return newest is null ? (new("kỳ này", "this period"), []) : (Format.Name(newest), [newest]);
    }
}
