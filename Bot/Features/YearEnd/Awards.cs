using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.YearEnd;

/// <summary>"Các quyết định khen thưởng năm nay": public by nature (AWD-05); those of a form or a unit where one is named.</summary>
public sealed class ShowAwards : IAnswer
{
    private const int PageSize = 10;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var period = $"{await YearFacts.YearAsync(turn.Db, turn.Message.Meaning["period"], turn.Today, stop)}";
        var form = AwardDesk.Meant(await AwardDesk.FormsAsync(turn, stop), turn.Message.Words.Normalize());
        var rows = await turn
            .Db.Commendations.AsNoTracking()
            .Where(c => c.Period == period && c.AwardCode != "" && c.Withdrawn == "" && (form == null || c.AwardCode == form.Code))
            .OrderByDescending(c => c.Date)
            .ThenBy(c => c.Id)
            .ToListAsync(stop);
        var title = new Text("KHEN THƯỞNG NĂM {nam}", "AWARDS {nam}").With("nam", period);
        if (rows.Count == 0)
        {
            turn.Say(
                new Text("Năm {nam} chưa có quyết định khen thưởng nào được ghi.", "No award decision is entered for {nam} yet.").With(
                    "nam",
                    period
                )
            );
            return;
        }
        turn.Show(Listed(rows, title, turn));
    }

    private static Card Listed(IReadOnlyList<Commendation> rows, Text title, Turn turn)
    {
        var page = Math.Min(Format.Page(turn.Message.Meaning["page"]), (rows.Count + PageSize - 1) / PageSize);
        var sum = Text.Join("; ", rows.GroupBy(r => r.FormVi).Select(g => Text.Same($"{g.Key}: {g.Count()}")));
        var card = new Card(title + Text.Same(" - ") + sum)
            .Title(title)
            .Line(sum)
            .Table(
                [2, 5, 4],
                [new("Mã", "Ref."), new("Cho", "For"), new("Quyết định", "Decision")],
                rows.Skip((page - 1) * PageSize)
                    .Take(PageSize)
                    .Select(r =>
                        (IReadOnlyList<Text>)
                            [
                                Text.Same(r.Id),
                                Name(turn.Org, r) + Text.Same($" - {r.FormVi}"),
                                Text.Same($"{r.DecisionNo}, ") + Format.Day(r.Date),
                            ]
                    )
                    .ToList()
            );
        if (rows.Count > page * PageSize)
        {
            card.Typed(
                new Text("các quyết định khen thưởng trang {so}", "list the awards page {so}").With("so", $"{page + 1}"),
                new("Xem thêm", "More")
            );
        }
        return card;
    }

    internal static Text Name(Org org, Commendation award) =>
        award.Scope == "collective" ? org.CollectiveName(award.SubjectId) : Text.Same(org.NameOf(award.SubjectId));
}

public sealed class WithdrawDraft : ReasonedDraft
{
    public string AwardId { get; set; } = "";
}

/// <summary>"Hủy ghi khen thưởng KT13 vì nhập nhầm số": what was entered wrongly is withdrawn with a reason and entered anew.</summary>
public sealed partial class WithdrawAwardForm(WithdrawAward withdraw, OperationRunner operations)
    : ReasonedForm<WithdrawDraft>("award.withdraw")
{
    protected override Text Why => new("Hủy ghi khen thưởng này vì lý do gì?", "Why is this entry withdrawn?");

    protected override async Task<bool> BeginAsync(Turn turn, WithdrawDraft draft, CancellationToken stop)
    {
        draft.AwardId = Code().Match(turn.Message.Words.ToUpperInvariant()).Value;
        if (draft.AwardId.Length == 0 && turn.Message.Meaning.Follows == Follow.TakeBack)
        {
            draft.AwardId = await LastAsync(turn, stop);
        }
        if (await turn.Db.Commendations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == draft.AwardId, stop) is { IsAward: true })
        {
            return true;
        }
        turn.Refuse(Commendation.UnknownAward.With(("ma", draft.AwardId)));
        return false;
    }

    // "hủy cái vừa ghi": what was entered last; it is shown before anything is done
    private static async Task<string> LastAsync(Turn turn, CancellationToken stop) =>
        (await turn.Db.Commendations.AsNoTracking().Where(c => c.AwardCode != "" && c.Withdrawn == "").Select(c => c.Id).ToListAsync(stop))
            .OrderByDescending(id => id.Length)
            .ThenByDescending(id => id, StringComparer.Ordinal)
            .FirstOrDefault()
        ?? "";

    protected override async Task<Card> ReviewAsync(Turn turn, WithdrawDraft draft, CancellationToken stop)
    {
        var award = await turn.Db.Commendations.AsNoTracking().FirstAsync(c => c.Id == draft.AwardId, stop);
        var said = new Text("Hủy ghi khen thưởng {ma}?", "Withdraw award {ma}?").With("ma", draft.AwardId);
        return new Card(said)
            .Title(said)
            .Facts(
                (new("Cho", "For"), ShowAwards.Name(turn.Org, award)),
                (new("Hình thức", "Form"), Text.Same(award.FormVi)),
                (new("Quyết định", "Decision"), Text.Same($"{award.DecisionNo}, ") + Format.Day(award.Date)),
                (new("Lý do", "Reason"), Text.Same(draft.Reason))
            );
    }

    protected override async Task ActAsync(Turn turn, WithdrawDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, withdraw, draft, stop) is not null)
        {
            var said = new Text(
                "Đã hủy ghi khen thưởng {ma}. Bản ghi và lý do được giữ trong nhật ký.",
                "Award {ma} is withdrawn. The entry and the reason stay in the log."
            ).With("ma", draft.AwardId);
            turn.Become(new Card(said).Line(said));
        }
    }

    [GeneratedRegex(@"\bKT\d{2,5}\b")]
    private static partial Regex Code();
}

public sealed class WithdrawAward(BotDb db) : IOperation<WithdrawDraft, Commendation>
{
    public static readonly Refusal ReasonNeeded = new("award.why", new("Đề nghị nêu lý do hủy.", "Please give the reason."));

    public string Capability => "award.withdraw";

    public async Task<Result<Commendation>> RunAsync(Actor who, WithdrawDraft input, CancellationToken stop)
    {
        if (await db.Commendations.FirstOrDefaultAsync(c => c.Id == input.AwardId, stop) is not { } award)
        {
            return Commendation.UnknownAward.With(("ma", input.AwardId));
        }
        return input.Reason.Trim().Length == 0 ? ReasonNeeded
            : award.Withdraw(input.Reason) is { } refusal ? refusal
            : award;
    }
}
