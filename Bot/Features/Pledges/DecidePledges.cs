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

/// <summary>The version is that of what was looked at, on a card or before a typed yes.</summary>
public sealed record DecisionInput(string PledgeId, bool Approve, string Reason, int? Version = null, bool Pressed = false);

/// <summary>Approves or returns a pledge; the person is told, and who approves next is asked, in the same transaction.</summary>
public sealed class DecidePledge(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox, PledgeNews news)
    : IOperation<DecisionInput, Pledge>
{
    public static readonly Refusal PledgeChanged = new(
        "pledge.changed",
        new(
            "Đăng ký {ma} đã thay đổi sau khi thẻ này được gửi. Gõ \"đăng ký chờ duyệt\" để xem bản mới.",
            "Pledge {ma} has changed since this card was sent. Type \"pending approvals\" to see it as it is now."
        )
    );

    public string Capability => "pledge.decide";

    public async Task<Result<Pledge>> RunAsync(Actor who, DecisionInput input, CancellationToken stop)
    {
        var pledge =
            await db.WaitingFor(who).FirstOrDefaultAsync(p => p.Id == input.PledgeId, stop)
            ?? await db.Pledges.FirstOrDefaultAsync(p => p.Id == input.PledgeId && p.DecidedBy != null, stop);
        var (org, today) = (await orgs.GetAsync(db, stop), Vietnam.Day(clock.Now));
        if (pledge is null || pledge.DecidedBy is not null && !PledgeSight.MayDecide(who, pledge) && !PledgeSight.Decided(who, pledge, org))
        {
            return PledgeRefusals.NotWaiting.With(("ma", input.PledgeId));
        }
        if (!PledgeSight.MayDecide(who, pledge))
        {
            return Decided(pledge, org);
        }
        if (pledge.Status == PledgeStatus.Waiting && input.Version is { } seen && seen != pledge.Version)
        {
            return PledgeChanged.With(("ma", pledge.Id));
        }
        if (pledge.Scope == "collective" && who.HeadOf(pledge.SubjectId))
        {
            return Pledge.OwnPledge.With(("ma", pledge.Id));
        }
        var title = org.Title(pledge.TitleCode, today);
        var next = input.Approve ? Next(pledge, title, org, today) : null;
        if ((input.Approve ? pledge.Approve(who.Id, clock.Now, next?.Id) : pledge.Return(who.Id, input.Reason, clock.Now)) is { } refusal)
        {
            return refusal.Is(Pledge.DecidedAlready) ? Decided(pledge, org) : refusal;
        }
        await TellAsync(pledge, title, org, (who, input.Pressed), next, stop);
        return pledge;
    }

    private static Person? Next(Pledge pledge, TitleRule? title, Org org, DateOnly today)
    {
        if (pledge.Route.Count > 0)
        {
            var id = pledge.Route.ElementAtOrDefault(pledge.Step + 1);
            return id is null ? null
                : org.Person(id).WorksOn(today) ? org.Person(id)
                : org.Successors(id, today).FirstOrDefault() ?? org.Director(today);
        }
        // sent before routes were kept
        var subject = pledge.Scope == "individual" ? org.Person(pledge.SubjectId) : PledgeSight.HeadOf(pledge, org, today);
        return title is null || subject is null ? null : org.ApproversOf(title, subject, today).ElementAtOrDefault(pledge.Step + 1);
    }

    private async Task TellAsync(
        Pledge pledge,
        TitleRule? title,
        Org org,
        (Actor Who, bool Pressed) by,
        Person? next,
        CancellationToken stop
    )
    {
        await news.SettleAsync(
            pledge,
            PledgeCards.Decided(pledge, title, org, by.Who.Person.FullName),
            by.Pressed ? by.Who.Id : null,
            stop
        );
        if (next is not null)
        {
            await news.AskAsync(pledge, org, stop);
        }
        if (
            (pledge.Scope == "individual" ? org.Person(pledge.SubjectId) : PledgeSight.HeadOf(pledge, org, Vietnam.Day(clock.Now))) is
            { } subject
        )
        {
            outbox.Tell(
                subject,
                $"pledge.decided:{pledge.Id}:{pledge.Version + 1}",
                Kinds.Asked,
                PledgeCards.Told(pledge, title, by.Who.Person.FullName, clock.Now, next?.FullName)
            );
        }
    }

    /// <summary>That somebody was faster, with the name and what was decided in both languages.</summary>
    public static Refusal Decided(Pledge pledge, Org org) =>
        Pledge
            .DecidedAlready.With(("ma", pledge.Id), ("nguoi", org.NameOf(pledge.DecidedBy ?? pledge.SubjectId)))
            .With("trang_thai", PledgeWords.Status(pledge.Status));
}

