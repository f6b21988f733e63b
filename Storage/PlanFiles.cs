using System.Text.Json;

namespace Storage;

/// <summary>The plans' own rows, as they lie in Storage/Plans: a file is a list of objects.</summary>
public static class PlanFiles
{
    public static IReadOnlyList<JsonElement> Read(string file)
    {
        using var source =
            typeof(PlanFiles).Assembly.GetManifestResourceStream($"Plans/{file}")
            ?? throw new FileNotFoundException($"Plans/{file} is not in the program");
        using var document = JsonDocument.Parse(source);
        return document.RootElement.EnumerateArray().Select(e => e.Clone()).ToList();
    }
}
