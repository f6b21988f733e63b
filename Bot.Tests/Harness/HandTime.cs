namespace Bot.Tests.Harness;

/// <summary>A clock that stands until the test moves it, timers included.</summary>
public sealed class HandTime(DateTime now) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private DateTime now = now;
    private readonly List<TimeSpan> waits = [];
    private TaskCompletionSource armed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Ends when somebody waits for a time.</summary>
    public Task Armed
    {
        get
        {
            lock (gate)
            {
                armed = timers.Count == 0 && armed.Task.IsCompleted ? new(TaskCreationOptions.RunContinuationsAsynchronously) : armed;
                return timers.Count > 0 ? Task.CompletedTask : armed.Task;
            }
        }
    }

    /// <summary>How long somebody wanted to wait, each time.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (gate)
            {
                return waits.ToList();
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes on to the next moment that somebody waits for; false when nobody does.</summary>
    public bool Next()
    {
        Timer? next;
        lock (gate)
        {
            next = timers.MinBy(t => t.Due);
            if (next is null)
            {
                return false;
            }
            timers.Remove(next);
            now = next.Due > now ? next.Due : now;
        }
        next.Ring();
        return true;
    }

    /// <summary>Moves from one waited-for moment to the next until the work has ended.</summary>
    public async Task DriveAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, Armed).WaitAsync(TimeSpan.FromSeconds(30));
            Next();
        }
        await work;
    }

    /// <summary>Moves to a moment; whatever is waited for on the way rings at its own time.</summary>
    public void GoTo(DateTime utc)
    {
        while (true)
        {
            lock (gate)
            {
                if (!timers.Exists(t => t.Due <= utc))
                {
                    now = utc;
                    return;
                }
            }
            Next();
        }
    }

    private sealed class Timer(HandTime time, Action ring) : ITimer
    {
        public DateTime Due { get; private set; }

        public Action Ring => ring;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time.now + dueTime;
                    time.timers.Add(this);
                    time.waits.Add(dueTime);
                    time.armed.TrySetResult();
                }
            }
            return true;
        }

        public void Dispose()
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
