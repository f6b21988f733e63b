using Bot.Domain;
using Storage;

namespace Bot.Platform.Scheduling;

/// <summary>One thing that happens by itself: which job, when (UTC), for what (unique with the job), to whom, in words (preview and the demo's bar read the Vietnamese).</summary>
public sealed record Occurrence(string Job, DateTime When, string Key, string To, string Kind, string Line, string LineEn);

/// <summary>A row of rules or reminders that cannot be read: what it would bring about does not happen until it is mended.</summary>
public sealed record WrongRow(string Row, string Problem);

/// <summary>What the schedule is worked out from: rows, nothing else.</summary>
public sealed record SchedulePlan(
    WorkCalendar Calendar,
    RuleBook Rules,
    IReadOnlyList<Round> Rounds,
    IReadOnlyList<ReminderRule> Reminders,
    IReadOnlyList<PostingChannel> Channels
)
{
    public WorkHours Hours { get; init; } = new(Calendar, _ => []);

    public IReadOnlyList<RegistrationWindow> Windows { get; init; } = [];

    public IReadOnlyList<Nudge> Nudges { get; init; } = [];

    /// <summary>Rows that could not be read: as if they were not there.</summary>
    public IReadOnlyList<WrongRow> Wrong { get; init; } = [];
}

/// <summary>Everything that happens by itself, as the index Schedule.cs lists it.</summary>
public sealed record ScheduleList(DueIn DueIn, LaggingAt Lagging, HousekeepingIn Housekeeping, TimeOnly HousekeepingAt, TimeOnly CheckAt)
{
    public IReadOnlyList<Occurrence> Due(DateTime from, DateTime to, SchedulePlan plan, ICollection<WrongRow>? wrong = null) =>
        DueIn(from, to, plan, wrong);
}

public delegate IReadOnlyList<Occurrence> DueIn(DateTime from, DateTime to, SchedulePlan plan, ICollection<WrongRow>? wrong);

public delegate IReadOnlyList<Occurrence> LaggingAt(DateTime now, SchedulePlan plan);

public delegate IEnumerable<Occurrence> HousekeepingIn(DateTime from, DateTime to);
