namespace Bot.Platform.Documents;

/// <summary>Lives and limits of files, and which hosts they may come from and go to.</summary>
public sealed record FileSettings(
    TimeSpan OfferLife,
    TimeSpan LinkLife,
    string PublicAddress,
    IReadOnlyList<string> HostSuffixes,
    long MostBytes,
    TimeSpan Patience,
    bool Loopback
)
{
    /// <summary>The HTTP client of files: no token, no redirects.</summary>
    public const string ClientName = "files";

    public static FileSettings From(IConfiguration configuration, bool development) =>
        new(
            TimeSpan.FromMinutes(configuration.GetValue("Files:OfferMinutes", 60)),
            TimeSpan.FromMinutes(configuration.GetValue("Files:LinkMinutes", 30)),
            (configuration["Files:PublicAddress"] ?? "").Trim().TrimEnd('/'),
            configuration.GetSection("Files:HostSuffixes").Get<string[]>() is { Length: > 0 } given ? given : [".sharepoint.com"],
            configuration.GetValue("Files:MostMegabytes", 10) * 1024L * 1024L,
            TimeSpan.FromSeconds(configuration.GetValue("Files:PatienceSeconds", 20)),
            development
        );

    /// <summary>Https at its own port, hosts whose names only Microsoft gives out. A suffix begins with a dot: "evilsharepoint.com" is another host.</summary>
    public bool Accepts(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.UserInfo.Length == 0
        && (
            (
                url.Scheme == Uri.UriSchemeHttps
                && url.IsDefaultPort
                && HostSuffixes.Any(s => s.StartsWith('.') && url.Host.EndsWith(s, StringComparison.OrdinalIgnoreCase))
            ) || (Loopback && url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
        );
}
