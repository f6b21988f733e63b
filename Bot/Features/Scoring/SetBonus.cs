using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Scoring;

public sealed class BonusDraft : ReasonedDraft
{
    public string SubjectId { get; set; } = "";

    public Dictionary<string, int> Points { get; set; } = [];
}

/// <summary>"Điểm cộng p202: tiết kiệm 0,25, tái chế 0,5 vì …": the model's bonus, item by item, with a reason (SCO-05, Q2).</summary>
public sealed class BonusForm(SetBonus set, OperationRunner operations) : ReasonedForm<BonusDraft>("model.bonus")
{
    protected override Text Why =>
        new("Đề nghị nêu lý do cộng điểm (ghi vào biên bản).", "Please say what the bonus is for (it goes into the minutes).");

    protected override async Task<bool> BeginAsync(Turn turn, BonusDraft draft, CancellationToken stop)
    {
        var round = RoundFinder.ToAgree(turn.Org, turn.Message.Meaning["round"], turn.Now);
        if ((round is null ? ScoringRefusals.NoRoundToAgree : round.CanAgree()) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }
        var sheet = await turn.Org.SheetAsync(turn.Db, round!.Id, stop);
        var subject = sheet.Find(turn.Message.Meaning["room"]) ?? sheet.ModelOf(turn.Message.Meaning["group"] ?? "");
        var criteria = sheet.Bonus.ToList();
        var words = WithoutReason(turn);
        var heard = subject is null
            ? []
            : SheetPoints.Hear(
                words[(words.IndexOf(':') + 1)..].Replace(subject.Id, " ", StringComparison.OrdinalIgnoreCase),
                criteria,
                round.Step
            );
        if (subject is null || !subject.IsModel || heard.All(h => h.Criterion is null))
        {
            turn.Refuse(
                subject is { IsModel: false }
                    ? SetBonus.OfNoModel(sheet, subject.Id)
                    : SetBonus.Unclear(sheet, (subject ?? sheet.Subjects.First(s => s.IsModel)).Id)
            );
            return false;
        }
        if (heard.FirstOrDefault(h => h.Criterion is not null && h.Points.Value is null) is { } wrong)
        {
            turn.Refuse(SheetPoints.Problem(wrong, round.Step));
            return false;
        }
        (draft.RoundId, draft.SubjectId) = (round.Id, subject.Id);
        draft.Points = heard
            .Where(h => h.Criterion is not null)
            .GroupBy(h => h.Criterion!.Id)
            .ToDictionary(g => g.Key, g => g.Last().Points.Value!.Value);
        return true;
    }

    private static string WithoutReason(Turn turn) =>
        turn.Message.Meaning["reason"] is { } reason
        && turn.Message.Words.LastIndexOf(reason, StringComparison.OrdinalIgnoreCase) is > 0 and var at
            ? turn.Message.Words[..at]
            : turn.Message.Words;

    protected override async Task<Card> ReviewAsync(Turn turn, BonusDraft draft, CancellationToken stop) =>
        ConsensusCards.Bonus(
            await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop),
            draft.SubjectId,
            draft.Points,
            draft.Reason,
            new Text("Ghi điểm cộng mô hình cho {phong}?", "Record the model bonus of {phong}?")
        );

    protected override async Task ActAsync(Turn turn, BonusDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, set, draft, stop) is { } sheet)
        {
            turn.Become(
                ConsensusCards.Bonus(
                    sheet,
                    draft.SubjectId,
                    draft.Points,
                    draft.Reason,
                    new("Đã ghi điểm cộng mô hình cho {phong}.", "Model bonus of {phong} recorded.")
                )
            );
        }
    }
}

