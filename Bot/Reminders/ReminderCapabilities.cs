using Bot.Operating;
using Bot.Speaking;
using static Bot.Speaking.Capability;

namespace Bot.Reminders;

public static class ReminderCapabilities
{
    public static readonly Capability[] All =
    [
        Can("duty.mine").Named("Việc của tôi", "My tasks").Reads().OnlyPersonal()
            .Means("my_duties")
            .Says("việc của tôi", "my tasks")
            .InMenuAs("việc của tôi", "my tasks")
            .Does<ShowMyDuties>(),
        Can("reminder.next").Named("Lần nhắc, báo cáo kế tiếp", "What is posted next").Reads()
            .Means("next_reminders")
            .Says("lần nhắc kế tiếp", "next reminders")
            .Does<ShowNextReminders>(),
    ];
}

/// <summary>The next five things that happen by themselves.</summary>
public sealed class ShowNextReminders(PlanLoader plans) : IAnswer
{
    private const int Shown = 5;
    private const int DaysAhead = 62;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var plan = await plans.LoadAsync(stop);
        var next = Schedule.Due(turn.Now, turn.Now.AddDays(DaysAhead), plan).GroupBy(o => (o.When, o.Line, o.LineEn)).Take(Shown).ToList();
        turn.Show(new Card(new("Các lần nhắc, báo cáo kế tiếp", "What is posted next")).Title(new("Các lần nhắc, báo cáo kế tiếp", "What is posted next"))
            .Table([3, 5], [new("Khi nào", "When"), new("Việc", "What")], next.Select(o => (IReadOnlyList<Text>)[Format.Moment(o.Key.When), new(o.Key.Line, o.Key.LineEn)]).ToList()));
    }
}
