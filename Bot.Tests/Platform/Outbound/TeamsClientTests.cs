using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Platform.Inbound;
using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Platform.Outbound;

/// <summary>What goes out to Teams, to which hosts, with which token: over real HTTP, with the SDK's own credentials.</summary>
public sealed class TeamsClientTests
{
    private const string Thread = "19:abc@thread.tacv2;messageid=1";
    private const string EscapedThread = "19%3Aabc%40thread.tacv2%3Bmessageid%3D1";
    private static readonly byte[] Hello = """{"type":"message","text":"Chào Đặng Thị Ân"}"""u8.ToArray();

    [Fact]
    public async Task Every_operation_has_its_path_with_the_ids_escaped_and_the_saved_JSON_as_it_is()
    {
        await using var service = await FakeService.StartAsync(_ => new Answer(201, """{"id":"a/b"}"""));
        var teams = Teams();
        Assert.Equal("a/b", await teams.SendAsync(service.Url + "emea/", Thread, Hello, default));
        await teams.UpdateAsync(service.Url + "emea/", Thread, "f:1/2", Hello, default);
        await teams.OpenAsync(service.Url + "emea", new Dictionary<string, object> { ["tenantId"] = "t" }, default);
        Assert.Equal(
            [
                $"POST /emea/v3/conversations/{EscapedThread}/activities",
                $"PUT /emea/v3/conversations/{EscapedThread}/activities/f%3A1%2F2",
                "POST /emea/v3/conversations",
            ],
            service.Requests.Select(r => $"{r.Method} {r.Path}")
        );
        Assert.Equal(Encoding.UTF8.GetString(Hello), service.Requests[0].Body);
        Assert.Equal("application/json; charset=utf-8", service.Requests[0].Headers["Content-Type"]);
        Assert.Equal("""{"tenantId":"t"}""", service.Requests[2].Body);
        // no app id: no token
        Assert.All(service.Requests, r => Assert.True(string.IsNullOrEmpty(r.Authorization)));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData(" ")]
    public async Task An_id_that_would_change_the_path_is_refused(string id)
    {
        await using var service = await FakeService.StartAsync(_ => new Answer(200));
        await Assert.ThrowsAsync<ArgumentException>(() => Teams().UpdateAsync(service.Url, "c", id, Hello, default));
        Assert.Empty(service.Requests);
    }

