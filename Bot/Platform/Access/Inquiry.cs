using Storage;

namespace Bot.Platform.Access;

/// <summary>Who asks a figure, of which department, when, and whether nobody listens in: all that a query may know of a conversation.</summary>
public sealed record Inquiry(Actor Who, Org Org, BotDb Db, DateTime Now, bool Personal);
