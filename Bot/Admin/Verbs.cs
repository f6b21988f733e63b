using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Domain;
using Bot.LocalTeams;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Operations;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Admin;

/// <summary>The command line's verbs. Null: no verb, the bot is to run.</summary>
public static class Verbs
{
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int?> RunAsync(string[] args, CapabilityList capabilities, ScheduleList schedule)
    {
        try
        {
            return args.FirstOrDefault() switch
            {
                "import" => await ImportAsync(args),
                "understand" => await UnderstandVerbs.RunAsync(args, capabilities),
                "learn" => await UnderstandVerbs.LearnAsync(args, capabilities),
                "preview" => await PreviewAsync(args, schedule),
                "manifest" => new Manifest(capabilities).Write(args),
                "say" => SayWhatPeopleCanSay(capabilities),
                // a setting is written --Name value, Name=value or /Name value; what else stands first was meant as a verb
                { Length: > 0 } word when word[0] is not ('-' or '/') && !word.Contains('=') => await UnknownAsync(word),
                _ => null,
            };
        }
        catch (CannotStartException reason)
        {
            await Console.Error.WriteLineAsync(reason.Message);
            return 1;
        }
    }

    private static async Task<int> UnknownAsync(string word)
    {
        await Console.Error.WriteLineAsync(
            $"There is no command \"{word}\". The commands are: import, understand, learn, preview, manifest, say; without one the bot starts (README, \"Commands\")."
        );
        return 2;
    }

    /// <summary>A folder in the import format into an empty database: all of it or nothing.</summary>
    private static async Task<int> ImportAsync(string[] args)
    {
        if (args.Length < 2 || !Directory.Exists(args[1]))
        {
            await Console.Error.WriteLineAsync("import FOLDER: the folder with units.csv, staff.csv … is needed (README, \"Commands\").");
            return 2;
        }
        var folder = DataFolder.Of(Configuration(args));
        using var owned = FolderLock.Take(folder);
        var file = folder.Prepare();
        await using var db = StorageSetup.Open(file);
        if (await db.Departments.AnyAsync())
        {
            await Console.Error.WriteLineAsync(
                $"{file.Path} is not empty: import fills an empty database. Move the file away, or give another folder with --Data:Folder PATH."
            );
            return 1;
        }
        var import = new Import(db, TimeProvider.System.GetUtcNow().UtcDateTime);
        var report = import.Stage(ImportSource.Folder(args[1]));
        if (!report.Good)
        {
            import.Drop();
            foreach (var problem in report.Problems)
            {
                await Console.Error.WriteLineAsync(problem);
            }
            await Console.Error.WriteLineAsync($"Nothing was imported: {report.Problems.Count} problem(s).");
            return 1;
        }
        await db.SaveChangesAsync(import.Action);
        foreach (var (kind, count) in report.Counts.Where(c => c.Key != nameof(AuditEntry)))
        {
            Console.WriteLine($"{kind}: {count}");
        }
        return 0;
    }

    /// <summary>What the schedule would post, one JSON line each.</summary>
    private static async Task<int> PreviewAsync(string[] args, ScheduleList schedule)
    {
        if (Day(args, "--from") is not { } from || Day(args, "--to") is not { } to)
        {
            await Console.Error.WriteLineAsync("preview --from 2026-01-01 --to 2026-12-31: both dates are needed.");
            return 2;
        }
        await using var db = await WithDepartmentAsync(args);
        var plan = await new PlanLoader(db).LoadAsync(CancellationToken.None);
        var (first, last) = (Vietnam.Utc(from, TimeOnly.MinValue).AddTicks(-1), Vietnam.Utc(to.AddDays(1), TimeOnly.MinValue).AddTicks(-1));
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
        foreach (var due in schedule.Due(first, last, plan).Where(d => d.Kind != Kinds.Check))
        {
            await output.WriteLineAsync(
                JsonSerializer.Serialize(
                    new
                    {
                        when = new DateTimeOffset(
                            DateTime.SpecifyKind(Vietnam.Wall(due.When), DateTimeKind.Unspecified),
                            Vietnam.Offset
                        ).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
                        to = due.To,
                        key = $"{due.Job}:{due.Key}",
                        kind = due.Kind,
                        line = due.Line,
                    },
                    Json
                )
            );
        }
        return 0;
    }

    /// <summary>Docs/what-people-can-say.md, made from the capabilities' rows.</summary>
    private static int SayWhatPeopleCanSay(CapabilityList capabilities)
    {
        Console.Write(WhatPeopleCanSay.Markdown(capabilities));
        return 0;
    }

    internal static async Task<(Org Org, DateOnly Today)> OrgOrDemoAsync(string[] args)
    {
        await using var db = await WithDepartmentAsync(args);
        var today = Vietnam.Day(await Demo.ClockAsync(db, CancellationToken.None) ?? TimeProvider.System.GetUtcNow().UtcDateTime);
        return (await Org.LoadAsync(db, CancellationToken.None), today);
    }

    // an empty installation answers with the demo's department, kept in memory: a verb that looks does not write
    private static async Task<BotDb> WithDepartmentAsync(string[] args)
    {
        var file = new StorageFile(DataFolder.Of(Configuration(args)).Database);
        if (File.Exists(file.Path))
        {
            var db = StorageSetup.Open(file);
            if (await db.Departments.AnyAsync())
            {
                return db;
            }
            await db.DisposeAsync();
        }
        return await DemoInMemory.OpenAsync();
    }

    // only what follows the verb and its folder or file: "/abs/folder" would be read as a switch that takes the next word for its value
    private static IConfiguration Configuration(string[] args) =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args[(args[0] is "import" or "understand" ? 2 : 1)..])
            .Build();

    private static DateOnly? Day(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at
        && at + 1 < args.Length
        && DateOnly.TryParseExact(args[at + 1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}

/// <summary>The demo's department in a file of its own that is gone when the verb ends.</summary>
internal static class DemoInMemory
{
    public static async Task<BotDb> OpenAsync()
    {
        var file = new StorageFile(Path.Combine(Path.GetTempPath(), $"thidua-{Guid.NewGuid():N}.db"));
        StorageSetup.Migrate(file);
        var db = StorageSetup.Open(file);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(file.Path);
        var action = Demo.Stage(db);
        await db.SaveChangesAsync(action);
        return db;
    }

    private static void Delete(string path)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var left in new[] { path, $"{path}-wal", $"{path}-shm" })
        {
            File.Delete(left);
        }
    }
}
