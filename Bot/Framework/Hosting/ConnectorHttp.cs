using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Framework;

/// <summary>The HTTP clients of the connector: they follow no redirect, for it could lead the token away, and never wait for ever.</summary>
internal sealed class ConnectorHttp(IHttpClientFactory? factory)
{
    /// <summary>A host that brings a factory registers this client with AllowAutoRedirect = false: a handler made elsewhere cannot be changed here.</summary>
    private const string ClientName = "connector";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private const int LargestAnswer = 1024 * 1024;
    private readonly HttpMessageHandler? _own = factory is null ? OwnHandler() : null;

    internal HttpClient Client()
    {
        var client = _own is null ? factory!.CreateClient(ClientName) : new HttpClient(_own, disposeHandler: false);
        client.Timeout = Patience;
        client.MaxResponseContentBufferSize = LargestAnswer;
        return client;
    }

    private static SocketsHttpHandler OwnHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}

/// <summary>The channel's service at one address. This is the one place that attaches the bot's token.</summary>
internal sealed class ConnectorClient(string? serviceUrl, ConnectorSettings settings, ConnectorHttp http, TokenSource tokens) : IConnectorClient, IConversations
{
    private Uri? _base = Uri.TryCreate(serviceUrl, UriKind.Absolute, out var given) ? given : null;

    public Uri BaseUri
    {
        get => _base ?? throw new InvalidOperationException("The conversation has no service address.");
        set => _base = value;
    }

    public IConversations Conversations => this;

    public void Dispose()
    {
        // the clients belong to the factory
    }

    async Task<T?> IConversations.CallAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
        where T : default
    {
        var address = new Uri(BaseUri.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + path);
        settings.Demand(address);
        var json = body is null ? null : BotJson.Write(body);
        var token = await tokens.GetAsync(cancellationToken);
        var response = await SendAsync(method, address, json, token, cancellationToken);
        if ((int)response.StatusCode == 401 && token is not null)
        {
            // the token may have been revoked before its time: one new one, and then the refusal stands
            response.Dispose();
            tokens.Drop(token);
            token = await tokens.GetAsync(cancellationToken);
            response = await SendAsync(method, address, json, token, cancellationToken);
        }

        using (response)
        {
            var content = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode ? Read<T>(content) : throw ErrorResponseException.From(response, content);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, string? json, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var client = http.Client();
        return await client.SendAsync(request, cancellationToken);
    }

    // delivered is delivered: an answer that cannot be read must not make the sender send again
    private static T? Read<T>(string content)
    {
        try
        {
            return content.Length == 0 ? default : JsonSerializer.Deserialize<T>(content, BotJson.Wire);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}

internal sealed class ConfiguredConnectorFactory(ConnectorSettings settings, ConnectorHttp http, TokenSource tokens) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(new ConnectorClient(serviceUrl, settings, http, tokens));
}
