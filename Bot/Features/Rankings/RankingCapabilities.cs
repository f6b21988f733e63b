using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Rankings;

public static class RankingCapabilities
{
    public static readonly Capability[] All =
    [
        Can("ranking.groups").Named("Xếp hạng các nhóm", "Ranking of groups").Reads()
            .Means("ranking").Means("ranking", "groups", "first", "last", "people")
            .Says("xếp hạng các nhóm đợt 1", "bxh nhóm năm ngoái", "nhóm nào đang dẫn đầu", "which group leads", "bxh nhom ko tinh diem cong d1", "xếp hạng nhóm có tính cả điểm cộng",
                "nhóm nào đang nhất vậy bot", "xep hang nhom trang 2", "4 nhóm xếp sao rồi", "nhóm đứng đầu đợt 1 là nhóm nào", "nhom nao bet bang", "thứ tự các nhóm đợt 1",
                "cho c xem bang xep hang cac nhom voi", "hạng các nhóm nếu cộng điểm thưởng", "kq thi dua cac nhom d1 the nao", "bxh các khối", "khoi nao dan dau",
                "n1 n2 n3 n4 xep the nao", "xep hang nhom chua tinh diem thuong", "đợt 1 nhóm nào về nhất", "nhóm nào thấp điểm nhất vậy mn", "xếp hạng nhóm năm 2025",
                "tong diem cac nhom ke ca diem cong", "bang thi dua cac nhom hien nay", "xem tiếp bảng xếp hạng nhóm trang 3", "nhom nao dang dung chot", "điểm trung bình của 4 nhóm",
                "hạng nhất nhóm nào", "xhang cac nhom dot 2 nam ngoai", "ranking of groups including bonus", "standings without bonus points", "which group is at the bottom",
                "group ranking page 2", "which group came first in round 1", "cho xem xep hang 4 nhom dot 1", "bảng xếp hạng nhóm không kể điểm thưởng", "groups ranked with the bonus",
                "nhóm nào dẫn đầu nếu không tính điểm cộng", "bxh nhóm dot 1 trang 2", "ranking of groups round 2")
            .InMenuAs("xếp hạng các nhóm", "ranking of groups")
            .Does<ShowGroupRanking>(),
        Can("ranking.rooms").Named("Xếp hạng các phòng", "Ranking of rooms").Reads()
            .Means("ranking", "rooms", "leader_rooms", "staff_rooms")
            .Says("xếp hạng các phòng đợt 1", "phòng nào cao điểm nhất", "bxh phong d1", "phong nao dung dau v", "xếp hạng phòng làm việc đợt 1", "xep hang cac phong trang 2",
                "phòng nào nhất đợt này em", "diem cac phong dot 1 tu cao xuong thap", "3 phòng cao điểm nhất", "phòng nào bét đợt 1 thế", "xếp hạng phòng không tính điểm cộng",
                "xep hang phong co diem cong", "cho xem het diem tung phong dot 1", "p203 xep thu may", "phòng lãnh sự hạng mấy vậy", "top 5 phong dot 1", "phòng nào tụt hạng",
                "thu hang phong bg1 dot nay", "rank all rooms", "best office in round 1", "room ranking page 2", "where does p205 rank", "xep hang cac phong lanh dao d1",
                "phòng lãnh đạo nào đứng đầu", "ket qua phong lam viec cua lanh dao", "lãnh đạo thì phòng nào cao nhất", "which leader room is best", "xếp hạng phòng chuyên viên đợt 1",
                "phong chuyen vien nao bet", "phòng nhân viên nào cao điểm nhất", "bxh khối phòng chuyên môn", "cac phong chuyen vien xep hang the nao", "ranking of staff rooms",
                "phòng nào điểm cao nhất d1", "bxh phong lanh dao dot 1", "trong các phòng chuyên viên phòng nào nhất", "phòng nào hạng nhất đợt 1",
                "trong khối phòng lãnh đạo ai cao điểm nhất", "rank rooms for round 1")
            .Does<ShowRoomRanking>(),
        Can("ranking.units").Named("Xếp hạng các đơn vị", "Ranking of units").Reads()
            .Means("ranking", "units")
            .Says("xếp hạng các đơn vị", "bxh các đơn vị đợt 1", "don vi nao nhat", "xếp hạng đơn vị trong sở", "xep hang cac don vi nam nay", "đơn vị nào dẫn đầu đợt này",
                "don vi nao dung cuoi", "kết quả thi đua các đơn vị", "điểm các đơn vị đợt 1", "thu hang don vi", "xh don vi", "tập thể nào cao điểm nhất",
                "xếp hạng theo đơn vị giúp anh", "so sanh diem cac don vi", "tổng điểm từng đơn vị", "don vi nao thap diem nhat vay e", "vp so dung thu may trong cac don vi",
                "văn phòng sở xếp hạng mấy", "trung tâm đứng thứ mấy toàn sở", "qlbg hang may", "xep hang cac don vi trang 2", "bảng xếp hạng đơn vị tính cả điểm cộng",
                "xep hang cac phong ban don vi", "bộ phận nào tốt nhất", "ket qua xep hang don vi d1", "đơn vị nào cao nhất đợt 1", "which division is first",
                "rank the departments for round 1", "unit standings please", "lowest unit this round", "don vi nao dang dan dau vay bot", "cho em xem bảng xếp hạng đơn vị ạ",
                "which department is leading", "các đơn vị xếp thứ mấy", "ranking of units")
            .Does<ShowUnitRanking>(),
        Can("ranking.why").Named("Vì sao có thứ hạng ấy", "Why a group stands where it stands").Reads()
            .Means("explain_ranking")
            .Says("vì sao nhóm 1 đứng đầu", "tại sao nhóm 3 hạng 2", "vì sao phòng lãnh sự được 8", "tai sao bg2 thap vay", "sao p206 có 8,25 thôi em", "vi sao n4 dung cuoi",
                "lý do p302 bị 7,75", "sao nhóm em hạng 3 v", "giai thich diem p103", "p301 sao lai cao nhat", "điểm p205 tính kiểu gì ra 8,5", "tai sao nhom 3 thua nhom 2",
                "vì đâu nhóm 1 lên nhất", "sao p201 bi tru diem", "căn cứ vào đâu mà p204 hạng 1", "p203 8,25 la sao", "giải thích giùm thứ hạng nhóm 4", "diem nhom 2 o dau ra vay",
                "vì sao phòng kế toán tụt hạng", "tại sao điểm phòng 202 giảm", "sao phong minh thap the", "cach tinh diem xep hang nhom", "tai sao ko phai nhom 2 nhat",
                "vi sao hai nhom dong hang", "nguyên nhân p303 thấp điểm", "lam sao ma n1 lai dung dau", "sao đơn vị mình bét", "why did p203 get 8.25", "explain the score of room 205",
                "how come group 4 is last", "why is p302 below p303", "what's the reason p103 got 8", "sao phong ke toan co 7,75 vay", "vì sao p206 lại hơn p205",
                "why is our group third", "p302 sao có 7,75 điểm thế", "why is group 1 first")
            .Does<ExplainRanking>(),
        Can("bonus.show").Named("Điểm cộng mô hình của một đợt", "A round's model bonus").Reads()
            .Means("model_bonus", "show")
            .Says("điểm cộng đợt 1 thế nào", "điểm cộng mô hình các nhóm đợt 1", "xem điểm thưởng p202", "p206 duoc cong may diem", "nhom 2 co diem cong chua", "diem cong n3 bn",
                "bảng điểm cộng d1", "ai cho điểm cộng p202", "show the bonus points for round 1", "what bonus did p202 get", "nhóm 3 được cộng bao nhiêu điểm",
                "điểm cộng mô hình đợt 1 ra sao", "nhóm 2 được cộng bao nhiêu điểm mô hình", "cac mo hinh duoc cong bao nhieu diem", "xem diem cong d2 giup e",
                "n3 diem cong bao nhieu vay", "p202 được điểm cộng bao nhiêu", "cho xem bảng điểm cộng mô hình", "điểm cộng của các nhóm thế nào", "p302 diem cong gom nhung muc nao",
                "how many bonus points did each model get", "show the bonus of group 1", "bang diem cong mo hinh dau", "nhom minh dc cong may diem, nhom 4 ay",
                "bonus points of round 1", "điểm cộng mô hình có những mục gì", "what bonus did the models get")
            .Does<ShowBonus>(),
        Can("ranking.mine").Named("Kết quả phòng, nhóm của tôi", "My room's and group's result").Reads()
            .Means("my_result").Means("my_result", "me", "room", "group")
            .Says("điểm phòng tôi bao nhiêu", "nhóm mình đứng thứ mấy", "phong e dc may diem d1", "nhom minh hang may r bot", "điểm phòng tụi em đợt 1", "ket qua nhom toi sao roi",
                "phòng tôi đứng thứ bao nhiêu", "e xep hang bn", "cho em xem kết quả phòng em với ạ", "nhóm chúng tôi có dẫn đầu không", "phong minh co duoc nhat ko",
                "kq thi dua cua e nam nay", "diem phong tui cao ko", "phòng chị được bao nhiêu điểm em", "nhóm anh xếp thứ mấy", "em muốn biết điểm phòng mình",
                "xem diem phong toi dot 1", "phòng ta lên hạng chưa", "thứ hạng của phòng em", "don vi em dung thu may", "diem cua nhom em la bao nhieu",
                "tôi được bao nhiêu điểm thi đua", "phòng mình bị mấy điểm", "ket qua cua phong minh dot 1", "nhóm em đợt 1 được nhiêu", "coi dum diem phong tui",
                "e dat bao nhieu diem", "how is my room doing", "our group's rank", "what score did my office get", "is my group leading", "my room's result for round 1",
                "phong minh dung thu may roi bot", "điểm phòng em đợt này nhiêu", "what place is my group in", "e muon xem diem phong e dot 1", "what did my room get")
            .Does<ShowMyResult>(),
        Can("ranking.publish").Named("Công bố kết quả", "Publish a result").For(Who.Director).Writes().OnlyPersonal()
            .Means("publish_ranking")
            .Says("công bố kết quả đợt 1", "công bố kq đợt 1 cho mn", "cong bo diem d1 di e", "đăng kết quả xếp hạng lên kênh luôn", "thong bao ket qua cham diem len kenh chung",
                "công khai bảng điểm đợt 1 cho cả sở", "cho công bố bxh nhé", "anh đồng ý, công bố kết quả đợt 1", "ban hành kết quả xếp hạng đợt 1", "dang bxh dot 1 len kenh",
                "công bố chính thức kết quả đợt 1", "cong khai kq cham diem", "post ket qua len nhom chung", "gửi kết quả xếp hạng cho toàn cơ quan", "cong bo ket qua ngay nhe",
                "đưa kết quả đợt 1 lên kênh chung giúp anh", "tôi duyệt công bố kết quả đợt 1", "cong bo luon bang xep hang cac nhom", "công bố thứ hạng các nhóm",
                "thông báo xếp hạng đợt 1 lên kênh sở", "day ket qua len kenh thong bao", "công bố điểm thi đua đợt 1 cho toàn sở biết", "cho phep cong bo ket qua dot 1",
                "nhờ em công bố kết quả chấm điểm giúp", "cong bo ket qua xep hang phong", "khoá xong rồi, công bố kết quả đi", "make the results public",
                "announce the ranking of round 1", "release the scores to everyone", "post the results on the channel", "publish the final ranking now", "công bố kết quả đi em",
                "cong bo bang diem d1 len kenh chung", "please publish round 1", "cho cong bo ket qua dot 1 luon nhe", "publish the result of round 1")
            .Fills<PublishForm>(),
        Can("correction.request").Named("Đề nghị điều chỉnh điểm đã chốt", "Request a correction of a locked score").For(Who.PanelOrOffice).Writes().OnlyPersonal()
            .Means("correct_score", "request", "fix", "reopen")
            .Says("đề nghị sửa điểm thống nhất p103 thành 8,5 vì nhập nhầm", "đề nghị sửa điểm đã chốt p203 thành 8,75 vì cộng nhầm", "xin dinh chinh diem da cong bo cua p103",
                "yêu cầu điều chỉnh điểm thống nhất phòng lãnh sự lên 8,5 vì ghi thiếu", "p302 diem da chot sai, de nghi sua thanh 8", "đề nghị xem lại điểm công bố của p206",
                "dieu chinh diem thong nhat p202 thanh 8,75 vi nhap nham", "gửi yêu cầu sửa điểm p205", "yeu cau sua diem p303 vi tinh sai",
                "tôi đề nghị đính chính kết quả đã công bố của p103", "điểm thống nhất p201 bị nhầm, xin đính chính thành 9", "sua diem da khoa p204", "xin sửa điểm đã chốt của p301",
                "đề nghị tổ trưởng xem xét sửa điểm p102", "yc sua diem thong nhat p103 8.5 vi danh may nham", "kiến nghị sửa điểm p203 đợt 1 sau công bố",
                "lập yêu cầu sửa điểm cho phòng kế toán", "đợt khóa rồi nhưng p202 chấm sai, xin sửa thành 8,5", "điểm công bố p302 sai so với biên bản, đề nghị sửa",
                "e xin dieu chinh diem dot 1 da khoa cua bg1", "toi muon de nghi sua diem thong nhat p205 xuong 8 vi co phan anh", "xin đính chính điểm đã thống nhất p206 thành 8,75",
                "gui de nghi dinh chinh diem p101", "đề nghị thay đổi điểm đã công bố đợt 1 của p303 thành 7,75 vì đọc nhầm số", "mong tổ trưởng cho sửa điểm chốt p103 thành 8,5",
                "yêu cầu đính chính bảng điểm đợt 1: p203 phải là 8,5", "request a correction of the agreed score of p103 to 8.5", "please correct the published score for room 203",
                "i'd like to request a score correction for p205 because it was a typo", "file a correction for P302, agreed score should be 8", "ask to change the final score of p101",
                "đề nghị sửa điểm p206 đã công bố từ 8 thành 8,5 vì cộng sai", "xin dieu chinh diem thong nhat cua phong thong tin vi danh nham",
                "the published score of p103 is wrong, please correct it to 8.5", "xin sửa điểm thống nhất p201 từ 9 thành 9,25 vì nhập lộn", "de nghi sua lai diem da chot cua p303",
                "request correction of p103 to 8.5 because of a slip")
            .Fills<RequestCorrectionForm>(),
        Can("correction.decide").Named("Duyệt điều chỉnh điểm", "Decide about a correction").For(Who.PanelLeads).Writes().OnlyPersonal()
            .Means("decide_correction", "approve", "reject").OnButtons(DecideCorrectionForm.ApproveVerb, DecideCorrectionForm.RejectVerb)
            .Says("duyệt sửa điểm SD03", "từ chối sửa điểm SD03 vì không có căn cứ", "duyệt SD04", "dong y sd05 nhe", "chấp thuận yêu cầu SD12", "cho qua sd07 di", "ok sd08",
                "phê duyệt đính chính SD13 giúp anh", "duyet yeu cau sua diem sd 06", "anh duyệt sd11", "đồng ý sửa điểm theo SD15", "đồng ý với yêu cầu sửa điểm SD21 nhé",
                "approve SD03", "không duyệt SD09 vì đã thống nhất rồi", "tu choi sd10 vi khong co minh chung", "bác yêu cầu SD05, lý do: điểm đúng biên bản",
                "tra lai sd03 vi thieu ly do", "sd14 khong dong y vi da cong bo", "ko chap nhan sd02 do thieu can cu", "bác SD20", "reject correction SD04 because there is no evidence",
                "turn down sd06", "decline SD 07 please", "duyet dinh chinh sd09 nhe", "không đồng ý SD07 vì điểm đúng rồi", "đồng ý cho sửa SD18", "ko duyet sd19 nhe",
                "approve correction SD03")
            .Fills<DecideCorrectionForm>(),
        Can("correction.list").Named("Các yêu cầu điều chỉnh điểm", "Correction requests").For(Who.PanelOrOffice).Reads().OnlyPersonal()
            .Means("decide_correction", "list")
            .Says("có yêu cầu sửa điểm nào không", "có ai xin sửa điểm không nhỉ", "yeu cau sua diem nao dang cho", "ds yeu cau dinh chinh diem", "xem các đề nghị sửa điểm chưa duyệt",
                "có mấy yêu cầu điều chỉnh điểm", "con yeu cau sua diem nao chua xu ly ko", "liet ke de nghi sua diem dot 1", "SD03 xin sửa gì vậy", "any correction requests waiting",
                "show pending score corrections", "co de nghi dinh chinh nao moi ko", "xem yeu cau sua diem", "cho xem các yêu cầu sửa điểm",
                "danh sách đề nghị điều chỉnh điểm đang chờ", "ai vừa đề nghị sửa điểm đấy", "co bao nhieu yeu cau sua diem roi", "còn đề nghị sửa điểm nào treo không em",
                "xem ds de nghi dieu chinh diem giup a", "những yêu cầu sửa điểm nào đã duyệt", "co ai de nghi sua diem phong minh ko", "list the correction requests please",
                "which score corrections are pending", "mở bảng yêu cầu điều chỉnh điểm", "liệt kê yêu cầu đính chính điểm", "sd02 da duyet chua", "yêu cầu SD01 đến đâu rồi",
                "any correction requests waiting")
            .Does<ShowCorrections>(),
        Can("paper.minutes").Named("Biên bản chấm điểm", "Minutes of the scoring session").For(Who.RoundRunners).Reads().OnlyPersonal()
            .Means("scoring_paper", "minutes")
            .Says("biên bản chấm điểm đợt 1", "bien ban cham diem d1", "cho xin biên bản họp tổ đánh giá", "xuất biên bản chấm điểm ra word", "in bien ban dot 1",
                "tạo biên bản thống nhất điểm đợt 1", "lap bien ban cham diem giup a", "tải biên bản tổ chấm", "soạn biên bản họp tổ chấm điểm đợt 1", "bien ban hop to danh gia",
                "gửi anh biên bản chấm điểm đợt 1", "bb cham diem dot 1", "lấy biên bản đợt 1", "cho em file biên bản", "ket xuat bien ban thong nhat diem",
                "biên bản kết quả chấm thi đua", "xem biên bản chấm điểm", "bien ban dot cham 1 dau", "làm biên bản cho đợt này", "in biên bản chấm cho anh ký", "xuat bb hop to cham",
                "biên bản đánh giá các phòng đợt 1", "down bien ban ve", "cần biên bản tổ đánh giá bản word", "tai file bien ban cham diem docx", "biên bản thi đua đợt 1 gửi em với",
                "minutes of the scoring round", "generate the panel's minutes", "download the minutes for round 1", "print the evaluation minutes",
                "i need the minutes of the panel meeting", "lam bien ban cham diem dot 1 cho a ky", "tải giúp chị biên bản tổ đánh giá", "export the scoring minutes",
                "bien ban thong nhat diem dot 1 dau bot", "viết biên bản họp tổ chấm điểm", "minutes of round 1")
            .Does<ShowRoundPaper>(),
        Can("paper.notice").Named("Thông báo xếp hạng (văn bản)", "Ranking notice (paper)").Reads()
            .Means("scoring_paper", "notice")
            .Says("thông báo xếp hạng đợt 1 file word", "xuất thông báo kết quả ra word", "tai thong bao xep hang dot 1", "in thông báo kết quả chấm điểm đợt 1", "file thong bao kq",
                "cho em bản thông báo xếp hạng để trình ký", "soạn thông báo kết quả chấm điểm", "bang tong hop xep hang file word", "lập bảng tổng hợp kết quả đợt 1 để in",
                "tao van ban thong bao ket qua", "xuat bang tong hop xep hang", "tải bảng tổng hợp kết quả xếp hạng các nhóm", "in bang xep hang dot 1 ra giay",
                "thông báo xếp hạng bản docx", "cho anh xin file thông báo kết quả", "lam thong bao kq dot 1 file word gium c", "dự thảo thông báo kết quả chấm điểm",
                "in bxh ra giấy dán bảng tin", "tai ve bang tong hop diem cac phong", "xuất bản công bố kết quả ra file", "van ban thong bao xep hang thi dua",
                "bản in thông báo kết quả đợt 1", "lấy thông báo kết quả định dạng word", "xin bang tong hop ket qua de dan bang", "file word bảng xếp hạng đợt 1",
                "thong bao ket qua cham diem ban in", "result notice as a file", "print the ranking announcement", "download the announcement of results",
                "notice of the ranking in word", "generate the results notice for round 1", "làm file thông báo kết quả đợt 1", "in ket qua xep hang de dan o sanh",
                "word file of the results", "cho file thông báo xếp hạng đợt 1", "ranking notice of round 1 as a word file")
            .Does<ShowRoundPaper>(),
        Can("paper.sheets").Named("Phiếu chấm trắng để in", "Blank ballot sheets to print").For(Who.PanelOrOffice).Reads().OnlyPersonal()
            .Means("scoring_paper", "sheets")
            .Says("in phiếu chấm điểm trắng", "in phiếu chấm điểm cho tổ", "cho xin mẫu phiếu chấm trắng", "tai mau phieu cham diem", "phieu cham trang d1", "xuất phiếu chấm để in",
                "in giúp em phiếu đánh giá trắng", "file phieu cham de in ra giay", "mẫu phiếu chấm file word", "phiếu chấm giấy cho đợt 1", "in phieu cham nhom 2",
                "lấy phiếu chấm điểm trống", "cho anh bộ phiếu chấm in ra", "phieu cham diem rong", "tải phiếu chấm về in", "mau phieu danh gia cac phong", "in 5 phiếu chấm điểm trắng",
                "bản in phiếu chấm", "in san phieu cham cho mn", "phiếu chấm chưa điền để phát cho tổ", "tạo phiếu chấm trắng đợt 1", "phieu giay cham diem", "form phieu cham trong",
                "phiếu trắng chấm thi đua", "xuat phieu cham diem docx", "print blank ballots", "empty score sheets for the panel", "download the paper ballot",
                "blank scoring forms for round 1", "printable score sheet", "cho em in phiếu chấm trắng", "can mau phieu cham diem de phat cho to", "print score sheets for the panel",
                "tải giúp mẫu phiếu chấm đợt 1", "blank score sheets")
            .Does<ShowRoundPaper>(),
        Can("paper.excel").Named("Bảng điểm Excel", "Table of scores in Excel").Reads().OnlyPersonal()
            .Means("scoring_paper", "excel")
            .Says("xuất bảng điểm excel", "xuất điểm đợt 1 ra excel", "bang diem excel dau", "tải file excel xếp hạng", "cho em file xls bảng điểm", "xuat excel ket qua cham diem",
                "bảng điểm các phòng dạng excel", "excel diem cac nhom", "xuat bxh ra file excel", "lấy bảng tổng hợp điểm excel", "down file excel diem dot 1",
                "cho anh bảng tính điểm thi đua", "xuất hết điểm ra bảng tính", "file excel cham diem d1", "tai ket qua xep hang xlsx", "gửi em file excel điểm các phòng",
                "ket qua dot 1 excel", "trích xuất bảng điểm sang excel", "xuat file xlsx diem phong", "bảng excel xếp hạng phòng", "excel kết quả chấm nhóm 2",
                "điểm thống nhất đợt 1 file excel", "luu bang xep hang thanh excel", "chuyển bảng điểm sang file excel giúp chị", "can file excel diem d1 gap",
                "tải số điểm về máy dạng xlsx", "download the scores in excel", "excel of the ranking", "export results to xlsx", "spreadsheet of all scores",
                "get me the round 1 scores as an excel file", "cho a file excel diem cac phong", "xuất xếp hạng sang excel", "send me the scores in a spreadsheet",
                "tong hop diem ra excel cho a", "score table as excel")
            .Does<ShowRoundPaper>(),
    ];
}
