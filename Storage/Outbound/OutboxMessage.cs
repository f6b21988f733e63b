using Microsoft.EntityFrameworkCore;

namespace Storage;

public enum OutboxState
{
    Pending,
    Claimed,
    Sent,
    Unclear,
    Dead,

    /// <summary>It did not arrive, or perhaps did; a person had it sent again.</summary>
    Resent,

    /// <summary>It waited, and was no longer needed when its time had come.</summary>
    Dropped,
}

/// <summary>
/// Something decided but not yet said. Saved in the same transaction as what caused it; the key makes it unique, so a job that runs
/// twice says it once.
/// </summary>
public sealed class OutboxMessage
{
    public long Id { get; set; }

    /// <summary>Unique: occurrence and target, or inbox row and position.</summary>
    public string Key { get; set; } = "";

    /// <summary>reply, notice, reminder, monthly-report … decides what happens when the outcome of a send is not known.</summary>
    public string Kind { get; set; } = "";

    /// <summary>A conversation's id; "person:CB01" and "channel:19:…" are resolved by the sender.</summary>
    public string Target { get; set; } = "";

    /// <summary>send or update.</summary>
    public string Verb { get; set; } = "send";

    /// <summary>For updates: the message that is replaced.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The activity's JSON: for messages decided ahead in Vietnamese, with the English one beside it.</summary>
    public string Body { get; set; } = "";

    public string? BodyEn { get; set; }

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>The id that the channel gave the message.</summary>
    public string? ConnectorId { get; set; }

    public string? Problem { get; set; }

    /// <summary>For reminders: the keys of the duties that it names, until they are done and the card says so; null where it names none.</summary>
    public IReadOnlyList<string>? About { get; set; }

    /// <summary>It waits for this moment, which is a working one: retries, an outage or what the person has heard this week held it up.</summary>
    public DateTime? NotBefore { get; set; }

    /// <summary>It was sent once more after a send whose outcome is not known: the next such send is the last.</summary>
    public bool Repeated { get; set; }

    /// <summary>For an answer: the address of the service that asked; the sender of the same process need not read it from the body. Not stored.</summary>
    public string? ServiceUrl { get; set; }

    internal static void Map(ModelBuilder model)
    {
        var outbox = model.Entity<OutboxMessage>();
        outbox.Ignore(o => o.ServiceUrl);
        outbox.HasIndex(o => o.Key).IsUnique();
        outbox.HasIndex(o => o.CreatedAt).HasFilter("\"Kind\" NOT IN ('reply', 'update')").HasDatabaseName("IX_Outbox_Unasked");
        outbox.HasIndex(o => o.NotBefore).HasFilter("\"NotBefore\" IS NOT NULL");
        outbox.HasIndex(o => o.State).HasFilter("\"State\" IN ('Unclear','Dead')").HasDatabaseName("IX_Outbox_Undelivered");
        outbox.HasIndex(o => o.About).HasFilter("\"About\" IS NOT NULL");
        outbox.HasIndex(o => o.Id).HasFilter("\"State\" IN ('Pending','Claimed')").HasDatabaseName("IX_Outbox_Open");
    }
}
