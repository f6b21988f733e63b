using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Admin;
using Bot.Domain;
using Bot.LocalTeams;
using Bot.Platform.Inbound;
using Bot.Platform.Operations;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Harness;

/// <summary>
/// The real app in this process: real HTTP on a free loopback port, a SQLite file of its own, LocalTeams as the fake Teams. A call to the
/// connector that Teams would not know fails the test at the end.
/// </summary>
public sealed class BotApp : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private static readonly ConcurrentDictionary<(DateTime Now, bool OnlyUntilThen), Lazy<Task<string>>> Departments = new();

    private readonly WebApplication app;
    private readonly bool keepFolder;
    private long seen;

    private BotApp(WebApplication app, string folder, bool keepFolder)
    {
        (this.app, Folder, this.keepFolder) = (app, folder, keepFolder);
    }

    public string Folder { get; }

    public IServiceProvider Services => app.Services;

    public LocalDriver Teams => Services.GetRequiredService<LocalDriver>();

    public LocalFaults Faults => Services.GetRequiredService<LocalFaults>();

    public OfficeClock Clock => Services.GetRequiredService<OfficeClock>();

    public string Address => Teams.Address;

    /// <summary>A fresh demo department at its first moment; settings as on the command line.</summary>
    public static Task<BotApp> StartAsync(params string[] settings) => StartAsync(null, settings);

    public static async Task<BotApp> StartAsync(Action<IServiceCollection>? edge, params string[] settings)
    {
        var folder = NewFolder();
        Copy(await Template.Value, folder);
        return await OpenAsync(folder, keepFolder: false, edge, settings);
    }

    /// <summary>The fixture's department as an office would have it at that moment (Vietnam's wall clock); everything when no moment is given.</summary>
    public static async Task<BotApp> StartDepartmentAsync(DateTime now, bool onlyUntilThen = true, Action<BotDb>? change = null)
    {
        var folder = NewFolder();
        if (change is null)
        {
            // imported once for each moment: most tests of a class begin at the same one
            Copy(
                await Departments
                    .GetOrAdd(
                        (now, onlyUntilThen),
                        key =>
                            new(async () =>
                            {
                                var template = NewFolder();
                                AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(template, recursive: true);
                                await ImportAsync(template, key.Now, key.OnlyUntilThen, null);
                                return template;
                            })
                    )
                    .Value,
                folder
            );
        }
        else
        {
            await ImportAsync(folder, now, onlyUntilThen, change);
        }
        return await OpenAsync(folder, keepFolder: false, "--Demo:Clock", $"{now:yyyy-MM-ddTHH:mm:ss}+07:00");
    }

    private static async Task ImportAsync(string folder, DateTime now, bool onlyUntilThen, Action<BotDb>? change)
    {
        var file = new StorageFile(Path.Combine(folder, "bot.db"));
        StorageSetup.Migrate(file);
        var utc = Vietnam.Utc(DateOnly.FromDateTime(now), TimeOnly.FromDateTime(now));
        await using var db = StorageSetup.Open(file);
        Assert.True(new Import(db, utc, onlyUntilThen ? utc : null).Stage(ImportSource.BuiltIn("Demo/department")).Good);
        Welcome(db, [.. db.People.Local]);
        change?.Invoke(db);
        await db.SaveChangesAsync(Elsewhere.Action);
    }

    /// <summary>A department made for the test, at that moment (Vietnam's wall clock).</summary>
    public static async Task<BotApp> StartOnAsync(Func<StorageFile, Task> make, DateTime now)
    {
        var folder = NewFolder();
        await make(new(Path.Combine(folder, "bot.db")));
        return await OpenAsync(folder, keepFolder: false, "--Demo:Clock", $"{now:yyyy-MM-ddTHH:mm:ss}+07:00");
    }

    /// <summary>Drives the clock; what is due on the way happens at its time. Gives what the bot said.</summary>
    public async Task<IReadOnlyList<Said>> TurnToAsync(DateTime wall)
    {
        var utc = Vietnam.Utc(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        await Services.GetRequiredService<ScheduleRunner>().RunDueAsync(default, Clock.TurnTo, utc);
        Clock.TurnTo(utc);
        return await NewsAsync();
    }

    /// <summary>On a folder that is there already: a restart.</summary>
    public static Task<BotApp> OpenAsync(string folder, bool keepFolder, params string[] settings) =>
        OpenAsync(folder, keepFolder, null, settings);

    /// <summary>With something else at the edge of the process.</summary>
    public static async Task<BotApp> OpenAsync(string folder, bool keepFolder, Action<IServiceCollection>? edge, params string[] settings)
    {
        var app = BotHost.Build(
            [
                "--environment",
                "Development",
                "--urls",
                "http://127.0.0.1:0",
                "--Data:Folder",
                folder,
                "--Logging:LogLevel:Default",
                "None",
                "--Logging:LogLevel:Bot",
                "None",
                "--Sender:RetrySeconds:0",
                "0.01",
                "--Sender:RetrySeconds:1",
                "0.01",
                "--Sender:RetrySeconds:2",
                "0.01",
                "--Sender:RetrySeconds:3",
                "0.01",
                "--Sender:ConversationLimits",
                "",
                "--Sender:AllLimits",
                "",
                "--Jobs:Run",
                "false",
                .. settings,
            ],
            edge
        );
        await app.StartAsync();
        await app.Services.GetRequiredService<Ready>().Started.Task.WaitAsync(TimeSpan.FromSeconds(90));
        // Hangfire's threads are for its own tests: everywhere else the schedule is looked at once, as at every start
        await app.Services.GetRequiredService<ScheduleTicker>().RingAsync("start");
        var bot = new BotApp(app, folder, keepFolder);
        await bot.SettleAsync();
        bot.seen = bot.Services.GetRequiredService<LocalStore>().Revision;
        return bot;
    }

    /// <summary>As after an install: the first message of a test has no notice of privacy behind its answer.</summary>
    private static void Welcome(BotDb db, IReadOnlyList<Person> people) =>
        db.Conversations.AddRange(
            people.Select(p => new Conversation
            {
                Id = LocalIds.Personal(p.Id),
                Kind = "personal",
                WelcomedAt = DateTime.UnixEpoch,
            })
        );

    public static string NewFolder() => Directory.CreateTempSubdirectory("thidua-").FullName;

    public Task<IReadOnlyList<Said>> SayAsync(string personId, string text, string locale = "vi-VN") =>
        HearAsync(async () => await Teams.SayAsync(await PersonAsync(personId), text, locale), LocalIds.Personal(personId));

    public Task<IReadOnlyList<Said>> MentionAsync(string personId, string channel, string text) =>
        HearAsync(async () => await Teams.SayInChannelAsync(await PersonAsync(personId), channel, null, text, true, "vi-VN"), channel);

    /// <summary>Presses the newest button with that title in the person's chat, or in the card given.</summary>
    public async Task<(string Answer, IReadOnlyList<Said> Said)> PressAsync(
        string personId,
        string title,
        string locale = "vi-VN",
        Dictionary<string, string>? inputs = null,
        Said? on = null
    )
    {
        var card = on ?? (await SaidInAsync(LocalIds.Personal(personId))).Last(s => s.Buttons.Any(b => b.Title == title));
        var button = card.Buttons.First(b => b.Title == title);
        var data = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(button.Data)!;
        foreach (var (name, value) in inputs ?? [])
        {
            data[name] = JsonSerializer.SerializeToElement(value);
        }
        var answer = "";
        var said = await HearAsync(
            async () =>
                answer = await Teams.PressAsync(
                    await PersonAsync(personId),
                    card.Conversation,
                    card.Id,
                    button.Verb,
                    JsonSerializer.SerializeToElement(data),
                    locale
                ),
            LocalIds.Personal(personId)
        );
        return (answer, said);
    }

    /// <summary>What the bot said since the last look, wherever.</summary>
    public async Task<IReadOnlyList<Said>> NewsAsync()
    {
        await SettleAsync();
        var news = await Services.GetRequiredService<LocalStore>().SinceAsync(seen, default);
        seen = Services.GetRequiredService<LocalStore>().Revision;
        return news.Where(m => m.FromBot).Select(Said.From).ToList();
    }

    public async Task<IReadOnlyList<Said>> SaidInAsync(string conversation)
    {
        await SettleAsync();
        return (await Services.GetRequiredService<LocalStore>().SinceAsync(-1, default))
            .Where(m => m.FromBot && m.ConversationId == conversation)
            .Select(Said.From)
            .ToList();
    }

    public async Task<IReadOnlyList<Said>> JumpAsync(string to)
    {
        Assert.True(await Services.GetRequiredService<DemoTime>().JumpAsync(to, default), $"no moment '{to}'");
        return await NewsAsync();
    }

    public async Task SettleAsync()
    {
        var deadline = TimeSpan.FromSeconds(30);
        await Services.GetRequiredService<TurnRunner>().Idle.WaitAsync(deadline);
        await Services.GetRequiredService<Uploads>().Idle.WaitAsync(deadline);
        await Services.GetRequiredService<Sender>().Idle.WaitAsync(deadline);
    }

    public async Task<T> ReadAsync<T>(Func<BotDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BotDb>());
    }

    /// <summary>A change that comes from elsewhere (an import, another part of the product), saved as everything is.</summary>
    public async Task ChangeAsync(Func<BotDb, Task> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await change(db);
        await Services.GetRequiredService<WriterGate>().SaveAsync(db, Elsewhere.Action);
    }

    /// <summary>Looks again and again until it is so; fails after a while.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await holds())
        {
            await look.WaitForNextTickAsync(limit.Token);
        }
    }

    public async Task<Person> PersonAsync(string id) => await ReadAsync(async db => (await db.People.FindAsync(id))!);

    public async ValueTask DisposeAsync()
    {
        var unexpected = Faults.Unexpected;
        await app.DisposeAsync();
        if (!keepFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
        Assert.Empty(unexpected);
    }

    private async Task<IReadOnlyList<Said>> HearAsync(Func<Task> act, string conversation)
    {
        await NewsAsync();
        await act();
        return (await NewsAsync()).Where(s => s.Conversation == conversation).ToList();
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var folder = NewFolder();
        await using (await OpenAsync(folder, keepFolder: true)) { }
        await using (var db = StorageSetup.Open(new(Path.Combine(folder, "bot.db"))))
        {
            Welcome(db, [.. db.People]);
            await db.SaveChangesAsync(Elsewhere.Action);
        }
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static void Copy(string from, string to)
    {
        foreach (
            var file in Directory
                .GetFiles(from)
                .Where(f => !f.EndsWith("-shm", StringComparison.Ordinal) && !f.EndsWith(".lock", StringComparison.Ordinal))
        )
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
