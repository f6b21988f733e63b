using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Pledges;

public static class RegisterCapabilities
{
    public static readonly Capability[] All =
    [
        Can("register.unit")
            .Named("Danh sách đăng ký thi đua", "Register of pledges")
            .For(Permissions.Approvers)
            .Reads()
            .OnlyPersonal()
            .Means("view_pledges", "all", "unit")
            .EchoingOrders()
            .Says("đăng ký của phòng em", "danh sách đăng ký LĐTT", "list all pledges")
            .Then(Follow.Word, "register.paper")
            .Then(Follow.Excel, "register.file")
            .Then(Follow.Nudge, "pledge.nudge")
            .Does<ShowRegister>(),
        Can("register.file")
            .Named("Danh sách đăng ký (Excel)", "Register of pledges (Excel)")
            .For(Permissions.Approvers)
            .Reads()
            .OnlyPersonal()
            .Means("register_file")
            .Says("xuất danh sách đăng ký ra excel", "tai ds dang ky cua phong em file excel", "export the list of pledges to excel")
            .Then(Follow.Word, "register.paper")
            .Does<RegisterFile>(),
        Can("register.paper")
            .Named("Bản đăng ký thi đua (văn bản)", "Registration paper")
            .Reads()
            .OnlyPersonal()
            .Means("register_paper")
            .Means("register_paper", "own", "list")
            .Says("bản đăng ký thi đua của em file word", "in ban dang ky thi dua cua phong em", "registration paper of my unit")
            .Then(Follow.Excel, "register.file")
            .Does<RegisterPaper>(),
        Can("register.commitment_paper")
            .Named("Bản cam kết (văn bản)", "Commitment as a paper")
            .Reads()
            .OnlyPersonal()
            .Means("commitment_paper")
            .Says("in bản cam kết của em", "xuat ban cam ket file word", "print my commitment")
            .Does<CommitmentPaper>(),
    ];
}
