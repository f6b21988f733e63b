using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Rankings;

public sealed class DecideDraft : ReasonedDraft
{
    public string CorrectionId { get; set; } = "";

    public bool Approve { get; set; }
}

/// <summary>The head approves or rejects, typed or pressed; what the head asked for is a deputy's to decide.</summary>
public sealed class DecideCorrectionForm(DecideCorrection decide, OperationRunner operations)
    : ReasonedForm<DecideDraft>("correction.decide")
{
    public const string ApproveVerb = "correction.approve";
    public const string RejectVerb = "correction.reject";

    protected override Text Why => new("Đề nghị đồng chí nêu lý do từ chối.", "Please say why it is rejected.");

    protected override bool NeedsReason(DecideDraft draft) => !draft.Approve;

    protected override async Task<bool> BeginAsync(Turn turn, DecideDraft draft, CancellationToken stop)
    {
        draft.Approve = turn.Message.IsButton ? turn.Message.Verb == ApproveVerb : turn.Message.Meaning.Detail == "approve";
        var id = turn.Message.IsButton ? turn.Message.ButtonId : turn.Message.Meaning["correction"];
        var waiting = await turn
            .Db.Corrections.AsNoTracking()
            .Where(c => c.Status == ScoreCorrection.Waiting)
            .OrderBy(c => c.Id)
            .Take(2)
            .ToListAsync(stop);
        draft.CorrectionId = id ?? (waiting.Count == 1 ? waiting[0].Id : "");
        var found = await turn.Db.Corrections.AsNoTracking().FirstOrDefaultAsync(c => c.Id == draft.CorrectionId, stop);
        if (found is not { Status: ScoreCorrection.Waiting })
        {
            turn.Refuse(found is null ? DecideCorrection.WhichRequest : ScoreCorrection.DecidedAlready.With(("ma", found.Id)));
        }
        else if (!await MayDecideAsync(turn, found, stop))
        {
            // before anything is shown: a deputy reads no agreed score that is not published and not theirs to decide
            turn.Refuse(DecideCorrection.NotYoursToDecide);
            return false;
        }
        else if (turn.Message.IsButton && draft.Approve)
        {
            // the card showed everything: its button is the yes, and the card turns into the result
            await ActAsync(turn, draft, stop);
            return false;
        }
        return found is { Status: ScoreCorrection.Waiting };
    }

    private static async Task<bool> MayDecideAsync(Turn turn, ScoreCorrection correction, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, correction.RoundId, stop);
        return sheet.Seats.FirstOrDefault(s => s.PersonId == turn.Who.Id) is { } seat
            && DecideCorrection.MayDecide(seat, sheet, correction);
    }

    protected override async Task<Card> ReviewAsync(Turn turn, DecideDraft draft, CancellationToken stop)
    {
        var correction = await turn.Db.Corrections.AsNoTracking().FirstAsync(c => c.Id == draft.CorrectionId, stop);
        var sheet = await turn.Org.SheetAsync(turn.Db, correction.RoundId, stop);
        var said = (draft.Approve ? new Text("Chấp thuận {ma}?", "Approve {ma}?") : new Text("Từ chối {ma}?", "Reject {ma}?")).With(
            "ma",
            correction.Id
        );
        var card = CorrectionCards.Facts(new Card(said).Title(said), correction, sheet, turn.Org);
        if (draft.Reason.Length > 0)
        {
            card.Line(new Text("Ý kiến: {ly_do}", "Remark: {ly_do}").With("ly_do", draft.Reason));
        }
        return draft.Approve && sheet.Round.State == RoundState.Published
            ? card.Line(
                new(
                    "Kết quả đã công bố sẽ được công bố lại (lần sau), nêu rõ thay đổi.",
                    "The published result is issued again as the next version that says what changed."
                ),
                subtle: true
            )
            : card;
    }

    protected override async Task ActAsync(Turn turn, DecideDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, decide, draft, stop) is { } correction)
        {
            turn.Become(CorrectionCards.Decided(correction, await turn.Org.SheetAsync(turn.Db, correction.RoundId, stop), turn.Org));
        }
    }
}

