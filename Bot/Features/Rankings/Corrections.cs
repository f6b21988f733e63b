using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Operations;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Rankings;

public sealed class CorrectionDraft : ReasonedDraft
{
    public string SubjectId { get; set; } = "";

    public int NewValue { get; set; }
}

/// <summary>"Đề nghị sửa điểm p103 thành 8,5 vì nhập nhầm": asked for after locking; the old score stands until the head decides.</summary>
public sealed partial class RequestCorrectionForm(RequestCorrection request, OperationRunner operations)
    : ReasonedForm<CorrectionDraft>("correction.request")
{
    protected override Text Why => new("Đề nghị Anh/Chị nêu lý do điều chỉnh điểm.", "Please say why the score should be corrected.");

    protected override void Define(FormBuilder<CorrectionDraft> form)
    {
        base.Define(form);
        form.Amend(AnotherScoreAsync, first: true);
    }

    // "nhầm, 8,5 mới đúng": another score, and no reason
    private static async Task<Answer> AnotherScoreAsync(Turn turn, CorrectionDraft draft, CancellationToken stop)
    {
        var round = (await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop)).Round;
        if (
            !Slip().IsMatch(VietnameseLetters.Fold(turn.Message.Words))
            || ScoreReader.Read(Figure().Match(turn.Message.Words).Value, round.ScaleMax, round.Step) is not ScoreReading.Accepted score
        )
        {
            return Answer.NotMine;
        }
        draft.NewValue = score.Hundredths;
        return Answer.Taken;
    }

    [GeneratedRegex(@"\b(nham|moi dung|phai la|sua thanh|doi thanh|should be|i mean)\b")]
    private static partial Regex Slip();

    [GeneratedRegex(@"\d{1,3}([.,]\d{1,2})?")]
    private static partial Regex Figure();

    protected override async Task<bool> BeginAsync(Turn turn, CorrectionDraft draft, CancellationToken stop)
    {
        var round = RoundFinder.Current(turn.Org, turn.Message.Meaning["round"], turn.Now);
        if (round is null || !round.IsLocked)
        {
            var refusal = round?.State == RoundState.Open ? RequestCorrection.RoundOpen : RequestCorrection.RoundNotLocked;
            turn.Refuse(refusal.With(("dot", Round.NumberOf(round?.Id ?? "-"))));
            return false;
        }
        var sheet = await turn.Org.SheetAsync(turn.Db, round.Id, stop);
        var pairs = ScorePairs.Read(turn.Message.Words, turn.Org.Names, null, round.ScaleMax, round.Step).Pairs;
        if (pairs is not [{ RoomId: { } room, Score.Value: { } score }] || sheet.Find(room) is null)
        {
            turn.Refuse(
                pairs is [{ RoomId: { } known, RawScore.Length: > 0 } pair]
                    ? RoundSheet.UnreadableScore.With(("phong", known), ("gia_tri", pair.RawScore))
                    : RequestCorrection.HowToRequest.With(("phong", sheet.Subjects[0].Id.ToLowerInvariant()))
            );
            return false;
        }
        (draft.RoundId, draft.SubjectId, draft.NewValue) = (round.Id, room, score);
        return true;
    }

    protected override async Task<Card> ReviewAsync(Turn turn, CorrectionDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        var old = await turn
            .Db.AgreedScores.AsNoTracking()
            .Where(a => a.RoundId == draft.RoundId && a.SubjectId == draft.SubjectId)
            .Select(a => a.Score)
            .FirstOrDefaultAsync(stop);
        var said = new Text("Đề nghị sửa điểm {phong} ({dot})?", "Request a correction of {phong} ({dot})?")
            .With("phong", sheet.NameOf(draft.SubjectId))
            .With("dot", RoundWords.Name(sheet.Round));
        return new Card(said)
            .Title(said)
            .Facts(
                (new("Điểm", "Score"), CorrectionCards.Values(CorrectionCards.MaySee(turn.Who, sheet.Round), old, draft.NewValue)),
                (new("Lý do", "Reason"), Text.Same(draft.Reason))
            )
            .Line(
                new("Điểm cũ vẫn có hiệu lực cho đến khi Tổ trưởng chấp thuận.", "The old score stands until the panel head approves."),
                subtle: true
            );
    }

    protected override async Task ActAsync(Turn turn, CorrectionDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, request, draft, stop) is { } correction)
        {
            var said = new Text(
                "Đã gửi yêu cầu {ma} sửa điểm {phong} tới Tổ trưởng. Điểm cũ vẫn có hiệu lực cho đến khi được chấp thuận.",
                "Your request {ma} for {phong} went to the panel head. The old score stands until approved."
            )
                .With("ma", correction.Id)
                .With("phong", correction.SubjectId);
            turn.Become(new Card(said).Line(said));
        }
    }
}

