using Bot.People;
using Bot.Speaking;
using static Bot.Speaking.Capability;

namespace Bot.Pledges;

public static class PledgeCapabilities
{
    public static readonly Capability[] All =
    [
        Can("pledge.register").Named("Đăng ký thi đua", "Register a pledge").Writes().OnlyPersonal()
            .Means("register_pledge").Means("register_pledge", "title", "commitment", "unit", "eight_hours")
            .Says("đăng ký LĐTT", "đk thi đua", "em đăng ký chiến sĩ thi đua cơ sở ạ", "register a pledge")
            .InMenuAs("đăng ký thi đua", "register a pledge")
            .Fills<RegisterPledgeForm>(),
        Can("pledge.mine").Named("Xem đăng ký của tôi", "See my pledges").Reads().OnlyPersonal()
            .Means("view_pledges").Means("view_pledges", "mine", "status")
            .Says("xem đăng ký của tôi", "đăng ký của tôi đã được duyệt chưa", "show my pledges")
            .InMenuAs("đăng ký của tôi", "my pledges")
            .Does<ShowMyPledges>(),
        Can("pledge.missing").Named("Ai chưa đăng ký", "Who has not registered").For(Who.Approvers).Reads().OnlyPersonal()
            .Means("view_pledges", "missing")
            .Says("ai chưa đăng ký thi đua", "phòng tôi còn ai chưa đăng ký", "who has not registered yet")
            .Does<ShowMissingPledges>(),
        Can("pledge.withdraw").Named("Rút đăng ký", "Withdraw a pledge").Writes().OnlyPersonal()
            .Means("edit_pledge", "withdraw")
            .Says("rút đăng ký thi đua của em", "withdraw my pledge")
            .Fills<WithdrawPledgeForm>(),
        Can("pledge.waiting").Named("Đăng ký chờ duyệt", "Pledges waiting for me").For(Who.Approvers).Writes().OnlyPersonal()
            .Means("approve_pledge").Means("approve_pledge", "list", "all")
            .Says("xem các đăng ký chờ duyệt", "có đăng ký nào chờ tôi duyệt không", "show pledges waiting for me")
            .OnButtons(PledgeCards.ApproveVerb, PledgeCards.ReturnVerb)
            .InMenuAs("đăng ký chờ duyệt", "pending approvals")
            .Does<WaitingPledges>(),
        Can("pledge.decide").Named("Duyệt, trả lại đăng ký", "Approve or return a pledge").For(Who.Approvers).Writes().OnlyPersonal()
            .Means("approve_pledge", "approve", "return")
            .Says("duyệt đăng ký DK058", "trả lại đăng ký DK058 vì thiếu chỉ tiêu", "approve pledge DK058")
            .Fills<DecidePledgeForm>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["pledge.closed"] = new("Đã hết thời hạn đăng ký thi đua ({han}). Đề nghị Anh/Chị liên hệ Văn phòng Sở nếu cần xem xét.",
            "The registration period ended on {han}. Please contact the Office if your case needs consideration."),
        ["pledge.not_open"] = new("Chưa mở đăng ký thi đua.", "Registration is not open."),
        ["pledge.duplicate"] = new("Anh/Chị đã đăng ký {danh_hieu} cho kỳ {ky} (mã {ma}). Gõ \"xem đăng ký của tôi\" để xem, \"rút đăng ký\" để rút.",
            "You have already registered {danh_hieu} for {ky} (ref. {ma}). Type \"show my pledges\" to see it, \"withdraw my pledge\" to withdraw."),
        ["pledge.unknown_title"] = new("Không có danh hiệu \"{danh_hieu}\" để đăng ký.", "There is no title \"{danh_hieu}\" to register."),
        ["pledge.head_only"] = new("Danh hiệu tập thể do trưởng đơn vị đăng ký.", "A unit's title is registered by its head."),
        ["pledge.no_approver"] = new("Chưa có người duyệt cho đơn vị của Anh/Chị; đề nghị liên hệ Văn phòng Sở.", "Nobody is set to approve for your unit; please contact the Office."),
        ["pledge.not_found"] = new("Không có đăng ký {ma} đang chờ Anh/Chị duyệt.", "No pledge {ma} is waiting for your approval."),
        ["pledge.reason_needed"] = new("Trả lại {ma} cần lý do. Ví dụ: \"trả lại {ma} vì thiếu chỉ tiêu\".", "Returning {ma} needs a reason. For example: \"return {ma} because a target is missing\"."),
        ["pledge.changed"] = new("Đăng ký {ma} đã thay đổi sau khi thẻ này được gửi. Gõ \"đăng ký chờ duyệt\" để xem bản mới.", "Pledge {ma} has changed since this card was sent. Type \"pending approvals\" to see it as it is now."),
        ["pledge.for_another"] = new("Đăng ký thi đua là tự nguyện: {ten} tự đăng ký với tôi trong trò chuyện riêng.", "Pledges are voluntary: {ten} registers with me in a private chat."),
        ["pledge.other_period"] = new("Hiện chỉ nhận đăng ký cho {ky}.", "Registration is open for {ky} only."),
        ["pledge.decided"] = new("Đăng ký {ma} đã được {nguoi} xử lý rồi ({trang_thai}).", "Pledge {ma} was already decided by {nguoi} ({trang_thai})."),
        ["pledge.own"] = new("Không tự duyệt đăng ký của mình được ({ma}).", "You cannot approve your own pledge ({ma})."),
        ["pledge.not_standing"] = new("Đăng ký {ma} không còn hiệu lực.", "Pledge {ma} no longer stands."),
        ["pledge.none_to_withdraw"] = new("Anh/Chị không có đăng ký nào rút được.", "You have no pledge that can be withdrawn."),
    };
}
