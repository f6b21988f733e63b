using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Reminders;

public static class ReminderCapabilities
{
    public static readonly Capability[] All =
    [
        Can("duty.mine").Named("Việc của tôi", "My tasks").Reads().OnlyPersonal()
            .Means("my_duties")
            .Says("việc của tôi", "my tasks",
                "việc của tôi là gì nhỉ", "viec cua toi hom nay", "hôm nay em có việc gì không", "em còn việc gì nữa không ạ", "toi con viec gi",
                "anh còn việc gì chưa làm không", "việc cần làm của em", "viec can lam hom nay", "cho xem danh sách việc của tôi", "danh sach viec cua em",
                "tôi còn nợ gì bot ơi", "em con no gi khong", "có gì đang chờ tôi không", "nhiệm vụ của em là gì", "nhiem vu cua toi", "tôi phải làm gì tiếp",
                "em phai lam gi bay gio", "mình cần làm gì hôm nay", "show my tasks", "what do i owe", "anything i need to do today", "what should i do now",
                "my to do list please", "còn việc nào của em không", "viec ton dong cua toi", "what's left for me", "việc em phải làm tuần này")
            .InMenuAs("việc của tôi", "my tasks")
            .Does<ShowMyDuties>(),
        Can("reminder.next").Named("Lần nhắc, báo cáo kế tiếp", "What is posted next").Reads()
            .Means("next_reminders")
            .Says("lần nhắc kế tiếp", "next reminders",
                "lần nhắc kế tiếp là gì", "lan nhac ke tiep", "sắp tới nhắc gì", "sap toi bot nhac gi", "lần nhắc tới là hôm nào", "lan nhac toi la bao gio",
                "bao giờ bot nhắc tiếp", "bao gio nhac tiep theo", "khi nào nhắc lần tới nhỉ", "xem lần nhắc tiếp theo", "cho em xem lần nhắc sắp tới",
                "cac lan nhac sap toi", "lời nhắc kế tiếp là gì", "loi nhac tiep theo", "5 lần nhắc kế tiếp", "nhắc tiếp theo là việc gì", "nhac ke tiep luc nao",
                "next reminder please", "show the next reminders", "what is the next reminder", "when do you remind next", "upcoming reminders this week",
                "list the next reminders", "lịch nhắc kế tiếp", "lich nhac sap toi", "các lời nhắc sắp tới")
            .Does<ShowNextReminders>(),
        Can("reminder.own").Named("Hẹn, tạm dừng, tắt nhắc của tôi", "Set, pause or switch off my reminders").Writes().OnlyPersonal()
            .Means("set_reminder", "set", "off", "list", "change").Means("away")
            .Says("nhắc lại sau 2 giờ", "mai 8h nhắc", "tôi nghỉ đến thứ 5", "tắt nhắc vệ sinh", "remind me in 2 hours", "bật lại nhắc việc",
                "nhắc lại sau 3 giờ", "nhac lai sau 1 tieng", "30 phút nữa nhắc em", "2 tiếng nữa nhắc lại nhé", "mai 9h nhắc", "sáng mai 8h nhắc tôi",
                "chieu mai nhac em", "nhắc em lúc 14h", "nhac toi luc 3h chieu", "thứ sáu 9h nhắc lại", "thu 2 8h nhac", "lát nữa nhắc lại giúp em",
                "nhắc lại sau nửa tiếng", "ngày mai nhắc lại cho anh", "nhắc chị lúc 10h", "hẹn nhắc 16h nhé", "remind me in 30 minutes", "remind me at 3pm",
                "snooze for two hours", "remind me on monday", "tắt nhắc kỷ niệm", "tat nhac ve sinh", "đừng nhắc vệ sinh nữa", "dung nhac toi nua",
                "thôi nhắc sáng kiến đi", "dừng nhắc giao thông", "bỏ nhắc xếp loại", "tat het nhac viec", "stop the reminders", "mute reminders",
                "disable reminders", "tôi nghỉ đến thứ 6", "em nghỉ phép đến 20/7 ạ", "toi nghi den thu 5", "em nghi phep den het thu 4",
                "anh đi công tác đến thứ sáu", "chị vắng đến hết tuần này", "toi di cong tac den 30/6", "mình nghỉ ốm đến thứ hai", "em nghỉ đến ngày 25/6 nhé",
                "nghỉ tới thứ 3 nhé", "away until friday", "i am on leave until 20/7", "out until monday", "out of office until thursday", "i'm off until wednesday",
                "tôi vắng mặt đến 22/6")
            .Does<SetMyReminder>(),
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
        var next = Schedule.Due(turn.Now, turn.Now.AddDays(DaysAhead), plan).Where(o => o.Kind != Kinds.Check && (o.Job != SendNudge.Job || (o.To == turn.Who.Id && turn.Message.IsPersonal)))
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
