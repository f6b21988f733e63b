using System.Text.RegularExpressions;

namespace Bot.Understanding;

/// <summary>A comment on an office ("ghi chú p202: cây xanh héo") and a link: somebody's own words, which must not turn the meaning.</summary>
internal static partial class NoteReader
{
    // "là", "rằng" lead into the comment and are no part of it
    private static readonly string[] Leads = ["la", "rang", "that"];
    private static readonly string[] Remarks =
        LexiconPanel.Panel.Where(r => r.Concept == Concept.Remark).SelectMany(r => r.Phrases.Split('|')).Select(VietnameseLetters.Fold).ToArray();

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
        var hits = new List<Hit<NameOf>>();
        names.Tree.Find(words, hits);
        var rooms = hits.FindAll(h => h.Value.Kind == NameKind.Room);
        if (opener < 0 || words[opener].Start > told || rooms.Count == 0 || words.Take(opener).Any(w => w.Folded is "nhac" or "remind"))
            return (null, link);
        var after = rooms.Where(h => h.From > opener && h.From <= opener + 5).OrderBy(h => h.From).ThenByDescending(h => h.Length).FirstOrDefault();
        var start = After(words, opener, after, line);
        var note = line[start..].Trim(' ', ':', '-', '–', '"', '.');
        if (!note.Any(char.IsLetter))
            return (null, link);
        line = line[..start].TrimEnd(' ', ':', '-', '–');
        return (note, link);
    }

    // behind the colon; without one behind the office, or behind the word itself where the office stands before it
    private static int After(List<Word> words, int opener, Hit<NameOf> room, string line)
    {
        var last = room.Phrase is null ? opener + Remarks.Where(r => PeriodReader.Says(words, opener, r)).Max(r => r.Split(' ').Length) - 1 : room.To - 1;
        var colon = line.IndexOf(':', words[opener].End);
        if (colon >= 0 && words.Count(w => w.Start > words[last].End && w.Start < colon) <= 3)
            return colon + 1;
        var next = last + 1 < words.Count && Leads.Contains(words[last + 1].Folded) ? last + 1 : last;
        return words[next].End;
    }
}
