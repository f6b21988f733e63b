using Bot.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>What people say about their tasks, their reminders, delivery and jobs.</summary>
public sealed class DeliverySayingsTests
{
    public static TheoryData<string, string, string, string> Sayings()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Office.Rows("delivery.tsv"))
            data.Add(row[1], row[2], row[3], row[4]);
        return data;
    }

    [Theory, MemberData(nameof(Sayings))]
    public void It_is_read_as_what_it_is(string intent, string detail, string entities, string text) =>
        Assert.Equal("", ScoringTests.Wrong(intent, detail, entities, text));

    [Theory]
    [InlineData("mai em nghỉ", "away")]
    [InlineData("anh Tú nghỉ phép đến bao giờ", "away")]
    [InlineData("gửi lại đăng ký DK058", "resend_message")]
    [InlineData("đăng ký nghỉ phép đến thứ sáu", "away")]
    public void What_stands_beside_it_is_not_it(string text, string intent) =>
        Assert.False(Office.Understander.Understand(text, Office.Today) is { IsActionable: true } m && m.Intent == intent);

    [Fact]
    public void Every_row_is_said_in_at_least_twenty_five_ways_and_none_stands_in_another_list()
    {
        var rows = Office.Rows("delivery.tsv").ToList();
        Assert.All(rows.GroupBy(r => r[0]), row => Assert.True(row.Count() >= 25, row.Key));
        Assert.Equal(6, rows.Select(r => r[0]).Distinct().Count());
        var others = new[] { "utterances.tsv", "own-utterances.tsv", "deferred.tsv" }
            .SelectMany(Office.Rows)
            .Select(r => r[2])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(rows.Select(r => r[4]), others.Contains);
        Assert.Equal(rows.Count, rows.Select(r => r[4]).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
