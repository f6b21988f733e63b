using Bot.Admin;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Tests.Harness;
using Bot.Understanding;
using Storage;

namespace Bot.Tests.Shape;

public sealed class CapabilityTests
{
    [Fact]
    public async Task Every_example_of_every_row_typed_back_leads_to_its_row()
    {
        await using var app = await BotApp.StartAsync();
        var org = await app.ReadAsync(db => Org.LoadAsync(db, default));
        var examples = Capabilities.All.Rows.SelectMany(row => row.Examples.Concat(row.Command is { } c ? [c.Vi, c.En] : []).Select(said => (row, said))).ToList();
        Assert.True(examples.Count > 40);
        var wrong = examples.Select(e => (e.row, e.said, Meaning: org.Understander.Understand(e.said, new(2026, 6, 16))))
            .Where(e => Capabilities.All.For(e.Meaning) != e.row)
            .Select(e => $"{e.row.Id}: \"{e.said}\" was read as {e.Meaning.Intent}/{e.Meaning.Detail} {e.Meaning.Confidence:0.00}").ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Every_row_has_a_name_and_examples_in_both_languages()
    {
        Assert.All(Capabilities.All.Rows, row =>
        {
            Assert.NotEmpty(row.Name.Vi);
            Assert.NotEmpty(row.Name.En);
            Assert.Contains(row.Examples, e => e.All(c => c < 128));
            Assert.Contains(row.Examples, e => e.Any(c => c > 128));
        });
    }

    [Fact]
    public void Every_write_is_done_in_the_personal_chat() => Assert.All(Capabilities.All.Rows.Where(r => r.IsWrite), row => Assert.True(row.PersonalOnly, row.Id));

    [Fact]
    public async Task Every_refusal_that_is_named_has_its_sentence()
    {
        await using var app = await BotApp.StartAsync();
        var names = Directory.EnumerateFiles(Path.GetFullPath(Path.Combine(Here(), "../..")), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/") && !f.Contains("Bot.Tests") && !f.Contains("/Framework/"))
            .SelectMany(f => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(f), @"(?:new Refusal|new)\(\s*(?:[\w\.\s=]+\?\s*)?""((?:score|agree|pledge|rank|publish|report|file)\.[a-z_]+)""").Select(m => m.Groups[1].Value))
            .Distinct().ToList();
        Assert.True(names.Count > 20, $"only {names.Count} refusals were found");
        Assert.All(names, name => Assert.True(Refusals.Knows(name), name));
    }

    [Fact]
    public void The_manifest_has_the_rows_commands_in_both_languages_within_the_limits_of_Teams()
    {
        using var vietnamese = System.Text.Json.JsonDocument.Parse(new Manifest(Capabilities.All).Vietnamese(Guid.Empty, "bot.example.vn"));
        using var english = System.Text.Json.JsonDocument.Parse(new Manifest(Capabilities.All).English());
        var lists = vietnamese.RootElement.GetProperty("bots")[0].GetProperty("commandLists");
        var commands = lists.EnumerateArray().SelectMany(l => l.GetProperty("commands").EnumerateArray()).ToList();
        Assert.InRange(lists[0].GetProperty("commands").GetArrayLength(), 5, 10);
        Assert.All(commands, c => Assert.InRange(c.GetProperty("title").GetString()!.Length, 1, 32));
        Assert.Equal(commands.Count * 2, english.RootElement.EnumerateObject().Count(p => p.Name.StartsWith("bots[0]", StringComparison.Ordinal)));
        Assert.True(vietnamese.RootElement.GetProperty("bots")[0].GetProperty("supportsFiles").GetBoolean());
        Assert.DoesNotContain("{appId}", vietnamese.RootElement.GetRawText());
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void An_icon_has_the_size_that_Teams_wants(string file, int size)
    {
        var png = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "manifest", file));
        Assert.Equal((size, size), (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
