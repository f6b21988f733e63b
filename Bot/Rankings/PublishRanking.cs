using Bot.Movements;
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
        .Start((turn, draft, stop) =>
        {
            var round = RoundFinder.Meant(turn, r => r.State == RoundState.Agreed);
            var refusal = round is null ? new Refusal("score.no_round") : round.State == RoundState.Agreed ? null
                : new Refusal(round.State == RoundState.Published ? "publish.already" : "publish.not_agreed", ("dot", Round.NumberOf(round.Id)));
            if (refusal is not null)
            {
                turn.Refuse(refusal);
            }
            draft.RoundId = round?.Id ?? "";
            return Task.FromResult(refusal is null);
        })
        .Confirm(async (turn, draft, stop) => (await Publication.OfAsync(turn.Db, turn.Org, turn.Org.Round(draft.RoundId), turn.Org.Round(draft.RoundId).PublishedVersion + 1, turn.Today, stop)).Card(turn.Org))
        .Then(async (turn, draft, stop) =>
        {
            var outcome = await operations.RunAsync(turn.Who, publish, draft.RoundId, stop);
            var said = outcome.Refusal is { } refusal ? Refusals.Sentence(refusal)
                : new Text("Đã công bố kết quả {dot} và đăng lên kênh chung.", "The result of {dot} is published and posted to the general channel.").With("dot", Format.Name(outcome.Value!));
            var card = new Card(said).Line(said);
            turn.Become(outcome.Value is { } round ? card.Typed(Format.About(round, "thông báo xếp hạng đợt {dot} năm {nam} file word", "ranking notice of round {dot} {nam} as a word file")) : card);
        });
}

/// <summary>One version of a round's published result: its figures, and against the version before what changed. What is previewed is what is posted.</summary>
public sealed record Publication(RoundFigures Figures, int Version, int Top, IReadOnlyList<PublishedScore> Before)
{
    public const string ChannelPost = "ranking";

    public static async Task<Publication> OfAsync(BotDb db, Org org, Round round, int version, DateOnly today, CancellationToken stop, IReadOnlyDictionary<string, int>? corrected = null)
    {
        var figures = RoundFigures.From(await org.SheetAsync(db, round.Id, stop), await db.AgreedScores.AsNoTracking().Where(a => a.RoundId == round.Id).ToListAsync(stop),
            await db.Bonuses.AsNoTracking().Where(b => b.RoundId == round.Id).ToListAsync(stop));
        // a correction of this very save is not in the rows that were read
        var scores = figures.Scores.ToDictionary(s => s.Key, s => corrected?.TryGetValue(s.Key, out var score) == true ? score : s.Value);
        return new(figures with { Scores = scores, Official = true }, version, (await RuleBook.LoadAsync(db, stop)).Number(RuleKeys.ChannelTop, today),
            await db.Publications.AsNoTracking().Where(p => p.RoundId == round.Id && p.Version == version - 1).ToListAsync(stop));
    }

    /// <summary>The subjects whose agreed score or bonus is not what the version before said.</summary>
    public IReadOnlyList<(string SubjectId, int Was, int Is)> Changes => Before.Where(b => Figures.Scores.GetValueOrDefault(b.SubjectId) != b.Score || Figures.Bonuses.GetValueOrDefault(b.SubjectId) != b.Bonus)
        .Select(b => Figures.Scores.GetValueOrDefault(b.SubjectId) != b.Score ? (b.SubjectId, b.Score, Figures.Scores.GetValueOrDefault(b.SubjectId)) : (b.SubjectId, b.Bonus, Figures.Bonuses.GetValueOrDefault(b.SubjectId))).ToList();

    public Card Card(Org org)
    {
        var round = Figures.Sheet.Round;
        var card = RankingCards.Groups(new(Format.Name(round), [Figures]), org, new(1, null, Top, Posted: true));
        if (Version > 1)
        {
            card.Line(new Text("Công bố lần {so}, thay cho lần {truoc}.", "Publication no. {so}, in place of no. {truoc}.").With("so", $"{Version}").With("truoc", $"{Version - 1}"), bold: true);
            card.Line(Changes.Count == 0 ? new("Không có điểm nào thay đổi.", "No score has changed.")
                : new Text("Thay đổi: {cac}.", "Changed: {cac}.").With("cac", Text.Join("; ", Changes.Select(c => Text.Same($"{c.SubjectId} ") + Format.Score(c.Was) + Text.Same(" → ") + Format.Score(c.Is)))));
        }
        return card;
    }

    /// <summary>Keeps the version and posts it, in the transaction of what caused it.</summary>
    public async Task StageAsync(BotDb db, Org org, Outbox outbox, CancellationToken stop)
    {
        var roundId = Figures.Sheet.Round.Id;
        db.Publications.AddRange(Figures.Scores.Select(s => new PublishedScore { RoundId = roundId, Version = Version, SubjectId = s.Key, Score = s.Value, Bonus = Figures.Bonuses.GetValueOrDefault(s.Key) }));
        var card = Card(org);
        foreach (var channel in (await db.Channels.AsNoTracking().ToListAsync(stop)).Where(c => c.Takes(ChannelPost)))
        {
            outbox.Post(channel.Id, $"ranking:{roundId}:v{Version}:{channel.Id}", Kinds.Ranking, card);
        }
    }
}

/// <summary>The Director publishes a round's result; the general channel is told in the same transaction.</summary>
public sealed class PublishRanking(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<string, Round>
{
    public string Capability => "ranking.publish";

    public async Task<Result<Round>> RunAsync(Actor who, string roundId, CancellationToken stop)
    {
        var round = await db.Rounds.FirstOrDefaultAsync(r => r.Id == roundId, stop);
        if ((round is null ? new Refusal("publish.not_agreed", ("dot", Round.NumberOf(roundId))) : round.Publish(clock.Now)) is { } refusal)
        {
            return refusal;
        }
        var org = await orgs.GetAsync(db, stop);
        await (await Publication.OfAsync(db, org, round!, round!.PublishedVersion, Vietnam.Day(clock.Now), stop)).StageAsync(db, org, outbox, stop);
        return round;
    }
}
