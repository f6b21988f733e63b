using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

public sealed class ResultDraft : ReasonedDraft
{
    public string PledgeId { get; set; } = "";

    public bool Kept { get; set; }
}

/// <summary>"DK058 đã thực hiện", "không hoàn thành DK058 vì …": the person's own word, shown before it is sent to whoever confirms it.</summary>
public sealed class ResultForm(StateResult state, OperationRunner operations) : ReasonedForm<ResultDraft>("result.state")
{
    protected override Text Why =>
        new("Vì sao chưa hoàn thành? Anh/Chị ghi ngắn gọn lý do.", "Why was it not fulfilled? Please give the reason in a few words.");

    protected override bool NeedsReason(ResultDraft draft) => !draft.Kept;

    protected override async Task<bool> BeginAsync(Turn turn, ResultDraft draft, CancellationToken stop)
    {
        var meant = await ProgressDesk.MeantAsync(turn, stop);
        draft.Kept = turn.Message.Meaning.Detail != "not_kept";
        if (meant is [var only])
        {
            draft.PledgeId = only.Id;
            return true;
        }
        if (meant.Count == 0)
        {
            turn.Refuse(turn.Message.Meaning["pledge"] is { } code ? PledgeRefusals.NotYours.With(("ma", code)) : PledgeRefusals.NoPledge);
            return false;
        }
        var ask = new Text("Kết quả của đăng ký nào?", "The result of which pledge?");
        turn.Show(
            meant
                .Take(6)
                .Aggregate(
                    new Card(ask).Line(ask),
                    (card, p) =>
                        card.Typed(
                            (
                                draft.Kept
                                    ? new Text("{ma} đã thực hiện", "{ma} is fulfilled")
                                    : new Text("không hoàn thành {ma}", "{ma} is not fulfilled")
                            ).With("ma", p.Id),
                            ProgressDesk.Name(p, turn.Org, turn.Today)
                        )
                )
        );
        return false;
    }

    protected override async Task<Card> ReviewAsync(Turn turn, ResultDraft draft, CancellationToken stop)
    {
        var pledge = await turn.Db.Pledges.AsNoTracking().FirstAsync(p => p.Id == draft.PledgeId, stop);
        var title = (
            draft.Kept
                ? new Text("Báo {ma} đã thực hiện?", "State that {ma} is fulfilled?")
                : new Text("Báo không hoàn thành {ma}?", "State that {ma} is not fulfilled?")
        ).With("ma", draft.PledgeId);
        var card = new Card(title)
            .Title(title)
            .Line(ProgressDesk.Name(pledge, turn.Org, turn.Today))
            .Facts(
                (new("Nội dung", "Content"), Text.Same(pledge.Commitment)),
                (new("Người xác nhận", "Confirmed by"), Text.Same(ProgressDesk.Confirmer(pledge, turn.Org, turn.Today)?.FullName ?? ""))
            );
        return draft.Reason.Length == 0 ? card : card.Line(new Text("Lý do: {ly_do}", "Reason: {ly_do}").With("ly_do", draft.Reason));
    }

    protected override async Task ActAsync(Turn turn, ResultDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, state, draft, stop) is { } result)
        {
            var said = new Text(
                "Đã báo kết quả {ma}: {kq}; chờ {ai} xác nhận.",
                "The result of {ma} is stated: {kq}; {ai} is asked to confirm."
            )
                .With("ma", result.PledgeId)
                .With("kq", ProgressCards.Said(result))
                .With("ai", turn.Org.NameOf(result.ConfirmerId));
            turn.Become(new Card(said).Line(said));
        }
    }
}

