using Storage;

namespace Bot.LocalTeams;

/// <summary>Identifiers shaped as Teams shapes them.</summary>
public static class LocalIds
{
    public const string Tenant = "00000000-0000-4000-9000-00000000a000";
    public const string Bot = "28:tro-ly-thi-dua";
    public const string BotName = "Trợ lý Thi đua";
    public const string ServicePath = "/local/connector/";

    public static string User(string personId) => $"29:{personId}";

    public static string Personal(string personId) => $"a:{personId}";

    public static string? PersonOfChat(string conversationId) =>
        conversationId.StartsWith("a:", StringComparison.Ordinal) ? conversationId[2..] : null;

    public static string Thread(string channelId, string rootId) => $"{channelId};messageid={rootId}";

    public static (string Conversation, string? Thread) Split(string conversationId)
    {
        var parts = conversationId.Split(";messageid=");
        return (parts[0], parts.Length > 1 ? parts[1] : null);
    }

    public static bool Is(Person person, string memberId) =>
        memberId == User(person.Id) || string.Equals(memberId, person.AadObjectId, StringComparison.OrdinalIgnoreCase);
}
