using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>The one score that counts: what the panel agreed for an office (SCO-03). Not an average.</summary>
public sealed class AgreedScore : IAudited, IVersioned
{
    public string RoundId { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public int Score { get; set; }

    public bool DiffersFromMean { get; set; }

    public string Reason { get; set; } = "";

    public DateTime AgreedAt { get; set; }

    public string ConfirmedBy { get; set; } = "";

    public int Version { get; set; }

    public string AuditId => $"{RoundId}:{SubjectId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<AgreedScore>().Ignore(a => a.AuditId);
        model.Entity<AgreedScore>().HasKey(a => new { a.RoundId, a.SubjectId });
        model.Entity<AgreedScore>().Property(a => a.Version).IsConcurrencyToken();
    }
}
