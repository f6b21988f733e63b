using Bot.Movements;
using Bot.Operating;
using Bot.Outgoing;
using Bot.People;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Reminders;

/// <summary>Whom a reminder may reach now: who works today, is not away, has not switched it off, and has not heard enough this week.</summary>
public sealed class Recipients(BotDb db, OrgCache orgs, OfficeClock clock)
{
    public const string Owing = "owes:";
    public const string HeadsOf = "heads:";
    public const string OfficeOf = "office:";
    public const string Pledged = "pledged:";

    private DateOnly Today => Vietnam.Day(clock.Now);

    /// <summary>Everybody whom the audience means, by role.</summary>
    public async Task<IReadOnlyList<Person>> OfAsync(string audience, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var working = org.People.Where(p => p.WorksOn(Today)).ToList();
        if (audience.StartsWith(Pledged, StringComparison.Ordinal))
        {
            var (title, year) = (audience[Pledged.Length..], $"{Today.Year}");
            var pledged = (await db.Pledges.AsNoTracking().Where(p => p.TitleCode == title && p.Period.StartsWith(year) && p.Scope == "individual"
                && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)).Select(p => p.SubjectId).ToListAsync(stop)).ToHashSet();
            return working.Where(p => pledged.Contains(p.Id)).ToList();
        }
        return working.Where(p => audience.Split(':')[0] switch
        {
            "unit-heads" or "heads" => p.Roles.HasFlag(Roles.UnitHead),
            "office" => p.Roles.HasFlag(Roles.Admin),
            "leaders" => (p.Roles & (Roles.Director | Roles.DeputyDirector | Roles.Admin)) != 0,
            _ => true,
        }).ToList();
    }

    /// <summary>Of these people, those who may be told today. The last of a week's places is kept for a last call.</summary>
    public async Task<IReadOnlyList<Person>> NowAsync(IEnumerable<Person> people, ReminderRule rule, Func<Person, bool> lastCall, CancellationToken stop)
    {
        var (today, topic) = (Today, rule.Topic);
        var monday = Vietnam.Utc(DateReader.MondayOf(today), TimeOnly.MinValue);
        var most = int.Parse((await RuleBook.LoadAsync(db, stop)).TextIfAny(RuleKeys.MostReminders, today) ?? "3", System.Globalization.CultureInfo.InvariantCulture);
        var away = (await db.Absences.AsNoTracking().Where(a => a.First <= today && a.Last >= today).Select(a => a.PersonId).ToListAsync(stop)).ToHashSet();
        var muted = topic.Length == 0 ? [] : (await db.Muted.AsNoTracking().Where(m => m.Topic == topic).Select(m => m.PersonId).ToListAsync(stop)).ToHashSet();
        var said = await db.Outbox.AsNoTracking().Where(o => o.Kind == Kinds.Reminder && o.CreatedAt >= monday).Select(o => new { o.Target, o.CreatedAt, Digest = o.About != null }).ToListAsync(stop);
        var heard = said.ToLookup(s => s.Target);
        return people.Where(p => !away.Contains(p.Id) && !muted.Contains(p.Id)).Where(p =>
        {
            var already = heard[$"{Outbox.PersonTarget}{p.Id}"].ToList();
            // the digest of the morning named everything that is owed
            var today = rule.Audience.StartsWith(Owing, StringComparison.Ordinal) && already.Any(s => s.Digest && Vietnam.Day(s.CreatedAt) == Today);
            return !today && already.Count < (lastCall(p) ? most : most - 1);
        }).ToList();
    }
}
