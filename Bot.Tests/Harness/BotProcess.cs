using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.Tests.Harness;

/// <summary>The real program in a process of its own, as a user starts it.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder errors = new();

    private BotProcess(Process process) => this.process = process;

    public string Address { get; private set; } = "";

    public string LastLine { get; private set; } = "";

    public string Errors => errors.ToString();

    /// <summary>Runs to the end; for verbs and for starts that must fail.</summary>
    public static async Task<(int Exit, string Out, string Error)> RunAsync(string[] args, string environment = "Development", string? folder = null, string? locale = null)
    {
        using var process = Start(args, environment, folder, locale);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts the bot and waits for its address.</summary>
    public static async Task<BotProcess> StartAsync(string folder, int port)
    {
        var bot = new BotProcess(Start(["--urls", $"http://127.0.0.1:{port}", "--Data:Folder", folder], "Development", null));
        bot.process.ErrorDataReceived += (_, line) => bot.errors.AppendLine(line.Data);
        bot.process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Patience);
        while (await bot.process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            bot.LastLine = line;
            if (line.Contains("Ctrl+C", StringComparison.Ordinal))
            {
                bot.Address = $"http://127.0.0.1:{port}";
                return bot;
            }
        }
        throw new InvalidOperationException($"the bot did not start: {bot.Errors}");
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }
        process.Dispose();
    }

    private static Process Start(string[] args, string environment, string? folder, string? locale = null)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Bot.dll"));
        foreach (var arg in folder is null ? args : [.. args, "--Data:Folder", folder])
        {
            start.ArgumentList.Add(arg);
        }
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        if (locale is not null)
        {
            start.Environment["LC_ALL"] = locale;
        }
        return Process.Start(start)!;
    }
}
