using Bot.Domain;
using Bot.Platform.Access;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Platform.Access;

public sealed class OrgTests
{
    [Fact]
    public async Task Names_are_indexed_anew_when_one_has_changed_and_not_for_anything_else()
    {
        await using var app = await BotApp.StartAsync();
        var first = await OrgAsync(app);
        await ChangeAsync(app, person => person.Speak("en"));
        var second = await OrgAsync(app);
        Assert.Equal(("en", false), (second.Person("CB19").Language, ReferenceEquals(first, second)));
        Assert.Same(first.Understander, second.Understander);
        await ChangeAsync(app, person => person.FullName = "Vũ Hoàng Lân");
        var third = await OrgAsync(app);
        Assert.NotSame(first.Understander, third.Understander);
        Assert.Equal("CB19", third.Understander.Understand("ghi nhận Vũ Hoàng Lân đi muộn", new(2026, 6, 16))["person"]);
    }

    private static Task<Org> OrgAsync(BotApp app) =>
        app.ReadAsync(async db => await app.Services.GetRequiredService<OrgCache>().GetAsync(db, default));

    private static Task ChangeAsync(BotApp app, Action<Person> change) =>
        app.ReadAsync(async db =>
        {
            change((await db.People.FindAsync("CB19"))!);
            await app.Services.GetRequiredService<WriterGate>().SaveAsync(db, Elsewhere.Action);
            return true;
        });
}
