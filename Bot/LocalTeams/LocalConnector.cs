using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Inbound;
using Storage;

namespace Bot.LocalTeams;

/// <summary>The connector endpoints of LocalTeams: they behave as Teams does (protocol 3.2, 3.3, 11), faults included.</summary>
public sealed class LocalConnector(LocalStore store, LocalFaults faults, OrgCache orgs)
{
    private const int LargestMessage = 100 * 1024;

    public void Map(WebApplication app)
    {
        var service = app.MapGroup(LocalIds.ServicePath + "v3").AddEndpointFilter(LocalOnly.FilterAsync);
        service.MapPost("conversations", (Delegate)CreateAsync);
        service.MapPost("conversations/{id}/activities", (string id, HttpContext http) => SendAsync(id, http));
        service.MapPost("conversations/{id}/activities/{activity}", (string id, string activity, HttpContext http) => SendAsync(id, http));
        service.MapPut(
            "conversations/{id}/activities/{activity}",
            (string id, string activity, HttpContext http) => UpdateAsync(id, activity, http)
        );
        service.MapDelete("conversations/{id}/activities/{activity}", (string id, string activity) => DeleteAsync(id, activity));
        service.MapGet("conversations/{id}/members", (string id, BotDb db, CancellationToken stop) => MembersAsync(id, db, stop));
        service.MapGet(
            "conversations/{id}/pagedmembers",
            async (string id, BotDb db, CancellationToken stop) => Results.Json(new { members = await AccountsAsync(id, db, stop) })
        );
        service.MapGet(
            "conversations/{id}/members/{member}",
            (string id, string member, BotDb db, CancellationToken stop) => MemberAsync(member, db, stop)
        );
        service.Map(
            "{*rest}",
            (HttpContext http) =>
            {
                faults.Note($"{http.Request.Method} {http.Request.Path}");
                return Error(404, "NotFound", "There is no such call.");
            }
        );
    }

