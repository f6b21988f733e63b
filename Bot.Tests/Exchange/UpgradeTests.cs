using Bot.Exchange;
using Bot.Movements;
using Bot.People;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Storage;

namespace Bot.Tests.Exchange;

public sealed class UpgradeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("thidua-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_database_from_before_rounds_were_frozen_knows_its_panel_its_offices_and_what_was_published()
    {
        var file = new StorageFile(Path.Combine(folder, "bot.db"));
        await using (var now = Imported(file))
        {
            // back to the shape of before and forward again: what the older shape cannot hold is made anew from what it holds
            var migrator = now.Database.GetService<IMigrator>();
            await migrator.MigrateAsync("AddPapers");
            await migrator.MigrateAsync();
        }
        await using var db = StorageSetup.Open(file);
        var org = await Org.LoadAsync(db, default);
        var sheet = await org.SheetAsync(db, "2026-D1", default);
        Assert.Equal((8, 12, 6, 4), (sheet.Seats.Count, sheet.Subjects.Count, sheet.Base.Count(), sheet.Bonus.Count()));
        Assert.Equal(["P102", "P202", "P206", "P302"], sheet.Subjects.Where(s => s.IsModel).Select(s => s.Id).Order());
        Assert.Equal(1, sheet.Round.PublishedVersion);
        Assert.Equal(12, await db.Publications.CountAsync(p => p.RoundId == "2026-D1"));
        // model_bonus.csv: P302 has four times 0.25 in the first round
        Assert.Equal(100, (await db.Publications.SingleAsync(p => p.RoundId == "2026-D1" && p.SubjectId == "P302")).Bonus);
        Assert.Equal(192, await db.Ballots.CountAsync(b => sheet.Subjects.Select(s => s.Id).Contains(b.SubjectId)));
        Assert.Equal(3, (await RuleBook.LoadAsync(db, default)).Number(RuleKeys.ChannelTop, new(2026, 6, 1)));
    }

    [Fact]
    public async Task A_department_from_before_targets_were_counted_gets_the_conditions_its_measures_and_its_awards_at_the_next_start()
    {
        var file = new StorageFile(Path.Combine(folder, "bot.db"));
        await using (var now = Imported(file))
        {
            now.TitleConditions.RemoveRange(now.TitleConditions);
            now.AwardForms.RemoveRange(now.AwardForms);
            now.Rules.RemoveRange(now.Rules.Where(r => r.Key.StartsWith("titles.") || r.Key.StartsWith("targets.") || r.Key.StartsWith("grades.")));
            now.SaveChanges();
            var migrator = now.Database.GetService<IMigrator>();
            await migrator.MigrateAsync("Delivery");
            await migrator.MigrateAsync();
        }
        await using (var app = await BotApp.OpenAsync(folder, keepFolder: true, "--Demo:Clock", "2026-12-31T16:00:00+07:00"))
        {
            Assert.Contains("6/45 = 13,3%", (await app.SayAsync("CB19", "chỉ tiêu T12"))[0].Text);
            Assert.Contains("Thực hiện: 8", (await app.SayAsync("CB19", "chỉ tiêu T11"))[0].Text);
            Assert.Contains("98%", (await app.SayAsync("CB19", "chỉ tiêu T16"))[0].Text);
        }
    }

    [Fact]
    public async Task Rows_that_a_newer_version_adds_to_the_plans_arrive_once_and_what_the_Office_changed_stays()
    {
        var file = new StorageFile(Path.Combine(folder, "bot.db"));
        await using (var old = Imported(file))
        {
            // as it was before: no mark, none of the new rows but one that the Office had made itself
            await old.Values.Where(v => v.Key == PlanUpgrade.Key).ExecuteDeleteAsync();
            await old.Reminders.Where(r => r.Id == "R04" || r.Id == "A09").ExecuteDeleteAsync();
            await old.Rules.Where(r => r.Key == RuleKeys.MostReminders).ExecuteDeleteAsync();
            await old.Reminders.Where(r => r.Id == "R10").ExecuteUpdateAsync(r => r.SetProperty(x => x.TextVi, "lời của Văn phòng"));
            await old.Reminders.Where(r => r.Id == "R01").ExecuteDeleteAsync();
        }
        await using var db = StorageSetup.Open(file);
        Assert.True(await PlanUpgrade.StageAsync(db, DateTime.UnixEpoch, default));
        await db.SaveChangesAsync();
        Assert.Equal(["A09", "R04", "R10"], await db.Reminders.Where(r => r.Id == "R04" || r.Id == "A09" || r.Id == "R10" || r.Id == "R01").OrderBy(r => r.Id).Select(r => r.Id).ToListAsync());
        Assert.Equal("lời của Văn phòng", (await db.Reminders.SingleAsync(r => r.Id == "R10")).TextVi);
        Assert.Equal(3, (await RuleBook.LoadAsync(db, default)).Number(RuleKeys.MostReminders, new(2026, 6, 1)));
        await db.Reminders.Where(r => r.Id == "R04").ExecuteDeleteAsync();
        Assert.False(await PlanUpgrade.StageAsync(db, DateTime.UnixEpoch, default));
    }

    private static BotDb Imported(StorageFile file)
    {
        StorageSetup.Migrate(file);
        var db = StorageSetup.Open(file);
        Assert.True(new Import(db, DateTime.UnixEpoch).Stage(ImportSource.BuiltIn("Demo/department")).Good);
        db.SaveChanges();
        return db;
    }
}
