using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reminders;

public sealed class ReminderDraft
{
    /// <summary>at, away, mute or resume.</summary>
    public string Act { get; set; } = "at";

    /// <summary>The moment that was said, by the wall clock.</summary>
    public DateTime? Said { get; set; }

    /// <summary>The moment of the reminder (UTC): what was said, or the next working hour.</summary>
    public DateTime? At { get; set; }

    public DateOnly? AwayUntil { get; set; }

    public DateTime? BackAt { get; set; }

    public List<string> Topics { get; set; } = [];
}

/// <summary>"Nhắc lại sau 2 giờ", "mai 8h nhắc", "tôi nghỉ đến thứ 5", "tắt nhắc vệ sinh", "bật lại nhắc việc", "xem lịch nhắc của em".</summary>
public sealed class ReminderForm(KeepReminding keep, OperationRunner operations, PlanLoader plans) : Form<ReminderDraft>("reminder.own")
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

    protected override void Define(FormBuilder<ReminderDraft> form) =>
        form.Start(BeginAsync)
            .Ask(
                "when",
                d => d.Act == "at" && d.At is null,
                (_, _, _) => Task.FromResult(new Card(WhenNeeded.Sentence).Line(WhenNeeded.Sentence)),
                async (turn, draft, stop) => !IsElse(turn) && await TakeTimeAsync(turn, draft, stop) ? Answer.Taken : Answer.NotMine
            )
            .Ask(
                "until",
                d => d.Act == "away" && d.AwayUntil is null,
                (_, _, _) => Task.FromResult(new Card(UntilNeeded.Sentence).Line(UntilNeeded.Sentence)),
                async (turn, draft, stop) => await TakeDayAsync(turn, draft, stop) ? Answer.Taken : Answer.NotMine
            )
            .Amend(
                async (turn, draft, stop) =>
                    !IsElse(turn)
                    && draft.Act switch
                    {
                        "at" => await TakeTimeAsync(turn, draft, stop),
                        "away" => await TakeDayAsync(turn, draft, stop),
                        _ => false,
                    }
                        ? Answer.Taken
                        : Answer.NotMine
            )
            .Confirm((turn, draft, _) => Task.FromResult(Review(draft)))
            .Then(KeepAsync);

    private async Task<bool> BeginAsync(Turn turn, ReminderDraft draft, CancellationToken stop)
    {
        var folded = VietnameseLetters.Fold(turn.Message.Words);
        if (Resumes.Any(r => folded.Contains(r, StringComparison.Ordinal)))
        {
            draft.Act = "resume";
            return true;
        }
        if (turn.Message.Meaning.Intent == "away")
        {
            draft.Act = "away";
            await TakeDayAsync(turn, draft, stop);
            return true;
        }
        // "à thôi mai 8h nhắc" names a time: nothing is switched off by it
        if (turn.Message.Meaning.Detail == "off" && NudgeTime.Read(turn.Message.Words, turn.Now) is null)
        {
            draft.Act = "mute";
            return TakeTopics(turn, draft, folded);
        }
        if (turn.Message.Meaning.Detail == "list")
        {
            await ShowAsync(turn, stop);
            return false;
        }
        if (
            Others.Any(o => folded.Contains(o, StringComparison.Ordinal))
            || turn.Message.Meaning["person"] is { } other && other != turn.Who.Id
            || turn.Message.Meaning["persons"] is not null
        )
        {
            turn.Refuse(OnlyYourself);
            return false;
        }
        await TakeTimeAsync(turn, draft, stop);
        return true;
    }

    // "chấm p202 tám rưỡi" has a time in it, and means something else
    private static bool IsElse(Turn turn) =>
        turn.Message.Meaning is { IsActionable: true, Intent: not ("set_reminder" or "away" or "yes" or "no") };

    private async Task<bool> TakeTimeAsync(Turn turn, ReminderDraft draft, CancellationToken stop)
    {
        if (NudgeTime.Read(turn.Message.Words, Vietnam.Wall(turn.Now)) is not { } said)
        {
            return false;
        }
        (draft.Said, draft.At) = (said, Vietnam.Utc((await plans.LoadAsync(stop)).Hours.Next(said)));
        return true;
    }

    private async Task<bool> TakeDayAsync(Turn turn, ReminderDraft draft, CancellationToken stop)
    {
        if (NudgeTime.Day(turn.Message.Words, turn.Today) is not { } last || last > turn.Today.AddDays(MostDaysAway))
        {
            return false;
        }
        var back = (await plans.LoadAsync(stop)).Hours.Next(last.AddDays(1).ToDateTime(TimeOnly.MinValue));
        (draft.AwayUntil, draft.BackAt) = (last, Vietnam.Utc(back));
        return true;
    }

    private static bool TakeTopics(Turn turn, ReminderDraft draft, string folded)
    {
        var topics = OptionalTopic.In(folded);
        if (topics.Count == 0 && Owed.Any(o => folded.Contains(o, StringComparison.Ordinal)))
        {
            turn.Refuse(CannotBeSwitchedOff);
            return false;
        }
        draft.Topics = (topics.Count > 0 ? topics : OptionalTopic.All).Select(t => t.Id).ToList();
        return true;
    }

    private static IReadOnlyList<OptionalTopic> Topics(ReminderDraft draft) =>
        OptionalTopic.All.Where(t => draft.Topics.Contains(t.Id)).ToList();

    private static Card Review(ReminderDraft draft)
    {
        var said = draft.Act switch
        {
            "resume" => new Text("Bật lại nhắc việc như bình thường?", "Turn reminders on again?"),
            "away" => new Text(
                "Không nhắc Anh/Chị đến hết ngày {ngay}, việc còn lại nhắc lúc {luc}?",
                "No reminders up to and including {ngay}, what is left is brought back at {luc}?"
            )
                .With("ngay", Format.Day(draft.AwayUntil!.Value))
                .With("luc", Format.Moment(draft.BackAt!.Value)),
            "mute" => new Text("Tắt nhắc riêng: {cac}?", "No more reminders of: {cac}?").With(
                "cac",
                Text.Join(", ", Topics(draft).Select(t => t.Name))
            ),
            _ => (
                Vietnam.Utc(draft.Said!.Value) == draft.At
                    ? new Text("Nhắc Anh/Chị lúc {luc}, nếu khi ấy còn việc?", "Remind you at {luc}, if anything is left then?")
                    : new Text(
                        "Lúc ấy ngoài giờ làm việc. Nhắc Anh/Chị lúc {luc}, nếu khi ấy còn việc?",
                        "That is outside working hours. Remind you at {luc}, if anything is left then?"
                    )
            ).With("luc", Format.Moment(draft.At!.Value)),
        };
        return new Card(said).Title(said);
    }

    private static Text Done(ReminderDraft draft)
    {
        if (draft.Act == "mute")
        {
            var said = new Text("Đã tắt nhắc riêng: {cac}.", "You are not reminded of: {cac}.").With(
                "cac",
                Text.Join(", ", Topics(draft).Select(t => t.Name))
            );
            if (Topics(draft).Any(t => t.InChannels))
            {
                said += new Text(
                    " Tin đăng ở kênh chung, kênh nhóm là cho mọi người; muốn im, Anh/Chị tắt tiếng kênh trong Teams.",
                    " What is posted in a channel is for all; mute the channel in Teams to silence it."
                );
            }
            return said
                + new Text(" Việc phải làm vẫn được nhắc cho đến khi xong.", " What you owe is still reminded of until it is done.");
        }
        return draft.Act switch
        {
            "resume" => new Text("Đã bật lại: tôi nhắc Anh/Chị như bình thường.", "Reminders are on again."),
            "away" => new Text(
                "Tôi không nhắc Anh/Chị đến hết ngày {ngay}; việc còn lại được nhắc lúc {luc}. Về sớm thì gõ \"bật lại nhắc việc\".",
                "You are not reminded up to and including {ngay}; what is left is brought back at {luc}. If you are back earlier, type \"turn on reminders\"."
            )
                .With("ngay", Format.Day(draft.AwayUntil!.Value))
                .With("luc", Format.Moment(draft.BackAt!.Value)),
            _ => new Text(
                "Đã hẹn. Tôi sẽ nhắc Anh/Chị lúc {luc}, nếu khi ấy còn việc.",
                "It is set. I will remind you at {luc}, if anything is left then."
            ).With("luc", Format.Moment(draft.At!.Value)),
        };
    }

    private async Task KeepAsync(Turn turn, ReminderDraft draft, CancellationToken stop)
    {
        RemindingInput input = draft.Act switch
        {
            "resume" => new(Resume: true),
            "away" => new(AwayUntil: draft.AwayUntil, BackAt: draft.BackAt),
            "mute" => new(Mute: draft.Topics),
            _ => new(At: draft.At),
        };
        if (await operations.TryAsync(turn, keep, input, stop) is not null)
        {
            var said = Done(draft);
            turn.Become(new Card(said).Line(said));
        }
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
}
