using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Framework;
using Microsoft.Bot.Schema;
using Xunit;

namespace Bot.Tests.Framework;

/// <summary>Reading what a channel sends, whatever it sends, and writing what it takes.</summary>
public sealed class ActivityJsonTests
{
    [Fact]
    public void What_is_not_known_is_still_there_after_reading_and_writing()
    {
        const string json = """
            {"type":"message","zzz":{"a":1},"from":{"id":"29:x","userRole":"user"},"conversation":{"id":"c","conversationType":"personal","new":[1]},
             "attachments":[{"contentType":"text/html","content":"<div/>","etag":"e"}],
             "entities":[{"type":"clientInfo","locale":"vi-VN","country":"VN"},{"type":"brandNew","x":{"y":1.50}}],
             "channelData":{"tenant":{"id":"t"},"number":1.10},"value":{"cmd":"decide","n":12345678901234567890},"expiration":"later"}
            """;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(ActivityJson.Write(ActivityJson.Parse(json)!))));
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
        var activity = ActivityJson.Parse($$"""{"type":"message","text":"hi","{{field}}":{{value}}}""");

        Assert.Equal("""{"type":"message","text":"hi"}""", ActivityJson.Write(activity!));
    }

    [Fact]
    public void An_element_of_the_wrong_type_is_left_out_and_the_others_stay()
    {
        var activity = ActivityJson.Parse("""{"type":"message","entities":["x",null,7,{"type":3,"a":1},{"type":"mention","text":"<at>B</at>","mentioned":{"id":"b"}}],"membersAdded":[1,{"id":"x"}]}""")!;

        Assert.Equal("b", Assert.Single(activity.GetMentions()).Mentioned!.Id);
        Assert.Equal("x", Assert.Single(activity.MembersAdded!).Id);
    }

    [Fact]
    public void A_text_that_is_no_text_does_not_lose_the_message() =>
        Assert.Equal("hi", ActivityJson.Parse("""{"type":"message","text":"hi","locale":"\ud800","timestamp":"\ud800","entities":[{"type":"\ud800"}]}""")!.Text);

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":\"message\"")]
    public void What_is_no_object_is_no_activity(string json) => Assert.Null(ActivityJson.Parse(json));

    [Fact]
    public void JSON_that_is_nested_without_end_is_no_activity() =>
        Assert.Null(ActivityJson.Parse($$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}"""));

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Assert.Equal("message", ActivityJson.Parse([.. Encoding.UTF8.GetPreamble(), .. "{\"type\":\"message\"}"u8])!.Type);

    [Fact]
    public void What_the_wire_says_about_the_caller_is_thrown_away() =>
        Assert.Equal("""{"type":"message"}""", ActivityJson.Write(ActivityJson.Parse("""{"type":"message","callerId":"urn:botframework:azure"}""")!));

    [Fact]
    public void An_instant_without_an_offset_is_UTC() =>
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero), ActivityJson.Parse("""{"timestamp":"2026-11-20T08:00:00"}""")!.Timestamp);

    [Theory]
    [InlineData("""{"cmd":"x","n":"2"}""")]
    [InlineData("""["a"]""")]
    [InlineData("17")]
    public void A_value_arrives_as_its_JSON(string json) =>
        Assert.Equal(json, ActivityJson.Parse($$"""{"type":"message","value":{{json}}}""")!.Value!.ToString());

    [Fact]
    public void A_value_that_is_a_text_arrives_as_the_text() =>
        Assert.Equal("{\"a\":1}", ActivityJson.Parse("""{"type":"message","value":"{\"a\":1}"}""")!.Value!.ToString());

    [Fact]
    public void Vietnamese_goes_out_as_it_is_and_nulls_do_not_go_out() =>
        Assert.Equal("""{"type":"message","text":"Đã chấm điểm thi đua <b>","summary":"Điểm"}""", ActivityJson.Write(new Activity { Type = "message", Text = "Đã chấm điểm thi đua <b>", Summary = "Điểm" }));

    [Fact]
    public void A_mention_goes_out_with_its_members()
    {
        var message = new Activity { Type = "message", Entities = [new Mention { Text = "<at>Ann</at>", Mentioned = new ChannelAccount("29:ann", "Ann") }, new Entity("x")] };

        var entities = JsonNode.Parse(ActivityJson.Write(message))!["entities"]!;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""[{"type":"mention","text":"<at>Ann</at>","mentioned":{"id":"29:ann","name":"Ann"}},{"type":"x"}]"""), entities));
    }

    [Fact]
    public void Data_of_the_channel_is_read_as_the_type_that_is_asked_for()
    {
        var activity = ActivityJson.Parse("""{"type":"message","channelData":{"tenant":{"id":"t"}}}""")!;

        Assert.Equal("t", activity.GetChannelData<Dictionary<string, ChannelAccount>>()!["tenant"].Id);
        Assert.True(activity.TryGetChannelData<JsonElement>(out _));
        Assert.False(activity.TryGetChannelData<List<string>>(out _));
        Assert.False(new Activity().TryGetChannelData<JsonElement>(out _));
    }

    [Fact]
    public void An_activity_is_seen_as_the_kind_that_it_is()
    {
        var message = new Activity { Type = "message/sub" };

        Assert.Same(message, message.AsMessageActivity());
        Assert.Null(message.AsMessageUpdateActivity());
        Assert.Null(new Activity { Type = "messageUpdate" }.AsMessageActivity());
        Assert.Null(new Activity().AsInvokeActivity());
    }

    [Fact]
    public void A_message_knows_whether_it_names_the_bot()
    {
        var activity = ActivityJson.Parse("""{"type":"message","text":"<at>B</at> x","recipient":{"id":"b"},"entities":[{"type":"mention","text":"<at>B</at>","mentioned":{"id":"b"}},{"type":"mention"}]}""")!;

        Assert.True(activity.MentionsRecipient());
        Assert.Equal("x", activity.RemoveRecipientMention());
        Assert.False(ActivityJson.Parse("""{"type":"message","recipient":{"id":"b"},"entities":[{"type":"mention","text":"<at>A</at>","mentioned":{"id":"a"}}]}""")!.MentionsRecipient());
        Assert.False(new Activity { Text = "x" }.MentionsRecipient());
        Assert.Equal("x", new Activity { Text = "x" }.RemoveRecipientMention());
    }
}
