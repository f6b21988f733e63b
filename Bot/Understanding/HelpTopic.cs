namespace Bot.Understanding;

/// <summary>
/// "trợ giúp chấm điểm", "help ranking": the word at the front and what it is about. "giúp tôi đăng ký", "help me register" are wishes to do
/// it and are left to the rules.
/// </summary>
internal static class HelpTopic
{
    private const int Longest = 30;
    private static readonly string[] Openers = ["tro giup ve ", "tro giup ", "help with ", "help about ", "help "];
    private static readonly HashSet<string> Persons =
    [
        "toi",
        "em",
        "anh",
        "chi",
        "minh",
        "voi",
        "me",
        "us",
        "nhe",
        "a",
        "please",
        "oi",
        "bot",
        "dum",
        "gium",
    ];

    public static string? Of(string line)
    {
        var folded = VietnameseLetters.Fold(line).TrimEnd('.', '?', '!', ' ');
        var opener = Openers.FirstOrDefault(o => folded.StartsWith(o, StringComparison.Ordinal));
        var topic = opener is null ? "" : folded[opener.Length..].Trim();
        return topic.Length is 0 or > Longest || topic.Any(char.IsAsciiDigit) || Persons.Contains(topic.Split(' ')[0]) ? null : topic;
    }
}
