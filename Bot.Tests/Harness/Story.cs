using Bot.Domain;

namespace Bot.Tests.Harness;

/// <summary>
/// A conversation as a table: what is said, what is answered. Left: "CB19: words", "CB16: [Button]", "CB19@19:all@thread.tacv2: words",
/// "jump: round-end", "CB19/en: words", "at: 2026-06-15 08:00" drives the clock; a first line "start: 2026-06-12 08:00" begins with the
/// fixture's department as it stood then instead of the demo. Right: fragments, split by "…", that the answer has in this order, or, after "!", does not have; "-" alone: nothing is answered.
/// Lines that begin with "//" are the English beneath; "#" begins a comment.
/// </summary>
public sealed class Story(string path)
{
    private const string Start = "start: ";

    public Task PlayAsync() => PlayAsync(Check);

    /// <summary>How many turns there were, and what was said of those that were not answered as expected: the talk goes on after each.</summary>
    public async Task<(int Turns, IReadOnlyList<string> Wrong)> CountAsync()
    {
        var (turns, wrong) = (0, new List<string>());
        await PlayAsync(
            (answer, expected, where) =>
            {
                turns++;
                try
                {
                    Check(answer, expected, where);
                }
                catch (Xunit.Sdk.XunitException unmet)
                {
                    wrong.Add(unmet.Message.ReplaceLineEndings(" / "));
                }
            }
        );
        return (turns, wrong);
    }

    private async Task PlayAsync(Action<string, string, string> check)
    {
        var lines = await File.ReadAllLinesAsync(path);
        await using var app = lines[0].StartsWith(Start, StringComparison.Ordinal)
            ? await BotApp.StartDepartmentAsync(Moment(lines[0][Start.Length..]))
            : await BotApp.StartAsync();
        foreach (var (line, number) in lines.Select((line, index) => (line, index + 1)))
        {
            if (
                line.Trim().Length == 0
                || line.StartsWith(Start, StringComparison.Ordinal)
                || line.StartsWith('#')
                || line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            )
            {
                continue;
            }
            var columns = line.Split(" | ", 2);
            Assert.True(columns.Length == 2, $"{Path.GetFileName(path)}:{number}: two columns are needed");
            var answer = string.Join("\n", (await SayAsync(app, columns[0].Trim())).Select(s => s.Text));
            check(answer, columns[1].Trim(), $"{Path.GetFileName(path)}:{number}: {columns[0].Trim()}");
        }
    }

    private static async Task<IReadOnlyList<Said>> SayAsync(BotApp app, string left)
    {
        var colon = left.IndexOf(": ", StringComparison.Ordinal);
        var (who, what) = (left[..colon], left[(colon + 2)..]);
        if (who == "jump")
        {
            return await app.JumpAsync(what);
        }
        if (who == "at")
        {
            return await app.TurnToAsync(Moment(what));
        }
        if (who.IndexOf('@') is > 0 and var at)
        {
            return await app.MentionAsync(who[..at], who[(at + 1)..], what);
        }
        var locale = who.EndsWith("/en", StringComparison.Ordinal) ? "en-US" : "vi-VN";
        var person = who.Split('/')[0];
        return what.StartsWith('[') ? (await app.PressAsync(person, what[1..^1], locale)).Said : await app.SayAsync(person, what, locale);
    }

    private static DateTime Moment(string text) =>
        DateTime.ParseExact(text.Trim(), "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static void Check(string answer, string expected, string where)
    {
        if (expected == "-")
        {
            Assert.True(answer.Length == 0, $"{where}\nexpected silence, got:\n{answer}");
            return;
        }
        var from = 0;
        foreach (var part in expected.Split('…').Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            if (part.StartsWith('!'))
            {
                Assert.False(answer.Contains(part[1..], StringComparison.Ordinal), $"{where}\nunexpected: {part[1..]}\nin:\n{answer}");
                continue;
            }
            var found = answer.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{where}\nexpected: {part}\nin:\n{answer}");
            from = found + part.Length;
        }
    }
}
