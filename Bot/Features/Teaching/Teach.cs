using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Teaching;

public sealed class TeachDraft
{
    public string Plain { get; set; } = "";

    public string Words { get; set; } = "";

    public string Row { get; set; } = "";
}

/// <summary>"Dạy câu 2", "dạy câu 2 nghĩa là tiến độ chấm điểm": which thing it means is said by a sentence that is understood already.</summary>
public sealed class TeachForm(Teach teach, CapabilityList capabilities, OperationRunner operations) : Form<TeachDraft>("teach.map")
{
    private static readonly string[] Openers =
    [
        " nghĩa là ",
        " nghia la ",
        " là ",
        " la ",
        " thành ",
        " thanh ",
        " hiểu là ",
        ": ",
        " means ",
        " as ",
        " is ",
    ];

    protected override void Define(FormBuilder<TeachDraft> form) =>
        form.Start(BeginAsync)
            .Ask(
                "meaning",
                d => d.Row.Length == 0,
                (_, draft, _) => Task.FromResult(Asking(draft)),
                (turn, draft, _) => Task.FromResult(Take(turn, turn.Message.Words, draft))
            )
            .Amend((turn, draft, _) => Task.FromResult(Take(turn, Slip.Read(turn.Message.Words) ?? turn.Message.Words, draft)))
            .Confirm((_, draft, _) => Task.FromResult(Review(draft)))
            .Then(
                async (turn, draft, stop) =>
                {
                    if (await operations.TryAsync(turn, teach, draft, stop) is { } taught)
                    {
                        var said = new Text(
                            "Đã dạy: từ nay \"{cau}\" được hiểu là: {viec}. Gõ \"quên câu đã dạy 1\" để bỏ.",
                            "Taught: from now on \"{cau}\" means: {viec}. Type \"forget taught sentence 1\" to take it back."
                        )
                            .With("cau", taught.Words)
                            .With("viec", capabilities[taught.Row].Name);
                        turn.Become(new Card(said).Line(said).Typed(new("câu chưa hiểu", "show unclear sentences")));
                    }
                }
            );

    private async Task<bool> BeginAsync(Turn turn, TeachDraft draft, CancellationToken stop)
    {
        var waiting = await UnclearBook.WaitingAsync(turn, UnclearBook.Most, stop);
        if (UnclearBook.Numbered(turn.Message.Words) is not { } number || number > waiting.Count)
        {
            turn.Refuse(Teach.WhichSentence.With(("so", $"{waiting.Count}")));
            return false;
        }
        (draft.Plain, draft.Words) = (waiting[number - 1].Plain, waiting[number - 1].Words);
        var words = turn.Message.Words;
        var at = Openers.Select(o => (At: words.IndexOf(o, StringComparison.OrdinalIgnoreCase), o.Length)).Where(o => o.At > 0).ToList();
        if (at.Count > 0)
        {
            var (from, length) = at.MinBy(o => o.At);
            Take(turn, words[(from + length)..], draft);
        }
        return true;
    }

    private Answer Take(Turn turn, string words, TeachDraft draft)
    {
        var meaning = capabilities.Settle(turn.Org.Understander.Understand(words, turn.Today));
        var named = capabilities.Rows.FirstOrDefault(r =>
            PlainWords.Of(r.Name.Vi) == PlainWords.Of(words) || PlainWords.Of(r.Name.En) == PlainWords.Of(words)
        );
        if ((named ?? capabilities.For(meaning)) is not { } row || row.Handler.Namespace == typeof(TeachForm).Namespace)
        {
            return Answer.NotMine;
        }
        draft.Row = row.Id;
        return Answer.Taken;
    }

    private static Card Asking(TeachDraft draft)
    {
        var ask = new Text(
            "\"{cau}\" nghĩa là việc gì? Gõ một câu mà tôi đã hiểu, ví dụ \"xem đăng ký của tôi\".",
            "What does \"{cau}\" mean? Type a sentence that I understand, for example \"show my pledges\"."
        ).With("cau", draft.Words);
        return new Card(ask).Line(ask);
    }

