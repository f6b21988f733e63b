using Bot.Understanding;

namespace Bot.Platform.Chat;

/// <summary>
/// Whether to act on what was said. The rules read it, the learner guesses at it: where both agree the bot acts; a read it also does when the
/// learner is sure enough, a write only when it is very sure, and a write always asks before it saves. Else it offers what may have been meant.
/// </summary>
internal static class Decision
{
    private const double SureOfRead = 0.6;
    private const double SureOfWrite = 0.8;
    private const double SureOfNothing = 0.6;
    private const double Torn = 0.2;
    private const double TornOfWrite = 0.35;
    private const double SureOfTalk = 0.95;
    private const int MostOfCancel = 10;
    private const double WorthOffering = 0.04;
    private const int MostOffers = 3;

    /// <summary>Words that belong to the conversation itself and not to any row.</summary>
    private static readonly string[] Talk = ["cancel", "yes", "no"];

    public static Meaning Of(Meaning ruled, CapabilityList rows)
    {
        if (ruled.Guesses.Count == 0 || IsTalk(ruled))
        {
            return ruled;
        }
        // "bao nhiêu lần", "… chưa?": what the rules read as an order is none
        var read = rows.For(ruled);
        var byRule = read is { IsWrite: true, SaidNegatively.Count: 0 } && ruled.IsCounted ? null : read;
        var guess = ruled.Guesses[0];
        var offers = Offers(ruled, byRule, rows);
        if (ruled.IsHeld)
        {
            return Unsure(ruled, offers);
        }
        if (byRule is not null && byRule.Id == guess.Label || ruled.IsActionable && read is null && ruled.Intent == guess.Label)
        {
            return ruled with { Confidence = Math.Max(ruled.Confidence, guess.Likelihood), Offers = offers };
        }
        // where the learner is torn, the rules decide between what it takes for likely
        if (byRule is not null && guess.Likelihood < SureOfWrite && LikelihoodOf(ruled, byRule.Id) >= (byRule.IsWrite ? TornOfWrite : Torn))
        {
            return ruled with { Offers = offers };
        }
        if (rows.Find(guess.Label) is { } guessed)
        {
            return IsSure(ruled, guessed, guess.Likelihood) ? Take(ruled, guessed, rows, guess.Likelihood, offers) : Unsure(ruled, offers);
        }
        if (guess.Label == "cancel" && guess.Likelihood >= SureOfWrite && ruled.Words <= MostOfCancel)
        {
            return ruled with { Intent = guess.Label, Detail = null, Confidence = guess.Likelihood, Offers = offers };
        }
        return Unsure(ruled, guess.Label == Meaning.None && guess.Likelihood >= SureOfNothing ? [] : offers);
    }

    private static double LikelihoodOf(Meaning ruled, string label) => ruled.Guesses.FirstOrDefault(g => g.Label == label).Likelihood;

    // a bare "thôi", "ừ" is what it is; a longer sentence that only holds such a word may be something else
    private static bool IsTalk(Meaning ruled) =>
        ruled.IsActionable
        && Talk.Contains(ruled.Intent)
        && (ruled.Words < 4 || ruled.Guesses[0].Label == ruled.Intent || ruled.Guesses[0].Likelihood < SureOfTalk);

    // an order is not taken from a question, nor where anything in the words puts it off
    private static bool IsSure(Meaning ruled, Capability row, double likelihood) =>
        row.IsWrite
            ? likelihood >= SureOfWrite && (row.SaidNegatively.Count > 0 || ruled is { IsAsked: false, Hold: null })
            : likelihood >= SureOfRead;

    // the row's own meaning that the words bear best; where they bear none, its plainest
    public static Meaning Take(Meaning ruled, Capability row, CapabilityList rows, double likelihood, IReadOnlyList<string> offers)
    {
        var possible = ruled.Possible();
        var (intent, detail) =
            ruled.IsActionable && rows.For(ruled.Intent, ruled.Detail)?.Id == row.Id ? (ruled.Intent, ruled.Detail)
            : possible.FirstOrDefault(p => rows.For(p.Intent, p.Detail)?.Id == row.Id) is { Intent: not null } said ? said
            : (row.Meanings[0].Intent, row.Meanings[0].Details.FirstOrDefault());
        return ruled with { Intent = intent, Detail = detail, Confidence = likelihood, Offers = offers };
    }

    private static Meaning Unsure(Meaning ruled, IReadOnlyList<string> offers) =>
        ruled with
        {
            Intent = Meaning.None,
            Detail = null,
            Confidence = Math.Min(ruled.Confidence, 0.45),
            Offers = offers,
        };

    private static List<string> Offers(Meaning ruled, Capability? byRule, CapabilityList rows)
    {
        var likely = ruled.Guesses.Where(g => g.Likelihood >= WorthOffering && rows.Find(g.Label) is not null).Select(g => g.Label);
        return likely
            .Take(byRule is null ? MostOffers : MostOffers - 1)
            .Concat(byRule is null ? [] : [byRule.Id])
            .Distinct()
            .Take(MostOffers)
            .ToList();
    }
}
