using Bot.Figures;
using Bot.Platform.Scheduling;

namespace Bot.Features.Discipline;

internal static class DisciplineSetup
{
    public static IServiceCollection AddDiscipline(this IServiceCollection services)
    {
        services.AddScoped<RecordViolations>();
        services.AddScoped<AnswerRecord>();
        services.AddScoped<DecideRecord>();
        services.AddScoped<Commend>();
        services.AddScoped<EnterDecision>();
        services.AddScoped<IDuties, RecordDuties>();
        services.AddScoped<IJob, ForgetLeavers>();
        return services;
    }
}
