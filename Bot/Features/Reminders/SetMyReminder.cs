using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reminders;

/// <param name="At">Remind then (UTC).</param>
/// <param name="AwayUntil">Do not remind up to and including this day; <paramref name="BackAt"/> brings back what is owed.</param>
/// <param name="Mute">Topics to switch off.</param>
public sealed record RemindingInput(
    DateTime? At = null,
    DateOnly? AwayUntil = null,
    DateTime? BackAt = null,
    IReadOnlyList<string>? Mute = null,
    bool Resume = false
);

/// <summary>What a person decides about the own reminders, and nobody else's.</summary>
public sealed class KeepReminding(BotDb db, OfficeClock clock) : IOperation<RemindingInput, RemindingInput>
{
    public static readonly Refusal TooManyReminders = new(
        "remind.too_many",
        new("Anh/Chị đã hẹn {so} lời nhắc, tôi không nhận thêm.", "You have set {so} reminders; no more are taken.")
    );

    private const int MostNudges = 20;

    public string Capability => "reminder.own";

    public async Task<Result<RemindingInput>> RunAsync(Actor who, RemindingInput input, CancellationToken stop)
    {
        var today = Vietnam.Day(clock.Now);
        if (input.At is not null && await db.Nudges.CountAsync(n => n.PersonId == who.Id, stop) >= MostNudges)
        {
            return TooManyReminders.With(("so", $"{MostNudges}"));
        }
        if (input.AwayUntil is not null || input.Resume)
        {
            db.Absences.RemoveRange(await db.Absences.Where(a => a.PersonId == who.Id && a.Last >= today).ToListAsync(stop));
        }
        if (input.AwayUntil is { } last)
        {
            db.Absences.Add(
                new()
                {
                    PersonId = who.Id,
                    First = today,
                    Last = last,
                }
            );
        }
        foreach (var at in new[] { input.At, input.BackAt }.OfType<DateTime>())
        {
            db.Nudges.Add(new() { PersonId = who.Id, DueAt = at });
        }
        var muted = await db.Muted.Where(m => m.PersonId == who.Id).ToListAsync(stop);
        if (input.Resume)
        {
            db.Muted.RemoveRange(muted);
        }
        db.Muted.AddRange(
            (input.Mute ?? []).Except(muted.Select(m => m.Topic)).Select(t => new MutedTopic { PersonId = who.Id, Topic = t })
        );
        return input;
    }
}

/// <summary>Kinds of reminders that nobody has to have. Those in channels are there for all: a client's own switch silences a channel.</summary>
public sealed record OptionalTopic(string Id, Text Name, string[] Keys, bool InChannels)
{
    public static readonly IReadOnlyList<OptionalTopic> All =
    [
        new("cleaning", new("vệ sinh phòng làm việc", "cleaning"), ["ve sinh", "don dep", "cay xanh", "clean"], true),
        new("anniversary", new("ngày kỷ niệm", "anniversaries"), ["ky niem", "ngay le", "anniversar"], true),
        new("traffic", new("an toàn giao thông", "traffic safety"), ["giao thong", "traffic"], true),
        new("initiative", new("hạn nộp sáng kiến", "initiatives"), ["sang kien", "initiative"], false),
        new("evaluation", new("tự đánh giá, xếp loại", "self-evaluation"), ["xep loai", "tu danh gia", "evaluation"], false),
    ];

    public static IReadOnlyList<OptionalTopic> In(string folded) =>
        All.Where(t => t.Keys.Any(k => folded.Contains(k, StringComparison.Ordinal))).ToList();
}

