using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>"Nhắc những người chưa đăng ký", or the button under the list of them.</summary>
public sealed class NudgeMissingForm(NudgeMissing nudge, ShowMissingPledges missing, OperationRunner operations) : NudgeForm("pledge.nudge")
{
    public const string Verb = "pledge.nudge";

    protected override async Task<Owing?> OwingAsync(Turn turn, CancellationToken stop)
    {
        var (owing, _, _, period) = await NudgeMissing.OwingAsync(turn.Db, turn.Org, turn.Who, turn.Now, stop);
        if (turn.Message.Meaning["unit"] is { } unit)
        {
            owing = owing.Where(p => p.UnitId == unit).ToList();
        }
        if (owing.Count == 0)
        {
            // why there is nobody: everybody has registered, or nothing is open
            await missing.RunAsync(turn, stop);
            return null;
        }
        return new(
            period,
            new Text("chưa đăng ký thi đua {ky}", "no pledge for {ky} yet").With("ky", PledgeWords.Period(period)),
            owing.ConvertAll(p => p.Id)
        );
    }

    protected override Task<Nudged?> SendAsync(Turn turn, NudgeDraft draft, CancellationToken stop) =>
        operations.TryAsync(turn, nudge, draft.People, stop);
}

/// <summary>Each of those who have not registered gets a reminder, once a day, however often and by whomever it is asked for.</summary>
public sealed class NudgeMissing(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<IReadOnlyList<string>, Nudged>
{
    public string Capability => "pledge.nudge";

    public async Task<Result<Nudged>> RunAsync(Actor who, IReadOnlyList<string> input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var (owing, away, window, _) = await OwingAsync(db, org, who, clock.Now, stop);
        if (RegisterPledge.RefuseTime(window, clock.Now, org) is { } closed)
        {
            return closed;
        }
        var asked = owing.Where(p => input.Contains(p.Id)).ToList();
        var said = await outbox.SaidAsync(asked.ConvertAll(Key), stop);
        foreach (var person in asked.Where(p => !said.Contains(Key(p))))
        {
            outbox.Tell(person, Key(person), Kinds.Notice, PledgeCards.Nudge(who, window!));
        }
        return new Nudged(asked.Count, away);

        string Key(Person person) => $"pledge.nudged:{window!.Period}:{Vietnam.Day(clock.Now):yyyy-MM-dd}:{person.Id}";
    }

    /// <summary>Who has not registered and is here, among those whom this person may see; and how many more are on leave.</summary>
    public static async Task<(List<Person> Owing, int Away, RegistrationWindow? Window, string Period)> OwingAsync(
        BotDb db,
        Org org,
        Actor who,
        DateTime now,
        CancellationToken stop
    )
    {
        var today = Vietnam.Day(now);
        var window = (await db.Windows.AsNoTracking().OrderBy(w => w.DeadlineAt).ToListAsync(stop)).FirstOrDefault(w => w.TakesAt(now));
        if (window is null)
        {
            return ([], 0, null, "");
        }
        var standing = await PledgeDuties.StandingAsync(db, window, org, today, stop);
        var missing = org
            .People.Where(p =>
                p.WorksOn(today) && !standing.Contains(p.Id) && p.Id != who.Id && (who.SeesWholeDepartment || who.HeadOf(p.UnitId))
            )
            .ToList();
        var away = await db.AwayAsync(today, stop);
        return (missing.Where(p => !away.Contains(p.Id)).ToList(), missing.Count(p => away.Contains(p.Id)), window, window.Period);
    }
}
