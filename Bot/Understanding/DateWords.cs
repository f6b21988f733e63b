namespace Bot.Understanding;

/// <summary>A deadline looks forward, a record looks back: "mùng 5" is next month's or this month's.</summary>
public enum DateSide
{
    Forward,
    Back,
}

/// <summary>One date, or the reason why a person must be asked for it.</summary>
public abstract record DateReading
{
    public sealed record Accepted(DateOnly Date) : DateReading;

    public sealed record Rejected : DateReading;

    public sealed record Ask(IReadOnlyList<DateOnly> Candidates) : DateReading;
}

public static partial class DateReader
{
    private static readonly string[] Lunar = ["tet", "ram", "gieng", "chap", "am lich"];
    private static readonly string[] Vague =
    [
        "hom no",
        "vai hom",
        "may hom",
        "vai ngay",
        "it hom",
        "dao nay",
        "sau nay",
        "luc nao",
        "bua nao",
        "hom nao",
    ];
    private static readonly string[] Weekdays = ["hai", "ba", "tu", "nam", "sau", "bay"];

    public static DateReading Read(string text, DateOnly today, DateSide side = DateSide.Forward)
    {
        var source = VietnameseLetters.Compose(Words.Cut(text));
        var words = Words.Of(source);
        var folded = " " + string.Join(' ', words.Select(w => w.Folded)) + " ";
        if (words.Count == 0)
            return new DateReading.Rejected();
        if (Array.Exists(Lunar, l => Says(folded, l)) || Array.Exists(Vague, v => Says(folded, v)))
            return new DateReading.Ask([]);
        if (Says(folded, "cuoi tuan") && !Says(folded, "tuan cuoi"))
            return new DateReading.Ask([Weekday(today, 5, 0), Weekday(today, 6, 0), Weekday(today, 7, 0)]);
        if (words.Count == 1 && words[0].Folded is ['t', >= '2' and <= '7'] abbreviated)
            return new DateReading.Ask([
                OnSide(Weekday(today, abbreviated[1] - '1', 0), today, side, 7),
                PeriodReader.Last(today.Year, abbreviated[1] - '0'),
            ]);
        if (Says(folded, "hoac") || Says(folded, "or"))
            return new DateReading.Ask([]);
        if (LooksExplicit(source, words))
            return Explicit(source, Words.Plain(source), today) is [var only] ? new DateReading.Accepted(only.Date)
                : Explicit(source, Words.Plain(source), today).Count > 1 ? new DateReading.Ask([])
                : new DateReading.Rejected();
        return Spoken(words, folded, today, side) is { } date ? new DateReading.Accepted(date) : new DateReading.Rejected();
    }

    private static bool LooksExplicit(string source, List<Word> words) =>
        Enumerable.Range(0, words.Count).Any(i => words[i].IsNumber && ReferenceNumbers(source, words, i) >= 2);

    private static DateOnly? Spoken(List<Word> words, string folded, DateOnly today, DateSide side) =>
        OfMonth(words, today, side)
        ?? Weekly(words, folded, today, side)
        ?? Edge(folded, today, side)
        ?? Counted(words, today)
        ?? Near(words, folded, today);

    private static DateOnly? Near(List<Word> words, string folded, DateOnly today) =>
        Says(folded, "hom nay")
        || Says(folded, "bua nay")
        || Says(folded, "today")
        || Says(folded, "sang nay")
        || Says(folded, "chieu nay")
        || Says(folded, "toi nay")
            ? today
        : Says(folded, "hom qua") || Says(folded, "yesterday") ? today.AddDays(-1)
        : Says(folded, "hom kia") ? today.AddDays(-2)
        : Says(folded, "ngay kia") || words.Exists(w => w.Folded == "mot" && w.Marked is "mốt" or "mot") ? today.AddDays(2)
        : Says(folded, "mai") || Says(folded, "tomorrow") ? today.AddDays(1)
        : null;

