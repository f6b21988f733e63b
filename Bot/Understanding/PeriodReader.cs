namespace Bot.Understanding;

public enum PeriodKind
{
    Week,
    Month,
    Quarter,
    Half,
    Drive,
    Year,
    Range,
}

/// <summary>A span of days that people name. Round is 1 or 2 where it is one of the year's two drives.</summary>
public sealed record Period(DateOnly From, DateOnly To, PeriodKind Kind, int? Round = null, bool YearSaid = false)
{
    public override string ToString() => $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}";
}

/// <summary>Reads "tháng 6", "quý II/2025", "đợt 1", "từ 15/5 đến 14/6". A month that is still to come means last year's.</summary>
public static class PeriodReader
{
    private static readonly string[] EnglishMonths =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    public static Period? Read(string text, DateOnly today)
    {
        var source = VietnameseLetters.Compose(Words.Cut(text));
        return Read(source, Words.Plain(source), today);
    }

    internal static Period? Read(string source, List<Word> words, DateOnly today)
    {
        if (Between(source, words, today) is { } range)
            return range;
        for (var i = 0; i < words.Count; i++)
            if (At(source, words, i, today) is { } period)
                return period;
        return null;
    }

    private static Period? At(string source, List<Word> words, int i, DateOnly today) =>
        words[i].Folded switch
        {
            "tu" when Says(words, i + 1, "dau nam") => new Period(new(today.Year, 1, 1), today, PeriodKind.Range),
            "dau" when Says(words, i + 1, "nam den nay") => new Period(new(today.Year, 1, 1), today, PeriodKind.Range),
            "tuan" or "week" => Week(words, i, today),
            "thang" or "month" => MonthAt(source, words, i, today),
            "quy" or "quarter" => Quarter(source, words, i, today),
            "dot" or "round" or "drive" => Drive(words, i, today),
            "nua" or "half" => Half(words, i, today),
            "nam" or "year" => Year(words, i, today),
            ['q', >= '1' and <= '4'] and var q => QuarterOf(q[1] - '0', YearAfter(words, i + 1) ?? today.Year),
            "d1" or "d2" => DriveOf(words[i].Folded[1] - '0', YearAfter(words, i + 1), today),
            _ => Named(source, words, i, today),
        };

    private static Period? Named(string source, List<Word> words, int i, DateOnly today)
    {
        var month = Array.IndexOf(EnglishMonths, words[i].Folded) + 1;
        if (month > 0 && (words[i].Folded is not ("may" or "march") || words[i].IsCapital))
            return Month(month, YearAfter(words, i + 1), today);
        // "6/2026", "06-2026"
        if (
            words[i].IsNumber
            && i + 1 < words.Count
            && YearOf(words[i + 1]) is { } year
            && Joined(source, words, i)
            && NumberOf(words[i]) is >= 1 and <= 12 and var m
            && (i == 0 || !Joined(source, words, i - 1))
        )
            return Month(m, year, today);
        return null;
    }

    private static Period? Week(List<Word> words, int i, DateOnly today)
    {
        if (Says(words, i + 1, "cuoi thang"))
        {
            var (year, month) = MonthSaid(words, i + 3, today);
            var end = Last(year, month);
            return new Period(end.AddDays(-6), end, PeriodKind.Week);
        }
        var monday = DateReader.MondayOf(today);
        var shift = Shift(words, i);
        return shift is null ? null : new Period(monday.AddDays(7 * shift.Value), monday.AddDays(7 * shift.Value + 6), PeriodKind.Week);
    }

    // this, last, next, in either language: "tháng trước", "last month"
    private static int? Shift(List<Word> words, int i)
    {
        var after = i + 1 < words.Count ? words[i + 1].Folded : "";
        var before = i > 0 ? words[i - 1].Folded : "";
        if (
            after is "truoc" or "ngoai" or "qua"
            || before is "last" or "previous"
            || Says(words, i + 1, "vua qua")
            || Says(words, i + 1, "vua roi")
        )
            return -1;
        if (
            after is "sau" or "toi" && !words[i + 1].Marked.Equals("sáu", StringComparison.Ordinal)
            || before == "next"
            || Says(words, i + 1, "ke tiep")
        )
            return 1;
        return after is "nay" or "do" || before is "this" or "current" ? 0 : null;
    }

    private static Period? MonthAt(string source, List<Word> words, int i, DateOnly today)
    {
        if (NumberBefore(words, i) == 6 && Says(words, i + 1, "dau nam"))
            return HalfOf(1, YearAfter(words, i + 3), today);
        if (NumberBefore(words, i) == 6 && Says(words, i + 1, "cuoi nam"))
            return HalfOf(2, YearAfter(words, i + 3), today);
        if (NumberBefore(words, i) is { } count && i + 1 < words.Count && words[i + 1].Folded == "dau" && count == 6)
            return HalfOf(1, YearAfter(words, i + 2), today);
        if (SaysSix(words, i) || NumberWords.At(words, i + 1) is not { } said)
            return Shift(words, i) is { } shift ? MonthOf(today.AddMonths(shift)) : null;
        if (said.Value is < 1 or > 12 || (words[i + 1].Folded == "tu" && words[i + 1].Marked != "tư"))
            return null;
        return Month(said.Value, YearAfter(words, i + 1 + said.Used), today);
    }

    // unmarked "thang sau" is next month as often as June: next month unless the mark says six
    private static bool SaysSix(List<Word> words, int i) =>
        i + 1 < words.Count && words[i + 1].Folded == "sau" && words[i + 1].Marked != "sáu";

