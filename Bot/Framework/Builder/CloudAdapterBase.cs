using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Runs turns and carries what they say to the channel's service.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; private set; }
    protected ILogger Logger { get; private set; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            // the channel gives the id
            activities[i].Id = null;
            responses[i] = await SendOneAsync(turnContext, activities[i], cancellationToken);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return Service(turnContext).UpdateActivityAsync(Place(activity.Conversation), activity.Id!, activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return Service(turnContext).DeleteActivityAsync(Place(reference.Conversation), reference.ActivityId!, cancellationToken);
    }

    /// <remarks>As with the SDK, what is sent is a reply to the made-up id of this turn; Teams looks at the id of the conversation alone.</remarks>
    public override Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        return ProcessProactiveAsync(CreateClaimsIdentity(botId), reference.GetContinuationActivity(), BotFrameworkAuthentication.GetOriginatingAudience(), callback, cancellationToken);
    }

    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = CreateClaimsIdentity(botAppId);
        var connectors = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        using var connector = await connectors.CreateAsync(serviceUrl, audience, cancellationToken);
        var created = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken);
        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            Name = ActivityEventNames.CreateConversation,
            Id = created.ActivityId ?? Guid.NewGuid().ToString(),
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount { Id = created.Id, IsGroup = conversationParameters.IsGroup, TenantId = conversationParameters.TenantId },
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
        };
        await ProcessProactiveAsync(identity, activity, audience, callback, cancellationToken);
    }

    protected ClaimsIdentity CreateClaimsIdentity(string botAppId) => new(
    [
        new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? ""),
        new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? ""),
    ]);

    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = await TurnAsync(claimsIdentity, BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity), audience, continuationActivity, cancellationToken);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <summary>Runs the turn of a caller who has been verified.</summary>
    /// <returns>The answer to an invoke, or the replies where the caller wants them in the response; otherwise null.</returns>
    protected async Task<InvokeResponse?> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        var identity = authenticateRequestResult.ClaimsIdentity ?? new ClaimsIdentity();
        var connectors = authenticateRequestResult.ConnectorFactory ?? BotFrameworkAuthentication.CreateConnectorFactory(identity);
        var audience = authenticateRequestResult.Audience ?? BotFrameworkAuthentication.GetOriginatingAudience();
        using var context = await TurnAsync(identity, connectors, audience, activity, cancellationToken);
        await RunPipelineAsync(context, callback, cancellationToken);
        return Answer(context);
    }

    private static InvokeResponse? Answer(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        if (context.Activity.Type != ActivityTypes.Invoke)
            return null;
        return context.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    private static async Task<ResourceResponse> SendOneAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case InvokeResponseType:
                turnContext.TurnState[InvokeResponseKey] = activity;
                return new ResourceResponse();
            case ActivityTypes.Trace:
                // for developers' tools, which this channel is not
                return new ResourceResponse();
        }

        var conversation = Place(activity.Conversation);
        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? await Service(turnContext).SendToConversationAsync(conversation, activity, cancellationToken)
            : await Service(turnContext).ReplyToActivityAsync(conversation, activity.ReplyToId, activity, cancellationToken);
    }

    private static string Place(ConversationAccount? conversation) => conversation?.Id ?? throw new InvalidOperationException("The activity names no conversation.");

    private static IConversations Service(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()?.Conversations ?? throw new InvalidOperationException("The turn was not started by this adapter.");

    private async Task<TurnContext> TurnAsync(ClaimsIdentity identity, ConnectorFactory connectors, string audience, Activity activity, CancellationToken cancellationToken)
    {
        var context = new TurnContext(this, activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        context.TurnState.Add(await connectors.CreateAsync(activity.ServiceUrl!, audience, cancellationToken));
        return context;
    }
}
