using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Scoring;

public sealed class NoteDraft
{
    public string RoundId { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string Comment { get; set; } = "";

    public string Evidence { get; set; } = "";
}

/// <summary>A remark or a link beside one's own ballot: "ghi chú p202: cây xanh héo", "minh chứng p202 https://…".</summary>
public sealed class NoteForm(NoteBallot note, FileDesk files, OperationRunner operations) : Form<NoteDraft>("ballot.note")
{
    protected override void Define(FormBuilder<NoteDraft> form) =>
        form.Start(BeginAsync)
            .Ask(
                "room",
                d => d.SubjectId.Length == 0,
                (turn, draft, stop) =>
                    Task.FromResult(Question(new("Ghi chú cho phòng nào? Ví dụ: p202.", "A note on which room? For example: p202."))),
                ReadRoomAsync
            )
            .Ask(
                "note",
                d => d.Comment.Length + d.Evidence.Length == 0,
                (turn, draft, stop) =>
                    Task.FromResult(
                        Question(
                                new(
                                    "Anh/Chị ghi nhận xét, hoặc gửi liên kết, tệp minh chứng.",
                                    "Please write the remark, or send a link or a file."
                                )
                            )
                            .Input(
                                "note",
                                new("Nhận xét", "Remark"),
                                new("Cây xanh được chăm sóc tốt", "Plants are well kept"),
                                500,
                                many: true
                            )
                    ),
                ReadNoteAsync,
                fill: new("Ghi", "Write")
            )
            .Confirm(ReviewAsync)
            .Then(WriteAsync);

    private static async Task<Card> ReviewAsync(Turn turn, NoteDraft draft, CancellationToken stop)
    {
        var said = new Text("Ghi vào phiếu {phong} của Anh/Chị?", "Write it on your ballot of {phong}?").With(
            "phong",
            (await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop)).NameOf(draft.SubjectId)
        );
        return RoundCards.Notes(new Card(said).Title(said), draft.Comment, draft.Evidence);
    }

    private async Task WriteAsync(Turn turn, NoteDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, note, draft, stop) is { } id)
        {
            var said = new Text("Đã ghi vào phiếu {phong}.", "Written on the ballot of {phong}.").With("phong", id);
            turn.Become(new Card(said).Line(said));
        }
    }

    private async Task<bool> BeginAsync(Turn turn, NoteDraft draft, CancellationToken stop)
    {
        var round = RoundFinder.ToScore(turn.Org.Rounds, turn.Now);
        if ((round is null ? RoundFinder.NoRound : round.Takes(turn.Now)) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }
        draft.RoundId = round!.Id;
        await ReadRoomAsync(turn, draft, stop);
        await ReadNoteAsync(turn, draft, stop);
        return true;
    }

    private static Card Question(Text text) => new Card(text).Line(text);

    private static async Task<Answer> ReadRoomAsync(Turn turn, NoteDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        if (sheet.Find(turn.Message.Meaning["room"]) is not { } subject)
        {
            return Answer.NotMine;
        }
        draft.SubjectId = subject.Id;
        return Answer.Taken;
    }

    private async Task<Answer> ReadNoteAsync(Turn turn, NoteDraft draft, CancellationToken stop)
    {
        if (turn.Message.Files.Count > 0)
        {
            return await KeepAsync(turn, draft, stop);
        }
        var begins = turn.Message.Meaning.Intent == "ballot_note";
        draft.Comment =
            turn.Message.Inputs.GetValueOrDefault("note")?.Trim()
            ?? turn.Message.Meaning["note"]
            ?? (begins || turn.Message.Meaning.IsActionable || turn.Message.Words.Trim().Length < 3 ? "" : turn.Message.Words.Trim());
        draft.Evidence = Link(turn.Message.Meaning["link"] ?? turn.Message.Words) ?? "";
        if (draft.Evidence.Length > 0 && turn.Message.Meaning["note"] is null)
        {
            draft.Comment = "";
        }
        return draft.Comment.Length + draft.Evidence.Length > 0 ? Answer.Taken : Answer.NotMine;
    }

    // fetched and checked here, before the save and outside any lock; "file:id|name" is what the ballot keeps
    private async Task<Answer> KeepAsync(Turn turn, NoteDraft draft, CancellationToken stop)
    {
        var kept = new List<string>();
        foreach (var file in turn.Message.Files)
        {
            var result = await files.KeepAsync(turn.Db, turn.Who, file, stop);
            if (result.Refusal is { } refusal)
            {
                turn.Refuse(refusal);
            }
            else
            {
                kept.Add($"file:{result.Value!.Id}|{result.Value.Name.Replace('\n', ' ').Replace('|', ' ')}");
            }
        }
        draft.Evidence = string.Join('\n', kept);
        draft.Comment = turn.Message.Meaning["note"] ?? "";
        return kept.Count > 0 ? Answer.Taken : Answer.Problem;
    }

    private static string? Link(string words) =>
        words
            .Split(' ')
            .FirstOrDefault(w =>
                w.Length <= 500
                && Uri.TryCreate(w, UriKind.Absolute, out var link)
                && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
            );
}

public sealed class NoteBallot(BotDb db, OrgCache orgs, OfficeClock clock, ActionScope action) : IOperation<NoteDraft, string>
{
    public static readonly Refusal NoBallotYet = new(
        "ballot.none_yet",
        new(
            "Anh/Chị chưa chấm {phong}: chấm điểm trước, rồi ghi nhận xét.",
            "You have not scored {phong} yet: score it first, then add the remark."
        )
    );

    public string Capability => "ballot.note";

    public async Task<Result<string>> RunAsync(Actor who, NoteDraft input, CancellationToken stop)
    {
        var round = (await orgs.GetAsync(db, stop)).Rounds.FirstOrDefault(r => r.Id == input.RoundId);
        if ((round is null ? RoundFinder.NoRound : round.Takes(clock.Now)) is { } closed)
        {
            return closed;
        }
        if ((await db.OwnBallotsAsync(who, input.RoundId, stop)).GetValueOrDefault(input.SubjectId) is not { } ballot)
        {
            return NoBallotYet.With(("phong", input.SubjectId));
        }
        SubmitBallots.Guard(action, input.RoundId);
        return ballot.Note(input.Comment, input.Evidence) ? input.SubjectId : ScoringRefusals.NoteTooLong;
    }
}
