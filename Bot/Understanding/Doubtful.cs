namespace Bot.Understanding;

/// <summary>
/// Periods and groups that were said and do not exist. Left unsaid, the bot would answer about another month or
/// about everybody, and nobody would notice.
/// </summary>
internal static class Doubtful
{
    private static readonly string[] Counted =
    [
        "thang",
        "phong",
        "nguoi",
        "tuan",
        "quy",
        "ngay",
        "diem",
        "month",
        "months",
        "rooms",
        "people",
        "weeks",
        "days",
        "gio",
        "nam",
        "dot",
    ];

    /// <summary>The period as it was written, where there is none of that name.</summary>
    public static string? BadPeriod(string text, DateOnly today)
    {
        var source = VietnameseLetters.Compose(Words.Cut(text));
        var words = Words.Plain(source);
        if (BadRange(source, words, today) is { } range)
            return range;
        for (var i = 0; i < words.Count; i++)
            if (BadAt(source, words, i) is var (from, to) && to > from)
                return source[words[from].Start..words[to - 1].End];
        return null;
    }

    /// <summary>"nhóm 9" where there is no such group; "nhóm 6 tháng" counts months.</summary>
    public static string? BadGroup(List<Word> words, List<Hit<NameOf>> named, string source)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (
                words[i].Folded is not ("nhom" or "group" or "team")
                || named.Exists(h => h.Value.Kind == NameKind.Group && h.From <= i && h.To > i + 1)
            )
                continue;
            var at = words[i + 1].Folded is "so" or "thu" ? i + 2 : i + 1;
            if (
                at >= words.Count
                || !IsGroupNumber(words, at)
                || named.Exists(h => h.Value.Kind == NameKind.Group && h.From <= i && h.To > at)
            )
                continue;
            if (!IsDate(source, words, at) && !(at + 1 < words.Count && Counted.Contains(words[at + 1].Folded)))
                return source[words[i].Start..words[at].End];
        }
        return null;
    }

    private static bool IsGroupNumber(List<Word> words, int at) =>
        words[at].IsNumber && words[at].Folded.Length < 4
        || words[at].Folded is "bay" or "tam" or "chin" or "muoi" or "seven" or "eight" or "nine" or "ten";

    private static (int From, int To) BadAt(string source, List<Word> words, int i) =>
        words[i].Folded switch
        {
            "thang" or "month" => BadNumber(source, words, i, 12) is { To: > 0 } month ? month : BadYearAfter(words, i, i + 2),
            "quy" or "quarter" => BadNumber(source, words, i, 4) is { To: > 0 } quarter ? quarter : BadYearAfter(words, i, i + 2),
            "dot" or "round" or "drive" => BadRound(source, words, i) is { To: > 0 } round ? round : BadYearAfter(words, i, i + 2),
            ['q', >= '5' and <= '9'] => (i, i + 1),
            "nam" or "year" => i + 1 < words.Count && IsBadYear(words[i + 1]) ? (i, i + 2) : default,
            _ => BadMonthOfYear(source, words, i),
        };

    private static (int From, int To) BadNumber(string source, List<Word> words, int i, int most)
    {
        if (i + 1 >= words.Count || !words[i + 1].IsNumber || words[i + 1].Folded.Length > 6)
            return default;
        var value = NumberWords.Whole(words[i + 1].Folded);
        var counts = i + 2 < words.Count && words[i + 2].Folded is "ngay" or "days" or "nguoi" or "phong";
        return value >= 1 && value <= most || counts || IsDate(source, words, i + 1) ? default : (i, WithYear(words, i + 2));
    }

    private static (int From, int To) BadRound(string source, List<Word> words, int i)
    {
        var at = PeriodReader.Says(words, i + 1, "thi dua") ? i + 3 : i + 1;
        if (at < words.Count && words[at].Folded is "thu" or "so" or "cham")
            at++;
        // "đợt năm nay", "đợt tư" are no numbers as often as they are
        if (
            at >= words.Count
            || NumberWords.At(words, at) is not { } said
            || words[at].Folded is "nam" or "tu" or "sau" or "lam" or "khong"
        )
            return default;
        return said.Value is 1 or 2 || IsDate(source, words, at) ? default : (i, WithYear(words, at + said.Used));
    }

    // "tháng 1 năm 1900", "quý 2/1999": the number is right and the year is not
    private static (int From, int To) BadYearAfter(List<Word> words, int from, int at)
    {
        if (at < words.Count && words[at].Folded is "nam" or "of" or "in")
            at++;
        return at < words.Count && words[at - 1].Folded != "thi" && IsBadYear(words[at]) ? (from, at + 1) : default;
    }

    // "13/2026"
    private static (int From, int To) BadMonthOfYear(string source, List<Word> words, int i)
    {
        if (
            !words[i].IsNumber
            || words[i].Folded.Length > 2
            || i + 1 >= words.Count
            || !words[i + 1].IsNumber
            || words[i + 1].Folded.Length != 4
            || !Joined(source, words, i)
            || (i > 0 && words[i - 1].IsNumber && Joined(source, words, i - 1))
        )
            return default;
        return NumberWords.Whole(words[i].Folded) is < 1 or > 12 || IsBadYear(words[i + 1]) ? (i, i + 2) : default;
    }

    private static bool IsBadYear(Word word) => word.IsNumber && word.Folded.Length is >= 4 and <= 9 && PeriodReader.YearOf(word) is null;

    private static int WithYear(List<Word> words, int at)
    {
        var year = at < words.Count && words[at].Folded == "nam" ? at + 1 : at;
        return year < words.Count && words[year].IsNumber && words[year].Folded.Length == 4 ? year + 1 : at;
    }

    // "đợt 30/6", "tháng 30/6": a day and a month, unless a year follows the stroke
    private static bool IsDate(string source, List<Word> words, int at) =>
        at + 1 < words.Count && words[at + 1].IsNumber && words[at + 1].Folded.Length < 4 && Joined(source, words, at);

    private static bool Joined(string source, List<Word> words, int at) =>
        words[at + 1].Start - words[at].End == 1 && source[words[at].End] is '/' or '-' or '.' or ',';

    // "từ 2/30 đến 45/45", and "từ 14/6 đến 15/5", which ends before it begins
    private static string? BadRange(string source, List<Word> words, DateOnly today)
    {
        var dates = DateReader.Spans(source, words, today);
        for (var i = 0; i + 1 < dates.Count; i++)
        {
            var (first, last) = (dates[i], dates[i + 1]);
            var between = VietnameseLetters.Fold(source[first.End..last.Start]).Trim();
            if (between is not ("den" or "den ngay" or "toi" or "toi ngay" or "to" or "until" or "den het" or "den het ngay"))
                continue;
            if (first.Date is { } from && last.Date is { } to && from <= to)
                continue;
            var opener = words.FindLastIndex(w => w.End <= first.Start);
            var start = opener >= 0 && words[opener].Folded is "tu" or "from" ? words[opener].Start : first.Start;
            return source[start..last.End];
        }
        return null;
    }
}
