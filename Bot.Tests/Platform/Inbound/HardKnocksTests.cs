using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Domain;
using Bot.LocalTeams;
using Bot.Platform.Access;
using Bot.Platform.Inbound;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Tests.Dialogs;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Platform.Inbound;

/// <summary>What was found by treating the door badly, each once seen to break it.</summary>
public sealed class HardKnocksTests
{
    [Theory]
    [InlineData("\"type\":\"\\ud800\"")]
    [InlineData("\"id\":\"a\\udc00\"")]
    [InlineData("\"channelId\":\"\\ud800\"")]
    [InlineData("\"serviceUrl\":\"\\ud800\"")]
    [InlineData("\"conversation\":{\"id\":\"\\ud800\"}")]
    [InlineData("\"conversation\":{\"id\":\"a:CB19\",\"conversationType\":\"personal\",\"tenantId\":\"\\ud800\"}")]
    [InlineData("\"channelData\":{\"tenant\":{\"id\":\"\\ud800\"}}")]
    [InlineData("\"id\":\"a\\u0000b\"")]
    public async Task A_name_that_is_no_text_is_a_bad_request_and_no_failure(string member)
    {
        await using var app = await BotApp.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (HttpStatusCode)(await app.Teams.PostAsync(await BodyAsync(app, member))).Status);
        Assert.Empty(await app.NewsAsync());
    }

    [Theory]
    [InlineData("\"timestamp\":\"\\ud800\"")]
    [InlineData("\"\\ud800\":1")]
    [InlineData("\"locale\":\"\\ud800\"")]
    [InlineData("\"entities\":[{\"type\":\"\\ud800\",\"text\":7}]")]
    public async Task What_nobody_is_found_by_may_be_broken_and_the_message_is_answered(string member)
    {
        await using var app = await BotApp.StartAsync();
        Assert.Equal(200, (await app.Teams.PostAsync(await BodyAsync(app, member))).Status);
        Assert.Contains("Vũ Hoàng Long", Assert.Single(await app.NewsAsync()).Text);
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0xC0)]
    public async Task A_byte_that_is_no_letter_is_refused_or_read_and_never_fails(byte bad)
    {
        await using var app = await BotApp.StartAsync();
        var body = Encoding.UTF8.GetBytes(await BodyAsync(app, "\"name\":\"@@\""));
        body[body.AsSpan().IndexOf("@@"u8)] = bad;
        using var http = new HttpClient();
        Assert.NotEqual(
            HttpStatusCode.InternalServerError,
            (await http.PostAsync($"{app.Address}/api/messages", new ByteArrayContent(body))).StatusCode
        );
    }

    [Fact]
    public async Task A_byte_order_mark_before_a_message_is_accepted()
    {
        await using var app = await BotApp.StartAsync();
        using var http = new HttpClient();
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(await BodyAsync(app, "\"name\":\"x\""))];
        Assert.Equal(HttpStatusCode.OK, (await http.PostAsync($"{app.Address}/api/messages", new ByteArrayContent(body))).StatusCode);
        Assert.Single(await app.NewsAsync());
    }

    [Fact]
    public async Task A_second_member_of_another_case_changes_nothing_that_was_checked()
    {
        await using var app = await BotApp.StartAsync();
        // once read as msteams by the turn and as webchat by the door
        var (status, _) = await app.Teams.PostAsync(
            (await BodyAsync(app, "\"ChannelId\":\"msteams\",\"ServiceUrl\":\"https://evil.example/\",\"TenantId\":\"x\"")).Replace(
                "\"channelId\":\"msteams\"",
                "\"channelId\":\"webchat\""
            )
        );
        Assert.Equal(200, status);
        Assert.Contains("chưa biết Anh/Chị là ai", Assert.Single(await app.NewsAsync()).Text);
    }

    [Fact]
    public async Task A_group_that_does_not_say_what_it_is_gets_nothing_personal()
    {
        await using var app = await BotApp.StartAsync();
        foreach (
            var conversation in new object[]
            {
                new
                {
                    id = "a:CB19",
                    isGroup = true,
                    tenantId = LocalIds.Tenant,
                },
                new
                {
                    id = "a:CB19",
                    conversationType = "personal",
                    isGroup = true,
                    tenantId = LocalIds.Tenant,
                },
                new { id = "a:CB19", tenantId = LocalIds.Tenant },
            }
        )
        {
            await app.Teams.DeliverAsync(
                app.Teams.Activity(
                    await app.PersonAsync("CB19"),
                    "a:CB19",
                    "personal",
                    "message",
                    $"{Guid.NewGuid()}",
                    "vi-VN",
                    a => (a["text"], a["conversation"]) = ("việc của tôi", conversation)
                )
            );
            Assert.Contains("trò chuyện riêng", Assert.Single(await app.NewsAsync()).Text);
        }
    }

    [Fact]
    public async Task Thousands_of_mentions_cost_no_more_than_a_hundred()
    {
        await using var app = await BotApp.StartAsync();
        var many = string.Join(',', Enumerable.Repeat("""{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"28:x"}}""", 4500));
        var text = string.Concat(Enumerable.Repeat("<at>Bot</at>", 4500));
        var activity = ActivityReader.Read((await BodyAsync(app, $"\"entities\":[{many}]")).Replace("tôi là ai", text))!;
        Assert.Equal(ActivityReader.MostItems, activity.Entities.Count);
        var org = await app.ReadAsync(db => Org.LoadAsync(db, default));
        // too long to be read: it is cut once and not gone through for every tag
        Assert.True(IncomingMessageReader.Words(activity, org, new(2026, 6, 16)).Words.Length > IncomingMessageReader.MostLetters);
    }

    [Theory]
    [InlineData("tôi là ai \uFFFE")]
    [InlineData("\u202Etôi là ai\u202C")]
    [InlineData("tôi\u2066 là\u2069 ai\u200F")]
    public async Task Letters_that_nobody_can_see_are_not_read(string text)
    {
        await using var app = await BotApp.StartAsync();
        Assert.Contains("Vũ Hoàng Long", Assert.Single(await app.SayAsync("CB19", text)).Text);
    }

    [Theory]
    [InlineData("""{"verb":"pledge.approve","id":"DK058","id":"DK058","v":0}""")]
    [InlineData("""{"verb":"pledge.approve","id":"DK058","v":0,"note":"\ud800"}""")]
    public async Task Card_data_with_a_name_twice_or_half_a_letter_is_read(string data)
    {
        await using var app = await BotApp.StartAsync();
        var body = JsonSerializer
            .Serialize(
                app.Teams.Activity(
                    await app.PersonAsync("CB16"),
                    "a:CB16",
                    "personal",
                    "invoke",
                    "i1",
                    "vi-VN",
                    a =>
                        (a["name"], a["replyToId"], a["value"]) = (
                            "adaptiveCard/action",
                            "1",
                            new
                            {
                                action = new
                                {
                                    type = "Action.Execute",
                                    verb = "pledge.approve",
                                    data = "@",
                                },
                                trigger = "manual",
                            }
                        )
                ),
                Wire.Json
            )
            .Replace("\"@\"", data);
        var (status, answer) = await app.Teams.PostAsync(body);
        Assert.Equal(200, status);
        Assert.Contains("DK058", answer);
        Assert.DoesNotContain("gặp sự cố", answer);
    }

    [Fact]
    public async Task A_database_that_somebody_holds_for_longer_than_a_turn_waits_loses_nothing_and_nobody()
    {
        await using var app = await BotApp.StartAsync();
        await using (var holder = new SqliteConnection($"Data Source={Path.Combine(app.Folder, "bot.db")};Pooling=False"))
        {
            holder.Open();
            await using var hold = holder.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            hold.ExecuteNonQuery();
            var said = app.Teams.SayAsync(await app.PersonAsync("CB19"), "tôi là ai", "vi-VN");
            // longer than SQLite itself waits
            using var patience = new PeriodicTimer(TimeSpan.FromSeconds(7));
            await patience.WaitForNextTickAsync();
            hold.CommandText = "ROLLBACK";
            hold.ExecuteNonQuery();
            await said;
        }
        await BotApp.UntilAsync(async () => (await app.SaidInAsync("a:CB19")).Any(s => s.Text.Contains("Vũ Hoàng Long")));
        Assert.Equal(0, await app.ReadAsync(db => db.Outbox.CountAsync(o => o.State == OutboxState.Dead)));
    }

    [Fact]
    public async Task What_a_trouble_left_lying_is_taken_up_without_a_restart_and_a_pressed_button_is_not()
    {
        await using var app = await BotApp.StartAsync();
        var old = app.Clock.Now.AddMinutes(-5);
        var message = app.Teams.Activity(
            await app.PersonAsync("CB19"),
            "a:CB19",
            "personal",
            "message",
            "left-1",
            "vi-VN",
            a => a["text"] = "tôi là ai"
        );
        await app
            .Services.GetRequiredService<WriterGate>()
            .ArriveAsync(
                new()
                {
                    ChannelId = "msteams",
                    ConversationId = "a:CB19",
                    Type = "message",
                    ActivityId = "left-1",
                    Body = JsonSerializer.Serialize(message, Wire.Json),
                    ReceivedAt = old,
                }
            );
        await app
            .Services.GetRequiredService<WriterGate>()
            .ArriveAsync(
                new()
                {
                    ChannelId = "msteams",
                    ConversationId = "a:CB16",
                    Type = "invoke",
                    ActivityId = "left-2",
                    Body = "{}",
                    ReceivedAt = old,
                }
            );
        await app.ChangeAsync(db =>
        {
            db.Outbox.Add(
                new()
                {
                    Key = "left",
                    Kind = Kinds.Notice,
                    Target = "person:CB16",
                    Body = """{"type":"message","text":"còn sót"}""",
                    CreatedAt = old,
                }
            );
            return Task.CompletedTask;
        });
        await app.Services.GetRequiredService<ScheduleTicker>().RingAsync("test");
        await app.SettleAsync();
        Assert.Single(await app.SaidInAsync("a:CB19"), s => s.Text.Contains("Vũ Hoàng Long"));
        Assert.Single(await app.SaidInAsync("a:CB16"), s => s.Text.Contains("còn sót"));
        Assert.Equal(
            InboxState.Failed,
            await app.ReadAsync(db => db.Inbox.Where(i => i.ActivityId == "left-2").Select(i => i.State).SingleAsync())
        );
        await app.Services.GetRequiredService<ScheduleTicker>().RingAsync("test");
        await app.SettleAsync();
        Assert.Single(await app.SaidInAsync("a:CB16"), s => s.Text.Contains("còn sót"));
    }

    /// <summary>Bodies of every shape, always the same for a seed: none may fail, and none may reach anybody who was not meant.</summary>
    [Fact]
    public async Task Two_thousand_broken_bodies_are_answered_and_none_fails()
    {
        await using var app = await BotApp.StartAsync();
        var seed = 20261125;
        var random = new Random(seed);
        var good = await BodyAsync(
            app,
            "\"value\":{\"verb\":\"x\",\"v\":1},\"entities\":[{\"type\":\"mention\",\"text\":\"<at>B</at>\",\"mentioned\":{\"id\":\"28:b\"}}],\"membersAdded\":[{\"id\":\"x\"}],\"attachments\":[{\"contentType\":\"image/png\",\"contentUrl\":\"http://127.0.0.1/x\"}]"
        );
        using var http = new HttpClient();
        var counts = new Dictionary<HttpStatusCode, int>();
        for (var n = 0; n < 2000; n++)
        {
            using var answer = await http.PostAsync($"{app.Address}/api/messages", new ByteArrayContent(Broken(good, random)));
            Assert.True(
                answer.StatusCode
                    is HttpStatusCode.OK
                        or HttpStatusCode.BadRequest
                        or HttpStatusCode.Forbidden
                        or HttpStatusCode.NotImplemented,
                $"seed {seed}, body {n}: {(int)answer.StatusCode}"
            );
            counts[answer.StatusCode] = counts.GetValueOrDefault(answer.StatusCode) + 1;
        }
        Assert.True(counts.Count >= 3 && counts.Values.All(c => c > 10), string.Join(", ", counts));
        await app.SettleAsync();
        Assert.Equal(0, await app.ReadAsync(db => db.Inbox.CountAsync(i => i.State == InboxState.New)));
        Assert.Equal(0, await app.ReadAsync(db => db.Inbox.CountAsync(i => i.State == InboxState.Failed)));
    }

    private static readonly string[] Pieces =
    [
        "\"\\ud800\"",
        "null",
        "17",
        "{}",
        "[]",
        "\"\"",
        "true",
        "1e400",
        "\"\\u0000\"",
        "[[[[]]]]",
        "\"x\":1,",
        "\"type\":\"invoke\",",
        "\"id\":7,",
        "-0.0",
        "\"\uFFFE\u202E\"",
        "\"{{DATE(2026)}}\"",
        "12345678901234567890123",
    ];

    // a value in the place of another, a piece cut out, a piece put in, a byte turned
    private static byte[] Broken(string good, Random random)
    {
        var text = good;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var (at, piece) = (random.Next(text.Length), Pieces[random.Next(Pieces.Length)]);
            var colons = Enumerable.Range(0, text.Length).Where(i => text[i] == ':' && i > 0 && text[i - 1] == '"').ToList();
            text = random.Next(5) switch
            {
                0 or 1 or 2 when colons.Count > 0 => Replaced(text, colons[random.Next(colons.Count)] + 1, piece),
                3 => text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)),
                _ => text.Insert(at, piece),
            };
            text = text.Length == 0 ? "{" : text;
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        if (random.Next(4) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }
        return bytes;
    }

    private static string Replaced(string text, int from, string value)
    {
        var (depth, inText, i) = (0, false, from);
        for (; i < text.Length; i++)
        {
            if (text[i] == '"' && text[i - 1] != '\\')
            {
                inText = !inText;
            }
            if (!inText && (text[i] is ',' or '}' or ']') && depth == 0)
            {
                break;
            }
            depth +=
                inText ? 0
                : text[i] is '{' or '[' ? 1
                : text[i] is '}' or ']' ? -1
                : 0;
        }
        return string.Concat(text.AsSpan(0, from), value, text.AsSpan(i));
    }

    // the last of two members of one name counts
    private static async Task<string> BodyAsync(BotApp app, string member)
    {
        var good = JsonSerializer.Serialize(
            app.Teams.Activity(
                await app.PersonAsync("CB19"),
                "a:CB19",
                "personal",
                "message",
                $"{Guid.NewGuid()}",
                "vi-VN",
                a => a["text"] = "tôi là ai"
            ),
            Wire.Json
        );
        return $"{good[..^1]},{member}}}";
    }
}
