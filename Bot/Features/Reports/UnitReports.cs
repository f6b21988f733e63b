using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reports;

public sealed class UnitReportDraft : ReasonedDraft
{
    public int Year { get; set; }

    public int Month { get; set; }

    public string UnitId { get; set; } = "";

    public bool TakesBack { get; set; }

    /// <summary>"Không có vi phạm": holds only while there is none.</summary>
    public bool Nil { get; set; }

    /// <summary>The figures that were looked at.</summary>
    public int Stamp { get; set; }
}

/// <summary>The unit and month that a sentence means.</summary>
public static class UnitAsked
{
    public static async Task<(int Year, int Month, string UnitId)?> FindAsync(Turn turn, CancellationToken stop)
    {
        var (year, month) = turn.Message.Meaning["month"] is { } said
            ? ReportBook.MonthOf(said)
            : await ReportBook.CurrentAsync(turn.Db, await turn.Db.BriefingsAsync(stop), turn.Now, stop);
        var unit = turn.Message.Meaning["unit"] ?? (turn.Who.IsHead ? turn.Who.Person.UnitId : "");
        if (unit.Length == 0 || turn.Org.Units.All(u => u.Id != unit))
        {
            turn.Refuse(ReportUnit.WhichUnit);
            return null;
        }
        if (ReportUnit.Refuse(turn.Who, unit, turn.Org) is { } refusal)
        {
            turn.Refuse(refusal);
            return null;
        }
        return (year, month, unit);
    }
}

/// <summary>"Xem dự thảo báo cáo đơn vị": the draft of the own unit; the Office sees any.</summary>
public sealed class ShowUnitReport(MonthlyReport report) : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await UnitAsked.FindAsync(turn, stop) is not { } asked)
        {
            return;
        }
        var row = await turn
            .Db.UnitReports.AsNoTracking()
            .FirstOrDefaultAsync(u => u.Year == asked.Year && u.Month == asked.Month && u.UnitId == asked.UnitId, stop);
        if (row is null)
        {
            turn.Refuse(await ReportUnit.NotOpenAsync(turn.Db, asked.Year, asked.Month, stop));
            return;
        }
        var dates = await turn.Db.BriefingsAsync(stop);
        turn.Show(
            UnitReportCards.Draft(
                await report.ForBriefingAsync(asked.Year, asked.Month, stop),
                asked.UnitId,
                row,
                (dates.Briefing(asked.Year, asked.Month), turn.Now)
            )
        );
    }
}