/// <summary>"Nhắc lại sau 2 giờ", "mai 8h nhắc", "tôi nghỉ đến thứ 5", "tắt nhắc vệ sinh", "bật lại nhắc việc", "xem lịch nhắc của em".</summary>
public sealed class SetMyReminder(KeepReminding keep, OperationRunner operations, PlanLoader plans) : IAnswer
{
    public static readonly Refusal OnlyYourself = new(
        "remind.others",
        new(
            "Tôi chỉ hẹn nhắc cho chính Anh/Chị. Ai còn nợ việc thì được nhắc theo lịch; gõ \"lần nhắc kế tiếp\" để xem.",
            "I set reminders for yourself only. Those who owe something are reminded by the schedule; type \"next reminders\" to see it."
        )
    );
    public static readonly Refusal WhenNeeded = new(
        "remind.when",
        new(
            "Anh/Chị muốn tôi nhắc lúc nào? Ví dụ: \"nhắc lại sau 2 giờ\", \"mai 8h nhắc\".",
            "When shall I remind you? For example \"remind me in 2 hours\", \"remind me tomorrow at 8\"."
        )
    );
    public static readonly Refusal UntilNeeded = new(
        "remind.until",
        new(
            "Anh/Chị nghỉ đến hết ngày nào? Ví dụ: \"tôi nghỉ đến thứ 5\", \"tôi nghỉ đến 20/7\".",
            "Until which day are you away? For example \"i am away until thursday\"."
        )
    );
    public static readonly Refusal CannotBeSwitchedOff = new(
        "remind.must",
        new(
            "Việc này là việc phải làm nên không tắt nhắc được; làm xong là hết nhắc. Nghỉ thì gõ \"tôi nghỉ đến …\"; hẹn lại thì gõ \"mai "
                + "8h nhắc\".",
            "This is owed and cannot be switched off; it ends when it is done. If you are away type \"i am away until …\"; to be reminded "
                + "later \"remind me tomorrow at 8\"."
        )
    );

    // the longest leave that a sentence may mean: what is further away was misread
    private const int MostDaysAway = 200;

