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

public sealed class InviteDraft
{
    public string MovementId { get; set; } = "";

    public string Period { get; set; } = "";

    public List<string> Codes { get; set; } = [];

    /// <summary>Who could be invited.</summary>
    public List<string> Asked { get; set; } = [];

    public List<string> People { get; set; } = [];
}

/// <summary>"Đăng ký LĐTT cho cả phòng trừ anh Tú": pledges are voluntary, so each person gets a card and confirms alone (A3).</summary>
public sealed class InvitePledgesForm(InvitePledges invite, OperationRunner operations) : Form<InviteDraft>("pledge.invite")
{
    public static readonly Refusal NobodyToInvite = new(
        "pledge.nobody_to_invite",
        new(
            "Không có ai phù hợp để mời. Trưởng đơn vị mời người của đơn vị mình, Văn phòng mời mọi người.",
            "There is nobody to invite. Heads invite their own unit, the Office everybody."
        )
    );

    protected override void Define(FormBuilder<InviteDraft> form) =>
        form.Start(BeginAsync)
            .Ask(
                "title",
                d => d.Codes.Count == 0,
                AskTitleAsync,
                (turn, draft, _) => Task.FromResult(TakeTitles(turn, draft) ? Answer.Taken : Answer.NotMine)
            )
            .Amend(ChangeAsync)
            .Confirm(ReviewAsync)
            .Then(SendAsync);

    private static async Task<bool> BeginAsync(Turn turn, InviteDraft draft, CancellationToken stop)
    {
        var windows = await turn.Db.Windows.AsNoTracking().OrderBy(w => w.DeadlineAt).ToListAsync(stop);
        if (windows.FirstOrDefault(w => w.TakesAt(turn.Now)) is not { } open)
        {
            turn.Refuse(RegisterPledge.RefuseTime(windows.LastOrDefault(w => w.LateUntil < turn.Now), turn.Now, turn.Org)!);
            return false;
        }
        (draft.MovementId, draft.Period) = (open.MovementId, open.Period);
        TakeTitles(turn, draft);
        var unit =
            turn.Message.Meaning["unit"] is { } said && turn.Who.IsOffice ? said
            : turn.Who.IsOffice && !turn.Who.IsHead ? ""
            : turn.Who.Person.UnitId;
        draft.Asked = turn
            .Org.People.Where(p => p.Id != turn.Who.Id && p.WorksOn(turn.Today) && (unit.Length == 0 || p.UnitId == unit))
            .Select(p => p.Id)
            .ToList();
        draft.People = PeopleSaid.Read(turn.Message.Words, draft.Asked, turn.Org.Names);
        if (draft.People.Count == 0)
        {
            turn.Refuse(NobodyToInvite);
        }
        return draft.People.Count > 0;
    }

    // "trừ cả chị Giang nữa", "thêm anh Đức", "đổi sang CSTĐ"
    private static Task<Answer> ChangeAsync(Turn turn, InviteDraft draft, CancellationToken stop)
    {
        if (PeopleSaid.Change(turn.Message.Words, draft.People, draft.Asked, turn.Org.Names) is { Count: > 0 } people)
        {
            draft.People = people;
            return Task.FromResult(Answer.Taken);
        }
        return Task.FromResult(!turn.Message.Meaning.IsCounted && TakeTitles(turn, draft) ? Answer.Taken : Answer.NotMine);
    }

    private static bool TakeTitles(Turn turn, InviteDraft draft)
    {
        var said =
            turn.Message.Meaning["titles"]
            ?? turn.Message.Meaning["title"]
            ?? (turn.Message.Meaning is { Detail: "commitment" } ? turn.Org.Commitments(turn.Today).FirstOrDefault("") : "");
        var codes = said.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Where(c => turn.Org.Title(c, turn.Today) is { Scope: "individual" })
            .Distinct()
            .ToList();
        draft.Codes = codes.Count > 0 ? codes : draft.Codes;
        return codes.Count > 0;
    }

