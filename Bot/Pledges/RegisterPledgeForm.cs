using Bot.Operating;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Pledges;

public sealed class PledgeDraft
{
    public string MovementId { get; set; } = "";

    public string Period { get; set; } = "";

    public string TitleCode { get; set; } = "";

    public string Commitment { get; set; } = "";
}

/// <summary>From a sentence or step by step: movement and title are asked only when they were not said.</summary>
public sealed class RegisterPledgeForm(RegisterPledge register, Operations operations) : Form<PledgeDraft>("pledge.register")
{
    protected override void Define(FormBuilder<PledgeDraft> form) => form
        .Start(BeginAsync)
        .Ask("title", d => d.TitleCode.Length == 0, AskTitleAsync, ReadTitleAsync)
        .Amend(ReadTitleAsync)
        .Confirm(ReviewAsync)
        .Then(SaveAsync);

    private static async Task<bool> BeginAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var windows = await turn.Db.Windows.AsNoTracking().OrderBy(w => w.DeadlineAt).ToListAsync(stop);
        var open = windows.FirstOrDefault(w => w.TakesAt(turn.Now));
        if (open is null)
        {
            var last = windows.LastOrDefault(w => w.LateUntil < turn.Now);
            turn.Refuse(last is null ? new Refusal("pledge.not_open") : new("pledge.closed", ("han", $"{Vietnam.Wall(last.LateUntil):dd/MM/yyyy}")));
            return false;
        }
        (draft.MovementId, draft.Period) = (open.MovementId, open.Period);
        await ReadTitleAsync(turn, draft, stop);
        return true;
    }

    private static Task<Answer> ReadTitleAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var code = turn.Heard.Inputs.GetValueOrDefault("choice") ?? turn.Heard.Meaning.Entities.GetValueOrDefault("title");
        if (code is null || turn.Org.Title(code, turn.Today) is not { } title)
        {
            return Task.FromResult(Answer.NotMine);
        }
        draft.TitleCode = title.Code;
        draft.Commitment = turn.Language == Language.Vi || title.CommitmentEn.Length == 0 ? title.CommitmentVi : title.CommitmentEn;
        return Task.FromResult(Answer.Taken);
    }

    private static Task<Card> AskTitleAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var question = new Text("Anh/Chị đăng ký danh hiệu thi đua nào cho {ky}?", "Which emulation title are you registering for {ky}?").With("ky", PledgeCards.PeriodName(draft.Period));
        var card = new Card(question).Title(new("Đăng ký thi đua", "Register a pledge")).Line(question);
        foreach (var title in turn.Org.TitlesOn(turn.Today).Where(t => t.Scope == "individual" || turn.Who.IsHead))
        {
            card.Typed(PledgeCards.Name(title));
        }
        return Task.FromResult(card);
    }

    private static async Task<Card> ReviewAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var movement = await turn.Db.Movements.AsNoTracking().FirstAsync(m => m.Id == draft.MovementId, stop);
        var window = await turn.Db.Windows.AsNoTracking().FirstAsync(w => w.MovementId == draft.MovementId && w.Period == draft.Period, stop);
        var title = turn.Org.Title(draft.TitleCode, turn.Today)!;
        var approver = title.Scope == "collective" ? turn.Org.People.FirstOrDefault(p => p.Roles.HasFlag(Roles.Director)) : turn.Org.ApproverOf(turn.Who.Person);
        return PledgeCards.Review(draft, title, movement, approver?.FullName ?? "-", window.IsLateAt(turn.Now));
    }

    private async Task SaveAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var outcome = await operations.RunAsync(turn.Who, register, new(draft.MovementId, draft.Period, draft.TitleCode, draft.Commitment), stop);
        if (outcome.Refusal is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }
        var pledge = outcome.Value!;
        var approver = turn.Org.NameOf(pledge.ApproverId);
        var saved = (pledge.Late
                ? new Text("Đã ghi nhận đăng ký (mã {ma}), đánh dấu \"đăng ký muộn\". Trạng thái: chờ {nguoi_duyet} duyệt.", "Recorded (ref. {ma}) and marked \"late\". Status: awaiting approval by {nguoi_duyet}.")
                : new Text("Đã ghi nhận đăng ký thi đua của Anh/Chị (mã {ma}). Trạng thái: chờ {nguoi_duyet} duyệt.", "Your pledge has been recorded (ref. {ma}). Status: awaiting approval by {nguoi_duyet}."))
            .With("ma", pledge.Id).With("nguoi_duyet", approver);
        turn.Become(new Card(saved).Title(new("Đã gửi đăng ký thi đua", "Pledge submitted")).Line(saved).Typed(new("xem đăng ký của tôi", "show my pledges")));
    }
}

public sealed class WithdrawDraft
{
    public string PledgeId { get; set; } = "";
}

/// <summary>Withdrawing asks first which one, then whether.</summary>
public sealed class WithdrawPledgeForm(WithdrawPledge withdraw, Operations operations) : Form<WithdrawDraft>("pledge.withdraw")
{
    protected override void Define(FormBuilder<WithdrawDraft> form) => form
        .Start(async (turn, draft, stop) =>
        {
            var own = await ShowMyPledges.Own(turn).Where(p => p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved || p.Status == PledgeStatus.Returned).ToListAsync(stop);
            var said = turn.Heard.Meaning.Entities.GetValueOrDefault("pledge");
            var title = turn.Heard.Meaning.Entities.GetValueOrDefault("title");
            var chosen = own.Where(p => said is null || p.Id == said).Where(p => title is null || p.TitleCode == title).MaxBy(p => p.SubmittedAt);
            if (chosen is null)
            {
                turn.Refuse(new Refusal("pledge.none_to_withdraw"));
                return false;
            }
            draft.PledgeId = chosen.Id;
            return true;
        })
        .Confirm(async (turn, draft, stop) =>
        {
            var pledge = await turn.Db.Pledges.AsNoTracking().FirstAsync(p => p.Id == draft.PledgeId, stop);
            var text = new Text("Anh/Chị chắc chắn rút đăng ký {ma} ({danh_hieu}, {ky})?", "Withdraw pledge {ma} ({danh_hieu}, {ky})?").With("ma", pledge.Id)
                .With("danh_hieu", PledgeCards.Name(turn.Org.Title(pledge.TitleCode, turn.Today), pledge)).With("ky", PledgeCards.PeriodName(pledge.Period));
            return new Card(text).Title(new("Rút đăng ký", "Withdraw a pledge")).Line(text);
        })
        .Then(async (turn, draft, stop) =>
        {
            var outcome = await operations.RunAsync(turn.Who, withdraw, draft.PledgeId, stop);
            var said = outcome.Refusal is { } refusal ? Refusals.Sentence(refusal)
                : new Text("Đã rút đăng ký {ma}.", "Pledge {ma} has been withdrawn.").With("ma", draft.PledgeId);
            turn.Become(new Card(said).Line(said));
        });
}
