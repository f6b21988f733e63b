using System.Collections.Frozen;

namespace Bot.Understanding;

/// <summary>One place in the message and every concept it stands for.</summary>
internal sealed record Spot(int From, int To, ConceptSet Concepts, bool Slip, string Phrase);

/// <summary>Finds the phrases of the lexicon and the names of the office in a message, slips of the keyboard included.</summary>
internal sealed class Spotter
{
    private readonly Names names;
    private readonly FrozenSet<string> known;
    private readonly FrozenDictionary<string, string[]> bySlip;
    private readonly FrozenDictionary<string, string[]> joined;

    public Spotter(Names names)
    {
        this.names = names;
        known = Lexicon.Tree.FoldedWords.Concat(names.Tree.FoldedWords).Concat(Lexicon.English).ToFrozenSet(StringComparer.Ordinal);
        bySlip = Lexicon
            .Tree.FoldedWords.Where(w => w.Length >= 3 && !char.IsAsciiDigit(w[0]))
            .SelectMany(w => Deletions(w).Append(w).Select(d => (Key: d, Word: w)))
            .GroupBy(p => p.Key)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Word).Distinct().ToArray(), StringComparer.Ordinal);
        joined = Lexicon
            .Tree.Joined.Concat(names.Tree.Joined)
            .DistinctBy(j => j.Key)
            .Where(j => !known.Contains(j.Key) && j.Key.Length >= 5)
            .ToFrozenDictionary(j => j.Key, j => j.Value, StringComparer.Ordinal);
    }

    /// <summary>The words as meant: keystrokes decoded, joined words parted, possible slips noted.</summary>
    public List<Word> Read(string text)
    {
        var words = Words.Of(text);
        var vni = words.Count(w => LooksVni(w.Folded)) > 0;
        var result = new List<Word>(words.Count);
        foreach (var word in words)
            Meant(word, vni, result);
        return result;
    }

    public List<Spot> Concepts(IReadOnlyList<Word> words, IReadOnlyList<Hit<NameOf>> named)
    {
        var hits = new List<Hit<Concept>>();
        Lexicon.Tree.Find(words, hits);
        hits.RemoveAll(h => !IsWritten(h, words) || InsideName(h, named));
        hits.Sort(
            (a, b) =>
                a.Length != b.Length ? b.Length.CompareTo(a.Length)
                : a.Slip != b.Slip ? a.Slip.CompareTo(b.Slip)
                : a.From.CompareTo(b.From)
        );
        var taken = new Spot?[words.Count];
        var spots = new List<Spot>();
        foreach (var hit in hits)
        {
            if (hit.Length > 1 && Lexicon.Open.Contains(hit.Phrase))
            {
                spots.Add(new Spot(hit.From, hit.To, ConceptSet.Of(hit.Value), hit.Slip, hit.Phrase));
                continue;
            }
            var first = taken[hit.From];
            if (first is not null && first.From == hit.From && first.To == hit.To && (first.Slip || !hit.Slip))
            {
                var merged = first with { Concepts = first.Concepts | ConceptSet.Of(hit.Value) };
                spots[spots.IndexOf(first)] = merged;
                Array.Fill(taken, merged, hit.From, hit.Length);
            }
            else if (Array.TrueForAll(taken[hit.From..hit.To], t => t is null))
            {
                var spot = new Spot(hit.From, hit.To, ConceptSet.Of(hit.Value), hit.Slip, hit.Phrase);
                spots.Add(spot);
                Array.Fill(taken, spot, hit.From, hit.Length);
            }
        }
        spots.Sort((a, b) => a.From.CompareTo(b.From));
        return spots;
    }

    private static bool IsWritten(Hit<Concept> hit, IReadOnlyList<Word> words)
    {
        if (Lexicon.MustBe(hit.Phrase) is not { } forms)
            return true;
        for (var i = 0; i < forms.Length; i++)
            if (words[hit.From + i].Marked != forms[i])
                return false;
        return true;
    }

    // the words of "Phòng Thông tin" speak of a room, not of information
    private static bool InsideName(Hit<Concept> hit, IReadOnlyList<Hit<NameOf>> named)
    {
        foreach (var name in named)
            if (
                name.From <= hit.From
                && name.To >= hit.To
                && name.Length > hit.Length
                && (name.Value.Kind is NameKind.Room or NameKind.Unit || hit.Value == Concept.Outside)
            )
                return true;
        return false;
    }

    private void Meant(Word word, bool vni, List<Word> result)
    {
        if (known.Contains(word.Folded) && !(vni && word.Folded.Any(char.IsAsciiDigit) && Keystrokes.Vni(word.Folded) is not null))
        {
            result.Add(word);
            return;
        }
        if (joined.TryGetValue(word.Folded, out var parts))
        {
            foreach (var part in parts)
                result.Add(Words.Make(part, word.Start, word.End));
            return;
        }
        if (SplitNumber(word, vni, result) || SplitShort(word, result))
            return;
        var decoded = word.HasMarks || Syllables.IsPlain(word.Folded) ? null : Keystrokes.Decode(word.Folded);
        if (decoded is not null)
        {
            var meant = Words.Make(decoded, word.Start, word.End) with { IsTyped = false };
            result.Add(known.Contains(meant.Folded) ? meant : meant with { Slips = Slips(meant) });
            return;
        }
        result.Add(word with { Slips = Slips(word) });
    }

    // "nhom2", "dot1", "thang6": a word and its number, unless the whole message is typed in VNI
    private static bool SplitNumber(Word word, bool vni, List<Word> result)
    {
        var letters = word.Folded.TakeWhile(char.IsAsciiLetterLower).Count();
        if (letters < 2 || letters == word.Folded.Length || !word.Folded[letters..].All(char.IsAsciiDigit))
            return false;
        var stem = word.Marked[..letters];
        if (
            VietnameseLetters.Fold(stem)
            is not (
                "nhom"
                or "dot"
                or "thang"
                or "quy"
                or "tuan"
                or "phong"
                or "top"
                or "round"
                or "group"
                or "room"
                or "hang"
                or "nam"
                or "bg"
                or "thu"
            )
        )
            return false;
        if (vni && word.Folded.Length == letters + 1 && Keystrokes.Vni(word.Folded) is not null)
            return false;
        result.Add(Words.Make(stem, word.Start, word.Start + letters));
        result.Add(Words.Make(word.Folded[letters..], word.Start + letters, word.End));
        return true;
    }

    // "dkthi dua": the space after a short form was missed
    private bool SplitShort(Word word, List<Word> result)
    {
        if (word.Folded.Length < 5 || word.Marked[..2] is not ("dk" or "đk") || !known.Contains(word.Folded[2..]))
            return false;
        result.Add(Words.Make("đăng", word.Start, word.Start + 2));
        result.Add(Words.Make("ký", word.Start, word.Start + 2));
        result.Add(Words.Make(word.Marked[2..], word.Start + 2, word.End));
        return true;
    }

    // a digit in the middle of a syllable, or after one that never takes a number
    private static bool LooksVni(string folded)
    {
        if (!char.IsAsciiLetterLower(folded[0]) || !folded.Any(char.IsAsciiDigit) || Keystrokes.Vni(folded) is null)
            return false;
        var stem = folded.TrimEnd('1', '2', '3', '4', '5', '6', '7', '8', '9');
        return stem.Any(char.IsAsciiDigit)
            || stem
                is not (
                    "nhom"
                    or "dot"
                    or "thang"
                    or "quy"
                    or "tuan"
                    or "phong"
                    or "top"
                    or "round"
                    or "group"
                    or "room"
                    or "hang"
                    or "nam"
                    or "thu"
                );
    }

    private string[] Slips(Word word)
    {
        if (word.Folded.Length is < 3 or > 14 || char.IsAsciiDigit(word.Folded[0]))
            return [];
        var found = new List<string>();
        foreach (var key in Deletions(word.Folded).Append(word.Folded))
            if (bySlip.TryGetValue(key, out var candidates))
                foreach (var candidate in candidates)
                    if (!found.Contains(candidate) && Marks.OneSlip(word.Folded, candidate))
                        found.Add(candidate);
        return found.Count > 16 ? [.. found[..16]] : [.. found];
    }

    private static IEnumerable<string> Deletions(string word)
    {
        for (var i = 0; i < word.Length; i++)
            yield return word.Remove(i, 1);
    }

    public List<Hit<NameOf>> Named(IReadOnlyList<Word> words)
    {
        var hits = new List<Hit<NameOf>>();
        names.Tree.Find(words, hits);
        return hits;
    }
}