/// <summary>The panel head records a model's bonus before the lock; an item that is not named keeps what it had.</summary>
public sealed class SetBonus(BotDb db, OrgCache orgs) : IOperation<BonusDraft, RoundSheet>
{
    public static readonly Refusal NotTheModel = new(
        "bonus.not_model",
        new(
            "{phong} không phải phòng mô hình của nhóm (mô hình: {mo_hinh}); điểm cộng chỉ dành cho mô hình.",
            "{phong} is not its group's model ({mo_hinh} is); the bonus is for models."
        )
    );
    public static readonly Refusal HowToGiveBonus = new(
        "bonus.how",
        new(
            "Đề nghị ghi điểm cộng theo mục và lý do, ví dụ: \"điểm cộng {phong}: b1 0,25, b3 0,5 vì dùng lại đồ cũ\". Các mục: {tieu_chi}.",
            "Please name items and the reason, for example: \"bonus {phong}: b1 0.25, b3 0.5 because things were reused\". Items: "
                + "{tieu_chi}."
        )
    );
    public static readonly Refusal AboveTheCap = new(
        "bonus.cap",
        new("Tổng điểm cộng {tong} vượt mức tối đa {tran} cho một mô hình.", "The bonus of {tong} is above the most for one model, {tran}.")
    );

    public string Capability => "model.bonus";

    public async Task<Result<RoundSheet>> RunAsync(Actor who, BonusDraft input, CancellationToken stop)
    {
        var round = await db.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == input.RoundId, stop);
        if ((round is null ? ScoringRefusals.NoRoundToAgree : round.CanAgree()) is { } refusal)
        {
            return refusal;
        }
        var sheet = await (await orgs.GetAsync(db, stop)).SheetAsync(db, round!.Id, stop);
        if (sheet.Head?.PersonId != who.Id)
        {
            return OperationRunner.Denied;
        }
        var rows = await db.Bonuses.Where(b => b.RoundId == round.Id && b.SubjectId == input.SubjectId).ToListAsync(stop);
        var total = input.Points.Values.Sum() + rows.Where(r => !input.Points.ContainsKey(r.CriterionId)).Sum(r => r.Points);
        if (Refuse(sheet, input, total) is { } wrong)
        {
            return wrong;
        }
        foreach (var (criterion, points) in input.Points)
        {
            var row =
                rows.FirstOrDefault(r => r.CriterionId == criterion)
                ?? db.Bonuses.Add(
                    new()
                    {
                        RoundId = round.Id,
                        SubjectId = input.SubjectId,
                        CriterionId = criterion,
                    }
                ).Entity;
            (row.Points, row.Reason) = (points, input.Reason);
        }
        return sheet;
    }

    private static Refusal? Refuse(RoundSheet sheet, BonusDraft input, int total)
    {
        if (sheet.Find(input.SubjectId) is not { IsModel: true })
        {
            return OfNoModel(sheet, input.SubjectId);
        }
        if (
            input.Reason.Trim().Length == 0
            || input.Points.Any(p =>
                sheet.Bonus.FirstOrDefault(c => c.Id == p.Key) is not { } c
                || p.Value < 0
                || p.Value > c.MaxPoints
                || p.Value % sheet.Round.Step != 0
            )
        )
        {
            return Unclear(sheet, input.SubjectId);
        }
        return total <= sheet.Round.BonusCap
            ? null
            : AboveTheCap.With("tong", Format.Score(total)).With("tran", Format.Score(sheet.Round.BonusCap));
    }

    public static Refusal OfNoModel(RoundSheet sheet, string subjectId)
    {
        var model = sheet.ModelOf(sheet.Find(subjectId)?.GroupId ?? "");
        return NotTheModel.With(("phong", subjectId), ("mo_hinh", model?.Id ?? "-"));
    }

    public static Refusal Unclear(RoundSheet sheet, string subjectId)
    {
        var items = string.Join("; ", sheet.Bonus.Select(c => $"{c.Id} {c.NameVi}"));
        return HowToGiveBonus.With(("phong", subjectId.ToLowerInvariant()), ("tieu_chi", items));
    }
}
