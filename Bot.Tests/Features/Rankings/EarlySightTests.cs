using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.Rankings;

/// <summary>What the panel is still about is nobody's result (D7): not by a question, not by a request, not by a press at the wrong moment.</summary>
public sealed class EarlySightTests
{
    private static readonly DateTime Afterwards = new(2026, 12, 22, 9, 0, 0);

    [Fact]
    public async Task What_is_decided_in_a_reopened_round_is_not_told_before_it_is_published_again()
    {
        await using var app = await ReopenedAsync();
        await YesAsync(app, "CB01", "điểm cộng p206 đợt 2 năm 2026: b2 0,5 vì bí mật của Tổ");
        await YesAsync(app, "CB01", "thống nhất điểm đợt 2 năm 2026: p101 9,5 vì lý do riêng của Tổ");
        foreach (
            var question in new[]
            {
                "điểm cộng đợt 2 năm 2026",
                "vì sao nhóm 3 hạng mấy đợt 2 năm 2026",
                "vì sao p101 đợt 2 năm 2026",
                "vì sao nhóm 1 đợt 2 năm 2026",
                "xếp hạng các nhóm đợt 2 năm 2026",
                "lịch sử p101 đợt 2 năm 2026",
            }
        )
        {
            var said = string.Join("\n", (await app.SayAsync("CB19", question)).Select(s => s.Text));
            Assert.DoesNotContain("bí mật", said);
            Assert.DoesNotContain("lý do riêng", said);
        }
        // model_bonus.csv: P206 has 0.25 + 0.25 + 0.50 in round 2, and P101 was 9.25
        Assert.Contains(
            "1,00",
            (await app.SayAsync("CB19", "điểm cộng đợt 2 năm 2026"))[0]
                .Text.Split('\n')
                .Single(l => l.Contains("P206", StringComparison.Ordinal))
        );
        Assert.Contains("9,25", (await app.SayAsync("CB19", "vì sao p101 đợt 2 năm 2026"))[0].Text);
    }

    [Fact]
    public async Task A_request_for_a_correction_does_not_tell_an_evaluator_what_is_agreed_but_not_published()
    {
        await using var app = await ReopenedAsync();
        await YesAsync(app, "CB01", "thống nhất điểm đợt 2 năm 2026: p101 9,5 vì Tổ xem lại");
        Assert.Equal(RoundState.Agreed, (await RoundAsync(app)).State);
        var said = (await app.SayAsync("CB07", "đề nghị sửa điểm p203 đợt 2 năm 2026 thành 8,5 vì nhập nhầm"))[0].Text;
        Assert.Contains("Điểm: 8,5\n", said);
        Assert.DoesNotContain("→", said);
        await app.SayAsync("CB07", "hủy");
        // asking for the very figure that stands does not confirm it
        Assert.Contains("Đã gửi yêu cầu", await YesAsync(app, "CB07", "đề nghị sửa điểm p203 đợt 2 năm 2026 thành 8,75 vì nhập nhầm"));
        Assert.DoesNotContain(
            "→",
            (await app.SayAsync("CB07", "có yêu cầu sửa điểm nào đợt 2 năm 2026 không"))[0]
                .Text.Split('\n')
                .Single(l => l.StartsWith("SD03", StringComparison.Ordinal))
        );
        Assert.Contains("8,75 → 8,75", (await app.SayAsync("CB01", "có yêu cầu sửa điểm nào đợt 2 năm 2026 không"))[0].Text);
    }

    [Fact]
    public async Task What_changed_after_the_preview_is_not_published_unseen()
    {
        await using var app = await ReopenedAsync();
        await YesAsync(app, "CB01", "thống nhất điểm đợt 2 năm 2026: p101 9,5 vì Tổ xem lại");
        await YesAsync(app, "CB06", "đề nghị sửa điểm p205 đợt 2 năm 2026 thành 9,75 vì nhập nhầm");
        Assert.Contains("Công bố lần 2, thay cho lần 1", (await app.SayAsync("CB01", "công bố kết quả đợt 2 năm 2026"))[0].Text);
        // the correction's card is pressed while the preview waits for its yes: the preview is asked about again
        var (_, said) = await app.PressAsync("CB01", "Chấp thuận");
        Assert.Contains("Công bố lần 2", string.Join("\n", said.Select(s => s.Text)));
        Assert.Contains("vừa thay đổi sau khi đồng chí xem", (await app.SayAsync("CB01", "có"))[0].Text);
        Assert.Equal(1, (await RoundAsync(app)).PublishedVersion);
        Assert.Contains("P205 8,5 → 9,75", (await app.SayAsync("CB01", "công bố kết quả đợt 2 năm 2026"))[0].Text);
        Assert.Contains("Đã công bố", (await app.SayAsync("CB01", "có"))[0].Text);
    }

    [Fact]
    public async Task A_correction_keeps_the_reason_of_the_consensus_and_stands_beside_it()
    {
        await using var app = await BotApp.StartDepartmentAsync(Afterwards, onlyUntilThen: false);
        await YesAsync(app, "CB06", "đề nghị sửa điểm p203 đợt 1 năm 2026 thành 8,5 vì cộng nhầm");
        await YesAsync(app, "CB01", "duyệt sửa điểm SD03");
        var why = (await app.SayAsync("CB19", "vì sao p203 đợt 1 năm 2026"))[0].Text;
        Assert.Contains("Ban công tầng 2 được bài trí lại", why);
        Assert.Contains("Điều chỉnh SD03, P203: 8,25 → 8,5 (cộng nhầm)", why);
    }

