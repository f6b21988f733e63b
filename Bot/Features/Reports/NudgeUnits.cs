using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reports;

/// <summary>"Nhắc các đơn vị chưa báo cáo": the heads of units that have not given their word for the month are reminded.</summary>
public sealed class NudgeUnitsForm(NudgeUnits nudge, OperationRunner operations) : NudgeForm("unit_report.nudge")
{
    private static readonly Text Done = new(
        "Báo cáo {thang}: các đơn vị đều đã báo cáo, không còn ai phải nhắc.",
        "Reports for {thang}: every unit has reported; there is nobody to remind."
    );

    protected override async Task<Owing?> OwingAsync(Turn turn, CancellationToken stop)
    {
        var (year, month) = turn.Message.Meaning["month"] is { } said
            ? ReportBook.MonthOf(said)
            : await ReportBook.CurrentAsync(turn.Db, await turn.Db.BriefingsAsync(stop), turn.Now, stop);
        if (!await turn.Db.UnitReports.AnyAsync(u => u.Year == year && u.Month == month, stop))
        {
            turn.Refuse(await ReportUnit.NotOpenAsync(turn.Db, year, month, stop));
            return null;
        }
        var (owing, _) = await NudgeUnits.OwingAsync(turn.Db, turn.Org, year, month, turn.Now, stop);
        if (owing.Count == 0)
        {
            turn.Say(Done.With("thang", Format.Month(year, month)));
            return null;
        }
        return new(
            $"{year:0000}-{month:00}",
            new Text("đơn vị chưa báo cáo {thang}", "unit has not reported for {thang}").With("thang", Format.Month(year, month)),
            owing.ConvertAll(p => p.Id)
        );
    }

    protected override Task<Nudged?> SendAsync(Turn turn, NudgeDraft draft, CancellationToken stop) =>
        operations.TryAsync(turn, nudge, draft, stop);
}

/// <summary>Each head whose unit has not reported gets a reminder, once a day.</summary>
public sealed class NudgeUnits(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<NudgeDraft, Nudged>
{
    public string Capability => "unit_report.nudge";

    public async Task<Result<Nudged>> RunAsync(Actor who, NudgeDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var (year, month) = ReportBook.MonthOf(input.About);
        var (owing, away) = await OwingAsync(db, org, year, month, clock.Now, stop);
        var asked = owing.Where(p => input.People.Contains(p.Id)).ToList();
        var said = await outbox.SaidAsync(asked.ConvertAll(Key), stop);
        foreach (var head in asked.Where(p => !said.Contains(Key(p))))
        {
            outbox.Tell(head, Key(head), Kinds.Notice, CardOf(who, org.UnitName(head.UnitId), Format.Month(year, month)));
        }
        return new Nudged(asked.Count, away);

        string Key(Person person) => $"unit_report.nudged:{input.About}:{Vietnam.Day(clock.Now):yyyy-MM-dd}:{person.Id}";
    }

    /// <summary>The heads of the units that were asked and have not answered; and how many of them are on leave.</summary>
    public static async Task<(List<Person> Owing, int Away)> OwingAsync(
        BotDb db,
        Org org,
        int year,
        int month,
        DateTime now,
        CancellationToken stop
    )
    {
        var today = Vietnam.Day(now);
        var silent = (await db.UnitReports.AsNoTracking().Where(u => u.Year == year && u.Month == month).ToListAsync(stop))
            .Where(u => !u.Stands)
            .Select(u => u.UnitId)
            .ToHashSet();
        var heads = ReportBook.Heads(org, today).Where(h => silent.Contains(h.UnitId)).ToList();
        var away = await db.AwayAsync(today, stop);
        return (heads.Where(h => !away.Contains(h.Id)).ToList(), heads.Count(h => away.Contains(h.Id)));
    }

    private static Card CardOf(Actor from, Text unit, Text month)
    {
        var said = new Text(
            "{ai} nhắc: {dv} chưa báo cáo {thang}. Gõ \"xem dự thảo báo cáo đơn vị\" để xem và xác nhận.",
            "{ai} reminds you: {dv} has not reported for {thang}. Type \"show the draft report of my unit\" to see and confirm it."
        )
            .With("ai", from.Person.FullName)
            .With("dv", unit)
            .With("thang", month);
        return new Card(said)
            .Title(new("Nhắc báo cáo đơn vị", "Reminder of the unit's report"))
            .Line(said)
            .Typed(new("xem dự thảo báo cáo đơn vị", "show the draft report of my unit"));
    }
}
