namespace Bot.Understanding;

/// <summary>How a fragment takes up what was said before it.</summary>
public enum Follow
{
    None,

    /// <summary>"còn nhóm 3?", "thế đợt trước?": the same with another slot.</summary>
    Slots,

    /// <summary>The same, of one group: "còn nhóm 3?" after a table of all. A row may lead elsewhere by it.</summary>
    OneGroup,

    /// <summary>"theo phòng thì sao", "theo nhóm", "theo đơn vị".</summary>
    Rooms,
    Groups,
    Units,

    /// <summary>"xuất ra word", "cho tôi excel".</summary>
    Word,
    Excel,

    /// <summary>"sao thấp vậy".</summary>
    Why,

    /// <summary>"nhắc anh ấy đi", "nhắc họ".</summary>
    Nudge,

    /// <summary>"công bố đi", "gửi cho cả phòng luôn".</summary>
    Publish,

    /// <summary>"duyệt người đầu tiên thôi".</summary>
    Decide,

    /// <summary>"rút cái đó đi", "hủy cái vừa ghi đi".</summary>
    TakeBack,

    /// <summary>"xem tiếp", "trang sau".</summary>
    More,
}

/// <summary>Reads whether a message is a fragment that means something only after another one. It knows no topic: a message that names one is none.</summary>
internal static class FollowUp
{
    private const int MostWords = 9;

    // what a fragment may hold and still name no topic of its own
    private static readonly ConceptSet Soft = ConceptSet.OfAll(
        Concept.Filler,
        Concept.Polite,
        Concept.Self,
        Concept.Time,
        Concept.Question,
        Concept.Bot,
        Concept.What,
        Concept.View,
        Concept.Year,
        Concept.Round,
        Concept.Room,
        Concept.Group,
        Concept.Unit,
        Concept.Title,
        Concept.Someone,
        Concept.Number,
        Concept.Month,
        Concept.RoomWord,
        Concept.GroupWord,
        Concept.UnitWord,
        Concept.Person,
        Concept.Colleague,
        Concept.Yes,
        Concept.Small,
        Concept.Asked,
        Concept.Last,
        Concept.Next,
        Concept.MyRoom,
        Concept.MyGroup,
        Concept.MyUnit,
        Concept.Off,
        Concept.Make,
        Concept.Start,
        Concept.Compare,
        Concept.Use,
        Concept.Help
    );

    private static readonly ConceptSet Files = ConceptSet.OfAll(Concept.Export, Concept.Excel, Concept.Paper, Concept.Speak);
    private static readonly string[] Openers = ["con", "the", "vay", "the con", "vay con", "and", "what about", "how about", "roi"];
    private static readonly string[] Closers = ["thi sao", "thi the nao", "the nao", "ra sao"];
    private static readonly string[] Them =
    [
        "anh ay",
        "chi ay",
        "co ay",
        "ho",
        "nguoi do",
        "nguoi nay",
        "nhung nguoi do",
        "nhung nguoi nay",
        "may nguoi do",
        "may nguoi nay",
        "them",
        "him",
        "her",
        "anh do",
        "chi do",
        "cac anh chi ay",
    ];
    private static readonly string[] That =
    [
        "cai do",
        "cai nay",
        "cai vua",
        "cai ay",
        "vua ghi",
        "vua roi",
        "ban do",
        "that",
        "it",
        "that one",
        "the last one",
    ];
    private static readonly string[] More =
    [
        "xem tiep",
        "trang sau",
        "tiep di",
        "con nua khong",
        "next page",
        "more",
        "show more",
        "xem them",
    ];
    private static readonly string[] WhyThat =
    [
        "sao thap",
        "sao cao",
        "sao the",
        "sao vay",
        "sao lai the",
        "vi sao the",
        "vi sao vay",
        "tai sao the",
        "tai sao vay",
        "why",
        "how come",
        "why so low",
        "sao it the",
        "sao it vay",
        "sao kem",
        "sao tut",
    ];

