using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Scoring;

public sealed class BallotDraft
{
    public string RoundId { get; set; } = "";

    public List<SubjectScore> Scores { get; set; } = [];

    /// <summary>An office named without a score: the next bare number is its score.</summary>
    public string? Waiting { get; set; }

    /// <summary>One after the other: a bare number is the score of the office asked for and is saved as it is given; the next is asked for until none is left or "xong".</summary>
    public bool Walk { get; set; }

    /// <summary>What the walk has saved.</summary>
    public List<SubjectScore> Given { get; set; } = [];

    /// <summary>Only the offices of this group.</summary>
    public string? GroupId { get; set; }

    /// <summary>What the walk still has before it.</summary>
    public List<string> Ahead { get; set; } = [];

    public string Comment { get; set; } = "";

    public string Evidence { get; set; } = "";
}

/// <summary>Offices and scores, from one line, by a card, or one after the other; echoed as a table, saved after a yes.</summary>
public sealed class ScoreForm(SubmitBallots submit, OperationRunner operations) : Form<BallotDraft>("ballot.submit")
{
    public static readonly Refusal NothingEntered = new(
        "score.empty",
        new(
            "Các ô còn trống: đề nghị nhập ít nhất một điểm, hoặc gõ điểm của phòng.",
            "The fields are empty: please enter at least one score, or type it."
        )
    );

    public const string InputPrefix = "s_";
    private const int MostInputs = 6;

    private static readonly HashSet<string> Enough = ["xong", "du roi", "gui", "gui di", "het", "done", "finish", "submit"];

    protected override void Define(FormBuilder<BallotDraft> form) =>
        form.Start(BeginAsync)
            .EndWhen(d => d is { Given.Count: > 0, Walk: false, Scores.Count: 0, Waiting: null }, SumUpAsync)
            .Ask("scores", d => d.Scores.Count == 0 || d.Waiting is not null, AskAsync, ReadAsync, fill: new("Xem lại", "Review"))
            .Amend(ReadAsync)
            .SkipOver(
                (_, draft) =>
                {
                    if (!draft.Walk || draft.Ahead.Count + draft.Given.Count < 2)
                    {
                        return false;
                    }
                    // left for later: it comes again at the end; where nothing else is left, the walk is over
                    draft.Ahead = draft.Ahead.Count > 1 ? [.. draft.Ahead.Skip(1), draft.Ahead[0]] : [];
                    GoOn(draft, []);
                    return true;
                }
            )
            .Confirm(ReviewAsync)
            .Then(SaveAsync);

