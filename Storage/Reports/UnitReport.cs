using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>The word of a unit's head that the unit's figures of a month are right (RPT-01). "Không có vi phạm" is such a word, silence is none.</summary>
public sealed class UnitReport : IAudited, IVersioned
{
    public static readonly Refusal ReportedAlready = new(
        "unit_report.twice",
        new(
            "Báo cáo này đã được xác nhận. Muốn sửa, gõ \"rút báo cáo đơn vị\".",
            "This report is confirmed already. To correct it, type \"take back the report of my unit\"."
        )
    );
    public static readonly Refusal NotReported = new(
        "unit_report.none",
        new(
            "Đơn vị chưa xác nhận báo cáo nên không có gì để rút.",
            "The unit has not confirmed a report, so there is nothing to take back."
        )
    );

    public int Year { get; set; }

    public int Month { get; set; }

    public string UnitId { get; set; } = "";

    /// <summary>Empty after it was taken back.</summary>
    public string ReportedBy { get; set; } = "";

    public DateTime? ReportedAt { get; set; }

    /// <summary>What the head saw and vouched for.</summary>
    public int Confirmed { get; set; }

    public int Pending { get; set; }

    public string Note { get; set; } = "";

    public int Version { get; set; }

    public string AuditId => $"{Year}-{Month:00}:{UnitId}";

    public bool Stands => ReportedBy.Length > 0;

    public Refusal? Report(string by, int confirmed, int pending, string note, DateTime now)
    {
        if (Stands)
        {
            return ReportedAlready;
        }
        (ReportedBy, ReportedAt, Confirmed, Pending, Note) = (
            by,
            now,
            confirmed,
            pending,
            note.Length > MonthReport.MostLetters ? note[..MonthReport.MostLetters] : note
        );
        return null;
    }

    public Refusal? TakeBack()
    {
        if (!Stands)
        {
            return NotReported;
        }
        (ReportedBy, ReportedAt, Note) = ("", null, "");
        return null;
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<UnitReport>().Ignore(r => r.AuditId).Ignore(r => r.Stands);
        model
            .Entity<UnitReport>()
            .HasKey(r => new
            {
                r.Year,
                r.Month,
                r.UnitId,
            });
        model.Entity<UnitReport>().Property(r => r.Version).IsConcurrencyToken();
    }
}
