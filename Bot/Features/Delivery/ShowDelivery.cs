using Bot.Domain;
using Bot.Features.Reports;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Delivery;

/// <summary>"Tình trạng gửi": the outbox in words, for the Office. What a message says is never shown, only what it is and for whom.</summary>
public sealed class ShowDelivery : IAnswer
{
    private const int Recent = 200;
    private const int Shown = 5;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var recent = await RecentAsync(turn, stop);
        var lost = await turn
            .Db.Outbox.AsNoTracking()
            .Where(o => o.State == OutboxState.Dead || o.State == OutboxState.Unclear)
            .OrderByDescending(o => o.Id)
            .Take(Shown)
            .ToListAsync(stop);
        var all = await turn.Db.Outbox.CountAsync(o => o.State == OutboxState.Dead || o.State == OutboxState.Unclear, stop);
        var title = new Text("Tình trạng gửi", "Delivery");
        var card = new Card(title)
            .Title(title)
            .Line(
                new Text(
                    "Trong {tat_ca} tin gần nhất: {gui} đã gửi, {cho} đang chờ.",
                    "Of the last {tat_ca} messages {gui} are sent and {cho} wait."
                )
                    .With("tat_ca", $"{recent.Count}")
                    .With("gui", $"{recent.Count(o => o.State is OutboxState.Sent)}")
                    .With("cho", $"{recent.Count(o => o.State is OutboxState.Pending or OutboxState.Claimed)}")
            );
        card.Line(
            all == 0
                ? new("Không có tin nào gửi không được.", "No message is undelivered.")
                : new Text("Không gửi được hoặc chưa rõ: {so}.", "Undelivered or uncertain: {so}.").With("so", $"{all}"),
            bold: all > 0
        );
        Lost(card, lost, turn.Org);
        PutOff(card, recent, turn.Org);
        turn.Show(card);
    }

    private static void PutOff(Card card, IReadOnlyList<OutboxMessage> recent, Org org)
    {
        // put off, or no longer needed: nothing to do about it, only to know
        foreach (var message in recent.Where(o => o.NotBefore is not null || o.State == OutboxState.Dropped).Take(Shown))
        {
            card.Line(
                Text.Same($"#{message.Id}: ")
                    + DeliveryWords.Kind(message.Kind)
                    + new Text(" gửi tới ", " to ")
                    + DeliveryWords.Target(message, org)
                    + Text.Same($": {message.Problem}."),
                subtle: true
            );
        }
    }

    private static void Lost(Card card, IReadOnlyList<OutboxMessage> lost, Org org)
    {
        foreach (var message in lost)
        {
            card.Facts(
                    (Text.Same($"#{message.Id}"), DeliveryWords.Kind(message.Kind)),
                    (new("Gửi tới", "To"), DeliveryWords.Target(message, org)),
                    (new("Lúc", "At"), Format.Moment(message.CreatedAt)),
                    (DeliveryWords.State(message.State), Text.Same(message.Problem ?? ""))
                )
                .Typed(new Text("gửi lại tin {so}", "resend message {so}").With("so", $"{message.Id}"));
        }
    }

    private static Task<List<OutboxMessage>> RecentAsync(Turn turn, CancellationToken stop) =>
        turn
            .Db.Outbox.AsNoTracking()
            .OrderByDescending(o => o.Id)
            .Take(Recent)
            .Select(o => new OutboxMessage
            {
                Id = o.Id,
                Kind = o.Kind,
                Target = o.Target,
                State = o.State,
                CreatedAt = o.CreatedAt,
                NotBefore = o.NotBefore,
                Problem = o.Problem,
            })
            .ToListAsync(stop);
}

public static class DeliveryWords
{
    public static Text Kind(string kind) =>
        kind switch
        {
            Kinds.Reply => new("câu trả lời", "an answer"),
            Kinds.Reminder => new("lời nhắc", "a reminder"),
            Kinds.MonthlyReport or Kinds.MonthlyReportCounts => new("báo cáo tháng", "a monthly report"),
            Kinds.Ranking => new("kết quả xếp hạng", "a ranking"),
            Kinds.Update => new("cập nhật thẻ", "a card's update"),
            _ => new("thông báo", "a notice"),
        };

