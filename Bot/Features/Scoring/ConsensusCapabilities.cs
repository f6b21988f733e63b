using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Scoring;

public static class ConsensusCapabilities
{
    public static readonly Capability[] All =
    [
        Can("score.ballots").Named("Các phiếu sau khi khóa", "The ballots after closing").For(Who.PanelHead).Reads().OnlyPersonal()
            .Means("view_ballots", "room", "outliers", "all")
            .Says("xem phiếu p203", "phòng nào cần trao đổi", "bảng phiếu đợt 1", "xem từng phiếu p103", "ai cham p203 bao nhieu diem", "moi nguoi cho p206 may diem",
                "phiếu của phòng lãnh sự từng người thế nào", "cho anh xem phiếu chấm p202 của cả tổ", "các thành viên chấm p303 ra sao", "p205 ai chấm cao ai chấm thấp",
                "xem phieu p 301", "diem tung thanh vien cho p204", "liệt kê phiếu bg1", "chi tiet phieu cham p302 cua to", "p102 bị chấm thấp nhất là phiếu nào",
                "show the ballots for p203", "who gave p205 what", "phòng nào phiếu lệch nhau quá", "nhung phong chenh diem nhieu", "cac phong can thao luan lai",
                "phòng nào điểm vênh nhau nhiều thế", "chênh lệch điểm các phiếu đợt 1", "co phong nao lech diem ko", "phòng cần trao đổi trước khi thống nhất",
                "phong nao y kien khac nhau", "outliers dot 1", "which rooms have the biggest spread", "which offices need discussion", "bảng tổng hợp phiếu chấm đợt 1",
                "xem het phieu cua to dot 1", "cho xem toàn bộ phiếu chấm", "bang phieu d1", "xem tất cả các phiếu của tổ đánh giá", "all ballots of round 1",
                "phiếu p302 chi tiết từng người", "phong nao diem chenh nhau nhieu nhat", "cho a xem tat ca phieu d1", "cho tôi xem phiếu của từng người chấm p201",
                "p206 moi nguoi cham bao nhieu", "các phòng lệch điểm nhiều đợt 1", "phong nao can ban lai vi chenh nhau", "show the ballots of p203")
            .Does<ShowBallots>(),
        Can("score.agree").Named("Thống nhất điểm của Tổ đánh giá", "Agree the panel's scores").For(Who.PanelHead).Writes().OnlyPersonal()
            .Means("submit_score", "agree")
            .Says("chốt điểm thống nhất theo trung vị", "thống nhất điểm đợt 1: p101 9, p203 8,25 vì đã bài trí lại", "chốt p203 8,25 đi em", "thong nhat bg1 8,75 vi da sua ban",
                "tổ chốt p205 8 điểm nhé", "p206 thống nhất 9", "chot tung phong mot", "chốt lần lượt từng phòng", "lay trung vi lam diem thong nhat", "chot het theo trung vi di",
                "thống nhất điểm nhóm 4 luôn", "to thong nhat cho p103 len 8,5 vi phong da don lai", "điểm chốt p301: 8,75", "diem chot p302 la 7,75",
                "cả tổ nhất trí p202 8,5 vì cây xanh đã chăm lại", "chốt điểm các phòng còn lại theo trung bình", "ghi diem thong nhat p204 9", "tiep tuc chot diem phong tiep theo",
                "p101 chốt 9,25 nhé", "thống nhất xong rồi: p201 9 p202 8,5 p203 8", "nhập điểm chốt nhóm 3 giúp anh", "chot diem p303 7,5 vi ho so bua bon",
                "thống nhất p102 theo trung vị", "a chot diem dot 1 theo trung vi nhe", "thống nhất lại p203 thành 8,5 vì xem lại ảnh", "phong ke toan chot 8,25",
                "to da hop va chot p205 8.5", "chốt điểm p203 bằng 8,25, lý do: có bổ sung cây", "settle p203 at 8.25 because it was cleaned", "agree p101 9 p102 8.75",
                "final score for p303 is 8", "take the median for every room", "go room by room and agree the scores", "p302 cả tổ thống nhất 8 nhé", "chot diem n2 theo trung vi",
                "nhập điểm thống nhất: p101 9,25 p102 9", "chot p103 8,5 vi da sap xep lai", "cả tổ chốt phòng lãnh sự 8,75", "thong nhat theo trung vi cho ca dot",
                "record the agreed score")
            .InMenuAs("chốt điểm thống nhất", "agree scores")
            .Fills<AgreeForm>(),
        Can("model.bonus").Named("Điểm cộng mô hình", "Model bonus").For(Who.PanelHead).Writes().OnlyPersonal()
            .Means("model_bonus", "set")
            .Says("điểm cộng p202: tiết kiệm 0,25, tái chế 0,5 vì dùng lại chậu cũ", "cộng điểm p202: tiết kiệm 0,25 vì tắt đèn sau giờ", "diem cong p103 tai che 0,5 vi dung lai chau cu",
                "thưởng p206 b1 0,25 b3 0,5", "cong diem mo hinh n1 b1 0,5 b2 0,25", "nhóm 3 cộng b4 0,5 vì có sáng kiến", "điểm thưởng mô hình nhóm 4: sáng tạo 0,5",
                "cho p302 diem cong xanh 0,25", "cộng thêm cho bg1 b2 0.25 vì trồng thêm cây", "nhap diem cong p203 b1 0,25", "sửa điểm cộng p202 b1 thành 0,5",
                "p205 cộng 0,25 tiết kiệm điện, 0,5 tái chế", "chấm điểm cộng cho mô hình nhóm 2", "cham diem cong p102", "vao diem cong mo hinh dot 1",
                "ghi diem thuong p301 b5 0,25 vi co goc doc sach", "p204 cong b1 0,25, b4 0,5", "điểm cộng nhóm 1 p102: trồng cây 0,5, chăm sân sau 0,25", "cho diem cong dot 1 nhom 2",
                "bonus p203 b1 0.25 b2 0.5 because they recycled pots", "add bonus points to group 1: b4 0.5", "give P302 a bonus of 0.25 for saving paper",
                "diem cong nhom 2: tiet kiem 0,5 than thien moi truong 0,25 vi trong cay", "cộng cho p302 0,5 điểm sáng tạo vì có góc đọc sách đẹp",
                "cong 0,25 diem tai che cho mo hinh nhom 4 vi dung chai nhua", "p102 điểm cộng tiết kiệm 0,5 vì tận dụng bàn cũ", "bonus p202 b1 0.25 because it was cheap")
            .Fills<BonusForm>(),
    ];
}
