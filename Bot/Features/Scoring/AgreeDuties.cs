using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>A closed round waits for the panel head to record what the panel agreed.</summary>
public sealed class AgreeDuties(BotDb db) : IDuties
{
    public async Task<IReadOnlyList<(string PersonId, Duty Duty)>> OwedAsync(DutyQuestion question, CancellationToken stop)
    {
        var owed = new List<(string, Duty)>();
        foreach (var round in question.Org.Rounds.Where(r => r.State is RoundState.Closed or RoundState.Reopened))
        {
            var sheet = await question.Org.SheetAsync(db, round.Id, stop);
            if (sheet.Head is { } head && question.Asks(head.PersonId))
            {
                owed.Add(
                    (
                        head.PersonId,
                        new(
                            $"agree:{round.Id}",
                            new Text(
                                "Chốt điểm thống nhất {dot}: đã khóa phiếu.",
                                "Agree the scores of {dot}: the ballots are closed."
                            ).With("dot", RoundWords.Name(round)),
                            RoundWords.About(round, "chốt điểm thống nhất đợt {dot} năm {nam}", "agree the scores of round {dot} {nam}")
                        )
                    )
                );
            }
        }
        return owed;
    }
}
