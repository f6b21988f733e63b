using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Storage;

namespace Bot.Platform.Inbound;

/// <summary>From what was heard to who answers it: a form under way first, then the capabilities' rows.</summary>
public sealed class TurnRouter(IServiceProvider services, CapabilityList capabilities, ConversationState state)
{
    private const double SureOfRefusal = 0.85;

    private readonly IStatePropertyAccessor<Remembered> remembered = state.CreateProperty<Remembered>(nameof(Remembered));

    public async Task RunAsync(ITurnContext context, Turn turn, CancellationToken stop)
    {
        context.TurnState.Add(turn);
        turn.Settle(capabilities);
        await SpeakAsync(context, turn, stop);
        if (turn.Message.Words.Length > IncomingMessageReader.MostLetters)
        {
            turn.Say(CommonWords.TooLong);
            return;
        }
        var dialogs = new DialogSet(state.CreateProperty<DialogState>(nameof(DialogState)));
        var dc = await dialogs.CreateContextAsync(context, stop);
        // only the forms that are under way: making them all would cost more than an ordinary answer
        foreach (var row in dc.Stack.Select(i => capabilities.Find(i.Id ?? "")).OfType<Capability>())
        {
            dialogs.Add(FormOf(row));
        }
        if (turn.Message.IsButton)
        {
            await PressAsync(dc, turn, stop);
        }
        else if (dc.ActiveDialog is not null)
        {
            await ContinueAsync(dc, turn, stop);
        }
        else
        {
            await StartAsync(dc, turn, stop);
        }
        await state.SaveChangesAsync(context, false, stop);
    }

    // a chosen language stays; else the message's, else what was spoken last, else the client's
    private async Task SpeakAsync(ITurnContext context, Turn turn, CancellationToken stop)
    {
        if (turn.Who.Person.Language is "vi" or "en")
        {
            return;
        }
        var memory = await remembered.GetAsync(context, () => new(), stop);
        var spoken = LanguageGuess.Of(turn.Message.Words) ?? (memory.Language.Length > 0 ? memory.Language : null);
        turn.Language = spoken switch
        {
            "vi" => Language.Vi,
            "en" => Language.En,
            _ => turn.Language,
        };
        if (spoken is not null && spoken != memory.Language)
        {
            memory.Language = spoken;
            await remembered.SetAsync(context, memory, stop);
        }
    }

    private async Task PressAsync(DialogContext dc, Turn turn, CancellationToken stop)
    {
        if (capabilities.ForButton(turn.Message.Verb!) is { } row)
        {
            await AnswerAsync(row, dc, turn, stop);
            return;
        }
        if (dc.ActiveDialog is not null)
        {
            await dc.ContinueDialogAsync(stop);
        }
        if (dc.ActiveDialog is null && turn.Replies.Count == 0 || turn.Unclaimed)
        {
            turn.Say(CommonWords.Stale);
        }
    }

    private async Task ContinueAsync(DialogContext dc, Turn turn, CancellationToken stop)
    {
        var meaning = turn.Message.Meaning;
        var stops = meaning is { Intent: "cancel", IsActionable: true };
        if (stops && !CommonWords.IsBack(turn) && !CommonWords.IsSkip(turn))
        {
            await StopAsync(dc, turn, stop);
            return;
        }
        if (meaning is { Intent: "help", IsActionable: true })
        {
            turn.Say(CommonWords.InAForm);
            await dc.RepromptDialogAsync(stop);
            return;
        }
        if (CommonWords.IsOnward(turn))
        {
            await dc.RepromptDialogAsync(stop);
            return;
        }
        await dc.ContinueDialogAsync(stop);
        if (turn.Unclaimed)
        {
            await (stops ? StopAsync(dc, turn, stop) : DigressAsync(dc, turn, stop));
        }
    }

    private static async Task StopAsync(DialogContext dc, Turn turn, CancellationToken stop)
    {
        await dc.CancelAllDialogsAsync(stop);
        turn.Say(CommonWords.Stopped);
    }

    // a question in between is answered and the form asks again; another piece of work takes the form's place, and says so
    private async Task DigressAsync(DialogContext dc, Turn turn, CancellationToken stop)
    {
        var row = capabilities.For(turn.Message.Meaning, turn.Who);
        if (row is null)
        {
            turn.Say(CommonWords.NotAnAnswer);
            await dc.RepromptDialogAsync(stop);
        }
        else if (row.IsForm && turn.Who.May(row.Allowed))
        {
            await dc.CancelAllDialogsAsync(stop);
            turn.Say(CommonWords.Left);
            await StartAsync(dc, turn, stop);
        }
        else
        {
            await StartAsync(dc, turn, stop);
            await dc.RepromptDialogAsync(stop);
        }
    }

    private async Task StartAsync(DialogContext dc, Turn turn, CancellationToken stop)
    {
        var memory = await remembered.GetAsync(dc.Context, () => new(), stop);
        if (memory.IsOf(turn) && Context.Resume(turn, memory, capabilities) is { } resumed)
        {
            await AnswerAsync(resumed, dc, turn, stop);
            return;
        }
        var meaning = turn.Message.Meaning;
        if (meaning is { Intent: "cancel" or "yes" or "no", IsActionable: true })
        {
            turn.Say(CommonWords.Nothing);
        }
        else if (
            turn.Message.Files.Count > 0
            && !meaning.IsActionable
            && capabilities.AllowedTo(turn.Who).FirstOrDefault(r => r.TakesFiles) is { } taker
        )
        {
            // a picture without a word: the form asks what it belongs to
            await AnswerAsync(taker, dc, turn, stop);
        }
        // an unclear sentence is not answered by a refusal of rights: what the person may do is offered
        else if (capabilities.For(meaning, turn.Who) is { } row && (turn.Who.May(row.Allowed) || meaning.Confidence >= SureOfRefusal))
        {
            await AnswerAsync(row, dc, turn, stop);
        }
        else
        {
            var offers = NotUnderstood.Offers(turn, capabilities);
            Context.Offer(turn, memory, offers);
            await remembered.SetAsync(dc.Context, memory, stop);
            turn.Show(NotUnderstood.Card(turn, offers, meaning.IsActionable && capabilities.For(meaning) is null));
        }
    }

    private Dialog FormOf(Capability row) => (Dialog)services.GetRequiredService(row.Handler);

    // typed or pressed, the same checks stand before the work
    private async Task AnswerAsync(Capability row, DialogContext dc, Turn turn, CancellationToken stop)
    {
        if (!turn.Who.May(row.Allowed))
        {
            turn.Refuse(row.Allowed == Permissions.Panel ? RoundSheet.NotMember : OperationRunner.Denied);
        }
        else if (row.PersonalOnly && !turn.Message.IsPersonal)
        {
            turn.Say(CommonWords.PrivateOnly);
        }
        else if (row.IsForm)
        {
            await KeepAsync(dc.Context, turn, row, stop);
            if (dc.FindDialog(row.Id) is null)
            {
                dc.Dialogs.Add(FormOf(row));
            }
            await dc.BeginDialogAsync(row.Id, null, stop);
        }
        else
        {
            await KeepAsync(dc.Context, turn, row, stop);
            await ((IAnswer)services.GetRequiredService(row.Handler)).RunAsync(turn, stop);
        }
    }

    // the SDK hands out a copy of what was stored: what is changed in it is set again
    private async Task KeepAsync(ITurnContext context, Turn turn, Capability row, CancellationToken stop)
    {
        var memory = await remembered.GetAsync(context, () => new(), stop);
        Context.Keep(turn, memory, row);
        await remembered.SetAsync(context, memory, stop);
    }
}
