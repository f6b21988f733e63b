using Bot.Operating;
using Bot.Outgoing;
using Bot.People;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Pledges;

public sealed record PledgeInput(string MovementId, string Period, string TitleCode, string Commitment);

/// <summary>Saves a pledge as waiting and asks its approver, in one transaction.</summary>
public sealed class RegisterPledge(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox, Numbers numbers) : IOperation<PledgeInput, Pledge>
{
    public string Capability => "pledge.register";

    public async Task<Result<Pledge>> RunAsync(Actor who, PledgeInput input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var title = org.Title(input.TitleCode, Vietnam.Day(clock.Now));
        if (title is null)
        {
            return new Refusal("pledge.unknown_title", ("danh_hieu", input.TitleCode));
        }
        var collective = title.Scope == "collective";
        var subject = collective ? who.Person.UnitId : who.Id;
        var window = await db.Windows.AsNoTracking().FirstOrDefaultAsync(w => w.MovementId == input.MovementId && w.Period == input.Period, stop);
        var standing = await db.Pledges.AsNoTracking().FirstOrDefaultAsync(p => p.MovementId == input.MovementId && p.Period == input.Period
            && p.SubjectId == subject && p.TitleCode == input.TitleCode && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved), stop);
        var approver = collective ? org.Director(Vietnam.Day(clock.Now)) : org.ApproverOf(who.Person, Vietnam.Day(clock.Now));
        if (Refuse(who, collective, window, standing, approver, title) is { } refusal)
        {
            return refusal;
        }
        var pledge = db.Pledges.Add(new()
        {
            Id = await numbers.NextAsync("DK", stop), MovementId = input.MovementId, Period = input.Period, Scope = title.Scope, SubjectId = subject,
            TitleCode = title.Code, Commitment = input.Commitment, Status = PledgeStatus.Waiting, Late = window!.IsLateAt(clock.Now),
            SubmittedAt = clock.Now, ApproverId = approver!.Id,
        }).Entity;
        outbox.Tell(approver, $"pledge.waiting:{pledge.Id}", Kinds.Notice, PledgeCards.Waiting(pledge, title, org));
        return pledge;
    }

    private Refusal? Refuse(Actor who, bool collective, RegistrationWindow? window, Pledge? standing, Person? approver, TitleRule title)
    {
        if (window is null || window.OpensAt > clock.Now)
        {
            return new("pledge.not_open");
        }
        if (!window.TakesAt(clock.Now))
        {
            return new("pledge.closed", ("han", $"{Vietnam.Wall(window.LateUntil):dd/MM/yyyy}"));
        }
        if (collective && !who.IsHead)
        {
            return new("pledge.head_only");
        }
        if (standing is not null)
        {
            var (name, period) = (PledgeCards.Name(title), PledgeCards.PeriodName(standing.Period));
            return new("pledge.duplicate", ("danh_hieu", name.Vi), ("danh_hieu.en", name.En), ("ky", period.Vi), ("ky.en", period.En), ("ma", standing.Id));
        }
        return approver is null ? new("pledge.no_approver") : null;
    }
}

/// <summary>Withdraws one's own pledge; its approver's queue is shorter by one.</summary>
public sealed class WithdrawPledge(BotDb db) : IOperation<string, Pledge>
{
    public string Capability => "pledge.withdraw";

    public async Task<Result<Pledge>> RunAsync(Actor who, string pledgeId, CancellationToken stop)
    {
        var pledge = await db.Pledges.FirstOrDefaultAsync(p => p.Id == pledgeId, stop);
        if (pledge is null || !(pledge.Scope == "individual" ? pledge.SubjectId == who.Id : who.HeadOf(pledge.SubjectId)))
        {
            return new Refusal("pledge.none_to_withdraw");
        }
        return pledge.Withdraw() is { } refusal ? refusal : pledge;
    }
}