    // "3 ngày nữa", "1 tuần nữa", "10 ngày trước", "in 3 days"
    private static DateOnly? Counted(List<Word> words, DateOnly today)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (NumberWords.At(words, i) is not { } count || i + count.Used + 1 >= words.Count || count.Value > 999)
                continue;
            var (unit, way) = (words[i + count.Used].Folded, words[i + count.Used + 1].Folded);
            var direction =
                way is "nua" or "toi" or "sau" or "later" ? 1
                : way is "truoc" or "ago" ? -1
                : 0;
            if (direction == 0)
                continue;
            return unit switch
            {
                "ngay" or "hom" or "day" or "days" => today.AddDays(direction * count.Value),
                "tuan" or "week" or "weeks" => today.AddDays(direction * 7 * count.Value),
                "thang" or "month" or "months" => today.AddMonths(direction * count.Value),
                _ => null,
            };
        }
        return null;
    }

    // "ngày 12 tháng 6 năm 2026", "12 tháng sáu", "mùng 5", "ngày 25"
    private static DateOnly? OfMonth(List<Word> words, DateOnly today, DateSide side)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var led = words[i].Folded is "ngay" or "mung" or "mong";
            var at = led ? i + 1 : i;
            if (NumberWords.At(words, at) is not { Value: >= 1 and <= 31 } day || (!led && !words[at].IsNumber))
                continue;
            var next = at + day.Used;
            if (
                next + 1 < words.Count
                && words[next].Folded == "thang"
                && NumberWords.At(words, next + 1) is { Value: >= 1 and <= 12 } month
            )
                return Real(YearSaid(words, next + 1 + month.Used) ?? today.Year, month.Value, day.Value);
            if (led && next >= words.Count)
                return DayOfMonth(day.Value, today, side);
        }
        return null;
    }

    private static DateOnly? DayOfMonth(int day, DateOnly today, DateSide side)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var wrong = side == DateSide.Forward ? day < today.Day : day > today.Day;
        var of = wrong ? month.AddMonths(side == DateSide.Forward ? 1 : -1) : month;
        return Real(of.Year, of.Month, day);
    }

    private static int? YearSaid(List<Word> words, int at)
    {
        if (at < words.Count && words[at].Folded == "nam")
            at++;
        return at < words.Count ? PeriodReader.YearOf(words[at]) : null;
    }

    private static DateOnly? Weekly(List<Word> words, string folded, DateOnly today, DateSide side)
    {
        if (DayOfWeek(words) is not { } day)
            return null;
        if (Says(folded, "tuan cuoi thang") || Says(folded, "cuoi thang"))
            return LastWeekday(today, day);
        if (Says(folded, "tuan sau") || Says(folded, "tuan toi") || Says(folded, "next week"))
            return Weekday(today, day, 1);
        if (Says(folded, "tuan truoc") || Says(folded, "last week"))
            return Weekday(today, day, -1);
        return Says(folded, "tuan nay") || Says(folded, "this week")
            ? Weekday(today, day, 0)
            : OnSide(Weekday(today, day, 0), today, side, 7);
    }

    // 1 is Monday, 7 is Sunday: the week of the office runs Monday to Sunday
    private static int? DayOfWeek(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Folded == "cn" || (words[i].Folded == "chu" && i + 1 < words.Count && words[i + 1].Folded == "nhat"))
                return 7;
            var english = Array.IndexOf(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], words[i].Folded);
            if (english >= 0)
                return english + 1;
            if (words[i].Folded != "thu" || i + 1 >= words.Count)
                continue;
            var next = words[i + 1];
            var spoken = Array.IndexOf(Weekdays, next.Folded);
            if (spoken >= 0)
                return spoken + 1;
            if (next.IsNumber && NumberWords.Whole(next.Folded) is >= 2 and <= 7 and var number)
                return number - 1;
        }
        return null;
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Weekday(DateOnly today, int day, int weeks) => MondayOf(today).AddDays(day - 1 + 7 * weeks);

    private static DateOnly LastWeekday(DateOnly today, int day)
    {
        var end = PeriodReader.Last(today.Year, today.Month);
        return end.AddDays(-(((int)end.DayOfWeek - day % 7 + 7) % 7));
    }

    private static DateOnly OnSide(DateOnly date, DateOnly today, DateSide side, int step) =>
        side == DateSide.Forward && date < today ? date.AddDays(step)
        : side == DateSide.Back && date > today ? date.AddDays(-step)
        : date;

    // "cuối tháng sau", "đầu tháng", "giữa tháng", "cuối năm", "cuối quý"
    private static DateOnly? Edge(string folded, DateOnly today, DateSide side)
    {
        if (Says(folded, "cuoi nam") || Says(folded, "end of the year"))
            return new DateOnly(today.Year, 12, 31);
        if (Says(folded, "cuoi quy"))
            return PeriodReader.Last(today.Year, (today.Month + 2) / 3 * 3);
        var end = Says(folded, "cuoi thang") || Says(folded, "het thang") || Says(folded, "end of the month");
        var start = Says(folded, "dau thang");
        if (!end && !start && !Says(folded, "giua thang"))
            return null;
        var month = PeriodReader.Read(
            folded.Replace("cuoi ", "", StringComparison.Ordinal).Replace("dau ", "", StringComparison.Ordinal),
            today
        )
            is { Kind: PeriodKind.Month } said
            ? said.From
            : new DateOnly(today.Year, today.Month, 1);
        if (side == DateSide.Forward && end && PeriodReader.Last(month.Year, month.Month) < today)
            month = month.AddYears(1);
        return end ? PeriodReader.Last(month.Year, month.Month)
            : start ? month
            : new DateOnly(month.Year, month.Month, 15);
    }

    private static bool Says(string folded, string phrase) => folded.Contains(" " + phrase + " ", StringComparison.Ordinal);
}
