using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Domain;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Dialogs;

/// <summary>Runs the traces of kind "state".</summary>
internal static class StateTraces
{
    internal static async Task RunAsync(JsonElement given, Seen seen)
    {
        var state = new ConversationState(new LoggingStorage(seen));
        var adapter = new TextAdapter(seen);
        foreach (var turn in given.GetProperty("turns").EnumerateArray())
        {
            seen.Add(new { turn });
            await adapter.TurnAsync(
                DialogTraces.NewMessage(),
                async (context, _) =>
                {
                    foreach (var (op, args) in Steps.Of(turn))
                        await StepAsync(state, context, seen, op, args);
                }
            );
        }
    }

    private static async Task StepAsync(ConversationState state, ITurnContext context, Seen seen, string op, JsonElement[] args)
    {
        var property = args.Length > 0 ? state.CreateProperty<Dictionary<string, string>>(args.Text(0)!) : null;
        switch (op)
        {
            case "get":
                seen.Add(new { got = await property!.GetAsync(context, args.Length > 1 ? () => Value(args[1]) : null) });
                break;
            case "set":
                await property!.SetAsync(context, Value(args[1]));
                break;
            case "put":
                (await property!.GetAsync(context))![args.Text(1)!] = args.Text(2)!;
                break;
            case "delete":
                await property!.DeleteAsync(context);
                break;
            case "clear":
                await state.ClearStateAsync(context);
                break;
            case "save":
                await state.SaveChangesAsync(context);
                break;
            case "saveForce":
                await state.SaveChangesAsync(context, true);
                break;
            case "deleteState":
                await state.DeleteAsync(context);
                break;
            default:
                throw new InvalidOperationException(op);
        }
    }

    private static Dictionary<string, string> Value(JsonElement json) => json.Deserialize<Dictionary<string, string>>()!;
}

/// <summary>Runs the traces of kind "handler".</summary>
internal static class HandlerTraces
{
    internal static async Task RunAsync(JsonElement given, Seen seen)
    {
        ActivityHandler bot = given.Has("cards") ? new CardBot(seen) : new LoggingBot(seen);
        try
        {
            await new AnswerAdapter(seen).TurnAsync(given.GetProperty("activity").Activity(), bot.OnTurnAsync);
        }
        catch (Exception error)
        {
            seen.Failure(error);
        }
    }

    private sealed class AnswerAdapter(Seen seen) : LoggingAdapter(seen)
    {
        protected override void Log(Activity[] activities)
        {
            foreach (var activity in activities)
            {
                if (activity.Value is not InvokeResponse answer)
                {
                    Seen.Add(new { sent = activity.Type });
                    continue;
                }

                var body = JsonNode.Parse(SdkJson.Write(answer.Body));
                ((body as JsonObject)?["value"] as JsonObject)?.Remove("message");
                Seen.Add(new { invokeResponse = answer.Status, body });
            }
        }
    }

    private class LoggingBot(Seen seen) : ActivityHandler
    {
        protected Seen Seen => seen;

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            Called("message", base.OnMessageActivityAsync(turnContext, cancellationToken));

        protected override Task OnMessageUpdateActivityAsync(
            ITurnContext<IMessageUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Called("messageUpdate", base.OnMessageUpdateActivityAsync(turnContext, cancellationToken));

        protected override Task OnMessageDeleteActivityAsync(
            ITurnContext<IMessageDeleteActivity> turnContext,
            CancellationToken cancellationToken
        ) => Called("messageDelete", base.OnMessageDeleteActivityAsync(turnContext, cancellationToken));

        protected override Task OnConversationUpdateActivityAsync(
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        )
        {
            seen.Add(new { call = "conversationUpdate" });
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        }

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        )
        {
            seen.Add(new { call = "membersAdded", who = membersAdded.Select(m => m.Id) });
            return base.OnMembersAddedAsync(membersAdded, turnContext, cancellationToken);
        }

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        )
        {
            seen.Add(new { call = "membersRemoved", who = membersRemoved.Select(m => m.Id) });
            return base.OnMembersRemovedAsync(membersRemoved, turnContext, cancellationToken);
        }

        protected override Task OnInstallationUpdateActivityAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        )
        {
            seen.Add(new { call = "installationUpdate" });
            return base.OnInstallationUpdateActivityAsync(turnContext, cancellationToken);
        }

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Called("installationUpdateAdd", base.OnInstallationUpdateAddAsync(turnContext, cancellationToken));

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext,
            CancellationToken cancellationToken
        ) => Called("installationUpdateRemove", base.OnInstallationUpdateRemoveAsync(turnContext, cancellationToken));

        protected override Task OnMessageReactionActivityAsync(
            ITurnContext<IMessageReactionActivity> turnContext,
            CancellationToken cancellationToken
        )
        {
            seen.Add(new { call = "messageReaction" });
            return base.OnMessageReactionActivityAsync(turnContext, cancellationToken);
        }

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions,
            ITurnContext<IMessageReactionActivity> turnContext,
            CancellationToken cancellationToken
        )
        {
            seen.Add(new { call = "reactionsAdded", what = messageReactions.Select(r => r.Type) });
            return base.OnReactionsAddedAsync(messageReactions, turnContext, cancellationToken);
        }

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions,
            ITurnContext<IMessageReactionActivity> turnContext,
            CancellationToken cancellationToken
        )
        {
            seen.Add(new { call = "reactionsRemoved", what = messageReactions.Select(r => r.Type) });
            return base.OnReactionsRemovedAsync(messageReactions, turnContext, cancellationToken);
        }

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Called("event", base.OnEventAsync(turnContext, cancellationToken));

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) =>
            Called("typing", base.OnTypingActivityAsync(turnContext, cancellationToken));

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            Called("unrecognized", base.OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken));

        private Task Called(string call, Task rest)
        {
            seen.Add(new { call });
            return rest;
        }
    }

    private sealed class CardBot(Seen seen) : LoggingBot(seen)
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext,
            AdaptiveCardInvokeValue invokeValue,
            CancellationToken cancellationToken
        )
        {
            Seen.Add(
                new
                {
                    call = "adaptiveCard",
                    verb = invokeValue.Action!.Verb,
                    data = invokeValue.Action.Data,
                }
            );
            return Task.FromResult(
                new AdaptiveCardInvokeResponse
                {
                    StatusCode = 200,
                    Type = "application/vnd.microsoft.activity.message",
                    Value = "done",
                }
            );
        }
    }
}

/// <summary>Runs the traces of kind "schema".</summary>
internal static class SchemaTraces
{
    internal static Task RunAsync(JsonElement given, Seen seen)
    {
        var args = given.GetProperty("args");
        object result = given.GetProperty("op").GetString() switch
        {
            "reference" => args[0].Activity().GetConversationReference(),
            "apply" => args[0].Activity().ApplyConversationReference(args[1].As<ConversationReference>(), args[2].GetBoolean()),
            "unmention" => new { text = args[0].Activity().RemoveRecipientMention() },
            "mentions" => args[0].Activity().GetMentions(),
            "text" => MessageFactory.Text(args[0].GetString()),
            "attachment" => MessageFactory.Attachment(args[0].As<Attachment>()),
            var op => throw new InvalidOperationException(op),
        };
        seen.Add(result);
        return Task.CompletedTask;
    }
}
