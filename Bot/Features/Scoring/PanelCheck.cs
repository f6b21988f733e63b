using Bot.Domain;
using Bot.Platform.Access;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>
/// Whether the panel is made up as the plan says (SCO-07, ACT-01: all the leadership, the union's seat, exactly one for each unit) and the
/// groups have their offices (SCO-02, Q4). It warns; people decide. Pure.
/// </summary>
public static class PanelCheck
{
    public static IReadOnlyList<Text> Warnings(RoundSheet sheet, Org org, int unionSeats, int officesPerGroup)
    {
        var day = Vietnam.Day(sheet.Round.OpensAt);
        var found = new List<Text>();
        if (sheet.Head is null)
        {
            found.Add(new("Tổ chưa có Tổ trưởng.", "The panel has no head."));
        }
        foreach (
            var leader in org.People.Where(p =>
                p.WorksOn(day) && (p.Roles & (Roles.Director | Roles.DeputyDirector)) != 0 && !sheet.HasSeat(p.Id)
            )
        )
        {
            found.Add(new Text("Lãnh đạo {ten} chưa có trong Tổ.", "{ten} of the leadership has no seat.").With("ten", leader.FullName));
        }
        var union = sheet.Seats.Count(IsUnion);
        if (union != unionSeats)
        {
            found.Add(
                new Text("Đại diện Công đoàn: có {co}, cần {can}.", "Union seats: {co}, wanted {can}.")
                    .With("co", $"{union}")
                    .With("can", $"{unionSeats}")
            );
        }
        var units = sheet
            .Seats.Where(s => !IsUnion(s) && !IsLeader(org.Person(s.PersonId)))
            .GroupBy(s => org.Person(s.PersonId).UnitId)
            .ToDictionary(g => g.Key, g => g.Count());
        foreach (var unit in org.Units.Where(u => u.IsCollective && units.GetValueOrDefault(u.Id) != 1))
        {
            found.Add(
                new Text("{don_vi}: có {co} đại diện, cần 1.", "{don_vi}: {co} representative(s), wanted 1.")
                    .With("don_vi", org.UnitName(unit.Id))
                    .With("co", $"{units.GetValueOrDefault(unit.Id)}")
            );
        }
        found.AddRange(Offices(sheet, org, officesPerGroup));
        return found;
    }

    private static IEnumerable<Text> Offices(RoundSheet sheet, Org org, int wanted)
    {
        foreach (var group in sheet.Subjects.Where(s => s.Kind == SubjectKind.Office).GroupBy(s => s.GroupId))
        {
            var name = Format.GroupName(org.Group(group.Key).NameVi);
            if (group.Count() != wanted)
            {
                yield return new Text("{nhom}: có {co} phòng, kế hoạch nêu {can}.", "{nhom}: {co} room(s), the plan names {can}.")
                    .With("nhom", name)
                    .With("co", $"{group.Count()}")
                    .With("can", $"{wanted}");
            }
            if (!group.Any(s => s.IsModel))
            {
                yield return new Text("{nhom} chưa chọn phòng mô hình tiêu biểu.", "{nhom} has not named its model room.").With(
                    "nhom",
                    name
                );
            }
        }
    }

    private static bool IsUnion(RoundSeat seat) => seat.RepresentsVi.Contains("Công đoàn", StringComparison.OrdinalIgnoreCase);

    private static bool IsLeader(Person person) => (person.Roles & (Roles.Director | Roles.DeputyDirector)) != 0;
}
