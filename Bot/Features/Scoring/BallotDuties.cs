using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>The ballots that a panel member has left in the open rounds.</summary>
public sealed class BallotDuties(BotDb db) : IDuties
{
    public async Task<IReadOnlyList<(string PersonId, Duty Duty)>> OwedAsync(DutyQuestion question, CancellationToken stop)
    {
        var owed = new List<(string, Duty)>();
        foreach (var round in question.Org.Rounds.Where(r => r.Takes(question.Now) is null))
        {
            var sheet = await question.Org.SheetAsync(db, round.Id, stop);
            if (!sheet.Seats.Any(s => question.Asks(s.PersonId)))
            {
                continue;
            }
            var duty = await BallotDuty.LoadAsync(db, question.Org, round.Id, stop);
            owed.AddRange(
                duty.Evaluators.Where(e => question.Asks(e.Seat.PersonId) && e.Left.Count > 0).Select(e => (e.Seat.PersonId, Of(round, e)))
            );
        }
        return owed;
    }

    private static Duty Of(Round round, EvaluatorDuty left) =>
        new(
            $"ballots:{round.Id}",
            new Text("Chấm điểm {dot}: còn {so} phòng ({cac}).", "Score {dot}: {so} room(s) left ({cac}).")
                .With("dot", RoundWords.Name(round))
                .With("so", $"{left.Left.Count}")
                .With("cac", string.Join(", ", left.Left.Select(s => s.Id))),
            new("chấm điểm", "score"),
            round.ClosesAt
        );
}
