using System.Globalization;
using System.Net.Sockets;
using Bot.Platform.Operations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot;

/// <summary>Builds and runs the web process; a reason not to start is one sentence.</summary>
public static class BotHost
{
    public const int Port = 3978;

    /// <summary>Keys and dates are the same on every machine: under a Thai culture "yyyy" would be the Buddhist year.</summary>
    public static void AskNoCulture()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    /// <param name="change">For tests: what stands at the edge of the process in place of the real thing.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? change = null)
    {
        AskNoCulture();
        // the settings and the page's files lie beside the program, wherever it is started from
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = "wwwroot",
            }
        );
        builder.Services.AddSingleton<Ready>();
        if (!builder.Environment.IsDevelopment())
        {
            // one JSON line an event, for whatever collects them
            builder
                .Logging.ClearProviders()
                .AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        }
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (builder.Configuration["urls"] is null && builder.Configuration["ASPNETCORE_URLS"] is null)
        {
            builder.WebHost.UseUrls($"http://127.0.0.1:{Port}");
        }
        builder.AddBot();
        change?.Invoke(builder.Services);
        return builder.Build().UseBot();
    }

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await app.StartAsync();
            await app.Services.GetRequiredService<Ready>().Started.Task;
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            Console.WriteLine($"Trợ lý Thi đua: {address}   (Ctrl+C: dừng / stop)");
            // what loading left behind is given back once, before the long quiet
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception problem) when (Sentence(problem) is { } sentence)
        {
            Console.Error.WriteLine(sentence);
            return 1;
        }
    }

    private static string? Sentence(Exception problem) =>
        problem switch
        {
            CannotStartException reason => reason.Message,
            IOException { InnerException: SocketException or Microsoft.AspNetCore.Connections.AddressInUseException } =>
                $"The port is busy: another process listens on it. Stop that one, or choose another port with --urls http://127.0.0.1:{Port + 1}.",
            AggregateException { InnerException: { } inner } => Sentence(inner),
            _ => null,
        };
}
