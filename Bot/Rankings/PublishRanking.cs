using Bot.Operating;
using Bot.Outgoing;
using Bot.People;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Rankings;

public sealed class PublishDraft
{
    public string RoundId { get; set; } = "";
}

/// <summary>Shows exactly what will be posted, then posts it once.</summary>
public sealed class PublishForm(PublishRanking publish, Operations operations) : Form<PublishDraft>("ranking.publish")
{
    protected override void Define(FormBuilder<PublishDraft> form) => form
        .Start(async (turn, draft, stop) =>
        {
            if (await RoundResults.FindAsync(turn, stop) is not { Rounds: [var round] })
            {
                return false;
            }
            draft.RoundId = round.Id;
            if (round.State == RoundState.Published)
            {
                turn.Refuse(new Refusal("publish.already", ("dot", Round.NumberOf(round.Id))));
            }
            return round.State != RoundState.Published;
        })
        .Confirm(async (turn, draft, stop) => PublishRanking.Post(await PublishRanking.ResultsAsync(turn.Db, draft.RoundId, stop), turn.Org))
        .Then(async (turn, draft, stop) =>
        {
            var outcome = await operations.RunAsync(turn.Who, publish, draft.RoundId, stop);
            var said = outcome.Refusal is { } refusal ? Refusals.Sentence(refusal)
                : new Text("Đã công bố kết quả {dot} và đăng lên kênh chung.", "The result of {dot} is published and posted to the general channel.").With("dot", Format.Name(outcome.Value!));
            turn.Become(new Card(said).Line(said));
        });
}

/// <summary>The Director publishes a round's result; the general channel is told in the same transaction.</summary>
public sealed class PublishRanking(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<string, Round>
{
    private const string ChannelPost = "ranking";

    public string Capability => "ranking.publish";

    public async Task<Result<Round>> RunAsync(Actor who, string roundId, CancellationToken stop)
    {
        var round = await db.Rounds.FirstOrDefaultAsync(r => r.Id == roundId, stop);
        if ((round is null ? new Refusal("publish.not_agreed", ("dot", Round.NumberOf(roundId))) : round.Publish(clock.Now)) is { } refusal)
        {
            return refusal;
        }
        var card = Post(await ResultsAsync(db, roundId, stop), await orgs.GetAsync(db, stop));
        foreach (var channel in (await db.Channels.AsNoTracking().ToListAsync(stop)).Where(c => c.Takes(ChannelPost)))
        {
            outbox.Post(channel.Id, $"ranking:{roundId}:{channel.Id}", Kinds.Ranking, card);
        }
        return round!;
    }

    /// <summary>What is posted is what was shown before: one function makes both.</summary>
    public static Card Post(RoundResults results, Org org) => RankingCards.Groups(results, org, posted: true);

    public static async Task<RoundResults> ResultsAsync(BotDb db, string roundId, CancellationToken stop)
    {
        var round = await db.Rounds.AsNoTracking().FirstAsync(r => r.Id == roundId, stop);
        return new(Format.Name(round), [round],
            await db.AgreedScores.AsNoTracking().Where(a => a.RoundId == roundId).ToListAsync(stop),
            await db.Bonuses.AsNoTracking().Where(b => b.RoundId == roundId).ToListAsync(stop));
    }
}
