namespace Bot.Understanding;

/// <summary>Reads one date. (The relative words are in DateWords.)</summary>
public static partial class DateReader
{
    internal readonly record struct Found(DateOnly Date, int Start, int End);

    /// <summary>Every date written out with day and month: "30/6", "30-6-2022", "2026-06-30".</summary>
    internal static List<Found> Explicit(string source, List<Word> words, DateOnly today) =>
        [.. Spans(source, words, today).Where(s => s.Date is not null).Select(s => new Found(s.Date!.Value, s.Start, s.End))];

    /// <summary>The same with what only looks like a date: "45/45" has none.</summary>
    internal static List<(DateOnly? Date, int Start, int End)> Spans(string source, List<Word> words, DateOnly today)
    {
        var found = new List<(DateOnly? Date, int Start, int End)>();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var count = ReferenceNumbers(source, words, i);
            if (count < 2)
                continue;
            found.Add((Written(words, i, count, today), words[i].Start, words[i + count - 1].End));
            i += count - 1;
        }
        return found;
    }

    // how many numbers stand here joined by one date sign
    private static int ReferenceNumbers(string source, List<Word> words, int at)
    {
        var count = 0;
        while (at + count < words.Count && words[at + count].IsNumber && count < 4)
        {
            count++;
            var last = words[at + count - 1];
            if (at + count >= words.Count || words[at + count].Start - last.End != 1 || source[last.End] is not ('/' or '-' or '.'))
                break;
        }
        return count;
    }

    private static DateOnly? Written(List<Word> words, int at, int count, DateOnly today)
    {
        if (words.Skip(at).Take(count).Any(w => w.Folded.Length > 4))
            return null;
        int Number(int i) => NumberWords.Whole(words[at + i].Folded);
        if (count == 3 && words[at].Folded.Length == 4)
            return Real(Number(0), Number(1), Number(2));
        if (count == 3)
            return Real(Number(2) < 100 ? 2000 + Number(2) : Number(2), Number(1), Number(0));
        return count == 2 && words[at + 1].Folded.Length <= 2 ? Real(today.Year, Number(1), Number(0)) : null;
    }

    internal static DateOnly? Real(int year, int month, int day) =>
        year is >= 2000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
