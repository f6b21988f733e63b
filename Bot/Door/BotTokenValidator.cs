using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bot.Door;

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
        return ServiceUrl is { Length: > 0 } claimed && string.Equals(claimed, serviceUrl, StringComparison.OrdinalIgnoreCase) ? null
            : "the service address is not the token's";
    }
}

public sealed record Verdict(VerifiedCaller? Caller, string? Reason);

/// <summary>
/// Checks the channel service's token on the base class library alone (protocol 2.2): algorithm fixed, issuer before any download, then
/// key, signature, audience, times. Nothing in the token widens what is accepted.
/// </summary>
public sealed class BotTokenValidator(KeyRing ring, string appId, string issuer, TimeProvider clock)
{
    private const int LongestToken = 16_384;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    public async ValueTask<Verdict> ValidateAsync(string? header, CancellationToken stop)
    {
        if (Split(header, out var token) is { } shape)
        {
            return new(null, shape);
        }
        try
        {
            using var head = JsonDocument.Parse(Base64Url.DecodeFromChars(token[0]), Strict);
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(token[1]), Strict);
            if ((CheckHead(head) ?? (Text(payload, "iss") == issuer ? null : "issuer")) is { } early)
            {
                return new(null, early);
            }
            if (await ring.FindAsync(Text(head, "kid")!, stop) is not { } key)
            {
                return new(null, "unknown key");
            }
            return (CheckSignature(token, key) ?? CheckClaims(payload)) is { } late ? new(null, late) : new(new(Text(payload, "serviceurl"), key.Endorsements), null);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or CryptographicException)
        {
            return new(null, "unreadable");
        }
    }

    private static string? Split(string? header, out string[] token)
    {
        token = [];
        if (string.IsNullOrEmpty(header) || !header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return "no bearer token";
        }
        var text = header[7..].Trim();
        token = text.Split('.');
        return text.Length is 0 or > LongestToken ? "size" : token.Length != 3 || token.Any(part => part.Length == 0) ? "shape" : null;
    }

    private static string? CheckHead(JsonDocument head) =>
        Text(head, "alg") != "RS256" ? "algorithm"
        : head.RootElement.TryGetProperty("crit", out _) ? "critical extension"
        : Text(head, "kid") is not { Length: > 0 } ? "no key id" : null;

    private static string? CheckSignature(string[] token, SigningKey key)
    {
        using var rsa = RSA.Create(key.Rsa);
        var signed = Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}");
        return rsa.VerifyData(signed, Base64Url.DecodeFromChars(token[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ? null : "signature";
    }

    private string? CheckClaims(JsonDocument payload)
    {
        if (!string.Equals(Text(payload, "aud"), appId, StringComparison.OrdinalIgnoreCase))
        {
            return "audience";
        }
        var now = clock.GetUtcNow();
        if (Time(payload, "exp") is not { } expires || expires + Skew <= now)
        {
            return "expired";
        }
        return payload.RootElement.TryGetProperty("nbf", out _) && (Time(payload, "nbf") is not { } from || from - Skew > now) ? "not yet valid" : null;
    }

    private static string? Text(JsonDocument document, string name) =>
        document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds) && seconds is >= 0 and <= 253402300799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
