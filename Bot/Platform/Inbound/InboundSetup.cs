using Microsoft.Bot.Builder;

namespace Bot.Platform.Inbound;

internal static class InboundSetup
{
    public static IServiceCollection AddInbound(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        services.AddSingleton(InboundSettings.From(configuration, development));
        services
            .AddHttpClient("keys", http => (http.Timeout, http.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(5), 256 * 1024))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton(p => new TokenVerifier(
            p.GetRequiredService<IHttpClientFactory>().CreateClient("keys"),
            p.GetRequiredService<InboundSettings>(),
            p.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<TurnAdapter>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddScoped<TeamsBot>();
        services.AddScoped<TurnRouter>();
        services.AddScoped<ConversationBook>();
        services.AddScoped<FileConsents>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<DialogMemory>();
        services.AddSingleton<ConversationMemory>();
        services.AddScoped<DialogStore>();
        services.AddScoped<IStorage>(p => p.GetRequiredService<DialogStore>());
        services.AddScoped<ConversationState>();
        return services;
    }
}
