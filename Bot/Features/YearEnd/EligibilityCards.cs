using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.YearEnd;

public static class EligibilityCards
{
    /// <summary>Most rows of names on one card: it stays readable on a phone and far below what Teams takes.</summary>
    public const int PageSize = 12;

    /// <summary>One person or unit and one title: every condition with what was found.</summary>
    public static Card One(TitleCheck check, TitleStanding eligibility, Turn turn, bool decisions)
    {
        var (org, day) = (turn.Org, check.Facts.Ends);
        var whose = eligibility.SubjectId == turn.Who.Id ? Text.Empty : Text.Same(": ") + Name(org, eligibility.SubjectId);
        var title =
            new Text("Điều kiện xét {danh_hieu} năm {nam}", "Conditions for {danh_hieu} {nam}")
                .With("danh_hieu", EligibilityWords.Title(org, eligibility.TitleCode, day))
                .With("nam", check.Facts.Period) + whose;
        var state = EligibilityWords.State(eligibility.State);
        var card = new Card(title + Text.Same(" - ") + state).Title(title).Line(state + Text.Same("."), bold: true);
        if (check.Law != check.Facts.Law)
        {
            card.Line(Draft);
        }
        card.Table(
            [5, 3, 5],
            [new("Điều kiện", "Condition"), new("Kết quả", "Result"), new("Căn cứ", "Found")],
            eligibility
                .Facts.Select(f =>
                    (IReadOnlyList<Text>)
                        [
                            EligibilityWords.Condition(f)
                                + (
                                    f.Condition.AnyOf.Length > 0
                                        ? new(" (một trong các điều kiện)", " (one of these is enough)")
                                        : Text.Empty
                                ),
                            EligibilityWords.Mark(f, decisions),
                            EligibilityWords.Found(f, decisions),
                        ]
                )
                .ToList()
        );
        return card.Line(EligibilityWords.Note, subtle: true);
    }

    private static readonly Text Draft = new(
        "Theo dự thảo luật sửa đổi, chưa có hiệu lực: chỉ để tham khảo.",
        "By the draft amendment, which is not in force: for information only."
    );

    /// <summary>A title of persons for whoever may read them: how many, unit by unit, and who not yet with the reasons.</summary>
    public static Card Persons(TitleCheck check, string title, IReadOnlyList<Person> seen, Turn turn)
    {
        var (org, head) = (turn.Org, Head(check, title, turn));
        var own = seen.Select(p => (Person: p, Result: check.Of(p.Id, title))).ToList();
        if (check.Facts.Grades.Count == 0)
        {
            // what stands in the way already, whatever the grade will be
            return Foot(
                Lacking(
                    Early(check, head, own.Count(p => check.Registered(title).Contains(p.Person)), own.Count),
                    own.Where(p => p.Result.State == FactState.NotMet).ToList(),
                    turn
                ),
                title
            );
        }
        var met = own.Count(p => p.Result.IsMet);
        var sum = new Text("{so}/{tong} người đủ điều kiện xét ({ty_le}%).", "{so} of {tong} persons meet the conditions ({ty_le}%).")
            .With("so", $"{met}")
            .With("tong", $"{own.Count}")
            .With("ty_le", Format.Percent(met, own.Count));
        var card = new Card(head + Text.Same(": ") + sum)
            .Title(head)
            .Line(sum, bold: true)
            .Table([6, 3, 3], [new("Đơn vị", "Unit"), new("Đủ", "Meet"), new("Tỷ lệ", "Share")], UnitRows(own, org));
        Lacking(card, own.Where(p => !p.Result.IsMet).ToList(), turn);
        if (turn.Who.IsOffice || turn.Who.IsDirector)
        {
            Grades(card, check);
        }
        return Foot(card, title);
    }

    private static List<IReadOnlyList<Text>> UnitRows(List<(Person Person, TitleStanding Result)> own, Org org) =>
        own.GroupBy(p => p.Person.UnitId)
            .Select(g =>
                (IReadOnlyList<Text>)
                    [
                        org.UnitName(g.Key),
                        Text.Same($"{g.Count(p => p.Result.IsMet)}/{g.Count()}"),
                        Format.Percent(g.Count(p => p.Result.IsMet), g.Count()) + Text.Same("%"),
                    ]
            )
            .ToList();

