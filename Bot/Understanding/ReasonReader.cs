namespace Bot.Understanding;

/// <summary>The reason people add to a decision: what follows "vì", "lý do", "do", "because".</summary>
public static class ReasonReader
{
    public static string? Read(string text)
    {
        var rest = Words.Cut(text);
        return Cut(ref rest);
    }

    /// <summary>Takes the reason off the text and returns it; null when none is given.</summary>
    internal static string? Cut(ref string text)
    {
        var source = VietnameseLetters.Compose(text);
        var words = Words.Plain(source);
        for (var i = 1; i + 1 < words.Count; i++)
        {
            var used = Opener(words, i, source);
            if (used == 0 || i + used >= words.Count)
                continue;
            var reason = source[words[i + used].Start..].Trim().TrimEnd('.', '!', ' ');
            text = source[..words[i].Start].TrimEnd(' ', ',', ';', ':', '-', '(');
            return reason.Length == 0 ? null : reason;
        }
        return null;
    }

    private static int Opener(List<Word> words, int at, string source)
    {
        var (word, next) = (words[at], at + 1 < words.Count ? words[at + 1].Folded : "");
        if (word.Folded == "ly" && next == "do")
            return at + 2 < words.Count && words[at + 2].Folded is "la" or "vi" ? 3
                : at + 2 < words.Count && words[at + 2].Folded is "gi" or "nao" or "chinh" or "khong" or "cua" ? 0
                : 2;
        // "vì sao" asks for a reason, "vi phạm" is another word
        // unmarked "don vi", "chuc vi" are "đơn vị", "chức vị"
        if (word.Marked == "vi" && words[at - 1].Folded is "don" or "dia" or "trung" or "hanh" or "chuc" or "tac" or "pham" or "quan")
            return 0;
        if (word.Marked == "vì")
            return next is "sao" or "dau" or "the" or "ly" ? 0 : 1;
        if (word.Marked == "vi")
            return next is "sao" or "dau" or "the" or "pham" or "phamj" or "phamk" or "tri" or "du" or "ly" or "thu" ? 0 : 1;
        if (word.Folded is "tai" or "boi" && next == "vi")
            return at + 2 < words.Count && words[at + 2].Folded == "sao" ? 0 : 2;
        if (word.Folded is "because" or "since")
            return next is "when" ? 0
                : next == "of" ? 2
                : 1;
        // an unmarked "do" is half of "tiến độ", "chế độ" and the English verb
        return word.Marked == "do" && at >= 3 && source.Any(c => c > '\u00BF') && next is not ("you" or "i" or "we") ? 1 : 0;
    }
}
