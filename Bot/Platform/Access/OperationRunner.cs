using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Storage;

namespace Bot.Platform.Access;

/// <summary>An outcome, or the named reason why not.</summary>
public readonly record struct Result<T>(T? Value, Refusal? Refusal)
{
    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>
/// What changes the world: load, decide, stage. It decides before it stages, so that a refusal leaves nothing behind, and never saves:
/// the turn's or the job's one save covers the change, its audit entries, the messages it causes and the dialog's state.
/// </summary>
public interface IOperation<in TInput, TOutcome>
{
    /// <summary>The row that says who may.</summary>
    string Capability { get; }

    Task<Result<TOutcome>> RunAsync(Actor who, TInput input, CancellationToken stop);
}

/// <summary>The one way to run an operation: who asks is checked here, from the capability's row, not in a card.</summary>
public sealed class OperationRunner(ActionScope action, CapabilityList capabilities, OfficeClock clock)
{
    public static readonly Refusal Denied = new(
        "deny",
        new(
            "Anh/Chị chưa được phân quyền thực hiện việc này. Nếu cần, đề nghị liên hệ Văn phòng Sở.",
            "You do not have permission for this. Please contact the Office if needed."
        )
    );

    public async Task<Result<TOutcome>> RunAsync<TInput, TOutcome>(
        Actor who,
        IOperation<TInput, TOutcome> operation,
        TInput input,
        CancellationToken stop
    )
    {
        if (!who.May(capabilities[operation.Capability].Allowed))
        {
            return Denied;
        }
        action.Begin(who.Id, operation.Capability, clock.Now);
        return await operation.RunAsync(who, input, stop);
    }

    /// <summary>Runs it for a turn: a refusal is said, and there is no outcome.</summary>
    public async Task<TOutcome?> TryAsync<TInput, TOutcome>(
        Turn turn,
        IOperation<TInput, TOutcome> operation,
        TInput input,
        CancellationToken stop
    )
        where TOutcome : class
    {
        var result = await RunAsync(turn.Who, operation, input, stop);
        if (result.Refusal is { } refusal)
        {
            turn.Refuse(refusal);
        }
        return result.Value;
    }
}
