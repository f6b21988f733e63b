using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>Cards of the panel's agreement: pure functions of records.</summary>
public static class ConsensusCards
{
    private const int PageSize = 15;
    private const int MostNotes = 12;
    private const int MostRows = 30;
    private static readonly Text Room = new("Phòng", "Room");
    private static readonly Text Score = new("Điểm", "Score");

    private static Text RoundName(Round round) => RoundWords.Name(round);

    /// <summary>A subject's ballots: each, and what they come to.</summary>
    public static Card BallotsOfOne(RoundSheet sheet, BallotsOf of, Org org)
    {
        var name = sheet.NameOf(of.Subject.Id);
        var card = new Card(new Text("Phiếu của {phong}.", "Ballots of {phong}.").With("phong", name)).Title(
            new Text("Các phiếu - {phong}", "Ballots - {phong}").With("phong", name)
        );
        if (of.Ballots.Count == 0)
        {
            return card.Line(new("Chưa có phiếu nào.", "There is no ballot."));
        }
        card.Table(
            [5, 2, 4],
            [new("Thành viên", "Evaluator"), Score, new("Ghi chú", "Note")],
            of.Ballots.Select(b => (IReadOnlyList<Text>)[Text.Same(org.NameOf(b.EvaluatorId)), Format.Score(b.Score), Remarks(b, of)])
                .ToList()
        );
        foreach (var ballot in of.Ballots.Where(b => b.Comment.Length + b.Evidence.Length + b.Sheet.Count > 0).Take(MostNotes))
        {
            RoundCards.Notes(
                card.Line(Text.Same(org.NameOf(ballot.EvaluatorId)), bold: true),
                ballot.Comment,
                ballot.Evidence,
                ballot.Sheet
            );
        }
        return card.Facts(
            (new("Trung bình", "Mean"), Format.Score(Scores.Mean(of.Scores))),
            (new("Trung vị", "Median"), Format.Score(Scores.Median(of.Scores, sheet.Round.Step))),
            (new("Chênh lệch", "Spread"), Format.Score(Scores.Spread(of.Scores))),
            (new("Số phiếu", "Ballots"), Text.Same($"{of.Scores.Count}/{sheet.Seats.Count}"))
        );
    }

    private static Text Remarks(Ballot ballot, BallotsOf of)
    {
        var marks = new List<Text>();
        if (ballot.OwnUnit)
        {
            marks.Add(new("đơn vị mình", "own unit"));
        }
        if (of.Outliers.Contains(ballot))
        {
            marks.Add(new("cần trao đổi", "to be talked about"));
        }
        return Text.Join(", ", marks);
    }

    public static Card AgreeOne(Card ballots, Proposal proposal, int at, int of)
    {
        ballots.Line(new Text("Phòng {thu}/{tong}.", "Room {thu}/{tong}.").With("thu", $"{at}").With("tong", $"{of}"), subtle: true);
        if (proposal.BelowQuorum)
        {
            ballots.Line(
                new("Dưới số phiếu tối thiểu: sẽ ghi vào biên bản.", "Below the quorum: this goes into the minutes."),
                subtle: true
            );
        }
        return (
            proposal.Score < 0
                ? ballots.Line(new("Đề nghị gõ điểm thống nhất.", "Please type the agreed score."), bold: true)
                : ballots
                    .Line(
                        new Text(
                            "Đề xuất: {diem}. Gõ \"đồng ý\", hoặc điểm khác (kèm \"vì …\" khi khác điểm trung bình).",
                            "Proposed: {diem}. Type \"agree\", or another score (with \"because …\" where it differs from the mean)."
                        ).With("diem", Format.Score(proposal.Score)),
                        bold: true
                    )
                    .Typed(new("đồng ý", "agree"))
        )
            .Typed(CommonWords.SayBack)
            .Typed(new("xong", "done"));
    }