/// <summary>"Xác nhận báo cáo đơn vị", "phòng em tháng này không có vi phạm", "rút báo cáo đơn vị", or the draft's button.</summary>
public sealed class UnitReportForm(ReportUnit operation, MonthlyReport report, OperationRunner operations)
    : ReasonedForm<UnitReportDraft>("unit_report.confirm")
{
    public const string ConfirmVerb = "unit_report.confirm";

    protected override Text Why => Text.Empty;

    protected override bool NeedsReason(UnitReportDraft draft) => false;

    protected override async Task<bool> BeginAsync(Turn turn, UnitReportDraft draft, CancellationToken stop)
    {
        if (turn.Message.IsButton)
        {
            return await ByButtonAsync(turn, draft, stop);
        }
        if (await UnitAsked.FindAsync(turn, stop) is not { } asked)
        {
            return false;
        }
        (draft.Year, draft.Month, draft.UnitId) = asked;
        (draft.TakesBack, draft.Nil) = (turn.Message.Meaning.Detail == "withdraw", turn.Message.Meaning.Detail == "nil");
        var row = await turn
            .Db.UnitReports.AsNoTracking()
            .FirstOrDefaultAsync(u => u.Year == draft.Year && u.Month == draft.Month && u.UnitId == draft.UnitId, stop);
        if (row is null)
        {
            turn.Refuse(await ReportUnit.NotOpenAsync(turn.Db, draft.Year, draft.Month, stop));
            return false;
        }
        var figures = (await report.ForBriefingAsync(draft.Year, draft.Month, stop)).Figures;
        draft.Stamp = UnitReportCards.Stamp(figures.Units.First(u => u.UnitId == draft.UnitId));
        if (ReportUnit.RefuseState(row, draft, figures) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }
        return true;
    }

    // the card showed everything: its button is the yes
    private async Task<bool> ByButtonAsync(Turn turn, UnitReportDraft draft, CancellationToken stop)
    {
        var (id, colon) = (turn.Message.ButtonId, turn.Message.ButtonId.IndexOf(':'));
        if (colon != 7 || !DateOnly.TryParseExact(id[..7], "yyyy-MM", out var month) || turn.Org.Units.All(u => u.Id != id[8..]))
        {
            turn.Refuse(ReportUnit.WhichUnit);
            return false;
        }
        (draft.Year, draft.Month, draft.UnitId, draft.Stamp) = (month.Year, month.Month, id[8..], turn.Message.ButtonVersion);
        draft.Reason = turn.Message.Inputs.GetValueOrDefault(UnitReportCards.NoteInput)?.Trim() ?? "";
        await ActAsync(turn, draft, stop);
        return false;
    }

    protected override async Task<Card> ReviewAsync(Turn turn, UnitReportDraft draft, CancellationToken stop)
    {
        var found = await report.ForBriefingAsync(draft.Year, draft.Month, stop);
        return UnitReportCards.Review(found, draft);
    }

    protected override async Task ActAsync(Turn turn, UnitReportDraft draft, CancellationToken stop)
    {
        var result = await operations.RunAsync(turn.Who, operation, draft, stop);
        if (result.Value is { } row)
        {
            var found = await report.ForBriefingAsync(draft.Year, draft.Month, stop);
            turn.Become(row.Stands ? UnitReportCards.Confirmed(found, row) : UnitReportCards.TakenBack(row, turn.Org));
            return;
        }
        var refusal = result.Refusal!;
        turn.Refuse(refusal);
        if (refusal.Is(ReportUnit.FiguresChanged))
        {
            var found = await report.ForBriefingAsync(draft.Year, draft.Month, stop);
            var dates = await turn.Db.BriefingsAsync(stop);
            turn.Become(UnitReportCards.Draft(found, draft.UnitId, null, (dates.Briefing(draft.Year, draft.Month), turn.Now)));
        }
    }
}

