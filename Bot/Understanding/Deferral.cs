namespace Bot.Understanding;

/// <summary>
/// The frame "not now": a deed put off, made to depend on something, held back or wondered about. The verb in
/// "khoan duyệt DK058", "nếu đủ thì duyệt DK058", "mai duyệt DK058" is no order, and a write that a guess has done is
/// hard to take back, so the bot asks again instead.
/// </summary>
internal sealed class Deferral
{
    private static readonly ConceptSet Decisions =
        ConceptSet.Of(Concept.Approve)
        | ConceptSet.Of(Concept.Return)
        | ConceptSet.Of(Concept.Publish)
        | ConceptSet.Of(Concept.Agree)
        | ConceptSet.Of(Concept.Withdraw);

    // "bản đăng ký", "bản ký", "bản gửi" are nouns as often as deeds: the decision beside them is what counts
    private static readonly ConceptSet Nominal =
        ConceptSet.Of(Concept.Register) | ConceptSet.Of(Concept.Sign) | ConceptSet.Of(Concept.Submit);

    // what these tell follows them in free words, where "chưa", "khi" and "sau" belong to the story
    private static readonly ConceptSet Stories = ConceptSet.Of(Concept.Record) | ConceptSet.Of(Concept.Praise);
    private static readonly ConceptSet Deeds =
        Frame.Deeds | Decisions | ConceptSet.Of(Concept.Reopen) | ConceptSet.Of(Concept.Explain) | ConceptSet.Of(Concept.Admit);
    private static readonly ConceptSet Revocable = Decisions | Stories;

    private static readonly string[] Conditions =
    [
        "nếu",
        "if",
        "unless",
        "until",
        "provided",
        "assuming",
        "miễn là",
        "miễn sao",
        "trừ khi",
        "với điều kiện",
        "giá mà",
        "as long as",
        "in case",
        "phòng khi",
        "đến khi",
        "tới khi",
        "chừng nào",
    ];
    private static readonly string[] Later =
    [
        "ngày mai",
        "sáng mai",
        "chiều mai",
        "ngày kia",
        "ngày mốt",
        "mai mốt",
        "hôm sau",
        "hôm khác",
        "lúc khác",
        "khi khác",
        "bữa khác",
        "lát nữa",
        "tí nữa",
        "chút nữa",
        "để sau",
        "lát sau",
        "sau này",
        "tomorrow",
        "later",
        "not yet",
        "not now",
        "hold on",
        "hold off",
        "khoan",
        "từ từ",
        "thong thả",
        "next time",
    ];
    private static readonly string[] LaterDecision =
    [
        "tuần sau",
        "tháng sau",
        "tuần tới",
        "tháng tới",
        "next week",
        "next month",
        "on monday",
        "on tuesday",
        "on wednesday",
        "on thursday",
        "on friday",
        "cuối tuần",
        "đầu tuần",
        "after",
    ];
    private static readonly string[] Before =
    [
        "sẽ",
        "đợi",
        "chờ",
        "wait",
        "waiting",
        "should i",
        "should we",
        "shall i",
        "shall we",
        "i will",
        "we will",
        "i'll",
        "we'll",
        "going to",
        "planning to",
        "plan to",
        "thinking of",
        "thinking about",
        "có nên",
        "dự định",
        "đang định",
        "đang tính",
        "hay là",
        "lẽ ra",
        "đáng lẽ",
        "khi",
        "when",
        "once",
        "after",
        "before",
        "tuần sau",
        "tháng sau",
        "tuần tới",
        "tháng tới",
        "next week",
        "next month",
        "as soon as",
        "giả sử",
        "what if",
        "maybe",
        "perhaps",
        "có lẽ",
    ];
    private static readonly string[] Holding =
    [
        "không",
        "chẳng",
        "chả",
        "đừng",
        "chưa",
        "hoãn",
        "ngừng",
        "ngưng",
        "dừng",
        "thôi",
        "khỏi",
        "miễn",
        "tránh",
        "định",
        "postpone",
        "delay",
        "skip",
        "avoid",
        "stop",
        "hold",
        "not",
        "don't",
        "never",
        "cannot",
        "can't",
        "won't",
    ];
    private static readonly string[] Revoking = ["hủy", "bỏ", "cancel", "undo", "stop", "revoke", "hoãn", "dời", "lùi", "treo"];
    private static readonly string[] Between =
    [
        "voi",
        "co",
        "can",
        "nen",
        "phai",
        "muon",
        "the",
        "duoc",
        "cho",
        "viec",
        "qua",
        "to",
        "be",
        "on",
        "off",
        "yet",
        "go",
        "ahead",
        "and",
        "vi",
    ];
    private static readonly string[] Speakers = ["toi", "em", "anh", "chi", "minh", "sep", "bac", "chu", "co", "ong", "ba"];
    private static readonly string[] CloseEnd = ["nhe", "a", "em", "anh", "chi", "nha", "di", "bot", "da", "vay", "cung", "duoc"];

