using System.Text.RegularExpressions;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Discipline;

/// <summary>The violation catalogue as it is in force on a day (4.13), and which of its rules people mean.</summary>
public sealed partial class Catalogue(IReadOnlyList<ViolationRule> rules)
{
    // how people say it, by the numbers of requirements 4.13: a movement's own catalogue names the numbers that each rule covers
    private static readonly (string Requirement, string[] Said)[] Spoken =
    [
        (
            "V-01",
            [
                "di muon",
                "di tre",
                "den muon",
                "den tre",
                "vao muon",
                "toi muon",
                "muon gio",
                "tre gio",
                "di lam muon",
                "di lam tre",
                "late",
                "came late",
                "ve som",
                "left early",
                "went home early",
            ]
        ),
        (
            "V-02",
            [
                "roi nhiem so",
                "roi vi tri",
                "bo vi tri",
                "roi bo vi tri",
                "bo truc",
                "vang mat",
                "khong co mat",
                "bo ve",
                "tron viec",
                "nghi khong phep",
                "roi co quan",
                "bo nhiem so",
                "absent",
                "left the office",
                "left the post",
            ]
        ),
        ("V-03", ["lam viec rieng", "choi game", "xem phim", "choi dien tu", "ban hang online", "playing games", "private business"]),
        ("V-06", ["qua han", "tre han", "cham han", "cham tien do", "overdue"]),
        ("V-07", ["bo sot", "quen nhiem vu", "missed a task"]),
        ("V-08", ["dun day", "ne tranh", "thoai thac", "tron tranh", "shirked"]),
        ("V-16", ["deo the", "quen the", "mang the", "thieu the", "khong co the", "khong the ten", "phu hieu", "badge"]),
        ("V-17", ["trang phuc", "an mac", "mac sai", "dong phuc", "dress", "dep le", "clothes"]),
        ("V-20", ["ruou", "bia", "nhau", "say xin", "nong do con", "drunk", "drinking", "alcohol", "beer"]),
        ("V-21", ["hut thuoc", "thuoc la", "smoking", "smoked"]),
        ("V-22", ["danh bac", "danh bai", "co bac", "gambling"]),
        ("V-27", ["phien ha", "gay kho", "sach nhieu", "nhung nhieu", "vong vinh"]),
        ("V-32", ["thai do", "ung xu", "to tieng", "cai nhau", "khong ton trong", "rude"]),
        ("V-45", ["phat ngon", "mang xa hoi", "facebook", "social media"]),
        ("V-46", ["mat ve sinh", "khong ve sinh", "bua bon", "ngan nap", "untidy", "messy"]),
        ("V-51", ["noi quy", "quy che"]),
    ];

    public IReadOnlyList<ViolationRule> Rules => rules;

    public ViolationRule? this[string code] => rules.FirstOrDefault(r => r.Code == code);

    public static async Task<Catalogue> LoadAsync(BotDb db, DateOnly day, CancellationToken stop)
    {
        var all = await db.Violations.AsNoTracking().Where(v => v.EffectiveFrom <= day).ToListAsync(stop);
        var movements = await db
            .Movements.AsNoTracking()
            .Where(m => m.StartsOn <= day && m.EndsOn >= day)
            .Select(m => m.Id)
            .ToListAsync(stop);
        // yearly duties run past a movement's end until another takes over: the newest catalogue carries them
        var own = all.Where(v => movements.Contains(v.MovementId)).ToList();
        return new(
            (own.Count > 0 ? own : all)
                .GroupBy(v => v.Code)
                .Select(g => g.MaxBy(v => v.EffectiveFrom)!)
                .OrderBy(v => v.Code, StringComparer.Ordinal)
                .ToList()
        );
    }

    /// <summary>By its code, its own words, or how people say it; the longest words win. Null where nothing or two things alike are said.</summary>
    public ViolationRule? Find(string words)
    {
        if (
            Code().Match(words) is { Success: true } code
            && rules.FirstOrDefault(r => r.Code.Equals($"VP{code.Groups[1].Value.PadLeft(2, '0')}", StringComparison.OrdinalIgnoreCase))
                is { } named
        )
        {
            return named;
        }
        var said = $" {string.Join(' ', Letters().Matches(VietnameseLetters.Fold(words).ToLowerInvariant()).Select(m => m.Value))} ";
        var hits = rules
            .Select(r =>
                (
                    Rule: r,
                    Length: Names(r)
                        .Where(n => said.Contains($" {n} ", StringComparison.Ordinal))
                        .Select(n => n.Length)
                        .DefaultIfEmpty(0)
                        .Max()
                )
            )
            .Where(h => h.Length > 0)
            .OrderByDescending(h => h.Length)
            .ToList();
        if (hits.Count > 0)
        {
            return hits.Count == 1 || hits[0].Length > hits[1].Length ? hits[0].Rule : null;
        }
        // "anh Long muộn": with its marks, or before a number; without them it is "muốn" as well
        return Late().IsMatch(words.Normalize()) ? rules.FirstOrDefault(r => Covers(r, "V-01")) : null;
    }

    private static IEnumerable<string> Names(ViolationRule rule) =>
        NameParts()
            .Split(VietnameseLetters.Fold(rule.NameVi).ToLowerInvariant())
            .Select(p => p.Trim())
            .Where(p => p.Length > 4)
            .Concat(Spoken.Where(s => Covers(rule, s.Requirement)).SelectMany(s => s.Said));

    private static bool Covers(ViolationRule rule, string requirement) =>
        rule.RequirementIds.Split(';', ',').Any(r => r.Trim() == requirement);

    [GeneratedRegex(@"\bVP\s?-?0?(\d{1,2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Letters();

    [GeneratedRegex("[,/;]")]
    private static partial Regex NameParts();

    [GeneratedRegex(@"\b(muộn|trễ)\b|\b(muon|tre)\s+\d", RegexOptions.IgnoreCase)]
    private static partial Regex Late();
}
