using Microsoft.EntityFrameworkCore;

namespace Storage;

public enum InboxState
{
    New,
    Done,
    Failed,
}

/// <summary>
/// An activity as it arrived, written before the work: it is the repeat guard (unique on channel, conversation, type and id, and the
/// timestamp for edits) and what a turn broken off by a crash is taken up from.
/// </summary>
public sealed class InboxActivity
{
    public long Id { get; set; }

    public string ChannelId { get; set; } = "";

    public string ConversationId { get; set; } = "";

    public string Type { get; set; } = "";

    public string ActivityId { get; set; } = "";

    /// <summary>Edits of one message share its id: they are told apart by time. Empty for everything else.</summary>
    public string Stamp { get; set; } = "";

    public InboxState State { get; set; }

    public string? Body { get; set; }

    /// <summary>The answer of an invoke, repeated for a repeated delivery.</summary>
    public string? Result { get; set; }

    public DateTime ReceivedAt { get; set; }

    public int Attempts { get; set; }

    internal static void Map(ModelBuilder model)
    {
        var inbox = model.Entity<InboxActivity>();
        inbox
            .HasIndex(i => new
            {
                i.ChannelId,
                i.ConversationId,
                i.Type,
                i.ActivityId,
                i.Stamp,
            })
            .IsUnique();
        inbox.HasIndex(i => i.Id).HasFilter("\"State\" = 'New'").HasDatabaseName("IX_Inbox_New");
    }
}
