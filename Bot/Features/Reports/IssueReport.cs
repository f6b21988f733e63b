using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reports;

public enum IssueAct
{
    Post,
    Hold,
    Release,
}

public sealed class IssueDraft : ReasonedDraft
{
    public int Year { get; set; }

    public int Month { get; set; }

    public IssueAct Act { get; set; }

    /// <summary>Issued before: another version says why.</summary>
    public int Issue { get; set; }
}

/// <summary>"Giữ lại báo cáo tháng 6", "bỏ giữ báo cáo", "đăng báo cáo tháng 6", "đăng lại báo cáo tháng 6 vì …".</summary>
public sealed class IssueForm(IssueReport issue, OperationRunner operations) : ReasonedForm<IssueDraft>("report.issue")
{
    protected override Text Why =>
        new(
            "Đề nghị nêu lý do đăng bản mới (lưu trong nhật ký, không đăng lên kênh).",
            "Why is there a new version? (kept in the log, not posted)"
        );

    protected override bool NeedsReason(IssueDraft draft) => draft.Act == IssueAct.Post && draft.Issue > 0;

    protected override async Task<bool> BeginAsync(Turn turn, IssueDraft draft, CancellationToken stop)
    {
        var dates = await turn.Db.BriefingsAsync(stop);
        draft.Act = turn.Message.Meaning.Detail switch
        {
            "hold" => IssueAct.Hold,
            "release" => IssueAct.Release,
            _ => IssueAct.Post,
        };
        (draft.Year, draft.Month) =
            turn.Message.Meaning["month"] is { } said ? ReportBook.MonthOf(said)
            : draft.Act == IssueAct.Post ? dates.Current(turn.Now)
            : NotIssuedYet(dates, turn.Now);
        var row =
            await turn.Db.MonthReports.AsNoTracking().FirstOrDefaultAsync(r => r.Year == draft.Year && r.Month == draft.Month, stop)
            ?? new() { Year = draft.Year, Month = draft.Month };
        draft.Issue = row.Issue;
        if (IssueReport.Refuse(row, draft.Act, dates, turn.Now) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }
        return true;
    }

    // what can still be held back is the report that comes next
    private static (int, int) NotIssuedYet(BriefingDates dates, DateTime now)
    {
        var today = Vietnam.Day(now);
        var next = dates.Briefing(today.Year, today.Month) > now.AddDays(-1) ? today : today.AddMonths(1);
        return (next.Year, next.Month);
    }

    protected override Task<Card> ReviewAsync(Turn turn, IssueDraft draft, CancellationToken stop)
    {
        var said = (
            draft.Act switch
            {
                IssueAct.Hold => new Text("Giữ lại báo cáo {thang}, chưa đăng vào giờ giao ban?", "Hold back the report for {thang}?"),
                IssueAct.Release => new Text(
                    "Bỏ giữ báo cáo {thang} để đăng đúng giờ giao ban?",
                    "Let the report for {thang} be posted at its hour?"
                ),
                _ => new Text(
                    "Đăng báo cáo {thang}, bản {ban}, lên kênh lãnh đạo và kênh chung?",
                    "Post the report for {thang}, version {ban}, to the leadership's and the general channel?"
                ),
            }
        )
            .With("thang", Format.Month(draft.Year, draft.Month))
            .With("ban", $"{draft.Issue + 1}");
        var card = new Card(said).Title(said);
        return Task.FromResult(
            draft.Reason.Length == 0 ? card : card.Line(new Text("Lý do: {ly_do}", "Reason: {ly_do}").With("ly_do", draft.Reason))
        );
    }

