using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Reminders;

public static class ReminderCapabilities
{
    public static readonly Capability[] All =
    [
        Can("duty.mine")
            .Named("Việc của tôi", "My tasks")
            .Reads()
            .OnlyPersonal()
            .Means("my_duties")
            .Says("việc của tôi", "việc của tôi là gì nhỉ", "what's left for me")
            .InMenuAs("việc của tôi", "my tasks")
            .Does<ShowMyDuties>(),
        Can("reminder.next")
            .Named("Lần nhắc, báo cáo kế tiếp", "What is posted next")
            .Reads()
            .Means("next_reminders")
            .Says("lần nhắc kế tiếp", "lần nhắc kế tiếp là gì", "lich nhac sap toi")
            .Does<ShowNextReminders>(),
        Can("reminder.own")
            .Named("Hẹn, tạm dừng, tắt nhắc của tôi", "Set, pause or switch off my reminders")
            .Writes()
            .OnlyPersonal()
            .Means("set_reminder", "set", "off", "list", "change")
            .Means("away")
            .MaySayNot()
            .WhenSaid(
                "off",
                "tat",
                "thoi nhac",
                "khoi nhac",
                "ngung nhac",
                "dung nhac",
                "khong can nhac",
                "turn off",
                "stop reminding",
                "mute",
                "dung nhan"
            )
            .WhenSaid("list", "xem lich", "da hen", "my reminders", "nhung loi nhac")
            .Says("nhắc lại sau 2 giờ", "mai 8h nhắc", "i'm off until wednesday")
            .Fills<ReminderForm>(),
    ];
}

/// <summary>The next five things that happen by themselves.</summary>
public sealed class ShowNextReminders(PlanLoader plans, ScheduleList schedule) : IAnswer
{
    private const int Shown = 5;
    private const int DaysAhead = 62;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var plan = await plans.LoadAsync(stop);
        var coming = schedule
            .Due(turn.Now, turn.Now.AddDays(DaysAhead), plan)
            .Where(o => o.Kind != Kinds.Check && (o.Job != SendNudge.Job || (o.To == turn.Who.Id && turn.Message.IsPersonal)))
            .ToList();
        var next = coming.GroupBy(o => (o.When, o.Line, o.LineEn)).Take(Shown).ToList();
        var card = new Card(new("Các lần nhắc, báo cáo kế tiếp", "What is posted next"))
            .Title(new("Các lần nhắc, báo cáo kế tiếp", "What is posted next"))
            .Table(
                [3, 5],
                [new("Khi nào", "When"), new("Việc", "What")],
                next.Select(o => (IReadOnlyList<Text>)[Format.Moment(o.Key.When), new(o.Key.Line, o.Key.LineEn)]).ToList()
            );
        // "báo cáo tháng 6 khi nào đăng": that one first
        if (
            turn.Message.Meaning.Folded.Contains("bao cao", StringComparison.Ordinal)
            && coming.Find(o => o.Kind is Kinds.MonthlyReport or Kinds.MonthlyReportCounts) is { } report
        )
        {
            card.Line(
                new Text("{viec}: {luc}.", "{viec}: {luc}.")
                    .With("viec", new Text(report.Line, report.LineEn))
                    .With("luc", Format.Moment(report.When))
            );
        }
        foreach (var day in plan.Calendar.Unconfirmed(turn.Today, turn.Today.AddDays(DaysAhead)))
        {
            card.Line(
                new Text("Chưa chốt: {ngay} ({ten}), tạm tính là ngày nghỉ.", "Not decided: {ngay} ({ten}), counted as off.")
                    .With("ngay", Format.Day(day.Date))
                    .With("ten", day.NameVi),
                subtle: true
            );
        }
        turn.Show(card);
    }
}
