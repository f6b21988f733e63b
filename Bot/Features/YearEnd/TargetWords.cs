using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Understanding;
using Storage;

namespace Bot.Features.YearEnd;

/// <summary>A target's figures as people read them.</summary>
public static class TargetWords
{
    public static Text State(TargetFigure figure) =>
        figure.State switch
        {
            TargetState.Achieved => new("Đạt", "Met"),
            TargetState.AtMinimum => new("Đạt (mức tối thiểu)", "Met (at the minimum)"),
            TargetState.Above => new("Vượt khoảng đã đăng ký", "Above the registered range"),
            TargetState.NotAchieved when figure.Conflict is not null => new(
                "Chưa đạt (mâu thuẫn với trần)",
                "Not met (conflicts with the cap)"
            ),
            TargetState.NotAchieved => new("Chưa đạt", "Not met"),
            TargetState.InProgress => new("Đang thực hiện", "In progress"),
            TargetState.Pending => new("Chờ công nhận", "Waiting for recognition"),
            TargetState.NotApplicable => new("Không áp dụng", "Not applicable"),
            _ => new("Chưa có số liệu", "No figures yet"),
        };

    /// <summary>"41/45 = 91,1%", "7", "98%".</summary>
    public static Text Value(TargetFigure figure)
    {
        if (figure is { Actual: { } part, Whole: { } whole })
        {
            return Text.Same($"{part}/{whole} = ") + Format.Percent(part, whole) + Text.Same("%");
        }
        return figure.Actual is { } count ? Text.Same($"{count}")
            : figure.StatedShare is { } share ? Share(share)
            : figure.Registered is { } registered
                ? new Text("{so} đăng ký", "{so} registered").With("so", $"{registered}{(figure.Whole is { } of ? $"/{of}" : "")}")
            : Text.Same("-");
    }

    /// <summary>"Trên 90% (từ 41)".</summary>
    public static Text Goal(TargetFigure figure)
    {
        var (rule, needed) = (
            figure.Rule,
            figure.Rule.Kind == TargetKind.Ratio && figure.Needed is { } least
                ? new Text(" (từ {so})", " (from {so})").With("so", $"{least}")
                : Text.Empty
        );
        var amount = rule.Kind == TargetKind.Ratio ? Share(rule.Low) : Text.Same($"{rule.Low}");
        return rule.Operator switch
        {
            TargetOperator.Above => new Text("trên {muc}", "more than {muc}").With("muc", amount) + needed,
            TargetOperator.AtLeast => new Text("ít nhất {muc}", "at least {muc}").With("muc", amount) + needed,
            TargetOperator.Exactly => new Text("đúng {muc}", "exactly {muc}").With("muc", amount)
                + (
                    figure.Needed is { } all && rule.Kind == TargetKind.Ratio
                        ? new Text(" (đủ {so})", " (all {so})").With("so", $"{all}")
                        : Text.Empty
                ),
            TargetOperator.Within => new Text("từ {muc} đến {cao}", "{muc} to {cao}").With("muc", amount).With("cao", $"{rule.High}"),
            _ => new("hoàn thành", "done"),
        };
    }

    /// <summary>"thiếu 1", or nothing.</summary>
    public static Text Lacking(TargetFigure figure) =>
        figure switch
        {
            { State: TargetState.NotAchieved, StatedShare: { } share } => new Text(
                "thiếu {so} điểm phần trăm",
                "{so} percentage points short"
            ).With("so", Format.Score(figure.Rule.Low - share)),
            { Lacking: > 0 } => new Text("thiếu {so}", "{so} short").With("so", $"{figure.Lacking}"),
            _ => Text.Empty,
        };

    /// <summary>Both numbers, and who decides.</summary>
    public static Text Conflict(CapConflict conflict, Org org, DateOnly day)
    {
        var title = org.Title(conflict.Of, day);
        return new Text(
            "Hai quy định mâu thuẫn: chỉ tiêu cần {can} người, trần {tran}% số {danh_hieu} chỉ cho phép {cho_phep}; {du} người đủ điều kiện xét. Hội đồng Thi đua - Khen thưởng xem xét.",
            "Two rules conflict: the target needs {can} persons, the cap of {tran}% of {danh_hieu} allows {cho_phep}; {du} meet the conditions. The Emulation and Commendation Council decides."
        )
            .With("can", $"{conflict.Needed}")
            .With("tran", $"{conflict.Percent}")
            .With("cho_phep", $"{conflict.Allowed}")
            .With("du", $"{conflict.Eligible}")
            .With("danh_hieu", title is null ? Text.Same(conflict.Of) : new(title.NameVi, title.NameEn));
    }

    public static Text Reason(OutsideBase outside)
    {
        var day = outside.Day is { } at ? Format.Day(at) : Text.Empty;
        return outside.Reason switch
        {
            OutsideReason.Left => new Text("thôi việc hoặc chuyển công tác từ {ngay}", "left or was transferred on {ngay}").With(
                "ngay",
                day
            ),
            OutsideReason.NotYetHere => new Text("chưa nhận việc, bắt đầu {ngay}", "not here yet, starts on {ngay}").With("ngay", day),
            OutsideReason.TooNew => new Text("mới nhận việc {ngay}", "started only on {ngay}").With("ngay", day),
            _ => Text.Same(outside.Said),
        };
    }

    /// <summary>The same without saying of whom.</summary>
    public static Text Kind(OutsideReason reason) =>
        reason switch
        {
            OutsideReason.Left => new("thôi việc hoặc chuyển công tác", "left or transferred"),
            OutsideReason.NotYetHere => new("chưa nhận việc", "not here yet"),
            OutsideReason.TooNew => new("mới nhận việc", "started only recently"),
            _ => new("Văn phòng ghi lý do riêng", "for a reason kept by the Office"),
        };

    private static Text Share(int share) => Format.Score(share) + Text.Same("%");
}
