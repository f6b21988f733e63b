using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Bot;
using Bot.Domain;
using Bot.Features.Rankings;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Inbound;
using Bot.Platform.Operations;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bench;

/// <summary>A ranking turn in a department of 200 groups, 600 offices, 1,000 staff and ten years of rounds.</summary>
public sealed class RankingTurns : IAsyncDisposable
{
    private static readonly BigDepartment Department = new(Groups: 200, People: 1000, Years: 10);
    private static readonly Question[] Questions =
    [
        new("xếp hạng các nhóm đợt 1 năm 2026", 20, "2026-D1", "2025-D2", false),
        new("xếp hạng các nhóm năm 2025", 20, "2025-D1", "2025-D2", true),
        // locked and not published: nothing of it is kept in memory
        new("xếp hạng các nhóm đợt 2 năm 2026", 1, "2026-D2", "2026-D1", false),
    ];

    private sealed record Question(string Words, int Person, string One, string Other, bool Year);

    private readonly WebApplication app;
    private readonly StorageFile file;
    private readonly ConcurrentBag<HandWritten> idle = [];

    private RankingTurns(WebApplication app, StorageFile file) => (this.app, this.file) = (app, file);

    public static string Words => Questions[0].Words;

    public string Address => app.Urls.First();

    public static async Task<RankingTurns> StartAsync(string folder)
    {
        var file = new StorageFile(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "large")).FullName, "bot.db"));
        await Department.CreateAsync(file);
        await LockLastAsync(file);
        var app = BotHost.Build([
            "--environment",
            "Development",
            "--urls",
            "http://127.0.0.1:0",
            "--Data:Folder",
            Path.GetDirectoryName(file.Path)!,
            "--Demo:Clock",
            $"{BigDepartment.Now:yyyy-MM-ddTHH:mm:ss}+07:00",
            "--Logging:LogLevel:Default",
            "None",
            "--Logging:LogLevel:Bot",
            "None",
        ]);
        await app.StartAsync();
        await app.Services.GetRequiredService<Ready>().Started.Task;
        return new(app, file);
    }

    private static async Task LockLastAsync(StorageFile file)
    {
        await using var db = StorageSetup.Open(file);
        foreach (var score in await db.AgreedScores.AsNoTracking().Where(a => a.RoundId == "2026-D1").ToListAsync())
        {
            db.AgreedScores.Add(
                new()
                {
                    RoundId = "2026-D2",
                    SubjectId = score.SubjectId,
                    Score = 700 + score.Score * 3 % 300 / 25 * 25,
                    AgreedAt = score.AgreedAt,
                    ConfirmedBy = score.ConfirmedBy,
                }
            );
        }
        db.Bonuses.AddRange(
            (await db.Bonuses.AsNoTracking().Where(b => b.RoundId == "2026-D1").ToListAsync()).Select(b => new ModelBonus
            {
                RoundId = "2026-D2",
                SubjectId = b.SubjectId,
                CriterionId = b.CriterionId,
                Points = b.Points,
            })
        );
        db.Rounds.First(r => r.Id == "2026-D2").Lock();
        await db.SaveChangesAsync(new ActionContext("bench", "bench", DateTime.UnixEpoch));
    }

    /// <summary>The floor's question; as many connections as ask at once.</summary>
    public void AskByHand()
    {
        if (!idle.TryTake(out var one))
        {
            one = new(file, Questions[0].One, Questions[0].Other, Questions[0].Year);
        }
        one.Ask();
        idle.Add(one);
    }

    /// <summary>In this process, one after the other, floor and turn by turns; medians in microseconds.</summary>
    public async Task CompareAsync(double seconds)
    {
        Console.WriteLine(
            $"""

            A ranking turn without HTTP: {Department.Groups} groups, {Department.Groups
                * BigDepartment.RoomsOfGroup} offices, {Department.People} staff, {Department.Years
                * 2} rounds. Medians in microseconds, one at a time.
              floor:  one prepared SQL command on an open connection: sums, bonuses, ranks, ties, trend (or year), the first ten groups read into records.
              turn:   from the words to the rendered card: reader of Vietnamese, who asks and may, a database context of its own, figures, ranks, card (both languages kept, one rendered).
                      Published figures are in memory since the first asking (the first two questions); the third round is not published and is read, the one before it is in memory.
              json:   the card's bytes, which the floor has nothing of. Its parts follow: words, answer, render, json.
            {"question", -38} {"floor", 8} {"turn", 8} {"/floor", 7} {"with json", 10} {"/floor", 7}   words  answer  render    json
            """
        );
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < seconds; )
        {
            foreach (var question in Questions)
            {
                await TurnAsync(question.Words, question.Person);
                AskByHand();
            }
        }
        foreach (var (words, person, one, other, year) in Questions)
        {
            using var floor = new HandWritten(file, one, other, year);
            await SameAsync(floor, words, person);
            var times = (
                Floor: new List<double>(),
                Words: new List<double>(),
                Answer: new List<double>(),
                Render: new List<double>(),
                Json: new List<double>(),
                Turn: new List<double>(),
                All: new List<double>()
            );
            for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < seconds; )
            {
                var start = Stopwatch.GetTimestamp();
                floor.Ask();
                times.Floor.Add(Micro(start));
                var part = await TurnAsync(words, person);
                times.Words.Add(part.Words);
                times.Answer.Add(part.Answer);
                times.Render.Add(part.Render);
                times.Json.Add(part.Json);
                times.Turn.Add(part.Words + part.Answer + part.Render);
                times.All.Add(part.Words + part.Answer + part.Render + part.Json);
            }
            var (by, turn, all) = (Median(times.Floor), Median(times.Turn), Median(times.All));
            Console.WriteLine(
                $"{words, -38} {by, 8:0} {turn, 8:0} {turn / by, 7:0.00} {all, 10:0} {all / by, 7:0.00} {Median(times.Words), 7:0} {Median(times.Answer), 7:0} {Median(times.Render), 7:0} {Median(times.Json), 7:0}"
            );
        }
    }

    /// <summary>What the first turn pays after something of the department has changed: people, rooms, rounds and names are read anew.</summary>
    public async Task ColdAsync()
    {
        var (orgs, times, parts) = (
            app.Services.GetRequiredService<OrgCache>(),
            new List<double>(),
            new List<(double Words, double Answer, double Render, double Json)>()
        );
        for (var i = 0; i < 30; i++)
        {
            orgs.Forget();
            parts.Add(await TurnAsync(Words, Questions[0].Person));
            times.Add(parts[^1].Words + parts[^1].Answer + parts[^1].Render);
        }
        Console.WriteLine(
            $"after a change of the department (all read anew): {Median(times):0} (words {Median(parts.Select(p => p.Words).ToList()):0}, answer {Median(parts.Select(p => p.Answer).ToList()):0})"
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in idle)
        {
            one.Dispose();
        }
        await app.DisposeAsync();
    }

    private async Task<(double Words, double Answer, double Render, double Json)> TurnAsync(string words, int person)
    {
        var start = Stopwatch.GetTimestamp();
        await using var scope = app.Services.CreateAsyncScope();
        var (db, clock) = (scope.ServiceProvider.GetRequiredService<BotDb>(), scope.ServiceProvider.GetRequiredService<OfficeClock>());
        var org = await scope.ServiceProvider.GetRequiredService<OrgCache>().GetAsync(db, default);
        var who = Actor.Find(org, BigDepartment.Account(person), Vietnam.Day(clock.Now))!;
        var meaning = org.Understander.Understand(words, Vietnam.Day(clock.Now));
        var row = Capabilities.All.For(meaning, who)!;
        var heard = Micro(start);
        start = Stopwatch.GetTimestamp();
        var turn = new Turn(who, new(words, meaning, null, "", 0, new Dictionary<string, string>(), true), org, db, clock, Language.Vi);
        await ((IAnswer)scope.ServiceProvider.GetRequiredService(row.Handler)).RunAsync(turn, default);
        var answered = Micro(start);
        start = Stopwatch.GetTimestamp();
        var card = turn.Replies[0].Card!.Render(Language.Vi);
        var rendered = Micro(start);
        start = Stopwatch.GetTimestamp();
        JsonSerializer.SerializeToUtf8Bytes(card, Wire.Json);
        return (heard, answered, rendered, Micro(start));
    }

    // a floor that answers another question would be no floor
    private async Task SameAsync(HandWritten floor, string words, int person)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var clock = scope.ServiceProvider.GetRequiredService<OfficeClock>();
        var org = await scope.ServiceProvider.GetRequiredService<OrgCache>().GetAsync(db, default);
        var turn = new Turn(
            Actor.Find(org, BigDepartment.Account(person), Vietnam.Day(clock.Now))!,
            new(words, org.Understander.Understand(words, Vietnam.Day(clock.Now)), null, "", 0, new Dictionary<string, string>(), true),
            org,
            db,
            clock,
            Language.Vi
        );
        await new ShowGroupRanking().RunAsync(turn, default);
        var card = JsonSerializer.Serialize(turn.Replies[0].Card!.Render(Language.Vi), Wire.Json);
        foreach (var line in floor.Ask())
        {
            var trend = line.Trend switch
            {
                > 0 => $" ▲{line.Trend}",
                < 0 => $" ▼{-line.Trend}",
                0 => " =",
                _ => "",
            };
            foreach (
                var cell in new[]
                {
                    $"\"{line.Rank}{trend}\"",
                    $"\"{Format.GroupName(line.Name).Vi}\"",
                    $"\"{Format.Total(line.Points).Vi}\"",
                    $"\"{Format.Total(line.WithBonus).Vi}\"",
                }
            )
            {
                if (!card.Contains(cell, StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"{words}: the floor says {cell} of {line.Id}, the card does not");
                }
            }
        }
    }

    private static double Micro(long since) => Stopwatch.GetElapsedTime(since).TotalMicroseconds;

    private static double Median(List<double> all)
    {
        all.Sort();
        return all[all.Count / 2];
    }
}
