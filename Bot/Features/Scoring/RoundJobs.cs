using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Documents;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>
/// A round opens at its time: the rules in force, the panel, the subjects and the criteria are frozen, the panel is told once, and the
/// Office and the head learn what is not as the plan says.
/// </summary>
public sealed class OpenRound(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IJob
{
    public const string Job = "round.open";

    public string Name => Job;

    public Text Title => new("Mở chấm điểm", "Opening of rounds");

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        var round = await db.Rounds.FirstAsync(r => r.Id == due.Key, stop);
        if (!round.Open(clock.Now))
        {
            return "already";
        }
        var org = await orgs.GetAsync(db, stop);
        var rules = await db.RulesAsync(stop);
        var day = Vietnam.Day(clock.Now);
        RoundRules.Apply(round, rules, day, round.MovementId);
        var criteria = await db.Criteria.AsNoTracking().Where(c => c.MovementId == round.MovementId).ToListAsync(stop);
        var panel = await db.Panel.AsNoTracking().Where(p => p.MovementId == round.MovementId).ToListAsync(stop);
        var sheet = RoundSheet.Freeze(round, new(panel, org.Groups, org.Rooms, org.Units, org.People), criteria);
        RoundRules.Stage(db, sheet);
        foreach (var seat in sheet.Seats)
        {
            outbox.Tell(org.Person(seat.PersonId), $"{Job}:{round.Id}:{seat.PersonId}", Kinds.Notice, RoundCards.Opened(round));
        }
        var warnings = PanelCheck.Warnings(
            sheet,
            org,
            rules.Number(RuleKeys.UnionSeats, day, round.MovementId),
            rules.Number(RuleKeys.OfficesPerGroup, day, round.MovementId)
        );
        warnings = [.. warnings, .. TooFew(BallotDuty.From(sheet, org, [], []))];
        if (warnings.Count > 0)
        {
            foreach (var person in RoundNews.Runners(org, sheet))
            {
                outbox.Tell(person, $"{Job}:check:{round.Id}:{person.Id}", Kinds.Notice, RoundCards.Checked(sheet, org, warnings));
            }
        }
        return warnings.Count == 0 ? "opened" : $"opened with {warnings.Count} warning(s)";
    }

    // Q6: the rule about the own office must not leave an office with hardly a ballot
    private static IEnumerable<Text> TooFew(BallotDuty duty) =>
        duty
            .Sheet.Subjects.Where(s => duty.ExpectedOn(s.Id) < duty.Sheet.Round.MinBallots)
            .Select(s => RoundNews.TooFew(s.Id, duty.ExpectedOn(s.Id), duty.Sheet.Round.MinBallots));
}

/// <summary>A round closes at its time; what is missing is recorded and the panel head is asked to agree the scores.</summary>
public sealed class CloseRound(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox, ActionScope action) : IJob
{
    public const string Job = "round.close";

    public string Name => Job;

    public Text Title => new("Khóa chấm điểm", "Closing of rounds");

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        var round = await db.Rounds.FirstAsync(r => r.Id == due.Key, stop);
        var org = await orgs.GetAsync(db, stop);
        var duty = await BallotDuty.LoadAsync(db, org, round.Id, stop);
        if (round.Close(clock.Now, duty.Missing) is not null)
        {
            return "already";
        }
        duty.Guard(action);
        if (duty.Sheet.Head is { } head)
        {
            outbox.Tell(org.Person(head.PersonId), $"{Job}:{round.Id}:{head.PersonId}", Kinds.Notice, RoundCards.Closed(duty, org));
        }
        return duty.Missing == 0 ? "closed" : $"closed with {duty.Received} of {duty.Expected} ballots";
    }
}

/// <summary>Who hears of a round's troubles, and in which words.</summary>
public static class RoundNews
{
    /// <summary>The Office and the panel head.</summary>
    public static IEnumerable<Person> Runners(Org org, RoundSheet sheet) =>
        org.People.Where(p => p.Roles.HasFlag(Roles.Admin) || p.Id == sheet.Head?.PersonId);

    public static Text TooFew(string subjectId, int left, int wanted) =>
        new Text(
            "{phong} chỉ còn {con} thành viên được chấm, tối thiểu {can}.",
            "{phong} has only {con} evaluator(s) left, the least is {can}."
        )
            .With("phong", subjectId)
            .With("con", $"{left}")
            .With("can", $"{wanted}");
}
