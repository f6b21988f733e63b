using Bot.Platform.Inbound;
using Bot.Platform.Scheduling;

namespace Bot.Platform.Outbound;

internal static class OutboundSetup
{
    public static IServiceCollection AddOutbound(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SenderSettings.From(configuration));
        // the SDK asks for the default client, our own sender for the named one
        services.AddHttpClient(Microsoft.Extensions.Options.Options.DefaultName).ConfigurePrimaryHttpMessageHandler(NoRedirect);
        services
            .AddHttpClient(TeamsClient.ClientName, http => http.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(NoRedirect);
        services.AddSingleton(p =>
            TeamsConnections.From(configuration, p.GetRequiredService<InboundSettings>(), p.GetRequiredService<IHttpClientFactory>())
        );
        services.AddSingleton<TeamsClient>();
        services.AddSingleton<ConversationFinder>();
        services.AddSingleton<Sender>();
        services.AddScoped<Outbox>();
        services.AddScoped<IEveryMinute, ReleaseWaiting>();
        return services;
    }

    private static SocketsHttpHandler NoRedirect() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
}
