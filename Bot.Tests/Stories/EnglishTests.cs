using Bot.Domain;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Stories;

/// <summary>Who speaks English is answered in English: Vietnamese stands only in the names of people, rooms, units and groups.</summary>
public sealed class EnglishTests
{
    [Theory]
    [InlineData("CB07", "score p202 8.33", "steps of 0.25", "choose 8.25 or 8.5")]
    [InlineData("CB07", "score p202 11", "from 0 to 10")]
    [InlineData("CB07", "score group 2: p101 8", "P101 is not in Group 2")]
    [InlineData("CB01", "agree scores by median", "Round 1/2026 is open until")]
    [InlineData("CB19", "ranking of groups round 1 2024", "no result for round 1/2024", "Round 2, 2025")]
    [InlineData("CB19", "ranking of groups round 1 2026", "the scores of Round 1, 2026")]
    [InlineData("CB06", "next reminders", "this afternoon all rooms", "finish scoring Round 1, 2026 before 17:00 on 24/06/2026")]
    public async Task One_sentence(string person, string sentence, params string[] parts)
    {
        await using var app = await BotApp.StartAsync();
        await ExpectAsync(app, person, sentence, parts);
    }

    [Fact]
    public async Task A_pledge_that_is_there_already()
    {
        await using var app = await BotApp.StartAsync();
        foreach (var part in new[] { "Your pledge has been recorded", "You have already registered Advanced worker for drive 2 of 2026" })
        {
            await ExpectAsync(app, "CB19", "register advanced worker", "Advanced worker");
            await ExpectAsync(app, "CB19", "yes", part);
        }
    }

    [Fact]
    public async Task A_round_from_its_end_to_its_publishing()
    {
        await using var app = await BotApp.StartAsync();
        await app.JumpAsync("round-end");
        await ExpectAsync(app, "CB01", "agree scores p101 7.5", "because it was rearranged");
        await ExpectAsync(app, "CB01", "because the panel looked again", "the panel looked again");
        await ExpectAsync(app, "CB01", "yes", "Recorded: P101. The round is not locked");
        await ExpectAsync(app, "CB01", "agree scores by median", "P101 * | 3 | 9 | 7.5", "locked");
        await ExpectAsync(app, "CB01", "yes", "Every room has its agreed score");
        await ExpectAsync(app, "CB19", "ranking of groups round 1 2026", "Results for Round 1, 2026 have not been published");
        await ExpectAsync(app, "CB01", "publish the result of round 1 2026", "RANKING OF GROUPS");
        await ExpectAsync(app, "CB01", "yes", "The result of Round 1, 2026 is published");
        await ExpectAsync(app, "CB01", "publish the result of round 1 2026", "Round 1/2026 is published already");
        await ExpectAsync(app, "CB01", "agree scores of round 1 2026", "Round 1/2026 is published; its agreed scores no longer change");
        Assert.Contains("Kết quả đợt 1/2026 đã công bố", (await app.SayAsync("CB01", "công bố kết quả đợt 1 năm 2026"))[^1].Text);
    }

    private static async Task ExpectAsync(BotApp app, string person, string sentence, params string[] parts)
    {
        var said = await app.SayAsync(person, sentence, "en-US");
        var answer = string.Join("\n", said.SelectMany(s => s.Buttons.Select(b => b.Title).Prepend(s.Text)));
        Assert.All(parts, part => Assert.Contains(part, answer));
        Assert.DoesNotMatch("2026-D|\\{", answer);
        var rest = (await NamesAsync(app)).Aggregate(answer, (text, name) => text.Replace(name, "", StringComparison.Ordinal));
        Assert.True(!rest.Any(c => char.IsLetter(c) && !char.IsAscii(c)), $"Vietnamese in the answer to \"{sentence}\":\n{rest}");
    }

    private static Task<List<string>> NamesAsync(BotApp app) =>
        app.ReadAsync(async db =>
            new[]
            {
                await db.People.Select(p => p.FullName).ToListAsync(),
                await db.Rooms.Select(r => r.NameVi).ToListAsync(),
                await db.Units.Select(u => u.NameVi).ToListAsync(),
                await db.Groups.Select(g => g.NameVi).ToListAsync(),
            }
                .SelectMany(names => names)
                .OrderByDescending(name => name.Length)
                .ToList()
        );
}
