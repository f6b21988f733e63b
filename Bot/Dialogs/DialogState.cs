using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of a conversation, as it is remembered between turns.</summary>
public class DialogState
{
    public DialogState()
        : this([]) { }

    public DialogState(List<DialogInstance>? stack) => DialogStack = stack ?? [];

    [JsonProperty("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}

/// <summary>One dialog on the stack and what it remembers.</summary>
public class DialogInstance
{
    [JsonProperty("id")]
    public string? Id { get; set; }

    [JsonProperty("state")]
    public IDictionary<string, object?> State { get; set; } = new Dictionary<string, object?>();

    public int? StackIndex { get; set; }
    public string? Version { get; set; }
}
