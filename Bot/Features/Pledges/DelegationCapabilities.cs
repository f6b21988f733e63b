using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Pledges;

public static class DelegationCapabilities
{
    public static readonly Capability[] All =
    [
        Can("delegation.give").Named("Ủy quyền duyệt đăng ký", "Let somebody decide in one's place").For(Who.Approvers).Writes().OnlyPersonal()
            .Means("delegate").Means("delegate", "give", "end")
            .MaySayNot()
            .Says("ủy quyền cho anh Phúc duyệt đăng ký đến 30/6", "uy quyen cho chi Lan duyet dang ky den 30/6", "thôi ủy quyền")
            .Fills<DelegateForm>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["delegation.who"] = new("Đề nghị nêu một người đang công tác, không phải chính mình.", "Please name a colleague who works here, other than yourself."),
        ["delegation.until"] = new("Đề nghị nêu ngày kết thúc, từ hôm nay đến {so} ngày tới.", "Please give an end, from today to {so} days ahead."),
        ["delegation.none"] = new("Anh/Chị không ủy quyền cho ai.", "Nobody stands in for you."),
    };
}
