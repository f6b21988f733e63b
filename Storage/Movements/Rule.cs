using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>
/// A rule as data: what holds from a date on. The rule in force on a day is the row with the latest date not after it.
/// An empty movement means the department as a whole.
/// </summary>
public sealed class Rule : IAudited
{
    public int Id { get; set; }

    public string MovementId { get; set; } = "";

    public string Key { get; set; } = "";

    public string Value { get; set; } = "";

    public DateOnly EffectiveFrom { get; set; }

    /// <summary>Where it is written: a requirement's ID, or "setting".</summary>
    public string Source { get; set; } = "";

    public string AuditId => $"{MovementId}:{Key}:{EffectiveFrom:yyyy-MM-dd}";

    public RuleLine Line => new(Key, Value, EffectiveFrom, MovementId);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Rule>().Ignore(r => r.AuditId).Ignore(r => r.Line);
        model
            .Entity<Rule>()
            .HasIndex(r => new
            {
                r.MovementId,
                r.Key,
                r.EffectiveFrom,
            })
            .IsUnique();
    }
}
