namespace Bot.Platform.Inbound;

/// <summary>One after the other for a key, side by side for different keys.</summary>
public sealed class KeyedQueue
{
    private readonly Dictionary<string, Task> tails = [];
    private readonly Lock gate = new();
    private TaskCompletionSource idle = Done();

    /// <summary>Ends when nothing is under way.</summary>
    public Task Idle
    {
        get
        {
            lock (gate)
            {
                return idle.Task;
            }
        }
    }

    public Task Run(string key, Func<Task> work)
    {
        lock (gate)
        {
            if (tails.Count == 0)
            {
                idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
            var before = tails.GetValueOrDefault(key, Task.CompletedTask);
            var mine = Task.Run(async () =>
            {
                await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await work();
            });
            tails[key] = mine;
            _ = mine.ContinueWith(_ => Leave(key, mine), TaskScheduler.Default);
            return mine;
        }
    }

    private void Leave(string key, Task mine)
    {
        lock (gate)
        {
            if (tails.TryGetValue(key, out var last) && last == mine)
            {
                tails.Remove(key);
            }
            if (tails.Count == 0)
            {
                idle.TrySetResult();
            }
        }
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
