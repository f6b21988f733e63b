using System.Security.Claims;
using Bot.Operating;
using Bot.Outgoing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Storage;

namespace Bot.Door;

/// <summary>What a turn wants to say, until it is saved together with what the turn changed.</summary>
public sealed class TurnReplies(string key, OfficeClock clock)
{
    private readonly List<OutboxMessage> messages = [];

    public IReadOnlyList<OutboxMessage> Messages => messages;

    public void Add(Activity activity, string verb) => messages.Add(new()
    {
        Key = $"{key}:{messages.Count}",
        Kind = Kinds.Reply,
        Target = $"{Sender.ConversationTarget}{activity.Conversation!.Id}",
        Verb = verb,
        ActivityId = verb == Sender.Update ? activity.Id : null,
        Body = SdkJson.Write(activity),
        Ready = activity,
        CreatedAt = clock.Now,
    });
}

/// <summary>
/// The SDK's adapter, with one difference: what a turn says is not sent at once but kept, saved with the turn, and then sent. A turn that
/// is broken off has said nothing.
/// </summary>
public sealed class DoorAdapter(BotFrameworkAuthentication identity, ILogger<DoorAdapter> logger) : CloudAdapter(identity, logger)
{
    /// <summary>The caller has been verified by the Door before.</summary>
    public Task<InvokeResponse?> RunTurnAsync(ClaimsIdentity caller, Activity activity, BotCallbackHandler turn, CancellationToken stop)
    {
        var verified = new AuthenticateRequestResult
        {
            ClaimsIdentity = caller,
            Audience = BotFrameworkAuthentication.GetOriginatingAudience(),
            ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(caller),
        };
        return ProcessActivityAsync(verified, activity, turn, stop)!;
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<TurnReplies>() is not { } replies)
        {
            return await base.SendActivitiesAsync(turnContext, activities, cancellationToken);
        }
        var answers = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            if (activities[i].Type == ActivityTypes.Message)
            {
                replies.Add(activities[i], Sender.Send);
                answers[i] = new();
            }
            else
            {
                // the answer of an invoke stays in the turn; the SDK picks it up there
                answers[i] = (await base.SendActivitiesAsync(turnContext, [activities[i]], cancellationToken))[0];
            }
        }
        return answers;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<TurnReplies>() is not { } replies)
        {
            return await base.UpdateActivityAsync(turnContext, activity, cancellationToken);
        }
        replies.Add(activity, Sender.Update);
        return new(activity.Id!);
    }
}
