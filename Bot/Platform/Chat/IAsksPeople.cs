using Bot.Domain;

namespace Bot.Platform.Chat;

/// <summary>What was sent to a person and waits for a yes: what it is about, and the sentence that the yes stands for.</summary>
public sealed record Asked(Text About, string Sentence);

/// <summary>A feature that asks people of its own accord, and may be answered by a bare yes.</summary>
public interface IAsksPeople
{
    Task<Asked?> WaitingAsync(Turn turn, CancellationToken stop);
}
