using System.Collections.Frozen;

namespace Bot.Understanding;

/// <summary>Which letter runs can be a Vietnamese syllable: decides whether stray keystrokes are worth decoding.</summary>
internal static class Syllables
{
    private static readonly string[] Onsets =
    [
        "ngh",
        "ng",
        "nh",
        "ch",
        "gh",
        "gi",
        "kh",
        "ph",
        "qu",
        "th",
        "tr",
        "b",
        "c",
        "d",
        "đ",
        "g",
        "h",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "x",
        "",
    ];

    private const string RimeList =
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
        + "o oa oac oach oai oan oang oanh oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot "
        + "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uât uây uc uê uênh uêch ui um un ung uơ uôc uôi uôm uôn "
        + "uông uôt up ut uy uya uyên uyêt uych uynh uyt ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
        + "y yêm yên yêng yêt yêu";

    private static readonly FrozenSet<string> Rimes = RimeList.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> FoldedRimes = RimeList
        .Split(' ')
        .Select(VietnameseLetters.Fold)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A syllable with its hats and horns right; tones may stand anywhere.</summary>
    public static bool IsWritten(string word)
    {
        Span<char> bare = stackalloc char[Math.Min(word.Length, 8)];
        if (word.Length is 0 or > 8)
            return false;
        var tones = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = VietnameseLetters.Of(word[i]);
            bare[i] = letter.Base;
            tones += letter.Tone == 0 ? 0 : 1;
        }
        return tones <= 1 && Splits(bare, Rimes);
    }

    /// <summary>A syllable as typed without marks.</summary>
    public static bool IsPlain(string folded) => folded.Length is > 0 and <= 8 && Splits(folded, FoldedRimes);

    private static bool Splits(ReadOnlySpan<char> word, FrozenSet<string> rimes)
    {
        var lookup = rimes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var onset in Onsets)
            if (word.StartsWith(onset) && lookup.Contains(word[onset.Length..]))
                return true;
        return false;
    }
}
