using Bot.Domain;

namespace Bot.Tests.Features.YearEnd.Targets;

/// <summary>Every operator of 4.9, on the line, one below and one above it.</summary>
public sealed class OperatorTests
{
    [Theory]
    [InlineData("ratio>0.90", 45, 40, false)] // 40.5 is the line
    [InlineData("ratio>0.90", 45, 41, true)]
    [InlineData("ratio>0.90", 40, 36, false)] // exactly 90 % is not "trên 90%"
    [InlineData("ratio>0.90", 40, 37, true)]
    [InlineData("ratio>=0.15", 45, 6, false)]
    [InlineData("ratio>=0.15", 45, 7, true)]
    [InlineData("ratio>=0.15", 40, 6, true)] // exactly 15 % is "ít nhất 15%"
    [InlineData("ratio=1.00", 45, 44, false)]
    [InlineData("ratio=1.00", 45, 45, true)]
    [InlineData("ratio>0.90", 4, 4, true)]
    [InlineData("ratio>0.90", 4, 3, false)]
    [InlineData("count>=2", 0, 1, false)]
    [InlineData("count>=2", 0, 2, true)]
    [InlineData("count>2", 0, 2, false)]
    [InlineData("count>2", 0, 3, true)]
    [InlineData("count=1", 0, 2, false)]
    [InlineData("count=1", 0, 1, true)]
    [InlineData("count 7..9", 0, 6, false)]
    [InlineData("count 7..9", 0, 7, true)]
    [InlineData("count 7..9", 0, 9, true)]
    [InlineData("count 7..9", 0, 10, false)]
    [InlineData("manual", 0, 1, false)]
    public void An_operator_holds_exactly(string text, int whole, int actual, bool met)
    {
        Assert.True(TargetRule.TryParse(text, out var rule));
        Assert.Equal(met, rule.IsMet(actual, whole));
    }

    [Theory]
    [InlineData("ratio>0.90", 45, 41)]
    [InlineData("ratio>0.90", 40, 37)]
    [InlineData("ratio>=0.15", 45, 7)]
    [InlineData("ratio>=0.15", 40, 6)]
    [InlineData("ratio=1.00", 45, 45)]
    [InlineData("count>2", 0, 3)]
    [InlineData("count 7..9", 0, 7)]
    public void The_least_that_reaches_it_does_and_one_less_does_not(string text, int whole, int needed)
    {
        Assert.True(TargetRule.TryParse(text, out var rule));
        Assert.Equal(needed, rule.Needed(whole));
        Assert.True(rule.IsMet(needed, whole));
        Assert.False(rule.IsMet(needed - 1, whole));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ratio")]
    [InlineData("ratio>90")]
    [InlineData("ratio>0,9")]
    [InlineData("count>=two")]
    [InlineData("count 9..7")]
    [InlineData("share>0.9")]
    public void What_cannot_be_read_is_refused(string text) => Assert.False(TargetRule.TryParse(text, out _));

    [Theory]
    [InlineData("achieved", true)]
    [InlineData("0.98", true)]
    [InlineData("3", true)]
    [InlineData("soon", false)]
    [InlineData("0.98765", false)]
    [InlineData("-1", false)]
    public void Only_a_word_of_the_list_a_count_or_a_share_is_a_value(string value, bool good) =>
        Assert.Equal(good, TargetRule.IsValue(value));
}
