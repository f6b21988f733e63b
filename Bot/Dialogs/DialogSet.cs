using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs that may begin one another, by name.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>A set inside another dialog, which keeps the stack itself.</summary>
    public DialogSet() { }

    /// <remarks>A second dialog of the same name is renamed (name2, name3, …); the same one again changes nothing.</remarks>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var known))
        {
            if (ReferenceEquals(known, dialog))
                return this;
            var suffix = 2;
            while (_dialogs.ContainsKey(Numbered(dialog.Id, suffix)))
                suffix++;
            dialog.Id = Numbered(dialog.Id, suffix);
        }

        _dialogs[dialog.Id] = dialog;
        return this;
    }

    public Dialog? Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("This set was made without a place for its stack.");
        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state!);
    }

    private static string Numbered(string id, int suffix) => id + suffix.ToString(CultureInfo.InvariantCulture);
}
