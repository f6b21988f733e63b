using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>An emulation movement (phong trào thi đua).</summary>
public sealed class Movement : IAudited
{
    public string Id { get; set; } = "";

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public DateOnly StartsOn { get; set; }

    public DateOnly EndsOn { get; set; }

    public string AuditId => Id;

    internal static void Map(ModelBuilder model) => model.Entity<Movement>().Ignore(m => m.AuditId);
}

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

/// <summary>A title that can be registered (PLG-01), as versioned data: laws change.</summary>
public sealed class TitleRule : IAudited
{
    public int Id { get; set; }

    public string Code { get; set; } = "";

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string Aliases { get; set; } = "";

    /// <summary>individual or collective.</summary>
    public string Scope { get; set; } = "";

    /// <summary>title, praise, pledge, commitment or programme: what kind of thing is registered.</summary>
    public string Kind { get; set; } = "title";

    /// <summary>Who approves, one after the other: "head|director"; empty: the person's own word is enough.</summary>
    public string Approval { get; set; } = "head";

    /// <summary>What must be registered with it: CSTĐ cơ sở is for who aims at LĐTT.</summary>
    public string Needs { get; set; } = "";

    /// <summary>How many items of one's own the content has: three or four contents of the framework programme (PLG-03).</summary>
    public ItemCount Items { get; set; } = ItemCount.Any;

    public string CommitmentVi { get; set; } = "";

    public string CommitmentEn { get; set; } = "";

    public DateOnly EffectiveFrom { get; set; }

    public DateOnly? EffectiveTo { get; set; }

    public string Source { get; set; } = "";

    public string AuditId => $"{Code}:{EffectiveFrom:yyyy-MM-dd}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<TitleRule>().Ignore(t => t.AuditId);
        model.Entity<TitleRule>().Property(t => t.Items).AsJson();
        model.Entity<TitleRule>().HasIndex(t => new { t.Code, t.EffectiveFrom }).IsUnique();
    }
}

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

/// <summary>A day that is not what its weekday says: holiday, comp_off, swap_off, swap_work.</summary>
public sealed class Holiday : IAudited
{
    public DateOnly Date { get; set; }

    public string NameVi { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Status { get; set; } = "";

    /// <summary>Announced, laid down by law, or worked out from one that is.</summary>
    public bool IsConfirmed =>
        !Status.StartsWith("TO CONFIRM", StringComparison.Ordinal) && !Status.StartsWith("PLACEHOLDER", StringComparison.Ordinal);

    public string AuditId => Date.ToString("yyyy-MM-dd");

    public DayOff Day => new(Date, NameVi, Kind == "swap_work", IsConfirmed);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Holiday>().Ignore(h => h.AuditId).Ignore(h => h.IsConfirmed).Ignore(h => h.Day);
        model.Entity<Holiday>().HasKey(h => h.Date);
    }
}

/// <summary>A recurring message as data: when (a pattern that Schedule reads), to whom, and its text.</summary>
public sealed class ReminderRule : IAudited
{
    public string Id { get; set; } = "";

    public string MovementId { get; set; } = "";

    /// <summary>weekly:Friday, monthly:last-Friday, yearly:03/02, briefing:3wd, round-closes:7,3,1,0wd …</summary>
    public string Pattern { get; set; } = "";

    public TimeOnly At { get; set; }

    /// <summary>group-channels, all-staff, or those who owe a duty: "owes:ballots".</summary>
    public string Audience { get; set; } = "";

    /// <summary>A name under which people may switch it off; empty: it is not optional.</summary>
    public string Topic { get; set; } = "";

    /// <summary>The year that an anniversary counts from: {nam} in the text.</summary>
    public int? SinceYear { get; set; }

    public string TextVi { get; set; } = "";

    public string TextEn { get; set; } = "";

    public DateOnly EffectiveFrom { get; set; }

    public DateOnly? EffectiveTo { get; set; }

    public string Source { get; set; } = "";

    public string AuditId => Id;

    public bool HoldsOn(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is null || EffectiveTo >= day);

    internal static void Map(ModelBuilder model) => model.Entity<ReminderRule>().Ignore(r => r.AuditId);
}
