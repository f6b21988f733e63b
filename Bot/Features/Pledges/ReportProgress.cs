using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Platform.Operations;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

public sealed class ProgressDraft
{
    public string PledgeId { get; set; } = "";

    public List<string> Choices { get; set; } = [];

    public string Text { get; set; } = "";

    public string Link { get; set; } = "";

    /// <summary>A line each: the file's id, '|', its name.</summary>
    public string Files { get; set; } = "";

    public bool IsEmpty => Text.Length + Link.Length + Files.Length == 0;
}

/// <summary>"Báo cáo tiến độ DK058: đã xong 5/8 hồ sơ https://…", a picture with "minh chứng DK058".</summary>
public sealed class ProgressForm(AddProgress add, FileDesk files, OperationRunner operations) : Form<ProgressDraft>("progress.add")
{
    private static readonly Text Which = new("Tiến độ của đăng ký nào?", "Progress of which pledge?");
    private static readonly Text What = new(
        "Anh/Chị ghi việc đã làm, hoặc gửi liên kết, ảnh, tệp minh chứng.",
        "Please write what was done, or send a link, a picture or a file."
    );

    private static async Task<Card> ReviewAsync(Turn turn, ProgressDraft draft, CancellationToken stop)
    {
        var pledge = await turn.Db.Pledges.AsNoTracking().FirstAsync(p => p.Id == draft.PledgeId, stop);
        var title = new Text("Ghi tiến độ {ma}?", "Enter the progress of {ma}?").With("ma", draft.PledgeId);
        return ProgressCards.Entry(
            new Card(title).Title(title).Line(ProgressDesk.Name(pledge, turn.Org, turn.Today), subtle: true),
            draft.Text,
            draft.Link,
            draft.Files.Split('\n').Where(f => f.Length > 0).Select(f => f.Split('|')[^1])
        );
    }

