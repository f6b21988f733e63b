using System.Globalization;

namespace Bot.Platform.Outbound;

/// <summary>At most so many messages in so many seconds.</summary>
public sealed record Limit(double Most, double Seconds)
{
    /// <summary>"7/1 8/2 60/30 1800/3600"; empty: no limit.</summary>
    public static IReadOnlyList<Limit> Read(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(one =>
            {
                var parts = one.Split('/');
                return
                    parts.Length == 2
                    && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var most)
                    && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                    && most > 1
                    && seconds > 0
                    ? new Limit(most, seconds)
                    : throw new FormatException($"a limit is written \"60/30\" (messages/seconds), not \"{one}\"");
            })
            .ToList();
}

/// <summary>What Teams takes in one conversation, and from the bot altogether (protocol 3.4).</summary>
public sealed record SendLimits(IReadOnlyList<Limit> Conversation, IReadOnlyList<Limit> All)
{
    public static SendLimits From(IConfiguration configuration) =>
        new(
            Limit.Read(configuration["Sender:ConversationLimits"] ?? "7/1 8/2 60/30 1800/3600"),
            Limit.Read(configuration["Sender:AllLimits"] ?? "50/1")
        );
}

/// <summary>
/// Keeps to what Teams takes: a bucket of tokens for every window of a conversation, and of all together. What nobody asked for waits for
/// tokens. An answer takes its token, on credit if need be, and goes at once: somebody waits for it, nobody writes seven times a second,
/// and what comes after it waits the longer. Only Teams itself holds an answer up, by Retry-After.
/// </summary>
public sealed class SendRateLimiter(TimeProvider wall, SendLimits settings)
{
    private const int MostIdle = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Flow> flows = [];
    private readonly Flow all = new(settings.All, wall.GetTimestamp());
    private readonly SemaphoreSlim turnstile = new(1, 1);

    /// <summary>Ends when one message may go; true when it had to wait.</summary>
    public ValueTask<bool> EnterAsync(string conversation, bool answer)
    {
        lock (gate)
        {
            if (Wait(conversation, answer) == TimeSpan.Zero)
            {
                Take(conversation);
                return new(false);
            }
        }
        return new(WaitAsync(conversation, answer));
    }

    /// <summary>Teams asked for a rest in this conversation.</summary>
    public void Pause(string conversation, TimeSpan rest)
    {
        lock (gate)
        {
            Of(conversation).PausedUntil = Math.Max(
                Of(conversation).PausedUntil,
                wall.GetTimestamp() + (long)(rest.TotalSeconds * wall.TimestampFrequency)
            );
        }
    }

    private async Task<bool> WaitAsync(string conversation, bool answer)
    {
        while (true)
        {
            if (Left(() => answer ? Paused(conversation) : Own(conversation)) is var own && own > TimeSpan.Zero)
            {
                await Task.Delay(own, wall);
                continue;
            }
            // one at a time waits for the tokens of all: a broadcast goes out in its order
            await turnstile.WaitAsync();
            try
            {
                if (!answer && Left(() => all.Wait(wall)) is var others && others > TimeSpan.Zero)
                {
                    await Task.Delay(others, wall);
                }
                lock (gate)
                {
                    if (Wait(conversation, answer) == TimeSpan.Zero)
                    {
                        Take(conversation);
                        return true;
                    }
                }
            }
            finally
            {
                turnstile.Release();
            }
        }
    }

    private TimeSpan Left(Func<TimeSpan> ask)
    {
        lock (gate)
        {
            return ask();
        }
    }

    private TimeSpan Wait(string conversation, bool answer) => answer ? Paused(conversation) : Longer(Own(conversation), all.Wait(wall));

    private TimeSpan Own(string conversation) => Longer(Paused(conversation), Of(conversation).Wait(wall));

    private TimeSpan Paused(string conversation) =>
        flows.TryGetValue(conversation, out var flow) && flow.PausedUntil > wall.GetTimestamp()
            ? Whole(wall.GetElapsedTime(wall.GetTimestamp(), flow.PausedUntil).TotalSeconds)
            : TimeSpan.Zero;

    private void Take(string conversation)
    {
        Of(conversation).Take(wall);
        all.Take(wall);
    }

    private Flow Of(string conversation)
    {
        if (flows.TryGetValue(conversation, out var flow))
        {
            return flow;
        }
        if (flows.Count >= MostIdle)
        {
            // who has not been written to for long is as good as new
            foreach (var (idle, _) in flows.Where(f => f.Value.IsFull(wall)).ToList())
            {
                flows.Remove(idle);
            }
        }
        return flows[conversation] = new(settings.Conversation, wall.GetTimestamp());
    }

    // a timer is as exact as a millisecond: a part of one would be no wait at all
    private static TimeSpan Whole(double seconds) => TimeSpan.FromMilliseconds(Math.Ceiling(seconds * 1000));

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    // a bucket holds half of what its window takes and gets the other half while the window lasts: never more than all of it in any window
    private sealed class Flow(IReadOnlyList<Limit> limits, long now)
    {
        private readonly double[] tokens = limits.Select(l => l.Most / 2).ToArray();
        private long at = now;

        public long PausedUntil { get; set; }

        public bool IsFull(TimeProvider wall)
        {
            Refill(wall);
            return PausedUntil <= wall.GetTimestamp() && !limits.Where((l, i) => tokens[i] < l.Most / 2).Any();
        }

        public TimeSpan Wait(TimeProvider wall)
        {
            Refill(wall);
            var seconds = limits.Select((l, i) => (1 - tokens[i]) * l.Seconds / (l.Most / 2)).DefaultIfEmpty(0).Max();
            return seconds <= 0 ? TimeSpan.Zero : Whole(seconds);
        }

        public void Take(TimeProvider wall)
        {
            Refill(wall);
            for (var i = 0; i < tokens.Length; i++)
            {
                tokens[i] = Math.Max(tokens[i] - 1, -limits[i].Most / 2);
            }
        }

        private void Refill(TimeProvider wall)
        {
            var now = wall.GetTimestamp();
            var passed = wall.GetElapsedTime(at, now).TotalSeconds;
            at = now;
            for (var i = 0; i < tokens.Length; i++)
            {
                tokens[i] = Math.Min(tokens[i] + (passed * (limits[i].Most / 2) / limits[i].Seconds), limits[i].Most / 2);
            }
        }
    }
}