    /// <summary>A title that few can have: who registered, by the law in force, by the draft beside it, and the cap.</summary>
    public static Card Chosen(TitleCheck check, TitleCheck draft, string title, IReadOnlyList<Person> seen, Turn turn)
    {
        var head = Head(check, title, turn);
        var registered = check.Registered(title).Where(seen.Contains).ToList();
        if (check.Facts.Grades.Count == 0)
        {
            return Foot(
                Early(check, head, registered.Count, seen.Count).Line(Text.Same(string.Join(", ", registered.Select(p => p.FullName)))),
                title
            );
        }
        var (met, byDraft) = (registered.Count(p => check.Of(p.Id, title).IsMet), registered.Count(p => draft.Of(p.Id, title).IsMet));
        var sum = new Text(
            "{dk} người đăng ký, {so} đủ điều kiện xét theo luật hiện hành.",
            "{dk} registered, {so} meet the conditions of the law in force."
        )
            .With("dk", $"{registered.Count}")
            .With("so", $"{met}");
        var card = new Card(head + Text.Same(": ") + sum)
            .Title(head)
            .Line(sum, bold: true)
            .Line(
                new Text("Nếu theo dự thảo luật sửa đổi (chưa có hiệu lực): {so}.", "By the draft amendment (not in force): {so}.").With(
                    "so",
                    $"{byDraft}"
                ),
                subtle: true
            );
        if (seen.Count == check.Facts.Staff.Count && Cap(check, title, turn.Org) is { } cap)
        {
            card.Line(cap, bold: true);
        }
        card.Table(
            [5, 4],
            [new("Người", "Person"), new("Kết quả", "Result")],
            registered.Take(PageSize).Select(p => check.Of(p.Id, title)).Select(e => ChosenRow(e, turn)).ToList()
        );
        return Foot(card, title);
    }

    private static IReadOnlyList<Text> ChosenRow(TitleStanding e, Turn turn) =>
        [
            Text.Same(turn.Org.NameOf(e.SubjectId)),
            e.IsMet
                ? EligibilityWords.State(e.State)
                : EligibilityWords.State(e.State) + Text.Same(": ") + EligibilityWords.Reasons(e, turn.Who.SeesDecisionsOf(e.SubjectId)),
        ];

    /// <summary>"Số đề nghị (7) vượt tỷ lệ cho phép (6)": the Council chooses.</summary>
    public static Text? Cap(TitleCheck check, string title, Org org)
    {
        if (check.CapOf(title) is not { } allowed || check.Facts.Cap(RuleKeys.TitlesCap + title) is not { } cap)
        {
            return null;
        }
        var met = check.Met(title).Count;
        var rule = new Text("Trần {phan_tram}% của {goc} {danh_hieu}: {tran}.", "Cap of {phan_tram}% of {goc} {danh_hieu}: {tran}.")
            .With("phan_tram", $"{cap.Percent}")
            .With("goc", $"{check.Met(cap.Of).Count}")
            .With("danh_hieu", EligibilityWords.Title(org, cap.Of, check.Facts.Ends))
            .With("tran", $"{allowed}");
        return met <= allowed
            ? rule
            : rule
                + new Text(
                    " Số đủ điều kiện xét ({so}) vượt tỷ lệ cho phép ({tran}), quá {qua}. Đề nghị Hội đồng xem xét lựa chọn.",
                    " Those who meet the conditions ({so}) exceed the cap ({tran}) by {qua}. The Council must choose."
                )
                    .With("so", $"{met}")
                    .With("tran", $"{allowed}")
                    .With("qua", $"{met - allowed}");
    }

    public static Card Units(TitleCheck check, string title, IReadOnlyList<Unit> units, Turn turn)
    {
        var head = Head(check, title, turn);
        if (!units.Any(u => check.Facts.Grades.ContainsKey(u.Id)))
        {
            var aiming = units.Where(u => check.Facts.Pledges[u.Id].Any(p => p.Approved && p.TitleCode == title)).ToList();
            return Foot(
                Early(check, head, aiming.Count, units.Count).Line(Text.Join(", ", aiming.Select(u => turn.Org.UnitName(u.Id)))),
                title
            );
        }
        var results = units.Select(u => check.Of(u.Id, title)).ToList();
        var sum = new Text("{so}/{tong} đơn vị đủ điều kiện xét.", "{so} of {tong} units meet the conditions.")
            .With("so", $"{results.Count(r => r.IsMet)}")
            .With("tong", $"{results.Count}");
        var card = new Card(head + Text.Same(": ") + sum)
            .Title(head)
            .Line(sum, bold: true)
            .Table(
                [4, 3, 5],
                [new("Đơn vị", "Unit"), new("LĐTT", "Persons"), new("Kết quả", "Result")],
                results
                    .Select(r =>
                        (IReadOnlyList<Text>)
                            [
                                turn.Org.UnitName(r.SubjectId),
                                Ratio(r),
                                r.IsMet
                                    ? EligibilityWords.State(r.State)
                                    : EligibilityWords.State(r.State)
                                        + Text.Same(": ")
                                        + EligibilityWords.Reasons(r, turn.Who.IsOffice || turn.Who.IsDirector),
                            ]
                    )
                    .ToList()
            );
        return Foot(card, title);
    }

