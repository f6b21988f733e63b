using Bot.Platform.Inbound;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.LocalTeams;

/// <summary>Development only: a page and connector endpoints that behave like Teams, on the same process.</summary>
public static class LocalTeamsSetup
{
    public static void AddLocalTeams(this IServiceCollection services, IConfiguration configuration)
    {
        // the connector lets loopback addresses pass only where the host says it is Development
        configuration["AllowLoopbackServiceUrls"] = "true";
        services.AddHttpClient(LocalDriver.ClientName);
        services.AddSingleton<LocalFaults>();
        services.AddSingleton<LocalStore>();
        services.AddSingleton<LocalFiles>();
        services.AddSingleton<LocalDriver>();
        services.AddSingleton<LocalConnector>();
        services.AddSingleton<LocalApi>();
        services.AddSingleton<LocalTeamsStart>();
        services.AddSingleton<DemoTime>();
        services.AddSingleton<Demo>();
    }

    public static void UseLocalTeams(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" });
        app.Services.GetRequiredService<LocalConnector>().Map(app);
        app.Services.GetRequiredService<LocalFiles>().Map(app);
        app.Services.GetRequiredService<LocalApi>().Map(app);
    }
}

/// <summary>The bot arrives in the channels, once, as an administrator would have added it.</summary>
public sealed class LocalTeamsStart(IServiceScopeFactory scopes, LocalStore store, LocalDriver driver, InboundSettings door)
{
    public async Task RunAsync()
    {
        if (!door.LoopbackOnly)
        {
            return;
        }
        await store.OpenAsync();
        List<string> channels;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BotDb>();
            // another port than last time: the addresses of this very process have moved
            var address = $"{driver.Address}{LocalIds.ServicePath}";
            await db
                .Conversations.Where(c => c.ServiceUrl != address)
                .ExecuteUpdateAsync(c => c.SetProperty(row => row.ServiceUrl, address));
            var known = await db.Conversations.Select(c => c.Id).ToListAsync();
            channels = await db.Channels.Where(c => !known.Contains(c.Id)).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
        }
        foreach (var channel in channels)
        {
            await driver.InstallAsync(null, channel, "vi-VN");
        }
    }
}
