using System.Text.Json;
using Bot.Domain;
using Bot.Tests.Harness;

namespace Bot.Tests.Platform.Inbound;

/// <summary>"Thử ngay" is what a visitor taps first: at every moment of the demo every sentence of it must get a real answer.</summary>
public sealed class SuggestionTests
{
    private const string Evaluator = "CB07";
    private static readonly string[] NoAnswer =
    [
        "chưa hiểu yêu cầu",
        "chưa làm được việc này",
        "Đã hết thời hạn",
        "chưa được phân quyền",
        "Chưa mở",
        "chưa được công bố",
        "did not understand",
        "cannot do this yet",
        "period ended",
        "not have permission",
        "not open",
        "have not been published",
    ];

    public static TheoryData<string, string[]> Moments() =>
        new()
        {
            { "2026-06-16", [] },
            { "2026-06-24", ["round-end"] },
            { "2026-07-31", ["briefing", "briefing"] },
            { "2026-12-11", ["round-end", .. Enumerable.Repeat("briefing", 6), .. Enumerable.Repeat("reminder", 7)] },
            { "2026-12-16", ["round-end", "round-end"] },
            { "2027-02-26", ["round-end", "round-end", .. Enumerable.Repeat("briefing", 3)] },
        };

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Every_suggestion_is_answered_at_every_moment(string day, string[] jumps)
    {
        await using var app = await BotApp.StartAsync();
        foreach (var jump in jumps)
        {
            await app.JumpAsync(jump);
        }
        var state = await StateAsync(app);
        Assert.StartsWith(day, state.GetProperty("now").GetString());
        await PlayAsync(app, state);
    }

    [Fact]
    public async Task And_when_the_scores_are_agreed()
    {
        await using var app = await BotApp.StartAsync();
        await app.JumpAsync("round-end");
        await app.SayAsync("CB01", "chốt điểm thống nhất theo trung vị");
        await app.SayAsync("CB01", "vì Tổ đã xem xét tại chỗ");
        await app.SayAsync("CB01", "có");
        var state = await StateAsync(app);
        Assert.Contains(Suggestions(state), s => s.Sentence == "công bố kết quả đợt 1 năm 2026");
        await PlayAsync(app, state);
    }

    [Fact]
    public async Task The_second_round_is_suggested_to_the_evaluator_while_it_is_open_and_its_result_to_the_head()
    {
        await using var app = await BotApp.StartAsync();
        foreach (var jump in new[] { "round-end" }.Concat(Enumerable.Repeat("briefing", 6)).Concat(Enumerable.Repeat("reminder", 7)))
        {
            await app.JumpAsync(jump);
        }
        var score = Suggestions(await StateAsync(app)).First(s => s.Person == Evaluator).Sentence;
        Assert.StartsWith("chấm nhóm 1: p101 8,5 p102 9", score);
        await app.SayAsync(Evaluator, score);
        Assert.Contains("Đợt 2 năm 2026", (await app.SayAsync(Evaluator, "có"))[^1].Text);
        Assert.StartsWith("chấm nhóm 1: p103 8,5", Suggestions(await StateAsync(app)).First(s => s.Person == Evaluator).Sentence);
    }

    private static async Task PlayAsync(BotApp app, JsonElement state)
    {
        foreach (var (person, language, sentence) in Suggestions(state))
        {
            var answer = string.Join(
                "\n",
                (await app.SayAsync(person, sentence, language == "vi" ? "vi-VN" : "en-US")).Select(s => s.Text)
            );
            Assert.False(
                answer.Length == 0 || NoAnswer.Any(no => answer.Contains(no, StringComparison.Ordinal)),
                $"{state.GetProperty("nowText")} {person}: {sentence}\n{answer}"
            );
            Assert.True(!(sentence.Contains("đợt") || sentence.Contains("round ")) || sentence.Contains(" 202"), $"no year: {sentence}");
            await app.SayAsync(person, "hủy");
        }
    }

    private static async Task<JsonElement> StateAsync(BotApp app)
    {
        using var http = new HttpClient();
        return JsonDocument.Parse(await http.GetStringAsync($"{app.Address}/local/api/state")).RootElement;
    }

    private static IReadOnlyList<(string Person, string Language, string Sentence)> Suggestions(JsonElement state) =>
        (
            from person in state.GetProperty("people").EnumerateArray()
            from sentence in person.GetProperty("tryNow").EnumerateArray()
            from language in new[] { "vi", "en" }
            select (person.GetProperty("id").GetString()!, language, sentence.GetProperty(language).GetString()!)
        ).ToList();
}
