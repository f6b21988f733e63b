using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Framework;

namespace Microsoft.Bot.Schema;

public class Attachment
{
    public string? ContentType { get; set; }
    public string? ContentUrl { get; set; }
    public object? Content { get; set; }
    public string? Name { get; set; }
    public string? ThumbnailUrl { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Rest { get; set; }
}

/// <summary>Something known about an activity; its kind is <see cref="Type"/>, everything else depends on the kind.</summary>
public class Entity
{
    public Entity()
    {
    }

    public Entity(string? type = null) => Type = type;

    public string? Type { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Rest { get; set; }

    public T? GetAs<T>() => this is T same ? same : BotJson.Convert<T>(this);
}

public class Mention : Entity
{
    public Mention() => Type = "mention";

    public ChannelAccount? Mentioned { get; set; }
    public string? Text { get; set; }
}

public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string? type = null) => Type = type;

    public string? Type { get; set; }
}

/// <summary>What an Action.Execute button sends.</summary>
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }
    public string? State { get; set; }
}

public class AdaptiveCardInvokeAction
{
    public string? Type { get; set; }
    public string? Id { get; set; }
    public string? Verb { get; set; }
    public object? Data { get; set; }
}

/// <summary>What an Action.Execute button is answered with: a card, a message or an error.</summary>
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }
    public string? Type { get; set; }
    public object? Value { get; set; }
}

public class ErrorResponse
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error? error = null) => Error = error;

    public Error? Error { get; set; }
}

public class Error
{
    public string? Code { get; set; }
    public string? Message { get; set; }
}
