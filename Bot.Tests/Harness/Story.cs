namespace Bot.Tests.Harness;

/// <summary>
/// A conversation as a table: what is said, what is answered. Left: "CB19: words", "CB16: [Button]", "CB19@19:all@thread.tacv2: words",
/// "jump: round-end", "CB19/en: words". Right: fragments, split by "…", that the answer has in this order; "-" alone: nothing is answered.
/// Lines that begin with "//" are the English beneath; "#" begins a comment.
/// </summary>
public sealed class Story(string path)
{
    public async Task PlayAsync()
    {
        await using var app = await BotApp.StartAsync();
        foreach (var (line, number) in (await File.ReadAllLinesAsync(path)).Select((line, index) => (line, index + 1)))
        {
            if (line.Trim().Length == 0 || line.StartsWith('#') || line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }
            var columns = line.Split(" | ", 2);
            Assert.True(columns.Length == 2, $"{Path.GetFileName(path)}:{number}: two columns are needed");
            var answer = string.Join("\n", (await SayAsync(app, columns[0].Trim())).Select(s => s.Text));
            Check(answer, columns[1].Trim(), $"{Path.GetFileName(path)}:{number}: {columns[0].Trim()}");
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
        if (who.IndexOf('@') is > 0 and var at)
        {
            return await app.MentionAsync(who[..at], who[(at + 1)..], what);
        }
        var locale = who.EndsWith("/en", StringComparison.Ordinal) ? "en-US" : "vi-VN";
        var person = who.Split('/')[0];
        return what.StartsWith('[') ? (await app.PressAsync(person, what[1..^1], locale)).Said : await app.SayAsync(person, what, locale);
    }

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
            var found = answer.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{where}\nexpected: {part}\nin:\n{answer}");
            from = found + part.Length;
        }
    }
}
