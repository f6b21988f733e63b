using System.Text;
using System.Text.Json;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Microsoft.Bot.Schema;
using Storage;

namespace Bot.Platform.Inbound;

/// <summary>
/// POST /api/messages: token, shape, second half of the token's checks, repeat guard, inbox. Messages are answered 200 as soon as they are
/// safe in the inbox; invokes wait for their answer.
/// </summary>
public sealed partial class MessagesEndpoint(
    InboundSettings settings,
    TokenVerifier tokens,
    WriterGate gate,
    TurnRunner turns,
    OfficeClock clock,
    ILogger<MessagesEndpoint> logger
)
{
    private const int LargestBody = 512 * 1024;

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
            var verdict = await tokens.VerifyAsync(http.Request.Headers.Authorization is [var one] ? one : null, http.RequestAborted);
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
        // read once: what is checked here is what the turn will see
        return ActivityReader.Read(body) is { } activity && Arrival.Of(activity) is { } arrival
            ? await AdmitAsync(arrival, caller, body)
            : Refuse(StatusCodes.Status400BadRequest, "no activity");
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
        long? id;
        try
        {
            id = await gate.ArriveAsync(arrival.ToRow(text, clock.Now));
        }
        catch (Exception problem) when (StorageTrouble.Passes(problem))
        {
            // not safe anywhere: Teams brings it again
            return Refuse(StatusCodes.Status503ServiceUnavailable, problem.Message);
        }
        if (arrival.Type != "invoke")
        {
            _ = id is { } fresh ? turns.EnqueueAsync(fresh, arrival.ConversationId, text, arrival.Activity) : null;
            return Results.Ok();
        }
        return Answer(
            id is { } mine
                ? await turns.EnqueueAsync(mine, arrival.ConversationId, text, arrival.Activity)
                : await turns.RepeatAsync(arrival)
        );
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
            ? Results.Content(body.GetRawText(), "application/json; charset=utf-8", Encoding.UTF8, status)
            : Results.StatusCode(status);
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
        Log.Refused(logger, status, reason);
        return Results.StatusCode(status);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "refused with {Status}: {Reason}")]
        public static partial void Refused(ILogger logger, int status, string reason);
    }
}

/// <summary>The few fields by which an activity is let in, taken from the very object that the turn gets. Whatever else is in it is nobody's reason to refuse.</summary>
public sealed record Arrival(Activity Activity)
{
    public string Type => Activity.Type;

    public string Id => Activity.Id ?? "";

    public string ChannelId => Activity.ChannelId ?? "";

    public string ServiceUrl => Activity.ServiceUrl ?? "";

    public string ConversationId => Activity.Conversation?.Id ?? "";

    public bool TenantsDiffer =>
        Activity.Conversation?.TenantId is { } one && IncomingMessageReader.ChannelTenant(Activity) is { } other && one != other;

    /// <summary>Null: no type, or a name by which somebody is found is no proper text.</summary>
    public static Arrival? Of(Activity activity) =>
        activity.Type is { Length: > 0 }
        && new[]
        {
            activity.Type,
            activity.Id,
            activity.ChannelId,
            activity.ServiceUrl,
            activity.Conversation?.Id,
            activity.Conversation?.TenantId,
            IncomingMessageReader.ChannelTenant(activity),
        }.All(IsName)
            ? new(activity)
            : null;

    /// <summary>Edits of a message share its id and differ by time. What comes without an id cannot be recognised again: its time must do.</summary>
    public InboxActivity ToRow(string body, DateTime now) =>
        new()
        {
            ChannelId = ChannelId,
            ConversationId = ConversationId,
            Type = Type,
            ActivityId = Id,
            Stamp =
                Type is "messageUpdate" or "messageDelete" || Id.Length == 0
                    ? Activity.Timestamp is { } at
                        ? $"{at.UtcDateTime:O}"
                        : $"{now.Ticks}"
                    : "",
            Body = body,
            ReceivedAt = now,
        };

    private static bool IsName(string? text) =>
        text is null || (text.Length <= 1024 && text.IndexOf('\uFFFD') < 0 && !text.Any(char.IsControl));
}

/// <summary>
/// A caller on this machine that means this machine: another web page, open in the same browser, can reach a loopback port by a name of
/// its own or across origins, and must not speak for anybody.
/// </summary>
public static class LoopbackCaller
{
    public static bool Is(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from
        && System.Net.IPAddress.IsLoopback(from)
        && IsLoopback(http.Request.Host.Host)
        && (
            http.Request.Headers.Origin.Count == 0
            || (Uri.TryCreate(http.Request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == http.Request.Host.Value)
        );

    private static bool IsLoopback(string host) =>
        host is "localhost"
        || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));
}
