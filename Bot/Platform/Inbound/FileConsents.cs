using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Inbound;

/// <summary>The answer to an offered file (protocol 9.1): decided in the turn, uploaded after its save, for Teams wants its 200 at once.</summary>
public sealed class FileConsents(BotDb db, ActionScope action, Uploads uploads, OfficeClock clock)
{
    public static readonly Refusal FileGone = new(
        "file.gone",
        new(
            "Tệp này không còn được lưu. Anh/Chị yêu cầu lại để nhận bản mới.",
            "This file is not kept any more. Please ask again for a new one."
        )
    );

    private readonly List<Upload> decided = [];

    public async Task AnswerAsync(ITurnContext context, Actor who, FileConsentCardResponse answer, bool accepted, CancellationToken stop)
    {
        var activity = context.Activity;
        var language = IncomingMessageReader.LanguageOf(activity, who.Person);
        var row = IncomingMessageReader.FileOf(answer.Context) is { } id ? await db.Files.FindAsync([id], stop) : null;
        action.Begin(who.Id, accepted ? "paper.accept" : "paper.decline", clock.Now);
        var refusal =
            row is null ? FileGone
            : accepted ? row.Accept(who.Id, clock.Wall.GetUtcNow().UtcDateTime)
            : row.Decline(who.Id);
        if (refusal?.Is(StoredFile.AnsweredAlready) == true)
        {
            // pressed twice, or delivered twice: what is under way is said when it is over
            return;
        }
        if (refusal is not null)
        {
            await context.SendActivityAsync(Replies.Message(new(refusal.Sentence, null, false), language), stop);
        }
        else if (accepted)
        {
            decided.Add(new(row!.Id, row.Name, who.Id, answer.UploadInfo ?? new(), activity, language));
        }
        else if (OfferCards.Becomes(activity, OfferCards.Declined.With("ten", row!.Name), language) is { } update)
        {
            await context.UpdateActivityAsync(update, stop);
        }
    }

    /// <summary>The turn is saved: the files may go.</summary>
    public void Saved() => decided.ForEach(uploads.Start);
}

/// <summary>One file on its way. The upload address is a credential: it is neither stored nor logged.</summary>
public sealed record Upload(string FileId, string Name, string PersonId, FileUploadInfo Target, Activity Answer, Language Language);

/// <summary>Puts files where Teams said, beside the turns, and then says that they are there, or what to do instead.</summary>
public sealed partial class Uploads(
    IServiceScopeFactory scopes,
    IHttpClientFactory clients,
    FileStore files,
    Sender sender,
    OfficeClock clock,
    ILogger<Uploads> logger
)
{
    private readonly KeyedQueue queue = new();

    public Task Idle => queue.Idle;

    public void Start(Upload upload) => _ = queue.Run(upload.FileId, () => RunAsync(upload));

    /// <summary>What a stop interrupted: the addresses are gone with the process, so the owners get what they get after a failure.</summary>
    public async Task RecoverAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, desk, outbox) = (
            scope.ServiceProvider.GetRequiredService<BotDb>(),
            scope.ServiceProvider.GetRequiredService<PaperDesk>(),
            scope.ServiceProvider.GetRequiredService<Outbox>()
        );
        foreach (var row in await db.Files.Where(f => f.State == FileState.Uploading).ToListAsync(stop))
        {
            row.State = FileState.Failed;
            outbox.Tell(
                await db.People.FirstAsync(p => p.Id == row.OwnerId, stop),
                $"file:{row.Id}:stopped",
                Kinds.Asked,
                OfferCards.Failed(desk, row)
            );
        }
        await SaveAsync(scope, db, "start");
    }

    private async Task RunAsync(Upload upload)
    {
        try
        {
            await FinishAsync(upload, await TryAsync(upload));
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            Log.EndNotKept(logger, upload.FileId, problem);
        }
    }

    private async Task<bool> TryAsync(Upload upload)
    {
        await using var scope = scopes.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<FileSettings>();
        if (!settings.Accepts(upload.Target.UploadUrl) || await files.ReadAsync(upload.FileId, CancellationToken.None) is not { } bytes)
        {
            Log.NothingToUpload(logger, upload.FileId);
            return false;
        }
        try
        {
            using var patience = new CancellationTokenSource(settings.Patience, clock.Wall);
            using var client = clients.CreateClient(FileSettings.ClientName);
            using var content = new ByteArrayContent(bytes);
            // the address itself is the permission: no token goes with it
            content.Headers.ContentRange = new ContentRangeHeaderValue(0, bytes.Length - 1, bytes.Length);
            content.Headers.ContentType = new("application/octet-stream");
            using var answer = await client.PutAsync(upload.Target.UploadUrl, content, patience.Token);
            Log.Uploaded(logger, upload.FileId, (int)answer.StatusCode);
            return answer.StatusCode is System.Net.HttpStatusCode.OK or System.Net.HttpStatusCode.Created;
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            // its text may hold the address
            Log.NotUploaded(logger, upload.FileId, problem.GetType().Name);
            return false;
        }
    }

    // state, file card and the consent card's end in one save
    private async Task FinishAsync(Upload upload, bool uploaded)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var row = await db.Files.FirstAsync(f => f.Id == upload.FileId);
        row.State = uploaded ? FileState.Delivered : FileState.Failed;
        var says = new TurnReplies($"file:{row.Id}", clock);
        var said = uploaded
            ? OfferCards.Info(upload)
            : Replies.Message(
                new(null, OfferCards.Failed(scope.ServiceProvider.GetRequiredService<PaperDesk>(), row), false),
                upload.Language
            );
        says.Add(said.ApplyConversationReference(upload.Answer.GetConversationReference()), Sender.Send);
        if (
            OfferCards.Becomes(upload.Answer, (uploaded ? OfferCards.Saved : OfferCards.NotSaved).With("ten", row.Name), upload.Language) is
            { } update
        )
        {
            says.Add(update.ApplyConversationReference(upload.Answer.GetConversationReference()), Sender.Update);
        }
        db.Outbox.AddRange(says.Messages);
        await SaveAsync(scope, db, upload.PersonId);
    }

    private async Task SaveAsync(AsyncServiceScope scope, BotDb db, string who)
    {
        var said = db.ChangeTracker.Entries<OutboxMessage>().Select(e => e.Entity).ToList();
        await scope.ServiceProvider.GetRequiredService<WriterGate>().SaveAsync(db, new(who, "paper.deliver", clock.Now));
        sender.Push(said);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "the end of upload {File} could not be kept")]
        public static partial void EndNotKept(ILogger logger, string file, Exception exception);

        [LoggerMessage(LogLevel.Warning, "file {File} was not uploaded: no address that is allowed, or no bytes")]
        public static partial void NothingToUpload(ILogger logger, string file);

        [LoggerMessage(LogLevel.Information, "file {File} was uploaded: {Status}")]
        public static partial void Uploaded(ILogger logger, string file, int status);

        [LoggerMessage(LogLevel.Warning, "file {File} was not uploaded: {Problem}")]
        public static partial void NotUploaded(ILogger logger, string file, string problem);
    }
}