    private async Task<IResult> CreateAsync(HttpContext http, BotDb db, CancellationToken stop)
    {
        if (await ReadAsync(http) is not { ValueKind: JsonValueKind.Object } body)
        {
            return Error(400, "BadSyntax", "The body is not JSON.");
        }
        if (faults.Take() is { } fault)
        {
            return Answer(http, fault);
        }
        if (body.TryGetProperty("channelData", out var data) && data.TryGetProperty("channel", out var channel))
        {
            return body.TryGetProperty("activity", out var activity)
                ? await BeginThreadAsync(channel.GetProperty("id").GetString()!, activity, db, stop)
                : Error(400, "BadSyntax", "Activity payload is required to begin a thread.");
        }
        var members =
            body.TryGetProperty("members", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [];
        if (members.Count != 1 || !body.TryGetProperty("tenantId", out var tenant) || tenant.GetString() != LocalIds.Tenant)
        {
            return Error(400, "BadSyntax", "One member and the tenant are required.");
        }
        var org = await orgs.GetAsync(db, stop);
        var person = org.People.FirstOrDefault(p => LocalIds.Is(p, members[0].GetProperty("id").GetString() ?? ""));
        return person is null
            ? Error(403, "ForbiddenOperationException", "The app is not installed for this user.")
            : Results.Json(new { id = LocalIds.Personal(person.Id) }, statusCode: 201);
    }

    private async Task<IResult> BeginThreadAsync(string channelId, JsonElement activity, BotDb db, CancellationToken stop)
    {
        if (!await KnowsAsync(channelId, db, stop))
        {
            return Error(404, "ConversationNotFound", "Conversation not found.");
        }
        var message = await store.AddAsync(channelId, null, LocalIds.Bot, LocalIds.BotName, activity);
        return Results.Json(new { id = LocalIds.Thread(channelId, message.ActivityId), activityId = message.ActivityId }, statusCode: 201);
    }

    private async Task<IResult> SendAsync(string id, HttpContext http)
    {
        var db = http.RequestServices.GetRequiredService<BotDb>();
        var (conversation, thread) = LocalIds.Split(id);
        if (await ReadAsync(http) is not { ValueKind: JsonValueKind.Object } body)
        {
            return Error(400, "BadSyntax", "The body is not JSON.");
        }
        var fault = faults.Take();
        if (fault is { Accept: false })
        {
            return Answer(http, fault);
        }
        if (System.Text.Encoding.Unicode.GetByteCount(body.GetRawText()) > LargestMessage)
        {
            return Error(413, "MessageSizeTooBig", "Message size too large.");
        }
        if (!await KnowsAsync(conversation, db, http.RequestAborted))
        {
            return Error(404, "ConversationNotFound", "Conversation not found.");
        }
        if (body.TryGetProperty("type", out var type) && type.GetString() == "typing")
        {
            return Results.StatusCode(202);
        }
        var message = await store.AddAsync(
            conversation,
            thread ?? (LocalIds.PersonOfChat(conversation) is null ? null : "chat"),
            LocalIds.Bot,
            LocalIds.BotName,
            body
        );
        return fault is null ? Results.Json(new { id = message.ActivityId }, statusCode: 201) : Answer(http, fault);
    }

    private async Task<IResult> UpdateAsync(string id, string activity, HttpContext http)
    {
        if (await ReadAsync(http) is not { ValueKind: JsonValueKind.Object } body)
        {
            return Error(400, "BadSyntax", "The body is not JSON.");
        }
        if (faults.Take() is { } fault)
        {
            return Answer(http, fault);
        }
        return await store.ReplaceAsync(LocalIds.Split(id).Conversation, activity, body)
            ? Results.Json(new { id = activity })
            : Error(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.");
    }

    private async Task<IResult> DeleteAsync(string id, string activity) =>
        await store.ReplaceAsync(LocalIds.Split(id).Conversation, activity, null)
            ? Results.Ok()
            : Error(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.");

    private async Task<IResult> MembersAsync(string id, BotDb db, CancellationToken stop) =>
        Results.Json(await AccountsAsync(id, db, stop));

    private async Task<IResult> MemberAsync(string member, BotDb db, CancellationToken stop)
    {
        var person = (await orgs.GetAsync(db, stop)).People.FirstOrDefault(p => LocalIds.Is(p, member) || p.Upn == member);
        return person is null ? Error(404, "MemberNotFoundInConversation", "The member was not found.") : Results.Json(Account(person));
    }

    private async Task<object[]> AccountsAsync(string id, BotDb db, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var only = LocalIds.PersonOfChat(LocalIds.Split(id).Conversation);
        return org.People.Where(p => only is null || p.Id == only).Select(Account).ToArray();
    }

    private static object Account(Person person) =>
        new
        {
            id = LocalIds.User(person.Id),
            name = person.FullName,
            aadObjectId = person.AadObjectId,
            userPrincipalName = person.Upn,
            tenantId = LocalIds.Tenant,
            userRole = "user",
        };

    private async Task<bool> KnowsAsync(string conversation, BotDb db, CancellationToken stop) =>
        LocalIds.PersonOfChat(conversation) is { } person
            ? (await orgs.GetAsync(db, stop)).People.Any(p => p.Id == person)
            : await db.Channels.FindAsync([conversation], stop) is not null;

    private static async Task<JsonElement?> ReadAsync(HttpContext http)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Answer(HttpContext http, LocalFault fault)
    {
        if (fault.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = $"{seconds}";
        }
        return Error(fault.Status, fault.Code, fault.Code);
    }

    private static IResult Error(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, statusCode: status);
}

/// <summary>Loopback callers that ask for a loopback host: another web page cannot reach in by a name of its own.</summary>
internal static class LocalOnly
{
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        return LoopbackCaller.Is(context.HttpContext) ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden);
    }
}
