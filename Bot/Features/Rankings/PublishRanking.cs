using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Rankings;

public sealed class PublishDraft
{
    public string RoundId { get; set; } = "";

    /// <summary>What was shown: only that is published.</summary>
    public string Seen { get; set; } = "";
}

/// <summary>Shows exactly what will be posted, then posts it once.</summary>
public sealed class PublishForm(PublishRanking publish, OperationRunner operations) : Form<PublishDraft>("ranking.publish")
{
    protected override void Define(FormBuilder<PublishDraft> form) =>
        form.Start(
                (turn, draft, stop) =>
                {
                    var round = RoundFinder.Current(turn.Org, turn.Message.Meaning["round"], turn.Now);
                    var refusal =
                        round is null ? RoundFinder.NoRound
                        : round.State == RoundState.Agreed ? null
                        : (round.State == RoundState.Published ? Round.PublishedAlready : Round.NotAgreed).With(
                            ("dot", Round.NumberOf(round.Id))
                        );
                    if (refusal is not null)
                    {
                        turn.Refuse(refusal);
                    }
                    draft.RoundId = round?.Id ?? "";
                    return Task.FromResult(refusal is null);
                }
            )
            .Confirm(
                async (turn, draft, stop) =>
                {
                    var publication = await Publication.OfAsync(
                        turn.Db,
                        turn.Org,
                        turn.Org.Round(draft.RoundId),
                        turn.Org.Round(draft.RoundId).PublishedVersion + 1,
                        turn.Today,
                        stop
                    );
                    draft.Seen = publication.Fingerprint;
                    return publication.Card(turn.Org);
                }
            )
            .Then(PublishAsync);

    private async Task PublishAsync(Turn turn, PublishDraft draft, CancellationToken stop)
    {
        var outcome = await operations.RunAsync(turn.Who, publish, new(draft.RoundId, draft.Seen), stop);
        var said = outcome.Refusal is { } refusal
            ? refusal.Sentence
            : new Text(
                "Đã công bố kết quả {dot} và đăng lên kênh chung.",
                "The result of {dot} is published and posted to the general channel."
            ).With("dot", RoundWords.Name(outcome.Value!));
        var card = new Card(said).Line(said);
        turn.Become(
            outcome.Value is { } round
                ? card.Typed(
                    RoundWords.About(
                        round,
                        "thông báo xếp hạng đợt {dot} năm {nam} file word",
                        "ranking notice of round {dot} {nam} as a word file"
                    )
                )
                : card
        );
    }
}

/// <summary>One version of a round's published result: its figures, and against the version before what changed. What is previewed is what is posted.</summary>
public sealed record Publication(RoundFigures Figures, int Version, int Top, IReadOnlyList<PublishedScore> Before)
{
    public const string ChannelPost = "ranking";
    private const int MostChanges = 20;

    public static async Task<Publication> OfAsync(
        BotDb db,
        Org org,
        Round round,
        int version,
        DateOnly today,
        CancellationToken stop,
        IReadOnlyDictionary<string, int>? corrected = null
    )
    {
        var figures = RoundFigures.From(
            await org.SheetAsync(db, round.Id, stop),
            await db.AgreedScores.AsNoTracking().Where(a => a.RoundId == round.Id).ToListAsync(stop),
            await db.Bonuses.AsNoTracking().Where(b => b.RoundId == round.Id).ToListAsync(stop)
        );
        // a correction of this very save is not in the rows that were read
        var scores = figures.Scores.ToDictionary(s => s.Key, s => corrected?.TryGetValue(s.Key, out var score) == true ? score : s.Value);
        return new(
            figures with
            {
                Scores = scores,
                Official = true,
            },
            version,
            (await db.RulesAsync(stop)).Number(RuleKeys.ChannelTop, today),
            await db.Publications.AsNoTracking().Where(p => p.RoundId == round.Id && p.Version == version - 1).ToListAsync(stop)
        );
    }

