using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Platform.Outbound;

/// <summary>Never more than Teams takes, on a clock that the test moves.</summary>
public sealed class GovernorTests
{
    private static readonly SendLimits Usual = SendLimits.From(new ConfigurationBuilder().Build());

    private readonly HandTime time = new(new(2026, 6, 16, 2, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void With_tokens_to_spare_nothing_waits()
    {
        var governor = new SendRateLimiter(time, Usual);
        Assert.All(Enumerable.Range(0, 3), _ => Assert.True(governor.EnterAsync("a:1", answer: false).IsCompleted));
        Assert.All(Enumerable.Range(2, 20), n => Assert.True(governor.EnterAsync($"a:{n}", answer: false).IsCompleted));
    }

    [Fact]
    public async Task In_one_conversation_no_window_is_ever_overrun()
    {
        var governor = new SendRateLimiter(time, Usual);
        var sent = new List<DateTime>();
        await time.DriveAsync(
            Task.Run(async () =>
            {
                for (var n = 0; n < 2_500; n++)
                {
                    await governor.EnterAsync("19:one", answer: false);
                    sent.Add(time.GetUtcNow().UtcDateTime);
                }
            })
        );
        Assert.All(Usual.Conversation, limit => Assert.InRange(MostIn(sent, limit.Seconds), 2, limit.Most));
        // half an hour for the first 1,350: it is slow, not stuck
        Assert.InRange((sent[1_349] - sent[0]).TotalMinutes, 10, 40);
    }

    [Fact]
    public async Task Over_all_conversations_together_the_limit_of_the_app_holds()
    {
        var governor = new SendRateLimiter(time, Usual);
        var sent = new List<DateTime>();
        await time.DriveAsync(
            Task.WhenAll(
                Enumerable
                    .Range(0, 1_000)
                    .Select(async n =>
                    {
                        await governor.EnterAsync($"a:{n}", answer: false);
                        lock (sent)
                        {
                            sent.Add(time.GetUtcNow().UtcDateTime);
                        }
                    })
            )
        );
        Assert.InRange(MostIn(sent.Order().ToList(), 1), 25, 50);
        Assert.InRange((sent.Max() - sent.Min()).TotalSeconds, 30, 60);
    }

    [Fact]
    public async Task An_answer_goes_at_once_and_what_nobody_asked_for_waits_the_longer()
    {
        var governor = new SendRateLimiter(time, Usual);
        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(governor.EnterAsync("a:1", answer: true).IsCompleted));
        var reminder = governor.EnterAsync("a:1", answer: false).AsTask();
        Assert.False(reminder.IsCompleted);
        await time.DriveAsync(reminder);
        Assert.True(await reminder);
    }

    [Fact]
    public async Task A_rest_that_Teams_asks_for_holds_that_conversation_and_no_other()
    {
        var (governor, start) = (new SendRateLimiter(time, Usual), time.GetUtcNow());
        governor.Pause("a:1", TimeSpan.FromSeconds(90));
        Assert.True(governor.EnterAsync("a:2", answer: false).IsCompleted);
        var answer = governor.EnterAsync("a:1", answer: true).AsTask();
        Assert.False(answer.IsCompleted);
        await time.DriveAsync(answer);
        Assert.Equal(TimeSpan.FromSeconds(90), time.GetUtcNow() - start);
    }

    [Fact]
    public void Thousands_of_conversations_are_not_kept_for_ever()
    {
        var governor = new SendRateLimiter(time, Usual with { All = [] });
        for (var n = 0; n < 20_000; n++)
        {
            Assert.True(governor.EnterAsync($"a:{n}", answer: false).IsCompleted);
            time.GoTo(time.GetUtcNow().UtcDateTime.AddSeconds(1));
        }
        var kept = (System.Collections.IDictionary)
            typeof(SendRateLimiter)
                .GetField("flows", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .GetValue(governor)!;
        Assert.InRange(kept.Count, 1, 1_001);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("7/0")]
    [InlineData("1/1")]
    [InlineData("x/1")]
    public void A_limit_that_cannot_be_read_is_said_at_the_start(string text) =>
        Assert.Contains("messages/seconds", Assert.Throws<FormatException>(() => Limit.Read(text)).Message);

    private static int MostIn(List<DateTime> sent, double seconds)
    {
        var (most, from) = (0, 0);
        for (var to = 0; to < sent.Count; to++)
        {
            while ((sent[to] - sent[from]).TotalSeconds >= seconds)
            {
                from++;
            }
            most = Math.Max(most, to - from + 1);
        }
        return most;
    }
}
