namespace Bot.Features.Manners;

internal static class MannersSetup
{
    public static IServiceCollection AddManners(this IServiceCollection services)
    {
        services.AddScoped<ChooseLanguage>();
        return services;
    }
}
