using Bot.Calendar;
using Bot.Movements;
using Bot.People;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;
using static Bot.Speaking.Capability;

namespace Bot.Discipline;

public static class DisciplineCapabilities
{
    public static readonly Capability[] All =
    [
        Can("record.mine").Named("Ghi nhận về tôi", "My records").Reads().OnlyPersonal()
            .Means("my_discipline").Means("my_discipline", "view", "explain")
            .Says("vi phạm của tôi", "tôi có bị ghi nhận lỗi gì không", "my discipline record")
            .InMenuAs("vi phạm của tôi", "my discipline record")
            .Does<ShowMyRecords>(),
    ];
}

/// <summary>One's own records of the last twelve months and all that wait, with the day until which one may explain.</summary>
public sealed class ShowMyRecords : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var from = turn.Today.AddYears(-1);
        var own = await turn.Db.RecordsVisibleTo(turn.Who).AsNoTracking().Where(r => r.PersonId == turn.Who.Id && (r.Date >= from || r.Status == RecordStatus.Pending))
            .OrderByDescending(r => r.Date).Take(10).ToListAsync(stop);
        if (own.Count == 0)
        {
            turn.Say(new("Trong 12 tháng qua, Anh/Chị không có ghi nhận vi phạm kỷ luật, kỷ cương.", "You have no discipline record in the last 12 months."));
            return;
        }
        var rules = await RuleBook.LoadAsync(turn.Db, stop);
        var calendar = new WorkCalendar(await turn.Db.Holidays.AsNoTracking().ToListAsync(stop));
        var card = new Card(new Text("Anh/Chị có {so} ghi nhận trong 12 tháng qua.", "You have {so} record(s) in the last 12 months.").With("so", $"{own.Count}"))
            .Title(new("Ghi nhận về Anh/Chị", "Your records"));
        foreach (var record in own)
        {
            card.Facts((new("Mã", "Ref."), Text.Same(record.Id)), (new("Ngày", "Date"), Format.Day(record.Date)), (new("Nội dung", "Content"), Text.Same(record.RuleText)),
                (new("Trạng thái", "Status"), Status(record.Status)));
            if (record.Status == RecordStatus.Pending)
            {
                var until = calendar.WorkingDaysAfter(Vietnam.Day(record.RecordedAt), rules.Number(RuleKeys.ExplainDays, record.Date));
                card.Line(new Text("Anh/Chị có quyền giải trình với trưởng đơn vị trước hết ngày {han}.", "You may explain to your head of unit until {han}.").With("han", Format.Day(until)));
            }
        }
        turn.Show(card.Line(new("Đây là ghi nhận nội bộ, không phải quyết định kỷ luật.", "These are internal notes, not disciplinary decisions."), subtle: true));
    }

    private static Text Status(RecordStatus status) => status switch
    {
        RecordStatus.Pending => new("chờ giải trình", "waiting for your explanation"),
        RecordStatus.Confirmed => new("đã xác nhận", "confirmed"),
        _ => new("đã hủy", "cancelled"),
    };
}
