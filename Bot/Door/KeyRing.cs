using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Bot.Door;

public sealed record SigningKey(string Id, RSAParameters Rsa, IReadOnlySet<string> Endorsements);

/// <summary>
/// The channel service's signing keys: fetched from one fixed place, kept a day, kept five when the place is away. A key that nobody knows
/// makes it look again, but not more than once in five minutes, so that strangers cannot make us call out.
/// </summary>
public sealed class KeyRing(HttpClient http, Uri metadata, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan Usable = TimeSpan.FromDays(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenForcedTries = TimeSpan.FromMinutes(5);
    private const int LeastBits = 2048;

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile Dictionary<string, SigningKey> keys = new(StringComparer.Ordinal);
    private DateTimeOffset loaded = DateTimeOffset.MinValue;
    private DateTimeOffset tried = DateTimeOffset.MinValue;

    public async ValueTask<SigningKey?> FindAsync(string id, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (now - loaded > Fresh)
        {
            await LoadAsync(BetweenTries, stop);
        }
        if (!keys.ContainsKey(id))
        {
            await LoadAsync(BetweenForcedTries, stop);
        }
        return now - loaded > Usable ? null : keys.GetValueOrDefault(id);
    }

    private async Task LoadAsync(TimeSpan leastGap, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            var now = clock.GetUtcNow();
            if (now - tried < leastGap)
            {
                return;
            }
            tried = now;
            if (await FetchAsync(stop) is { Count: > 0 } found)
            {
                (keys, loaded) = (found, now);
            }
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            // the last good set stays
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Dictionary<string, SigningKey>?> FetchAsync(CancellationToken stop)
    {
        using var about = JsonDocument.Parse(await http.GetByteArrayAsync(metadata, stop));
        var address = new Uri(about.RootElement.GetProperty("jwks_uri").GetString()!);
        if (address.Scheme != metadata.Scheme || address.Authority != metadata.Authority)
        {
            return null;
        }
        using var set = JsonDocument.Parse(await http.GetByteArrayAsync(address, stop));
        return set.RootElement.GetProperty("keys").EnumerateArray().Select(Read).OfType<SigningKey>().ToDictionary(k => k.Id, StringComparer.Ordinal);
    }

    private static SigningKey? Read(JsonElement key)
    {
        if (key.GetProperty("kty").GetString() != "RSA" || !key.TryGetProperty("kid", out var id))
        {
            return null;
        }
        var rsa = new RSAParameters
        {
            Modulus = Base64Url.DecodeFromChars(key.GetProperty("n").GetString()),
            Exponent = Base64Url.DecodeFromChars(key.GetProperty("e").GetString()),
        };
        var endorsed = key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(e => e.GetString()!).ToHashSet(StringComparer.Ordinal) : [];
        return rsa.Modulus!.Length * 8 < LeastBits ? null : new(id.GetString()!, rsa, endorsed);
    }
}
