using Bot.Domain;
using Bot.Understanding;

namespace Bot.Platform.Chat;

public sealed class NudgeDraft
{
    /// <summary>Who owes something and is here, as was looked at.</summary>
    public List<string> Owing { get; set; } = [];

    /// <summary>Who of them is written to.</summary>
    public List<string> People { get; set; } = [];

    /// <summary>What it is about: a round, a month, a period.</summary>
    public string About { get; set; } = "";
}

/// <summary>Who owes something: what a reminder would be about, and to whom it would go.</summary>
public sealed record Owing(string About, Text What, IReadOnlyList<string> People);

/// <summary>How many were written to, and how many not: they are on leave, or were reminded today.</summary>
public sealed record Nudged(int Count, int Away);

/// <summary>
/// "Nhắc họ đi": those who owe something are shown, may be changed ("trừ anh Tú ra", "cả chị Giang nữa"), and are written to after a yes.
/// </summary>
public abstract class NudgeForm(string id) : Form<NudgeDraft>(id)
{
    private static readonly Text NoneNamed = new(
        "{ai}: không còn nợ việc này nên không nhắc.",
        "{ai}: owes nothing here, so there is nobody to remind."
    );

    /// <summary>Null: it has been said why there is nobody to remind.</summary>
    protected abstract Task<Owing?> OwingAsync(Turn turn, CancellationToken stop);

    protected abstract Task<Nudged?> SendAsync(Turn turn, NudgeDraft draft, CancellationToken stop);

    protected override void Define(FormBuilder<NudgeDraft> form) =>
        form.Start(BeginAsync).Amend(ChangeAsync).Confirm(ReviewAsync).Then(ActAsync);

    private async Task<bool> BeginAsync(Turn turn, NudgeDraft draft, CancellationToken stop)
    {
        if (await OwingAsync(turn, stop) is not { } owing)
        {
            return false;
        }
        draft.About = owing.About;
        draft.Owing = [.. owing.People];
        draft.People = PeopleSaid.Read(turn.Message.Words, draft.Owing, turn.Org.Names);
        if (draft.People.Count == 0)
        {
            turn.Say(
                NoneNamed.With("ai", string.Join(", ", PeopleReader.Read(turn.Message.Words, turn.Org.Names).Select(turn.Org.NameOf)))
            );
            return false;
        }
        // the list was on the card: its button is the yes
        if (turn.Message.IsButton)
        {
            await ActAsync(turn, draft, stop);
            return false;
        }
        return true;
    }

    private static Task<Answer> ChangeAsync(Turn turn, NudgeDraft draft, CancellationToken stop)
    {
        if (PeopleSaid.Change(turn.Message.Words, draft.People, draft.Owing, turn.Org.Names) is not { Count: > 0 } people)
        {
            return Task.FromResult(Answer.NotMine);
        }
        draft.People = people;
        return Task.FromResult(Answer.Taken);
    }

    private async Task<Card> ReviewAsync(Turn turn, NudgeDraft draft, CancellationToken stop)
    {
        var what = (await OwingAsync(turn, stop))?.What ?? Text.Empty;
        var said = new Text("Nhắc {so} người: {viec}?", "Remind {so} people: {viec}?")
            .With("so", $"{draft.People.Count}")
            .With("viec", what);
        return new Card(said)
            .Title(said)
            .Line(Text.Same(string.Join(", ", draft.People.Select(turn.Org.NameOf)) + "."))
            .Line(new("Bớt, thêm người: \"trừ anh …\", \"cả chị … nữa\".", "Fewer or more: \"except …\", \"also …\"."), subtle: true);
    }

    private async Task ActAsync(Turn turn, NudgeDraft draft, CancellationToken stop)
    {
        if (await SendAsync(turn, draft, stop) is { } sent)
        {
            var said = new Text("Đã nhắc {so} người{vang}.", "{so} people were reminded{vang}.")
                .With("so", $"{sent.Count}")
                .With(
                    "vang",
                    sent.Away > 0 ? new Text($"; {sent.Away} người đang nghỉ không nhắc", $"; {sent.Away} on leave were not") : Text.Empty
                );
            turn.Become(new Card(said).Line(said));
        }
    }
}
