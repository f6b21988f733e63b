using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Outbound;
using Bot.Tests.Dialogs;
using Bot.Tests.Harness;

namespace Bot.Tests.Platform.Inbound;

/// <summary>Development without an app id.</summary>
public sealed class LocalTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://169.254.169.254/metadata/")]
    [InlineData("http://user@127.0.0.1/")]
    [InlineData("")]
    public async Task Only_a_loopback_service_address_is_answered_to(string serviceUrl)
    {
        await using var app = await BotApp.StartAsync();
        var activity = app.Teams.Activity(
            await app.PersonAsync("CB19"),
            "a:CB19",
            "personal",
            "message",
            "m1",
            "vi-VN",
            a => (a["text"], a["serviceUrl"]) = ("tôi là ai", serviceUrl)
        );
        Assert.Equal((int)HttpStatusCode.Forbidden, (await app.Teams.PostAsync(JsonSerializer.Serialize(activity, Wire.Json))).Status);
        Assert.Empty(await app.NewsAsync());
    }

    [Fact]
    public async Task Conversations_are_there_again_after_a_restart()
    {
        var folder = BotApp.NewFolder();
        string address;
        await using (var app = await BotApp.OpenAsync(folder, keepFolder: true))
        {
            address = app.Address;
            await app.SayAsync("CB19", "tôi là ai");
        }
        await using var again = await BotApp.OpenAsync(folder, keepFolder: false, "--urls", address);
        using var http = new HttpClient();
        var messages = Encoding.UTF8.GetString(await http.GetByteArrayAsync($"{again.Address}/local/api/messages?after=-1"));
        Assert.Contains("tôi là ai", messages);
        Assert.Contains("Vũ Hoàng Long", messages);
    }

    [Fact]
    public async Task A_bot_that_moved_to_another_port_still_reaches_everybody()
    {
        var folder = BotApp.NewFolder();
        await using (var app = await BotApp.OpenAsync(folder, keepFolder: true))
        {
            await app.SayAsync("CB16", "xin chào");
        }
        await using var moved = await BotApp.OpenAsync(folder, keepFolder: false);
        await moved.SayAsync("CB19", "đăng ký LĐTT");
        await moved.SayAsync("CB19", "có");
        Assert.Contains(await moved.SaidInAsync("a:CB16"), s => s.Text.Contains("Đăng ký DK059 chờ duyệt"));
    }
}
