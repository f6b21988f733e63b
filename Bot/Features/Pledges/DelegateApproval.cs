using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

public sealed class DelegateDraft
{
    public string ToId { get; set; } = "";

    public DateOnly? Until { get; set; }

    public bool Ends { get; set; }
}

/// <summary>"Ủy quyền cho anh Phúc duyệt đăng ký đến 30/6", "thôi ủy quyền": somebody decides in one's place, until a day (B5).</summary>
public sealed class DelegateForm(DelegateApproval delegation, OperationRunner operations) : Form<DelegateDraft>("delegation.give")
{
    protected override void Define(FormBuilder<DelegateDraft> form) =>
        form.Start(BeginAsync)
            .Ask(
                "who",
                d => !d.Ends && d.ToId.Length == 0,
                (turn, _, _) => Ask(new("Anh/Chị ủy quyền cho ai? (họ tên)", "Who decides in your place? (a name)")),
                (turn, draft, _) => Task.FromResult(ReadPerson(turn, draft))
            )
            .Ask(
                "until",
                d => !d.Ends && d.Until is null,
                (turn, draft, _) =>
                    Ask(
                        new Text("Ủy quyền cho {ai} đến hết ngày nào?", "{ai} decides in your place until which day?").With(
                            "ai",
                            turn.Org.NameOf(draft.ToId)
                        )
                    ),
                (turn, draft, _) => Task.FromResult(ReadDay(turn, draft))
            )
            .Amend((turn, draft, _) => Task.FromResult(Amend(turn, draft)))
            .Confirm((turn, draft, _) => Task.FromResult(Review(turn, draft)))
            .Then(SaveAsync);

    private static async Task<bool> BeginAsync(Turn turn, DelegateDraft draft, CancellationToken stop)
    {
        draft.Ends = turn.Message.Meaning.Detail == "end";
        if (draft.Ends)
        {
            var (me, today) = (turn.Who.Id, turn.Today);
            draft.ToId =
                await turn
                    .Db.Delegations.AsNoTracking()
                    .Where(d => d.FromId == me && d.Last >= today)
                    .OrderByDescending(d => d.Id)
                    .Select(d => d.ToId)
                    .FirstOrDefaultAsync(stop)
                ?? "";
            return true;
        }
        ReadPerson(turn, draft);
        ReadDay(turn, draft);
        return true;
    }

    // "nhầm, tới 27/6 thôi", "à chị Hà chứ": another day or person
    private static Answer Amend(Turn turn, DelegateDraft draft) =>
        turn.Message.Meaning.IsAsked || draft.Ends ? Answer.NotMine
        : ReadDay(turn, draft) == Answer.Taken ? Answer.Taken
        : PeopleReader.Read(turn.Message.Words, turn.Org.Names).Count > 0 ? ReadPerson(turn, draft)
        : Answer.NotMine;

    private static Card Review(Turn turn, DelegateDraft draft)
    {
        var said =
            draft.Ends && draft.ToId.Length == 0 ? new Text("Thôi ủy quyền duyệt đăng ký?", "End the delegation?")
            : draft.Ends
                ? new Text("Thôi ủy quyền cho {ai} duyệt đăng ký?", "End the delegation to {ai}?").With("ai", turn.Org.NameOf(draft.ToId))
            : new Text(
                "Ủy quyền cho {ai} duyệt đăng ký thay Anh/Chị đến hết ngày {ngay}?",
                "{ai} decides about pledges in your place until {ngay}?"
            )
                .With("ai", turn.Org.NameOf(draft.ToId))
                .With("ngay", Format.Day(draft.Until!.Value));
        return new Card(said).Title(said);
    }

    private static Task<Card> Ask(Text ask) => Task.FromResult(new Card(ask).Line(ask));

    private static Answer ReadPerson(Turn turn, DelegateDraft draft)
    {
        var found = PeopleReader.Read(turn.Message.Words, turn.Org.Names).Where(id => id != turn.Who.Id).ToList();
        // of two of one name the colleague of the own unit is meant
        draft.ToId =
            found.Count == 1 ? found[0]
            : found.Where(id => turn.Org.Person(id).UnitId == turn.Who.Person.UnitId).ToList() is [var only] ? only
            : draft.ToId;
        return draft.ToId.Length > 0 ? Answer.Taken : Answer.NotMine;
    }

