using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>Bonus points of a group's model office, by criterion, in a column of their own (SCO-05).</summary>
public sealed class ModelBonus : IAudited
{
    public string RoundId { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string CriterionId { get; set; } = "";

    public int Points { get; set; }

    /// <summary>What the points are for; imported history has none.</summary>
    public string Reason { get; set; } = "";

    public string AuditId => $"{RoundId}:{SubjectId}:{CriterionId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ModelBonus>().Ignore(b => b.AuditId);
        model
            .Entity<ModelBonus>()
            .HasKey(b => new
            {
                b.RoundId,
                b.SubjectId,
                b.CriterionId,
            });
    }
}
