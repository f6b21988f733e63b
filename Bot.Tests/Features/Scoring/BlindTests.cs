using System.IO.Compression;
using Bot.Domain;
using Bot.LocalTeams;
using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.Scoring;

/// <summary>Before closing nobody, the Office included, reads another's ballot by any path (SCO-03): canary words in remarks and links.</summary>
public sealed class BlindTests
{
    private const string Canary = "chimhoàngyến";
    private const string Link = "https://canary.example/anh-mat.jpg";

    // everybody who might be tempted: the Office, the head and Director, a deputy on the panel, a head of unit, staff, a supervisor
    private static readonly string[] Curious = ["CB06", "CB01", "CB02", "CB16", "CB19", "CB08"];

    [Fact]
    public async Task While_the_round_is_open_no_sentence_of_any_row_in_any_chat_tells_anybody_what_is_in_a_ballot()
    {
        await using var app = await WithCanaryAsync();
        var sentences = Capabilities
            .All.Rows.SelectMany(r => r.Examples.Take(3))
            .Concat([
                "xem phiếu p205",
                "lịch sử p205",
                "vì sao p205 7,25",
                "bảng phiếu",
                "phòng nào cần trao đổi",
                "biên bản chấm điểm",
                "xuất bảng điểm excel",
                "hoàn tác",
                "điểm phòng tôi",
                "xem phiếu của Phan Đình Phúc",
                "ghi chú p205",
                "xếp hạng các phòng trang 2",
                "tiến độ chấm điểm",
                "chốt từng phòng",
            ])
            .Distinct()
            .ToList();
        Assert.True(sentences.Count > 100);
        foreach (var person in Curious)
        {
            foreach (var sentence in sentences)
            {
                await app.SayAsync(person, sentence);
                await app.SayAsync(person, "hủy");
            }
            await app.MentionAsync(person, "19:all@thread.tacv2", "xem phiếu p205");
            await app.MentionAsync(person, "19:all@thread.tacv2", "lịch sử p205");
        }
        await AssertUnheardAsync(app);
    }

    [Fact]
    public async Task Reminders_closing_and_every_paper_keep_the_ballots_of_single_evaluators_to_the_panel_head()
    {
        await using var app = await WithCanaryAsync();
        await app.TurnToAsync(new(2026, 6, 24, 17, 0, 0));
        await app.SayAsync(
            "CB01",
            "thống nhất điểm đợt 1: p101 9 p102 9 p103 9 p201 9 p202 9 p203 9 p204 9 p205 9 p206 9 p301 9 p302 9 p303 9 vì Tổ đã thống nhất"
        );
        Assert.Contains("có thể xem xếp hạng", (await app.SayAsync("CB01", "có"))[0].Text);
        foreach (var person in Curious.Where(p => p != "CB01"))
        {
            foreach (
                var sentence in new[]
                {
                    "xem phiếu p205",
                    "lịch sử p205",
                    "biên bản chấm điểm đợt 1",
                    "xuất bảng điểm đợt 1 excel",
                    "vì sao p205",
                    "xếp hạng các phòng đợt 1",
                    "thông báo xếp hạng đợt 1 file word",
                }
            )
            {
                await app.SayAsync(person, sentence);
                await app.SayAsync(person, "hủy");
            }
        }
        await AssertUnheardAsync(app);
        // to the head it is shown, and now it should be
        Assert.Contains(Canary, string.Join("\n", (await app.SayAsync("CB01", "xem phiếu p205")).Select(s => s.Text)));
    }

    [Fact]
    public async Task The_log_knows_no_word_and_no_score_of_a_ballot()
    {
        var folder = BotApp.NewFolder();
        try
        {
            var said = await BotProcess.TalkAsync(
                folder,
                BotProcess.FreePort(),
                ["--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:Microsoft", "Trace"],
                ("CB07", $"chấm p202 9,75 vì {Canary}"),
                ("CB07", "có"),
                ("CB07", $"ghi chú p203: {Canary}"),
                ("CB07", "hủy"),
                ("CB07", "lịch sử p202"),
                ("CB07", "hoàn tác"),
                ("CB07", "có")
            );
            Assert.True(said.Length > 2_000, $"only {said.Length} letters were logged");
            Assert.DoesNotContain(Canary, said);
            Assert.DoesNotContain("9,75", said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<BotApp> WithCanaryAsync()
    {
        var app = await BotApp.StartDepartmentAsync(
            new(2026, 6, 15, 8, 30, 0),
            change: db =>
            {
                // the round opened half an hour ago; the fixture's ballots of that morning are not needed
                foreach (var ballot in db.ChangeTracker.Entries<Ballot>().ToList())
                {
                    ballot.State = EntityState.Detached;
                }
            }
        );
        foreach (var evaluator in new[] { "CB27", "CB17" })
        {
            await app.SayAsync(evaluator, $"chấm p205 7,25 vì {Canary}");
            Assert.Contains("Đã lưu điểm", (await app.SayAsync(evaluator, "có"))[0].Text);
            await app.SayAsync(evaluator, $"minh chứng p205 {Link}");
            Assert.Contains("Đã ghi vào phiếu", (await app.SayAsync(evaluator, "có"))[0].Text);
        }
        return app;
    }

    // what was said to others, wherever; what waits to be said; the files that were made; nothing names the words or the score
    private static async Task AssertUnheardAsync(BotApp app)
    {
        var evaluators = new[] { LocalIds.Personal("CB27"), LocalIds.Personal("CB17") };
        var messages = await app.ReadAsync(db =>
            db.LocalMessages.AsNoTracking().Where(m => m.FromBot && !evaluators.Contains(m.ConversationId)).ToListAsync()
        );
        Assert.True(messages.Count > 20);
        Assert.All(
            messages.Where(m =>
                m.ConversationId != LocalIds.Personal("CB01") || !m.Body.Contains("Các phiếu - ", StringComparison.Ordinal)
            ),
            m => AssertClean(m.Body)
        );
        Assert.All(
            await app.ReadAsync(db =>
                db.Outbox.AsNoTracking()
                    .Where(o =>
                        !o.Target.EndsWith("CB27") && !o.Target.EndsWith("CB17") && !evaluators.Contains(o.Target) && o.Kind != "reply"
                    )
                    .ToListAsync()
            ),
            o => AssertClean(o.Body + o.BodyEn)
        );
        var files = Path.Combine(app.Folder, "files");
        foreach (var file in Directory.Exists(files) ? Directory.GetFiles(files) : [])
        {
            using var package = ZipFile.OpenRead(file);
            foreach (var entry in package.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                AssertClean(await reader.ReadToEndAsync());
            }
        }
    }

    private static void AssertClean(string text)
    {
        Assert.DoesNotContain(Canary, text);
        Assert.DoesNotContain("canary.example", text);
    }
}
