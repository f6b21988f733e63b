using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Framework;
using Microsoft.Bot.Schema;
using Xunit;

namespace Bot.Tests.Framework;

/// <summary>What the .NET SDK 4.23 was seen to do (its observed behaviour, fact by fact), held against Bot.Framework.</summary>
public sealed class BehaviourTests
{
    private static Activity Message() => new()
    {
        Type = "message",
        Id = "m1",
        ServiceUrl = "https://s/",
        ChannelId = "msteams",
        From = new ChannelAccount("u1", "Ann"),
        Conversation = new ConversationAccount { Id = "c1" },
        Recipient = new ChannelAccount("b1", "Bot"),
        Locale = "en-us",
        Text = "hi",
    };

    [Fact]
    public void New_activities_have_what_those_of_the_SDK_have()
    {
        Assert.Equal("{}", ActivityJson.Write(new Activity()));
        Assert.Equal("""{"type":"message","attachments":[],"entities":[]}""", ActivityJson.Write((Activity)Activity.CreateMessageActivity()));
        Assert.Equal("""{"type":"message","text":"a","inputHint":"acceptingInput","attachments":[],"entities":[]}""", ActivityJson.Write(MessageFactory.Text("a")));
        Assert.Equal("""{"type":"message","text":"a","speak":"ssml","inputHint":"expectingInput","attachments":[],"entities":[]}""", ActivityJson.Write(MessageFactory.Text("a", "ssml", InputHints.ExpectingInput)));
        Assert.Equal(
            """{"type":"message","attachmentLayout":"list","inputHint":"acceptingInput","attachments":[{"contentType":"x/y","content":{"title":"t"}}],"entities":[]}""",
            ActivityJson.Write((Activity)MessageFactory.Attachment(new Attachment { ContentType = "x/y", Content = new Dictionary<string, object> { ["title"] = "t" } })));
    }

    [Fact]
    public void A_reply_is_addressed_to_who_spoke()
    {
        var reply = Message().CreateReply("r");

        Assert.NotNull(reply.Timestamp);
        reply.Timestamp = null;
        Assert.Equal(
            """{"type":"message","serviceUrl":"https://s/","channelId":"msteams","from":{"id":"b1","name":"Bot"},"conversation":{"id":"c1"},"recipient":{"id":"u1","name":"Ann"},"locale":"en-us","text":"r","attachments":[],"entities":[],"replyToId":"m1"}""",
            ActivityJson.Write(reply));
    }

    [Fact]
    public void A_reference_and_the_event_that_continues_it_have_the_members_of_the_SDK()
    {
        const string reference = """{"activityId":"m1","user":{"id":"u1","name":"Ann"},"bot":{"id":"b1","name":"Bot"},"conversation":{"id":"c1"},"channelId":"msteams","locale":"en-us","serviceUrl":"https://s/"}""";
        Assert.Equal(reference, BotJson.Write(Message().GetConversationReference()));

        var continuation = Message().GetConversationReference().GetContinuationActivity();
        Assert.True(Guid.TryParse(continuation.Id, out _));
        continuation.Id = "made-up";
        Assert.Equal(
            $$"""{"type":"event","id":"made-up","serviceUrl":"https://s/","channelId":"msteams","from":{"id":"u1","name":"Ann"},"conversation":{"id":"c1"},"recipient":{"id":"b1","name":"Bot"},"locale":"en-us","name":"ContinueConversation","relatesTo":{{reference}}}""",
            ActivityJson.Write(continuation));
    }

    [Fact]
    public void Instants_keep_seven_digits_and_their_offset()
    {
        const string json = """{"type":"message","timestamp":"2026-01-05T10:15:30.1234567+00:00","localTimestamp":"2026-01-05T11:15:30.1234567+01:00"}""";

        Assert.Equal(json, ActivityJson.Write(ActivityJson.Parse(json.Replace("+00:00", "Z"))!));
    }

    [Fact]
    public async Task A_text_says_what_it_says_and_an_empty_one_is_refused()
    {
        var seen = new Seen();
        await new LoggingAdapter(seen).TurnAsync(Message(), async (context, ct) =>
        {
            Assert.False(context.Responded);
            await context.SendActivityAsync(new Activity { Type = "trace" }, ct);
            Assert.False(context.Responded);
            var sent = await context.SendActivityAsync("hello", cancellationToken: ct);
            Assert.True(context.Responded);
            Assert.Equal("r2", sent.Id);
            await Assert.ThrowsAsync<ArgumentNullException>("textReplyToSend", () => context.SendActivityAsync("", cancellationToken: ct));
            await Assert.ThrowsAsync<ArgumentException>("activities", () => context.SendActivitiesAsync([], ct));
            await Assert.ThrowsAsync<ArgumentNullException>("activity", () => context.SendActivityAsync((IActivity)null!, ct));
        });
    }

    [Fact]
    public async Task An_activity_knows_its_id_after_it_was_sent()
    {
        await new LoggingAdapter(new Seen()).TurnAsync(Message(), async (context, ct) =>
        {
            var message = MessageFactory.Text("x");
            await context.SendActivityAsync(message, ct);
            Assert.Equal("r1", message.Id);
        });
    }

