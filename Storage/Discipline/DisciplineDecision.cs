using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A signed disciplinary decision: entered by the Office with number and date; nothing follows from records by itself.</summary>
public sealed class DisciplineDecision : IAudited
{
    public string Id { get; set; } = "";

    public string PersonId { get; set; } = "";

    public string Number { get; set; } = "";

    public DateOnly Date { get; set; }

    public string FormVi { get; set; } = "";

    public string IssuerVi { get; set; } = "";

    public string AuditId => Id;

    internal static void Map(ModelBuilder model) => model.Entity<DisciplineDecision>().Ignore(d => d.AuditId);
}
