using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Discipline;

/// <summary>One's own records of the last twelve months and all that wait, with the day until which one may explain; or one record by its number, to whom it is shown.</summary>
public sealed class ShowMyRecords : IAnswer
{
    private const int Most = 10;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (turn.Message.Meaning["record"] is { } said)
        {
            var one = await turn.Db.RecordsVisibleTo(turn.Who).AsNoTracking().FirstOrDefaultAsync(r => r.Id == said, stop);
            if (one is null)
            {
                turn.Refuse(DisciplineRefusals.NotFound.With(("ma", said)));
                return;
            }
            turn.Show(await OneAsync(turn, one, stop));
            return;
        }
        if (turn.OtherNamed is { } other)
        {
            await OfOtherAsync(turn, other, stop);
            return;
        }
        var from = turn.Today.AddYears(-1);
        var own = await turn
            .Db.RecordsVisibleTo(turn.Who)
            .AsNoTracking()
            .Where(r => r.PersonId == turn.Who.Id && (r.Date >= from || r.Status == RecordStatus.Pending))
            .OrderByDescending(r => r.Date)
            .Take(Most)
            .ToListAsync(stop);
        if (own.Count == 0)
        {
            turn.Say(
                new(
                    "Trong 12 tháng qua, Anh/Chị không có ghi nhận vi phạm kỷ luật, kỷ cương.",
                    "You have no discipline record in the last 12 months."
                )
            );
            return;
        }
        turn.Show(await ListAsync(turn, own, stop));
    }

    // a named person never becomes oneself
    private static async Task OfOtherAsync(Turn turn, string personId, CancellationToken stop)
    {
        if (turn.Who.May(Permissions.Deciders))
        {
            await PersonRecords.ShowAsync(turn, personId, stop);
        }
        else
        {
            turn.Refuse(OperationRunner.Denied);
        }
    }

    private static async Task<Card> ListAsync(Turn turn, IReadOnlyList<DisciplineRecord> own, CancellationToken stop)
    {
        var card = new Card(
            new Text("Anh/Chị có {so} ghi nhận trong 12 tháng qua.", "You have {so} record(s) in the last 12 months.").With(
                "so",
                $"{own.Count}"
            )
        ).Title(new("Ghi nhận về Anh/Chị", "Your records"));
        var days = await ExplainDays.LoadAsync(turn.Db, own.Where(r => r.Status == RecordStatus.Pending), stop);
        foreach (var record in own)
        {
            card.Facts(
                (new("Mã", "Ref."), Text.Same(record.Id)),
                (new("Ngày", "Date"), Format.Day(record.Date)),
                (new("Nội dung", "Content"), Text.Same(record.RuleText)),
                (new("Trạng thái", "Status"), RecordCards.Status(record)),
                (new("Người ghi", "Recorded by"), Text.Same(turn.Org.NameOf(record.RecordedBy)))
            );
            if (record is { Status: RecordStatus.Pending, Explained: "" })
            {
                card.Line(
                        new Text("Anh/Chị có quyền giải trình đến hết ngày {han}.", "You may explain until {han}.").With(
                            "han",
                            Format.Day(days.Of(record))
                        )
                    )
                    .Typed(new Text("giải trình {ma}", "explain {ma}").With("ma", record.Id));
            }
        }
        return card.Line(RecordCards.Internal, subtle: true).Typed(new("xuất ghi nhận về tôi ra file", "export my records to a file"));
    }

    private static async Task<Card> OneAsync(Turn turn, DisciplineRecord record, CancellationToken stop)
    {
        var title = new Text("Ghi nhận {ma}", "Record {ma}").With("ma", record.Id);
        var card = RecordCards.Facts(new Card(title).Title(title), record, turn.Org);
        if (record.Status == RecordStatus.Pending && record.IsAbout(turn.Who))
        {
            return RecordCards.Answerable(
                card.Line(
                    new Text("Anh/Chị có quyền giải trình đến hết ngày {han}.", "You may explain until {han}.").With(
                        "han",
                        Format.Day((await ExplainDays.LoadAsync(turn.Db, [record], stop)).Of(record))
                    )
                ),
                record
            );
        }
        return record.Status is RecordStatus.Pending or RecordStatus.Finding && RecordNews.MayDecide(turn.Who, record, turn.Org)
            ? RecordCards.ToDecide(record, turn.Org, record.Version)
            : card;
    }
}

