using System.Reflection;
using System.Text.RegularExpressions;
using Bot.Admin;
using Bot.Domain;
using Bot.Platform.Access;
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
        var examples = Capabilities
            .All.Rows.SelectMany(row => row.Examples.Concat(row.Command is { } c ? [c.Vi, c.En] : []).Select(said => (row, said)))
            .ToList();
        Assert.True(examples.Count > 40);
        var wrong = examples
            .Select(e => (e.row, e.said, Meaning: Capabilities.All.Settle(org.Understander.Understand(e.said, new(2026, 6, 16)))))
            .Where(e => Capabilities.All.For(e.Meaning) != e.row)
            .Select(e => $"{e.row.Id}: \"{e.said}\" was read as {e.Meaning.Intent}/{e.Meaning.Detail} {e.Meaning.Confidence:0.00}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Every_row_has_a_name_and_examples_in_both_languages()
    {
        Assert.All(
            Capabilities.All.Rows,
            row =>
            {
                Assert.NotEmpty(row.Name.Vi);
                Assert.NotEmpty(row.Name.En);
                Assert.Contains(row.Examples, e => e.All(c => c < 128));
                Assert.Contains(row.Examples, e => e.Any(c => c > 128));
            }
        );
    }

    [Fact]
    public void Every_write_is_done_in_the_personal_chat() =>
        Assert.All(Capabilities.All.Rows.Where(r => r.IsWrite), row => Assert.True(row.PersonalOnly, row.Id));

    [Fact]
    public void Every_refusal_has_a_name_of_its_own_and_a_sentence_in_both_languages_with_the_same_facts()
    {
        var refusals = new[] { typeof(Capabilities).Assembly, typeof(BotDb).Assembly, typeof(Refusal).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Refusal))
            .Select(field => (Refusal)field.GetValue(null)!)
            .ToList();
        Assert.True(refusals.Count > 60, $"only {refusals.Count} refusals were found");
        Assert.Equal(refusals.Count, refusals.Select(refusal => refusal.Name).Distinct().Count());
        Assert.All(
            refusals,
            refusal =>
            {
                Assert.NotEmpty(refusal.Sentence.Vi);
                Assert.NotEmpty(refusal.Sentence.En);
                Assert.Equal(FactsOf(refusal.Sentence.Vi), FactsOf(refusal.Sentence.En));
            }
        );

        static IEnumerable<string> FactsOf(string sentence) =>
            Regex.Matches(sentence, @"\{([\w.]+)\}").Select(match => match.Value).Distinct().Order();
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
        Assert.Equal(
            commands.Count * 2,
            english.RootElement.EnumerateObject().Count(p => p.Name.StartsWith("bots[0]", StringComparison.Ordinal))
        );
        Assert.True(vietnamese.RootElement.GetProperty("bots")[0].GetProperty("supportsFiles").GetBoolean());
        Assert.DoesNotContain("{appId}", vietnamese.RootElement.GetRawText());
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void An_icon_has_the_size_that_Teams_wants(string file, int size)
    {
        var png = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "manifest", file));
        Assert.Equal(
            (size, size),
            (
                System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)),
                System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))
            )
        );
    }
}
