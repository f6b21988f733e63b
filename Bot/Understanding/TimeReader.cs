namespace Bot.Understanding;

/// <summary>When the office works; "đầu giờ sáng" and "cuối giờ chiều" are measured from it.</summary>
public sealed record OfficeHours(TimeOnly Start, TimeOnly End)
{
    public static OfficeHours Usual { get; } = new(new TimeOnly(7, 30), new TimeOnly(17, 0));
}

/// <summary>Reads a time of day: "8h30", "8 rưỡi sáng", "7 giờ kém 15", "2h chiều". Null when there is none, or no such hour.</summary>
public static class TimeReader
{
    public static TimeOnly? Read(string text, OfficeHours? hours = null)
    {
        hours ??= OfficeHours.Usual;
        var source = VietnameseLetters.Fold(VietnameseLetters.Normalize(Words.Cut(text)));
        if (source.Contains("dau gio", StringComparison.Ordinal))
            return source.Contains("chieu", StringComparison.Ordinal) ? new TimeOnly(13, 30) : hours.Start;
        if (source.Contains("cuoi gio", StringComparison.Ordinal))
            return source.Contains("sang", StringComparison.Ordinal) ? new TimeOnly(11, 0) : hours.End.AddMinutes(-30);
        var tokens = Tokens(source);
        for (var i = 0; i < tokens.Count; i++)
            if (At(tokens, i) is { } minutes)
                return minutes is >= 0 and < 24 * 60 ? new TimeOnly(minutes / 60, minutes % 60) : null;
        return null;
    }

    private static int? At(List<string> tokens, int i)
    {
        if (Number(tokens[i]) is not { } hour || (i > 0 && tokens[i - 1] is "/" or "-" or "thang" or "ngay" or "thu"))
            return null;
        var at = i + 1;
        var marked = at < tokens.Count && tokens[at] is "h" or "g" or "gio" or ":" or "o'clock";
        if (marked)
            at++;
        var half = at < tokens.Count && tokens[at] is "ruoi";
        var part = PartOfDay(tokens);
        if (!marked && !(half || tokens.Contains("am") || tokens.Contains("pm")) && part == null)
            return null;
        if (hour > 24)
            return int.MaxValue;
        var minutes =
            half ? 30
            : at < tokens.Count && Number(tokens[at]) is { } said and < 60 && marked ? said
            : 0;
        if (at + 1 < tokens.Count && tokens[at] == "kem" && Number(tokens[at + 1]) is { } less)
            minutes = -less;
        return Shifted(hour, part) * 60 + minutes;
    }

    private static string? PartOfDay(List<string> tokens) =>
        tokens.Find(t => t is "sang" or "trua" or "chieu" or "toi" or "dem" or "am" or "pm");

    private static int Shifted(int hour, string? part) =>
        part switch
        {
            "chieu" or "pm" when hour < 12 => hour + 12,
            "toi" or "dem" when hour is >= 5 and < 12 => hour + 12,
            "trua" when hour is 1 or 2 => hour + 12,
            "dem" or "am" when hour == 12 => 0,
            _ => hour,
        };

    private static int? Number(string token) =>
        token.Length <= 2 && token.All(char.IsAsciiDigit) ? NumberWords.Whole(token)
        : token is "sang" or "toi" ? null
        : NumberWords.Digit(token);

    private static List<string> Tokens(string source)
    {
        var tokens = new List<string>();
        for (var i = 0; i < source.Length; )
        {
            var start = i;
            if (char.IsAsciiDigit(source[i]))
                while (i < source.Length && char.IsAsciiDigit(source[i]))
                    i++;
            else if (char.IsLetter(source[i]))
                while (i < source.Length && char.IsLetter(source[i]))
                    i++;
            else
                i++;
            if (!char.IsWhiteSpace(source[start]))
                tokens.Add(source[start..i]);
        }
        return tokens;
    }
}
