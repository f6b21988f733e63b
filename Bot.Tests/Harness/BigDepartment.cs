using Bot.Domain;
using Bot.Features.Discipline;
using Bot.Figures;
using Bot.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Harness;

/// <summary>
/// A department of any size with years of rounds behind it, for what must not grow with either: two published rounds a year and the last
/// one open with its ballots in. Staged through the entities, saved without an audit (history would have one; no ranking reads it). The
/// bench has this file too.
/// </summary>
public sealed record BigDepartment(int Groups, int People, int Years)
{
    public const int RoomsOfGroup = 3;
    public const int Evaluators = 8;
    public const int LastYear = 2026;
    public const string Movement = "PT";

    /// <summary>Head of the panel and Director; Office; an evaluator who has not scored group 2; staff of group 1.</summary>
    public const string Head = "CB0001";
    public const string Office = "CB0002";
    public const string Evaluator = "CB0003";
    public const string Staff = "CB0020";

    /// <summary>The last round is open.</summary>
    public static readonly DateTime Now = new(LastYear, 12, 15, 10, 0, 0);

    private static readonly string[] Family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Nông"];
    private static readonly string[] Middle = ["Văn", "Thị", "Minh", "Thanh", "Quốc", "Ngọc", "Hữu", "Thu"];
    private static readonly string[] Given =
    [
        "An",
        "Bình",
        "Cường",
        "Dũng",
        "Giang",
        "Hà",
        "Hải",
        "Hạnh",
        "Hiền",
        "Hùng",
        "Khánh",
        "Lan",
        "Linh",
        "Long",
        "Mai",
        "Nam",
        "Nga",
        "Phúc",
        "Quang",
        "Sơn",
        "Tâm",
        "Thảo",
        "Trung",
        "Tuấn",
        "Việt",
        "Yến",
    ];

    private static readonly (string Key, string Value)[] Rules =
    [
        (RuleKeys.ScaleMin, "0"),
        (RuleKeys.ScaleMax, "1000"),
        (RuleKeys.Step, "25"),
        (RuleKeys.OwnRoomBallots, "mark"),
        (RuleKeys.BonusCounts, "false"),
        (RuleKeys.Scored, "offices"),
        (RuleKeys.ModelApart, "false"),
        (RuleKeys.BonusCap, "200"),
        (RuleKeys.QuorumPercent, "50"),
        (RuleKeys.MinBallots, "3"),
        (RuleKeys.OutlierFrom, "150"),
        (RuleKeys.TieRule, "shared"),
        (RuleKeys.UnionSeats, "1"),
        (RuleKeys.OfficesPerGroup, "3"),
        (RuleKeys.ChannelTop, "3"),
        (RuleKeys.ExplainDays, "3"),
        (RuleKeys.RepeatFrom, "2"),
        (RuleKeys.MostReminders, "3"),
        (RuleKeys.DataWindow, "month_to_day_before_briefing"),
        (RuleKeys.BriefingWeekday, "Friday"),
        (RuleKeys.BriefingTime, "08:00"),
    ];

    private int Units => Math.Max(4, People / 33);

    public static string Room(int index) => $"P{101 + index}";

    public static string Person(int number) => $"CB{number:0000}";

    public static string Account(int number) => $"99999999-0000-4000-8000-{number:000000000000}";

    /// <summary>Makes the file.</summary>
    public async Task CreateAsync(StorageFile file)
    {
        StorageSetup.Migrate(file);
        BotDb Open() => new(new DbContextOptionsBuilder<BotDb>().UseSqlite(file.ConnectionString).Options);
        FrozenFrom from;
        await using (var db = Open())
        {
            from = Stage(db);
            await db.SaveChangesAsync();
        }
        for (var number = 0; number < Years * 2; number++)
        {
            await using var db = Open();
            StageRound(db, from, number);
            await db.SaveChangesAsync();
        }
    }

