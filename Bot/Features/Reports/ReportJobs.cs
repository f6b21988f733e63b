using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reports;

/// <summary>Puts an issue of the month's report into the channels: all of it to the leadership's, counts to the general one.</summary>
public sealed class ReportPoster(MonthlyReport report, Outbox outbox)
{
    public const string FullPost = "monthly_report_full";
    public const string CountsPost = "report_summary";

    /// <summary>Names go to the leadership's channel and to no other, whatever a list of channels says (4.13).</summary>
    public static bool MayTakeNames(PostingChannel channel) => channel.Scope == "leadership" && channel.Takes(FullPost);

    /// <summary>Where a report goes: the channel, and whether with names.</summary>
    public static IEnumerable<(PostingChannel Channel, string Kind)> Places(IEnumerable<PostingChannel> channels) =>
        channels
            .OrderBy(c => c.Id, StringComparer.Ordinal)
            .SelectMany(c =>
                new[] { (c, Kinds.MonthlyReport, MayTakeNames(c)), (c, Kinds.MonthlyReportCounts, c.Takes(CountsPost)) }
                    .Where(p => p.Item3)
                    .Select(p => (p.c, p.Item2))
            );

    public async Task PostAsync(MonthReport row, IEnumerable<(PostingChannel Channel, string Kind)> places, CancellationToken stop)
    {
        var found = await report.ForBriefingAsync(row.Year, row.Month, stop, row.Issue > 1 ? row.IssuedAt : null);
        found = found with { Figures = found.Figures with { Issue = row.Issue } };
        var all = places
            .Select(p =>
                (
                    p.Channel,
                    p.Kind,
                    Key: $"{PostMonthlyReport.Job}:{row.Year}-{row.Month:00}:{p.Channel.Id}{(p.Kind == Kinds.MonthlyReport ? "" : ":counts")}{(row.Issue > 1 ? $":v{row.Issue}" : "")}"
                )
            )
            .ToList();
        // by the Office and by the hour at the same time: each place hears a version once
        var said = await outbox.SaidAsync(all.ConvertAll(p => p.Key), stop);
        foreach (var (channel, kind, key) in all.Where(p => !said.Contains(p.Key)))
        {
            outbox.Post(
                channel.Id,
                key,
                kind,
                kind == Kinds.MonthlyReport
                    ? ReportCards.Full(found.Figures, found.Praise, found.Org, Named.ClassA)
                    : Everybody(found.Figures.ToPublic(), found)
            );
        }
    }

    // takes PublicFacts, not figures: what is posted to everybody cannot hold the name of a person with a record
    private static Card Everybody(PublicFacts facts, MonthlyReport.Month found) => ReportCards.Counts(facts, found.Praise, found.Org);
}

/// <summary>At the briefing's hour the report is posted, once, unless the Office holds it back.</summary>
public sealed class PostMonthlyReport(BotDb db, ReportPoster poster, OrgCache orgs, Outbox outbox, OfficeClock clock) : IJob
{
    public const string Job = "report.monthly";

    public string Name => Job;

    public Text Title => new("Báo cáo tháng", "Monthly report");

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        var (year, month) = ReportBook.MonthOf(due.Key);
        var channel = await db.Channels.AsNoTracking().FirstOrDefaultAsync(c => c.Id == due.To, stop);
        if (channel is null)
        {
            return "channel is gone";
        }
        var row = await ReportBook.FindAsync(db, year, month, stop);
        if (row.HeldBy.Length > 0)
        {
            await TellHeldAsync(await orgs.GetAsync(db, stop), row, stop);
            return "held back by the Office";
        }
        if (row.Issue == 0)
        {
            row.IssueNow("", "", clock.Now);
        }
        // each place is an occurrence of its own; a version that the Office issued meanwhile is the one that is posted
        await poster.PostAsync(row, ReportPoster.Places([channel]).Where(p => p.Kind == due.Kind), stop);
        return "posted";
    }

    private async Task TellHeldAsync(Org org, MonthReport row, CancellationToken stop)
    {
        var said = new Text(
            "Đã đến giờ giao ban; báo cáo {thang} đang được giữ lại và chưa đăng. Gõ \"đăng báo cáo {thang}\" để đăng.",
            "It is time for the briefing; the report for {thang} is held back and was not posted. Type \"post the report for {thang}\" to post it."
        ).With("thang", Format.Month(row.Year, row.Month));
        var clerks = org.Clerks(Vietnam.Day(clock.Now));
        // each place of the report is an occurrence: said once
        var told = await outbox.SaidAsync(clerks.Select(c => $"{Job}:held:{row.AuditId}:{c.Id}").ToList(), stop);
        foreach (var clerk in clerks.Where(c => !told.Contains($"{Job}:held:{row.AuditId}:{c.Id}")))
        {
            outbox.Tell(
                clerk,
                $"{Job}:held:{row.AuditId}:{clerk.Id}",
                Kinds.Notice,
                new Card(said).Title(new("Báo cáo đang được giữ", "The report is held back")).Line(said)
            );
        }
    }
}

/// <summary>Working days before the briefing every head gets the unit's draft, to confirm with one tap or to correct (RPT-01).</summary>
public sealed class AskUnits(BotDb db, MonthlyReport report, Outbox outbox, OfficeClock clock, PlanLoader plans) : IJob
{
    public const string Job = "report.drafts";

    public string Name => Job;

