using Bot.Domain;
using Bot.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>What people say about targets, eligibility and awards that were decided.</summary>
public sealed class YearEndSayingsTests
{
    public static TheoryData<string, string, string, string> Sayings()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Office.Rows("yearend.tsv"))
        {
            data.Add(row[1], row[2], row[3], row[4]);
        }
        return data;
    }

    [Theory, MemberData(nameof(Sayings))]
    public void It_is_read_as_what_it_is(string intent, string detail, string entities, string text)
    {
        var meaning = Office.Understander.Understand(text, Office.Today);
        Assert.Equal("-", entities);
        Assert.Equal((intent, detail, true), (meaning.Intent, meaning.Detail ?? "-", meaning.IsActionable));
    }

    [Fact]
    public void Every_row_is_said_in_at_least_twenty_five_ways_and_none_stands_in_another_list()
    {
        var rows = Office.Rows("yearend.tsv").ToList();
        Assert.Equal(10, rows.Select(r => r[0]).Distinct().Count());
        Assert.All(rows.GroupBy(r => r[0]), row => Assert.True(row.Count() >= 25, row.Key));
        var others = new[] { "utterances.tsv", "own-utterances.tsv", "deferred.tsv" }
            .SelectMany(Office.Rows)
            .Select(r => r[2])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(rows.Select(r => r[4]), others.Contains);
        Assert.Equal(rows.Count, rows.Select(r => r[4]).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    // a write is never guessed, whatever is written in front of the order
    [Fact]
    public void An_order_that_is_held_back_is_no_order()
    {
        var guessed = Office
            .Rows("yearend.tsv")
            .Where(r => r[0] is "award.record" or "award.withdraw" or "target.set" or "target.base")
            .SelectMany(r => new[] { "đừng ", "khoan " }, (r, held) => (Row: r, Text: held + r[4]))
            .Where(o =>
                Office.Understander.Understand(o.Text, Office.Today) is { IsActionable: true } m
                && m.Intent == o.Row[1]
                && m.Detail == o.Row[2]
            )
            .Select(o => o.Text)
            .ToList();
        Assert.True(guessed.Count == 0, string.Join("\n", guessed));
    }

    [Theory]
    [InlineData("khen chị Lan giữ phòng gọn gàng", "award_decision")]
    [InlineData("đề xuất tặng giấy khen cho anh Tú", "award_decision")]
    [InlineData("nhập quyết định kỷ luật số 118/QĐ-SNgV khiển trách anh Tú", "award_decision")]
    [InlineData("đăng ký lđtt", "eligibility")]
    [InlineData("khi nào ghi quyết định khen thưởng", "award_decision/add")]
    [InlineData("ai hủy khen thưởng KT13 vậy", "award_decision/withdraw")]
    [InlineData("chỉ tiêu T10 là bao nhiêu", "targets/set")]
    [InlineData("báo cáo kỷ luật tháng 5", "targets")]
    [InlineData("ai không tính vào mẫu số", "targets/base")]
    [InlineData("sao anh Long không tính vào mẫu số", "targets/base")]
    public void What_stands_beside_it_is_not_taken_for_it(string text, string never)
    {
        var meaning = Office.Understander.Understand(text, Office.Today);
        Assert.False(
            meaning.IsActionable && $"{meaning.Intent}/{meaning.Detail}".StartsWith(never, StringComparison.Ordinal),
            $"{meaning.Intent}/{meaning.Detail} {meaning.Why}"
        );
    }
}