/// <summary>What waits for the approver, each on a card whose button decides it.</summary>
public sealed class WaitingPledges(DecidePledge decide, PledgeNews news, OperationRunner operations) : IAnswer
{
    private const int MostShown = 5;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (!turn.Message.IsButton)
        {
            await ListAsync(turn, news, stop);
            return;
        }
        var reason = turn.Message.Inputs.GetValueOrDefault(PledgeCards.ReasonInput) ?? "";
        var outcome = await operations.RunAsync(
            turn.Who,
            decide,
            new(
                turn.Message.ButtonId,
                turn.Message.Verb == PledgeCards.ApproveVerb,
                reason.Trim(),
                turn.Message.ButtonVersion,
                Pressed: true
            ),
            stop
        );
        if (outcome.Refusal is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }
        turn.Become(
            PledgeCards.Decided(outcome.Value!, turn.Org.Title(outcome.Value!.TitleCode, turn.Today), turn.Org, turn.Who.Person.FullName)
        );
    }

    public static async Task ListAsync(Turn turn, PledgeNews news, CancellationToken stop)
    {
        var waiting = await turn.Db.WaitingFor(turn.Who).AsNoTracking().OrderBy(p => p.SubmittedAt).ToListAsync(stop);
        if (waiting.Count == 0)
        {
            turn.Say(new("Không có bản đăng ký nào đang chờ Anh/Chị duyệt.", "No pledge is waiting for your approval."));
            return;
        }
        var oldest = (turn.Today.DayNumber - Vietnam.Day(waiting[0].SubmittedAt).DayNumber, waiting.Count);
        turn.Say(
            new Text("Có {so} bản đăng ký đang chờ Anh/Chị duyệt{lau}.", "{so} pledge(s) await your approval{lau}.")
                .With("so", $"{waiting.Count}")
                .With(
                    "lau",
                    oldest.Item1 > 0
                        ? new Text($", bản lâu nhất chờ {oldest.Item1} ngày", $", the oldest for {oldest.Item1} day(s)")
                        : Text.Empty
                )
        );
        var facts = await news.FactsAsync(turn.Org, waiting, stop);
        foreach (var pledge in waiting.Take(MostShown))
        {
            turn.Show(
                PledgeCards.Waiting(
                    pledge,
                    turn.Org.Title(pledge.TitleCode, turn.Today),
                    turn.Org,
                    (pledge.Version, turn.Now),
                    facts.Of(pledge, turn.Who)
                )
            );
        }
        if (waiting.Count > MostShown)
        {
            turn.Show(PledgeCards.More(waiting.Skip(MostShown).ToList(), turn.Org, turn.Today));
        }
    }
}

public sealed class DecisionDraft
{
    public List<string> Ids { get; set; } = [];

    /// <summary>As it was when it was shown: other words since then are not approved unseen.</summary>
    public Dictionary<string, int> Versions { get; set; } = [];

    public bool Approve { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>What a bulk approval leaves for a look of its own: "DK060: …".</summary>
    public List<string> LeftOut { get; set; } = [];
}

/// <summary>A typed decision is shown before it is made: only a button on the pledge's own card decides at once.</summary>
public sealed class DecidePledgeForm(DecidePledge decide, PledgeNews news, OperationRunner operations)
    : Form<DecisionDraft>("pledge.decide")
{
    private const int MostAtOnce = 30;
    private const int MostInFull = 5;

    protected override void Define(FormBuilder<DecisionDraft> form) =>
        form.Start(BeginAsync)
            .Ask("reason", d => !d.Approve && d.Reason.Length == 0, AskReasonAsync, ReadReasonAsync)
            .Amend(AmendAsync)
            .Confirm(ReviewAsync)
            .Then(DecideAsync);

    private async Task<bool> BeginAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        var meaning = turn.Message.Meaning;
        var said = meaning["pledges"] ?? meaning["pledge"];
        (draft.Approve, draft.Reason) = (meaning.Detail != "return", turn.Reason ?? "");
        if (meaning.Detail == "all" && said is null)
        {
            return await TakeNormalAsync(turn, draft, stop);
        }
        said ??= await PointedAtAsync(turn, stop);
        if (said is null)
        {
            await WaitingPledges.ListAsync(turn, news, stop);
            return false;
        }
        var ids = said.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct()
            .Take(MostAtOnce)
            .ToList();
        var found = await turn.Db.Pledges.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(stop);
        foreach (var id in ids)
        {
            var pledge = found.Find(p => p.Id == id);
            if (pledge is not null && PledgeSight.MayDecide(turn.Who, pledge))
            {
                draft.Ids.Add(id);
            }
            else
            {
                turn.Refuse(
                    pledge is null || !PledgeSight.Decided(turn.Who, pledge, turn.Org)
                        ? PledgeRefusals.NotWaiting.With(("ma", id))
                        : DecidePledge.Decided(pledge, turn.Org)
                );
            }
        }
        return draft.Ids.Count > 0;
    }

    // "duyệt cho Lan", "duyệt người đầu tiên thôi": by the person, or by its place in the list that was shown
    private static async Task<string?> PointedAtAsync(Turn turn, CancellationToken stop)
    {
        var meaning = turn.Message.Meaning;
        if (meaning["person"] is null && meaning.Follows != Follow.Decide)
        {
            return null;
        }
        var waiting = await turn.Db.WaitingFor(turn.Who).AsNoTracking().OrderBy(p => p.SubmittedAt).ToListAsync(stop);
        var meant = meaning["person"] is { } person ? waiting.Where(p => p.SubjectId == person).ToList() : waiting.Take(1).ToList();
        return meant.Count == 1 ? meant[0].Id : null;
    }

