using Bot.Domain;
using Bot.Features.Scoring;
using Bot.LocalTeams;
using Bot.Platform.Access;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Features.Scoring;

/// <summary>What happens at the same moment: whoever comes to the writer first, the other sees it.</summary>
public sealed class AtOnceTests
{
    [Fact]
    public async Task Two_evaluators_and_the_closing_at_the_same_moment_lose_nothing_and_take_nothing_after_the_closing()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await using var app = await BotApp.StartAsync();
            await app.SayAsync("CB02", "chấm p101 9 p102 8,5");
            await app.SayAsync("CB03", "chấm p101 8 p102 8,25");
            await app.SayAsync("CB01", "đóng đợt chấm điểm");
            var before = await MarksAsync(app);
            var said = await Task.WhenAll(SayAsync(app, "CB02"), SayAsync(app, "CB03"), SayAsync(app, "CB01"));
            await app.SettleAsync();
            var round = await app.ReadAsync(db => db.Rounds.AsNoTracking().SingleAsync(r => r.Id == "2026-D1"));
            var kept = new[] { "CB02", "CB03" }.Where(id => MarksAsync(app).Result.Any(m => m.EvaluatorId == id)).ToList();
            // the closing happened, and knows exactly the ballots that are there
            Assert.Equal(RoundState.Closed, round.State);
            Assert.Equal(96 - before.Count - kept.Count * 2, round.ClosedMissing);
            foreach (var (id, index) in new[] { ("CB02", 0), ("CB03", 1) })
            {
                Assert.Contains(kept.Contains(id) ? "Đã lưu điểm" : "đã khóa lúc", said[index]);
            }
        }
    }

    [Fact]
    public async Task A_ballot_that_was_decided_before_the_closing_and_saved_after_it_is_not_taken()
    {
        await using var app = await BotApp.StartAsync();
        await using var late = app.Services.CreateAsyncScope();
        var (db, operations) = (
            late.ServiceProvider.GetRequiredService<BotDb>(),
            late.ServiceProvider.GetRequiredService<OperationRunner>()
        );
        var who = await ActorAsync(app, "CB02");
        Assert.Null(
            (
                await operations.RunAsync(
                    who,
                    late.ServiceProvider.GetRequiredService<SubmitBallots>(),
                    new("2026-D1", [new("P101", 900)]),
                    default
                )
            ).Refusal
        );
        await app.SayAsync("CB01", "đóng đợt chấm điểm");
        await app.SayAsync("CB01", "có");
        var action = late.ServiceProvider.GetRequiredService<ActionScope>().Action;
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => app.Services.GetRequiredService<WriterGate>().SaveAsync(db, action));
        Assert.DoesNotContain(await MarksAsync(app), m => m.EvaluatorId == "CB02");
    }

    [Fact]
    public async Task A_correction_that_two_people_decide_at_once_is_decided_once_and_published_once()
    {
        await using var app = await BotApp.StartDepartmentAsync(new(2026, 12, 22, 9, 0, 0), onlyUntilThen: false);
        await app.SayAsync("CB01", "đề nghị sửa điểm p205 đợt 2 năm 2026 thành 8,75 vì nhập nhầm");
        Assert.Contains("SD03", (await app.SayAsync("CB01", "có"))[0].Text);
        await app.SayAsync("CB02", "duyệt sửa điểm SD03");
        await app.SayAsync("CB03", "duyệt sửa điểm SD03");
        var said = await Task.WhenAll(SayAsync(app, "CB02"), SayAsync(app, "CB03"));
        await app.SettleAsync();
        Assert.Single(said, s => s.Contains("Đã chấp thuận SD03", StringComparison.Ordinal));
        Assert.Single(said, s => s.Contains("đã được giải quyết rồi", StringComparison.Ordinal));
        Assert.Equal(2, (await app.ReadAsync(db => db.Rounds.AsNoTracking().SingleAsync(r => r.Id == "2026-D2"))).PublishedVersion);
        Assert.Equal(12, await app.ReadAsync(db => db.Publications.CountAsync(p => p.RoundId == "2026-D2" && p.Version == 2)));
    }

    private static async Task<string> SayAsync(BotApp app, string person)
    {
        var chat = LocalIds.Personal(person);
        var before = (await app.SaidInAsync(chat)).Count;
        await app.Teams.SayAsync(await app.PersonAsync(person), "có", "vi-VN");
        await app.SettleAsync();
        return string.Join("\n", (await app.SaidInAsync(chat)).Skip(before).Select(s => s.Text));
    }

    private static Task<List<BallotMark>> MarksAsync(BotApp app) => app.ReadAsync(db => db.BallotMarks("2026-D1").ToListAsync());

    private static async Task<Actor> ActorAsync(BotApp app, string id)
    {
        var org = await app.ReadAsync(db => Org.LoadAsync(db, default));
        return Actor.Find(org, org.Person(id).AadObjectId, new(2026, 6, 16))!;
    }
}
