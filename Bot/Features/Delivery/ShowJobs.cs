using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Delivery;

/// <summary>"Tình trạng công việc": what runs by itself, when it last ran and runs next, and what fails, for the Office.</summary>
public sealed class ShowJobs(PlanLoader plans, ScheduleList schedule, ScheduleRunner runner, IEnumerable<IJob> jobs) : IAnswer
{
    private const int DaysAhead = 200;
    private const int FailedShown = 5;
    private const int FailedDays = 30;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var rows = await RowsAsync(turn, stop);
        var title = new Text("Tình trạng công việc", "Jobs");
        var card = new Card(title)
            .Title(title)
            .Table([2, 3, 3], [new("Việc", "Job"), new("Lần gần nhất", "Last run"), new("Lần tới", "Next run")], rows);
        var since = turn.Now.AddDays(-FailedDays);
        var failed = await turn
            .Db.JobRuns.AsNoTracking()
            .Where(j => j.Outcome == ScheduleRunner.Failed && j.RanAt > since)
            .OrderByDescending(j => j.Id)
            .Take(FailedShown)
            .ToListAsync(stop);
        foreach (var trouble in runner.Troubles)
        {
            card.Line(
                new Text("Đang lỗi: {viec} (lịch {luc}); được thử lại mỗi phút.", "Failing: {viec} (due {luc}); tried again every minute.")
                    .With("viec", Name(trouble.Job))
                    .With("luc", Format.Moment(trouble.When)),
                bold: true
            );
        }
        foreach (var run in failed)
        {
            card.Line(
                new Text("Đã bỏ sau nhiều lần thử: {viec} (lịch {luc}).", "Given up after many tries: {viec} (due {luc}).")
                    .With("viec", Name(run.Job))
                    .With("luc", Format.Moment(run.DueAt))
            );
        }
        WrongRows(card);
        turn.Show(
            runner.Troubles.Count + failed.Count + runner.WrongRows.Count > 0
                ? card
                : card.Line(new("Không có việc nào lỗi.", "Nothing fails."), subtle: true)
        );
    }

    private void WrongRows(Card card)
    {
        foreach (var row in runner.WrongRows)
        {
            card.Line(
                new Text(
                    "Không đọc được dòng {dong} ({loi}): phần việc này chưa chạy, các việc khác vẫn chạy.",
                    "The row {dong} cannot be read ({loi}): what it asks for does not run, everything else does."
                )
                    .With("dong", row.Row)
                    .With("loi", row.Problem),
                bold: true
            );
        }
    }

    private async Task<List<IReadOnlyList<Text>>> RowsAsync(Turn turn, CancellationToken stop)
    {
        var next = schedule
            .Due(turn.Now, turn.Now.AddDays(DaysAhead), await plans.LoadAsync(stop))
            .GroupBy(o => o.Job)
            .ToDictionary(g => g.Key, g => g.First().When);
        var rows = new List<IReadOnlyList<Text>>();
        foreach (var (job, name) in jobs.Select(j => (j.Name, j.Title)))
        {
            var last = await turn
                .Db.JobRuns.AsNoTracking()
                .Where(j => j.Job == job)
                .OrderByDescending(j => j.Id)
                .Select(j => (DateTime?)j.RanAt)
                .FirstOrDefaultAsync(stop);
            rows.Add([
                name,
                last is { } ran ? Format.Moment(ran) : new("chưa chạy", "not yet"),
                next.TryGetValue(job, out var when) ? Format.Moment(when) : new("chưa có lịch", "none planned"),
            ]);
        }
        return rows;
    }

    private Text Name(string job) => jobs.FirstOrDefault(j => j.Name == job)?.Title ?? Text.Same(job);
}
