using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A yearly grade, imported and never computed here (practice 2.3). The subject is a person or a unit.</summary>
public sealed class YearGrade : IAudited
{
    public int Year { get; set; }

    public string SubjectId { get; set; } = "";

    /// <summary>Hundredths of the 100-point result; empty for who was not graded.</summary>
    public int? Score { get; set; }

    public string GradeCode { get; set; } = "";

    public string Note { get; set; } = "";

    public string AuditId => $"{Year}:{SubjectId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<YearGrade>().Ignore(g => g.AuditId);
        model.Entity<YearGrade>().HasKey(g => new { g.Year, g.SubjectId });
    }
}