    private static readonly string[] Others =
    [
        "moi nguoi",
        "ca to",
        "ca phong",
        "ai chua",
        "nhung nguoi",
        "nguoi chua",
        "everyone",
        "my team",
        "the team",
        "phong em",
        "phong toi",
        "thanh vien",
        "cac phong",
    ];
    private static readonly string[] Resumes =
    [
        "bat lai",
        "mo lai",
        "nhac lai binh thuong",
        "di lam lai",
        "da di lam",
        "turn on",
        "resume",
        "i am back",
        "i'm back",
        "im back",
    ];
    private static readonly string[] Owed =
    [
        "cham",
        "dang ky",
        "duyet",
        "phieu",
        "bao cao",
        "score",
        "ballot",
        "pledge",
        "regist",
        "report",
    ];

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var folded = VietnameseLetters.Fold(turn.Message.Words.ToLowerInvariant());
        if (Resumes.Any(r => folded.Contains(r, StringComparison.Ordinal)))
        {
            await KeepAsync(
                turn,
                new(Resume: true),
                _ => new("Đã bật lại: tôi nhắc Anh/Chị như bình thường.", "Reminders are on again."),
                stop
            );
        }
        else if (turn.Message.Meaning.Intent == "away")
        {
            await AwayAsync(turn, stop);
        }
        // "à thôi mai 8h nhắc" names a time: nothing is switched off by it
        else if (turn.Message.Meaning.Detail == "off" && NudgeTime.Read(turn.Message.Words, turn.Now) is null)
        {
            await MuteAsync(turn, folded, stop);
        }
        else if (turn.Message.Meaning.Detail == "list")
        {
            await ShowAsync(turn, stop);
        }
        else
        {
            await NudgeAsync(turn, folded, stop);
        }
    }

    private async Task NudgeAsync(Turn turn, string folded, CancellationToken stop)
    {
        if (
            Others.Any(o => folded.Contains(o, StringComparison.Ordinal))
            || turn.Message.Meaning["person"] is { } other && other != turn.Who.Id
            || turn.Message.Meaning["persons"] is not null
        )
        {
            turn.Refuse(OnlyYourself);
            return;
        }
        var now = Vietnam.Wall(turn.Now);
        if (NudgeTime.Read(turn.Message.Words, now) is not { } said)
        {
            turn.Refuse(WhenNeeded);
            return;
        }
        var at = (await plans.LoadAsync(stop)).Hours.Next(said);
        await KeepAsync(
            turn,
            new(At: Vietnam.Utc(at)),
            _ =>
                (
                    at == said
                        ? new Text(
                            "Tôi sẽ nhắc Anh/Chị lúc {luc}, nếu khi ấy còn việc.",
                            "I will remind you at {luc}, if anything is left then."
                        )
                        : new Text(
                            "Lúc ấy ngoài giờ làm việc; tôi sẽ nhắc Anh/Chị lúc {luc}, nếu khi ấy còn việc.",
                            "That is outside working hours; I will remind you at {luc}, if anything is left then."
                        )
                ).With("luc", Format.Moment(Vietnam.Utc(at))),
            stop
        );
    }

    private async Task AwayAsync(Turn turn, CancellationToken stop)
    {
        if (NudgeTime.Day(turn.Message.Words, turn.Today) is not { } last || last > turn.Today.AddDays(MostDaysAway))
        {
            turn.Refuse(UntilNeeded);
            return;
        }
        var back = (await plans.LoadAsync(stop)).Hours.Next(last.AddDays(1).ToDateTime(TimeOnly.MinValue));
        await KeepAsync(
            turn,
            new(AwayUntil: last, BackAt: Vietnam.Utc(back)),
            _ =>
                new Text(
                    "Tôi không nhắc Anh/Chị đến hết ngày {ngay}; việc còn lại được nhắc lúc {luc}. Về sớm thì gõ \"bật lại nhắc việc\".",
                    "You are not reminded up to and including {ngay}; what is left is brought back at {luc}. If you are back earlier, type \"turn on reminders\"."
                )
                    .With("ngay", Format.Day(last))
                    .With("luc", Format.Moment(Vietnam.Utc(back))),
            stop
        );
    }

    private async Task MuteAsync(Turn turn, string folded, CancellationToken stop)
    {
        var topics = OptionalTopic.In(folded);
        if (topics.Count == 0 && Owed.Any(o => folded.Contains(o, StringComparison.Ordinal)))
        {
            turn.Refuse(CannotBeSwitchedOff);
            return;
        }
        topics = topics.Count > 0 ? topics : OptionalTopic.All;
        await KeepAsync(
            turn,
            new(Mute: topics.Select(t => t.Id).ToList()),
            _ =>
            {
                var said = new Text("Đã tắt nhắc riêng: {cac}.", "You are not reminded of: {cac}.").With(
                    "cac",
                    Text.Join(", ", topics.Select(t => t.Name))
                );
                if (topics.Any(t => t.InChannels))
                {
                    said += new Text(
                        " Tin đăng ở kênh chung, kênh nhóm là cho mọi người; muốn im, Anh/Chị tắt tiếng kênh trong Teams.",
                        " What is posted in a channel is for all; mute the channel in Teams to silence it."
                    );
                }
                return said
                    + new Text(" Việc phải làm vẫn được nhắc cho đến khi xong.", " What you owe is still reminded of until it is done.");
            },
            stop
        );
    }

    private static async Task ShowAsync(Turn turn, CancellationToken stop)
    {
        var (id, today) = (turn.Who.Id, turn.Today);
        var nudges = await turn.Db.Nudges.AsNoTracking().Where(n => n.PersonId == id).OrderBy(n => n.DueAt).ToListAsync(stop);
        var muted = await turn.Db.Muted.AsNoTracking().Where(m => m.PersonId == id).Select(m => m.Topic).ToListAsync(stop);
        var away = await turn
            .Db.Absences.AsNoTracking()
            .Where(a => a.PersonId == id && a.Last >= today)
            .Select(a => (DateOnly?)a.Last)
            .MaxAsync(stop);
        var title = new Text("Nhắc việc của Anh/Chị", "Your reminders");
        var card = new Card(title).Title(title);
        if (away is { } last)
        {
            card.Line(new Text("Đang tạm dừng đến hết ngày {ngay}.", "Paused up to and including {ngay}.").With("ngay", Format.Day(last)));
        }
        card.Line(
            nudges.Count == 0
                ? new("Không có lời nhắc nào đã hẹn.", "No reminder is set.")
                : new Text("Đã hẹn: {cac}.", "Set for: {cac}.").With("cac", Text.Join("; ", nudges.Select(n => Format.Moment(n.DueAt))))
        );
        card.Line(
            new Text("Tắt được: {cac}.", "Optional: {cac}.").With(
                "cac",
                Text.Join(
                    ", ",
                    OptionalTopic.All.Select(t => t.Name + (muted.Contains(t.Id) ? new Text(" (đã tắt)", " (off)") : Text.Empty))
                )
            ),
            subtle: true
        );
        turn.Show(card.Typed(new("việc của tôi", "my tasks")).Typed(new("lần nhắc kế tiếp", "next reminders")));
    }

    private async Task KeepAsync(Turn turn, RemindingInput input, Func<RemindingInput, Text> say, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, keep, input, stop) is { } kept)
        {
            turn.Say(say(kept));
        }
    }
}
