using Bot.Domain;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Access;

/// <summary>
/// What a round is scored by: its panel, subjects and criteria. As frozen when it opened; of a draft, as it would be frozen now.
/// </summary>
public sealed record RoundSheet(
    Round Round,
    IReadOnlyList<RoundSeat> Seats,
    IReadOnlyList<RoundSubject> Subjects,
    IReadOnlyList<RoundCriterion> Criteria
)
{
    public static readonly Refusal NotMember = new(
        "score.not_member",
        new("Chức năng chấm điểm chỉ dành cho thành viên Tổ đánh giá, chấm điểm.", "Scoring is limited to members of the evaluation team.")
    );
    public static readonly Refusal UnreadableScore = new(
        "score.unreadable",
        new(
            "Tôi chưa đọc được điểm \"{gia_tri}\" của {phong}. Ví dụ: 8,5.",
            "I could not read the score \"{gia_tri}\" for {phong}. For example: 8.5."
        )
    );

    private readonly Dictionary<string, RoundSubject> byId = Subjects.ToDictionary(s => s.Id);

    public IEnumerable<RoundCriterion> Base => Criteria.Where(c => !c.IsBonus);

    public IEnumerable<RoundCriterion> Bonus => Criteria.Where(c => c.IsBonus);

    public RoundSeat? Head => Seats.FirstOrDefault(s => s.IsHead);

    public RoundSubject? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    public RoundSubject this[string id] => byId[id];

    public bool HasSeat(string personId) => Seats.Any(s => s.PersonId == personId);

    /// <summary>"P202 Phòng Biên giới 1"; a subject without a code of its own has its name alone.</summary>
    public string NameOf(string id) =>
        Find(id) is not { } subject ? id
        : subject.Kind == SubjectKind.Office ? $"{subject.Id} {subject.NameVi}"
        : subject.NameVi;

    public RoundSubject? ModelOf(string groupId) => Subjects.FirstOrDefault(s => s.GroupId == groupId && s.IsModel);

    /// <summary>All ids, for a refusal that tells what there is.</summary>
    public string Listed =>
        Subjects.Count <= 24
            ? string.Join(", ", Subjects.Select(s => s.Id))
            : string.Join(", ", Subjects.Take(24).Select(s => s.Id)) + " …";

    /// <summary>The subject is the evaluator's own office, or belongs to the evaluator's unit, or is the evaluator (SCO-13).</summary>
    public static bool IsOwn(Person person, RoundSubject subject) =>
        subject.Id == person.RoomId || subject.Id == person.Id || (subject.UnitId.Length > 0 && subject.UnitId == person.UnitId);

    /// <summary>Whether the evaluator ballots on it: not after an own wish, nor against the rule about the own office, unless the head let it be.</summary>
    public bool MayScore(Person person, RoundSubject subject, IReadOnlyCollection<Recusal> recusals)
    {
        var row = recusals.FirstOrDefault(r => r.EvaluatorId == person.Id && r.SubjectId == subject.Id);
        return row?.StandsAside != true && (Round.OwnRoomBallots != "recuse" || !IsOwn(person, subject) || row?.LiftedBy is not null);
    }

    /// <summary>Four small queries; <see cref="Org"/> keeps the answer.</summary>
    public static async Task<RoundSheet> LoadAsync(BotDb db, Org org, string roundId, CancellationToken stop)
    {
        var round = await db.Rounds.AsNoTracking().FirstAsync(r => r.Id == roundId, stop);
        if (round.State != RoundState.Draft)
        {
            return new(
                round,
                await db
                    .Seats.AsNoTracking()
                    .Where(s => s.RoundId == roundId)
                    .OrderByDescending(s => s.IsHead)
                    .ThenBy(s => s.PersonId)
                    .ToListAsync(stop),
                InOrder(await db.Subjects.AsNoTracking().Where(s => s.RoundId == roundId).ToListAsync(stop)),
                await db.Sheets.AsNoTracking().Where(c => c.RoundId == roundId).OrderBy(c => c.IsBonus).ThenBy(c => c.Id).ToListAsync(stop)
            );
        }
        var criteria = await db.Criteria.AsNoTracking().Where(c => c.MovementId == round.MovementId).ToListAsync(stop);
        return Freeze(round, new(org.Panel, org.Groups, org.Rooms, org.Units, org.People), criteria);
    }

    /// <summary>What a round freezes when it opens, from what there is then. Pure.</summary>
    public static RoundSheet Freeze(Round round, FrozenFrom from, IReadOnlyList<Criterion> criteria)
    {
        var seats = from
            .Panel.Where(p => p.MovementId == round.MovementId)
            .OrderByDescending(p => p.IsHead)
            .ThenBy(p => p.PersonId, StringComparer.Ordinal)
            .Select(p => new RoundSeat
            {
                RoundId = round.Id,
                PersonId = p.PersonId,
                RoleVi = p.RoleVi,
                IsHead = p.IsHead,
                RepresentsVi = p.RepresentsVi,
            })
            .ToList();
        return new(
            round,
            seats,
            InOrder(SubjectsOf(round, from)),
            criteria
                .Where(c => c.MovementId == round.MovementId)
                .OrderBy(c => c.Kind == "bonus")
                .ThenBy(c => c.Id, StringComparer.Ordinal)
                .Select(c => new RoundCriterion
                {
                    RoundId = round.Id,
                    Id = c.Id,
                    NameVi = c.NameVi,
                    MaxPoints = c.MaxPoints,
                    IsBonus = c.Kind == "bonus",
                })
                .ToList()
        );
    }

    public static string ModelName(Group group) => $"Mô hình {group.NameVi.Split(" - ")[0]} ({group.ModelRoomId})";

    // group by group, its offices before its model
    private static List<RoundSubject> InOrder(IEnumerable<RoundSubject> subjects) =>
        subjects.OrderBy(s => s.GroupId, StringComparer.Ordinal).ThenBy(s => s.Kind).ThenBy(s => s.Id, StringComparer.Ordinal).ToList();

    private static IEnumerable<RoundSubject> SubjectsOf(Round round, FrozenFrom from)
    {
        switch (round.Scored)
        {
            case "units":
                return from
                    .Units.Where(u => u.IsCollective)
                    .Select(u => new RoundSubject
                    {
                        RoundId = round.Id,
                        Id = u.Id,
                        Kind = SubjectKind.Unit,
                        NameVi = u.NameVi,
                        UnitId = u.Id,
                    });
            case "groups":
                return from.Groups.Select(g => new RoundSubject
                {
                    RoundId = round.Id,
                    Id = g.Id,
                    Kind = SubjectKind.Group,
                    NameVi = g.NameVi,
                    GroupId = g.Id,
                    UnitId = g.UnitId,
                });
            case "people":
                return from
                    .People.Where(p => p.WorksOn(Vietnam.Day(round.OpensAt)))
                    .Select(p => new RoundSubject
                    {
                        RoundId = round.Id,
                        Id = p.Id,
                        Kind = SubjectKind.Person,
                        NameVi = p.FullName,
                        GroupId = p.GroupId,
                        UnitId = p.UnitId,
                    });
        }
        return OfficesOf(round, from);
    }

    private static IEnumerable<RoundSubject> OfficesOf(Round round, FrozenFrom from)
    {
        var models = from.Groups.ToDictionary(g => g.Id, g => g.ModelRoomId);
        var offices = from.Rooms.Select(r => new RoundSubject
        {
            RoundId = round.Id,
            Id = r.Id,
            NameVi = r.NameVi,
            GroupId = r.GroupId,
            UnitId = r.UnitId,
            IsLeaders = r.Kind == "leader",
            IsModel = models.GetValueOrDefault(r.GroupId) == r.Id,
        });
        return !round.ModelApart
            ? offices
            : offices.Concat(
                from.Groups.Where(g => g.ModelRoomId.Length > 0)
                    .Select(g => new RoundSubject
                    {
                        RoundId = round.Id,
                        Id = $"M-{g.Id}",
                        Kind = SubjectKind.Model,
                        NameVi = ModelName(g),
                        GroupId = g.Id,
                        UnitId = g.UnitId,
                    })
            );
    }
}

/// <summary>What a round is frozen from.</summary>
public sealed record FrozenFrom(
    IReadOnlyList<PanelMember> Panel,
    IReadOnlyList<Group> Groups,
    IReadOnlyList<Room> Rooms,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<Person> People
);