    [Fact]
    public async Task The_memory_store_refuses_what_was_changed_by_another()
    {
        var store = new MemoryStorage();
        Task WriteAsync(string? eTag, int v = 1) => store.WriteAsync(new Dictionary<string, object> { ["k"] = new Item { V = v, ETag = eTag } }, default);
        async Task<Item> ReadAsync() => (Item)(await store.ReadAsync(["k"], default))["k"];

        Assert.Empty(await store.ReadAsync(["k"], default));
        await WriteAsync(null);
        Assert.Equal("0", (await ReadAsync()).ETag);
        await WriteAsync("0", 2);
        Assert.Equal("1", (await ReadAsync()).ETag);
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("0"));
        await WriteAsync("*", 3);
        Assert.Equal(3, (await ReadAsync()).V);
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(""));
        await store.DeleteAsync(["k", "missing"], default);
        await WriteAsync(null);
        Assert.NotNull((await ReadAsync()).ETag);
    }

    [Fact]
    public async Task The_memory_store_hands_out_and_keeps_copies()
    {
        var store = new MemoryStorage();
        var item = new Item { V = 1 };
        await store.WriteAsync(new Dictionary<string, object> { ["k"] = item }, default);
        item.V = 2;
        Assert.Null(item.ETag);
        var read = (Item)(await store.ReadAsync(["k"], default))["k"];
        Assert.Equal(1, read.V);
        read.V = 3;
        Assert.Equal(1, ((Item)(await store.ReadAsync(["k"], default))["k"]).V);
        await Assert.ThrowsAsync<ArgumentNullException>("keys", () => store.ReadAsync(null!, default));
        await Assert.ThrowsAsync<ArgumentNullException>("changes", () => store.WriteAsync(null!, default));
        await Assert.ThrowsAsync<ArgumentNullException>("keys", () => store.DeleteAsync(null!, default));
    }

    [Fact]
    public async Task State_is_read_written_cleared_and_deleted_under_the_key_of_the_conversation()
    {
        var seen = new Seen();
        var state = new ConversationState(new LoggingStorage(seen));
        await new LoggingAdapter(new Seen()).TurnAsync(Message(), async (context, ct) =>
        {
            await state.CreateProperty<Item>("p").SetAsync(context, new Item { V = 7 }, ct);
            await state.SaveChangesAsync(context, false, ct);
            await state.SaveChangesAsync(context, false, ct);
            await state.SaveChangesAsync(context, true, ct);
            await state.ClearStateAsync(context, ct);
            await state.SaveChangesAsync(context, false, ct);
            await state.DeleteAsync(context, ct);
        });

        const string written = """{"write":"msteams/conversations/c1","value":{"p":{"V":7}}}""";
        Assert.Equal(
            """[{"read":["msteams/conversations/c1"]},WRITTEN,WRITTEN,{"write":"msteams/conversations/c1","value":{}},{"delete":["msteams/conversations/c1"]}]""".Replace("WRITTEN", written),
            seen.ToString().Replace(""","ETag":null""", ""));
    }

    [Fact]
    public async Task A_property_that_was_never_set_has_the_default_of_its_type()
    {
        var state = new ConversationState(new MemoryStorage());
        await new LoggingAdapter(new Seen()).TurnAsync(Message(), async (context, ct) =>
        {
            Assert.Null(await state.CreateProperty<Item>("p").GetAsync(context, null, ct));
            Assert.Equal(0, await state.CreateProperty<int>("n").GetAsync(context, null, ct));
        });
        Assert.Throws<ArgumentNullException>("name", () => state.CreateProperty<Item>(""));
    }

    [Theory]
    [InlineData(null, "c1")]
    [InlineData("msteams", null)]
    public async Task Without_channel_or_conversation_there_is_no_state(string? channel, string? conversation)
    {
        var state = new ConversationState(new MemoryStorage());
        var activity = Message();
        activity.ChannelId = channel;
        activity.Conversation = conversation is null ? null : new ConversationAccount { Id = conversation };
        await new LoggingAdapter(new Seen()).TurnAsync(activity, async (context, ct) =>
            await Assert.ThrowsAsync<InvalidOperationException>(() => state.LoadAsync(context, false, ct)));
    }

    [Fact]
    public async Task The_stack_is_remembered_in_the_JSON_of_the_SDK_with_the_top_first()
    {
        var seen = new Seen();
        var state = new ConversationState(new LoggingStorage(seen));
        var accessor = state.CreateProperty<DialogState>("DialogState");
        var dialog = new Asking();
        for (var turn = 0; turn < 2; turn++)
        {
            await new LoggingAdapter(new Seen()).TurnAsync(Message(), async (context, ct) =>
            {
                await dialog.RunAsync(context, accessor, ct);
                await state.SaveChangesAsync(context, false, ct);
            });
        }

        Assert.Equal(
            """
            [{"read":["msteams/conversations/c1"]},{"write":"msteams/conversations/c1","value":{"DialogState":{"dialogStack":[{"id":"asking","state":{"asked":"1"},"StackIndex":null,"Version":null}]}}},{"read":["msteams/conversations/c1"]},{"write":"msteams/conversations/c1","value":{"DialogState":{"dialogStack":[]}}}]
            """,
            seen.ToString());
    }

    private sealed class Asking() : Dialog("asking")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            dc.ActiveDialog!.State["asked"] = "1";
            return Task.FromResult(EndOfTurn);
        }

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            Assert.Equal("1", dc.ActiveDialog!.State["asked"]);
            return dc.EndDialogAsync(null, cancellationToken);
        }
    }

    private sealed class Item : IStoreItem
    {
        public int V { get; set; }
        public string? ETag { get; set; }
    }
}
