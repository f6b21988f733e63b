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
        await OfferSecondAsync(dc, turn, stop);
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
        var rests = Resting.Is(dc.ActiveDialog!);
        if (CommonWords.IsOnward(turn) || rests && CommonWords.IsGoOn(turn))
        {
            await dc.RepromptDialogAsync(stop);
            return;
        }
        // "thôi bỏ anh Sơn ra" leaves one out
        var stops = meaning is { Intent: "cancel", IsActionable: true } && meaning.Entities.Count == 0;
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
        // what rests is not asked first: only what nobody else takes may be meant for it
        if (
            rests
            && meaning.Intent is not ("yes" or "no")
            && (meaning.Follows != Follow.None || capabilities.For(meaning, turn.Who) is { } other && other.Id != dc.ActiveDialog!.Id)
        )
        {
            await PassAsync(dc, turn, stop);
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

    private async Task DigressAsync(DialogContext dc, Turn turn, CancellationToken stop)
    {
        var row = capabilities.For(turn.Message.Meaning, turn.Who);
        // the form's own matter, with nothing in it that begins it anew: it asks again
        if (row?.Id == dc.ActiveDialog!.Id && turn.Message.Meaning.Entities.Count == 0)
        {
            await dc.RepromptDialogAsync(stop);
            return;
        }
        // once more is asked; who goes on with something else is not held
        if (row is null && Resting.MissesFirst(dc.ActiveDialog!))
        {
            // "ai duyệt của em": the card tells it
            if (turn.Message.Meaning.Follows != Follow.Who)
            {
                turn.Say(CommonWords.NotAnAnswer);
            }
            await dc.RepromptDialogAsync(stop);
        }
        else
        {
            await PassAsync(dc, turn, stop);
        }
    }

    // a question in between is answered, and the form rests until it is taken up again; another piece of work takes its place
    private async Task PassAsync(DialogContext dc, Turn turn, CancellationToken stop)
    {
        var form = dc.ActiveDialog!;
        if (capabilities.For(turn.Message.Meaning, turn.Who) is { IsForm: true } row && turn.Who.May(row.Allowed))
        {
            await dc.CancelAllDialogsAsync(stop);
            turn.Say(CommonWords.Left);
            await StartAsync(dc, turn, stop);
            return;
        }
        await StartAsync(dc, turn, stop);
        if (dc.ActiveDialog == form && !Resting.Is(form))
        {
            Resting.Begin(form);
            turn.Say(CommonWords.Rests.With("viec", capabilities[form.Id!].Name));
        }
    }

    private async Task StartAsync(DialogContext dc, Turn turn, CancellationToken stop)
    {
        var memory = await remembered.GetAsync(dc.Context, () => new(), stop);
        if (memory.IsOf(turn) && await TakeUpAsync(dc, turn, memory, stop))
        {
            return;
        }
        if (TwoWishes.Read(turn, capabilities) is var (first, second))
        {
            await BothAsync(dc, turn, first, second, stop);
            return;
        }
        var meaning = turn.Message.Meaning;
        if (meaning is { Intent: "cancel" or "yes" or "no", IsActionable: true } && meaning.Follows != Follow.WhyNot)
        {
            await SayNothingAsync(dc, turn, stop);
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
            await UnclearKeeper.KeepAsync(turn, stop);
            Context.Offer(turn, memory, offers);
            await remembered.SetAsync(dc.Context, memory, stop);
            turn.Show(NotUnderstood.Card(turn, offers, meaning.IsActionable && capabilities.For(meaning) is null));
        }
    }

    // what only answers comes first; of two pieces of work the second waits
    private async Task BothAsync(DialogContext dc, Turn turn, Wish first, Wish second, CancellationToken stop)
    {
        var (now, then) = first.Row.IsForm && !second.Row.IsForm ? (second, first) : (first, second);
        turn.Retell(now.Words, now.Meaning);
        await AnswerAsync(now.Row, dc, turn, stop);
        if (!now.Row.IsForm)
        {
            turn.Retell(then.Words, then.Meaning);
            await AnswerAsync(then.Row, dc, turn, stop);
            return;
        }
        var memory = await remembered.GetAsync(dc.Context, () => new(), stop);
        memory.Later = then.Words;
        await remembered.SetAsync(dc.Context, memory, stop);
        turn.Say(CommonWords.KeptForLater.With("viec", then.Words));
    }

    private async Task OfferSecondAsync(DialogContext dc, Turn turn, CancellationToken stop)
    {
        var memory = await remembered.GetAsync(dc.Context, () => new(), stop);
        if (dc.ActiveDialog is not null || memory.Later.Length == 0)
        {
            return;
        }
        var meaning = capabilities.Settle(turn.Org.Understander.Understand(memory.Later, turn.Today));
        if (memory.IsOf(turn) && capabilities.For(meaning, turn.Who) is { } row)
        {
            (memory.At, memory.Offers, memory.Unclear) = (turn.Now, [row.Id], memory.Later);
            turn.Say(CommonWords.NowTheSecond.With("viec", memory.Later));
        }
        memory.Later = "";
        await remembered.SetAsync(dc.Context, memory, stop);
    }

    // what was said in the light of what was said before it
    private async Task<bool> TakeUpAsync(DialogContext dc, Turn turn, Remembered memory, CancellationToken stop)
    {
        if (Context.Resume(turn, memory, capabilities) is { } resumed)
        {
            await AnswerAsync(resumed, dc, turn, stop);
            return true;
        }
        if (turn.Message.Meaning.Follows == Follow.WhyNot && capabilities.Find(memory.Refused) is { } refused)
        {
            turn.Say(WhyNot(turn, refused));
            return true;
        }
        if (!turn.Message.IsButton && Context.Near(turn, memory, capabilities) is { } near)
        {
            turn.Retell(turn.Message.Words, capabilities.Taken(turn.Message.Meaning, near));
            await AnswerAsync(near, dc, turn, stop);
            return true;
        }
        return false;
    }

    private static Text WhoMay(Capability row) =>
        new Text("\"{viec}\" dành cho: {ai}.", "\"{viec}\" is for: {ai}.")
            .With("viec", row.Name)
            .With("ai", Standings.NameOf(row.Allowed.Of));

    // who may, and what the person is: the refusal itself only said no
    private static Text WhyNot(Turn turn, Capability row) =>
        WhoMay(row)
        + Named(turn, row.Allowed.Of)
        + new Text(
            " Anh/Chị hiện là: {vai}. Nếu vai trò này chưa đúng, đề nghị báo Văn phòng Sở.",
            " You are: {vai}. If that is not right, please tell the Office."
        ).With("vai", Standings.NameOf(turn.Who.In(null)));

    // whom to turn to: the own head, the Director
    private static Text Named(Turn turn, Standing may)
    {
        var people = turn
            .Org.People.Where(p =>
                p.WorksOn(turn.Today)
                && (
                    may.HasFlag(Standing.Head) && p.Roles.HasFlag(Roles.UnitHead) && p.UnitId == turn.Who.Person.UnitId
                    || may.HasFlag(Standing.Director) && p.Roles.HasFlag(Roles.Director)
                )
                && p.Id != turn.Who.Id
            )
            .Take(3)
            .Select(p => p.FullName)
            .ToList();
        return people.Count == 0 ? Text.Empty : new Text(" Với Anh/Chị: {ai}.", " For you: {ai}.").With("ai", string.Join(", ", people));
    }

    // a yes, a no or a "thôi" where nothing is under way
    private async Task SayNothingAsync(DialogContext dc, Turn turn, CancellationToken stop)
    {
        if (
            turn.Message.Meaning.Intent == "yes"
            && await InvitedAsync(turn, stop) is { } invited
            && capabilities.For(turn.Message.Meaning) is { } asked
        )
        {
            turn.Say(invited);
            await AnswerAsync(asked, dc, turn, stop);
            return;
        }
        turn.Say(CommonWords.Nothing);
    }

    // a yes that answers what was sent to this person: it becomes the sentence that the message named
    private async Task<Text?> InvitedAsync(Turn turn, CancellationToken stop)
    {
        foreach (var asks in services.GetServices<IAsksPeople>())
        {
            if (await asks.WaitingAsync(turn, stop) is { } waiting)
            {
                var meaning = capabilities.Settle(turn.Org.Understander.Understand(waiting.Sentence, turn.Today));
                turn.Retell(waiting.Sentence, meaning);
                return waiting.About;
            }
        }
        return null;
    }

    private Dialog FormOf(Capability row) => (Dialog)services.GetRequiredService(row.Handler);

    // typed or pressed, the same checks stand before the work
    private async Task AnswerAsync(Capability row, DialogContext dc, Turn turn, CancellationToken stop)
    {
        if (!turn.Who.May(row.Allowed))
        {
            turn.Say(
                row.Allowed == Permissions.Panel
                    ? RoundSheet.NotMember.Sentence
                    : OperationRunner.Denied.Sentence + Text.Same(" ") + WhoMay(row)
            );
            var memory = await remembered.GetAsync(dc.Context, () => new(), stop);
            Context.Refuse(turn, memory, row);
            await remembered.SetAsync(dc.Context, memory, stop);
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
