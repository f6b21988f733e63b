using Microsoft.EntityFrameworkCore;

namespace Storage;

public enum FileKind
{
    /// <summary>Made by the bot for a person or a channel.</summary>
    Paper,

    /// <summary>Sent by a person with a message.</summary>
    Evidence,
}

public enum FileState
{
    Kept,
    Offered,
    Uploading,
    Delivered,
    Declined,
    Failed,
}

/// <summary>A file of the data folder: whose it is and what became of it. The bytes lie on the disk under the id, which says nothing.</summary>
public sealed class StoredFile : IAudited, IVersioned
{
    public static readonly Refusal OfferExpired = new(
        "file.expired",
        new(
            "Lời mời nhận tệp {ten} đã hết hạn. Anh/Chị yêu cầu lại để nhận bản mới.",
            "The offer of the file {ten} has expired. Please ask again for a new one."
        )
    );
    public static readonly Refusal NotYours = new(
        "file.not_yours",
        new(
            "Tệp này được lập cho người khác. Anh/Chị yêu cầu một bản cho mình.",
            "This file was made for somebody else. Please ask for one of your own."
        )
    );
    public static readonly Refusal AnsweredAlready = new(
        "file.answered",
        new("Tệp này đã được xử lý rồi.", "This file has been dealt with already.")
    );

    public string Id { get; set; } = "";

    public FileKind Kind { get; set; }

    /// <summary>The person it was made for, or who sent it.</summary>
    public string OwnerId { get; set; } = "";

    public string Name { get; set; } = "";

    public string ContentType { get; set; } = "";

    public long Size { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>By the wall's clock, as tokens are: until then an offer can be taken. Evidence has no end.</summary>
    public DateTime? ExpiresAt { get; set; }

    public FileState State { get; set; }

    public int Version { get; set; }

    public string AuditId => Id;

    /// <summary>The person takes the file. Only an offer can be taken, by the one it was made to, in time, once.</summary>
    public Refusal? Accept(string personId, DateTime wall)
    {
        if (Answerable(personId) is { } refusal)
        {
            return refusal;
        }
        if (wall >= ExpiresAt)
        {
            return OfferExpired.With(("ten", Name));
        }
        State = FileState.Uploading;
        return null;
    }

    public Refusal? Decline(string personId)
    {
        var refusal = Answerable(personId);
        State = refusal is null ? FileState.Declined : State;
        return refusal;
    }

    private Refusal? Answerable(string personId) =>
        OwnerId != personId ? NotYours
        : State != FileState.Offered ? AnsweredAlready
        : null;

    internal static void Map(ModelBuilder model)
    {
        var file = model.Entity<StoredFile>();
        file.Ignore(f => f.AuditId);
        file.HasIndex(f => f.OwnerId);
        file.HasIndex(f => f.State);
        file.Property(f => f.Version).IsConcurrencyToken();
    }
}
