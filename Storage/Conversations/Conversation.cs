using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>Where one may write: kept up to date by every inbound activity (protocol 4.1).</summary>
public sealed class Conversation
{
    /// <summary>The conversation's id without a thread's ";messageid=".</summary>
    public string Id { get; set; } = "";

    /// <summary>personal, groupChat or channel.</summary>
    public string Kind { get; set; } = "";

    public string? PersonId { get; set; }

    public string ChannelId { get; set; } = "";

    public string ServiceUrl { get; set; } = "";

    public string TenantId { get; set; } = "";

    public string UserId { get; set; } = "";

    public string BotId { get; set; } = "";

    public string Locale { get; set; } = "";

    public DateTime UpdatedAt { get; set; }

    public DateTime? WelcomedAt { get; set; }

    public DateTime? RemovedAt { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Conversation>().HasIndex(c => c.PersonId);
}

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

/// <summary>Dialog state, as the SDK's IStorage wants it: a key, JSON, a tag.</summary>
public sealed class DialogRow
{
    public string Key { get; set; } = "";

    public string Json { get; set; } = "";

    public DateTime UpdatedAt { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<DialogRow>().HasKey(d => d.Key);
}

/// <summary>A message of LocalTeams (Development only): conversations live in the database and survive a restart.</summary>
public sealed class LocalMessage
{
    public long Sequence { get; set; }

    public string ConversationId { get; set; } = "";

    public string ActivityId { get; set; } = "";

    /// <summary>The first message of the thread; equal to <see cref="ActivityId"/> for the first one.</summary>
    public string ThreadId { get; set; } = "";

    public string FromId { get; set; } = "";

    public string FromName { get; set; } = "";

    public bool FromBot { get; set; }

    public string Body { get; set; } = "";

    public DateTime At { get; set; }

    /// <summary>Raised by every change, so that a page can ask "what is new".</summary>
    public long Revision { get; set; }

    internal static void Map(ModelBuilder model)
    {
        var message = model.Entity<LocalMessage>();
        message.HasKey(m => m.Sequence);
        message.HasIndex(m => new { m.ConversationId, m.ActivityId }).IsUnique();
        message.HasIndex(m => m.Revision);
    }
}
