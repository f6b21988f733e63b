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