    [Theory]
    [InlineData(200, "not JSON")]
    [InlineData(202, "")]
    [InlineData(201, "[]")]
    public async Task What_was_delivered_counts_as_delivered_whatever_the_answer_says(int status, string body)
    {
        await using var service = await FakeService.StartAsync(_ => new Answer(status, body));
        Assert.Null(await Teams().SendAsync(service.Url, "c", Hello, default));
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
        await using var login = await LoginAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Teams(login, development: false).SendAsync(serviceUrl, "c", Hello, default)
        );
        Assert.Empty(login.Requests);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var foreign = await FakeService.StartAsync(_ => new Answer(200));
        await using var service = await FakeService.StartAsync(_ => new Answer(307, "", ("Location", foreign.Url)));
        Assert.Equal(307, (int)(await RefusedAsync(Teams(), service)).Status);
        Assert.Empty(foreign.Requests);
    }

    [Fact]
    public async Task A_bot_that_is_too_fast_learns_how_long_to_wait()
    {
        await using var service = await FakeService.StartAsync(_ => new Answer(
            429,
            """{"error":{"code":"Throttled","message":"slow down"}}""",
            ("Retry-After", "7")
        ));
        var refused = await RefusedAsync(Teams(), service);
        Assert.Equal((HttpStatusCode.TooManyRequests, "7"), (refused.Status, refused.RetryAfter));
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task The_token_is_asked_for_once_and_sent_with_every_call()
    {
        await using var login = await LoginAsync();
        await using var service = await FakeService.StartAsync(_ => new Answer(200, "{}"));
        var teams = Teams(login);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => teams.SendAsync(service.Url, "c", Hello, default)));
        await teams.SendAsync(service.Url + "other", "c", Hello, default);
        var asked = login.Requests.Where(r => r.Method == "POST").ToList();
        Assert.Equal("/tenant-1/oauth2/v2.0/token", Assert.Single(asked).Path);
        Assert.Contains("client_secret=s%C3%A9cret%26+%2B", asked[0].Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked[0].Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(21, service.Requests.Count);
        Assert.All(service.Requests, r => Assert.Equal("Bearer t1", r.Authorization));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        await using var login = await LoginAsync();
        await using var service = await FakeService.StartAsync(r => new Answer(r.Authorization == "Bearer t1" ? 401 : 200, "{}"));
        var teams = Teams(login);
        await teams.SendAsync(service.Url, "c", Hello, default);
        await teams.SendAsync(service.Url, "c", Hello, default);
        Assert.Equal(["Bearer t1", "Bearer t2", "Bearer t2"], service.Requests.Select(r => r.Authorization));
        Assert.All(service.Requests, r => Assert.Equal(Encoding.UTF8.GetString(Hello), r.Body));
    }

    [Fact]
    public async Task A_bot_that_is_refused_twice_stops_asking()
    {
        await using var login = await LoginAsync();
        await using var service = await FakeService.StartAsync(_ => new Answer(401));
        Assert.Equal(HttpStatusCode.Unauthorized, (await RefusedAsync(Teams(login), service)).Status);
        Assert.Equal(2, service.Requests.Count);
    }

    [Theory]
    [InlineData(401, 401)]
    [InlineData(400, 401)]
    [InlineData(500, 503)]
    public async Task A_login_that_refuses_is_told_from_one_that_is_away_and_nothing_is_sent(int answered, int surfaced)
    {
        await using var login = await LoginAsync(_ => new Answer(
            answered,
            """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret sécret& + provided."}"""
        ));
        await using var service = await FakeService.StartAsync(_ => new Answer(200));
        var refused = await RefusedAsync(Teams(login), service);
        Assert.Equal(surfaced, (int)refused.Status);
        Assert.DoesNotContain("sécret", refused.ToString());
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_login_that_cannot_be_reached_does_not_look_like_a_message_that_may_have_gone_out()
    {
        await using var service = await FakeService.StartAsync(_ => new Answer(200));
        var login = await LoginAsync();
        var teams = Teams(login);
        await login.DisposeAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await RefusedAsync(teams, service)).Status);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_a_broken_connection()
    {
        var service = await FakeService.StartAsync(_ => new Answer(200));
        var url = service.Url;
        await service.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => Teams().SendAsync(url, "c", Hello, default));
    }

    private static Task<TeamsRefusedException> RefusedAsync(TeamsClient teams, FakeService service) =>
        Assert.ThrowsAsync<TeamsRefusedException>(() => teams.SendAsync(service.Url, "c", Hello, default));

    private static Task<FakeService> LoginAsync(Func<Request, Answer>? answer = null)
    {
        var count = 0;
        return FakeService.StartAsync(
            answer ?? (r => new Answer(200, Token($"t{(r.Method == "POST" ? Interlocked.Increment(ref count) : count)}"))),
            https: true
        );
    }

    private static string Token(string value) =>
        new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 3599,
            ["access_token"] = value,
        }.ToJsonString();

    private static TeamsClient Teams(FakeService? login = null, bool development = true)
    {
        var settings = new Dictionary<string, string?>();
        if (login is not null)
        {
            settings = new()
            {
                ["MicrosoftAppType"] = "SingleTenant", // of its own each time: the SDK's tokens are kept for the whole process
                ["MicrosoftAppId"] = $"{Guid.NewGuid()}",
                ["MicrosoftAppPassword"] = "sécret& +",
                ["MicrosoftAppTenantId"] = "tenant-1",
                ["ToChannelFromBotLoginUrl"] = string.Create(CultureInfo.InvariantCulture, $"{login.Url}tenant-1"),
                ["ValidateAuthority"] = "false",
            };
        }
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var door = InboundSettings.From(configuration, development);
        var clients = new Clients();
        return new(clients, TeamsConnections.From(configuration, door, clients), door);
    }

    private sealed class Clients : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(Loopback.Handler());
    }
}
