using Bot.Domain;
using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.Reminders;

/// <summary>At most three unasked messages for a person and a week: a reminder over that waits for the next week, it is not lost.</summary>
public sealed class LimitTests
{
    private static readonly DateTime Monday = Vietnam.Utc(new DateTime(2026, 7, 6, 7, 0, 0));

    [Fact]
    public async Task A_reminder_over_the_limit_waits_for_Monday_and_is_said_then_only_if_it_is_still_owed()
    {
        await using var app = await BotApp.StartAsync();
        await HearAsync(app, Kinds.Discipline, "CB21", "CB22");
        await app.TurnToAsync(new(2026, 7, 1, 9, 0, 0));
        Assert.Contains(await app.SaidInAsync("a:CB19"), s => s.Text.Contains("chưa đăng ký thi đua"));
        Assert.DoesNotContain(await app.SaidInAsync("a:CB22"), s => s.Text.Contains("chưa đăng ký thi đua"));
        var waiting = await app.ReadAsync(db =>
            db.Outbox.AsNoTracking().Where(o => o.NotBefore != null).OrderBy(o => o.Target).ToListAsync()
        );
        Assert.Equal([("person:CB21", Monday), ("person:CB22", Monday)], waiting.Select(o => (o.Target, o.NotBefore!.Value)));
        Assert.All(waiting, o => Assert.Contains("đã đủ số tin trong tuần, chờ đến 07:00 thứ Hai 06/07/2026", o.Problem));
        await app.SayAsync("CB21", "đăng ký LĐTT");
        await app.SayAsync("CB21", "có");
        await app.TurnToAsync(new(2026, 7, 6, 7, 5, 0));
        Assert.Single(await app.SaidInAsync("a:CB22"), s => s.Text.Contains("chưa đăng ký thi đua"));
        Assert.DoesNotContain(await app.SaidInAsync("a:CB21"), s => s.Text.Contains("chưa đăng ký thi đua"));
        Assert.Equal(
            ["không gửi nữa: việc đã xong, hoặc không còn là việc của người nhận"],
            await app.ReadAsync(db =>
                db.Outbox.Where(o => o.State == OutboxState.Dropped && o.Key.StartsWith("reminder:R05b"))
                    .Select(o => o.Problem)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task The_answer_to_an_own_act_does_not_count()
    {
        await using var app = await BotApp.StartAsync();
        await HearAsync(app, Kinds.Asked, "CB22");
        await app.TurnToAsync(new(2026, 7, 1, 9, 0, 0));
        Assert.Single(await app.SaidInAsync("a:CB22"), s => s.Text.Contains("chưa đăng ký thi đua"));
    }

    [Fact]
    public async Task A_record_is_told_at_once_however_much_was_heard_and_counts()
    {
        await using var app = await BotApp.StartAsync();
        await app.TurnToAsync(new(2026, 6, 30, 8, 0, 0));
        await HearAsync(app, Kinds.Notice, "CB24");
        await app.SayAsync("CB06", "ghi nhận anh Sơn đi muộn hôm qua");
        await app.SayAsync("CB06", "có");
        Assert.Contains(
            await app.ReadAsync(db => db.Outbox.AsNoTracking().Where(o => o.Target == "person:CB24").ToListAsync()),
            o => o is { Kind: Kinds.Discipline, State: OutboxState.Sent, NotBefore: null } && Kinds.Counts(o.Kind)
        );
    }

    private static Task HearAsync(BotApp app, string kind, params string[] people) =>
        app.ChangeAsync(db =>
        {
            db.Outbox.AddRange(
                people.SelectMany(p =>
                    Enumerable
                        .Range(0, 3)
                        .Select(n => new OutboxMessage
                        {
                            Key = $"heard:{p}:{n}",
                            Kind = kind,
                            Target = $"person:{p}",
                            Body = "{}",
                            State = OutboxState.Sent,
                            CreatedAt = Vietnam.Utc(new DateTime(2026, 6, 30, 8, 0, 0)),
                            SentAt = Vietnam.Utc(new DateTime(2026, 6, 30, 8, 0, 0)),
                        })
                )
            );
            return Task.CompletedTask;
        });
}
