using System.Net;
using System.Text.Json;
using Microsoft.Bot.Framework;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams adds to the kinds of activity: the answer to an offered file, and the button of an old card.</summary>
public class TeamsActivityHandler : ActivityHandler
{
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return turnContext.Activity switch
            {
                { Name: null, ChannelId: "msteams" } => await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken),
                { Name: "fileConsent/invoke" } => await OnTeamsFileConsentAsync(turnContext, Consent(turnContext.Activity), cancellationToken),
                _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
            };
        }
        catch (InvokeRefusedException refused)
        {
            return refused.Answer;
        }
    }

    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeRefusedException(HttpStatusCode.NotImplemented);

    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        await (fileConsentCardResponse.Action switch
        {
            "accept" => OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken),
            "decline" => OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken),
            _ => throw new InvokeRefusedException(HttpStatusCode.BadRequest),
        });
        return CreateInvokeResponse();
    }

    protected virtual Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeRefusedException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeRefusedException(HttpStatusCode.NotImplemented);

    private static FileConsentCardResponse Consent(IInvokeActivity activity)
    {
        try
        {
            return BotJson.Convert<FileConsentCardResponse>(activity.Value) ?? throw new InvokeRefusedException(HttpStatusCode.BadRequest);
        }
        catch (JsonException)
        {
            throw new InvokeRefusedException(HttpStatusCode.BadRequest);
        }
    }
}
