using Bot.Domain;
using Bot.LocalTeams;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.Discipline;

/// <summary>What is kept about people who left is forgotten two years later; what is counted stays (practice 2.6).</summary>
public sealed class PrivacyTests
{
    [Fact]
    public async Task Two_years_after_leaving_the_words_the_name_and_the_trail_are_gone_and_the_counts_are_not()
    {
        await using var app = await BotApp.StartDepartmentAsync(new(2026, 3, 4, 8, 30, 0));
        await app.SayAsync("CB06", "ghi nhận anh Sơn đi muộn hôm qua");
        await app.SayAsync("CB06", "chi tiết: chimhoàngyến");
        await app.SayAsync("CB06", "có");
        await app.SayAsync("CB24", "giải trình GN005 vì cávàngbốnđuôi");
        await app.SayAsync("CB24", "có");
        await app.SayAsync("CB06", "không tính anh Sơn vào mẫu số vì ốmdàingày");
        await app.SayAsync("CB06", "có");
        Assert.Equal(
            "ốmdàingày",
            await app.ReadAsync(db => db.BaseExclusions.Where(e => e.PersonId == "CB24").Select(e => e.Reason).SingleAsync())
        );
        await app.ChangeAsync(async db => (await db.People.FindAsync("CB24"))!.EndDate = new(2026, 3, 31));
        await app.TurnToAsync(new(2028, 3, 31, 9, 0, 0));
        Assert.Contains(await CountedAsync(app), r => r is { Id: "GN005", PersonId: "CB24" });
        var before = (await CountedAsync(app)).Select(r => (r.Id, r.UnitId, r.RuleCode, r.Date)).ToList();
        await app.TurnToAsync(new(2028, 4, 2, 9, 0, 0));
        var after = await CountedAsync(app);
        Assert.Equal(before, after.Select(r => (r.Id, r.UnitId, r.RuleCode, r.Date)));
        Assert.DoesNotContain(after, r => r.PersonId == "CB24");
        Assert.StartsWith("-", after.Single(r => r.Id == "GN005").PersonId, StringComparison.Ordinal);
        Assert.DoesNotContain(
            await app.ReadAsync(db => db.Records.AsNoTracking().ToListAsync()),
            r => r.Detail.Contains("chimhoàngyến", StringComparison.Ordinal) || r.Explanation.Length > 0
        );
        Assert.DoesNotContain(
            await app.ReadAsync(db => db.Audit.AsNoTracking().Where(a => a.Entity == nameof(DisciplineRecord)).ToListAsync()),
            a =>
                $"{a.Before}{a.After}".Contains("CB24", StringComparison.Ordinal)
                || $"{a.Before}{a.After}".Contains("vàngbốn", StringComparison.Ordinal)
        );
        Assert.Equal(0, await app.ReadAsync(db => db.Outbox.CountAsync(o => o.Key.StartsWith("record:GN005:"))));
        Assert.Equal(0, await app.ReadAsync(db => db.BaseExclusions.CountAsync()));
        Assert.DoesNotContain(
            await app.ReadAsync(db => db.Audit.AsNoTracking().ToListAsync()),
            a => $"{a.Before}{a.After}".Contains("ốmdàingày", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Who_writes_without_an_install_is_told_once_behind_the_first_answer()
    {
        await using var app = await BotApp.StartDepartmentAsync(
            new(2026, 3, 4, 8, 30, 0),
            change: db => db.Conversations.Local.Single(c => c.Id == LocalIds.Personal("CB19")).WelcomedAt = null
        );
        var first = await app.SayAsync("CB19", "tôi là ai");
        Assert.Equal(2, first.Count);
        Assert.Contains("Quyền riêng tư", first[1].Text);
        Assert.DoesNotContain("Quyền riêng tư", string.Join("\n", (await app.SayAsync("CB19", "tôi là ai")).Select(s => s.Text)));
    }

    [Fact]
    public async Task The_notice_stands_in_the_first_welcome_and_in_no_greeting_after_it()
    {
        await using var app = await BotApp.StartDepartmentAsync(new(2026, 3, 4, 8, 30, 0));
        Assert.DoesNotContain("Quyền riêng tư", string.Join("\n", (await app.SayAsync("CB19", "xin chào")).Select(s => s.Text)));
        var org = await app.ReadAsync(db => Org.LoadAsync(db, default));
        var who = Actor.Find(org, org.Person("CB19").AadObjectId, new(2026, 3, 4))!;
        var card = System.Text.Json.JsonSerializer.Serialize(Welcome.Card(who, org, Capabilities.All, first: true).Render(Language.En));
        Assert.Contains("Silence is not consent", card);
    }

    private static Task<List<CountedRecord>> CountedAsync(BotApp app) =>
        app.ReadAsync(async db =>
            (await Sight.RecordsToCount(db, new(2026, 1, 1), new(2026, 12, 31)).ToListAsync()).OrderBy(r => r.Id).ToList()
        );
}
