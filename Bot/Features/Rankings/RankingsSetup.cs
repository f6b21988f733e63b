using Bot.Figures;

namespace Bot.Features.Rankings;

internal static class RankingsSetup
{
    public static IServiceCollection AddRankings(this IServiceCollection services)
    {
        services.AddScoped<PublishRanking>();
        services.AddScoped<RequestCorrection>();
        services.AddScoped<DecideCorrection>();
        services.AddScoped<IDuties, RankingDuties>();
        return services;
    }
}
