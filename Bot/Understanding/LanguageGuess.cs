using System.Collections.Frozen;

namespace Bot.Understanding;

/// <summary>Which language a message is written in.</summary>
public static class LanguageGuess
{
    // English that is not also an unmarked Vietnamese syllable
    private static readonly FrozenSet<string> English = (
        "the|and|my|me|is|are|what|which|who|when|where|why|how|show|list|view|register|pledge|pledges|score|scores|scoring|ranking|rank|report|reports|reminder|remind|"
        + "help|please|hello|hey|thanks|thank|you|of|for|with|this|that|want|need|room|rooms|group|groups|record|violation|commend|praise|approve|return|withdraw|change|"
        + "switch|language|english|vietnamese|cancel|stop|undo|target|targets|initiative|channel|link|month|monthly|year|result|results|first|last|i|it|have|has|did|does|not|yet|"
        + "submit|export|publish|correct|wrong|good|morning|yes|no|all|can|could|would|leaderboard|menu|commands|eligible|title|award|post|start|continue|exit|quit|late|badge"
    )
        .Split('|')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"vi" or "en"; null where the words are of either: a number, a code, one short word that both use.</summary>
    public static string? Of(string? text)
    {
        var words = Words.Plain(Words.Cut(text));
        if (words.Exists(w => w.HasMarks))
            return "vi";
        var letters = words.FindAll(w => char.IsAsciiLetter(w.Folded[0]));
        var english = letters.Count(w =>
            English.Contains(w.Folded) || (!Syllables.IsPlain(w.Folded) && Keystrokes.Decode(w.Folded) is null && w.Folded.Length > 4)
        );
        var vietnamese = letters.Count(w => Syllables.IsPlain(w.Folded) && !English.Contains(w.Folded));
        return letters.Count < 2 || english == vietnamese ? null
            : english > vietnamese ? "en"
            : "vi";
    }
}
