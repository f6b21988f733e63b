using Bot.Platform.Inbound;
using Bot.Platform.Outbound;

namespace Bot.Platform.Operations;

/// <summary>Takes up what a trouble of this very process left lying, without a restart: activities that nobody answers, messages that nobody sends.</summary>
public sealed class Sweeper(TurnRunner turns, Sender sender)
{
    public async Task SweepAsync()
    {
        await turns.SweepAsync();
        await sender.SweepAsync();
    }
}
