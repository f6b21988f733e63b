using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>A subject's ballots side by side.</summary>
public sealed record BallotsOf(RoundSubject Subject, IReadOnlyList<Ballot> Ballots, int OutlierFrom)
{
    public List<int> Scores { get; } = Ballots.Select(b => b.Score).ToList();

    public IReadOnlyList<Ballot> Outliers => Ballots.Where(b => Bot.Domain.Scores.IsOutlier(b.Score, Scores, OutlierFrom)).ToList();

    public static async Task<IReadOnlyList<BallotsOf>> LoadAsync(BotDb db, Actor who, RoundSheet sheet, CancellationToken stop)
    {
        var ballots = (await db.BallotsVisibleTo(who, sheet.Round).AsNoTracking().OrderBy(b => b.EvaluatorId).ToListAsync(stop)).ToLookup(
            b => b.SubjectId
        );
        return sheet.Subjects.Select(s => new BallotsOf(s, ballots[s.Id].ToList(), sheet.Round.OutlierFrom)).ToList();
    }
}

/// <summary>After closing, for the panel head: each ballot, mean, median, spread, what is to be talked about; an office's evidence is handed over with it.</summary>
public sealed class ShowBallots(PaperDesk desk, FileStore files) : IAnswer
{
    public static readonly Refusal BlindUntilClosed = new(
        "ballots.blind",
        new(
            "Phiếu của từng người chỉ Tổ trưởng xem được, sau khi khóa đợt {dot}.",
            "Single ballots are for the panel head only, after round {dot} has closed."
        )
    );

    private const int MostFiles = 5;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var round = RoundFinder.Meant(
            turn.Org,
            turn.Message.Meaning["round"],
            turn.Now,
            r => r.State is RoundState.Closed or RoundState.Reopened
        );
        if (round is null || !Sight.SeesAllBallots(turn.Who, round))
        {
            turn.Refuse(round is null ? RoundFinder.NoRound : BlindUntilClosed.With(("dot", Round.NumberOf(round.Id))));
            return;
        }
        var sheet = await turn.Org.SheetAsync(turn.Db, round.Id, stop);
        var all = await BallotsOf.LoadAsync(turn.Db, turn.Who, sheet, stop);
        var said = turn.Message.Meaning["room"];
        if (said is not null && sheet.Find(said) is null)
        {
            turn.Refuse(ScoringRefusals.UnknownRoom.With(("phong", said), ("cac_phong", sheet.Listed)));
        }
        else if (said is not null)
        {
            var of = all.First(b => b.Subject.Id == said);
            turn.Show(ConsensusCards.BallotsOfOne(sheet, of, turn.Org));
            await HandFilesAsync(turn, of, stop);
        }
        else
        {
            var outliers = turn.Message.Meaning.Detail == "outliers";
            var page = Format.Page(turn.Message.Meaning["page"]);
            turn.Show(ConsensusCards.BallotTable(sheet, outliers ? all.Where(b => b.Outliers.Count > 0).ToList() : all, outliers, page));
        }
    }

    private async Task HandFilesAsync(Turn turn, BallotsOf of, CancellationToken stop)
    {
        var ids = of
            .Ballots.SelectMany(b => b.Evidence.Split('\n'))
            .Where(e => e.StartsWith("file:", StringComparison.Ordinal))
            .Select(e => e["file:".Length..].Split('|')[0])
            .Take(MostFiles)
            .ToList();
        foreach (var row in await turn.Db.Files.AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(stop))
        {
            if (await files.ReadAsync(row.Id, stop) is { } bytes)
            {
                await desk.OfferAsync(
                    turn,
                    new(row.Name, row.ContentType, bytes),
                    new Text("Minh chứng phòng {phong}", "Evidence on {phong}").With("phong", of.Subject.Id),
                    stop
                );
            }
        }
    }
}
