using System.IO.Compression;
using Bot.Domain;
using Bot.Features.Reports;
using Bot.LocalTeams;
using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.Discipline;

/// <summary>Names and details of class B and C records appear nowhere they may not (4.13): chats of every role, channels, papers, the outbox.</summary>
public sealed class CanaryTests
{
    private const string OfB = "chimhoàngyến",
        OfC = "cávàngbốnđuôi";
    private const string Named = "Dương Phi Sơn";

    // whose eyes 4.13 allows: the person CB24, the Office CB06, the Director CB01; of B the head CB16 too
    private static readonly string[] Curious = ["CB02", "CB16", "CB17", "CB19", "CB08", "CB35", "CB04"];

    [Fact]
    public async Task No_sentence_of_any_row_in_any_chat_or_channel_tells_of_them()
    {
        await using var app = await WithCanariesAsync();
        var sentences = Capabilities
            .All.Rows.SelectMany(r => r.Examples.Take(2))
            .Concat([
                "xem GN005",
                "xem GN006",
                "GN006 là lỗi gì",
                "các ghi nhận đang chờ",
                "vi phạm của tôi",
                "báo cáo kỷ luật tháng 3",
                "ai vi phạm tháng này",
                "xác nhận GN006",
                "hủy GN006 vì nhầm",
                "giải trình GN005 vì nhầm",
                "tôi nhận lỗi GN006",
                "xuất ghi nhận về tôi ra file",
                "ghi nhận anh Sơn hút thuốc 3/3",
                "ghi nhận anh Sơn gây phiền hà 3/3",
                "ai đi muộn nhiều nhất",
                "lần nhắc kế tiếp",
                "việc của tôi",
            ])
            .Distinct()
            .ToList();
        Assert.True(sentences.Count > 80);
        foreach (var person in Curious)
        {
            foreach (var sentence in sentences)
            {
                await app.SayAsync(person, sentence);
                await app.SayAsync(person, "hủy");
            }
        }
        foreach (var person in new[] { "CB06", "CB01", "CB16", "CB24" })
        {
            foreach (
                var words in new[]
                {
                    "báo cáo kỷ luật tháng 3",
                    "xem GN005",
                    "xem GN006",
                    "vi phạm của tôi",
                    "các ghi nhận đang chờ",
                    "xuất ghi nhận về tôi ra file",
                }
            )
            {
                await app.MentionAsync(person, "19:all@thread.tacv2", words);
                await app.MentionAsync(person, "19:lead@thread.tacv2", words);
            }
        }
        await AssertUnheardAsync(app);
    }

    [Fact]
    public async Task Answering_deciding_and_the_briefing_keep_them_too_and_who_may_see_them_does()
    {
        await using var app = await WithCanariesAsync();
        foreach (var id in new[] { "GN005", "GN006" })
        {
            await app.SayAsync("CB24", $"tôi nhận lỗi {id}");
            Assert.Contains("Anh/Chị nhận", (await app.SayAsync("CB24", "có"))[0].Text);
        }
        // the grave one is the Office's although the head may see the other
        Assert.Contains("Không có ghi nhận GN006", (await app.SayAsync("CB16", "xác nhận GN006"))[0].Text);
        foreach (var id in new[] { "GN005", "GN006" })
        {
            await app.SayAsync("CB06", $"xác nhận {id}");
            Assert.Contains("đã được xác nhận", (await app.SayAsync("CB06", "có"))[0].Text);
        }
        Assert.Contains(OfC, (await app.SayAsync("CB01", "xem GN006"))[0].Text);
        Assert.Contains(OfB, (await app.SayAsync("CB16", "xem GN005"))[0].Text);
        Assert.Contains(OfC, (await app.SayAsync("CB24", "xem GN006"))[0].Text);
        await app.SayAsync("CB24", "xuất ghi nhận về tôi ra file");
        await app.TurnToAsync(new(2026, 3, 27, 9, 0, 0));
        Assert.Contains(
            await app.SaidInAsync("19:lead@thread.tacv2"),
            s => s.Text.Contains("Giám đốc, Văn phòng xem riêng", StringComparison.Ordinal)
        );
        foreach (var person in Curious)
        {
            await app.SayAsync(person, "báo cáo kỷ luật tháng 3");
        }
        await AssertUnheardAsync(app);
    }

