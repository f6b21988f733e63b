using System.Text;

namespace Bot.Understanding;

/// <summary>
/// Reads one score as Vietnamese officials type it: "8,5", "8.5", "8 rưỡi", "7đ5", "tám phẩy hai lăm", "8½".
/// Written by hand because the framework reads "8.5" as 85 under vi-VN and "8,5" as 85 under the invariant culture.
/// </summary>
public static class ScoreReader
{
    private static readonly string[] LeadIns =
    [
        "toi",
        "em",
        "minh",
        "cho",
        "cham",
        "diem",
        "la",
        "duoc",
        "score",
        "give",
        "i",
        "so",
        "thi",
        "chot",
        "da",
        "a",
        "of",
    ];
    private static readonly string[] Endings =
    [
        "nhe",
        "nha",
        "a",
        "di",
        "thoi",
        "em",
        "bot",
        "nhi",
        "luon",
        "please",
        "points",
        "point",
        "pts",
        "diem",
        "d",
        "marks",
        "ban",
        "oi",
        "do",
    ];
    private static readonly string[] Abouts =
    [
        "khoang",
        "tam",
        "chung",
        "co",
        "hon",
        "tren",
        "duoi",
        "gan",
        "about",
        "around",
        "over",
        "xap",
        "under",
        "nearly",
        "almost",
    ];

    /// <param name="text">What was typed.</param>
    /// <param name="max">The top of the scale in hundredths.</param>
    /// <param name="step">The step of the scale in hundredths.</param>
    public static ScoreReading Read(string? text, int max = 1000, int step = 25)
    {
        var clean = VietnameseLetters.Fold(VietnameseLetters.Normalize(Words.Cut(text))).Trim(' ', '.', ',', ';', ':', '!', '=', '?');
        var written = VietnameseLetters.Normalize(Words.Cut(text));
        if (clean.Length == 0)
            return ScoreReading.No(ScoreProblem.Empty);
        clean = OutOf(clean, max);
        if (clean[0] == '-' || clean.StartsWith("am ", StringComparison.Ordinal))
            return ScoreReading.No(ScoreProblem.Negative);
        if (clean is "khong")
            return ScoreReading.Doubt(ScoreProblem.ZeroOrNo, 0);
        var tokens = Trimmed(clean, written);
        if (tokens.Count == 0)
            return ScoreReading.No(ScoreProblem.NotANumber);
        if (tokens.Count > 1 && (Abouts.Contains(tokens[0]) || tokens[0] == "~") && !(tokens[0] == "tam" && IsScoreTail(tokens[1])))
            return ScoreReading.Doubt(ScoreProblem.About, Nearby(tokens[1..], max, step));
        return Several(tokens, max, step) ?? One(tokens, max, step);
    }

    // "8,5/10": the scale is repeated, not divided by
    private static string OutOf(string clean, int max)
    {
        var slash = clean.LastIndexOf('/');
        if (slash <= 0)
            return clean;
        var tail = clean[(slash + 1)..].Trim();
        return tail == (max / 100).ToString(System.Globalization.CultureInfo.InvariantCulture) ? clean[..slash].Trim() : clean;
    }

    private static List<string> Trimmed(string clean, string written)
    {
        var tokens = Tokens(clean);
        while (tokens.Count > 1 && LeadIns.Contains(tokens[0]))
            tokens.RemoveAt(0);
        while (tokens.Count > 1 && Endings.Contains(tokens[^1]))
            tokens.RemoveAt(tokens.Count - 1);
        // unmarked "tam" may be "tầm" (about); a written "tầm" is never eight
        if (tokens.Count > 0 && tokens[0] == "tam" && written.Contains("tầm", StringComparison.Ordinal))
            tokens[0] = "chung";
        return tokens;
    }

