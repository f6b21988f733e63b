namespace Bot.Understanding;

/// <summary>
/// Who is meant. Several ids mean that a person must choose: two colleagues may share a full name, and a guess
/// between them would put a record on the wrong one.
/// </summary>
public static class PeopleReader
{
    // titles that are nothing else when a name follows, and pronouns that are also subjects of their own
    private static readonly string[] Titles = ["dong chi", "chu", "bac", "mr", "ms", "mrs", "sep", "thay", "comrade"];
    private static readonly string[] Pronouns = ["anh", "chi", "em", "cô", "ông", "bà", "bạn", "cháu"];
    private static readonly string[] Cues =
    [
        "khen",
        "duong",
        "nhac",
        "nhan",
        "loi",
        "pham",
        "praise",
        "commend",
        "remind",
        "congratulate",
        "for",
        "duyet",
        "cua",
        "mung",
        "record",
        "log",
        "bao",
        "that",
        "from",
        "recognise",
        "nominate",
    ];

    // written small after "anh", "chị" they are verbs and nouns more often than names: "anh đạt", "chị bảo", "em dùng"
    private static readonly string[] Ordinary =
    [
        "anh",
        "mai",
        "ha",
        "long",
        "nam",
        "an",
        "y",
        "my",
        "hoa",
        "ong",
        "van",
        "xuan",
        "bao",
        "tam",
        "viet",
        "dat",
        "duc",
        "dung",
        "phuc",
        "quan",
        "toan",
        "hieu",
        "uoc",
        "ich",
        "quyet",
        "giang",
        "khanh",
        "trang",
        "thao",
    ];

    public static IReadOnlyList<string> Read(string text, Names names)
    {
        var words = Words.Of(Words.Calm(Words.Cut(text)));
        var hits = new List<Hit<NameOf>>();
        names.Tree.Find(words, hits);
        return Find(words, hits, names, new bool[words.Count]);
    }

    internal static List<string> Find(List<Word> words, List<Hit<NameOf>> named, Names names, bool[] covered)
    {
        var full = named.FindAll(h => h.Value.Kind == NameKind.FullName);
        full.RemoveAll(h =>
            full.Exists(o => o.Length > h.Length && o.From <= h.From && o.To >= h.To)
            || (
                h.Length == 2
                && !words[h.From].IsCapital
                && !HasCue(words, h.From)
                && words.Count > 2
                && full.Exists(o => o.From == h.From && o.Value.Id != h.Value.Id)
            )
        );
        var inPhrase = InPhrases(words);
        var found = new List<string>();
        foreach (var hit in full)
            Take(hit, found, covered);
        foreach (var place in named.FindAll(h => h.Value.Kind == NameKind.GivenName).GroupBy(h => h.From))
        {
            var first = place.First();
            if (covered[first.From] && full.Exists(f => f.From <= first.From && f.To >= first.To))
                continue;
            if (IsSaid(words, first.From, named, inPhrase))
                foreach (var hit in place.Where(h => Fits(words[h.From], h, place)))
                    Take(hit, found, covered);
        }
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

    private static bool IsSaid(List<Word> words, int at, List<Hit<NameOf>> named, bool[] inPhrase)
    {
        var word = words[at];
        var alone = words.Count == 1;
        if (alone)
            return word.Folded is not ("anh" or "em" or "chi" or "ban") || word.HasMarks || (word.IsCapital && word.Folded == "anh");
        if (IsPartOfLonger(words, at, named))
            return false;
        var (titled, called) = (Titled(words, at), Called(words, at));
        if (inPhrase[at] && !(word.IsCapital && (titled || called)))
            return false;
        if (titled)
            return true;
        if (word.IsCapital)
            return called || at > 0 || word.HasMarks || !Ordinary.Contains(word.Folded) || BesidePlace(words, at, named);
        // "em tu …" is "em tự …": after "em" a name needs its capital
        return IsBeneficiary(words, at, called)
            || (called && words[at - 1].Folded != "em" && !Ordinary.Contains(word.Folded))
            || BesidePlace(words, at, named);
    }

    // "đăng ký cho anh toàn": for somebody, and either written with its marks or with nothing behind it
    private static bool IsBeneficiary(List<Word> words, int at, bool called) =>
        called
        && at > 1
        && words[at - 1].Folded != "em"
        && words[at - 2].Marked is "cho" or "hộ" or "ho" or "thay" or "for"
        && (words[at].HasMarks || at == words.Count - 1);

    // "Lạng Sơn", "Việt Nam", "Hà Nội": a capital beside a capital is a longer name of something else
    private static bool IsPartOfLonger(List<Word> words, int at, List<Hit<NameOf>> named)
    {
        bool Proper(int i) =>
            i >= 0
            && i < words.Count
            && words[i].IsCapital
            && words[i].Raw.All(char.IsLetter)
            && words[i].Raw.Length > 1
            && !Titled(words, i + 1)
            && !Called(words, i + 1)
            // "anh Toàn LĐTT": a title in capitals is no half of a name
            && !named.Exists(h => h.Value.Kind == NameKind.Title && h.From <= i && h.To > i);
        var before = at - 1 > 0 || named.Exists(h => h.From == 0 && h.To == 1 && h.Value.Kind == NameKind.GivenName);
        return words[at].IsCapital && (Proper(at + 1) || (before && Proper(at - 1)));
    }

    private static bool HasCue(List<Word> words, int at) =>
        at > 0 && (Titled(words, at) || Called(words, at) || Cues.Contains(words[at - 1].Folded));

    private static bool Titled(List<Word> words, int at) =>
        at > 0 && (Titles.Contains(words[at - 1].Folded) || (at > 1 && words[at - 2].Folded == "dong" && words[at - 1].Folded == "chi"));

    private static bool Called(List<Word> words, int at) =>
        at > 0
        && (
            words[at - 1].Folded is "anh" or "chi" or "em"
                ? words[at - 1].Marked is "anh" or "chị" or "chi" or "em"
                : Pronouns.Contains(words[at - 1].Marked)
        );

    // words that belong to a longer expression of ours: "trang phục", "bao nhiêu", "báo cáo"
    private static bool[] InPhrases(List<Word> words)
    {
        var hits = new List<Hit<Concept>>();
        Lexicon.Tree.Find(words, hits);
        var inPhrase = new bool[words.Count];
        foreach (var hit in hits)
            if (hit is { Length: > 1, Slip: false, Value: not (Concept.Filler or Concept.Self or Concept.Polite) })
                Array.Fill(inPhrase, true, hit.From, hit.Length);
        return inPhrase;
    }

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
        var here = found.FindAll(id =>
            names.Person(id) is { } person
            && places.Exists(p => p.Value.Kind == NameKind.Room ? p.Value.Id == person.RoomId : p.Value.Id == person.UnitId)
        );
        if (here.Count < 2)
            return here.Count == 1 ? here : found;
        var room = here.FindAll(id => places.Exists(p => p.Value.Kind == NameKind.Room && p.Value.Id == names.Person(id)!.RoomId));
        return room.Count > 0 ? room : here;
    }

    // "anh Hùng", who is not in the directory, is still a person and no unexplained word
    internal static bool CoverStrangers(List<Word> words, bool[] covered)
    {
        var any = false;
        for (var i = 1; i < words.Count; i++)
        {
            if (!words[i].IsCapital)
                continue;
            if (Titled(words, i) || Called(words, i) || (covered[i - 1] && words[i - 1].IsCapital))
                any |= !covered[i] && (covered[i] = true);
        }
        return any;
    }
}
