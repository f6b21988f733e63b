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

    /// <summary>"toàn sở thì sao": the same, of everything.</summary>
    Whole,

    /// <summary>"tháng trước nữa", "kỳ trước đó": the same, one step back from what was shown.</summary>
    Earlier,

    /// <summary>"nộp luôn đi".</summary>
    Submit,

    /// <summary>"ok register it for me".</summary>
    Register,

    /// <summary>"ai ghi vậy", "ai duyệt": who did, or does, what was shown.</summary>
    Who,

    /// <summary>"sao không được": why what was asked for is not allowed.</summary>
    WhyNot,
}
