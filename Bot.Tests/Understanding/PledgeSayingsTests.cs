using Bot.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>What people say about registering for several things, for several people, and in another's place.</summary>
public sealed class PledgeSayingsTests
{
    public static TheoryData<string, string, string, string> Sayings()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Office.Rows("pledges.tsv"))
            data.Add(row[1], row[2], row[3], row[4]);
        return data;
    }

    [Theory, MemberData(nameof(Sayings))]
    public void It_is_read_as_what_it_is(string intent, string detail, string entities, string text) =>
        Assert.Equal("", ScoringTests.Wrong(intent, detail, entities, text));

    [Theory]
    [InlineData("ai mời anh Long vậy", "register_pledge")]
    [InlineData("nhắc tôi đăng ký thi đua", "view_pledges")]
    [InlineData("phòng em đăng ký chưa", "register_pledge")]
    [InlineData("lịch sử chấm điểm của tôi", "view_pledges")]
    public void What_stands_beside_it_is_not_it(string text, string intent) =>
        Assert.False(Office.Understander.Understand(text, Office.Today) is { IsActionable: true } m && m.Intent == intent);

    [Fact]
    public void Every_row_is_said_in_at_least_twenty_five_ways_and_none_stands_in_another_list()
    {
        var rows = Office.Rows("pledges.tsv").ToList();
        Assert.All(rows.Where(r => r[0] != "pledge.decide").GroupBy(r => r[0]), row => Assert.True(row.Count() >= 25, row.Key));
        var others = new[] { "utterances.tsv", "own-utterances.tsv", "deferred.tsv", "delivery.tsv", "discipline.tsv", "reporting.tsv" }
            .SelectMany(Office.Rows)
            .Select(r => r.Length > 4 ? r[4] : r[2])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(rows.Select(r => r[4]), others.Contains);
        Assert.Equal(rows.Count, rows.Select(r => r[4]).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
