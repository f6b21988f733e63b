using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

public sealed class EditDraft
{
    public string PledgeId { get; set; } = "";

    public string TitleCode { get; set; } = "";

    public string Content { get; set; } = "";

    public bool English { get; set; }

    /// <summary>The words of one's own so far: another title keeps them.</summary>
    public string Own { get; set; } = "";
}

/// <summary>"Sửa đăng ký DK059: …", "đổi DK059 sang CSTĐ": shown, then saved; who approved is asked again.</summary>
public sealed class EditPledgeForm(EditPledge edit, OperationRunner operations) : Form<EditDraft>("pledge.edit")
{
    public static readonly Refusal WhichPledge = new(
        "pledge.which",
        new("Anh/Chị có nhiều đăng ký: {cac_ma}. Đề nghị ghi mã.", "You have several pledges: {cac_ma}. Please name one.")
    );

    // what begins so is content, whatever follows
    private static readonly string[] Openers =
    [
        "them ",
        "bo sung ",
        "noi dung",
        "hoan thanh ",
        "thuc hien ",
        "dat ",
        "phan dau ",
        "add ",
        "complete ",
        "finish ",
    ];

    protected override void Define(FormBuilder<EditDraft> form) =>
        form.Start(BeginAsync)
            .Ask(
                "what",
                d => d.TitleCode.Length == 0 && d.Content.Length == 0,
                AskAsync,
                (turn, draft, _) =>
                {
                    if (
                        turn.Message.Meaning["title"] is null
                        && turn.Message.Meaning.IsActionable
                        && !Openers.Any(VietnameseLetters.Fold(turn.Message.Words).ToLowerInvariant().StartsWith)
                    )
                    {
                        return Task.FromResult(Answer.NotMine);
                    }
                    Take(turn, draft, turn.Message.Words.Trim());
                    return Task.FromResult(Answer.Taken);
                }
            )
            .Confirm(ReviewAsync)
            .Then(SaveAsync);

    private static async Task<bool> BeginAsync(Turn turn, EditDraft draft, CancellationToken stop)
    {
        var own = await ShowMyPledges
            .Own(turn)
            .Where(p => p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved || p.Status == PledgeStatus.Returned)
            .OrderByDescending(p => p.SubmittedAt)
            .ToListAsync(stop);
        var open = (await turn.Db.Windows.AsNoTracking().Where(w => w.LateUntil >= turn.Now).ToListAsync(stop))
            .Select(w => (w.MovementId, w.Period))
            .ToHashSet();
        var can = own.Where(p => open.Contains((p.MovementId, p.Period))).ToList();
        var said = turn.Message.Meaning["pledge"];
        var meant = said is not null ? can.Where(p => p.Id == said).ToList() : can;
        if (meant.Count != 1)
        {
            turn.Refuse(
                meant.Count > 1 ? WhichPledge.With(("cac_ma", string.Join(", ", meant.Select(p => p.Id))))
                : said is null || own.Exists(p => p.Id == said)
                    ? PledgeRefusals.WithdrawClosed.With(("nguoi", RegisterPledge.Clerks(turn.Org, turn.Today)))
                : PledgeRefusals.NoneToWithdraw
            );
            return false;
        }
        (draft.PledgeId, draft.English) = (meant[0].Id, turn.Language == Language.En);
        draft.Own = PledgeTexts.OwnOf(turn.Org.Title(meant[0].TitleCode, turn.Today), meant[0].Commitment);
        var colon = turn.Message.Words.IndexOf(':', StringComparison.Ordinal);
        Take(turn, draft, colon < 0 ? "" : turn.Message.Words[(colon + 1)..].Trim());
        return true;
    }

    private static void Take(Turn turn, EditDraft draft, string content)
    {
        // a title that is named after the one it takes the place of: "từ LĐTT sang CSTĐ"
        var titles =
            content.Length > 0 && turn.Message.Words.Contains(':', StringComparison.Ordinal)
                ? []
                : (turn.Message.Meaning["titles"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        (draft.TitleCode, draft.Content) = titles.Length > 0 ? (titles[^1], draft.Own) : ("", content);
    }

    private static Task<Card> AskAsync(Turn turn, EditDraft draft, CancellationToken stop)
    {
        var ask = new Text(
            "Sửa {ma} thế nào? Ghi nội dung mới, hoặc danh hiệu muốn đổi sang.",
            "How shall {ma} change? Write the new content, or the title to change to."
        ).With("ma", draft.PledgeId);
        return Task.FromResult(new Card(ask).Line(ask));
    }

    private static async Task<Card> ReviewAsync(Turn turn, EditDraft draft, CancellationToken stop)
    {
        var pledge = await turn.Db.Pledges.AsNoTracking().FirstAsync(p => p.Id == draft.PledgeId, stop);
        var title = turn.Org.Title(draft.TitleCode.Length > 0 ? draft.TitleCode : pledge.TitleCode, turn.Today);
        var said = new Text("Sửa đăng ký {ma}?", "Change pledge {ma}?").With("ma", pledge.Id);
        var card = new Card(said)
            .Title(said)
            .Facts(
                (new("Danh hiệu", "Title"), PledgeCards.Name(title, pledge)),
                (
                    new("Nội dung mới", "New content"),
                    title is null
                        ? Text.Same(draft.Content)
                        : new(PledgeTexts.Of(title, draft.Content, false), PledgeTexts.Of(title, draft.Content, true))
                )
            );
        return pledge.Status == PledgeStatus.Approved && title?.Approval.Length > 0
            ? card.Line(new("Bản đã duyệt được duyệt lại từ đầu.", "What was approved is approved anew."), subtle: true)
            : card;
    }

    private async Task SaveAsync(Turn turn, EditDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, edit, draft, stop) is { } pledge)
        {
            turn.Become(PledgeCards.Saved([pledge], turn.Org, turn.Today));
        }
    }
}