    // "thế thì duyệt", "em thì đăng ký": what stands before "thì" is no condition
    private static readonly string[] Unconditional = ["the", "vay", "thoi", "ok", "em", "toi", "anh", "chi", "minh", "gio", "nay"];

    // after these "sau" is the next one, or the place behind
    private static readonly string[] OfSau =
    [
        "nam",
        "dot",
        "thang",
        "ky",
        "quy",
        "tuan",
        "lan",
        "nhom",
        "phong",
        "thu",
        "phia",
        "hang",
        "vong",
    ];

    private readonly List<Word> words;
    private readonly List<Spot> spots;
    private readonly bool[] named;
    private readonly int end;

    private Deferral(List<Word> words, List<Spot> spots, bool[] named, int end) =>
        (this.words, this.spots, this.named, this.end) = (words, spots, named, end);

    /// <summary>
    /// Deferred when the deed is put off: no write then. PutOff beside it when it is put off in so many words, where a
    /// mere "chưa" may as well ask for what is missing. Names do not count, nor what follows the reason's "vì".
    /// </summary>
    public static ConceptSet Of(List<Word> words, List<Spot> spots, bool[] named, int cut)
    {
        var end = words.FindIndex(w => w.Start >= cut);
        var frame = new Deferral(words, spots, named, end < 0 ? words.Count : end);
        if (frame.Main() is not { } main)
            return default;
        if (frame.IsPutOff(main))
            return ConceptSet.Of(Concept.Deferred)
                | ConceptSet.Of(Concept.PutOff)
                | (frame.IsTakenBack(main) ? ConceptSet.Of(Concept.TakenBack) : default);
        return frame.IsHeld(main) ? ConceptSet.Of(Concept.Deferred) : default;
    }

    private Spot? Main()
    {
        var deeds = spots.FindAll(s => s.From < end && IsDeed(s));
        return deeds.Find(s => !s.Concepts.Meets(Nominal) || s.Concepts.Meets(Decisions)) ?? deeds.FirstOrDefault();
    }

    // "thôi rút lại …", "hủy ghi nhận …": nothing waits for another day or for a condition, something done is to be undone
    private bool IsTakenBack(Spot main) =>
        !IsDelayed(main)
        && !OnlyThen(main)
        && (spots.Exists(s => s.From < end && IsRevoked(s)) || Marker(main) is >= 0 and var at && words[at].Folded is "thoi" or "khoi");

    private bool IsPutOff(Spot main) =>
        IsDelayed(main)
        || OnlyThen(main)
        || spots.Exists(s => s.From < end && IsRevoked(s))
        || IsHeld(main) && (!IsNotYet(main) || words.Exists(w => w.Marked is "vội" or "voi" or "nên"));

    private bool IsDelayed(Spot main)
    {
        var story = main.Concepts.Meets(Stories);
        for (var i = 0; i < end; i++)
            if (
                SaysAny(i, Conditions) && !IsNeu(i)
                || SaysAny(i, Later)
                || IsTomorrow(i)
                || i < main.From && (SaysAny(i, Before) && !IsOtherwise(i) || LeavesTo(i, main.From) || IsWaiting(i))
                || !story && i >= main.To && (IsTrailing(i) || main.Concepts.Meets(Decisions) && SaysAny(i, LaterDecision))
            )
                return true;
        return false;
    }

    private bool IsDeed(Spot spot) =>
        !IsWaiting(spot.From) && (spot.Concepts.Meets(Deeds) || spot.Concepts.Has(Concept.Pending) && words[spot.From].Folded == "chua");

    // "khoan", "đợi" without marks would also be "khoản", "đổi"; written marks must be these
    private bool Says(int at, string phrase)
    {
        var parts = phrase.Split(' ');
        if (at + parts.Length > end)
            return false;
        for (var i = 0; i < parts.Length; i++)
        {
            var word = words[at + i];
            if (
                named[at + i]
                || word.Marked != parts[i] && (word.HasMarks || word.Folded != VietnameseLetters.Fold(parts[i]) || IsTooShort(phrase))
            )
                return false;
        }
        return true;
    }

    // without marks "cho", "doi" and "hay la" are other and more frequent words
    private static bool IsTooShort(string phrase) => phrase is "chờ" or "đợi" or "hay là" or "giá mà" or "dời" or "treo" or "chả";

    private bool SaysAny(int at, string[] phrases) => Array.Exists(phrases, p => Says(at, p));

    // "neu guong" without marks is "nêu gương"
    private bool IsNeu(int at) =>
        words[at].Marked == "neu" && at + 1 < end && words[at + 1].Folded is "guong" or "ten" or "ly" or "ro" or "tren" or "ra";

