using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Domain;
using Bot.Platform.Inbound;
using Bot.Understanding;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Bot.Tests.Platform.Inbound;

/// <summary>Reading what a channel sends, whatever it sends, and writing what it takes.</summary>
public sealed class ActivityJsonTests
{
    [Fact]
    public void What_is_not_known_is_still_there_after_reading_and_writing()
    {
        const string json = """
            {"type":"message","zzz":{"a":1},"from":{"id":"29:x","userRole":"user"},"conversation":{"id":"c","conversationType":"personal","new":[1]},
             "attachments":[{"contentType":"text/html","content":"<div/>","etag":"e"}],
             "entities":[{"type":"clientInfo","locale":"vi-VN","country":"VN"},{"type":"brandNew","x":{"y":1.5}}],
             "channelData":{"tenant":{"id":"t"},"number":1.1},"value":{"cmd":"decide","n":12345678901234567890},"later":"than"}
            """;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(ActivityWriter.WriteText(ActivityReader.Read(json)!))));
    }

    [Theory]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("timestamp", "17")]
    [InlineData("localTimestamp", "\"2026-13-45T99:00:00Z\"")]
    [InlineData("id", "17")]
    [InlineData("locale", "{}")]
    [InlineData("from", "\"Ann\"")]
    [InlineData("conversation", "[]")]
    [InlineData("membersAdded", "{\"id\":\"x\"}")]
    [InlineData("attachments", "true")]
    [InlineData("relatesTo", "1")]
    [InlineData("entities", "\"none\"")]
    public void A_field_of_the_wrong_type_is_absent_and_the_message_is_there(string field, string value)
    {
        var activity = ActivityReader.Read($$"""{"type":"message","text":"hi","{{field}}":{{value}}}""");

        Assert.Equal("""{"type":"message","text":"hi"}""", ActivityWriter.WriteText(activity!));
    }

    [Fact]
    public void An_element_of_the_wrong_type_is_left_out_and_the_others_stay()
    {
        var activity = ActivityReader.Read(
            """{"type":"message","entities":["x",null,7,{"type":3,"a":1},{"type":"mention","text":"<at>B</at>","mentioned":{"id":"b"}}],"membersAdded":[1,{"id":"x"}]}"""
        )!;

        Assert.Equal("b", Assert.Single(activity.GetMentions()).Mentioned!.Id);
        Assert.Equal("x", Assert.Single(activity.MembersAdded!).Id);
    }

    [Fact]
    public void A_text_that_is_no_text_does_not_lose_the_message() =>
        Assert.Equal(
            "hi",
            ActivityReader
                .Read("""{"type":"message","text":"hi","locale":"\ud800","timestamp":"\ud800","entities":[{"type":"\ud800"}]}""")!
                .Text
        );

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":\"message\"")]
    public void What_is_no_object_is_no_activity(string json) => Assert.Null(ActivityReader.Read(json));

    [Fact]
    public void JSON_that_is_nested_without_end_is_no_activity() =>
        Assert.Null(ActivityReader.Read($$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}"""));

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Assert.Equal("message", ActivityReader.Read((byte[])[.. Encoding.UTF8.GetPreamble(), .. "{\"type\":\"message\"}"u8])!.Type);

    [Fact]
    public void What_the_wire_says_about_the_caller_is_thrown_away() =>
        Assert.Equal(
            """{"type":"message"}""",
            ActivityWriter.WriteText(ActivityReader.Read("""{"type":"message","callerId":"urn:botframework:azure"}""")!)
        );

    [Fact]
    public void An_instant_without_an_offset_is_UTC() =>
        Assert.Equal(
            new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
            ActivityReader.Read("""{"timestamp":"2026-11-20T08:00:00"}""")!.Timestamp
        );

    [Fact]
    public void A_value_that_is_a_text_arrives_as_the_text() =>
        Assert.Equal("{\"a\":1}", ActivityReader.Read("""{"type":"message","value":"{\"a\":1}"}""")!.Value!.ToString());

    [Fact]
    public void Vietnamese_goes_out_as_it_is_and_nulls_do_not_go_out() =>
        Assert.Equal(
            """{"type":"message","text":"Đã chấm điểm thi đua <b>","summary":"Điểm"}""",
            ActivityWriter.WriteText(
                new Activity
                {
                    Type = "message",
                    Text = "Đã chấm điểm thi đua <b>",
                    Summary = "Điểm",
                }
            )
        );

    [Fact]
    public void A_mention_goes_out_with_its_members()
    {
        var message = new Activity
        {
            Type = "message",
            Entities = [new Mention { Text = "<at>Ann</at>", Mentioned = new ChannelAccount("29:ann", "Ann") }, new Entity("x")],
        };

        var entities = JsonNode.Parse(ActivityWriter.WriteText(message))!["entities"]!;

        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""[{"type":"mention","text":"<at>Ann</at>","mentioned":{"id":"29:ann","name":"Ann"}},{"type":"x"}]"""),
                entities
            )
        );
    }

    [Fact]
    public void Half_a_letter_and_names_that_are_no_text_do_not_lose_the_message()
    {
        var activity = ActivityReader.Read(
            """{"type":"message","\\ud800":1,"text":"a\\ud83d b\\n\\u00e1","value":{"k":"\\udc00","k":"2"}}""".Replace("\\\\", "\\")
        )!;
        Assert.Equal("a\uFFFD b\ná", activity.Text);
        Assert.Equal("2", ((JObject)activity.Value)["k"]!.ToString());
    }

    [Fact]
    public void A_list_of_thousands_is_read_in_part()
    {
        var activity = ActivityReader.Read(
            $$"""{"type":"message","entities":[{{string.Join(',', Enumerable.Repeat("""{"type":"mention","text":"<at>x</at>"}""", 5000))}}]}"""
        )!;
        Assert.Equal(ActivityReader.MostItems, activity.Entities.Count);
    }

    /// <summary>The same JSON as the SDK's serialiser, both ways, for activities of every shape.</summary>
    [Fact]
    public void Reading_and_writing_by_hand_is_the_same_as_with_the_SDK() =>
        Prop.ForAll(
                AnyActivity.Json().ToArbitrary(),
                json =>
                {
                    var text = json.ToString(Newtonsoft.Json.Formatting.None);
                    var (ours, theirs) = (ActivityReader.Read(text)!, Newtonsoft.Json.JsonConvert.DeserializeObject<Activity>(text, Sdk)!);
                    var expected = Newtonsoft.Json.JsonConvert.SerializeObject(theirs, Sdk);
                    Same(expected, Newtonsoft.Json.JsonConvert.SerializeObject(ours, Sdk));
                    Same(expected, ActivityWriter.WriteText(theirs));
                    Same(expected, ActivityWriter.WriteText(ours));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    private static readonly Newtonsoft.Json.JsonSerializerSettings Sdk = new()
    {
        NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
        DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
    };

    private static void Same(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"expected {expected}\nactual   {actual}");
}

/// <summary>Activities of every shape: each member there or not, values of the right type, members that nobody knows, free values of any depth.</summary>
internal static class AnyActivity
{
    private static readonly string[] Texts =
    [
        "type",
        "id",
        "localTimezone",
        "serviceUrl",
        "channelId",
        "textFormat",
        "attachmentLayout",
        "topicName",
        "locale",
        "text",
        "speak",
        "inputHint",
        "summary",
        "action",
        "replyToId",
        "label",
        "valueType",
        "name",
        "code",
        "importance",
        "deliveryMode",
        "brandNew",
    ];

    private static readonly Gen<string> Word = Gen.Elements(
        "",
        "a",
        "message",
        "Đặng Thị Ân",
        "<at>B</at> \"x\" \\ \n\t",
        "phiếu 8,5 🙂",
        "2026",
        "https://s/?a=1&b=2",
        "{\"a\":1}",
        "\u2028\u0001"
    );

    public static Gen<JObject> Json() =>
        Object([
            .. Texts.Select(name => (name, Word.Select(w => (JToken)w))),
            ("timestamp", Instant),
            ("localTimestamp", Instant),
            ("expiration", Instant),
            ("historyDisclosed", Flag),
            ("from", Account),
            ("recipient", Account),
            ("conversation", Conversation),
            ("membersAdded", List(Account)),
            ("membersRemoved", List(Account)),
            ("attachments", List(Attachment)),
            ("entities", List(Entity)),
            ("reactionsAdded", List(Object([("type", Text)]))),
            (
                "suggestedActions",
                Token(Object([("to", List(Text)), ("actions", List(Object([("type", Text), ("title", Text), ("value", Free(2))])))]))
            ),
            ("listenFor", List(Text)),
            ("relatesTo", Token(Object([("activityId", Text), ("user", Account), ("conversation", Conversation), ("channelId", Text)]))),
            ("textHighlights", List(Object([("text", Text), ("occurrence", Gen.Choose(0, 9).Select(n => (JToken)n))]))),
            ("semanticAction", Token(Object([("id", Text), ("state", Text)]))),
            ("channelData", Free(3)),
            ("value", Free(3)),
            ("unknownMember", Free(2)),
        ]);

    private static Gen<JToken> Text => Word.Select(w => (JToken)w);

    private static Gen<JToken> Flag => Gen.Elements(true, false).Select(f => (JToken)f);

    private static Gen<JToken> Instant =>
        Gen.Elements("2026-01-05T10:15:30.1234567+00:00", "2026-06-16T09:00:00+07:00", "2026-12-31T23:59:59.5-05:30")
            .Select(t => (JToken)t);

    private static Gen<JToken> Account =>
        Token(Object([("id", Text), ("name", Text), ("aadObjectId", Text), ("role", Text), ("email", Text)]));

    private static Gen<JToken> Conversation =>
        Token(
            Object([
                ("id", Text),
                ("name", Text),
                ("isGroup", Flag),
                ("conversationType", Text),
                ("tenantId", Text),
                ("aadObjectId", Text),
                ("role", Text),
                ("new", Free(1)),
            ])
        );

    private static Gen<JToken> Attachment =>
        Token(
            Object([
                ("contentType", Text),
                ("contentUrl", Text),
                ("content", Free(3)),
                ("name", Text),
                ("thumbnailUrl", Text),
                ("etag", Text),
            ])
        );

    private static Gen<JToken> Entity => Token(Object([("type", Text), ("text", Text), ("mentioned", Account), ("x", Free(2))]));

    private static Gen<JToken> Free(int depth) =>
        depth == 0
            ? Plain
            : Gen.OneOf(Plain, List(Free(depth - 1)), Token(Object([("a", Free(depth - 1)), ("b", Free(depth - 1)), ("tên", Plain)])));

    private static Gen<JToken> Plain =>
        Gen.OneOf(Text, Flag, Gen.Choose(-5, 100_000).Select(n => (JToken)n), Gen.Elements(1.5, -0.25, 1e20).Select(n => (JToken)n));

    private static Gen<JToken> Token(Gen<JObject> gen) => gen.Select(o => (JToken)o);

    private static Gen<JToken> List(Gen<JToken> item) =>
        Gen.Choose(0, 3).SelectMany(n => Gen.ArrayOf(item, n)).Select(items => (JToken)new JArray(items.Cast<object>().ToArray()));

    private static Gen<JToken> List(Gen<JObject> item) => List(Token(item));

    private static Gen<JObject> Object(params (string Name, Gen<JToken> Value)[] members) =>
        members
            .Select(m =>
                Gen.Frequency((1, Gen.Constant<(string, JToken?)>((m.Name, null))), (1, m.Value.Select(v => (m.Name, (JToken?)v))))
            )
            .Aggregate(
                Gen.Constant(Array.Empty<(string Name, JToken? Value)>()),
                (all, one) => all.SelectMany(list => one.Select(o => list.Append(o).ToArray()))
            )
            .Select(list => new JObject(list.Where(m => m.Value is not null).Select(m => new JProperty(m.Name, m.Value))));
}
