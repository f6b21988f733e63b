using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Bot.Tests.Shape;

/// <summary>
/// The layers of the house, read off the folders as they are: index files → Admin, LocalTeams → Features → Figures → Platform. Domain,
/// Understanding, Dialogs and Storage are projects of their own: there the compiler holds it.
/// </summary>
public sealed class LayerTests
{
    private static readonly string Root = FindRoot();
    private static readonly string[] Projects = ["Domain", "Understanding", "Dialogs"];
    private static readonly string[] Layers = ["Platform", "Figures", "Features", "Admin"];
    private static readonly IReadOnlyList<Source> Sources = Read();
    private static readonly Dictionary<string, Source> Types = Declared();

    [Fact]
    public void The_folders_are_those_that_the_layers_know()
    {
        var folders = Directory
            .GetDirectories(Path.Combine(Root, "Bot"))
            .Select(f => Path.GetFileName(f))
            .Except(["bin", "obj", "Deploy", "Docs", "Properties", "wwwroot", "data", "TestResults"]);
        Assert.Equal(new[] { "LocalTeams" }.Concat(Projects).Concat(Layers).Order(), folders.Order());
        Assert.True(Sources.Select(s => s.Feature).OfType<string>().Distinct().Count() >= 10);
    }

    [Fact]
    public void A_layer_names_nothing_of_a_layer_above() => Holds((source, named) => named.Rank > source.Rank ? "is above" : null);

    [Fact]
    public void A_feature_names_no_other_feature() =>
        Holds(
            (source, named) =>
                source.Feature is not null && named.Feature is not null && source.Feature != named.Feature ? "is another feature" : null
        );

    /// <summary>Chat, papers, tab and tests ask the same query: it takes who asks and the period, and knows no conversation.</summary>
    [Fact]
    public void A_figure_knows_no_turn() =>
        Assert.Empty(
            Sources
                .Where(s => s.File.StartsWith("Bot/Figures/", StringComparison.Ordinal) && Regex.IsMatch(s.Code, @"\bTurn\b"))
                .Select(s => s.File)
        );

    [Fact]
    public void Only_the_index_files_and_the_program_name_the_indexes()
    {
        var naming = Sources
            .Where(s => Regex.IsMatch(s.Code, @"(?<![.\w])(Capabilities|Schedule)\.[A-Z]"))
            .Select(s => s.File)
            .Except(["Bot/Capabilities.cs", "Bot/Schedule.cs"])
            .ToList();
        Assert.Equal(["Bot/BotSetup.cs", "Bot/Program.cs"], naming.Order());
    }

    [Fact]
    public void A_namespace_is_its_folder() =>
        Assert.Empty(
            Sources
                .Where(s => s.Namespace is not null && s.Namespace != Path.GetDirectoryName(s.File)!.Replace('/', '.'))
                .Select(s => s.File)
        );

    [Fact]
    public void The_comparison_sees_what_is_forbidden()
    {
        var high = Types.First(t => t.Value.Feature is not null);
        var low = Sources.First(s => s.Rank == 0) with
        {
            Usings = new HashSet<string> { high.Value.Namespace! },
            Code = $"class X : {high.Key}",
        };
        Assert.Contains(Names(low), n => n.File == high.Value.File);
    }

    private static void Holds(Func<Source, Source, string?> wrong)
    {
        Assert.True(Sources.Count > 150, $"only {Sources.Count} files were looked at");
        var found = Sources
            .SelectMany(s => Names(s).Select(n => (s, n, Why: wrong(s, n))))
            .Where(f => f.Why is not null)
            .Select(f => $"{f.s.File} names {f.n.File}, which {f.Why}")
            .Distinct()
            .ToList();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    // a type is reached through its namespace: what is neither used nor around cannot be meant
    private static IEnumerable<Source> Names(Source source) =>
        Regex
            .Matches(source.Code, @"(?<![.\w])[A-Z]\w+")
            .Select(m => m.Value)
            .Distinct()
            .Select(name => Types.GetValueOrDefault(name))
            .OfType<Source>()
            .Where(named =>
                named.File != source.File
                && (
                    source.Usings.Contains(named.Namespace ?? "")
                    || source.Code.Contains($"{named.Namespace}.", StringComparison.Ordinal)
                    || source.Usings.Count == 0
                )
            );

    private static List<Source> Read() =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "Bot"), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f =>
                !f.Contains("/obj/") && !f.Contains("/bin/") && !Projects.Any(p => f.StartsWith($"Bot/{p}/", StringComparison.Ordinal))
            )
            .Select(f =>
            {
                var text = File.ReadAllText(Path.Combine(Root, f));
                var parts = f.Split('/');
                var rank =
                    parts.Length == 2 ? Layers.Length + 1
                    : parts[1] == "LocalTeams" ? Layers.Length - 1
                    : Array.IndexOf(Layers, parts[1]);
                var code = string.Join(
                    '\n',
                    text.Split('\n')
                        .Where(l =>
                            !l.TrimStart().StartsWith("//", StringComparison.Ordinal)
                            && !l.StartsWith("using ", StringComparison.Ordinal)
                            && !l.StartsWith("namespace ", StringComparison.Ordinal)
                        )
                );
                return new Source(
                    f,
                    rank,
                    parts is [_, "Features", var feature, _] ? feature : null,
                    Regex.Match(text, @"^namespace ([\w.]+);", RegexOptions.Multiline) is { Success: true } n ? n.Groups[1].Value : null,
                    Regex
                        .Matches(text, @"^using (?:static |\w+ = )?([\w.]+);", RegexOptions.Multiline)
                        .Select(m => m.Groups[1].Value)
                        .ToHashSet(),
                    code
                );
            })
            .ToList();

    private static Dictionary<string, Source> Declared()
    {
        var types = new Dictionary<string, Source>();
        foreach (var source in Sources)
        {
            foreach (
                Match type in Regex.Matches(
                    source.Code,
                    @"^(?:public |internal )?(?:static |sealed |abstract |readonly )*(?:class|record struct|record|struct|interface|enum) (\w+)",
                    RegexOptions.Multiline
                )
            )
            {
                types.TryAdd(type.Groups[1].Value, source);
            }
        }
        return types;
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));

    private sealed record Source(string File, int Rank, string? Feature, string? Namespace, IReadOnlySet<string> Usings, string Code);
}
