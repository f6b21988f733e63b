using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Scoring;

/// <param name="Lock">Everything is agreed: from now on a change is a correction.</param>
public sealed record AgreeInput(
    string RoundId,
    IReadOnlyList<SubjectScore> Scores,
    IReadOnlyDictionary<string, string> Reasons,
    bool Lock = true
);

public sealed record ScoresAgreed(RoundSheet Sheet, IReadOnlyList<SubjectScore> Scores, bool Locked);

/// <summary>
/// The panel head records what the panel agreed (SCO-03). The agreed score alone counts; where it differs from the mean of the ballots
/// a reason goes into the minutes.
/// </summary>
public sealed class AgreeScores(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<AgreeInput, ScoresAgreed>
{
    public static readonly Refusal NotAllAgreed = new(
        "agree.not_all",
        new("Chưa chốt được: còn thiếu điểm thống nhất của {phong}.", "It cannot be locked yet: no agreed score for {phong}.")
    );
    public static readonly Refusal ReasonNeeded = new(
        "agree.reason_needed",
        new(
            "Điểm thống nhất khác điểm trung bình các phiếu ở: {phong}. Đề nghị ghi rõ lý do để đưa vào biên bản.",
            "The agreed score differs from the ballot mean for: {phong}. Please state the reason for the minutes."
        )
    );

    public string Capability => "score.agree";

    public async Task<Result<ScoresAgreed>> RunAsync(Actor who, AgreeInput input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var round = await db.Rounds.FirstOrDefaultAsync(r => r.Id == input.RoundId, stop);
        if ((round is null ? ScoringRefusals.NoRoundToAgree : round.CanAgree()) is { } refusal)
        {
            return refusal;
        }
        var sheet = await org.SheetAsync(db, round!.Id, stop);
        if (sheet.Head?.PersonId != who.Id)
        {
            return OperationRunner.Denied;
        }
        var ballots = (await db.BallotsVisibleTo(who, round).AsNoTracking().ToListAsync(stop)).ToLookup(b => b.SubjectId, b => b.Score);
        var differing = input.Scores.Where(s => Differs(s, ballots[s.SubjectId].ToList(), round)).Select(s => s.SubjectId).ToHashSet();
        if (Refuse(sheet, input, differing) is { } wrong)
        {
            return wrong;
        }
        var agreed = await db.AgreedScores.Where(a => a.RoundId == round.Id).ToDictionaryAsync(a => a.SubjectId, stop);
        var all = sheet.Subjects.All(s => agreed.ContainsKey(s.Id) || input.Scores.Any(g => g.SubjectId == s.Id));
        if (input.Lock && !all)
        {
            var open = sheet.Subjects.Select(s => s.Id).Where(id => !agreed.ContainsKey(id) && input.Scores.All(g => g.SubjectId != id));
            return NotAllAgreed.With(("phong", string.Join(", ", open)));
        }
        foreach (var score in input.Scores)
        {
            Record(who, round, score, differing.Contains(score.SubjectId) ? input.Reasons[score.SubjectId] : "", agreed);
        }
        if (input.Lock)
        {
            round.Lock();
            TellOffice(who, round, org);
        }
        return new ScoresAgreed(sheet, input.Scores, input.Lock);
    }

    /// <summary>An office without a ballot has no mean to differ from, and so needs the reason as well.</summary>
    public static bool Differs(SubjectScore score, IReadOnlyCollection<int> ballots, Round round) =>
        ballots.Count == 0 || Scores.MeanOnStep(ballots, round.Step) != score.Score;

    private static Refusal? Refuse(RoundSheet sheet, AgreeInput input, HashSet<string> differing)
    {
        foreach (var score in input.Scores)
        {
            if (sheet.Find(score.SubjectId) is null)
            {
                return ScoringRefusals.UnknownRoom.With(("phong", score.SubjectId), ("cac_phong", sheet.Listed));
            }
            if (score.Score < sheet.Round.ScaleMin || score.Score > sheet.Round.ScaleMax || score.Score % sheet.Round.Step != 0)
            {
                return RoundSheet.UnreadableScore.With(("gia_tri", $"{score.Score}"), ("phong", score.SubjectId));
            }
        }
        var silent = differing.Where(id => string.IsNullOrWhiteSpace(input.Reasons.GetValueOrDefault(id))).Order().ToList();
        return silent.Count > 0 ? ReasonNeeded.With(("phong", string.Join(", ", silent))) : null;
    }

    // what is as it was keeps its moment: locking does not touch it again
    private void Record(Actor who, Round round, SubjectScore score, string reason, Dictionary<string, AgreedScore> agreed)
    {
        if (!agreed.TryGetValue(score.SubjectId, out var row))
        {
            row = agreed[score.SubjectId] = db.AgreedScores.Add(new() { RoundId = round.Id, SubjectId = score.SubjectId }).Entity;
        }
        else if (row.Score == score.Score && row.Reason == reason)
        {
            return;
        }
        (row.Score, row.DiffersFromMean, row.Reason) = (score.Score, reason.Length > 0, reason);
        (row.AgreedAt, row.ConfirmedBy) = (clock.Now, who.Id);
    }

    private void TellOffice(Actor who, Round round, Org org)
    {
        foreach (var office in org.People.Where(p => p.Roles.HasFlag(Roles.Admin)))
        {
            outbox.Tell(
                office,
                $"agreed:{round.Id}:{clock.Now:O}:{office.Id}",
                Kinds.Notice,
                ConsensusCards.AllAgreed(round, who.Person.FullName)
            );
        }
    }
}
