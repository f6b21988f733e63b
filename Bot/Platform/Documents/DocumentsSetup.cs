namespace Bot.Platform.Documents;

internal static class DocumentsSetup
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        services.AddSingleton(FileSettings.From(configuration, development));
        services.AddSingleton<FileStore>();
        services.AddSingleton<PaperLinks>();
        services.AddScoped<PaperDesk>();
        services.AddScoped<FileDesk>();
        // files come and go without the bot's token and follow no redirect by themselves; their addresses are credentials and logged nowhere
        services
            .AddHttpClient(FileSettings.ClientName, http => http.MaxResponseContentBufferSize = 1024 * 1024)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    ConnectTimeout = TimeSpan.FromSeconds(10),
                }
            );
        return services;
    }
}
