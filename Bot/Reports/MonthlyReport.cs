using Bot.Calendar;
using Bot.Movements;
using Bot.Operating;
using Bot.Outgoing;
using Bot.People;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Reports;

/// <summary>Gathers a month's figures: a handful of queries, whatever the history.</summary>
public sealed class MonthlyReport(BotDb db, OrgCache orgs)
{
    public sealed record Month(MonthFigures Figures, IReadOnlyList<Commendation> Praise, Org Org);

    /// <summary>The month as it is on a day: before the briefing its data window so far, afterwards the whole month.</summary>
    public async Task<Month> AsOfAsync(int year, int month, DateOnly today, CancellationToken stop)
    {
        var end = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return await InAsync(year, month, new(new(year, month, 1), end < today ? end : today), stop);
    }

    /// <summary>Any other span of days, up to today; compared with the one of the same length in months before it.</summary>
    public async Task<Month> SpanAsync(DateOnly from, DateOnly to, DateOnly today, CancellationToken stop)
    {
        var months = Math.Max(1, (to.Year - from.Year) * 12 + to.Month - from.Month + 1);
        var found = await InAsync(from.Year, from.Month, new(from, to < today ? to : today), stop, months);
        return found with { Figures = found.Figures with { Span = Name(from, to) } };
    }

    private static Text Name(DateOnly from, DateOnly to) => (from.Day, from.Month, to == from.AddMonths(3).AddDays(-1), to == from.AddYears(1).AddDays(-1)) switch
    {
        (1, 1, _, true) => new Text("năm {nam}", "of {nam}").With("nam", $"{from.Year}"),
        (1, 1 or 4 or 7 or 10, true, _) => new Text("quý {quy} năm {nam}", "of quarter {quy}, {nam}").With("quy", $"{(from.Month + 2) / 3}").With("nam", $"{from.Year}"),
        _ => new Text("từ {tu} đến {den}", "from {tu} to {den}").With("tu", Format.Day(from)).With("den", Format.Day(to)),
    };

    /// <summary>
    /// The data window of the briefing (practice 1.2): the 1st to the day before it, or the calendar month, as the rule says. What was
    /// confirmed after the last briefing stands in this one as a supplement.
    /// </summary>
    public async Task<Month> ForBriefingAsync(int year, int month, DateOnly briefing, CancellationToken stop)
    {
        var rules = await RuleBook.LoadAsync(db, stop);
        var calendar = new WorkCalendar(await db.Holidays.AsNoTracking().ToListAsync(stop));
        var first = new DateOnly(year, month, 1);
        var end = rules.Text(RuleKeys.DataWindow, first) == "calendar_month" ? first.AddMonths(1).AddDays(-1) : briefing.AddDays(-1);
        var found = await InAsync(year, month, new(first, end), stop);
        var last = first.AddMonths(-1);
        var lastBriefing = Vietnam.Day(PostMonthlyReport.Briefing(last.Year, last.Month, calendar, rules));
        var (closedThen, closedNow) = (new DataWindow(last, lastBriefing.AddDays(-1)).ClosedAt, new DataWindow(first, end).ClosedAt);
        var earlier = await db.RecordsToCount(last, first.AddDays(-1)).AsNoTracking().ToListAsync(stop);
        return found with
        {
            Figures = found.Figures with
            {
                Supplement = earlier.Count(r => r.At(closedNow) == RecordStatus.Confirmed && (r.Date >= lastBriefing || r.At(closedThen) != RecordStatus.Confirmed)),
            },
        };
    }

    private async Task<Month> InAsync(int year, int month, DataWindow window, CancellationToken stop, int months = 1)
    {
        var org = await orgs.GetAsync(db, stop);
        var rules = await RuleBook.LoadAsync(db, stop);
        var lastMonth = window.From.AddMonths(-months);
        var before = new DataWindow(lastMonth, window.From.AddDays(-1));
        var records = await db.RecordsToCount(before.From, window.To).AsNoTracking().ToListAsync(stop);
        var praise = await db.Commendations.AsNoTracking().Where(c => c.Date >= window.From && c.Date <= window.To.AddDays(1) && c.Withdrawn == "").OrderBy(c => c.Id).ToListAsync(stop);
        var figures = MonthFigures.From(year, month, window, records, records.Where(r => r.Date <= before.To).ToList(), before, org,
            rules.Number(RuleKeys.RepeatFrom, window.To));
        return new(figures, praise, org);
    }
}

