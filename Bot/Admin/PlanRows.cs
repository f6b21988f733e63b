using System.Globalization;
using System.Text.Json;
using Bot.Domain;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Admin;

/// <summary>
/// The built-in rows of targets and titles (Plans/*.json). A department from before they were made gets them at the next start; what an office
/// has changed since is never written over.
/// </summary>
internal static class PlanRows
{
    private static readonly string[] Rules = ["titles.", "grades.", "targets."];

    /// <summary>For an import: the folder's own movement follows.</summary>
    public static void Stage(BotDb db)
    {
        db.TitleConditions.AddRange(Conditions());
        db.AwardForms.AddRange(Awards());
    }

    /// <summary>For a department that is there already; true when something was missing.</summary>
    public static async Task<bool> CompleteAsync(BotDb db, CancellationToken stop)
    {
        if (await db.TitleConditions.AnyAsync(stop) || !await db.Departments.AnyAsync(stop))
        {
            return false;
        }
        Stage(db);
        var known = (await db.Rules.Select(r => r.Key).ToListAsync(stop)).ToHashSet();
        db.Rules.AddRange(
            PlanFiles
                .Read("rules.json")
                .Where(i => Rules.Any(p => Text(i, "key").StartsWith(p, StringComparison.Ordinal)) && !known.Contains(Text(i, "key")))
                .Select(i => new Storage.Rule
                {
                    Key = Text(i, "key"),
                    Value = Text(i, "value"),
                    Source = Text(i, "source"),
                    EffectiveFrom = Day(i, new(2000, 1, 1)),
                })
        );
        foreach (var target in await db.Targets.ToListAsync(stop))
        {
            Measure(target);
        }
        foreach (var praise in await db.Commendations.Where(c => c.DecisionNo != "" && c.AwardCode == "").ToListAsync(stop))
        {
            praise.AwardCode = CodeOf(db.AwardForms.Local, praise.FormVi, praise.Scope);
        }
        return true;
    }

    /// <summary>What a target's figure is counted from, by the requirement that it stands for.</summary>
    public static void Measure(Target target)
    {
        var name = VietnameseLetters.Fold(target.NameVi).ToLowerInvariant();
        var row = PlanFiles
            .Read("measures.json")
            .FirstOrDefault(m =>
                Text(m, "requirement") == target.RequirementId
                && Text(m, "words").Split('|').Any(w => name.Contains(VietnameseLetters.Fold(w), StringComparison.Ordinal))
            );
        if (row.ValueKind == JsonValueKind.Undefined)
        {
            return;
        }
        target.Measure = Text(row, "measure");
        target.RuleText =
            Text(row, "goal") is { Length: > 0 } goal
            && target.RuleText == "manual"
            && char.IsAsciiDigit(target.ValueOrMode.FirstOrDefault())
                ? goal
                : target.RuleText;
    }

    public static string CodeOf(IEnumerable<AwardForm> forms, string formVi, string scope) =>
        forms
            .FirstOrDefault(f =>
                f.Scope is "" || f.Scope == scope
                    ? Names(f)
                        .Any(n => VietnameseLetters.Fold(formVi).StartsWith(VietnameseLetters.Fold(n), StringComparison.OrdinalIgnoreCase))
                    : false
            )
            ?.Code
        ?? "";

    private static IEnumerable<string> Names(AwardForm form) => form.Aliases.Split('|').Append(form.NameVi).Where(n => n.Length > 0);

    private static IEnumerable<TitleCondition> Conditions() =>
        PlanFiles
            .Read("conditions.json")
            .Select(
                (item, order) =>
                    new TitleCondition
                    {
                        TitleCode = Text(item, "title"),
                        Law = Text(item, "law"),
                        Order = order + 1,
                        Kind = Text(item, "kind"),
                        Value = Text(item, "value"),
                        AnyOf = Text(item, "any_of"),
                        TextVi = Text(item, "text_vi"),
                        TextEn = Text(item, "text_en"),
                        EffectiveFrom = Day(item, default),
                        Source = Text(item, "source"),
                    }
            );

    private static IEnumerable<AwardForm> Awards() =>
        PlanFiles
            .Read("awards.json")
            .Select(item => new AwardForm
            {
                Code = Text(item, "code"),
                NameVi = Text(item, "name_vi"),
                NameEn = Text(item, "name_en"),
                Aliases = Text(item, "aliases"),
                Scope = Text(item, "scope"),
                EffectiveFrom = Day(item, default),
                Source = Text(item, "source"),
            });

    private static DateOnly Day(JsonElement item, DateOnly otherwise) =>
        Text(item, "effective_from") is { Length: > 0 } day
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : otherwise;

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
