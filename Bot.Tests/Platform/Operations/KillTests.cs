using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Tests.Dialogs;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Storage;
using Xunit.Abstractions;

namespace Bot.Tests.Platform.Operations;

/// <summary>kill -9 at ten moments, in two halves that run beside each other, while a job's fifty reminders and notices about records, always enough of them, are on their way. The fake Teams outlives the bot.</summary>
public abstract class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int People = 50;
    private const int Few = 25;
    private const int Kills = 10;
    private const string Clock = "2026-12-15T09:00:00+07:00";

    private readonly string folder = BotApp.NewFolder();
    private readonly ConcurrentQueue<(string Conversation, string Text)> taken = new();
    private readonly Lock gate = new();
    private BotProcess? bot;
    private string loginUrl = "";
    private (Moment When, int Left) fate;
    private int records;

    private enum Moment
    {
        TokenAsked,
        Arrived,
        Taken,
        Never,
    }

    private StorageFile File => new(Path.Combine(folder, "bot.db"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [LinuxFact]
    public async Task Killed_ten_times_every_message_arrives_once_or_is_named_as_uncertain()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var teams = await FakeService.StartAsync(Answer);
        await using var login = await FakeService.StartAsync(Answer, https: true);
        loginUrl = login.Url;
        await new BigDepartment(2, People, 1).CreateAsync(File);
        await DecideAsync(teams.Url);
        for (var kill = 0; kill < Kills; kill++)
        {
            await RefillAsync();
            await LiveAsync(
                teams.Url,
                (
                    (Moment)(
                        random.Next(8) switch
                        {
                            0 => 0,
                            < 4 => 1,
                            _ => 2,
                        }
                    ),
                    random.Next(1, 5)
                )
            );
        }
        fate = (Moment.Never, 0);
        await using (bot = Launch(teams.Url))
        {
            await UntilAsync(async db =>
                await db.Outbox.CountAsync() >= records + People
                && !await db.Outbox.AnyAsync(o => o.State == OutboxState.Pending || o.State == OutboxState.Claimed)
            );
        }
        await AssertAsync();
    }

    private async Task LiveAsync(string url, (Moment When, int Left) next)
    {
        lock (gate)
        {
            fate = next;
            bot = Launch(url);
        }
        await using var life = bot;
        await life.GoneAsync();
        Assert.True(fate.When == Moment.Never, $"it ended by itself: {life.Errors}");
    }

    private BotProcess Launch(string url) =>
        BotProcess.Launch(
            folder,
            "--Demo:Off",
            "true",
            "--Demo:Clock",
            Clock,
            "--MicrosoftAppId",
            FakeIdentity.AppId,
            "--MicrosoftAppType",
            "MultiTenant",
            "--MicrosoftAppPassword",
            "secret",
            "--ToChannelFromBotLoginUrl",
            $"{loginUrl}login",
            "--ValidateAuthority",
            "false",
            "--Door:KeyMetadata",
            $"{url}metadata",
            "--Sender:AllLimits",
            "8/1",
            "--Logging:LogLevel:Default",
            "None",
            "--Logging:LogLevel:Bot",
            "None"
        );

    private Answer Answer(Request request)
    {
        lock (gate)
        {
            if (request.Path.StartsWith("/login", StringComparison.Ordinal))
            {
                Strike(Moment.TokenAsked);
                return new(200, """{"access_token":"outgoing","expires_in":3600,"token_type":"Bearer"}""");
            }
            Strike(Moment.Arrived);
            taken.Enqueue((Uri.UnescapeDataString(request.Path.Split("/conversations/")[1].Split('/')[0]), request.Body));
            Strike(Moment.Taken);
            return new(201, $$"""{"id":"{{taken.Count}}"}""");
        }
    }

    private void Strike(Moment now)
    {
        if (fate.When == now && --fate.Left <= 0 || fate.When == Moment.TokenAsked && now == Moment.Taken)
        {
            bot!.Kill();
            // one death a life: what still comes from the dead process is taken as Teams would
            fate = (Moment.Never, 0);
        }
    }

    // the job is due now: a reminder to everybody. What may not repeat was decided a moment ago
    private async Task DecideAsync(string url)
    {
        await using var db = StorageSetup.Open(File);
        var now = DateTimeOffset.Parse(Clock, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
        db.Reminders.Add(
            new()
            {
                Id = "R99",
                Pattern = "weekly:Tuesday",
                At = new(9, 0),
                Audience = "everyone",
                TextVi = "Nhắc lịch.",
                TextEn = "Reminder.",
                Source = "setting",
                EffectiveFrom = new(2026, 1, 1),
            }
        );
        db.Values.Add(new() { Key = ScheduleRunner.WatermarkKey, Value = ScheduleRunner.Text(now.AddMinutes(-1)) });
        foreach (var person in Enumerable.Range(1, People).Select(BigDepartment.Person))
        {
            db.Conversations.Add(
                new()
                {
                    Id = $"a:{person}",
                    Kind = "personal",
                    PersonId = person,
                    ChannelId = "msteams",
                    ServiceUrl = url,
                    TenantId = "t",
                    BotId = "28:bot",
                    Locale = "vi-VN",
                    UpdatedAt = now,
                }
            );
        }
        await db.SaveChangesAsync(Elsewhere.Action);
    }

    // a life without anything to say would not end by a kill; what is added waits for the life that begins now
    private async Task RefillAsync()
    {
        await using var db = StorageSetup.Open(File);
        if (await db.Outbox.CountAsync(o => o.State == OutboxState.Pending) >= Few)
        {
            return;
        }
        var now = DateTimeOffset.Parse(Clock, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
        foreach (var person in Enumerable.Range(1, People).Select(BigDepartment.Person))
        {
            var key = $"record:{records++}:{person}";
            db.Outbox.Add(
                new()
                {
                    Key = key,
                    Kind = Kinds.Discipline,
                    Target = $"person:{person}",
                    Body = JsonSerializer.Serialize(new { type = "message", text = key }),
                    CreatedAt = now,
                }
            );
        }
        await db.SaveChangesAsync(Elsewhere.Action);
    }

    private async Task AssertAsync()
    {
        await using var db = StorageSetup.Open(File);
        var ledger = await db.Outbox.AsNoTracking().ToListAsync();
        Assert.Equal(1, await db.JobRuns.CountAsync(j => j.Job == "reminder" && j.Occurrence.StartsWith("R99")));
        var (told, reminders) = (
            ledger.Where(o => o.Kind == Kinds.Discipline).ToList(),
            ledger.Where(o => o.Kind == Kinds.Reminder).ToList()
        );
        Assert.Equal((records, People), (told.Count, reminders.Count));
        Assert.All(told, o => Holds(o, taken.Count(t => t.Text.Contains($"\"{o.Key}\"", StringComparison.Ordinal)), most: 1));
        Assert.All(
            reminders,
            o =>
                Holds(
                    o,
                    taken.Count(t => t.Conversation == $"a:{o.Target[7..]}" && t.Text.Contains("Nhắc lịch", StringComparison.Ordinal)),
                    most: 2
                )
        );
        output.WriteLine(
            $"{ledger.Count(o => o.State == OutboxState.Unclear)} uncertain, {ledger.Count(o => o.Repeated)} in doubt, {taken.Count} taken"
        );
        Assert.Contains(ledger, o => o.Repeated);
    }

    private static void Holds(OutboxMessage message, int count, int most)
    {
        Assert.True(message.State is OutboxState.Sent or OutboxState.Unclear, $"{message.Key} is {message.State}: {message.Problem}");
        Assert.InRange(count, message.State == OutboxState.Sent ? 1 : 0, message.Repeated ? most : 1);
        Assert.True(message.State == OutboxState.Sent || message.Problem == "tiến trình dừng khi đang gửi", message.Problem);
    }

    private async Task UntilAsync(Func<BotDb, Task<bool>> done)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            await timer.WaitForNextTickAsync(limit.Token);
            await using var db = StorageSetup.Open(File);
            if (await done(db))
            {
                return;
            }
        }
    }
}

public sealed class FirstHalfOfKillTests(ITestOutputHelper output) : KillTests(output);

public sealed class SecondHalfOfKillTests(ITestOutputHelper output) : KillTests(output);
