using System.Diagnostics;

namespace Bench;

/// <summary>The program as a user starts it: how long until it is ready, and what it weighs when nothing happens.</summary>
public static class AtRest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task PrintAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (
            var arg in new[]
            {
                Path.Combine(AppContext.BaseDirectory, "Bot.dll"),
                "--urls",
                "http://127.0.0.1:0",
                "--Data:Folder",
                Path.Combine(folder, "rest"),
            }
        )
        {
            start.ArgumentList.Add(arg);
        }
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            while (
                await process.StandardOutput.ReadLineAsync(limit.Token) is { } line && !line.Contains("Ctrl+C", StringComparison.Ordinal)
            ) { }
            var first = clock.Elapsed;
            await Task.Delay(TimeSpan.FromSeconds(5), CancellationToken.None);
            process.Refresh();
            Console.WriteLine(
                $"ready after {first.TotalSeconds:0.0} s (aim 3), with an empty folder and so with the demo's department to load; memory at rest {process.WorkingSet64 / 1024 / 1024} MB (aim 150)"
            );
        }
        finally
        {
            process.Kill();
        }
    }
}