    public static Text State(OutboxState state) =>
        state == OutboxState.Unclear ? new("Chưa rõ đã đến", "Uncertain") : new("Không gửi được", "Not delivered");

    public static Text Target(OutboxMessage message, Org org) =>
        message.Target switch
        {
            var t when t.StartsWith(Outbox.PersonTarget, StringComparison.Ordinal) => Text.Same(
                org.NameOf(t[Outbox.PersonTarget.Length..])
            ),
            var t when t.StartsWith(Outbox.ChannelTarget, StringComparison.Ordinal) => new("một kênh", "a channel"),
            _ => new("người đang trò chuyện", "a conversation"),
        };
}

public sealed class ResendDraft
{
    public long Id { get; set; }
}

/// <summary>A message that did not arrive, or perhaps did, is said again only when a person says so.</summary>
public sealed class ResendForm(Resend resend, OperationRunner operations) : Form<ResendDraft>("delivery.resend")
{
    protected override void Define(FormBuilder<ResendDraft> form) =>
        form.Start(
                async (turn, draft, stop) =>
                {
                    var said = new string(
                        turn.Message.Words.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit).Take(15).ToArray()
                    );
                    draft.Id = said.Length > 0 ? long.Parse(said, System.Globalization.CultureInfo.InvariantCulture) : 0;
                    var found = await turn
                        .Db.Outbox.AsNoTracking()
                        .AnyAsync(o => o.Id == draft.Id && (o.State == OutboxState.Dead || o.State == OutboxState.Unclear), stop);
                    if (!found)
                    {
                        turn.Refuse(Resend.WhichMessage);
                    }
                    return found;
                }
            )
            .Confirm(ReviewAsync)
            .Then(
                async (turn, draft, stop) =>
                {
                    if (await operations.TryAsync(turn, resend, draft, stop) is { } again)
                    {
                        var said = new Text("Đã đưa tin #{so} vào hàng gửi lại.", "Message #{so} is on its way again.").With(
                            "so",
                            $"{again.Id}"
                        );
                        turn.Become(new Card(said).Line(said).Typed(new("tình trạng gửi", "delivery status")));
                    }
                }
            );

    private static async Task<Card> ReviewAsync(Turn turn, ResendDraft draft, CancellationToken stop)
    {
        var message = await turn.Db.Outbox.AsNoTracking().FirstAsync(o => o.Id == draft.Id, stop);
        var said = new Text("Gửi lại tin #{so}?", "Resend message #{so}?").With("so", $"{message.Id}");
        var card = new Card(said)
            .Title(said)
            .Facts(
                (new("Loại", "Kind"), DeliveryWords.Kind(message.Kind)),
                (new("Gửi tới", "To"), DeliveryWords.Target(message, turn.Org)),
                (DeliveryWords.State(message.State), Text.Same(message.Problem ?? ""))
            );
        return message.State == OutboxState.Unclear
            ? card.Line(
                new(
                    "Tin có thể đã đến: gửi lại thì người nhận có thể thấy hai lần.",
                    "It may have arrived: sent again it may be seen twice."
                ),
                bold: true
            )
            : card;
    }
}

public sealed class Resend(BotDb db, OfficeClock clock) : IOperation<ResendDraft, ResendDraft>
{
    public static readonly Refusal WhichMessage = new(
        "delivery.which",
        new(
            "Không có tin gửi lỗi mang số ấy. Gõ \"tình trạng gửi\" để xem.",
            "No undelivered message has that number. Type \"delivery status\" to see them."
        )
    );

    public string Capability => "delivery.resend";

