using Bot.Platform.Scheduling;

namespace Bot.Features.Reminders;

internal static class RemindersSetup
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddScoped<Recipients>();
        services.AddSingleton<TidyMemory>();
        services.AddScoped<ReminderWriter>();
        services.AddScoped<ReminderDesk>();
        services.AddScoped<KeepReminding>();
        services.AddScoped<IJob, SendReminder>();
        services.AddScoped<IJob, SendNudge>();
        services.AddScoped<IEveryMinute, ReviewReminders>();
        services.AddScoped<IEveryMinute, TidyReminders>();
        return services;
    }
}
