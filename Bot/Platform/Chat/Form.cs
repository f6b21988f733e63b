using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Outbound;
using Bot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Platform.Chat;

public interface IForm;

/// <summary>
/// A form that was left for something else keeps its draft and rests: it asks nothing by itself, and what waits for a yes is shown again
/// before it can be agreed to.
/// </summary>
internal static class Resting
{
    private const string Key = "rests";
    private const string Missed = "missed";

    /// <summary>Whether this is the first answer in a row that the form could not read.</summary>
    public static bool MissesFirst(DialogInstance instance) => !Is(instance) && instance.State.TryAdd(Missed, "1");

    public static bool Is(DialogInstance instance) => instance.State.ContainsKey(Key);

    public static void Begin(DialogInstance instance) => instance.State[Key] = "1";

    public static void End(DialogInstance instance) => instance.State.Remove(Key);

    /// <summary>An answer was taken.</summary>
    public static void Answered(DialogInstance instance)
    {
        End(instance);
        instance.State.Remove(Missed);
    }
}

/// <summary>
/// Slot filling over the SDK's dialogs: ask what is not known, show, act on a yes. A feature declares, this class drives. Its state is
/// strings only, so that it survives a restart and a change of SDK.
/// </summary>
public abstract class Form<T>(string id) : Dialog(id), IForm
    where T : class, new()
{
    public const string YesVerb = "form.yes";
    public const string NoVerb = "form.no";
    public const string FillVerb = "form.fill";

    private const string DraftKey = "draft";
    private const string StepKey = "step";
    private const string InstanceKey = "instance";
    private const string ShownKey = "shown";
    private const string ReviewStep = "review";

    private readonly FormBuilder<T> definition = new();

    protected abstract void Define(FormBuilder<T> form);

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var turn = dc.Context.TurnState.Get<Turn>()!;
        var draft = new T();
        if (!await Definition().Begin(turn, draft, cancellationToken))
        {
            return await dc.EndDialogAsync(null, cancellationToken);
        }
        return await AdvanceAsync(dc, turn, draft, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = dc.Context.TurnState.Get<Turn>()!;
        var state = dc.ActiveDialog!.State;
        var draft = JsonSerializer.Deserialize<T>((string)state[DraftKey]!, Wire.Json)!;
        if (turn.Message.IsButton && turn.Message.ButtonId != (string)state[InstanceKey]!)
        {
            turn.Unclaimed = true;
            return EndOfTurn;
        }
        if (CommonWords.IsBack(turn) || CommonWords.IsSkip(turn))
        {
            var steps = CommonWords.IsBack(turn) ? Definition().Back : Definition().Skip;
            turn.Unclaimed = steps?.Invoke(turn, draft) != true;
            return turn.Unclaimed ? EndOfTurn : await AdvanceAsync(dc, turn, draft, cancellationToken);
        }
        return (string)state[StepKey]! == ReviewStep
            ? await DecideAsync(dc, turn, draft, cancellationToken)
            : await AnswerAsync(dc, turn, draft, (string)state[StepKey]!, cancellationToken);
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default
    )
    {
        var turn = turnContext.TurnState.Get<Turn>()!;
        var draft = JsonSerializer.Deserialize<T>((string)instance.State[DraftKey]!, Wire.Json)!;
        Resting.End(instance);
        turn.Show(
            await CardOfAsync(turn, draft, (string)instance.State[StepKey]!, (string)instance.State[InstanceKey]!, cancellationToken)
        );
    }

    // what was begun on top of it has ended (a button of another card): the question is asked again, so that a "có" has its card before it
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object? result = null,
        CancellationToken cancellationToken = default
    )
    {
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> AnswerAsync(DialogContext dc, Turn turn, T draft, string step, CancellationToken stop)
    {
        var question = Definition().Questions.First(q => q.Name == step);
        switch (await question.Read(turn, draft, stop))
        {
            case Answer.NotMine
                when IsCorrection(turn.Message.Words)
                    && Definition().Change is { } change
                    && await change(turn, draft, stop) != Answer.NotMine:
                return await AdvanceAsync(dc, turn, draft, stop);
            case Answer.NotMine:
                turn.Unclaimed = true;
                return EndOfTurn;
            default:
                return await AdvanceAsync(dc, turn, draft, stop);
        }
    }

    // "nhầm, …", "sửa tên thành …" while something else is asked: what was said before is meant
    private static bool IsCorrection(string words) =>
        Slip.Read(words) is not null
        || VietnameseLetters.Fold(words).TrimStart() is var said
            && (said.StartsWith("sua ", StringComparison.Ordinal) || said.StartsWith("doi ", StringComparison.Ordinal));

    private async Task<DialogTurnResult> DecideAsync(DialogContext dc, Turn turn, T draft, CancellationToken stop)
    {
        var said = turn.Message.Verb switch
        {
            YesVerb => true,
            NoVerb => false,
            _ => YesNo.Read(turn.Message.Words) ?? (CommonWords.DropsIt(turn) ? false : null),
        };
        if (said == true && (IsOld(dc, turn) || !turn.Message.IsButton && Resting.Is(dc.ActiveDialog!)))
        {
            turn.Say(IsOld(dc, turn) ? CommonWords.LongAgo : CommonWords.ShownAgain);
            return await AdvanceAsync(dc, turn, draft, stop);
        }
        if (said == true)
        {
            await Definition().Act!(turn, draft, stop);
            return await dc.EndDialogAsync(null, stop);
        }
        if (said == false)
        {
            turn.Become(new Card(CommonWords.Stopped).Line(CommonWords.Stopped));
            return await dc.EndDialogAsync(null, stop);
        }
        if (Definition().Change is { } change && await change(turn, draft, stop) != Answer.NotMine)
        {
            return await AdvanceAsync(dc, turn, draft, stop);
        }
        turn.Unclaimed = true;
        return EndOfTurn;
    }

    // a yes long after the question may be meant for something else: what it would do is shown again first
    private static bool IsOld(DialogContext dc, Turn turn) =>
        dc.ActiveDialog!.State.TryGetValue(ShownKey, out var shown)
        && DateTime.TryParse(
            shown as string,
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.RoundtripKind,
            out var at
        )
        && turn.Now - at > Remembered.Life;

    private async Task<DialogTurnResult> AdvanceAsync(DialogContext dc, Turn turn, T draft, CancellationToken stop)
    {
        if (Definition().IsFinished?.Invoke(draft) == true)
        {
            await Definition().Finish!(turn, draft, stop);
            return await dc.EndDialogAsync(null, stop);
        }
        var step = Definition().Questions.FirstOrDefault(q => q.IsOpen(draft))?.Name ?? ReviewStep;
        Resting.Answered(dc.ActiveDialog!);
        var state = dc.ActiveDialog!.State;
        // an opaque name of this very card: a button of an older one does not confirm what is newer
        state[InstanceKey] = Guid.NewGuid().ToString("N")[..12];
        state[StepKey] = step;
        state[ShownKey] = turn.Now.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        // the card first: what was shown may be noted in the draft
        turn.Show(await CardOfAsync(turn, draft, step, (string)state[InstanceKey]!, stop));
        state[DraftKey] = JsonSerializer.Serialize(draft, Wire.Json);
        return EndOfTurn;
    }

    private async Task<Card> CardOfAsync(Turn turn, T draft, string step, string instance, CancellationToken stop)
    {
        if (step != ReviewStep)
        {
            var question = Definition().Questions.First(q => q.Name == step);
            var card = await question.Ask(turn, draft, stop);
            return question.Fill is { } fill && card.HasInputs
                ? card.Button(fill, FillVerb, instance, style: "positive", inputs: true)
                : card;
        }
        return (await Definition().Review!(turn, draft, stop))
            .Line(CommonWords.YesOrNo, subtle: true)
            .Button(CommonWords.Yes, YesVerb, instance, style: "positive")
            .Button(CommonWords.No, NoVerb, instance);
    }

    // declared on first use: a constructor must not call what its heirs override
    private FormBuilder<T> Definition()
    {
        if (definition.Act is null)
        {
            Define(definition);
        }
        return definition;
    }
}

