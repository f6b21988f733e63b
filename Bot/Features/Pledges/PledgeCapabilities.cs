using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Pledges;

public static class PledgeCapabilities
{
    public static readonly Capability[] All =
    [
        Can("pledge.register").Named("Đăng ký thi đua", "Register a pledge").Writes().OnlyPersonal()
            .Means("register_pledge").Means("register_pledge", "title", "commitment", "unit", "eight_hours")
            .Says("đăng ký LĐTT", "đk thi đua", "register a pledge")
            .OnButtons(RegisterPledgeForm.JoinVerb)
            .InMenuAs("đăng ký thi đua", "register a pledge")
            .Fills<RegisterPledgeForm>(),
        Can("pledge.mine").Named("Xem đăng ký của tôi", "See my pledges").Reads().OnlyPersonal()
            .Means("view_pledges").Means("view_pledges", "mine", "status")
            .EchoingOrders()
            .Says("xem đăng ký của tôi", "đăng ký của tôi đã được duyệt chưa", "show my pledges")
            .InMenuAs("đăng ký của tôi", "my pledges")
            .Does<ShowMyPledges>(),
        Can("pledge.missing").Named("Ai chưa đăng ký", "Who has not registered").For(Who.Approvers).Reads().OnlyPersonal()
            .Means("view_pledges", "missing")
            .EchoingOrders()
            .Says("ai chưa đăng ký thi đua", "phòng tôi còn ai chưa đăng ký", "who has not registered yet")
            .Does<ShowMissingPledges>(),
        Can("pledge.invite").Named("Mời nhiều người đăng ký", "Invite several people to register").For(Who.HeadsOrOffice).Writes().OnlyPersonal()
            .Means("register_pledge", "invite")
            .Says("đăng ký LĐTT cho cả phòng trừ anh Tú", "moi ca phong dang ky ldtt", "invite everyone in my unit to register LĐTT")
            .Fills<InvitePledgesForm>(),
        Can("pledge.nudge").Named("Nhắc người chưa đăng ký", "Remind who has not registered").For(Who.Approvers).Writes().OnlyPersonal()
            .Means("view_pledges", "nudge").OnButtons(NudgeAnswer.Verb)
            .MaySayNot()
            .Says("nhắc những người chưa đăng ký", "nhac ai chua dang ky", "remind those who have not registered")
            .Does<NudgeAnswer>(),
        Can("pledge.edit").Named("Sửa đăng ký", "Change a pledge").Writes().OnlyPersonal()
            .Means("edit_pledge").Means("edit_pledge", "edit")
            .Says("sửa đăng ký DK059: hoàn thành 3 đề án", "đổi đăng ký DK059 sang CSTĐ", "edit pledge DK059")
            .Fills<EditPledgeForm>(),
        Can("pledge.history").Named("Lịch sử một đăng ký", "History of a pledge").Reads().OnlyPersonal()
            .Means("view_pledges", "history")
            .EchoingOrders()
            .Says("lịch sử đăng ký DK059", "lich su dk059", "history of pledge DK059")
            .Does<ShowPledgeHistory>(),
        Can("pledge.withdraw").Named("Rút đăng ký", "Withdraw a pledge").Writes().OnlyPersonal()
            .Means("edit_pledge", "withdraw")
            .Says("rút đăng ký thi đua của em", "withdraw my pledge")
            .Fills<WithdrawPledgeForm>(),
        Can("pledge.waiting").Named("Đăng ký chờ duyệt", "Pledges waiting for me").For(Who.PledgeApprovers).Writes().OnlyPersonal()
            .Means("approve_pledge").Means("approve_pledge", "list")
            .MaySayNot().EchoingOrders()
            .Says("xem các đăng ký chờ duyệt", "có đăng ký nào chờ tôi duyệt không", "show pledges waiting for me")
            .OnButtons(PledgeCards.ApproveVerb, PledgeCards.ReturnVerb)
            .InMenuAs("đăng ký chờ duyệt", "pending approvals")
            .Does<WaitingPledges>(),
        Can("pledge.decide").Named("Duyệt, trả lại đăng ký", "Approve or return a pledge").For(Who.PledgeApprovers).Writes().OnlyPersonal()
            .Means("approve_pledge", "approve", "return", "all")
            .Says("duyệt đăng ký DK058", "trả lại đăng ký DK058 vì thiếu chỉ tiêu", "approve pledge DK058")
            .Fills<DecidePledgeForm>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["pledge.closed"] = new("Đã hết thời hạn đăng ký thi đua ({han}). Đề nghị Anh/Chị liên hệ Văn phòng Sở ({nguoi}) nếu cần xem xét.",
            "The registration period ended on {han}. Please contact the Office ({nguoi}) if your case needs consideration."),
        ["pledge.needs"] = new("{danh_hieu} chỉ đăng ký cùng {can}. Gõ \"đăng ký\" kèm cả hai.", "{danh_hieu} is registered together with {can} only. Please register both."),
        ["pledge.needed"] = new("Đăng ký {khac} cần có {ma}. Đề nghị rút hoặc sửa {khac} trước.", "Pledge {khac} needs {ma}. Please withdraw or change {khac} first."),
        ["pledge.same_person"] = new("{ma} do Anh/Chị đồng ý ở bước trước; bước này do người khác duyệt.", "You agreed to {ma} in the step before; somebody else decides this one."),
        ["pledge.items"] = new("Cần từ {it_nhat} đến {nhieu_nhat} nội dung, cách nhau bằng dấu chấm phẩy; Anh/Chị ghi {so}.", "{it_nhat} to {nhieu_nhat} contents are needed, with semicolons between; you wrote {so}."),
        ["pledge.none_last_year"] = new("Năm ngoái Anh/Chị không có đăng ký nào để dùng lại. Gõ \"đăng ký thi đua\".", "There is no pledge of last year to repeat. Type \"register a pledge\"."),
        ["pledge.nobody_to_invite"] = new("Không có ai phù hợp để mời. Trưởng đơn vị mời người của đơn vị mình, Văn phòng mời mọi người.", "There is nobody to invite. Heads invite their own unit, the Office everybody."),
        ["pledge.not_your_people"] = new("Chỉ mời được người của đơn vị mình.", "Only people of your own unit can be invited."),
        ["pledge.which"] = new("Anh/Chị có nhiều đăng ký: {cac_ma}. Đề nghị ghi mã.", "You have several pledges: {cac_ma}. Please name one."),
        ["pledge.which_history"] = new("Đề nghị ghi mã, ví dụ \"lịch sử đăng ký DK001\".", "Please name the pledge, for example \"history of pledge DK001\"."),
        ["pledge.withdraw_closed"] = new("Đã hết thời gian đăng ký nên không tự sửa hoặc rút được. Đề nghị liên hệ Văn phòng Sở ({nguoi}).", "Registration is over, so it cannot be changed or withdrawn here. Please contact the Office ({nguoi})."),
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
