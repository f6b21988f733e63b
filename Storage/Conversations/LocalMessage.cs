using Microsoft.EntityFrameworkCore;

namespace Storage;

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