/// <summary>Keeps the person's word and asks the one who confirms, in one transaction.</summary>
public sealed class StateResult(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<ResultDraft, PledgeResult>
{
    public static readonly Refusal NotApproved = new(
        "result.not_approved",
        new("Đăng ký {ma} chưa được duyệt nên chưa báo kết quả được.", "Pledge {ma} has not been approved, so it has no result yet.")
    );
    public static readonly Refusal ReasonNeeded = new(
        "result.why",
        new(
            "Không hoàn thành {ma} cần lý do. Ví dụ: \"không hoàn thành {ma} vì thiếu kinh phí\".",
            "Not fulfilling {ma} needs a reason. For example: \"{ma} is not fulfilled because there was no budget\"."
        )
    );
    public static readonly Refusal NoConfirmer = new(
        "result.no_confirmer",
        new(
            "Chưa có người xác nhận kết quả {ma}; đề nghị liên hệ Văn phòng Sở.",
            "Nobody is set to confirm the result of {ma}; please contact the Office."
        )
    );

    public string Capability => "result.state";

    public async Task<Result<PledgeResult>> RunAsync(Actor who, ResultDraft input, CancellationToken stop)
    {
        var (org, today) = (await orgs.GetAsync(db, stop), Vietnam.Day(clock.Now));
        var pledge = await db.Pledges.AsNoTracking().FirstOrDefaultAsync(p => p.Id == input.PledgeId, stop);
        if (pledge is null || !ProgressDesk.IsOwn(pledge, who))
        {
            return PledgeRefusals.NotYours.With(("ma", input.PledgeId));
        }
        if (pledge.Status != PledgeStatus.Approved)
        {
            return NotApproved.With(("ma", pledge.Id));
        }
        if (!input.Kept && string.IsNullOrWhiteSpace(input.Reason))
        {
            return ReasonNeeded.With(("ma", pledge.Id));
        }
        if (ProgressDesk.Confirmer(pledge, org, today) is not { } confirmer)
        {
            return NoConfirmer.With(("ma", pledge.Id));
        }
        var known = await db.Results.FindAsync([pledge.Id], stop);
        var result = known ?? new() { PledgeId = pledge.Id };
        if (result.Say(who.Id, input.Kept, input.Reason, clock.Now) is { } refusal)
        {
            return refusal;
        }
        result.ConfirmerId = confirmer.Id;
        if (known is null)
        {
            db.Results.Add(result);
        }
        TellConfirmer(confirmer, pledge, result, known is null ? 0 : result.Version + 1, (org, today));
        return result;
    }

    private void TellConfirmer(Person confirmer, Pledge pledge, PledgeResult result, int version, (Org Org, DateOnly Today) at)
    {
        var shown = new PledgeResult
        {
            PledgeId = result.PledgeId,
            Kept = result.Kept,
            Reason = result.Reason,
            Version = version,
        };
        outbox.Tell(
            confirmer,
            $"result.waiting:{pledge.Id}:{result.StatedAt.Ticks}",
            Kinds.Notice,
            ProgressCards.Waiting(pledge, shown, at.Org, at.Today)
        );
    }
}

/// <summary>The version is that of the card whose button was pressed; a sentence has none.</summary>
public sealed record ResultDecision(string PledgeId, bool Confirm, string Reason, int? Version = null);

public sealed class DecideResult(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<ResultDecision, PledgeResult>
{
    public static readonly Refusal NotWaiting = new(
        "result.not_found",
        new("Không có kết quả {ma} đang chờ Anh/Chị xác nhận.", "No result of {ma} is waiting for you.")
    );
    public static readonly Refusal ResultChanged = new(
        "result.changed",
        new(
            "Kết quả {ma} đã thay đổi sau khi thẻ này được gửi. Gõ \"kết quả chờ xác nhận\" để xem bản mới.",
            "The result of {ma} has changed since this card was sent. Type \"results to confirm\" to see it as it is now."
        )
    );

    public string Capability => "result.decide";

    public async Task<Result<PledgeResult>> RunAsync(Actor who, ResultDecision input, CancellationToken stop)
    {
        var (org, today) = (await orgs.GetAsync(db, stop), Vietnam.Day(clock.Now));
        var result = await db.Results.FirstOrDefaultAsync(r => r.PledgeId == input.PledgeId, stop);
        var pledge = await db.Pledges.AsNoTracking().FirstOrDefaultAsync(p => p.Id == input.PledgeId, stop);
        // a head who came since then may confirm as well as the one who was asked
        if (result is null || pledge is null || result.ConfirmerId != who.Id && ProgressDesk.Confirmer(pledge, org, today)?.Id != who.Id)
        {
            return NotWaiting.With(("ma", input.PledgeId));
        }
        if (result.State == ResultState.Stated && input.Version is { } seen && seen != result.Version)
        {
            return ResultChanged.With(("ma", input.PledgeId));
        }
        if (result.Decide(who.Id, input.Confirm, input.Reason, clock.Now) is { } refusal)
        {
            return refusal;
        }
        if (ProgressDesk.Answers(pledge, org, today) is { } person)
        {
            outbox.Tell(
                person,
                $"result.decided:{pledge.Id}:{result.DecidedAt!.Value.Ticks}",
                Kinds.Asked,
                ProgressCards.Told(pledge, result, org)
            );
        }
        return result;
    }
}

public sealed class ResultDecisionDraft : ReasonedDraft
{
    public string PledgeId { get; set; } = "";

    public bool Confirm { get; set; }
}

/// <summary>"Xác nhận kết quả DK058", "trả lại kết quả DK058 vì …": a sentence is shown first, the card's own button decides at once.</summary>
public sealed class DecideResultForm(DecideResult decide, OperationRunner operations) : ReasonedForm<ResultDecisionDraft>("result.decide")
{
    protected override Text Why =>
        new("Trả lại vì sao? Anh/Chị ghi ngắn gọn lý do.", "Why is it sent back? Please give the reason in a few words.");

    protected override bool NeedsReason(ResultDecisionDraft draft) => !draft.Confirm;

    protected override async Task<bool> BeginAsync(Turn turn, ResultDecisionDraft draft, CancellationToken stop)
    {
        if (turn.Message.IsButton)
        {
            var reason = turn.Message.Inputs.GetValueOrDefault(ProgressCards.ReasonInput) ?? "";
            await RunAsync(
                turn,
                new(turn.Message.ButtonId, turn.Message.Verb == ProgressCards.ConfirmVerb, reason.Trim(), turn.Message.ButtonVersion),
                stop
            );
            return false;
        }
        (draft.PledgeId, draft.Confirm) = (turn.Message.Meaning["pledge"] ?? "", turn.Message.Meaning.Detail != "return");
        if (draft.PledgeId.Length == 0)
        {
            await ShowResults.WaitingAsync(turn, stop);
            return false;
        }
        var result = await turn
            .Db.Results.AsNoTracking()
            .FirstOrDefaultAsync(r => r.PledgeId == draft.PledgeId && r.ConfirmerId == turn.Who.Id, stop);
        if (result?.State != ResultState.Stated)
        {
            turn.Refuse((result is null ? DecideResult.NotWaiting : PledgeResult.DecidedAlready).With(("ma", draft.PledgeId)));
            return false;
        }
        return true;
    }

    protected override async Task<Card> ReviewAsync(Turn turn, ResultDecisionDraft draft, CancellationToken stop)
    {
        var pledge = await turn.Db.Pledges.AsNoTracking().FirstAsync(p => p.Id == draft.PledgeId, stop);
        var result = await turn.Db.Results.AsNoTracking().FirstAsync(r => r.PledgeId == draft.PledgeId, stop);
        var title = (
            draft.Confirm
                ? new Text("Xác nhận kết quả {ma}?", "Confirm the result of {ma}?")
                : new Text("Trả lại kết quả {ma}?", "Send back the result of {ma}?")
        ).With("ma", draft.PledgeId);
        var card = new Card(title)
            .Title(title)
            .Line(Text.Same($"{PledgeWords.Subject(pledge, turn.Org)}: ") + ProgressCards.Said(result))
            .Line(ProgressDesk.Name(pledge, turn.Org, turn.Today), subtle: true);
        card =
            result.Reason.Length == 0
                ? card
                : card.Line(new Text("Người đăng ký ghi: {ly_do}", "The person wrote: {ly_do}").With("ly_do", result.Reason));
        return draft.Confirm
            ? card
            : card.Line(new Text("Lý do trả lại: {ly_do}", "Sent back because: {ly_do}").With("ly_do", draft.Reason));
    }

    protected override Task ActAsync(Turn turn, ResultDecisionDraft draft, CancellationToken stop) =>
        RunAsync(turn, new(draft.PledgeId, draft.Confirm, draft.Confirm ? "" : draft.Reason), stop);

    private async Task RunAsync(Turn turn, ResultDecision decision, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, decide, decision, stop) is { } result)
        {
            turn.Become(
                ProgressCards.Decided(await turn.Db.Pledges.AsNoTracking().FirstAsync(p => p.Id == result.PledgeId, stop), result, turn.Org)
            );
        }
    }
}

