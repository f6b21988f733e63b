using Bot.Operating;
using Bot.People;
using Bot.Speaking;
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
        services.AddSingleton<LocalDriver>();
        services.AddSingleton<LocalConnector>();
        services.AddSingleton<LocalApi>();
        services.AddSingleton<LocalTeamsStart>();
        services.AddSingleton<DemoTime>();
        if (configuration["Demo:Off"] != "true")
        {
            services.AddSingleton<Demo>();
        }
    }

    public static void UseLocalTeams(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" });
        app.Services.GetRequiredService<LocalConnector>().Map(app);
        app.Services.GetRequiredService<LocalApi>().Map(app);
    }
}

/// <summary>The bot arrives in the channels, once, as an administrator would have added it.</summary>
public sealed class LocalTeamsStart(IServiceScopeFactory scopes, LocalStore store, LocalDriver driver, Door.DoorSettings door)
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
            await db.Conversations.Where(c => c.ServiceUrl != address).ExecuteUpdateAsync(c => c.SetProperty(row => row.ServiceUrl, address));
            var known = await db.Conversations.Select(c => c.Id).ToListAsync();
            channels = await db.Channels.Where(c => !known.Contains(c.Id)).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
        }
        foreach (var channel in channels)
        {
            await driver.InstallAsync(null, channel, "vi-VN");
        }
    }
}

/// <summary>Three sentences for each featured person that work at the demo's first moment.</summary>
internal static class TryNow
{
    private static readonly Dictionary<string, Text[]> Sentences = new()
    {
        ["CB19"] = [new("đăng ký LĐTT", "register advanced worker"), new("bxh nhóm năm ngoái", "ranking of groups last year"), new("vi phạm của tôi", "my discipline record")],
        ["CB07"] = [new("chấm nhóm 2: p202 8,5 p203 9", "score p202 8.5 p203 9"), new("tôi còn phải chấm phòng nào", "which rooms do I still have to score"), new("vì sao nhóm 3 đứng đầu đợt 2 năm 2025", "why is group 3 first in round 2 2025")],
        ["CB16"] = [new("đăng ký chờ duyệt", "pending approvals"), new("báo cáo kỷ luật tháng 5", "discipline report for May"), new("đăng ký tập thể lao động tiên tiến", "register advanced labour collective")],
        ["CB06"] = [new("báo cáo kỷ luật tháng này", "discipline report this month"), new("tiến độ chấm điểm", "scoring progress"), new("lần nhắc kế tiếp", "next reminders")],
        ["CB01"] = [new("xếp hạng các nhóm đợt 2 năm 2025", "ranking of groups round 2 2025"), new("báo cáo kỷ luật tháng 5", "discipline report for May"), new("tiến độ chấm điểm", "scoring progress")],
    };

    public static IReadOnlyList<Text> For(string personId) => Sentences.GetValueOrDefault(personId) ?? [];
}
