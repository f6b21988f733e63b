using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Pledges;

public static class DelegationCapabilities
{
    public static readonly Capability[] All =
    [
        Can("delegation.give")
            .Named("Ủy quyền duyệt đăng ký", "Let somebody decide in one's place")
            .For(Permissions.Approvers)
            .Writes()
            .OnlyPersonal()
            .Means("delegate")
            .Means("delegate", "give", "end")
            .MaySayNot()
            .Says("ủy quyền cho anh Phúc duyệt đăng ký đến 30/6", "uy quyen cho chi Lan duyet dang ky den 30/6", "thôi ủy quyền")
            .Fills<DelegateForm>(),
    ];
}
