using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Storage;

namespace Bot.Features.YearEnd;

/// <summary>What was found, in words: "đủ/chưa đủ điều kiện xét", never that a title is won.</summary>
public static class EligibilityWords
{
    public static readonly Text Note = new(
        "Đây là kết quả đối chiếu điều kiện, không phải quyết định công nhận danh hiệu. Thẩm quyền xét thuộc Hội đồng Thi đua - Khen thưởng.",
        "This is a check of conditions, not an award decision. The Emulation and Commendation Council decides."
    );

    public static Text State(FactState state) =>
        state switch
        {
            FactState.Met => new("Đủ điều kiện xét", "Meets the conditions"),
            FactState.NotMet => new("Chưa đủ điều kiện xét", "Does not meet the conditions yet"),
            _ => new("Chưa đủ điều kiện xét (còn chờ kết quả)", "Does not meet the conditions yet (results to come)"),
        };

    public static Text Title(Org org, string code, DateOnly day) =>
        org.Title(code, day) is { } title ? new(title.NameVi, title.NameEn) : Text.Same(code);

    public static Text Grade(string code) =>
        code switch
        {
            "hoan_thanh_xuat_sac" => new("hoàn thành xuất sắc nhiệm vụ", "tasks completed excellently"),
            "hoan_thanh_tot" => new("hoàn thành tốt nhiệm vụ", "tasks completed well"),
            "hoan_thanh" => new("hoàn thành nhiệm vụ", "tasks completed"),
            "khong_hoan_thanh" => new("không hoàn thành nhiệm vụ", "tasks not completed"),
            "" => new("chưa có kết quả xếp loại", "not graded yet"),
            _ => new("chưa xếp loại", "not graded"),
        };

    private static Text Mark(FactState state) =>
        state switch
        {
            FactState.Met => new("✓ Đạt", "✓ Met"),
            FactState.NotMet => new("✗ Chưa đạt", "✗ Not met"),
            _ => new("… Còn chờ", "… To come"),
        };

    /// <summary>A condition that rests on signed decisions shows neither mark to whoever may not see them: the missing tick would tell.</summary>
    public static Text Mark(ConditionFact fact, bool decisions) =>
        !decisions && RestsOnDecisions(fact) ? new("Văn phòng đối chiếu", "Checked by the Office") : Mark(fact.State);

    public static Text Condition(ConditionFact fact) => new(fact.Condition.TextVi, fact.Condition.TextEn);

    /// <param name="decisions">Whether the reader may see signed decisions of the subject.</param>
    public static Text Found(ConditionFact fact, bool decisions) =>
        fact.Condition.Kind switch
        {
            "grade" => Grade(fact.Found),
            "employed_months" when fact.Found.Length > 0 => new Text("từ {ngay}", "since {ngay}").With("ngay", fact.Found),
            "no_decision" or "no_member_decision" => decisions ? Text.Same(fact.Found) : Text.Empty,
            "registered" => fact.State switch
            {
                FactState.Met => new("đã duyệt", "approved"),
                FactState.Open => new("chờ duyệt", "waiting for approval"),
                _ => new("chưa đăng ký", "not registered"),
            },
            "initiative" => new Text("{so} được công nhận", "{so} recognised").With("so", $"{fact.Part ?? 0}"),
            "member_title_percent" or "member_grade_percent" => Text.Same($"{fact.Part}/{fact.Whole} = ")
                + Format.Percent(fact.Part ?? 0, fact.Whole ?? 0)
                + Text.Same("%"),
            "member_title_count" => Text.Same($"{fact.Part}"),
            _ => Text.Empty,
        };

    /// <summary>What stands in the way, in one line. A signed decision is said to whoever may read it; for others the other reasons stand, and where there is none the Office is named.</summary>
    public static Text Reasons(TitleStanding standing, bool decisions)
    {
        var reasons = standing.Lacking.Where(f => decisions || !RestsOnDecisions(f)).Select(f => Reason(f, decisions)).Distinct().ToList();
        return reasons.Count > 0 || standing.IsMet
            ? Text.Join("; ", reasons)
            : new("đề nghị trao đổi với Văn phòng", "please ask the Office");
    }

    private static bool RestsOnDecisions(ConditionFact fact) => fact.Condition.Kind is "no_decision" or "no_member_decision";

    private static Text Reason(ConditionFact fact, bool decisions) =>
        fact.Condition.Kind switch
        {
            "no_decision" or "no_member_decision" => new Text("có quyết định kỷ luật ({gi})", "signed disciplinary decision ({gi})").With(
                "gi",
                fact.Found
            ),
            "grade" when fact.Found.Length > 0 => new Text("xếp loại: {gi}", "graded: {gi}").With("gi", Grade(fact.Found)),
            "grade" => Grade(fact.Found),
            "employed_months" => new Text(
                "mới tuyển dụng dưới {thang} tháng (từ {ngay})",
                "employed for less than {thang} months (since {ngay})"
            )
                .With("thang", fact.Condition.Value)
                .With("ngay", fact.Found),
            "registered" when fact.State == FactState.NotMet => new("không đăng ký", "not registered"),
            "title" => new Text("chưa đủ: {gi}", "not yet: {gi}").With("gi", Condition(fact)),
            "initiative" => new("chưa có sáng kiến, đề tài được công nhận", "no initiative or topic recognised yet"),
            _ => Condition(fact) + (Found(fact, decisions) is { Vi.Length: > 0 } found ? Text.Same(": ") + found : Text.Empty),
        };
}
