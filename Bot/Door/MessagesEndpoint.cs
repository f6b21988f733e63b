using System.Text;
using System.Text.Json;
using Bot.Operating;
using Storage;

namespace Bot.Door;

/// <summary>
/// POST /api/messages: token, shape, second half of the token's checks, repeat guard, inbox. Messages are answered 200 as soon as they are
/// safe in the inbox; invokes wait for their answer.
/// </summary>
public sealed class MessagesEndpoint(DoorSettings settings, BotTokenValidator tokens, WriterGate gate, TurnRunner turns, OfficeClock clock, ILogger<MessagesEndpoint> logger)
{
    private const int LargestBody = 512 * 1024;
    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = 128 };

    public async Task<IResult> HandleAsync(HttpContext http)
    {
        VerifiedCaller? caller = null;
        if (settings.LoopbackOnly)
        {
            if (!LoopbackCaller.Is(http))
            {
                return Refuse(StatusCodes.Status403Forbidden, "not a loopback caller");
            }
        }
        else
        {
            var verdict = await tokens.ValidateAsync(http.Request.Headers.Authorization is [var one] ? one : null, http.RequestAborted);
            if (verdict.Caller is null)
            {
                return Refuse(StatusCodes.Status401Unauthorized, verdict.Reason!);
            }
            caller = verdict.Caller;
        }
        if (await ReadAsync(http) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "body too large");
        }
        try
        {
            using var document = JsonDocument.Parse(body, Lenient);
            return Arrival.Read(document.RootElement) is { } arrival ? await AdmitAsync(arrival, caller, body) : Refuse(StatusCodes.Status400BadRequest, "no activity");
        }
        catch (JsonException)
        {
            return Refuse(StatusCodes.Status400BadRequest, "not JSON");
        }
    }

    private async Task<IResult> AdmitAsync(Arrival arrival, VerifiedCaller? caller, byte[] body)
    {
        if (caller?.Refuse(arrival.ChannelId, arrival.ServiceUrl) is { } reason)
        {
            return Refuse(StatusCodes.Status403Forbidden, reason);
        }
        if (!settings.AcceptsService(arrival.ServiceUrl) || arrival.TenantsDiffer)
        {
            return Refuse(StatusCodes.Status403Forbidden, "service address or tenant");
        }
        if (arrival.ConversationId.Length == 0)
        {
            // nothing can be answered to it, and nothing about an activity's content may be answered with an error
            return Results.Ok();
        }
        var text = Encoding.UTF8.GetString(body);
        var id = await gate.ArriveAsync(arrival.ToRow(text, clock.Now));
        if (arrival.Type != "invoke")
        {
            _ = id is { } fresh ? turns.EnqueueAsync(fresh, arrival.ConversationId, text) : null;
            return Results.Ok();
        }
        return Answer(id is { } mine ? await turns.EnqueueAsync(mine, arrival.ConversationId, text) : await turns.RepeatAsync(arrival));
    }

    private static IResult Answer(string? result)
    {
        if (result is null)
        {
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }
        using var document = JsonDocument.Parse(result);
        var status = document.RootElement.GetProperty("status").GetInt32();
        return document.RootElement.TryGetProperty("body", out var body) && body.ValueKind != JsonValueKind.Null
            ? Results.Content(body.GetRawText(), "application/json; charset=utf-8", Encoding.UTF8, status) : Results.StatusCode(status);
    }

    private static async Task<byte[]?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength > LargestBody)
        {
            return null;
        }
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (await http.Request.Body.ReadAsync(chunk, http.RequestAborted) is > 0 and var read)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > LargestBody)
            {
                return null;
            }
        }
        return buffer.ToArray();
    }

    private IResult Refuse(int status, string reason)
    {
        logger.LogDebug("refused with {Status}: {Reason}", status, reason);
        return Results.StatusCode(status);
    }
}

/// <summary>The few fields of an activity that the Door itself needs. Whatever else is in it is nobody's reason to refuse.</summary>
public sealed record Arrival(string Type, string Id, string ChannelId, string ServiceUrl, string ConversationId, string Timestamp, bool TenantsDiffer)
{
    public static Arrival? Read(JsonElement activity)
    {
        if (activity.ValueKind != JsonValueKind.Object || Text(activity, "type") is not { Length: > 0 } type)
        {
            return null;
        }
        var conversation = Child(activity, "conversation");
        var (one, other) = (Text(conversation, "tenantId"), Text(Child(Child(activity, "channelData"), "tenant"), "id"));
        return new(type, Text(activity, "id") ?? "", Text(activity, "channelId") ?? "", Text(activity, "serviceUrl") ?? "", Text(conversation, "id") ?? "",
            Text(activity, "timestamp") ?? "", one is not null && other is not null && one != other);
    }

    /// <summary>Edits of a message share its id and differ by time. What comes without an id cannot be recognised again: its time must do.</summary>
    public InboxActivity ToRow(string body, DateTime now) => new()
    {
        ChannelId = ChannelId, ConversationId = ConversationId, Type = Type, ActivityId = Id,
        Stamp = Type is "messageUpdate" or "messageDelete" || Id.Length == 0 ? Timestamp.Length > 0 ? Timestamp : now.Ticks.ToString() : "",
        Body = body, ReceivedAt = now,
    };

    private static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;

    private static string? Text(JsonElement parent, string name) => Child(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}

/// <summary>
/// A caller on this machine that means this machine: another web page, open in the same browser, can reach a loopback port by a name of
/// its own or across origins, and must not speak for anybody.
/// </summary>
public static class LoopbackCaller
{
    public static bool Is(HttpContext http) => http.Connection.RemoteIpAddress is { } from && System.Net.IPAddress.IsLoopback(from)
        && IsLoopback(http.Request.Host.Host)
        && (http.Request.Headers.Origin.Count == 0 || (Uri.TryCreate(http.Request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == http.Request.Host.Value));

    private static bool IsLoopback(string host) => host is "localhost" || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));
}
