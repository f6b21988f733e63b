using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Access;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Dialogs;

/// <summary>Runs the traces of kind "dialogs".</summary>
internal static class DialogTraces
{
    internal static async Task RunAsync(JsonElement given, Seen seen)
    {
        var scripts = given.GetProperty("dialogs");
        var state = new ConversationState(new LoggingStorage(new Seen()));
        var accessor = state.CreateProperty<DialogState>("DialogState");
        var adapter = new TextAdapter(seen);
        foreach (var turn in given.GetProperty("turns").EnumerateArray())
        {
            seen.Add(new { turn });
            var set = new DialogSet(accessor);
            foreach (var script in scripts.EnumerateObject())
                set.Add(Make(script.Name, script.Value, seen));
            await adapter.TurnAsync(
                NewMessage(),
                async (context, ct) =>
                {
                    var dc = await set.CreateContextAsync(context, ct);
                    foreach (var (op, args) in Steps.Of(turn))
                        await StepAsync(dc, scripts, seen, op, args);
                    seen.Add(
                        new
                        {
                            stack = dc.Stack.Select(i => new
                            {
                                id = i.Id,
                                state = scripts.TryGetProperty(i.Id!, out var script) && script.Has("inner")
                                    ? new Dictionary<string, object?>()
                                    : i.State,
                            }),
                        }
                    );
                    await state.SaveChangesAsync(context, false, ct);
                }
            );
        }
    }

    internal static Activity NewMessage() =>
        new()
        {
            Type = "message",
            ChannelId = "msteams",
            Conversation = new ConversationAccount { Id = "c1" },
            From = new ChannelAccount(),
            Recipient = new ChannelAccount(),
            Text = "x",
        };

    private static Dialog Make(string id, JsonElement script, Seen seen) =>
        script.Has("inner") ? new Nest(id, script.GetProperty("inner"), seen)
        : script.Has("defaultContinue") || script.Has("defaultResume") ? new Plain(id, script, seen)
        : new Scripted(id, script, seen);

    private static async Task StepAsync(DialogContext dc, JsonElement scripts, Seen seen, string op, JsonElement[] args)
    {
        try
        {
            var result = await PlayAsync(dc, scripts, seen, op, args);
            if (result is not null)
                seen.Add(new { status = JsonNamingPolicy.CamelCase.ConvertName(result.Status.ToString()), result = result.Result });
        }
        catch (Exception error)
        {
            seen.Failure(error);
        }
    }

    private static async Task<DialogTurnResult?> PlayAsync(DialogContext dc, JsonElement scripts, Seen seen, string op, JsonElement[] args)
    {
        switch (op)
        {
            case "run":
                var result = await dc.ContinueDialogAsync();
                return result.Status == DialogTurnStatus.Empty ? await dc.BeginDialogAsync(args.Text(0)!) : result;
            case "continue":
                return await dc.ContinueDialogAsync();
            case "begin":
                return await dc.BeginDialogAsync(args.Text(0)!, args.Length > 1 ? args[1] : null);
            case "replace":
                return await dc.ReplaceDialogAsync(args.Text(0)!);
            case "end":
                return await dc.EndDialogAsync(args.Text(0));
            case "cancel":
                return await dc.CancelAllDialogsAsync();
            case "reprompt":
                await dc.RepromptDialogAsync();
                return null;
            case "addAgain":
                dc.Dialogs.Add(Make(args.Text(0)!, scripts.GetProperty(args.Text(0)!), seen));
                return null;
            case "stack":
                return null;
            default:
                throw new InvalidOperationException(op);
        }
    }

