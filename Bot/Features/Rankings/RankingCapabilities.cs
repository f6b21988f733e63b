using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Rankings;

public static class RankingCapabilities
{
    public static readonly Capability[] All =
    [
        Can("ranking.groups").Named("Xếp hạng các nhóm", "Ranking of groups").Reads()
            .Means("ranking").Means("ranking", "groups", "first", "last", "people")
            .EchoingOrders()
            .Says("xếp hạng các nhóm đợt 1", "bxh nhóm năm ngoái", "ranking of groups round 2")
            .InMenuAs("xếp hạng các nhóm", "ranking of groups")
            .Does<ShowGroupRanking>(),
        Can("ranking.rooms").Named("Xếp hạng các phòng", "Ranking of rooms").Reads()
            .Means("ranking", "rooms", "leader_rooms", "staff_rooms")
            .EchoingOrders()
            .Says("xếp hạng các phòng đợt 1", "phòng nào cao điểm nhất", "rank rooms for round 1")
            .Does<ShowRoomRanking>(),
        Can("ranking.units").Named("Xếp hạng các đơn vị", "Ranking of units").Reads()
            .Means("ranking", "units")
            .EchoingOrders()
            .Says("xếp hạng các đơn vị", "bxh các đơn vị đợt 1", "ranking of units")
            .Does<ShowUnitRanking>(),
        Can("ranking.why").Named("Vì sao có thứ hạng ấy", "Why a group stands where it stands").Reads()
            .Means("explain_ranking")
            .Says("vì sao nhóm 1 đứng đầu", "tại sao nhóm 3 hạng 2", "why is group 1 first")
            .Does<ExplainRanking>(),
        Can("bonus.show").Named("Điểm cộng mô hình của một đợt", "A round's model bonus").Reads()
            .Means("model_bonus", "show")
            .Says("điểm cộng đợt 1 thế nào", "điểm cộng mô hình các nhóm đợt 1", "what bonus did the models get")
            .Does<ShowBonus>(),
        Can("ranking.mine").Named("Kết quả phòng, nhóm của tôi", "My room's and group's result").Reads()
            .Means("my_result").Means("my_result", "me", "room", "group")
            .Says("điểm phòng tôi bao nhiêu", "nhóm mình đứng thứ mấy", "what did my room get")
            .Does<ShowMyResult>(),
        Can("ranking.publish").Named("Công bố kết quả", "Publish a result").For(Who.Director).Writes().OnlyPersonal()
            .Means("publish_ranking")
            .Says("công bố kết quả đợt 1", "công bố kq đợt 1 cho mn", "publish the result of round 1")
            .Fills<PublishForm>(),
        Can("correction.request").Named("Đề nghị điều chỉnh điểm đã chốt", "Request a correction of a locked score").For(Who.PanelOrOffice).Writes().OnlyPersonal()
            .Means("correct_score", "request", "fix", "reopen")
            .Says("đề nghị sửa điểm thống nhất p103 thành 8,5 vì nhập nhầm", "đề nghị sửa điểm đã chốt p203 thành 8,75 vì cộng nhầm", "request correction of p103 to 8.5 because of a slip")
            .Fills<RequestCorrectionForm>(),
        Can("correction.decide").Named("Duyệt điều chỉnh điểm", "Decide about a correction").For(Who.PanelLeads).Writes().OnlyPersonal()
            .Means("decide_correction", "approve", "reject").OnButtons(DecideCorrectionForm.ApproveVerb, DecideCorrectionForm.RejectVerb)
            .Says("duyệt sửa điểm SD03", "từ chối sửa điểm SD03 vì không có căn cứ", "approve correction SD03")
            .Fills<DecideCorrectionForm>(),
        Can("correction.list").Named("Các yêu cầu điều chỉnh điểm", "Correction requests").For(Who.PanelOrOffice).Reads().OnlyPersonal()
            .Means("decide_correction", "list")
            .Says("có yêu cầu sửa điểm nào không", "có ai xin sửa điểm không nhỉ", "any correction requests waiting")
            .Does<ShowCorrections>(),
        Can("paper.minutes").Named("Biên bản chấm điểm", "Minutes of the scoring session").For(Who.RoundRunners).Reads().OnlyPersonal()
            .Means("scoring_paper", "minutes")
            .Says("biên bản chấm điểm đợt 1", "cho xin biên bản họp tổ đánh giá", "minutes of round 1")
            .Does<ShowRoundPaper>(),
        Can("paper.notice").Named("Thông báo xếp hạng (văn bản)", "Ranking notice (paper)").Reads()
            .Means("scoring_paper", "notice")
            .Says("thông báo xếp hạng đợt 1 file word", "xuất thông báo kết quả ra word", "ranking notice of round 1 as a word file")
            .Does<ShowRoundPaper>(),
        Can("paper.sheets").Named("Phiếu chấm trắng để in", "Blank ballot sheets to print").For(Who.PanelOrOffice).Reads().OnlyPersonal()
            .Means("scoring_paper", "sheets")
            .Says("in phiếu chấm điểm trắng", "in phiếu chấm điểm cho tổ", "blank score sheets")
            .Does<ShowRoundPaper>(),
        Can("paper.excel").Named("Bảng điểm Excel", "Table of scores in Excel").Reads().OnlyPersonal()
            .Means("scoring_paper", "excel")
            .Says("xuất bảng điểm excel", "xuất điểm đợt 1 ra excel", "score table as excel")
            .Does<ShowRoundPaper>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["rank.no_round"] = new("Không có kết quả nào cho {ky}. Các kỳ có kết quả: {co}.", "There is no result for {ky}. Results exist for: {co}."),
        ["rank.no_such"] = new("Không có \"{gi}\" trong phong trào. Ví dụ: \"xếp hạng các nhóm đợt 1\".", "There is no \"{gi}\" in the movement. For example: \"ranking of groups round 1\"."),
        ["rank.not_public"] = new("Kết quả {ky} chưa được công bố.", "Results for {ky} have not been published."),
        ["rank.not_agreed"] = new("Điểm {ky} chưa được Tổ đánh giá thống nhất nên chưa có xếp hạng.", "The panel has not agreed the scores of {ky} yet, so there is no ranking."),
        ["correction.open"] = new("Đợt {dot} còn mở nên chưa cần yêu cầu điều chỉnh: thành viên Tổ sửa phiếu trực tiếp, ví dụ \"sửa điểm p202 8,75\".", "Round {dot} is open: members of the panel change their ballots directly, for example \"change p202 to 8.75\"."),
        ["correction.not_locked"] = new("Đợt {dot} chưa chốt điểm thống nhất: đề nghị nêu ý kiến với Tổ trưởng trước khi chốt, hoặc gửi yêu cầu sau khi chốt. Đợt cũ thì ghi rõ, ví dụ \"đợt 2 năm 2025\".",
            "Round {dot} is not locked yet: tell the panel head before it is, or ask afterwards. For an older round name it, for example \"round 2 2025\"."),
        ["correction.how"] = new("Đề nghị ghi một phòng, điểm mới và lý do, ví dụ: \"đề nghị sửa điểm {phong} thành 8,5 vì nhập nhầm\".", "Please name one room, the new score and the reason, for example: \"request correction of {phong} to 8.5 because of a slip\"."),
        ["correction.same"] = new("Điểm của {phong} đang là {diem}: không có gì để sửa.", "{phong} stands at {diem} already: there is nothing to correct."),
        ["correction.waiting"] = new("{phong} đang có một yêu cầu điều chỉnh chờ Tổ trưởng; đề nghị đợi kết quả.", "{phong} has a request waiting for the panel head already."),
        ["correction.which"] = new("Đề nghị ghi mã yêu cầu, ví dụ: \"duyệt sửa điểm SD03\". Gõ \"có yêu cầu sửa điểm nào không\" để xem danh sách.", "Please name the request, for example: \"approve correction SD03\". Type \"any correction requests waiting\" for the list."),
        ["correction.decided"] = new("Yêu cầu {ma} đã được giải quyết rồi.", "Request {ma} has been decided already."),
        ["correction.why_not"] = new("Từ chối {ma} cần nêu lý do.", "Rejecting {ma} needs a reason."),
        ["correction.not_yours"] = new("Yêu cầu do Tổ trưởng quyết định; yêu cầu của chính Tổ trưởng do Tổ phó. Không ai tự duyệt yêu cầu của mình.", "The panel head decides; of the head's own requests a deputy. Nobody decides about an own request."),
        ["correction.overtaken"] = new("Không áp dụng được {ma}: điểm đã thay đổi hoặc đợt đã được mở lại sau khi có yêu cầu.", "{ma} cannot be applied: the score has changed or the round was reopened since."),
        ["publish.not_agreed"] = new("Đợt {dot} chưa đủ điểm thống nhất nên chưa công bố được.", "Round {dot} does not have all agreed scores yet and cannot be published."),
        ["publish.changed"] = new("Kết quả đợt {dot} vừa thay đổi sau khi đồng chí xem. Chưa công bố gì; gõ lại \"công bố kết quả\" để xem bản mới.", "The result of round {dot} has changed since you saw it. Nothing was published; type \"publish the result\" again to see it anew."),
        ["publish.already"] = new("Kết quả đợt {dot} đã công bố rồi.", "Round {dot} is published already."),
    };
}