    /// <summary>What was not so in the version before: a score, or a bonus.</summary>
    public IReadOnlyList<Text> Changes =>
        Before
            .OrderBy(b => b.SubjectId, StringComparer.Ordinal)
            .SelectMany(b =>
                new[]
                {
                    Change(Text.Same($"{b.SubjectId} "), b.Score, Figures.Scores.GetValueOrDefault(b.SubjectId)),
                    Change(
                        new Text("điểm cộng {phong} ", "bonus {phong} ").With("phong", b.SubjectId),
                        b.Bonus,
                        Figures.Bonuses.GetValueOrDefault(b.SubjectId)
                    ),
                }
            )
            .OfType<Text>()
            .ToList();

    /// <summary>The same for the same figures, and for no others.</summary>
    public string Fingerprint =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(
                System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
                    Figures.ToRows(Version).OrderBy(r => r.SubjectId, StringComparer.Ordinal)
                )
            )
        );

    private static Text? Change(Text what, int was, int now) =>
        was == now ? null : what + Format.Score(was) + Text.Same(" → ") + Format.Score(now);

    public Card Card(Org org)
    {
        var round = Figures.Sheet.Round;
        var card = RankingCards.Groups(new(RoundWords.Name(round), [Figures]), org, new(1, null, Top, Posted: true));
        if (Version > 1)
        {
            card.Line(
                new Text("Công bố lần {so}, thay cho lần {truoc}.", "Publication no. {so}, in place of no. {truoc}.")
                    .With("so", $"{Version}")
                    .With("truoc", $"{Version - 1}"),
                bold: true
            );
            card.Line(
                Changes.Count == 0
                    ? new("Không có điểm nào thay đổi.", "No score has changed.")
                    : new Text("Thay đổi: {cac}.", "Changed: {cac}.").With(
                        "cac",
                        Text.Join("; ", Changes.Take(MostChanges)) + (Changes.Count > MostChanges ? Text.Same(" …") : Text.Empty)
                    )
            );
        }
        return card;
    }

    /// <summary>Keeps the version and posts it, in the transaction of what caused it.</summary>
    public async Task StageAsync(BotDb db, Org org, Outbox outbox, CancellationToken stop)
    {
        var roundId = Figures.Sheet.Round.Id;
        db.Publications.AddRange(Figures.ToRows(Version));
        var card = Card(org);
        foreach (var channel in (await db.Channels.AsNoTracking().ToListAsync(stop)).Where(c => c.Takes(ChannelPost)))
        {
            outbox.Post(channel.Id, $"ranking:{roundId}:v{Version}:{channel.Id}", Kinds.Ranking, card);
        }
    }
}

/// <param name="Seen">The fingerprint of what the Director was shown.</param>
public sealed record PublishInput(string RoundId, string Seen);

/// <summary>The Director publishes a round's result, exactly as it was shown; the general channel is told in the same transaction.</summary>
public sealed class PublishRanking(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<PublishInput, Round>
{
    public static readonly Refusal ResultChanged = new(
        "publish.changed",
        new(
            "Kết quả đợt {dot} vừa thay đổi sau khi đồng chí xem. Chưa công bố gì; gõ lại \"công bố kết quả\" để xem bản mới.",
            "The result of round {dot} has changed since you saw it. Nothing was published; type \"publish the result\" again to see it "
                + "anew."
        )
    );

    public string Capability => "ranking.publish";

    public async Task<Result<Round>> RunAsync(Actor who, PublishInput input, CancellationToken stop)
    {
        var round = await db.Rounds.FirstOrDefaultAsync(r => r.Id == input.RoundId, stop);
        if (round is not { State: RoundState.Agreed })
        {
            var refusal = round?.State == RoundState.Published ? Round.PublishedAlready : Round.NotAgreed;
            return refusal.With(("dot", Round.NumberOf(input.RoundId)));
        }
        var org = await orgs.GetAsync(db, stop);
        var publication = await Publication.OfAsync(db, org, round, round.PublishedVersion + 1, Vietnam.Day(clock.Now), stop);
        if (publication.Fingerprint != input.Seen)
        {
            return ResultChanged.With(("dot", Round.NumberOf(round.Id)));
        }
        round.Publish(clock.Now);
        await publication.StageAsync(db, org, outbox, stop);
        return round;
    }
}
