using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Discipline;

/// <summary>The explanation that a person may still give, and the records that are ready for somebody's decision. No name is told.</summary>
public sealed class RecordDuties(BotDb db) : IDuties
{
    public async Task<IReadOnlyList<(string PersonId, Duty Duty)>> OwedAsync(DutyQuestion question, CancellationToken stop)
    {
        var waiting = await db.WaitingRecords().AsNoTracking().OrderBy(r => r.Id).ToListAsync(stop);
        var days = await ExplainDays.LoadAsync(db, waiting.Where(r => r.Status == RecordStatus.Pending), stop);
        var today = Vietnam.Day(question.Now);
        var owed = new List<(string, Duty)>();
        foreach (var person in question.Org.People.Where(p => question.Asks(p.Id) && p.WorksOn(today)))
        {
            var who = new Actor(person, new Dictionary<string, Standing>());
            owed.AddRange(
                waiting
                    .Where(r => r is { Status: RecordStatus.Pending, Explained: "" } && r.IsAbout(who) && days.Of(r) >= today)
                    .Select(r => (person.Id, Explain(r, days.Of(r))))
            );
            var ready = waiting.FindAll(r =>
                RecordNews.IsReady(who, r, question.Org, r.Status == RecordStatus.Finding ? null : days.Of(r), today)
            );
            if (ready.Count > 0)
            {
                owed.Add((person.Id, Decide(ready.Count, ready.Min(r => r.FollowUpBy))));
            }
        }
        return owed;
    }

    private static Duty Explain(DisciplineRecord record, DateOnly until) =>
        new(
            $"explain:{record.Id}",
            new Text("Giải trình ghi nhận {ma} ({nd}), nếu có ý kiến.", "Explain record {ma} ({nd}), if you wish.")
                .With("ma", record.Id)
                .With("nd", record.RuleText),
            new Text("giải trình {ma}", "explain {ma}").With("ma", record.Id),
            Vietnam.Utc(until, new(23, 59))
        );

    private static Duty Decide(int count, DateOnly? until) =>
        new(
            "records",
            new Text("Quyết định {so} ghi nhận đang chờ.", "Decide {so} record(s) that wait.").With("so", $"{count}"),
            new("các ghi nhận đang chờ", "pending records"),
            until is { } day ? Vietnam.Utc(day, new(23, 59)) : null
        );
}
