namespace Bot.Understanding.Learning;

/// <summary>
/// A message as the learner sees it: words in ones, twos and threes with names and numbers blanked, the concepts, their pairs and their
/// order, and which slots are filled. Nothing in it tells one person, room or number from another.
/// </summary>
internal static class Traits
{
    private const int MostConcepts = 14;
    private const int MostWords = 60;

    public static List<string> Of(Reading reading, List<Hit<NameOf>> named, EntityFinding found)
    {
        var traits = new List<string>(200) { "" };
        AddWords(traits, Blanked(reading, named, found));
        AddMarked(traits, reading.Words);
        AddConcepts(traits, reading);
        foreach (var slot in found.Entities.Keys)
        {
            traits.Add($"slot {slot}");
        }
        traits.Add($"length {(int)Math.Log2(1 + reading.Words.Count)}");
        return traits.Distinct().ToList();
    }

    public static string Skeleton(Reading reading, List<Hit<NameOf>> named, EntityFinding found) =>
        string.Join(' ', Blanked(reading, named, found));

    private static void AddWords(List<string> traits, List<string> words)
    {
        var (one, two) = ("^", "^");
        foreach (var word in words.Append("$"))
        {
            if (word != "$")
            {
                traits.Add(word);
            }
            traits.Add($"{one} {word}");
            if (two != "^" || one != "^")
            {
                traits.Add($"{two} {one} {word}");
            }
            (two, one) = (one, word);
        }
    }

    // "duyệt", "chưa": where somebody typed the marks they tell words apart that are one without them
    private static void AddMarked(List<string> traits, List<Word> words)
    {
        for (var i = 0; i < words.Count && i < MostWords; i++)
        {
            var marked = words[i].Marked != words[i].Folded;
            if (marked)
            {
                traits.Add($"!{words[i].Marked}");
            }
            if (i > 0 && (marked || words[i - 1].Marked != words[i - 1].Folded))
            {
                traits.Add($"!{words[i - 1].Marked} {words[i].Marked}");
            }
        }
    }

    private static void AddConcepts(List<string> traits, Reading reading)
    {
        var concepts = reading.Concepts.Members().Take(MostConcepts).Select(c => c.ToString()).ToList();
        for (var i = 0; i < concepts.Count; i++)
        {
            traits.Add($"+{concepts[i]}");
            for (var j = i + 1; j < concepts.Count; j++)
            {
                traits.Add($"+{concepts[i]}+{concepts[j]}");
            }
        }
        var before = "^";
        foreach (var spot in reading.Spots)
        {
            var at = string.Join('|', spot.Concepts.Members());
            traits.Add($"{before}>{at}");
            before = at;
        }
        traits.Add($"{before}>$");
    }

    private static List<string> Blanked(Reading reading, List<Hit<NameOf>> named, EntityFinding found)
    {
        var blanked = new List<string>(reading.Words.Count);
        for (var i = 0; i < reading.Words.Count && blanked.Count < MostWords; i++)
        {
            var blank = Blank(reading, i, named, found);
            // the words of one name, or of one reason, are one word
            if (blank[0] != '<' || blanked.Count == 0 || blanked[^1] != blank)
            {
                blanked.Add(blank);
            }
        }
        return blanked;
    }

    private static string Blank(Reading reading, int at, List<Hit<NameOf>> named, EntityFinding found)
    {
        var word = reading.Words[at];
        if (word.Start >= reading.Told.From && word.Start < reading.Told.To)
        {
            return "<told>";
        }
        var hit = found.Covered[at] ? named.FindIndex(h => h.From <= at && at < h.To) : -1;
        return hit >= 0 ? $"<{named[hit].Value.Kind}>"
            : char.IsAsciiDigit(word.Folded[^1]) ? Lettered(word.Folded)
            : word.Folded;
    }

    // "dk058" is "dk#", "8,5" is "#": the letters tell what kind of code it is
    private static string Lettered(string word)
    {
        var letters = 0;
        while (letters < word.Length && !char.IsAsciiDigit(word[letters]))
        {
            letters++;
        }
        return letters > 3 ? word : word[..letters] + "#";
    }
}
