using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A kind of optional reminder that a person does not want.</summary>
public sealed class MutedTopic : IAudited
{
    public string PersonId { get; set; } = "";

    public string Topic { get; set; } = "";

    public string AuditId => $"{PersonId}:{Topic}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<MutedTopic>().Ignore(m => m.AuditId);
        model.Entity<MutedTopic>().HasKey(m => new { m.PersonId, m.Topic });
    }
}
