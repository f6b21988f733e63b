using System.Globalization;
using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>Whose a pledge is, who may look at what was done for it, who confirms its result, and until when it runs.</summary>
internal static class ProgressDesk
{
    public static bool IsOwn(Pledge pledge, Actor who) =>
        pledge.Scope == "individual" ? pledge.SubjectId == who.Id : who.HeadOf(pledge.SubjectId);

    public static bool Sees(Pledge pledge, Actor who, Org org) =>
        IsOwn(pledge, who) || who.IsOffice || who.IsDirector || who.HeadOf(PledgeWords.UnitOf(pledge, org));

    /// <summary>The unit's head; about the head, and about the unit as such, the Director; about the Director a deputy.</summary>
    public static Person? Confirmer(Pledge pledge, Org org, DateOnly day) =>
        pledge.Scope == "collective" ? org.Director(day)
        : org.People.FirstOrDefault(p => p.Id == pledge.SubjectId) is { } person ? org.ApproverOf(person, day)
        : null;

    /// <summary>Who answers for a pledge: the person, for a unit its head.</summary>
    public static Person? Answers(Pledge pledge, Org org, DateOnly day) =>
        pledge.Scope == "individual"
            ? org.People.FirstOrDefault(p => p.Id == pledge.SubjectId)
            : org.People.FirstOrDefault(p => p.UnitId == pledge.SubjectId && p.Roles.HasFlag(Roles.UnitHead) && p.WorksOn(day));

    public static IQueryable<Pledge> Own(BotDb db, Actor who)
    {
        var (id, unit, head) = (who.Id, who.Person.UnitId, who.IsHead);
        return db
            .Pledges.AsNoTracking()
            .Where(p =>
                (p.Scope == "individual" && p.SubjectId == id || head && p.Scope == "collective" && p.SubjectId == unit)
                && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)
            );
    }

    /// <summary>The own pledges that a sentence may mean: by code, by title, else those of the running year.</summary>
    public static async Task<IReadOnlyList<Pledge>> MeantAsync(Turn turn, CancellationToken stop)
    {
        var (code, title) = (turn.Message.Meaning["pledge"], turn.Message.Meaning["title"]);
        var own = await Own(turn.Db, turn.Who).OrderBy(p => p.Id).ToListAsync(stop);
        return code is not null
            ? own.FindAll(p => p.Id == code)
            : own.FindAll(p => (title is null || p.TitleCode == title) && Ends(p.Period) >= turn.Today);
    }

    /// <summary>"2026" and its second drive end with the year, the first with June.</summary>
    public static DateOnly Ends(string period)
    {
        var year = int.Parse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        return period.EndsWith("-D1", StringComparison.Ordinal) ? new(year, 6, 30) : new(year, 12, 31);
    }

    /// <summary>The periods in whose last working days a result is asked for; the calendar is read only where one may be near.</summary>
    public static async Task<IReadOnlyList<string>> EndingAsync(BotDb db, DateOnly today, CancellationToken stop)
    {
        const int workingDays = 10,
            atMost = 31;
        var near = new[] { $"{today.Year}", $"{today.Year}-D1", $"{today.Year}-D2" }
            .Where(p => Ends(p) >= today && Ends(p).AddDays(-atMost) <= today)
            .ToList();
        if (near.Count == 0)
        {
            return near;
        }
        var calendar = await db.CalendarAsync(stop);
        return near.FindAll(p => calendar.WorkingDaysBefore(Ends(p).AddDays(1), workingDays) <= today);
    }

    public static Text Name(Pledge pledge, Org org, DateOnly day) =>
        Text.Same($"{pledge.Id}: ") + PledgeWords.Title(org, pledge.TitleCode, day) + Text.Same(", ") + PledgeWords.Period(pledge.Period);
}