public sealed class RequestCorrection(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox, ReferenceNumbers numbers)
    : IOperation<CorrectionDraft, ScoreCorrection>
{
    public static readonly Refusal RoundNotLocked = new(
        "correction.not_locked",
        new(
            "Đợt {dot} chưa chốt điểm thống nhất: đề nghị nêu ý kiến với Tổ trưởng trước khi chốt, hoặc gửi yêu cầu sau khi chốt. Đợt cũ "
                + "thì ghi rõ, ví dụ \"đợt 2 năm 2025\".",
            "Round {dot} is not locked yet: tell the panel head before it is, or ask afterwards. For an older round name it, for example "
                + "\"round 2 2025\"."
        )
    );
    public static readonly Refusal HowToRequest = new(
        "correction.how",
        new(
            "Đề nghị ghi một phòng, điểm mới và lý do, ví dụ: \"đề nghị sửa điểm {phong} thành 8,5 vì nhập nhầm\".",
            "Please name one room, the new score and the reason, for example: \"request correction of {phong} to 8.5 because of a slip\"."
        )
    );
    public static readonly Refusal SameScore = new(
        "correction.same",
        new("Điểm của {phong} đang là {diem}: không có gì để sửa.", "{phong} stands at {diem} already: there is nothing to correct.")
    );
    public static readonly Refusal RequestedAlready = new(
        "correction.waiting",
        new(
            "{phong} đang có một yêu cầu điều chỉnh chờ Tổ trưởng; đề nghị đợi kết quả.",
            "{phong} has a request waiting for the panel head already."
        )
    );
    public static readonly Refusal RoundOpen = new(
        "correction.open",
        new(
            "Đợt {dot} còn mở nên chưa cần yêu cầu điều chỉnh: thành viên Tổ sửa phiếu trực tiếp, ví dụ \"sửa điểm p202 8,75\".",
            "Round {dot} is open: members of the panel change their ballots directly, for example \"change p202 to 8.75\"."
        )
    );

    public string Capability => "correction.request";

    public async Task<Result<ScoreCorrection>> RunAsync(Actor who, CorrectionDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var round = await db.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == input.RoundId, stop);
        if (round is not { IsLocked: true })
        {
            return RoundNotLocked.With(("dot", Round.NumberOf(input.RoundId)));
        }
        var sheet = await org.SheetAsync(db, round.Id, stop);
        if (!who.IsOffice && !sheet.HasSeat(who.Id))
        {
            return OperationRunner.Denied;
        }
        var old = await db
            .AgreedScores.AsNoTracking()
            .FirstOrDefaultAsync(a => a.RoundId == round.Id && a.SubjectId == input.SubjectId, stop);
        if (old is null || !Fits(input, round))
        {
            return HowToRequest.With(("phong", input.SubjectId.ToLowerInvariant()));
        }
        // before publishing the figures are the head's, the Office's and the Director's: nobody else finds them out by asking
        if (old.Score == input.NewValue && CorrectionCards.MaySee(who, round))
        {
            return SameScore.With(("phong", input.SubjectId)).With("diem", Format.Score(old.Score));
        }
        if (
            await db.Corrections.AnyAsync(
                c => c.RoundId == round.Id && c.SubjectId == input.SubjectId && c.Status == ScoreCorrection.Waiting,
                stop
            )
        )
        {
            return RequestedAlready.With(("phong", input.SubjectId));
        }
        var correction = await AddAsync(who, input, old, stop);
        TellDeciders(org, sheet, correction);
        return correction;
    }

    private static bool Fits(CorrectionDraft input, Round round) =>
        input.Reason.Trim().Length > 0
        && input.NewValue >= round.ScaleMin
        && input.NewValue <= round.ScaleMax
        && input.NewValue % round.Step == 0;

    private async Task<ScoreCorrection> AddAsync(Actor who, CorrectionDraft input, AgreedScore old, CancellationToken stop) =>
        db
            .Corrections.Add(
                new()
                {
                    Id = await numbers.NextAsync("SD", stop, digits: 2),
                    RoundId = old.RoundId,
                    SubjectId = input.SubjectId,
                    OldValue = old.Score,
                    NewValue = input.NewValue,
                    Reason = input.Reason,
                    RequestedBy = who.Id,
                    RequestedAt = clock.Now,
                    Status = ScoreCorrection.Waiting,
                }
            )
            .Entity;

    private void TellDeciders(Org org, RoundSheet sheet, ScoreCorrection correction)
    {
        foreach (var decider in sheet.Seats.Where(s => DecideCorrection.MayDecide(s, sheet, correction)))
        {
            outbox.Tell(
                org.Person(decider.PersonId),
                $"correction:{correction.Id}:{decider.PersonId}",
                Kinds.Notice,
                CorrectionCards.Waiting(correction, sheet, org)
            );
        }
    }
}

