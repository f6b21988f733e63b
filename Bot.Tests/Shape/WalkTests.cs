using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Bot.Tests.Shape;

/// <summary>The walks of architecture.md: what a change asks for costs so many files and no more, and they are there.</summary>
public sealed class WalkTests
{
    [Theory]
    [InlineData("a question", 3)]
    [InlineData("a reminder", 1)]
    [InlineData("a movement", 4)]
    [InlineData("a paper", 3)]
    [InlineData("a role", 2)]
    public void To_add_it_takes_these_files(string what, int most)
    {
        var text = File.ReadAllText(Path.Combine(Root(), "Bot/Docs/architecture.md"));
        var walk = Regex.Match(text, $@"^\*\*{what}:\*\* (.*)$", RegexOptions.Multiline);
        Assert.True(walk.Success, $"no walk for {what}");
        var files = Regex.Matches(walk.Groups[1].Value, "`([^`]+)`").Select(f => f.Groups[1].Value).ToList();
        Assert.InRange(files.Count, 1, most);
        Assert.All(files, f => Assert.True(File.Exists(Path.Combine(Root(), f)), f));
    }

    [Fact]
    public void Every_file_and_folder_that_the_documents_name_is_there()
    {
        var documents = Directory.GetFiles(Path.Combine(Root(), "Bot/Docs"), "*.md").Append(Path.Combine(Root(), "README.md"));
        var named = documents
            .SelectMany(d =>
                Regex.Matches(File.ReadAllText(d), @"`((?:Bot|Storage|Bot\.Tests|bench)/[\w./-]+)`").Select(m => m.Groups[1].Value)
            )
            .Distinct()
            .ToList();
        Assert.True(named.Count > 10);
        Assert.DoesNotContain(named, n => !File.Exists(Path.Combine(Root(), n)) && !Directory.Exists(Path.Combine(Root(), n)));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
