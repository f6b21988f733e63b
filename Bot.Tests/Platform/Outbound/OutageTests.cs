using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Storage;

namespace Bot.Tests.Platform.Outbound;

/// <summary>Teams that asks for patience, fails or is away: every message once, or named as uncertain. The clock is the test's.</summary>
public sealed class OutageTests
{
    private static readonly DateTime Morning = new(2026, 6, 16, 8, 30, 0);

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "20")]
    [InlineData(3, "date")]
    public async Task Throttled_every_message_arrives_once_in_its_order_and_the_rest_that_was_asked_for_is_kept(int seed, string? rest)
    {
        await using var post = new Post(Morning);
        var (random, until) = (new Random(seed), new Dictionary<string, DateTime>());
        var broken = 0;
        var refused = new Dictionary<string, int>();
        post.Teams.Decide = (conversation, text) =>
        {
            var now = post.Time.GetUtcNow().UtcDateTime;
            broken += until.GetValueOrDefault(conversation) > now ? 1 : 0;
            // a channel that refuses the same message again and again is another story: there it is given up
            if (random.NextDouble() > 0.4 || refused.GetValueOrDefault(text) >= 4)
            {
                return new();
            }
            refused[text] = refused.GetValueOrDefault(text) + 1;
            // a date has no parts of a second
            var date = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc).AddSeconds(20);
            until[conversation] =
                rest is null ? now
                : rest == "date" ? date
                : now.AddSeconds(20);
            return new(429, Takes: false, RetryAfter: rest == "date" ? $"{date:R}" : rest);
        };
        await post.SendAsync(Kinds.MonthlyReport, 60);
        await post.DriveAsync();
        AssertOnceInOrder(post, 60);
        Assert.Equal(0, broken);
        Assert.All(await post.LedgerAsync(), o => Assert.Equal(OutboxState.Sent, o.State));
        Assert.Contains(post.Teams.Asked, a => post.Teams.Asked.Count(b => b.Text == a.Text) > 1);
    }

    [Theory]
    [InlineData(4, Kinds.MonthlyReport)]
    [InlineData(5, Kinds.Discipline)]
    [InlineData(6, Kinds.Reminder)]
    public async Task Failing_every_message_arrives_once_or_is_named_as_uncertain(int seed, string kind)
    {
        await using var post = new Post(Morning);
        var random = new Random(seed);
        post.Teams.Decide = (_, _) =>
            random.Next(6) switch
            {
                0 => new(500, Takes: random.Next(2) == 0),
                1 => new(502, Takes: random.Next(2) == 0),
                2 => new(503, Takes: false),
                _ => new(),
            };
        await post.SendAsync(kind, 90);
        await post.DriveAsync();
        var ledger = await post.LedgerAsync();
        Assert.Equal(90, ledger.Count(o => o.State is OutboxState.Sent or OutboxState.Unclear));
        Assert.Contains(ledger, o => o.State == OutboxState.Unclear);
        Assert.All(
            ledger.Where(o => o.State == OutboxState.Unclear),
            o => Assert.Matches("Teams không trả lời kịp|Teams gặp lỗi khi nhận tin", o.Problem)
        );
        Assert.All(
            ledger,
            o =>
            {
                var taken = post.Teams.Taken.Count(t => t.Text == o.Key);
                Assert.InRange(taken, o.State == OutboxState.Sent ? 1 : 0, Kinds.MayRepeat(kind) ? 2 : 1);
            }
        );
    }

    [Theory]
    [InlineData(Kinds.MonthlyReport)]
    [InlineData(Kinds.Reply)]
    public async Task Away_for_an_hour_every_message_arrives_once_and_in_its_order(string kind)
    {
        await using var post = new Post(Morning);
        var back = Vietnam.Utc(Morning.AddHours(1));
        post.Teams.Decide = (_, _) => new(Away: post.Time.GetUtcNow().UtcDateTime < back);
        await post.SendAsync(kind, 60);
        await post.DriveAsync();
        AssertOnceInOrder(post, 60);
        Assert.All(await post.LedgerAsync(), o => Assert.Equal((OutboxState.Sent, null), (o.State, o.Problem)));
        Assert.True(post.Teams.Taken.Min(t => t.At) >= back);
        // nobody knocks in step: what failed together comes back at moments of its own
        Assert.True(post.Time.Waits.Distinct().Count() > 6);
    }

    [Fact]
    public async Task A_job_of_many_messages_to_one_channel_keeps_to_what_Teams_takes()
    {
        await using var post = new Post(Morning, conversations: 1);
        await post.SendAsync(Kinds.Ranking, 80, conversations: 1);
        await post.DriveAsync();
        AssertOnceInOrder(post, 80);
        var at = post.Teams.Taken.Select(t => t.At).ToList();
        Assert.All(at, t => Assert.InRange(at.Count(o => o >= t && o < t.AddSeconds(1)), 1, 7));
        Assert.All(at, t => Assert.InRange(at.Count(o => o >= t && o < t.AddSeconds(30)), 1, 60));
    }

    private static void AssertOnceInOrder(Post post, int count)
    {
        Assert.Equal(count, post.Teams.Taken.Count);
        Assert.All(post.Teams.Taken.GroupBy(t => t.Conversation), g => Assert.Equal(g.Select(Number).Order(), g.Select(Number)));
    }

    private static int Number((string Conversation, string Text, DateTime At) taken) =>
        int.Parse(taken.Text.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
}
