using System.Net;
using System.Text.Json;
using Bot.Domain;
using Bot.Features.Rankings;
using Bot.LocalTeams;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Platform.Inbound;
using Bot.Platform.Outbound;
using Bot.Tests.Dialogs;
using Bot.Tests.Harness;
using Bot.Tests.Understanding;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Platform.Documents;

/// <summary>A paper on its way to a person's OneDrive, or behind a link in a channel.</summary>
public sealed class DeliveryTests
{
    private const string Office = "CB06";
    private const string Everybody = "19:all@thread.tacv2";
    private static readonly PaperFile Paper = ScoringPapers.Notice(SamplePapers.Notice);

    [Fact]
    public async Task In_the_personal_chat_a_paper_is_offered_and_when_taken_becomes_a_file()
    {
        await using var app = await BotApp.StartAsync();
        var offer = await OfferAsync(app);
        Assert.StartsWith("[thong-bao-ket-qua-dot-1-nam-2026-20260616-", offer.Text);
        using var body = JsonDocument.Parse(offer.Body);
        var content = body.RootElement.GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal(Paper.Bytes.Length, content.GetProperty("sizeInBytes").GetInt64());
        Assert.Equal(["f"], content.GetProperty("acceptContext").EnumerateObject().Select(p => p.Name));

        Assert.Equal(200, await AnswerAsync(app, offer, accept: true));
        var said = await app.SaidInAsync("a:CB06");
        Assert.Contains("Đã lưu thong-bao", said.Single(s => s.Id == offer.Id).Text);
        using var info = JsonDocument.Parse(said.Last().Body);
        var file = info.RootElement.GetProperty("attachments")[0];
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", file.GetProperty("contentType").GetString());
        using var http = new HttpClient();
        Assert.Equal(Paper.Bytes, await http.GetByteArrayAsync(file.GetProperty("contentUrl").GetString()));
        Assert.Equal(FileState.Delivered, await StateAsync(app));
        var entries = await app.ReadAsync(db =>
            db.Audit.Where(a => a.Entity == "StoredFile").OrderBy(a => a.Id).Select(a => a.Operation).ToListAsync()
        );
        Assert.Equal(["paper.offer", "paper.accept", "paper.deliver"], entries);
    }

    [Fact]
    public async Task A_second_press_and_a_second_delivery_do_nothing_twice()
    {
        await using var app = await BotApp.StartAsync();
        var offer = await OfferAsync(app);
        app.Faults.Deliveries = 3;
        Assert.Equal(200, await AnswerAsync(app, offer, accept: true));
        app.Faults.Deliveries = 1;
        var before = (await app.SaidInAsync("a:CB06")).Count;
        Assert.Equal(200, await AnswerAsync(app, offer, accept: true));
        Assert.Equal(200, await AnswerAsync(app, offer, accept: false));
        Assert.Equal(before, (await app.SaidInAsync("a:CB06")).Count);
        Assert.Equal(FileState.Delivered, await StateAsync(app));
    }

    [Fact]
    public async Task Only_the_person_whom_it_was_offered_to_can_take_it()
    {
        await using var app = await BotApp.StartAsync();
        var offer = await OfferAsync(app);
        Assert.Equal(200, await AnswerAsync(app, offer, accept: true, person: "CB19"));
        Assert.Contains("được lập cho người khác", (await app.SaidInAsync("a:CB19")).Last().Text);
        Assert.Equal(FileState.Offered, await StateAsync(app));
    }

    [Fact]
    public async Task An_offer_that_has_expired_says_so_and_uploads_nothing()
    {
        await using var app = await BotApp.StartAsync("--Files:OfferMinutes", "0");
        var offer = await OfferAsync(app);
        Assert.Equal(200, await AnswerAsync(app, offer, accept: true));
        Assert.Contains("đã hết hạn", (await app.SaidInAsync("a:CB06")).Last().Text);
        Assert.Equal(FileState.Offered, await StateAsync(app));
    }

    [Fact]
    public async Task Who_declines_is_left_alone_and_the_card_says_it()
    {
        await using var app = await BotApp.StartAsync();
        var offer = await OfferAsync(app);
        Assert.Equal(200, await AnswerAsync(app, offer, accept: false));
        Assert.Contains("đã không nhận tệp", Assert.Single(await app.SaidInAsync("a:CB06")).Text);
        Assert.Equal(FileState.Declined, await StateAsync(app));
    }

    [Fact]
    public async Task An_upload_that_fails_is_told_with_a_link_instead()
    {
        await using var app = await BotApp.StartAsync();
        var offer = await OfferAsync(app);
        app.Faults.Add(new(507, "InsufficientStorage"));
        Assert.Equal(200, await AnswerAsync(app, offer, accept: true));
        var said = await app.SaidInAsync("a:CB06");
        Assert.Contains("Chưa lưu được", said.Single(s => s.Id == offer.Id).Text);
        Assert.Contains("yêu cầu lại", said.Last().Text);
        using var http = new HttpClient();
        Assert.Equal(Paper.Bytes, await http.GetByteArrayAsync(Assert.Single(said.Last().Buttons).Data));
        Assert.Equal(FileState.Failed, await StateAsync(app));
    }

