using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class ScoringTests
{
    // what is not understood, and is told to be asked again rather than guessed
    private static readonly Dictionary<string, string> Missed = new() { };

    // "ok" and "không đồng ý" say the deed without its verb
    private static readonly string[] HeldInVain = ["nếu được thì ok sd08"];

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

    public static TheoryData<string, string> Neighbours()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in Office.Rows("scoring-neighbours.tsv"))
            data.Add(row[0], row[1]);
        return data;
    }

    // refused, put off, asked about, or full of others' words behind "vì" and ":"; "not x" is only never x
    [Theory, MemberData(nameof(Neighbours))]
    public void What_stands_beside_it_is_read_as_what_it_is(string expected, string text)
    {
        var meaning = Office.Understander.Understand(text, Office.Today);
        var read = meaning.IsActionable ? $"{meaning.Intent}/{meaning.Detail ?? "-"}" : Meaning.None;
        if (expected.StartsWith("not ", StringComparison.Ordinal))
            Assert.False(read.StartsWith(expected[4..], StringComparison.Ordinal), $"{text}: {read} ({meaning.Why})");
        else
            Assert.True(read == expected, $"{text}: {read} ({meaning.Why})");
    }

    // a write is never guessed, whatever is written in front of the order
    [Fact]
    public void An_order_that_is_held_back_is_no_order()
    {
        string[] writes = ["close_round", "reopen_round", "decide_correction", "choose_model", "model_bonus", "publish_ranking"];
        var orders = Office.Rows("scoring.tsv").Where(r => writes.Contains(r[1]) && r[2] is not ("list" or "show")).ToList();
        var guessed = orders
            .SelectMany(r => new[] { "đừng ", "khoan ", "nếu được thì " }.Select(w => (r, Text: w + r[4])))
            .Where(o =>
                Office.Understander.Understand(o.Text, Office.Today) is { IsActionable: true } m
                && m.Intent == o.r[1]
                && m.Detail is not ("list" or "show")
            )
            .Select(o => o.Text);
        Assert.Equal(HeldInVain, guessed);
    }

    [Fact]
    public void Marks_left_out_seldom_change_the_meaning()
    {
        var rows = Office.Rows("scoring.tsv").Select(r => r[4]).ToList();
        var changed = rows.Where(t =>
                Office.Understander.Understand(t, Office.Today).Intent
                != Office.Understander.Understand(VietnameseLetters.Fold(t), Office.Today).Intent
            )
            .ToList();
        Assert.True(changed.Count < rows.Count * 0.015, string.Join('\n', changed));
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
        var others = new[] { "utterances.tsv", "own-utterances.tsv", "deferred.tsv" }
            .SelectMany(Office.Rows)
            .Select(r => r[2])
            .Concat(Office.Rows("scoring-neighbours.tsv").Select(r => r[1]))
            .Concat(Office.Rows("parse-cases.tsv").Select(r => r[1]))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sayings = Office.Rows("scoring.tsv").Select(r => r[4]).ToList();
        Assert.True(sayings.Count > 850 && Neighbours().Count() > 200);
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
