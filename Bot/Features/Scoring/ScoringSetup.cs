using Bot.Figures;
using Bot.Platform.Scheduling;

namespace Bot.Features.Scoring;

internal static class ScoringSetup
{
    public static IServiceCollection AddScoring(this IServiceCollection services)
    {
        services.AddScoped<CloseRoundNow>();
        services.AddScoped<ReopenRound>();
        services.AddScoped<SubmitBallots>();
        services.AddScoped<NoteBallot>();
        services.AddScoped<UndoBallots>();
        services.AddScoped<NudgeEvaluators>();
        services.AddScoped<Recuse>();
        services.AddScoped<LiftRecusal>();
        services.AddScoped<SetBonus>();
        services.AddScoped<AgreeScores>();
        services.AddScoped<IDuties, BallotDuties>();
        services.AddScoped<IDuties, AgreeDuties>();
        services.AddScoped<IJob, OpenRound>();
        services.AddScoped<IJob, CloseRound>();
        return services;
    }
}
