namespace Bot.Understanding;

/// <summary>What heads and approvers say about other people's pledges, before the rules of one's own.</summary>
internal static class PledgeRules
{
    public static readonly (Concept Concept, string Phrases)[] Words =
    [
        (
            Concept.Delegate,
            "ủy quyền|uỷ quyền|ủy nhiệm|giao quyền|duyệt thay|duyệt hộ|thay tôi duyệt|thay em duyệt|delegate|delegate approvals|stand in for me|in my place|on my behalf"
        ),
        (
            Concept.Everybody,
            "cả phòng|cả đơn vị|toàn phòng|toàn đơn vị|mọi người trong phòng|mọi người trong đơn vị|cả trung tâm|cả văn phòng|anh em trong phòng|cả phòng mình|cả phòng em|cả phòng tôi|cho mọi người|cho tất cả|everybody in my unit|my whole unit|whole unit|everyone in my unit|for everybody|for everyone|nhân viên phòng"
        ),
        (Concept.Invite, "=mời|=rủ|vận động|moi ca phong|moi moi nguoi|gửi lời mời|invite|đề nghị mọi người|kêu gọi"),
        (Concept.MyRoom, "cả phòng mình|cả phòng em|cả phòng tôi"),
        (Concept.TitleWord, "như năm ngoái|giống năm ngoái|như năm trước|giống năm trước|same as last year|as last year|like last year"),
        (Concept.Trail, "quá trình duyệt|các bước duyệt"),
    ];

    public static Rule[] InOrder { get; } =
    [
        new("delegate.end", "end", "delegate off|cancel|withdraw|cancelword|no !asked|who", 0.88, 4),
        new("delegate.give", "give", "delegate anyway !asked|what|points|score|room|negated|when|who", 0.88, 6),
        new(
            "approve_pledge.all",
            "all",
            "approve all register|pledge|commitment|pending !score|points|ballot|report|asked|who|what|notyet|return|negated|remind",
            0.88,
            3
        ),
        new("view_pledges.history", "history", "trail pledgecode !approve|return|withdraw|fix", 0.88, 2),
        new("view_pledges.nudge", "nudge", "remind notyet register|pledge|sign|commitment !when|off|channel|deadline|score|what", 0.88, 4),
        new(
            "register_pledge.invite",
            "invite",
            "register|sign|commitment everybody|invite titleword|title|emulation|pledge|commitment|culture|eighthours !asked|withdraw|who|notyet|approve|view|remind|initiative",
            0.9,
            6
        ),
        new(
            "register_pledge.invite",
            "invite",
            "invite register|sign !asked|withdraw|who|notyet|approve|view|remind|initiative|outside",
            0.85,
            4
        ),
    ];
}