/// <summary>Sentences that every form shares.</summary>
public static class CommonWords
{
    public static readonly Text Stopped = new("Đã dừng thao tác. Nội dung chưa gửi không được lưu.", "Stopped. Nothing unsent was saved.");
    public static readonly Text YesOrNo = new("Trả lời \"có\" để gửi, \"hủy\" để dừng.", "Answer \"yes\" to submit, \"cancel\" to stop.");
    public static readonly Text InAForm = new(
        "Anh/Chị đang làm dở việc dưới đây: trả lời câu hỏi để đi tiếp, gõ \"hủy\" để dừng.",
        "This is under way: answer the question to go on, type \"cancel\" to stop."
    );
    public static readonly Text TooLong = new(
        "Tin nhắn quá dài nên tôi chưa đọc. Đề nghị Anh/Chị chia thành nhiều tin, mỗi tin không quá 2.000 chữ cái.",
        "The message is too long and was not read. Please split it: at most 2,000 letters each."
    );
    public static readonly Text SayBack = new("quay lại", "back");

    // words that also stop a form: where the form can go back, they do that
    private static readonly HashSet<string> Backwards =
    [
        "quay lai",
        "lui lai",
        "tro lai",
        "phong truoc",
        "quay lai phong truoc",
        "back",
        "go back",
        "previous",
        "lui mot buoc",
    ];

    // words that also stop a form: where the form can leave something out, they do that
    private static readonly HashSet<string> Onwards =
    [
        "bo qua",
        "de sau",
        "phong khac",
        "bo qua phong nay",
        "skip",
        "skip it",
        "later",
        "next",
    ];