/// <summary>The report at any time: all of it to Office and leaders, the own unit to its head, counts to everybody.</summary>
public sealed class ShowMonthlyReport(MonthlyReport report) : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await FindAsync(turn, report, stop) is { } found)
        {
            turn.Show(Choose(turn, found));
        }
    }

    /// <summary>The month that was asked for, or the reason why there is none.</summary>
    public static async Task<MonthlyReport.Month?> FindAsync(Turn turn, MonthlyReport report, CancellationToken stop)
    {
        if (turn.Heard.Meaning["bad_period"] is { } impossible)
        {
            turn.Refuse(new("report.bad_period", ("ky", impossible)));
            return null;
        }
        var said = turn.Heard.Meaning["month"];
        if (said is null && turn.Heard.Meaning["period"] is { Length: >= 22 } span && DateOnly.TryParseExact(span[..10], "yyyy-MM-dd", out var from) && DateOnly.TryParseExact(span[^10..], "yyyy-MM-dd", out var to))
        {
            return await OfSpanAsync(turn, report, from, to, stop);
        }
        var (year, month) = said is null ? (turn.Today.Year, turn.Today.Month) : (int.Parse(said[..4], null), int.Parse(said[5..7], null));
        if (new DateOnly(year, month, 1) > turn.Today)
        {
            turn.Refuse(new Refusal("report.future", ("thang", Format.Month(year, month).Vi), ("thang.en", Format.Month(year, month).En)));
            return null;
        }
        if (await turn.Db.Movements.MinAsync(m => (DateOnly?)m.StartsOn, stop) is not { } began || new DateOnly(year, month, 1).AddMonths(1) <= began
            || !await turn.Db.RecordsToCount(DateOnly.MinValue, new DateOnly(year, month, 1).AddMonths(1)).AnyAsync(stop))
        {
            // silence of a time without records is not "no violation"
            turn.Refuse(new("report.no_data", ("thang", Format.Month(year, month).Vi), ("thang.en", Format.Month(year, month).En)));
            return null;
        }
        return await report.AsOfAsync(year, month, turn.Today, stop);
    }

    private static async Task<MonthlyReport.Month?> OfSpanAsync(Turn turn, MonthlyReport report, DateOnly from, DateOnly to, CancellationToken stop)
    {
        if (from > turn.Today || !await turn.Db.RecordsToCount(DateOnly.MinValue, to).AnyAsync(stop))
        {
            var days = Format.Day(from) + Text.Same(" - ") + Format.Day(to);
            turn.Refuse(new(from > turn.Today ? "report.future" : "report.no_data", ("thang", days.Vi), ("thang.en", days.En)));
            return null;
        }
        return await report.SpanAsync(from, to, turn.Today, stop);
    }

    // in a channel everybody reads along: counts only, whoever asks
    private static Card Choose(Turn turn, MonthlyReport.Month found) => turn.Heard.IsPersonal switch
    {
        true when turn.Heard.Meaning["unit"] is { } unit && turn.Who.SeesWholeDepartment && found.Figures.Units.Any(u => u.UnitId == unit) =>
            ReportCards.Unit(found.Figures, unit, found.Org, NameRights.Of(turn.Who)),
        true when turn.Who.SeesWholeDepartment => ReportCards.Full(found.Figures, found.Praise, found.Org, NameRights.Of(turn.Who)),
        true when turn.Who.IsHead => ReportCards.Unit(found.Figures, turn.Who.Person.UnitId, found.Org, NameRights.Of(turn.Who)),
        _ => ReportCards.Counts(found.Figures.ToPublic(), found.Praise, found.Org),
    };
}

/// <summary>At the briefing's hour: all of it to the leadership's channel, counts to the general one. Once.</summary>
public sealed class PostMonthlyReport(BotDb db, MonthlyReport report, Outbox outbox) : IJob
{
    public const string Job = "report.monthly";
    public const string FullPost = "monthly_report_full";
    public const string CountsPost = "report_summary";

    public string Name => Job;

    /// <summary>Names go to the leadership's channel and to no other, whatever a list of channels says (4.13).</summary>
    public static bool MayTakeNames(PostingChannel channel) => channel.Scope == "leadership" && channel.Takes(FullPost);

    public static DateTime Briefing(int year, int month, WorkCalendar calendar, RuleBook rules)
    {
        var first = new DateOnly(year, month, 1);
        var day = calendar.OrPrevious(WorkCalendar.LastOfMonth(year, month, rules.Weekday(RuleKeys.BriefingWeekday, first)));
        return Vietnam.Utc(day, rules.Time(RuleKeys.BriefingTime, first));
    }

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        var (year, month) = (int.Parse(due.Key[..4], null), int.Parse(due.Key[5..7], null));
        var found = await report.ForBriefingAsync(year, month, Vietnam.Day(due.When), stop);
        var channel = await db.Channels.AsNoTracking().FirstOrDefaultAsync(c => c.Id == due.To, stop);
        if (channel is null)
        {
            return "channel is gone";
        }
        if (due.Kind == Kinds.MonthlyReport)
        {
            if (!MayTakeNames(channel))
            {
                return "refused: only the leadership's channel takes names";
            }
            outbox.Post(due.To, $"{Job}:{due.Key}", Kinds.MonthlyReport, ReportCards.Full(found.Figures, found.Praise, found.Org, Named.ClassA));
        }
        else
        {
            PostToEverybody(due, found.Figures.ToPublic(), found);
        }
        return "posted";
    }

    // takes PublicFacts, not figures: what is posted to everybody cannot hold the name of a person with a record
    private void PostToEverybody(Occurrence due, PublicFacts facts, MonthlyReport.Month found) =>
        outbox.Post(due.To, $"{Job}:{due.Key}", Kinds.MonthlyReportCounts, ReportCards.Counts(facts, found.Praise, found.Org));
}