/// <summary>What waits for the person who decides: what is ready first.</summary>
public sealed class ShowWaitingRecords : IAnswer
{
    private const int Most = 15;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (turn.OtherNamed is { } named)
        {
            await PersonRecords.ShowAsync(turn, named, stop);
            return;
        }
        var seen = await turn
            .Db.RecordsVisibleTo(turn.Who)
            .AsNoTracking()
            .Where(r => r.Status == RecordStatus.Pending || r.Status == RecordStatus.Finding)
            .OrderBy(r => r.Id)
            .ToListAsync(stop);
        var days = await ExplainDays.LoadAsync(turn.Db, seen.Where(r => r.Status == RecordStatus.Pending), stop);
        var rows = new List<(DisciplineRecord Record, bool Ready, DateOnly? Until)>();
        foreach (var record in seen.Where(r => RecordNews.MayDecide(turn.Who, r, turn.Org) || turn.Who.HeadOf(r.UnitId)))
        {
            DateOnly? until = record.Status == RecordStatus.Finding ? null : days.Of(record);
            rows.Add((record, RecordNews.IsReady(turn.Who, record, turn.Org, until, turn.Today), until));
        }
        if (rows.Count == 0)
        {
            turn.Say(new("Không có ghi nhận nào đang chờ.", "No record is waiting."));
            return;
        }
        var title = new Text("Ghi nhận đang chờ: {so}", "Records that wait: {so}").With("so", $"{rows.Count}");
        var card = new Card(title)
            .Title(title)
            .Table(
                [3, 3, 3],
                [new("Đối tượng", "About"), new("Nội dung", "Content"), new("Trạng thái", "State")],
                rows.OrderByDescending(r => r.Ready).Take(Most).Select(r => Row(r, turn.Org)).ToList()
            );
        if (rows.Find(r => r.Ready) is { Record: { } first })
        {
            card.Typed(new Text("xem {ma}", "show {ma}").With("ma", first.Id));
        }
        turn.Show(card);
    }

    private static IReadOnlyList<Text> Row((DisciplineRecord Record, bool Ready, DateOnly? Until) r, Org org) =>
        [
            Text.Same($"{r.Record.Id} · ")
                + (
                    r.Record.PersonId.Length > 0
                        ? Text.Same(org.NameOf(r.Record.PersonId))
                        : RecordCards.NameOf("", r.Record.UnitId, r.Record.RoomId, org)
                ),
            Text.Same(r.Record.RuleText),
            r.Ready && r.Record is { Explained: "", Status: RecordStatus.Pending }
                ? new("hết hạn, không giải trình: có thể quyết định", "no explanation in time: ready to be decided")
            : r.Record.Explained.Length == 0 && r.Until is { } day
                ? RecordCards.Status(r.Record) + new Text(" đến ", " until ") + Format.ShortDay(day)
            : RecordCards.Status(r.Record),
        ];
}

/// <summary>"Xuất ghi nhận về tôi ra file": all that is kept about the person, for the person (Personal Data Law: access).</summary>
public sealed class ExportMyRecords(PaperDesk desk) : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var own = await turn
            .Db.RecordsVisibleTo(turn.Who)
            .AsNoTracking()
            .Where(r => r.PersonId == turn.Who.Id)
            .OrderBy(r => r.Date)
            .ToListAsync(stop);
        var decisions = await turn
            .Db.DecisionsVisibleTo(turn.Who)
            .AsNoTracking()
            .Where(d => d.PersonId == turn.Who.Id)
            .OrderBy(d => d.Date)
            .ToListAsync(stop);
        if (own.Count + decisions.Count == 0)
        {
            turn.Say(new("Không có ghi nhận hay quyết định nào về Anh/Chị để xuất.", "Nothing is recorded about you."));
            return;
        }
        var title = new Text("Ghi nhận về ", "Records about ").In(turn.Language) + turn.Who.Person.FullName;
        var records = Records(title, own, turn.Language);
        var signed = Decisions(title, decisions, turn.Language);
        await desk.OfferAsync(
            turn,
            Workbook.ToFile(
                PaperFile.NameOf($"ghi nhan {turn.Who.Id}", "xlsx"),
                title,
                decisions.Count > 0 ? [records, signed] : [records]
            ),
            new("Ghi nhận về Anh/Chị", "Your records"),
            stop
        );
    }

    private static Sheet Decisions(string title, IReadOnlyList<DisciplineDecision> decisions, Language language)
    {
        return new Sheet(
            new Text("Quyết định", "Decisions").In(language),
            title,
            [
                (new Text("Số", "Number").In(language), 18),
                (new Text("Ngày", "Date").In(language), 12),
                (new Text("Hình thức", "Form").In(language), 22),
                (new Text("Người ký", "Signed by").In(language), 24),
            ],
            decisions
                .Select(d =>
                    (IReadOnlyList<SheetCell>)
                        [SheetCell.Of(d.Number), SheetCell.Of(Format.Day(d.Date).Vi), SheetCell.Of(d.FormVi), SheetCell.Of(d.IssuerVi)]
                )
                .ToList()
        );
    }

    private static Sheet Records(string title, IReadOnlyList<DisciplineRecord> own, Language language)
    {
        return new Sheet(
            new Text("Ghi nhận", "Records").In(language),
            title,
            [
                (new Text("Mã", "Ref.").In(language), 9),
                (new Text("Ngày", "Date").In(language), 12),
                (new Text("Nội dung", "Content").In(language), 34),
                (new Text("Chi tiết", "Detail").In(language), 28),
                (new Text("Trạng thái", "State").In(language), 20),
                (new Text("Giải trình", "Explanation").In(language), 34),
                (new Text("Lý do quyết định", "Reason of the decision").In(language), 28),
                (new Text("Ngày quyết định", "Decided on").In(language), 14),
            ],
            own.Select(r =>
                    (IReadOnlyList<SheetCell>)
                        [
                            SheetCell.Of(r.Id),
                            SheetCell.Of(Format.Day(r.Date).Vi),
                            SheetCell.Of(r.RuleText),
                            SheetCell.Of(r.Detail),
                            SheetCell.Of(RecordCards.Status(r).In(language)),
                            SheetCell.Of(r.Explanation),
                            SheetCell.Of(r.DecisionReason),
                            SheetCell.Of(r.DecidedAt is { } at ? Format.Day(Vietnam.Day(at)).Vi : ""),
                        ]
                )
                .ToList()
        );
    }
}
