using Storage;

namespace Bot.Platform.Access;

/// <summary>Which pledges are whose to decide, in one's own name or another's.</summary>
public static class PledgeSight
{
    public static IQueryable<Pledge> WaitingFor(this BotDb db, Actor who)
    {
        var (id, others) = (who.Id, who.StandsInFor);
        return db.Pledges.Where(p =>
            p.Status == PledgeStatus.Waiting
            && (p.ApproverId == id || others.Contains(p.ApproverId))
            && p.SubjectId != id
            && !(p.Step > 0 && p.DecidedBy == id)
        );
    }

    public static bool MayDecide(Actor who, Pledge pledge) =>
        pledge.Status == PledgeStatus.Waiting && (pledge.ApproverId == who.Id || who.StandsInFor.Contains(pledge.ApproverId));

    /// <summary>Who had it to decide, and is told who was faster; to others it is as if there were none.</summary>
    public static bool Decided(Actor who, Pledge pledge, Org org) =>
        pledge.ApproverId == who.Id
        || pledge.DecidedBy == who.Id
        || who.StandsInFor.Contains(pledge.ApproverId)
        || pledge.Scope == "individual" && who.HeadOf(org.Person(pledge.SubjectId).UnitId);

    public static Person? HeadOf(Pledge pledge, Org org, DateOnly day) =>
        org.People.FirstOrDefault(p => p.UnitId == pledge.SubjectId && p.Roles.HasFlag(Roles.UnitHead) && p.WorksOn(day));
}
