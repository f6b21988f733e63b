using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.LocalTeams;

/// <summary>What the page's tour asks for, done or not.</summary>
internal sealed record DemoSteps(bool Pledged, bool Approved, bool Scored, bool Closed, bool Agreed, bool Reported)
{
    /// <summary>The steps that are done, by the page's names for them.</summary>
    public IEnumerable<string> Done() =>
        new (string Step, bool Done)[]
        {
            ("pledge", Pledged),
            ("approve", Approved),
            ("score", Scored),
            ("round", Closed),
            ("agree", Agreed),
            ("report", Reported),
        }
            .Where(s => s.Done)
            .Select(s => s.Step);
}

/// <summary>
/// How far the visitor has come in the demo, and what can be done at that moment: what the page suggests depends on it, so that every
/// suggestion works whenever it is tapped.
/// </summary>
/// <param name="MayPledge">A registration window takes pledges now.</param>
/// <param name="RoundIsOpen">Ballots are taken now.</param>
/// <param name="LeftToScore">Rooms of one group that the evaluator has not scored in the open round, at most two.</param>
/// <param name="ToAgree">The round whose scores the panel head may agree now.</param>
/// <param name="Ranked">The newest round that has a result.</param>
internal sealed record DemoFacts(
    DemoSteps Steps,
    bool UnitPledged,
    bool MayPledge,
    bool RoundIsOpen,
    IReadOnlyList<Room> LeftToScore,
    Round? ToAgree,
    Round? Ranked
)
{
    private const string Staff = "CB19";
    private const string Evaluator = "CB07";
    private const string HeadsUnit = "QLBG";

    // one of the two offices that the evaluator has left when the demo begins
    private const string OpenRoom = "P202";

    public static async Task<DemoFacts> ReadAsync(BotDb db, DateTime now, CancellationToken stop)
    {
        var begins = Demo.Begins;
        var pledges = await db
            .Pledges.AsNoTracking()
            .Where(p => p.SubmittedAt >= begins && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved))
            .ToListAsync(stop);
        var windows = await db.Windows.AsNoTracking().ToListAsync(stop);
        var rounds = await db.Rounds.AsNoTracking().OrderBy(r => r.OpensAt).ToListAsync(stop);
        var open = rounds.LastOrDefault(r => r.Takes(now) is null);
        var toAgree = rounds.Where(r => r.State == RoundState.Closed).MaxBy(r => r.ClosesAt);
        return new(
            await StepsAsync(db, pledges, rounds.FirstOrDefault(r => r.OpensAt <= begins && r.ClosesAt > begins), stop),
            pledges.Any(p => p.SubjectId == HeadsUnit),
            windows.Any(w => w.TakesAt(now)),
            open is not null,
            open is null ? [] : await LeftAsync(db, open, stop),
            toAgree,
            rounds.LastOrDefault(r => r.State is RoundState.Agreed or RoundState.Published)
        );
    }

    private static async Task<DemoSteps> StepsAsync(BotDb db, IReadOnlyList<Pledge> pledges, Round? first, CancellationToken stop) =>
        new(
            pledges.Any(p => p.SubjectId == Staff),
            pledges.Any(p => p.SubjectId == Staff && p.Status == PledgeStatus.Approved),
            first is not null
                && (await db.BallotMarks(first.Id).ToListAsync(stop)).Any(b => b.EvaluatorId == Evaluator && b.SubjectId == OpenRoom),
            first?.State >= RoundState.Closed,
            first?.State >= RoundState.Agreed,
            await db.JobRuns.AnyAsync(j => j.Job == PostMonthlyReport.Job, stop)
        );

    private static async Task<IReadOnlyList<Room>> LeftAsync(BotDb db, Round open, CancellationToken stop)
    {
        var done = (await db.BallotMarks(open.Id).ToListAsync(stop))
            .Where(b => b.EvaluatorId == Evaluator)
            .Select(b => b.SubjectId)
            .ToHashSet();
        var left = (await db.Rooms.AsNoTracking().OrderBy(r => r.Id).ToListAsync(stop)).Where(r => !done.Contains(r.Id)).ToList();
        return left.Where(r => r.GroupId == left[0].GroupId).Take(2).ToList();
    }
}

/// <summary>Three sentences for each featured person.</summary>
internal static class TryNow
{
    private static readonly Text LastYear = new("bxh nhóm năm 2025", "ranking of groups year 2025");
    private static readonly Text LastRound = new("xếp hạng các nhóm đợt 2 năm 2025", "ranking of groups round 2 2025");
    private static readonly Text WhyLastRound = new("vì sao nhóm 3 đứng đầu đợt 2 năm 2025", "why is group 3 first in round 2 2025");
    private static readonly Text ReportOfMay = new("báo cáo kỷ luật tháng 5/2026", "discipline report for May 2026");
    private static readonly Text ReportOfThisMonth = new("báo cáo kỷ luật tháng này", "discipline report this month");
    private static readonly Text Progress = new("tiến độ chấm điểm", "scoring progress");
    private static readonly Text MyPledges = new("xem đăng ký của tôi", "show my pledges");
    private static readonly Text MyRooms = new("tôi còn phải chấm phòng nào", "which rooms do I still have to score");

    public static IReadOnlyList<Text> For(string personId, DemoFacts facts) =>
        personId switch
        {
            "CB19" =>
            [
                facts.MayPledge && !facts.Steps.Pledged ? new("đăng ký LĐTT", "register advanced worker") : MyPledges,
                LastYear,
                new("vi phạm của tôi", "my discipline record"),
            ],
            "CB07" => facts.RoundIsOpen
                ? [facts.LeftToScore.Count > 0 ? Score(facts.LeftToScore) : Progress, MyRooms, WhyLastRound]
                : [MyPledges, LastRound, WhyLastRound],
            "CB16" =>
            [
                new("đăng ký chờ duyệt", "pending approvals"),
                ReportOfMay,
                facts.MayPledge && !facts.UnitPledged
                    ? new("đăng ký tập thể lao động tiên tiến", "register advanced labour collective")
                    : MyPledges,
            ],
            "CB06" => [ReportOfThisMonth, Progress, new("lần nhắc kế tiếp", "next reminders")],
            "CB01" => facts switch
            {
                { ToAgree: not null } => [new("chốt điểm thống nhất theo trung vị", "agree scores by median"), Progress, ReportOfThisMonth],
                { Ranked: { } round } when round.ClosesAt > Demo.Begins =>
                [
                    RoundWords.About(round, "xếp hạng các nhóm đợt {dot} năm {nam}", "ranking of groups round {dot} {nam}"),
                    RoundWords.About(round, "vì sao nhóm 3 đứng đầu đợt {dot} năm {nam}", "why is group 3 first in round {dot} {nam}"),
                    round.State == RoundState.Published
                        ? ReportOfThisMonth
                        : RoundWords.About(round, "công bố kết quả đợt {dot} năm {nam}", "publish the result of round {dot} {nam}"),
                ],
                _ => [LastRound, ReportOfMay, Progress],
            },
            _ => [],
        };

    // "chấm nhóm 2: p202 8,5 p203 9"
    private static Text Score(IReadOnlyList<Room> rooms)
    {
        Text[] scores = [Format.Score(850), Format.Score(900)];
        return new Text("chấm nhóm {nhom}: ", "score group {nhom}: ").With("nhom", rooms[0].GroupId[^1..])
            + Text.Join(" ", rooms.Zip(scores, (room, score) => Text.Same($"{room.Id.ToLowerInvariant()} ") + score));
    }
}
