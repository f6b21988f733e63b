using System.Text;
using System.Text.Json;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Storage;

namespace Bot.LocalTeams;

/// <summary>Plays Teams towards the bot: composes activities as Teams does and posts them to the same door as in production.</summary>
public sealed class LocalDriver(
    IServer server,
    IHttpClientFactory clients,
    LocalStore store,
    LocalFiles files,
    LocalFaults faults,
    OfficeClock clock
)
{
    public const string ClientName = "local-teams";

    /// <summary>A person writes in the personal chat.</summary>
    public async Task SayAsync(Person person, string text, string locale)
    {
        var message = await store.AddAsync(
            LocalIds.Personal(person.Id),
            "chat",
            LocalIds.User(person.Id),
            person.FullName,
            Json(new { type = "message", text })
        );
        await DeliverAsync(
            Activity(person, LocalIds.Personal(person.Id), "personal", "message", message.ActivityId, locale, a => a["text"] = text)
        );
    }

    /// <summary>A person sends a file, with words or without: the bot gets an address that is good for some minutes.</summary>
    public async Task AttachAsync(Person person, string name, byte[] bytes, string text, string locale)
    {
        var address = $"{Address}{await files.AttachAsync(name, bytes)}";
        var attachments = Attachments(name, address);
        var message = await store.AddAsync(
            LocalIds.Personal(person.Id),
            "chat",
            LocalIds.User(person.Id),
            person.FullName,
            Json(
                new
                {
                    type = "message",
                    text,
                    attachments,
                }
            )
        );
        await DeliverAsync(
            Activity(
                person,
                LocalIds.Personal(person.Id),
                "personal",
                "message",
                message.ActivityId,
                locale,
                a =>
                {
                    a["attachments"] = attachments;
                    if (text.Length > 0)
                    {
                        a["text"] = text;
                    }
                }
            )
        );
    }

    private static object[] Attachments(string name, string address) =>
        [
            new
            {
                contentType = "application/vnd.microsoft.teams.file.download.info",
                name,
                content = new
                {
                    downloadUrl = address,
                    uniqueId = Guid.NewGuid().ToString(),
                    fileType = Path.GetExtension(name).TrimStart('.'),
                },
            },
        ];

    /// <summary>A person answers the offer of a file; accepting comes with an address to put it to. The result is the bot's status.</summary>
    public async Task<int> ConsentAsync(Person person, string activityId, bool accept, string name, JsonElement context, string locale)
    {
        var address = $"{Address}{files.Await(name)}";
        return (
            await DeliverAsync(
                Activity(
                    person,
                    LocalIds.Personal(person.Id),
                    "personal",
                    "invoke",
                    $"f:{Guid.NewGuid()}",
                    locale,
                    activity =>
                    {
                        activity["name"] = "fileConsent/invoke";
                        activity["replyToId"] = activityId;
                        activity["value"] = Consent(accept, name, address, context);
                    }
                )
            )
        ).Status;
    }

    private static object Consent(bool accept, string name, string address, JsonElement context)
    {
        var upload = new
        {
            name,
            uploadUrl = address,
            contentUrl = address,
            uniqueId = Guid.NewGuid().ToString(),
            fileType = Path.GetExtension(name).TrimStart('.'),
        };
        return accept
            ? new
            {
                type = "fileUpload",
                action = "accept",
                context,
                uploadInfo = upload,
            }
            : new
            {
                type = "fileUpload",
                action = "decline",
                context,
            };
    }

    /// <summary>A person writes in a channel; the bot hears it only when mentioned.</summary>
    public async Task SayInChannelAsync(Person person, string channel, string? thread, string text, bool mention, string locale)
    {
        var shown = mention ? $"@{LocalIds.BotName} {text}" : text;
        var message = await store.AddAsync(
            channel,
            thread,
            LocalIds.User(person.Id),
            person.FullName,
            Json(new { type = "message", text = shown })
        );
        if (!mention)
        {
            return;
        }
        var tag = $"<at>{LocalIds.BotName}</at>";
        await DeliverAsync(
            Activity(
                person,
                LocalIds.Thread(channel, message.ThreadId),
                "channel",
                "message",
                message.ActivityId,
                locale,
                activity =>
                {
                    activity["text"] = $"{tag} {text}";
                    activity["entities"] = new object[]
                    {
                        new
                        {
                            type = "mention",
                            text = tag,
                            mentioned = new { id = LocalIds.Bot, name = LocalIds.BotName },
                        },
                    };
                    ((Dictionary<string, object>)activity["channelData"])["channel"] = new { id = channel };
                }
            )
        );
    }

    /// <summary>A button is pressed. The answer is the bot's, as the client gets it.</summary>
    public async Task<string> PressAsync(
        Person person,
        string conversation,
        string activityId,
        string verb,
        JsonElement data,
        string locale
    )
    {
        var kind = LocalIds.PersonOfChat(LocalIds.Split(conversation).Conversation) is null ? "channel" : "personal";
        var (_, body) = await DeliverAsync(
            Activity(
                person,
                conversation,
                kind,
                "invoke",
                $"f:{Guid.NewGuid()}",
                locale,
                activity =>
                {
                    activity["name"] = "adaptiveCard/action";
                    activity["replyToId"] = activityId;
                    activity["value"] = new
                    {
                        action = new
                        {
                            type = "Action.Execute",
                            id = "",
                            verb,
                            data,
                        },
                        trigger = "manual",
                    };
                }
            )
        );
        return body;
    }

    /// <summary>The app is there for a person or in a channel: Teams says so in two ways, in either order.</summary>
    public async Task InstallAsync(Person? person, string conversation, string locale)
    {
        var kind = person is null ? "channel" : "personal";
        await DeliverAsync(
            Activity(
                person,
                conversation,
                kind,
                "conversationUpdate",
                $"f:{Guid.NewGuid()}",
                locale,
                activity => activity["membersAdded"] = new object[] { new { id = LocalIds.Bot } }
            )
        );
        await DeliverAsync(
            Activity(
                person,
                conversation,
                kind,
                "installationUpdate",
                $"f:{Guid.NewGuid()}",
                locale,
                activity => activity["action"] = "add"
            )
        );
    }

    /// <summary>Posts an activity as it is, as often as the faults say; the last answer counts.</summary>
    public async Task<(int Status, string Body)> DeliverAsync(Dictionary<string, object> activity)
    {
        var json = JsonSerializer.Serialize(activity, Wire.Json);
        var answers = await Task.WhenAll(Enumerable.Range(0, faults.Deliveries).Select(_ => PostAsync(json)));
        return answers[^1];
    }

    public async Task<(int Status, string Body)> PostAsync(string json)
    {
        using var client = clients.CreateClient(ClientName);
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync($"{Address}/api/messages", content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public string Address => server.Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');

    public Dictionary<string, object> Activity(
        Person? person,
        string conversation,
        string kind,
        string type,
        string id,
        string locale,
        Action<Dictionary<string, object>> fill
    )
    {
        var activity = new Dictionary<string, object>
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = $"{clock.Now:yyyy-MM-ddTHH:mm:ss.fffffffZ}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = $"{Address}{LocalIds.ServicePath}",
            ["locale"] = locale,
            ["from"] = person is null
                ? new Dictionary<string, object> { ["id"] = "29:system" }
                : new Dictionary<string, object>
                {
                    ["id"] = LocalIds.User(person.Id),
                    ["name"] = person.FullName,
                    ["aadObjectId"] = person.AadObjectId,
                },
            ["conversation"] = new Dictionary<string, object>
            {
                ["id"] = conversation,
                ["conversationType"] = kind,
                ["tenantId"] = LocalIds.Tenant,
                ["isGroup"] = kind != "personal",
            },
            ["recipient"] = new Dictionary<string, object> { ["id"] = LocalIds.Bot, ["name"] = LocalIds.BotName },
            ["channelData"] = new Dictionary<string, object> { ["tenant"] = new Dictionary<string, object> { ["id"] = LocalIds.Tenant } },
        };
        fill(activity);
        return activity;
    }

    private static JsonElement Json(object value) => JsonSerializer.SerializeToElement(value, Wire.Json);
}
