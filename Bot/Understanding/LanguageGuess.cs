using System.Collections.Frozen;

namespace Bot.Understanding;

/// <summary>Which language to answer in. Vietnamese unless the message is plainly English.</summary>
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

    public static string Of(string? text)
    {
        var words = Words.Plain(Words.Cut(text));
        if (words.Count == 0 || words.Exists(w => w.HasMarks))
            return "vi";
        var letters = words.FindAll(w => char.IsAsciiLetter(w.Folded[0]));
        var english = letters.Count(w =>
            English.Contains(w.Folded) || (!Syllables.IsPlain(w.Folded) && Keystrokes.Decode(w.Folded) is null && w.Folded.Length > 4)
        );
        var vietnamese = letters.Count(w => Syllables.IsPlain(w.Folded) && !English.Contains(w.Folded));
        return english > vietnamese ? "en" : "vi";
    }
}
