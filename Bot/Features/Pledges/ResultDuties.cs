using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>In the last ten working days of a period the result of one's own pledge; results that wait for a confirmation; what was sent back.</summary>
public sealed class ResultDuties(BotDb db) : IDuties
{
    public async Task<IReadOnlyList<(string PersonId, Duty Duty)>> OwedAsync(DutyQuestion question, CancellationToken stop)
    {
        var today = Vietnam.Day(question.Now);
        var open = await db.Results.AsNoTracking().Where(r => r.State != ResultState.Confirmed).OrderBy(r => r.PledgeId).ToListAsync(stop);
        var owed = open.Where(r => r.State == ResultState.Stated && question.Asks(r.ConfirmerId))
            .GroupBy(r => r.ConfirmerId)
            .Select(g => (g.Key, Confirm(g.Count())))
            .ToList();
        owed.AddRange(open.Where(r => r.State == ResultState.SentBack && question.Asks(r.StatedBy)).Select(r => (r.StatedBy, Again(r))));
        var ending = await ProgressDesk.EndingAsync(db, today, stop);
        if (ending.Count == 0)
        {
            return owed;
        }
        var without = await db
            .Pledges.AsNoTracking()
            .Where(p => ending.Contains(p.Period) && p.Status == PledgeStatus.Approved && !db.Results.Any(r => r.PledgeId == p.Id))
            .OrderBy(p => p.Id)
            .ToListAsync(stop);
        owed.AddRange(
            without
                .Select(p => (Pledge: p, Person: ProgressDesk.Answers(p, question.Org, today)))
                .Where(p => p.Person is not null && question.Asks(p.Person.Id) && p.Person.WorksOn(today))
                .GroupBy(p => (p.Person!.Id, p.Pledge.Period))
                .Select(g => (g.Key.Id, State(g.Key.Period, g.Select(p => p.Pledge.Id).ToList())))
        );
        return owed;
    }

    private static Duty Confirm(int count) =>
        new(
            "results",
            new Text("Xác nhận {so} kết quả thực hiện đăng ký.", "Confirm {so} result(s) of pledges.").With("so", $"{count}"),
            new("kết quả chờ xác nhận", "results to confirm")
        );

    private static Duty Again(PledgeResult result) =>
        new(
            $"result-again:{result.PledgeId}",
            new Text("Bổ sung kết quả {ma} bị trả lại: {ly_do}.", "Complete the result of {ma} that was sent back: {ly_do}.")
                .With("ma", result.PledgeId)
                .With("ly_do", result.Note),
            new Text("tiến độ {ma}", "progress of {ma}").With("ma", result.PledgeId)
        );

    private static Duty State(string period, IReadOnlyList<string> ids) =>
        new(
            $"result:{period}",
            new Text("Báo kết quả thực hiện đăng ký {ky}: {ma}.", "State the result of your pledge(s) of {ky}: {ma}.")
                .With("ky", PledgeWords.Period(period))
                .With("ma", string.Join(", ", ids)),
            new("kết quả thực hiện đăng ký của em", "results of my pledges"),
            Vietnam.Utc(ProgressDesk.Ends(period), new(23, 59))
        );
}
