using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Operations;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <param name="TitleCodes">What is registered at once: "LĐTT và 8 giờ".</param>
/// <param name="Content">Words of one's own; where the title has a text, they stand behind it.</param>
public sealed record PledgeInput(string MovementId, string Period, IReadOnlyList<string> TitleCodes, string Content = "", bool English = false);

/// <summary>Saves pledges and asks who approves them, in one transaction: all of them, or none and the reason.</summary>
public sealed class RegisterPledge(BotDb db, OrgCache orgs, OfficeClock clock, PledgeNews news, ReferenceNumbers numbers) : IOperation<PledgeInput, IReadOnlyList<Pledge>>
{
    public string Capability => "pledge.register";

    public async Task<Result<IReadOnlyList<Pledge>>> RunAsync(Actor who, PledgeInput input, CancellationToken stop)
    {
        var (org, today) = (await orgs.GetAsync(db, stop), Vietnam.Day(clock.Now));
        var codes = input.TitleCodes.Distinct().ToList();
        var unknown = codes.Count == 0 ? "" : codes.Find(c => org.Title(c, today) is null);
        if (unknown is not null)
        {
            return new Refusal("pledge.unknown_title", ("danh_hieu", unknown));
        }
        var window = await db.Windows.AsNoTracking().FirstOrDefaultAsync(w => w.MovementId == input.MovementId && w.Period == input.Period, stop);
        if (RefuseTime(window, clock.Now, org) is { } closed)
        {
            return closed;
        }
        var (own, unit) = (who.Id, who.Person.UnitId);
        var standing = await db.Pledges.AsNoTracking().Where(p => p.MovementId == input.MovementId && p.Period == input.Period && (p.SubjectId == own || p.SubjectId == unit)
            && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)).ToListAsync(stop);
        var titles = codes.ConvertAll(c => org.Title(c, today)!);
        if (titles.Select(t => Refuse(who, t, titles, standing, input.Content, org, today)).FirstOrDefault(r => r is not null) is { } refusal)
        {
            return refusal;
        }
        var made = new List<Pledge>();
        foreach (var title in titles)
        {
            made.Add(await AddAsync(who, org, title, input, window!, stop));
        }
        return made;
    }

    /// <summary>Outside its time nothing is registered; who can look at a special case is named.</summary>
    public static Refusal? RefuseTime(RegistrationWindow? window, DateTime now, Org org) => window is null || window.OpensAt > now ? new("pledge.not_open")
        : window.TakesAt(now) ? null : new("pledge.closed", ("han", $"{Vietnam.Wall(window.LateUntil):dd/MM/yyyy}"), ("nguoi", Clerks(org, Vietnam.Day(now))));

    public static string Clerks(Org org, DateOnly day) => string.Join(", ", org.Clerks(day).Select(p => p.FullName));

    private static Refusal? Refuse(Actor who, TitleRule title, IReadOnlyList<TitleRule> together, IReadOnlyList<Pledge> standing, string content, Org org, DateOnly today)
    {
        var collective = title.Scope == "collective";
        if (collective && !who.IsHead)
        {
            return new("pledge.head_only");
        }
        var subject = collective ? who.Person.UnitId : who.Id;
        if (PledgeContent.RefuseBeside(title, together, [.. standing.Where(p => p.SubjectId == subject)], org, today) is { } beside)
        {
            return beside;
        }
        if (PledgeContent.Refuse(title, content) is { } no)
        {
            return no;
        }
        return title.Approval.Length > 0 && org.ApproversOf(title, who.Person, today).Count == 0 ? new("pledge.no_approver") : null;
    }

    private async Task<Pledge> AddAsync(Actor who, Org org, TitleRule title, PledgeInput input, RegistrationWindow window, CancellationToken stop)
    {
        var route = org.ApproversOf(title, who.Person, Vietnam.Day(clock.Now));
        var approver = route.FirstOrDefault();
        var text = PledgeTexts.Of(title, input.Content, input.English);
        var pledge = db.Pledges.Add(new()
        {
            Id = await numbers.NextAsync("DK", stop), MovementId = input.MovementId, Period = input.Period, Scope = title.Scope, SubjectId = title.Scope == "collective" ? who.Person.UnitId : who.Id,
            TitleCode = title.Code, TextFrom = title.EffectiveFrom, Commitment = text, Status = approver is null ? PledgeStatus.Approved : PledgeStatus.Waiting,
            Late = window.IsLateAt(clock.Now), SubmittedAt = clock.Now, ApproverId = approver?.Id ?? "", Route = [.. route.Select(p => p.Id)], DecidedAt = approver is null ? clock.Now : null,
        }).Entity;
        if (approver is not null)
        {
            await news.AskAsync(pledge, org, stop);
        }
        return pledge;
    }
}

