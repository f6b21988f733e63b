using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Framework;

/// <summary>The bot's token for the channel: fetched once for all who ask, kept until five minutes before it expires.</summary>
internal sealed partial class TokenSource(ConnectorSettings settings, ConnectorHttp http, TimeProvider time)
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(300);

    /// <summary>The address of the identity service inside every virtual machine of Azure.</summary>
    private static readonly Uri MachineIdentity = new("http://169.254.169.254/metadata/identity/oauth2/token");

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile Token? _token;

    /// <returns>Null where the bot has no app id: it then speaks only to a channel in Development, which asks for none.</returns>
    internal async Task<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (!settings.HasIdentity)
            return null;
        if (Fresh() is { } kept)
            return kept;
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } meanwhile)
                return meanwhile;
            _token = await FetchAsync(cancellationToken);
            return _token.Value;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Forgets a token that the channel refused; a newer one, fetched since, stays.</summary>
    internal void Drop(string? refused)
    {
        if (_token is { } token && token.Value == refused)
            Interlocked.CompareExchange(ref _token, null, token);
    }

    private string? Fresh() => _token is { } token && time.GetUtcNow() < token.UseUntil ? token.Value : null;

    private async Task<Token> FetchAsync(CancellationToken cancellationToken)
    {
        using var request = settings.AppType == BotAppType.UserAssignedMsi ? IdentityRequest() : SecretRequest();
        var asked = time.GetUtcNow();
        using var client = http.Client();
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            var content = await response.Content.ReadAsStringAsync(cancellationToken);
            if (response.IsSuccessStatusCode && Read(content, asked) is { } token)
                return token;
            var refused = (int)response.StatusCode is >= 400 and < 500 and not 408 and not 429;
            throw Nothing(refused ? HttpStatusCode.Unauthorized : HttpStatusCode.ServiceUnavailable, $"{(int)response.StatusCode} {Reason(content)}");
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Nothing(HttpStatusCode.ServiceUnavailable, "the login does not answer");
        }
    }

    /// <summary>
    /// Said as the channel would say it, so that the sender knows what to do: 401, or 503 where another try may help.
    /// A broken connection to the login must not look like one to the channel: nothing has been sent yet.
    /// </summary>
    private static ErrorResponseException Nothing(HttpStatusCode status, string why)
    {
        using var answer = new HttpResponseMessage(status);
        return new ErrorResponseException($"No token for the bot: {why}.") { Response = new HttpResponseMessageWrapper(answer, "") };
    }

    private HttpRequestMessage SecretRequest()
    {
        var scope = settings.Resource.EndsWith("/.default", StringComparison.Ordinal) ? settings.Resource : settings.Resource + "/.default";
        return new HttpRequestMessage(HttpMethod.Post, settings.TokenAddress)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = settings.AppId,
                ["client_secret"] = settings.Password,
                ["scope"] = scope,
            }),
        };
    }

    private HttpRequestMessage IdentityRequest()
    {
        var hosted = settings.IdentityEndpoint is not null;
        var query = string.Create(CultureInfo.InvariantCulture, $"?api-version={(hosted ? "2019-08-01" : "2018-02-01")}&resource={Uri.EscapeDataString(settings.Resource)}&client_id={Uri.EscapeDataString(settings.AppId)}");
        var request = new HttpRequestMessage(HttpMethod.Get, (settings.IdentityEndpoint ?? MachineIdentity).AbsoluteUri + query);
        if (hosted)
            request.Headers.Add("X-IDENTITY-HEADER", settings.IdentityHeader);
        else
            request.Headers.Add("Metadata", "true");
        return request;
    }

    private static Token? Read(string content, DateTimeOffset asked)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var answer = document.RootElement;
            if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("access_token", out var value) || value.ValueKind != JsonValueKind.String)
                return null;
            // the identity endpoint of App Service says when it expires, the others say after how many seconds
            DateTimeOffset expires = Number(answer, "expires_in") is { } seconds ? asked.AddSeconds(seconds)
                : Number(answer, "expires_on") is { } instant ? DateTimeOffset.FromUnixTimeSeconds(instant)
                : asked;
            return new Token(value.GetString()!, expires - Margin);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long? Number(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var member) && long.TryParse(member.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The error's code only: the description may quote what was sent.</summary>
    private static string Reason(string content) => ErrorCode().Match(content) is { Success: true } match ? match.Value : "";

    [GeneratedRegex("AADSTS[0-9]+|(?<=\"error\":\\s*\")[a-z_]+")]
    private static partial Regex ErrorCode();

    private sealed record Token(string Value, DateTimeOffset UseUntil);
}
