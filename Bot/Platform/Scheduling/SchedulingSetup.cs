namespace Bot.Platform.Scheduling;

internal static class SchedulingSetup
{
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddSingleton<OfficeClock>();
        services.AddSingleton<ScheduleRunner>();
        services.AddSingleton<ScheduleTicker>();
        services.AddScoped<PlanLoader>();
        services.AddJobsPage();
        return services;
    }
}
