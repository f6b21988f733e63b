using System.Text.Json;
using Bot.Admin;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Storage;

namespace Bot.Tests.Admin;

public sealed class UpgradeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("thidua-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_database_from_before_the_migrations_were_put_together_goes_on_with_all_it_holds()
    {
        var file = new StorageFile(Path.Combine(folder, "bot.db"));
        await using (var old = Imported(file))
        {
            await HistoryAsync(old, "20261121141203_Initial", "20261121212430_PledgeRoute", "20261121213059_Registers");
            // what came after it is not there yet
            await old.Database.ExecuteSqlRawAsync("DROP TABLE Taught; DROP TABLE Unclear;");
        }
        StorageSetup.Migrate(file);
        await using var db = StorageSetup.Open(file);
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
        Assert.Equal(45, await db.People.CountAsync());
    }

    [Theory]
    [InlineData("20261121184913_Delivery", true)]
    [InlineData("20991231000000_Later", false)]
    public async Task A_database_of_a_shape_that_this_version_does_not_know_is_not_touched(string last, bool older)
    {
        var file = new StorageFile(Path.Combine(folder, "bot.db"));
        await using (var other = Imported(file))
        {
            await HistoryAsync(other, last);
        }
        Assert.Equal(older, Assert.Throws<UnknownShapeException>(() => StorageSetup.Migrate(file)).Older);
        await using var db = StorageSetup.Open(file);
        Assert.Equal([last], await db.Database.GetAppliedMigrationsAsync());
    }

    [Theory]
    [InlineData("20261121184913_Delivery", "was made by a test version of this program from before its first release")]
    [InlineData("20991231000000_Later", "was made by a newer version of this program")]
    public async Task Starting_on_such_a_database_says_in_one_sentence_what_to_do(string last, string sentence)
    {
        await using (var other = Imported(new(Path.Combine(folder, "bot.db"))))
        {
            await HistoryAsync(other, last);
        }
        var (exit, _, error) = await BotProcess.RunAsync(["--urls", "http://127.0.0.1:0"], folder: folder);
        Assert.Equal(1, exit);
        Assert.Matches($"^[^\n]*{sentence}[^\n]*\n$", error);
    }

    [Fact]
    public async Task A_department_from_before_targets_were_counted_gets_the_conditions_its_measures_and_its_awards_at_the_next_start()
    {
        var file = new StorageFile(Path.Combine(folder, "bot.db"));
        await using (var now = Imported(file))
        {
            now.TitleConditions.RemoveRange(now.TitleConditions);
            now.AwardForms.RemoveRange(now.AwardForms);
            now.Rules.RemoveRange(
                now.Rules.Where(r => r.Key.StartsWith("titles.") || r.Key.StartsWith("targets.") || r.Key.StartsWith("grades."))
            );
            now.SaveChanges(Elsewhere.Action);
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
        await db.SaveChangesAsync(Elsewhere.Action);
        Assert.Equal(
            ["A09", "R04", "R10"],
            await db
                .Reminders.Where(r => r.Id == "R04" || r.Id == "A09" || r.Id == "R10" || r.Id == "R01")
                .OrderBy(r => r.Id)
                .Select(r => r.Id)
                .ToListAsync()
        );
        Assert.Equal("lời của Văn phòng", (await db.Reminders.SingleAsync(r => r.Id == "R10")).TextVi);
        Assert.Equal(3, (await db.RulesAsync(default)).Number(RuleKeys.MostReminders, new(2026, 6, 1)));
        await db.Reminders.Where(r => r.Id == "R04").ExecuteDeleteAsync();
        Assert.False(await PlanUpgrade.StageAsync(db, DateTime.UnixEpoch, default));
    }

    [Fact]
    public async Task What_was_packed_into_texts_is_read_as_what_it_is_and_goes_back_as_it_was()
    {
        var file = new StorageFile(Path.Combine(folder, "bot.db"));
        var packed = await PackedAsync(file);
        StorageSetup.Migrate(file);
        await using (var db = StorageSetup.Open(file))
        {
            Assert.Equal(["CB16", "CB01"], (await db.Pledges.SingleAsync(p => p.Id == "DK001")).Route);
            Assert.Empty((await db.Pledges.SingleAsync(p => p.Id == "DK002")).Route);
            Assert.Equal(
                [
                    ["pledges", "register:2026"],
                    ["records"],
                    null,
                ],
                (await db.Outbox.OrderBy(o => o.Id).ToListAsync()).Select(o => o.About)
            );
            Assert.Equal([new(3, 4), ItemCount.Any], (await db.Titles.OrderBy(t => t.Id).ToListAsync()).Select(t => t.Items));
            var ballots = await db.Ballots.OrderBy(b => b.Id).ToListAsync();
            Assert.Equal([new("C1", 250), new("C2", 175)], ballots[0].Sheet);
            Assert.Empty(ballots[1].Sheet);
            var published = await db.Publications.OrderBy(p => p.SubjectId).ToListAsync();
            Assert.Equal([new("B1", 25, "cây \"xanh\" = đẹp"), new("B3", 50, "")], published[0].Items);
            Assert.Empty(published[1].Items);
            Assert.Equal(Sensitivity.B, (await db.Violations.SingleAsync()).Sensitivity);
            // what "undo" reads
            var trail = JsonDocument.Parse((await db.Audit.SingleAsync()).Before!).RootElement.GetProperty("Sheet");
            Assert.Equal([new("C1", 250)], trail.Deserialize<List<CriterionPoints>>()!);
            await db.GetService<IMigrator>().MigrateAsync("Initial");
        }
        Assert.Equal(packed, await RawAsync(file));
    }

    // a database of the first shape with rows as the program wrote them then; returns what its packed columns held
    private static async Task<List<string?>> PackedAsync(StorageFile file)
    {
        await using var db = StorageSetup.Open(file);
        await db.GetService<IMigrator>().MigrateAsync("Initial");
        await InsertAsync(db, "Pledges", ("Id", "DK001"), ("SubjectId", "CB19"), ("Route", "CB16|CB01"));
        await InsertAsync(db, "Pledges", ("Id", "DK002"), ("SubjectId", "CB01"), ("Route", ""));
        await InsertAsync(db, "Outbox", ("Key", "1"), ("About", "pledges|register:2026"));
        await InsertAsync(db, "Outbox", ("Key", "2"), ("About", "records"));
        await InsertAsync(db, "Outbox", ("Key", "3"), ("About", null));
        await InsertAsync(db, "Titles", ("Code", "A"), ("Items", "3-4"), ("EffectiveFrom", "2000-01-01"));
        await InsertAsync(db, "Titles", ("Code", "B"), ("Items", ""), ("EffectiveFrom", "2000-01-01"));
        await InsertAsync(
            db,
            "Ballots",
            ("SubjectId", "P101"),
            ("Sheet", "C1=250 C2=175"),
            ("SubmittedAt", "2026-06-01T00:00:00.0000000Z")
        );
        await InsertAsync(db, "Ballots", ("SubjectId", "P102"), ("Sheet", ""), ("SubmittedAt", "2026-06-01T00:00:00.0000000Z"));
        await InsertAsync(db, "Publications", ("SubjectId", "P101"), ("Items", "B1=25=cây \"xanh\" = đẹp\nB3=50="));
        await InsertAsync(db, "Publications", ("SubjectId", "P102"), ("Items", ""));
        await InsertAsync(db, "Violations", ("Code", "VP01"), ("Sensitivity", ""), ("EffectiveFrom", "2000-01-01"));
        await InsertAsync(
            db,
            "Audit",
            ("Entity", "Ballot"),
            ("Before", """{"Score":250,"Sheet":"C1=250","Comment":"một câu \"hai\""}"""),
            ("After", """{"Score":300}""")
        );
        return await RawAsync(file);
    }

    // every other column that must hold something gets what stands for nothing in it
    private static async Task InsertAsync(BotDb db, string table, params (string Name, object? Value)[] given)
    {
        var entity = db.Model.GetEntityTypes().Single(t => t.GetTableName() == table);
        var values = given.ToDictionary(g => g.Name, g => g.Value);
        foreach (
            var property in entity
                .GetProperties()
                .Where(p => !p.IsNullable && !(p.IsPrimaryKey() && p.ValueGenerated == ValueGenerated.OnAdd))
        )
        {
            values.TryAdd(
                property.Name,
                property.ClrType == typeof(DateTime) ? "2026-06-01T00:00:00.0000000Z"
                    : property.ClrType.IsEnum ? Enum.GetNames(property.ClrType)[0]
                    : property.GetColumnType() == "INTEGER" ? 0
                    : ""
            );
        }
        var names = values.Keys.ToList();
        var sql =
            $"INSERT INTO \"{table}\" ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", names.Select((_, i) => $"{{{i}}}"))})";
        await db.Database.ExecuteSqlRawAsync(sql, names.Select(n => values[n]!));
    }

    private static async Task<List<string?>> RawAsync(StorageFile file)
    {
        await using var db = StorageSetup.Open(file);
        return await db
            .Database.SqlQueryRaw<string?>(
                """
                SELECT "Route" AS "Value" FROM "Pledges" UNION ALL SELECT "About" FROM "Outbox" UNION ALL SELECT "Items" FROM "Titles" UNION ALL SELECT "Sheet" FROM "Ballots"
                UNION ALL SELECT "Items" FROM "Publications" UNION ALL SELECT "Before" FROM "Audit" UNION ALL SELECT "After" FROM "Audit"
                """
            )
            .ToListAsync();
    }

    private static async Task HistoryAsync(BotDb db, params string[] ids)
    {
        await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsHistory");
        foreach (var id in ids)
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ({0}, '10.0.14')", id);
        }
    }

    private static BotDb Imported(StorageFile file)
    {
        StorageSetup.Migrate(file);
        var db = StorageSetup.Open(file);
        Assert.True(new Import(db, DateTime.UnixEpoch).Stage(ImportSource.BuiltIn("Demo/department")).Good);
        db.SaveChanges(Elsewhere.Action);
        return db;
    }
}
