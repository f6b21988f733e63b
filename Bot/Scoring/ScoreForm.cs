using Bot.Movements;
using Bot.Operating;
using Bot.People;
using Bot.Speaking;
using Bot.Understanding;
using Storage;

namespace Bot.Scoring;

public sealed class BallotDraft
{
    public string RoundId { get; set; } = "";

    public List<SubjectScore> Scores { get; set; } = [];

    /// <summary>An office named without a score: the next bare number is its score.</summary>
    public string? Waiting { get; set; }

    /// <summary>One after the other: after each score the next office is asked for, until none is left or "xong".</summary>
    public bool Walk { get; set; }

    /// <summary>Only the offices of this group.</summary>
    public string? GroupId { get; set; }

    /// <summary>What the walk still has before it.</summary>
    public List<string> Ahead { get; set; } = [];

    public string Comment { get; set; } = "";
}

/// <summary>Offices and scores, from one line, by a card, or one after the other; echoed as a table, saved after a yes.</summary>
public sealed class ScoreForm(SubmitBallots submit, Operations operations) : Form<BallotDraft>("ballot.submit")
{
    public const string InputPrefix = "s_";
    private const int MostInputs = 6;

    private static readonly HashSet<string> Enough = ["xong", "du roi", "gui", "gui di", "het", "done", "finish", "submit"];
    private static readonly HashSet<string> Skip = ["bo qua", "de sau", "phong khac", "skip", "next", "later"];

    protected override void Define(FormBuilder<BallotDraft> form) => form
        .Start(BeginAsync)
        .Ask("scores", d => d.Scores.Count == 0 || d.Waiting is not null, AskAsync, ReadAsync, fill: new("Xem lại", "Review"))
        .Amend(ReadAsync)
        .Confirm(ReviewAsync)
        .Then(SaveAsync);

    private static async Task<bool> BeginAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var round = RoundFinder.ToScore(turn.Org.Rounds, turn.Now);
        if ((round is null ? new Refusal("score.no_round") : round.Takes(turn.Now)) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }
        var sheet = await turn.Org.SheetAsync(turn.Db, round!.Id, stop);
        if (!sheet.HasSeat(turn.Who.Id))
        {
            turn.Refuse(new("score.not_member"));
            return false;
        }
        draft.RoundId = round.Id;
        draft.GroupId = turn.Heard.Meaning["group"];
        if (await ReadAsync(turn, draft, stop) == Answer.NotMine)
        {
            draft.Walk = true;
            draft.Ahead = await LeftAsync(turn, sheet, draft, stop);
            draft.Waiting = draft.Ahead.FirstOrDefault();
        }
        return true;
    }

    private static async Task<List<string>> LeftAsync(Turn turn, RoundSheet sheet, BallotDraft draft, CancellationToken stop)
    {
        var done = await turn.Db.OwnBallotsAsync(turn.Who, sheet.Round.Id, stop);
        var recusals = await SubmitBallots.RecusalsOfAsync(turn.Db, turn.Who, sheet.Round.Id, stop);
        return sheet.Subjects.Where(s => !done.ContainsKey(s.Id) && (draft.GroupId is null || s.GroupId == draft.GroupId) && sheet.MayScore(turn.Who.Person, s, recusals)).Select(s => s.Id).ToList();
    }

    private static async Task<Answer> ReadAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        var words = VietnameseLetters.Fold(turn.Heard.Words).Trim().ToLowerInvariant();
        if (draft.Walk && Skip.Contains(words))
        {
            GoOn(draft, [draft.Waiting ?? ""]);
            return Answer.Taken;
        }
        if (draft.Walk && draft.Scores.Count > 0 && (Enough.Contains(words) || YesNo.Read(turn.Heard.Words) == true))
        {
            (draft.Walk, draft.Waiting) = (false, null);
            return Answer.Taken;
        }
        var line = turn.Heard.IsButton ? FromInputs(turn, sheet) : ScoresHeard.Read(turn.Heard.Words, turn.Org, sheet, draft.Waiting);
        return Take(turn, draft, line);
    }

    private static Answer Take(Turn turn, BallotDraft draft, ScoresHeard line)
    {
        foreach (var problem in line.Problems)
        {
            turn.Refuse(problem);
        }
        foreach (var score in line.Scores)
        {
            draft.Scores.RemoveAll(s => s.SubjectId == score.SubjectId);
            draft.Scores.Add(score);
        }
        if (line.Scores.Count > 0 && turn.Reason is { } comment)
        {
            draft.Comment = comment;
        }
        if (draft.Walk && line.Waiting is null)
        {
            GoOn(draft, line.Scores.Select(s => s.SubjectId));
        }
        else
        {
            draft.Waiting = line.Waiting ?? (line.Scores.Count > 0 ? null : draft.Waiting);
        }
        return line.Problems.Count > 0 ? Answer.Problem : line.Scores.Count > 0 || line.Waiting is not null ? Answer.Taken : Answer.NotMine;
    }

    private static void GoOn(BallotDraft draft, IEnumerable<string> done)
    {
        draft.Ahead.RemoveAll(done.Contains);
        draft.Waiting = draft.Ahead.FirstOrDefault();
        draft.Walk = draft.Waiting is not null;
    }

    // an empty field is an office for later; everything in a field is what somebody typed
    private static ScoresHeard FromInputs(Turn turn, RoundSheet sheet)
    {
        var (scores, problems) = (new List<SubjectScore>(), new List<Refusal>());
        foreach (var (name, value) in turn.Heard.Inputs.Where(i => i.Key.StartsWith(InputPrefix, StringComparison.Ordinal) && i.Value.Trim().Length > 0))
        {
            var line = ScoresHeard.Read(value, turn.Org, sheet, sheet.Find(name[InputPrefix.Length..])?.Id ?? "");
            scores.AddRange(line.Scores.Where(s => s.SubjectId == name[InputPrefix.Length..]));
            problems.AddRange(line.Problems);
        }
        return new(scores, problems, null);
    }

    private static async Task<Card> AskAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        if (draft.Waiting is { } one && !draft.Walk)
        {
            var question = new Text("Đề nghị Anh/Chị nhập điểm cho {phong} (thang điểm {max}, ví dụ: 8,5).", "Please enter the score for {phong} (out of {max}, e.g. 8.5).")
                .With("phong", sheet.NameOf(one)).With("max", Format.Score(sheet.Round.ScaleMax));
            return new Card(question).Line(question).Input(InputPrefix + one, Text.Same(sheet.NameOf(one)), new("8,5", "8.5"), 20);
        }
        var left = draft.Walk ? draft.Ahead : await LeftAsync(turn, sheet, draft, stop);
        return ScoringCards.AskRoom(sheet, left, draft.Walk ? draft.Scores.Count : 0, MostInputs);
    }

    private static async Task<Card> ReviewAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        var before = await turn.Db.OwnBallotsAsync(turn.Who, draft.RoundId, stop);
        return ScoringCards.Review(sheet, draft, before, turn.Who);
    }

    private async Task SaveAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, submit, new(draft.RoundId, draft.Scores, draft.Comment), stop) is { } outcome)
        {
            turn.Become(ScoringCards.Saved(outcome));
        }
    }
}
