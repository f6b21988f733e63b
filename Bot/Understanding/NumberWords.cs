namespace Bot.Understanding;

/// <summary>Small whole numbers as people say them: "tám", "mười hai", "hai lăm", "eight", "III".</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Digits = new(StringComparer.Ordinal)
    {
        ["khong"] = 0,
        ["zero"] = 0,
        ["mot"] = 1,
        ["one"] = 1,
        ["hai"] = 2,
        ["two"] = 2,
        ["ba"] = 3,
        ["three"] = 3,
        ["bon"] = 4,
        ["tu"] = 4,
        ["four"] = 4,
        ["nam"] = 5,
        ["lam"] = 5,
        ["nham"] = 5,
        ["five"] = 5,
        ["sau"] = 6,
        ["six"] = 6,
        ["bay"] = 7,
        ["seven"] = 7,
        ["tam"] = 8,
        ["eight"] = 8,
        ["chin"] = 9,
        ["nine"] = 9,
        ["muoi"] = 10,
        ["ten"] = 10,
    };

    private static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["nhat"] = 1,
        ["nhi"] = 2,
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
    };

    private static readonly string[] Written =
    [
        "không",
        "một",
        "mốt",
        "hai",
        "ba",
        "bốn",
        "tư",
        "năm",
        "lăm",
        "nhăm",
        "sáu",
        "bảy",
        "tám",
        "chín",
        "mười",
        "mươi",
    ];

    private static readonly string[] Roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    public static int? Digit(string folded) => Digits.TryGetValue(folded, out var value) ? value : null;

    /// <summary>The word is a number as written: "làm" and "từ" look like "lăm" and "tư" only without their marks.</summary>
    public static bool IsNumber(Word word) =>
        Digits.ContainsKey(word.Folded) && (word.Raw.All(c => c < 128) || Array.Exists(Written, w => Marks.Agree(word.Marked, w)));

    public static int? RomanNumber(string folded) => Array.IndexOf(Roman, folded) is > 0 and var n ? n : null;

    /// <summary>A number in digits, in words (at most two of them) or in Roman figures, from this word on.</summary>
    public static (int Value, int Used)? At(IReadOnlyList<Word> words, int at)
    {
        if (at >= words.Count)
            return null;
        var word = words[at].Folded;
        if (words[at].IsNumber)
            return word.Length <= 6 ? (Whole(word), 1) : null;
        if (RomanNumber(word) is { } roman)
            return (roman, 1);
        if (Ordinals.TryGetValue(word, out var ordinal))
            return (ordinal, 1);
        if (Digit(word) is not { } first)
            return null;
        if (at + 1 >= words.Count || Digit(words[at + 1].Folded) is not { } second || IsFiller(words[at + 1]))
            return (first, 1);
        return first == 10 ? (10 + second % 10, 2)
            : second == 10 ? Tens(words, at, first)
            : (first, 1);
    }

    public static int Whole(string digits)
    {
        var value = 0;
        foreach (var c in digits)
            value = value * 10 + (c - '0');
        return value;
    }

    // "nam" after a number is mostly "năm" the year, "tu" is mostly "từ"
    private static bool IsFiller(Word word) => word.Folded is "nam" or "tu" && word.Marked is "năm" or "nam" or "từ" or "tu";

    private static (int, int) Tens(IReadOnlyList<Word> words, int at, int first) =>
        at + 2 < words.Count && Digit(words[at + 2].Folded) is { } unit and < 10 && !IsFiller(words[at + 2])
            ? (first * 10 + unit, 3)
            : (first * 10, 2);
}
