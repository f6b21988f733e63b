using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Pledges;

public static class PledgeCapabilities
{
    public static readonly Capability[] All =
    [
        Can("pledge.register")
            .Named("Đăng ký thi đua", "Register a pledge")
            .Writes()
            .OnlyPersonal()
            .Means("register_pledge")
            .Means("register_pledge", "title", "commitment", "unit", "eight_hours")
            .Says("đăng ký LĐTT", "đk thi đua", "register a pledge")
            .OnButtons(RegisterPledgeForm.JoinVerb)
            .InMenuAs("đăng ký thi đua", "register a pledge")
            .Then(Follow.Word, "register.commitment_paper")
            .Then(Follow.TakeBack, "pledge.withdraw")
            .Then(Follow.Who, "pledge.mine")
            .Fills<RegisterPledgeForm>(),
        Can("pledge.mine")
            .Named("Xem đăng ký của tôi", "See my pledges")
            .Reads()
            .OnlyPersonal()
            .Means("view_pledges")
            .Means("view_pledges", "mine", "status")
            .EchoingOrders()
            .Says("xem đăng ký của tôi", "đăng ký của tôi đã được duyệt chưa", "show my pledges")
            .InMenuAs("đăng ký của tôi", "my pledges")
            .Then(Follow.Word, "register.paper")
            .Then(Follow.TakeBack, "pledge.withdraw")
            .Then(Follow.Who, "pledge.mine")
            .Does<ShowMyPledges>(),
        Can("pledge.missing")
            .Named("Ai chưa đăng ký", "Who has not registered")
            .For(Permissions.Approvers)
            .Reads()
            .OnlyPersonal()
            .Means("view_pledges", "missing")
            .EchoingOrders()
            .Says("ai chưa đăng ký thi đua", "phòng tôi còn ai chưa đăng ký", "who has not registered yet")
            .Then(Follow.Nudge, "pledge.nudge")
            .Then(Follow.Excel, "register.file")
            .Then(Follow.Word, "register.paper")
            .Does<ShowMissingPledges>(),
        Can("pledge.invite")
            .Named("Mời nhiều người đăng ký", "Invite several people to register")
            .For(Permissions.HeadsOrOffice)
            .Writes()
            .OnlyPersonal()
            .Means("register_pledge", "invite")
            .Says("đăng ký LĐTT cho cả phòng trừ anh Tú", "moi ca phong dang ky ldtt", "invite everyone in my unit to register LĐTT")
            .Fills<InvitePledgesForm>(),
        Can("pledge.nudge")
            .Named("Nhắc người chưa đăng ký", "Remind who has not registered")
            .For(Permissions.Approvers)
            .Writes()
            .OnlyPersonal()
            .Means("view_pledges", "nudge")
            .OnButtons(NudgeMissingForm.Verb)
            .MaySayNot()
            .Says("nhắc những người chưa đăng ký", "nhac ai chua dang ky", "remind those who have not registered")
            .Then(Follow.Excel, "register.file")
            .Then(Follow.Word, "register.paper")
            .Then(Follow.Whole, "pledge.missing")
            .Then(Follow.Slots, "pledge.missing")
            .Fills<NudgeMissingForm>(),
        Can("pledge.edit")
            .Named("Sửa đăng ký", "Change a pledge")
            .Writes()
            .OnlyPersonal()
            .Means("edit_pledge")
            .Means("edit_pledge", "edit")
            .Says("sửa đăng ký DK059: hoàn thành 3 đề án", "đổi đăng ký DK059 sang CSTĐ", "edit pledge DK059")
            .Fills<EditPledgeForm>(),
        Can("pledge.history")
            .Named("Lịch sử một đăng ký", "History of a pledge")
            .Reads()
            .OnlyPersonal()
            .Means("view_pledges", "history")
            .EchoingOrders()
            .Says("lịch sử đăng ký DK059", "lich su dk059", "history of pledge DK059")
            .Then(Follow.Decide, "pledge.decide")
            .Then(Follow.Who, "pledge.history")
            .Does<ShowPledgeHistory>(),
        Can("pledge.withdraw")
            .Named("Rút đăng ký", "Withdraw a pledge")
            .Writes()
            .TakesBack()
            .OnlyPersonal()
            .Means("edit_pledge", "withdraw")
            .Says("rút đăng ký thi đua của em", "withdraw my pledge")
            .Fills<WithdrawPledgeForm>(),
        Can("pledge.waiting")
            .Named("Đăng ký chờ duyệt", "Pledges waiting for me")
            .For(Permissions.PledgeApprovers)
            .Reads()
            .OnlyPersonal()
            .Means("approve_pledge")
            .Means("approve_pledge", "list")
            .MaySayNot()
            .EchoingOrders()
            .Says("xem các đăng ký chờ duyệt", "có đăng ký nào chờ tôi duyệt không", "show pledges waiting for me")
            .OnButtons(PledgeCards.ApproveVerb, PledgeCards.ReturnVerb)
            .InMenuAs("đăng ký chờ duyệt", "pending approvals")
            .Then(Follow.Decide, "pledge.decide")
            .Then(Follow.Who, "pledge.waiting")
            .Then(Follow.Excel, "register.file")
            .Does<WaitingPledges>(),
        Can("pledge.decide")
            .Named("Duyệt, trả lại đăng ký", "Approve or return a pledge")
            .For(Permissions.PledgeApprovers)
            .Writes()
            .OnlyPersonal()
            .Means("approve_pledge", "approve", "return", "all")
            .WhenSaid(
                "return",
                "tra lai",
                "tra ve",
                "tra",
                "gui ve",
                "gui tra",
                "khong duyet",
                "khong dong y",
                "tu choi",
                "bac",
                "chua dat",
                "chua duoc",
                "viet lai",
                "lam lai",
                "bo sung",
                "return",
                "send back",
                "send it back",
                "reject",
                "give back",
                "not approve"
            )
            .WhenSaid("all", "tat ca", "het", "toan bo", "all", "everything")
            .Says("duyệt đăng ký DK058", "trả lại đăng ký DK058 vì thiếu chỉ tiêu", "approve pledge DK058")
            .Then(Follow.Decide, "pledge.decide")
            .Then(Follow.Who, "pledge.history")
            .Fills<DecidePledgeForm>(),
    ];
}
