using Bot.Operating;
using Bot.Outgoing;
using Bot.People;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Scoring;

public sealed record AgreeInput(string RoundId, IReadOnlyList<RoomScore> Scores, IReadOnlyDictionary<string, string> Reasons);

public sealed record ScoresAgreed(Round Round, IReadOnlyList<RoomScore> Scores, bool AllAgreed);

/// <summary>
/// The panel head records what the panel agreed (SCO-03). The agreed score alone counts; where it differs from the mean of the ballots
/// a reason goes into the minutes.
/// </summary>
public sealed class AgreeScores(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<AgreeInput, ScoresAgreed>
{
    public string Capability => "score.agree";

    public async Task<Result<ScoresAgreed>> RunAsync(Actor who, AgreeInput input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var round = await db.Rounds.FirstOrDefaultAsync(r => r.Id == input.RoundId, stop);
        if ((round is null ? new Refusal("agree.no_round") : round.CanAgree()) is { } refusal)
        {
            return refusal;
        }
        var ballots = (await db.BallotsVisibleTo(who, round!).AsNoTracking().ToListAsync(stop)).ToLookup(b => b.RoomId, b => b.Score);
        var differing = input.Scores.Where(s => Differs(s, ballots[s.RoomId].ToList(), round!)).Select(s => s.RoomId).ToHashSet();
        if (Refuse(round!, input, differing, org) is { } wrong)
        {
            return wrong;
        }
        var agreed = await db.AgreedScores.Where(a => a.RoundId == round!.Id).ToDictionaryAsync(a => a.RoomId, stop);
        foreach (var score in input.Scores)
        {
            Record(who, round!, score, differing.Contains(score.RoomId) ? input.Reasons[score.RoomId] : "", agreed);
        }
        var all = org.Rooms.All(r => agreed.ContainsKey(r.Id));
        if (all && round!.State == RoundState.Closed)
        {
            round.AllAgreed();
            TellOffice(who, round, org);
        }
        return new ScoresAgreed(round!, input.Scores, all);
    }

    /// <summary>An office without a ballot has no mean to differ from, and so needs the reason as well.</summary>
    public static bool Differs(RoomScore score, IReadOnlyCollection<int> ballots, Round round) =>
        ballots.Count == 0 || Scores.MeanOnStep(ballots, round.Step) != score.Score;

    private static Refusal? Refuse(Round round, AgreeInput input, HashSet<string> differing, Org org)
    {
        foreach (var score in input.Scores)
        {
            if (org.Rooms.All(r => r.Id != score.RoomId))
            {
                return new("score.unknown_room", ("phong", score.RoomId), ("cac_phong", string.Join(", ", org.Rooms.Select(r => r.Id))));
            }
            if (score.Score < round.ScaleMin || score.Score > round.ScaleMax || score.Score % round.Step != 0)
            {
                return new("score.unreadable", ("gia_tri", $"{score.Score}"), ("phong", score.RoomId));
            }
        }
        var silent = differing.Where(room => string.IsNullOrWhiteSpace(input.Reasons.GetValueOrDefault(room))).Order().ToList();
        return silent.Count > 0 ? new("agree.reason_needed", ("phong", string.Join(", ", silent))) : null;
    }

    private void Record(Actor who, Round round, RoomScore score, string reason, Dictionary<string, AgreedScore> agreed)
    {
        if (!agreed.TryGetValue(score.RoomId, out var row))
        {
            row = agreed[score.RoomId] = db.AgreedScores.Add(new() { RoundId = round.Id, RoomId = score.RoomId }).Entity;
        }
        (row.Score, row.DiffersFromMean, row.Reason) = (score.Score, reason.Length > 0, reason);
        (row.AgreedAt, row.ConfirmedBy) = (clock.Now, who.Id);
    }

    private void TellOffice(Actor who, Round round, Org org)
    {
        foreach (var office in org.People.Where(p => p.Roles.HasFlag(Roles.Admin)))
        {
            outbox.Tell(office, $"agreed:{round.Id}:{clock.Now:O}:{office.Id}", Kinds.Notice, ScoringCards.AllAgreed(round, who.Person.FullName));
        }
    }
}