    // what is late, or of which a condition is not met, wants a look of its own
    private async Task<bool> TakeNormalAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        var waiting = await turn.Db.WaitingFor(turn.Who).AsNoTracking().OrderBy(p => p.Id).ToListAsync(stop);
        var facts = await news.FactsAsync(turn.Org, waiting, stop);
        foreach (var pledge in waiting)
        {
            var why = facts
                .Of(pledge, turn.Who)
                .Select(f => f.In(turn.Language))
                .Concat(pledge.Late ? [new Text("đăng ký muộn", "late").In(turn.Language)] : [])
                .ToList();
            if (why.Count > 0)
            {
                draft.LeftOut.Add($"{pledge.Id} ({PledgeWords.Subject(pledge, turn.Org)}): {string.Join("; ", why)}");
            }
            else if (draft.Ids.Count < MostAtOnce)
            {
                draft.Ids.Add(pledge.Id);
            }
        }
        if (draft.Ids.Count == 0)
        {
            await WaitingPledges.ListAsync(turn, news, stop);
        }
        return draft.Ids.Count > 0;
    }

    private static Task<Card> AskReasonAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        var text = Pledge.ReasonNeeded.With(("ma", string.Join(", ", draft.Ids))).Sentence;
        return Task.FromResult(new Card(text).Line(text));
    }

    private static Task<Answer> ReadReasonAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        var said = turn.Reason;
        if (said is null && (ReasonedForm.IsAnotherWish(turn.Message.Meaning) || turn.Message.Words.Length < 3))
        {
            return Task.FromResult(Answer.NotMine);
        }
        draft.Reason = said ?? turn.Message.Words.Trim();
        return Task.FromResult(Answer.Taken);
    }

    // "à trả lại thôi": the other decision; "vì thiếu chỉ tiêu": why
    private static async Task<Answer> AmendAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        var meaning = turn.Message.Meaning;
        if (
            meaning.Intent == "approve_pledge"
            && meaning.Detail is "approve" or "return"
            && meaning["pledge"] is null
            && meaning["person"] is null
        )
        {
            (draft.Approve, draft.Reason) = (meaning.Detail == "approve", turn.Reason ?? draft.Reason);
            return Answer.Taken;
        }
        return draft.Approve ? Answer.NotMine : await ReadReasonAsync(turn, draft, stop);
    }

    private async Task<Card> ReviewAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        var pledges = await turn.Db.Pledges.AsNoTracking().Where(p => draft.Ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(stop);
        var heading = draft.Approve
            ? new Text("Duyệt {so} bản đăng ký?", "Approve {so} pledge(s)?")
            : new Text("Trả lại {so} bản đăng ký?", "Return {so} pledge(s)?");
        var card = new Card(heading.With("so", $"{pledges.Count}")).Title(heading.With("so", $"{pledges.Count}"));
        var facts = await news.FactsAsync(turn.Org, pledges, stop);
        foreach (var pledge in pledges)
        {
            card.Facts(
                (Text.Same(pledge.Id), PledgeWords.Title(turn.Org, pledge.TitleCode, turn.Today)),
                (new("Người đăng ký", "From"), Text.Same(PledgeWords.Subject(pledge, turn.Org))),
                (new("Kỳ", "Period"), PledgeWords.Period(pledge.Period))
            );
            draft.Versions[pledge.Id] = pledge.Version;
            if (pledges.Count <= MostInFull)
            {
                card.Facts((new("Nội dung", "Content"), Text.Same(pledge.Commitment)));
            }
            PledgeCards.Lacking(card, facts.Of(pledge, turn.Who));
        }
        foreach (var line in draft.LeftOut)
        {
            card.Line(new Text("Để xem riêng: {nd}", "For a look of its own: {nd}").With("nd", line), subtle: true);
        }
        return draft.Approve ? card : card.Line(new Text("Lý do: {ly_do}", "Reason: {ly_do}").With("ly_do", draft.Reason));
    }

    private async Task DecideAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        var done = new List<Pledge>();
        foreach (var id in draft.Ids)
        {
            var outcome = await operations.RunAsync(
                turn.Who,
                decide,
                new(id, draft.Approve, draft.Reason, draft.Versions.GetValueOrDefault(id)),
                stop
            );
            if (outcome.Refusal is { } refusal)
            {
                turn.Refuse(refusal);
                continue;
            }
            done.Add(outcome.Value!);
        }
        if (done.Count > 0)
        {
            turn.Become(
                done.Count == 1
                    ? PledgeCards.Decided(done[0], turn.Org.Title(done[0].TitleCode, turn.Today), turn.Org, turn.Who.Person.FullName)
                    : PledgeCards.AllDecided(done, turn.Org, turn.Today)
            );
        }
    }
}
