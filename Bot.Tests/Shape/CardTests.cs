using System.Text;
using System.Text.Json;
using Bot.Domain;
using Bot.Tests.Harness;

namespace Bot.Tests.Shape;

/// <summary>What every card keeps to, looked at in all that the bot says while a month goes by.</summary>
public sealed class CardTests
{
    [Fact]
    public async Task Every_card_is_small_says_itself_aloud_and_never_shows_markup_of_a_persons_making()
    {
        await using var app = await BotApp.StartAsync();
        foreach (
            var (person, words) in new[]
            {
                ("CB19", "đăng ký LĐTT"),
                ("CB19", "có"),
                ("CB16", "đăng ký chờ duyệt"),
                ("CB16", "trả lại đăng ký DK059 vì [bấm đây](http://xau.example) **đậm**"),
                ("CB19", "xem đăng ký của tôi"),
                ("CB07", "chấm điểm"),
                ("CB07", "p202 8,5 p203 9"),
                ("CB07", "có"),
                ("CB06", "tiến độ chấm điểm"),
                ("CB01", "báo cáo kỷ luật tháng 5"),
                ("CB01", "trợ giúp"),
                ("CB06", "lần nhắc kế tiếp"),
                ("CB19", "bxh nhóm năm ngoái"),
                ("CB19", "xếp hạng các phòng năm ngoái"),
                ("CB19", "vì sao nhóm 3 đứng đầu đợt 2 năm 2025"),
                ("CB19", "vi phạm của tôi"),
                ("CB19", "lạ lùng xyz"),
            }
        )
        {
            await app.SayAsync(person, words);
        }
        await app.JumpAsync("briefing");
        var all = new List<Said>();
        foreach (
            var conversation in new[]
            {
                "a:CB19",
                "a:CB16",
                "a:CB07",
                "a:CB06",
                "a:CB01",
                "19:lead@thread.tacv2",
                "19:all@thread.tacv2",
                "19:n1@thread.tacv2",
            }
        )
        {
            all.AddRange(await app.SaidInAsync(conversation));
        }
        var cards = all.SelectMany(Cards).ToList();
        Assert.True(cards.Count > 20);
        Assert.All(
            cards,
            card =>
            {
                var text = card.GetRawText();
                Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, 20 * 1024);
                Assert.NotEmpty(card.GetProperty("speak").GetString()!);
                Assert.DoesNotContain("[bấm đây](", text);
                Assert.DoesNotContain("**đậm**", text);
            }
        );
    }

    [Fact]
    public async Task The_general_and_group_channels_never_hold_the_name_of_a_person_with_a_record()
    {
        await using var app = await BotApp.StartAsync();
        await app.JumpAsync("briefing");
        await app.MentionAsync("CB01", "19:all@thread.tacv2", "báo cáo kỷ luật tháng 5");
        var named = await app.ReadAsync(async db =>
            db.Records.Select(r => r.PersonId).Distinct().ToList().Select(id => db.People.Find(id)!.FullName).ToList()
        );
        Assert.True(named.Count >= 5);
        foreach (
            var channel in new[]
            {
                "19:all@thread.tacv2",
                "19:n1@thread.tacv2",
                "19:n2@thread.tacv2",
                "19:n3@thread.tacv2",
                "19:n4@thread.tacv2",
            }
        )
        {
            var said = string.Join("\n", (await app.SaidInAsync(channel)).Select(s => s.Body));
            Assert.All(named, name => Assert.DoesNotContain(name, said));
        }
        Assert.Contains(await app.SaidInAsync("19:lead@thread.tacv2"), s => s.Text.Contains("Trịnh Khắc Tú"));
    }

    private static IEnumerable<JsonElement> Cards(Said said)
    {
        using var body = JsonDocument.Parse(said.Body);
        return body.RootElement.TryGetProperty("attachments", out var list)
            ? list.EnumerateArray().Select(a => a.GetProperty("content").Clone()).ToList()
            : [];
    }
}
