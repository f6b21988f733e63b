namespace Bot.Platform.Access;

internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<OrgCache>();
        services.AddScoped<OperationRunner>();
        return services;
    }
}
