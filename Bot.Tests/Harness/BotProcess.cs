using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Bot.LocalTeams;
using Bot.Understanding;

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
    public static async Task<(int Exit, string Out, string Error)> RunAsync(
        string[] args,
        string environment = "Development",
        string? folder = null,
        string? locale = null
    )
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

    /// <summary>Starts the bot and waits for nothing: it may be killed at any moment.</summary>
    public static BotProcess Launch(string folder, params string[] args)
    {
        var bot = new BotProcess(Start(["--urls", "http://127.0.0.1:0", "--Data:Folder", folder, .. args], "Development", null));
        bot.process.ErrorDataReceived += (_, line) => bot.errors.AppendLine(line.Data);
        bot.process.BeginErrorReadLine();
        bot.process.BeginOutputReadLine();
        return bot;
    }

    /// <summary>kill -9 by somebody who does not wait.</summary>
    public void Kill() => process.Kill();

    public Task GoneAsync() => process.WaitForExitAsync().WaitAsync(Patience);

    /// <summary>Starts the bot, says the words one after the other (each waits for its answer), stops it; gives everything that it logged.</summary>
    public static async Task<string> TalkAsync(string folder, int port, string[] args, params (string Person, string Words)[] talk)
    {
        await using var bot = new BotProcess(
            Start(["--urls", $"http://127.0.0.1:{port}", "--Data:Folder", folder, .. args], "Development", null)
        );
        var logged = new StringBuilder();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Keep(string? line)
        {
            lock (logged)
            {
                logged.AppendLine(line);
            }
            if (line?.Contains("Ctrl+C", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        }
        bot.process.OutputDataReceived += (_, line) => Keep(line.Data);
        bot.process.ErrorDataReceived += (_, line) => Keep(line.Data);
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        await ready.Task.WaitAsync(Patience);
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}/local/api/"), Timeout = Patience };
        foreach (var (person, words) in talk)
        {
            var before = await RepliesAsync(http, person);
            (
                await http.PostAsJsonAsync(
                    "say",
                    new
                    {
                        person,
                        text = words,
                        mention = false,
                        locale = "vi-VN",
                    }
                )
            ).EnsureSuccessStatusCode();
            using var limit = new CancellationTokenSource(Patience);
            using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            while (await RepliesAsync(http, person) == before)
            {
                await look.WaitForNextTickAsync(limit.Token);
            }
        }
        await bot.KillAsync();
        lock (logged)
        {
            return logged.ToString();
        }
    }

    private static async Task<int> RepliesAsync(HttpClient http, string person)
    {
        using var messages = JsonDocument.Parse(await http.GetStringAsync("messages?after=-1"));
        return messages
            .RootElement.GetProperty("messages")
            .EnumerateArray()
            .Count(m => m.GetProperty("bot").GetBoolean() && m.GetProperty("conversationId").GetString() == LocalIds.Personal(person));
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
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Bot.dll"));
        foreach (var arg in folder is null ? args : [.. args, "--Data:Folder", folder])
        {
            start.ArgumentList.Add(arg);
        }
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["SSL_CERT_FILE"] = Loopback.CertificateFile;
        if (locale is not null)
        {
            start.Environment["LC_ALL"] = locale;
        }
        return Process.Start(start)!;
    }
}