    public static bool IsSkip(Turn turn) =>
        !turn.Message.IsButton && Onwards.Contains(VietnameseLetters.Fold(turn.Message.Words).Trim().ToLowerInvariant());

    /// <summary>A bare "tiếp tục", which to a question that waits is a yes, and to what rests means going on.</summary>
    public static bool IsGoOn(Turn turn) =>
        !turn.Message.IsButton
        && VietnameseLetters.Fold(turn.Message.Words).Trim().TrimEnd('.', '!')
            is "tiep tuc"
                or "tiep tuc di"
                or "lam tiep"
                or "lam tiep di"
                or "tiep di"
                or "go on"
                or "continue"
                or "resume";

    /// <summary>"ok tiếp tục đăng ký": back to what is under way. A bare "tiếp tục" is a yes.</summary>
    public static bool IsOnward(Turn turn)
    {
        var said = VietnameseLetters.Fold(turn.Message.Words).Trim();
        return !turn.Message.IsButton
            && YesNo.Read(turn.Message.Words) is null
            && (
                said.StartsWith("tiep tuc ", StringComparison.Ordinal)
                || said.StartsWith("ok tiep tuc", StringComparison.Ordinal)
                || said.StartsWith("back to ", StringComparison.Ordinal)
            );
    }

    /// <summary>"thôi không nhắc nữa", "thôi khỏi gửi": what is about to be done is dropped.</summary>
    public static bool DropsIt(Turn turn)
    {
        var said = VietnameseLetters.Fold(turn.Message.Words).Trim();
        return !turn.Message.IsButton
            && turn.Message.Meaning.Words <= 6
            && turn.Message.Meaning.Entities.Count == 0
            && (
                said.StartsWith("thoi khong ", StringComparison.Ordinal)
                || said.StartsWith("thoi khoi", StringComparison.Ordinal)
                || said.StartsWith("thoi dung ", StringComparison.Ordinal)
                || said.StartsWith("de mai", StringComparison.Ordinal)
                || said.StartsWith("de sau", StringComparison.Ordinal)
                || said.StartsWith("de luc khac", StringComparison.Ordinal)
                || said.StartsWith("mai tinh", StringComparison.Ordinal)
                || said.StartsWith("khong ", StringComparison.Ordinal) && said.EndsWith(" nua", StringComparison.Ordinal)
            );
    }

    public static bool IsBack(Turn turn) => Backwards.Contains(VietnameseLetters.Fold(turn.Message.Words).Trim().ToLowerInvariant());

    public static readonly Text Yes = new("Có, gửi", "Yes, submit");
    public static readonly Text No = new("Hủy", "Cancel");
    public static readonly Text Stale = new(
        "Thẻ này đã cũ hoặc việc đã xong. Gõ lại yêu cầu để làm tiếp.",
        "This card is old or its work is done. Type your request again to go on."
    );
    public static readonly Text LongAgo = new(
        "Câu hỏi này đã hỏi từ lâu nên tôi hỏi lại, chưa lưu gì:",
        "This was asked a while ago, so it is asked again; nothing is saved yet:"
    );
    public static readonly Text ShownAgain = new(
        "Từ lúc hỏi đã có việc khác xen vào nên tôi hiện lại trước khi gửi:",
        "Something else was spoken of since this was asked, so it is shown again first:"
    );
    public static readonly Text Rests = new(
        "\"{viec}\" đang làm dở vẫn được giữ: gõ \"tiếp tục\" để làm tiếp, \"hủy\" để bỏ.",
        "\"{viec}\" is kept as it was: type \"go on\" to go on, \"cancel\" to drop it."
    );
    public static readonly Text Edited = new(
        "Anh/Chị vừa sửa tin nhắn, tôi đọc lại; chưa lưu gì:",
        "You have edited your message, so it is read again; nothing is saved yet:"
    );
    public static readonly Text KeptForLater = new(
        "Việc thứ hai (\"{viec}\") được giữ lại: xong việc này tôi hỏi tiếp.",
        "The second wish (\"{viec}\") is kept: it comes when this is done."
    );
    public static readonly Text NowTheSecond = new(
        "Còn việc \"{viec}\": làm luôn? Trả lời \"có\" để làm.",
        "There is still \"{viec}\": shall it be done now? Answer \"yes\"."
    );
    public static readonly Text NotAnAnswer = new("Tôi chưa đọc được câu trả lời.", "I could not read that answer.");
    public static readonly Text Nothing = new("Không có việc nào đang làm dở.", "Nothing is under way.");
    public static readonly Text PrivateOnly = new(
        "Việc này chỉ làm trong trò chuyện riêng với tôi.",
        "This is done in a private chat with me only."
    );
    public static readonly Text Left = new(
        "Đã bỏ dở việc đang làm; nội dung chưa gửi không được lưu.",
        "What was under way is dropped; nothing unsent was saved."
    );
}
