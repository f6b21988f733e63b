using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>When pledges for a period are taken: open, deadline, grace (marked "đăng ký muộn"), closed.</summary>
public sealed class RegistrationWindow : IAudited
{
    public int Id { get; set; }

    public string MovementId { get; set; } = "";

    /// <summary>"2026" for the year, "2026-D2" for a drive.</summary>
    public string Period { get; set; } = "";

    public DateTime OpensAt { get; set; }

    public DateTime DeadlineAt { get; set; }

    public DateTime LateUntil { get; set; }

    public string AuditId => $"{MovementId}:{Period}";

    public bool TakesAt(DateTime now) => OpensAt <= now && now <= LateUntil;

    public bool IsLateAt(DateTime now) => now > DeadlineAt;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RegistrationWindow>().Ignore(w => w.AuditId);
        model.Entity<RegistrationWindow>().HasIndex(w => new { w.MovementId, w.Period }).IsUnique();
    }
}
