using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using Storage;

namespace Bot.Platform.Inbound;

/// <summary>From the SDK's activities to our turns and back.</summary>
public sealed class TeamsBot(
    BotDb db,
    OrgCache orgs,
    OfficeClock clock,
    TurnRouter router,
    CapabilityList capabilities,
    ConversationBook book,
    FileConsents consents
) : TeamsActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity as Activity ?? ((ITurnContext)turnContext).Activity;
        if (await MeetAsync(turnContext, activity, cancellationToken) is not { } who)
        {
            return;
        }
        var org = await orgs.GetAsync(db, cancellationToken);
        var turn = NewTurn(who, IncomingMessageReader.Words(activity, org, Vietnam.Day(clock.Now)), org, activity);
        await router.RunAsync(turnContext, turn, cancellationToken);
        await ReplyAsync(turnContext, turn, cancellationToken);
        if (book.IsFirstContact)
        {
            await turnContext.SendActivityAsync(Replies.Message(new(Welcome.Privacy, null, false), turn.Language), cancellationToken);
        }
    }

    // the SDK fails on an answer without a value; a caller's mistake is no failure of ours
    protected override Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    ) =>
        turnContext.Activity is { Name: "fileConsent/invoke" or "adaptiveCard/action", Value: not JObject }
            ? Task.FromResult(new InvokeResponse { Status = StatusCodes.Status400BadRequest })
            : base.OnInvokeActivityAsync(turnContext, cancellationToken);

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken
    )
    {
        var activity = ((ITurnContext)turnContext).Activity;
        if (await MeetAsync(turnContext, activity, cancellationToken) is not { } who)
        {
            return CardAnswers.Message(UnknownPerson.Short.In(IncomingMessageReader.LanguageOf(activity)));
        }
        var org = await orgs.GetAsync(db, cancellationToken);
        var heard = IncomingMessageReader.Button(
            activity,
            invokeValue.Action?.Verb ?? "",
            invokeValue.Action?.Data,
            org,
            Vietnam.Day(clock.Now)
        );
        var turn = NewTurn(who, heard, org, activity);
        await router.RunAsync(turnContext, turn, cancellationToken);
        return await AnswerAsync(turnContext, activity, turn, cancellationToken);
    }

    // an order that was corrected is shown anew and waits for its yes; a question is not answered twice, and an edited "ừ" agrees to nothing
    protected override async Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        var activity = ((ITurnContext)turnContext).Activity;
        if (
            !IncomingMessageReader.IsPersonal(activity)
            || string.IsNullOrWhiteSpace(activity.Text)
            || await MeetAsync(turnContext, activity, cancellationToken) is not { } who
        )
        {
            return;
        }
        var org = await orgs.GetAsync(db, cancellationToken);
        var turn = NewTurn(who, IncomingMessageReader.Words(activity, org, Vietnam.Day(clock.Now)), org, activity);
        turn.Settle(capabilities);
        if (capabilities.For(turn.Message.Meaning, who) is not { IsWrite: true, IsForm: true } row || !who.May(row.Allowed))
        {
            return;
        }
        turn.Say(CommonWords.Edited);
        await router.RunAsync(turnContext, turn, cancellationToken);
        await ReplyAsync(turnContext, turn, cancellationToken);
    }

    protected override Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken
    ) => AnswerOfferAsync(turnContext, fileConsentCardResponse, true, cancellationToken);

    protected override Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken
    ) => AnswerOfferAsync(turnContext, fileConsentCardResponse, false, cancellationToken);

    protected override async Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => await WelcomeAsync(turnContext, ((ITurnContext)turnContext).Activity, cancellationToken);

    protected override async Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => await book.RemovedAsync(((ITurnContext)turnContext).Activity, cancellationToken);

    // the bot itself arrives by this or by installationUpdate, in either order: the welcome is said once
    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        var activity = ((ITurnContext)turnContext).Activity;
        if (activity.MembersAdded?.Any(m => m.Id == activity.Recipient?.Id) == true)
        {
            await WelcomeAsync(turnContext, activity, cancellationToken);
        }
    }

    private async Task WelcomeAsync(ITurnContext turnContext, Activity activity, CancellationToken stop)
    {
        var who = await book.WhoAsync(activity, stop);
        if (!await book.FirstWelcomeAsync(activity, who, stop))
        {
            return;
        }
        var org = await orgs.GetAsync(db, stop);
        var language = IncomingMessageReader.LanguageOf(activity, who?.Person);
        if (!IncomingMessageReader.IsPersonal(activity))
        {
            await turnContext.SendActivityAsync(Replies.Message(new(UnknownPerson.Channel, null, false), language), stop);
        }
        else
        {
            await turnContext.SendActivityAsync(
                Replies.Message(
                    who is null
                        ? new(UnknownPerson.Sentence(activity.From?.AadObjectId), null, false)
                        : new(null, Welcome.Card(who, org, capabilities, first: true), false),
                    language
                ),
                stop
            );
        }
    }

    /// <summary>Who speaks; a stranger is told how to be linked, a bot is not answered (loops).</summary>
    private async Task<Actor?> MeetAsync(ITurnContext turnContext, Activity activity, CancellationToken stop)
    {
        if (activity.From?.Id?.StartsWith("28:", StringComparison.Ordinal) == true)
        {
            return null;
        }
        var who = await book.WhoAsync(activity, stop);
        await book.KeepAsync(activity, who, stop);
        if (who is null && activity.Type == ActivityTypes.Message)
        {
            await turnContext.SendActivityAsync(
                Replies.Message(
                    new(
                        IncomingMessageReader.IsPersonal(activity)
                            ? UnknownPerson.Sentence(activity.From?.AadObjectId)
                            : UnknownPerson.Short,
                        null,
                        false
                    ),
                    IncomingMessageReader.LanguageOf(activity)
                ),
                stop
            );
        }
        return who;
    }

    private async Task AnswerOfferAsync(ITurnContext context, FileConsentCardResponse answer, bool accepted, CancellationToken stop)
    {
        if (await MeetAsync(context, context.Activity, stop) is { } who)
        {
            await consents.AnswerAsync(context, who, answer, accepted, stop);
        }
    }

    private static async Task ReplyAsync(ITurnContext context, Turn turn, CancellationToken stop)
    {
        foreach (var reply in turn.Replies)
        {
            await context.SendActivityAsync(Replies.Message(reply, turn.Language), stop);
        }
    }

    private Turn NewTurn(Actor who, IncomingMessage heard, Org org, Activity activity) =>
        new(who, heard, org, db, clock, IncomingMessageReader.LanguageOf(activity, who.Person));

    // the pressed card turns into its result for the one who pressed (the answer) and for good (the update); the rest is said after it
    private static async Task<AdaptiveCardInvokeResponse> AnswerAsync(
        ITurnContext turnContext,
        Activity activity,
        Turn turn,
        CancellationToken stop
    )
    {
        var becomes = turn.Replies.FirstOrDefault(r => r is { Replaces: true, Card: not null })?.Card;
        foreach (var reply in turn.Replies.Where(r => !(r.Replaces && r.Card == becomes)))
        {
            await turnContext.SendActivityAsync(Replies.Message(reply, turn.Language), stop);
        }
        if (becomes is null)
        {
            var said = turn.Replies.FirstOrDefault(r => r.Words is not null)?.Words ?? new Text("Đã nhận.", "Received.");
            return CardAnswers.Message(said.In(turn.Language));
        }
        if (activity.ReplyToId is { } pressed)
        {
            var update = Replies.Message(new(null, becomes, true), turn.Language);
            update.Id = pressed;
            await turnContext.UpdateActivityAsync(update, stop);
        }
        return CardAnswers.Card(becomes.Render(turn.Language));
    }
}

