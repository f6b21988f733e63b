using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.YearEnd;

public static class TargetCapabilities
{
    public static readonly Capability[] All =
    [
        Can("targets.show").Named("Chỉ tiêu thi đua", "Emulation targets").Reads()
            .Means("targets").Means("targets", "unmet")
            .Says("chỉ tiêu thi đua đến đâu rồi", "chỉ tiêu nào chưa đạt", "which targets are not met yet")
            .InMenuAs("chỉ tiêu thi đua", "emulation targets")
            .Does<ShowTargets>(),
        Can("targets.file").Named("Chỉ tiêu thi đua (Excel)", "Emulation targets (Excel)").Reads().OnlyPersonal()
            .Means("targets", "file")
            .Says("xuất chỉ tiêu ra excel", "tai bang chi tieu ve may", "export the targets to excel")
            .Does<TargetFile>(),
        Can("target.set").Named("Cập nhật kết quả một chỉ tiêu", "State a target's result").For(Who.Office).Writes().OnlyPersonal()
            .Means("targets", "set")
            .Stated()
            .Says("cập nhật chỉ tiêu T02 đạt", "cập nhật chỉ tiêu T16 98%", "update target T02 achieved")
            .Fills<SetTargetForm>(),
        Can("target.base").Named("Ai không tính vào mẫu số", "Who is left out of the base").For(Who.Office).Writes().OnlyPersonal()
            .Means("targets", "base")
            .Stated()
            .Says("không tính chị My vào mẫu số vì nghỉ thai sản", "tính lại chị My vào mẫu số", "leave My out of the base because she is on maternity leave")
            .Fills<SetBaseForm>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["target.none"] = new("Chưa có chỉ tiêu thi đua nào cho năm {nam}.", "There are no emulation targets for {nam}."),
        ["target.who"] = new("Đề nghị ghi rõ một người, thêm phòng nếu trùng tên, ví dụ \"không tính chị My vào mẫu số vì nghỉ thai sản\".", "Please name one person, with the room where two have the name: \"leave My out of the base because she is on maternity leave\"."),
        ["target.base_same"] = new("{ho_ten} đang được tính vào mẫu số: không có gì để đổi.", "{ho_ten} is in the base already: there is nothing to change."),
        ["target.unknown"] = new("Không có chỉ tiêu {ma} trong năm {nam}. Gõ \"chỉ tiêu thi đua\" để xem danh sách.", "There is no target {ma} in {nam}. Type \"emulation targets\" for the list."),
        ["target.counted"] = new("{ma} do hệ thống đếm từ số liệu nên không nhập tay được.", "{ma} is counted from the records and cannot be stated by hand."),
        ["target.value"] = new("Kết quả này không hợp với cách tính của {ma}: chỉ tiêu số lượng cần một số (ví dụ 2), chỉ tiêu tỷ lệ cần phần trăm (ví dụ 98%), hoặc đạt, chưa đạt, đang thực hiện.",
            "This does not fit the rule of {ma}: a count needs a number (2), a ratio a percentage (98%), or met, not met, in progress."),
    };
}
