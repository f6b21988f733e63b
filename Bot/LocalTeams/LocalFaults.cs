using System.Collections.Concurrent;

namespace Bot.LocalTeams;

/// <summary>One answer that the channel gives instead of the good one. Accept: it takes the message and then fails, as a time-out does.</summary>
public sealed record LocalFault(int Status, string Code, int? RetryAfter = null, bool Accept = false);

/// <summary>What goes wrong on purpose: the next calls fail as told, user messages are delivered more than once.</summary>
public sealed class LocalFaults
{
    private readonly ConcurrentQueue<LocalFault> next = new();
    private readonly ConcurrentQueue<string> unexpected = new();

    /// <summary>How often each activity is delivered to the bot.</summary>
    public int Deliveries { get; set; } = 1;

    /// <summary>Calls that Teams would not know: a test fails on them.</summary>
    public IReadOnlyCollection<string> Unexpected => unexpected;

    public void Add(LocalFault fault, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            next.Enqueue(fault);
        }
    }

    public LocalFault? Take() => next.TryDequeue(out var fault) ? fault : null;

    public void Note(string call) => unexpected.Enqueue(call);
}
