namespace Microsoft.Bot.Schema;

public static class ActivityExtensions
{
    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.Recipient?.Id is { } bot && activity.GetMentions().Any(m => m.Mentioned?.Id == bot);

    /// <summary>Takes the bot's own name out of the text, so that only what was said to it is left.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity) =>
        activity.Recipient?.Id is { } bot ? activity.RemoveMentionText(bot) : activity.Text;

    /// <remarks>By account and never by name: people rename themselves, and two may bear one name.</remarks>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned?.Id == id && !string.IsNullOrEmpty(mention.Text))
                activity.Text = activity.Text?.Replace(mention.Text, "", StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
