using System.Globalization;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Storage;

namespace Bot.Platform.Inbound;

/// <summary>What a turn wants to say, until it is saved together with what the turn changed.</summary>
public sealed class TurnReplies(string key, OfficeClock clock)
{
    private readonly List<OutboxMessage> messages = [];

    public IReadOnlyList<OutboxMessage> Messages => messages;

    public void Add(Activity activity, string verb) =>
        messages.Add(
            new()
            {
                Key = $"{key}:{messages.Count}",
                Kind = Kinds.Reply,
                Target = $"{Sender.ConversationTarget}{activity.Conversation!.Id}",
                Verb = verb,
                ActivityId = verb == Sender.Update ? activity.Id : null,
                Body = ActivityWriter.WriteText(activity),
                ServiceUrl = activity.ServiceUrl,
                CreatedAt = clock.Now,
            }
        );
}

/// <summary>
/// The SDK's adapter. What a turn says is not sent at once but kept, saved with the turn, and then sent: a turn that is broken off has said
/// nothing. Outside such a turn it is sent with the JSON and the client that everything else is sent with.
/// </summary>
public sealed class TurnAdapter(TeamsConnections connections, TeamsClient teams, ILogger<TurnAdapter> logger)
    : CloudAdapter(connections, logger)
{
    /// <summary>The caller has been verified before.</summary>
    public Task<InvokeResponse?> RunTurnAsync(Activity activity, BotCallbackHandler turn, CancellationToken stop)
    {
        var verified = new AuthenticateRequestResult
        {
            ClaimsIdentity = connections.Bot,
            Audience = connections.GetOriginatingAudience(),
            ConnectorFactory = connections.CreateConnectorFactory(connections.Bot),
        };
        return ProcessActivityAsync(
            verified,
            activity,
            (context, token) =>
            {
                // the SDK sets the culture to the person's locale: dates and numbers would be read and written differently for each person
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                return turn(context, token);
            },
            stop
        )!;
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    )
    {
        var replies = turnContext.TurnState.Get<TurnReplies>();
        var answers = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            answers[i] =
                activities[i].Type != ActivityTypes.Message
                    // the answer of an invoke stays in the turn; the SDK picks it up there
                    ? (await base.SendActivitiesAsync(turnContext, [activities[i]], cancellationToken))[0]
                : replies is not null ? Keep(replies, activities[i], Sender.Send)
                : await SendAsync(activities[i], cancellationToken);
        }
        return answers;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    ) =>
        turnContext.TurnState.Get<TurnReplies>() is { } replies
            ? Keep(replies, activity, Sender.Update)
            : new(
                await teams.UpdateAsync(
                    activity.ServiceUrl,
                    activity.Conversation.Id,
                    activity.Id,
                    ActivityWriter.Write(activity),
                    cancellationToken
                )
            );

    private static ResourceResponse Keep(TurnReplies replies, Activity activity, string verb)
    {
        replies.Add(activity, verb);
        return new(verb == Sender.Update ? activity.Id : null);
    }

    private async Task<ResourceResponse> SendAsync(Activity activity, CancellationToken stop) =>
        new(await teams.SendAsync(activity.ServiceUrl, activity.Conversation.Id, ActivityWriter.Write(activity), stop));
}
