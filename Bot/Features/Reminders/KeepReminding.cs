using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reminders;

/// <param name="At">Remind then (UTC).</param>
/// <param name="AwayUntil">Do not remind up to and including this day; <paramref name="BackAt"/> brings back what is owed.</param>
/// <param name="Mute">Topics to switch off.</param>
public sealed record RemindingInput(
    DateTime? At = null,
    DateOnly? AwayUntil = null,
    DateTime? BackAt = null,
    IReadOnlyList<string>? Mute = null,
    bool Resume = false
);

/// <summary>What a person decides about the own reminders, and nobody else's.</summary>
public sealed class KeepReminding(BotDb db, OfficeClock clock) : IOperation<RemindingInput, RemindingInput>
{
    public static readonly Refusal TooManyReminders = new(
        "remind.too_many",
        new("Anh/Chị đã hẹn {so} lời nhắc, tôi không nhận thêm.", "You have set {so} reminders; no more are taken.")
    );

    private const int MostNudges = 20;

    public string Capability => "reminder.own";

    public async Task<Result<RemindingInput>> RunAsync(Actor who, RemindingInput input, CancellationToken stop)
    {
        var today = Vietnam.Day(clock.Now);
        if (input.At is not null && await db.Nudges.CountAsync(n => n.PersonId == who.Id, stop) >= MostNudges)
        {
            return TooManyReminders.With(("so", $"{MostNudges}"));
        }
        if (input.AwayUntil is not null || input.Resume)
        {
            db.Absences.RemoveRange(await db.Absences.Where(a => a.PersonId == who.Id && a.Last >= today).ToListAsync(stop));
        }
        if (input.AwayUntil is { } last)
        {
            db.Absences.Add(
                new()
                {
                    PersonId = who.Id,
                    First = today,
                    Last = last,
                }
            );
        }
        foreach (var at in new[] { input.At, input.BackAt }.OfType<DateTime>())
        {
            db.Nudges.Add(new() { PersonId = who.Id, DueAt = at });
        }
        var muted = await db.Muted.Where(m => m.PersonId == who.Id).ToListAsync(stop);
        if (input.Resume)
        {
            db.Muted.RemoveRange(muted);
        }
        db.Muted.AddRange(
            (input.Mute ?? []).Except(muted.Select(m => m.Topic)).Select(t => new MutedTopic { PersonId = who.Id, Topic = t })
        );
        return input;
    }
}

/// <summary>Kinds of reminders that nobody has to have. Those in channels are there for all: a client's own switch silences a channel.</summary>
public sealed record OptionalTopic(string Id, Text Name, string[] Keys, bool InChannels)
{
    public static readonly IReadOnlyList<OptionalTopic> All =
    [
        new("cleaning", new("vệ sinh phòng làm việc", "cleaning"), ["ve sinh", "don dep", "cay xanh", "clean"], true),
        new("anniversary", new("ngày kỷ niệm", "anniversaries"), ["ky niem", "ngay le", "anniversar"], true),
        new("traffic", new("an toàn giao thông", "traffic safety"), ["giao thong", "traffic"], true),
        new("initiative", new("hạn nộp sáng kiến", "initiatives"), ["sang kien", "initiative"], false),
        new("evaluation", new("tự đánh giá, xếp loại", "self-evaluation"), ["xep loai", "tu danh gia", "evaluation"], false),
    ];

    public static IReadOnlyList<OptionalTopic> In(string folded) =>
        All.Where(t => t.Keys.Any(k => folded.Contains(k, StringComparison.Ordinal))).ToList();
}
