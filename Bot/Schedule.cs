using Bot.Domain;
using Bot.Features.Delivery;
using Bot.Features.Discipline;
using Bot.Features.Reminders;
using Bot.Features.Reports;
using Bot.Features.Scoring;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Storage;

namespace Bot;

/// <summary>
/// Index 3: everything that happens by itself. <see cref="Due"/> is pure: preview, catch-up, the demo's clock and the tests use it.
/// </summary>
public static class Schedule
{
    /// <summary>Nobody hears of it, so it runs at night.</summary>
    public static readonly TimeOnly HousekeepingAt = new(2, 30);

    /// <summary>The Office hears of what could not be delivered soon after it opens.</summary>
    public static readonly TimeOnly CheckAt = new(8, 15);

    /// <summary>As it is handed to whoever runs or shows it: they need not know the features.</summary>
    public static readonly ScheduleList List = new(Due, Lagging, Housekeeping, HousekeepingAt, CheckAt);

    /// <summary>Occurrences after <paramref name="from"/> up to and including <paramref name="to"/>, in order.</summary>
    /// <param name="wrong">Gets what cannot be read: such a row fails alone, the rest of the schedule goes on.</param>
    public static IReadOnlyList<Occurrence> Due(DateTime from, DateTime to, SchedulePlan plan, ICollection<WrongRow>? wrong = null)
    {
        var (first, last) = (Vietnam.Day(from), Vietnam.Day(to));
        return Rounds(plan)
            .Concat(Briefings(first, last, plan, wrong))
            .Concat(Checks(first, last, plan))
            .Concat(
                plan.Nudges.Select(n => new Occurrence(
                    SendNudge.Job,
                    n.DueAt,
                    $"{n.Id}",
                    n.PersonId,
                    Kinds.Notice,
                    "nhắc việc theo hẹn",
                    "the reminder asked for"
                ))
            )
            .Concat(plan.Reminders.SelectMany(rule => Alone($"Reminders {rule.Id}", () => RemindersOf(rule, first, last, plan), wrong)))
            .Where(o => o.When > from && o.When <= to)
            .OrderBy(o => o.When)
            .ThenBy(o => o.Job, StringComparer.Ordinal)
            .ThenBy(o => o.Key, StringComparer.Ordinal)
            .ToList();
    }

    private static IReadOnlyList<Occurrence> Alone(string row, Func<IEnumerable<Occurrence>> part, ICollection<WrongRow>? wrong)
    {
        try
        {
            return part().ToList();
        }
        catch (Exception problem)
            when (problem
                    is FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or OverflowException
                        or IndexOutOfRangeException
            )
        {
            var named = new WrongRow(row, problem.Message);
            if (wrong?.Contains(named) == false)
            {
                wrong.Add(named);
            }
            return [];
        }
    }

    /// <summary>What nobody hears of, so that no preview lists it: once a day, only the last time counts after an absence.</summary>
    public static IEnumerable<Occurrence> Housekeeping(DateTime from, DateTime to)
    {
        var today = Vietnam.Utc(Vietnam.Day(to), HousekeepingAt);
        var last = today <= to ? today : today.AddDays(-1);
        return last > from
            ?
            [
                new(
                    ForgetLeavers.Job,
                    last,
                    $"{Vietnam.Day(last):yyyy-MM-dd}",
                    "nobody",
                    "housekeeping",
                    "xóa dữ liệu người đã nghỉ",
                    "forget who left"
                ),
            ]
            : [];
    }

    /// <summary>Rounds whose state is behind their times, however long ago: imported late, or missed before the first start.</summary>
    public static IReadOnlyList<Occurrence> Lagging(DateTime now, SchedulePlan plan) =>
        Rounds(plan)
            .Where(o =>
                o.When <= now
                && plan.Rounds.First(r => r.Id == o.Key).State == (o.Job == OpenRound.Job ? RoundState.Draft : RoundState.Open)
            )
            .OrderBy(o => o.When)
            .ToList();

