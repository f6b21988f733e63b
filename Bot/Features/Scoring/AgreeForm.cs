using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Scoring;

public sealed class AgreeDraft
{
    public string RoundId { get; set; } = "";

    /// <summary>What the head said; the other offices stand at what was agreed before, else at the median of their ballots.</summary>
    public List<SubjectScore> Said { get; set; } = [];

    /// <summary>Why a room's score differs from the mean, by room: a reason belongs to the score that it was said with.</summary>
    public Dictionary<string, string> Reasons { get; set; } = [];

    /// <summary>Rooms whose score differs from the mean and that have no reason yet.</summary>
    public List<string> Differing { get; set; } = [];

    /// <summary>Offices without any ballot and without a score from the head.</summary>
    public List<string> Empty { get; set; } = [];

    /// <summary>Only what was said is agreed; nothing is locked.</summary>
    public bool Partial { get; set; }

    /// <summary>One by one: what is gone through, and where the head stands in it.</summary>
    public List<string> Walk { get; set; } = [];

    public int At { get; set; }
}

/// <summary>An office's ballots in figures, and what is proposed.</summary>
public sealed record Proposal(string SubjectId, int Ballots, int Mean, int Score, bool Differs, bool BelowQuorum);

/// <summary>
/// The panel head agrees the scores: in one line, by taking the medians that are proposed, or one after the other with each ballot before
/// the eyes (each is saved as it is agreed, "quay lại" goes back). A yes at the end locks.
/// </summary>
public sealed class AgreeForm(AgreeScores agree, OperationRunner operations) : Form<AgreeDraft>("score.agree")
{
    public static readonly Refusal ReasonAlone = new(
        "agree.reason_alone",
        new(
            "Đề nghị gõ điểm thống nhất của {phong} kèm lý do, ví dụ: \"8,25 vì đã bài trí lại\".",
            "Please type the agreed score of {phong} with the reason, for example: \"8.25 because it was rearranged\"."
        )
    );
    public static readonly Refusal NoBallots = new(
        "agree.no_ballots",
        new(
            "{phong} chưa có phiếu nào; đề nghị ghi điểm thống nhất cho phòng này, ví dụ: {vi_du}.",
            "{phong} has no ballot; please give its agreed score, for example: {vi_du}."
        )
    );

    private static readonly string[] OneByOne =
    [
        "tung phong",
        "lan luot",
        "tung nhom",
        "one by one",
        "room by room",
        "office by office",
        "each room",
    ];
    private static readonly HashSet<string> Enough = ["xong", "du roi", "het", "done", "finish", "xem lai"];

    protected override void Define(FormBuilder<AgreeDraft> form) =>
        form.Start(BeginAsync)
            .Ask("walk", d => d.At < d.Walk.Count, AskOneAsync, ReadOneAsync)
            .Ask("scores", d => d.Empty.Count > 0, AskScoresAsync, ReadScoresAsync)
            .Ask("reason", d => d.Differing.Count > 0, AskReasonAsync, ReadReasonAsync)
            .Amend(ReadScoresAsync)
            .GoBack(
                (turn, draft) =>
                {
                    var can = draft.Walk.Count > 0 && draft.At > 0;
                    draft.At -= can ? 1 : 0;
                    return can;
                }
            )
            .Confirm(
                async (turn, draft, stop) =>
                    ConsensusCards.Agree(
                        await SheetAsync(turn, draft, stop),
                        await SettleAsync(turn, draft, stop),
                        draft.Reasons,
                        draft.Partial
                    )
            )
            .Then(SaveAsync);

