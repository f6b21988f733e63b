using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Reminders;

public static class ReminderCapabilities
{
    public static readonly Capability[] All =
    [
        Can("duty.mine").Named("Việc của tôi", "My tasks").Reads().OnlyPersonal()
            .Means("my_duties")
            .Says("việc của tôi", "việc của tôi là gì nhỉ", "what's left for me")
            .InMenuAs("việc của tôi", "my tasks")
            .Does<ShowMyDuties>(),
        Can("reminder.next").Named("Lần nhắc, báo cáo kế tiếp", "What is posted next").Reads()
            .Means("next_reminders")
            .Says("lần nhắc kế tiếp", "lần nhắc kế tiếp là gì", "lich nhac sap toi")
            .Does<ShowNextReminders>(),
        Can("reminder.own").Named("Hẹn, tạm dừng, tắt nhắc của tôi", "Set, pause or switch off my reminders").Writes().OnlyPersonal()
            .Means("set_reminder", "set", "off", "list", "change").Means("away")
            .MaySayNot()
            .Says("nhắc lại sau 2 giờ", "mai 8h nhắc", "i'm off until wednesday")
            .Does<SetMyReminder>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["remind.others"] = new("Tôi chỉ hẹn nhắc cho chính Anh/Chị. Ai còn nợ việc thì được nhắc theo lịch; gõ \"lần nhắc kế tiếp\" để xem.",
            "I set reminders for yourself only. Those who owe something are reminded by the schedule; type \"next reminders\" to see it."),
        ["remind.when"] = new("Anh/Chị muốn tôi nhắc lúc nào? Ví dụ: \"nhắc lại sau 2 giờ\", \"mai 8h nhắc\".", "When shall I remind you? For example \"remind me in 2 hours\", \"remind me tomorrow at 8\"."),
        ["remind.until"] = new("Anh/Chị nghỉ đến hết ngày nào? Ví dụ: \"tôi nghỉ đến thứ 5\", \"tôi nghỉ đến 20/7\".", "Until which day are you away? For example \"i am away until thursday\"."),
        ["remind.must"] = new("Việc này là việc phải làm nên không tắt nhắc được; làm xong là hết nhắc. Nghỉ thì gõ \"tôi nghỉ đến …\"; hẹn lại thì gõ \"mai 8h nhắc\".",
            "This is owed and cannot be switched off; it ends when it is done. If you are away type \"i am away until …\"; to be reminded later \"remind me tomorrow at 8\"."),
        ["remind.too_many"] = new("Anh/Chị đã hẹn {so} lời nhắc, tôi không nhận thêm.", "You have set {so} reminders; no more are taken."),
    };
}

/// <summary>The next five things that happen by themselves.</summary>
public sealed class ShowNextReminders(PlanLoader plans, ScheduleList schedule) : IAnswer
{
    private const int Shown = 5;
    private const int DaysAhead = 62;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var plan = await plans.LoadAsync(stop);
        var next = schedule.Due(turn.Now, turn.Now.AddDays(DaysAhead), plan).Where(o => o.Kind != Kinds.Check && (o.Job != SendNudge.Job || (o.To == turn.Who.Id && turn.Message.IsPersonal)))
            .GroupBy(o => (o.When, o.Line, o.LineEn)).Take(Shown).ToList();
        var card = new Card(new("Các lần nhắc, báo cáo kế tiếp", "What is posted next")).Title(new("Các lần nhắc, báo cáo kế tiếp", "What is posted next"))
            .Table([3, 5], [new("Khi nào", "When"), new("Việc", "What")], next.Select(o => (IReadOnlyList<Text>)[Format.Moment(o.Key.When), new(o.Key.Line, o.Key.LineEn)]).ToList());
        foreach (var day in plan.Calendar.Unconfirmed(turn.Today, turn.Today.AddDays(DaysAhead)))
        {
            card.Line(new Text("Chưa chốt: {ngay} ({ten}), tạm tính là ngày nghỉ.", "Not decided: {ngay} ({ten}), counted as off.").With("ngay", Format.Day(day.Date)).With("ten", day.NameVi), subtle: true);
        }
        turn.Show(card);
    }
}
