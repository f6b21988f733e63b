using Bot.Platform.Inbound;
using Hangfire;
using Hangfire.Dashboard;

namespace Bot.Platform.Scheduling;

/// <summary>Hangfire's dashboard at /jobs: what comes, what ran, to look at only. Its jobs' names hold no person's name.</summary>
public static class JobsPage
{
    public const string Path = "/jobs";

    public static void AddJobsPage(this IServiceCollection services)
    {
        // what AddHangfire would do, without its statics: they outlive the host and keep its logger
        services.AddSingleton<IGlobalConfiguration>(GlobalConfiguration.Configuration);
        services.AddSingleton(DashboardRoutes.Routes);
    }

    /// <summary>Development on loopback shows it; in Production it is off, unless the setting Jobs:Dashboard is true: then still only to this machine.</summary>
    public static void MapJobsPage(this WebApplication app)
    {
        var (settings, asked) = (app.Services.GetRequiredService<InboundSettings>(), app.Configuration["Jobs:Dashboard"] == "true");
        if (settings.LoopbackOnly || asked)
        {
            app.UseHangfireDashboard(
                Path,
                new DashboardOptions
                {
                    Authorization = [new ThisMachine()],
                    IsReadOnlyFunc = _ => true,
                    DashboardTitle = "Trợ lý Thi đua",
                    AppPath = settings.LoopbackOnly ? "/" : null,
                    DisplayStorageConnectionString = false,
                    DarkModeEnabled = true,
                },
                app.Services.GetRequiredService<ScheduleTicker>().Jobs
            );
        }
    }

    private sealed class ThisMachine : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) => LoopbackCaller.Is(context.GetHttpContext());
    }
}
