using Bot.Operating;
using Bot.People;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Scoring;

/// <summary>An office and its score in hundredths.</summary>
public sealed record RoomScore(string RoomId, int Score);

public sealed record BallotsInput(string RoundId, IReadOnlyList<RoomScore> Scores);

public sealed record SavedBallot(string RoomId, int Score, int? Before, bool OwnUnit);

public sealed record BallotsSaved(Round Round, IReadOnlyList<SavedBallot> Saved, IReadOnlyList<string> Left);

/// <summary>Saves an evaluator's ballots for a round; a ballot that is there is changed (freely, until the round closes).</summary>
public sealed class SubmitBallots(BotDb db, OrgCache orgs, OfficeClock clock) : IOperation<BallotsInput, BallotsSaved>
{
    public string Capability => "ballot.submit";

    public async Task<Result<BallotsSaved>> RunAsync(Actor who, BallotsInput input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var round = org.Rounds.FirstOrDefault(r => r.Id == input.RoundId);
        if ((round is null ? new Refusal("score.no_round") : round.Takes(clock.Now)) is { } closed)
        {
            return closed;
        }
        if (input.Scores.Select(s => Refuse(who, round!, s, org)).FirstOrDefault(r => r is not null) is { } wrong)
        {
            return wrong;
        }
        var own = await db.OwnBallotsAsync(who, round!.Id, stop);
        var saved = input.Scores.Select(s => Save(who, round, s, own, org)).ToList();
        var left = org.Rooms.Select(r => r.Id).Where(id => !own.ContainsKey(id) && MayScore(who, round, org.Room(id))).ToList();
        return new BallotsSaved(round, saved, left);
    }

    /// <summary>The office is the evaluator's own, or belongs to the evaluator's unit (SCO-13).</summary>
    public static bool IsOwn(Actor who, Room room) => room.Id == who.Person.RoomId || room.UnitId == who.Person.UnitId;

    public static bool MayScore(Actor who, Round round, Room room) => round.OwnRoomBallots != "recuse" || !IsOwn(who, room);

    private static Refusal? Refuse(Actor who, Round round, RoomScore score, Org org)
    {
        var room = org.Rooms.FirstOrDefault(r => r.Id == score.RoomId);
        if (room is null)
        {
            return new("score.unknown_room", ("phong", score.RoomId), ("cac_phong", string.Join(", ", org.Rooms.Select(r => r.Id))));
        }
        if (!MayScore(who, round, room))
        {
            return new("score.recused", ("phong", room.Id));
        }
        return score.Score >= round.ScaleMin && score.Score <= round.ScaleMax && score.Score % round.Step == 0 ? null
            : new("score.unreadable", ("gia_tri", $"{score.Score}"), ("phong", room.Id));
    }

    private SavedBallot Save(Actor who, Round round, RoomScore score, Dictionary<string, Ballot> own, Org org)
    {
        var ownUnit = IsOwn(who, org.Room(score.RoomId));
        if (own.TryGetValue(score.RoomId, out var ballot))
        {
            return new(score.RoomId, score.Score, ballot.Change(score.Score, clock.Now), ownUnit);
        }
        own[score.RoomId] = db.Ballots.Add(new()
        {
            RoundId = round.Id, RoomId = score.RoomId, EvaluatorId = who.Id, Score = score.Score, SubmittedAt = clock.Now, OwnUnit = ownUnit,
        }).Entity;
        return new(score.RoomId, score.Score, null, ownUnit);
    }
}
