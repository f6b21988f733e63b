using Bot.Operating;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Pledges;

/// <summary>Pledges that wait for a person's decision, and the own one that is missing while the window is open.</summary>
public sealed class PledgeDuties(BotDb db) : IDuties
{
    public async Task<IReadOnlyList<(string PersonId, Duty Duty)>> OwedAsync(DutyQuestion question, CancellationToken stop)
    {
        var waiting = await db.Pledges.AsNoTracking().Where(p => p.Status == PledgeStatus.Waiting).GroupBy(p => p.ApproverId)
            .Select(g => new { Approver = g.Key, Count = g.Count() }).ToListAsync(stop);
        var owed = waiting.Where(w => question.Asks(w.Approver)).Select(w => (w.Approver, Decide(w.Count))).ToList();
        var windows = await db.Windows.AsNoTracking().Where(w => w.OpensAt <= question.Now && w.LateUntil >= question.Now).ToListAsync(stop);
        foreach (var window in windows)
        {
            var standing = await StandingAsync(db, window, stop);
            owed.AddRange(question.Org.People.Where(p => question.Asks(p.Id) && p.WorksOn(Vietnam.Day(question.Now)) && !standing.Contains(p.Id)).Select(p => (p.Id, Register(window, question.Now))));
        }
        return owed;
    }

    /// <summary>Whose own pledge for the window stands.</summary>
    public static async Task<HashSet<string>> StandingAsync(BotDb db, RegistrationWindow window, CancellationToken stop) => (await db.Pledges.AsNoTracking()
        .Where(p => p.MovementId == window.MovementId && p.Period == window.Period && p.Scope == "individual" && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved))
        .Select(p => p.SubjectId).Distinct().ToListAsync(stop)).ToHashSet();

    private static Duty Decide(int count) => new("pledges", new Text("Duyệt {so} bản đăng ký thi đua đang chờ.", "Decide {so} pledge(s) that wait for you.").With("so", $"{count}"),
        new("đăng ký chờ duyệt", "pending approvals"));

    private static Duty Register(RegistrationWindow window, DateTime now) => new($"register:{window.MovementId}/{window.Period}",
        (window.IsLateAt(now) ? new Text("Chưa đăng ký thi đua {ky}; đã quá hạn, còn nhận đăng ký muộn.", "No pledge for {ky} yet; the deadline has passed, late ones are still taken.")
            : new Text("Chưa đăng ký thi đua {ky}.", "No pledge for {ky} yet.")).With("ky", PledgeCards.PeriodName(window.Period)),
        new("đăng ký thi đua", "register a pledge"), window.IsLateAt(now) ? window.LateUntil : window.DeadlineAt);
}
