namespace Bot.Features.Teaching;

internal static class TeachingSetup
{
    public static IServiceCollection AddTeaching(this IServiceCollection services)
    {
        services.AddScoped<Teach>();
        services.AddScoped<ForgetTaught>();
        return services;
    }
}
