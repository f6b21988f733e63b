using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Inbound;

/// <summary>Keeps what was not understood, without names, in the turn's own save; what is too old goes with the next.</summary>
internal static class UnclearKeeper
{
    private const int MostLetters = 200;
    private const int LeastWords = 2;
    private const int AtOnce = 20;

    public static async Task KeepAsync(Turn turn, CancellationToken stop)
    {
        var message = turn.Message;
        if (message.IsButton || !message.IsPersonal || message.Words.Length > MostLetters || message.Meaning.Words < LeastWords)
        {
            return;
        }
        var words = turn.Org.Understander.WithoutNames(message.Words, turn.Today);
        var plain = PlainWords.Of(words);
        if (plain.Length == 0)
        {
            return;
        }
        if (await turn.Db.Unclear.FindAsync([plain], stop) is { } known)
        {
            (known.Times, known.LastAt) = (known.Times + 1, turn.Now);
        }
        else
        {
            turn.Db.Unclear.Add(
                new()
                {
                    Plain = plain,
                    Words = words,
                    Times = 1,
                    LastAt = turn.Now,
                }
            );
        }
        var old = turn.Now.AddDays(-UnclearSentence.KeptDays);
        turn.Db.Unclear.RemoveRange(await turn.Db.Unclear.Where(u => u.LastAt < old).OrderBy(u => u.LastAt).Take(AtOnce).ToListAsync(stop));
    }
}
