using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>One evaluator's score for one subject of a round (an office; a unit, group, person or model where the movement says so). Blind until the round closes: read it through Sight only.</summary>
public sealed class Ballot : IAudited, IVersioned
{
    public int Id { get; set; }

    public string RoundId { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string EvaluatorId { get; set; } = "";

    public int Score { get; set; }

    /// <summary>What the evaluator wrote about it; as blind as the score.</summary>
    public string Comment { get; set; } = "";

    /// <summary>Links and kept files ("file:id"), one on each line.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>Points by criterion where the sheet was filled; they add up to the score.</summary>
    public IReadOnlyList<CriterionPoints> Sheet { get; set; } = [];

    public DateTime SubmittedAt { get; set; }

    /// <summary>The office is the evaluator's own or of the own unit: shown to the panel head (SCO-13).</summary>
    public bool OwnUnit { get; set; }

    public int Version { get; set; }

    public string AuditId => $"{RoundId}:{SubjectId}:{EvaluatorId}";

    /// <summary>A score that is given anew as one figure no longer rests on a sheet by criteria.</summary>
    public int? Change(int score, IReadOnlyList<CriterionPoints> sheet, DateTime now)
    {
        var before = Score;
        (Score, Sheet, SubmittedAt) = (score, sheet, now);
        return before == score ? null : before;
    }

    /// <summary>Adds a remark or a piece of evidence; null when it would no longer fit.</summary>
    public bool Note(string comment, string evidence)
    {
        var (words, files) = (Joined(Comment, comment), Joined(Evidence, evidence));
        if (words.Length > 1000 || files.Length > 4000)
        {
            return false;
        }
        (Comment, Evidence) = (words, files);
        return true;
    }

    private static string Joined(string before, string more) =>
        more.Length == 0 ? before
        : before.Length == 0 ? more
        : $"{before}\n{more}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Ballot>().Ignore(b => b.AuditId);
        model
            .Entity<Ballot>()
            .HasIndex(b => new
            {
                b.RoundId,
                b.EvaluatorId,
                b.SubjectId,
            })
            .IsUnique();
        model.Entity<Ballot>().Property(b => b.Version).IsConcurrencyToken();
        model.Entity<Ballot>().Property(b => b.Sheet).AsJson();
    }
}
