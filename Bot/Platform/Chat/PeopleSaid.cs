using Bot.Domain;
using Bot.Understanding;

namespace Bot.Platform.Chat;

/// <summary>Who out of some people is meant: all but these, only these, these too.</summary>
public static class PeopleSaid
{
    private static readonly string[] Except =
    [
        "tru",
        "ngoai tru",
        "tru ra",
        "bo",
        "loai",
        "khong nhac",
        "khong moi",
        "khong gui",
        "khoi",
        "except",
        "but not",
        "without",
        "leave out",
        "not",
    ];
    private static readonly string[] Too = ["ca", "them", "them ca", "va", "nua", "also", "and", "add", "too"];
    private static readonly string[] Only = ["chi nhac", "chi moi", "chi gui", "chi can", "rieng", "only", "just"];

    /// <summary>The people of a first sentence: those it names, all where it names none, without those it leaves out.</summary>
    public static List<string> Read(string words, IReadOnlyList<string> all, Names names)
    {
        var at = At(words, Except);
        var named = Of(at < 0 ? words : words[..at], names);
        var left = at < 0 ? [] : Of(words[at..], names);
        return all.Where(id => (named.Count == 0 || named.Contains(id)) && !left.Contains(id)).ToList();
    }

    /// <summary>The people after a further sentence; null where it does not speak of them.</summary>
    public static List<string>? Change(string words, IReadOnlyList<string> now, IReadOnlyList<string> all, Names names)
    {
        var named = Of(words, names);
        if (named.Count == 0)
        {
            return null;
        }
        return At(words, Except) >= 0 ? now.Where(id => !named.Contains(id)).ToList()
            : At(words, Only) >= 0 || words.Contains("chỉ ", StringComparison.OrdinalIgnoreCase) ? all.Where(named.Contains).ToList()
            : At(words, Too) >= 0 ? all.Where(id => now.Contains(id) || named.Contains(id)).ToList()
            : null;
    }

    private static HashSet<string> Of(string words, Names names) => [.. PeopleReader.Read(words, names)];

    // where one of these stands as a word of its own
    private static int At(string words, string[] phrases)
    {
        var folded = $" {VietnameseLetters.Fold(words)} ";
        return phrases.Select(p => folded.IndexOf($" {p} ", StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
    }
}
