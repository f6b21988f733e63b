namespace Bot.Understanding;

/// <summary>A sentence without the people in it: names, long numbers and addresses become "…".</summary>
internal static class Nameless
{
    private const string Gone = "…";
    private const int LongNumber = 5;

    private static readonly string[] Titles =
    [
        "anh",
        "chi",
        "em",
        "co",
        "chu",
        "bac",
        "ong",
        "ba",
        "chau",
        "ban",
        "mr",
        "mrs",
        "ms",
        "sep",
        "dong",
    ];

    public static string Of(string line, List<Word> words, List<Hit<NameOf>> named, bool[] covered)
    {
        var hidden = new bool[words.Count];
        foreach (var hit in named.Where(h => h.Value.Kind is NameKind.FullName or NameKind.GivenName))
        {
            for (var i = hit.From; i < hit.To; i++)
            {
                hidden[i] = covered[i] || words[i].IsCapital && i > 0;
            }
        }
        for (var i = 0; i < words.Count; i++)
        {
            // a capital behind "chị" is a name, of whomever
            hidden[i] |=
                words[i].IsCapital && i > 0 && (Titles.Contains(words[i - 1].Folded) || hidden[i - 1])
                || words[i].Folded.Count(char.IsAsciiDigit) >= LongNumber;
        }
        var told = new System.Text.StringBuilder();
        var at = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!hidden[i] || words[i].Start < at)
            {
                continue;
            }
            told.Append(line, at, words[i].Start - at).Append(Gone);
            at = words[i].End;
        }
        told.Append(line, at, line.Length - at);
        return told.ToString().Replace($"{Gone} {Gone}", Gone, StringComparison.Ordinal);
    }
}
