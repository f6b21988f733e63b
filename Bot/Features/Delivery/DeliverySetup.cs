using Bot.Platform.Scheduling;

namespace Bot.Features.Delivery;

internal static class DeliverySetup
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddScoped<Resend>();
        services.AddScoped<IJob, CheckDelivery>();
        return services;
    }
}
