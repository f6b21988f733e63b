using System.Diagnostics;
using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.Reminders;

/// <summary>The whole of 2027, driven from stop to stop.</summary>
public sealed class YearTests
{
    private static readonly DateTime Begins = new(2027, 1, 1, 0, 0, 0);

    [Fact]
    public async Task In_2027_nobody_is_written_to_in_quiet_hours_on_leave_when_done_or_more_often_than_three_times_a_week()
    {
        await using var app = await BotApp.StartDepartmentAsync(Begins, onlyUntilThen: false, change: Next);
        var clock = Stopwatch.StartNew();
        var plan = await app.ReadAsync(db => new PlanLoader(db).LoadAsync(default));
        await app.TurnToAsync(new(2027, 12, 31, 23, 0, 0));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
        var said = await app.ReadAsync(db => db.Outbox.AsNoTracking().OrderBy(o => o.Id).ToListAsync());
        Assert.True(said.Count > 400, $"{said.Count}");
        // a round's end, and an answer, are said when they happen; a card that is changed in place calls nobody
        Assert.All(
            said.Where(o => o.Kind is not (Kinds.Reply or Kinds.Update) && !o.Key.StartsWith("round.close", StringComparison.Ordinal)),
            o => Assert.True(plan.Hours.IsWorking(Vietnam.Wall(o.CreatedAt)), $"{o.Key} at {Vietnam.Wall(o.CreatedAt)}")
        );
        Assert.Equal(12, said.Count(o => o.Kind == Kinds.MonthlyReport));
        // CB10 is away in the second half of January, CB11 has registered
        var toPeople = said.Where(o =>
                o.Target.StartsWith(Outbox.PersonTarget, StringComparison.Ordinal)
                && o.Kind is Kinds.Reminder or Kinds.Notice
                && o.State != OutboxState.Dropped
            )
            .ToList();
        Assert.DoesNotContain(
            toPeople,
            o =>
                o.Target == "person:CB10"
                && Vietnam.Day(o.CreatedAt) >= new DateOnly(2027, 1, 15)
                && Vietnam.Day(o.CreatedAt) <= new DateOnly(2027, 1, 31)
        );
        Assert.DoesNotContain(said, o => o.Target == "person:CB11" && o.Key.StartsWith("reminder:R05b", StringComparison.Ordinal));
        Assert.Equal(4, said.Count(o => o.Target == "person:CB12" && o.Key.StartsWith("reminder:R05b", StringComparison.Ordinal)));
        AssertNobodyHearsTooMuch(toPeople);
        Assert.All(
            new[] { "R04:2027-01-04", "R06:2027-01-29", "R07:2027-02-26", "R10:2027-07-01", "A05:2027-05-14", "A09:2027-06-15" },
            key => Assert.Contains(said, o => o.Key.StartsWith($"reminder:{key}", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(said, o => o.Key.StartsWith("reminder:A07", StringComparison.Ordinal));
        Assert.Contains(said, o => o.Key.StartsWith("reminder:A01", StringComparison.Ordinal) && o.Body.Contains("Kỷ niệm 97 năm"));
        Assert.Equal(
            12,
            said.Where(o => o.Key.StartsWith("reminder:R02", StringComparison.Ordinal))
                .Select(o => Vietnam.Day(o.CreatedAt))
                .Distinct()
                .Count()
        );
    }

    private static void AssertNobodyHearsTooMuch(List<OutboxMessage> toPeople)
    {
        var weeks = toPeople
            .GroupBy(o => (o.Target, Week: System.Globalization.ISOWeek.GetWeekOfYear(Vietnam.Wall(o.CreatedAt))))
            .Where(g => g.Count() > 3)
            .ToList();
        Assert.True(
            weeks.Select(w => w.Key.Week).Distinct().Count() <= 2,
            string.Join("\n", weeks.Select(w => $"{w.Key}: {string.Join(", ", w.Select(o => o.Key))}"))
        );
    }

    // what the Office enters for the new year: the window and the two rounds of 2027
    private static void Next(BotDb db)
    {
        var movement = db.Rounds.Local.First(r => r.Id == "2026-D1").MovementId;
        db.Windows.Add(
            new()
            {
                MovementId = movement,
                Period = "2027",
                OpensAt = Wall(1, 11, 0),
                DeadlineAt = Wall(1, 29, 17),
                LateUntil = Wall(2, 10, 17),
            }
        );
        foreach (var (number, opens, closes) in new[] { (1, Wall(6, 14, 8), Wall(6, 23, 17)), (2, Wall(12, 1, 8), Wall(12, 10, 17)) })
        {
            db.Rounds.Add(
                new()
                {
                    Id = $"2027-D{number}",
                    MovementId = movement,
                    NameVi = $"Đợt {number} năm 2027",
                    PeriodFrom = new(2027, number * 6 - 5, 1),
                    PeriodTo = new(2027, number * 6, 30),
                    OpensAt = opens,
                    ClosesAt = closes,
                }
            );
        }
        db.Absences.Add(
            new()
            {
                PersonId = "CB10",
                First = new(2027, 1, 15),
                Last = new(2027, 1, 31),
            }
        );
        db.Pledges.Add(
            new()
            {
                Id = "DK900",
                MovementId = movement,
                Period = "2027",
                Scope = "individual",
                SubjectId = "CB11",
                TitleCode = "LDTT",
                Status = PledgeStatus.Approved,
                ApproverId = "CB01",
                SubmittedAt = Wall(1, 11, 9),
            }
        );
    }

    private static DateTime Wall(int month, int day, int hour) => Vietnam.Utc(new DateTime(2027, month, day, hour, 0, 0));
}
