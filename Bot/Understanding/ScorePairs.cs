using Bot.Domain;

namespace Bot.Understanding;

/// <summary>One room and the score said for it. RoomId is null when no room answers to what was written.</summary>
public sealed record ScorePair(string? RoomId, string RawRoom, ScoreReading Score, string RawScore, bool OutsideGroup);

/// <summary>A line of scores: the pairs, the group that was named, the reason given, and what could not be placed.</summary>
public sealed record ScoreLine(IReadOnlyList<ScorePair> Pairs, string? GroupId, string? Reason, string Leftover);

/// <summary>Reads several scores from one line, room first or score first: "bg1 9, bg2 8,25", "8,5 cho p206".</summary>
public static class ScorePairs
{
    private sealed record Mark(int Start, int End, string? RoomId, bool IsRoom);

    private static readonly string[] Counted =
    [
        "dot",
        "thang",
        "nhom",
        "quy",
        "ky",
        "nam",
        "lan",
        "tuan",
        "round",
        "group",
        "top",
        "ngay",
        "khoi",
        "trang",
        "page",
    ];

    // "phòng tôi", "phòng nào": words that never begin a room's name
    private static readonly string[] NoLabel =
    [
        "toi",
        "em",
        "minh",
        "nao",
        "nay",
        "ban",
        "cua",
        "chung",
        "duoc",
        "xep",
        "dung",
        "co",
        "con",
        "ma",
        "la",
        "da",
        "ta",
        "so",
        "hop",
        "o",
        "thi",
        "lam",
        "cham",
        "cao",
        "thap",
        "is",
        "scores",
        "with",
    ];

    public static ScoreLine Read(string line, Names names, string? groupId = null, int max = 1000, int step = 25)
    {
        var source = VietnameseLetters.Compose(Words.Cut(line));
        var reason = ReasonReader.Cut(ref source);
        var words = Words.Plain(source);
        var hits = new List<Hit<NameOf>>();
        names.Tree.Find(words, hits);
        groupId = hits.Find(h => h.Value.Kind == NameKind.Group) is { Phrase: not null } named ? named.Value.Id : groupId;
        var marks = Marks(source, words, hits);
        var rooms = marks.FindAll(m => m.IsRoom);
        if (rooms.Count == 0)
            return new ScoreLine([], groupId, reason, source.Trim());
        var gaps = Gaps(source, marks);
        var scoreFirst = gaps[0].Length > 0 && gaps[^1].Length == 0;
        var pairs = new List<ScorePair>();
        for (var i = 0; i < rooms.Count; i++)
        {
            var raw = scoreFirst ? gaps[i] : gaps[i + 1];
            var id = rooms[i].RoomId;
            var outside = groupId is not null && id is not null && names.Room(id)?.GroupId is { } own && own != groupId;
            pairs.Add(new ScorePair(id, source[rooms[i].Start..rooms[i].End], ScoreReader.Read(raw, max, step), raw, outside));
        }
        return new ScoreLine(pairs, groupId, reason, scoreFirst ? gaps[^1] : gaps[0]);
    }

    // what stands between the rooms, cut down to what could be a score
    private static List<string> Gaps(string source, List<Mark> marks)
    {
        var gaps = new List<string>();
        var (text, at) = (new System.Text.StringBuilder(), 0);
        foreach (var mark in marks)
        {
            text.Append(source, at, mark.Start - at).Append(mark.IsRoom ? "" : "; ");
            at = mark.End;
            if (!mark.IsRoom)
                continue;
            gaps.Add(ScoreText(text.ToString()));
            text.Clear();
        }
        gaps.Add(ScoreText(text.Append(source.AsSpan(at)).ToString()));
        return gaps;
    }

    private static List<Mark> Marks(string source, List<Word> words, List<Hit<NameOf>> hits)
    {
        var marks = new List<Mark>();
        for (var i = 0; i < words.Count; )
        {
            var best = Best(hits, i);
            var used = best is { } hit ? hit.Length : 0;
            if (best is { } found)
                marks.Add(
                    new Mark(
                        words[i].Start,
                        words[found.To - 1].End,
                        found.Value.Kind == NameKind.Room ? found.Value.Id : null,
                        found.Value.Kind != NameKind.Group
                    )
                );
            else if ((used = CountedPhrase(words, i)) > 0)
                marks.Add(new Mark(words[i].Start, words[i + used - 1].End, null, false));
            else if ((used = UnknownRoom(source, words, i, marks)) > 0)
                marks.Add(new Mark(words[i].Start, words[i + used - 1].End, null, true));
            i += Math.Max(1, used);
        }
        return marks;
    }

