using Bot.Figures;
using Bot.Platform.Chat;

namespace Bot.Features.Pledges;

internal static class PledgesSetup
{
    public static IServiceCollection AddPledges(this IServiceCollection services)
    {
        services.AddScoped<PledgeNews>();
        services.AddScoped<RegisterPledge>();
        services.AddScoped<EditPledge>();
        services.AddScoped<InvitePledges>();
        services.AddScoped<NudgeMissing>();
        services.AddScoped<IAsksPeople, Invitations>();
        services.AddScoped<DelegateApproval>();
        services.AddScoped<WithdrawPledge>();
        services.AddScoped<DecidePledge>();
        services.AddScoped<AddProgress>();
        services.AddScoped<UndoProgress>();
        services.AddScoped<StateResult>();
        services.AddScoped<DecideResult>();
        services.AddScoped<IDuties, PledgeDuties>();
        services.AddScoped<IDuties, ResultDuties>();
        return services;
    }
}
