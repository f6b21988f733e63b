using System.Globalization;
using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Storage;

namespace Bot.Platform.Documents;

/// <summary>
/// Hands a paper over: in the personal chat Teams asks whether to put it into the person's OneDrive, elsewhere there is a link for some
/// minutes. The row is saved with the turn.
/// </summary>
public sealed class PaperDesk(FileStore files, PaperLinks links, FileSettings settings, OfficeClock clock, ActionScope action)
{
    public static readonly Refusal NoAddress = new(
        "file.no_address",
        new(
            "Tôi chưa gửi được văn bản trong kênh. Anh/Chị hỏi tôi trong cuộc trò chuyện riêng để nhận tệp.",
            "I cannot send papers in a channel yet. Please ask me in the personal chat to get the file."
        )
    );

    /// <param name="description">What the paper is, in one line.</param>
    public async Task OfferAsync(Turn turn, PaperFile paper, Text description, CancellationToken stop)
    {
        var personal = turn.Message.IsPersonal;
        if (!personal && links.Address is null)
        {
            turn.Refuse(NoAddress);
            return;
        }
        var row = new StoredFile
        {
            // written before the save: a row without its bytes would be a promise that cannot be kept
            Id = await files.WriteAsync(paper.Bytes, stop),
            Kind = FileKind.Paper,
            OwnerId = turn.Who.Id,
            Name = personal ? Dated(paper.Name, turn.Now) : paper.Name,
            ContentType = paper.ContentType,
            Size = paper.Bytes.Length,
            CreatedAt = turn.Now,
            ExpiresAt = clock.Wall.GetUtcNow().UtcDateTime + (personal ? settings.OfferLife : settings.LinkLife),
            State = personal ? FileState.Offered : FileState.Kept,
        };
        action.BeginUnlessBegun(turn.Who.Id, "paper.offer", turn.Now);
        turn.Db.Files.Add(row);
        if (personal)
        {
            turn.Hand(new(row.Id, row.Name, description, row.Size));
        }
        else
        {
            turn.Show(LinkCard(row, description)!);
        }
    }

    /// <summary>A card whose button loads the paper; null where nobody has said at which address people reach the bot.</summary>
    public Card? LinkCard(StoredFile row, Text description) =>
        links.Address is null
            ? null
            : new Card(description)
                .Title(description)
                .Line(Text.Same(row.Name))
                .Line(
                    new Text("Bản dự thảo. Liên kết dùng được trong {phut} phút.", "A draft. The link works for {phut} minutes.").With(
                        "phut",
                        $"{(int)settings.LinkLife.TotalMinutes}"
                    ),
                    subtle: true
                )
                .Link(new("Tải về", "Download"), links.For(row.Id));

    // two files of one name may replace each other in OneDrive
    private static string Dated(string name, DateTime now) =>
        $"{Path.GetFileNameWithoutExtension(name)}-{Vietnam.Wall(now).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}{Path.GetExtension(name)}";
}
