using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Teaching;

/// <summary>What is not understood, the most frequent first, and what has been taught, the newest first: both in the order that is numbered.</summary>
internal static class UnclearBook
{
    public const int Most = 7;

    public static async Task<List<UnclearSentence>> WaitingAsync(Turn turn, int most, CancellationToken stop)
    {
        var from = turn.Now.AddDays(-UnclearSentence.KeptDays);
        return await turn
            .Db.Unclear.AsNoTracking()
            .Where(u => u.LastAt >= from && !turn.Db.Taught.Any(t => t.Plain == u.Plain))
            .OrderByDescending(u => u.Times)
            .ThenByDescending(u => u.LastAt)
            .ThenBy(u => u.Plain)
            .Take(most)
            .ToListAsync(stop);
    }

    public static Task<List<TaughtSentence>> TaughtAsync(Turn turn, int most, CancellationToken stop) =>
        turn.Db.Taught.AsNoTracking().OrderByDescending(t => t.At).ThenBy(t => t.Plain).Take(most).ToListAsync(stop);

    /// <summary>The number that a sentence names: "dạy câu 2"; null where it names none.</summary>
    public static int? Numbered(string words)
    {
        var said = PlainWords.Of(words).Split(' ');
        for (var i = 0; i < said.Length; i++)
        {
            if (int.TryParse(said[i], out var number) && number is >= 1 and <= Most)
            {
                return number;
            }
        }
        return null;
    }
}

/// <summary>"Câu chưa hiểu": without names and without who typed them.</summary>
public sealed class ShowUnclear(CapabilityList capabilities) : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var waiting = await UnclearBook.WaitingAsync(turn, UnclearBook.Most, stop);
        var taught = await UnclearBook.TaughtAsync(turn, UnclearBook.Most, stop);
        var title =
            waiting.Count == 0
                ? new Text("Không có câu nào chưa hiểu trong 90 ngày qua.", "No sentence was unclear in the last 90 days.")
                : new("Câu chưa hiểu trong 90 ngày qua (đã thay tên người)", "Unclear sentences of the last 90 days (without names)");
        var card = new Card(title).Title(title);
        for (var i = 0; i < waiting.Count; i++)
        {
            card.Line(
                new Text("{so}. \"{cau}\" ({lan} lần)", "{so}. \"{cau}\" ({lan} times)")
                    .With("so", $"{i + 1}")
                    .With("cau", waiting[i].Words)
                    .With("lan", $"{waiting[i].Times}")
            );
        }
        if (taught.Count > 0)
        {
            card.Line(new("Đã dạy:", "Taught:"), subtle: true);
        }
        for (var i = 0; i < taught.Count; i++)
        {
            card.Line(
                new Text("{so}. \"{cau}\": {viec}", "{so}. \"{cau}\": {viec}")
                    .With("so", $"{i + 1}")
                    .With("cau", taught[i].Words)
                    .With("viec", capabilities.Find(taught[i].Row)?.Name ?? Text.Same(taught[i].Row)),
                subtle: true
            );
        }
        if (waiting.Count > 0)
        {
            card.Typed(new("dạy câu 1", "teach sentence 1")).Typed(new("xuất câu chưa hiểu ra excel", "export unclear sentences"));
        }
        turn.Show(taught.Count > 0 ? card.Typed(new("quên câu đã dạy 1", "forget taught sentence 1")) : card);
    }
}

/// <summary>The same as .xlsx, with what was taught: the columns are those that the learning verb reads.</summary>
public sealed class UnclearFile(PaperDesk desk) : IAnswer
{
    private const int MostRows = 2000;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var waiting = await UnclearBook.WaitingAsync(turn, MostRows, stop);
        var taught = await UnclearBook.TaughtAsync(turn, MostRows, stop);
        var rows = waiting.Select(u => Row("", u.Words, u.Times)).Concat(taught.Select(t => Row(t.Row, t.Words, 0))).ToList();
        await desk.OfferAsync(
            turn,
            Workbook.ToFile(
                PaperFile.NameOf("cau chua hieu", "xlsx"),
                "CÂU CHƯA HIỂU",
                new Sheet("Câu", "CÂU CHƯA HIỂU", [("capability", 22), ("text", 80), ("times", 8)], rows)
            ),
            new Text("Câu chưa hiểu và câu đã dạy", "Unclear and taught sentences"),
            stop
        );
    }

    private static IReadOnlyList<SheetCell> Row(string capability, string words, int times) =>
        [SheetCell.Of(capability), SheetCell.Of(words), SheetCell.Number(times)];
}