    private async Task<bool> BeginAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var round = RoundFinder.ToScore(turn.Org.Rounds, turn.Now);
        if ((round is null ? RoundFinder.NoRound : round.Takes(turn.Now)) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }
        var sheet = await turn.Org.SheetAsync(turn.Db, round!.Id, stop);
        if (!sheet.HasSeat(turn.Who.Id))
        {
            turn.Refuse(RoundSheet.NotMember);
            return false;
        }
        draft.RoundId = round.Id;
        draft.GroupId = turn.Message.Meaning["group"];
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
        return sheet
            .Subjects.Where(s =>
                !done.ContainsKey(s.Id)
                && (draft.GroupId is null || s.GroupId == draft.GroupId)
                && sheet.MayScore(turn.Who.Person, s, recusals)
            )
            .Select(s => s.Id)
            .ToList();
    }

    private async Task<Answer> ReadAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        var words = VietnameseLetters.Fold(turn.Message.Words).Trim().ToLowerInvariant();
        if (draft.Walk && draft.Given.Count > 0 && (Enough.Contains(words) || YesNo.Read(turn.Message.Words) == true))
        {
            (draft.Walk, draft.Waiting) = (false, null);
            return Answer.Taken;
        }
        // a remark, a sheet, a question: another form's work
        if (
            draft.RoundId.Length > 0 && turn.Message.Files.Count > 0
            || turn.Message.Meaning is { IsActionable: true, Intent: not ("submit_score" or "correct_score") }
            || turn.Message.Meaning.Detail is "sheet" or "agree"
        )
        {
            return Answer.NotMine;
        }
        var line = turn.Message.IsButton ? FromInputs(turn, sheet) : ScoresHeard.Read(turn.Message.Words, turn.Org, sheet, draft.Waiting);
        var recusals = await SubmitBallots.RecusalsOfAsync(turn.Db, turn.Who, draft.RoundId, stop);
        var barred = line.Scores.Where(s => !sheet.MayScore(turn.Who.Person, sheet[s.SubjectId], recusals)).ToList();
        line = line with
        {
            Scores = line.Scores.Except(barred).ToList(),
            Problems = [.. line.Problems, .. barred.Select(s => ScoringRefusals.BallotBarred.With(("phong", s.SubjectId)))],
        };
        if (draft.Walk && !turn.Message.IsButton && line is { Problems.Count: 0, Scores: [var one] } && one.SubjectId == draft.Waiting)
        {
            return await GiveAsync(turn, draft, one, stop);
        }
        return Take(turn, draft, line);
    }

    // it answers a question about this very office: saved at once, so that nothing is lost when something comes between; "hoàn tác" takes it back
    private async Task<Answer> GiveAsync(Turn turn, BallotDraft draft, SubjectScore score, CancellationToken stop)
    {
        if (
            await operations.TryAsync(turn, submit, new(draft.RoundId, [score], turn.Reason ?? turn.Message.Meaning["note"] ?? ""), stop)
            is null
        )
        {
            return Answer.Problem;
        }
        draft.Given.RemoveAll(s => s.SubjectId == score.SubjectId);
        draft.Given.Add(score);
        GoOn(draft, [score.SubjectId]);
        return Answer.Taken;
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
        if (line.Scores.Count > 0)
        {
            draft.Comment = turn.Reason ?? turn.Message.Meaning["note"] ?? draft.Comment;
            draft.Evidence = turn.Message.Meaning["link"] ?? draft.Evidence;
            (draft.Walk, draft.Waiting) = (false, null);
        }
        if (line.Waiting is { } asked)
        {
            // the office that was named is the one that is asked for
            draft.Waiting = asked;
            draft.Ahead = draft.Walk ? [asked, .. draft.Ahead.Where(id => id != asked)] : draft.Ahead;
        }
        return line.Problems.Count > 0 ? Answer.Problem
            : line.Scores.Count > 0 || line.Waiting is not null ? Answer.Taken
            : Answer.NotMine;
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
        foreach (
            var (name, value) in turn.Message.Inputs.Where(i =>
                i.Key.StartsWith(InputPrefix, StringComparison.Ordinal)
                && i.Value.Trim().Length > 0
                && sheet.Find(i.Key[InputPrefix.Length..]) is not null
            )
        )
        {
            var line = ScoresHeard.Read(value, turn.Org, sheet, name[InputPrefix.Length..]);
            scores.AddRange(line.Scores.Where(s => s.SubjectId == name[InputPrefix.Length..]));
            problems.AddRange(line.Problems);
        }
        return new(scores, scores.Count + problems.Count == 0 ? [NothingEntered] : problems, null);
    }

    private static async Task<Card> AskAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        if (draft.Waiting is { } one && !draft.Walk)
        {
            var question = new Text(
                "Đề nghị Anh/Chị nhập điểm cho {phong} (thang điểm {max}, ví dụ: 8,5).",
                "Please enter the score for {phong} (out of {max}, e.g. 8.5)."
            )
                .With("phong", sheet.NameOf(one))
                .With("max", Format.Score(sheet.Round.ScaleMax));
            return new Card(question).Line(question).Input(InputPrefix + one, Text.Same(sheet.NameOf(one)), new("8,5", "8.5"), 20);
        }
        var left = draft.Walk ? draft.Ahead : await LeftAsync(turn, sheet, draft, stop);
        return ScoringCards.AskRoom(sheet, left, draft.Given, MostInputs);
    }

    private static async Task<Card> ReviewAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        var before = await turn.Db.OwnBallotsAsync(turn.Who, draft.RoundId, stop);
        return ScoringCards.Review(sheet, draft, before, turn.Who);
    }

    private static async Task SumUpAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        draft.GroupId = null;
        var left = (await LeftAsync(turn, sheet, draft, stop)).Except(draft.Given.Select(g => g.SubjectId)).ToList();
        turn.Show(
            ScoringCards.Saved(new(sheet, draft.Given.Select(g => new SavedBallot(g.SubjectId, g.Score, null, false)).ToList(), left))
        );
    }

    private async Task SaveAsync(Turn turn, BallotDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, submit, new(draft.RoundId, draft.Scores, draft.Comment, draft.Evidence), stop) is { } outcome)
        {
            turn.Become(ScoringCards.Saved(outcome));
        }
    }
}