    // "đang chờ", "chờ duyệt": a list of what waits, no waiting; "sau khi" tells an order of steps
    private bool IsOtherwise(int at) =>
        words[at].Folded == "khi" && at > 0 && words[at - 1].Folded == "sau"
        || words[at].Folded == "cho"
            && (
                at > 0 && words[at - 1].Folded == "dang" || spots.Exists(s => s.From <= at && s.To > at && s.Concepts.Has(Concept.Pending))
            );

    private bool IsWaiting(int at) =>
        words[at].Marked == "doi"
        && at + 1 < end
        && (words[at + 1].Folded is "da" or "ti" or "chut" or "lat" or "xem" || Speakers.Contains(words[at + 1].Folded) && at + 2 < end);

    // a bare "mai" is tomorrow, except behind "chị", where it is a colleague
    private bool IsTomorrow(int at) =>
        words[at].Marked == "mai"
        && !named[at]
        && (at == 0 || !words[at].IsCapital)
        && (at == 0 || !Speakers.Contains(words[at - 1].Folded) && words[at - 1].Folded is not ("chi" or "ban" or "cua" or "nhan"))
        && (at == 0 || words[at].Start > words[at - 1].Start);

    // "để tôi xem lại rồi …", "let me check and …"; "để tôi duyệt" itself is no delay
    private bool LeavesTo(int at, int deed)
    {
        if (at + 1 >= end || words[at].Marked is not ("để" or "de") && !(words[at].Folded == "let" && words[at + 1].Folded is "me" or "us"))
            return false;
        // "đồng ý để chị Thảo chấm" lets her
        if (spots.Exists(s => s.From <= at && s.To > at && s.Concepts.Has(Concept.Allow)))
            return false;
        var next = words[at + 1].Folded;
        return next is "sau" or "lat" or "xem" or "hoi" or "kiem" or "luc" or "dau" or "cuoi" or "chieu" or "tuan"
            || (Speakers.Contains(next) || next is "me" or "us") && deed > at + 2;
    }

    // behind the deed: "… khi đủ chỉ tiêu", "… sau nhé"; "sau khi" tells the order of things that are done
    private bool IsTrailing(int at)
    {
        var before = words[at - 1].Folded;
        if (words[at].Folded is "khi" or "when" or "once" && !named[at])
            return before is not ("sau" or "truoc" or "trong") && !(at + 1 < end && words[at + 1].Folded == "nao");
        return words[at].Marked == "sau"
            && !OfSau.Contains(before)
            && !words[at - 1].IsNumber
            && words.Skip(at + 1).Take(end - at - 1).All(w => CloseEnd.Contains(w.Folded));
    }

    // "chưa duyệt", "đừng có công bố", "hoãn chốt": a holding word, small words, the deed
    private bool IsHeld(Spot main)
    {
        if (words[main.From].Folded == "chua" && main.Concepts.Has(Concept.Pending))
            return true;
        var at = Marker(main);
        if (at < 0 || !SaysAny(at, Holding) || at > 0 && words[at].Folded == "dinh" && words[at - 1].Folded == "quyet")
            return false;
        // "không đăng ký nữa" takes back what was done: an order of its own
        return !(main.Concepts.Has(Concept.Register) && words.Exists(w => w.Folded == "nua"));
    }

    private bool IsRevoked(Spot deed) =>
        deed.Concepts.Meets(Revocable)
        && Marker(deed) is >= 0 and var at
        && SaysAny(at, Revoking)
        && !(deed.Concepts.Has(Concept.Record) && words.Exists(w => w.Folded.StartsWith("gn", StringComparison.Ordinal)));

    private bool IsNotYet(Spot main) =>
        words[main.From].Folded == "chua" || Marker(main) is >= 0 and var at && words[at].Folded is "chua" or "not";

    private int Marker(Spot deed)
    {
        var at = deed.From - 1;
        while (at > 0 && Between.Contains(words[at].Folded) && !named[at])
            at--;
        return at;
    }

    // "đủ chỉ tiêu thì duyệt", "mai hãy duyệt", "xem xong mới duyệt": something has to come first
    private bool OnlyThen(Spot main)
    {
        var at = main.From - 1;
        if (at <= 0)
            return false;
        var before = words[at - 1].Folded;
        return words[at].Marked switch
        {
            "thì" or "thi" or "then" => !Unconditional.Contains(before),
            "hãy" or "hẵng" or "hay" or "hẳng" => !Speakers.Contains(before) && before is not ("bot" or "oi" or "xin" or "ly" or "ban"),
            "mới" or "moi" => main.Concepts.Meets(Decisions),
            _ => false,
        };
    }
}