    public static Card BallotTable(RoundSheet sheet, IReadOnlyList<BallotsOf> all, bool outliers, int page)
    {
        var title =
            (outliers ? new Text("Cần trao đổi - ", "To be talked about - ") : new Text("Bảng phiếu - ", "Ballots - "))
            + RoundName(sheet.Round);
        var card = new Card(title).Title(title);
        if (all.Count == 0)
        {
            return card.Line(
                new Text(
                    "Không có phiếu nào lệch từ {diem} điểm trở lên so với trung vị.",
                    "No ballot is {diem} points or more away from the median."
                ).With("diem", Format.Score(sheet.Round.OutlierFrom))
            );
        }
        var shown = all.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        card.Table(
            [5, 4, 4, 4, 4],
            [Room, new("Phiếu", "No."), new("T.bình", "Mean"), new("T.vị", "Med."), new("Lệch", "Spr.")],
            shown.Select(b => BallotRow(b, sheet.Round.Step)).ToList()
        );
        Outliers(card, shown, sheet.Round);
        if (all.Count > page * PageSize)
        {
            card.Typed(
                RoundWords.About(sheet.Round, "bảng phiếu đợt {dot} năm {nam} trang ", "ballots of round {dot} {nam} page ")
                    + Text.Same($"{page + 1}"),
                new("Xem thêm", "More")
            );
        }
        return card.Typed(
            new Text("xem phiếu {phong}", "show the ballots of {phong}").With("phong", shown[0].Subject.Id.ToLowerInvariant())
        );
    }

    private static IReadOnlyList<Text> BallotRow(BallotsOf b, int step) =>
        [
            Text.Same(b.Subject.Id + (b.Outliers.Count > 0 ? " !" : "")),
            Text.Same($"{b.Scores.Count}"),
            b.Scores.Count == 0 ? Text.Same("-") : Format.Score(Scores.Mean(b.Scores)),
            b.Scores.Count == 0 ? Text.Same("-") : Format.Score(Scores.Median(b.Scores, step)),
            b.Scores.Count == 0 ? Text.Same("-") : Format.Score(Scores.Spread(b.Scores)),
        ];

    private static void Outliers(Card card, IReadOnlyList<BallotsOf> shown, Round round)
    {
        foreach (var odd in shown.Where(b => b.Outliers.Count > 0).Take(5))
        {
            card.Line(
                new Text(
                    "! {phong}: cần trao đổi ({so} phiếu lệch từ {diem} điểm).",
                    "! {phong}: to be talked about ({so} ballot(s) {diem} or more away)."
                )
                    .With("phong", odd.Subject.Id)
                    .With("so", $"{odd.Outliers.Count}")
                    .With("diem", Format.Score(round.OutlierFrom))
            );
        }
    }

    public static Card Agree(RoundSheet sheet, IReadOnlyList<Proposal> proposals, IReadOnlyDictionary<string, string> reasons, bool partial)
    {
        var card = new Card(
            new Text("Ghi điểm thống nhất cho {so} phòng. Xác nhận?", "Record the agreed score of {so} room(s). Confirm?").With(
                "so",
                $"{proposals.Count}"
            )
        )
            .Title(new Text("Điểm thống nhất - ", "Agreed scores - ") + RoundName(sheet.Round))
            .Table(
                [2, 2, 2, 2],
                [Room, new("Phiếu", "Ballots"), new("Trung bình", "Mean"), new("Thống nhất", "Agreed")],
                proposals
                    .Take(MostRows)
                    .Select(p =>
                        (IReadOnlyList<Text>)
                            [
                                Text.Same(p.SubjectId + (p.Differs ? " *" : "")),
                                Text.Same($"{p.Ballots}"),
                                p.Ballots == 0 ? Text.Same("-") : Format.Score(p.Mean),
                                p.Score < 0 ? Text.Same("-") : Format.Score(p.Score),
                            ]
                    )
                    .ToList()
            );
        Footnotes(card, proposals, reasons);
        return card.Line(
            partial
                ? new("Chỉ ghi điểm các phòng này; đợt chưa chốt.", "Only these rooms are recorded; the round is not locked.")
                : new(
                    "Sau khi xác nhận, điểm được chốt; muốn sửa phải có yêu cầu điều chỉnh.",
                    "After this the scores are locked; a change then is a correction."
                ),
            subtle: true
        );
    }