    [Theory]
    [InlineData("https://evil.example/upload")]
    [InlineData("https://evilsharepoint.com/upload")]
    [InlineData("http://an-my.sharepoint.com/upload")]
    [InlineData("https://user@an-my.sharepoint.com/upload")]
    [InlineData("https://an-my.sharepoint.com:8443/upload")]
    [InlineData("http://169.254.169.254/upload")]
    [InlineData("")]
    public void Files_go_to_no_foreign_host(string address)
    {
        var settings = new FileSettings(default, default, "", [".sharepoint.com"], 1, default, Loopback: true);
        Assert.False(settings.Accepts(address));
        Assert.True(settings.Accepts("https://an-my.sharepoint.com/personal/x"));
        Assert.True(settings.Accepts("http://127.0.0.1:5000/x"));
        Assert.False((settings with { Loopback = false }).Accepts("http://127.0.0.1:5000/x"));
    }

    [Fact]
    public async Task A_foreign_upload_address_is_refused_before_a_byte_goes_out()
    {
        await using var app = await BotApp.StartAsync();
        var offer = await OfferAsync(app);
        var activity = app.Teams.Activity(
            await app.PersonAsync(Office),
            "a:CB06",
            "personal",
            "invoke",
            "f:1",
            "vi-VN",
            a =>
            {
                (a["name"], a["replyToId"]) = ("fileConsent/invoke", offer.Id);
                a["value"] = new
                {
                    type = "fileUpload",
                    action = "accept",
                    context = new { f = Context(offer).GetProperty("f").GetString() },
                    uploadInfo = new { name = "x.docx", uploadUrl = "https://evil.example/u" },
                };
            }
        );
        Assert.Equal(200, (await app.Teams.DeliverAsync(activity)).Status);
        Assert.Contains("Chưa lưu được", (await app.SaidInAsync("a:CB06")).Last().Text);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "f": "../../bot.db" }""")]
    [InlineData("""{ "f": 7 }""")]
    [InlineData("\"text\"")]
    public async Task A_context_that_nobody_made_is_answered_politely(string context)
    {
        await using var app = await BotApp.StartAsync();
        Assert.Equal(
            200,
            await app.Teams.ConsentAsync(
                await app.PersonAsync(Office),
                "1",
                true,
                "x.docx",
                JsonSerializer.Deserialize<JsonElement>(context),
                "vi-VN"
            )
        );
        Assert.Contains("không còn được lưu", (await app.SaidInAsync("a:CB06")).Last().Text);
    }

    [Fact]
    public async Task An_upload_that_a_stop_broke_off_is_told_at_the_next_start()
    {
        var folder = BotApp.NewFolder();
        string address;
        await using (var app = await BotApp.OpenAsync(folder, keepFolder: true))
        {
            address = app.Address;
            await OfferAsync(app);
            await app.ReadAsync(async db =>
            {
                (await db.Files.SingleAsync()).State = FileState.Uploading;
                return await db.SaveChangesAsync(Elsewhere.Action);
            });
        }
        await using var again = await BotApp.OpenAsync(folder, keepFolder: false, "--urls", address);
        var said = (await again.SaidInAsync("a:CB06")).Last();
        Assert.Contains("Chưa lưu được", said.Text);
        using var http = new HttpClient();
        Assert.Equal(Paper.Bytes, await http.GetByteArrayAsync(Assert.Single(said.Buttons).Data));
    }

    [Fact]
    public async Task In_a_channel_a_paper_is_a_link_that_gives_it_as_a_download()
    {
        await using var app = await BotApp.StartAsync();
        var said = await OfferAsync(app, Everybody);
        var button = Assert.Single(said.Buttons);
        Assert.Equal("Tải về", button.Title);
        Assert.Contains("30 phút", said.Text);
        using var http = new HttpClient();
        for (var look = 0; look < 2; look++)
        {
            using var answer = await http.GetAsync(button.Data);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("thong-bao-ket-qua-dot-1-nam-2026.docx", answer.Content.Headers.ContentDisposition.FileName);
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.Equal(Paper.Bytes, await answer.Content.ReadAsByteArrayAsync());
        }
        using var preview = await http.SendAsync(new(HttpMethod.Head, button.Data));
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Equal(1, await app.ReadAsync(db => db.Audit.CountAsync(a => a.Entity == "StoredFile")));
    }

    [Theory]
    [InlineData("s=", "s=x")]
    [InlineData("e=", "e=9")]
    [InlineData("/papers/", "/papers/0")]
    [InlineData("&s=", "&t=")]
    public async Task A_forged_link_gives_a_plain_sentence_and_nothing_else(string what, string by)
    {
        await using var app = await BotApp.StartAsync();
        var link = Assert.Single((await OfferAsync(app, Everybody)).Buttons).Data;
        using var http = new HttpClient();
        using var answer = await http.GetAsync(link.Replace(what, by));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Địa chỉ này không đúng.", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_link_that_has_expired_says_so()
    {
        await using var app = await BotApp.StartAsync("--Files:LinkMinutes", "0");
        var link = Assert.Single((await OfferAsync(app, Everybody)).Buttons).Data;
        using var http = new HttpClient();
        using var answer = await http.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("Liên kết đã hết hạn.", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_link_is_still_good_after_a_restart()
    {
        var folder = BotApp.NewFolder();
        string address,
            link;
        await using (var app = await BotApp.OpenAsync(folder, keepFolder: true))
        {
            address = app.Address;
            link = Assert.Single((await OfferAsync(app, Everybody)).Buttons).Data;
        }
        await using var again = await BotApp.OpenAsync(folder, keepFolder: false, "--urls", address);
        using var http = new HttpClient();
        Assert.Equal(Paper.Bytes, await http.GetByteArrayAsync(link));
    }

    [Fact]
    public async Task The_public_address_is_a_setting()
    {
        await using var app = await BotApp.StartAsync("--Files:PublicAddress", "https://bot.example.vn/");
        Assert.StartsWith("https://bot.example.vn/papers/", Assert.Single((await OfferAsync(app, Everybody)).Buttons).Data);
    }

    [Fact]
    public async Task What_nobody_can_reach_any_more_is_swept_and_what_is_kept_stays()
    {
        await using var app = await BotApp.StartAsync();
        await OfferAsync(app);
        var store = app.Services.GetRequiredService<FileStore>();
        var orphan = await store.WriteAsync(new byte[3], default);
        var files = Directory.GetFiles(Path.Combine(app.Folder, "files"));
        Assert.Equal(2, files.Length);
        Assert.Equal(0, await app.ReadAsync(db => store.SweepAsync(db, default)));
        Assert.All(files, file => File.SetLastWriteTimeUtc(file, app.Clock.Wall.GetUtcNow().UtcDateTime.AddDays(-2)));
        Assert.Equal(1, await app.ReadAsync(db => store.SweepAsync(db, default)));
        Assert.Null(await store.ReadAsync(orphan, default));
        Assert.Null(await store.ReadAsync("../bot.db", default));
    }

    // as a feature does it in a turn: the desk decides how, the turn's save keeps it, the reply goes out
    private static async Task<Said> OfferAsync(BotApp app, string? channel = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var org = await Org.LoadAsync(db, default);
        var who = Actor.Find(org, (await app.PersonAsync(Office)).AadObjectId, Vietnam.Day(app.Clock.Now))!;
        var heard = new IncomingMessage(
            "",
            org.Understander.Understand("", new(2026, 6, 16)),
            null,
            "",
            0,
            new Dictionary<string, string>(),
            channel is null
        );
        var turn = new Turn(who, heard, org, db, app.Clock, Language.Vi);
        await scope
            .ServiceProvider.GetRequiredService<PaperDesk>()
            .OfferAsync(turn, Paper, new("Thông báo kết quả đợt 1", "Notice of round 1"), default);
        var message = new OutboxMessage
        {
            Key = "test",
            Kind = Kinds.Reply,
            Target = channel is null ? $"{Outbox.PersonTarget}{Office}" : $"{Outbox.ChannelTarget}{channel}",
            Body = ActivityWriter.WriteText(Replies.Message(Assert.Single(turn.Replies), Language.Vi)),
            CreatedAt = app.Clock.Now,
        };
        db.Outbox.Add(message);
        await app.Services.GetRequiredService<WriterGate>().SaveAsync(db, scope.ServiceProvider.GetRequiredService<ActionScope>().Action);
        app.Services.GetRequiredService<Sender>().Push([message]);
        return (await app.SaidInAsync(channel ?? LocalIds.Personal(Office))).Last();
    }

    private static async Task<int> AnswerAsync(BotApp app, Said offer, bool accept, string person = Office)
    {
        var status = await app.Teams.ConsentAsync(
            await app.PersonAsync(person),
            offer.Id,
            accept,
            offer.Text.Trim('[', ']'),
            Context(offer),
            "vi-VN"
        );
        await app.SettleAsync();
        return status;
    }

    private static JsonElement Context(Said offer)
    {
        using var body = JsonDocument.Parse(offer.Body);
        return body.RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("acceptContext").Clone();
    }

    private static Task<FileState> StateAsync(BotApp app) => app.ReadAsync(db => db.Files.Select(f => f.State).SingleAsync());
}