    public Text Title => new("Dự thảo tới các đơn vị", "Drafts to the units");

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        var (year, month) = ReportBook.MonthOf(due.Key);
        var dates = await db.BriefingsAsync(stop);
        var today = Vietnam.Day(clock.Now);
        if (dates.Briefing(year, month) <= clock.Now)
        {
            return "too late";
        }
        var found = await report.ForBriefingAsync(year, month, stop);
        await ReportBook.OpenAsync(db, year, month, found.Org, clock.Now, stop);
        var away = await db.AwayAsync(today, stop);
        var later = (await plans.LoadAsync(stop)).Hours.Later(clock.Now);
        var heads = ReportBook.Heads(found.Org, today).Where(h => !away.Contains(h.Id)).DistinctBy(h => h.UnitId).ToList();
        foreach (var head in heads)
        {
            outbox
                .Tell(
                    head,
                    $"{Job}:{due.Key}:{head.Id}",
                    Kinds.Notice,
                    UnitReportCards.Draft(found, head.UnitId, null, (dates.Briefing(year, month), clock.Now))
                )
                .NotBefore = later;
        }
        return $"asked {heads.Count}";
    }
}

/// <summary>On the working day before, the Office sees what will be posted and who has not reported.</summary>
public sealed class ShowPack(BotDb db, MonthlyReport report, Outbox outbox, OfficeClock clock, PlanLoader plans) : IJob
{
    public const string Job = "report.pack";

    public string Name => Job;

    public Text Title => new("Văn phòng xem trước báo cáo", "The Office looks at the report");

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        var (year, month) = ReportBook.MonthOf(due.Key);
        var briefing = (await db.BriefingsAsync(stop)).Briefing(year, month);
        if (briefing <= clock.Now)
        {
            return "too late";
        }
        var found = await report.ForBriefingAsync(year, month, stop);
        var later = (await plans.LoadAsync(stop)).Hours.Later(clock.Now);
        foreach (var clerk in found.Org.Clerks(Vietnam.Day(clock.Now)))
        {
            outbox.Tell(clerk, $"{Job}:{due.Key}:{clerk.Id}", Kinds.Notice, UnitReportCards.Pack(found, briefing)).NotBefore = later;
        }
        return "shown";
    }
}

/// <summary>The rows of a month's report: who is asked, and what was issued.</summary>
public static class ReportBook
{
    public static (int Year, int Month) MonthOf(string key) => (int.Parse(key[..4], null), int.Parse(key[5..7], null));

    /// <summary>A unit answers through its head; where nobody heads it, the Office may speak for it.</summary>
    public static IEnumerable<Person> Heads(Org org, DateOnly day) =>
        org.People.Where(p => p.Roles.HasFlag(Roles.UnitHead) && p.WorksOn(day)).OrderBy(p => p.Id, StringComparer.Ordinal);

    public static async Task<MonthReport> FindAsync(BotDb db, int year, int month, CancellationToken stop) =>
        await db.MonthReports.FindAsync([year, month], stop) ?? db.MonthReports.Add(new() { Year = year, Month = month }).Entity;

    /// <summary>The month that a head or the Office means without naming one: the last that the units were asked for, else the one to come.</summary>
    public static async Task<(int Year, int Month)> CurrentAsync(BotDb db, BriefingDates dates, DateTime now, CancellationToken stop)
    {
        var (year, month) = dates.Current(now);
        return await db.MonthReports.AnyAsync(r => r.Year == year && r.Month == month && r.AskedAt != null, stop)
            ? (year, month)
            : (Vietnam.Day(now).Year, Vietnam.Day(now).Month);
    }

    /// <summary>Asks the units, once: from now on silence is "chưa báo cáo".</summary>
    public static async Task OpenAsync(BotDb db, int year, int month, Org org, DateTime now, CancellationToken stop)
    {
        var row = await FindAsync(db, year, month, stop);
        if (row.AskedAt is not null)
        {
            return;
        }
        row.AskedAt = now;
        var today = Vietnam.Day(now);
        db.UnitReports.AddRange(
            org.Units.Where(u => u.IsCollective && org.People.Any(p => p.UnitId == u.Id && p.WorksOn(today)))
                .Select(u => new UnitReport
                {
                    Year = year,
                    Month = month,
                    UnitId = u.Id,
                })
        );
    }
}

/// <summary>A head owes the unit's word from the draft until the briefing.</summary>
public sealed class ReportDuties(BotDb db) : IDuties
{
    public static string KeyOf(int year, int month) => $"unit-report:{year}-{month:00}";

    public async Task<IReadOnlyList<(string PersonId, Duty Duty)>> OwedAsync(DutyQuestion question, CancellationToken stop)
    {
        var open = await db
            .UnitReports.AsNoTracking()
            .Where(u => u.ReportedBy == "")
            .Join(db.MonthReports.Where(m => m.Issue == 0), u => new { u.Year, u.Month }, m => new { m.Year, m.Month }, (u, m) => u)
            .ToListAsync(stop);
        if (open.Count == 0)
        {
            return [];
        }
        var dates = await db.BriefingsAsync(stop);
        var heads = ReportBook.Heads(question.Org, Vietnam.Day(question.Now)).ToLookup(h => h.UnitId);
        return open.Where(u => dates.Briefing(u.Year, u.Month) > question.Now)
            .SelectMany(u =>
                heads[u.UnitId]
                    .Where(h => question.Asks(h.Id))
                    .Select(h =>
                        (
                            h.Id,
                            new Duty(
                                KeyOf(u.Year, u.Month),
                                new Text(
                                    "Xác nhận báo cáo kỷ luật, kỷ cương {thang} của đơn vị.",
                                    "Confirm your unit's discipline report for {thang}."
                                ).With("thang", Format.Month(u.Year, u.Month)),
                                new("xem dự thảo báo cáo đơn vị", "show the draft report of my unit"),
                                dates.Briefing(u.Year, u.Month)
                            )
                        )
                    )
            )
            .ToList();
    }
}
