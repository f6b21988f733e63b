using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Discipline;

/// <summary>"anh Tú đi muộn bao nhiêu lần rồi": the records of a named person, as many as the asker may see.</summary>
internal static class PersonRecords
{
    private const int Most = 10;

    public static async Task ShowAsync(Turn turn, string personId, CancellationToken stop)
    {
        var from = turn.Today.AddYears(-1);
        var seen = turn
            .Db.RecordsVisibleTo(turn.Who)
            .AsNoTracking()
            .Where(r =>
                r.PersonId == personId && (r.Date >= from || r.Status == RecordStatus.Pending) && r.Status != RecordStatus.Cancelled
            );
        var (count, records) = (await seen.CountAsync(stop), await seen.OrderByDescending(r => r.Date).Take(Most).ToListAsync(stop));
        var name = turn.Org.Person(personId).FullName;
        var first = (
            count == 0
                ? new Text(
                    "Trong 12 tháng qua, {ten} không có ghi nhận nào mà Anh/Chị được xem.",
                    "In the last 12 months {ten} has no record that you may see."
                )
                : new("{ten} có {so} ghi nhận trong 12 tháng qua.", "{ten} has {so} record(s) in the last 12 months.")
        )
            .With("ten", name)
            .With("so", $"{count}");
        var card = new Card(first).Title(first);
        if (count > 0)
        {
            card.Table(
                [2, 4, 3],
                [new("Ngày", "Date"), new("Nội dung", "Content"), new("Trạng thái", "Status")],
                records
                    .Select(r => (IReadOnlyList<Text>)[Format.Day(r.Date), Text.Same($"{r.RuleText} ({r.Id})"), RecordCards.Status(r)])
                    .ToList()
            );
        }
        foreach (var record in records.Where(r => r.Explanation.Length > 0))
        {
            card.Line(new Text("{ma} giải trình: {nd}", "{ma} explained: {nd}").With("ma", record.Id).With("nd", record.Explanation));
        }
        turn.Show(card.Line(RecordCards.Internal, subtle: true));
    }
}
