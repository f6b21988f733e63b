using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Documents;
using Bot.Understanding;
using Storage;

namespace Bot.Figures;

/// <summary>Points for one criterion, as read: an accepted number, or what was wrong with it.</summary>
public sealed record PointsHeard(RoundCriterion? Criterion, ScoreReading Points, string Raw);

/// <summary>Points by criterion: whether they add up, and how people type them ("c1 2,5 c2 1,75", "tiết kiệm 0,25, tái chế 0,5").</summary>
public static class SheetPoints
{
    public static readonly Refusal PointsOutOfRange = new(
        "ballot.points",
        new(
            "Điểm tiêu chí {tieu_chi} phải từ 0 đến {max}, lẻ đến {buoc}. Anh/Chị vừa nhập \"{gia_tri}\".",
            "Points for {tieu_chi} run from 0 to {max} in steps of {buoc}. You entered \"{gia_tri}\"."
        )
    );

    /// <summary>A score without a sheet is what it is; with one, each criterion has its points and they add up.</summary>
    public static bool AddsUp(SubjectScore score, RoundSheet sheet)
    {
        if (score.Sheet.Count == 0)
        {
            return true;
        }
        var points = score.Sheet.ToDictionary(p => p.CriterionId, p => p.Points);
        return sheet.Base.All(c => points.TryGetValue(c.Id, out var given) && given >= 0 && given <= c.MaxPoints)
            && points.Count == sheet.Base.Count()
            && points.Values.Sum() == score.Score;
    }

    /// <summary>
    /// Each number belongs to the criterion whose code or words stand before it; a number with nothing before it belongs to the next in
    /// <paramref name="inOrder"/>.
    /// </summary>
    public static IReadOnlyList<PointsHeard> Hear(
        string words,
        IReadOnlyList<RoundCriterion> criteria,
        int step,
        IEnumerable<RoundCriterion>? inOrder = null
    )
    {
        var (found, label) = (new List<PointsHeard>(), new List<string>());
        foreach (
            var word in words
                .Replace(':', ' ')
                .Replace('=', ' ')
                .Replace(';', ' ')
                .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var bare = word.Trim(',', '.', '-', '(', ')');
            if (bare.Length == 0 || !char.IsAsciiDigit(bare[0]))
            {
                label.Add(VietnameseLetters.Fold(bare).ToLowerInvariant());
                continue;
            }
            // "theo tiêu chí 2 1,75 …": the words before the first number may name none of them
            var criterion =
                Named(label, criteria)
                ?? (label.Count == 0 || found.Count == 0 ? inOrder?.FirstOrDefault(c => found.All(f => f.Criterion != c)) : null);
            if (criterion is not null || label.Count > 0)
            {
                found.Add(
                    new(
                        criterion,
                        ScoreReader.Read(word.StartsWith('-') ? word : bare, criterion?.MaxPoints ?? 1000, step),
                        $"{string.Join(' ', label)} {bare}".Trim()
                    )
                );
            }
            label.Clear();
        }
        return found;
    }

    // the code wins; else the one criterion that shares most words with what was said
    private static RoundCriterion? Named(List<string> label, IReadOnlyList<RoundCriterion> criteria)
    {
        if (criteria.FirstOrDefault(c => label.Contains(c.Id.ToLowerInvariant())) is { } coded)
        {
            return coded;
        }
        var scored = criteria
            .Select(c =>
                (
                    Criterion: c,
                    Shared: VietnameseLetters
                        .Fold(c.NameVi)
                        .ToLowerInvariant()
                        .Split([' ', ',', ';', '-'], StringSplitOptions.RemoveEmptyEntries)
                        .ToHashSet()
                        is var name
                        ? label.Distinct().Count(name.Contains)
                        : 0
                )
            )
            .OrderByDescending(s => s.Shared)
            .ToList();
        return scored.Count > 0 && scored[0].Shared >= 2 && (scored.Count == 1 || scored[1].Shared < scored[0].Shared)
            ? scored[0].Criterion
            : null;
    }

    /// <summary>What is wrong with points, and what they may be.</summary>
    public static Refusal Problem(PointsHeard heard, int step) =>
        PointsOutOfRange
            .With(("tieu_chi", heard.Criterion!.Id), ("gia_tri", heard.Raw))
            .With("max", Format.Score(heard.Criterion.MaxPoints))
            .With("buoc", Format.Score(step));
}
