using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reports;

/// <summary>Gathers a month's figures: a handful of queries, whatever the history.</summary>
public sealed class MonthlyReport(BotDb db, OrgCache orgs, OfficeClock clock)
{
    // what was decided later than this after its month is not looked for any more
    private const int SupplementMonths = 12;

    public sealed record Month(MonthFigures Figures, IReadOnlyList<Commendation> Praise, Org Org);

    /// <summary>The month as it is on a day, so far or whole; what a later version of its report corrected is corrected here too.</summary>
    public async Task<Month> AsOfAsync(int year, int month, DateOnly today, bool grave, CancellationToken stop)
    {
        var dates = await db.BriefingsAsync(stop);
        var whole = dates.Whole(year, month);
        var window = new DataWindow(whole.From, whole.To < today ? whole.To : today);
        var row = await RowAsync(year, month, stop);
        window = row is { Issue: > 1, IssuedAt: { } issued } && issued > window.ClosedAt ? window with { ClosedAt = issued } : window;
        return await WithWordsAsync(await InAsync(year, month, window, dates, grave, stop), row, dates, stop);
    }

    /// <summary>Any other span of days, up to today; compared with the one of the same length in months before it.</summary>
    public async Task<Month> SpanAsync(DateOnly from, DateOnly to, DateOnly today, bool grave, CancellationToken stop)
    {
        var months = Math.Max(1, (to.Year - from.Year) * 12 + to.Month - from.Month + 1);
        var found = await InAsync(
            from.Year,
            from.Month,
            new(from, to < today ? to : today),
            await db.BriefingsAsync(stop),
            grave,
            stop,
            months
        );
        return found with { Figures = found.Figures with { Span = Name(from, to) } };
    }

    private static Text Name(DateOnly from, DateOnly to) =>
        (from.Day, from.Month, to == from.AddMonths(3).AddDays(-1), to == from.AddYears(1).AddDays(-1)) switch
        {
            (1, 1, _, true) => new Text("năm {nam}", "of {nam}").With("nam", $"{from.Year}"),
            (1, 1 or 4 or 7 or 10, true, _) => new Text("quý {quy} năm {nam}", "of quarter {quy}, {nam}")
                .With("quy", $"{(from.Month + 2) / 3}")
                .With("nam", $"{from.Year}"),
            _ => new Text("từ {tu} đến {den}", "from {tu} to {den}").With("tu", Format.Day(from)).With("den", Format.Day(to)),
        };

    /// <summary>
    /// The briefing's report: its data window (practice 1.2), and as a supplement what was confirmed since the last one about the days before
    /// it. A corrected version counts the same days as they stand at <paramref name="correctedAt"/>.
    /// </summary>
    public async Task<Month> ForBriefingAsync(int year, int month, CancellationToken stop, DateTime? correctedAt = null)
    {
        var dates = await db.BriefingsAsync(stop);
        var window = AtBriefing(dates, year, month);
        window = correctedAt is { } instant && instant > window.ClosedAt ? window with { ClosedAt = instant } : window;
        var last = new DateOnly(year, month, 1).AddMonths(-1);
        var lastWindow = AtBriefing(dates, last.Year, last.Month);
        // praise of the days between the last window and this one was in no report yet
        var found = await InAsync(year, month, window, dates, grave: false, stop, praisedSince: lastWindow.To.AddDays(1));
        var before = await RowAsync(last.Year, last.Month, stop);
        var closedThen =
            before is { Issue: > 1, IssuedAt: { } corrected } && corrected > lastWindow.ClosedAt ? corrected : lastWindow.ClosedAt;
        var earlier = (
            await db.RecordsToCount(window.From.AddMonths(-SupplementMonths), window.From.AddDays(-1)).AsNoTracking().ToListAsync(stop)
        )
            .Where(r => r.Sensitivity != Sensitivity.C)
            .ToList();
        var supplement = earlier.Count(r =>
            r.At(window.ClosedAt) == RecordStatus.Confirmed && (r.Date > lastWindow.To || r.At(closedThen) != RecordStatus.Confirmed)
        );
        var overturned = earlier.Count(r =>
            r.Date <= lastWindow.To && r.At(closedThen) == RecordStatus.Confirmed && r.At(window.ClosedAt) == RecordStatus.Cancelled
        );
        var row = await RowAsync(year, month, stop);
        return await WithWordsAsync(
            found with
            {
                Figures = found.Figures with { Supplement = supplement, Overturned = overturned },
            },
            row,
            dates,
            stop
        );
    }

