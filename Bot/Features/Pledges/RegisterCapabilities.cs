using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Pledges;

public static class RegisterCapabilities
{
    public static readonly Capability[] All =
    [
        Can("register.unit").Named("Danh sách đăng ký thi đua", "Register of pledges").For(Who.Approvers).Reads().OnlyPersonal()
            .Means("view_pledges", "all", "unit")
            .EchoingOrders()
            .Says("đăng ký của phòng em", "danh sách đăng ký LĐTT", "list all pledges")
            .Does<ShowRegister>(),
        Can("register.file").Named("Danh sách đăng ký (Excel)", "Register of pledges (Excel)").For(Who.Approvers).Reads().OnlyPersonal()
            .Means("register_file")
            .Says("xuất danh sách đăng ký ra excel", "tai ds dang ky cua phong em file excel", "export the list of pledges to excel")
            .Does<RegisterFile>(),
        Can("register.paper").Named("Bản đăng ký thi đua (văn bản)", "Registration paper").Reads().OnlyPersonal()
            .Means("register_paper").Means("register_paper", "own", "list")
            .Says("bản đăng ký thi đua của em file word", "in ban dang ky thi dua cua phong em", "registration paper of my unit")
            .Does<RegisterPaper>(),
        Can("register.commitment_paper").Named("Bản cam kết (văn bản)", "Commitment as a paper").Reads().OnlyPersonal()
            .Means("commitment_paper")
            .Says("in bản cam kết của em", "xuat ban cam ket file word", "print my commitment")
            .Does<CommitmentPaper>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["register.no_window"] = new("Không có kỳ đăng ký thi đua nào như vậy đã mở.", "No such registration period has been opened."),
        ["register.none_own"] = new("Anh/Chị chưa có đăng ký còn hiệu lực trong kỳ này. Gõ \"đăng ký thi đua\" để bắt đầu.", "You have no standing pledge in this period. Type \"register a pledge\" to begin."),
        ["register.no_commitment"] = new("Anh/Chị chưa ký cam kết văn hóa công sở.", "You have not signed the commitment to office culture."),
        ["register.no_commitment_of"] = new("{ten} chưa ký cam kết văn hóa công sở.", "{ten} has not signed the commitment to office culture."),
        ["register.which_person"] = new("Anh/Chị cần bản cam kết của ai: {ten}? Đề nghị ghi đủ họ tên.", "Whose commitment: {ten}? Please give the full name."),
    };
}
