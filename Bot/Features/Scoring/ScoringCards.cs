using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>Cards of scoring: pure functions of records.</summary>
public static class ScoringCards
{
    private const int MostRows = 30;
    private const int PageSize = 15;
    private static readonly Text Room = new("Phòng", "Room");
    private static readonly Text Score = new("Điểm", "Score");

    public static Text RoundName(Round round) => RoundWords.Name(round);

    public static Card Review(RoundSheet sheet, BallotDraft draft, IReadOnlyDictionary<string, Ballot> before, Actor who)
    {
        var card = Scores(
            new Card(
                new Text("Anh/Chị chấm {so} phòng. Xác nhận?", "You score {so} room(s). Confirm?").With("so", $"{draft.Scores.Count}")
            ).Title(new Text("Phiếu chấm - ", "Ballots - ") + RoundName(sheet.Round)),
            draft
                .Scores.Select(s =>
                    (IReadOnlyList<Text>)
                        [
                            Text.Same(sheet.NameOf(s.SubjectId)),
                            before.TryGetValue(s.SubjectId, out var old) && old.Score != s.Score
                                ? Format.Score(old.Score) + Text.Same(" → ") + Format.Score(s.Score)
                                : Format.Score(s.Score),
                        ]
                )
                .ToList()
        );
        var own = draft
            .Scores.Where(s => sheet.Find(s.SubjectId) is { } subject && RoundSheet.IsOwn(who.Person, subject))
            .Select(s => s.SubjectId)
            .ToList();
        if (own.Count > 0)
        {
            card.Line(
                new Text(
                    "{phong} thuộc đơn vị của Anh/Chị: phiếu được ghi chú \"chấm đơn vị mình\".",
                    "{phong} belongs to your own unit: the ballot is marked \"own unit\"."
                ).With("phong", RoundCards.Some(own)),
                subtle: true
            );
        }
        return RoundCards.Notes(card, draft.Comment, draft.Evidence);
    }

    // a phone shows so many; the rest is counted
    private static Card Scores(Card card, IReadOnlyList<IReadOnlyList<Text>> rows)
    {
        card.Table([4, 2], [Room, Score], rows.Take(MostRows).ToList());
        return rows.Count <= MostRows
            ? card
            : card.Line(new Text("… và {so} phòng nữa.", "… and {so} more room(s).").With("so", $"{rows.Count - MostRows}"));
    }

    public static Card Saved(BallotsSaved outcome)
    {
        var card = Scores(
            new Card(
                new Text("Đã lưu {so} phiếu. Còn {con} phòng chưa chấm.", "{so} ballot(s) saved. {con} room(s) left.")
                    .With("so", $"{outcome.Saved.Count}")
                    .With("con", $"{outcome.Left.Count}")
            ).Title(new Text("Đã lưu điểm - ", "Scores saved - ") + RoundName(outcome.Sheet.Round)),
            outcome.Saved.Select(s => (IReadOnlyList<Text>)[Text.Same(outcome.Sheet.NameOf(s.SubjectId)), Format.Score(s.Score)]).ToList()
        );
        card =
            outcome.Left.Count == 0
                ? card.Line(
                    new(
                        "Anh/Chị đã chấm đủ các phòng. Điểm sửa được đến khi khóa đợt.",
                        "You have scored every room. Scores can be changed until the round closes."
                    )
                )
                : card.Line(
                    new Text("Còn {so} phòng chưa chấm: {cac_phong}.", "{so} room(s) left: {cac_phong}.")
                        .With("so", $"{outcome.Left.Count}")
                        .With("cac_phong", RoundCards.Some(outcome.Left))
                );
        return card.Line(new("Lỡ tay? Gõ \"hoàn tác\".", "A slip? Type \"undo\"."), subtle: true);
    }

    /// <summary>One after the other: the first is asked for, the rest is listed, up to six may be filled on the card.</summary>
    public static Card AskRoom(RoundSheet sheet, IReadOnlyList<string> left, IReadOnlyList<SubjectScore> given, int mostInputs)
    {
        var card = new Card(
            left.Count == 0
                ? new("Anh/Chị chấm điểm phòng nào?", "Which room are you scoring?")
                : new Text("{phong}: mấy điểm?", "{phong}: how many points?").With("phong", sheet.NameOf(left[0]))
        )
            .Title(new Text("Chấm điểm - ", "Scoring - ") + RoundName(sheet.Round))
            .Line(new Text("Hạn: {den}.", "Until {den}.").With("den", Format.Moment(sheet.Round.ClosesAt)), subtle: true);
        if (left.Count == 0)
        {
            return AllScored(card, sheet);
        }
        card.Line(new Text("Các phòng chưa chấm: {cac}.", "Not scored yet: {cac}.").With("cac", RoundCards.Some(left)));
        card.Line(new Text("{phong}: mấy điểm?", "{phong}: how many points?").With("phong", sheet.NameOf(left[0])), bold: true);
        foreach (var id in left.Take(mostInputs))
        {
            card.Input(ScoreForm.InputPrefix + id, Text.Same(sheet.NameOf(id)), new("8,5", "8.5"), 20);
        }
        card.Line(
            new Text(
                "Gõ điểm của phòng này, hoặc nhiều phòng một dòng: \"{phong} 8,5\". \"Bỏ qua\" để sang phòng sau.",
                "Type this room's score, or several in one line: \"{phong} 8.5\". \"Skip\" goes to the next."
            ).With("phong", left[0].ToLowerInvariant()),
            subtle: true
        );
        return given.Count == 0
            ? card
            : card.Line(
                new Text(
                    "Đã lưu: {cac}. Gõ \"xong\" để dừng ở đây, \"hoàn tác\" để bỏ điểm vừa chấm.",
                    "Saved: {cac}. Type \"done\" to stop here, \"undo\" to take back the last score."
                ).With("cac", Text.Join(", ", given.TakeLast(6).Select(g => Text.Same($"{g.SubjectId} ") + Format.Score(g.Score))))
            );
    }