    // a room before a unit of the same name: here people score offices
    private static Hit<NameOf>? Best(List<Hit<NameOf>> hits, int at)
    {
        Hit<NameOf>? best = null;
        foreach (var hit in hits)
        {
            if (hit.From != at || hit.Value.Kind is not (NameKind.Room or NameKind.Group or NameKind.Unit) || hit.Slip)
                continue;
            if (best is not { } held || hit.Length > held.Length || (hit.Length == held.Length && hit.Value.Kind == NameKind.Room))
                best = hit;
        }
        return best;
    }

    // "đợt 1", "tháng 6": a number, but no score
    private static int CountedPhrase(List<Word> words, int at)
    {
        if (!Counted.Contains(words[at].Folded) || at + 1 >= words.Count)
            return 0;
        var next = words[at + 1];
        if (
            words[at].Folded == "nam"
            && next.Folded is not ("nay" or "ngoai" or "truoc" or "sau" or "hoc")
            && !(next.IsNumber && next.Folded.Length == 4)
        )
            return 0;
        return
            next.Folded.Length <= 4
            && (next.IsNumber || next.Folded is "nay" or "i" or "ii" or "truoc" or "sau" or "ngoai" or "hai" or "mot")
            ? 2
            : 0;
    }

    // "P999", "phòng 909", a bare "909" and "phòng tổ chức 9": said to be a room, but there is none
    private static int UnknownRoom(string source, List<Word> words, int at, List<Mark> marks)
    {
        var word = words[at];
        if (
            word.Folded.Length is >= 3 and <= 6
            && word.Folded[0] == 'p'
            && word.Folded.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false
        )
            return 1;
        var next = at + 1 < words.Count ? words[at + 1] : null;
        if (word.Folded is "p" or "phong" or "room" && next is { IsNumber: true, Folded.Length: >= 2 and <= 4 })
            return 2;
        if (word.IsNumber && word.Folded.Length == 3 && !TouchesDecimal(source, word))
            return
                marks.Count == 0
                || !marks[^1].IsRoom
                || source.AsSpan(marks[^1].End, word.Start - marks[^1].End).ContainsAnyInRange('0', '9')
                ? 1
                : 0;
        if (word.Folded is not ("phong" or "room") || next is null || NoLabel.Contains(next.Folded))
            return 0;
        var used = 1;
        while (
            at + used < words.Count
            && used < 6
            && !Counted.Contains(words[at + used].Folded)
            && !words[at + used].IsNumber
            && !char.IsAsciiDigit(words[at + used].Folded[0])
            && !IsScoreWord(words[at + used])
            && source.AsSpan(words[at + used - 1].End, words[at + used].Start - words[at + used - 1].End).IsWhiteSpace()
        )
            used++;
        return used > 1 && at + used < words.Count && (char.IsAsciiDigit(words[at + used].Folded[0]) || IsScoreWord(words[at + used]))
            ? used
            : 0;
    }

    private static bool TouchesDecimal(string source, Word word) =>
        (word.Start > 1 && source[word.Start - 1] is ',' or '.' && char.IsAsciiDigit(source[word.Start - 2]))
        || (word.End + 1 < source.Length && source[word.End] is ',' or '.' && char.IsAsciiDigit(source[word.End + 1]));

    private static bool IsScoreWord(Word word) =>
        word.Folded is not ("hai" or "ba" or "tu" or "lam") && (NumberWords.IsNumber(word) || word.Folded is "khoang" or "hon");

    internal static string ScoreText(string gap)
    {
        var words = Words.Plain(gap);
        var first = words.FindIndex(w =>
            char.IsAsciiDigit(w.Folded[0])
            || w.Raw[0] is '½'
            || (NumberWords.IsNumber(w) && w.Folded is not ("lam" or "tu" or "nham" or "khong"))
        );
        if (first < 0)
            return "";
        var last = words.FindLastIndex(w =>
            char.IsAsciiDigit(w.Folded[0]) || NumberWords.IsNumber(w) || w.Folded is "ruoi" or "r" or "d" or "diem" or "half" or "½"
        );
        if (first > 0 && words[first - 1].Folded is "khoang" or "hon" or "tam" or "chung" or "gan" or "about" or "duoi" or "tren")
            first--;
        var (start, end) = (words[first].Start, words[last].End);
        if (start > 0 && gap[start - 1] is '-' && (start == 1 ? false : gap[start - 2] == ' '))
            start--;
        while (end < gap.Length && gap[end] is '+' or '½' or '¼' or '¾' or '%')
            end++;
        return gap[start..end];
    }
}
