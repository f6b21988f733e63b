using System.Diagnostics;

namespace Bench;

/// <summary>The program as a user starts it: how long until it is ready, and what it weighs when nothing happens.</summary>
public static class AtRest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Twice over one folder: the first start loads the demo's department, the second finds it.</summary>
    public static async Task PrintAsync(string program, string folder)
    {
        foreach (var what in new[] { "a first start, which loads the demo's department", "a start on an existing folder" })
        {
            var (ready, megabytes) = await StartAsync(program, folder);
            Console.WriteLine($"{what}: ready after {ready.TotalSeconds:0.0} s (aim 3), at rest {megabytes} MB (aim 150)");
        }
    }

    private static async Task<(TimeSpan Ready, long Megabytes)> StartAsync(string program, string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (
            var arg in new[]
            {
                Path.Combine(program, "Bot.dll"),
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
            return (first, process.WorkingSet64 / 1024 / 1024);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