/// <summary>How an offer looks and what becomes of it.</summary>
internal static class OfferCards
{
    public static readonly Text Declined = new("Anh/Chị đã không nhận tệp {ten}.", "You did not take the file {ten}.");
    public static readonly Text Saved = new("Đã lưu {ten} vào OneDrive của Anh/Chị.", "{ten} was saved to your OneDrive.");
    public static readonly Text NotSaved = new("Chưa lưu được {ten} vào OneDrive.", "{ten} could not be saved to OneDrive.");
    private const string Consent = "application/vnd.microsoft.teams.card.file.consent";
    private const string FileInfo = "application/vnd.microsoft.teams.card.file.info";

    public static Attachment Offer(FileOffer offer, Language language) =>
        new()
        {
            ContentType = Consent,
            Name = offer.Name,
            Content = new Dictionary<string, object>
            {
                ["description"] = offer.Description.In(language),
                ["sizeInBytes"] = offer.Size,
                ["acceptContext"] = new Dictionary<string, object> { ["f"] = offer.Id },
                ["declineContext"] = new Dictionary<string, object> { ["f"] = offer.Id },
            },
        };

    public static Activity Info(Upload upload)
    {
        var message = MessageFactory.Text("");
        (message.Text, message.Summary) = (null!, Saved.With("ten", upload.Name).In(upload.Language));
        message.Attachments =
        [
            new()
            {
                ContentType = FileInfo,
                ContentUrl = upload.Target.ContentUrl,
                Name = upload.Target.Name ?? upload.Name,
                Content = new Dictionary<string, object>
                {
                    ["uniqueId"] = upload.Target.UniqueId ?? "",
                    ["fileType"] = upload.Target.FileType ?? Path.GetExtension(upload.Name).TrimStart('.'),
                },
            },
        ];
        return message;
    }

    /// <summary>The consent card that was pressed turns into a sentence; null where Teams did not say which card it was.</summary>
    public static Activity? Becomes(Activity pressed, Text words, Language language)
    {
        if (pressed.ReplyToId is not { Length: > 0 } id)
        {
            return null;
        }
        var update = Replies.Message(new(words, null, true), language);
        update.Id = id;
        return update;
    }

    public static Card Failed(PaperDesk desk, StoredFile row)
    {
        var words = NotSaved.With("ten", row.Name);
        return desk.LinkCard(row, words) is { } link
            ? link.Line(
                new(
                    "Anh/Chị tải về bằng nút trên thẻ này, hoặc yêu cầu lại sau ít phút.",
                    "Please download it with the button on this card, or ask again in a few minutes."
                )
            )
            : new Card(words)
                .Line(words)
                .Line(
                    new(
                        "Anh/Chị yêu cầu lại sau ít phút; nếu vẫn không được, liên hệ Văn phòng.",
                        "Please ask again in a few minutes; if it stays so, contact the Office."
                    )
                );
    }
}
