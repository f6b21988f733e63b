using System.Text.Json;
using Microsoft.Bot.Schema;
#if CLIENT_PACKAGES
using Newtonsoft.Json;
#else
using Microsoft.Bot.Framework;
#endif

namespace Bot.Door;

/// <summary>The one place that knows how the SDK reads and writes JSON (ours: System.Text.Json; the client's packages: Newtonsoft).</summary>
internal static class SdkJson
{
#if CLIENT_PACKAGES
    private static readonly JsonSerializerSettings Settings = new() { NullValueHandling = NullValueHandling.Ignore };

    public static Activity? Parse(string json) => JsonConvert.DeserializeObject<Activity>(json, Settings);

    public static string Write(Activity activity) => JsonConvert.SerializeObject(activity, Settings);

    public static string WriteState(object state) => JsonConvert.SerializeObject(state);

    public static object ReadState(string json) => JsonConvert.DeserializeObject<Dictionary<string, object>>(json)!;
#else
    public static Activity? Parse(string json) => ActivityJson.Parse(json);

    public static string Write(Activity activity) => ActivityJson.Write(activity);

    public static string WriteState(object state) => System.Text.Json.JsonSerializer.Serialize(state, BotJson.State);

    public static object ReadState(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
#endif
}
