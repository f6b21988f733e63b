using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.Pledges.Progress;

/// <summary>Progress with evidence, results that a head confirms, and who may see or do any of it.</summary>
public sealed class PledgeResultTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private static readonly DateTime June = new(2026, 6, 16, 9, 0, 0),
        December = new(2026, 12, 22, 9, 0, 0);

    [Fact]
    public async Task A_picture_with_the_pledges_code_is_kept_as_evidence_and_handed_to_the_head_and_not_to_a_colleague()
    {
        await using var app = await BotApp.StartDepartmentAsync(June);
        var code = await CodeAsync(app, "CB19");
        await app.Teams.AttachAsync(await app.PersonAsync("CB19"), "anh ho so.png", Png, $"minh chứng {code}", "vi-VN");
        Assert.Contains("Tệp: anh ho so.png", Assert.Single(await app.NewsAsync()).Text);
        Assert.Contains($"Đã ghi tiến độ {code}", await SayAsync(app, "CB19", "có"));
        var head = await app.SayAsync("CB16", $"xem tiến độ {code}");
        Assert.Contains("anh ho so.png", head[0].Text);
        Assert.Contains("anh ho so", head[1].Text);
        Assert.Contains("Không có đăng ký", await SayAsync(app, "CB18", $"xem tiến độ {code}"));
        Assert.Contains("Không có đăng ký", await SayAsync(app, "CB26", $"xem tiến độ {code}"));
        Assert.Contains(
            "không phải đăng ký còn hiệu lực của Anh/Chị",
            await SayAsync(app, "CB16", $"báo cáo tiến độ {code}: đã xong phần một")
        );
        Assert.Contains("anh ho so.png", (await app.SayAsync("CB06", $"xem tiến độ {code}"))[0].Text);
    }

    [Fact]
    public async Task The_last_entry_is_taken_back_and_stays_in_the_trail()
    {
        await using var app = await BotApp.StartDepartmentAsync(June);
        var code = await CodeAsync(app, "CB19");
        await app.SayAsync("CB19", $"báo cáo tiến độ {code}: đã xong 5/8 hồ sơ https://so.example/hs");
        await app.SayAsync("CB19", "có");
        Assert.Contains("đã xong 5/8 hồ sơ", await SayAsync(app, "CB19", $"rút tiến độ {code}"));
        Assert.Contains("Đã rút tiến độ TD001", await SayAsync(app, "CB19", "có"));
        Assert.Contains("Chưa có tiến độ", await SayAsync(app, "CB19", $"xem tiến độ {code}"));
        Assert.Contains("Không có tiến độ nào", await SayAsync(app, "CB19", $"rút tiến độ {code}"));
        Assert.Equal(2, await app.ReadAsync(db => db.Audit.CountAsync(a => a.Entity == nameof(PledgeProgress) && a.EntityId == "TD001")));
    }

    [Fact]
    public async Task A_result_is_owed_stated_sent_back_stated_again_and_confirmed_once()
    {
        await using var app = await BotApp.StartDepartmentAsync(December);
        var code = await CodeAsync(app, "CB19");
        Assert.Contains($"Báo kết quả thực hiện đăng ký năm 2026: {code}", await SayAsync(app, "CB19", "việc của tôi"));
        Assert.Contains(
            "Không hoàn thành",
            (await app.SayAsync("CB19", "kết quả thực hiện đăng ký của em"))[0].Buttons.Select(b => b.Title)
        );
        await app.SayAsync("CB19", $"{code} đã thực hiện");
        Assert.Contains("Chu Việt Hòa xác nhận", await SayAsync(app, "CB19", "có"));
        Assert.DoesNotContain("Báo kết quả", await SayAsync(app, "CB19", "việc của tôi"));
        Assert.Contains("Xác nhận 1 kết quả", await SayAsync(app, "CB16", "việc của tôi"));
        var card = (await app.SayAsync("CB16", "kết quả chờ xác nhận"))[^1];
        Assert.Contains(
            "cần lý do",
            (await app.PressAsync("CB16", "Trả lại", on: card)).Answer
                + string.Join("\n", (await app.NewsAsync()).Select(s => s.Text))
                + await LastAsync(app, "CB16")
        );
        await app.PressAsync("CB16", "Trả lại", inputs: new() { ["reason"] = "chưa có minh chứng" }, on: card);
        Assert.Equal(ResultState.SentBack, (await ResultAsync(app, code)).State);
        Assert.Contains("chưa có minh chứng", await SayAsync(app, "CB19", "việc của tôi"));
        await app.SayAsync("CB19", $"{code} đã thực hiện");
        await app.SayAsync("CB19", "có");
        await app.PressAsync("CB16", "Xác nhận", on: card);
        Assert.Equal(ResultState.Stated, (await ResultAsync(app, code)).State);
        var anew = (await app.SayAsync("CB16", "kết quả chờ xác nhận"))[^1];
        await app.PressAsync("CB16", "Xác nhận", on: anew);
        await app.PressAsync("CB16", "Xác nhận", on: anew);
        Assert.Equal((ResultState.Confirmed, "CB16"), ((await ResultAsync(app, code)).State, (await ResultAsync(app, code)).DecidedBy));
        Assert.Equal(
            1,
            await app.ReadAsync(db =>
                db.Outbox.CountAsync(o => o.Key.StartsWith($"result.decided:{code}") && o.Body.Contains("đã xác nhận kết quả"))
            )
        );
        await app.SayAsync("CB19", $"không hoàn thành {code} vì đổi ý");
        Assert.Contains("đã được xác nhận nên không sửa được", await SayAsync(app, "CB19", "có"));
    }

    [Fact]
    public async Task About_a_head_the_Director_confirms_and_nobody_else()
    {
        await using var app = await BotApp.StartDepartmentAsync(December);
        var code = await CodeAsync(app, "CB16");
        await app.SayAsync("CB16", $"không hoàn thành {code} vì thiếu kinh phí");
        Assert.Contains("Lương Khánh Toàn xác nhận", await SayAsync(app, "CB16", "có"));
        Assert.Contains("Không có kết quả", await SayAsync(app, "CB16", $"xác nhận kết quả {code}"));
        Assert.Contains("Không có kết quả", await SayAsync(app, "CB04", $"xác nhận kết quả {code}"));
        Assert.Contains("thiếu kinh phí", await SayAsync(app, "CB01", $"xác nhận kết quả {code}"));
        await app.SayAsync("CB01", "có");
        Assert.Equal((ResultState.Confirmed, false), ((await ResultAsync(app, code)).State, (await ResultAsync(app, code)).Kept));
        Assert.Contains("không phải đăng ký còn hiệu lực của Anh/Chị", await SayAsync(app, "CB19", $"{code} đã thực hiện"));
    }

    private static Task<PledgeResult> ResultAsync(BotApp app, string code) =>
        app.ReadAsync(db => db.Results.SingleAsync(r => r.PledgeId == code));

    private static Task<string> CodeAsync(BotApp app, string who) =>
        app.ReadAsync(db => db.Pledges.Where(p => p.SubjectId == who && p.TitleCode == "LDTT").Select(p => p.Id).SingleAsync());

    private static async Task<string> LastAsync(BotApp app, string who) => (await app.SaidInAsync($"a:{who}"))[^1].Text;

    private static async Task<string> SayAsync(BotApp app, string who, string words) =>
        string.Join("\n", (await app.SayAsync(who, words)).Select(s => s.Text));
}
