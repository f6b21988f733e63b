using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Discipline;

public static class DisciplineCapabilities
{
    public static readonly Capability[] All =
    [
        Can("record.add")
            .Named("Ghi nhận vi phạm", "Record a violation")
            .For(Permissions.Recorders)
            .Writes()
            .OnlyPersonal()
            .Means("record_violation")
            .Means("record_violation", "add")
            .Says(
                "ghi nhận anh Long đi muộn sáng nay",
                "phòng QLBG tuần này đủ, anh Long muộn 2/3, chị Lan quên thẻ",
                "record that Nga was late"
            )
            .Fills<RecordForm>(),
        Can("record.mine")
            .Named("Ghi nhận về tôi", "My records")
            .Reads()
            .OnlyPersonal()
            .Means("my_discipline")
            .Means("my_discipline", "view")
            .Says("vi phạm của tôi", "tôi có bị ghi nhận lỗi gì không", "my discipline record")
            .InMenuAs("vi phạm của tôi", "my discipline record")
            .Then(Follow.Who, "record.mine")
            .Then(Follow.Word, "record.file")
            .Then(Follow.Excel, "record.file")
            .Does<ShowMyRecords>(),
        Can("record.answer")
            .Named("Giải trình, nhận ghi nhận", "Explain or accept a record")
            .Writes()
            .OnlyPersonal()
            .Means("my_discipline", "explain", "accept")
            .OnButtons(AnswerForm.ExplainVerb, AnswerForm.AcceptVerb)
            .Says("giải trình GN037 vì con ốm", "tôi nhận lỗi GN037", "explain GN037")
            .Fills<AnswerForm>(),
        Can("record.file")
            .Named("Tệp ghi nhận về tôi", "My records as a file")
            .Reads()
            .OnlyPersonal()
            .Means("my_discipline", "export")
            .Says("xuất ghi nhận về tôi ra file", "xuất vi phạm của tôi ra file", "export my records to a file")
            .Does<ExportMyRecords>(),
        Can("record.decide")
            .Named("Xác nhận, hủy ghi nhận", "Confirm or cancel a record")
            .For(Permissions.Deciders)
            .Writes()
            .TakesBack()
            .OnlyPersonal()
            .Means("record_violation", "confirm", "cancel")
            .OnButtons(DecideForm.ConfirmVerb, DecideForm.CancelVerb)
            .WhenSaid(
                "cancel",
                "huy",
                "bo",
                "xoa",
                "cancel",
                "drop",
                "dismiss",
                "remove",
                "khong tinh",
                "go",
                "mien",
                "tha",
                "delete",
                "void"
            )
            .Says("xác nhận GN037", "hủy GN037 vì có lý do chính đáng", "confirm GN037")
            .Fills<DecideForm>(),
        Can("record.list")
            .Named("Ghi nhận đang chờ", "Records that wait")
            .For(Permissions.Deciders)
            .Reads()
            .OnlyPersonal()
            .Means("record_violation", "list")
            .Says("các ghi nhận đang chờ", "ghi nhận nào đang chờ quyết định", "records waiting for a decision")
            .Does<ShowWaitingRecords>(),
        Can("decision.add")
            .Named("Nhập quyết định kỷ luật đã ký", "Enter a signed decision")
            .For(Permissions.Office)
            .Writes()
            .OnlyPersonal()
            .Means("discipline_decision")
            .Means("discipline_decision", "add")
            .Says(
                "nhập quyết định kỷ luật số 118/QĐ-SNgV ngày 15/9/2026 khiển trách anh Tú",
                "nhập quyết định kỷ luật khiển trách anh Tú",
                "enter a disciplinary decision"
            )
            .Fills<DecisionForm>(),
        Can("decision.list")
            .Named("Các quyết định kỷ luật", "Signed decisions")
            .Reads()
            .OnlyPersonal()
            .Means("discipline_decision", "list")
            .Says("xem các quyết định kỷ luật", "xem quyết định kỷ luật", "show the disciplinary decisions")
            .Does<ShowDecisions>(),
    ];
}