    private async Task AddAsync(Turn turn, ProgressDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, add, draft, stop) is { } made)
        {
            var said = new Text("Đã ghi tiến độ {ma} (mã {td}).", "The progress of {ma} is entered (ref. {td}).")
                .With("ma", made.PledgeId)
                .With("td", made.Id);
            turn.Become(
                new Card(said)
                    .Line(said)
                    .Typed(
                        new Text("xem tiến độ {ma}", "show progress of {ma}").With("ma", made.PledgeId),
                        new("Xem tiến độ", "See progress")
                    )
            );
        }
    }

    protected override void Define(FormBuilder<ProgressDraft> form) =>
        form.Start(BeginAsync)
            .Ask("pledge", d => d.PledgeId.Length == 0, AskWhichAsync, ReadWhichAsync)
            .Ask(
                "what",
                d => d.IsEmpty,
                (_, _, _) =>
                    Task.FromResult(
                        new Card(What)
                            .Line(What)
                            .Input(
                                "text",
                                new("Việc đã làm", "What was done"),
                                new("Đã xong 5/8 hồ sơ", "5 of 8 files are done"),
                                PledgeProgress.MostLetters,
                                many: true
                            )
                    ),
                ReadWhatAsync,
                fill: new("Ghi", "Write")
            )
            .Amend(
                (turn, draft, _) =>
                {
                    var anew = Slip.Read(turn.Message.Words);
                    draft.Text = anew ?? draft.Text;
                    return Task.FromResult(anew is null ? Answer.NotMine : Answer.Taken);
                }
            )
            .Confirm(ReviewAsync)
            .Then(AddAsync);

    private async Task<bool> BeginAsync(Turn turn, ProgressDraft draft, CancellationToken stop)
    {
        var meant = await ProgressDesk.MeantAsync(turn, stop);
        if (meant.Count == 0)
        {
            turn.Refuse(turn.Message.Meaning["pledge"] is { } code ? PledgeRefusals.NotYours.With(("ma", code)) : PledgeRefusals.NoPledge);
            return false;
        }
        draft.Choices = meant.Select(p => p.Id).ToList();
        draft.PledgeId = meant is [var only] ? only.Id : "";
        // "báo cáo tiến độ: đã xong 5/8 hồ sơ": what stands behind the colon is kept while it is asked which pledge it is of
        if (
            turn.Message.Meaning["note"] is null
            && turn.Message.Words.IndexOf(':') is > 0 and var colon
            && !turn.Message.Words[colon..].StartsWith("://", StringComparison.Ordinal)
        )
        {
            draft.Text = turn.Message.Words[(colon + 1)..].Trim();
        }
        if (turn.Message.Meaning["note"] is not null || turn.Message.Meaning["link"] is not null || turn.Message.Files.Count > 0)
        {
            await ReadWhatAsync(turn, draft, stop);
        }
        return true;
    }

    private static async Task<Card> AskWhichAsync(Turn turn, ProgressDraft draft, CancellationToken stop)
    {
        var card = new Card(Which).Line(Which);
        foreach (
            var pledge in await turn
                .Db.Pledges.AsNoTracking()
                .Where(p => draft.Choices.Contains(p.Id))
                .OrderBy(p => p.Id)
                .Take(6)
                .ToListAsync(stop)
        )
        {
            card.Typed(Text.Same(pledge.Id), ProgressDesk.Name(pledge, turn.Org, turn.Today));
        }
        return card;
    }

    private static Task<Answer> ReadWhichAsync(Turn turn, ProgressDraft draft, CancellationToken stop)
    {
        draft.PledgeId = draft.Choices.Find(c => c == turn.Message.Meaning["pledge"]) ?? "";
        return Task.FromResult(draft.PledgeId.Length > 0 ? Answer.Taken : Answer.NotMine);
    }

    private async Task<Answer> ReadWhatAsync(Turn turn, ProgressDraft draft, CancellationToken stop)
    {
        var meaning = turn.Message.Meaning;
        var free =
            meaning.Intent == "pledge_progress"
            || meaning.IsActionable
            || turn.Message.Words.Trim().Length < 3
            || meaning["link"] is not null
                ? ""
                : Slip.Read(turn.Message.Words) ?? turn.Message.Words.Trim();
        draft.Text = turn.Message.Inputs.GetValueOrDefault("text")?.Trim() ?? meaning["note"] ?? free;
        draft.Link = meaning["link"] ?? "";
        var kept = new List<string>();
        foreach (var file in turn.Message.Files)
        {
            var result = await files.KeepAsync(turn.Db, turn.Who, file, stop);
            if (result.Refusal is { } refusal)
            {
                turn.Refuse(refusal);
                continue;
            }
            kept.Add($"{result.Value!.Id}|{result.Value.Name.Replace('\n', ' ').Replace('|', ' ')}");
        }
        draft.Files = string.Join('\n', kept);
        return !draft.IsEmpty ? Answer.Taken
            : turn.Message.Files.Count > 0 ? Answer.Problem
            : Answer.NotMine;
    }
}

public sealed class AddProgress(BotDb db, OfficeClock clock, ReferenceNumbers numbers) : IOperation<ProgressDraft, PledgeProgress>
{
    public static readonly Refusal HowToReport = new(
        "progress.how",
        new(
            "Tiến độ cần nội dung không quá 500 chữ cái, liên kết hoặc tệp. Ví dụ: \"báo cáo tiến độ DK058: đã xong 5/8 hồ sơ\".",
            "Progress needs at most 500 letters, a link or a file. For example: \"report progress on DK058: 5 of 8 files are done\"."
        )
    );

    public string Capability => "progress.add";

