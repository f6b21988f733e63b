using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Framework;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The bot's identity from the configuration.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ConnectorSettings _settings;
    private readonly ConfiguredConnectorFactory _connectors;

    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, ServiceClientCredentialsFactory? credentialsFactory = null, AuthenticationConfiguration? authConfiguration = null, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(configuration, httpClientFactory, TimeProvider.System)
    {
        if (credentialsFactory is not null || authConfiguration is not null)
            throw new NotSupportedException("Credentials come from the configuration, callers are checked by the Door.");
    }

    internal ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory? httpClientFactory, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _settings = ConnectorSettings.From(configuration);
        var http = new ConnectorHttp(httpClientFactory);
        _connectors = new ConfiguredConnectorFactory(_settings, http, new TokenSource(_settings, http, time));
    }

    /// <remarks>
    /// Callers are checked by the Door, with the channel's keys, before the turn: it calls ProcessActivityAsync with the
    /// AuthenticateRequestResult that it made itself. Whoever comes this way has not been checked, so only a bot without an
    /// identity, in Development, lets him in.
    /// </remarks>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        if (_settings.HasIdentity || !string.IsNullOrEmpty(authHeader))
            throw new UnauthorizedAccessException("The caller has not been verified.");
        return Task.FromResult(new AuthenticateRequestResult
        {
            Audience = GetOriginatingAudience(),
            ClaimsIdentity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType),
            ConnectorFactory = _connectors,
        });
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _connectors;

    public override string GetOriginatingAudience() => _settings.Resource;
}
