namespace Bot.Understanding;

/// <summary>
/// Who is meant. Several ids mean that a person must choose: two colleagues may share a full name, and a guess
/// between them would put a record on the wrong one.
/// </summary>
public static class PeopleReader
{
    private static readonly string[] Honorifics =
        ["anh", "chi", "em", "chu", "co", "bac", "ong", "ba", "dong chi", "chi em", "mr", "ms", "mrs", "sep", "thay", "ban", "chau", "d/c"];
    private static readonly string[] Cues =
        ["khen", "duong", "nhac", "nhan", "loi", "pham", "comrade", "praise", "commend", "remind", "congratulate", "for", "duyet", "cua", "mung", "record", "log", "bao"];

    // given names that are ordinary words or pronouns when written small and bare
    private static readonly string[] Ordinary =
        ["anh", "mai", "ha", "tu", "long", "nam", "an", "y", "my", "son", "dao", "lan", "hoa", "linh", "ong", "van", "xuan", "thao", "bao",
         "ngoc", "giang", "tam", "trang", "viet", "dat", "duc", "dung", "nga", "phuc", "quan", "toan", "thuy", "hanh", "hieu", "uoc", "ich",
         "huy", "hue", "bach", "cuong", "khanh", "quyet", "uyen", "yen", "oanh"];

    public static IReadOnlyList<string> Read(string text, Names names)
    {
        var words = Words.Of(Words.Cut(text));
        var hits = new List<Hit<NameOf>>();
        names.Tree.Find(words, hits);
        return Find(words, hits, names, new bool[words.Count]);
    }

    internal static List<string> Find(List<Word> words, List<Hit<NameOf>> named, Names names, bool[] covered)
    {
        var full = named.FindAll(h => h.Value.Kind == NameKind.FullName);
        full.RemoveAll(h => full.Exists(o => o.Length > h.Length && o.From <= h.From && o.To >= h.To)
            || (h.Length == 2 && !words[h.From].IsCapital && !HasCue(words, h.From) && words.Count > 2 && full.Exists(o => o.From == h.From && o.Value.Id != h.Value.Id)));
        var found = new List<string>();
        foreach (var hit in full)
            Take(hit, found, covered);
        foreach (var place in named.FindAll(h => h.Value.Kind == NameKind.GivenName).GroupBy(h => h.From))
        {
            var first = place.First();
            if (covered[first.From] && full.Exists(f => f.From <= first.From && f.To >= first.To))
                continue;
            if (IsSaid(words, first.From, named))
                foreach (var hit in place.Where(h => Fits(words[h.From], h, place)))
                    Take(hit, found, covered);
        }
        CoverStrangers(words, covered);
        return Narrowed(found, words, named, names);
    }

    private static void Take(Hit<NameOf> hit, List<string> found, bool[] covered)
    {
        if (!found.Contains(hit.Value.Id))
            found.Add(hit.Value.Id);
        Array.Fill(covered, true, hit.From, hit.Length);
    }

    // "Ánh" is not "Anh": where marks are written, the exact names win over the merely possible ones
    private static bool Fits(Word word, Hit<NameOf> hit, IEnumerable<Hit<NameOf>> place) =>
        !word.HasMarks || !place.Any(h => Same(h.Phrase, word)) || Same(hit.Phrase, word);

    private static bool Same(string phrase, Word word) => VietnameseLetters.Normalize(phrase) == word.Marked;

    private static bool IsSaid(List<Word> words, int at, List<Hit<NameOf>> named)
    {
        var word = words[at];
        var alone = words.Count == 1;
        var cue = HasCue(words, at);
        if (alone && word.Folded is "anh" or "em" or "chi")
            return word.HasMarks || (word.IsCapital && word.Folded != "em");
        if (cue)
            return word.Folded is not ("anh" or "em" or "chi" or "mai" or "nay") || word.HasMarks || word.IsCapital || Honorific(words, at);
        if (word.IsCapital && (at > 0 || alone || word.HasMarks))
            return true;
        return alone || (!Ordinary.Contains(word.Folded) && words.Count <= 4) || BesidePlace(words, at, named);
    }

    private static bool HasCue(List<Word> words, int at) => at > 0 && (Honorific(words, at) || Cues.Contains(words[at - 1].Folded));

    private static bool Honorific(List<Word> words, int at) =>
        at > 0 && (Honorifics.Contains(words[at - 1].Folded)
            || (at > 1 && words[at - 2].Folded == "dong" && words[at - 1].Folded == "chi"));

    // "Hà kế toán", "hà p103": the place tells that a name was meant
    private static bool BesidePlace(List<Word> words, int at, List<Hit<NameOf>> named) =>
        named.Exists(h => h.From == at + 1 && h.Value.Kind is NameKind.Room or NameKind.Unit) && at + 1 < words.Count && at == 0;

    // given name and place together choose one of several
    private static List<string> Narrowed(List<string> found, List<Word> words, List<Hit<NameOf>> named, Names names)
    {
        if (found.Count < 2)
            return found;
        var places = named.FindAll(h => h.Value.Kind is NameKind.Room or NameKind.Unit);
        if (places.Count == 0)
            return found;
        var here = found.FindAll(id => names.Person(id) is { } person && places.Exists(p =>
            p.Value.Kind == NameKind.Room ? p.Value.Id == person.RoomId : p.Value.Id == person.UnitId));
        if (here.Count < 2)
            return here.Count == 1 ? here : found;
        var room = here.FindAll(id => places.Exists(p => p.Value.Kind == NameKind.Room && p.Value.Id == names.Person(id)!.RoomId));
        return room.Count > 0 ? room : here;
    }

    // "anh Hùng", who is not in the directory, is still a person and no unexplained word
    private static void CoverStrangers(List<Word> words, bool[] covered)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (!words[i].IsCapital)
                continue;
            if (Honorific(words, i) || (covered[i - 1] && words[i - 1].IsCapital))
                covered[i] = true;
        }
    }
}
