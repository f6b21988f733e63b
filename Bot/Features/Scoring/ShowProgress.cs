using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>How far scoring is: counts and missing offices, never a score.</summary>
public sealed class ShowProgress : IAnswer
{
    // what has been given, not what is left
    private static readonly string[] OwnBallots =
    [
        "phieu cua",
        "phieu toi",
        "phieu em",
        "phieu minh",
        "da cham",
        "my ballot",
        "my score",
        "have i scored",
        "i scored",
    ];

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var round = turn.Message.Meaning["round"] is { } said
            ? turn.Org.RoundSaid(said, turn.Now)
            : RoundFinder.ToScore(turn.Org.Rounds, turn.Now);
        if (round is null)
        {
            turn.Refuse(RoundFinder.NoRound);
            return;
        }
        if (
            turn.Message is { IsPersonal: true, Meaning.Detail: "mine" }
            && OwnBallots.Any(VietnameseLetters.Fold(turn.Message.Words).ToLowerInvariant().Contains)
        )
        {
            var own = await turn.Db.OwnBallotsAsync(turn.Who, round.Id, stop);
            if (own.Count > 0)
            {
                turn.Show(
                    ScoringCards.Mine(
                        await turn.Org.SheetAsync(turn.Db, round.Id, stop),
                        own.Values,
                        Format.Page(turn.Message.Meaning["page"])
                    )
                );
                return;
            }
        }
        var duty = await BallotDuty.LoadAsync(turn.Db, turn.Org, round.Id, stop);
        turn.Show(ScoringCards.Progress(duty, turn.Who, turn.Org, named: turn.Message.IsPersonal && turn.Who.Runs(duty.Sheet.Round)));
    }
}