    private static Task<Card> AskTitleAsync(Turn turn, InviteDraft draft, CancellationToken stop)
    {
        var ask = new Text("Mời mọi người đăng ký nội dung nào?", "What shall they register?");
        var card = new Card(ask).Line(ask);
        foreach (var title in turn.Org.TitlesOn(turn.Today).Where(t => t.Scope == "individual").Take(6))
        {
            card.Typed(PledgeWords.Name(title));
        }
        return Task.FromResult(card);
    }

    private static Task<Card> ReviewAsync(Turn turn, InviteDraft draft, CancellationToken stop)
    {
        var said = new Text(
            "Mời {so} người đăng ký {danh_hieu}? Mỗi người tự xác nhận.",
            "Invite {so} people to register {danh_hieu}? Each confirms alone."
        )
            .With("so", $"{draft.People.Count}")
            .With("danh_hieu", Text.Join(", ", draft.Codes.Select(c => PledgeWords.Title(turn.Org, c, turn.Today))));
        return Task.FromResult(new Card(said).Title(said).Line(Text.Same(string.Join(", ", draft.People.Select(turn.Org.NameOf)) + ".")));
    }

    private async Task SendAsync(Turn turn, InviteDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, invite, draft, stop) is { } sent)
        {
            var said = new Text(
                "Đã gửi lời mời tới {so} người; {co} người đã đăng ký từ trước.",
                "{so} people were invited; {co} had registered already."
            )
                .With("so", $"{sent.Count}")
                .With("co", $"{sent.Had}");
            turn.Become(new Card(said).Line(said).Typed(new("ai chưa đăng ký thi đua", "who has not registered yet")));
        }
    }
}

/// <summary>How many were written to, and how many not: they had registered, or are on leave.</summary>
public sealed record Invited(int Count, int Had);

/// <summary>Nothing is registered here: a card goes to each who has not, and only their own tap or word registers.</summary>
public sealed class InvitePledges(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<InviteDraft, Invited>
{
    public static readonly Refusal NotYourPeople = new(
        "pledge.not_your_people",
        new("Chỉ mời được người của đơn vị mình.", "Only people of your own unit can be invited.")
    );

    public string Capability => "pledge.invite";

    public async Task<Result<Invited>> RunAsync(Actor who, InviteDraft input, CancellationToken stop)
    {
        var (org, today) = (await orgs.GetAsync(db, stop), Vietnam.Day(clock.Now));
        if (input.People.Any(id => org.People.All(p => p.Id != id) || !who.IsOffice && !who.HeadOf(org.Person(id).UnitId)))
        {
            return NotYourPeople;
        }
        var titles = input.Codes.Select(c => org.Title(c, today)).OfType<TitleRule>().Where(t => t.Scope == "individual").ToList();
        if (titles.Count == 0)
        {
            return PledgeRefusals.UnknownTitle.With(("danh_hieu", string.Join(", ", input.Codes)));
        }
        var had = (
            await db
                .Pledges.AsNoTracking()
                .Where(p =>
                    p.MovementId == input.MovementId
                    && p.Period == input.Period
                    && input.Codes.Contains(p.TitleCode)
                    && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)
                )
                .Select(p => p.SubjectId)
                .ToListAsync(stop)
        ).ToHashSet();
        var ask = input.People.Where(id => !had.Contains(id)).ToList();
        var said = await outbox.SaidAsync(ask.ConvertAll(Key), stop);
        foreach (var id in ask.Where(id => !said.Contains(Key(id))))
        {
            outbox.Tell(org.Person(id), Key(id), Kinds.Notice, PledgeCards.Invitation(who, input.Period, titles));
        }
        return new Invited(ask.Count, input.People.Count - ask.Count);

        // once a day, however often and by whomever it is asked for
        string Key(string id) => $"{Invitations.KeyStart}{input.Period}:{string.Join(',', input.Codes)}:{today:yyyy-MM-dd}:{id}";
    }
}
