using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reminders;

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
            var pledged = (
                await db
                    .Pledges.AsNoTracking()
                    .Where(p =>
                        p.TitleCode == title
                        && p.Period.StartsWith(year)
                        && p.Scope == "individual"
                        && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)
                    )
                    .Select(p => p.SubjectId)
                    .ToListAsync(stop)
            ).ToHashSet();
            // the initiative that the title asks for is handed in or recognised: nothing is owed
            var handedIn = await db
                .Initiatives.AsNoTracking()
                .Where(i => i.Period == year && (i.Status == "submitted" || i.Status == "recognized"))
                .ToListAsync(stop);
            return working.Where(p => pledged.Contains(p.Id) && !handedIn.Exists(i => i.IsBy(p.Id))).ToList();
        }
        return working
            .Where(p =>
                audience.Split(':')[0] switch
                {
                    "unit-heads" or "heads" => p.Roles.HasFlag(Roles.UnitHead),
                    "office" => p.Roles.HasFlag(Roles.Admin),
                    "leaders" => (p.Roles & (Roles.Director | Roles.DeputyDirector | Roles.Admin)) != 0,
                    _ => true,
                }
            )
            .ToList();
    }

    /// <summary>
    /// Who of them may be told now. What counts is everything that reached a person this week without being the answer to an act of the
    /// person's own; the last of a week's places is kept for a last call.
    /// </summary>
    /// <param name="waiting">A digest that waits for its time stands for this one too.</param>
    public async Task<IReadOnlyList<(Letter Letter, Verdict Verdict)>> JudgeAsync(
        IReadOnlyList<Letter> letters,
        ReminderRule rule,
        bool waiting,
        CancellationToken stop
    )
    {
        var (today, topic) = (Today, rule.Topic);
        var monday = Vietnam.Utc(DateReader.MondayOf(today), TimeOnly.MinValue);
        var most = (await db.RulesAsync(stop)).Number(RuleKeys.MostReminders, today);
        var away = await db.AwayAsync(today, stop);
        var muted =
            topic.Length == 0
                ? []
                : (await db.Muted.AsNoTracking().Where(m => m.Topic == topic).Select(m => m.PersonId).ToListAsync(stop)).ToHashSet();
        var heard = (await HeardAsync(monday, stop)).ToLookup(h => h.Target);
        var isDigest = rule.Audience.StartsWith(Owing, StringComparison.Ordinal);
        return letters
            .Select(letter =>
            {
                var already = heard[$"{Outbox.PersonTarget}{letter.To.Id}"].ToList();
                // the digest of the morning named everything that is owed
                var told = isDigest && already.Exists(h => h.IsDigest && (h.Waits ? waiting : Vietnam.Day(h.At) == today));
                var count = already.Count(h => !h.Waits);
                return (
                    letter,
                    away.Contains(letter.To.Id) ? Verdict.Away
                    : muted.Contains(letter.To.Id) ? Verdict.Muted
                    : told ? Verdict.Told
                    : count < (letter.LastCall ? most : most - 1) ? Verdict.Now
                    : Verdict.Later
                );
            })
            .ToList();
    }

    /// <summary>The first working moment of the next week, when the count begins anew, and why.</summary>
    public static (DateTime At, string Why) NextWeek(SchedulePlan plan, DateTime now)
    {
        var at = Vietnam.Utc(plan.Hours.Next(DateReader.MondayOf(Vietnam.Day(now)).AddDays(7).ToDateTime(TimeOnly.MinValue)));
        return (at, $"người nhận đã đủ số tin trong tuần, chờ đến {Format.Moment(at).Vi}");
    }

    private async Task<List<IncomingMessage>> HeardAsync(DateTime monday, CancellationToken stop)
    {
        // two questions, so that each has its index: with "or" between them all that was ever said would be read
        var unasked = db
            .Outbox.AsNoTracking()
            .Where(o => o.Kind != Kinds.Reply && o.Kind != Kinds.Update && o.Target.StartsWith(Outbox.PersonTarget));
        return (
            await unasked
                .Where(o => o.CreatedAt >= monday && o.NotBefore == null)
                .Concat(unasked.Where(o => o.NotBefore != null))
                .Select(o => new
                {
                    o.Kind,
                    o.State,
                    o.Target,
                    o.CreatedAt,
                    o.NotBefore,
                    o.About,
                })
                .ToListAsync(stop)
        ).Where(o => Kinds.Counts(o.Kind) && o.State is not (OutboxState.Dropped or OutboxState.Dead or OutboxState.Resent)).Select(o => new IncomingMessage(o.Target, o.CreatedAt, o.About is not null, o.NotBefore is not null)).ToList();
    }

    private sealed record IncomingMessage(string Target, DateTime At, bool IsDigest, bool Waits);
}

public enum Verdict
{
    Now,

    /// <summary>The person has heard enough this week.</summary>
    Later,
    Away,
    Muted,

    /// <summary>Another message of the day says the same.</summary>
    Told,
}
