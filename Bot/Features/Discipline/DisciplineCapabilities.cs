using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Discipline;

public static class DisciplineCapabilities
{
    public static readonly Capability[] All =
    [
        Can("record.add").Named("Ghi nhận vi phạm", "Record a violation").For(Who.Recorders).Writes().OnlyPersonal()
            .Means("record_violation").Means("record_violation", "add")
            .Says("ghi nhận anh Long đi muộn sáng nay", "phòng QLBG tuần này đủ, anh Long muộn 2/3, chị Lan quên thẻ", "ghi nhận anh Long đi muộn 20 phút sáng nay", "ghi nhan chi Lan quen the hom nay",
                "báo anh Tú đến trễ sáng nay", "ghi nhận đồng chí Quân để quá hạn văn bản", "anh Long muộn 2/3, chị Lan quên thẻ", "phòng QLBG tuần này đủ, anh Long muộn, chị Lan quên thẻ",
                "ghi vi pham anh Son hut thuoc o san sau", "ghi nhận anh Tâm rời vị trí không xin phép", "ghi lỗi chị Nga không đeo thẻ ngày 2/3", "ghi nhan anh Long di muon hom qua",
                "record Long late this morning", "record a badge violation for Nga", "note that Tú left early yesterday", "ghi nhận bác Ân uống rượu giờ nghỉ trưa",
                "nhập vi phạm cho anh Ích bỏ vị trí trực", "ghi nhan dong chi Nam lam viec rieng trong gio", "lập biên bản anh Đức đi trễ", "ghi nhận chị My mặc sai trang phục",
                "phát hiện anh Bảo chơi game trong giờ", "ghi nhận anh Việt bỏ sót nhiệm vụ được giao", "log that Son was late again", "ghi nhan chi Hue den muon 10 phut",
                "ghi nhận phòng 303 mất vệ sinh sáng nay", "ghi nhận chị Vân VP02 hôm nay đi muộn", "ghi nhan anh Long va chi Lan di muon", "thêm vi phạm đi muộn cho chị Oanh",
                "chị Giang hôm nay đi làm muộn, ghi nhận giúp", "record that Nga was late on 2/3", "record that Nga was late")
            .Fills<RecordForm>(),
        Can("record.mine").Named("Ghi nhận về tôi", "My records").Reads().OnlyPersonal()
            .Means("my_discipline").Means("my_discipline", "view")
            .Says("vi phạm của tôi", "tôi có bị ghi nhận lỗi gì không", "tôi có ghi nhận vi phạm nào chưa", "xem vi pham cua em", "cho em xem các lỗi của em", "em bi ghi loi gi khong",
                "tháng này em bị ghi mấy lỗi", "GN037 là lỗi gì vậy", "lich su vi pham cua toi nam nay", "tôi vi phạm mấy lần rồi", "em co bi ghi nhan gi khong a", "hồ sơ kỷ luật của tôi",
                "my discipline records this year", "have i any violation so far", "show my violations", "xem GN012", "show GN040", "kỷ luật kỷ cương của tôi thế nào", "toi bi nhac nho may lan trong nam",
                "vi phạm của mình quý này", "cho tôi xem lỗi của tôi", "em xem lại các vi phạm của em", "sao tôi bị ghi vi phạm", "tai sao em bi ghi di muon", "have i got any violations",
                "các lần đi muộn của em", "vi pham cua toi thang nay", "tôi có bị lỗi gì trong tháng không", "gn025 la gi", "my discipline record")
            .InMenuAs("vi phạm của tôi", "my discipline record")
            .Does<ShowMyRecords>(),
        Can("record.answer").Named("Giải trình, nhận ghi nhận", "Explain or accept a record").Writes().OnlyPersonal()
            .Means("my_discipline", "explain", "accept").OnButtons(AnswerForm.ExplainVerb, AnswerForm.AcceptVerb)
            .Says("giải trình GN037 vì con ốm", "tôi nhận lỗi GN037", "em xin giải trình GN037 ạ", "giai trinh GN037 vi tac duong", "tôi muốn giải trình về GN041", "em không đồng ý với GN037",
                "tôi phản đối ghi nhận GN037", "giai trinh gn018 vi dua con di vien", "I want to explain GN039", "dispute GN037", "i disagree with GN037", "gửi giải trình lỗi đi muộn",
                "em muon giai trinh viec quen the", "contest GN037 because i was on duty", "tôi xin giải trình về ghi nhận hôm qua", "khiếu nại GN050", "GN050 ghi sai rồi",
                "em xin giai trinh loi di muon hom nay", "lỗi này ghi nhầm, tôi muốn giải trình", "explain GN037 because the bus broke down", "giải trình cho GN037 là em đi họp",
                "em bị oan, cho em giải trình", "cho tôi gửi giải trình vi phạm", "GN022 không phải lỗi của em", "toi khong vi pham, ghi nham", "appeal GN037", "giải trình lỗi trang phục",
                "giải trình gn061 do con ốm", "send my explanation for the late record", "em nhận lỗi GN037", "toi nhan loi gn037", "tôi nhận GN041", "em xin nhận lỗi GN041 ạ",
                "mình nhận khuyết điểm GN041", "tôi thừa nhận GN037", "em nhận ghi nhận GN037", "i accept GN037", "i accept record GN037", "em xin nhận lỗi đi muộn", "toi nhan loi quen the",
                "i admit the late record", "i admit GN044", "em thua nhan gn044", "tôi xin nhận GN045", "em nhan gn045 a", "tôi nhận sai GN046", "it is my fault GN046", "em nhận lỗi hút thuốc",
                "vâng em nhận lỗi GN047", "dạ tôi nhận GN048", "minh nhan loi gn048", "tôi thừa nhận vi phạm", "em xin nhan khuyet diem GN049", "tôi không có ý kiến gì với GN049",
                "i accept the record GN051", "em nhận lỗi không đeo thẻ", "explain GN037")
            .Fills<AnswerForm>(),
        Can("record.file").Named("Tệp ghi nhận về tôi", "My records as a file").Reads().OnlyPersonal()
            .Means("my_discipline", "export")
            .Says("xuất ghi nhận về tôi ra file", "xuất vi phạm của tôi ra file", "tai ho so vi pham cua em ve", "xuất file vi phạm của em", "tải ghi nhận của tôi", "tai file ghi nhan cua em",
                "xuất lịch sử vi phạm của tôi ra excel", "cho em file các lỗi của em", "in ra các vi phạm của tôi", "download my violation history", "export my violations",
                "download my discipline history", "xuat ghi nhan cua toi ra file", "kết xuất hồ sơ kỷ luật của tôi", "tải về vi phạm của em", "export my faults to excel", "xuat excel vi pham cua minh",
                "tải xuống lịch sử kỷ luật của tôi", "my discipline record as a file", "print my violations", "xuất ghi nhận về em ra excel", "tải hồ sơ kỷ luật của em dạng xlsx",
                "file word vi pham cua toi", "cho tôi bản in các lỗi của tôi", "export my discipline records to excel", "tai ve lich su vi pham cua toi", "xuất các ghi nhận của tôi ra file",
                "tải các vi phạm của em", "export my records to a file")
            .Does<ExportMyRecords>(),
        Can("record.decide").Named("Xác nhận, hủy ghi nhận", "Confirm or cancel a record").For(Who.Deciders).Writes().OnlyPersonal()
            .Means("record_violation", "confirm", "cancel").OnButtons(DecideForm.ConfirmVerb, DecideForm.CancelVerb)
            .Says("xác nhận GN037", "hủy GN037 vì có lý do chính đáng", "xác nhận ghi nhận GN037", "xac nhan gn037", "duyệt GN041", "duyet gn041 nhe", "đồng ý ghi nhận GN037", "chấp thuận GN037",
                "confirm GN042 please", "approve GN042", "hủy GN037 vì con ốm", "huy gn037 vi ghi nham", "hủy ghi nhận GN043 vì có giấy phép", "cancel GN043 because she was on leave",
                "rút ghi nhận GN043 vì trùng", "withdraw GN044 because of a mistake", "bỏ GN044 vì có lý do chính đáng", "chốt xác nhận GN045", "confirm record GN045",
                "cancel record GN046 because the bus broke down", "xác nhận luôn GN046", "phê duyệt ghi nhận GN047", "duyet ghi nhan gn047", "anh xác nhận GN048", "huy ghi nhan gn048 vi co don xin phep",
                "hủy bỏ GN049 vì đi công tác", "GN049 xác nhận nhé", "gn051 dong y", "xoá GN052 vì ghi trùng", "confirm GN037")
            .Fills<DecideForm>(),
        Can("record.list").Named("Ghi nhận đang chờ", "Records that wait").For(Who.Deciders).Reads().OnlyPersonal()
            .Means("record_violation", "list")
            .Says("các ghi nhận đang chờ", "ghi nhận nào đang chờ quyết định", "co ghi nhan nao dang cho khong", "danh sách ghi nhận chờ giải trình", "ds ghi nhan dang cho", "còn mấy ghi nhận chưa xử lý",
                "các ghi nhận chờ xác nhận", "nhung ghi nhan chua xu ly", "ghi nhận nào hết hạn giải trình", "ai chưa giải trình", "xem các ghi nhận chưa xử lý", "pending records",
                "which records wait for me", "list the records that wait", "open records of my unit", "any records to decide", "phát hiện nào của giám sát đang chờ", "cac phat hien cho tiep nhan",
                "bao nhiêu ghi nhận đang chờ", "danh sach ghi nhan", "liệt kê các ghi nhận đang chờ", "ghi nhan nao can xac nhan", "những ghi nhận còn treo", "các ghi nhận chưa giải trình",
                "undecided records", "are any records waiting", "co may ghi nhan cho duyet", "cho anh xem các ghi nhận đang chờ quyết định", "records waiting for a decision")
            .Does<ShowWaitingRecords>(),
        Can("decision.add").Named("Nhập quyết định kỷ luật đã ký", "Enter a signed decision").For(Who.Office).Writes().OnlyPersonal()
            .Means("discipline_decision").Means("discipline_decision", "add")
            .Says("nhập quyết định kỷ luật số 118/QĐ-SNgV ngày 15/9/2026 khiển trách anh Tú", "nhập quyết định kỷ luật khiển trách anh Tú", "nhap quyet dinh ky luat so 118/QĐ-SNgV khien trach anh Tu",
                "nhập quyết định kỷ luật", "nhap quyet dinh ky luat", "thêm quyết định kỷ luật đã ký", "ghi quyết định kỷ luật đối với anh Long", "cập nhật quyết định kỷ luật số 12/QĐ-SNgV",
                "them qd ky luat", "enter a signed decision", "enter the disciplinary decision on Nga", "add a disciplinary decision", "record a signed decision",
                "nhập quyết định khiển trách anh Sơn ngày 2/3", "nhập quyết định cảnh cáo anh Quân", "nhập qđ kỷ luật số 45/QĐ-SNgV", "lưu quyết định kỷ luật mới", "luu quyet dinh ky luat moi ky",
                "tôi cần nhập quyết định kỷ luật", "nhap quyet dinh canh cao", "nhập quyết định buộc thôi việc", "vào sổ quyết định kỷ luật số 7/QĐ-SNgV", "vao so quyet dinh ky luat",
                "quyết định kỷ luật anh Nam khiển trách ngày 2/3", "bổ sung quyết định xử lý kỷ luật", "new disciplinary decision", "nhập giúp quyết định kỷ luật vừa ký",
                "ghi quyết định khiển trách anh Đức", "enter a disciplinary decision")
            .Fills<DecisionForm>(),
        Can("decision.list").Named("Các quyết định kỷ luật", "Signed decisions").Reads().OnlyPersonal()
            .Means("discipline_decision", "list")
            .Says("xem các quyết định kỷ luật", "xem quyết định kỷ luật", "xem qd ky luat", "có quyết định kỷ luật nào không", "co quyet dinh ky luat nao khong", "các quyết định kỷ luật có những gì",
                "ai bị quyết định kỷ luật", "có bao nhiêu quyết định kỷ luật", "bao nhieu quyet dinh ky luat nam nay", "show signed decisions", "list the disciplinary decisions",
                "what disciplinary decisions are there", "how many disciplinary decisions", "quyết định kỷ luật của tôi", "quyet dinh ky luat cua em", "my disciplinary decisions",
                "liệt kê quyết định kỷ luật", "danh sách quyết định kỷ luật", "ds quyet dinh ky luat", "cho xem các quyết định kỷ luật năm nay", "xem danh sách qđ kỷ luật",
                "mở xem quyết định kỷ luật của tôi", "tôi có quyết định kỷ luật nào không", "toi co quyet dinh ky luat nao khong", "which disciplinary decisions were signed", "view the signed decisions",
                "xem quyết định khiển trách", "xem lai quyet dinh canh cao", "show the disciplinary decisions")
            .Does<ShowDecisions>(),
    ];
}
