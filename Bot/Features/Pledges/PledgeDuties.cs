using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>Pledges that wait for a person's decision, and the own one that is missing while the window is open.</summary>
public sealed class PledgeDuties(BotDb db) : IDuties
{
    public async Task<IReadOnlyList<(string PersonId, Duty Duty)>> OwedAsync(DutyQuestion question, CancellationToken stop)
    {
        var today = Vietnam.Day(question.Now);
        var owed = await DecisionsAsync(question, today, stop);
        var windows = await db
            .Windows.AsNoTracking()
            .Where(w => w.OpensAt <= question.Now && w.LateUntil >= question.Now)
            .ToListAsync(stop);
        var asked = windows.Count == 0 ? "" : (await db.RulesAsync(stop)).TextIfAny(RuleKeys.CommitmentAsked, today) ?? "";
        var commitments = question.Org.Commitments(today);
        foreach (var window in windows)
        {
            var standing = await db
                .Pledges.AsNoTracking()
                .Where(p =>
                    p.MovementId == window.MovementId
                    && p.Period == window.Period
                    && p.Scope == "individual"
                    && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)
                )
                .Select(p => new { p.SubjectId, p.TitleCode })
                .ToListAsync(stop);
            var here = question.Org.People.Where(p => question.Asks(p.Id) && p.WorksOn(today)).ToList();
            var registered = standing.Where(p => !commitments.Contains(p.TitleCode)).Select(p => p.SubjectId).ToHashSet();
            owed.AddRange(here.Where(p => !registered.Contains(p.Id)).Select(p => (p.Id, Register(window, question.Now))));
            // a commitment is signed once a year, with the year's registration
            if (asked.Length > 0 && !window.Period.Contains('-') && question.Org.Title(asked, today) is { } title)
            {
                var signed = standing.Where(p => p.TitleCode == asked).Select(p => p.SubjectId).ToHashSet();
                owed.AddRange(here.Where(p => !signed.Contains(p.Id)).Select(p => (p.Id, Commit(window, title, question.Now))));
            }
        }
        return owed;
    }

    private async Task<List<(string PersonId, Duty Duty)>> DecisionsAsync(DutyQuestion question, DateOnly today, CancellationToken stop)
    {
        var waiting = await db
            .Pledges.AsNoTracking()
            .Where(p => p.Status == PledgeStatus.Waiting)
            .Select(p => new
            {
                p.ApproverId,
                p.SubjectId,
                By = p.Step > 0 ? p.DecidedBy : null,
            })
            .ToListAsync(stop);
        // who stands in owes it as well; nobody the own one, nor a second step of one
        return waiting
            .SelectMany(w =>
                question
                    .Org.StandIns(w.ApproverId, today)
                    .Select(p => p.Id)
                    .Prepend(w.ApproverId)
                    .Distinct()
                    .Where(id => id != w.SubjectId && id != w.By)
            )
            .Where(question.Asks)
            .GroupBy(id => id)
            .Select(g => (g.Key, Decide(g.Count())))
            .ToList();
    }

    private static Duty Commit(RegistrationWindow window, TitleRule title, DateTime now) =>
        new(
            $"commit:{window.MovementId}/{window.Period}",
            new Text("Chưa ký: {ten}, {ky}.", "Not signed: {ten}, {ky}.")
                .With("ten", PledgeWords.Name(title))
                .With("ky", PledgeWords.Period(window.Period)),
            new("ký cam kết văn hóa công sở", "sign the workplace culture commitment"),
            window.IsLateAt(now) ? window.LateUntil : window.DeadlineAt
        );

    /// <summary>Whose own pledge for the window stands.</summary>
    public static async Task<HashSet<string>> StandingAsync(
        BotDb db,
        RegistrationWindow window,
        Org org,
        DateOnly day,
        CancellationToken stop
    )
    {
        var commitments = org.Commitments(day);
        return (
            await db
                .Pledges.AsNoTracking()
                .Where(p =>
                    p.MovementId == window.MovementId
                    && p.Period == window.Period
                    && p.Scope == "individual"
                    && !commitments.Contains(p.TitleCode)
                    && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)
                )
                .Select(p => p.SubjectId)
                .Distinct()
                .ToListAsync(stop)
        ).ToHashSet();
    }

    private static Duty Decide(int count) =>
        new(
            "pledges",
            new Text("Duyệt {so} bản đăng ký thi đua đang chờ.", "Decide {so} pledge(s) that wait for you.").With("so", $"{count}"),
            new("đăng ký chờ duyệt", "pending approvals")
        );

    private static Duty Register(RegistrationWindow window, DateTime now) =>
        new(
            $"register:{window.MovementId}/{window.Period}",
            (
                window.IsLateAt(now)
                    ? new Text(
                        "Chưa đăng ký thi đua {ky}; đã quá hạn, còn nhận đăng ký muộn.",
                        "No pledge for {ky} yet; the deadline has passed, late ones are still taken."
                    )
                    : new Text("Chưa đăng ký thi đua {ky}.", "No pledge for {ky} yet.")
            ).With("ky", PledgeWords.Period(window.Period)),
            new("đăng ký thi đua", "register a pledge"),
            window.IsLateAt(now) ? window.LateUntil : window.DeadlineAt
        );
}
