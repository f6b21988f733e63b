using Storage;

namespace Bot.Features.Pledges;

/// <summary>The text that is signed: the title's, and what the person adds.</summary>
public static class PledgeTexts
{
    private const int Longest = 1500;

    public static string Of(TitleRule title, string own, bool english)
    {
        var text = english && title.CommitmentEn.Length > 0 ? title.CommitmentEn : title.CommitmentVi;
        text =
            text.Length == 0 ? own.Trim()
            : own.Trim().Length == 0 ? text
            : $"{text}. {own.Trim()}";
        return text.Length > Longest ? text[..Longest] : text;
    }

    /// <summary>What of a signed text is the person's own.</summary>
    public static string OwnOf(TitleRule? title, string signed) =>
        new[] { title?.CommitmentVi, title?.CommitmentEn }
            .OfType<string>()
            .Where(t => t.Length > 0 && signed.StartsWith(t, StringComparison.Ordinal))
            .Select(t => signed[t.Length..].TrimStart('.', ' '))
            .FirstOrDefault()
        ?? (title?.CommitmentVi.Length > 0 ? "" : signed);

    /// <summary>The separate contents that a unit wrote: by line, semicolon or number.</summary>
    public static IReadOnlyList<string> Items(string own) =>
        own.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(i => i.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', '-', ' '))
            .Where(i => i.Length > 2)
            .ToList();
}
