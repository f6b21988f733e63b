using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Documents;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>The register as a workbook. Papers are in Vietnamese.</summary>
public static class RegisterSheets
{
    public static PaperFile File(Register register)
    {
        var title = $"DANH SÁCH ĐĂNG KÝ THI ĐUA {register.Period.Vi.ToUpperInvariant()} - {register.Scope.Vi.ToUpperInvariant()}";
        return Workbook.ToFile(
            PaperFile.NameOf($"danh sach dang ky thi dua {register.Window.Period} {register.UnitId ?? "toan so"}", "xlsx"),
            title,
            List(register, title),
            Totals(register),
            Missing(register)
        );
    }

    private static Sheet List(Register register, string title) =>
        new(
            "Danh sách",
            title,
            [
                ("STT", 6),
                ("Họ và tên", 32),
                ("Chức vụ", 28),
                ("Đơn vị", 34),
                ("Danh hiệu", 30),
                ("Sáng kiến", 40),
                ("Trạng thái", 20),
                ("Ghi chú", 44),
            ],
            register
                .Sorted(register.Standing)
                .Concat(register.Sorted(register.Pledges.Where(p => !p.Stands)))
                .Select((p, i) => Row(register, p, i + 1))
                .Append(["", "Tổng số", register.Totals(), "", "", "", $"{register.Standing.Count()} đăng ký còn hiệu lực", ""])
                .Select(
                    (row, i) =>
                        (IReadOnlyList<SheetCell>)
                            row.Select(
                                    (words, c) =>
                                        c == 0 && words.Length > 0 ? SheetCell.Number(i + 1) : SheetCell.Of(words, bold: row[0].Length == 0)
                                )
                                .ToList()
                )
                .ToList()
        );

    private static string[] Row(Register register, Pledge pledge, int number)
    {
        var person = pledge.Scope == "individual" ? register.Org.People.FirstOrDefault(p => p.Id == pledge.SubjectId) : null;
        var unit = PledgeWords.UnitOf(pledge, register.Org);
        return
        [
            $"{number}",
            PledgeWords.Subject(pledge, register.Org),
            person?.PositionVi ?? "",
            unit.Length > 0 ? register.Org.UnitName(unit).Vi : "",
            PledgeWords.Title(register.Org, pledge.TitleCode, register.Day).Vi,
            person is null
                ? ""
                : string.Join("; ", register.InitiativesOf(person.Id).Select(i => $"{i.NameVi} ({PledgeWords.Level(i).Vi})")),
            PledgeWords.Status(pledge.Status).Vi,
            string.Join(
                "; ",
                new[] { pledge.Id, pledge.Late && pledge.Stands ? "đăng ký muộn" : "", pledge.Note }.Where(n => n.Length > 0)
            ),
        ];
    }

    private static Sheet Totals(Register register) =>
        new(
            "Tổng hợp",
            $"TỔNG HỢP (số người có tên đến {Format.Day(register.Day).Vi})",
            [
                ("Đơn vị", 40),
                ("Số người", 10),
                ("Đã đăng ký", 12),
                ("Đúng hạn", 10),
                ("Muộn", 8),
                ("Chưa đăng ký", 14),
                ("Tỷ lệ đúng hạn (%)", 14),
                ("Tỷ lệ kể cả muộn (%)", 14),
                ("Danh hiệu cá nhân", 30),
                ("Danh hiệu tập thể", 26),
            ],
            register
                .Org.Units.Where(u => register.UnitId is null || u.Id == register.UnitId)
                .Select(u => (Name: u.NameVi, Part: register.Of(u.Id)))
                .Where(u => u.Part.Asked.Count > 0)
                .Select(u => Line(u.Name, u.Part, false))
                .Append(Line("Tổng số", register, true))
                .ToList()
        );

    private static IReadOnlyList<SheetCell> Line(string name, Register part, bool bold)
    {
        var (asked, onTime, late) = (part.Asked.Count, part.OnTime.Count, part.Late.Count);
        return
        [
            SheetCell.Of(name, bold),
            SheetCell.Number(asked, bold),
            SheetCell.Number(onTime + late, bold),
            SheetCell.Number(onTime, bold),
            SheetCell.Number(late, bold),
            SheetCell.Number(part.Missing.Count, bold),
            SheetCell.Score(Format.Tenths(onTime, asked) * 10, bold),
            SheetCell.Score(Format.Tenths(onTime + late, asked) * 10, bold),
            SheetCell.Of(part.Totals("individual"), bold),
            SheetCell.Of(part.Totals("collective"), bold),
        ];
    }

    private static Sheet Missing(Register register) =>
        new(
            "Chưa đăng ký",
            "CHƯA ĐĂNG KÝ",
            [("STT", 6), ("Họ và tên", 32), ("Chức vụ", 28), ("Đơn vị", 40)],
            register
                .Sorted(register.Missing)
                .Select(
                    (p, i) =>
                        (IReadOnlyList<SheetCell>)
                            [
                                SheetCell.Number(i + 1),
                                SheetCell.Of(p.FullName),
                                SheetCell.Of(p.PositionVi),
                                SheetCell.Of(register.Org.UnitName(p.UnitId).Vi),
                            ]
                )
                .ToList()
        );
}
