namespace Bot.Understanding;

/// <summary>Where a phrase stands in a message: the words From..To (To excluded), and how surely it is that phrase.</summary>
internal readonly record struct Hit<T>(int From, int To, T Value, string Phrase, bool Slip)
{
    public int Length => To - From;
}

/// <summary>
/// Phrases found by walking words without marks; marks then refute. "nhạc" (music) is not "nhắc" (remind),
/// but "nhac" may be either, and a phrase of several words forgives one wrong mark.
/// </summary>
internal sealed class PhraseTree<T>
{
    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);
        public List<(string[] Marked, T Value, string Phrase)> Ends { get; } = [];
    }

    private readonly Node root = new();
    private readonly HashSet<string> folded = new(StringComparer.Ordinal);
    private readonly HashSet<string> marked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> joined = new(StringComparer.Ordinal);

    public IReadOnlySet<string> FoldedWords => folded;

    public IReadOnlyDictionary<string, string[]> Joined => joined;

    public void Add(string phrase, T value)
    {
        var words = Words.Plain(phrase);
        if (words.Count == 0)
            return;
        var node = root;
        // a longer phrase given without marks says nothing about how its words are written
        var unmarked = words.Count > 1 && phrase.All(c => c < 128) && words.TrueForAll(w => Syllables.IsPlain(w.Folded));
        foreach (var word in words)
        {
            folded.Add(word.Folded);
            if (!unmarked)
                marked.Add(word.Marked);
            if (!node.Next.TryGetValue(word.Folded, out var next))
                node.Next[word.Folded] = next = new Node();
            node = next;
        }
        node.Ends.Add(([.. words.Select(w => w.Marked)], value, phrase));
        if (words.Count is 2 or 3 && words.All(w => w.Folded.Length > 1))
            joined.TryAdd(string.Concat(words.Select(w => w.Folded)), [.. words.Select(w => w.Marked)]);
    }

    public void Find(IReadOnlyList<Word> words, List<Hit<T>> hits)
    {
        // marks of short forms and decoded keys are ours, not the writer's
        var withMarks = words.Any(w => w.HasMarks && w.IsTyped);
        for (var start = 0; start < words.Count; start++)
            Walk(root, words, start, start, 0, hits, withMarks);
    }

    private void Walk(Node node, IReadOnlyList<Word> words, int start, int at, int slips, List<Hit<T>> hits, bool withMarks)
    {
        if (at > start)
            Collect(node, words, start, at, slips, hits, withMarks);
        if (at == words.Count)
            return;
        var word = words[at];
        if (node.Next.TryGetValue(word.Folded, out var exact))
            Walk(exact, words, start, at + 1, slips, hits, withMarks);
        if (slips > 0)
            return;
        foreach (var slip in word.Slips)
            if (node.Next.TryGetValue(slip, out var near))
                Walk(near, words, start, at + 1, 1, hits, withMarks);
    }

    private void Collect(Node node, IReadOnlyList<Word> words, int start, int at, int slips, List<Hit<T>> hits, bool withMarks)
    {
        var length = at - start;
        // one short word, or one real syllable, is never guessed to be another
        if (slips > 0 && length == 1 && (words[start].Folded.Length < 5 || Syllables.IsPlain(words[start].Folded)))
            return;
        foreach (var (forms, value, phrase) in node.Ends)
        {
            // who writes marks means "cho" by "cho" and "đâu" by "đâu": a known word is taken at its word
            if (
                length == 1
                && withMarks
                && slips == 0
                && words[start].Marked != forms[0]
                && marked.Contains(words[start].Marked)
                && !Marks.SameTones(words[start].Marked, forms[0])
            )
                continue;
            var wrong = 0;
            for (var i = 0; i < length && slips == 0; i++)
                wrong +=
                    Marks.Agree(words[start + i].Marked, forms[i]) ? 0
                    : marked.Contains(words[start + i].Marked) ? 2
                    : 1;
            if (wrong == 0 || (wrong == 1 && length > 1))
                hits.Add(new Hit<T>(start, at, value, phrase, slips + wrong > 0));
        }
    }
}

internal static class Marks
{
    /// <summary>
    /// True when nothing written contradicts the word: a missing mark is no contradiction, and hỏi and ngã
    /// are one tone to half the country.
    /// </summary>
    public static bool Agree(string written, string meant)
    {
        if (written.Length != meant.Length)
            return false;
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == meant[i])
                continue;
            var (w, m) = (VietnameseLetters.Of(written[i]), VietnameseLetters.Of(meant[i]));
            if (w.Plain != m.Plain || (w.Mark != 0 && w.Mark != m.Mark))
                return false;
            if (w.Tone != 0 && w.Tone != m.Tone && !(w.Tone is 2 or 3 && m.Tone is 2 or 3))
                return false;
        }
        return true;
    }

    /// <summary>The same word but for hỏi and ngã.</summary>
    public static bool SameTones(string written, string meant) =>
        written.Length == meant.Length
        && !written
            .Where(
                (c, i) =>
                    c != meant[i]
                    && !(
                        VietnameseLetters.Of(c) is { Tone: 2 or 3 } w
                        && VietnameseLetters.Of(meant[i]) is { Tone: 2 or 3 } m
                        && w.Base == m.Base
                    )
            )
            .Any();

    /// <summary>One insertion, deletion, replacement or swap of neighbours.</summary>
    public static bool OneSlip(string a, string b)
    {
        if (a.Length > b.Length)
            (a, b) = (b, a);
        if (b.Length - a.Length > 1)
            return false;
        var i = 0;
        while (i < a.Length && a[i] == b[i])
            i++;
        if (a.Length < b.Length)
            return string.CompareOrdinal(a, i, b, i + 1, a.Length - i) == 0;
        if (i == a.Length)
            return false;
        if (string.CompareOrdinal(a, i + 1, b, i + 1, a.Length) == 0)
            return true;
        return i + 1 < a.Length && a[i] == b[i + 1] && a[i + 1] == b[i] && string.CompareOrdinal(a, i + 2, b, i + 2, a.Length) == 0;
    }
}
