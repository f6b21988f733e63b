using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Storage;

namespace Bot.Features.YearEnd;

/// <summary>The check as a workbook: a sheet for each title, every condition in its column, then the sums. Papers are in Vietnamese.</summary>
public static class EligibilitySheets
{
    public static PaperFile File(TitleCheck check, Turn turn, IReadOnlyList<Person> persons, IReadOnlyList<Unit> units)
    {
        var (draft, org, who) = (new TitleCheck(check.Facts, "draft"), turn.Org, turn.Who);
        var sheets = new List<Sheet>();
        foreach (var title in check.Facts.Conditions.Select(c => c.TitleCode).Distinct())
        {
            var name = EligibilityWords.Title(org, title, check.Facts.Ends).Vi;
            var ofUnits = EligibilityDesk.IsOfUnits(turn, title, check);
            var chosen = check.Facts.Cap(RuleKeys.TitlesCap + title) is not null;
            var subjects = ofUnits
                ? units.Select(u => u.Id)
                : (chosen ? check.Registered(title).Where(persons.Contains) : persons).Select(p => p.Id);
            sheets.Add(
                Title(
                    check,
                    chosen ? draft : null,
                    title,
                    name,
                    subjects.ToList(),
                    org,
                    id => ofUnits ? who.IsOffice || who.IsDirector : who.SeesDecisionsOf(id)
                )
            );
        }
        if (persons.Count == check.Facts.Staff.Count)
        {
            sheets.Add(Sums(check, draft, org));
        }
        return Workbook.ToFile(
            PaperFile.NameOf($"dieu kien xet danh hieu {check.Facts.Period}", "xlsx"),
            $"Đối chiếu điều kiện xét danh hiệu năm {check.Facts.Period}",
            sheets
        );
    }

    private static Sheet Title(
        TitleCheck check,
        TitleCheck? draft,
        string title,
        string name,
        IReadOnlyList<string> subjects,
        Org org,
        Func<string, bool> decisions
    )
    {
        var conditions = check.Of("", title).Facts.Select(f => f.Condition).ToList();
        var columns = new List<(string, int)> { ("Mã", 9), ("Người, đơn vị", 28), ("Đơn vị", 24) };
        columns.AddRange(conditions.Select(c => (c.TextVi, 36)));
        columns.AddRange([("Kết quả đối chiếu", 24), ("Còn thiếu", 40)]);
        if (draft is not null)
        {
            columns.Add(("Theo dự thảo luật (chưa có hiệu lực)", 24));
        }
        var rows = subjects
            .Select(id => (Id: id, Result: check.Of(id, title)))
            .Select(s =>
                (IReadOnlyList<SheetCell>)
                    [
                        SheetCell.Of(s.Id),
                        SheetCell.Of(org.Units.Any(u => u.Id == s.Id) ? org.UnitName(s.Id).Vi : org.NameOf(s.Id)),
                        SheetCell.Of(check.Facts.Person(s.Id) is { } person ? org.UnitName(person.UnitId).Vi : ""),
                        .. s.Result.Facts.Select(f => FactCell(f, decisions(s.Id))),
                        SheetCell.Of(EligibilityWords.State(s.Result.State).Vi, bold: !s.Result.IsMet),
                        SheetCell.Of(EligibilityWords.Reasons(s.Result, decisions(s.Id)).Vi),
                        .. draft is null
                            ? Array.Empty<SheetCell>()
                            : [SheetCell.Of(EligibilityWords.State(draft.Of(s.Id, title).State).Vi)],
                    ]
            )
            .ToList();
        return new(title, $"ĐIỀU KIỆN XÉT {name.ToUpperInvariant()} NĂM {check.Facts.Period} - {EligibilityWords.Note.Vi}", columns, rows);
    }

    private static SheetCell FactCell(ConditionFact f, bool decisions) =>
        SheetCell.Of(
            string.Join(
                ": ",
                new[] { EligibilityWords.Mark(f, decisions).Vi, EligibilityWords.Found(f, decisions).Vi }.Where(t => t.Length > 0)
            )
        );

    private static Sheet Sums(TitleCheck check, TitleCheck draft, Org org)
    {
        var rows = new List<IReadOnlyList<SheetCell>>();
        void Add(string what, int number, string said = "") => rows.Add([SheetCell.Of(what), SheetCell.Number(number), SheetCell.Of(said)]);
        var staff = check.Facts.Staff.Count;
        foreach (var title in check.Facts.Conditions.Where(c => c.Kind != "member_title_percent").Select(c => c.TitleCode).Distinct())
        {
            var (name, met) = (EligibilityWords.Title(org, title, check.Facts.Ends).Vi, check.Met(title).Count);
            if (org.Title(title, check.Facts.Ends)?.Scope == "collective")
            {
                Add($"{name}: đơn vị đủ điều kiện xét", check.Facts.Collectives.Count(u => check.Of(u.Id, title).IsMet));
                continue;
            }
            Add($"{name}: đăng ký", check.Registered(title).Count);
            Add($"{name}: đủ điều kiện xét", met, $"{met}/{staff} = {Format.Percent(met, staff).Vi}%");
            if (EligibilityCards.Cap(check, title, org) is { } cap)
            {
                Add($"{name}: trần", check.CapOf(title)!.Value, cap.Vi);
                Add($"{name}: theo dự thảo luật (chưa có hiệu lực)", draft.Met(title).Count);
            }
        }
        if (check.GradeCap("hoan_thanh_xuat_sac") is { } grade)
        {
            Add("Xếp loại hoàn thành xuất sắc", grade.Count, $"tối đa {grade.Cap}");
            Add("Xếp loại hoàn thành tốt", grade.Of);
        }
        return new("Tổng hợp", $"TỔNG HỢP NĂM {check.Facts.Period}", [("Nội dung", 54), ("Số", 10), ("Ghi chú", 70)], rows);
    }
}