    /// <summary>A dialog that does what its script says.</summary>
    private class Scripted(string id, JsonElement script, Seen seen) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default
        ) => PlayAsync("begin", dc, options);

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
            PlayAsync("continue", dc, null);

        public override Task<DialogTurnResult> ResumeDialogAsync(
            DialogContext dc,
            DialogReason reason,
            object? result = null,
            CancellationToken cancellationToken = default
        ) => PlayAsync("resume", dc, result);

        public override async Task RepromptDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            CancellationToken cancellationToken = default
        )
        {
            seen.Add(new { call = $"{Id}.reprompt" });
            foreach (var (_, args) in Steps.Of(script, "reprompt"))
                await turnContext.SendActivityAsync(args.Text(0)!, cancellationToken: cancellationToken);
        }

        public override Task EndDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default
        )
        {
            seen.Add(new { call = $"{Id}.leaves", reason = JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()) });
            return Task.CompletedTask;
        }

        private async Task<DialogTurnResult> PlayAsync(string step, DialogContext dc, object? more)
        {
            seen.Add(new { call = $"{Id}.{step}" });
            var result = EndOfTurn;
            foreach (var (op, args) in Steps.Of(script, step))
                result = await StepAsync(dc, op, args, more) ?? result;
            return result;
        }

        private static async Task<DialogTurnResult?> StepAsync(DialogContext dc, string op, JsonElement[] args, object? more)
        {
            var words = op switch
            {
                "send" => args.Text(0),
                "sendOptions" => more is JsonElement options ? options.GetRawText() : "null",
                "sendResult" => $"result {more ?? "none"}",
                "sendState" => (string?)dc.ActiveDialog!.State[args.Text(0)!],
                _ => null,
            };
            if (words is not null)
                await dc.Context.SendActivityAsync(words);
            else if (op == "set")
                dc.ActiveDialog!.State[args.Text(0)!] = args.Text(1);
            return op switch
            {
                "begin" => await dc.BeginDialogAsync(args.Text(0)!, args.Length > 1 ? args[1] : null),
                "replace" => await dc.ReplaceDialogAsync(args.Text(0)!, args.Length > 1 ? args[1] : null),
                "end" => await dc.EndDialogAsync(args.Text(0)),
                "cancel" => await dc.CancelAllDialogsAsync(),
                "cancelParents" => await dc.CancelAllDialogsAsync(true),
                "throw" => throw new InvalidOperationException(args.Text(0)),
                _ => null,
            };
        }
    }

    /// <summary>A scripted dialog that leaves continuing or resuming to the base class.</summary>
    private sealed class Plain(string id, JsonElement script, Seen seen) : Scripted(id, script, seen)
    {
        private readonly bool _continues = script.Has("defaultContinue");
        private readonly bool _resumes = script.Has("defaultResume");

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
            _continues ? new Untouched(Id).ContinueDialogAsync(dc, cancellationToken) : base.ContinueDialogAsync(dc, cancellationToken);

        public override Task<DialogTurnResult> ResumeDialogAsync(
            DialogContext dc,
            DialogReason reason,
            object? result = null,
            CancellationToken cancellationToken = default
        ) =>
            _resumes
                ? new Untouched(Id).ResumeDialogAsync(dc, reason, result, cancellationToken)
                : base.ResumeDialogAsync(dc, reason, result, cancellationToken);

        private sealed class Untouched(string id) : Dialog(id)
        {
            public override Task<DialogTurnResult> BeginDialogAsync(
                DialogContext dc,
                object? options = null,
                CancellationToken cancellationToken = default
            ) => Task.FromResult(EndOfTurn);
        }
    }

    /// <summary>A dialog with a stack of its own, kept as text in its state.</summary>
    private sealed class Nest : Dialog
    {
        private readonly DialogSet _set = new();
        private readonly string _initial;
        private readonly Seen _seen;

        internal Nest(string id, JsonElement inner, Seen seen)
            : base(id)
        {
            _seen = seen;
            _initial = inner.GetProperty("initial").GetString()!;
            foreach (var script in inner.GetProperty("dialogs").EnumerateObject())
                _set.Add(Make(script.Name, script.Value, seen));
        }

        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default
        ) => WithinAsync(dc, inner => inner.BeginDialogAsync(_initial));

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
            WithinAsync(dc, inner => inner.ContinueDialogAsync());

        public override Task EndDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default
        )
        {
            _seen.Add(new { call = $"{Id}.leaves", reason = JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()) });
            return Task.CompletedTask;
        }

        private async Task<DialogTurnResult> WithinAsync(DialogContext dc, Func<DialogContext, Task<DialogTurnResult>> work)
        {
            var mine = dc.ActiveDialog!;
            var state = mine.State.TryGetValue("stack", out var stack)
                ? JsonSerializer.Deserialize<DialogState>((string)stack!)!
                : new DialogState();
            var result = await work(new DialogContext(_set, dc, state));
            mine.State["stack"] = JsonSerializer.Serialize(state);
            if (result.Status == DialogTurnStatus.Waiting)
                return EndOfTurn;
            return ReferenceEquals(dc.ActiveDialog, mine) ? await dc.EndDialogAsync(result.Result) : result;
        }
    }
}