/// <summary>Changes one's own pledge while registration is open; the history stays in the audit trail.</summary>
public sealed class EditPledge(BotDb db, OrgCache orgs, OfficeClock clock, PledgeNews news) : IOperation<EditDraft, Pledge>
{
    public string Capability => "pledge.edit";

    public async Task<Result<Pledge>> RunAsync(Actor who, EditDraft input, CancellationToken stop)
    {
        var pledge = await db.Pledges.FirstOrDefaultAsync(p => p.Id == input.PledgeId, stop);
        if (pledge is null || !PledgeContent.IsOwn(who, pledge))
        {
            return PledgeRefusals.NoneToWithdraw;
        }
        var (org, today) = (await orgs.GetAsync(db, stop), Vietnam.Day(clock.Now));
        if (await PledgeContent.RefuseClosedAsync(db, pledge, clock.Now, org, stop) is { } closed)
        {
            return closed;
        }
        var code = input.TitleCode.Length > 0 ? input.TitleCode : pledge.TitleCode;
        if (org.Title(code, today) is not { } title || title.Scope != pledge.Scope)
        {
            return PledgeRefusals.UnknownTitle.With(("danh_hieu", code));
        }
        if (await RefuseAsync(pledge, title, input, org, today, stop) is { } refusal)
        {
            return refusal;
        }
        // another title after the deadline is a late one
        var window = await db.Windows.AsNoTracking().FirstAsync(w => w.MovementId == pledge.MovementId && w.Period == pledge.Period, stop);
        pledge.Late |= code != pledge.TitleCode && window.IsLateAt(clock.Now);
        var route = org.ApproversOf(title, who.Person, today).Select(p => p.Id).ToList();
        if (title.Approval.Length > 0 && route.Count == 0)
        {
            return PledgeRefusals.NoApprover;
        }
        if (pledge.Edit(title.Code, title.EffectiveFrom, PledgeTexts.Of(title, input.Content, input.English), route, clock.Now) is { } no)
        {
            return no;
        }
        await news.SettleAsync(pledge, PledgeCards.Changed(pledge, org), null, stop);
        if (pledge.Status == PledgeStatus.Waiting)
        {
            await news.AskAsync(pledge, org, stop);
        }
        return pledge;
    }

    private async Task<Refusal?> RefuseAsync(
        Pledge pledge,
        TitleRule title,
        EditDraft input,
        Org org,
        DateOnly today,
        CancellationToken stop
    )
    {
        var others = await db
            .Pledges.AsNoTracking()
            .Where(p =>
                p.Id != pledge.Id
                && p.SubjectId == pledge.SubjectId
                && p.MovementId == pledge.MovementId
                && p.Period == pledge.Period
                && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)
            )
            .ToListAsync(stop);
        return PledgeContent.RefuseBeside(title, [], others, org, today)
            ?? (title.Code == pledge.TitleCode ? null : PledgeContent.RefuseNeeded(pledge, others, org, today))
            ?? PledgeContent.Refuse(title, input.Content);
    }
}

/// <summary>"Lịch sử đăng ký DK059": what became of it, for the person, who decides and the Office.</summary>
public sealed class ShowPledgeHistory : IAnswer
{
    public static readonly Refusal WhichHistory = new(
        "pledge.which_history",
        new("Đề nghị ghi mã, ví dụ \"lịch sử đăng ký DK001\".", "Please name the pledge, for example \"history of pledge DK001\".")
    );

    private const int Most = 12;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var id = turn.Message.Meaning["pledge"] ?? "";
        var pledge = await turn.Db.Pledges.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop);
        if (
            pledge is null
            || !(
                PledgeContent.IsOwn(turn.Who, pledge)
                || PledgeSight.MayDecide(turn.Who, pledge)
                || PledgeSight.Decided(turn.Who, pledge, turn.Org)
                || turn.Who.IsOffice
                || turn.Who.IsDirector
            )
        )
        {
            turn.Refuse(id.Length == 0 ? WhichHistory : PledgeRefusals.NotWaiting.With(("ma", id)));
            return;
        }
        var steps = await turn
            .Db.Audit.AsNoTracking()
            .Where(a => a.Entity == nameof(Pledge) && a.EntityId == id)
            .OrderByDescending(a => a.Id)
            .Take(Most)
            .ToListAsync(stop);
        var title = new Text("Lịch sử đăng ký {ma}", "History of pledge {ma}").With("ma", id);
        var card = new Card(title)
            .Title(title)
            .Facts(
                (new("Danh hiệu", "Title"), PledgeWords.Title(turn.Org, pledge.TitleCode, turn.Today)),
                (new("Trạng thái", "Status"), PledgeWords.Status(pledge.Status))
            );
        foreach (var step in Enumerable.Reverse(steps))
        {
            card.Facts(
                (Format.Moment(step.At), Text.Same(turn.Org.NameOf(step.Who) + ": ") + PledgeCards.Act(step.Operation, step.After ?? ""))
            );
        }
        turn.Show(card);
    }
}
