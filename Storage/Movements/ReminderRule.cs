using Microsoft.EntityFrameworkCore;

namespace Storage;

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