/// <summary>Takes the unit's word for a month, or gives it back. The Office may speak for a unit whose head cannot; the head then hears of it.</summary>
public sealed class ReportUnit(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox, MonthlyReport report)
    : IOperation<UnitReportDraft, UnitReport>
{
    public static readonly Refusal NotYourUnit = new(
        "unit_report.not_yours",
        new("Báo cáo của {dv} do trưởng đơn vị đó hoặc Văn phòng xác nhận.", "The report of {dv} is confirmed by its head or the Office.")
    );
    public static readonly Refusal MonthPosted = new(
        "unit_report.posted",
        new(
            "Báo cáo tháng đã đăng. Nếu có sai sót, đề nghị báo Văn phòng đăng bản mới.",
            "The month's report was posted. If something is wrong, please ask the Office for a new version."
        )
    );
    public static readonly Refusal NotNil = new(
        "unit_report.not_nil",
        new(
            "Trong kỳ, đơn vị có {so} lượt đã xác nhận hoặc đang chờ. Gõ \"xem dự thảo báo cáo đơn vị\" để xem.",
            "In the period the unit has {so} record(s), confirmed or waiting. Type \"show the draft report of my unit\"."
        )
    );
    public static readonly Refusal FiguresChanged = new(
        "unit_report.changed",
        new(
            "Số liệu vừa thay đổi nên chưa xác nhận. Đề nghị xem lại bản dưới đây.",
            "The figures have just changed, so nothing was confirmed. Please look at the new draft below."
        )
    );
    public static readonly Refusal NotYetAsked = new(
        "unit_report.not_open",
        new(
            "Kỳ báo cáo {thang} chưa mở. Trợ lý gửi dự thảo lúc {gio}.",
            "The reports for {thang} are not asked for yet. Drafts are sent at {gio}."
        )
    );
    public static readonly Refusal WhichUnit = new(
        "unit_report.which_unit",
        new(
            "Đề nghị nêu đơn vị, ví dụ \"xác nhận báo cáo phòng QLBG\".",
            "Please name the unit, for example \"confirm the report of QLBG\"."
        )
    );

    public string Capability => "unit_report.confirm";

    public static Refusal? Refuse(Actor who, string unitId, Org org) =>
        who.IsOffice || who.HeadOf(unitId) ? null : NotYourUnit.With("dv", org.UnitName(unitId));

    public static Refusal? RefuseState(UnitReport row, UnitReportDraft draft, MonthFigures figures)
    {
        var unit = figures.Units.First(u => u.UnitId == draft.UnitId);
        return draft.TakesBack
            ? figures.Issue > 0
                ? MonthPosted
                : row.Stands
                    ? null
                    : UnitReport.NotReported
            : row.Stands
                ? UnitReport.ReportedAlready
                : draft.Nil && unit.Confirmed + unit.Pending > 0
                    ? NotNil.With(("so", $"{unit.Confirmed + unit.Pending}"))
                    : draft.Stamp != UnitReportCards.Stamp(unit)
                        ? FiguresChanged
                        : null;
    }

    public static async Task<Refusal> NotOpenAsync(BotDb db, int year, int month, CancellationToken stop)
    {
        var (thang, gio) = (Format.Month(year, month), Format.Moment((await db.BriefingsAsync(stop)).Drafts(year, month)));
        return NotYetAsked.With("thang", thang).With("gio", gio);
    }

    public async Task<Result<UnitReport>> RunAsync(Actor who, UnitReportDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        if (Refuse(who, input.UnitId, org) is { } no)
        {
            return no;
        }
        var row = await db.UnitReports.FindAsync([input.Year, input.Month, input.UnitId], stop);
        if (row is null)
        {
            return await NotOpenAsync(db, input.Year, input.Month, stop);
        }
        var figures = (await report.ForBriefingAsync(input.Year, input.Month, stop)).Figures;
        var unit = figures.Units.First(u => u.UnitId == input.UnitId);
        if (
            (
                RefuseState(row, input, figures)
                ?? (input.TakesBack ? row.TakeBack() : row.Report(who.Id, unit.Confirmed, unit.Pending, input.Reason, clock.Now))
            ) is
            { } refusal
        )
        {
            return refusal;
        }
        foreach (var head in ReportBook.Heads(org, Vietnam.Day(clock.Now)).Where(h => h.UnitId == input.UnitId && h.Id != who.Id))
        {
            outbox.Tell(head, $"unit-report:{row.AuditId}:{row.Version}:{head.Id}", Kinds.Notice, UnitReportCards.SpokenFor(row, who, org));
        }
        return row;
    }
}

/// <summary>"Đơn vị nào chưa báo cáo": who gave the unit's word and who kept silent.</summary>
public sealed class ShowMissingReports(MonthlyReport report) : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var dates = await turn.Db.BriefingsAsync(stop);
        var (year, month) = turn.Message.Meaning["month"] is { } said
            ? ReportBook.MonthOf(said)
            : await ReportBook.CurrentAsync(turn.Db, dates, turn.Now, stop);
        var found = await report.ForBriefingAsync(year, month, stop);
        if (found.Figures.Words.Reported.Count + found.Figures.Words.Missing.Count == 0)
        {
            turn.Refuse(await ReportUnit.NotOpenAsync(turn.Db, year, month, stop));
            return;
        }
        var title = new Text("Báo cáo {thang} của các đơn vị", "The units' reports for {thang}").With("thang", Format.Month(year, month));
        // who is missing stands first, the table behind it
        var missing = found.Figures.Words.Missing;
        var first =
            missing.Count == 0
                ? new Text("Các đơn vị đều đã báo cáo.", "Every unit has reported.")
                : new Text("Còn {so} đơn vị chưa báo cáo: {cac}.", "{so} unit(s) have not reported: {cac}.")
                    .With("so", $"{missing.Count}")
                    .With("cac", ReportCards.Joined([.. missing], found.Org));
        turn.Show(ReportCards.Status(new Card(title).Title(title).Line(first, bold: true), found.Figures, found.Org));
    }
}
