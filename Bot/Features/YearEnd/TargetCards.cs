using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.YearEnd;

/// <summary>The board as one reader may see it: counts for everybody, names only through Sight.</summary>
public sealed record TargetView(
    YearFacts Year,
    IReadOnlyList<TargetFigure> Figures,
    IReadOnlyList<TargetFigure> Shown,
    Func<TargetFigure, IReadOnlyList<string>> NamesOf,
    IReadOnlyList<OutsideBase> NamedOutside
);

public static class TargetCards
{
    private const int PageSize = 10;

    public static Card Board(TargetView view, Turn turn)
    {
        var title = new Text("CHỈ TIÊU THI ĐUA NĂM {nam}", "EMULATION TARGETS {nam}").With("nam", view.Year.Period);
        var sum = Sum(view);
        var page = Math.Min(Format.Page(turn.Message.Meaning["page"]), Math.Max(1, (view.Shown.Count + PageSize - 1) / PageSize));
        var rows = view.Shown.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var card = new Card(sum).Title(title).Line(sum);
        card =
            rows.Count == 0
                ? card.Line(new("Không còn chỉ tiêu nào thiếu.", "No target is lacking."))
                : card.Table(
                    [5, 3, 3],
                    [new("Chỉ tiêu", "Target"), new("Thực hiện", "Actual"), new("Kết quả", "State")],
                    rows.Select(Row).ToList()
                );
        foreach (var figure in rows.Where(f => f.Conflict is not null))
        {
            card.Line(Text.Same($"{figure.Target.Id}. ") + TargetWords.Conflict(figure.Conflict!, turn.Org, view.Year.Ends), bold: true);
        }
        Base(card, view);
        if (view.Shown.Count > page * PageSize)
        {
            card.Typed(
                view.Shown.Count < view.Figures.Count
                    ? new Text("chỉ tiêu nào chưa đạt trang {so}", "which targets are not met page {so}").With("so", $"{page + 1}")
                    : new Text("chỉ tiêu thi đua trang {so}", "emulation targets page {so}").With("so", $"{page + 1}"),
                new("Xem thêm", "More")
            );
        }
        return (
            view.Shown.Count < view.Figures.Count
                ? card.Typed(new("chỉ tiêu thi đua đến đâu rồi", "target progress"), new("Tất cả chỉ tiêu", "All targets"))
                : card.Typed(new("chỉ tiêu nào chưa đạt", "which targets are not met"))
        ).Typed(new("xuất chỉ tiêu ra excel", "export the targets to excel"), new("Tệp Excel", "Excel file"));
    }

    private static Text Sum(TargetView view)
    {
        var applied = view.Figures.Where(f => f.State != TargetState.NotApplicable).ToList();
        return new Text(
            "Tính đến {ngay}: đạt {dat}/{tong} chỉ tiêu; chưa đạt {chua}; đang thực hiện, chờ kết quả hoặc chưa có số liệu {cho}{vuot}.",
            "As of {ngay}: {dat} of {tong} targets are met; {chua} not met; {cho} in progress, waiting or without figures{vuot}."
        )
            .With("ngay", Format.Day(view.Year.BaseDay))
            .With("dat", $"{applied.Count(f => f.IsReached)}")
            .With("tong", $"{applied.Count}")
            .With("chua", $"{applied.Count(f => f.State == TargetState.NotAchieved)}")
            .With("cho", $"{applied.Count(f => f.IsOpen && f.State != TargetState.NotAchieved)}")
            .With(
                "vuot",
                applied.Count(f => f.State == TargetState.Above) is var above and > 0
                    ? new Text("; vượt khoảng {so}", "; {so} above the range").With("so", $"{above}")
                    : Text.Empty
            );
    }

    public static Card One(TargetView view, TargetFigure figure, Turn turn)
    {
        var title = Text.Same($"{figure.Target.Id}. {figure.Target.NameVi}");
        var state = TargetWords.State(figure);
        var facts = new List<(Text, Text)>
        {
            (new("Yêu cầu", "Goal"), TargetWords.Goal(figure)),
            (new("Thực hiện", "Actual"), TargetWords.Value(figure)),
            (new("Kết quả", "State"), state),
        };
        if (figure.Lacking > 0 || figure.StatedShare is not null && figure.State == TargetState.NotAchieved)
        {
            facts.Add((new("Còn thiếu", "Lacking"), TargetWords.Lacking(figure)));
        }
        facts.Add((new("Nguồn", "Source"), Text.Same(figure.Target.RequirementId)));
        var card = new Card(title + Text.Same(": ") + TargetWords.Value(figure) + Text.Same(" - ") + state).Title(title).Facts([.. facts]);
        if (figure.Conflict is { } conflict)
        {
            card.Line(TargetWords.Conflict(conflict, turn.Org, view.Year.Ends), bold: true);
        }
        if (figure is { State: TargetState.NoFigure, Registered: not null })
        {
            card.Line(
                new("Danh hiệu được đối chiếu khi có kết quả xếp loại cuối năm.", "Titles are checked once the year's grades are there.")
            );
        }
        Names(card, view, figure);
        if (figure.Whole is not null && !figure.OfUnits)
        {
            Base(card, view);
        }
        return card.Typed(new("chỉ tiêu thi đua đến đâu rồi", "target progress"), new("Tất cả chỉ tiêu", "All targets"));
    }

    private static void Names(Card card, TargetView view, TargetFigure figure)
    {
        if (view.NamesOf(figure) is { Count: > 0 } names)
        {
            var lacking = figure.Target.Measure.StartsWith("title:", StringComparison.Ordinal)
                ? new Text("Chưa đủ điều kiện xét", "Do not meet the conditions yet")
                : new Text("Chưa thực hiện được", "Lacking");
            card.Line(
                (
                    lacking
                    + new Text(" ({so}/{tong}, trong phạm vi Anh/Chị được xem): {ten}.", " ({so} of {tong}, as far as you may see): {ten}.")
                )
                    .With("so", $"{names.Count}")
                    .With("tong", $"{figure.Missing.Count}")
                    .With("ten", string.Join(", ", names))
            );
        }
    }

    private static void Base(Card card, TargetView view)
    {
        var named = view.NamedOutside.Select(o => Text.Same($"{o.Person.FullName} (") + TargetWords.Reason(o) + Text.Same(")"));
        var others = view
            .Year.Outside.Except(view.NamedOutside)
            .GroupBy(o => o.Reason)
            .Select(g => Text.Same($"{g.Count()} ") + TargetWords.Kind(g.Key));
        var outside = Text.Join("; ", named.Concat(others));
        var said = new Text("Mẫu số: {so} người có tên đến {ngay}", "Base: {so} persons on the list on {ngay}")
            .With("so", $"{view.Year.Staff.Count}")
            .With("ngay", Format.Day(view.Year.BaseDay));
        card.Line(
            said
                + (
                    view.Year.Outside.Count == 0
                        ? Text.Same(".")
                        : new Text("; không tính: {ai}.", "; not counted: {ai}.").With("ai", outside)
                ),
            subtle: true
        );
    }

    private static IReadOnlyList<Text> Row(TargetFigure figure) =>
        [
            Text.Same($"{figure.Target.Id}. {figure.Target.NameVi}"),
            TargetWords.Value(figure),
            TargetWords.Lacking(figure) is { Vi.Length: > 0 } lacking
                ? TargetWords.State(figure) + Text.Same(", ") + lacking
                : TargetWords.State(figure),
        ];
}
