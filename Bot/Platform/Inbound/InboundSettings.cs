namespace Bot.Platform.Inbound;

/// <summary>Who may knock. Names as in the SDK; the rest is ours.</summary>
public sealed record InboundSettings(
    string AppId,
    string TenantId,
    string Issuer,
    Uri KeyMetadata,
    IReadOnlySet<string> ServiceHosts,
    bool Development,
    bool MultiTenant
)
{
    /// <summary>Development without an app id: no token, but then loopback callers and loopback service addresses only.</summary>
    public bool LoopbackOnly => AppId.Length == 0;

    public static InboundSettings From(IConfiguration configuration, bool development) =>
        new(
            configuration["MicrosoftAppId"]?.Trim() ?? "",
            configuration["MicrosoftAppTenantId"]?.Trim() ?? "",
            configuration["Door:Issuer"] ?? "https://api.botframework.com",
            new Uri(configuration["Door:KeyMetadata"] ?? "https://login.botframework.com/v1/.well-known/openidconfiguration"),
            new HashSet<string>(configuration.GetSection("AllowedServiceHosts").Get<string[]>() ?? [], StringComparer.OrdinalIgnoreCase)
            {
                "smba.trafficmanager.net",
            },
            development,
            string.Equals(configuration["MicrosoftAppType"], "MultiTenant", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The reason why the process must not start, or null.</summary>
    public string? Problem() =>
        !Development && AppId.Length == 0
            ? "MicrosoftAppId is not set: outside Development the bot would answer anybody. Set MicrosoftAppType, MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId (README, \"Connecting it to Teams\")."
        : AppId.Length > 0 && TenantId.Length == 0 && !MultiTenant
            ? "MicrosoftAppTenantId is not set: a single-tenant bot needs the tenant that it is registered in."
        : !Development && KeyMetadata.Scheme != Uri.UriSchemeHttps ? "Door:KeyMetadata must be https outside Development."
        : null;

    public bool AcceptsTenant(string? tenant) =>
        TenantId.Length == 0 || string.Equals(tenant, TenantId, StringComparison.OrdinalIgnoreCase);

    /// <summary>Exact hosts, https, default port: a suffix like .trafficmanager.net can be bought by anybody.</summary>
    public bool AcceptsService(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0)
        {
            return false;
        }
        return LoopbackOnly
            ? url.Scheme == Uri.UriSchemeHttp && url.IsLoopback
            : (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && ServiceHosts.Contains(url.Host)) || (Development && url.IsLoopback);
    }
}
