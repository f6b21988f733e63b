using System.Collections.Frozen;
using System.Text;

namespace Bot.Understanding;

/// <summary>One word as written, in one spelling with marks, and without marks.</summary>
internal sealed record Word(string Raw, string Marked, string Folded, int Start, int End)
{
    public bool HasMarks => !ReferenceEquals(Marked, Folded) && Marked != Folded;

    /// <summary>Stands in the message as it is: neither a short form written out nor keystrokes decoded.</summary>
    public bool IsTyped { get; init; } = true;

    public bool IsCapital => char.IsUpper(Raw[0]);
    public bool IsNumber => char.IsAsciiDigit(Raw[0]) && Raw.All(char.IsAsciiDigit);

    /// <summary>Folded words this one may be a slip of; empty for a word that is known.</summary>
    public string[] Slips { get; init; } = [];
}

/// <summary>A message cut into words; what stands between the words stays reachable through the positions.</summary>
internal static class Words
{
    public const int Limit = 2000;

    // short forms that are always the same word, whatever is being talked about
    private static readonly FrozenDictionary<string, string> Shortened = new Dictionary<string, string>
    {
        ["ko"] = "không",
        ["k"] = "không",
        ["hok"] = "không",
        ["hông"] = "không",
        ["khong"] = "không",
        ["kg"] = "không",
        ["hem"] = "không",
        ["đc"] = "được",
        ["dc"] = "được",
        ["đk"] = "đăng ký",
        ["dk"] = "đăng ký",
        ["dky"] = "đăng ký",
        ["đky"] = "đăng ký",
        ["đký"] = "đăng ký",
        ["dki"] = "đăng ký",
        ["đki"] = "đăng ký",
        ["dkí"] = "đăng ký",
        ["đkí"] = "đăng ký",
        ["dký"] = "đăng ký",
        ["j"] = "gì",
        ["gi"] = "gì",
        ["zì"] = "gì",
        ["e"] = "em",
        ["mk"] = "mình",
        ["mik"] = "mình",
        ["mh"] = "mình",
        ["bn"] = "bao nhiêu",
        ["bnh"] = "bao nhiêu",
        ["bnhiu"] = "bao nhiêu",
        ["bnhieu"] = "bao nhiêu",
        ["nhiu"] = "nhiêu",
        ["ntn"] = "như thế nào",
        ["vs"] = "với",
        ["vz"] = "vậy",
        ["zậy"] = "vậy",
        ["zay"] = "vậy",
        ["rùi"] = "rồi",
        ["rui"] = "rồi",
        ["roài"] = "rồi",
        ["trc"] = "trước",
        ["nv"] = "nhân viên",
        ["đ/c"] = "đồng chí",
        ["d/c"] = "đồng chí",
        ["đ.c"] = "đồng chí",
        ["a/c"] = "anh chị",
        ["ace"] = "anh chị em",
        ["kq"] = "kết quả",
        ["bcáo"] = "báo cáo",
        ["bcao"] = "báo cáo",
        ["ktra"] = "kiểm tra",
        ["ktr"] = "kiểm tra",
        ["cđ"] = "chấm điểm",
        ["pls"] = "please",
        ["plz"] = "please",
        ["thx"] = "thanks",
        ["tks"] = "thanks",
        ["u"] = "you",
        ["ur"] = "your",
        ["im"] = "i am",
        ["ds"] = "danh sách",
        ["dsach"] = "danh sách",
        ["cbcc"] = "cán bộ",
        ["cbccvc"] = "cán bộ",
        ["cc"] = "công chức",
        ["hnay"] = "hôm nay",
        ["hqua"] = "hôm qua",
        ["đthi"] = "điểm thi",
        ["bxep"] = "bảng xếp",
        ["xhang"] = "xếp hạng",
        ["xephang"] = "xếp hạng",
        ["ddk"] = "đăng ký",
        ["ddky"] = "đăng ký",
        ["bxhang"] = "bảng xếp hạng",
        ["xhạng"] = "xếp hạng",
        ["thidua"] = "thi đua",
        ["dangky"] = "đăng ký",
        ["dangki"] = "đăng ký",
        ["chamdiem"] = "chấm điểm",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Cut(string? text) =>
        text is null ? ""
        : text.Length <= Limit ? text
        : text[..Limit];

    /// <summary>A message all in capitals says nothing by them.</summary>
    public static string Calm(string text) =>
        text.Any(char.IsLower) || text.Count(char.IsLetter) < 4 || !text.Contains(' ', StringComparison.Ordinal)
            ? text
            : VietnameseLetters.Lower(text);

    public static List<Word> Of(string text)
    {
        var source = VietnameseLetters.Compose(text);
        var words = new List<Word>();
        for (var i = 0; i < source.Length; )
        {
            if (!char.IsLetterOrDigit(source[i]))
            {
                i++;
                continue;
            }
            var end = EndOf(source, i);
            Add(words, source[i..end], i, end);
            i = end;
        }
        return words;
    }

    /// <summary>The words of a phrase of the lexicon or of a name: nothing shortened, nothing guessed.</summary>
    public static List<Word> Plain(string phrase)
    {
        var source = VietnameseLetters.Compose(phrase);
        var words = new List<Word>();
        for (var i = 0; i < source.Length; i++)
        {
            if (!char.IsLetterOrDigit(source[i]))
                continue;
            var end = Contraction(source, RunEnd(source, i));
            words.Add(Make(source[i..end], i, end));
            i = end;
        }
        return words;
    }

    public static Word Make(string raw, int start, int end)
    {
        var marked = VietnameseLetters.Spell(VietnameseLetters.Lower(raw));
        var folded = VietnameseLetters.Fold(marked);
        // the two spellings i and y meet where no mark tells them apart
        folded = folded switch
        {
            "ki" => "ky",
            "li" => "ly",
            "qui" => "quy",
            "ti" => "ty",
            "sy" => "si",
            "mi" => "my",
            _ => folded,
        };
        if (!raw.Any(c => c > 127))
            marked = folded;
        return new Word(raw, marked, folded, start, end);
    }

    private static void Add(List<Word> words, string raw, int start, int end)
    {
        var lower = VietnameseLetters.Lower(raw);
        if (Shortened.TryGetValue(lower, out var full))
        {
            foreach (var part in full.Split(' '))
                words.Add(Make(part, start, end) with { IsTyped = false });
            return;
        }
        // "group's" is the group; "what's" stays what it is
        var own =
            raw.Length > 2
            && raw[^1] is 's' or 'S'
            && raw[^2] is '\'' or '’'
            && lower[..^2] is not ("what" or "let" or "where" or "that" or "who" or "it" or "here");
        words.Add(Make(own ? raw[..^2] : raw, start, end));
    }

    private static int EndOf(string source, int start)
    {
        var end = RunEnd(source, start);
        // "đ/c", "a/c", "đ.c": one word to a reader
        if (
            end - start == 1
            && end + 1 < source.Length
            && source[end] is '/' or '.'
            && source[end + 1] is 'c' or 'C'
            && (end + 2 >= source.Length || !char.IsLetterOrDigit(source[end + 2]))
            && source[start] is 'đ' or 'Đ' or 'd' or 'D' or 'a' or 'A'
        )
            return end + 2;
        return Contraction(source, end);
    }

    private static int RunEnd(string source, int start)
    {
        while (start < source.Length && char.IsLetterOrDigit(source[start]))
            start++;
        return start;
    }

    // an English contraction stays whole: "don't", "what's"
    private static int Contraction(string source, int end)
    {
        if (end + 1 < source.Length && source[end] is '\'' or '’' && char.IsAsciiLetter(source[end + 1]))
        {
            var tail = end + 1;
            while (tail < source.Length && char.IsAsciiLetter(source[tail]))
                tail++;
            return tail;
        }
        return end;
    }

    /// <summary>The message without a mention of the bot: Teams sends it as a tag.</summary>
    public static string WithoutMention(string text)
    {
        var open = text.IndexOf("<at>", StringComparison.OrdinalIgnoreCase);
        while (open >= 0)
        {
            var close = text.IndexOf("</at>", open, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
                break;
            text = new StringBuilder(text).Remove(open, close + 5 - open).Insert(open, ' ').ToString();
            open = text.IndexOf("<at>", StringComparison.OrdinalIgnoreCase);
        }
        return text;
    }
}