    private Task<MonthReport?> RowAsync(int year, int month, CancellationToken stop) =>
        db.MonthReports.AsNoTracking().FirstOrDefaultAsync(r => r.Year == year && r.Month == month, stop);

    // what comes after the briefing is next month's, whatever the window's last day is
    private static DataWindow AtBriefing(BriefingDates dates, int year, int month)
    {
        var (window, briefing) = (dates.Window(year, month), dates.Briefing(year, month));
        return window.ClosedAt > briefing ? window with { ClosedAt = briefing } : window;
    }

    /// <summary>Who gave the unit's word (RPT-01). Silence is never counted as "no violation".</summary>
    private async Task<Month> WithWordsAsync(Month found, MonthReport? row, BriefingDates dates, CancellationToken stop)
    {
        var (year, month) = (found.Figures.Year, found.Figures.Month);
        var units = row?.AskedAt is null
            ? []
            : await db.UnitReports.AsNoTracking().Where(u => u.Year == year && u.Month == month).OrderBy(u => u.UnitId).ToListAsync(stop);
        return found with
        {
            Figures = found.Figures with
            {
                Issue = row?.Issue ?? 0,
                Held = row?.HeldBy.Length > 0,
                Rule = dates.Words(year, month),
                Words = new(
                    units.Where(u => u.Stands).Select(u => u.UnitId).ToList(),
                    units.Where(u => !u.Stands).Select(u => u.UnitId).ToList(),
                    units.Where(u => u.Stands && u.Note.Length > 0).Select(u => (u.UnitId, u.Note)).ToList()
                )
                {
                    Vouched = units.Where(u => u.Stands).ToDictionary(u => u.UnitId, u => (u.Confirmed, u.Pending)),
                },
            },
        };
    }

    private async Task<Month> InAsync(
        int year,
        int month,
        DataWindow window,
        BriefingDates dates,
        bool grave,
        CancellationToken stop,
        int months = 1,
        DateOnly? praisedSince = null
    )
    {
        var praisedFrom = praisedSince ?? window.From;
        var org = await orgs.GetAsync(db, stop);
        var before = new DataWindow(window.From.AddMonths(-months), window.From.AddDays(-1));
        // class C is the Director's and the Office's alone, as a figure too (4.13)
        var records = (await db.RecordsToCount(before.From, window.To).AsNoTracking().ToListAsync(stop))
            .Where(r => grave || r.Sensitivity != Sensitivity.C)
            .ToList();
        var praise = await db
            .Commendations.AsNoTracking()
            .Where(c => c.Date >= praisedFrom && c.Date <= window.To && c.Withdrawn == "")
            .OrderBy(c => c.Id)
            .ToListAsync(stop);
        var figures = MonthFigures.From(
            year,
            month,
            window,
            records,
            records.Where(r => r.Date <= before.To).ToList(),
            before,
            org,
            dates.Rules.Number(RuleKeys.RepeatFrom, window.To),
            Vietnam.Day(clock.Now)
        );
        return new(figures, praise, org);
    }
}

