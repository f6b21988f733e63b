using Bot.Admin;
using Bot.Platform.Access;
using Bot.Tests.Harness;

namespace Bot.Tests.Corpus;

/// <summary>What people say beyond the three examples of a row: a file a feature, a line "row's id, sentence". Each leads to its row.</summary>
public sealed class CorpusTests
{
    private static readonly IReadOnlyList<string> Paths =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.tsv", SearchOption.AllDirectories)
            // voices, neighbours and patterns are learnt from as they are: a mistake in one of them must not become a law
            .Where(f =>
                !f.Contains("Voices", StringComparison.Ordinal)
                && !f.Contains("Neighbours", StringComparison.Ordinal)
                && !f.Contains("patterns_", StringComparison.Ordinal)
            )
            .Select(f => Path.GetRelativePath(AppContext.BaseDirectory, f).Replace('\\', '/'))
            .Order(),
    ];

    public static TheoryData<string> Files => new(Paths);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_sentence_typed_leads_to_its_row(string file)
    {
        var (app, org) = await Office.Value;
        Assert.NotNull(app);
        var lines = Lines(file);
        Assert.NotEmpty(lines);
        var wrong = lines
            .Select(l => (l.Row, l.Said, Meaning: Capabilities.All.Settle(org.Understander.Understand(l.Said, new(2026, 6, 16)))))
            .Where(l => Capabilities.All.For(l.Meaning)?.Id != l.Row)
            .Select(l => $"{l.Row}: \"{l.Said}\" was read as {l.Meaning.Intent}/{l.Meaning.Detail} {l.Meaning.Confidence:0.00}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void There_are_sentences_for_every_feature_and_none_of_a_row_that_is_not_there()
    {
        var all = Paths.SelectMany(Lines).ToList();
        Assert.True(all.Count > 1400, $"only {all.Count} sentences");
        Assert.Empty(all.Select(l => l.Row).Distinct().Except(Capabilities.All.Rows.Select(r => r.Id)));
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    [Fact]
    public async Task Every_row_is_said_in_three_hundred_ways_that_differ_in_more_than_names_and_numbers()
    {
        var (_, org) = await Office.Value;
        var said = Corpora.Read(Path.Combine(AppContext.BaseDirectory, "Corpus"));
        var few = said.GroupBy(s => s.Label)
            .Where(g => Capabilities.All.Find(g.Key) is not null)
            .Select(g => (Row: g.Key, Ways: g.Select(s => org.Understander.Skeleton(s.Text, new(2026, 6, 16))).Distinct().Count()))
            .Where(r => r.Ways < 300)
            .Select(r => $"{r.Row}: {r.Ways}")
            .ToList();
        Assert.True(few.Count == 0, string.Join("\n", few));
        Assert.Empty(Capabilities.All.Rows.Select(r => r.Id).Except(said.Select(s => s.Label)));
    }

    private static readonly Lazy<Task<(BotApp App, Org Org)>> Office = new(async () =>
    {
        var app = await BotApp.StartAsync();
        var org = await app.ReadAsync(db => Org.LoadAsync(db, default));
        await app.DisposeAsync();
        return (app, org);
    });

    private static List<(string Row, string Said)> Lines(string file) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, file)).Select(l => l.Split('\t')).Select(l => (l[0], l[1])).ToList();
}