    private FrozenFrom Stage(BotDb db)
    {
        db.Departments.Add(
            new()
            {
                Code = "S",
                NameVi = "Sở Thử tải",
                NameEn = "Department of Load",
                ParentVi = "ỦY BAN NHÂN DÂN TỈNH",
                Symbol = "STT",
                Place = "An Bình",
                TimeZone = "Asia/Ho_Chi_Minh",
            }
        );
        db.Movements.Add(
            new()
            {
                Id = Movement,
                NameVi = "Thi đua xây dựng công sở văn minh",
                StartsOn = new(LastYear - Years + 1, 1, 1),
                EndsOn = new(LastYear, 12, 31),
            }
        );
        db.Rules.AddRange(
            Rules.Select(r => new Rule
            {
                Key = r.Key,
                Value = r.Value,
                Source = "setting",
                EffectiveFrom = new(2000, 1, 1),
            })
        );
        db.Channels.Add(
            new()
            {
                Id = "19:all@thread.tacv2",
                Name = "Thông báo chung",
                Scope = "department",
                Posts = "ranking",
            }
        );
        db.Units.AddRange(
            Enumerable
                .Range(0, Units)
                .Select(u => new Unit
                {
                    Id = $"DV{u + 1}",
                    NameVi = $"Phòng Nghiệp vụ {u + 1}",
                    NameEn = $"Division {u + 1}",
                    Order = u,
                })
        );
        db.Groups.AddRange(
            Enumerable
                .Range(0, Groups)
                .Select(g => new Group
                {
                    Id = $"N{g + 1}",
                    NameVi = $"Nhóm {g + 1} - Khối {g + 1}",
                    UnitId = $"DV{g % Units + 1}",
                    ModelRoomId = Room(g * RoomsOfGroup),
                    ModelFocusVi = "Góc xanh",
                })
        );
        db.Rooms.AddRange(
            Enumerable
                .Range(0, Groups * RoomsOfGroup)
                .Select(r => new Room
                {
                    Id = Room(r),
                    GroupId = $"N{r / RoomsOfGroup + 1}",
                    UnitId = $"DV{r / RoomsOfGroup % Units + 1}",
                    NameVi = $"Phòng làm việc số {r + 1}",
                    Kind = r % RoomsOfGroup == 0 ? "leader" : "staff",
                })
        );
        db.People.AddRange(Enumerable.Range(1, People).Select(Member));
        db.Panel.AddRange(
            Enumerable
                .Range(1, Evaluators)
                .Select(e => new PanelMember
                {
                    MovementId = Movement,
                    PersonId = Person(e),
                    RoleVi = e == 1 ? "Tổ trưởng" : "Thành viên",
                    IsHead = e == 1,
                    RepresentsVi = e == 2 ? "Công đoàn" : "",
                })
        );
        db.Criteria.AddRange(
            Enumerable
                .Range(1, 4)
                .Select(c => new Criterion
                {
                    MovementId = Movement,
                    Id = $"C{c}",
                    NameVi = $"Tiêu chí {c}",
                    MaxPoints = 250,
                    Kind = "base",
                })
        );
        db.Criteria.AddRange(
            Enumerable
                .Range(1, 4)
                .Select(c => new Criterion
                {
                    MovementId = Movement,
                    Id = $"B{c}",
                    NameVi = $"Điểm cộng {c}",
                    MaxPoints = 50,
                    Kind = "bonus",
                })
        );
        return new([.. db.Panel.Local], [.. db.Groups.Local], [.. db.Rooms.Local], [.. db.Units.Local], [.. db.People.Local]);
    }

    private Person Member(int number)
    {
        // the first twenty sit in the first groups, the others everywhere
        var room = number <= 20 ? number % RoomsOfGroup : number % (Groups * RoomsOfGroup);
        var (family, middle, given) = (
            Family[number % Family.Length],
            Middle[number / 3 % Middle.Length],
            Given[number / 7 % Given.Length]
        );
        return new()
        {
            Id = Person(number),
            FullName = $"{family} {middle} {given}",
            Family = family,
            Middle = middle,
            Given = given,
            UnitId = $"DV{room / RoomsOfGroup % Units + 1}",
            RoomId = Room(room),
            GroupId = $"N{room / RoomsOfGroup + 1}",
            PositionVi = "Chuyên viên",
            Category = "công chức",
            AadObjectId = Account(number),
            StartDate = new(2010, 1, 1),
            Roles = number switch
            {
                1 => Roles.Director | Roles.Evaluator,
                2 => Roles.Admin | Roles.Evaluator,
                <= Evaluators => Roles.Staff | Roles.Evaluator,
                _ => Roles.Staff,
            },
        };
    }

