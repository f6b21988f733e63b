using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Framework;

internal enum BotAppType
{
    MultiTenant,
    SingleTenant,
    UserAssignedMsi,
}

/// <summary>Who the bot is and where it may call, from the SDK's setting names and two of our own.</summary>
internal sealed record ConnectorSettings
{
    /// <summary>Exact, for a suffix would not do: under trafficmanager.net anybody can register a name (protocol.md 10.5).</summary>
    private const string TeamsHost = "smba.trafficmanager.net";

    internal required BotAppType AppType { get; init; }
    internal required string AppId { get; init; }
    internal required string Password { get; init; }
    internal required Uri TokenAddress { get; init; }
    internal required string Resource { get; init; }
    internal required IReadOnlySet<string> AllowedHosts { get; init; }
    internal required bool AllowLoopback { get; init; }
    internal required Uri? IdentityEndpoint { get; init; }
    internal required string? IdentityHeader { get; init; }

    internal bool HasIdentity => AppId.Length > 0;

    internal static ConnectorSettings From(IConfiguration configuration)
    {
        var appType = TypeOf(configuration["MicrosoftAppType"]);
        var tenant = configuration["MicrosoftAppTenantId"]?.Trim() ?? "";
        var login = Some(configuration["ToChannelFromBotLoginUrl"]) ?? AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;
        var loginTenant = appType == BotAppType.SingleTenant && tenant.Length > 0 ? tenant : AuthenticationConstants.DefaultChannelAuthTenant;
        var settings = new ConnectorSettings
        {
            AppType = appType,
            AppId = configuration["MicrosoftAppId"]?.Trim() ?? "",
            Password = configuration["MicrosoftAppPassword"] ?? "",
            TokenAddress = new Uri(login.Replace("{0}", Uri.EscapeDataString(loginTenant), StringComparison.Ordinal).TrimEnd('/') + "/oauth2/v2.0/token"),
            Resource = Some(configuration["ToChannelFromBotOAuthScope"]) ?? AuthenticationConstants.ToChannelFromBotOAuthScope,
            AllowedHosts = configuration.GetSection("AllowedServiceHosts").GetChildren().Select(host => host.Value?.Trim()).OfType<string>()
                .Append(TeamsHost).ToHashSet(StringComparer.OrdinalIgnoreCase),
            AllowLoopback = bool.TryParse(configuration["AllowLoopbackServiceUrls"], out var allowed) && allowed,
            IdentityEndpoint = Some(configuration["IDENTITY_ENDPOINT"]) is { } endpoint ? new Uri(endpoint) : null,
            IdentityHeader = configuration["IDENTITY_HEADER"],
        };
        return settings.Checked(tenant);
    }

    /// <summary>An address that the bot may call, or an exception: asked at every call, also for addresses that were stored long ago.</summary>
    internal void Demand(Uri address)
    {
        var plain = address.IsAbsoluteUri && address.UserInfo.Length == 0;
        var allowed = plain && address.IsLoopback
            ? AllowLoopback && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            : plain && address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && AllowedHosts.Contains(address.Host);
        if (!allowed)
            throw new InvalidOperationException($"The bot does not call '{(address.IsAbsoluteUri ? address.Host : "")}': not an https address of an allowed service host.");
    }

    private ConnectorSettings Checked(string tenant)
    {
        if (HasIdentity && AppType == BotAppType.SingleTenant && tenant.Length == 0)
            throw new ArgumentException("A SingleTenant bot needs MicrosoftAppTenantId.");
        if (HasIdentity && AppType != BotAppType.UserAssignedMsi && Password.Length == 0)
            throw new ArgumentException("MicrosoftAppId is set, MicrosoftAppPassword is not.");
        // the secret goes there
        if (TokenAddress.Scheme != Uri.UriSchemeHttps && !(AllowLoopback && TokenAddress.IsLoopback))
            throw new ArgumentException("ToChannelFromBotLoginUrl is not an https address.");
        return this;
    }

    private static BotAppType TypeOf(string? name) => name?.Trim().ToUpperInvariant() switch
    {
        null or "" or "MULTITENANT" => BotAppType.MultiTenant,
        "SINGLETENANT" => BotAppType.SingleTenant,
        "USERASSIGNEDMSI" => BotAppType.UserAssignedMsi,
        _ => throw new ArgumentException($"MicrosoftAppType is '{name}': SingleTenant, MultiTenant or UserAssignedMSI is known."),
    };

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
