using System.Collections.Frozen;

namespace Bot.Understanding;

/// <summary>All phrases of the lexicon in one tree, and the words a slip may be corrected to.</summary>
internal static class Lexicon
{
    // ordinary English that is neither ours nor a slip of ours, and must not be decoded as keystrokes
    private const string EnglishWords =
        "about above after all also always am another anyone anything around away back bad because before being best better between "
        + "both bring business came chief city come country cars company days different done down each early easy else enough even ever "
        + "everybody fact far father few find five four free friend friends full general good great group had hand happen hard hear high him "
        + "home hope however idea important info information inside its job jobs kind know large later least life line little live long look "
        + "made main man many men might minute more most mother move much name near nice night nobody nothing number often old once "
        + "only open other others own part parts pass past place plan plans point possible problem question quick quite rather reason "
        + "room said same saw say second see seem seen several short since sir six size small something soon sorry sort staff state story "
        + "such sure system take talk team ten test than their then thing things think three through together too two under until upon use "
        + "very visit wait walk was water way ways went what while whole wish without word words work works world worker workers worse year "
        + "years young yours zero minutes reports goals rooms groups marks first gifts towns boss bots";

    private static readonly (Concept Concept, string Phrases)[][] Tables =
    [
        LexiconActs.Acts,
        LexiconObjects.Objects,
        LexiconPanel.Panel,
        ReportRules.Words,
        PledgeRules.Words,
        RegisterRules.Words,
        LexiconYearEnd.YearEnd,
        LexiconPlain.Plain,
        LexiconPlain.Others,
    ];

    // "xếp hàng" (to queue) and "xếp hạng" are one word without marks, and then it is ours
    private static readonly FrozenSet<string> Ours = new[]
    {
        LexiconActs.Acts,
        LexiconObjects.Objects,
        LexiconPanel.Panel,
        ReportRules.Words,
        PledgeRules.Words,
        RegisterRules.Words,
        LexiconYearEnd.YearEnd,
    }
        .SelectMany(t => t)
        .SelectMany(Split)
        .Select(p => VietnameseLetters.Fold(p.TrimStart('=', '+')))
        .ToFrozenSet(StringComparer.Ordinal);

    public static PhraseTree<Concept> Tree { get; } = Build();

    public static FrozenSet<string> English { get; } = EnglishWords.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Phrases whose parts keep their own concepts: "danh sách đăng ký" is a pledge and also a list.</summary>
    public static FrozenSet<string> Open { get; } = Signed('+').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Phrases that count only where the marks are really written, with the words as they must be written.</summary>
    private static readonly FrozenDictionary<string, string[]> Written = Signed('=')
        .Concat(Strangers())
        .Distinct()
        .ToFrozenDictionary(p => p, p => Words.Plain(p).Select(w => w.Marked).ToArray(), StringComparer.Ordinal);

    /// <summary>The words as they must be written, or null when the phrase may come without marks.</summary>
    public static string[]? MustBe(string phrase) => Written.GetValueOrDefault(phrase);

    // without marks "ve", "tien", "don" are far more often our own small words than somebody's ticket, money or order
    private static IEnumerable<string> Strangers() =>
        LexiconPlain
            .Others.SelectMany(Split)
            .Where(p =>
                VietnameseLetters.Fold(p) != p && (!p.Contains(' ', StringComparison.Ordinal) || Ours.Contains(VietnameseLetters.Fold(p)))
            );

    private static IEnumerable<string> Signed(char sign) =>
        Tables.SelectMany(t => t).SelectMany(Split).Where(p => p[0] == sign).Select(p => p[1..]);

    private static string[] Split((Concept Concept, string Phrases) row) => row.Phrases.Split('|');

    private static PhraseTree<Concept> Build()
    {
        var tree = new PhraseTree<Concept>();
        foreach (var row in Tables.SelectMany(t => t))
        foreach (var phrase in Split(row))
            tree.Add(phrase.TrimStart('=', '+'), row.Concept);
        return tree;
    }
}
