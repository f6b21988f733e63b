using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Scoring;

public static class ScoringCapabilities
{
    public static readonly Capability[] All =
    [
        Can("ballot.submit").Named("Chấm điểm các phòng", "Score rooms").For(Who.Panel).Writes().OnlyPersonal()
            .Means("submit_score", "values", "start").Means("submit_score").Means("correct_score").Means("correct_score", "fix", "reopen")
            .Says("chấm nhóm 2: p201 9, p202 8,5, p203 9", "cham p201 8,5", "chấm điểm", "sửa điểm p202 8,75", "p.202 8,75 nhé em", "cho bg2 8 diem nhe", "em cho phòng phiên dịch 7,75 ạ",
                "cham gium e p103 8r", "n2 ne: p201 9 p202 8,5 p203 8", "toi cham cho p 205 la 8.25", "vô chấm điểm đợt 1 thôi", "mở phiếu cho anh chấm nhóm 4 với",
                "p301 chín, p302 tám rưỡi, p303 tám", "cho tui cham n3", "lãnh sự 8,5 còn htqt 9 nhé bot", "a chấm văn thư 8", "điểm của anh cho p204: 9,25", "nhap diem nhom 1 giup c",
                "tiep tuc cham phong con lai", "cham tiep p206 8,75", "phong gd trung tam 9d", "ghi cho a p201 chin diem ruoi", "chấm nốt mấy phòng nhóm 3 cho xong", "p102-8,5; p103-9",
                "p202: 8.5", "cham diem van hoa cong so d1", "bắt đầu chấm thôi bot ơi", "kế toán 8,25 nha, hành chính 9", "201 9d 202 8d5 203 8", "put down 8.75 for p205",
                "open my score sheet for group 2", "i'd give P303 an 8", "let's score group 4 now", "my marks: p101 9.25, p102 9", "p.103 dc 8,25 theo toi",
                "e cho phong thong tin 8,75 nhe", "nay cham n4 luon di", "P.302: 8,25; P.303: 8", "chi cham cho ke toan tam ruoi", "vao cham phong nhom 2 nao", "score room p201 8.5")
            .InMenuAs("chấm điểm", "score")
            .Fills<ScoreForm>(),
        Can("ballot.sheet").Named("Chấm theo tiêu chí", "Score by criteria").For(Who.Panel).Writes().OnlyPersonal()
            .Means("submit_score", "sheet")
            .Says("chấm p201 theo tiêu chí", "cho em chấm phòng 202 theo từng tiêu chí với", "cham p203 theo tieu chi dc ko", "p206 chấm từng mục nhé", "mo phieu tieu chi p102",
                "e muon cham chi tiet tung tieu chi cho bg1", "chấm điểm thành phần p303", "bảng tiêu chí phòng kế toán để tôi chấm", "cho xem phieu cham tieu chi p205",
                "chấm p301 theo thang tiêu chí giúp anh", "cham tung tieu chi phong lanh su", "tôi chấm theo tiêu chí cho p204", "vao cham tieu chi n2", "p.201 theo tiêu chí",
                "tung muc p202", "chấm theo bộ tiêu chí phòng thông tin", "cham p103 tung noi dung", "chấm chi tiết phòng 302 từng tiêu chí một", "nhập điểm từng tiêu chí p206",
                "dien phieu tieu chi p101", "lap phieu cham theo tieu chi cho phong 203", "anh muốn chấm p302 từng mục một, không chấm gộp", "cham theo muc p205 nha bot",
                "chấm p102 theo các tiêu chí của quy chế", "p203 cham theo tieu chi", "mở form tiêu chí p201 lên", "tieu chi p206 dau, toi cham", "grade p202 item by item",
                "criteria sheet for room 203 please", "let me score P205 per criterion", "rate bg1 on each criterion", "score office 302 criterion by criterion",
                "chấm cho chị p302 theo bảng tiêu chí nhé", "p101 e muon cham tung tieu chi mot", "break down the score of p203 by criteria", "bot mở bảng tiêu chí p206 cho e chấm",
                "cham phong 103 theo tung tieu chi gium", "score p201 by criteria")
            .Fills<SheetForm>(),
        Can("ballot.note").Named("Nhận xét, minh chứng cho phiếu", "A remark or evidence on a ballot").For(Who.Panel).Writes().OnlyPersonal()
            .Means("ballot_note", "note", "evidence")
            .Says("ghi chú p202: cây xanh được chăm tốt", "note p203: bàn nước chưa dọn", "ghi chu cho p201: ban cong nhieu bui", "nhận xét p102 nhé: Hồ sơ xếp gọn, cần thêm cây",
                "thêm ghi chú phòng lãnh sự: khu tiếp dân sạch sẽ", "em góp ý p303: dây điện còn rối", "nhan xet bg2: tu ho so chua co nhan", "ghi vao phieu p206: phong dat chuan",
                "lời phê p103: nên công bố lịch trực ở cửa", "ghi chú cho phòng thông tin - bàn trưởng phòng bừa bộn", "p204 ghi chu: den hong", "ghi chu p202 cay heo het roi",
                "sửa nhận xét p203: đã dọn xong", "note phòng dịch vụ: có mùi thuốc lá", "cmt p302: tot", "thêm nhận xét cho p205 là còn thiếu thùng rác",
                "nhan xet cho phong ke toan: gon gang, co cay", "comment on p202: plants are dying", "add a note to room 203: desks are tidy",
                "remark for p303: publish the duty list on the door", "minh chứng p201: https://so.example/anh1.jpg", "dinh kem anh p202", "gửi ảnh chụp p303 làm minh chứng",
                "them minh chung cho p103 https://so.example/a/103.jpg", "ảnh phòng 203 đây: https://so.example/p203.png", "cho em gắn link ảnh p206 https://so.example/x?id=9",
                "up hinh p102 len phieu cham", "upload ảnh p205", "dinh kem link minh chung phong ke toan", "tải ảnh lên cho p301 làm bằng chứng", "attach a photo for p205",
                "here's the evidence for P102 https://so.example/x", "ghi chú thêm cho bg2: nên công bố nội quy ngoài cửa", "nhan xet p205 la ban tiep dan gon",
                "note cho p103 nhé: duyệt lại chỗ để hồ sơ", "gui anh minh chung p301", "em đính kèm hình p206 đây ạ", "p303 nhận xét: máy in bừa bộn, cần xếp lại",
                "gop y cho p204: them cay xanh", "ghi chu phong lanh su la ho so xep chua gon", "link anh p202 day https://so.example/z/1", "bổ sung minh chứng cho phòng 302",
                "note on p202: tidy files")
            .Fills<NoteForm>(),
        Can("ballot.progress").Named("Tiến độ chấm điểm", "Scoring progress").Reads()
            .Means("score_progress").Means("score_progress", "mine", "all")
            .Says("tôi còn phải chấm phòng nào", "tiến độ chấm điểm", "ai chưa chấm điểm", "e con may phong chua cham v bot", "cham den phong nao r nhi",
                "tổ mình chấm được bao nhiêu phần trăm rồi", "anh em chấm đủ hết chưa em", "con ai no phieu cham d1", "ai chưa gửi điểm đợt 1 vậy bot", "p202 mấy người chấm rồi",
                "phieu cua e gui du chua", "cho chị xem tình hình chấm nhóm 2", "em chấm thiếu phòng nào ko", "ds nguoi chua nop diem", "tien do cham n3 toi dau r",
                "tôi đã cho điểm mấy phòng rồi nhỉ", "còn lại mấy phòng phải chấm nữa hả bot", "kiem tra giup a to cham xong chua", "hom nay ai da nop phieu",
                "đợt 1 bao nhiêu người chấm xong rồi", "chấm xong hết chưa mn", "khoa dot chua vay", "bao gio het han cham diem dot 1", "phòng lãnh sự đã đủ phiếu chưa",
                "chị Lan chấm chưa nhỉ", "toi da cham nhung gi", "số phiếu còn thiếu của đợt này", "ai con thieu diem", "have i scored everything", "who's still missing a ballot",
                "how many of us have finished scoring", "what's left for me to score", "is group 2 fully scored", "tôi còn thiếu phòng nào chưa cho điểm",
                "to cham toi gio dc may phong r", "who has already voted in round 1", "dot nay e cham xong het chua nhi", "con nhung phong nao thieu phieu",
                "anh Đức chấm được mấy phòng rồi", "scoring progress")
            .Does<ShowProgress>(),
        Can("ballot.history").Named("Lịch sử điểm", "History of scores").Reads()
            .OnlyPersonal().Means("score_history", "room", "mine")
            .Says("lịch sử p202", "lịch sử chấm điểm của tôi", "lịch sử chấm phòng 203", "ai sua diem p202 v", "ai vừa sửa điểm phòng lãnh sự thế", "diem p206 bi doi may lan r",
                "xem lại các lần sửa điểm p103", "nhật ký chấm điểm p205", "lich su diem bg1", "trước khi sửa p302 mấy điểm", "diem cu cua p204 la bn", "p303 ai đổi điểm vậy",
                "log diem p202", "dấu vết sửa điểm phòng kế toán", "phieu p206 da bi sua khi nao", "p101 co ai sua diem ko", "p203 từ mấy điểm sửa thành mấy điểm",
                "qua trinh cham p205", "score history of p202", "who changed the score of room 203", "how many times was P205 rescored", "audit trail for p103",
                "tôi đã sửa điểm p203 mấy lần", "các lần em sửa phiếu p201", "lịch sử phiếu của em", "cho xem lich su cham cua e", "toi da sua diem nhung lan nao",
                "xem lịch sử thay đổi phiếu của mình", "lịch sử chấm của anh", "em sửa điểm những lần nào", "lich su cham diem cua minh dot 1", "show my scoring history",
                "p205 bị sửa mấy lần rồi", "cho a coi lich su phieu phong lanh su", "history of my ballots", "ai đã chỉnh điểm p102 vậy", "xem p204 bị thay đổi điểm mấy lần",
                "lich su sua diem cua e", "history of p202")
            .Does<ShowScoreHistory>(),
        Can("ballot.undo").Named("Hoàn tác lần chấm gần nhất", "Undo the last ballots").Writes().OnlyPersonal()
            .Means("undo").Means("correct_score", "undo")
            .Says("hoàn tác", "hoàn tác giùm chị", "hoan tac cai vua roi di", "undo dum e", "cho e hoan tac lai thao tac nay", "lay lai nhu cu di bot", "lỡ tay rồi, hoàn tác đi",
                "huy thao tac vua roi nhe", "lỡ bấm nhầm, undo giúp", "undo the last thing", "please revert that", "roll that back", "can you undo it please",
                "hoàn tác điểm em mới chấm", "hoan tac phieu vua gui", "undo diem p202 vua luu", "hoàn tác điểm p203 giúp chị", "hoan tac may diem toi vua nhap",
                "undo my last scores please", "revert the scores i just saved", "hoàn tác lần chấm vừa rồi", "trả điểm p201 về như cũ", "hoan tac diem nhom 2 vua luu",
                "em lưu nhầm, hoàn tác điểm đi", "lỡ gửi phiếu, hoàn tác giúp em", "quay lại điểm cũ cho p205", "hoàn tác lượt chấm vừa xong", "rollback diem dot 1 vua nhap",
                "cho toi hoan tac phieu cham ban nay", "undo the ballot i just sent", "hoàn tác việc sửa điểm p102", "bấm nhầm rồi hoàn tác hộ em với",
                "hoan tac diem phong bg1 e vua cham", "undo that score", "undo")
            .Fills<UndoForm>(),
        Can("ballot.recuse").Named("Xin không chấm một phòng", "Stand aside from an room").For(Who.Panel).Writes().OnlyPersonal()
            .Means("recuse", "self", "back")
            .Says("tôi xin không chấm p202 vì người nhà làm ở đó", "em xin không chấm phòng kế toán vì chồng em làm ở đấy", "xin rút khỏi chấm p203 vi la phong e gai",
                "toi xin ko cham p206 vi co nguoi nha trong do", "cho em không chấm p302 được không ạ, vì bạn thân em ở đó", "e ko cham p102 dau vi vo e lam o do",
                "tôi từ chối chấm p201 do xung đột lợi ích", "xin phép không chấm p204, lý do: mẹ tôi công tác tại đây", "cho toi rut khoi viec cham p303",
                "xin miễn chấm phòng lãnh sự", "tôi có xung đột lợi ích với p205", "p103 tôi không chấm được vì là phòng cũ của tôi",
                "em xin rút không chấm bg1 nữa vì em mới chuyển từ đó sang", "mien cham p202 cho toi vi con toi lam do", "toi xin khong tham gia cham p301 vi lien quan",
                "không chấm p206 nữa vì tôi vừa về phòng đó", "xin được miễn chấm p101 vì sếp trực tiếp của tôi ở đó", "bao xung dot p203, vo toi o do",
                "e xin rut khoi to cham p205 vi nguoi quen", "please excuse me from scoring p202 because my wife works there", "i recuse myself from room 203",
                "i can't score p103 since my brother works there", "conflict of interest with P205", "em chấm p202 lại được rồi", "bo xin khong cham p203",
                "hủy đề nghị không chấm p206", "toi cham p103 binh thuong, ko con xung dot", "rút lại việc xin không chấm p205", "bỏ miễn chấm p302 cho tôi",
                "khong xin rut cham p201 nua", "cancel my recusal for p202", "i can score room 203 again", "tôi không chấm p206 được đâu vì chồng tôi công tác ở đấy",
                "e xin mien cham bg2 vi co chi gai lam o do", "em xin phép rút, không chấm phòng lãnh sự vì có người thân", "tôi chấm lại p206 được rồi, hết xung đột",
                "xin k chấm p203 ạ, vì là phòng chồng e", "tôi xin rút khỏi chấm p302 do xung đột lợi ích", "toi muon xin mien cham phong 101 vi la thu ky cua sep",
                "recuse me from p202 because my wife works there")
            .Fills<RecuseForm>(),
        Can("recusal.lift").Named("Cho phép chấm phòng mình", "Let somebody score all the same").For(Who.PanelHead).Writes().OnlyPersonal()
            .Means("recuse", "lift")
            .Says("cho phép tổ chấm p202 vì thiếu phiếu", "cho phép chị Lan chấm p203 vì thiếu người", "cho anh Phúc chấm p205 luôn vì ít phiếu", "go han che cham p202 cho chi Lan",
                "bỏ hạn chế chấm phòng 303 cho anh Quân", "cho a Long cham p202 vi thieu phieu", "đồng ý để chị Thảo chấm p206 dù cùng phòng", "van cho anh Tu cham p203 vi thieu phieu",
                "cho các đồng chí chấm phòng của mình vì ít phiếu", "cho ca to cham phong minh vi thieu phieu qua", "mở hạn chế cho anh Nam chấm p205",
                "chấp thuận cho chị Hạnh chấm p302, lý do thiếu thành viên", "go cam cham p206 cho anh Đức", "bo chan cham phong minh cho to",
                "cho phép tổ chấm cả phòng mình vì mỗi phòng chỉ có 2 phiếu", "tôi cho phép đồng chí Linh chấm p205 vì vắng người", "duyệt cho anh Cường chấm p203 vì thiếu giám khảo",
                "gỡ xung đột p202 cho anh Bách vì đủ khách quan", "nới hạn chế chấm điểm cho chị My ở p206", "cho chi Lan duoc cham p202 nhe vi thieu nguoi",
                "van de anh Phuc cham p205 vi it phieu", "cho phep cham phong minh d1 vi it phieu", "gỡ hạn chế phòng p302 cho chị Ngọc vì chỉ có một phiếu",
                "đồng chí Sơn được phép chấm p203 vì thiếu phiếu", "bo han che tu cham phong minh", "anh Khánh vẫn chấm p302 được, tôi cho phép vì thiếu phiếu",
                "allow Long to score p202 because we lack ballots", "let Ms Lan score room 202 because there are too few ballots", "lift the restriction on p203 for Tú",
                "permit the panel to score their own rooms because ballots are few", "lift the conflict for Phúc on p205", "anh đồng ý cho chị Thảo chấm p206 vì chỉ còn một phiếu",
                "bo han che p205 cho anh Nam vi thieu nguoi", "let anh Phúc score p205 because we are short of ballots", "cho chị Hạnh chấm p302 đi vì tổ đi công tác hết",
                "toi dong y cho anh Long cham p202 vi thieu nguoi", "let the panel score p202 because ballots are few")
            .Fills<LiftRecusalForm>(),
    ];
}
