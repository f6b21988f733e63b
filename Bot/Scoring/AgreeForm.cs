using Bot.Operating;
using Bot.People;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Scoring;

public sealed class AgreeDraft
{
    public string RoundId { get; set; } = "";

    /// <summary>What the head said; the other offices stand at the median of their ballots.</summary>
    public List<RoomScore> Said { get; set; } = [];

    /// <summary>Why a room's score differs from the mean, by room: a reason belongs to the score that it was said with.</summary>
    public Dictionary<string, string> Reasons { get; set; } = [];

    /// <summary>Rooms whose score differs from the mean and that have no reason yet.</summary>
    public List<string> Differing { get; set; } = [];

    /// <summary>Offices without any ballot and without a score from the head.</summary>
    public List<string> Empty { get; set; } = [];
}

/// <summary>An office's ballots in figures, and what is proposed.</summary>
public sealed record Proposal(string RoomId, int Ballots, int Mean, int Score, bool Differs);

/// <summary>The panel head agrees the scores: in one line, or by taking the medians that are proposed.</summary>
public sealed class AgreeForm(AgreeScores agree, Operations operations) : Form<AgreeDraft>("score.agree")
{
    protected override void Define(FormBuilder<AgreeDraft> form) => form
        .Start(BeginAsync)
        .Ask("scores", d => d.Empty.Count > 0, AskScoresAsync, ReadScoresAsync)
        .Ask("reason", d => d.Differing.Count > 0, AskReasonAsync, ReadReasonAsync)
        .Amend(ReadScoresAsync)
        .Confirm(async (turn, draft, stop) =>
        {
            var round = turn.Org.Round(draft.RoundId);
            return ScoringCards.Agree(round, await ProposeAsync(turn, draft, round, stop), draft.Reasons, turn.Org);
        })
        .Then(SaveAsync);

    private static async Task<bool> BeginAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var round = RoundFinder.ToAgree(turn.Org, turn.Heard.Meaning.Entities.GetValueOrDefault("round"), turn.Now);
        if ((round is null ? new Refusal("agree.no_round") : round.CanAgree()) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }
        draft.RoundId = round!.Id;
        await ReadScoresAsync(turn, draft, stop);
        return true;
    }

    private static async Task<Answer> ReadScoresAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var round = turn.Org.Round(draft.RoundId);
        var line = ScoresHeard.Read(WithoutReason(turn), turn.Org, round, null);
        foreach (var problem in line.Problems)
        {
            turn.Refuse(problem);
        }
        foreach (var score in line.Scores)
        {
            draft.Said.RemoveAll(s => s.RoomId == score.RoomId);
            draft.Said.Add(score);
            draft.Reasons.Remove(score.RoomId);
        }
        var proposals = await ProposeAsync(turn, draft, round, stop);
        var differing = proposals.Where(p => p.Differs && p.Score >= 0).Select(p => p.RoomId).ToList();
        if (turn.Reason is { } reason)
        {
            // said with scores it is theirs; said alone it is for whatever still lacks one
            foreach (var room in differing.Where(r => !draft.Reasons.ContainsKey(r) && (line.Scores.Count == 0 || line.Scores.Any(s => s.RoomId == r))))
            {
                draft.Reasons[room] = reason;
            }
        }
        draft.Differing = differing.Where(r => !draft.Reasons.ContainsKey(r)).ToList();
        draft.Empty = proposals.Where(p => p.Score < 0).Select(p => p.RoomId).ToList();
        return line.Problems.Count > 0 ? Answer.Problem : line.Scores.Count > 0 || turn.Reason is not null ? Answer.Taken : Answer.NotMine;
    }

    // a reason may hold numbers ("vì đã dọn 2 lần"): they are not scores
    private static string WithoutReason(Turn turn)
    {
        var words = turn.Heard.Words;
        var reason = turn.Heard.Meaning.Entities.GetValueOrDefault("reason");
        var at = reason is null ? -1 : words.LastIndexOf(reason, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? words : words[..at];
    }

    private static Task<Card> AskScoresAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var text = Refusals.Sentence(new("agree.no_ballots", ("phong", string.Join(", ", draft.Empty)), 
            ("vi_du", $"{draft.Empty[0].ToLowerInvariant()} 8,5"), ("vi_du.en", $"{draft.Empty[0].ToLowerInvariant()} 8.5")));
        return Task.FromResult(new Card(text).Line(text));
    }

    private static Task<Card> AskReasonAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var text = Refusals.Sentence(new("agree.reason_needed", ("phong", string.Join(", ", draft.Differing))));
        return Task.FromResult(new Card(text).Line(text).Line(new("Ví dụ: \"vì đã bài trí lại sau khi chấm\".", "For example: \"because it was rearranged after scoring\"."), subtle: true));
    }

    private static async Task<Answer> ReadReasonAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        if (await ReadScoresAsync(turn, draft, stop) is var read and not Answer.NotMine)
        {
            return read;
        }
        // any sentence that asks for nothing is a reason; a command is not
        if (turn.Heard.Meaning.IsActionable || turn.Heard.Words.Length < 3)
        {
            return Answer.NotMine;
        }
        draft.Differing.ForEach(room => draft.Reasons[room] = turn.Heard.Words.Trim());
        draft.Differing = [];
        return Answer.Taken;
    }

    private static async Task<List<Proposal>> ProposeAsync(Turn turn, AgreeDraft draft, Round round, CancellationToken stop)
    {
        var ballots = (await turn.Db.BallotsVisibleTo(turn.Who, round).AsNoTracking().ToListAsync(stop)).ToLookup(b => b.RoomId, b => b.Score);
        return turn.Org.Rooms.Select(room =>
        {
            var scores = ballots[room.Id].ToList();
            var said = draft.Said.FirstOrDefault(s => s.RoomId == room.Id)?.Score;
            var score = said ?? (scores.Count == 0 ? -1 : Scores.Median(scores, round.Step));
            return new Proposal(room.Id, scores.Count, scores.Count == 0 ? 0 : Scores.Mean(scores), score,
                AgreeScores.Differs(new(room.Id, score), scores, round));
        }).ToList();
    }

    private async Task SaveAsync(Turn turn, AgreeDraft draft, CancellationToken stop)
    {
        var round = turn.Org.Round(draft.RoundId);
        var proposals = await ProposeAsync(turn, draft, round, stop);
        var outcome = await operations.RunAsync(turn.Who, agree,
            new(draft.RoundId, proposals.Select(p => new RoomScore(p.RoomId, p.Score)).ToList(), draft.Reasons), stop);
        if (outcome.Refusal is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }
        turn.Become(ScoringCards.Agreed(outcome.Value!));
    }
}
