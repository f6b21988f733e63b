using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Tests.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Dialogs;

/// <summary>Runs the traces of kind "turn".</summary>
internal static class TurnTraces
{
    internal static Task RunAsync(JsonElement given, Seen seen) =>
        new LoggingAdapter(seen).TurnAsync(
            given.GetProperty("activity").Activity(),
            (context, _) => PlayAsync(context, given.GetProperty("ops"), seen)
        );

    internal static async Task PlayAsync(ITurnContext context, JsonElement ops, Seen seen)
    {
        foreach (var (op, args) in Steps.Of(ops))
        {
            if (op.StartsWith("on", StringComparison.Ordinal))
                Listen(context, seen, op, args.Text(0));
            else
                await StepAsync(context, seen, op, args);
        }
    }

    private static async Task StepAsync(ITurnContext context, Seen seen, string op, JsonElement[] args)
    {
        switch (op)
        {
            case "sendText":
                await context.SendActivityAsync(args.Text(0)!, args.Text(1), args.Text(2) ?? InputHints.AcceptingInput);
                break;
            case "send":
                await context.SendActivitiesAsync([.. args.Select(a => a.Activity())]);
                break;
            case "update":
                await context.UpdateActivityAsync(args[0].Activity());
                break;
            case "delete":
                await context.DeleteActivityAsync(args.Text(0)!);
                break;
            case "responded":
                seen.Add(new { responded = context.Responded });
                break;
            case "activity":
                seen.Add(new { turn = context.Activity });
                break;
            case "invokeResponse":
                await context.SendActivityAsync(
                    new Activity
                    {
                        Type = "invokeResponse",
                        Value = new InvokeResponse
                        {
                            Status = args[0].GetInt32(),
                            Body = args.Length > 1 ? Newtonsoft.Json.Linq.JToken.Parse(args[1].GetRawText()) : null,
                        },
                    }
                );
                break;
            case "throw":
                throw new InvalidOperationException(args.Text(0));
            default:
                throw new InvalidOperationException(op);
        }
    }

    private static void Listen(ITurnContext context, Seen seen, string op, string? hook)
    {
        switch (op)
        {
            case "onSend":
                context.OnSendActivities(
                    (_, activities, next) =>
                    {
                        seen.Add(new { hook, sees = activities.Select(a => a.Text) });
                        return next();
                    }
                );
                break;
            case "onSendStop":
                context.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));
                break;
            case "onUpdate":
                context.OnUpdateActivity(
                    (_, activity, next) =>
                    {
                        seen.Add(new { hook, sees = activity.Id });
                        return next();
                    }
                );
                break;
            case "onDelete":
                context.OnDeleteActivity(
                    (_, reference, next) =>
                    {
                        seen.Add(new { hook, sees = reference.ActivityId });
                        return next();
                    }
                );
                break;
            default:
                throw new InvalidOperationException(op);
        }
    }
}

/// <summary>Runs the traces of kind "http": the adapter with a real service on the other side.</summary>
internal static partial class HttpTraces
{
    internal static async Task RunAsync(JsonElement given, Seen seen)
    {
        var log = new Seen();
        var count = 0;
        await using var service = await FakeService.StartAsync(async request =>
        {
            var body = request.Body.Length == 0 ? null : JsonNode.Parse(request.Body);
            log.Add(
                new
                {
                    http = $"{request.Method} {request.Path}",
                    authorization = request.Authorization,
                    body,
                }
            );
            await Task.CompletedTask;
            return new Answer(
                200,
                given.Has("answer") && request.Path.EndsWith("/conversations", StringComparison.Ordinal)
                    ? given.GetProperty("answer").GetRawText()
                    : string.Create(CultureInfo.InvariantCulture, $$"""{"id":"r{{++count}}"}""")
            );
        });
        var adapter = new CloudAdapter(
            new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build(), new PasswordServiceClientCredentialFactory())
        );
        if (given.Has("onTurnError"))
        {
            adapter.OnTurnError = async (context, error) =>
            {
                log.Add(new { onTurnError = error.Message });
                await context.SendActivityAsync("sorry");
            };
        }

        Task LogicAsync(ITurnContext context, CancellationToken ct) => TurnTraces.PlayAsync(context, given.GetProperty("ops"), log);
        if (given.Has("body"))
            await PostAsync(adapter, given.GetProperty("body"), service.Url, new Bot(LogicAsync), log);
        else if (given.Has("create"))
            await adapter.CreateConversationAsync(
                "",
                "msteams",
                service.Url,
                "",
                given.GetProperty("create").As<ConversationParameters>(),
                LogicAsync,
                default
            );
        else
            await adapter.ContinueConversationAsync("", Reference(given.GetProperty("reference"), service.Url), LogicAsync, default);

        // the address of the service and ids made up on the spot differ from run to run
        foreach (
            var entry in JsonNode
                .Parse(log.Changed(json => MadeUp().Replace(json.Replace(service.Url, "https://s/"), "<made up>")).ToString())!
                .AsArray()
        )
            seen.Add(entry!);
    }

    private static async Task PostAsync(CloudAdapter adapter, JsonElement body, string serviceUrl, IBot bot, Seen log)
    {
        var json = JsonSerializer.SerializeToNode(body)!;
        json["serviceUrl"] = serviceUrl;
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json.ToJsonString()));
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await adapter.ProcessAsync(context.Request, context.Response, bot);
        log.Add(new { response = context.Response.StatusCode, body = answer.Length == 0 ? null : JsonNode.Parse(answer.ToArray()) });
    }

    private static ConversationReference Reference(JsonElement json, string serviceUrl)
    {
        var reference = json.As<ConversationReference>();
        reference.ServiceUrl = serviceUrl;
        return reference;
    }

    [GeneratedRegex("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")]
    private static partial Regex MadeUp();

    private sealed class Bot(BotCallbackHandler logic) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            logic(turnContext, cancellationToken);
    }
}
