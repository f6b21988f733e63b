using Bot.Domain;
using Bot.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>What is said about records, praise and signed decisions: each row in at least 25 ways, read with what they name.</summary>
public sealed class DisciplineTests
{
    public static TheoryData<string, string, string, string> Sayings()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Office.Rows("discipline.tsv"))
        {
            data.Add(row[1], row[2], row[3], row[4]);
        }
        return data;
    }

    [Theory]
    [InlineData("download my records", "my_discipline", "export")]
    [InlineData("ghi nhận nào đang chờ tôi", "record_violation", "list")]
    [InlineData("xác nhận giúp anh GN048", "record_violation", "confirm")]
    public void What_was_once_taken_for_something_else_is_read_as_what_it_is(string text, string intent, string detail)
    {
        var meaning = Office.Understander.Understand(text, Office.Today);
        Assert.Equal((intent, detail), (meaning.Intent, meaning.Detail));
    }

    [Fact]
    public void Who_says_not_to_note_somebody_opens_no_record() =>
        Assert.False(
            Office.Understander.Understand("đừng anh Long muộn sáng nay", Office.Today)
                is { IsActionable: true, Intent: "record_violation" }
        );

    [Theory, MemberData(nameof(Sayings))]
    public void Every_saying_is_read_with_its_detail_and_what_it_names(string intent, string detail, string entities, string text) =>
        Assert.Equal("", ScoringTests.Wrong(intent, detail, entities, text));

    [Fact]
    public void Every_row_is_said_in_at_least_twenty_five_ways_a_third_of_them_without_marks()
    {
        var rows = Office.Rows("discipline.tsv").GroupBy(r => r[0]).ToList();
        Assert.Equal(10, rows.Count);
        Assert.All(rows, row => Assert.True(row.Count() >= 25, row.Key));
        Assert.All(rows, row => Assert.True(row.Count(r => r[4].All(c => c < 128)) * 3 >= row.Count(), row.Key));
    }

    [Fact]
    public void No_saying_stands_twice_nor_in_another_list()
    {
        var others = new[] { "utterances.tsv", "own-utterances.tsv", "deferred.tsv" }
            .SelectMany(Office.Rows)
            .Select(r => r[2])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sayings = Office.Rows("discipline.tsv").Select(r => r[4]).ToList();
        Assert.Equal(sayings.Count, sayings.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain(sayings, others.Contains);
    }

    // a write is never guessed, whatever is written in front of the order
    [Fact]
    public void An_order_that_is_held_back_is_no_order()
    {
        var orders = Office.Rows("discipline.tsv").Where(r => r[0] is "record.decide" or "record.answer.accept" or "praise.add").ToList();
        var guessed = orders
            .SelectMany(r => (r[0] == "record.answer.accept" ? new[] { "khoan " } : ["đừng ", "khoan "]).Select(w => (r, Text: w + r[4])))
            .Where(o =>
                Office.Understander.Understand(o.Text, Office.Today) is { IsActionable: true } m
                && m.Intent == o.r[1]
                && m.Detail is not ("list" or "view")
            )
            .Select(o => o.Text)
            .ToList();
        Assert.True(guessed.Count == 0, string.Join("\n", guessed));
    }

    [Theory]
    [InlineData("anh Long có đi muộn không", "record_violation/add")]
    [InlineData("ai ghi nhận GN037 vậy", "record_violation/confirm")]
    [InlineData("GN037 đã xác nhận chưa", "record_violation/confirm")]
    [InlineData("tôi không nhận lỗi GN037", "my_discipline/accept")]
    [InlineData("không nhận GN037", "my_discipline/accept")]
    [InlineData("đừng hủy GN037", "record_violation/cancel")]
    [InlineData("có nên hủy GN037 không", "record_violation/cancel")]
    [InlineData("ghi nhận gương người tốt việc tốt của chị Lan", "record_violation")]
    [InlineData("có quyết định kỷ luật nào chưa", "discipline_decision/add")]
    [InlineData("em xin phép đi muộn sáng mai", "record_violation")]
    public void What_stands_beside_it_is_not_taken_for_it(string text, string never)
    {
        var meaning = Office.Understander.Understand(text, Office.Today);
        Assert.False(
            meaning.IsActionable && $"{meaning.Intent}/{meaning.Detail}".StartsWith(never, StringComparison.Ordinal),
            $"{meaning.Intent}/{meaning.Detail} {meaning.Why}"
        );
    }
}