/// <summary>The requests of the newest locked round: those that wait first. For the panel and the Office.</summary>
public sealed class ShowCorrections : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var round = RoundFinder.Meant(turn.Org, turn.Message.Meaning["round"], turn.Now, r => r.IsLocked);
        if (round is null)
        {
            turn.Refuse(RoundFinder.NoRound);
            return;
        }
        var rows = await turn
            .Db.Corrections.AsNoTracking()
            .Where(c => c.RoundId == round.Id)
            .OrderByDescending(c => c.Status == ScoreCorrection.Waiting)
            .ThenByDescending(c => c.RequestedAt)
            .Take(10)
            .ToListAsync(stop);
        turn.Show(CorrectionCards.List(rows, await turn.Org.SheetAsync(turn.Db, round.Id, stop), CorrectionCards.MaySee(turn.Who, round)));
    }
}

public static class CorrectionCards
{
    public static bool MaySee(Actor who, Round round) => round.State == RoundState.Published || who.Runs(round);

    public static Text Values(bool maySee, int old, int now) =>
        maySee ? Format.Score(old) + Text.Same(" → ") + Format.Score(now) : Format.Score(now);

    public static Card Waiting(ScoreCorrection correction, RoundSheet sheet, Org org)
    {
        var said = new Text("Yêu cầu điều chỉnh điểm {ma}", "Correction request {ma}").With("ma", correction.Id);
        return Facts(new Card(said).Title(said), correction, sheet, org)
            .Button(new("Chấp thuận", "Approve"), DecideCorrectionForm.ApproveVerb, correction.Id, style: "positive")
            .Button(new("Từ chối", "Reject"), DecideCorrectionForm.RejectVerb, correction.Id)
            .Line(
                new Text(
                    "Gõ được: \"duyệt sửa điểm {ma}\" hoặc \"từ chối sửa điểm {ma} vì …\".",
                    "Or type: \"approve correction {ma}\", \"reject correction {ma} because …\"."
                ).With("ma", correction.Id),
                subtle: true
            );
    }

    public static Card Facts(Card card, ScoreCorrection correction, RoundSheet sheet, Org org, bool maySee = true) =>
        card.Facts(
            (new("Phòng", "Room"), Text.Same(sheet.NameOf(correction.SubjectId))),
            (new("Đợt", "Round"), RoundWords.Name(sheet.Round)),
            (new("Điểm", "Score"), Values(maySee, correction.OldValue, correction.NewValue)),
            (new("Lý do", "Reason"), Text.Same(correction.Reason)),
            (new("Người đề nghị", "Asked by"), Text.Same(org.NameOf(correction.RequestedBy)))
        );

    public static Card Decided(ScoreCorrection correction, RoundSheet sheet, Org org, bool maySee = true)
    {
        var said = (
            correction.Status == ScoreCorrection.Approved
                ? new Text("Đã chấp thuận {ma}", "{ma} is approved")
                : new Text("Đã từ chối {ma}", "{ma} is rejected")
        ).With("ma", correction.Id);
        var card = Facts(new Card(said).Title(said), correction, sheet, org, maySee);
        return correction.DecisionNote.Length == 0
            ? card
            : card.Line(new Text("Ý kiến: {ly_do}", "Remark: {ly_do}").With("ly_do", correction.DecisionNote));
    }

    public static Card List(IReadOnlyList<ScoreCorrection> rows, RoundSheet sheet, bool maySee)
    {
        var title = new Text("Yêu cầu điều chỉnh điểm - ", "Correction requests - ") + RoundWords.Name(sheet.Round);
        var card = new Card(title).Title(title);
        if (rows.Count == 0)
        {
            return card.Line(new("Không có yêu cầu nào.", "There is none."));
        }
        card.Table(
            [3, 4, 4, 4],
            [new("Mã", "No."), new("Phòng", "Room"), new("Điểm", "Score"), new("Trạng thái", "State")],
            rows.Select(c =>
                    (IReadOnlyList<Text>)
                        [
                            Text.Same(c.Id),
                            Text.Same(c.SubjectId),
                            Values(maySee, c.OldValue, c.NewValue),
                            c.Status switch
                            {
                                ScoreCorrection.Waiting => new("chờ duyệt", "waiting"),
                                ScoreCorrection.Approved => new("chấp thuận", "approved"),
                                _ => new Text("từ chối", "rejected"),
                            },
                        ]
                )
                .ToList()
        );
        return rows[0].Status == ScoreCorrection.Waiting
            ? card.Typed(new Text("duyệt sửa điểm {ma}", "approve correction {ma}").With("ma", rows[0].Id))
            : card;
    }
}
