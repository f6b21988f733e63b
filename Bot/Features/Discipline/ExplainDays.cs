using Bot.Domain;
using Bot.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Discipline;

/// <summary>The last day to explain, by the rule in force and the calendar of working days.</summary>
public sealed class ExplainDays
{
    private readonly RuleBook? rules;
    private readonly WorkCalendar? calendar;

    private ExplainDays(RuleBook? rules, WorkCalendar? calendar) => (this.rules, this.calendar) = (rules, calendar);

    public static async Task<ExplainDays> LoadAsync(BotDb db, CancellationToken stop) =>
        new(await db.RulesAsync(stop), await db.CalendarAsync(stop));

    /// <summary>For these records: a record keeps its own day, so that mostly nothing is to be read.</summary>
    public static async Task<ExplainDays> LoadAsync(BotDb db, IEnumerable<DisciplineRecord> records, CancellationToken stop) =>
        records.All(r => r.ExplainBy is not null) ? new(null, null) : await LoadAsync(db, stop);

    public DateOnly After(DateOnly from) => calendar!.WorkingDaysAfter(from, rules!.Number(RuleKeys.ExplainDays, from));

    /// <summary>Until when a supervisor's finding is to be followed up.</summary>
    public DateOnly FollowUp(DateOnly from) => calendar!.WorkingDaysAfter(from, rules!.NumberOr(RuleKeys.FindingDays, from, 5));

    /// <summary>Rows that came in without a day: by the rule of the day they were recorded.</summary>
    public DateOnly Of(DisciplineRecord record) => record.ExplainBy ?? After(Vietnam.Day(record.RecordedAt));
}
