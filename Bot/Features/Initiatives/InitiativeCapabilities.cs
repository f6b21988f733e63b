using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Initiatives;

public static class InitiativeCapabilities
{
    public static readonly Capability[] All =
    [
        Can("initiative.register")
            .Named("Đăng ký, nộp, sửa, rút sáng kiến", "Register, submit, change or withdraw an initiative")
            .Writes()
            .OnlyPersonal()
            .Means("register_initiative")
            .Means("register_initiative", "new", "edit", "submit", "withdraw")
            .WhenSaid("withdraw", "rut", "huy", "bo", "withdraw", "take back")
            .WhenSaid("submit", "nop", "trinh", "submit", "hand in", "gui xet")
            .WhenSaid("edit", "sua", "doi", "chinh", "cap nhat", "edit", "change", "rename")
            .Says("đăng ký sáng kiến: số hóa hồ sơ lãnh sự", "nộp sáng kiến SK11", "register initiative: digital archive")
            .Then(Follow.TakeBack, "initiative.register")
            .Then(Follow.Submit, "initiative.register")
            .Fills<IdeaForm>(),
        Can("initiative.list")
            .Named("Sáng kiến", "Initiatives")
            .Reads()
            .OnlyPersonal()
            .Means("register_initiative", "list", "status", "deadline")
            .Says("sáng kiến của tôi được công nhận chưa", "xem sáng kiến SK01", "list initiatives")
            .Then(Follow.TakeBack, "initiative.register")
            .Then(Follow.Submit, "initiative.register")
            .Does<ShowIdeas>(),
        Can("initiative.outcome")
            .Named("Ghi kết quả xét sáng kiến", "Enter the outcome of an initiative")
            .For(Permissions.Office)
            .Writes()
            .OnlyPersonal()
            .Means("register_initiative", "outcome")
            .Stated()
            .MaySayNot()
            .Says(
                "SK11 được công nhận theo quyết định 12/QĐ-SNgV ngày 20/11/2026",
                "ghi ket qua sang kien sk08",
                "initiative SK11 is recognised"
            )
            .Fills<OutcomeForm>(),
    ];
}
