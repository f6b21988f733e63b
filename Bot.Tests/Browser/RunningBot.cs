using System.Diagnostics;
using System.Text;

namespace Bot.Tests.Browser;

/// <summary>The real process on a port of its own with a folder of its own, as a developer starts it.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    private const string Announces = "Trợ lý Thi đua: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("bot-browser-").FullName;
    private readonly StringBuilder output = new();
    private Process? process;

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Tools.Missing is not null)
        {
            return;
        }
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "--urls", "http://127.0.0.1:0", $"--Data:Folder={folder}" },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        process = Process.Start(start)!;
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Hear(line.Data, address);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, address);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("the bot ended"));
        try
        {
            Address = await address.Task.WaitAsync(Patience);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"the bot did not come up:\n{Output}", problem);
        }
    }

    /// <summary>Everything it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
            await process.WaitForExitAsync();
            process.Dispose();
        }
        Directory.Delete(folder, recursive: true);
    }

    private void Hear(string? line, TaskCompletionSource<string> address)
    {
        if (line is null)
        {
            return;
        }
        lock (output)
        {
            output.AppendLine(line);
        }
        if (line.StartsWith(Announces, StringComparison.Ordinal))
        {
            address.TrySetResult(line[Announces.Length..].Split(' ')[0]);
        }
    }
}
