using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Rankings;

public static class RankingCapabilities
{
    public static readonly Capability[] All =
    [
        Can("ranking.groups")
            .Named("Xếp hạng các nhóm", "Ranking of groups")
            .Reads()
            .Means("ranking")
            .Means("ranking", "groups", "first", "last", "people")
            .EchoingOrders()
            .Says("xếp hạng các nhóm đợt 1", "bxh nhóm năm ngoái", "ranking of groups round 2")
            .InMenuAs("xếp hạng các nhóm", "ranking of groups")
            .Then(Follow.OneGroup, "ranking.why")
            .Then(Follow.Rooms, "ranking.rooms")
            .Then(Follow.Units, "ranking.units")
            .Then(Follow.Word, "paper.notice")
            .Then(Follow.Excel, "paper.excel")
            .Then(Follow.Why, "ranking.why")
            .Then(Follow.Publish, "ranking.publish")
            .Does<ShowGroupRanking>(),
        Can("ranking.rooms")
            .Named("Xếp hạng các phòng", "Ranking of rooms")
            .Reads()
            .Means("ranking", "rooms", "leader_rooms", "staff_rooms")
            .EchoingOrders()
            .Says("xếp hạng các phòng đợt 1", "phòng nào cao điểm nhất", "rank rooms for round 1")
            .Then(Follow.OneGroup, "ranking.why")
            .Then(Follow.Groups, "ranking.groups")
            .Then(Follow.Units, "ranking.units")
            .Then(Follow.Word, "paper.notice")
            .Then(Follow.Excel, "paper.excel")
            .Then(Follow.Why, "ranking.why")
            .Then(Follow.Publish, "ranking.publish")
            .Does<ShowRoomRanking>(),
        Can("ranking.units")
            .Named("Xếp hạng các đơn vị", "Ranking of units")
            .Reads()
            .Means("ranking", "units")
            .EchoingOrders()
            .Says("xếp hạng các đơn vị", "bxh các đơn vị đợt 1", "ranking of units")
            .Then(Follow.OneGroup, "ranking.why")
            .Then(Follow.Groups, "ranking.groups")
            .Then(Follow.Rooms, "ranking.rooms")
            .Then(Follow.Word, "paper.notice")
            .Then(Follow.Excel, "paper.excel")
            .Then(Follow.Why, "ranking.why")
            .Does<ShowUnitRanking>(),
        Can("ranking.why")
            .Named("Vì sao có thứ hạng ấy", "Why a group stands where it stands")
            .Reads()
            .Means("explain_ranking")
            .Says("vì sao nhóm 1 đứng đầu", "tại sao nhóm 3 hạng 2", "why is group 1 first")
            .Then(Follow.Why, "ranking.why")
            .Then(Follow.Groups, "ranking.groups")
            .Then(Follow.Rooms, "ranking.rooms")
            .Then(Follow.Units, "ranking.units")
            .Then(Follow.Word, "paper.minutes")
            .Then(Follow.Excel, "paper.excel")
            .Does<ExplainRanking>(),
        Can("bonus.show")
            .Named("Điểm cộng mô hình của một đợt", "A round's model bonus")
            .Reads()
            .Means("model_bonus", "show")
            .Says("điểm cộng đợt 1 thế nào", "điểm cộng mô hình các nhóm đợt 1", "what bonus did the models get")
            .Then(Follow.Groups, "ranking.groups")
            .Then(Follow.Rooms, "ranking.rooms")
            .Then(Follow.Word, "paper.minutes")
            .Does<ShowBonus>(),
        Can("ranking.mine")
            .Named("Kết quả phòng, nhóm của tôi", "My room's and group's result")
            .Reads()
            .Means("my_result")
            .Means("my_result", "me", "room", "group")
            .Says("điểm phòng tôi bao nhiêu", "nhóm mình đứng thứ mấy", "what did my room get")
            .Then(Follow.OneGroup, "ranking.why")
            .Then(Follow.Groups, "ranking.groups")
            .Then(Follow.Rooms, "ranking.rooms")
            .Then(Follow.Units, "ranking.units")
            .Then(Follow.Excel, "paper.excel")
            .Then(Follow.Why, "ranking.why")
            .Does<ShowMyResult>(),
        Can("ranking.publish")
            .Named("Công bố kết quả", "Publish a result")
            .For(Permissions.Director)
            .Writes()
            .OnlyPersonal()
            .Means("publish_ranking")
            .Says("công bố kết quả đợt 1", "công bố kq đợt 1 cho mn", "publish the result of round 1")
            .Then(Follow.Word, "paper.notice")
            .Then(Follow.Excel, "paper.excel")
            .Fills<PublishForm>(),
        Can("correction.request")
            .Named("Đề nghị điều chỉnh điểm đã chốt", "Request a correction of a locked score")
            .For(Permissions.PanelOrOffice)
            .Writes()
            .OnlyPersonal()
            .Means("correct_score", "request", "fix", "reopen")
            .Says(
                "đề nghị sửa điểm thống nhất p103 thành 8,5 vì nhập nhầm",
                "đề nghị sửa điểm đã chốt p203 thành 8,75 vì cộng nhầm",
                "request correction of p103 to 8.5 because of a slip"
            )
            .Then(Follow.Decide, "correction.decide")
            .Fills<RequestCorrectionForm>(),
        Can("correction.decide")
            .Named("Duyệt điều chỉnh điểm", "Decide about a correction")
            .For(Permissions.PanelLeads)
            .Writes()
            .OnlyPersonal()
            .Means("decide_correction", "approve", "reject")
            .OnButtons(DecideCorrectionForm.ApproveVerb, DecideCorrectionForm.RejectVerb)
            .WhenSaid(
                "reject",
                "tu choi",
                "bac",
                "khong dong y",
                "khong chap nhan",
                "khong duyet",
                "khong sua",
                "tra lai",
                "reject",
                "refuse",
                "decline",
                "deny",
                "no change",
                "turn down"
            )
            .Says("duyệt sửa điểm SD03", "từ chối sửa điểm SD03 vì không có căn cứ", "approve correction SD03")
            .Fills<DecideCorrectionForm>(),
        Can("correction.list")
            .Named("Các yêu cầu điều chỉnh điểm", "Correction requests")
            .For(Permissions.PanelOrOffice)
            .Reads()
            .OnlyPersonal()
            .Means("decide_correction", "list")
            .Says("có yêu cầu sửa điểm nào không", "có ai xin sửa điểm không nhỉ", "any correction requests waiting")
            .Then(Follow.Decide, "correction.decide")
            .Does<ShowCorrections>(),
        Can("paper.minutes")
            .Named("Biên bản chấm điểm", "Minutes of the scoring session")
            .For(Permissions.RoundRunners)
            .Reads()
            .OnlyPersonal()
            .Means("scoring_paper", "minutes")
            .Says("biên bản chấm điểm đợt 1", "cho xin biên bản họp tổ đánh giá", "minutes of round 1")
            .Then(Follow.Excel, "paper.excel")
            .Does<ShowRoundPaper>(),
        Can("paper.notice")
            .Named("Thông báo xếp hạng (văn bản)", "Ranking notice (paper)")
            .Reads()
            .Means("scoring_paper", "notice")
            .Says("thông báo xếp hạng đợt 1 file word", "xuất thông báo kết quả ra word", "ranking notice of round 1 as a word file")
            .Then(Follow.Excel, "paper.excel")
            .Does<ShowRoundPaper>(),
        Can("paper.sheets")
            .Named("Phiếu chấm trắng để in", "Blank ballot sheets to print")
            .For(Permissions.PanelOrOffice)
            .Reads()
            .OnlyPersonal()
            .Means("scoring_paper", "sheets")
            .Says("in phiếu chấm điểm trắng", "in phiếu chấm điểm cho tổ", "blank score sheets")
            .Does<ShowRoundPaper>(),
        Can("paper.excel")
            .Named("Bảng điểm Excel", "Table of scores in Excel")
            .Reads()
            .OnlyPersonal()
            .Means("scoring_paper", "excel")
            .Says("xuất bảng điểm excel", "xuất điểm đợt 1 ra excel", "score table as excel")
            .Then(Follow.Word, "paper.notice")
            .Does<ShowRoundPaper>(),
    ];
}