/// <summary>Replies as the SDK's activities: cards alone, words alone.</summary>
internal static class Replies
{
    public static Activity Message(Reply reply, Language language)
    {
        var message = MessageFactory.Text(reply.Words?.In(language) ?? "");
        if (reply.Offer is { } offer)
        {
            (message.Text, message.Summary, message.Attachments) = (
                null!,
                offer.Description.In(language),
                [OfferCards.Offer(offer, language)]
            );
            return message;
        }
        if (reply.Card is not { } card)
        {
            message.TextFormat = "plain";
            return message;
        }
        message.Text = null!;
        message.Summary = card.Summary.In(language);
        message.Attachments = [new() { ContentType = Wire.CardType, Content = card.Render(language) }];
        return message;
    }
}

/// <summary>A person whom the department's list does not know.</summary>
internal static class UnknownPerson
{
    public static readonly Text Short = new(
        "Tài khoản này chưa được liên kết với danh sách của cơ quan.",
        "This account is not linked to the department's list yet."
    );

    public static readonly Text Channel = new(
        "Kính chào các đồng chí. Trợ lý thi đua đã được thêm vào kênh này. Nhắc tên tôi (@) kèm câu hỏi, ví dụ: \"xếp hạng các nhóm\".",
        "Greetings, colleagues. The emulation assistant has joined this channel. Mention me (@) with a question, for example \"ranking of groups\"."
    );

    public static Text Sentence(string? objectId) =>
        new Text(
            "Tôi chưa biết Anh/Chị là ai trong danh sách của cơ quan. Đề nghị Anh/Chị gửi mã này cho Văn phòng để được liên kết: {ma}",
            "I do not know you from the department's list yet. Please send this code to the Office to be linked: {ma}"
        ).With("ma", objectId ?? "(không có mã / no code)");
}
