using System.Text.Json;
using Bot.Admin;
using Bot.Domain;
using Bot.Features.Reports;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.Rankings;

/// <summary>The department's year as an office would import it, held against what was worked out by hand (Data/expected).</summary>
public sealed class OracleTests : IAsyncLifetime
{
    private readonly StorageFile file = new(Path.Combine(Directory.CreateTempSubdirectory("thidua-").FullName, "bot.db"));
    private BotDb db = null!;
    private Org org = null!;

    public async Task InitializeAsync()
    {
        StorageSetup.Migrate(file);
        db = StorageSetup.Open(file);
        Assert.True(new Import(db, DateTime.UnixEpoch).Stage(ImportSource.BuiltIn("Demo/department")).Good);
        await db.SaveChangesAsync(Elsewhere.Action);
        org = await Org.LoadAsync(db, default);
    }

    public async Task DisposeAsync()
    {
        await db.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(file.Path)!, recursive: true);
    }

    [Theory]
    [InlineData("2026-D1")]
    [InlineData("2026-D2")]
    [InlineData("2026")]
    public async Task Groups_rank_as_worked_out_by_hand_with_and_without_bonus(string which)
    {
        var expected = Expected("group_ranking.json").GetProperty(which);
        var groups = (await ResultsAsync(which)).Groups();
        Assert.Equal(Places(expected.GetProperty("rooms_only")), Places(GroupRanking.From(groups, bonusCounts: false), g => g.GroupId));
        Assert.Equal(Places(expected.GetProperty("with_bonus")), Places(GroupRanking.From(groups, bonusCounts: true), g => g.GroupId));
    }

    [Theory]
    [InlineData("2026-D1")]
    [InlineData("2026-D2")]
    public async Task Rooms_rank_as_worked_out_by_hand(string round) =>
        Assert.Equal(Places(Expected("room_ranking.json").GetProperty(round)), Places((await ResultsAsync(round)).Rooms(), id => id));

    [Theory]
    [InlineData("2026-D1")]
    [InlineData("2026-D2")]
    public async Task Means_of_ballots_are_as_worked_out_by_hand(string round)
    {
        var ballots = (await db.Ballots.Where(b => b.RoundId == round).ToListAsync()).ToLookup(b => b.SubjectId, b => b.Score);
        foreach (var room in Expected("ballot_means.json").GetProperty(round).EnumerateObject())
        {
            Assert.Equal(room.Value.GetString(), Format.Total(Scores.Mean(ballots[room.Name].ToList())).En);
        }
    }

    [Fact]
    public async Task Averaging_ballots_would_put_the_first_round_in_a_wrong_order_and_is_not_what_ranks()
    {
        // trap 1 (SCO-03): agreed is not the mean
        var byMistake = Places(Expected("if_mean_used_by_mistake.json").GetProperty("2026-D1"));
        Assert.NotEqual(byMistake, Places(GroupRanking.From((await ResultsAsync("2026-D1")).Groups(), false), g => g.GroupId));
    }

    [Fact]
    public async Task Discipline_counts_are_as_worked_out_by_hand_in_every_window()
    {
        var records = await db.RecordsToCount(new(2026, 1, 1), new(2026, 12, 31)).ToListAsync();
        var windows = Expected("discipline.json").EnumerateArray().ToList();
        Assert.True(windows.Count >= 4);
        foreach (var window in windows)
        {
            var span = new DataWindow(Day(window, "from"), Day(window, "to"));
            var figures = MonthFigures.From(
                2026,
                6,
                span,
                records,
                [],
                new(span.From.AddDays(-1), span.From.AddDays(-1)),
                org,
                repeatFrom: 2
            );
            var label = window.GetProperty("label").GetString();
            Assert.Equal(
                (
                    label,
                    Int(window, "headcount"),
                    Int(window, "recorded"),
                    Int(window, "confirmed"),
                    Int(window, "pending"),
                    Int(window, "cancelled")
                ),
                (label, figures.Headcount, figures.Recorded, figures.Confirmed, figures.Pending, figures.Cancelled)
            );
            Assert.Equal(Words(window.GetProperty("people")), figures.PeopleWithRecords);
            Assert.Equal(Words(window.GetProperty("repeat")), figures.Repeating);
            Assert.Equal(window.GetProperty("clean_rate_pct").GetString(), Format.Percent(figures.CleanPeople, figures.Headcount).En);
            Assert.Equal(Counts(window.GetProperty("by_unit")), figures.Units.ToDictionary(u => u.UnitId, u => u.Confirmed));
            Assert.Equal(
                Counts(window.GetProperty("by_category")),
                figures.Categories.Where(c => c.Count > 0).ToDictionary(c => c.RuleText, c => c.Count)
            );
        }
    }

    [Fact]
    public async Task Progress_at_every_moment_is_as_worked_out_by_hand()
    {
        foreach (var moment in Expected("score_progress.json").EnumerateArray())
        {
            var at = moment.GetProperty("as_of").GetDateTimeOffset().UtcDateTime;
            var round = moment.GetProperty("round").GetString();
            var received = await db.Ballots.Where(b => b.RoundId == round && b.SubmittedAt <= at).ToListAsync();
            Assert.Equal(Int(moment, "received"), received.Count);
            var panel = await db.Panel.Select(p => p.PersonId).ToListAsync();
            Assert.Equal(Int(moment, "expected"), panel.Count * org.Rooms.Count);
            var missing = panel
                .ToDictionary(
                    p => p,
                    p => org.Rooms.Select(r => r.Id).Except(received.Where(b => b.EvaluatorId == p).Select(b => b.SubjectId)).ToList()
                )
                .Where(m => m.Value.Count > 0)
                .ToDictionary(m => m.Key, m => string.Join(',', m.Value));
            Assert.Equal(
                moment
                    .GetProperty("missing_by_evaluator")
                    .EnumerateObject()
                    .ToDictionary(m => m.Name, m => string.Join(',', Words(m.Value))),
                missing
            );
        }
    }

    private async Task<RoundResults> ResultsAsync(string which)
    {
        var rounds = await db.Rounds.Where(r => which == "2026" || r.Id == which).OrderBy(r => r.Id).ToListAsync();
        return new(Text.Same(which), await RoundResults.FiguresAsync(db, org, rounds, early: _ => false, default));
    }

    private static List<string> Places(JsonElement list) =>
        list.EnumerateArray()
            .Select(p =>
                $"{p.GetProperty("rank").GetInt32()} {p.GetProperty("id").GetString()} {p.GetProperty("value").GetString()} {p.GetProperty("tied").GetBoolean()}"
            )
            .ToList();

    private static List<string> Places<T>(IEnumerable<Place<T>> places, Func<T, string> id) =>
        places.Select(p => $"{p.Rank} {id(p.Subject)} {Format.Total(p.Points).En} {p.Tied}").ToList();

    private static JsonElement Expected(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "expected", file)));
        return document.RootElement.Clone();
    }

    private static int Int(JsonElement parent, string name) => parent.GetProperty(name).GetInt32();

    private static DateOnly Day(JsonElement parent, string name) =>
        DateOnly.ParseExact(parent.GetProperty(name).GetString()!, "yyyy-MM-dd", null);

    private static List<string> Words(JsonElement list) => list.EnumerateArray().Select(e => e.GetString()!).ToList();

    private static Dictionary<string, int> Counts(JsonElement map) =>
        map.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.GetInt32());
}
