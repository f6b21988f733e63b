using System.Globalization;
using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Inbound;
using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Dialogs;

/// <summary>What the product relies on in the SDK and in our dialogs on top of it: a newer version must still do it.</summary>
public sealed class SdkFactsTests
{
    private static Activity Message() =>
        new()
        {
            Type = "message",
            Id = "m1",
            ServiceUrl = "https://s/",
            ChannelId = "msteams",
            From = new ChannelAccount("u1", "Ann"),
            Conversation = new ConversationAccount { Id = "c1" },
            Recipient = new ChannelAccount("b1", "Bot"),
            Locale = "th-TH",
            Text = "hi",
        };

    [Fact]
    public async Task State_is_read_written_cleared_and_deleted_under_the_key_of_the_conversation()
    {
        var seen = new Seen();
        var state = new ConversationState(new LoggingStorage(seen));
        await new LoggingAdapter(new Seen()).TurnAsync(
            Message(),
            async (context, stop) =>
            {
                await state.CreateProperty<Dictionary<string, int>>("p").SetAsync(context, new() { ["V"] = 7 }, stop);
                await state.SaveChangesAsync(context, false, stop);
                await state.SaveChangesAsync(context, false, stop);
                await state.ClearStateAsync(context, stop);
                await state.SaveChangesAsync(context, false, stop);
                await state.DeleteAsync(context, stop);
            }
        );
        Assert.Equal(
            """[{"read":["msteams/conversations/c1"]},{"write":"msteams/conversations/c1","value":{"p":{"V":7}}},{"write":"msteams/conversations/c1","value":{}},{"delete":["msteams/conversations/c1"]}]""",
            seen.ToString()
        );
    }

    [Fact]
    public async Task The_stack_is_remembered_in_the_JSON_of_the_SDK_and_what_a_dialog_changes_in_it_is_not_lost()
    {
        var seen = new Seen();
        var state = new ConversationState(new LoggingStorage(seen));
        var accessor = state.CreateProperty<DialogState>("DialogState");
        var dialog = new Counting();
        for (var turn = 0; turn < 3; turn++)
        {
            await new LoggingAdapter(new Seen()).TurnAsync(
                Message(),
                async (context, stop) =>
                {
                    await dialog.RunAsync(context, accessor, stop);
                    await state.SaveChangesAsync(context, false, stop);
                }
            );
        }
        Assert.Contains(
            """{"DialogState":{"dialogStack":[{"id":"counting","state":{"n":"1"},"StackIndex":null,"Version":null}]}}""",
            seen.ToString()
        );
        Assert.EndsWith(
            """{"DialogState":{"dialogStack":[{"id":"counting","state":{"n":"3"},"StackIndex":null,"Version":null}]}}}]""",
            seen.ToString()
        );
    }

    [Fact]
    public async Task Dates_and_numbers_of_a_turn_do_not_depend_on_the_persons_locale()
    {
        await using var app = await BotApp.StartAsync();
        var adapter = app.Services.GetRequiredService<TurnAdapter>();
        var activity = Message();
        activity.ServiceUrl = app.Address;
        // in Thailand it is the year 2569; the SDK sets the culture of the turn to the locale of the message
        await adapter.RunTurnAsync(
            activity,
            (_, _) =>
            {
                Assert.Equal(("2026", "8.5"), ($"{new DateOnly(2026, 6, 16):yyyy}", $"{8.5}"));
                Assert.Equal("", CultureInfo.CurrentCulture.Name);
                return Task.CompletedTask;
            },
            default
        );
    }

    [Theory]
    [InlineData("""{"name":"fileConsent/invoke","value":{"action":"other"}}""", 400)]
    [InlineData("""{"name":"fileConsent/invoke","value":"accept"}""", 400)]
    [InlineData("""{"name":"fileConsent/invoke"}""", 400)]
    [InlineData("""{"name":"adaptiveCard/action","value":"x"}""", 400)]
    [InlineData("""{"name":"adaptiveCard/action"}""", 400)]
    [InlineData("""{"name":"task/fetch","value":{}}""", 501)]
    [InlineData("""{"value":{}}""", 501)]
    public async Task An_invoke_that_cannot_be_answered_has_the_status_that_says_so(string members, int status)
    {
        await using var app = await BotApp.StartAsync();
        var extra = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(members)!;
        var activity = app.Teams.Activity(
            await app.PersonAsync("CB19"),
            "a:CB19",
            "personal",
            "invoke",
            "i1",
            "vi-VN",
            a =>
            {
                foreach (var (name, value) in extra)
                {
                    a[name] = value;
                }
            }
        );
        Assert.Equal(status, (await app.Teams.PostAsync(JsonSerializer.Serialize(activity, Wire.Json))).Status);
    }

    private sealed class Counting() : Dialog("counting")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default
        ) => Count(dc, "1");

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
            Count(dc, $"{int.Parse((string)dc.ActiveDialog!.State["n"]!, CultureInfo.InvariantCulture) + 1}");

        private static Task<DialogTurnResult> Count(DialogContext dc, string n)
        {
            dc.ActiveDialog!.State["n"] = n;
            return Task.FromResult(EndOfTurn);
        }
    }
}
