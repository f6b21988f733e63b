using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Discipline;

/// <summary>
/// Two years after somebody left (a rule) what was noted about the person is forgotten: words, name and trail. What is counted stays: the
/// unit, the rule and the day, under a name that leads to nobody (practice 2.6).
/// </summary>
public sealed class ForgetLeavers(BotDb db, OfficeClock clock, ActionScope action) : IJob
{
    public const string Job = "privacy.leavers";

    public string Name => Job;

    public Text Title => new("Xóa dữ liệu người đã nghỉ", "Forgetting who left");

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        var today = Vietnam.Day(clock.Now);
        var years = (await db.RulesAsync(stop)).NumberOr(RuleKeys.KeepYears, today, 2);
        var before = today.AddYears(-years);
        var left = await db.People.AsNoTracking().Where(p => p.EndDate < before).Select(p => p.Id).ToListAsync(stop);
        var records = await db.RecordsOfLeavers(left).ToListAsync(stop);
        var decisions = await db.Decisions.Where(d => left.Contains(d.PersonId)).ToListAsync(stop);
        // why somebody was left out of a ratio may be illness or a birth
        var exclusions = await db.BaseExclusions.Where(e => left.Contains(e.PersonId)).ToListAsync(stop);
        if (records.Count + decisions.Count + exclusions.Count == 0)
        {
            return "nobody to forget";
        }
        // the trail of forgetting must not remember
        action.Forget();
        foreach (var own in records.GroupBy(r => r.PersonId))
        {
            var nobody = $"-{Guid.NewGuid():N}"[..13];
            foreach (var record in own)
            {
                record.Forget(nobody);
                var told = $"record:{record.Id}:";
                db.Outbox.RemoveRange(await db.Outbox.Where(o => o.Key.StartsWith(told)).ToListAsync(stop));
            }
        }
        db.Decisions.RemoveRange(decisions);
        db.BaseExclusions.RemoveRange(exclusions);
        foreach (var decision in decisions)
        {
            var told = $"decision:{decision.Id}";
            db.Outbox.RemoveRange(await db.Outbox.Where(o => o.Key == told).ToListAsync(stop));
        }
        await ForgetTrailAsync(records, decisions, exclusions, stop);
        return $"forgot {left.Count} people, {records.Count} records, {decisions.Count} decisions";
    }

    private async Task ForgetTrailAsync(
        List<DisciplineRecord> records,
        List<DisciplineDecision> decisions,
        List<BaseExclusion> exclusions,
        CancellationToken stop
    )
    {
        var ids = records.Select(r => r.Id).Concat(decisions.Select(d => d.Id)).Concat(exclusions.Select(e => e.AuditId)).ToList();
        db.Audit.RemoveRange(
            await db
                .Audit.Where(a =>
                    (a.Entity == nameof(DisciplineRecord) || a.Entity == nameof(DisciplineDecision) || a.Entity == nameof(BaseExclusion))
                    && ids.Contains(a.EntityId)
                )
                .ToListAsync(stop)
        );
    }
}