    private static void Footnotes(Card card, IReadOnlyList<Proposal> proposals, IReadOnlyDictionary<string, string> reasons)
    {
        if (proposals.Count > MostRows)
        {
            card.Line(
                new Text("… và {so} phòng nữa, cũng được ghi.", "… and {so} more room(s), recorded as well.").With(
                    "so",
                    $"{proposals.Count - MostRows}"
                )
            );
        }
        foreach (var same in proposals.Where(p => p.Differs).GroupBy(p => reasons.GetValueOrDefault(p.SubjectId) ?? "").Take(8))
        {
            card.Line(
                new Text("* {phong} khác điểm trung bình. Lý do: {ly_do}", "* {phong} differ(s) from the mean. Reason: {ly_do}")
                    .With("phong", RoundCards.Some(same.Select(p => p.SubjectId).ToList()))
                    .With("ly_do", RoundCards.Short(same.Key)),
                subtle: true
            );
        }
        var below = proposals.Where(p => p.BelowQuorum).Select(p => p.SubjectId).ToList();
        if (below.Count > 0)
        {
            card.Line(
                new Text("Dưới số phiếu tối thiểu (ghi vào biên bản): {cac}.", "Below the quorum (goes into the minutes): {cac}.").With(
                    "cac",
                    RoundCards.Some(below)
                ),
                subtle: true
            );
        }
    }

    public static Card Agreed(ScoresAgreed outcome)
    {
        var round = outcome.Sheet.Round;
        var card = new Card(
            new Text("Đã ghi điểm thống nhất {so} phòng.", "Agreed scores of {so} room(s) recorded.").With("so", $"{outcome.Scores.Count}")
        ).Title(new Text("Đã ghi điểm thống nhất - ", "Agreed scores recorded - ") + RoundName(round));
        return !outcome.Locked
            ? card.Line(
                    new Text("Đã ghi: {cac}. Đợt chưa chốt.", "Recorded: {cac}. The round is not locked.").With(
                        "cac",
                        RoundCards.Some(outcome.Scores.Select(s => s.SubjectId).ToList())
                    )
                )
                .Typed(new("chốt từng phòng", "agree room by room"))
                .Typed(new("chốt điểm thống nhất theo trung vị", "agree scores by median"))
            : card.Line(
                    new(
                        "Đã đủ điểm thống nhất của tất cả các phòng: có thể xem xếp hạng và công bố.",
                        "Every room has its agreed score: the ranking can be seen and published."
                    )
                )
                .Typed(RoundWords.About(round, "xếp hạng các nhóm đợt {dot} năm {nam}", "ranking of groups round {dot} {nam}"))
                .Typed(RoundWords.About(round, "biên bản chấm điểm đợt {dot} năm {nam}", "minutes of round {dot} {nam}"))
                .Typed(RoundWords.About(round, "công bố kết quả đợt {dot} năm {nam}", "publish the result of round {dot} {nam}"));
    }

    public static Card AllAgreed(Round round, string head) =>
        new Card(
            new Text("Tổ đánh giá đã thống nhất điểm {dot}.", "The panel has agreed the scores of {dot}.").With("dot", RoundName(round))
        )
            .Title(new Text("Đã thống nhất điểm - ", "Scores agreed - ") + RoundName(round))
            .Line(
                new Text(
                    "Tổ trưởng {ten} đã ghi điểm thống nhất của tất cả các phòng. Kết quả chưa công bố.",
                    "Panel head {ten} recorded the agreed score of every room. The result is not published yet."
                ).With("ten", head)
            );

    public static Card Bonus(RoundSheet sheet, string subjectId, IReadOnlyDictionary<string, int> points, string reason, Text heading)
    {
        var said = heading.With("phong", sheet.NameOf(subjectId));
        return new Card(said)
            .Title(said)
            .Table(
                [6, 2],
                [new("Điểm cộng", "Bonus"), Score],
                points
                    .Select(p =>
                        (IReadOnlyList<Text>)[Text.Same($"{p.Key} {sheet.Bonus.First(c => c.Id == p.Key).NameVi}"), Format.Score(p.Value)]
                    )
                    .ToList()
            )
            .Line(
                new Text("Tổng: {tong}. Lý do: {ly_do}", "Sum: {tong}. Reason: {ly_do}")
                    .With("tong", Format.Score(points.Values.Sum()))
                    .With("ly_do", reason)
            )
            .Line(
                sheet.Round.BonusCounts
                    ? new("Điểm cộng có tính vào xếp hạng.", "The bonus counts in the ranking.")
                    : new(
                        "Điểm cộng để ở cột riêng, không tính vào xếp hạng.",
                        "The bonus stands in a column of its own and does not rank."
                    ),
                subtle: true
            );
    }
}
