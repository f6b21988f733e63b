using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>An evaluator who does not ballot on a subject: by an own wish, or by the rule and let in again by the head (SCO-13, Q6). Printed in the minutes.</summary>
public sealed class Recusal : IAudited
{
    public string RoundId { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string EvaluatorId { get; set; } = "";

    /// <summary>When the evaluator stood aside by an own wish; null: only the rule about the own office or unit is meant.</summary>
    public DateTime? SelfAt { get; set; }

    public string Reason { get; set; } = "";

    public string? LiftedBy { get; set; }

    public DateTime? LiftedAt { get; set; }

    public string LiftReason { get; set; } = "";

    public string AuditId => $"{RoundId}:{SubjectId}:{EvaluatorId}";

    /// <summary>An own wish that the head has not answered since. A lift of the rule outlives it.</summary>
    public bool StandsAside => SelfAt is { } asked && !(LiftedAt > asked);

    public void StandAside(string reason, DateTime now) => (SelfAt, Reason) = (now, reason);

    public void ComeBack() => (SelfAt, Reason) = (null, "");

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Recusal>().Ignore(r => r.AuditId);
        model.Entity<Recusal>().Ignore(r => r.StandsAside);
        model
            .Entity<Recusal>()
            .HasKey(r => new
            {
                r.RoundId,
                r.SubjectId,
                r.EvaluatorId,
            });
    }
}
