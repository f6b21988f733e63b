namespace Bot.Features.YearEnd;

internal static class YearEndSetup
{
    public static IServiceCollection AddYearEnd(this IServiceCollection services)
    {
        services.AddScoped<SetTarget>();
        services.AddScoped<SetBase>();
        services.AddScoped<RecordAward>();
        services.AddScoped<WithdrawAward>();
        return services;
    }
}
