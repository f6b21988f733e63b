using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Rankings;

/// <summary>Corrections that wait for a decision, and agreed rounds that wait for the Director.</summary>
public sealed class RankingDuties(BotDb db) : IDuties
{
    private const int Most = 50;

    public async Task<IReadOnlyList<(string PersonId, Duty Duty)>> OwedAsync(DutyQuestion question, CancellationToken stop)
    {
        var owed = new List<(string, Duty)>();
        foreach (var round in question.Org.Rounds.Where(r => r.State == RoundState.Agreed))
        {
            owed.AddRange(
                question
                    .Org.People.Where(p => question.Asks(p.Id) && p.Roles.HasFlag(Roles.Director) && p.WorksOn(Vietnam.Day(question.Now)))
                    .Select(p => (p.Id, Publish(round)))
            );
        }
        foreach (
            var correction in await db
                .Corrections.AsNoTracking()
                .Where(c => c.Status == ScoreCorrection.Waiting)
                .OrderBy(c => c.RequestedAt)
                .Take(Most)
                .ToListAsync(stop)
        )
        {
            var sheet = await question.Org.SheetAsync(db, correction.RoundId, stop);
            owed.AddRange(
                sheet
                    .Seats.Where(s => question.Asks(s.PersonId) && DecideCorrection.MayDecide(s, sheet, correction))
                    .Select(s => (s.PersonId, Decide(correction, sheet)))
            );
        }
        return owed;
    }

    private static Duty Publish(Round round) =>
        new(
            $"publish:{round.Id}",
            new Text(
                "Công bố kết quả {dot}: điểm đã thống nhất và khóa.",
                "Publish the result of {dot}: the scores are agreed and locked."
            ).With("dot", RoundWords.Name(round)),
            RoundWords.About(round, "công bố kết quả đợt {dot} năm {nam}", "publish the result of round {dot} {nam}")
        );

    private static Duty Decide(ScoreCorrection correction, RoundSheet sheet) =>
        new(
            $"correction:{correction.Id}",
            new Text("Quyết định yêu cầu sửa điểm {ma} ({phong}).", "Decide correction request {ma} ({phong}).")
                .With("ma", correction.Id)
                .With("phong", sheet.NameOf(correction.SubjectId)),
            new Text("duyệt sửa điểm {ma}", "approve correction {ma}").With("ma", correction.Id)
        );
}
