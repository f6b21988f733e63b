using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Framework;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Tests.Framework;

/// <summary>What goes out to the channel's service, to which hosts, with which token.</summary>
public sealed class ConnectorTests
{
    private const string Thread = "19:abc@thread.tacv2;messageid=1";
    private const string EscapedThread = "19%3Aabc%40thread.tacv2%3Bmessageid%3D1";

    private static async Task<IConversations> ConversationsAsync(IConfiguration configuration, string serviceUrl, IHttpClientFactory? factory = null, TimeProvider? time = null)
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(configuration, factory, time ?? TimeProvider.System);
        return (await authentication.CreateConnectorFactory(new()).CreateAsync(serviceUrl, "", default)).Conversations;
    }

    private static Activity Hello() => new() { Type = "message", Text = "Chào Đặng Thị Ân" };

    [Fact]
    public async Task Every_operation_has_its_path_with_the_ids_escaped()
    {
        await using var service = await FakeService.StartAsync(_ => new Answer(201, """{"id":"a/b"}"""));
        var conversations = await ConversationsAsync(service.Configuration(), service.Url + "emea/");

        Assert.Equal("a/b", (await conversations.SendToConversationAsync(Thread, Hello())).Id);
        await conversations.ReplyToActivityAsync(Thread, "f:1/2", Hello());
        await conversations.UpdateActivityAsync(Thread, "17", Hello());
        await conversations.DeleteActivityAsync(Thread, "17");
        await conversations.CreateConversationAsync(new ConversationParameters { IsGroup = false, TenantId = "t" });

        Assert.Equal(
            [
                $"POST /emea/v3/conversations/{EscapedThread}/activities",
                $"POST /emea/v3/conversations/{EscapedThread}/activities/f%3A1%2F2",
                $"PUT /emea/v3/conversations/{EscapedThread}/activities/17",
                $"DELETE /emea/v3/conversations/{EscapedThread}/activities/17",
                "POST /emea/v3/conversations",
            ],
            service.Requests.Select(r => $"{r.Method} {r.Path}"));
        Assert.Equal("""{"type":"message","text":"Chào Đặng Thị Ân"}""", service.Requests[0].Body);
        Assert.Equal("application/json; charset=utf-8", service.Requests[0].Headers["Content-Type"]);
        Assert.Equal("""{"isGroup":false,"tenantId":"t"}""", service.Requests[4].Body);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData(" ")]
    public async Task An_id_that_would_change_the_path_is_refused(string id)
    {
        await using var service = await FakeService.StartAsync(_ => new Answer(200));
        var conversations = await ConversationsAsync(service.Configuration(), service.Url);

        await Assert.ThrowsAsync<ArgumentException>(() => conversations.DeleteActivityAsync("c", id));
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_bot_without_an_app_id_sends_no_token()
    {
        await using var service = await FakeService.StartAsync(_ => new Answer(200));
        var conversations = await ConversationsAsync(service.Configuration(), service.Url);

        await conversations.SendToConversationAsync("c", Hello());

        Assert.Null(Assert.Single(service.Requests).Authorization);
    }

    [Fact]
    public async Task The_client_of_the_host_is_used_where_there_is_one()
    {
        var clients = new NamedClients();
        await using var service = await FakeService.StartAsync(_ => new Answer(200));
        var conversations = await ConversationsAsync(service.Configuration(), service.Url, clients);

        await conversations.SendToConversationAsync("c", Hello());

        Assert.Equal(["connector"], clients.Names);
    }

    [Theory]
    [InlineData("200", "not JSON")]
    [InlineData("202", "")]
    [InlineData("201", "[]")]
    public async Task What_was_delivered_counts_as_delivered_whatever_the_answer_says(string status, string body)
    {
        await using var service = await FakeService.StartAsync(_ => new Answer(int.Parse(status, CultureInfo.InvariantCulture), body));
        var conversations = await ConversationsAsync(service.Configuration(), service.Url);

        Assert.Null((await conversations.SendToConversationAsync("c", Hello())).Id);
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:444/emea/")]
    [InlineData("https://user@smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.example.org/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://example.org/smba.trafficmanager.net/")]
    [InlineData("https://example.org\\@smba.trafficmanager.net/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://localhost/")]
    [InlineData("http://127.0.0.1:5000/")]
    [InlineData("file:///etc/hosts")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("/v3")]
    [InlineData("")]
    public async Task A_foreign_service_gets_neither_a_message_nor_a_token(string serviceUrl)
    {
        await using var login = await FakeService.StartAsync(_ => new Answer(200, Token("t1")));
        // the login is on this machine, the setting that allows it is then taken away from the service addresses
        var settings = ConnectorSettings.From(WithIdentity(login)) with { AllowLoopback = false };
        var http = new ConnectorHttp(null);
        var conversations = (IConversations)new ConnectorClient(serviceUrl, settings, http, new TokenSource(settings, http, TimeProvider.System));

        await Assert.ThrowsAsync<InvalidOperationException>(() => conversations.SendToConversationAsync("c", Hello()));
        Assert.Empty(login.Requests);
    }

    [Fact]
    public void The_service_of_Teams_and_the_configured_hosts_are_called()
    {
        var settings = ConnectorSettings.From(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AllowedServiceHosts:0"] = "smba.infra.gcc.teams.microsoft.com",
        }).Build());

        settings.Demand(new Uri("https://smba.trafficmanager.net/emea/v3"));
        settings.Demand(new Uri("https://SMBA.infra.gcc.teams.microsoft.com/teams"));
        Assert.Throws<InvalidOperationException>(() => settings.Demand(new Uri("https://smba.infra.gov.teams.microsoft.us/teams")));
        Assert.Throws<InvalidOperationException>(() => settings.Demand(new Uri("http://localhost:3978/")));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var foreign = await FakeService.StartAsync(_ => new Answer(200));
        await using var service = await FakeService.StartAsync(_ => new Answer(307, "", ("Location", foreign.Url)));
        var conversations = await ConversationsAsync(service.Configuration(), service.Url);

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => conversations.SendToConversationAsync("c", Hello()));

        Assert.Equal(307, (int)refused.Response!.StatusCode);
        Assert.Empty(foreign.Requests);
    }

    [Fact]
    public async Task A_bot_that_is_too_fast_learns_how_long_to_wait()
    {
        await using var service = await FakeService.StartAsync(_ => new Answer(429, """{"error":{"code":"Throttled","message":"slow down"}}""", ("Retry-After", "7")));
        var conversations = await ConversationsAsync(service.Configuration(), service.Url);

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => conversations.SendToConversationAsync("c", Hello()));

        Assert.Equal(429, (int)refused.Response!.StatusCode);
        Assert.Equal("7", Assert.Single(refused.Response.Headers["retry-after"]));
        Assert.Equal("Throttled", refused.Body!.Error!.Code);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"m","innerHttpError":{"statusCode":403}}}""", "BotNotInConversationRoster", "m")]
    [InlineData("""{"error":{"code":"X"}}""", "X", null)]
    [InlineData("""{"error":{"code":17,"message":{}}}""", null, null)]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":null}"}""", "MessageWritesBlocked", "{\"subCode\":\"MessageWritesBlocked\",\"details\":null}")]
    [InlineData("""{"errorCode":209,"message":"blocked"}""", "209", "blocked")]
    [InlineData("""{"errorCode":209}""", "209", null)]
    [InlineData("""{"error":"text"}""", null, null)]
    [InlineData("<html>Forbidden</html>", null, null)]
    [InlineData("[]", null, null)]
    [InlineData("", null, null)]
    public async Task A_refusal_is_understood_in_every_form_that_it_takes(string body, string? code, string? message)
    {
        await using var service = await FakeService.StartAsync(_ => new Answer(403, body));
        var conversations = await ConversationsAsync(service.Configuration(), service.Url);

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => conversations.UpdateActivityAsync("c", "1", Hello()));

        Assert.Equal(403, (int)refused.Response!.StatusCode);
        Assert.Equal(code, refused.Body?.Error?.Code);
        Assert.Equal(message, refused.Body?.Error?.Message);
        Assert.Equal(body, refused.Response.Content);
        Assert.Equal($"The channel's service answered 403{(code is null ? "" : " " + code)}.", refused.Message);
    }

    [Fact]
    public async Task The_token_is_asked_for_once_and_sent_with_every_call()
    {
        await using var login = await FakeService.StartAsync(_ => new Answer(200, Token("t1")));
        await using var service = await FakeService.StartAsync(_ => new Answer(200, "{}"));
        var conversations = await ConversationsAsync(WithIdentity(login), service.Url);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => conversations.SendToConversationAsync("c", Hello())));

        var asked = Assert.Single(login.Requests);
        Assert.Equal("POST /tenant-1/oauth2/v2.0/token", $"{asked.Method} {asked.Path}");
        Assert.Equal("grant_type=client_credentials&client_id=app-1&client_secret=s%C3%A9cret%26+%2B&scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked.Body);
        Assert.Equal(20, service.Requests.Count);
        Assert.All(service.Requests, r => Assert.Equal("Bearer t1", r.Authorization));
    }

    [Fact]
    public async Task The_token_is_renewed_five_minutes_before_it_expires()
    {
        var count = 0;
        await using var login = await FakeService.StartAsync(_ => new Answer(200, Token($"t{++count}")));
        await using var service = await FakeService.StartAsync(_ => new Answer(200, "{}"));
        var clock = new HandClock();
        var conversations = await ConversationsAsync(WithIdentity(login), service.Url, null, clock);

        await conversations.SendToConversationAsync("c", Hello());
        clock.Now += TimeSpan.FromSeconds(3599 - 301);
        await conversations.SendToConversationAsync("c", Hello());
        clock.Now += TimeSpan.FromSeconds(1);
        await conversations.SendToConversationAsync("c", Hello());

        Assert.Equal(["Bearer t1", "Bearer t1", "Bearer t2"], service.Requests.Select(r => r.Authorization));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        var count = 0;
        await using var login = await FakeService.StartAsync(_ => new Answer(200, Token($"t{++count}")));
        await using var service = await FakeService.StartAsync(r => new Answer(r.Authorization == "Bearer t1" ? 401 : 200, "{}"));
        var conversations = await ConversationsAsync(WithIdentity(login), service.Url);

        await conversations.SendToConversationAsync("c", Hello());
        await conversations.SendToConversationAsync("c", Hello());

        Assert.Equal(["Bearer t1", "Bearer t2", "Bearer t2"], service.Requests.Select(r => r.Authorization));
        Assert.All(service.Requests, r => Assert.Equal(ActivityJson.Write(Hello()), r.Body));
    }

    [Fact]
    public async Task A_bot_that_is_refused_twice_stops_asking()
    {
        await using var login = await FakeService.StartAsync(_ => new Answer(200, Token("t")));
        await using var service = await FakeService.StartAsync(_ => new Answer(401));
        var conversations = await ConversationsAsync(WithIdentity(login), service.Url);

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => conversations.SendToConversationAsync("c", Hello()));

        Assert.Equal(401, (int)refused.Response!.StatusCode);
        Assert.Equal(2, service.Requests.Count);
        Assert.Equal(2, login.Requests.Count);
    }

    [Theory]
    [InlineData(401, 401)]
    [InlineData(400, 401)]
    [InlineData(429, 503)]
    [InlineData(500, 503)]
    [InlineData(302, 503)]
    public async Task A_login_that_refuses_is_named_by_its_code_and_nothing_is_sent(int answered, int surfaced)
    {
        await using var login = await FakeService.StartAsync(_ => new Answer(answered, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret sécret& + provided."}"""));
        await using var service = await FakeService.StartAsync(_ => new Answer(200));
        var conversations = await ConversationsAsync(WithIdentity(login), service.Url);

        var failed = await Assert.ThrowsAsync<ErrorResponseException>(() => conversations.SendToConversationAsync("c", Hello()));

        Assert.Equal(surfaced, (int)failed.Response!.StatusCode);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"No token for the bot: {answered} invalid_client."), failed.Message);
        Assert.Empty(service.Requests);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"access_token":7}""")]
    public async Task A_login_that_answers_without_a_token_may_answer_later(string body)
    {
        await using var login = await FakeService.StartAsync(_ => new Answer(200, body));
        await using var service = await FakeService.StartAsync(_ => new Answer(200));
        var conversations = await ConversationsAsync(WithIdentity(login), service.Url);

        Assert.Equal(503, (int)(await Assert.ThrowsAsync<ErrorResponseException>(() => conversations.SendToConversationAsync("c", Hello()))).Response!.StatusCode);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_login_that_cannot_be_reached_does_not_look_like_a_message_that_may_have_gone_out()
    {
        await using var service = await FakeService.StartAsync(_ => new Answer(200));
        var login = await FakeService.StartAsync(_ => new Answer(200));
        var configuration = WithIdentity(login);
        await login.DisposeAsync();
        var conversations = await ConversationsAsync(configuration, service.Url);

        Assert.Equal(503, (int)(await Assert.ThrowsAsync<ErrorResponseException>(() => conversations.SendToConversationAsync("c", Hello()))).Response!.StatusCode);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_is_a_broken_connection()
    {
        var service = await FakeService.StartAsync(_ => new Answer(200));
        var conversations = await ConversationsAsync(service.Configuration(), service.Url);
        await service.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => conversations.SendToConversationAsync("c", Hello()));
    }

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        var clock = new HandClock();
        var expires = clock.Now.AddHours(24).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await using var identity = await FakeService.StartAsync(_ => new Answer(200, $$"""{"access_token":"m1","expires_on":"{{expires}}"}"""));
        await using var service = await FakeService.StartAsync(_ => new Answer(200, "{}"));
        var configuration = service.Configuration(("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppId", "app-1"), ("MicrosoftAppTenantId", "tenant-1"), ("IDENTITY_ENDPOINT", identity.Url + "msi/token"), ("IDENTITY_HEADER", "h1"));
        var conversations = await ConversationsAsync(configuration, service.Url, null, clock);

        await conversations.SendToConversationAsync("c", Hello());
        clock.Now += TimeSpan.FromHours(23);
        await conversations.SendToConversationAsync("c", Hello());

        var asked = Assert.Single(identity.Requests);
        Assert.Equal("GET /msi/token?api-version=2019-08-01&resource=https%3A%2F%2Fapi.botframework.com&client_id=app-1", $"{asked.Method} {asked.Path}");
        Assert.Equal("h1", asked.Headers["X-IDENTITY-HEADER"]);
        Assert.All(service.Requests, r => Assert.Equal("Bearer m1", r.Authorization));
    }

    [Theory]
    [InlineData("SingleTenant", "t", "https://login.microsoftonline.com/t/oauth2/v2.0/token")]
    [InlineData("MultiTenant", "t", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData("", null, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    public void The_login_depends_on_the_kind_of_the_bot(string type, string? tenant, string address)
    {
        var settings = ConnectorSettings.From(Settings(("MicrosoftAppType", type), ("MicrosoftAppId", "a"), ("MicrosoftAppPassword", "p"), ("MicrosoftAppTenantId", tenant)));

        Assert.Equal(address, settings.TokenAddress.AbsoluteUri);
    }

    [Fact]
    public void Settings_that_cannot_work_are_refused_at_the_start()
    {
        Assert.Throws<ArgumentException>(() => ConnectorSettings.From(Settings(("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppId", "a"), ("MicrosoftAppPassword", "p"))));
        Assert.Throws<ArgumentException>(() => ConnectorSettings.From(Settings(("MicrosoftAppId", "a"))));
        Assert.Throws<ArgumentException>(() => ConnectorSettings.From(Settings(("MicrosoftAppType", "Skill"))));
        Assert.Throws<ArgumentException>(() => ConnectorSettings.From(Settings(("ToChannelFromBotLoginUrl", "http://login.example.org/t"))));
        Assert.Throws<ArgumentException>(() => ConnectorSettings.From(Settings(("ToChannelFromBotLoginUrl", "http://127.0.0.1:5000/t"))));
    }

    private static IConfiguration WithIdentity(FakeService login) => login.Configuration(
        ("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppId", "app-1"), ("MicrosoftAppPassword", "sécret& +"), ("MicrosoftAppTenantId", "tenant-1"), ("ToChannelFromBotLoginUrl", login.Url + "{0}"));

    private static IConfiguration Settings(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value)).Build();

    private static string Token(string value) => new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["access_token"] = value }.ToJsonString();

    private sealed class NamedClients : IHttpClientFactory
    {
        internal List<string> Names { get; } = [];

        public HttpClient CreateClient(string name)
        {
            Names.Add(name);
            return new HttpClient();
        }
    }

    private sealed class HandClock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
