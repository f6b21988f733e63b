using Storage;

namespace Bot.Tests.Harness;

/// <summary>What a test changes for itself, as if it had come from another part of the product.</summary>
internal static class Elsewhere
{
    public static ActionContext Action { get; } = new("elsewhere", "test", DateTime.UnixEpoch);
}
