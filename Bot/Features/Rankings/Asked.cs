using Bot.Figures;
using Bot.Platform.Chat;

namespace Bot.Features.Rankings;

/// <summary>From the words of a message to the results that it asks for.</summary>
internal static class Asked
{
    /// <summary>Null: the reason why not was said.</summary>
    public static async Task<RoundResults?> ResultsAsync(Turn turn, CancellationToken stop)
    {
        var result = await RoundResults.FindAsync(turn.Inquiry, PeriodOf(turn), stop);
        if (result.Refusal is { } refusal)
        {
            turn.Refuse(refusal);
        }
        return result.Value;
    }

    private static RoundPeriod PeriodOf(Turn turn)
    {
        var meaning = turn.Message.Meaning;
        return new(
            meaning["round"],
            meaning["period"] is { } span ? (DateOnly.Parse(span[..10], null), DateOnly.Parse(span[^10..], null)) : null,
            meaning["bad_period"] ?? meaning["bad_group"]
        );
    }
}