    protected override async Task ActAsync(Turn turn, IssueDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, issue, draft, stop) is { } row)
        {
            var said = (
                draft.Act switch
                {
                    IssueAct.Hold => new Text(
                        "Đã giữ lại báo cáo {thang}. Gõ \"bỏ giữ báo cáo\" để đăng đúng giờ, hoặc \"đăng báo cáo {thang}\" khi sẵn sàng.",
                        "The report for {thang} is held back. Type \"release the report\" for its hour, or \"post the report for {thang}\" when it is ready."
                    ),
                    IssueAct.Release => new Text(
                        "Báo cáo {thang} sẽ được đăng đúng giờ giao ban.",
                        "The report for {thang} will be posted at the briefing's hour."
                    ),
                    _ => new Text("Đã đăng báo cáo {thang}, bản {ban}.", "The report for {thang}, version {ban}, is posted."),
                }
            )
                .With("thang", Format.Month(row.Year, row.Month))
                .With("ban", $"{row.Issue}");
            turn.Become(new Card(said).Line(said));
        }
    }
}

/// <summary>The Office holds the month's report back, lets it go, or issues it; after the first issue as a new version with its reason.</summary>
public sealed class IssueReport(BotDb db, ReportPoster poster, OfficeClock clock) : IOperation<IssueDraft, MonthReport>
{
    public static readonly Refusal TooLateToHold = new(
        "report.hold_late",
        new(
            "Đã qua giờ giao ban của {thang} nên không giữ lại được nữa.",
            "The briefing of {thang} is over: its report cannot be held back any more."
        )
    );
    public static readonly Refusal TooLateToRelease = new(
        "report.release_late",
        new(
            "Đã qua giờ giao ban. Gõ \"đăng báo cáo {thang}\" để đăng.",
            "The briefing's hour is over. Type \"post the report for {thang}\"."
        )
    );
    public static readonly Refusal NotYetTime = new(
        "report.not_time",
        new(
            "Báo cáo {thang} tự đăng lúc {gio}. Nếu chưa muốn đăng, gõ \"giữ lại báo cáo\".",
            "The report for {thang} is posted by itself at {gio}. To keep it, type \"hold back the report\"."
        )
    );

    public string Capability => "report.issue";

    public static Refusal? Refuse(MonthReport row, IssueAct act, BriefingDates dates, DateTime now)
    {
        var (thang, briefing) = (Format.Month(row.Year, row.Month), dates.Briefing(row.Year, row.Month));
        var gio = Format.Moment(briefing);
        return act switch
        {
            IssueAct.Hold => briefing <= now ? TooLateToHold.With("thang", thang)
            : row.Issue > 0 ? MonthReport.IssuedAlready.With(("ban", $"{row.Issue}"))
            : row.HeldBy.Length > 0 ? MonthReport.HeldAlready
            : null,
            IssueAct.Release => row.HeldBy.Length == 0 ? MonthReport.NotHeld
            : briefing <= now ? TooLateToRelease.With("thang", thang)
            : null,
            _ => briefing > now ? NotYetTime.With("thang", thang).With("gio", gio) : null,
        };
    }

    public async Task<Result<MonthReport>> RunAsync(Actor who, IssueDraft input, CancellationToken stop)
    {
        var row = await ReportBook.FindAsync(db, input.Year, input.Month, stop);
        if (Refuse(row, input.Act, await db.BriefingsAsync(stop), clock.Now) is { } no)
        {
            return no;
        }
        // somebody issued it since the question was put
        if (input.Act == IssueAct.Post && row.Issue != input.Issue)
        {
            return MonthReport.IssuedAlready.With(("ban", $"{row.Issue}"));
        }
        if (
            (
                input.Act switch
                {
                    IssueAct.Hold => row.Hold(who.Id),
                    IssueAct.Release => row.Release(),
                    _ => row.IssueNow(who.Id, input.Reason, clock.Now),
                }
            ) is
            { } refusal
        )
        {
            return refusal;
        }
        if (input.Act == IssueAct.Post)
        {
            await poster.PostAsync(row, ReportPoster.Places(await db.Channels.AsNoTracking().ToListAsync(stop)), stop);
        }
        return row;
    }
}
