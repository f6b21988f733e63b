using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Tests.Framework;

/// <summary>The adapter's HTTP side, and the adapter as our Door uses it.</summary>
public sealed class CloudAdapterTests
{
    private const string Message = """{"type":"message","id":"m1","channelId":"msteams","conversation":{"id":"c1"},"serviceUrl":"https://smba.trafficmanager.net/emea/"}""";

    private static IConfiguration Settings(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value)).Build();

    private static async Task<(int Status, string? ContentType, string Body)> AskAsync(string body, IBot? bot = null, string method = "POST", string? authorization = null, IConfiguration? settings = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.ContentType = "text/plain";
        context.Request.Headers.Authorization = authorization;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await new CloudAdapter(settings ?? Settings()).ProcessAsync(context.Request, context.Response, bot ?? new ActivityHandler());
        return (context.Response.StatusCode, context.Response.ContentType, Encoding.UTF8.GetString(answer.ToArray()));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{\"type\":", 400)]
    [InlineData("{\"text\":\"x\"}", 400)]
    [InlineData("[]", 400)]
    [InlineData(Message, 200)]
    [InlineData("{\"type\":\"neverHeardOf\",\"entities\":[{\"type\":\"new\"}]}", 200)]
    [InlineData("{\"type\":\"invoke\",\"name\":\"x\"}", 501)]
    public async Task The_status_depends_on_what_came(string body, int status) => Assert.Equal((status, null, ""), await AskAsync(body));

    [Fact]
    public async Task Only_POST_is_answered() => Assert.Equal(405, (await AskAsync(Message, method: "GET")).Status);

    [Fact]
    public async Task What_the_bot_throws_reaches_the_server_when_nobody_catches_it() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(Message, new Bot(_ => throw new InvalidOperationException())));

    [Fact]
    public async Task A_caller_whom_the_Door_has_not_verified_is_refused()
    {
        var bot = new Bot(_ => throw new InvalidOperationException("never called"));
        var identity = Settings(("MicrosoftAppId", "a"), ("MicrosoftAppPassword", "p"));

        Assert.Equal(401, (await AskAsync(Message, bot, settings: identity)).Status);
        Assert.Equal(401, (await AskAsync(Message, bot, authorization: "Bearer x", settings: identity)).Status);
        // the SDK fails with 500 on a token that it cannot read; a bot without an identity cannot judge any
        Assert.Equal(401, (await AskAsync(Message, bot, authorization: "Bearer x")).Status);
    }

    [Fact]
    public async Task The_Door_collects_what_a_turn_says_and_no_service_is_called()
    {
        var door = new Door();

        var answer = await door.ReceiveAsync(new Activity { Type = "message", Id = "m1", ChannelId = "msteams", Conversation = new ConversationAccount { Id = "c1" } }, async (context, ct) =>
        {
            Assert.Equal("caller", ((ClaimsIdentity)context.TurnState[BotAdapter.BotIdentityKey]).AuthenticationType);
            var sent = await context.SendActivityAsync("one", cancellationToken: ct);
            await context.UpdateActivityAsync(new Activity { Type = "message", Id = sent.Id, Text = "two" }, ct);
            await context.DeleteActivityAsync(sent.Id!, ct);
        });

        Assert.Null(answer);
        Assert.Equal(["send one", "update two", "delete o1"], door.Said);
    }

    [Fact]
    public async Task The_Door_gets_the_answer_to_an_invoke()
    {
        var door = new Door();
        var invoke = new Activity { Type = "invoke", Name = "adaptiveCard/action", Conversation = new ConversationAccount { Id = "c1" } };

        var answer = await door.ReceiveAsync(invoke, (context, ct) => context.SendActivityAsync(new Activity { Type = "invokeResponse", Value = new InvokeResponse { Status = 200, Body = "b" } }, ct));
        var none = await door.ReceiveAsync(invoke, (_, _) => Task.CompletedTask);

        Assert.Equal((200, "b"), (answer!.Status, answer.Body));
        Assert.Equal(501, none!.Status);
    }

    [Theory]
    [InlineData("""{"action":"accept","context":{"f":"R-1"},"uploadInfo":{"uploadUrl":"https://u/"}}""", 200, "accept https://u/")]
    [InlineData("""{"action":"decline","context":{"f":"R-1"}}""", 200, "decline")]
    [InlineData("""{"action":"other"}""", 400, null)]
    [InlineData("\"accept\"", 400, null)]
    [InlineData("null", 400, null)]
    public async Task An_offered_file_is_accepted_or_declined(string value, int status, string? called)
    {
        var bot = new FileBot();

        var (answered, _, _) = await AskAsync($$"""{"type":"invoke","name":"fileConsent/invoke","channelId":"msteams","value":{{value}}}""", bot);

        Assert.Equal((status, called), (answered, bot.Called));
    }

    [Theory]
    [InlineData("""{"type":"invoke","channelId":"msteams","value":{}}""")]
    [InlineData("""{"type":"invoke","name":"fileConsent/invoke","channelId":"msteams","value":{"action":"accept"}}""")]
    [InlineData("""{"type":"invoke","name":"task/fetch","channelId":"msteams","value":{}}""")]
    public async Task What_a_Teams_bot_does_not_handle_is_not_implemented(string invoke) => Assert.Equal(501, (await AskAsync(invoke, new TeamsActivityHandler())).Status);

    private sealed class Bot(Func<ITurnContext, Task> logic) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => logic(turnContext);
    }

    private sealed class FileBot : TeamsActivityHandler
    {
        internal string? Called { get; private set; }

        protected override Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
        {
            Called = $"accept {fileConsentCardResponse.UploadInfo!.UploadUrl}";
            return Task.CompletedTask;
        }

        protected override Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
        {
            Called = "decline";
            return Task.CompletedTask;
        }
    }

    /// <summary>As the product's own: it verifies elsewhere and sends later.</summary>
    private sealed class Door() : CloudAdapter(Settings(("MicrosoftAppId", "a"), ("MicrosoftAppPassword", "p")))
    {
        private int _count;

        internal List<string> Said { get; } = [];

        internal Task<InvokeResponse?> ReceiveAsync(Activity activity, BotCallbackHandler logic) =>
            ProcessActivityAsync(new AuthenticateRequestResult { ClaimsIdentity = new ClaimsIdentity("caller") }, activity, logic, CancellationToken.None);

        public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            if (activities is [{ Type: "invokeResponse" }])
                return await base.SendActivitiesAsync(turnContext, activities, cancellationToken);
            Said.AddRange(activities.Select(a => $"send {a.Text}"));
            return [.. activities.Select(_ => new ResourceResponse($"o{++_count}"))];
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
        {
            Said.Add($"update {activity.Text}");
            return Task.FromResult(new ResourceResponse(activity.Id));
        }

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
        {
            Said.Add($"delete {reference.ActivityId}");
            return Task.CompletedTask;
        }
    }
}