    // numbers, words and signs apart; one space-free number stays one token
    private static List<string> Tokens(string clean)
    {
        var tokens = new List<string>();
        for (var i = 0; i < clean.Length; )
        {
            var start = i;
            if (char.IsAsciiDigit(clean[i]))
            {
                while (i < clean.Length && (char.IsAsciiDigit(clean[i]) || clean[i] is ',' or '.' or '·'))
                    i++;
            }
            else if (char.IsLetter(clean[i]))
            {
                while (i < clean.Length && char.IsLetter(clean[i]))
                    i++;
            }
            else
            {
                i++;
            }
            var token = clean[start..i];
            if (!string.IsNullOrWhiteSpace(token))
                tokens.Add(token);
        }
        return Glued(tokens);
    }

    // "8 , 5": stray spaces around the separator
    private static List<string> Glued(List<string> tokens)
    {
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i] is not ("," or ".") || !IsNumeral(tokens[i - 1]) || !IsNumeral(tokens[i + 1]))
                continue;
            tokens[i - 1] = tokens[i - 1] + tokens[i] + tokens[i + 1];
            tokens.RemoveRange(i, 2);
        }
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var stray = IsNumeral(tokens[i]) && tokens[i][^1] is ',' or '.';
            if (stray && IsNumeral(tokens[i + 1]))
            {
                tokens[i] += tokens[i + 1];
                tokens.RemoveAt(i + 1);
            }
        }
        return tokens;
    }

    private static ScoreReading? Several(List<string> tokens, int max, int step)
    {
        var both = tokens.FindIndex(t => t is "hoac" or "hay" or "or");
        if (both > 0 && both < tokens.Count - 1)
            return ScoreReading.Doubt(
                ScoreProblem.TwoValues,
                [.. Nearby(tokens[..both], max, step), .. Nearby(tokens[(both + 1)..], max, step)]
            );
        var span = tokens.FindIndex(t => t is "-" or "den" or "toi" or "to" or "~");
        if (span > 0 && span < tokens.Count - 1)
            return ScoreReading.Doubt(
                ScoreProblem.Span,
                [.. Nearby(tokens[..span], max, step), .. Nearby(tokens[(span + 1)..], max, step)]
            );
        if (tokens.Count == 2 && tokens.TrueForAll(IsNumeral))
            return ScoreReading.Doubt(ScoreProblem.TwoNumbers, Nearby([tokens[0] + "," + tokens[1]], max, step));
        if (tokens.Exists(t => t is ";" or "+" or "/" or "*" or "%" or ":" or "'"))
            return ScoreReading.No(tokens.Contains(";") ? ScoreProblem.Separator : ScoreProblem.NotANumber);
        return null;
    }

    private static ScoreReading One(List<string> tokens, int max, int step)
    {
        if (tokens.Count == 1 && IsNumeral(tokens[0]))
            return Numeral(tokens[0], max, step);
        var (whole, used) = WholePart(tokens);
        if (whole is not { } points)
            return ScoreReading.No(ScoreProblem.NotANumber);
        var rest = tokens[used..];
        if (rest.Count == 0)
            return Judge(points * 100, max, step);
        var pointed = rest[0] is "phay" or "phet" or "cham" or "diem" or "d" or "point";
        if (pointed)
            rest = rest[1..];
        if (rest is ["ruoi"] or ["r"] or ["and", "a", "half"] or ["½"] or ["nua"])
            return Judge(points * 100 + 50, max, step);
        if (rest is ["¼"] or ["¾"])
            return Judge(points * 100 + (rest[0] == "¼" ? 25 : 75), max, step);
        if (Fraction(rest) is not { } hundredths)
            return ScoreReading.No(ScoreProblem.NotANumber);
        // "tám bảy lăm" is 8,75 to everybody
        return pointed || rest.Count == 2 && hundredths is 25 or 50 or 75
            ? Judge(points * 100 + hundredths, max, step)
            // "tám lăm", "tám tư": 8,5 or 85? — only a person can say
            : ScoreReading.Doubt(ScoreProblem.SpokenShort, OnStep(points * 100 + hundredths, max, step));
    }

    private static (int? Whole, int Used) WholePart(List<string> tokens)
    {
        if (IsNumeral(tokens[0]))
            return tokens[0].All(char.IsAsciiDigit) && tokens[0].Length <= 3 ? (NumberWords.Whole(tokens[0]), 1) : (null, 0);
        if (NumberWords.Digit(tokens[0]) is not { } value)
            return (null, 0);
        return value == 10 && tokens.Count > 1 && NumberWords.Digit(tokens[1]) is { } unit and < 10 ? (10 + unit, 2) : (value, 1);
    }

    // what follows the point: "5", "25", "hai lăm", "bảy mươi lăm", "không năm"
    private static int? Fraction(List<string> rest)
    {
        if (rest is [var numeral] && numeral.All(char.IsAsciiDigit))
            return numeral.Length switch
            {
                1 => NumberWords.Whole(numeral) * 10,
                2 => NumberWords.Whole(numeral),
                _ => null,
            };
        var digits = new StringBuilder();
        foreach (var word in rest)
        {
            if (word is "muoi" && digits.Length == 1)
                continue;
            if (NumberWords.Digit(word) is not { } digit || digit > 9)
                return null;
            digits.Append((char)('0' + digit));
        }
        return digits.Length switch
        {
            1 => (digits[0] - '0') * 10,
            2 => NumberWords.Whole(digits.ToString()),
            _ => null,
        };
    }

    private static ScoreReading Numeral(string numeral, int max, int step)
    {
        var at = numeral.IndexOfAny([',', '.', '·']);
        if (at < 0)
            return numeral.Length > 5 ? ScoreReading.No(ScoreProblem.OutOfRange) : Judge(NumberWords.Whole(numeral) * 100, max, step);
        var (whole, decimals) = (numeral[..at], numeral[(at + 1)..]);
        if (decimals.Length == 0 || whole.Length > 4 || !decimals.All(char.IsAsciiDigit))
            return ScoreReading.No(ScoreProblem.Separator);
        // "1.000" is how Vietnam writes a thousand
        if (decimals.Length == 3 && decimals == "000")
            return ScoreReading.No(ScoreProblem.Thousands);
        var hundredths = NumberWords.Whole(whole) * 100 + NumberWords.Whole(decimals.PadRight(2, '0')[..2]);
        return decimals.Length > 2 && decimals[2..].Any(c => c != '0')
            ? ScoreReading.No(ScoreProblem.OffStep, OnStep(hundredths, max, step))
            : Judge(hundredths, max, step);
    }

    private static ScoreReading Judge(int hundredths, int max, int step)
    {
        if (hundredths > max)
            return ScoreReading.No(ScoreProblem.OutOfRange, Slipped(hundredths, max, step));
        return hundredths % step == 0
            ? new ScoreReading.Accepted(hundredths)
            : ScoreReading.No(ScoreProblem.OffStep, OnStep(hundredths, max, step));
    }

    // a forgotten separator: 85 → 8,5 and 825 → 8,25
    private static int[] Slipped(int hundredths, int max, int step) =>
        [
            .. new[] { hundredths / 10, hundredths / 100 }.Where(
                (v, i) => v <= max && v > 0 && v % step == 0 && hundredths % (i == 0 ? 10 : 100) == 0
            ),
        ];

    private static int[] OnStep(int hundredths, int max, int step)
    {
        if (hundredths > max)
            return [];
        var below = hundredths / step * step;
        return below == hundredths ? [below]
            : below + step <= max ? [below, below + step]
            : [below];
    }

    private static int[] Nearby(List<string> tokens, int max, int step) =>
        One(tokens, max, step) switch
        {
            ScoreReading.Accepted accepted => [accepted.Hundredths],
            ScoreReading.Rejected rejected => [.. rejected.Suggestions],
            _ => [],
        };

    private static bool IsNumeral(string token) => char.IsAsciiDigit(token[0]);

    private static bool IsScoreTail(string token) =>
        NumberWords.Digit(token) is not null
        || token is "ruoi" or "phay" or "cham" or "diem" or "d" or "r" or "phet" or "nua"
        || token[0] is '½' or '¼' or '¾';
}
