using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A month's report as a paper that is issued: asked for from the units, held back by the Office, posted, and posted again when it was wrong.</summary>
public sealed class MonthReport : IAudited, IVersioned
{
    public static readonly Refusal IssuedAlready = new(
        "report.issued",
        new(
            "Báo cáo đã đăng (bản {ban}). Muốn đăng bản mới, gõ \"đăng lại báo cáo tháng … vì …\".",
            "The report was posted (version {ban}). For a new version type \"re-issue the report for … because …\"."
        )
    );
    public static readonly Refusal HeldAlready = new(
        "report.held",
        new("Báo cáo này đang được giữ lại rồi.", "This report is held back already.")
    );
    public static readonly Refusal NotHeld = new("report.not_held", new("Báo cáo này không bị giữ lại.", "This report is not held back."));
    public static readonly Refusal ReasonNeeded = new(
        "report.why_again",
        new("Bản {ban} đã đăng: bản mới cần nêu lý do.", "Version {ban} was posted: a new one needs a reason.")
    );

    public const int MostLetters = 500;

    public int Year { get; set; }

    public int Month { get; set; }

    /// <summary>When the units were asked for theirs; empty for months from before that was done here.</summary>
    public DateTime? AskedAt { get; set; }

    /// <summary>Who said that it is not to be posted yet; empty: nobody.</summary>
    public string HeldBy { get; set; } = "";

    /// <summary>How often it was issued: 0 not yet, 2 the second version.</summary>
    public int Issue { get; set; }

    public DateTime? IssuedAt { get; set; }

    /// <summary>Empty when the schedule issued it.</summary>
    public string IssuedBy { get; set; } = "";

    /// <summary>Why there is another version.</summary>
    public string Reason { get; set; } = "";

    public int Version { get; set; }

    public string AuditId => $"{Year}-{Month:00}";

    public Refusal? Hold(string by)
    {
        if (Issue > 0)
        {
            return IssuedAlready.With(("ban", $"{Issue}"));
        }
        if (HeldBy.Length > 0)
        {
            return HeldAlready;
        }
        HeldBy = by;
        return null;
    }

    public Refusal? Release()
    {
        if (HeldBy.Length == 0)
        {
            return NotHeld;
        }
        HeldBy = "";
        return null;
    }

    /// <summary>The first issue needs no reason, every other says why.</summary>
    public Refusal? IssueNow(string by, string reason, DateTime now)
    {
        if (Issue > 0 && reason.Trim().Length == 0)
        {
            return ReasonNeeded.With(("ban", $"{Issue}"));
        }
        (HeldBy, Issue, IssuedAt, IssuedBy, Reason) = (
            "",
            Issue + 1,
            now,
            by,
            reason.Length > MostLetters ? reason[..MostLetters] : reason
        );
        return null;
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<MonthReport>().Ignore(r => r.AuditId);
        model.Entity<MonthReport>().HasKey(r => new { r.Year, r.Month });
        model.Entity<MonthReport>().Property(r => r.Version).IsConcurrencyToken();
    }
}
