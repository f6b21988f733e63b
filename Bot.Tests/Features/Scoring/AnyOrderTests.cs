using System.Text.Json;
using Bot.Domain;
using Bot.Features.Discipline;
using Bot.Features.Pledges;
using Bot.Features.Rankings;
using Bot.Features.Scoring;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Tests.Harness;
using Bot.Tests.Understanding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;
using DecideDraft = Bot.Features.Rankings.DecideDraft;
using UndoDraft = Bot.Features.Scoring.UndoDraft;

namespace Bot.Tests.Features.Scoring;

/// <summary>Any order of the same ballots, slips, undos and corrections ends in the same ranking; the audit, replayed, gives the same scores.</summary>
public sealed class AnyOrderTests
{
    private static readonly string[] Evaluators = ["CB01", "CB02", "CB03", "CB05", "CB07", "CB17", "CB27", "CB36"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task The_order_in_which_the_panel_works_does_not_change_the_ranking_and_the_audit_retells_it(int seed)
    {
        await using var app = await BotApp.StartDepartmentAsync(new(2026, 6, 15, 7, 0, 0));
        await app.TurnToAsync(new(2026, 6, 15, 8, 0, 0));
        var random = new Random(seed);
        var org = await app.ReadAsync(db => Org.LoadAsync(db, default));
        var offices = org.Rooms.Select(r => r.Id).ToArray();
        var ballots = Evaluators
            .SelectMany((e, i) => offices.Select((o, j) => (Evaluator: e, Office: o, Score: 700 + 25 * ((i * 5 + j * 3) % 11))))
            .ToArray();
        random.Shuffle(ballots);
        foreach (var (evaluator, office, score) in ballots)
        {
            await GiveAsync(app, evaluator, office, score, random.Next(4));
        }
        await app.TurnToAsync(new(2026, 6, 24, 17, 0, 0));
        await AgreeAsync(app, offices, random);
        (string Office, int Score)[] corrections = [("P205", 975), ("P103", 525), ("P302", 1000)];
        random.Shuffle(corrections);
        await CorrectAsync(app, corrections, random.Next(2) == 0);
        Assert.Equal(
            await ExpectedAsync(app, corrections, ballots.ToLookup(b => b.Office, b => b.Score), offices),
            await RankingAsync(app, org)
        );
        await AssertAuditRetellsAsync(app);
    }

    // the score at last, by one of four ways: at once; over a slip; a slip undone; the right one, then a slip that is undone
    private static async Task GiveAsync(BotApp app, string evaluator, string office, int score, int way)
    {
        var slip = score == 600 ? 625 : 600;
        foreach (
            var (value, undo) in way switch
            {
                1 => [(slip, false), (score, false)],
                2 => [(slip, true), (score, false)],
                3 => [(score, false), (slip, true)],
                _ => new[] { (score, false) },
            }
        )
        {
            await RunAsync<SubmitBallots, BallotsInput, BallotsSaved>(app, evaluator, new("2026-D1", [new(office, value)]));
            if (undo)
            {
                var last = await app.ReadAsync(db =>
                    db.Audit.Where(a => a.Entity == "Ballot" && a.Who == evaluator)
                        .OrderByDescending(a => a.Id)
                        .Select(a => a.Save)
                        .FirstAsync()
                );
                await RunAsync<UndoBallots, UndoDraft, IReadOnlyList<string>>(app, evaluator, new() { RoundId = "2026-D1", Save = last });
            }
        }
    }

    // some one by one and changed again, the rest when it is locked; always the medians at last
    private static async Task AgreeAsync(BotApp app, string[] offices, Random random)
    {
        var medians = (await app.ReadAsync(db => db.Ballots.Where(b => b.RoundId == "2026-D1").ToListAsync()))
            .GroupBy(b => b.SubjectId)
            .ToDictionary(g => g.Key, g => Scores.Median(g.Select(b => b.Score).ToList(), 25));
        var reasons = offices.ToDictionary(o => o, _ => "Tổ thống nhất");
        foreach (var office in offices.Where(_ => random.Next(3) == 0))
        {
            await RunAsync<AgreeScores, AgreeInput, ScoresAgreed>(app, "CB01", new("2026-D1", [new(office, 500)], reasons, Lock: false));
        }
        await RunAsync<AgreeScores, AgreeInput, ScoresAgreed>(
            app,
            "CB01",
            new("2026-D1", offices.Select(o => new SubjectScore(o, medians[o])).ToList(), reasons)
        );
    }

    private static async Task CorrectAsync(BotApp app, (string Office, int Score)[] corrections, bool publishFirst)
    {
        if (publishFirst)
        {
            await PublishAsync(app);
        }
        foreach (var (office, score) in corrections)
        {
            var request = await RunAsync<RequestCorrection, CorrectionDraft, ScoreCorrection>(
                app,
                "CB06",
                new()
                {
                    RoundId = "2026-D1",
                    SubjectId = office,
                    NewValue = score,
                    Reason = "nhập nhầm",
                }
            );
            await RunAsync<DecideCorrection, DecideDraft, ScoreCorrection>(
                app,
                "CB01",
                new() { CorrectionId = request.Id, Approve = true }
            );
        }
        if (!publishFirst)
        {
            await PublishAsync(app);
        }
    }

    private static async Task PublishAsync(BotApp app)
    {
        await app.SayAsync("CB01", "công bố kết quả đợt 1");
        Assert.Contains("Đã công bố", (await app.SayAsync("CB01", "có"))[0].Text);
    }

    // worked out from what was meant, without the product: medians, corrections, sums by hundreds of the office's number (P1xx is group 1, P204-206 group 3)
    private static async Task<List<string>> ExpectedAsync(
        BotApp app,
        (string Office, int Score)[] corrections,
        ILookup<string, int> ballots,
        string[] offices
    )
    {
        var groups = await app.ReadAsync(db => db.Rooms.ToDictionaryAsync(r => r.Id, r => r.GroupId));
        var scores = offices.ToDictionary(
            o => o,
            o =>
            {
                var sorted = ballots[o].Order().ToList();
                return corrections.Any(c => c.Office == o)
                    ? corrections.First(c => c.Office == o).Score
                    : (int)Math.Round((sorted[3] + sorted[4]) / 50.0, MidpointRounding.AwayFromZero) * 25;
            }
        );
        var sums = groups.GroupBy(g => g.Value).ToDictionary(g => g.Key, g => g.Sum(o => scores[o.Key]));
        return sums.OrderByDescending(s => s.Value)
            .ThenBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => $"{1 + sums.Count(o => o.Value > s.Value)} {s.Key} {s.Value}")
            .ToList();
    }