    private static Card AllScored(Card card, RoundSheet sheet) =>
        card.Line(
                new(
                    "Anh/Chị đã chấm đủ các phòng. Muốn sửa, gõ phòng và điểm mới.",
                    "You have scored every room. To change one, type it with the new score."
                )
            )
            .Line(
                new Text("Ví dụ: \"{phong} 8,5\".", "For example: \"{phong} 8.5\".").With("phong", sheet.Subjects[0].Id.ToLowerInvariant()),
                subtle: true
            );

    public static Card SheetAsk(RoundSheet sheet, SheetDraft draft)
    {
        var next = sheet.Base.First(c => !draft.Points.ContainsKey(c.Id));
        var question = new Text(
            "{phong}, tiêu chí {ma}: mấy điểm (tối đa {max})?",
            "{phong}, criterion {ma}: how many points (at most {max})?"
        )
            .With("phong", draft.SubjectId)
            .With("ma", next.Id)
            .With("max", Format.Score(next.MaxPoints));
        var card = SheetTable(
                new Card(question).Title(
                    new Text("Chấm theo tiêu chí - {phong}", "By criteria - {phong}").With("phong", sheet.NameOf(draft.SubjectId))
                ),
                sheet,
                draft.Points
            )
            .Line(question, bold: true);
        foreach (var criterion in sheet.Base.Where(c => !draft.Points.ContainsKey(c.Id)))
        {
            card.Input(
                $"c_{criterion.Id}",
                Text.Same($"{criterion.Id} {criterion.NameVi}"),
                Text.Same("0 - ") + Format.Score(criterion.MaxPoints),
                10
            );
        }
        return card.Line(
            new(
                "Có thể gõ một dòng: \"c1 2,5 c2 1,75 c3 1\", hoặc lần lượt từng điểm.",
                "One line will do: \"c1 2.5 c2 1.75 c3 1\", or one after the other."
            ),
            subtle: true
        );
    }

    public static Card SheetReview(RoundSheet sheet, SheetDraft draft)
    {
        var said = new Text("{phong}: {diem} điểm. Xác nhận?", "{phong}: {diem} points. Confirm?")
            .With("phong", sheet.NameOf(draft.SubjectId))
            .With("diem", Format.Score(draft.Points.Values.Sum()));
        return SheetTable(new Card(said).Title(new Text("Phiếu chấm - ", "Ballot - ") + RoundName(sheet.Round)), sheet, draft.Points)
            .Line(said, bold: true);
    }

    private static Card SheetTable(Card card, RoundSheet sheet, IReadOnlyDictionary<string, int> points) =>
        card.Table(
            [6, 2, 2],
            [new("Tiêu chí", "Criterion"), new("Tối đa", "Most"), Score],
            sheet
                .Base.Select(c =>
                    (IReadOnlyList<Text>)
                        [
                            Text.Same($"{c.Id} {c.NameVi}"),
                            Format.Score(c.MaxPoints),
                            points.TryGetValue(c.Id, out var given) ? Format.Score(given) : Text.Same("…"),
                        ]
                )
                .ToList()
        );

    public static Card Undo(RoundSheet sheet, IReadOnlyList<TrailStep> steps)
    {
        var said = new Text("Hoàn tác lần lưu gần nhất ({so} phiếu)?", "Undo the last save ({so} ballot(s))?").With(
            "so",
            $"{steps.Select(s => s.SubjectId).Distinct().Count()}"
        );
        return Scores(
            new Card(said).Title(said),
            steps
                .Select(s =>
                    (IReadOnlyList<Text>)
                        [
                            Text.Same(sheet.NameOf(s.SubjectId)),
                            s is { Before: null, After: null }
                                ? new("bỏ nhận xét, minh chứng vừa ghi", "without the last remark or evidence")
                            : s.Before is { } before ? Format.Score(before)
                            : new("chưa chấm", "not scored"),
                        ]
                )
                .ToList()
        );
    }

