using Bot.Understanding;
using Bot.Understanding.Learning;

namespace Bot.Platform.Chat;

/// <summary>
/// Whether to act on what was said. The rules read it, the learner guesses at it: where both agree the bot acts; a read it also does when the
/// learner is sure enough, a write only when it is very sure, and a write always asks before it saves. Else it offers what may have been meant.
/// </summary>
internal static class Decision
{
    private const double SureOfRead = 0.6;
    private const double SureOfWrite = 0.8;
    private const double SureOfTakingBack = 0.9;
    private const double MostOutside = 0.12;
    private const double TornOutside = 0.5;
    private const double SureOfNotYet = 0.5;
    private const double SureOfNothing = 0.85;
    private const double SureOfCancel = 0.7;
    private const double SureOfTorn = 0.6;
    private const double Torn = 0.2;
    private const double TornOfWrite = 0.35;
    private const double SureOfTalk = 0.95;
    private const double WorthOffering = 0.02;
    private const int MostOffers = 3;

    /// <summary>Words that belong to the conversation itself and not to any row.</summary>
    private static readonly string[] Talk = ["cancel", "yes", "no"];

    public static Meaning Of(Meaning ruled, CapabilityList rows)
    {
        if (ruled.Guesses.Count == 0 || IsTalk(ruled))
        {
            return ruled;
        }
        if (rows.Typed(ruled.Folded) is { } example)
        {
            return AsTyped(ruled, example, rows);
        }
        // "bao nhiêu lần", "… chưa?": what the rules read as an order is none
        var read = rows.For(ruled);
        var byRule = read is { IsWrite: true } && (ruled.IsWhether || ruled.IsCounted && read.SaidNegatively.Count == 0) ? null : read;
        var guess = ruled.Guesses[0];
        var offers = Offers(ruled, byRule, rows);
        if (guess.Label == "cancel" && guess.Likelihood >= SureOfCancel && ruled.Words > 3)
        {
            return ruled with { Intent = guess.Label, Detail = null, Confidence = guess.Likelihood, Offers = offers };
        }
        if (ruled.IsHeld && rows.Find(guess.Label) is { } undoing && IsSureOfHeld(ruled, undoing, guess.Likelihood))
        {
            return Take(ruled, undoing, rows, guess.Likelihood, offers);
        }
        // "xuất ra word luôn", said of nothing: which thing, only the person knows
        var isBare = ruled.Entities.Count == 0 && ruled.Follows is not (Follow.None or Follow.Slots or Follow.More);
        if (ruled.IsHeld || byRule is null && isBare)
        {
            return Unsure(ruled, offers);
        }
        if (byRule is not null && byRule.Id == guess.Label || ruled.IsActionable && read is null && ruled.Intent == guess.Label)
        {
            return ruled with { Confidence = Math.Max(ruled.Confidence, guess.Likelihood), Offers = offers };
        }
        return IsTorn(ruled, byRule, guess) ? ruled with { Offers = offers }
            : rows.Find(guess.Label) is not { } guessed ? Outside(ruled, guess, offers)
            : IsSure(ruled, guessed, guess.Likelihood) ? Take(ruled, guessed, rows, guess.Likelihood, offers)
            : Unsure(ruled, offers);
    }

    // where the learner is torn, the rules decide between what it takes for likely
    private static bool IsTorn(Meaning ruled, Capability? byRule, Guess guess) =>
        byRule is not null
        && guess.Likelihood < (byRule.IsWrite ? SureOfWrite : SureOfTorn)
        && Outsideness(ruled) <= TornOutside
        && LikelihoodOf(ruled, byRule.Id) >= (byRule.IsWrite ? TornOfWrite : Torn);

    // the bot's own example, typed back
    private static Meaning AsTyped(Meaning ruled, Capability example, CapabilityList rows)
    {
        var offers = Offers(ruled, example, rows);
        return rows.For(ruled) == example
            ? ruled with
            {
                Confidence = Math.Max(ruled.Confidence, ruled.Guesses[0].Likelihood),
                Offers = offers,
            }
            : Take(ruled, example, rows, 1, offers);
    }

    // nothing the bot does: other business, or what it does not do yet, which it says
    private static Meaning Outside(Meaning ruled, Guess guess, IReadOnlyList<string> offers)
    {
        return Unsure(ruled, Outsideness(ruled) >= SureOfNothing ? [] : offers) with
        {
            NotYet = guess.Label is Meaning.Later or Meaning.Rules && guess.Likelihood >= SureOfNotYet ? guess.Label : "",
        };
    }

    private static double Outsideness(Meaning ruled) =>
        LikelihoodOf(ruled, Meaning.None) + LikelihoodOf(ruled, Meaning.Later) + LikelihoodOf(ruled, Meaning.Rules);

    private static double LikelihoodOf(Meaning ruled, string label) => ruled.Guesses.FirstOrDefault(g => g.Label == label).Likelihood;

    // a bare "thôi", "ừ" is what it is; a longer sentence that only holds such a word may be something else
    private static bool IsTalk(Meaning ruled) =>
        ruled.IsActionable
        && Talk.Contains(ruled.Intent)
        && (ruled.Words < 4 || ruled.Guesses[0].Label == ruled.Intent || ruled.Guesses[0].Likelihood < SureOfTalk);

    // an order is not taken from a question, nor where anything in the words puts it off
    private static bool IsSure(Meaning ruled, Capability row, double likelihood) =>
        row.IsWrite
            // "chốt luôn": what, only the person knows
            ? likelihood >= SureOfWrite
                && (ruled.Words > 2 || ruled.Entities.Count > 0)
                && !ruled.IsWhether
                && (
                    row.SaidNegatively.Count > 0
                    || ruled is { IsAsked: false, Hold: null }
                    || row.IsTakingBack && ruled is { IsAsked: false, Hold: { TakesBack: true, Forbidden: false } }
                )
            : likelihood >= SureOfRead && Outsideness(ruled) <= MostOutside;

    // to look at something is not put off, and what undoes may be said with a "thôi"
    private static bool IsSureOfHeld(Meaning ruled, Capability row, double likelihood) =>
        row.IsWrite
            ? row.IsTakingBack && likelihood >= SureOfTakingBack && ruled is { IsAsked: false, Hold: { TakesBack: true, Forbidden: false } }
            : likelihood >= SureOfWrite;

    // the row's own meaning that the words bear best; where they bear none, its plainest
    public static Meaning Take(Meaning ruled, Capability row, CapabilityList rows, double likelihood, IReadOnlyList<string> offers)
    {
        var possible = ruled.Possible();
        var (intent, detail) =
            ruled.IsActionable && rows.For(ruled.Intent, ruled.Detail)?.Id == row.Id ? (ruled.Intent, ruled.Detail)
            : row.Told(ruled.Folded) is { } told ? (row.Meanings.First(m => m.Details.Contains(told)).Intent, told)
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
