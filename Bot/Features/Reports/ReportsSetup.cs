using Bot.Figures;
using Bot.Platform.Scheduling;

namespace Bot.Features.Reports;

internal static class ReportsSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddScoped<MonthlyReport>();
        services.AddScoped<ReportPoster>();
        services.AddScoped<ReportUnit>();
        services.AddScoped<IssueReport>();
        services.AddScoped<NudgeUnits>();
        services.AddScoped<IDuties, ReportDuties>();
        services.AddScoped<IJob, AskUnits>();
        services.AddScoped<IJob, ShowPack>();
        services.AddScoped<IJob, PostMonthlyReport>();
        return services;
    }
}