/// <summary>The report at any time: all of it to Office and leaders, the own unit to its head, counts to everybody.</summary>
public sealed class ShowMonthlyReport(MonthlyReport report) : IAnswer
{
    public static readonly Refusal NoSuchPeriod = new(
        "report.bad_period",
        new(
            "Không có kỳ \"{ky}\". Ví dụ: \"báo cáo kỷ luật tháng 5\".",
            "There is no period \"{ky}\". For example: \"discipline report for May\"."
        )
    );
    public static readonly Refusal PeriodInFuture = new(
        "report.future",
        new("{thang} chưa đến nên chưa có báo cáo.", "{thang} has not come yet, so there is no report.")
    );
    public static readonly Refusal NoData = new(
        "report.no_data",
        new("Chưa có dữ liệu kỷ luật, kỷ cương của {thang}.", "There is no discipline data for {thang}.")
    );

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
        if (turn.Message.Meaning["bad_period"] is { } impossible)
        {
            turn.Refuse(NoSuchPeriod.With(("ky", impossible)));
            return null;
        }
        var said = turn.Message.Meaning["month"];
        if (
            said is null
            && turn.Message.Meaning["period"] is { Length: >= 22 } span
            && DateOnly.TryParseExact(span[..10], "yyyy-MM-dd", out var from)
            && DateOnly.TryParseExact(span[^10..], "yyyy-MM-dd", out var to)
        )
        {
            return await OfSpanAsync(turn, report, from, to, stop);
        }
        var (year, month) = said is null ? (turn.Today.Year, turn.Today.Month) : ReportBook.MonthOf(said);
        if (new DateOnly(year, month, 1) > turn.Today)
        {
            turn.Refuse(PeriodInFuture.With("thang", Format.Month(year, month)));
            return null;
        }
        if (
            await turn.Db.Movements.MinAsync(m => (DateOnly?)m.StartsOn, stop) is not { } began
            || new DateOnly(year, month, 1).AddMonths(1) <= began
            || !await turn.Db.RecordsToCount(DateOnly.MinValue, new DateOnly(year, month, 1).AddMonths(1)).AnyAsync(stop)
        )
        {
            // silence of a time without records is not "no violation"
            turn.Refuse(NoData.With("thang", Format.Month(year, month)));
            return null;
        }
        return await report.AsOfAsync(year, month, turn.Today, SeesGrave(turn), stop);
    }

    private static bool SeesGrave(Turn turn) => turn.Message.IsPersonal && NameRights.Of(turn.Who) == Named.All;

    private static async Task<MonthlyReport.Month?> OfSpanAsync(
        Turn turn,
        MonthlyReport report,
        DateOnly from,
        DateOnly to,
        CancellationToken stop
    )
    {
        if (from > turn.Today || !await turn.Db.RecordsToCount(DateOnly.MinValue, to).AnyAsync(stop))
        {
            var days = Format.Day(from) + Text.Same(" - ") + Format.Day(to);
            turn.Refuse((from > turn.Today ? PeriodInFuture : NoData).With("thang", days));
            return null;
        }
        return await report.SpanAsync(from, to, turn.Today, SeesGrave(turn), stop);
    }

    // in a channel everybody reads along: counts only, whoever asks
    private static Card Choose(Turn turn, MonthlyReport.Month found) =>
        turn.Message.IsPersonal switch
        {
            true
                when turn.Message.Meaning["unit"] is { } unit
                    && turn.Who.SeesWholeDepartment
                    && found.Figures.Units.Any(u => u.UnitId == unit) => ReportCards.Unit(
                found.Figures,
                unit,
                found.Org,
                NameRights.Of(turn.Who)
            ),
            true when turn.Who.SeesWholeDepartment => ReportCards.Full(found.Figures, found.Praise, found.Org, NameRights.Of(turn.Who)),
            true when turn.Who.IsHead => ReportCards.Unit(found.Figures, turn.Who.Person.UnitId, found.Org, NameRights.Of(turn.Who)),
            _ => ReportCards.Counts(found.Figures.ToPublic(), found.Praise, found.Org),
        };
}