    private static Task<List<string>> RankingAsync(BotApp app, Org org) =>
        app.ReadAsync(async db =>
        {
            var round = await db.Rounds.AsNoTracking().SingleAsync(r => r.Id == "2026-D1");
            var figures = await RoundResults.FiguresAsync(db, org, [round], early: _ => false, default);
            return GroupRanking
                .From(figures[0].By(s => s.GroupId), bonusCounts: false)
                .Select(p => $"{p.Rank} {p.Subject.GroupId} {p.Points}")
                .ToList();
        });

    private static async Task AssertAuditRetellsAsync(BotApp app)
    {
        var (ballots, agreed) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        var trail = await app.ReadAsync(db =>
            db.Audit.AsNoTracking().Where(a => a.Entity == "Ballot" || a.Entity == "AgreedScore").OrderBy(a => a.Id).ToListAsync()
        );
        Assert.True(trail.Count > 100);
        foreach (var entry in trail)
        {
            var rows = entry.Entity == "Ballot" ? ballots : agreed;
            if (entry.After is null)
            {
                rows.Remove(entry.EntityId);
            }
            else if (JsonDocument.Parse(entry.After).RootElement.TryGetProperty("Score", out var score))
            {
                rows[entry.EntityId] = score.GetInt32();
            }
        }
        Assert.Equal(
            await app.ReadAsync(db => db.Ballots.ToDictionaryAsync(b => $"{b.RoundId}:{b.SubjectId}:{b.EvaluatorId}", b => b.Score)),
            ballots
        );
        Assert.Equal(await app.ReadAsync(db => db.AgreedScores.ToDictionaryAsync(a => $"{a.RoundId}:{a.SubjectId}", a => a.Score)), agreed);
    }

    private static async Task<TOutcome> RunAsync<TOperation, TInput, TOutcome>(BotApp app, string personId, TInput input)
        where TOperation : IOperation<TInput, TOutcome>
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var org = await Org.LoadAsync(db, default);
        var who = Actor.Find(org, org.Person(personId).AadObjectId, Vietnam.Day(app.Clock.Now))!;
        var result = await scope
            .ServiceProvider.GetRequiredService<OperationRunner>()
            .RunAsync(who, scope.ServiceProvider.GetRequiredService<TOperation>(), input, default);
        Assert.True(result.Refusal is null, $"{typeof(TOperation).Name}: {result.Refusal?.Name}");
        await app.Services.GetRequiredService<WriterGate>().SaveAsync(db, scope.ServiceProvider.GetRequiredService<ActionScope>().Action);
        return result.Value!;
    }
}
