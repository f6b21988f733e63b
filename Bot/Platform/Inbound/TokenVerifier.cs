using System.Buffers.Text;
using System.Text.Json;
using Bot.Domain;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Platform.Inbound;

/// <summary>What a verified token says.</summary>
public sealed record VerifiedCaller(string? ServiceUrl, IReadOnlySet<string> Endorsements)
{
    /// <summary>The second half of the checks, once the body is read: null when the activity may pass.</summary>
    public string? Refuse(string? channelId, string? serviceUrl)
    {
        if (string.IsNullOrEmpty(channelId) || !Endorsements.Contains(channelId))
        {
            return "the signing key is not endorsed for this channel";
        }
        return ServiceUrl is { Length: > 0 } claimed && string.Equals(claimed, serviceUrl, StringComparison.OrdinalIgnoreCase)
            ? null
            : "the service address is not the token's";
    }
}

public sealed record Verdict(VerifiedCaller? Caller, string? Reason);

/// <summary>
/// Checks the channel service's token (protocol 2.2) with Microsoft.IdentityModel: signature, issuer, audience, times. Before any key is
/// fetched the token is held to the one shape that the service uses: what the library would forgive is refused here. Nothing in a token
/// widens what is accepted.
/// </summary>
public sealed class TokenVerifier
{
    private const int LongestToken = 16_384;
    private const int LeastBits = 2048;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> keys;
    private readonly string appId;
    private readonly string issuer;
    private readonly TimeProvider clock;

    // a key that nobody knows is looked for before the answer, and not more than once in five minutes, so that strangers cannot make us call out
    static TokenVerifier() => AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);

    public TokenVerifier(HttpClient http, InboundSettings settings, TimeProvider clock)
    {
        (appId, issuer, this.clock) = (settings.AppId, settings.Issuer, clock);
        keys = new(settings.KeyMetadata.AbsoluteUri, new OpenIdConnectConfigurationRetriever(), new OneHost(http, settings.KeyMetadata));
    }

    public async ValueTask<Verdict> VerifyAsync(string? header, CancellationToken stop)
    {
        if (Read(header, out var token) is { } shape)
        {
            return new(null, shape);
        }
        try
        {
            var (found, reason) = await TryAsync(token, stop);
            if (reason is nameof(SecurityTokenSignatureKeyNotFoundException))
            {
                keys.RequestRefresh();
                (found, reason) = await TryAsync(token, stop);
            }
            return new(found, reason);
        }
        catch (Exception problem) when (problem is InvalidOperationException or IOException or HttpRequestException)
        {
            // the keys could not be fetched
            return new(null, "no keys");
        }
    }

    private async Task<(VerifiedCaller? Caller, string? Reason)> TryAsync(string token, CancellationToken stop)
    {
        var known = (await keys.GetConfigurationAsync(stop)).JsonWebKeySet.Keys;
        var result = await handler.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
                ValidIssuer = issuer,
                ValidAudience = appId,
                IssuerSigningKeys = known.Where(k => k.Kty == JsonWebAlgorithmsKeyTypes.RSA && k.KeySize >= LeastBits),
                LifetimeValidator = (from, until, _, _) =>
                    until is { } end && end + Skew > clock.GetUtcNow() && !(from - Skew > clock.GetUtcNow().UtcDateTime),
                TryAllIssuerSigningKeys = false,
            }
        );
        if (!result.IsValid)
        {
            return (null, result.Exception?.GetType().Name ?? "refused");
        }
        var verified = (JsonWebToken)result.SecurityToken;
        return (
            new(
                verified.TryGetPayloadValue<string>("serviceurl", out var service) ? service : null,
                Endorsements(known.First(k => k.Kid == verified.Kid))
            ),
            null
        );
    }

    private static HashSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var listed) && listed is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(e => e.ToString()).ToHashSet(StringComparer.Ordinal)
            : [];

    private static string? Read(string? header, out string token)
    {
        token = "";
        if (string.IsNullOrEmpty(header) || !header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return "no bearer token";
        }
        token = header[7..].Trim();
        var parts = token.Split('.');
        if (token.Length is 0 or > LongestToken || parts.Length != 3 || parts.Any(part => part.Length == 0))
        {
            return "shape";
        }
        try
        {
            using var head = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]), Strict);
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]), Strict);
            return Shape(head.RootElement, payload.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException)
        {
            return "unreadable";
        }
    }

    private static string? Shape(JsonElement head, JsonElement payload) =>
        Text(head, "alg") != SecurityAlgorithms.RsaSha256 ? "algorithm"
        : head.TryGetProperty("crit", out _) ? "critical extension"
        : Text(head, "kid") is not { Length: > 0 } ? "no key id"
        : Text(payload, "iss") is null ? "issuer"
        : Text(payload, "aud") is null ? "audience"
        : !IsTime(payload, "exp", needed: true) || !IsTime(payload, "nbf", needed: false) ? "times"
        : null;

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;

    private static bool IsTime(JsonElement value, string name, bool needed) =>
        value.TryGetProperty(name, out var found)
            ? found.ValueKind == JsonValueKind.Number && found.TryGetInt64(out var seconds) && seconds is >= 0 and <= 253402300799
            : !needed;

    /// <summary>The metadata and the keys that it points to: from one host, over the same scheme.</summary>
    private sealed class OneHost(HttpClient http, Uri metadata) : IDocumentRetriever
    {
        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            var uri = new Uri(address);
            return uri.Scheme == metadata.Scheme && uri.Authority == metadata.Authority
                ? await http.GetStringAsync(uri, cancel)
                : throw new IOException("the keys lie on another host than their metadata");
        }
    }
}