public sealed class DecideCorrection(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<DecideDraft, ScoreCorrection>
{
    public static readonly Refusal WhichRequest = new(
        "correction.which",
        new(
            "Đề nghị ghi mã yêu cầu, ví dụ: \"duyệt sửa điểm SD03\". Gõ \"có yêu cầu sửa điểm nào không\" để xem danh sách.",
            "Please name the request, for example: \"approve correction SD03\". Type \"any correction requests waiting\" for the list."
        )
    );
    public static readonly Refusal NotYoursToDecide = new(
        "correction.not_yours",
        new(
            "Yêu cầu do Tổ trưởng quyết định; yêu cầu của chính Tổ trưởng do Tổ phó. Không ai tự duyệt yêu cầu của mình.",
            "The panel head decides; of the head's own requests a deputy. Nobody decides about an own request."
        )
    );
    public static readonly Refusal Overtaken = new(
        "correction.overtaken",
        new(
            "Không áp dụng được {ma}: điểm đã thay đổi hoặc đợt đã được mở lại sau khi có yêu cầu.",
            "{ma} cannot be applied: the score has changed or the round was reopened since."
        )
    );

    public string Capability => "correction.decide";

    /// <summary>The head; of the head's own requests a deputy. Nobody decides about an own request.</summary>
    public static bool MayDecide(RoundSeat seat, RoundSheet sheet, ScoreCorrection correction) =>
        seat.PersonId != correction.RequestedBy && (sheet.Head?.PersonId == correction.RequestedBy ? seat.RoleVi == "Tổ phó" : seat.IsHead);

    public async Task<Result<ScoreCorrection>> RunAsync(Actor who, DecideDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var correction = await db.Corrections.FirstOrDefaultAsync(c => c.Id == input.CorrectionId, stop);
        if (correction is null)
        {
            return WhichRequest;
        }
        var sheet = await org.SheetAsync(db, correction.RoundId, stop);
        if (!sheet.Seats.Any(s => s.PersonId == who.Id && MayDecide(s, sheet, correction)))
        {
            return NotYoursToDecide;
        }
        if (correction.Status != ScoreCorrection.Waiting)
        {
            return ScoreCorrection.DecidedAlready.With(("ma", correction.Id));
        }
        var round = await db.Rounds.FirstAsync(r => r.Id == correction.RoundId, stop);
        var agreed = await db.AgreedScores.FirstAsync(a => a.RoundId == correction.RoundId && a.SubjectId == correction.SubjectId, stop);
        if (input.Approve && (!round.IsLocked || agreed.Score != correction.OldValue))
        {
            return Overtaken.With(("ma", correction.Id));
        }
        if (correction.Decide(input.Approve, input.Reason, who.Id, clock.Now) is { } refusal)
        {
            return refusal;
        }
        if (input.Approve)
        {
            await ApplyAsync(org, round, agreed, correction, stop);
        }
        TellAsker(org, sheet, round, correction);
        return correction;
    }

    private void TellAsker(Org org, RoundSheet sheet, Round round, ScoreCorrection correction)
    {
        outbox.Tell(
            org.Person(correction.RequestedBy),
            $"correction-decided:{correction.Id}",
            Kinds.Asked,
            CorrectionCards.Decided(
                correction,
                sheet,
                org,
                round.State == RoundState.Published
                    || org.Person(correction.RequestedBy).Roles.HasFlag(Roles.Admin)
                    || correction.RequestedBy == round.HeadId
            )
        );
    }

    private async Task ApplyAsync(Org org, Round round, AgreedScore agreed, ScoreCorrection correction, CancellationToken stop)
    {
        agreed.Score = correction.NewValue;
        // whoever has the figures before the eyes to publish them must see them anew
        db.Entry(round).Property(r => r.State).IsModified = true;
        if (round.State == RoundState.Published)
        {
            round.Reissue(clock.Now);
            var again = await Publication.OfAsync(
                db,
                org,
                round,
                round.PublishedVersion,
                Vietnam.Day(clock.Now),
                stop,
                new Dictionary<string, int> { [correction.SubjectId] = correction.NewValue }
            );
            await again.StageAsync(db, org, outbox, stop);
        }
    }
}
