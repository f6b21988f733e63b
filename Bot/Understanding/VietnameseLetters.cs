using System.Text;
using Bot.Domain;

namespace Bot.Understanding;

/// <summary>What one letter is made of: "ậ" is base a, hat, dot below.</summary>
public readonly record struct Letter(char Base, char Plain, int Mark, int Tone, int Order);

/// <summary>
/// The one table of Vietnamese letters. Folding, spelling and name order all come from it, so none of them
/// depends on the operating system's collation data, which a slim container may lack.
/// </summary>
public static class VietnameseLetters
{
    public const int Level = 0,
        Falling = 1,
        Asking = 2,
        Tumbling = 3,
        Rising = 4,
        Heavy = 5;

    // one row per letter in dictionary order; columns are the six tones in dictionary order
    private static readonly string[] Vowels =
    [
        "aàảãáạ",
        "ăằẳẵắặ",
        "âầẩẫấậ",
        "eèẻẽéẹ",
        "êềểễếệ",
        "iìỉĩíị",
        "oòỏõóọ",
        "ôồổỗốộ",
        "ơờởỡớợ",
        "uùủũúụ",
        "ưừửữứự",
        "yỳỷỹýỵ",
    ];

    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string PlainAlphabet = "aaabcddeefghijklmnooopqrstuuvwxyz";
    private const string Combining = "\u0300\u0309\u0303\u0301\u0323";
    private static readonly char[] LowerCase = [.. Enumerable.Range(0, 0x1F00).Select(c => char.ToLowerInvariant((char)c))];
    private static readonly Letter[] Table = BuildTable();

