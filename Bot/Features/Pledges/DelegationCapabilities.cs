using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Understanding;
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
            .TakesBack()
            .OnlyPersonal()
            .Means("delegate")
            .Means("delegate", "give", "end")
            .MaySayNot()
            .WhenSaid(
                "end",
                "thoi uy quyen",
                "huy uy quyen",
                "dung uy quyen",
                "het uy quyen",
                "rut uy quyen",
                "bo uy quyen",
                "cham dut",
                "ket thuc",
                "end",
                "revoke",
                "stop",
                "thu hoi",
                "thu lai"
            )
            .Says("ủy quyền cho anh Phúc duyệt đăng ký đến 30/6", "uy quyen cho chi Lan duyet dang ky den 30/6", "thôi ủy quyền")
            .Fills<DelegateForm>(),
        Can("delegation.show")
            .Named("Đang ủy quyền cho ai", "Who decides in whose place")
            .Reads()
            .OnlyPersonal()
            .Means("delegate", "show")
            .EchoingOrders()
            .Says("tôi đang ủy quyền cho ai", "ai ủy quyền cho tôi duyệt đăng ký", "who approves pledges in my place")
            .Then(Follow.TakeBack, "delegation.give")
            .Does<ShowDelegations>(),
    ];
}
