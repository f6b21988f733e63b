using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Scoring;

public sealed class SheetDraft
{
    public string RoundId { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public Dictionary<string, int> Points { get; set; } = [];

    public bool Complete { get; set; }
}

/// <summary>A ballot by criteria: points for each, in one line, by the card's fields or one after the other; their sum is the score.</summary>
public sealed class SheetForm(SubmitBallots submit, OperationRunner operations) : Form<SheetDraft>("ballot.sheet")
{
    public static readonly Refusal NoCriteria = new(
        "ballot.no_criteria",
        new(
            "Đợt này không có bộ tiêu chí; đề nghị chấm một điểm cho mỗi phòng, ví dụ: \"p202 8,5\".",
            "This round has no criteria; please give one score, for example: \"p202 8.5\"."
        )
    );

    protected override void Define(FormBuilder<SheetDraft> form) =>
        form.Start(BeginAsync)
            .Ask("room", d => d.SubjectId.Length == 0, AskRoomAsync, ReadRoomAsync)
            .Ask("points", d => !d.Complete, AskPointsAsync, ReadPointsAsync, fill: new("Xem lại", "Review"))
            .Amend(ReadPointsAsync)
            .Confirm(async (turn, draft, stop) => ScoringCards.SheetReview(await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop), draft))
            .Then(
                async (turn, draft, stop) =>
                {
                    var score = new SubjectScore(draft.SubjectId, draft.Points.Values.Sum())
                    {
                        Sheet =
                        [
                            .. draft.Points.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new CriterionPoints(p.Key, p.Value)),
                        ],
                    };
                    if (await operations.TryAsync(turn, submit, new(draft.RoundId, [score]), stop) is { } outcome)
                    {
                        turn.Become(ScoringCards.Saved(outcome));
                    }
                }
            );

    private static async Task<bool> BeginAsync(Turn turn, SheetDraft draft, CancellationToken stop)
    {
        var round = RoundFinder.ToScore(turn.Org.Rounds, turn.Now);
        var sheet = round is null ? null : await turn.Org.SheetAsync(turn.Db, round.Id, stop);
        var refusal = sheet is null
            ? RoundFinder.NoRound
            : sheet.Round.Takes(turn.Now)
                ?? (
                    !sheet.HasSeat(turn.Who.Id) ? RoundSheet.NotMember
                    : sheet.Base.Any() ? null
                    : NoCriteria
                );
        if (refusal is not null)
        {
            turn.Refuse(refusal);
            return false;
        }
        draft.RoundId = round!.Id;
        await ReadRoomAsync(turn, draft, stop);
        await ReadPointsAsync(turn, draft, stop);
        return true;
    }

    private static Task<Card> AskRoomAsync(Turn turn, SheetDraft draft, CancellationToken stop)
    {
        var text = new Text(
            "Anh/Chị chấm theo tiêu chí cho phòng nào? Ví dụ: p202.",
            "Which room do you score by criteria? For example: p202."
        );
        return Task.FromResult(new Card(text).Line(text));
    }

    private static async Task<Answer> ReadRoomAsync(Turn turn, SheetDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        if (sheet.Find(turn.Message.Meaning["room"]) is not { } subject)
        {
            return Answer.NotMine;
        }
        draft.SubjectId = subject.Id;
        return Answer.Taken;
    }

    private static async Task<Card> AskPointsAsync(Turn turn, SheetDraft draft, CancellationToken stop) =>
        ScoringCards.SheetAsk(await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop), draft);

    private static async Task<Answer> ReadPointsAsync(Turn turn, SheetDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        var criteria = sheet.Base.ToList();
        var next = criteria.Where(c => !draft.Points.ContainsKey(c.Id));
        // the office's own code is no points: "p201 c1 2", "phòng 201 c1 2"
        var code = new string(draft.SubjectId.Where(char.IsAsciiDigit).ToArray());
        var words =
            draft.SubjectId.Length == 0
                ? ""
                : string.Join(
                    ' ',
                    turn.Message.Words.Split(' ')
                        .Where(w =>
                            w.Trim(':', ',', '.') is var bare
                            && !bare.Equals(draft.SubjectId, StringComparison.OrdinalIgnoreCase)
                            && !(code.Length > 2 && bare == code)
                        )
                );
        var heard = turn.Message.IsButton
            ? criteria
                .Where(c => turn.Message.Inputs.GetValueOrDefault($"c_{c.Id}")?.Trim().Length > 0)
                .SelectMany(c => SheetPoints.Hear($"{c.Id} {turn.Message.Inputs[$"c_{c.Id}"]}", criteria, sheet.Round.Step))
                .ToList()
            : SheetPoints.Hear(words, criteria, sheet.Round.Step, next);
        var problems = heard.Where(h => h.Criterion is not null && h.Points.Value is null).ToList();
        foreach (var problem in problems)
        {
            turn.Refuse(SheetPoints.Problem(problem, sheet.Round.Step));
        }
        foreach (var point in heard.Where(h => h.Criterion is not null && h.Points.Value is not null))
        {
            draft.Points[point.Criterion!.Id] = point.Points.Value!.Value;
        }
        draft.Complete = draft.SubjectId.Length > 0 && criteria.All(c => draft.Points.ContainsKey(c.Id));
        return problems.Count > 0 ? Answer.Problem
            : heard.Any(h => h.Criterion is not null) ? Answer.Taken
            : Answer.NotMine;
    }
}
