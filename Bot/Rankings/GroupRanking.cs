using Storage;

namespace Bot.Rankings;

/// <summary>A place in a ranking.</summary>
public sealed record Place<T>(T Subject, int Points, int Rank, bool Tied);

/// <summary>A group's result in one round: the offices' agreed scores, their sum (SCO-04) and the model's bonus in a column of its own.</summary>
public sealed record GroupResult(string GroupId, IReadOnlyList<(string RoomId, int Score)> Rooms, int Sum, int Bonus)
{
    public int WithBonus => Sum + Bonus;
}

/// <summary>Standard competition ranking, 1-2-2-4: those with equal points share the place and no hidden rule separates them. Pure.</summary>
public static class Ranking
{
    public static IReadOnlyList<Place<T>> Of<T>(IEnumerable<T> subjects, Func<T, int> points, Func<T, string> order)
    {
        var sorted = subjects.OrderByDescending(points).ThenBy(order, StringComparer.Ordinal).ToList();
        return sorted.Select(s => new Place<T>(s, points(s), 1 + sorted.Count(o => points(o) > points(s)), sorted.Count(o => points(o) == points(s)) > 1)).ToList();
    }
}

public static class GroupRanking
{
    public static IReadOnlyList<GroupResult> Results(IReadOnlyList<Room> rooms, IReadOnlyList<AgreedScore> agreed, IReadOnlyList<ModelBonus> bonuses)
    {
        var scores = agreed.ToDictionary(a => a.RoomId, a => a.Score);
        return rooms.GroupBy(r => r.GroupId).OrderBy(g => g.Key, StringComparer.Ordinal).Select(group =>
        {
            var scored = group.Where(r => scores.ContainsKey(r.Id)).OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => (r.Id, scores[r.Id])).ToList();
            return new GroupResult(group.Key, scored, scored.Sum(s => s.Item2), bonuses.Where(b => group.Any(r => r.Id == b.RoomId)).Sum(b => b.Points));
        }).ToList();
    }

    /// <summary>"Bonus counts" is the movement's switch; both figures are always shown.</summary>
    public static IReadOnlyList<Place<GroupResult>> From(IReadOnlyList<GroupResult> results, bool bonusCounts) =>
        Ranking.Of(results, r => bonusCounts ? r.WithBonus : r.Sum, r => r.GroupId);

    /// <summary>The year is the sum of its rounds (practice 1.2).</summary>
    public static IReadOnlyList<GroupResult> Year(IEnumerable<IReadOnlyList<GroupResult>> rounds) => rounds.SelectMany(r => r)
        .GroupBy(r => r.GroupId).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new GroupResult(g.Key, g.SelectMany(r => r.Rooms).ToList(), g.Sum(r => r.Sum), g.Sum(r => r.Bonus))).ToList();
}
