using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

public sealed class WithdrawDraft
{
    public string PledgeId { get; set; } = "";

    public List<string> Choices { get; set; } = [];
}

/// <summary>Withdrawing asks which one where there are several, then whether.</summary>
public sealed class WithdrawPledgeForm(WithdrawPledge withdraw, OperationRunner operations) : Form<WithdrawDraft>("pledge.withdraw")
{
    protected override void Define(FormBuilder<WithdrawDraft> form) =>
        form.Start(BeginAsync)
            .Ask(
                "which",
                d => d.PledgeId.Length == 0,
                AskWhichAsync,
                (turn, draft, stop) =>
                {
                    draft.PledgeId = draft.Choices.Find(id => turn.Message.Words.Contains(id, StringComparison.OrdinalIgnoreCase)) ?? "";
                    return Task.FromResult(draft.PledgeId.Length > 0 ? Answer.Taken : Answer.NotMine);
                }
            )
            .Confirm(
                async (turn, draft, stop) =>
                {
                    var pledge = await turn.Db.Pledges.AsNoTracking().FirstAsync(p => p.Id == draft.PledgeId, stop);
                    var text = new Text(
                        "Anh/Chị chắc chắn rút đăng ký {ma} ({danh_hieu}, {ky})?",
                        "Withdraw pledge {ma} ({danh_hieu}, {ky})?"
                    )
                        .With("ma", pledge.Id)
                        .With("danh_hieu", PledgeWords.Title(turn.Org, pledge.TitleCode, turn.Today))
                        .With("ky", PledgeWords.Period(pledge.Period));
                    return new Card(text).Title(new("Rút đăng ký", "Withdraw a pledge")).Line(text);
                }
            )
            .Then(
                async (turn, draft, stop) =>
                {
                    var outcome = await operations.RunAsync(turn.Who, withdraw, draft.PledgeId, stop);
                    var said = outcome.Refusal is { } refusal
                        ? refusal.Sentence
                        : new Text("Đã rút đăng ký {ma}.", "Pledge {ma} has been withdrawn.").With("ma", draft.PledgeId);
                    turn.Become(new Card(said).Line(said));
                }
            );

    private static async Task<bool> BeginAsync(Turn turn, WithdrawDraft draft, CancellationToken stop)
    {
        var own = await ShowMyPledges
            .Own(turn)
            .Where(p => p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved || p.Status == PledgeStatus.Returned)
            .ToListAsync(stop);
        // what is closed is history
        var open = (await turn.Db.Windows.AsNoTracking().Where(w => w.LateUntil >= turn.Now).ToListAsync(stop))
            .Select(w => (w.MovementId, w.Period))
            .ToHashSet();
        var all = own.Count;
        own = own.Where(p => open.Contains((p.MovementId, p.Period))).ToList();
        var (said, title) = (turn.Message.Meaning["pledge"], turn.Message.Meaning["title"]);
        draft.Choices = own.Where(p => (said is null || p.Id == said) && (title is null || p.TitleCode == title))
            .OrderByDescending(p => p.SubmittedAt)
            .Select(p => p.Id)
            .ToList();
        if (draft.Choices.Count == 0)
        {
            turn.Refuse(
                all > own.Count
                    ? PledgeRefusals.WithdrawClosed.With(("nguoi", RegisterPledge.Clerks(turn.Org, turn.Today)))
                    : PledgeRefusals.NoneToWithdraw
            );
        }
        draft.PledgeId = draft.Choices is [var only] ? only : "";
        return draft.Choices.Count > 0;
    }

    private static async Task<Card> AskWhichAsync(Turn turn, WithdrawDraft draft, CancellationToken stop)
    {
        var question = new Text("Anh/Chị rút đăng ký nào?", "Which pledge do you withdraw?");
        var card = new Card(question).Title(question);
        foreach (
            var pledge in await turn.Db.Pledges.AsNoTracking().Where(p => draft.Choices.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(stop)
        )
        {
            card.Facts(
                    (Text.Same(pledge.Id), PledgeWords.Title(turn.Org, pledge.TitleCode, turn.Today)),
                    (new("Kỳ", "Period"), PledgeWords.Period(pledge.Period))
                )
                .Typed(Text.Same(pledge.Id));
        }
        return card;
    }
}
