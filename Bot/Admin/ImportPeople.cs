using Bot.Domain;
using Storage;

namespace Bot.Admin;

/// <summary>What rows may refer to.</summary>
internal sealed record KnownIds(
    HashSet<string> Units,
    HashSet<string> Groups,
    HashSet<string> Rooms,
    HashSet<string> People,
    HashSet<string> Rounds,
    HashSet<string> Violations
);

internal sealed class ImportPeople(BotDb db, ImportProblems problems)
{
    private static readonly Dictionary<string, Roles> RoleWords = new()
    {
        ["staff"] = Roles.Staff,
        ["unit_head"] = Roles.UnitHead,
        ["secretary"] = Roles.Secretary,
        ["admin"] = Roles.Admin,
        ["director"] = Roles.Director,
        ["deputy_director"] = Roles.DeputyDirector,
        ["evaluator"] = Roles.Evaluator,
        ["approver"] = Roles.Approver,
        ["union_rep"] = Roles.UnionRep,
        ["unit_rep"] = Roles.UnitRep,
        ["supervisor"] = Roles.Supervisor,
    };

    public KnownIds Known { get; } = new([], [], [], [], [], []);

    public void Stage(ImportSource source)
    {
        StageUnits(source);
        var groups = Csv.Read(source, "groups.csv", problems);
        foreach (var row in groups)
        {
            row.Stage(
                db.Groups,
                "group_id",
                new()
                {
                    Id = New(row, "group_id", Known.Groups),
                    NameVi = row.Required("name_vi"),
                    UnitId = row.Reference("unit_id", Known.Units),
                    ModelRoomId = row.Text("exemplary_room_id"),
                    ModelFocusVi = row.Text("model_focus_vi"),
                }
            );
        }
        StageRooms(source);
        foreach (var row in groups)
        {
            CheckModelRoom(row);
        }
        foreach (var row in Csv.Read(source, "staff.csv", problems))
        {
            StagePerson(row);
        }
    }

    private void StageUnits(ImportSource source)
    {
        var order = 0;
        foreach (var row in Csv.Read(source, "units.csv", problems))
        {
            var id = New(row, "unit_id", Known.Units);
            row.Stage(
                db.Units,
                "unit_id",
                new()
                {
                    Id = id,
                    NameVi = row.Required("name_vi"),
                    NameEn = row.Text("name_en"),
                    Aliases = row.Text("aliases_vi"),
                    Order = order++,
                    IsCollective = id != "LD",
                }
            );
        }
    }

    private void StageRooms(ImportSource source)
    {
        foreach (var row in Csv.Read(source, "rooms.csv", problems))
        {
            row.Stage(
                db.Rooms,
                "room_id",
                new()
                {
                    Id = New(row, "room_id", Known.Rooms),
                    GroupId = row.Reference("group_id", Known.Groups),
                    UnitId = row.Reference("unit_id", Known.Units),
                    NameVi = row.Required("name_vi"),
                    Kind = row.OneOf("room_kind", "leader", "staff"),
                    Aliases = row.Text("aliases_vi"),
                }
            );
        }
    }

    // rooms are read after the groups that they belong to
    private void CheckModelRoom(CsvRow row)
    {
        var id = row.Text("exemplary_room_id");
        if (id.Length > 0 && db.Rooms.Local.FirstOrDefault(r => r.Id == id)?.GroupId != row.Text("group_id"))
        {
            row.Wrong("exemplary_room_id", $"nhóm này không có phòng \"{id}\"");
        }
    }

    private readonly HashSet<string> accounts = new(StringComparer.OrdinalIgnoreCase);

    private string Account(CsvRow row)
    {
        var account = row.Required("aad_object_id");
        // Teams sends the account in this form; any other would link nobody
        if (account.Length > 0 && !Guid.TryParseExact(account, "D", out _))
        {
            row.Wrong("aad_object_id", $"\"{account}\" không phải mã tài khoản (00000000-0000-0000-0000-000000000000)");
        }
        if (!accounts.Add(account))
        {
            row.Wrong("aad_object_id", "tài khoản này đã thuộc người khác");
        }
        return account;
    }

    private void StagePerson(CsvRow row) =>
        row.Stage(
            db.People,
            "staff_id",
            new()
            {
                Id = New(row, "staff_id", Known.People),
                FullName = row.Required("full_name"),
                Family = row.Text("ho"),
                Middle = row.Text("ten_dem"),
                Given = row.Required("ten"),
                UnitId = row.Reference("unit_id", Known.Units),
                RoomId = row.Reference("room_id", Known.Rooms),
                GroupId = row.Reference("group_id", Known.Groups),
                PositionVi = row.Text("position_vi"),
                Category = row.Text("category"),
                Roles = RolesOf(row),
                StartDate = row.Date("start_date"),
                EndDate = row.OptionalDate("end_date"),
                Upn = row.Text("upn"),
                AadObjectId = Account(row),
                LeaderGrade = row.Flag("leader_grade"),
            }
        );

    private static Roles RolesOf(CsvRow row)
    {
        var roles = Roles.None;
        foreach (var word in row.Text("roles").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (RoleWords.TryGetValue(word, out var role))
            {
                roles |= role;
            }
            else
            {
                row.Wrong("roles", $"không có vai trò \"{word}\"");
            }
        }
        return roles;
    }

    // what was seen may be referred to; that it is there twice is said when it is staged
    internal static string New(CsvRow row, string column, HashSet<string> known)
    {
        var id = row.Required(column);
        known.Add(id);
        return id;
    }
}
