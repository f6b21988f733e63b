using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Documents;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>Papers about pledges (practice 3.3, 3.4), in Vietnamese and always drafts: who signs, signs on paper.</summary>
public static class RegisterPapers
{
    private const string Blank = "……………………………………………………………………";

    private static readonly PaperColumn[] Columns =
    [
        new("STT", 7, Align.Centre),
        new("Họ và tên", 17),
        new("Chức vụ", 14),
        new("Danh hiệu", 14),
        new("Sáng kiến", 22),
        new("Ghi chú", 16),
    ];

    /// <summary>The list of a unit, or unit by unit of the whole department.</summary>
    public static PaperFile Collective(Register register, DateOnly today)
    {
        var (org, office) = (register.Org, PaperOffice.Of(register.Org.Department));
        var (parent, body) = register.UnitId is { } own ? (office.Body, org.UnitName(own).Vi) : (office.ParentBody, office.Body);
        var paper = new Paper()
            .Head(new(parent, body, null, office.DatedAt(today), "BẢN ĐĂNG KÝ THI ĐUA", Capital(register.Period.Vi)))
            .To(Council(office));
        var units = org
            .Units.Where(u => register.UnitId is null || u.Id == register.UnitId)
            .Select(u => (Unit: u, Part: register.Of(u.Id)))
            .Where(u => u.Part.Standing.Any())
            .ToList();
        foreach (var ((unit, part), index) in units.Select((u, i) => (u, i)))
        {
            if (register.UnitId is null)
            {
                paper.Section($"{index + 1}. {unit.NameVi}");
            }
            paper.Lines(
                part.Sorted(part.Standing.Where(p => p.Scope == "collective"))
                    .Select(p => $"Danh hiệu tập thể: {PledgeWords.Title(org, p.TitleCode, register.Day).Vi} ({Remark(p)}).")
            );
            paper.Table(null, Columns, Rows(part).Append(["", "Tổng số", "", part.Totals("individual"), "", ""]));
        }
        paper
            .Line($"Tổng số: {register.Totals()}.")
            .Close($"Số người đăng ký: {register.OnTime.Count + register.Late.Count}/{register.Asked.Count}");
        var signer = register.UnitId is { } id
            ? new PaperSigner("TRƯỞNG ĐƠN VỊ", Head(org, id, today))
            : new PaperSigner("TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG", OfficeHead(org, today));
        return paper
            .Foot(["Như trên", register.UnitId is null ? "Các phòng, đơn vị" : "Văn phòng Sở"], signer)
            .ToFile(
                PaperFile.NameOf($"ban dang ky thi dua {register.Window.Period} {register.UnitId ?? "toan so"}", "docx"),
                $"Bản đăng ký thi đua {register.Period.Vi}"
            );
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(Register part) =>
        part.Sorted(part.Standing.Where(p => p.Scope == "individual"))
            .GroupBy(p => p.SubjectId)
            .Select(
                (g, i) =>
                    (IReadOnlyList<string>)
                        [
                            $"{i + 1}",
                            part.Org.NameOf(g.Key),
                            part.Org.People.FirstOrDefault(p => p.Id == g.Key)?.PositionVi ?? "",
                            string.Join(", ", g.Select(p => PledgeWords.Short(part.Org, p.TitleCode, part.Day))),
                            string.Join("; ", part.InitiativesOf(g.Key).Select(n => $"{n.NameVi} ({PledgeWords.Level(n).Vi})")),
                            string.Join("; ", g.Select(Remark).Distinct()),
                        ]
            );

    private static string Remark(Pledge pledge) => PledgeWords.Status(pledge.Status).Vi + (pledge.Late ? ", đăng ký muộn" : "");

    /// <summary>One person's own form.</summary>
    public static PaperFile Individual(
        Org org,
        Person person,
        IReadOnlyList<Pledge> pledges,
        IReadOnlyList<Initiative> initiatives,
        DateOnly today
    )
    {
        var (office, day) = (PaperOffice.Of(org.Department), Vietnam.Day(pledges[0].SubmittedAt));
        var period = PledgeWords.Period(pledges[0].Period).Vi;
        var paper = new Paper().PersonalHead(office.DatedAt(day), "BẢN ĐĂNG KÝ THI ĐUA", Capital(period)).To(Council(office));
        var praise = pledges.Where(p => org.Title(p.TitleCode, day)?.Kind == "praise").ToList();
        Self(paper, org, person, "Họ và tên")
            .Section("1. Danh hiệu thi đua đăng ký")
            .Lines(pledges.Except(praise).Select(Line), Blank)
            .Section("2. Hình thức khen thưởng đề nghị")
            .Lines(praise.Select(Line), Blank)
            .Section("3. Nội dung, chỉ tiêu phấn đấu")
            .Lines(pledges.SelectMany(p => Items(p.Commitment)).Distinct().Select(i => $"- {i}."))
            .Section("4. Sáng kiến, đề tài")
            .Lines(initiatives.Select(i => $"- {i.NameVi} ({PledgeWords.Level(i).Vi}, {PledgeWords.Status(i).Vi})."), Blank);
        return paper
            .Signers(new("XÁC NHẬN CỦA\nTRƯỞNG ĐƠN VỊ", Confirming(org, person, today)), new("NGƯỜI ĐĂNG KÝ\n", person.FullName))
            .ToFile(
                PaperFile.NameOf($"ban dang ky thi dua {pledges[0].Period} {person.FullName}", "docx"),
                $"Bản đăng ký thi đua {period}"
            );

        string Line(Pledge pledge) => $"- {PledgeWords.Title(org, pledge.TitleCode, day).Vi} (mã {pledge.Id}, {Remark(pledge)}).";
    }

    /// <summary>What a person promised, in the words that were signed, dated on the day of signing.</summary>
    public static PaperFile Commitment(Org org, Person person, Pledge pledge, DateOnly today)
    {
        var (office, day) = (PaperOffice.Of(org.Department), Vietnam.Day(pledge.SubmittedAt));
        var paper = new Paper()
            .PersonalHead(
                office.DatedAt(day),
                "BẢN CAM KẾT",
                $"Thực hiện văn hóa công sở, kỷ luật, kỷ cương hành chính\n{PledgeWords.Period(pledge.Period).Vi}"
            )
            .To($"Lãnh đạo {office.Body}");
        Self(paper, org, person, "Tôi là")
            .Section("Tôi xin cam kết:")
            .Lines(Items(pledge.Commitment).Select((item, i) => $"{i + 1}. {item}."))
            .Close("Nếu vi phạm, tôi xin chịu trách nhiệm");
        return paper
            .Signers(new("THỦ TRƯỞNG ĐƠN VỊ", Confirming(org, person, today)), new("NGƯỜI CAM KẾT", person.FullName))
            .ToFile(PaperFile.NameOf($"ban cam ket {pledge.Period} {person.FullName}", "docx"), $"Bản cam kết {person.FullName}");
    }

    private static Paper Self(Paper paper, Org org, Person person, string opening) =>
        paper.Line($"{opening}: {person.FullName}").Line($"Chức vụ: {person.PositionVi}").Line($"Đơn vị: {org.UnitName(person.UnitId).Vi}");

    private static IEnumerable<string> Items(string commitment) =>
        commitment
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(i => Capital(i.TrimEnd('.', ' ')));

    private static string Council(PaperOffice office) => $"Hội đồng Thi đua - Khen thưởng {office.Body}";

    private static string Head(Org org, string unitId, DateOnly today) =>
        org.People.FirstOrDefault(p => p.UnitId == unitId && p.Roles.HasFlag(Roles.UnitHead) && p.WorksOn(today))?.FullName ?? "";

    // a head's own paper is confirmed by whoever decides about the head
    private static string Confirming(Org org, Person person, DateOnly today) => org.ApproverOf(person, today)?.FullName ?? "";

    private static string OfficeHead(Org org, DateOnly today) =>
        org.Clerks(today).FirstOrDefault() is { } admin ? Head(org, admin.UnitId, today) : "";

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
