using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Teaching;

public static class TeachingCapabilities
{
    public static readonly Capability[] All =
    [
        Can("teach.list")
            .Named("Câu chưa hiểu", "Sentences that were not understood")
            .For(Permissions.Office)
            .Reads()
            .OnlyPersonal()
            .Means("teach", "list")
            .EchoingOrders()
            .Says("câu chưa hiểu", "bot chưa hiểu những câu nào", "show unclear sentences")
            .Then(Follow.Excel, "teach.export")
            .Then(Follow.Word, "teach.export")
            .Does<ShowUnclear>(),
        Can("teach.map")
            .Named("Dạy trợ lý một câu", "Teach a sentence")
            .For(Permissions.Office)
            .Writes()
            .OnlyPersonal()
            .Means("teach", "map")
            .MaySayNot()
            .Says("dạy câu 1", "dạy câu 2 nghĩa là tiến độ chấm điểm", "teach sentence 1")
            .Then(Follow.TakeBack, "teach.forget")
            .Fills<TeachForm>(),
        Can("teach.forget")
            .Named("Quên một câu đã dạy", "Forget a taught sentence")
            .For(Permissions.Office)
            .Writes()
            .TakesBack()
            .OnlyPersonal()
            .Means("teach", "forget")
            .Says("quên câu đã dạy 1", "bỏ câu đã dạy 1", "forget taught sentence 1")
            .Fills<ForgetForm>(),
        Can("teach.export")
            .Named("Câu chưa hiểu (Excel)", "Unclear sentences (Excel)")
            .For(Permissions.Office)
            .Reads()
            .OnlyPersonal()
            .Means("teach", "export")
            .Says("xuất câu chưa hiểu ra excel", "tải danh sách câu bot chưa hiểu", "export unclear sentences")
            .Does<UnclearFile>(),
    ];
}