/// <summary>What may be registered, changed and withdrawn beside what stands.</summary>
public static class PledgeContent
{
    /// <summary>What another pledge stands on is not taken away from under it.</summary>
    public static Refusal? RefuseNeeded(Pledge pledge, IReadOnlyList<Pledge> standing, Org org, DateOnly today) =>
        standing.FirstOrDefault(p => p.Id != pledge.Id && p.SubjectId == pledge.SubjectId && org.Title(p.TitleCode, today)?.Needs == pledge.TitleCode) is { } dependent
            ? new("pledge.needed", ("ma", pledge.Id), ("khac", dependent.Id)) : null;

    /// <summary>The same twice, or without what it needs: what stands of the same person or unit decides.</summary>
    public static Refusal? RefuseBeside(TitleRule title, IReadOnlyList<TitleRule> together, IReadOnlyList<Pledge> standing, Org org, DateOnly today)
    {
        var name = PledgeWords.Name(title);
        if (standing.FirstOrDefault(p => p.TitleCode == title.Code) is { } had)
        {
            var period = PledgeWords.Period(had.Period);
            return new("pledge.duplicate", ("danh_hieu", name.Vi), ("danh_hieu.en", name.En), ("ky", period.Vi), ("ky.en", period.En), ("ma", had.Id));
        }
        return title.Needs.Length > 0 && together.All(t => t.Code != title.Needs) && standing.All(p => p.TitleCode != title.Needs) && org.Title(title.Needs, today) is { } needed
            ? new("pledge.needs", ("danh_hieu", name.Vi), ("danh_hieu.en", name.En), ("can", PledgeWords.Name(needed).Vi), ("can.en", PledgeWords.Name(needed).En)) : null;
    }

    public static bool IsOwn(Actor who, Pledge pledge) => pledge.Scope == "individual" ? pledge.SubjectId == who.Id : who.HeadOf(pledge.SubjectId);

    /// <summary>What is closed is changed by nobody alone: who can look at it is named.</summary>
    public static async Task<Refusal?> RefuseClosedAsync(BotDb db, Pledge pledge, DateTime now, Org org, CancellationToken stop) =>
        await db.Windows.AnyAsync(w => w.MovementId == pledge.MovementId && w.Period == pledge.Period && w.LateUntil >= now, stop) ? null
            : new("pledge.withdraw_closed", ("nguoi", RegisterPledge.Clerks(org, Vietnam.Day(now))));

    /// <summary>Where the plan asks for "3-4" contents, so many there are (PLG-03).</summary>
    public static Refusal? Refuse(TitleRule title, string own)
    {
        var count = PledgeTexts.Items(own).Count;
        return title.Items.Takes(count) ? null : new("pledge.items", ("it_nhat", $"{title.Items.Least}"), ("nhieu_nhat", $"{title.Items.Most}"), ("so", $"{count}"));
    }
}

/// <summary>Withdraws one's own pledge while registration is open; every copy of its card says so.</summary>
public sealed class WithdrawPledge(BotDb db, OrgCache orgs, OfficeClock clock, PledgeNews news) : IOperation<string, Pledge>
{
    public string Capability => "pledge.withdraw";

    public async Task<Result<Pledge>> RunAsync(Actor who, string pledgeId, CancellationToken stop)
    {
        var pledge = await db.Pledges.FirstOrDefaultAsync(p => p.Id == pledgeId, stop);
        if (pledge is null || !PledgeContent.IsOwn(who, pledge))
        {
            return new Refusal("pledge.none_to_withdraw");
        }
        var org = await orgs.GetAsync(db, stop);
        if (await PledgeContent.RefuseClosedAsync(db, pledge, clock.Now, org, stop) is { } closed)
        {
            return closed;
        }
        var standing = await db.Pledges.AsNoTracking().Where(p => p.SubjectId == pledge.SubjectId && p.MovementId == pledge.MovementId && p.Period == pledge.Period
            && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)).ToListAsync(stop);
        if (pledge.Stands && PledgeContent.RefuseNeeded(pledge, standing, org, Vietnam.Day(clock.Now)) is { } needed)
        {
            return needed;
        }
        if (pledge.Withdraw() is { } refusal)
        {
            return refusal;
        }
        await news.SettleAsync(pledge, PledgeCards.Decided(pledge, org.Title(pledge.TitleCode, Vietnam.Day(clock.Now)), org, who.Person.FullName), null, stop);
        return pledge;
    }
}
