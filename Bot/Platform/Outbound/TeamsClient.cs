using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Platform.Inbound;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Identity.Client;

namespace Bot.Platform.Outbound;

/// <summary>
/// The connector's service at an address: three calls, with the JSON that was saved. The token is the SDK's, and goes to allowed hosts
/// alone, asked at every call: an address may have been stored long ago.
/// </summary>
public sealed class TeamsClient(IHttpClientFactory clients, TeamsConnections connections, InboundSettings settings)
{
    /// <summary>Follows no redirect, which could lead the token away, and keeps no cookies.</summary>
    public const string ClientName = "connector";

    private const int LargestAnswer = 1024 * 1024;

    /// <returns>The id that Teams gave the message; null where its answer could not be read: delivered is delivered.</returns>
    public Task<string?> SendAsync(string serviceUrl, string conversation, ReadOnlyMemory<byte> activity, CancellationToken stop) =>
        CallAsync(HttpMethod.Post, serviceUrl, $"v3/conversations/{Part(conversation)}/activities", activity, stop);

    public Task<string?> UpdateAsync(
        string serviceUrl,
        string conversation,
        string activityId,
        ReadOnlyMemory<byte> activity,
        CancellationToken stop
    ) => CallAsync(HttpMethod.Put, serviceUrl, $"v3/conversations/{Part(conversation)}/activities/{Part(activityId)}", activity, stop);

    /// <returns>The id of the conversation.</returns>
    public Task<string?> OpenAsync(string serviceUrl, object parameters, CancellationToken stop) =>
        CallAsync(HttpMethod.Post, serviceUrl, "v3/conversations", JsonSerializer.SerializeToUtf8Bytes(parameters, Wire.Json), stop);

    private async Task<string?> CallAsync(
        HttpMethod method,
        string serviceUrl,
        string path,
        ReadOnlyMemory<byte> json,
        CancellationToken stop
    )
    {
        if (!settings.AcceptsService(serviceUrl))
        {
            throw new InvalidOperationException("The bot does not call an address that is not an allowed service host.");
        }
        var address = new Uri(new Uri(serviceUrl).GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + path);
        var response = await TryAsync(method, serviceUrl, address, json, newToken: false, stop);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            // the token may have been revoked before its time: one new one, and then the refusal stands
            response.Dispose();
            response = await TryAsync(method, serviceUrl, address, json, newToken: true, stop);
        }
        using (response)
        {
            return response.IsSuccessStatusCode
                ? Id(await response.Content.ReadAsByteArrayAsync(stop))
                : throw new TeamsRefusedException(response.StatusCode, RetryAfter(response));
        }
    }

    private async Task<HttpResponseMessage> TryAsync(
        HttpMethod method,
        string serviceUrl,
        Uri address,
        ReadOnlyMemory<byte> json,
        bool newToken,
        CancellationToken stop
    )
    {
        using var request = new HttpRequestMessage(method, address) { Content = new ReadOnlyMemoryContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        await AuthoriseAsync(request, serviceUrl, newToken, stop);
        using var client = clients.CreateClient(ClientName);
        client.MaxResponseContentBufferSize = LargestAnswer;
        return await client.SendAsync(request, stop);
    }

    // a broken connection to the login must not look like one to Teams: nothing has been sent yet
    private async Task AuthoriseAsync(HttpRequestMessage request, string serviceUrl, bool newToken, CancellationToken stop)
    {
        try
        {
            var credentials = (await connections.ClientAsync(serviceUrl)).Credentials;
            if (newToken && credentials is AppCredentials { MicrosoftAppId.Length: > 0 } app)
            {
                await app.GetTokenAsync(forceRefresh: true);
            }
            await credentials.ProcessHttpRequestAsync(request, stop);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            throw new TeamsRefusedException(IsRefused(problem) ? HttpStatusCode.Unauthorized : HttpStatusCode.ServiceUnavailable, null);
        }
    }

    private static bool IsRefused(Exception problem) =>
        problem switch
        {
            AggregateException many => many.Flatten().InnerExceptions.Any(IsRefused),
            MsalServiceException { StatusCode: >= 400 and < 500 and not 408 and not 429 } => true,
            _ => problem.InnerException is { } inner && IsRefused(inner),
        };

    private static string Part(string id) =>
        id.Trim() is not ("" or "." or "..")
            ? Uri.EscapeDataString(id)
            : throw new ArgumentException("an id that would change the path", nameof(id));

    private static string? Id(byte[] answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                ? id.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? RetryAfter(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null;
}

/// <summary>Teams, or the login before it, did not take what was sent.</summary>
/// <param name="retryAfter">As Teams wrote it: seconds, or a date.</param>
public sealed class TeamsRefusedException(HttpStatusCode status, string? retryAfter) : Exception($"Teams answered {(int)status}")
{
    public HttpStatusCode Status => status;

    public string? RetryAfter => retryAfter;
}
