using Bot.People;
using Bot.Speaking;
using Storage;

namespace Bot.Scoring;

/// <summary>Cards of scoring: pure functions of records.</summary>
public static class ScoringCards
{
    private static readonly Text Room = new("Phòng", "Room");
    private static readonly Text Score = new("Điểm", "Score");

    public static Text RoundName(Round round) => Format.Name(round);

    public static Card Review(Round round, IReadOnlyList<RoomScore> scores, IReadOnlyDictionary<string, int> before, Actor who, Org org)
    {
        var card = new Card(new Text("Anh/Chị chấm {so} phòng. Xác nhận?", "You score {so} room(s). Confirm?").With("so", $"{scores.Count}"))
            .Title(new Text("Phiếu chấm - ", "Ballots - ") + RoundName(round))
            .Table([4, 2], [Room, Score], scores.Select(s => (IReadOnlyList<Text>)
            [
                Text.Same($"{s.RoomId} {org.Room(s.RoomId).NameVi}"),
                before.TryGetValue(s.RoomId, out var old) && old != s.Score ? Format.Score(old) + Text.Same(" → ") + Format.Score(s.Score) : Format.Score(s.Score),
            ]).ToList());
        foreach (var own in scores.Where(s => SubmitBallots.IsOwn(who, org.Room(s.RoomId))))
        {
            card.Line(new Text("{phong} thuộc đơn vị của Anh/Chị: phiếu được ghi chú \"chấm đơn vị mình\".",
                "{phong} belongs to your own unit: the ballot is marked \"own unit\".").With("phong", own.RoomId), subtle: true);
        }
        return card;
    }

    public static Card Saved(BallotsSaved outcome, Org org)
    {
        var card = new Card(new Text("Đã lưu {so} phiếu. Còn {con} phòng chưa chấm.", "{so} ballot(s) saved. {con} room(s) left.")
                .With("so", $"{outcome.Saved.Count}").With("con", $"{outcome.Left.Count}"))
            .Title(new Text("Đã lưu điểm - ", "Scores saved - ") + RoundName(outcome.Round))
            .Table([4, 2], [Room, Score], outcome.Saved.Select(s => (IReadOnlyList<Text>)
                [Text.Same($"{s.RoomId} {org.Room(s.RoomId).NameVi}"), Format.Score(s.Score)]).ToList());
        return outcome.Left.Count == 0
            ? card.Line(new("Anh/Chị đã chấm đủ các phòng. Điểm sửa được đến khi khóa đợt.", "You have scored every room. Scores can be changed until the round closes."))
            : card.Line(new Text("Còn {so} phòng chưa chấm: {cac_phong}.", "{so} room(s) left: {cac_phong}.")
                .With("so", $"{outcome.Left.Count}").With("cac_phong", string.Join(", ", outcome.Left)));
    }

    public static Card AskRoom(Round round, IReadOnlyList<string> left, Org org)
    {
        var card = new Card(new("Anh/Chị chấm điểm phòng nào?", "Which room are you scoring?"))
            .Title(new Text("Chấm điểm - ", "Scoring - ") + RoundName(round))
            .Line(new Text("Hạn: {den}.", "Until {den}.").With("den", Format.Moment(round.ClosesAt)), subtle: true);
        card = left.Count == 0
            ? card.Line(new("Anh/Chị đã chấm đủ các phòng. Muốn sửa, gõ phòng và điểm mới.", "You have scored every room. To change one, type it with the new score."))
            : card.Line(new("Các phòng chưa chấm:", "Not scored yet:"))
                .Table([1, 3], [Room, new("Tên", "Name")], left.Select(id => (IReadOnlyList<Text>)[Text.Same(id), Text.Same(org.Room(id).NameVi)]).ToList());
        var example = left.Count > 0 ? left[0] : org.Rooms[0].Id;
        return card.Line(new Text("Gõ phòng và điểm, nhiều phòng một dòng cũng được. Ví dụ: \"{phong} 8,5\".",
            "Type room and score, several in one line if you like. For example: \"{phong} 8.5\".").With("phong", example.ToLowerInvariant()));
    }

    public static Card Agree(Round round, IReadOnlyList<Proposal> proposals, IReadOnlyDictionary<string, string> reasons, Org org)
    {
        var card = new Card(new Text("Ghi điểm thống nhất cho {so} phòng. Xác nhận?", "Record the agreed score of {so} room(s). Confirm?").With("so", $"{proposals.Count}"))
            .Title(new Text("Điểm thống nhất - ", "Agreed scores - ") + RoundName(round))
            .Table([2, 2, 2, 2], [Room, new("Phiếu", "Ballots"), new("Trung bình", "Mean"), new("Thống nhất", "Agreed")],
                proposals.Select(p => (IReadOnlyList<Text>)
                [
                    Text.Same(p.RoomId + (p.Differs ? " *" : "")), Text.Same($"{p.Ballots}"),
                    p.Ballots == 0 ? Text.Same("-") : Format.Score(p.Mean), Format.Score(p.Score),
                ]).ToList());
        foreach (var same in proposals.Where(p => p.Differs).GroupBy(p => reasons.GetValueOrDefault(p.RoomId) ?? ""))
        {
            card.Line(new Text("* {phong} khác điểm trung bình. Lý do: {ly_do}", "* {phong} differ(s) from the mean. Reason: {ly_do}")
                .With("phong", string.Join(", ", same.Select(p => p.RoomId))).With("ly_do", same.Key), subtle: true);
        }
        return card;
    }

    public static Card Agreed(ScoresAgreed outcome)
    {
        var card = new Card(new Text("Đã ghi điểm thống nhất {so} phòng.", "Agreed scores of {so} room(s) recorded.").With("so", $"{outcome.Scores.Count}"))
            .Title(new Text("Đã ghi điểm thống nhất - ", "Agreed scores recorded - ") + RoundName(outcome.Round));
        return outcome.AllAgreed
            ? card.Line(new("Đã đủ điểm thống nhất của tất cả các phòng: có thể xem xếp hạng và công bố.", "Every room has its agreed score: the ranking can be seen and published."))
                .Typed(Format.About(outcome.Round, "xếp hạng các nhóm đợt {dot} năm {nam}", "ranking of groups round {dot} {nam}"))
                .Typed(Format.About(outcome.Round, "công bố kết quả đợt {dot} năm {nam}", "publish the result of round {dot} {nam}"))
            : card.Line(new("Một số phòng chưa có điểm thống nhất.", "Some rooms have no agreed score yet."));
    }

    public static Card AllAgreed(Round round, string head) =>
        new Card(new Text("Tổ đánh giá đã thống nhất điểm {dot}.", "The panel has agreed the scores of {dot}.").With("dot", RoundName(round)))
            .Title(new Text("Đã thống nhất điểm - ", "Scores agreed - ") + RoundName(round))
            .Line(new Text("Tổ trưởng {ten} đã ghi điểm thống nhất của tất cả các phòng. Kết quả chưa công bố.",
                "Panel head {ten} recorded the agreed score of every room. The result is not published yet.").With("ten", head));
}
