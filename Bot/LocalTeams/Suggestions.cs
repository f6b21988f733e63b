using Bot.Operating;
using Bot.People;
using Bot.Reports;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.LocalTeams;

/// <summary>How far the visitor has come in the demo: what the page suggests depends on it, so that every suggestion works at that moment.</summary>
internal sealed record DemoFacts(bool Pledged, bool Approved, bool Scored, bool UnitPledged, bool Closed, bool Agreed, bool Published, bool Reported)
{
    private const string Staff = "CB19";
    private const string Evaluator = "CB07";
    private const string HeadsUnit = "QLBG";

    // one of the two offices that the evaluator has left when the demo begins
    private const string OpenRoom = "P202";

    public static async Task<DemoFacts> ReadAsync(BotDb db, CancellationToken stop)
    {
        var begins = Demo.Begins;
        var pledges = await db.Pledges.AsNoTracking().Where(p => p.SubmittedAt >= begins && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)).ToListAsync(stop);
        var round = await db.Rounds.AsNoTracking().Where(r => r.OpensAt <= begins && r.ClosesAt > begins).FirstOrDefaultAsync(stop);
        return new(
            pledges.Any(p => p.SubjectId == Staff),
            pledges.Any(p => p.SubjectId == Staff && p.Status == PledgeStatus.Approved),
            round is not null && (await db.BallotMarks(round.Id).ToListAsync(stop)).Any(b => b.EvaluatorId == Evaluator && b.RoomId == OpenRoom),
            pledges.Any(p => p.SubjectId == HeadsUnit),
            round?.State >= RoundState.Closed, round?.State >= RoundState.Agreed, round?.State >= RoundState.Published,
            await db.JobRuns.AnyAsync(j => j.Job == PostMonthlyReport.Job, stop));
    }

    /// <summary>The steps of the page's tour that are done, by the page's names for them.</summary>
    public IEnumerable<string> Done() => new (string Step, bool Done)[]
    {
        ("pledge", Pledged), ("approve", Approved), ("score", Scored), ("round", Closed), ("agree", Agreed), ("report", Reported),
    }.Where(s => s.Done).Select(s => s.Step);
}

/// <summary>Three sentences for each featured person.</summary>
internal static class TryNow
{
    private static readonly Text LastYear = new("bxh nhóm năm ngoái", "ranking of groups last year");
    private static readonly Text WhyLastRound = new("vì sao nhóm 3 đứng đầu đợt 2 năm 2025", "why is group 3 first in round 2 2025");
    private static readonly Text ReportOfMay = new("báo cáo kỷ luật tháng 5", "discipline report for May");
    private static readonly Text ReportOfThisMonth = new("báo cáo kỷ luật tháng này", "discipline report this month");
    private static readonly Text Progress = new("tiến độ chấm điểm", "scoring progress");
    private static readonly Text MyPledges = new("xem đăng ký của tôi", "show my pledges");

    public static IReadOnlyList<Text> For(string personId, DemoFacts facts) => personId switch
    {
        "CB19" => [facts.Pledged ? MyPledges : new("đăng ký LĐTT", "register advanced worker"), LastYear, new("vi phạm của tôi", "my discipline record")],
        "CB07" => facts.Closed
            ? [MyPledges, new("xếp hạng các nhóm đợt 2 năm 2025", "ranking of groups round 2 2025"), WhyLastRound]
            : [facts.Scored ? Progress : new("chấm nhóm 2: p202 8,5 p203 9", "score p202 8.5 p203 9"), new("tôi còn phải chấm phòng nào", "which rooms do I still have to score"), WhyLastRound],
        "CB16" =>
        [
            new("đăng ký chờ duyệt", "pending approvals"), ReportOfMay,
            facts.UnitPledged ? MyPledges : new("đăng ký tập thể lao động tiên tiến", "register advanced labour collective"),
        ],
        "CB06" => [ReportOfThisMonth, Progress, new("lần nhắc kế tiếp", "next reminders")],
        "CB01" => facts switch
        {
            { Agreed: true } =>
            [
                new("xếp hạng các nhóm đợt 1", "ranking of groups round 1"), new("vì sao nhóm 3 đứng đầu", "why is group 3 first"),
                facts.Published ? ReportOfThisMonth : new("công bố kết quả đợt 1", "publish the result of round 1"),
            ],
            { Closed: true } => [new("chốt điểm thống nhất theo trung vị", "agree scores by median"), Progress, ReportOfThisMonth],
            _ => [new("xếp hạng các nhóm đợt 2 năm 2025", "ranking of groups round 2 2025"), ReportOfMay, Progress],
        },
        _ => [],
    };
}