    private static ValueTask<RoundSheet> SheetAsync(Turn turn, AgreeDraft draft, CancellationToken stop) =>
        turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);

    private static async Task<bool> BeginAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var round = RoundFinder.ToAgree(turn.Org, turn.Message.Meaning.Entities.GetValueOrDefault("round"), turn.Now);
        if ((round is null ? ScoringRefusals.NoRoundToAgree : round.CanAgree()) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }
        draft.RoundId = round!.Id;
        foreach (var row in await turn.Db.AgreedScores.AsNoTracking().Where(a => a.RoundId == round.Id && a.Reason != "").ToListAsync(stop))
        {
            draft.Reasons[row.SubjectId] = row.Reason;
        }
        var words = VietnameseLetters.Fold(turn.Message.Words).ToLowerInvariant();
        if (OneByOne.Any(words.Contains))
        {
            // what is agreed already is behind: "quay lại" leads to it
            var done = await turn
                .Db.AgreedScores.AsNoTracking()
                .Where(a => a.RoundId == round.Id)
                .Select(a => a.SubjectId)
                .ToListAsync(stop);
            draft.Walk = (await SheetAsync(turn, draft, stop)).Subjects.Select(s => s.Id).OrderBy(id => !done.Contains(id)).ToList();
            draft.At = done.Count < draft.Walk.Count ? done.Count : 0;
        }
        await ReadScoresAsync(turn, draft, stop);
        return true;
    }

    private static async Task<Card> AskOneAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var sheet = await SheetAsync(turn, draft, stop);
        var of = (await BallotsOf.LoadAsync(turn.Db, turn.Who, sheet, stop)).First(b => b.Subject.Id == draft.Walk[draft.At]);
        var proposal = (await ProposeAsync(turn, draft, stop)).First(p => p.SubjectId == of.Subject.Id);
        return ConsensusCards.AgreeOne(ConsensusCards.BallotsOfOne(sheet, of, turn.Org), proposal, draft.At + 1, draft.Walk.Count);
    }

    private async Task<Answer> ReadOneAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var (sheet, id) = (await SheetAsync(turn, draft, stop), draft.Walk[draft.At]);
        if (Enough.Contains(VietnameseLetters.Fold(turn.Message.Words).Trim().ToLowerInvariant()))
        {
            draft.At = draft.Walk.Count;
            await SettleAsync(turn, draft, stop);
            return Answer.Taken;
        }
        var proposal = (await ProposeAsync(turn, draft, stop)).First(p => p.SubjectId == id);
        var heard = ScoresHeard.Read(WithoutReason(turn), turn.Org, sheet, id);
        heard.Problems.ToList().ForEach(turn.Refuse);
        if (heard.Scores.Count == 0 && turn.Reason is not null && !draft.Differing.Contains(id))
        {
            turn.Refuse(ReasonAlone.With(("phong", id)));
            return Answer.Problem;
        }
        if (
            heard.Scores.FirstOrDefault(s => s.SubjectId != id) is { } other
            && draft.Walk.Contains(other.SubjectId)
            && heard.Problems.Count == 0
        )
        {
            id = GoTo(draft, other.SubjectId);
            proposal = (await ProposeAsync(turn, draft, stop)).First(p => p.SubjectId == id);
        }
        var score =
            heard.Scores.FirstOrDefault(s => s.SubjectId == id)?.Score
            ?? (YesNo.Read(turn.Message.Words) == true || draft.Differing.Contains(id) ? proposal.Score : -1);
        if (score < 0)
        {
            return heard.Problems.Count > 0 ? Answer.Problem : Answer.NotMine;
        }
        return await AgreeOneAsync(turn, draft, new(id, score), heard, stop);
    }

    private async Task<Answer> AgreeOneAsync(Turn turn, AgreeDraft draft, SubjectScore given, ScoresHeard heard, CancellationToken stop)
    {
        TakeReason(turn, draft, given.SubjectId, heard);
        Keep(draft, given);
        var outcome = await operations.RunAsync(turn.Who, agree, new(draft.RoundId, [given], draft.Reasons, Lock: false), stop);
        if (outcome.Refusal is { } refusal)
        {
            turn.Refuse(refusal);
            draft.Differing = refusal.Is(AgreeScores.ReasonNeeded) ? [given.SubjectId] : draft.Differing;
            return Answer.Problem;
        }
        draft.Differing.Remove(given.SubjectId);
        draft.At++;
        await SettleAsync(turn, draft, stop);
        return Answer.Taken;
    }

    // what still lacks a score or a reason; gone through one by one, each office is settled when its turn comes
    private static async Task<List<Proposal>> SettleAsync(Turn turn, AgreeDraft draft, CancellationToken stop, List<Proposal>? known = null)
    {
        var proposals = known ?? await ProposeAsync(turn, draft, stop);
        var meant = proposals.Where(p => !draft.Partial || draft.Said.Any(s => s.SubjectId == p.SubjectId)).ToList();
        var later = draft.At < draft.Walk.Count;
        draft.Differing = later
            ? []
            : meant.Where(p => p.Differs && p.Score >= 0 && !draft.Reasons.ContainsKey(p.SubjectId)).Select(p => p.SubjectId).ToList();
        draft.Empty = later ? [] : meant.Where(p => p.Score < 0).Select(p => p.SubjectId).ToList();
        return meant;
    }

    // another office was named: the walk goes there, and on from there
    private static string GoTo(AgreeDraft draft, string id)
    {
        draft.At -= draft.Walk.IndexOf(id) < draft.At ? 1 : 0;
        draft.Walk.Remove(id);
        draft.Walk.Insert(draft.At, id);
        return id;
    }

    // where the score is there and only its reason was wanted, what is said now is the reason
    private static void TakeReason(Turn turn, AgreeDraft draft, string id, ScoresHeard heard)
    {
        var alone =
            draft.Differing.Contains(id)
            && heard.Scores.Count == 0
            && !turn.Message.Meaning.IsActionable
            && turn.Message.Words.Trim().Length >= 3;
        if ((turn.Reason ?? (alone ? turn.Message.Words.Trim() : null)) is { } reason)
        {
            draft.Reasons[id] = reason;
        }
        else if (heard.Scores.Count > 0)
        {
            draft.Reasons.Remove(id);
        }
    }

    private static void Keep(AgreeDraft draft, SubjectScore score)
    {
        draft.Said.RemoveAll(s => s.SubjectId == score.SubjectId);
        draft.Said.Add(score);
    }

    private static async Task<Answer> ReadScoresAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var line = ScoresHeard.Read(WithoutReason(turn), turn.Org, await SheetAsync(turn, draft, stop), null);
        foreach (var problem in line.Problems)
        {
            turn.Refuse(problem);
        }
        foreach (var score in line.Scores)
        {
            Keep(draft, score);
            draft.Reasons.Remove(score.SubjectId);
        }
        if (line.Scores.Count > 0 && draft.Walk.Count == 0)
        {
            // one office named is one office agreed: the rest is locked only with words for it, or when it was all agreed before
            draft.Partial = await IsPartialAsync(turn, draft, stop);
        }
        var proposals = await ProposeAsync(turn, draft, stop);
        var differing = proposals.Where(p => p.Differs && p.Score >= 0).Select(p => p.SubjectId).ToList();
        if (turn.Reason is { } reason)
        {
            // said with scores it is theirs; said alone it is for whatever still lacks one
            foreach (
                var room in differing.Where(r =>
                    !draft.Reasons.ContainsKey(r) && (line.Scores.Count == 0 || line.Scores.Any(s => s.SubjectId == r))
                )
            )
            {
                draft.Reasons[room] = reason;
            }
        }
        await SettleAsync(turn, draft, stop, proposals);
        return line.Problems.Count > 0 ? Answer.Problem
            : line.Scores.Count > 0 || turn.Reason is not null ? Answer.Taken
            : Answer.NotMine;
    }

    private static async Task<bool> IsPartialAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var before = await turn
            .Db.AgreedScores.AsNoTracking()
            .Where(a => a.RoundId == draft.RoundId)
            .Select(a => a.SubjectId)
            .ToListAsync(stop);
        return (await SheetAsync(turn, draft, stop)).Subjects.Any(s => !before.Contains(s.Id) && draft.Said.All(d => d.SubjectId != s.Id));
    }

    // a reason may hold numbers ("vì đã dọn 2 lần"): they are not scores
    private static string WithoutReason(Turn turn)
    {
        // the reader wants something before the "vì", as in Turn.Reason
        const string before = "trả lời ";
        var words = before + turn.Message.Words;
        return ReasonReader.Cut(ref words) is null ? turn.Message.Words
            : words.Length > before.Length ? words[before.Length..]
            : "";
    }

    private static Task<Card> AskScoresAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var text = NoBallots
            .With(("phong", string.Join(", ", draft.Empty)))
            .With("vi_du", new Text($"{draft.Empty[0].ToLowerInvariant()} 8,5", $"{draft.Empty[0].ToLowerInvariant()} 8.5"))
            .Sentence;
        return Task.FromResult(new Card(text).Line(text));
    }

    private static Task<Card> AskReasonAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var text = AgreeScores.ReasonNeeded.With(("phong", string.Join(", ", draft.Differing))).Sentence;
        return Task.FromResult(
            new Card(text)
                .Line(text)
                .Line(
                    new("Ví dụ: \"vì đã bài trí lại sau khi chấm\".", "For example: \"because it was rearranged after scoring\"."),
                    subtle: true
                )
        );
    }

    private static async Task<Answer> ReadReasonAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        if (await ReadScoresAsync(turn, draft, stop) is var read and not Answer.NotMine)
        {
            return read;
        }
        // any sentence that asks for nothing is a reason; a command is not
        if (turn.Message.Meaning.IsActionable || turn.Message.Words.Length < 3)
        {
            return Answer.NotMine;
        }
        draft.Differing.ForEach(room => draft.Reasons[room] = turn.Message.Words.Trim());
        draft.Differing = [];
        return Answer.Taken;
    }

    private static async Task<List<Proposal>> ProposeAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var sheet = await SheetAsync(turn, draft, stop);
        var before = await turn
            .Db.AgreedScores.AsNoTracking()
            .Where(a => a.RoundId == draft.RoundId)
            .ToDictionaryAsync(a => a.SubjectId, a => a.Score, stop);
        return (await BallotsOf.LoadAsync(turn.Db, turn.Who, sheet, stop))
            .Select(of =>
            {
                var score =
                    draft.Said.FirstOrDefault(s => s.SubjectId == of.Subject.Id)?.Score
                    ?? (
                        before.TryGetValue(of.Subject.Id, out var agreed) ? agreed
                        : of.Scores.Count == 0 ? -1
                        : Scores.Median(of.Scores, sheet.Round.Step)
                    );
                return new Proposal(
                    of.Subject.Id,
                    of.Scores.Count,
                    of.Scores.Count == 0 ? 0 : Scores.Mean(of.Scores),
                    score,
                    AgreeScores.Differs(new(of.Subject.Id, score), of.Scores, sheet.Round),
                    of.Scores.Count * 100 < sheet.Round.QuorumPercent * sheet.Seats.Count
                );
            })
            .ToList();
    }

    private async Task SaveAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var scores = (await SettleAsync(turn, draft, stop)).Select(p => new SubjectScore(p.SubjectId, p.Score)).ToList();
        if (await operations.TryAsync(turn, agree, new(draft.RoundId, scores, draft.Reasons, Lock: !draft.Partial), stop) is { } outcome)
        {
            turn.Become(ConsensusCards.Agreed(outcome));
        }
    }
}
