using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Dialogs;

/// <summary>
/// Data/sdk/traces.jsonl holds scripts and what the official JavaScript SDK was seen to do with them (record-traces.mjs).
/// Here the same scripts run on the real Microsoft.Bot.Builder with our dialogs on top, and the same must be seen. Where the two SDKs differ, .NET decides:
/// every such place is in <see cref="DotNet"/> with its reason.
/// </summary>
public sealed class TraceTests
{
    private static readonly Dictionary<string, JsonObject> Traces = File.ReadLines(
            Path.Combine(AppContext.BaseDirectory, "Data", "sdk", "traces.jsonl")
        )
        .Select(line => JsonNode.Parse(line)!.AsObject())
        .ToDictionary(trace => (string)trace["name"]!);

    /// <summary>Where .NET differs from JavaScript: why, and what is then to be seen.</summary>
    private static readonly Dictionary<string, (string Why, Action<JsonArray> Change)> DotNet = new()
    {
        ["the bot itself arrives"] = (
            ".NET calls OnMembersAddedAsync only where somebody else than the bot is in the list",
            seen => seen.RemoveAt(1)
        ),
        ["a card action whose value is a text"] = (".NET answers 400, JavaScript throws", seen => seen[0] = BadCard()),
        ["a card action without an action"] = (".NET answers 400, JavaScript throws", seen => seen[0] = BadCard()),
        ["the bot is named twice"] = (".NET takes out every occurrence, JavaScript the first", seen => seen[0]!["text"] = "a  b"),
        ["a text message from the factory"] = (
            "botbuilder-behaviour.txt, MessageFactory.Text: empty lists are there",
            seen => Lists(seen[0]!, "attachments", "entities")
        ),
        ["a card message from the factory"] = (
            "botbuilder-behaviour.txt, MessageFactory.Attachment: an empty list is there",
            seen => Lists(seen[0]!, "entities")
        ),
        ["an activity without a type is a bad request"] = (
            "botbuilder-behaviour.txt, no type: 400, JavaScript throws",
            seen => seen[0] = new JsonObject { ["response"] = 400 }
        ),
        ["what has no type is a message"] = (".NET leaves the type out", seen => seen[0]!["sent"]![0]!.AsObject().Remove("type")),
        ["a change inside an object is found and written"] = (
            ".NET hands out a copy of a stored object: DialogStateJson reads the stack as what it is for that reason",
            seen =>
            {
                seen.RemoveAt(5);
                seen[^1]!["got"]!["v"] = "x";
            }
        ),
        ["the bot opens a conversation"] = (
            "in .NET the turn has the id of the first message, or a made up one, not the id of the conversation, and does not say whether it is a group",
            seen => FirstMessage(seen, "<made up>", "<made up>")
        ),
        ["the bot opens a thread in a channel"] = (
            "in .NET the turn has the id of the first message, not the id of the conversation, and does not say whether it is a group",
            seen => FirstMessage(seen, "1", "1")
        ),
    };

    public static TheoryData<string> Names => new(Traces.Keys);

    [Fact]
    public void There_are_traces_of_every_kind_and_every_difference_belongs_to_one()
    {
        Assert.True(Traces.Count > 100);
        Assert.Equal(
            ["dialogs", "handler", "http", "schema", "state", "turn"],
            Traces.Values.Select(t => (string)t["kind"]!).Distinct().Order()
        );
        Assert.All(DotNet.Keys, name => Assert.Contains(name, Traces.Keys));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_same_is_seen_as_with_the_official_SDK(string name)
    {
        var trace = Traces[name];
        var kind = (string)trace["kind"]!;
        var expected = trace["seen"]!.DeepClone().AsArray();
        if (kind == "state")
            expected = Parse(expected.ToJsonString().Replace("conversations/c1/", "conversations/c1")); // behaviour.txt: no slash at the end in .NET
        if (DotNet.TryGetValue(name, out var difference))
            difference.Change(expected);

        var given = JsonSerializer.SerializeToElement(trace["given"]);
        var seen = new Seen();
        await (
            kind switch
            {
                "dialogs" => DialogTraces.RunAsync(given, seen),
                "state" => StateTraces.RunAsync(given, seen),
                "handler" => HandlerTraces.RunAsync(given, seen),
                "turn" => TurnTraces.RunAsync(given, seen),
                "schema" => SchemaTraces.RunAsync(given, seen),
                "http" => HttpTraces.RunAsync(given, seen),
                _ => throw new InvalidOperationException(kind),
            }
        );

        var actual = Parse(seen.ToString());
        Assert.True(
            JsonNode.DeepEquals(Plain(expected), Plain(actual)),
            $"{difference.Why}\nexpected {Plain(expected)!.ToJsonString()}\nactual   {Plain(actual)!.ToJsonString()}"
        );
    }

    private static JsonArray Parse(string json) => JsonNode.Parse(json)!.AsArray();

    /// <summary>Without nulls: JavaScript has "undefined" where .NET has null.</summary>
    private static JsonNode? Plain(JsonNode? node) =>
        node switch
        {
            JsonObject o => new JsonObject(
                o.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Key, Plain(member.Value)))
            ),
            JsonArray a => new JsonArray([.. a.Select(Plain)]),
            _ => node?.DeepClone(),
        };

    private static JsonNode BadCard() =>
        JsonNode.Parse(
            """{"invokeResponse":400,"body":{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest"}}}"""
        )!;

    private static void Lists(JsonNode activity, params string[] names)
    {
        foreach (var name in names)
            activity[name] = new JsonArray();
    }

    private static void FirstMessage(JsonArray seen, string id, string inPath)
    {
        seen[1]!["turn"]!["id"] = id;
        seen[1]!["turn"]!["conversation"]!.AsObject().Remove("isGroup");
        var sent = seen[2]!;
        sent["body"]!["conversation"]!.AsObject().Remove("isGroup");
        var path = (string)sent["http"]!;
        sent["http"] = path[..(path.LastIndexOf('/') + 1)] + inPath;
        sent["body"]!["replyToId"] = id;
    }
}
