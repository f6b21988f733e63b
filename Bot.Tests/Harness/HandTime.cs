using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Harness;

/// <summary>A clock that stands until the test moves it, timers included; it also knows who waits, and for how long.</summary>
public sealed class HandTime(DateTime now) : FakeTimeProvider(now)
{
    private readonly Lock gate = new();
    private readonly List<Waiting> timers = [];
    private readonly List<TimeSpan> waits = [];
    private TaskCompletionSource armed = new(TaskCreationOptions.RunContinuationsAsynchronously);

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
        var timer = new Waiting(this);
        timer.Begin(
            base.CreateTimer(
                _ =>
                {
                    timer.Over();
                    callback(state);
                },
                null,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan
            ),
            dueTime
        );
        return timer;
    }

    private DateTimeOffset? Due
    {
        get
        {
            lock (gate)
            {
                return timers.MinBy(t => t.Due)?.Due;
            }
        }
    }

    /// <summary>Goes on to the next moment that somebody waits for; false when nobody does.</summary>
    public bool Next()
    {
        if (Due is not { } next)
        {
            return false;
        }
        var wait = next - GetUtcNow();
        Advance(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
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
        while (Due is { } next && next <= utc)
        {
            Next();
        }
        if (utc > GetUtcNow())
        {
            SetUtcNow(utc);
        }
    }

    private sealed class Waiting(HandTime time) : ITimer
    {
        private ITimer inner = null!;
        private int turn;

        public DateTimeOffset Due { get; private set; }

        public void Begin(ITimer timer, TimeSpan dueTime)
        {
            inner = timer;
            Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            int mine;
            lock (time.gate)
            {
                mine = ++turn;
                time.timers.Remove(this);
            }
            // set first and told afterwards: a moment that was told too early would be gone to before there is anything to ring
            var changed = inner.Change(dueTime, period);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return changed;
            }
            lock (time.gate)
            {
                time.waits.Add(dueTime);
                if (turn == mine)
                {
                    Due = time.GetUtcNow() + dueTime;
                    time.timers.Add(this);
                }
                time.armed.TrySetResult();
            }
            return changed;
        }

        public void Over()
        {
            lock (time.gate)
            {
                turn++;
                time.timers.Remove(this);
            }
        }

        public void Dispose()
        {
            Over();
            inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
