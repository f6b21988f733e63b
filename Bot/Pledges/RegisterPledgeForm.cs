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
        if (Elsewhere(turn, open) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }
        (draft.MovementId, draft.Period) = (open.MovementId, open.Period);
        await ReadTitleAsync(turn, draft, stop);
        return true;
    }

    // what was said and cannot be done is said, not done otherwise: another person, another period
    private static Refusal? Elsewhere(Turn turn, RegistrationWindow open)
    {
        if (turn.Heard.Meaning["person"] is { } other && other != turn.Who.Id)
        {
            return new("pledge.for_another", ("ten", turn.Org.NameOf(other)));
        }
        var round = turn.Heard.Meaning["round"];
        var period = turn.Heard.Meaning["period"];
        var otherRound = round is not null && open.Period != (round.Contains('-') ? round : $"{open.Period[..4]}-{round}");
        return otherRound || (period is not null && period[..4] != open.Period[..4])
            ? new("pledge.other_period", ("ky", PledgeCards.PeriodName(open.Period).Vi), ("ky.en", PledgeCards.PeriodName(open.Period).En)) : null;
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
        var approver = title.Scope == "collective" ? turn.Org.Director(turn.Today) : turn.Org.ApproverOf(turn.Who.Person, turn.Today);
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

    public List<string> Choices { get; set; } = [];
}

/// <summary>Withdrawing asks which one where there are several, then whether.</summary>
public sealed class WithdrawPledgeForm(WithdrawPledge withdraw, Operations operations) : Form<WithdrawDraft>("pledge.withdraw")
{
    protected override void Define(FormBuilder<WithdrawDraft> form) => form
        .Start(BeginAsync)
        .Ask("which", d => d.PledgeId.Length == 0, AskWhichAsync, (turn, draft, stop) =>
        {
            draft.PledgeId = draft.Choices.Find(id => turn.Heard.Words.Contains(id, StringComparison.OrdinalIgnoreCase)) ?? "";
            return Task.FromResult(draft.PledgeId.Length > 0 ? Answer.Taken : Answer.NotMine);
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

    private static async Task<bool> BeginAsync(Turn turn, WithdrawDraft draft, CancellationToken stop)
    {
        var own = await ShowMyPledges.Own(turn).Where(p => p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved || p.Status == PledgeStatus.Returned).ToListAsync(stop);
        // a year that is over is history
        own = own.Where(p => int.Parse(p.Period[..4], null) >= turn.Today.Year).ToList();
        var (said, title) = (turn.Heard.Meaning["pledge"], turn.Heard.Meaning["title"]);
        draft.Choices = own.Where(p => (said is null || p.Id == said) && (title is null || p.TitleCode == title)).OrderByDescending(p => p.SubmittedAt).Select(p => p.Id).ToList();
        if (draft.Choices.Count == 0)
        {
            turn.Refuse(new Refusal("pledge.none_to_withdraw"));
        }
        draft.PledgeId = draft.Choices is [var only] ? only : "";
        return draft.Choices.Count > 0;
    }

    private static async Task<Card> AskWhichAsync(Turn turn, WithdrawDraft draft, CancellationToken stop)
    {
        var question = new Text("Anh/Chị rút đăng ký nào?", "Which pledge do you withdraw?");
        var card = new Card(question).Title(question);
        foreach (var pledge in await turn.Db.Pledges.AsNoTracking().Where(p => draft.Choices.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(stop))
        {
            card.Facts((Text.Same(pledge.Id), PledgeCards.Name(turn.Org.Title(pledge.TitleCode, turn.Today), pledge)), (new("Kỳ", "Period"), PledgeCards.PeriodName(pledge.Period)))
                .Typed(Text.Same(pledge.Id));
        }
        return card;
    }
}
