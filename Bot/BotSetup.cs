using Bot.Features.Delivery;
using Bot.Features.Discipline;
using Bot.Features.Initiatives;
using Bot.Features.Manners;
using Bot.Features.Movements;
using Bot.Features.Pledges;
using Bot.Features.Rankings;
using Bot.Features.Reminders;
using Bot.Features.Reports;
using Bot.Features.Scoring;
using Bot.Features.Teaching;
using Bot.Features.YearEnd;
using Bot.Figures;
using Bot.LocalTeams;
using Bot.Platform.Access;
using Bot.Platform.Documents;
using Bot.Platform.Inbound;
using Bot.Platform.Operations;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Storage;

namespace Bot;

/// <summary>Index 1: every part, in order.</summary>
public static class BotSetup
{
    public static WebApplicationBuilder AddBot(this WebApplicationBuilder builder)
    {
        var (services, configuration, development) = (builder.Services, builder.Configuration, builder.Environment.IsDevelopment());
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Capabilities.All);
        services.AddSingleton(Schedule.List);
        services.AddStorage(DataFolder.Of(configuration).Database);
        services.AddAccess();
        services.AddOperations(configuration);
        services.AddScheduling();
        services.AddDocuments(configuration, development);
        services.AddInbound(configuration, development);
        services.AddOutbound(configuration);
        services.AddScoped<DutyList>();
        AddFeatures(services);
        services.AddHostedService<StartUp>();
        if (development)
        {
            services.AddLocalTeams(configuration);
        }
        return builder;
    }

    public static WebApplication UseBot(this WebApplication app)
    {
        // two parameters make it a handler whose IResult is written; with HttpContext alone every answer would be 200
        app.MapPost("/api/messages", (HttpContext http, MessagesEndpoint door) => door.HandleAsync(http));
        app.MapHealth();
        app.MapPolicies();
        PaperLinks.Map(app);
        app.MapJobsPage();
        if (app.Environment.IsDevelopment() && app.Services.GetRequiredService<InboundSettings>().LoopbackOnly)
        {
            app.UseLocalTeams();
        }
        return app;
    }

    private static void AddFeatures(IServiceCollection services)
    {
        // answers and forms are known from the capabilities' rows; each feature adds its operations, its duties and its jobs
        foreach (var handler in Capabilities.All.Rows.Select(r => r.Handler).Distinct())
        {
            services.AddScoped(handler);
        }
        services.AddManners();
        services.AddTeaching();
        services.AddMovements();
        services.AddPledges();
        services.AddInitiatives();
        services.AddScoring();
        services.AddRankings();
        services.AddDiscipline();
        services.AddReports();
        services.AddYearEnd();
        services.AddReminders();
        services.AddDelivery();
    }
}
