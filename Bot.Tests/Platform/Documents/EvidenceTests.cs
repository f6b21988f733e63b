using System.IO.Compression;
using System.Net;
using System.Text;
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
using Bot.Understanding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storage;

namespace Bot.Tests.Platform.Documents;

/// <summary>Files that people send, as evidence for a score.</summary>
public sealed class EvidenceTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task A_message_with_only_a_file_is_answered_like_one_that_was_not_understood()
    {
        await using var app = await BotApp.StartAsync();
        await app.Teams.AttachAsync(await app.PersonAsync("CB19"), "anh phong.png", Png, "", "vi-VN");
        Assert.Contains("chưa hiểu yêu cầu", Assert.Single(await app.NewsAsync()).Text);
    }

    [Fact]
    public async Task An_evaluators_picture_without_a_word_is_asked_about_kept_with_the_ballot_and_handed_to_the_head_after_closing()
    {
        await using var app = await BotApp.StartAsync();
        await app.Teams.AttachAsync(await app.PersonAsync("CB07"), "anh phong.png", Png, "", "vi-VN");
        Assert.Contains("Ghi chú cho phòng nào", Assert.Single(await app.NewsAsync()).Text);
        Assert.Contains("Minh chứng: anh phong.png", (await app.SayAsync("CB07", "p101"))[0].Text);
        Assert.Contains("Đã ghi vào phiếu P101", (await app.SayAsync("CB07", "có"))[0].Text);
        await app.SayAsync("CB01", "đóng đợt chấm điểm");
        await app.SayAsync("CB01", "có");
        var said = await app.SayAsync("CB01", "xem phiếu p101");
        Assert.Contains("Minh chứng: anh phong.png", said[0].Text);
        Assert.Contains("anh phong", said[1].Text);
    }

    [Fact]
    public async Task A_file_in_the_middle_of_a_form_does_not_break_it()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB19", "đăng ký LĐTT");
        await app.Teams.AttachAsync(await app.PersonAsync("CB19"), "anh.png", Png, "", "vi-VN");
        Assert.NotEmpty(await app.NewsAsync());
        Assert.Contains("Đã gửi đăng ký", string.Join("\n", (await app.SayAsync("CB19", "có")).Select(s => s.Text)));
    }

    [Fact]
    public async Task Words_beside_a_file_are_understood_as_ever()
    {
        await using var app = await BotApp.StartAsync();
        await app.Teams.AttachAsync(await app.PersonAsync("CB19"), "anh.png", Png, "tôi là ai", "vi-VN");
        Assert.Contains("Vũ Hoàng Long", Assert.Single(await app.NewsAsync()).Text);
    }

    [Fact]
    public async Task Files_and_pasted_pictures_are_heard_in_the_personal_chat_and_other_attachments_are_not()
    {
        await using var app = await BotApp.StartAsync();
        var attachments = new object[]
        {
            new
            {
                contentType = "application/vnd.microsoft.teams.file.download.info",
                name = "bien ban.pdf",
                content = new { downloadUrl = "https://an-my.sharepoint.com/1", fileType = "pdf" },
            },
            new { contentType = "image/*", contentUrl = "https://smba.trafficmanager.net/emea/v3/attachments/1/views/original" },
            new { contentType = "text/html", content = "<p>x</p>" },
            new { contentType = "application/vnd.microsoft.teams.file.download.info", name = "broken" },
        };
        var org = await app.ReadAsync(db => Org.LoadAsync(db, default));
        var person = await app.PersonAsync("CB07");
        IReadOnlyList<IncomingFile> IncomingMessage(string kind) =>
            IncomingMessageReader
                .Words(
                    ActivityReader.Read(
                        JsonSerializer.Serialize(
                            app.Teams.Activity(person, "a:CB07", kind, "message", "m1", "vi-VN", a => a["attachments"] = attachments),
                            Wire.Json
                        )
                    )!,
                    org,
                    new(2026, 6, 16)
                )
                .Files;
        Assert.Equal(
            [
                new("bien ban.pdf", "pdf", "https://an-my.sharepoint.com/1"),
                new("", "image/*", "https://smba.trafficmanager.net/emea/v3/attachments/1/views/original"),
            ],
            IncomingMessage("personal")
        );
        Assert.Empty(IncomingMessage("channel"));
    }

    public static TheoryData<string, string> Good =>
        new()
        {
            { "anh.png", Convert.ToBase64String(Png) },
            { "ANH.JPEG", Convert.ToBase64String([0xFF, 0xD8, 0xFF, 0xE0, 1]) },
            { "a.pdf", Convert.ToBase64String("%PDF-1.7 x"u8) },
            { "a.webp", Convert.ToBase64String("RIFF0000WEBPVP8 "u8) },
            { "van ban.docx", Convert.ToBase64String(ScoringPapers.Notice(SamplePapers.Notice).Bytes) },
            { "bang.xlsx", Convert.ToBase64String(ScoringPapers.ScoreTable(SamplePapers.Table).Bytes) },
        };

    [Theory]
    [MemberData(nameof(Good))]
    public async Task A_picture_or_a_document_is_kept_as_it_is(string name, string bytes)
    {
        await using var app = await BotApp.StartAsync();
        var (row, _) = await KeepAsync(app, name, Convert.FromBase64String(bytes));
        Assert.Equal((name, FileKind.Evidence, "CB07", FileState.Kept), (row!.Name, row.Kind, row.OwnerId, row.State));
        Assert.Equal(Convert.FromBase64String(bytes), await app.Services.GetRequiredService<FileStore>().ReadAsync(row.Id, default));
        Assert.DoesNotContain(name, Directory.GetFiles(Path.Combine(app.Folder, "files")).Single());
        Assert.Equal(1, await app.ReadAsync(db => db.Files.CountAsync()));
    }

    public static TheoryData<string, string> Bad =>
        new()
        {
            { "anh.png", Convert.ToBase64String("MZ this runs"u8) },
            { "anh.jpg", Convert.ToBase64String(Png) },
            { "a.exe", Convert.ToBase64String(Png) },
            { "a.html", Convert.ToBase64String("<script>"u8) },
            { "a.svg", Convert.ToBase64String("<svg>"u8) },
            { "a.docx", Convert.ToBase64String(Zip("readme.txt")) },
            { "a.docx", Convert.ToBase64String(Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")) },
            { "a.docx", Convert.ToBase64String("PK\u0003\u0004broken"u8) },
            { "a.xlsx", Convert.ToBase64String(Zip("[Content_Types].xml", "word/document.xml")) },
            { "a.png", "" },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_is_not_what_its_name_says_is_refused_and_not_kept(string name, string bytes)
    {
        await using var app = await BotApp.StartAsync();
        var (row, refusal) = await KeepAsync(app, name, Convert.FromBase64String(bytes));
        Assert.Null(row);
        Assert.Equal("file.type", refusal!.Name);
        Assert.Contains(name, refusal.Sentence.Vi);
        Assert.False(Directory.Exists(Path.Combine(app.Folder, "files")));
    }

    [Fact]
    public async Task A_picture_that_was_pasted_gets_a_name_and_a_path_in_a_name_is_cut_off()
    {
        await using var app = await BotApp.StartAsync();
        Assert.Equal("anh.png", (await KeepAsync(app, "", Png)).Row!.Name);
        Assert.Equal("x.png", (await KeepAsync(app, "..\\..\\etc/x.png", Png)).Row!.Name);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_while_it_comes()
    {
        await using var app = await BotApp.StartAsync("--Files:MostMegabytes", "1");
        var (row, refusal) = await KeepAsync(app, "to.png", [.. Png, .. new byte[1024 * 1024]]);
        Assert.Null(row);
        Assert.Equal("Tệp to.png lớn hơn 1 MB nên tôi không nhận. Anh/Chị gửi tệp nhỏ hơn.", refusal!.Sentence.Vi);
    }

    [Theory]
    [InlineData("https://evil.example/a.png")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task Nothing_is_fetched_from_a_foreign_host(string address)
    {
        await using var app = await BotApp.StartAsync();
        Assert.Equal("file.fetch", (await KeepAsync(app, new IncomingFile("a.png", "png", address))).Refusal!.Name);
    }

    [Fact]
    public async Task A_redirect_is_followed_in_the_same_house_only_and_without_a_token()
    {
        var asked = new List<string>();
        await using var other = await ServeAsync(_ => Results.Bytes(Png));
        await using var house = await ServeAsync(http =>
        {
            asked.Add($"{http.Request.Path} {http.Request.Headers.Authorization}".Trim());
            return http.Request.Path.Value switch
            {
                "/here" => Results.Redirect("/file"),
                "/there" => Results.Redirect($"{other.Urls.Single()}/file"),
                "/round" => Results.Redirect("/round"),
                "/gone" => Results.NotFound(),
                _ => Results.Bytes(Png),
            };
        });
        await using var app = await BotApp.StartAsync();
        async Task<string> Name(string path) =>
            (await KeepAsync(app, new IncomingFile("a.png", "png", $"{house.Urls.Single()}{path}"))).Refusal?.Name ?? "kept";
        Assert.Equal("kept", await Name("/here"));
        Assert.Equal("file.fetch", await Name("/there"));
        Assert.Equal("file.fetch", await Name("/round"));
        Assert.Equal("file.fetch", await Name("/gone"));
        Assert.Equal(["/here", "/file", "/there", "/round", "/round", "/round", "/gone"], asked);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        var never = new TaskCompletionSource();
        await using var house = await ServeAsync(async http =>
        {
            await never.Task;
            return Results.Ok();
        });
        await using var app = await BotApp.StartAsync("--Files:PatienceSeconds", "1");
        var (row, refusal) = await KeepAsync(app, new IncomingFile("a.png", "png", $"{house.Urls.Single()}/a.png"));
        never.SetResult();
        Assert.Null(row);
        Assert.Contains("nút đính kèm tệp", refusal!.Sentence.Vi);
    }

    [Fact]
    public async Task Evidence_has_no_link()
    {
        await using var app = await BotApp.StartAsync();
        var (row, _) = await KeepAsync(app, "a.png", Png);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(app.Services.GetRequiredService<PaperLinks>().For(row!.Id));
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_attaches_a_file_as_Teams_would()
    {
        await using var app = await BotApp.StartAsync();
        using var http = new HttpClient();
        using var answer = await http.PostAsync(
            $"{app.Address}/local/api/attach?person=CB19&name={Uri.EscapeDataString("ảnh 1.png")}&text={Uri.EscapeDataString("tôi là ai")}&locale=vi-VN",
            new ByteArrayContent(Png)
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Vũ Hoàng Long", Assert.Single(await app.NewsAsync()).Text);
        var messages = await app.Services.GetRequiredService<LocalStore>().SinceAsync(-1, default);
        using var own = JsonDocument.Parse(messages.Last(m => !m.FromBot).Body);
        Assert.Equal(
            Png,
            await http.GetByteArrayAsync(
                own.RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("downloadUrl").GetString()
            )
        );
    }

    private static async Task<(StoredFile? Row, Refusal? Refusal)> KeepAsync(BotApp app, string name, byte[] bytes) =>
        await KeepAsync(
            app,
            new IncomingFile(name, "", $"{app.Address}{await app.Services.GetRequiredService<LocalFiles>().AttachAsync("x", bytes)}")
        );

    private static async Task<(StoredFile? Row, Refusal? Refusal)> KeepAsync(BotApp app, IncomingFile file)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var result = await scope
            .ServiceProvider.GetRequiredService<FileDesk>()
            .KeepAsync(db, new Actor(await app.PersonAsync("CB07"), new Dictionary<string, Standing>()), file, default);
        await app.Services.GetRequiredService<WriterGate>().SaveAsync(db, scope.ServiceProvider.GetRequiredService<ActionScope>().Action);
        return (result.Value, result.Refusal);
    }

    private static Task<WebApplication> ServeAsync(Func<HttpContext, IResult> answer) => ServeAsync(http => Task.FromResult(answer(http)));

    private static async Task<WebApplication> ServeAsync(Func<HttpContext, Task<IResult>> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async http => await (await answer(http)).ExecuteAsync(http));
        await app.StartAsync();
        return app;
    }

    private static byte[] Zip(params string[] names)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("x"));
            }
        }
        return file.ToArray();
    }
}
