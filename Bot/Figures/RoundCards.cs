using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Storage;

namespace Bot.Figures;

/// <summary>Cards about a round's life: pure functions of records.</summary>
public static class RoundCards
{
    public static Card Opened(Round round) =>
        new Card(new Text("Đã mở chấm điểm {dot}.", "Scoring of {dot} is open.").With("dot", RoundWords.Name(round)))
            .Title(new Text("Mở chấm điểm - ", "Scoring is open - ") + RoundWords.Name(round))
            .Line(new Text("Hạn gửi phiếu: {han}.", "Ballots until {han}.").With("han", Format.Moment(round.ClosesAt)))
            .Line(
                new(
                    "Phiếu của mỗi người chỉ người đó thấy cho đến khi khóa đợt.",
                    "A ballot is seen by nobody but its evaluator until the round closes."
                ),
                subtle: true
            )
            .Typed(new("chấm điểm", "score"));

    public static Card Checked(RoundSheet sheet, Org org, IReadOnlyList<Text> warnings)
    {
        var card = new Card(
            new Text("Tổ đánh giá {dot}: {so} điều cần xem lại.", "Panel of {dot}: {so} point(s) to look at.")
                .With("dot", RoundWords.Name(sheet.Round))
                .With("so", $"{warnings.Count}")
        )
            .Title(new Text("Tổ đánh giá, chấm điểm - ", "Evaluation panel - ") + RoundWords.Name(sheet.Round))
            .Table(
                [4, 3, 4],
                [new("Họ tên", "Name"), new("Vai trò", "Role"), new("Đại diện", "For")],
                sheet
                    .Seats.Select(s =>
                        (IReadOnlyList<Text>)[Text.Same(org.NameOf(s.PersonId)), Text.Same(s.RoleVi), Text.Same(s.RepresentsVi)]
                    )
                    .ToList()
            );
        if (warnings.Count == 0)
        {
            return card.Line(
                new("Thành phần Tổ và số phòng mỗi nhóm đúng kế hoạch.", "The panel and the rooms of each group are as the plan says.")
            );
        }
        card.Line(new("Cần xem lại (kế hoạch S000 III.3):", "To look at (plan S000 III.3):"), bold: true);
        foreach (var warning in warnings.Take(20))
        {
            card.Line(Text.Same("- ") + warning);
        }
        return warnings.Count <= 20
            ? card
            : card.Line(new Text("… và {so} điều nữa.", "… and {so} more.").With("so", $"{warnings.Count - 20}"));
    }

    public static Card Closed(BallotDuty duty, Org org)
    {
        var round = duty.Sheet.Round;
        var card = new Card(new Text("Đã khóa chấm điểm {dot}.", "Scoring of {dot} is closed.").With("dot", RoundWords.Name(round)))
            .Title(new Text("Đã khóa chấm điểm - ", "Scoring closed - ") + RoundWords.Name(round))
            .Line(
                new Text(
                    "Nhận {da}/{tong} phiếu. Đề nghị đồng chí Tổ trưởng ghi điểm thống nhất.",
                    "{da}/{tong} ballots received. The panel head is asked to record the agreed scores."
                )
                    .With("da", $"{duty.Received}")
                    .With("tong", $"{duty.Expected}")
            );
        return Missing(card, duty, org)
            .Typed(new("bảng phiếu", "the ballots"))
            .Typed(new("chốt từng phòng", "agree room by room"))
            .Typed(new("chốt điểm thống nhất theo trung vị", "agree scores by median"));
    }

    public static Card ClosedEarly(Round round, string head)
    {
        var said = new Text(
            "{dot} đã được Tổ trưởng {ten} khóa trước hạn; không nhận thêm phiếu.",
            "{dot} was closed before its time by panel head {ten}; no more ballots are taken."
        )
            .With("dot", RoundWords.Name(round))
            .With("ten", head);
        return new Card(said).Title(new Text("Đã khóa chấm điểm - ", "Scoring closed - ") + RoundWords.Name(round)).Line(said);
    }

    public static Card CloseNow(BallotDuty duty, Org org)
    {
        var round = duty.Sheet.Round;
        return Missing(
            new Card(new Text("Khóa {dot} ngay bây giờ?", "Close {dot} now?").With("dot", RoundWords.Name(round)))
                .Title(new Text("Khóa chấm điểm trước hạn - ", "Close before time - ") + RoundWords.Name(round))
                .Line(
                    new Text(
                        "Hạn theo kế hoạch: {han}. Đã nhận {da}/{tong} phiếu; sau khi khóa không nhận thêm phiếu.",
                        "Planned end: {han}. {da}/{tong} ballots received; none is taken after closing."
                    )
                        .With("han", Format.Moment(round.ClosesAt))
                        .With("da", $"{duty.Received}")
                        .With("tong", $"{duty.Expected}")
                ),
            duty,
            org
        );
    }

    private static Card Missing(Card card, BallotDuty duty, Org org)
    {
        var owing = duty.Evaluators.Where(e => e.Left.Count > 0).ToList();
        if (owing.Count > 0)
        {
            card.Line(
                new Text("Còn thiếu (ghi vào biên bản): {danh_sach}.", "Missing (goes into the minutes): {danh_sach}.").With(
                    "danh_sach",
                    string.Join("; ", owing.Select(e => $"{org.NameOf(e.Seat.PersonId)} {e.Left.Count}"))
                )
            );
        }
        var below = duty.Sheet.Subjects.Where(s => duty.IsBelowQuorum(s.Id)).Select(s => s.Id).ToList();
        return below.Count == 0
            ? card
            : card.Line(
                new Text("Dưới {ty_le}% số phiếu: {cac_phong}.", "Below {ty_le}% of the ballots: {cac_phong}.")
                    .With("ty_le", $"{duty.Sheet.Round.QuorumPercent}")
                    .With("cac_phong", string.Join(", ", below)),
                subtle: true
            );
    }

    private const int MostPieces = 3;
    private const int MostLetters = 160;

    public static string Short(string text) => text.Length <= MostLetters ? text : text[..MostLetters] + " …";

    /// <summary>What an evaluator wrote or sent beside a ballot.</summary>
    public static Card Notes(Card card, string comment, string evidence, IReadOnlyList<CriterionPoints>? sheet = null)
    {
        if (sheet is { Count: > 0 })
        {
            card.Line(
                new Text("Tiêu chí: {gi}", "Criteria: {gi}").With(
                    "gi",
                    Text.Join("; ", sheet.Select(p => Text.Same($"{p.CriterionId} ") + Format.Score(p.Points)))
                )
            );
        }
        // a panel's remarks together must fit one card: the whole texts are in the score table
        if (comment.Length > 0)
        {
            card.Line(new Text("Nhận xét: {gi}", "Remark: {gi}").With("gi", Short(comment)));
        }
        var pieces = evidence.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var piece in pieces.Take(MostPieces))
        {
            card.Line(new Text("Minh chứng: {gi}", "Evidence: {gi}").With("gi", Short(piece.Split('|')[^1])));
            card.Links(new("Mở", "Open"), piece);
        }
        return pieces.Length <= MostPieces
            ? card
            : card.Line(
                new Text("và {so} minh chứng nữa", "and {so} more pieces of evidence").With("so", $"{pieces.Length - MostPieces}"),
                subtle: true
            );
    }

    public static string Some(IReadOnlyList<string> ids) =>
        ids.Count <= 24 ? string.Join(", ", ids) : string.Join(", ", ids.Take(24)) + " …";
}