    private static Answer ReadDay(Turn turn, DelegateDraft draft)
    {
        if (DateReader.Read(turn.Message.Words, turn.Today) is not DateReading.Accepted { Date: var day })
        {
            return Answer.NotMine;
        }
        draft.Until = day;
        return Answer.Taken;
    }

    private async Task SaveAsync(Turn turn, DelegateDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, delegation, draft, stop) is { } saved)
        {
            var said = draft.Ends
                ? new Text("Đã thôi ủy quyền.", "The delegation has ended.")
                : new Text(
                    "Đã ủy quyền cho {ai} đến hết ngày {ngay}. Gõ \"thôi ủy quyền\" để dừng sớm.",
                    "{ai} decides in your place until {ngay}. Type \"end the delegation\" to stop earlier."
                )
                    .With("ai", turn.Org.NameOf(saved.ToId))
                    .With("ngay", Format.Day(saved.Last));
            turn.Become(new Card(said).Line(said));
        }
    }
}

/// <summary>Keeps who decides for whom; one at a time, for at most some months, and never about oneself.</summary>
public sealed class DelegateApproval(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<DelegateDraft, Delegation>
{
    public static readonly Refusal WhichColleague = new(
        "delegation.who",
        new("Đề nghị nêu một người đang công tác, không phải chính mình.", "Please name a colleague who works here, other than yourself.")
    );
    public static readonly Refusal EndNeeded = new(
        "delegation.until",
        new("Đề nghị nêu ngày kết thúc, từ hôm nay đến {so} ngày tới.", "Please give an end, from today to {so} days ahead.")
    );
    public static readonly Refusal NobodyStandsIn = new(
        "delegation.none",
        new("Anh/Chị không ủy quyền cho ai.", "Nobody stands in for you.")
    );

    private const int MostDays = 184;

    public string Capability => "delegation.give";

    public async Task<Result<Delegation>> RunAsync(Actor who, DelegateDraft input, CancellationToken stop)
    {
        var (org, today) = (await orgs.GetAsync(db, stop), Vietnam.Day(clock.Now));
        var to = org.People.FirstOrDefault(p => p.Id == input.ToId && p.Id != who.Id && p.WorksOn(today));
        if (!input.Ends && to is null)
        {
            return WhichColleague;
        }
        if (!input.Ends && !(input.Until >= today && input.Until <= today.AddDays(MostDays)))
        {
            return EndNeeded.With(("so", $"{MostDays}"));
        }
        var running = await db.Delegations.Where(d => d.FromId == who.Id && d.Last >= today).ToListAsync(stop);
        running.ForEach(old => old.Last = today.AddDays(-1));
        if (input.Ends || to is null)
        {
            return running.Count == 0 ? NobodyStandsIn : running[0];
        }
        var last = input.Until!.Value;
        var made = db
            .Delegations.Add(
                new()
                {
                    FromId = who.Id,
                    ToId = to.Id,
                    First = today,
                    Last = last,
                }
            )
            .Entity;
        TellStandIn(who, to, last);
        return made;
    }

    private void TellStandIn(Actor who, Person to, DateOnly last)
    {
        var said = new Text(
            "{ai} ủy quyền cho Anh/Chị duyệt đăng ký thi đua đến hết ngày {ngay}. Gõ \"đăng ký chờ duyệt\" để xem. Không ai duyệt đăng ký của chính mình.",
            "{ai} lets you decide about pledges until {ngay}. Type \"pending approvals\" to see them. Nobody decides about their own."
        )
            .With("ai", who.Person.FullName)
            .With("ngay", Format.Day(last));
        outbox.Tell(
            to,
            $"delegation:{who.Id}:{to.Id}:{clock.Now:O}",
            Kinds.Notice,
            new Card(said).Line(said).Typed(new("đăng ký chờ duyệt", "pending approvals"))
        );
    }
}