    private Card Review(TeachDraft draft)
    {
        var said = new Text("Từ nay \"{cau}\" được hiểu là: {viec}?", "From now on \"{cau}\" means: {viec}?")
            .With("cau", draft.Words)
            .With("viec", capabilities[draft.Row].Name);
        return new Card(said).Title(said);
    }
}

/// <summary>Keeps what a sentence means. Who may do the thing itself is asked whenever somebody says the sentence.</summary>
public sealed class Teach(BotDb db, OfficeClock clock, CapabilityList capabilities) : IOperation<TeachDraft, TaughtSentence>
{
    public static readonly Refusal WhichSentence = new(
        "teach.which",
        new(
            "Đề nghị ghi số của câu (hiện có {so} câu), ví dụ \"dạy câu 1\". Gõ \"câu chưa hiểu\" để xem.",
            "Please give the sentence's number (there are {so}), for example \"teach sentence 1\". Type \"show unclear sentences\"."
        )
    );
    public static readonly Refusal Unknown = new(
        "teach.unknown",
        new(
            "Câu này không còn trong danh sách. Gõ \"câu chưa hiểu\" để xem lại.",
            "This sentence is no longer on the list. Type \"show unclear sentences\"."
        )
    );

    public string Capability => "teach.map";

    public async Task<Result<TaughtSentence>> RunAsync(Actor who, TeachDraft input, CancellationToken stop)
    {
        if (capabilities.Find(input.Row) is null || await db.Unclear.FindAsync([input.Plain], stop) is not { } sentence)
        {
            return Unknown;
        }
        if (await db.Taught.FindAsync([input.Plain], stop) is { } taught)
        {
            (taught.Row, taught.At) = (input.Row, clock.Now);
            return taught;
        }
        return db
            .Taught.Add(
                new()
                {
                    Plain = sentence.Plain,
                    Words = sentence.Words,
                    Row = input.Row,
                    At = clock.Now,
                }
            )
            .Entity;
    }
}

/// <summary>"Quên câu đã dạy 1": shown, and taken back after a yes.</summary>
public sealed class ForgetForm(ForgetTaught forget, OperationRunner operations) : Form<TeachDraft>("teach.forget")
{
    protected override void Define(FormBuilder<TeachDraft> form) =>
        form.Start(
                async (turn, draft, stop) =>
                {
                    var taught = await UnclearBook.TaughtAsync(turn, UnclearBook.Most, stop);
                    var number = UnclearBook.Numbered(turn.Message.Words) ?? (turn.Message.Meaning.Follows == Follow.TakeBack ? 1 : 0);
                    if (number < 1 || number > taught.Count)
                    {
                        turn.Refuse(ForgetTaught.WhichTaught.With(("so", $"{taught.Count}")));
                        return false;
                    }
                    (draft.Plain, draft.Words) = (taught[number - 1].Plain, taught[number - 1].Words);
                    return true;
                }
            )
            .Confirm(
                (_, draft, _) =>
                {
                    var said = new Text("Quên câu đã dạy \"{cau}\"?", "Forget the taught sentence \"{cau}\"?").With("cau", draft.Words);
                    return Task.FromResult(new Card(said).Title(said));
                }
            )
            .Then(
                async (turn, draft, stop) =>
                {
                    if (await operations.TryAsync(turn, forget, draft.Plain, stop) is not null)
                    {
                        var said = new Text("Đã quên câu \"{cau}\".", "\"{cau}\" is forgotten.").With("cau", draft.Words);
                        turn.Become(new Card(said).Line(said));
                    }
                }
            );
}

public sealed class ForgetTaught(BotDb db) : IOperation<string, TaughtSentence>
{
    public static readonly Refusal WhichTaught = new(
        "teach.which_taught",
        new(
            "Đề nghị ghi số của câu đã dạy (hiện có {so} câu), ví dụ \"quên câu đã dạy 1\". Gõ \"câu chưa hiểu\" để xem.",
            "Please give the number of the taught sentence (there are {so}), for example \"forget taught sentence 1\"."
        )
    );

    public string Capability => "teach.forget";

    public async Task<Result<TaughtSentence>> RunAsync(Actor who, string input, CancellationToken stop)
    {
        if (await db.Taught.FindAsync([input], stop) is not { } taught)
        {
            return Teach.Unknown;
        }
        db.Taught.Remove(taught);
        return taught;
    }
}
