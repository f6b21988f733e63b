using Bot.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>What people say about pledges as lists and papers, about progress and results, and about initiatives.</summary>
public sealed class RegisterSayingsTests
{
    public static TheoryData<string, string, string, string> Sayings()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Office.Rows("registers.tsv"))
            data.Add(row[1], row[2], row[3], row[4]);
        return data;
    }

    [Theory, MemberData(nameof(Sayings))]
    public void It_is_read_as_what_it_is(string intent, string detail, string entities, string text) =>
        Assert.True(ScoringTests.Wrong(intent, detail, entities, text) is "", ScoringTests.Wrong(intent, detail, entities, text));

    [Theory]
    [InlineData("tiến độ chấm điểm", "pledge_progress")]
    [InlineData("minh chứng p201: https://so.example/anh1.jpg", "pledge_progress")]
    [InlineData("trả lại DK058: chưa có minh chứng", "pledge_progress")]
    [InlineData("duyệt đăng ký DK058", "pledge_result")]
    [InlineData("đừng xác nhận kết quả DK058", "pledge_result")]
    [InlineData("kết quả đợt 1", "pledge_result")]
    [InlineData("đăng ký lđtt", "register_paper")]
    [InlineData("ký cam kết văn hóa công sở", "commitment_paper")]
    [InlineData("xuất bảng điểm ra excel", "register_file")]
    public void What_stands_beside_it_is_not_it(string text, string intent) =>
        Assert.False(Office.Understander.Understand(text, Office.Today) is { IsActionable: true } m && m.Intent == intent, text);

    [Fact]
    public void Every_intent_is_said_in_at_least_twenty_five_ways_and_none_stands_in_another_list()
    {
        var rows = Office.Rows("registers.tsv").ToList();
        Assert.All(rows.GroupBy(r => r[1]), intent => Assert.True(intent.Count() >= 25, intent.Key));
        Assert.Equal(7, rows.Select(r => r[1]).Distinct().Count());
        Assert.Equal(13, rows.Select(r => r[0]).Distinct().Count());
        var others = new[]
        {
            "utterances.tsv",
            "own-utterances.tsv",
            "deferred.tsv",
            "delivery.tsv",
            "discipline.tsv",
            "reporting.tsv",
            "yearend.tsv",
        }
            .SelectMany(Office.Rows)
            .Select(r => r.Length > 4 ? r[4] : r[2])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(rows.Select(r => r[4]), others.Contains);
        Assert.Equal(rows.Count, rows.Select(r => r[4]).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