    // a round opens and closes at its own times (TIM-03)
    private static IEnumerable<Occurrence> Rounds(SchedulePlan plan) =>
        plan.Rounds.SelectMany(round =>
            new Occurrence[]
            {
                new(
                    OpenRound.Job,
                    round.OpensAt,
                    round.Id,
                    "panel",
                    Kinds.Notice,
                    $"mở chấm điểm: {round.NameVi}",
                    $"scoring opens: {RoundWords.Name(round).En}"
                ),
                new(
                    CloseRound.Job,
                    round.ClosesAt,
                    round.Id,
                    "panel-head",
                    Kinds.Notice,
                    $"khóa chấm điểm: {round.NameVi}",
                    $"scoring closes: {RoundWords.Name(round).En}"
                ),
            }
        );

    // once a working day
    private static IEnumerable<Occurrence> Checks(DateOnly first, DateOnly last, SchedulePlan plan)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (plan.Calendar.IsWorkingDay(day))
            {
                yield return new(
                    CheckDelivery.Job,
                    Vietnam.Utc(plan.Hours.Next(day.ToDateTime(CheckAt))),
                    $"{day:yyyy-MM-dd}",
                    "office",
                    Kinds.Check,
                    "kiểm tra việc gửi",
                    "check of delivery"
                );
            }
        }
    }

    // RPT-01: the briefing of the last week of every month; the weekday and hour are rules, a day off moves it to the working day before
    private static IEnumerable<Occurrence> Briefings(DateOnly first, DateOnly last, SchedulePlan plan, ICollection<WrongRow>? wrong)
    {
        var dates = new BriefingDates(plan.Calendar, plan.Rules);
        // a month further: what comes before a briefing may fall into the month before
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last.AddMonths(1); month = month.AddMonths(1))
        {
            var of = month;
            foreach (var one in Alone("Rules report.*", () => Briefing(of, dates, plan), wrong))
            {
                yield return one;
            }
        }
    }

    private static IEnumerable<Occurrence> Briefing(DateOnly month, BriefingDates dates, SchedulePlan plan)
    {
        var (year, number, key) = (month.Year, month.Month, $"{month:yyyy-MM}");
        var line = new Text("báo cáo kỷ luật, kỷ cương ", "discipline report for ") + Format.Month(year, number);
        yield return new(
            AskUnits.Job,
            dates.Drafts(year, number),
            key,
            "unit-heads",
            Kinds.Reminder,
            $"gửi dự thảo {line.Vi} tới các đơn vị",
            $"drafts of the {line.En} to the units"
        );
        yield return new(
            ShowPack.Job,
            dates.Pack(year, number),
            key,
            "office",
            Kinds.Notice,
            $"Văn phòng xem trước {line.Vi}",
            $"the Office looks at the {line.En}"
        );
        foreach (var (channel, kind) in ReportPoster.Places(plan.Channels))
        {
            yield return kind == Kinds.MonthlyReport
                ? new(PostMonthlyReport.Job, dates.Briefing(year, number), $"{key}:{channel.Id}", channel.Id, kind, line.Vi, line.En)
                : new(
                    PostMonthlyReport.Job,
                    dates.Briefing(year, number),
                    $"{key}:{channel.Id}:counts",
                    channel.Id,
                    kind,
                    $"{line.Vi} (chỉ số lượt)",
                    $"{line.En} (counts only)"
                );
        }
    }

    // outside working hours nobody is written to: what is due then waits for the next working moment
    private static IEnumerable<Occurrence> RemindersOf(ReminderRule rule, DateOnly first, DateOnly last, SchedulePlan plan) =>
        ReminderPattern
            .Days(rule.Pattern, first, last, plan)
            .Where(day => rule.HoldsOn(day.Day))
            .SelectMany(day =>
                SendReminder
                    .Targets(rule, plan.Channels)
                    .Select(to =>
                    {
                        var (line, when) = (ReminderWords.Of(rule, day), plan.Hours.Next(day.Day.ToDateTime(rule.At)));
                        return new Occurrence(
                            SendReminder.Job,
                            Vietnam.Utc(when),
                            ReminderKey.Of(rule, day, to),
                            to,
                            Kinds.Reminder,
                            line.Vi,
                            line.En
                        );
                    })
            );
}
