using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Platform.Operations;

/// <summary>Nothing that is audited is saved without somebody who answers for it.</summary>
public sealed class ActionTests
{
    [Fact]
    public async Task A_change_of_which_nobody_says_who_makes_it_is_not_saved()
    {
        await using var app = await BotApp.StartAsync();
        var gate = app.Services.GetRequiredService<WriterGate>();
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            app.ReadAsync(async db =>
            {
                (await db.People.FirstAsync(p => p.Id == "CB19")).PositionVi = "khác";
                await gate.SaveAsync(db);
                return 0;
            })
        );
        Assert.Contains(nameof(Person), problem.Message);
        Assert.NotEqual("khác", (await app.PersonAsync("CB19")).PositionVi);
    }

    [Fact]
    public async Task What_nobody_asks_about_needs_no_name()
    {
        await using var app = await BotApp.StartAsync();
        await app.ReadAsync(async db =>
        {
            db.Values.Add(new() { Key = "test", Value = "1" });
            await app.Services.GetRequiredService<WriterGate>().SaveAsync(db);
            return 0;
        });
        Assert.True(await app.ReadAsync(db => db.Values.AnyAsync(v => v.Key == "test")));
    }

    [Fact]
    public void The_last_operation_names_the_action_and_what_was_required_before_stays()
    {
        var scope = new ActionScope();
        Assert.Null(scope.Action);
        scope.Begin("CB19", "ballot.submit", DateTime.UnixEpoch);
        scope.Require(_ => true);
        scope.BeginUnlessBegun("CB19", "file.keep", DateTime.UnixEpoch);
        Assert.Equal("ballot.submit", scope.Action!.Operation);
        scope.Begin("CB19", "ballot.note", DateTime.UnixEpoch);
        Assert.Equal(("ballot.note", 1, false), (scope.Action!.Operation, scope.Action.Requires.Count, scope.Action.Forgets));
        scope.Forget();
        Assert.True(scope.Action!.Forgets);
    }
}