    private static Period? Quarter(string source, List<Word> words, int i, DateOnly today)
    {
        if (NumberWords.At(words, i + 1) is { Value: >= 1 and <= 4 } said)
            return QuarterOf(said.Value, YearAfter(words, i + 1 + said.Used) ?? today.Year);
        if (Shift(words, i) is not { } shift)
            return null;
        var day = today.AddMonths(3 * shift);
        return QuarterOf((day.Month + 2) / 3, day.Year);
    }

    private static Period? Drive(List<Word> words, int i, DateOnly today)
    {
        var at = Says(words, i + 1, "thi dua") ? i + 3 : i + 1;
        if (at < words.Count && words[at].Folded is "thu" or "so" or "cham")
            at++;
        if (NumberWords.At(words, at) is { Value: 1 or 2 } said)
            return DriveOf(said.Value, YearAfter(words, at + said.Used) ?? YearNamed(words, at + said.Used, today), today);
        var now = today.Month <= 6 ? 1 : 2;
        if (Shift(words, i) is not { } shift)
            return null;
        var index = today.Year * 2 + (now - 1) + shift;
        return DriveOf(index % 2 + 1, index / 2, today) with { YearSaid = false };
    }

    // "đợt 2 năm ngoái"
    private static int? YearNamed(List<Word> words, int at, DateOnly today) =>
        at < words.Count && words[at].Folded == "nam" && Shift(words, at) is not (null or 0) and var shift ? today.Year + shift : null;

    private static Period? Half(List<Word> words, int i, DateOnly today)
    {
        var before = i > 0 ? words[i - 1].Folded : "";
        if (Says(words, i + 1, "dau nam") || before == "first")
            return HalfOf(1, YearAfter(words, i + 3), today);
        return Says(words, i + 1, "cuoi nam") || Says(words, i + 1, "sau nam") || before == "second"
            ? HalfOf(2, YearAfter(words, i + 3), today)
            : null;
    }

    private static Period? Year(List<Word> words, int i, DateOnly today)
    {
        if (i + 1 < words.Count && YearOf(words[i + 1]) is { } said)
            return YearSpan(said) with { YearSaid = true };
        var before = i > 0 ? words[i - 1].Folded : "";
        if (before is "ca" or "toan" or "whole" or "full" or "trong" && Shift(words, i) is null)
            return YearSpan(today.Year);
        return Shift(words, i) is { } shift ? YearSpan(today.Year + shift) : null;
    }

    private static Period? Between(string source, List<Word> words, DateOnly today)
    {
        var dates = DateReader.Explicit(source, words, today);
        if (dates.Count != 2)
            return null;
        var between = VietnameseLetters.Fold(source[dates[0].End..dates[1].Start]).Trim();
        var joined = between is "-" or "den" or "den ngay" or "toi" or "toi ngay" or "to" or "until" or "den het" or "den het ngay" or "~";
        return joined && dates[0].Date <= dates[1].Date ? new Period(dates[0].Date, dates[1].Date, PeriodKind.Range) : null;
    }

    internal static Period MonthOf(DateOnly day) => new(new(day.Year, day.Month, 1), Last(day.Year, day.Month), PeriodKind.Month);

    internal static Period Month(int month, int? year, DateOnly today)
    {
        var of = year ?? (month > today.Month ? today.Year - 1 : today.Year);
        return new Period(new(of, month, 1), Last(of, month), PeriodKind.Month, YearSaid: year is not null);
    }

    private static Period QuarterOf(int quarter, int year) =>
        new(new(year, quarter * 3 - 2, 1), Last(year, quarter * 3), PeriodKind.Quarter);

    private static Period DriveOf(int round, int? year, DateOnly today) => HalfOf(round, year, today) with { Kind = PeriodKind.Drive };

    private static Period HalfOf(int half, int? year, DateOnly today)
    {
        var of = year ?? today.Year;
        return new Period(new(of, half * 6 - 5, 1), Last(of, half * 6), PeriodKind.Half, half, year is not null);
    }

    private static Period YearSpan(int year) => new(new(year, 1, 1), new(year, 12, 31), PeriodKind.Year);

    private static (int Year, int Month) MonthSaid(List<Word> words, int at, DateOnly today) =>
        NumberWords.At(words, at) is { Value: >= 1 and <= 12 } said
            ? (YearAfter(words, at + said.Used) ?? today.Year, said.Value)
            : (today.Year, today.Month);

    internal static int? YearAfter(List<Word> words, int at)
    {
        if (at < words.Count && words[at].Folded is "nam" or "of" or "in")
            at++;
        return at < words.Count ? YearOf(words[at]) : null;
    }

    internal static int? YearOf(Word word) =>
        word.IsNumber && word.Folded.Length == 4 && NumberOf(word) is >= 2000 and <= 2100 and var year ? year : null;

    private static int? NumberBefore(List<Word> words, int i) =>
        i == 0 ? null
        : words[i - 1].IsNumber && words[i - 1].Folded.Length <= 2 ? NumberOf(words[i - 1])
        : words[i - 1].Folded is "sau" or "six" ? 6
        : null;

    internal static int NumberOf(Word word) => NumberWords.Whole(word.Folded);

    internal static DateOnly Last(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static bool Joined(string source, List<Word> words, int i) =>
        words[i + 1].Start - words[i].End == 1 && source[words[i].End] is '/' or '-' or '.';

    internal static bool Says(List<Word> words, int at, string folded)
    {
        foreach (var part in folded.Split(' '))
            if (at >= words.Count || words[at++].Folded != part)
                return false;
        return true;
    }
}
