using Bot.Domain;
using Bot.Understanding;

namespace Bot.Platform.Chat;

public class ReasonedDraft
{
    public string RoundId { get; set; } = "";

    public string Reason { get; set; } = "";
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
            // a question is no reason, whether it was understood or not
            : turn.Message.Meaning.IsActionable || turn.Message.Meaning.IsCounted || words.Length < 3 ? null
            : turn.Reason ?? words;
        if (said is null)
        {
            return Task.FromResult(Answer.NotMine);
        }
        draft.Reason = Cut(said);
        return Task.FromResult(Answer.Taken);
    }

    private static string Cut(string reason) => reason.Length > Longest ? reason[..Longest] : reason;
}
