using Bot.Operating;
using Bot.People;
using Bot.Speaking;
using Bot.Understanding;
using Storage;

namespace Bot.Scoring;

public sealed class BallotDraft
{
    public string RoundId { get; set; } = "";

    public List<RoomScore> Scores { get; set; } = [];

    /// <summary>An office named without a score: the next bare number is its score.</summary>
    public string? Waiting { get; set; }
}

/// <summary>Offices and scores, from one line or bit by bit; echoed as a table, saved after a yes.</summary>
public sealed class ScoreForm(SubmitBallots submit, Operations operations) : Form<BallotDraft>("ballot.submit")
{
    protected override void Define(FormBuilder<BallotDraft> form) => form
        .Start(BeginAsync)
        .Ask("scores", d => d.Scores.Count == 0 || d.Waiting is not null, AskAsync, ReadAsync)
        .Amend(ReadAsync)
        .Confirm(ReviewAsync)
        .Then(SaveAsync);

    private async Task<bool> BeginAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var round = RoundFinder.ToScore(turn.Org.Rounds, turn.Now);
        if ((round is null ? new Refusal("score.no_round") : round.Takes(turn.Now)) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }
        draft.RoundId = round!.Id;
        await ReadAsync(turn, draft, stop);
        return true;
    }

    private static Task<Answer> ReadAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var round = turn.Org.Round(draft.RoundId);
        var line = ScoresHeard.Read(turn.Heard.Words, turn.Org, round, draft.Waiting);
        foreach (var problem in line.Problems)
        {
            turn.Refuse(problem);
        }
        foreach (var score in line.Scores)
        {
            draft.Scores.RemoveAll(s => s.RoomId == score.RoomId);
            draft.Scores.Add(score);
        }
        draft.Waiting = line.Waiting ?? (line.Scores.Count > 0 ? null : draft.Waiting);
        return Task.FromResult(line.Problems.Count > 0 ? Answer.Problem : line.Scores.Count > 0 || line.Waiting is not null ? Answer.Taken : Answer.NotMine);
    }

    private static async Task<Card> AskAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var round = turn.Org.Round(draft.RoundId);
        if (draft.Waiting is { } roomId)
        {
            var question = new Text("Đề nghị Anh/Chị nhập điểm cho {phong} (thang điểm {max}, ví dụ: 8,5).", "Please enter the score for {phong} (out of {max}, e.g. 8.5).")
                .With("phong", $"{roomId} {turn.Org.Room(roomId).NameVi}").With("max", Format.Score(round.ScaleMax));
            return new Card(question).Line(question);
        }
        var done = await turn.Db.OwnBallotsAsync(turn.Who, round.Id, stop);
        var left = turn.Org.Rooms.Where(r => !done.ContainsKey(r.Id) && SubmitBallots.MayScore(turn.Who, round, r)).Select(r => r.Id).ToList();
        return ScoringCards.AskRoom(round, left, turn.Org);
    }

    private static async Task<Card> ReviewAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var round = turn.Org.Round(draft.RoundId);
        var before = await turn.Db.OwnBallotsAsync(turn.Who, round.Id, stop);
        return ScoringCards.Review(round, draft.Scores, before.ToDictionary(b => b.Key, b => b.Value.Score), turn.Who, turn.Org);
    }

    private async Task SaveAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var outcome = await operations.RunAsync(turn.Who, submit, new(draft.RoundId, draft.Scores), stop);
        if (outcome.Refusal is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }
        turn.Become(ScoringCards.Saved(outcome.Value!, turn.Org));
    }
}