    private void StageRound(BotDb db, FrozenFrom from, int number)
    {
        var (year, half, last) = (LastYear - Years + 1 + number / 2, number % 2 + 1, number == Years * 2 - 1);
        var round = new Round
        {
            Id = $"{year}-D{half}",
            MovementId = Movement,
            NameVi = $"Đợt {half} năm {year}",
            NameEn = $"Round {half}, {year}",
            PeriodFrom = new(year, half * 6 - 5, 1),
            PeriodTo = new DateOnly(year, half * 6, 1).AddMonths(1).AddDays(-1),
            OpensAt = Vietnam.Utc(new(year, half * 6, 10), new(8, 0)),
            ClosesAt = Vietnam.Utc(new(year, half * 6, 20), new(17, 0)),
            State = last ? RoundState.Open : RoundState.Published,
            PublishedVersion = last ? 0 : 1,
        };
        RoundRules.Apply(round, new([.. db.Rules.AsNoTracking().ToList().Select(r => r.Line)]), round.PeriodFrom, Movement);
        (round.ClosedAt, round.PublishedAt) = (last ? null : round.ClosesAt, last ? null : round.ClosesAt.AddDays(3));
        db.Rounds.Add(round);
        var sheet = RoundSheet.Freeze(round, from, db.Criteria.AsNoTracking().ToList());
        RoundRules.Stage(db, sheet);
        for (var room = 0; room < Groups * RoomsOfGroup; room++)
        {
            if (last)
            {
                StageBallots(db, round, room);
            }
            else
            {
                StageResult(db, round, room, number);
            }
        }
    }

    private static void StageResult(BotDb db, Round round, int room, int number)
    {
        var (score, bonus) = (Score(room, number), room % RoomsOfGroup == 0 ? 25 * (1 + (room + number) % 2) : 0);
        db.AgreedScores.Add(
            new()
            {
                RoundId = round.Id,
                SubjectId = Room(room),
                Score = score,
                Reason = room % 40 == 0 ? "Tổ đã xem xét tại chỗ" : "",
                AgreedAt = round.ClosesAt.AddDays(1),
                ConfirmedBy = Head,
            }
        );
        db.Publications.Add(
            new()
            {
                RoundId = round.Id,
                Version = 1,
                SubjectId = Room(room),
                Score = score,
                Bonus = bonus,
            }
        );
        if (bonus > 0)
        {
            db.Bonuses.Add(
                new()
                {
                    RoundId = round.Id,
                    SubjectId = Room(room),
                    CriterionId = "B1",
                    Points = bonus,
                    Reason = "Tận dụng chậu cũ",
                }
            );
        }
    }

    // the mean is the median, but one ballot in forty offices stands far out
    private static void StageBallots(BotDb db, Round round, int room)
    {
        for (var evaluator = 1; evaluator <= Evaluators; evaluator++)
        {
            if (Person(evaluator) == Evaluator && room / RoomsOfGroup == 1)
            {
                continue;
            }
            var score =
                Score(room, 19)
                + (
                    room % 40 == 39 && evaluator == 8 ? -200
                    : evaluator % 4 == 2 ? 25
                    : evaluator % 4 == 3 ? -25
                    : 0
                );
            db.Ballots.Add(
                new()
                {
                    RoundId = round.Id,
                    SubjectId = Room(room),
                    EvaluatorId = Person(evaluator),
                    Score = score,
                    SubmittedAt = round.OpensAt.AddHours(evaluator),
                    Comment = room % 40 == 0 ? "Cây xanh được chăm tốt" : "",
                }
            );
        }
    }

    // scattered, so that most groups stand alone
    private static int Score(int room, int number) =>
        700 + 25 * (int)((uint)(room * 7919 + number * 104_729) * 2_654_435_761 % 4_294_967_296 / 65_536 % 11);
}
