using System.Text.Json.Serialization;

namespace Bot.Domain;

/// <summary>How many items of one's own a pledge for a title has, at least and at most.</summary>
public sealed record ItemCount(int Least, int Most)
{
    /// <summary>The title asks for no number.</summary>
    public static ItemCount Any { get; } = new(0, 0);

    [JsonIgnore]
    public bool IsAsked => Most > 0;

    public bool Takes(int count) => !IsAsked || (count >= Least && count <= Most);
}
