using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Scoring;

public sealed record BallotsInput(string RoundId, IReadOnlyList<SubjectScore> Scores, string Comment = "", string Evidence = "");

public sealed record SavedBallot(string SubjectId, int Score, int? Before, bool OwnUnit);

public sealed record BallotsSaved(RoundSheet Sheet, IReadOnlyList<SavedBallot> Saved, IReadOnlyList<string> Left);

/// <summary>Saves an evaluator's ballots for a round; a ballot that is there is changed (freely, until the round closes).</summary>
public sealed class SubmitBallots(BotDb db, OrgCache orgs, OfficeClock clock, ActionScope action) : IOperation<BallotsInput, BallotsSaved>
{
    private static readonly Func<BotDb, string, bool> StillOpen = EF.CompileQuery(
        (BotDb db, string roundId) => db.Rounds.Any(r => r.Id == roundId && r.State == RoundState.Open)
    );

    private static readonly Func<BotDb, string, string, IAsyncEnumerable<Recusal>> Recused = EF.CompileAsyncQuery(
        (BotDb db, string roundId, string evaluatorId) =>
            db.Recusals.AsNoTracking().Where(r => r.RoundId == roundId && r.EvaluatorId == evaluatorId)
    );

    public string Capability => "ballot.submit";

    public async Task<Result<BallotsSaved>> RunAsync(Actor who, BallotsInput input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var round = org.Rounds.FirstOrDefault(r => r.Id == input.RoundId);
        if ((round is null ? RoundFinder.NoRound : round.Takes(clock.Now)) is { } closed)
        {
            return closed;
        }
        var sheet = await org.SheetAsync(db, round!.Id, stop);
        var recusals = await RecusalsOfAsync(db, who, round.Id, stop);
        if (input.Scores.Select(s => Refuse(who, sheet, recusals, s)).FirstOrDefault(r => r is not null) is { } wrong)
        {
            return wrong;
        }
        var own = await db.OwnBallotsAsync(who, round.Id, stop);
        if (
            input.Scores.Any(s => (own.GetValueOrDefault(s.SubjectId)?.Comment.Length ?? 0) + input.Comment.Length > 990)
            || input.Evidence.Length > 500
        )
        {
            return ScoringRefusals.NoteTooLong;
        }
        Guard(action, round.Id);
        var saved = input.Scores.Select(s => Save(who, sheet, s, input, own)).ToList();
        return new BallotsSaved(
            sheet,
            saved,
            sheet.Subjects.Where(s => !own.ContainsKey(s.Id) && sheet.MayScore(who.Person, s, recusals)).Select(s => s.Id).ToList()
        );
    }

    /// <summary>The ballot and the closing at the same moment: whichever comes first to the writer, the other sees it.</summary>
    public static void Guard(ActionScope action, string roundId) => action.Require(at => StillOpen(at, roundId));

    public static ValueTask<List<Recusal>> RecusalsOfAsync(BotDb db, Actor who, string roundId, CancellationToken stop) =>
        Recused(db, roundId, who.Id).ToListAsync(stop);

    private static Refusal? Refuse(Actor who, RoundSheet sheet, IReadOnlyCollection<Recusal> recusals, SubjectScore score)
    {
        var round = sheet.Round;
        if (!sheet.HasSeat(who.Id))
        {
            return RoundSheet.NotMember;
        }
        if (sheet.Find(score.SubjectId) is not { } subject)
        {
            return ScoringRefusals.UnknownRoom.With(("phong", score.SubjectId), ("cac_phong", sheet.Listed));
        }
        if (!sheet.MayScore(who.Person, subject, recusals))
        {
            return ScoringRefusals.BallotBarred.With(("phong", subject.Id));
        }
        return
            score.Score >= round.ScaleMin
            && score.Score <= round.ScaleMax
            && score.Score % round.Step == 0
            && SheetPoints.AddsUp(score, sheet)
            ? null
            : RoundSheet.UnreadableScore.With(("gia_tri", $"{score.Score}"), ("phong", subject.Id));
    }

    private SavedBallot Save(Actor who, RoundSheet sheet, SubjectScore score, BallotsInput input, Dictionary<string, Ballot> own)
    {
        var ownUnit = RoundSheet.IsOwn(who.Person, sheet[score.SubjectId]);
        int? before = null;
        if (own.TryGetValue(score.SubjectId, out var ballot))
        {
            before = ballot.Change(score.Score, score.Sheet, clock.Now);
        }
        else
        {
            ballot = own[score.SubjectId] = db
                .Ballots.Add(
                    new()
                    {
                        RoundId = sheet.Round.Id,
                        SubjectId = score.SubjectId,
                        EvaluatorId = who.Id,
                        Score = score.Score,
                        Sheet = score.Sheet,
                        SubmittedAt = clock.Now,
                        OwnUnit = ownUnit,
                    }
                )
                .Entity;
        }
        ballot.Note(input.Comment, input.Evidence);
        return new(score.SubjectId, score.Score, before, ownUnit);
    }
}
