namespace Bot.Tests.Browser;

/// <summary>A test in a real browser. Skipped, with the reason, where node, its packages or Chromium are missing; never when BOT_TESTS_STRICT=1.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!Tools.Strict)
        {
            Skip = Tools.Missing;
        }
    }
}

/// <summary>What the browser tests need on the machine, and where it is. They install nothing.</summary>
internal static class Tools
{
    public static bool Strict => Environment.GetEnvironmentVariable("BOT_TESTS_STRICT") == "1";

    public static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>The scripts as they lie in the repository: node finds its packages beside them.</summary>
    public static string? Scripts { get; } = FindScripts();

    public static string? Node { get; } = FindNode();

    /// <summary>Why the tests cannot run here; null when they can.</summary>
    public static string? Missing =>
        Scripts is null ? "the repository's Bot.Tests/Browser is not above the test assembly"
        : Node is null ? "node is not in the path"
        : !Directory.Exists(Path.Combine(Scripts, "node_modules", "playwright-core"))
        || !Directory.Exists(Path.Combine(Scripts, "node_modules", "axe-core"))
            ? "no npm packages: run 'npm install' in Bot.Tests/Browser"
        : !File.Exists(Chromium) ? "no Chromium: set CHROMIUM to its path"
        : null;

    private static string? FindScripts()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var scripts = Path.Combine(folder.FullName, "Bot.Tests", "Browser");
            if (File.Exists(Path.Combine(scripts, "run.mjs")))
            {
                return scripts;
            }
        }
        return null;
    }

    private static string? FindNode() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, "node"), Path.Combine(folder, "node.exe") })
            .FirstOrDefault(File.Exists);
}
