using Bot.Admin;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Bot.Tests.Understanding;

/// <summary>Whatever is typed, by whomever: nothing is changed by a sentence that was not shown and confirmed.</summary>
public sealed class NothingUnaskedTests(ITestOutputHelper output)
{
    // what is stored for being handed out is no change; one's own language and own reminders change at once, are said back and are set back by a word
    private static readonly string[] AtOnce = ["StoredFile", "Person", "MutedTopic", "Nudge", "Absence"];

    private static readonly int Sentences = Environment.GetEnvironmentVariable("BOT_TESTS_STRICT") == "1" ? 2000 : 400;

    [Theory]
    [InlineData("CB19")]
    [InlineData("CB07")]
    [InlineData("CB16")]
    [InlineData("CB06")]
    [InlineData("CB01")]
    public async Task No_sentence_changes_anything_before_it_was_confirmed(string person)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var sentences = Corpora
            .Read(Path.Combine(AppContext.BaseDirectory, "Corpus"))
            .Select(s => s.Text)
            .Where(t => YesNo.Read(t) != true)
            .ToArray();
        new Random(seed).Shuffle(sentences);
        await using var app = await BotApp.StartAsync();
        var changed = new List<string>();
        var before = await CountAsync(app);
        foreach (var sentence in sentences.Take(Sentences))
        {
            var said = await app.SayAsync(person, sentence);
            var after = await CountAsync(app);
            if (after != before)
            {
                changed.Add($"{sentence} -> {string.Join(" / ", said.Select(s => s.Text)).ReplaceLineEndings(" ")}");
            }
            before = after;
        }
        Assert.True(changed.Count == 0, $"seed {seed}\n{string.Join('\n', changed)}");
    }

    private static Task<int> CountAsync(BotApp app) => app.ReadAsync(db => db.Audit.CountAsync(a => !AtOnce.Contains(a.Entity)));
}
