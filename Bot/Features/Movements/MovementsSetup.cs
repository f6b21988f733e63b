namespace Bot.Features.Movements;

internal static class MovementsSetup
{
    public static IServiceCollection AddMovements(this IServiceCollection services)
    {
        services.AddScoped<ChooseModel>();
        return services;
    }
}
