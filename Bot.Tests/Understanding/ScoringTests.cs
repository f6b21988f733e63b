using System.Text.RegularExpressions;
using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class ScoringTests
{
    // what is not understood, and is told to be asked again rather than guessed
    private static readonly Dictionary<string, string> Missed = new()
    {
        ["thay đổi điểm phòng 102 gần đây"] = "a change is ordered in the same words as it is asked about",
    };

    public static TheoryData<string, string, string, string> Sayings()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Office.Rows("scoring.tsv"))
            data.Add(row[1], row[2], row[3], row[4]);
        return data;
    }

    [Theory, MemberData(nameof(Sayings))]
    public void What_the_panel_says_is_read_with_its_detail_and_what_it_names(string intent, string detail, string entities, string text)
    {
        if (Missed.ContainsKey(text))
            Assert.NotEqual("", Wrong(intent, detail, entities, text));
        else
            Assert.Equal("", Wrong(intent, detail, entities, text));
    }

    [Fact]
    public void Every_row_is_said_in_at_least_twenty_five_ways_a_third_of_them_without_marks()
    {
        var rows = Office.Rows("scoring.tsv").GroupBy(r => r[0]).ToList();
        Assert.Equal(27, rows.Count);
        Assert.All(rows, row => Assert.True(row.Count() >= 25, row.Key));
        Assert.All(rows, row => Assert.True(row.Count(r => r[4].All(c => c < 128)) * 3 >= row.Count(), row.Key));
    }

    [Fact]
    public void No_saying_stands_twice_nor_in_another_list()
    {
        var others = new[] { "utterances.tsv", "own-utterances.tsv", "deferred.tsv" }.SelectMany(Office.Rows).Select(r => r[2])
            .Concat(Office.Rows("parse-cases.tsv").Select(r => r[1])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sayings = Office.Rows("scoring.tsv").Select(r => r[4]).ToList();
        Assert.Equal(sayings.Count, sayings.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain(sayings, others.Contains);
    }

    internal static string Wrong(string intent, string detail, string entities, string text)
    {
        var meaning = Office.Understander.Understand(text, Office.Today);
        var wrong = new List<string>();
        if (meaning.Intent != intent || meaning.Confidence < 0.5)
            wrong.Add($"{meaning.Intent} {meaning.Confidence:0.00}");
        else if (!detail.Split('|').Contains(meaning.Detail ?? "-"))
            wrong.Add($"detail {meaning.Detail}");
        foreach (var entity in Regex.Split(entities, ";(?=[a-z]+=)").Where(e => e.Length > 0))
            if (entity.IndexOf('=', StringComparison.Ordinal) is var cut && meaning[entity[..cut]] != entity[(cut + 1)..])
                wrong.Add($"{entity[..cut]} is {meaning[entity[..cut]] ?? "not said"}");
        return wrong.Count == 0 ? "" : $"{text}: {string.Join(", ", wrong)} ({meaning.Why})";
    }
}
