using Bot.Domain;
using Bot.Understanding;

namespace Bot.Platform.Chat;

public class ReasonedDraft
{
    public string RoundId { get; set; } = "";

    public string Reason { get; set; } = "";
}

/// <summary>What is no reason.</summary>
public static class ReasonedForm
{
    private const double Told = 0.85;

    /// <summary>A question, a wish to see something or an order is no reason; a statement is one, whatever it sounds like: it is shown before anything is done.</summary>
    public static bool IsAnotherWish(Meaning meaning) =>
        meaning.IsCounted
        || meaning.IsActionable && (meaning.IsRequest || meaning.IsAsked || meaning.Confidence >= Told && !meaning.IsStated);
}

/// <summary>An act that must say why: the reason is taken from the sentence or asked for, shown with the act, and the act is done after a yes.</summary>
public abstract class ReasonedForm<T>(string id) : Form<T>(id)
    where T : ReasonedDraft, new()
{
    private const int Longest = 500;

    private static readonly string[] Openers = ["vi ", "do ", "ly do", "tai vi", "because", "since ", "reason"];

    protected override void Define(FormBuilder<T> form) =>
        form.Start(
                async (turn, draft, stop) =>
                {
                    draft.Reason = Cut(turn.Reason ?? "");
                    return await BeginAsync(turn, draft, stop);
                }
            )
            .Ask(
                "reason",
                d => d.Reason.Length == 0 && NeedsReason(d),
                (turn, draft, stop) => Task.FromResult(new Card(Why).Line(Why)),
                ReadReasonAsync
            )
            .Amend(ReadReasonAsync)
            .Confirm(ReviewAsync)
            .Then(ActAsync);

    protected abstract Text Why { get; }

    protected virtual bool NeedsReason(T draft) => true;

    protected abstract Task<bool> BeginAsync(Turn turn, T draft, CancellationToken stop);

    protected abstract Task<Card> ReviewAsync(Turn turn, T draft, CancellationToken stop);

    protected abstract Task ActAsync(Turn turn, T draft, CancellationToken stop);

    // any sentence that asks for nothing is a reason, and what begins with "vì" is one whatever follows; another command with a reason of its own is not
    private static Task<Answer> ReadReasonAsync(Turn turn, T draft, CancellationToken stop)
    {
        var words = turn.Message.Words.Trim();
        var opens = VietnameseLetters.Fold(words).ToLowerInvariant();
        var said =
            Openers.Any(o => opens.StartsWith(o, StringComparison.Ordinal)) ? turn.Reason ?? words
            : Slip.Read(words) is { } anew ? anew
            : ReasonedForm.IsAnotherWish(turn.Message.Meaning) || words.Length < 3 ? null
            : turn.Reason ?? words;
        if (said is null)
        {
            return Task.FromResult(Answer.NotMine);
        }
        draft.Reason = Cut(draft.Reason.Length > 0 && MoreOf(words) is { } more ? $"{draft.Reason}; {more}" : said);
        return Task.FromResult(Answer.Taken);
    }

    // "thêm là em có nhắn trước rồi" adds to what was said
    private static string? MoreOf(string words)
    {
        var folded = VietnameseLetters.Fold(words);
        var opener = Array.Find(Adding, o => folded.StartsWith(o, StringComparison.Ordinal));
        return opener is null || words.Length <= opener.Length ? null : words[opener.Length..].Trim();
    }

    private static readonly string[] Adding = ["them la ", "them nua la ", "a them la ", "bo sung ", "bo sung la ", "va ", "also ", "and "];

    private static string Cut(string reason) => reason.Length > Longest ? reason[..Longest] : reason;
}
