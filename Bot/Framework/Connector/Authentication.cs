using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who may call the bot, and what the bot shows when it calls.</summary>
public abstract class BotFrameworkAuthentication
{
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public virtual string GetOriginatingAudience() => throw new NotSupportedException("This authentication names no audience.");
}

/// <summary>What is known about the caller of one turn.</summary>
public class AuthenticateRequestResult
{
    public string? Audience { get; set; }
    public ClaimsIdentity? ClaimsIdentity { get; set; }
    public ConnectorFactory? ConnectorFactory { get; set; }
}

public abstract class ConnectorFactory
{
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}

/// <summary>Only here so that constructors have the SDK's shape: credentials come from the configuration alone.</summary>
public abstract class ServiceClientCredentialsFactory;

/// <summary>Only here so that constructors have the SDK's shape: callers are checked by the Door.</summary>
public class AuthenticationConfiguration;

public static class AuthenticationConstants
{
    public const string AppIdClaim = "appid";
    public const string AudienceClaim = "aud";
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";
    public const string DefaultChannelAuthTenant = "botframework.com";
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";
    public const string AnonymousAuthType = "anonymous";
}
