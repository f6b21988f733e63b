using Bot.Tests.Harness;
using Xunit.Abstractions;

namespace Bot.Tests.Stories;

/// <summary>
/// Errands of users, written from the README alone and before they were tried. Not each turn is answered as they expected: the share is
/// measured, and must not fall.
/// </summary>
public sealed class TalkTests(ITestOutputHelper output)
{
    private const double Reached = 0.74;

    [Fact]
    public async Task Talks_of_users_go_as_they_expect_at_least_as_often_as_was_measured()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Stories", "talks"), "*.chat").Order().ToList();
        Assert.True(files.Count >= 30, $"{files.Count} talks");
        var (turns, wrong) = (0, new List<string>());
        foreach (var file in files)
        {
            var played = await new Story(file).CountAsync();
            turns += played.Turns;
            wrong.AddRange(played.Wrong);
        }
        wrong.ForEach(output.WriteLine);
        var share = 1 - (double)wrong.Count / turns;
        Assert.True(share >= Reached, $"{share:0.000} of {turns} turns\n{string.Join('\n', wrong)}");
    }
}
