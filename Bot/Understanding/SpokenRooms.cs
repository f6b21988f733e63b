using System.Text;

namespace Bot.Understanding;

/// <summary>A room's number dictated in words, "hai không hai tám phẩy năm", "two oh six", written as its id where such a room exists.</summary>
public static class SpokenRooms
{
    private const int Digits = 3;

    public static string Write(string text, Names names)
    {
        var words = Words.Of(text);
        StringBuilder? written = null;
        var copied = 0;
        for (var i = 0; i + Digits <= words.Count; i++)
        {
            if (RoomAt(words, i, names) is not { } room)
            {
                continue;
            }
            written ??= new(text.Length);
            written.Append(text, copied, words[i].Start - copied).Append(room);
            copied = words[i + Digits - 1].End;
            i += Digits - 1;
        }
        return written is null || copied > text.Length ? text : written.Append(text, copied, text.Length - copied).ToString();
    }

    private static string? RoomAt(List<Word> words, int at, Names names)
    {
        var number = new StringBuilder(Digits);
        for (var i = at; i < at + Digits; i++)
        {
            if (
                (
                    words[i].Folded is "oh" or "o" ? 0
                    : NumberWords.IsNumber(words[i]) ? NumberWords.Digit(words[i].Folded)
                    : null
                )
                is not (>= 0 and <= 9 and var digit)
            )
            {
                return null;
            }
            number.Append(digit);
        }
        var said = number.ToString();
        return names.Rooms.FirstOrDefault(r => r.Id.EndsWith(said, StringComparison.Ordinal) && r.Id.Length <= Digits + 1)?.Id;
    }
}
