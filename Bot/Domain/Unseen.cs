namespace Bot.Domain;

/// <summary>
/// Joiners, soft hyphens, marks of order and direction, half letters and what Unicode calls no character: nobody types them, and they hide
/// or turn what is read. The one list, for what comes in and for what is shown. Ends of lines are not among them.
/// </summary>
public static class Unseen
{
    public static bool Is(char c) =>
        c
            is '\u00AD'
                or '\u061C'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u206F')
                or '\uFEFF'
                or (>= '\uFFFD' and <= '\uFFFF');

    public static string Without(string text) => text.Any(Is) ? string.Concat(text.Where(c => !Is(c))) : text;
}
