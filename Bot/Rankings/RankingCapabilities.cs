using Bot.People;
using Bot.Speaking;
using static Bot.Speaking.Capability;

namespace Bot.Rankings;

public static class RankingCapabilities
{
    public static readonly Capability[] All =
    [
        Can("ranking.groups").Named("Xếp hạng các nhóm", "Ranking of groups").Reads()
            .Means("ranking").Means("ranking", "groups", "first", "last")
            .Says("xếp hạng các nhóm đợt 1", "bxh nhóm năm ngoái", "nhóm nào đang dẫn đầu", "which group leads", "ranking of groups round 2")
            .InMenuAs("xếp hạng các nhóm", "ranking of groups")
            .Does<ShowGroupRanking>(),
        Can("ranking.rooms").Named("Xếp hạng các phòng", "Ranking of rooms").Reads()
            .Means("ranking", "rooms")
            .Says("xếp hạng các phòng đợt 1", "phòng nào cao điểm nhất", "rank rooms for round 1")
            .Does<ShowRoomRanking>(),
        Can("ranking.why").Named("Vì sao có thứ hạng ấy", "Why a group stands where it stands").Reads()
            .Means("explain_ranking")
            .Says("vì sao nhóm 1 đứng đầu", "tại sao nhóm 3 hạng 2", "why is group 1 first")
            .Does<ExplainRanking>(),
        Can("ranking.mine").Named("Kết quả phòng, nhóm của tôi", "My room's and group's result").Reads()
            .Means("my_result").Means("my_result", "me", "room", "group")
            .Says("điểm phòng tôi bao nhiêu", "nhóm mình đứng thứ mấy", "what did my room get")
            .Does<ShowMyResult>(),
        Can("ranking.publish").Named("Công bố kết quả", "Publish a result").For(Who.Director).Writes().OnlyPersonal()
            .Means("publish_ranking")
            .Says("công bố kết quả đợt 1", "publish the result of round 1")
            .Fills<PublishForm>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["rank.no_round"] = new("Không có kết quả nào cho {ky}. Các kỳ có kết quả: {co}.", "There is no result for {ky}. Results exist for: {co}."),
        ["rank.no_such"] = new("Không có \"{gi}\" trong phong trào. Ví dụ: \"xếp hạng các nhóm đợt 1\".", "There is no \"{gi}\" in the movement. For example: \"ranking of groups round 1\"."),
        ["rank.not_public"] = new("Kết quả {ky} chưa được công bố.", "Results for {ky} have not been published."),
        ["rank.not_agreed"] = new("Điểm {ky} chưa được Tổ đánh giá thống nhất nên chưa có xếp hạng.", "The panel has not agreed the scores of {ky} yet, so there is no ranking."),
        ["publish.not_agreed"] = new("Đợt {dot} chưa đủ điểm thống nhất nên chưa công bố được.", "Round {dot} does not have all agreed scores yet and cannot be published."),
        ["publish.already"] = new("Kết quả đợt {dot} đã công bố rồi.", "Round {dot} is published already."),
    };
}
