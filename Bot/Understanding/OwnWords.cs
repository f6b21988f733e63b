using System.Text.RegularExpressions;

namespace Bot.Understanding;

/// <summary>What a person writes about an own pledge or initiative ("báo cáo tiến độ DK058: …", "đăng ký sáng kiến: …"): free words, which must not turn the meaning.</summary>
internal static partial class OwnWords
{
    private const int FewWords = 2;

    public static string? Cut(ref string line)
    {
        var plain = VietnameseLetters.Fold(line);
        if (plain.Length != line.Length)
            return null;
        var at = Told().Match(plain) is { Success: true } told ? told.Groups[1].Index : Behind(plain);
        if (at <= 0)
            return null;
        var own = line[at..].Trim(' ', ':', '-', '–', '"', '“', '”', '.');
        if (!own.Any(char.IsLetter) || Asking().IsMatch(VietnameseLetters.Fold(own)))
            return null;
        line = line[..at].TrimEnd(' ', ':', '-', '–', '"', '“');
        return own;
    }

    // without a colon only behind "tiến độ DK058", and only if it is more than a word or two
    private static int Behind(string plain) =>
        Progress().Match(plain) is { Success: true } found
        && found.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > FewWords
            ? found.Groups[1].Index
            : -1;

    [GeneratedRegex(
        @"^(?![^:""“]*\b(?:tra lai|tra ve|tu choi|return|send back|rut|withdraw|ghi ket qua)\b)[^:""“]*\b(?:sang kien|sk|skkn|de tai|giai phap|initiative|idea|y tuong|(?:tien do|minh chung|progress|evidence|ket qua)\b[^:""“]*\bdk\d{2,5}|dk\d{2,5}\b[^:""“]*\b(?:tien do|minh chung|progress|evidence))\b[^:""“]*([:""“].+)$"
    )]
    private static partial Regex Told();

    [GeneratedRegex(
        @"^[^:]*\b(?:bao cao|bao|cap nhat|ghi|nhap|bo sung|report|update|log|add)\b[^:]*\b(?:tien do|minh chung|progress)\b[^:]*\bdk\d{2,5}\b(?:\s+(?:la|rang|that))?(\s.+)$"
    )]
    private static partial Regex Progress();

    [GeneratedRegex(@"^(den dau|toi dau|the nao|ra sao|sao roi|chua|khong|la gi|bao nhieu|nhu the nao|cua (em|toi|minh)|vi |because )")]
    private static partial Regex Asking();
}
