using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>What a ballot may be about.</summary>
public enum SubjectKind
{
    Office,
    Unit,
    Group,
    Person,

    /// <summary>A group's model as an item of its own beside its offices (Q1, a setting).</summary>
    Model,
}

/// <summary>A subject as it stood when the round opened: later moves of offices between groups do not touch it.</summary>
public sealed class RoundSubject : IAudited
{
    public string RoundId { get; set; } = "";

    /// <summary>The office's id; "M-N1" is the model of group N1.</summary>
    public string Id { get; set; } = "";

    public SubjectKind Kind { get; set; }

    public string NameVi { get; set; } = "";

    public string GroupId { get; set; } = "";

    public string UnitId { get; set; } = "";

    public bool IsLeaders { get; set; }

    /// <summary>The office that its group names as its model: the bonus is for it (SCO-02, SCO-05).</summary>
    public bool IsModel { get; set; }

    public string AuditId => $"{RoundId}:{Id}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RoundSubject>().Ignore(s => s.AuditId);
        model.Entity<RoundSubject>().HasKey(s => new { s.RoundId, s.Id });
    }
}
