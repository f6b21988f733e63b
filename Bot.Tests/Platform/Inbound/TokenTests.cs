using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Platform.Inbound;

/// <summary>Everything that protocol 2.4 says must be rejected, over HTTP, against the real app with an app id.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private FakeIdentity identity = null!;
    private BotApp app = null!;
    private HttpClient http = null!;

    public async Task InitializeAsync()
    {
        identity = await FakeIdentity.StartAsync();
        app = await BotApp.StartAsync(
            services => services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(Loopback.Handler),
            "--MicrosoftAppId",
            FakeIdentity.AppId,
            "--MicrosoftAppType",
            "MultiTenant",
            "--MicrosoftAppPassword",
            "secret",
            "--Door:KeyMetadata",
            $"{identity.Address}/metadata",
            "--ToChannelFromBotLoginUrl",
            identity.LoginAddress,
            "--ValidateAuthority",
            "false"
        );
        http = new() { BaseAddress = new(app.Address) };
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        await identity.DisposeAsync();
    }

    [Fact]
    public async Task A_good_token_passes_and_the_answer_goes_to_the_service_with_the_bots_own_token()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(identity.Token(Now)));
        await app.SettleAsync();
        var sent = Assert.Single(identity.Sent);
        Assert.StartsWith("Bearer outgoing ", sent);
    }

    public static TheoryData<string> BadHeaders() =>
        new("", "Basic dXNlcjpwYXNz", "Bearer ", "Bearer a.b", "Bearer a.b.c.d", "Bearer !!!.???.###", "Bearer " + new string('x', 20_000));

    [Theory]
    [MemberData(nameof(BadHeaders))]
    public async Task A_header_that_is_no_bearer_token_is_refused(string header) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostRawAsync(header));

    public static TheoryData<string> BadHeads() => new("alg none", "alg HS256", "alg RS512", "crit", "no kid", "unknown kid", "weak key");

    [Theory]
    [MemberData(nameof(BadHeads))]
    public async Task A_token_whose_head_is_wrong_is_refused(string what)
    {
        var token = what switch
        {
            "alg none" => identity.Token(Now, head: h => h["alg"] = "none"),
            "alg HS256" => WithPublicKeyAsSecret(),
            "alg RS512" => identity.Token(Now, head: h => h["alg"] = "RS512"),
            "crit" => identity.Token(Now, head: h => h["crit"] = new[] { "exp" }),
            "no kid" => identity.Token(Now, head: h => h.Remove("kid")),
            "unknown kid" => identity.Token(Now, head: h => h["kid"] = "nobody"),
            _ => identity.Token(Now, head: h => h["kid"] = "weak", key: identity.Weak),
        };
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(token));
    }

    public static TheoryData<string> BadClaims() =>
        new(
            "Entra issuer",
            "issuer with slash",
            "other cloud",
            "other bot",
            "audience list",
            "no audience",
            "expired",
            "not yet valid",
            "no expiry",
            "expiry as text"
        );

    [Theory]
    [MemberData(nameof(BadClaims))]
    public async Task A_token_whose_claims_are_wrong_is_refused(string what)
    {
        var token = identity.Token(
            Now,
            claims =>
                _ = what switch
                {
                    "Entra issuer" => claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
                    "issuer with slash" => claims["iss"] = FakeIdentity.Issuer + "/",
                    "other cloud" => claims["iss"] = "https://api.botframework.us",
                    "other bot" => claims["aud"] = Guid.NewGuid().ToString(),
                    "audience list" => claims["aud"] = new[] { FakeIdentity.AppId },
                    "no audience" => claims.Remove("aud"),
                    "expired" => claims["exp"] = Now.AddMinutes(-6).ToUnixTimeSeconds(),
                    "not yet valid" => claims["nbf"] = Now.AddMinutes(6).ToUnixTimeSeconds(),
                    "no expiry" => claims.Remove("exp"),
                    _ => claims["exp"] = $"{Now.AddHours(1).ToUnixTimeSeconds()}",
                }
        );
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(token));
    }

    [Fact]
    public async Task A_clock_five_minutes_off_is_forgiven() =>
        Assert.Equal(
            HttpStatusCode.OK,
            await PostAsync(
                identity.Token(
                    Now,
                    c => (c["exp"], c["nbf"]) = (Now.AddMinutes(-4).ToUnixTimeSeconds(), Now.AddMinutes(4).ToUnixTimeSeconds())
                )
            )
        );

    [Fact]
    public async Task A_payload_that_was_changed_after_signing_is_refused()
    {
        var parts = identity.Token(Now).Split('.');
        var other = identity.Token(Now, c => c["exp"] = Now.AddDays(9).ToUnixTimeSeconds()).Split('.');
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync($"{parts[0]}.{other[1]}.{parts[2]}"));
    }

    [Fact]
    public async Task A_token_with_the_same_member_twice_is_refused() =>
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await PostAsync(
                FakeIdentity.Sign(
                    """{"alg":"RS256","kid":"good","kid":"good"}""",
                    $$"""{"iss":"{{FakeIdentity.Issuer}}","aud":"{{FakeIdentity.AppId}}","exp":{{Now.AddHours(1).ToUnixTimeSeconds()}}}""",
                    identity.Good
                )
            )
        );

    [Fact]
    public async Task A_key_that_is_not_endorsed_for_the_channel_is_forbidden() =>
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await PostAsync(identity.Token(Now, head: h => h["kid"] = "unendorsed", key: identity.Unendorsed))
        );

    [Fact]
    public async Task A_token_without_a_service_address_is_forbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(identity.Token(Now, c => c.Remove("serviceurl"))));

    [Fact]
    public async Task A_token_for_another_service_address_is_forbidden() =>
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await PostAsync(identity.Token(Now, c => c["serviceurl"] = "https://smba.trafficmanager.net/emea/"))
        );

    [Fact]
    public async Task A_neighbours_trafficmanager_host_is_forbidden_even_with_a_matching_claim()
    {
        const string foreign = "https://evil.trafficmanager.net/emea/";
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await PostAsync(identity.Token(Now, c => c["serviceurl"] = foreign), Activity(a => a["serviceUrl"] = foreign))
        );
    }

    [Fact]
    public async Task A_body_whose_two_tenants_differ_is_forbidden() =>
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await PostAsync(identity.Token(Now), Activity(a => a["channelData"] = new { tenant = new { id = "another" } }))
        );

    [Fact]
    public async Task Many_unknown_keys_make_one_download()
    {
        Assert.Equal(HttpStatusCode.OK, await PostAsync(identity.Token(Now)));
        var before = identity.Downloads;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => PostAsync(identity.Token(Now, head: h => h["kid"] = $"unknown-{n}"))));
        Assert.InRange(identity.Downloads - before, 0, 1);
    }

    [Theory]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":""}""", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_no_activity_is_a_bad_request(string body, HttpStatusCode expected) =>
        Assert.Equal(expected, await PostAsync(identity.Token(Now), body));

    [Fact]
    public async Task A_body_over_512_KB_is_too_large() =>
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            await PostAsync(identity.Token(Now), Activity(a => a["text"] = new string('x', 700_000)))
        );

    [Theory]
    [InlineData("event")]
    [InlineData("typing")]
    [InlineData("somethingNew2030")]
    public async Task An_activity_of_a_kind_that_nobody_knows_is_accepted_in_silence(string type)
    {
        Assert.Equal(
            HttpStatusCode.OK,
            await PostAsync(identity.Token(Now), Activity(a => (a["type"], a["brandNewField"]) = (type, new { x = 1 })))
        );
        await app.SettleAsync();
        Assert.Empty(identity.Sent);
    }

    [Fact]
    public async Task An_invoke_that_nobody_handles_is_not_implemented() =>
        Assert.Equal(
            HttpStatusCode.NotImplemented,
            await PostAsync(identity.Token(Now), Activity(a => (a["type"], a["name"], a["value"]) = ("invoke", "task/fetch", new { })))
        );

    [Fact]
    public async Task Another_method_is_not_allowed() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.GetAsync("/api/messages")).StatusCode);

    [Fact]
    public async Task LocalTeams_is_not_there_when_the_bot_has_an_app_id() =>
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/local/api/state")).StatusCode);

    private Task<HttpStatusCode> PostAsync(string token, string? body = null) => PostRawAsync($"Bearer {token}", body);

    private async Task<HttpStatusCode> PostRawAsync(string header, string? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body ?? Activity(), Encoding.UTF8, "application/json"),
        };
        if (header.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }
        return (await http.SendAsync(request)).StatusCode;
    }

    private string Activity(Action<Dictionary<string, object>>? change = null)
    {
        var activity = new Dictionary<string, object>
        {
            ["type"] = "message",
            ["id"] = $"{Guid.NewGuid()}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = identity.ServiceUrl,
            ["text"] = "xin chào",
            ["from"] = new { id = "29:CB19", aadObjectId = "00000000-0000-4000-8000-000000000019" },
            ["recipient"] = new { id = "28:bot" },
            ["conversation"] = new
            {
                id = "a:CB19",
                conversationType = "personal",
                tenantId = "tenant",
            },
        };
        change?.Invoke(activity);
        return JsonSerializer.Serialize(activity);
    }

    private string WithPublicKeyAsSecret()
    {
        var parts = identity.Token(Now, head: h => h["alg"] = "HS256").Split('.');
        var secret = identity.Good.ExportSubjectPublicKeyInfo();
        var signature = System.Security.Cryptography.HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        return $"{parts[0]}.{parts[1]}.{System.Buffers.Text.Base64Url.EncodeToString(signature)}";
    }
}