/// <summary>"Kết quả chờ xác nhận", each on a card; without any, how one's own pledges stand.</summary>
public sealed class ShowResults : IAnswer
{
    private const int MostShown = 5;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (turn.Message.Meaning.Detail == "mine" || !await WaitingAsync(turn, stop, quietly: turn.Message.Meaning.Detail != "list"))
        {
            var own = turn.Message.Meaning.Detail == "list" ? [] : await ProgressDesk.MeantAsync(turn, stop);
            if (own.Count > 0)
            {
                turn.Show(ProgressCards.Mine(await ShowPledgeProgress.WithAsync(turn.Db, own, stop), turn));
            }
            else if (turn.Message.Meaning.Detail != "list")
            {
                turn.Refuse(PledgeRefusals.NoPledge);
            }
        }
    }

    public static async Task<bool> WaitingAsync(Turn turn, CancellationToken stop, bool quietly = false)
    {
        var id = turn.Who.Id;
        var waiting = await turn
            .Db.Results.AsNoTracking()
            .Where(r => r.ConfirmerId == id && r.State == ResultState.Stated)
            .OrderBy(r => r.StatedAt)
            .ToListAsync(stop);
        var ids = waiting.Take(MostShown).Select(r => r.PledgeId).ToList();
        if (waiting.Count == 0)
        {
            if (!quietly)
            {
                turn.Say(new("Không có kết quả nào chờ Anh/Chị xác nhận.", "No result is waiting for you."));
            }
            return false;
        }
        var pledges = await turn.Db.Pledges.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        turn.Say(new Text("Có {so} kết quả chờ Anh/Chị xác nhận.", "{so} result(s) wait for you.").With("so", $"{waiting.Count}"));
        foreach (var result in waiting.Where(r => pledges.ContainsKey(r.PledgeId)).Take(MostShown))
        {
            turn.Show(ProgressCards.Waiting(pledges[result.PledgeId], result, turn.Org, turn.Today));
        }
        return true;
    }
}