    public async Task<Result<ResendDraft>> RunAsync(Actor who, ResendDraft input, CancellationToken stop)
    {
        var lost = await db.Outbox.FirstOrDefaultAsync(o => o.Id == input.Id, stop);
        if (lost is not { State: OutboxState.Dead or OutboxState.Unclear })
        {
            return WhichMessage;
        }
        lost.State = OutboxState.Resent;
        db.Outbox.Add(
            new()
            {
                Key = $"{lost.Key}:again:{lost.Id}",
                Kind = lost.Kind,
                Target = lost.Target,
                Verb = lost.Verb,
                ActivityId = lost.ActivityId,
                Body = lost.Body,
                BodyEn = lost.BodyEn,
                About = lost.About,
                CreatedAt = clock.Now,
            }
        );
        return input;
    }
}

/// <summary>Once a working day the Office hears what could not be delivered since, and which coming days off nobody has decided yet; nothing new, nothing said.</summary>
public sealed class CheckDelivery(BotDb db, OrgCache orgs, Outbox outbox, OfficeClock clock, ScheduleRunner runner) : IJob
{
    public const string Job = "delivery.check";
    private const string CheckedKey = "delivery.checked";
    private const string AskedKey = "holidays.asked";
    private const int DaysAhead = 30;

    public string Name => Job;

    public Text Title => new("Kiểm tra việc gửi", "Check of delivery");

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        var today = Vietnam.Day(clock.Now);
        var seen = await ValueAsync(CheckedKey, stop);
        var from = seen.Value.Length > 0 ? long.Parse(seen.Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var lost = await db
            .Outbox.AsNoTracking()
            .Where(o => (o.State == OutboxState.Dead || o.State == OutboxState.Unclear) && o.Id > from)
            .Select(o => o.Id)
            .ToListAsync(stop);
        var asked = await ValueAsync(AskedKey, stop);
        var until =
            asked.Value.Length > 0
                ? DateOnly.ParseExact(asked.Value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                : today.AddDays(-1);
        var open = (await db.CalendarAsync(stop)).Unconfirmed(until.AddDays(1), today.AddDays(DaysAhead));
        if (lost.Count == 0 && open.Count == 0 && runner.WrongRows.Count == 0)
        {
            return "nothing new";
        }
        (seen.Value, asked.Value) = ($"{lost.Append(from).Max()}", open.Count > 0 ? $"{open[^1].Date:yyyy-MM-dd}" : asked.Value);
        var org = await orgs.GetAsync(db, stop);
        foreach (var office in org.Clerks(today))
        {
            outbox.Tell(office, $"{Job}:{due.Key}:{office.Id}", Kinds.Notice, News(lost.Count, open, runner.WrongRows));
        }
        return $"{lost.Count} undelivered, {open.Count} undecided day(s)";
    }

    private static Card News(int lost, IReadOnlyList<DayOff> open, IReadOnlyList<WrongRow> wrong)
    {
        var title = new Text("Việc cần Văn phòng xem", "For the Office to look at");
        var card = new Card(title).Title(title);
        if (lost > 0)
        {
            card.Line(
                    new Text(
                        "{so} tin không gửi được hoặc chưa rõ đã đến.",
                        "{so} message(s) could not be delivered or are uncertain."
                    ).With("so", $"{lost}")
                )
                .Typed(new("tình trạng gửi", "delivery status"));
        }
        foreach (var row in wrong)
        {
            card.Line(
                new Text(
                    "Không đọc được dòng {dong} ({loi}): phần việc này chưa chạy. Đề nghị Văn phòng sửa lại.",
                    "The row {dong} cannot be read ({loi}): what it asks for does not run. Please mend it."
                )
                    .With("dong", row.Row)
                    .With("loi", row.Problem)
            );
        }
        return open.Count == 0
            ? card
            : card.Line(
                new Text(
                    "Ngày nghỉ chưa chốt, tạm tính là nghỉ: {cac}. Đề nghị Văn phòng xác nhận khi có thông báo.",
                    "Days off not decided, counted as off: {cac}. Please confirm them once they are announced."
                ).With("cac", string.Join("; ", open.Select(h => $"{h.Date:dd/MM/yyyy} ({h.NameVi})")))
            );
    }

    private async Task<AppValue> ValueAsync(string key, CancellationToken stop) =>
        await db.Values.FindAsync([key], stop) ?? db.Values.Add(new() { Key = key, Value = "" }).Entity;
}