    // the same word in two spellings; the house writes the second
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["quí"] = "quý",
        ["kí"] = "ký",
        ["kỉ"] = "kỷ",
        ["kĩ"] = "kỹ",
        ["sỹ"] = "sĩ",
        ["bẩy"] = "bảy",
        ["lí"] = "lý",
        ["tỉ"] = "tỷ",
        ["mĩ"] = "mỹ",
        ["chiụ"] = "chịu",
        ["qúy"] = "quý",
        ["qui"] = "quy",
    };

    public static int MarkedLetters => Table.Count(l => l.Base != 0 && (l.Mark > 0 || l.Tone > 0)) * 2;

    public static char Lower(char c) => c < LowerCase.Length ? LowerCase[c] : char.ToLowerInvariant(c);

    /// <summary>As the invariant culture has it, which asks the system's library for every letter beyond ASCII: a third of the reading of a message.</summary>
    public static string Lower(string text)
    {
        foreach (var c in text)
        {
            if (Lower(c) != c)
            {
                return string.Create(
                    text.Length,
                    text,
                    (to, from) =>
                    {
                        for (var i = 0; i < to.Length; i++)
                        {
                            to[i] = Lower(from[i]);
                        }
                    }
                );
            }
        }
        return text;
    }

    public static Letter Of(char c)
    {
        var lower = Lower(c);
        return lower < Table.Length && Table[lower].Base != 0 ? Table[lower] : new Letter(lower, lower, 0, 0, 1000 + lower);
    }

    /// <summary>Lower case without any mark: what a phone keyboard would have sent.</summary>
    public static string Fold(string text)
    {
        var composed = Compose(text);
        var folded = new StringBuilder(composed.Length);
        foreach (var c in composed)
            folded.Append(Of(c).Plain);
        return folded.ToString();
    }

    /// <summary>Lower case, single spaces and one spelling for each word.</summary>
    public static string Normalize(string text)
    {
        var words = Lower(Compose(text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
            words[i] = SpellRuns(words[i]);
        return string.Join(' ', words);
    }

    /// <summary>One spelling of one lower-case word: hoà → hòa, thuỷ → thủy, quí → quý.</summary>
    public static string Spell(string word)
    {
        var moved = MoveTone(word);
        return Spellings.GetValueOrDefault(moved, moved);
    }

    /// <summary>Full-width forms, combining marks and odd spaces brought to the plain precomposed letters.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (TryCombine(result, c) || Unseen.Is(c))
                continue;
            result.Append(
                c switch
                {
                    >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
                    '\u00A0' or '\u3000' or '\u202F' or '\u2009' => ' ',
                    '\u2013' or '\u2014' or '\u2212' => '-',
                    _ => c,
                }
            );
        }
        return result.ToString();
    }

    /// <summary>Persons in Vietnamese order: given name, then family name, then middle names.</summary>
    public static int CompareNames(string one, string other)
    {
        var (a, b) = (Parts(one), Parts(other));
        var given = CompareWords(a.Given, b.Given);
        if (given != 0)
            return given;
        var family = CompareWords(a.Family, b.Family);
        return family != 0 ? family : CompareWords(a.Middle, b.Middle);
    }

    /// <summary>Dictionary order of words: letters first, tones only where all letters are equal.</summary>
    public static int CompareWords(string one, string other)
    {
        var (a, b) = (Compose(one), Compose(other));
        var shared = Math.Min(a.Length, b.Length);
        for (var i = 0; i < shared; i++)
            if (Of(a[i]).Order != Of(b[i]).Order)
                return Of(a[i]).Order.CompareTo(Of(b[i]).Order);
        if (a.Length != b.Length)
            return a.Length.CompareTo(b.Length);
        for (var i = 0; i < shared; i++)
            if (Of(a[i]).Tone != Of(b[i]).Tone)
                return Of(a[i]).Tone.CompareTo(Of(b[i]).Tone);
        return string.CompareOrdinal(a, b);
    }

    /// <summary>The letter with this base and tone, e.g. (â, Rising) → ấ.</summary>
    internal static char WithTone(char letter, int tone)
    {
        var row = Array.FindIndex(Vowels, v => v[0] == letter);
        return row < 0 ? letter : Vowels[row][tone];
    }

    internal static bool IsVowel(char plainOrMarked) => "aăâeêioôơuưy".Contains(Of(plainOrMarked).Base);

    private static (string Family, string Middle, string Given) Parts(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => ("", "", ""),
            1 => ("", "", words[0]),
            _ => (words[0], string.Join(' ', words[1..^1]), words[^1]),
        };
    }

    private static string SpellRuns(string chunk)
    {
        var result = new StringBuilder(chunk.Length);
        var start = 0;
        for (var i = 0; i <= chunk.Length; i++)
        {
            if (i < chunk.Length && char.IsLetter(chunk[i]))
                continue;
            result.Append(Spell(chunk[start..i]));
            if (i < chunk.Length)
                result.Append(chunk[i]);
            start = i + 1;
        }
        return result.ToString();
    }

    // the tone stands on the first vowel of an open oa, oe, uy ("hòa"), which is how the house writes
    private static string MoveTone(string word)
    {
        if (word.Length < 2)
            return word;
        var (first, last) = (Of(word[^2]), Of(word[^1]));
        var pair = (first.Base, last.Base) is ('o', 'a') or ('o', 'e') or ('u', 'y');
        if (!pair || first.Tone != Level || last.Tone == Level || (first.Base == 'u' && word.Length > 2 && word[^3] == 'q'))
            return word;
        return string.Concat(word.AsSpan(0, word.Length - 2), [WithTone(first.Base, last.Tone), last.Base]);
    }

    private static bool TryCombine(StringBuilder result, char c)
    {
        if (c is < '\u0300' or > '\u036F')
            return false;
        if (result.Length == 0)
            return true;
        var last = result[^1];
        var letter = Of(last);
        var tone = Combining.IndexOf(c) + 1;
        var marked = (c, letter.Base) switch
        {
            ('\u0302', 'a') => 'â',
            ('\u0302', 'e') => 'ê',
            ('\u0302', 'o') => 'ô',
            ('\u0306', 'a') => 'ă',
            ('\u031B', 'o') => 'ơ',
            ('\u031B', 'u') => 'ư',
            _ => letter.Base,
        };
        var composed = WithTone(marked, tone > 0 ? tone : letter.Tone);
        result[^1] = char.IsUpper(last) ? char.ToUpperInvariant(composed) : composed;
        return true;
    }

    private static Letter[] BuildTable()
    {
        var table = new Letter[0x1F00];
        for (var i = 0; i < Alphabet.Length; i++)
        {
            var mark = Alphabet[i] == PlainAlphabet[i] ? 0 : Alphabet[i] + 0;
            table[Alphabet[i]] = new Letter(Alphabet[i], PlainAlphabet[i], mark, Level, 100 + i);
        }
        foreach (var row in Vowels)
            for (var tone = 1; tone < row.Length; tone++)
                table[row[tone]] = table[row[0]] with { Tone = tone };
        return table;
    }
}
