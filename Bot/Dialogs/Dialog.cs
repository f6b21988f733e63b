namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A conversation of several turns. It lives on the stack of a <see cref="DialogContext"/>.</summary>
public abstract class Dialog
{
    /// <summary>The dialog waits for what the person says next.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? _id;

    public Dialog(string? dialogId = null) => _id = dialogId;

    public string Id
    {
        get => string.IsNullOrEmpty(_id) ? GetType().Name : _id;
        set => _id = value;
    }

    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>What was said while this dialog was on top. A dialog of one turn has nothing to continue and ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(cancellationToken: cancellationToken);

    /// <summary>A dialog that this one began has ended with a result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object? result = null,
        CancellationToken cancellationToken = default
    ) => dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Asks again.</summary>
    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;

    /// <summary>The dialog leaves the stack, for whatever reason.</summary>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default
    ) => Task.CompletedTask;
}

public enum DialogReason
{
    BeginCalled = 0,
    ContinueCalled = 1,
    EndCalled = 2,
    ReplaceCalled = 3,
    CancelCalled = 4,
    NextCalled = 5,
}

public enum DialogTurnStatus
{
    Empty = 0,
    Waiting = 1,
    Complete = 2,
    Cancelled = 3,
    CompleteAndWait = 4,
}

public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    public DialogTurnStatus Status { get; set; } = status;
    public object? Result { get; set; } = result;
}

public static class DialogExtensions
{
    /// <summary>One turn of a dialog: continues what is under way, begins the dialog where nothing is.</summary>
    public static async Task RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken
    )
    {
        var context = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        var result = await context.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
            await context.BeginDialogAsync(dialog.Id, null, cancellationToken);
    }
}
