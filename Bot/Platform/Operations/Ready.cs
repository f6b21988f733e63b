namespace Bot.Platform.Operations;

/// <summary>Ends when the process has taken up its work.</summary>
public sealed class Ready
{
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
