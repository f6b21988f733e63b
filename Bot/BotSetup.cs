using System.Text.Json;
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
using Bot.Features.YearEnd;
using Bot.Figures;
using Bot.LocalTeams;
using Bot.Platform.Access;
using Bot.Platform.Documents;
using Bot.Platform.Inbound;
using Bot.Platform.Operations;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Storage;

namespace Bot;

/// <summary>Index 1: every part, in order.</summary>
public static class BotSetup
{
    public static WebApplicationBuilder AddBot(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddStorage(DataFolder.Of(configuration).Database);
        AddWorld(services, configuration, builder.Environment);
        AddDoor(services, configuration);
        AddFeatures(services);
        AddProgress(services);
        services.AddSingleton(DataFolder.Of(configuration));
        services.AddHostedService<StartUp>();
        if (builder.Environment.IsDevelopment())
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

    private static void AddWorld(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<OfficeClock>();
        services.AddSingleton<OrgCache>();
        services.AddSingleton(Capabilities.All);
        services.AddSingleton(Schedule.List);
        services.AddSingleton(InboundSettings.From(configuration, environment.IsDevelopment()));
        services.AddSingleton(SenderSettings.From(configuration));
        services.AddSingleton<ScheduleRunner>();
        services.AddSingleton<Sweeper>();
        services.AddSingleton<ScheduleTicker>();
        services.AddJobsPage();
        services.AddScoped<PlanLoader>();
        services.AddScoped<OperationRunner>();
        services.AddScoped<ReferenceNumbers>();
        services.AddScoped<Outbox>();
        services.AddScoped<DutyList>();
        services.AddSingleton(FileSettings.From(configuration, environment.IsDevelopment()));
        services.AddSingleton<FileStore>();
        services.AddSingleton<PaperLinks>();
        services.AddScoped<PaperDesk>();
        services.AddScoped<FileDesk>();
    }

    private static void AddDoor(IServiceCollection services, IConfiguration configuration)
    {
        AddHttpClients(services);
        services.AddSingleton(p => new TokenVerifier(
            p.GetRequiredService<IHttpClientFactory>().CreateClient("keys"),
            p.GetRequiredService<InboundSettings>(),
            p.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(p =>
            TeamsConnections.From(configuration, p.GetRequiredService<InboundSettings>(), p.GetRequiredService<IHttpClientFactory>())
        );
        services.AddSingleton<TeamsClient>();
        services.AddSingleton<TurnAdapter>();
        services.AddSingleton<ConversationFinder>();
        services.AddSingleton<Sender>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddScoped<TeamsBot>();
        services.AddScoped<TurnRouter>();
        services.AddScoped<ConversationBook>();
        services.AddScoped<FileConsents>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<DialogMemory>();
        services.AddSingleton<ConversationMemory>();
        services.AddScoped<DialogStore>();
        services.AddScoped<IStorage>(p => p.GetRequiredService<DialogStore>());
        services.AddScoped<ConversationState>();
    }

    private static void AddHttpClients(IServiceCollection services)
    {
        // the SDK asks for the default client, our own sender for the named one: neither follows a redirect
        services
            .AddHttpClient(Microsoft.Extensions.Options.Options.DefaultName)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                }
            );
        services
            .AddHttpClient(TeamsClient.ClientName, http => http.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                }
            );
        services
            .AddHttpClient("keys", http => (http.Timeout, http.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(5), 256 * 1024))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        // files come and go without the bot's token and follow no redirect by themselves; their addresses are credentials and logged nowhere
        services
            .AddHttpClient(FileSettings.ClientName, http => http.MaxResponseContentBufferSize = 1024 * 1024)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    ConnectTimeout = TimeSpan.FromSeconds(10),
                }
            );
    }

    // answers and forms are known from the capabilities' rows; operations and jobs stand here
    private static void AddFeatures(IServiceCollection services)
    {
        foreach (var handler in Capabilities.All.Rows.Select(r => r.Handler).Distinct())
        {
            services.AddScoped(handler);
        }
        services.AddScoped<ChooseLanguage>();
        services.AddScoped<PledgeNews>();
        services.AddScoped<RegisterPledge>();
        services.AddScoped<EditPledge>();
        services.AddScoped<InvitePledges>();
        services.AddScoped<NudgeMissing>();
        services.AddScoped<DelegateApproval>();
        services.AddScoped<WithdrawPledge>();
        services.AddScoped<DecidePledge>();
        AddRounds(services);
        services.AddScoped<MonthlyReport>();
        services.AddScoped<ReportPoster>();
        services.AddScoped<ReportUnit>();
        services.AddScoped<IssueReport>();
        services.AddScoped<RecordViolations>();
        services.AddScoped<AnswerRecord>();
        services.AddScoped<DecideRecord>();
        services.AddScoped<Commend>();
        services.AddScoped<EnterDecision>();
        services.AddScoped<SetTarget>();
        services.AddScoped<SetBase>();
        services.AddScoped<RecordAward>();
        services.AddScoped<WithdrawAward>();
        services.AddScoped<Resend>();
        services.AddScoped<Recipients>();
        services.AddSingleton<TidyMemory>();
        services.AddScoped<ReminderWriter>();
        services.AddScoped<ReminderDesk>();
        services.AddScoped<KeepReminding>();
        AddStanding(services);
    }

    private static void AddRounds(IServiceCollection services)
    {
        services.AddScoped<CloseRoundNow>();
        services.AddScoped<ReopenRound>();
        services.AddScoped<ChooseModel>();
        services.AddScoped<SubmitBallots>();
        services.AddScoped<NoteBallot>();
        services.AddScoped<UndoBallots>();
        services.AddScoped<Recuse>();
        services.AddScoped<LiftRecusal>();
        services.AddScoped<SetBonus>();
        services.AddScoped<AgreeScores>();
        services.AddScoped<PublishRanking>();
        services.AddScoped<RequestCorrection>();
        services.AddScoped<DecideCorrection>();
    }

    private static void AddProgress(IServiceCollection services)
    {
        services.AddScoped<AddProgress>();
        services.AddScoped<UndoProgress>();
        services.AddScoped<StateResult>();
        services.AddScoped<DecideResult>();
        services.AddScoped<KeepIdea>();
        services.AddScoped<RecordOutcome>();
    }

    // what is asked of every feature: who owes what, and what runs by itself
    private static void AddStanding(IServiceCollection services)
    {
        services.AddScoped<IDuties, BallotDuties>();
        services.AddScoped<IDuties, PledgeDuties>();
        services.AddScoped<IDuties, ResultDuties>();
        services.AddScoped<IDuties, RecordDuties>();
        services.AddScoped<IDuties, AgreeDuties>();
        services.AddScoped<IDuties, RankingDuties>();
        services.AddScoped<IDuties, ReportDuties>();
        services.AddScoped<IJob, OpenRound>();
        services.AddScoped<IJob, CloseRound>();
        services.AddScoped<IJob, AskUnits>();
        services.AddScoped<IJob, ShowPack>();
        services.AddScoped<IJob, PostMonthlyReport>();
        services.AddScoped<IJob, SendReminder>();
        services.AddScoped<IJob, ForgetLeavers>();
        services.AddScoped<IJob, SendNudge>();
        services.AddScoped<IJob, CheckDelivery>();
        services.AddScoped<IEveryMinute, ReleaseWaiting>();
        services.AddScoped<IEveryMinute, ReviewReminders>();
        services.AddScoped<IEveryMinute, TidyReminders>();
    }
}
