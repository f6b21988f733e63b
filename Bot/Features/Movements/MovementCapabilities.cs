using Bot.Domain;
using Bot.Features.Reports;
using Bot.Features.Scoring;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Movements;

public static class MovementCapabilities
{
    public static readonly Capability[] All =
    [
        Can("round.check").Named("Kiểm tra Tổ đánh giá", "Check the panel").For(Who.RoundRunners).Reads()
            .Means("check_panel")
            .Says("kiểm tra thành phần tổ chấm điểm", "tổ chấm điểm gồm những ai", "to danh gia co may nguoi", "kiem tra to cham diem d1", "thành phần tổ đánh giá có đúng quy định không",
                "tổ chấm đợt này thiếu ai không", "ds to danh gia", "ai la to truong to cham diem", "xem thành viên tổ chấm điểm đợt 1", "rà soát tổ đánh giá giúp chị",
                "to cham du nguoi chua", "mấy người trong tổ chấm vậy", "tổ đánh giá hợp lệ chưa em", "check lai to cham diem gium a", "thanh phan hoi dong cham thi dua",
                "anh Long có trong tổ chấm không", "ai trong to danh gia cham duoc p203", "mỗi phòng có đủ người chấm không", "to cham diem la nhung ai z", "cơ cấu tổ chấm thế nào",
                "danh sách thành viên tổ đánh giá chấm điểm", "cho anh xem tổ chấm điểm", "tổ có đủ 3 người chấm mỗi phòng không", "xem ai o to cham",
                "tổ chấm điểm có phó giám đốc không", "to truong to danh gia la ai", "dong chi nao trong to cham", "who is on the panel", "is the panel complete",
                "list the members of the evaluation team", "show me the evaluators for round 1", "verify the panel composition", "tổ chấm điểm năm nay có những ai",
                "ra soat thanh phan to danh gia d1", "who sits on the evaluation team", "tổ đánh giá đủ thành phần chưa", "xem to cham diem gom ai", "check the panel")
            .Does<ShowPanelCheck>(),
        Can("round.close").Named("Khóa đợt chấm điểm trước hạn", "Close a round before its time").For(Who.PanelHead).Writes().OnlyPersonal()
            .Means("close_round")
            .Says("đóng đợt chấm điểm", "đóng đợt 1 lại đi em", "chốt sổ đợt chấm này luôn nhé", "khoa dot cham 1 di", "khoa so cham diem dot 1 gium anh", "kết thúc đợt chấm sớm nhé bot",
                "đóng đợt chấm điểm hộ anh", "dong dot cham luon, du phieu roi", "ket thuc dot 1 tai day", "khóa phiếu chấm đợt 1 ngay", "cho khoá đợt nhé",
                "tôi muốn đóng đợt chấm sớm", "đề nghị khóa đợt chấm điểm đợt 1", "dot 1 chot so nhe", "đủ phiếu rồi, khóa đợt thôi", "ket thuc cham diem dot nay di",
                "ngung nhan phieu dot 1", "dừng nhận phiếu chấm từ bây giờ", "đóng phiếu chấm đợt 1 luôn", "khoa so dot nay gium c voi", "chốt đợt chấm điểm trước hạn",
                "dong som dot cham diem 1", "khóa đợt 1 trước hạn vì đã đủ phiếu", "kết thúc sớm đợt chấm vì tổ chấm xong hết rồi", "a duyet roi, khoa dot di e",
                "khoa cham diem thoi bot", "close round 1 early", "please lock the scoring now", "end the scoring round", "lock round 1, all ballots are in",
                "stop accepting ballots for round 1", "khóa luôn đợt chấm 1 đi bot", "chot so cham diem dot 1 ho a", "finish round 1 now", "bot khóa đợt chấm giúp anh",
                "dong dot 1 nhe du phieu roi", "chốt sổ đợt 1 sớm cho chị", "close the round now")
            .Fills<CloseRoundForm>(),
        Can("round.reopen").Named("Mở lại đợt đã chốt", "Reopen a locked round").For(Who.Director).Writes().OnlyPersonal()
            .Means("reopen_round")
            .Says("mở lại đợt 1 vì chấm sót", "mở lại đợt chấm 1 vì còn sót phòng lãnh sự", "mo lai dot 1 vi cham thieu p303", "cho mở lại đợt 1 nhé, lý do chấm sót",
                "mo khoa dot 1 vi to nhap sai", "mở lại đợt này vì 2 đồng chí đi công tác chưa chấm kịp", "khoi phuc dot 1 vi khoa nham", "bo khoa dot 1 giup a vi khoa som qua",
                "mở lại đợt chấm điểm vừa khóa vì đóng nhầm", "dot 1 mo lai di vi thieu phieu", "anh muốn mở lại đợt 1", "mo lai dot cham cho to vi mat dien hom qua",
                "mở đợt 1 lại giúp anh vì nhập nhầm nhóm 3", "hủy khóa đợt 1 vì phải chấm bổ sung", "mo lai dot truoc vi co khieu nai", "nhờ bot mở lại đợt 1 để chấm bổ sung",
                "đề nghị mở lại đợt chấm điểm, lý do: thiếu 3 phiếu", "mo lai dot 1 cho mn cham not vi het gio", "mở lại sổ chấm đợt 1 vì sót p103",
                "tôi quyết định mở lại đợt 1 vì có sai sót", "mo lai ki cham diem dot 1 vi cham thieu", "mở lại việc chấm điểm đợt 1 vì tổ trưởng ốm",
                "cho đợt 1 mở lại vì chưa ai chấm nhóm 4", "mo lai dot 2 nam 2025 vi tinh sai", "xin mở lại đợt 1 vì lỡ khóa sớm", "reopen round 1 since a ballot was lost",
                "unlock round 1 because two members were away", "open the round again because p303 was missed", "please reopen the scoring round, we missed a room",
                "undo the closing of round 1 because it was too early", "mở lại đợt chấm cho anh em vì còn thiếu 2 phiếu", "a can mo lai dot 1 vi sot phong ke toan",
                "mo dot 1 ra lai gium vi khoa nham", "mở lại giúp tôi đợt 1 vì thiếu phiếu anh Nam", "cho mo lai dot cham diem vi bi sot 2 phong",
                "reopen round 1 because an office was left out")
            .Fills<ReopenRoundForm>(),
        Can("model.choose").Named("Chọn phòng mô hình tiêu biểu", "Name a group's model room").For(Who.HeadsOrOffice).Writes().OnlyPersonal()
            .Means("choose_model", "set")
            .Says("nhóm 2 chọn p202 làm mô hình tiêu biểu", "chọn phòng lãnh sự làm mô hình nhóm 3", "n2 chon p203 lam mo hinh", "nhóm 4 lấy p302 làm mô hình điểm",
                "doi mo hinh n1 thanh p103", "đặt p206 làm phòng mẫu của nhóm 3", "cho p102 lam mo hinh tieu bieu nhom 1", "nhóm 1 đăng ký p101 làm mô hình",
                "thay mô hình nhóm 2 bằng p201 nhé", "mô hình nhóm 4 chuyển sang p303", "chốt mô hình nhóm 3 là p206", "cử p202 làm mô hình tiêu biểu của nhóm",
                "lay bg1 lam phong mau n2", "mo hinh tieu bieu nhom 1: p102", "giới thiệu p301 làm mô hình nhóm 4", "nhóm tôi chọn phòng thông tin làm mô hình tiêu biểu",
                "chon lai mo hinh n3 la p204", "e chon p103 lam mo hinh cong so van minh", "switch group 1's model to p103", "choose room 302 as exemplary model for group 4",
                "nhom 3 doi mo hinh sang phong lanh su nhe", "nhóm mình chọn p303 làm mô hình", "nhóm 4 chốt p301 làm mô hình tiêu biểu", "doi phong mau nhom 3 thanh p204",
                "make p202 the model room of group 2")
            .Fills<ChooseModelForm>(),
        Can("model.show").Named("Phòng mô hình của các nhóm", "The groups' model rooms").Reads()
            .Means("choose_model", "show")
            .Says("mô hình của nhóm 1 là phòng nào", "mô hình nhóm 3 là phòng nào vậy", "n2 chon phong nao lam mo hinh", "phòng nào là mô hình tiêu biểu nhóm 4", "ds mo hinh cac nhom",
                "các nhóm chọn mô hình nào rồi", "nhom nao chua chon mo hinh", "xem mô hình tiêu biểu của các nhóm", "p202 co phai mo hinh cua n2 ko",
                "which room is the model of group 3", "list the model rooms", "nhom 1 chon mo hinh nao vay", "phòng mẫu của các nhóm là những phòng nào",
                "nhóm em chọn phòng nào làm mô hình rồi", "cho xem mo hinh tieu bieu", "mo hinh n1 la phong nao the", "nhóm 4 đã chọn mô hình chưa",
                "các phòng mô hình năm nay gồm phòng nào", "nhóm nào còn thiếu mô hình tiêu biểu", "liet ke phong mo hinh giup c", "phong mo hinh cua tung nhom la gi",
                "mô hình tiêu biểu là phòng nào vậy bot", "show me the model rooms", "what is group 2's model room", "which groups have no model yet", "xem phòng mẫu",
                "ds phong mau tung nhom nhe", "which office is the model of group 1")
            .Does<ShowModels>(),
    ];
}
