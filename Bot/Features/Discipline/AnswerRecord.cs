using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Discipline;

public sealed class AnswerDraft : ReasonedDraft
{
    public string RecordId { get; set; } = "";

    public bool Accepts { get; set; }
}

/// <summary>The person's own word: "giải trình GN037 vì …", "tôi nhận lỗi GN037", or the buttons of the notice.</summary>
public sealed class AnswerForm(AnswerRecord answer, OperationRunner operations) : ReasonedForm<AnswerDraft>("record.answer")
{
    public static readonly Refusal NoneWaits = new(
        "record.none_waits",
        new("Không có ghi nhận nào về Anh/Chị đang chờ giải trình.", "No record about you waits for an explanation.")
    );
    public static readonly Refusal WhichRecord = new(
        "record.which",
        new(
            "Anh/Chị có nhiều ghi nhận đang chờ: {cac_ma}. Đề nghị ghi mã, ví dụ \"giải trình GN001 vì …\".",
            "Several records wait for you: {cac_ma}. Please name one, for example \"explain GN001 because …\"."
        )
    );

    private const int LeastOfStory = 5;

    public const string ExplainVerb = "record.explain";
    public const string AcceptVerb = "record.accept";
    public const string ReasonInput = "reason";

    protected override Text Why => new("Đề nghị Anh/Chị nêu lý do giải trình.", "Please write your explanation.");

    protected override bool NeedsReason(AnswerDraft draft) => !draft.Accepts;

    protected override async Task<bool> BeginAsync(Turn turn, AnswerDraft draft, CancellationToken stop)
    {
        draft.Accepts = turn.Message.IsButton ? turn.Message.Verb == AcceptVerb : turn.Message.Meaning.Detail == "accept";
        var said = turn.Message.IsButton ? turn.Message.ButtonId : turn.Message.Meaning["record"];
        var waiting = await WaitingAsync(turn, stop);
        var found =
            said is null && waiting.Count == 1 ? waiting[0]
            : said is null ? null
            : (await turn.Db.RecordsVisibleTo(turn.Who).AsNoTracking().FirstOrDefaultAsync(r => r.Id == said, stop)) is { } own
            && own.IsAbout(turn.Who)
                ? own
            : null;
        if (found is not { Status: RecordStatus.Pending })
        {
            turn.Refuse(
                found is not null ? DisciplineRecord.DecidedAlready.With(("ma", found.Id))
                : said is not null ? DisciplineRefusals.NotFound.With(("ma", said))
                : waiting.Count == 0 ? NoneWaits
                : WhichRecord.With(("cac_ma", string.Join(", ", waiting.Select(r => r.Id))))
            );
            return false;
        }
        draft.RecordId = found.Id;
        draft.Reason = draft.Reason.Length > 0 || draft.Accepts ? draft.Reason : StoryOf(turn.Message.Words);
        draft.Reason =
            turn.Message.IsButton && turn.Message.Inputs.GetValueOrDefault(ReasonInput)?.Trim() is { Length: > 0 } typed
                ? typed
                : draft.Reason;
        if (turn.Message.IsButton && (draft.Accepts || draft.Reason.Length > 0))
        {
            // the card showed everything: its button is the yes
            await ActAsync(turn, draft, stop);
            return false;
        }
        return true;
    }

    // "xe em chết máy ngay cầu nên vô trễ, cho em giải trình với": what stands before the wish is the reason
    private static string StoryOf(string words)
    {
        var at = VietnameseLetters.Fold(words).IndexOf("giai trinh", StringComparison.Ordinal);
        var comma = at < 0 ? -1 : words.LastIndexOfAny([',', '.', ';'], at);
        var story = comma > 0 ? words[..comma].Trim() : "";
        return story.Split(' ').Length >= LeastOfStory ? story : "";
    }

    private static async Task<List<DisciplineRecord>> WaitingAsync(Turn turn, CancellationToken stop) =>
        (
            await turn
                .Db.RecordsVisibleTo(turn.Who)
                .AsNoTracking()
                .Where(r => r.Status == RecordStatus.Pending)
                .OrderBy(r => r.Id)
                .ToListAsync(stop)
        )
            .Where(r => r.IsAbout(turn.Who))
            .ToList();

    protected override async Task<Card> ReviewAsync(Turn turn, AnswerDraft draft, CancellationToken stop)
    {
        var record = await turn.Db.RecordsVisibleTo(turn.Who).AsNoTracking().FirstAsync(r => r.Id == draft.RecordId, stop);
        var said = (
            draft.Accepts
                ? new Text("Anh/Chị nhận ghi nhận {ma}?", "You accept record {ma}?")
                : new Text("Gửi giải trình cho {ma}?", "Send your explanation for {ma}?")
        ).With("ma", record.Id);
        var card = RecordCards.Facts(new Card(said).Title(said), record, turn.Org);
        return draft.Accepts ? card : card.Line(new Text("Giải trình: {ly_do}", "Explanation: {ly_do}").With("ly_do", draft.Reason));
    }

    protected override async Task ActAsync(Turn turn, AnswerDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, answer, draft, stop) is { } record)
        {
            var said = (
                draft.Accepts
                    ? new Text("Đã ghi: Anh/Chị nhận ghi nhận {ma}.", "Noted: you accept record {ma}.")
                    : new Text(
                        "Đã nhận giải trình của Anh/Chị cho mã {ma}. Văn phòng sẽ xem xét.",
                        "Your explanation for {ma} was received. The Office will consider it."
                    )
            ).With("ma", record.Id);
            turn.Become(RecordCards.Facts(new Card(said).Line(said), record, turn.Org));
        }
    }
}

/// <summary>Accepts or contests a record about oneself, for a unit its head; whoever decides hears of it at once.</summary>
public sealed class AnswerRecord(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<AnswerDraft, DisciplineRecord>
{
    public string Capability => "record.answer";

    public async Task<Result<DisciplineRecord>> RunAsync(Actor who, AnswerDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var record = await db.RecordsVisibleTo(who).FirstOrDefaultAsync(r => r.Id == input.RecordId, stop);
        if (record is null || !record.IsAbout(who))
        {
            return DisciplineRefusals.NotFound.With(("ma", input.RecordId));
        }
        if (record.Answer(input.Accepts, input.Accepts ? "" : input.Reason, clock.Now) is { } refusal)
        {
            return refusal;
        }
        RecordNews.TellDeciders(outbox, org, record, clock.Now, "answered");
        return record;
    }
}
