using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Discipline;

public static class DisciplineCapabilities
{
    public static readonly Capability[] All =
    [
        Can("record.add").Named("Ghi nhận vi phạm", "Record a violation").For(Who.Recorders).Writes().OnlyPersonal()
            .Means("record_violation").Means("record_violation", "add")
            .Says("ghi nhận anh Long đi muộn sáng nay", "phòng QLBG tuần này đủ, anh Long muộn 2/3, chị Lan quên thẻ", "record that Nga was late")
            .Fills<RecordForm>(),
        Can("record.mine").Named("Ghi nhận về tôi", "My records").Reads().OnlyPersonal()
            .Means("my_discipline").Means("my_discipline", "view")
            .Says("vi phạm của tôi", "tôi có bị ghi nhận lỗi gì không", "my discipline record")
            .InMenuAs("vi phạm của tôi", "my discipline record")
            .Does<ShowMyRecords>(),
        Can("record.answer").Named("Giải trình, nhận ghi nhận", "Explain or accept a record").Writes().OnlyPersonal()
            .Means("my_discipline", "explain", "accept").OnButtons(AnswerForm.ExplainVerb, AnswerForm.AcceptVerb)
            .Says("giải trình GN037 vì con ốm", "tôi nhận lỗi GN037", "explain GN037")
            .Fills<AnswerForm>(),
        Can("record.file").Named("Tệp ghi nhận về tôi", "My records as a file").Reads().OnlyPersonal()
            .Means("my_discipline", "export")
            .Says("xuất ghi nhận về tôi ra file", "xuất vi phạm của tôi ra file", "export my records to a file")
            .Does<ExportMyRecords>(),
        Can("record.decide").Named("Xác nhận, hủy ghi nhận", "Confirm or cancel a record").For(Who.Deciders).Writes().OnlyPersonal()
            .Means("record_violation", "confirm", "cancel").OnButtons(DecideForm.ConfirmVerb, DecideForm.CancelVerb)
            .Says("xác nhận GN037", "hủy GN037 vì có lý do chính đáng", "confirm GN037")
            .Fills<DecideForm>(),
        Can("record.list").Named("Ghi nhận đang chờ", "Records that wait").For(Who.Deciders).Reads().OnlyPersonal()
            .Means("record_violation", "list")
            .Says("các ghi nhận đang chờ", "ghi nhận nào đang chờ quyết định", "records waiting for a decision")
            .Does<ShowWaitingRecords>(),
        Can("decision.add").Named("Nhập quyết định kỷ luật đã ký", "Enter a signed decision").For(Who.Office).Writes().OnlyPersonal()
            .Means("discipline_decision").Means("discipline_decision", "add")
            .Says("nhập quyết định kỷ luật số 118/QĐ-SNgV ngày 15/9/2026 khiển trách anh Tú", "nhập quyết định kỷ luật khiển trách anh Tú", "enter a disciplinary decision")
            .Fills<DecisionForm>(),
        Can("decision.list").Named("Các quyết định kỷ luật", "Signed decisions").Reads().OnlyPersonal()
            .Means("discipline_decision", "list")
            .Says("xem các quyết định kỷ luật", "xem quyết định kỷ luật", "show the disciplinary decisions")
            .Does<ShowDecisions>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["record.how"] = new("Đề nghị nêu người hoặc đơn vị, nội dung và ngày, ví dụ: \"ghi nhận anh Long đi muộn sáng nay\".", "Please name the person or unit, what happened and the day, for example: \"record that Long was late today\"."),
        ["record.how_many"] = new("Mỗi lần ghi được từ 1 đến {so} lượt; đề nghị chia nhỏ.", "1 to {so} entries at a time; please split it."),
        ["record.self"] = new("Không tự ghi nhận về mình. Nếu cần, đề nghị báo trưởng đơn vị hoặc Văn phòng.", "Nobody records about themselves. Please tell your head of unit or the Office."),
        ["record.superior"] = new("Ghi nhận về lãnh đạo cấp trên do Văn phòng thực hiện.", "Only the Office records about a superior."),
        ["record.not_your_unit"] = new("{ho_ten} không thuộc đơn vị Anh/Chị phụ trách; trường hợp này do trưởng đơn vị đó hoặc Văn phòng ghi nhận.", "{ho_ten} is not in your unit; that unit's head or the Office records it."),
        ["record.unit_office"] = new("Ghi nhận về đơn vị do Văn phòng thực hiện, hoặc giám sát của đơn vị khác phát hiện.", "A unit is recorded by the Office, or found by a supervisor of another unit."),
        ["record.future"] = new("Ngày vi phạm không được sau hôm nay. Chưa ghi gì.", "The day cannot be after today. Nothing was recorded."),
        ["record.not_here"] = new("{ho_ten} không công tác tại cơ quan ngày {ngay}. Chưa ghi gì.", "{ho_ten} did not work here on {ngay}. Nothing was recorded."),
        ["record.no_rule"] = new("Nội dung này không có trong danh mục áp dụng ngày {ngay}.", "This is not in the catalogue in force on {ngay}."),
        ["record.twice"] = new("Việc này đã được ghi nhận rồi (mã {ma}): mỗi việc chỉ ghi một lần.", "This has been recorded already (ref. {ma}): each act once."),
        ["record.twice_here"] = new("Có hai dòng giống nhau. Đề nghị bỏ một dòng.", "Two lines are the same. Please drop one."),
        ["record.which"] = new("Anh/Chị có nhiều ghi nhận đang chờ: {cac_ma}. Đề nghị ghi mã, ví dụ \"giải trình GN001 vì …\".", "Several records wait for you: {cac_ma}. Please name one, for example \"explain GN001 because …\"."),
        ["record.name_it"] = new("Đề nghị ghi mã, ví dụ \"xác nhận GN001\". Gõ \"các ghi nhận đang chờ\" để xem danh sách.", "Please name the record, for example \"confirm GN001\". Type \"records waiting for a decision\" for the list."),
        ["record.none_waits"] = new("Không có ghi nhận nào về Anh/Chị đang chờ giải trình.", "No record about you waits for an explanation."),
        // who may not see a record is told the same as when there is none
        ["record.not_found"] = new("Không có ghi nhận {ma} mà Anh/Chị được xem.", "There is no record {ma} that you may see."),
        ["record.decided"] = new("Ghi nhận {ma} đã được giải quyết rồi.", "Record {ma} has been dealt with already."),
        ["record.too_early"] = new("{ma} còn trong thời hạn giải trình đến hết ngày {han}: chỉ xác nhận sau khi người được ghi nhận trả lời hoặc hết hạn.", "{ma} may still be explained until {han}: it is confirmed only after an answer or after that day."),
        ["record.why_not"] = new("Hủy {ma} cần nêu lý do.", "Cancelling {ma} needs a reason."),
        ["record.explain_how"] = new("Đề nghị nêu lý do, ví dụ \"giải trình {ma} vì …\".", "Please give the reason, for example \"explain {ma} because …\"."),
        ["record.own"] = new("Không ai tự quyết định ghi nhận về mình. Anh/Chị có thể giải trình hoặc nhận.", "Nobody decides about their own record. You may explain or accept it."),
        ["record.contested"] = new("{ma} đã được giải trình nên do Văn phòng quyết định.", "{ma} is contested and so decided by the Office."),
        ["decision.how"] = new("Đề nghị nêu người, số, ngày và hình thức của quyết định đã ký.", "Please give the person, number, date and form of the signed decision."),
        ["decision.not_leader"] = new("Cách chức chỉ áp dụng với người giữ chức vụ; {ho_ten} không giữ chức vụ lãnh đạo.", "Removal from post is only for who holds one; {ho_ten} does not."),
        ["decision.twice"] = new("Quyết định {so} đã được nhập rồi.", "Decision {so} has been entered already."),
        ["record.not_yours"] = new("{ma} do người đã ghi nhận hoặc Văn phòng quyết định.", "{ma} is decided by whoever recorded it or by the Office."),
    };
}
