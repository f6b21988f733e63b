namespace Bot.Features.Initiatives;

internal static class InitiativesSetup
{
    public static IServiceCollection AddInitiatives(this IServiceCollection services)
    {
        services.AddScoped<KeepIdea>();
        services.AddScoped<RecordOutcome>();
        return services;
    }
}
