using System.Text.RegularExpressions;
using Bot.Platform.Chat;
using Bot.Understanding;

namespace Bot.Platform.Inbound;

/// <summary>One wish and the words it stands in.</summary>
internal sealed record Wish(string Words, Meaning Meaning, Capability Row);

/// <summary>"Cho em xem việc của em với bảng xếp hạng nhóm luôn": two things in one message, where each half is clear by itself.</summary>
internal static partial class TwoWishes
{
    private const double Clear = 0.8;
    private const int LeastWords = 5;
    private const int MostSplits = 4;

    public static (Wish First, Wish Second)? Read(Turn turn, CapabilityList rows)
    {
        var words = turn.Message.Words;
        if (turn.Message.IsButton || turn.Message.Meaning.Words < LeastWords)
        {
            return null;
        }
        foreach (Match between in Between().Matches(words).Take(MostSplits))
        {
            if (
                Of(turn, rows, words[..between.Index]) is { } first
                && first.Meaning["reason"] is null
                && Of(turn, rows, words[(between.Index + between.Length)..]) is { } second
                && first.Row != second.Row
            )
            {
                return (first, second);
            }
        }
        return null;
    }

    private static Wish? Of(Turn turn, CapabilityList rows, string words)
    {
        if (words.Count(c => c == ' ') == 0)
        {
            return null;
        }
        var meaning = rows.Settle(turn.Org.Understander.Understand(words, turn.Today));
        return meaning.Confidence >= Clear && rows.For(meaning, turn.Who) is { IsUsual: false } row && turn.Who.May(row.Allowed)
            ? new(words, meaning, row)
            : null;
    }

    [GeneratedRegex(
        @"[.;?!]\s+|,?\s+(?:rồi|roi|xong|sau đó|sau do|với|voi|và|va|tiện thể|tien the|luôn thể|đồng thời|and then|then|and|also)\s+",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Between();
}
