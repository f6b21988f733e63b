using Bot.Understanding;
using Storage;

namespace Bot.Platform.Access;

/// <summary>Sentences that the Office has said the meaning of: found word by word, or with one word more, less or other.</summary>
public sealed class TaughtSentences(IReadOnlyList<TaughtSentence> sentences)
{
    private const int LeastForNear = 4;

    private readonly Dictionary<string, TaughtSentence> exact = sentences.ToDictionary(s => s.Plain);
    private readonly List<(string[] Words, TaughtSentence Sentence)> all = sentences.Select(s => (s.Plain.Split(' '), s)).ToList();

    public bool IsEmpty => all.Count == 0;

    /// <summary>The row that the words mean; null where nothing like them was taught.</summary>
    public string? RowOf(string words)
    {
        if (all.Count == 0)
        {
            return null;
        }
        var plain = PlainWords.Of(words);
        if (exact.TryGetValue(plain, out var same))
        {
            return same.Row;
        }
        var said = plain.Split(' ');
        var near = all.Where(t => Math.Min(t.Words.Length, said.Length) >= LeastForNear && IsNear(t.Words, said)).Take(2).ToList();
        return near.Count == 1 ? near[0].Sentence.Row : null;
    }

    // the same words in the same order but for one
    private static bool IsNear(string[] one, string[] other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }
        var (from, end) = (0, 0);
        var shorter = Math.Min(one.Length, other.Length);
        while (from < shorter && one[from] == other[from])
        {
            from++;
        }
        while (end < shorter - from && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }
        return Math.Max(one.Length, other.Length) - from - end <= 1;
    }
}