    [Fact]
    public async Task In_a_general_channel_nobody_explains_the_place_of_the_last_to_others()
    {
        await using var app = await BotApp.StartDepartmentAsync(Afterwards, onlyUntilThen: false);
        foreach (
            var question in new[]
            {
                "vì sao nhóm 4 đứng cuối đợt 2 năm 2026",
                "vì sao p303 thấp thế đợt 2 năm 2026",
                "lịch sử p303",
                "xuất bảng điểm excel",
            }
        )
        {
            Assert.Contains("chỉ làm trong trò chuyện riêng", (await app.MentionAsync("CB19", "19:all@thread.tacv2", question))[0].Text);
        }
        // the first, and the asker's own (CB19 is of group 2)
        Assert.Contains(
            "Nhóm 3 xếp hạng 1",
            (await app.MentionAsync("CB19", "19:all@thread.tacv2", "vì sao nhóm 3 đứng đầu đợt 2 năm 2026"))[0].Text
        );
        Assert.Contains(
            "Nhóm 2 xếp hạng 2",
            (await app.MentionAsync("CB19", "19:all@thread.tacv2", "vì sao nhóm 2 hạng 2 đợt 2 năm 2026"))[0].Text
        );
    }

    [Fact]
    public async Task A_lift_by_the_head_outlives_standing_aside_and_coming_back()
    {
        await using var app = await BotApp.StartDepartmentAsync(
            new(2026, 6, 15, 7, 0, 0),
            change: db =>
            {
                foreach (var rule in db.Rules.Local.Where(r => r.Key == "scoring.own_room_ballots"))
                {
                    rule.Value = "recuse";
                }
            }
        );
        await app.TurnToAsync(new(2026, 6, 15, 8, 0, 0));
        await YesAsync(app, "CB01", "cho phép chị Hạnh chấm p301 vì thiếu phiếu");
        await YesAsync(app, "CB36", "tôi xin không chấm p301 vì bận việc nhà");
        await YesAsync(app, "CB36", "bỏ xin không chấm p301");
        Assert.Contains("Đã lưu điểm", await YesAsync(app, "CB36", "chấm p301 9"));
        Assert.Equal("thiếu phiếu", (await app.ReadAsync(db => db.Recusals.SingleAsync())).LiftReason);
    }

    [Theory]
    [InlineData("[bấm](https://evil.example)")]
    [InlineData("\\[x\\](www.evil.example)")]
    [InlineData("`x` **đậm** _nghiêng_ <b>")]
    public void Words_of_people_stay_words_in_a_card(string words)
    {
        var safe = Card.Safe(words);
        // every mark that could open something is behind an odd number of backslashes
        for (var i = 0; i < safe.Length; i++)
        {
            if (safe[i] is '[' or ']' or '*' or '_' or '`')
            {
                Assert.Equal(1, safe[..i].Reverse().TakeWhile(c => c == '\\').Count() % 2);
            }
        }
        Assert.DoesNotContain('<', safe);
    }

    [Theory]
    [InlineData("hạn {{DATE(2026-06-30T00:00:00Z, SHORT)}}", "{{")]
    [InlineData("{{{TIME(2026-06-30T00:00:00Z)}}}", "{{")]
    [InlineData("xem https://evil.example/a", "://")]
    [InlineData("xem WWW.evil.example", "www.")]
    [InlineData("thư mailto:a@evil.example", "mailto:")]
    [InlineData("điểm \u202E01\u202C", "\u202E")]
    [InlineData("điểm \u2067x\u2069", "\u2067")]
    public void What_a_client_would_count_out_open_or_turn_round_is_defused(string words, string danger)
    {
        Assert.Contains(danger, words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(danger, Card.Safe(words), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_link_that_a_person_sent_as_evidence_is_a_button_that_names_its_host()
    {
        var card = new Card(Text.Same("x")).Links(
            new("Mở", "Open"),
            "https://so.example/anh.jpg https://bank.vn@evil.example/ http://so.example"
        );
        var shown = JsonSerializer.Serialize(
            card.Render(Language.Vi),
            new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        Assert.Contains("\"Mở: so.example\"", shown);
        Assert.Contains("\"https://so.example/anh.jpg\"", shown);
        Assert.Single(Regex.Matches(shown, "Action.OpenUrl"));
    }

    private static async Task<BotApp> ReopenedAsync()
    {
        var app = await BotApp.StartDepartmentAsync(Afterwards, onlyUntilThen: false);
        await YesAsync(app, "CB01", "mở lại đợt 2 năm 2026 vì kiểm tra lại");
        return app;
    }

    private static async Task<string> YesAsync(BotApp app, string person, string words)
    {
        await app.SayAsync(person, words);
        return string.Join("\n", (await app.SayAsync(person, "có")).Select(s => s.Text));
    }

    private static Task<Round> RoundAsync(BotApp app) => app.ReadAsync(db => db.Rounds.AsNoTracking().SingleAsync(r => r.Id == "2026-D2"));
}
