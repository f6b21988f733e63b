using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bot.Admin;

namespace Bot.Tests.Shape;

/// <summary>The rules of the house that can be read off the source. Each first asserts that it looked at something.</summary>
public sealed class SourceTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void No_file_is_over_400_lines() =>
        Each(
            Product().Concat(Tests()),
            120,
            (file, text) => text.Count(c => c == '\n') <= 400 ? null : $"{text.Count(c => c == '\n')} lines"
        );

    /// <summary>Between its braces, or all of it where it is an expression.</summary>
    [Fact]
    public void No_method_is_over_40_lines() =>
        Each(
            Product(),
            120,
            (_, text) =>
            {
                var lines = text.Split('\n');
                var wrong = lines
                    .Index()
                    .Where(l => IsMethodHead(l.Item))
                    .Select(l => (l.Index, Size: SizeOf(lines, l.Index)))
                    .FirstOrDefault(m => m.Size > 40);
                return wrong.Size > 40 ? $"line {wrong.Index + 1}: {wrong.Size} lines" : null;
            }
        );

    private static int SizeOf(string[] lines, int head)
    {
        var (indent, block) = (IndentOf(lines[head]), false);
        for (var i = head + 1; i < lines.Length; i++)
        {
            var code = lines[i].Trim();
            block |= code == "{" && IndentOf(lines[i]) == indent;
            if (block && code.StartsWith('}') && IndentOf(lines[i]) == indent)
            {
                return i - head - 1;
            }
            if (
                !block
                && code.EndsWith(';')
                && lines.Skip(i + 1).FirstOrDefault(l => l.Trim().Length > 0) is var next
                && (next is null || IndentOf(next) <= indent)
            )
            {
                return i - head;
            }
        }
        return 0;
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    [Fact]
    public void The_clock_is_never_read_directly() =>
        Each(
            Product(),
            120,
            (file, text) => ClockRead().IsMatch(text) && file != "Bot/Admin/Verbs.cs" ? ClockRead().Match(text).Value : null
        );

    [Fact]
    public void Raw_sql_lives_in_one_file() =>
        Each(
            Product(),
            120,
            (file, text) =>
                file != "Storage/Sql.cs" && !file.StartsWith("Storage/Migrations/", StringComparison.Ordinal) && RawSql().IsMatch(text)
                    ? RawSql().Match(text).Value
                    : null
        );

    [Fact]
    public void Numbers_are_never_parsed_by_a_culture() =>
        Each(Product(), 120, (_, text) => CultureParse().IsMatch(text) ? CultureParse().Match(text).Value : null);

    [Fact]
    public void Only_the_places_at_the_edge_touch_the_sdk() =>
        Each(
            Product().Where(f => f.StartsWith("Bot/", StringComparison.Ordinal)),
            200,
            (file, text) =>
                !text.Contains("Microsoft.Bot.", StringComparison.Ordinal)
                || file is "Bot/Platform/Chat/Form.cs" or "Bot/BotSetup.cs"
                || new[] { "Bot/Platform/Inbound/", "Bot/Platform/Outbound/", "Bot/LocalTeams/", "Bot/Dialogs/" }.Any(f =>
                    file.StartsWith(f, StringComparison.Ordinal)
                )
                    ? null
                    : "names Microsoft.Bot"
        );

    /// <summary>Directory.Build.targets leaves out the package that only this part of the SDK needs.</summary>
    [Fact]
    public void Nothing_touches_the_part_of_the_sdk_whose_own_package_is_left_out() =>
        Each(
            Product().Concat(Tests()),
            120,
            (file, text) =>
                !file.EndsWith("Shape/SourceTests.cs", StringComparison.Ordinal)
                && Regex.IsMatch(text, @"SharePoint|AdaptiveCards\b|TaskModule")
                    ? "touches it"
                    : null
        );

    [Fact]
    public void Ballots_and_discipline_records_are_reached_through_Sight_only() =>
        Each(
            Product().Where(f => f.StartsWith("Bot/", StringComparison.Ordinal)),
            60,
            (file, text) =>
            {
                // writing a new ballot names the set to add to it; the import fills an empty database
                var reads = Regex.Replace(text, @"\.(Ballots|Records)\.Add\(", "");
                return
                    file is "Bot/Platform/Access/Sight.cs"
                    || file.StartsWith("Bot/Admin/", StringComparison.Ordinal)
                    || !Regex.IsMatch(reads, @"\b[dD]b\.(Ballots|Records)\b|Set<(Ballot|DisciplineRecord)>")
                    ? null
                    : "names the set";
            }
        );

    [Fact]
    public void Storage_knows_the_domain_and_nothing_else_of_the_bot() =>
        Each(
            Product().Where(f => f.StartsWith("Storage/", StringComparison.Ordinal) && !f.Contains("Migrations")),
            15,
            (_, text) =>
                text.Contains("Microsoft.Bot", StringComparison.Ordinal) || Regex.IsMatch(text, @"using Bot\.(?!Domain;)")
                    ? "looks upwards"
                    : null
        );

    [Fact]
    public void Nothing_is_left_unfinished() =>
        Each(
            Product().Concat(Tests()),
            120,
            (file, text) =>
                file.EndsWith("Shape/SourceTests.cs", StringComparison.Ordinal) ? null
                : Unfinished().IsMatch(text) ? Unfinished().Match(text).Value
                : null
        );

    [Fact]
    public void Tests_do_not_sleep() =>
        Each(
            Tests(),
            15,
            (file, text) =>
                file.EndsWith("Shape/SourceTests.cs", StringComparison.Ordinal) ? null
                : Regex.IsMatch(text, @"Thread\.Sleep\(|Task\.Delay\(") ? "sleeps"
                : null
        );

    [Fact]
    public void What_people_can_say_is_written_down_as_the_rows_say() =>
        Assert.Equal(WhatPeopleCanSay.Markdown(Capabilities.All), File.ReadAllText(Path.Combine(Root, "Bot/Docs/what-people-can-say.md")));

    private static IEnumerable<string> Product() => Files("Storage").Concat(Files("Bot"));

    private static IEnumerable<string> Tests() => Files("Bot.Tests");

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/") && !f.Contains("/Migrations/") && !f.Contains("/node_modules/"));

    private static void Each(IEnumerable<string> files, int atLeast, Func<string, string, string?> check)
    {
        var all = files.ToList();
        Assert.True(all.Count >= atLeast, $"only {all.Count} files were looked at");
        var wrong = all.Select(f => (File: f, Problem: check(f, File.ReadAllText(Path.Combine(Root, f)))))
            .Where(p => p.Problem is not null)
            .Select(p => $"{p.File}: {p.Problem}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));

    // a head opens a bracket and is no field with a value
    private static bool IsMethodHead(string line) =>
        line.TrimStart() is var code
        && line.Length > code.Length
        && (
            code.StartsWith("public ", StringComparison.Ordinal)
            || code.StartsWith("private ", StringComparison.Ordinal)
            || code.StartsWith("internal ", StringComparison.Ordinal)
            || code.StartsWith("protected ", StringComparison.Ordinal)
        )
        && code.Contains('(')
        && !code.EndsWith(';')
        && (
            !code.Contains(" = ", StringComparison.Ordinal)
            || code.Contains("=> ", StringComparison.Ordinal)
            || code.IndexOf('(') < code.IndexOf(" = ", StringComparison.Ordinal)
        )
        && !code.EndsWith(" =", StringComparison.Ordinal)
        && !code.Contains(" class ", StringComparison.Ordinal)
        && !code.Contains(" record ", StringComparison.Ordinal);

    private static Regex ClockRead() => new(@"DateTime(Offset)?\.(Now|UtcNow|Today)");

    private static Regex RawSql() => new(@"FromSql|ExecuteSql|\""(SELECT|INSERT|UPDATE|DELETE|PRAGMA) ");

    private static Regex CultureParse() => new(@"\b(decimal|double|float)\.(Try)?Parse\(");

    private static Regex Unfinished() => new(@"\b(TODO|FIXME|HACK)\b|NotImplementedException");
}
