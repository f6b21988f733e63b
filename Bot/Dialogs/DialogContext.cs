namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of dialogs of a conversation during one turn. The top, the dialog that is being talked with, is first.</summary>
public class DialogContext
{
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>The stack inside a dialog that has dialogs of its own.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state) =>
        Parent = parentDialogContext;

    public DialogSet Dialogs { get; private set; }
    public ITurnContext Context { get; private set; }
    public List<DialogInstance> Stack { get; private set; }
    public DialogContext? Parent { get; set; }
    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    public async Task<DialogTurnResult> BeginDialogAsync(
        string dialogId,
        object? options = null,
        CancellationToken cancellationToken = default
    )
    {
        if (string.IsNullOrEmpty(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        var dialog = Known(dialogId);
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return await dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Hands the turn to the dialog on top; nothing happens where there is none.</summary>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) =>
        ActiveDialog is { } active
            ? await Known(active.Id!).ContinueDialogAsync(this, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Empty);

    /// <summary>Ends the dialog on top and hands its result to the one beneath, or to the caller where there is none.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } beneath
            ? await Known(beneath.Id!).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Puts another dialog in the place of the one on top; what lies beneath notices nothing.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId,
        object? options = null,
        CancellationToken cancellationToken = default
    )
    {
        await EndActiveAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <remarks>There are no dialog events here, so the event's name and value have no reader.</remarks>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents,
        string? eventName = null,
        object? eventValue = null,
        CancellationToken cancellationToken = default
    )
    {
        if (Stack.Count == 0 && Parent is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);
        for (var context = this; context is not null; context = cancelParents ? context.Parent : null)
        {
            while (context.Stack.Count > 0)
                await context.EndActiveAsync(DialogReason.CancelCalled, cancellationToken);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is { } active)
            await Known(active.Id!).RepromptDialogAsync(Context, active, cancellationToken);
    }

    /// <summary>A dialog of this set or of a set around it.</summary>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    private Dialog Known(string dialogId) =>
        FindDialog(dialogId) ?? throw new ArgumentException($"There is no dialog '{dialogId}': add it to the DialogSet.", nameof(dialogId));

    private async Task EndActiveAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
            return;
        // a dialog that a newer version no longer has is still taken off the stack
        if (FindDialog(instance.Id!) is { } dialog)
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        Stack.Remove(instance);
    }
}
