using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Documents;
using Storage;

namespace Bot.Figures;

/// <summary>A place in a ranking.</summary>
public sealed record Place<T>(T Subject, int Points, int Rank, bool Tied);

/// <summary>A group's or unit's result: the offices' agreed scores, their sum (SCO-04) and the model's bonus in a column of its own.</summary>
public sealed record GroupResult(string GroupId, IReadOnlyList<(string SubjectId, int Score)> Rooms, int Sum, int Bonus)
{
    public int WithBonus => Sum + Bonus;

    /// <summary>Only for information, where groups have different numbers of offices (Q4). Half away from zero.</summary>
    public int MeanPerRoom => Rooms.Count == 0 ? 0 : (Sum * 2 + Rooms.Count) / (Rooms.Count * 2);
}

/// <summary>One item of a model's bonus.</summary>
public sealed record BonusItem(string SubjectId, string CriterionId, int Points, string Reason);

/// <summary>A round's figures as one reader may see them, with what explains them: both belong to the same version.</summary>
public sealed record RoundFigures(
    RoundSheet Sheet,
    IReadOnlyDictionary<string, int> Scores,
    IReadOnlyList<BonusItem> Items,
    IReadOnlyDictionary<string, string> Reasons
)
{
    public IReadOnlyDictionary<string, int> Bonuses { get; } =
        Items.GroupBy(i => i.SubjectId).ToDictionary(i => i.Key, i => i.Sum(p => p.Points));

    /// <summary>What stands published; else it is provisional.</summary>
    public bool Official { get; init; }

    public static RoundFigures From(RoundSheet sheet, IReadOnlyCollection<AgreedScore> agreed, IEnumerable<ModelBonus> bonuses) =>
        new(
            sheet,
            agreed.ToDictionary(a => a.SubjectId, a => a.Score),
            bonuses
                .Where(b => b.Points > 0)
                .OrderBy(b => b.SubjectId, StringComparer.Ordinal)
                .ThenBy(b => b.CriterionId, StringComparer.Ordinal)
                .Select(b => new BonusItem(b.SubjectId, b.CriterionId, b.Points, b.Reason))
                .ToList(),
            agreed.Where(a => a.Reason.Length > 0).ToDictionary(a => a.SubjectId, a => a.Reason)
        );

    public static RoundFigures From(RoundSheet sheet, IReadOnlyCollection<PublishedScore> rows) =>
        new(
            sheet,
            rows.ToDictionary(p => p.SubjectId, p => p.Score),
            rows.OrderBy(p => p.SubjectId, StringComparer.Ordinal).SelectMany(ItemsOf).ToList(),
            rows.Where(p => p.Reason.Length > 0).ToDictionary(p => p.SubjectId, p => p.Reason)
        )
        {
            Official = true,
        };

    /// <summary>The rows that keep these figures as one version.</summary>
    public IEnumerable<PublishedScore> ToRows(int version) =>
        Scores.Select(s => new PublishedScore
        {
            RoundId = Sheet.Round.Id,
            Version = version,
            SubjectId = s.Key,
            Score = s.Value,
            Bonus = Bonuses.GetValueOrDefault(s.Key),
            Reason = Reasons.GetValueOrDefault(s.Key) ?? "",
            Items =
            [
                .. Items
                    .Where(i => i.SubjectId == s.Key)
                    .Select(i => new PublishedBonus(i.CriterionId, i.Points, i.Reason.ReplaceLineEndings(" "))),
            ],
        });

    // published before items were kept: the sum is all that is known
    private static IEnumerable<BonusItem> ItemsOf(PublishedScore row) =>
        row.Items.Count == 0 && row.Bonus > 0
            ? [new(row.SubjectId, "", row.Bonus, "")]
            : row.Items.Select(i => new BonusItem(row.SubjectId, i.CriterionId, i.Points, i.Reason));

    public IEnumerable<GroupResult> By(Func<RoundSubject, string> key) =>
        Sheet
            .Subjects.Where(s => key(s).Length > 0)
            .GroupBy(key)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(group =>
            {
                var scored = group.Where(s => Scores.ContainsKey(s.Id)).Select(s => (s.Id, Scores[s.Id])).ToList();
                return new GroupResult(group.Key, scored, scored.Sum(s => s.Item2), group.Sum(s => Bonuses.GetValueOrDefault(s.Id)));
            });
}

/// <summary>Standard competition ranking, 1-2-2-4: those with equal points share the place and no hidden rule separates them. Pure.</summary>
public static class Ranking
{
    public static IReadOnlyList<Place<T>> Of<T>(IEnumerable<T> subjects, Func<T, int> points, Func<T, string> order)
    {
        var sorted = subjects
            .Select(s => (Subject: s, Points: points(s)))
            .OrderByDescending(s => s.Points)
            .ThenBy(s => order(s.Subject), StringComparer.Ordinal)
            .ToList();
        var places = new List<Place<T>>(sorted.Count);
        for (var i = 0; i < sorted.Count; i++)
        {
            var shares = i > 0 && sorted[i - 1].Points == sorted[i].Points;
            var tied = shares || (i + 1 < sorted.Count && sorted[i + 1].Points == sorted[i].Points);
            places.Add(new(sorted[i].Subject, sorted[i].Points, shares ? places[i - 1].Rank : i + 1, tied));
        }
        return places;
    }
}

public static class GroupRanking
{
    /// <summary>"Bonus counts" is the movement's switch; both figures are always shown.</summary>
    public static IReadOnlyList<Place<GroupResult>> From(IEnumerable<GroupResult> results, bool bonusCounts) =>
        Ranking.Of(results, r => bonusCounts ? r.WithBonus : r.Sum, r => r.GroupId);

    /// <summary>The year is the sum of its rounds (practice 1.2).</summary>
    public static IReadOnlyList<GroupResult> Year(IEnumerable<IEnumerable<GroupResult>> rounds) =>
        rounds
            .SelectMany(r => r)
            .GroupBy(r => r.GroupId)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new GroupResult(g.Key, g.SelectMany(r => r.Rooms).ToList(), g.Sum(r => r.Sum), g.Sum(r => r.Bonus)))
            .ToList();
}
