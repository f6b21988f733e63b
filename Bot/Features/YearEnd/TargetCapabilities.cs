using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.YearEnd;

public static class TargetCapabilities
{
    public static readonly Capability[] All =
    [
        Can("targets.show")
            .Named("Chỉ tiêu thi đua", "Emulation targets")
            .Reads()
            .Means("targets")
            .Means("targets", "unmet")
            .Says("chỉ tiêu thi đua đến đâu rồi", "chỉ tiêu nào chưa đạt", "which targets are not met yet")
            .InMenuAs("chỉ tiêu thi đua", "emulation targets")
            .Then(Follow.Excel, "targets.file")
            .Then(Follow.Word, "targets.file")
            .Then(Follow.Why, "targets.show")
            .Does<ShowTargets>(),
        Can("targets.file")
            .Named("Chỉ tiêu thi đua (Excel)", "Emulation targets (Excel)")
            .Reads()
            .OnlyPersonal()
            .Means("targets", "file")
            .Says("xuất chỉ tiêu ra excel", "tai bang chi tieu ve may", "export the targets to excel")
            .Does<TargetFile>(),
        Can("target.set")
            .Named("Cập nhật kết quả một chỉ tiêu", "State a target's result")
            .For(Permissions.Office)
            .Writes()
            .OnlyPersonal()
            .Means("targets", "set")
            .Stated()
            .Says("cập nhật chỉ tiêu T02 đạt", "cập nhật chỉ tiêu T16 98%", "update target T02 achieved")
            .Fills<SetTargetForm>(),
        Can("target.base")
            .Named("Ai không tính vào mẫu số", "Who is left out of the base")
            .For(Permissions.Office)
            .Writes()
            .OnlyPersonal()
            .Means("targets", "base")
            .Stated()
            .Says(
                "không tính chị My vào mẫu số vì nghỉ thai sản",
                "tính lại chị My vào mẫu số",
                "leave My out of the base because she is on maternity leave"
            )
            .Fills<SetBaseForm>(),
    ];
}
