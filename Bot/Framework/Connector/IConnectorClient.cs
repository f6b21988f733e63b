using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The channel's service, at one address.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }
    IConversations Conversations { get; }
}

/// <summary>What can be done in conversations. Callers use the methods of <see cref="ConversationsExtensions"/>.</summary>
public interface IConversations
{
    internal Task<T?> CallAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken);
}

public static class ConversationsExtensions
{
    public static async Task<ConversationResourceResponse> CreateConversationAsync(this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return await operations.CallAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, cancellationToken) ?? new ConversationResourceResponse();
    }

    public static Task<ResourceResponse> SendToConversationAsync(this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return SentAsync(operations, HttpMethod.Post, Activities(conversationId), activity, cancellationToken);
    }

    public static Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return SentAsync(operations, HttpMethod.Post, Activities(conversationId, activityId), activity, cancellationToken);
    }

    public static Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return SentAsync(operations, HttpMethod.Put, Activities(conversationId, activityId), activity, cancellationToken);
    }

    public static Task DeleteActivityAsync(this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        operations.CallAsync<ResourceResponse>(HttpMethod.Delete, Activities(conversationId, activityId), null, cancellationToken);

    private static async Task<ResourceResponse> SentAsync(IConversations operations, HttpMethod method, string path, Activity activity, CancellationToken cancellationToken) =>
        await operations.CallAsync<ResourceResponse>(method, path, activity, cancellationToken) ?? new ResourceResponse();

    private static string Activities(string conversationId, string? activityId = null)
    {
        var path = $"v3/conversations/{Segment(conversationId)}/activities";
        return activityId is null ? path : $"{path}/{Segment(activityId)}";
    }

    /// <remarks>A conversation id of Teams holds ':', '@', ';' and '=': unescaped it would be another path. Dots cannot be escaped.</remarks>
    private static string Segment(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id is "." or ".." ? throw new ArgumentException("That is no id.", nameof(id)) : Uri.EscapeDataString(id);
    }
}
