using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Harness;

/// <summary>The channel service's identity on loopback: key metadata, keys, a mint for good and bad tokens, and a connector that counts.</summary>
public sealed class FakeIdentity : IAsyncDisposable
{
    public const string AppId = "b0f1c2d3-1111-4222-8333-444455556666";
    public const string Issuer = "https://api.botframework.com";

    private readonly WebApplication app;
    private int downloads;

    private FakeIdentity(WebApplication app) => this.app = app;

    public RSA Good { get; } = RSA.Create(2048);

    public RSA Unendorsed { get; } = RSA.Create(2048);

    public RSA Weak { get; } = RSA.Create(1024);

    public string Address => app.Urls.First(u => u.StartsWith("http:", StringComparison.Ordinal));

    public string LoginAddress => app.Urls.First(u => u.StartsWith("https:", StringComparison.Ordinal)) + "/login";

    public string ServiceUrl => $"{Address}/service/";

    public int Downloads => downloads;

    public List<string> Sent { get; } = [];

    public static async Task<FakeIdentity> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Listen(https: false);
        // the library that fetches the bot's own token insists on https
        builder.Listen(https: true);
        var identity = new FakeIdentity(builder.Build());
        identity.Map();
        await identity.app.StartAsync();
        return identity;
    }

    /// <summary>A token as the channel makes it; the changes make it bad.</summary>
    public string Token(
        DateTimeOffset now,
        Action<Dictionary<string, object>>? claims = null,
        Action<Dictionary<string, object>>? head = null,
        RSA? key = null
    )
    {
        var header = new Dictionary<string, object>
        {
            ["alg"] = "RS256",
            ["typ"] = "JWT",
            ["kid"] = "good",
        };
        var payload = new Dictionary<string, object>
        {
            ["iss"] = Issuer,
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        };
        head?.Invoke(header);
        claims?.Invoke(payload);
        return Sign(JsonSerializer.Serialize(header), JsonSerializer.Serialize(payload), key ?? Good);
    }

    public static string Sign(string header, string payload, RSA key)
    {
        var signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Good.Dispose();
        Unendorsed.Dispose();
        Weak.Dispose();
    }

    private void Map()
    {
        app.MapGet("/metadata", () => Results.Json(new { jwks_uri = $"{Address}/keys" }));
        app.MapGet(
            "/keys",
            () =>
            {
                Interlocked.Increment(ref downloads);
                return Results.Json(
                    new { keys = new[] { Key("good", Good, "msteams"), Key("unendorsed", Unendorsed), Key("weak", Weak, "msteams") } }
                );
            }
        );
        app.Map(
            "/login/{*rest}",
            () =>
                Results.Json(
                    new
                    {
                        access_token = "outgoing",
                        expires_in = 3600,
                        token_type = "Bearer",
                    }
                )
        );
        app.MapPost(
            "/service/v3/conversations/{id}/activities/{reply?}",
            async (HttpContext http) =>
            {
                using var reader = new StreamReader(http.Request.Body);
                var body = await reader.ReadToEndAsync();
                lock (Sent)
                {
                    Sent.Add($"{http.Request.Headers.Authorization} {body}");
                }
                return Results.Json(new { id = "1" }, statusCode: 201);
            }
        );
    }

    private static object Key(string id, RSA rsa, params string[] endorsements)
    {
        var parameters = rsa.ExportParameters(false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = id,
            n = Base64Url.EncodeToString(parameters.Modulus),
            e = Base64Url.EncodeToString(parameters.Exponent),
            endorsements,
        };
    }
}