    public static Follow Of(Reading reading, EntityFinding found)
    {
        var said = string.Join(' ', reading.Words.Select(w => w.Folded));
        if (reading.Words.Count > MostWords || reading.Words.Count == 0)
        {
            return Follow.None;
        }
        if (Array.Exists(More, m => said == m || said.StartsWith(m + " ", StringComparison.Ordinal)))
        {
            return Follow.More;
        }
        if (
            reading.Words.Count <= 6
            && Array.Exists(WhyThat, w => said == w || said.StartsWith(w + " ", StringComparison.Ordinal))
            && found.Entities.Count == 0
        )
        {
            return Follow.Why;
        }
        var rest = reading.Concepts.Without(Soft);
        return Files.Meets(rest) && rest.Without(Files).Without(ConceptSet.Of(Concept.CancelWord)).IsEmpty && reading.Strays <= 1
                ? AsFile(reading, said)
            : rest.IsEmpty ? Changed(reading, found, said)
            : Deed(rest, said);
    }

    private static Follow AsFile(Reading reading, string said) =>
        reading.Concepts.Has(Concept.Excel) || said.Contains("bang tinh", StringComparison.Ordinal) ? Follow.Excel : Follow.Word;

    private static Follow Changed(Reading reading, EntityFinding found, string said)
    {
        var asked =
            Array.Exists(Openers, o => said.StartsWith(o + " ", StringComparison.Ordinal))
            || Array.Exists(Closers, c => said.EndsWith(c, StringComparison.Ordinal));
        var slots = found.Entities.Keys.Any(k => k is not ("pairs" or "score" or "note" or "own" or "link" or "reason"));
        if (slots && (asked || reading.Strays == 0) && !found.Entities.ContainsKey("pairs"))
        {
            return Follow.Slots;
        }
        var by =
            asked
            || said.StartsWith("theo ", StringComparison.Ordinal)
            || said.StartsWith("by ", StringComparison.Ordinal)
            || said.StartsWith("per ", StringComparison.Ordinal);
        return !by || reading.Strays > 1 ? Follow.None
            : reading.Concepts.Has(Concept.GroupWord) ? Follow.Groups
            : reading.Concepts.Has(Concept.UnitWord) ? Follow.Units
            : reading.Concepts.Has(Concept.RoomWord) ? Follow.Rooms
            : Follow.None;
    }

    // an act without its object: "nhắc họ", "công bố đi", "rút cái đó", "duyệt người đầu tiên"
    private static Follow Deed(ConceptSet rest, string said)
    {
        bool Only(params Concept[] concepts) => rest.Without(ConceptSet.OfAll(concepts)).IsEmpty;
        bool Says(string[] words) => Array.Exists(words, w => $" {said} ".Contains($" {w} ", StringComparison.Ordinal));
        return rest.Has(Concept.Remind) && Only(Concept.Remind) && Says(Them) ? Follow.Nudge
            : (rest.Has(Concept.Publish) || rest.Has(Concept.Post))
            && Only(Concept.Publish, Concept.Post, Concept.Everybody, Concept.All, Concept.Announce)
                ? Follow.Publish
            : (rest.Has(Concept.Approve) || rest.Has(Concept.Return))
            && Only(Concept.Approve, Concept.Return, Concept.CancelWord, Concept.First, Concept.All, Concept.Bare)
            && (said.Contains("dau tien", StringComparison.Ordinal) || said.Contains("first", StringComparison.Ordinal) || Says(That))
                ? Follow.Decide
            : (rest.Has(Concept.Withdraw) || rest.Has(Concept.Cancel) || rest.Has(Concept.Undo))
            && Only(Concept.Withdraw, Concept.Cancel, Concept.CancelWord, Concept.Undo, Concept.Enter, Concept.Record, Concept.Bare)
            && Says(That)
                ? Follow.TakeBack
            : Follow.None;
    }
}