    /// <summary>The evaluator's own ballots, as they stand.</summary>
    public static Card Mine(RoundSheet sheet, IReadOnlyCollection<Ballot> own, int page)
    {
        var title = new Text("Phiếu của Anh/Chị - ", "Your ballots - ") + RoundName(sheet.Round);
        var shown = sheet
            .Subjects.Select(s => own.FirstOrDefault(b => b.SubjectId == s.Id))
            .OfType<Ballot>()
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToList();
        var card = Scores(
            new Card(title).Title(title),
            shown.Select(b => (IReadOnlyList<Text>)[Text.Same(sheet.NameOf(b.SubjectId)), Format.Score(b.Score)]).ToList()
        );
        foreach (var ballot in shown.Where(b => b.Comment.Length + b.Evidence.Length + b.Sheet.Count > 0))
        {
            RoundCards.Notes(card.Line(Text.Same(ballot.SubjectId), bold: true), ballot.Comment, ballot.Evidence, ballot.Sheet);
        }
        return own.Count <= page * PageSize
            ? card
            : card.Typed(
                new Text("xem phiếu của tôi trang {so}", "my ballots page {so}").With("so", $"{page + 1}"),
                new("Xem thêm", "More")
            );
    }

    public static Card Progress(BallotDuty duty, Actor who, Org org, bool named)
    {
        var round = duty.Sheet.Round;
        var (da, tong) = ($"{duty.Received}", $"{duty.Expected}");
        var card = new Card(
            new Text("Tiến độ chấm điểm {dot}: {da}/{tong} phiếu.", "Scoring progress for {dot}: {da}/{tong} ballots.")
                .With("dot", RoundName(round))
                .With("da", da)
                .With("tong", tong)
        )
            .Title(new Text("Tiến độ chấm điểm - ", "Scoring progress - ") + RoundName(round))
            .Line(
                new Text("Đã nhận {da}/{tong} phiếu. Hạn: {han}.", "{da}/{tong} ballots received. Until {han}.")
                    .With("da", da)
                    .With("tong", tong)
                    .With("han", Format.Moment(round.ClosesAt))
            );
        if (duty.Of(who.Id) is { } mine)
        {
            card = Own(card, mine, round);
        }
        if (!named)
        {
            return card;
        }
        Members(card, duty, org);
        Complete(card, duty);
        return duty.Recusals.Count == 0
            ? card
            : card.Line(
                new Text("Không chấm: {cac}.", "Not scoring: {cac}.").With(
                    "cac",
                    string.Join(
                        "; ",
                        duty.Recusals.Where(r => r.StandsAside).Take(10).Select(r => $"{org.NameOf(r.EvaluatorId)} - {r.SubjectId}")
                    )
                ),
                subtle: true
            );
    }

    private static Card Own(Card card, EvaluatorDuty mine, Round round)
    {
        card =
            mine.Left.Count == 0
                ? card.Line(new("Anh/Chị đã chấm đủ các phòng.", "You have scored every room."))
                : card.Line(
                    new Text("Anh/Chị còn {so} phòng chưa chấm: {cac_phong}.", "You have {so} room(s) left: {cac_phong}.")
                        .With("so", $"{mine.Left.Count}")
                        .With("cac_phong", RoundCards.Some(mine.Left.Select(s => s.Id).ToList()))
                );
        return mine.Left.Count > 0 && round.State == RoundState.Open ? card.Typed(new("chấm điểm", "score")) : card;
    }

    private static void Members(Card card, BallotDuty duty, Org org) =>
        card.Table(
            [4, 2],
            [new("Thành viên", "Member"), new("Đã chấm", "Scored")],
            duty.Evaluators.OrderBy(e => e.Seat.PersonId, StringComparer.Ordinal)
                .Take(40)
                .Select(e =>
                    (IReadOnlyList<Text>)
                        [
                            Text.Same(org.NameOf(e.Seat.PersonId))
                                + (
                                    e.Left.Count is > 0 and <= 3
                                        ? new Text(" (còn {cac})", " (left: {cac})").With(
                                            "cac",
                                            string.Join(", ", e.Left.Select(s => s.Id))
                                        )
                                        : Text.Empty
                                ),
                            Text.Same($"{e.Done.Count}/{e.Expected}"),
                        ]
                )
                .ToList()
        );

    private static void Complete(Card card, BallotDuty duty)
    {
        var complete = duty.Sheet.Subjects.Where(s => duty.ReceivedOn(s.Id) == duty.ExpectedOn(s.Id)).Select(s => s.Id).ToList();
        card.Line(
            new Text("Đủ phiếu: {so}/{tong} phòng{cac}.", "Complete: {so}/{tong} room(s){cac}.")
                .With("so", $"{complete.Count}")
                .With("tong", $"{duty.Sheet.Subjects.Count}")
                .With("cac", complete.Count == 0 ? "" : $": {RoundCards.Some(complete)}")
        );
    }
}