    private static async Task<BotApp> WithCanariesAsync()
    {
        var app = await BotApp.StartDepartmentAsync(new(2026, 3, 4, 8, 30, 0));
        foreach (
            var (who, words, detail) in new[]
            {
                ("CB16", "ghi nhận anh Sơn hút thuốc 3/3", OfB),
                ("CB06", "ghi nhận anh Sơn gây phiền hà cho dân 3/3", OfC),
            }
        )
        {
            await app.SayAsync(who, words);
            Assert.Contains(detail, (await app.SayAsync(who, $"chi tiết: {detail}"))[0].Text);
            Assert.Contains("Đã ghi nhận", (await app.SayAsync(who, "có"))[0].Text);
        }
        return app;
    }

    private static async Task AssertUnheardAsync(BotApp app)
    {
        var (seesAll, seesB) = (new[] { "CB24", "CB06", "CB01" }.Select(LocalIds.Personal).ToHashSet(), LocalIds.Personal("CB16"));
        var messages = await app.ReadAsync(db => db.LocalMessages.AsNoTracking().Where(m => m.FromBot).ToListAsync());
        Assert.Contains(messages, m => m.ConversationId == LocalIds.Personal("CB24") && m.Body.Contains(OfC, StringComparison.Ordinal));
        foreach (var message in messages.Where(m => !seesAll.Contains(m.ConversationId)))
        {
            AssertClean(message.Body, seesOfB: message.ConversationId == seesB, message.ConversationId);
        }
        var mayHear = new[] { "CB24", "CB06", "CB01" }.SelectMany(Targets).ToHashSet();
        foreach (var row in (await app.ReadAsync(db => db.Outbox.AsNoTracking().ToListAsync())).Where(o => !mayHear.Contains(o.Target)))
        {
            AssertClean(row.Body + row.BodyEn, seesOfB: Targets("CB16").Contains(row.Target), row.Target);
        }
        var files = await app.ReadAsync(db => db.Files.AsNoTracking().ToListAsync());
        foreach (var file in files.Where(f => f.OwnerId is not ("CB24" or "CB06" or "CB01")))
        {
            var path = Path.Combine(app.Folder, "files", file.Id);
            if (File.Exists(path))
            {
                using var package = ZipFile.OpenRead(path);
                foreach (var entry in package.Entries)
                {
                    using var reader = new StreamReader(entry.Open());
                    AssertClean(await reader.ReadToEndAsync(), file.OwnerId == "CB16", $"file of {file.OwnerId}");
                }
            }
        }
    }

    private static string[] Targets(string person) => [$"person:{person}", $"conv:{LocalIds.Personal(person)}"];

    private static void AssertClean(string text, bool seesOfB, string where)
    {
        Assert.False(text.Contains(OfC, StringComparison.Ordinal), where);
        Assert.False(text.Contains(OfB, StringComparison.Ordinal) && !seesOfB, where);
        // a name beside what is grave or sensitive; what one has just typed oneself is echoed, with its question mark
        foreach (var (rule, allowed) in new[] { ("Hút thuốc lá nơi công sở", seesOfB), ("Gây phiền hà, nhũng nhiễu", false) })
        {
            var told =
                text.Contains(Named, StringComparison.Ordinal)
                && text.Contains(rule, StringComparison.Ordinal)
                && !text.Contains("Xác nhận?", StringComparison.Ordinal)
                && !text.Contains("Confirm?", StringComparison.Ordinal);
            Assert.False(told && !allowed, $"{where}: {text}");
        }
    }
}