    private static Text Ratio(TitleStanding unit) =>
        unit.Facts.FirstOrDefault(f => f.Condition.Kind == "member_title_percent") is { } share
            ? EligibilityWords.Found(share, false)
            : Text.Empty;

    /// <summary>Before the year's grades: nothing is concluded, only who registered.</summary>
    private static Card Early(TitleCheck check, Text head, int registered, int all)
    {
        var said = new Text(
            "Năm {nam} chưa có kết quả xếp loại nên chưa đối chiếu được. Đã đăng ký và được duyệt: {so}/{tong}.",
            "The grades of {nam} are not there yet, so nothing can be checked. Registered and approved: {so} of {tong}."
        )
            .With("nam", check.Facts.Period)
            .With("so", $"{registered}")
            .With("tong", $"{all}");
        return new Card(head + Text.Same(": ") + said).Title(head).Line(said);
    }

    private static Card Lacking(Card card, List<(Person Person, TitleStanding Result)> lacking, Turn turn)
    {
        if (lacking.Count == 0)
        {
            return card;
        }
        var page = Math.Min(Format.Page(turn.Message.Meaning["page"]), (lacking.Count + PageSize - 1) / PageSize);
        card.Line(new Text("Chưa đủ điều kiện xét: {so} người", "Not yet: {so} persons").With("so", $"{lacking.Count}"), bold: true)
            .Table(
                [4, 6],
                [new("Người", "Person"), new("Còn thiếu", "Lacking")],
                lacking
                    .Skip((page - 1) * PageSize)
                    .Take(PageSize)
                    .Select(p =>
                        (IReadOnlyList<Text>)
                            [Text.Same(p.Person.FullName), EligibilityWords.Reasons(p.Result, turn.Who.SeesDecisionsOf(p.Person.Id))]
                    )
                    .ToList()
            );
        if (lacking.Count > page * PageSize)
        {
            card.Typed(
                new Text("ai chưa đủ điều kiện xét lđtt trang {so}", "who is not eligible for advanced worker page {so}").With(
                    "so",
                    $"{page + 1}"
                ),
                new("Xem thêm", "More")
            );
        }
        return card;
    }

    private static void Grades(Card card, TitleCheck check)
    {
        const string excellent = "hoan_thanh_xuat_sac";
        if (
            check.Facts.Grades.Count > 0
            && check.GradeCap(excellent) is { } cap
            && check.Facts.Cap(RuleKeys.GradesCap + excellent) is { } rule
        )
        {
            card.Line(
                new Text(
                    "Xếp loại xuất sắc {so}, tối đa {tran} ({phan_tram}% của {tot} người hoàn thành tốt).",
                    "Graded excellent {so}, at most {tran} ({phan_tram}% of {tot} graded good)."
                )
                    .With("so", $"{cap.Count}")
                    .With("tran", $"{cap.Cap}")
                    .With("phan_tram", $"{rule.Percent}")
                    .With("tot", $"{cap.Of}"),
                subtle: true
            );
        }
    }

    private static Card Foot(Card card, string title) =>
        card.Line(EligibilityWords.Note, subtle: true)
            .Typed(
                title == "CSTDCS"
                    ? new("danh sách đủ điều kiện xét lđtt", "who is eligible for advanced worker")
                    : new("danh sách đủ điều kiện xét cstđ cơ sở", "who is eligible for emulation fighter")
            )
            .Typed(new("xuất danh sách đủ điều kiện ra excel", "export the eligibility list to excel"), new("Tệp Excel", "Excel file"));

    private static Text Head(TitleCheck check, string title, Turn turn) =>
        new Text("Điều kiện xét {danh_hieu} năm {nam}", "Conditions for {danh_hieu} {nam}")
            .With("danh_hieu", EligibilityWords.Title(turn.Org, title, check.Facts.Ends))
            .With("nam", check.Facts.Period);

    private static Text Name(Org org, string id) => org.Units.Any(u => u.Id == id) ? org.UnitName(id) : Text.Same(org.NameOf(id));
}
