using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reports;

/// <summary>"Báo cáo kỷ luật tháng 6 file word": the report as .docx or .xlsx. All names to Office and Director, class A to leaders, the own unit without class C to its head.</summary>
public sealed class ShowReportPaper(MonthlyReport report, PaperDesk desk) : IAnswer
{
    private static readonly string[] Tables = ["excel", "xlsx", "exel", "bang tinh", "spreadsheet"];

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await ShowMonthlyReport.FindAsync(turn, report, stop) is not { } found)
        {
            return;
        }
        var movement = await turn
            .Db.Movements.AsNoTracking()
            .Where(m => m.StartsOn <= found.Figures.Window.To)
            .OrderByDescending(m => m.StartsOn)
            .ThenBy(m => m.Id)
            .FirstOrDefaultAsync(stop);
        var facts = await WithIssueAsync(turn, Facts(turn, found, movement?.NameVi ?? ""), found.Figures, stop);
        var asTable = Tables.Any(VietnameseLetters.Fold(turn.Message.Words).ToLowerInvariant().Contains);
        await desk.OfferAsync(
            turn,
            asTable ? ReportPapers.Table(facts) : ReportPapers.Document(facts),
            new Text("Báo cáo kỷ luật, kỷ cương {thang} (dự thảo)", "Discipline report, {thang} (draft)").With(
                "thang",
                found.Figures.Span ?? Format.Month(found.Figures.Year, found.Figures.Month)
            ),
            stop
        );
    }

    private static ReportFacts Facts(Turn turn, MonthlyReport.Month found, string movement)
    {
        var (figures, org, who) = (found.Figures, found.Org, turn.Who);
        var unit = who.SeesWholeDepartment ? null : who.Person.UnitId;
        var rights = NameRights.Of(who);
        var named = figures.Named.Where(n => unit is null || n.UnitId == unit).ToList();
        var units = figures.Units.Where(u => unit is null || u.UnitId == unit).ToList();
        return new()
        {
            Office = PaperOffice.Of(org.Department),
            Movement = movement,
            Year = figures.Year,
            Month = figures.Month,
            From = figures.Window.From,
            To = figures.Window.To,
            Day = turn.Today,
            Units = UnitFactsOf(units, figures, org),
            Headcount = units.Sum(u => u.Headcount),
            Clean = unit is null ? figures.CleanPeople : units.Sum(u => u.Headcount - u.People),
            Confirmed = units.Sum(u => u.Confirmed),
            Pending = units.Sum(u => u.Pending),
            Cancelled = units.Sum(u => u.Cancelled),
            Recorded = units.Sum(u => u.Confirmed + u.Pending + u.Cancelled),
            Supplement = unit is null ? figures.Supplement : 0,
            Overturned = unit is null ? figures.Overturned : 0,
            BeforeHeadcount = unit is null ? figures.Before.Headcount : 0,
            BeforeClean = unit is null ? figures.Before.Clean : 0,
            Asked = unit is null ? figures.Words.Reported.Count + figures.Words.Missing.Count : 0,
            Missing = unit is null ? figures.Words.Missing.Select(id => org.Unit(id).NameVi).ToList() : [],
            Notes = NotesFor(figures, rights, unit, org),
            Rule = figures.Rule?.Vi ?? "",
            Issue = figures.Issue,
            Rules = RuleFactsOf(figures, unit is null, named),
            Names = NameFactsOf(named, rights, org),
            Unnamed = named.Count(n => !rights.Shows(n)),
            Repeating = RepeatingOf(named, rights, figures, org),
            Praise = PraiseOf(found),
            Span = figures.Span?.Vi ?? "",
            Head = OfficeHead(org),
        };
    }

    private static List<ReportUnitFacts> UnitFactsOf(List<UnitFigures> units, MonthFigures figures, Org org) =>
        units
            .Select(u => new ReportUnitFacts(
                org.Unit(u.UnitId).NameVi,
                u.Headcount,
                u.Confirmed,
                u.People,
                u.Pending,
                u.Cancelled,
                figures.Words.Of(u).Vi
            ))
            .ToList();

    private static List<ReportRuleFacts> RuleFactsOf(MonthFigures figures, bool whole, List<NamedRecord> named) =>
        whole
            ? figures.Categories.Select(c => new ReportRuleFacts(c.RuleText, c.Count, c.Before)).ToList()
            : named
                .GroupBy(n => n.RuleText)
                .Select(g => new ReportRuleFacts(
                    g.Key,
                    g.Count(),
                    figures.Categories.FirstOrDefault(c => c.RuleText == g.Key)?.Before ?? 0
                ))
                .ToList();

    private static string OfficeHead(Org org) =>
        org.People.FirstOrDefault(p =>
            p.Roles.HasFlag(Roles.UnitHead) && org.People.Any(o => o.Roles.HasFlag(Roles.Admin) && o.UnitId == p.UnitId)
        )?.FullName
        ?? "";

    private static List<ReportNameFacts> NameFactsOf(List<NamedRecord> named, Named rights, Org org) =>
        named
            .Where(n => rights.Shows(n))
            .Select(n => new ReportNameFacts(
                ReportCards.NameOf(n, org).Vi,
                org.Unit(n.UnitId).NameVi,
                rights != Named.ClassA && n.Detail.Length > 0 ? $"{n.RuleText}: {n.Detail}" : n.RuleText,
                n.Date,
                n.DecidedOn
            ))
            .ToList();

    private static List<string> RepeatingOf(List<NamedRecord> named, Named rights, MonthFigures figures, Org org) =>
        named
            .Where(n => rights.Shows(n))
            .GroupBy(n => n.PersonId)
            .Where(g => figures.Repeating.Contains(g.Key) && g.Count() > 1)
            .Select(g => org.NameOf(g.Key))
            .ToList();

    private static List<string> NotesFor(MonthFigures figures, Named rights, string? unit, Org org) =>
        figures
            .Words.Notes.Where(n => rights == Named.All || n.UnitId == unit)
            .Select(n => $"{org.Unit(n.UnitId).NameVi}: {n.Note}")
            .ToList();

    private static List<string> PraiseOf(MonthlyReport.Month found) =>
        found
            .Praise.Select(c =>
                $"{(c.Scope == "collective" ? found.Org.CollectiveName(c.SubjectId).Vi : found.Org.NameOf(c.SubjectId))}: {c.ReasonVi}"
            )
            .ToList();

    // what next month brings is in the plan: its briefing, and what opens and closes in it
    private static async Task<ReportFacts> WithIssueAsync(Turn turn, ReportFacts facts, MonthFigures figures, CancellationToken stop)
    {
        if (figures.Span is not null)
        {
            return facts;
        }
        var next = new DateOnly(figures.Year, figures.Month, 1).AddMonths(1);
        var dates = await turn.Db.BriefingsAsync(stop);
        var windows = await turn.Db.Windows.AsNoTracking().ToListAsync(stop);
        var row = await turn
            .Db.MonthReports.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Year == figures.Year && r.Month == figures.Month, stop);
        var coming = turn
            .Org.Rounds.Select(r => (At: r.OpensAt, What: $"mở chấm điểm {r.NameVi}"))
            .Concat(turn.Org.Rounds.Select(r => (At: r.ClosesAt, What: $"khóa chấm điểm {r.NameVi}")))
            .Concat(windows.Select(w => (At: w.DeadlineAt, What: $"hạn đăng ký thi đua {w.Period}")))
            .Append((At: dates.Drafts(next.Year, next.Month), What: "các đơn vị xác nhận số liệu kỷ luật, kỷ cương"))
            .Append((At: dates.Briefing(next.Year, next.Month), What: "giao ban, báo cáo kỷ luật, kỷ cương"))
            .Where(c => Vietnam.Day(c.At) >= next && Vietnam.Day(c.At) < next.AddMonths(1))
            .OrderBy(c => c.At);
        return facts with
        {
            Headings = await HeadingsAsync(turn.Db, facts, figures, stop),
            Next = coming.Select(c => $"{Format.Day(Vietnam.Day(c.At)).Vi}: {c.What}").ToList(),
            IssueReason = NameRights.Of(turn.Who) == Named.All ? row?.Reason ?? "" : "",
        };
    }

    // under which heading a rule falls follows from the requirements that it stands for
    private static async Task<IReadOnlyList<(string, int)>> HeadingsAsync(
        BotDb db,
        ReportFacts facts,
        MonthFigures figures,
        CancellationToken stop
    )
    {
        var ids = (await db.Violations.AsNoTracking().Select(v => new { v.Code, v.RequirementIds }).ToListAsync(stop)).ToLookup(
            v => v.Code,
            v => v.RequirementIds.Split(';', StringSplitOptions.TrimEntries)
        );
        var codes = figures.Categories.ToLookup(c => c.RuleText, c => c.Code);
        return PlanFiles
            .Read("report_headings.json")
            .Select(heading =>
            {
                var holds = heading.GetProperty("ids").GetString()!.Split(';');
                return (
                    heading.GetProperty("name").GetString()!,
                    facts
                        .Rules.Where(r => codes[r.Text].SelectMany(code => ids[code]).SelectMany(i => i).Any(holds.Contains))
                        .Sum(r => r.Count)
                );
            })
            .ToList();
    }
}
