using System.Text.Json;
using Bot.Domain;
using Bot.Tests.Harness;

namespace Bot.Tests.Features.Rankings;

/// <summary>The same oracle, asked for in conversation: what a card shows is what was worked out by hand (Data/expected).</summary>
public sealed class OracleInChatTests
{
    private static readonly DateTime Afterwards = new(2026, 12, 22, 9, 0, 0);

    [Theory]
    [InlineData("2026-D1", "đợt 1 năm 2026")]
    [InlineData("2026-D2", "đợt 2 năm 2026")]
    [InlineData("2026", "năm 2026")]
    public async Task Groups_in_chat_stand_as_worked_out_by_hand_with_and_without_bonus(string which, string said)
    {
        await using var app = await BotApp.StartDepartmentAsync(Afterwards, onlyUntilThen: false);
        var expected = Expected("group_ranking.json").GetProperty(which);
        var sums = expected.GetProperty("rooms_only").EnumerateArray().ToDictionary(p => Id(p), p => Value(p));
        var totals = expected.GetProperty("with_bonus").EnumerateArray().ToDictionary(p => Id(p), p => Value(p));
        foreach (
            var (question, order) in new[]
            {
                ($"xếp hạng các nhóm {said}", "rooms_only"),
                ($"xếp hạng các nhóm {said} có điểm cộng", "with_bonus"),
            }
        )
        {
            var card = (await app.SayAsync("CB19", question))[0];
            Assert.Equal(
                expected
                    .GetProperty(order)
                    .EnumerateArray()
                    .Select(p => $"{Rank(p)} | Nhóm {Id(p)[1..]} | {sums[Id(p)]} | {totals[Id(p)]}"),
                Rows(card).Select(WithoutTrend)
            );
            // a tie is said in words as well
            Assert.Equal(
                expected.GetProperty(order).EnumerateArray().Any(p => p.GetProperty("tied").GetBoolean()),
                card.Text.Contains("đồng hạng", StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [InlineData("2026-D1", "đợt 1 năm 2026")]
    [InlineData("2026-D2", "đợt 2 năm 2026")]
    public async Task Offices_in_chat_stand_as_worked_out_by_hand_page_by_page(string round, string said)
    {
        await using var app = await BotApp.StartDepartmentAsync(Afterwards, onlyUntilThen: false);
        var (first, second) = (
            (await app.SayAsync("CB19", $"xếp hạng các phòng {said}"))[0],
            (await app.SayAsync("CB19", $"xep hang cac phong {said} trang 2"))[0]
        );
        var rows = Rows(first)
            .Concat(Rows(second))
            .Select(WithoutTrend)
            .Select(r => r.Split(" | "))
            .Select(c => $"{c[0]} {c[1][..4]} {c[2]}")
            .ToList();
        Assert.Equal(10, Rows(first).Count);
        Assert.Equal(Expected("room_ranking.json").GetProperty(round).EnumerateArray().Select(p => $"{Rank(p)} {Id(p)} {Value(p)}"), rows);
        Assert.Contains(first.Buttons, b => b.Title == "Xem thêm");
        Assert.DoesNotContain(second.Buttons, b => b.Title == "Xem thêm");
    }

    [Theory]
    [InlineData("2026-D1", "đợt 1 năm 2026")]
    [InlineData("2026-D2", "đợt 2 năm 2026")]
    public async Task The_head_reads_the_means_as_worked_out_by_hand_and_nobody_else_does(string round, string said)
    {
        await using var app = await BotApp.StartDepartmentAsync(Afterwards, onlyUntilThen: false);
        var rows = Rows((await app.SayAsync("CB01", $"bảng phiếu {said}"))[0])
            .Select(r => r.Split(" | "))
            .ToDictionary(c => c[0].Split(' ')[0], c => c[2]);
        var means = Expected("ballot_means.json")
            .GetProperty(round)
            .EnumerateObject()
            .ToDictionary(m => m.Name, m => m.Value.GetString()!.TrimEnd('0').TrimEnd('.').Replace('.', ','));
        Assert.Equal(means, rows);
        Assert.Contains("chưa được phân quyền", (await app.SayAsync("CB06", $"bảng phiếu {said}"))[0].Text);
    }

    [Fact]
    public async Task Averaging_ballots_would_put_group_3_first_and_the_chat_does_not()
    {
        // trap 1 (SCO-03): by the means N1 and N3 would share the first place in round 1; by what was agreed N1 stands alone
        await using var app = await BotApp.StartDepartmentAsync(Afterwards, onlyUntilThen: false);
        var byMistake = Expected("if_mean_used_by_mistake.json")
            .GetProperty("2026-D1")
            .EnumerateArray()
            .Where(p => Rank(p) == 1)
            .Select(Id)
            .ToList();
        Assert.Equal(["N1", "N3"], byMistake);
        Assert.StartsWith("1 ", Rows((await app.SayAsync("CB19", "xếp hạng các nhóm đợt 1 năm 2026"))[0])[0]);
        Assert.Contains("Nhóm 1 xếp hạng 1", (await app.SayAsync("CB19", "vì sao nhóm 1 đứng đầu đợt 1 năm 2026"))[0].Text);
        var why = (await app.SayAsync("CB19", "vì sao p203 8,25 điểm đợt 1 năm 2026"))[0].Text;
        Assert.Contains("không phải trung bình các phiếu", why);
        Assert.Contains("Ban công tầng 2 được bài trí lại", why);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Progress_in_chat_at_every_moment_is_as_worked_out_by_hand(int which)
    {
        var moment = Expected("score_progress.json")[which];
        var at = moment.GetProperty("as_of").GetDateTimeOffset();
        await using var app = await BotApp.StartDepartmentAsync(at.DateTime);
        var text = (await app.SayAsync("CB06", "tiến độ chấm điểm"))[0].Text;
        Assert.Contains($"Đã nhận {moment.GetProperty("received").GetInt32()}/{moment.GetProperty("expected").GetInt32()} phiếu", text);
        foreach (var one in moment.GetProperty("missing_by_evaluator").EnumerateObject())
        {
            var (left, name) = (one.Value.GetArrayLength(), (await app.PersonAsync(one.Name)).FullName);
            Assert.Contains($"| {12 - left}/12", text.Split('\n').Single(l => l.StartsWith(name, StringComparison.Ordinal)));
            var mine = (await app.SayAsync(one.Name, "tôi còn phải chấm gì"))[0].Text;
            Assert.Contains(
                $"còn {left} phòng chưa chấm: {string.Join(", ", one.Value.EnumerateArray().Select(r => r.GetString()))}",
                mine
            );
        }
        var complete = moment.GetProperty("rooms_complete").EnumerateArray().Select(r => r.GetString()).ToList();
        Assert.Contains($"Đủ phiếu: {complete.Count}/12 phòng{(complete.Count == 0 ? "" : ": ")}{string.Join(", ", complete)}", text);
    }

    [Fact]
    public async Task Imported_corrections_are_history_and_not_applied_again()
    {
        // SD01 is already in the agreed 8.50 of P103 in round 2; SD02 was rejected
        await using var app = await BotApp.StartDepartmentAsync(Afterwards, onlyUntilThen: false);
        Assert.Contains("8,5", (await app.SayAsync("CB19", "vì sao p103 đợt 2 năm 2026"))[0].Text);
        var list = (await app.SayAsync("CB06", "có yêu cầu sửa điểm nào đợt 2 năm 2026 không"))[0].Text;
        Assert.Contains("SD01 | P103 | 8 → 8,5", list);
        Assert.Contains("SD02 | P205 | 8,25 → 9 | từ chối", list);
    }

    private static List<string> Rows(Said card) =>
        card
            .Text.Split('\n')
            .Where(l =>
                l.Length > 0 && char.IsAsciiDigit(l[0]) && l.Contains(" | ")
                || l.StartsWith('P') && l.Count(c => c == '|') == 4 && char.IsAsciiDigit(l[1])
            )
            .ToList();

    // "1 ▲1 | Nhóm 1": the place without what it was before
    private static string WithoutTrend(string row) =>
        row.Split(" | ") is [var place, .. var rest] ? $"{place.Split(' ')[0]} | {string.Join(" | ", rest)}" : row;

    private static int Rank(JsonElement place) => place.GetProperty("rank").GetInt32();

    private static string Id(JsonElement place) => place.GetProperty("id").GetString()!;

    private static string Value(JsonElement place) => place.GetProperty("value").GetString()!.Replace('.', ',');

    private static JsonElement Expected(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "expected", file)));
        return document.RootElement.Clone();
    }
}
