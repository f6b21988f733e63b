using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Platform.Inbound;

/// <summary>
/// Remembered state as JSON. The SDK hands a stored JObject out as a copy, so that what a dialog changes in it would be lost: the stack of
/// dialogs is therefore read as what it is.
/// </summary>
internal static class DialogStateJson
{
    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };

    public static string Write(object state) => JsonConvert.SerializeObject(state, Settings);

    public static IDictionary<string, object> Read(string json)
    {
        var state = new Dictionary<string, object>();
        foreach (var (name, value) in JsonConvert.DeserializeObject<JObject>(json, Settings)!)
        {
            state[name] = name == nameof(DialogState) ? value!.ToObject<DialogState>(JsonSerializer.Create(Settings))! : value!;
        }
        return state;
    }
}
