using System.Collections.Concurrent;
using System.Security.Claims;
using Bot.Platform.Inbound;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Bot.Platform.Outbound;

/// <summary>
/// The SDK's authentication, with what it makes anew for every turn made once: a connector client for each service address (with the bot's
/// credentials and their token), and the client for users' tokens, which this bot has no use for.
/// </summary>
public sealed class TeamsConnections(BotFrameworkAuthentication sdk, string appId) : BotFrameworkAuthentication
{
    private const int MostAddresses = 64;

    private static readonly UserTokenClient NoTokens = new NoUserTokens();

    private readonly ConcurrentDictionary<string, Task<IConnectorClient>> clients = new(StringComparer.OrdinalIgnoreCase);

    public static TeamsConnections From(IConfiguration configuration, InboundSettings settings, IHttpClientFactory clients)
    {
        // without an app id, in Development, the SDK wants to be told that there is no password
        ServiceClientCredentialsFactory credentials =
            settings.AppId.Length == 0
                ? new PasswordServiceClientCredentialFactory()
                : new ConfigurationServiceClientCredentialFactory(configuration, clients.CreateClient());
        return new(new ConfigurationBotFrameworkAuthentication(configuration, credentials, httpClientFactory: clients), settings.AppId);
    }

    /// <summary>The bot itself: an empty identity is refused by the SDK where there is an app id.</summary>
    public ClaimsIdentity Bot { get; } =
        new([new(AuthenticationConstants.AudienceClaim, appId), new(AuthenticationConstants.AppIdClaim, appId)]);

    /// <summary>Its Dispose does nothing: it is everybody's.</summary>
    public Task<IConnectorClient> ClientAsync(string serviceUrl)
    {
        if (clients.TryGetValue(serviceUrl, out var known) && !known.IsFaulted)
        {
            return known;
        }
        if (clients.Count >= MostAddresses)
        {
            clients.Clear();
        }
        return clients[serviceUrl] = MakeAsync(serviceUrl);
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Lender(this);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult(NoTokens);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken
    ) => sdk.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken
    ) => sdk.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override string GetOriginatingAudience() => sdk.GetOriginatingAudience();

    private async Task<IConnectorClient> MakeAsync(string serviceUrl) =>
        new Lent(await sdk.CreateConnectorFactory(Bot).CreateAsync(serviceUrl, sdk.GetOriginatingAudience(), CancellationToken.None));

    private sealed class Lender(TeamsConnections owner) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            owner.ClientAsync(serviceUrl);
    }

    private sealed class Lent(IConnectorClient client) : IConnectorClient
    {
        public Uri BaseUri
        {
            get => client.BaseUri;
            set => throw new NotSupportedException("a client that is everybody's keeps its address");
        }

        public JsonSerializerSettings SerializationSettings => client.SerializationSettings;

        public JsonSerializerSettings DeserializationSettings => client.DeserializationSettings;

        public ServiceClientCredentials Credentials => client.Credentials;

        public IAttachments Attachments => client.Attachments;

        public IConversations Conversations => client.Conversations;

        public void Dispose() { }
    }

    private sealed class NoUserTokens : UserTokenClient
    {
        public override Task<TokenResponse> GetUserTokenAsync(
            string userId,
            string connectionName,
            string channelId,
            string magicCode,
            CancellationToken cancellationToken
        ) => throw None();

        public override Task<SignInResource> GetSignInResourceAsync(
            string connectionName,
            Activity activity,
            string finalRedirect,
            CancellationToken cancellationToken
        ) => throw None();

        public override Task SignOutUserAsync(
            string userId,
            string connectionName,
            string channelId,
            CancellationToken cancellationToken
        ) => throw None();

        public override Task<TokenStatus[]> GetTokenStatusAsync(
            string userId,
            string channelId,
            string includeFilter,
            CancellationToken cancellationToken
        ) => throw None();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
            string userId,
            string connectionName,
            string[] resourceUrls,
            string channelId,
            CancellationToken cancellationToken
        ) => throw None();

        public override Task<TokenResponse> ExchangeTokenAsync(
            string userId,
            string connectionName,
            string channelId,
            TokenExchangeRequest exchangeRequest,
            CancellationToken cancellationToken
        ) => throw None();

        private static NotSupportedException None() => new("this bot signs nobody in");
    }
}
