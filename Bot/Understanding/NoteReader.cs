using System.Text.RegularExpressions;

namespace Bot.Understanding;

/// <summary>A comment on an office ("ghi chú p202: cây xanh héo") and a link: somebody's own words, which must not turn the meaning.</summary>
internal static partial class NoteReader
{
    private static readonly string[] Remarks = LexiconPanel
        .Panel.Where(r => r.Concept == Concept.Remark)
        .SelectMany(r => r.Phrases.Split('|'))
        .Select(VietnameseLetters.Fold)
        .ToArray();
    private static readonly string[] Small =
    [
        "cho",
        "vao",
        "cua",
        "ve",
        "them",
        "phong",
        "phieu",
        "to",
        "for",
        "on",
        "room",
        "office",
        "the",
    ];

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    /// <summary>Takes the link and the comment off the line; a comment counts only beside the name of an office.</summary>
    public static (string? Note, string? Link) Cut(ref string line, Names names)
    {
        var link = Link().Match(line) is { Success: true } found ? found.Value.TrimEnd('.', ',', ')', ';') : null;
        if (link is not null)
            line = line.Replace(link, " ", StringComparison.Ordinal).TrimEnd(' ', ':');
        var head = line;
        var told = ReasonReader.Cut(ref head) is null ? line.Length : head.Length;
        var words = Words.Plain(line);
        var opener = Enumerable.Range(0, words.Count).FirstOrDefault(i => Remarks.Any(r => PeriodReader.Says(words, i, r)), -1);
        if (opener < 0 || words[opener].Start > told || words.Take(opener).Any(w => w.Folded is "nhac" or "remind"))
            return (null, link);
        var last = opener + Remarks.Where(r => PeriodReader.Says(words, opener, r)).Max(r => r.Split(' ').Length) - 1;
        var hits = new List<Hit<NameOf>>();
        names.Tree.Find(words, hits);
        hits.RemoveAll(h => h.Value.Kind != NameKind.Room);
        var beside = hits.Where(h => h.From > last && words[(last + 1)..h.From].TrueForAll(w => Small.Contains(w.Folded)))
            .Select(h => h.To)
            .DefaultIfEmpty()
            .Max();
        if (beside == 0 && !hits.Exists(h => h.To <= opener))
            return (null, link);
        last = Math.Max(last, beside - 1);
        // behind the colon; without one behind the office or the word, and "là", "rằng" lead into it
        var colon = line.IndexOf(':', words[opener].End);
        var start =
            colon >= 0 && words.Count(w => w.Start > words[last].End && w.Start < colon) <= 3
                ? colon + 1
                : words[last + 1 < words.Count && words[last + 1].Folded is "la" or "rang" or "that" ? last + 1 : last].End;
        var note = line[start..].Trim(' ', ':', '-', '–', '"', '.');
        if (!note.Any(char.IsLetter))
            return (null, link);
        line = line[..start].TrimEnd(' ', ':', '-', '–');
        return (note, link);
    }
}
