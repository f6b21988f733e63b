using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Documents;
using Bot.Understanding;

namespace Bot.Features.YearEnd;

/// <summary>The board as a workbook. Papers are in Vietnamese.</summary>
public static class TargetSheets
{
    public static PaperFile File(TargetView view, Org org)
    {
        var title = $"CHỈ TIÊU THI ĐUA NĂM {view.Year.Period} (tính đến {Format.Day(view.Year.BaseDay).Vi})";
        return Workbook.ToFile(
            PaperFile.NameOf($"chi tieu thi dua {view.Year.Period}", "xlsx"),
            title,
            Board(view, org, title),
            Base(view),
            Missing(view)
        );
    }

    private static Sheet Board(TargetView view, Org org, string title) =>
        new(
            "Chỉ tiêu",
            title,
            [
                ("Mã", 7),
                ("Chỉ tiêu", 44),
                ("Yêu cầu", 20),
                ("Mẫu số", 9),
                ("Cần", 8),
                ("Thực hiện", 11),
                ("Kết quả", 18),
                ("Trạng thái", 24),
                ("Còn thiếu", 12),
                ("Ghi chú", 40),
                ("Nguồn", 10),
            ],
            view.Figures.Select(f =>
                    (IReadOnlyList<SheetCell>)
                        [
                            SheetCell.Of(f.Target.Id),
                            SheetCell.Of(f.Target.NameVi),
                            SheetCell.Of(TargetWords.Goal(f).Vi),
                            SheetCell.Number(f.Whole),
                            SheetCell.Number(f.Needed),
                            SheetCell.Number(f.Actual),
                            SheetCell.Of(TargetWords.Value(f).Vi),
                            SheetCell.Of(TargetWords.State(f).Vi, bold: f.State == TargetState.NotAchieved),
                            SheetCell.Of(TargetWords.Lacking(f).Vi),
                            SheetCell.Of(f.Conflict is { } conflict ? TargetWords.Conflict(conflict, org, view.Year.Ends).Vi : ""),
                            SheetCell.Of(f.Target.RequirementId),
                        ]
                )
                .ToList()
        );

    private static Sheet Base(TargetView view) =>
        new(
            "Mẫu số",
            $"MẪU SỐ: {view.Year.Staff.Count} NGƯỜI CÓ TÊN ĐẾN {Format.Day(view.Year.BaseDay).Vi}",
            [("Không tính vào mẫu số", 34), ("Lý do", 50)],
            view.NamedOutside.Select(o => (Name: o.Person.FullName, Why: TargetWords.Reason(o).Vi))
                .Concat(
                    view.Year.Outside.Except(view.NamedOutside)
                        .GroupBy(o => o.Reason)
                        .Select(g => (Name: $"{g.Count()} người", Why: TargetWords.Kind(g.Key).Vi))
                )
                .DefaultIfEmpty((Name: "Không có", Why: "Mọi người có tên đều được tính"))
                .Select(row => (IReadOnlyList<SheetCell>)[SheetCell.Of(row.Name), SheetCell.Of(row.Why)])
                .ToList()
        );

    private static Sheet Missing(TargetView view) =>
        new(
            "Còn thiếu",
            "NGƯỜI, ĐƠN VỊ CÒN THIẾU (trong phạm vi người xuất tệp được xem)",
            [("Mã", 7), ("Chỉ tiêu", 50), ("Người, đơn vị", 34)],
            view.Figures.SelectMany(
                    f => view.NamesOf(f),
                    (f, name) => (IReadOnlyList<SheetCell>)[SheetCell.Of(f.Target.Id), SheetCell.Of(f.Target.NameVi), SheetCell.Of(name)]
                )
                .ToList()
        );
}
