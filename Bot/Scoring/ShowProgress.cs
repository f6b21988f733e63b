using Bot.Movements;
using Bot.Speaking;
using Storage;

namespace Bot.Scoring;

/// <summary>How far scoring is: counts and missing offices, never a score.</summary>
public sealed class ShowProgress : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var round = turn.Heard.Meaning["round"] is { } said ? turn.Org.RoundSaid(said, turn.Now) : RoundFinder.ToScore(turn.Org.Rounds, turn.Now);
        if (round is null)
        {
            turn.Refuse(new Refusal("score.no_round"));
            return;
        }
        var duty = await BallotDuty.LoadAsync(turn.Db, turn.Org, round.Id, stop);
        turn.Show(ScoringCards.Progress(duty, turn.Who, turn.Org, named: turn.Heard.IsPersonal && turn.Who.RunsRounds));
    }
}