    public async Task<Result<PledgeProgress>> RunAsync(Actor who, ProgressDraft input, CancellationToken stop)
    {
        var pledge = await db.Pledges.AsNoTracking().FirstOrDefaultAsync(p => p.Id == input.PledgeId, stop);
        if (pledge is null || !ProgressDesk.IsOwn(pledge, who) || !pledge.Stands)
        {
            return PledgeRefusals.NotYours.With(("ma", input.PledgeId));
        }
        var ids = input.Files.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('|')[0]).ToList();
        if (
            input.IsEmpty
            || input.Text.Length > PledgeProgress.MostLetters
            || input.Link.Length > PledgeProgress.MostLetters
            || !IsLink(input.Link)
            || ids.Count > 0
                && ids.Count != db.Files.Local.Count(f => ids.Contains(f.Id) && f.OwnerId == who.Id)
                && ids.Count
                    != await db.Files.CountAsync(f => ids.Contains(f.Id) && f.OwnerId == who.Id && f.Kind == FileKind.Evidence, stop)
        )
        {
            return HowToReport;
        }
        return db
            .Progress.Add(
                new()
                {
                    Id = await numbers.NextAsync("TD", stop),
                    PledgeId = pledge.Id,
                    ById = who.Id,
                    At = clock.Now,
                    Text = input.Text,
                    Link = input.Link,
                    Files = input.Files,
                }
            )
            .Entity;
    }

    private static bool IsLink(string link) =>
        link.Length == 0
        || Uri.TryCreate(link, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}

public sealed class UndoDraft
{
    public string ProgressId { get; set; } = "";
}

/// <summary>"Rút tiến độ vừa báo": the last entry of one's own, shown before it is taken back.</summary>
public sealed class UndoProgressForm(UndoProgress undo, OperationRunner operations) : Form<UndoDraft>("progress.undo")
{
    protected override void Define(FormBuilder<UndoDraft> form) =>
        form.Start(BeginAsync)
            .Confirm(
                async (turn, draft, stop) =>
                {
                    var entry = await turn.Db.Progress.AsNoTracking().FirstAsync(p => p.Id == draft.ProgressId, stop);
                    var title = new Text("Rút tiến độ {ma} ghi lúc {gio}?", "Take back the progress of {ma} entered at {gio}?")
                        .With("ma", entry.PledgeId)
                        .With("gio", Format.Moment(entry.At));
                    return ProgressCards.Entry(new Card(title).Title(title), entry.Text, entry.Link, entry.FileList.Select(f => f.Name));
                }
            )
            .Then(
                async (turn, draft, stop) =>
                {
                    if (await operations.TryAsync(turn, undo, draft, stop) is { } entry)
                    {
                        var said = new Text("Đã rút tiến độ {td} của {ma}.", "The progress {td} of {ma} is taken back.")
                            .With("td", entry.Id)
                            .With("ma", entry.PledgeId);
                        turn.Become(new Card(said).Line(said));
                    }
                }
            );

    private static async Task<bool> BeginAsync(Turn turn, UndoDraft draft, CancellationToken stop)
    {
        var (who, code) = (turn.Who.Id, turn.Message.Meaning["pledge"]);
        draft.ProgressId =
            await turn
                .Db.Progress.AsNoTracking()
                .Where(p => p.ById == who && p.TakenBackAt == null && (code == null || p.PledgeId == code))
                .OrderByDescending(p => p.At)
                .ThenByDescending(p => p.Id)
                .Select(p => p.Id)
                .FirstOrDefaultAsync(stop)
            ?? "";
        if (draft.ProgressId.Length == 0)
        {
            turn.Refuse(PledgeProgress.NothingToTakeBack);
        }
        return draft.ProgressId.Length > 0;
    }
}

public sealed class UndoProgress(BotDb db, OfficeClock clock) : IOperation<UndoDraft, PledgeProgress>
{
    public string Capability => "progress.undo";

    public async Task<Result<PledgeProgress>> RunAsync(Actor who, UndoDraft input, CancellationToken stop)
    {
        var entry = await db.Progress.FirstOrDefaultAsync(p => p.Id == input.ProgressId && p.ById == who.Id, stop);
        return entry is null ? PledgeProgress.NothingToTakeBack
            : entry.TakeBack(who.Id, clock.Now) is { } refusal ? refusal
            : entry;
    }
}
