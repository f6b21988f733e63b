namespace Bot.Platform.Operations;

internal static class OperationsSetup
{
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(DataFolder.Of(configuration));
        services.AddSingleton<Ready>();
        services.AddSingleton<Sweeper>();
        services.AddScoped<ReferenceNumbers>();
        return services;
    }
}
