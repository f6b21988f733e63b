using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Documents;
using Bot.Understanding;
using static Bot.Figures.PaperWords;

namespace Bot.Features.Rankings;

/// <summary>The papers of a scoring round: pure functions from facts to files. Vietnamese is the language of papers.</summary>
public static partial class ScoringPapers
{
    /// <summary>Biên bản chấm điểm (practice 3.5).</summary>
    public static PaperFile Minutes(MinutesFacts facts)
    {
        var (round, head) = (facts.Round, facts.Panel.FirstOrDefault(s => s.IsHead));
        var title = $"Biên bản chấm điểm {round.Name}";
        var paper = new Paper().Head(
            new(
                facts.Office.ParentBody,
                facts.Office.Body,
                $"BB-{facts.Office.Symbol}",
                facts.Office.DatedAt(facts.HeldAt is { } at ? Vietnam.Day(at) : null),
                "BIÊN BẢN",
                $"Họp Tổ đánh giá, chấm điểm {round.Name}\nPhong trào \"{round.Movement}\""
            )
        );
        Present(paper, facts);
        paper
            .Section("II. NỘI DUNG")
            .Line(
                $"Tổ đánh giá kiểm tra thực tế {facts.Groups.Sum(g => g.Rooms.Count)} phòng làm việc của {facts.Groups.Count} nhóm, đối chiếu phiếu chấm của các thành viên và thống nhất điểm của từng phòng theo thang điểm {Format.Score(round.ScaleMax).Vi}."
            )
            .Lines(facts.Criteria.Count > 0 ? [$"Tiêu chí chấm điểm: {string.Join("; ", facts.Criteria)}."] : []);
        Results(paper, facts);
        Models(paper, facts);
        Others(paper, facts);
        paper.Close(
            $"Cuộc họp kết thúc vào hồi {(facts.EndedAt is { } end ? Hour(end) : "…… giờ …… phút")} cùng ngày. Biên bản được lập thành …… bản, đã đọc lại và được ……/{facts.Panel.Count} thành viên Tổ đánh giá nhất trí thông qua"
        );
        Signatures(paper, facts);
        return paper
            .Foot(
                ["Ban Giám đốc (để báo cáo)", "Thành viên Tổ đánh giá"],
                new("THƯ KÝ", facts.Secretary),
                new((head?.Role ?? "Tổ trưởng").ToUpperInvariant(), head?.Name ?? "")
            )
            .ToFile(PaperFile.NameOf($"bien ban cham diem {round.Name}", "docx"), title);
    }

    private static void Signatures(Paper paper, MinutesFacts facts)
    {
        var members = facts.Panel.Where(s => !s.IsHead && s.Name != facts.Secretary).ToList();
        if (members.Count > 0)
        {
            paper.Table(
                "Chữ ký của các thành viên",
                [new("STT", 3, Align.Centre), new("Họ và tên", 10), new("Nhiệm vụ", 6), new("Chữ ký", 10)],
                members.Select((s, i) => (IReadOnlyList<string>)[$"{i + 1}", s.Name, s.Role, "\n"])
            );
        }
    }

    private static void Present(Paper paper, MinutesFacts facts)
    {
        var absent = facts.Panel.Where(s => s.BallotsDue > 0 && s.BallotsMissing == s.BallotsDue).Select(s => s.Name).ToList();
        var incomplete = facts
            .Panel.Where(s => s.BallotsMissing > 0 && s.BallotsMissing < s.BallotsDue)
            .Select(s => $"{s.Name} (thiếu {s.BallotsMissing}/{s.BallotsDue} phiếu)")
            .ToList();
        paper
            .Line(
                $"Hôm nay, vào hồi {(facts.HeldAt is { } at ? $"{Hour(at)}, {Day(Vietnam.Day(at))}" : $"…… giờ …… phút, {Day(null)}")}, tại {(facts.Venue.Length > 0 ? facts.Venue : Blank)}, Tổ đánh giá, chấm điểm tiến hành họp thống nhất điểm {facts.Round.Name}."
            )
            .Section("I. THÀNH PHẦN")
            .Lines(facts.Panel.Where(s => s.IsHead).Select(s => $"1. Chủ trì: {Seat(s)}."), $"1. Chủ trì: {Blank}")
            .Line($"2. Thư ký: {(facts.Secretary.Length > 0 ? $"{facts.Secretary}." : Blank)}")
            .Line($"3. Thành viên Tổ đánh giá ({facts.Panel.Count} người, kể cả chủ trì):")
            .Lines(facts.Panel.Where(s => !s.IsHead).Select(s => $"- {Seat(s)};"), "- Không có thành viên khác.")
            .Line(
                $"4. Vắng (không có phiếu chấm): {(absent.Count == 0 ? "không" : $"{absent.Count} người, {string.Join("; ", absent)}")}.{(incomplete.Count == 0 ? "" : $" Còn thiếu phiếu: {string.Join("; ", incomplete)}.")}"
            )
            .Line($"5. Thành viên không chấm do có liên quan:{(facts.Recusals.Count == 0 ? " không." : "")}")
            .Lines(
                facts.Recusals.Select(r =>
                    $"- {r.Person}, {With($"phòng {r.Room}", r.Reason)}{(r.LiftedBy.Length > 0 ? $"; {r.LiftedBy} đã cho chấm trở lại ({With("lý do", r.LiftedWhy)})" : "")};"
                )
            );
    }

    private static void Results(Paper paper, MinutesFacts facts)
    {
        paper
            .Section("III. KẾT QUẢ CHẤM ĐIỂM")
            .Table(
                "Biểu 1. Điểm thống nhất của từng phòng",
                [
                    new("STT", 3, Align.Centre),
                    new("Nhóm", 5),
                    new("Phòng", 14),
                    new("Điểm thống nhất", 6, Align.Centre),
                    new("Ghi chú", 14),
                ],
                facts
                    .Groups.SelectMany(g => g.Rooms.Select(r => (g, r)))
                    .Select((x, i) => (IReadOnlyList<string>)[$"{i + 1}", x.g.ShortName, x.r.FullName, Score(x.r.Agreed), Remark(x.r)])
            )
            .Table(
                "Biểu 2. Tổng điểm và xếp hạng các nhóm",
                [
                    new("STT", 3, Align.Centre),
                    new("Nhóm", 12),
                    new("Tổng điểm các phòng", 6, Align.Centre),
                    new("Điểm cộng mô hình", 6, Align.Centre),
                    new("Tổng", 5, Align.Centre),
                    new("Xếp hạng", 6, Align.Centre),
                ],
                facts
                    .Groups.OrderBy(g => g.Rank)
                    .Select(
                        (g, i) =>
                            (IReadOnlyList<string>)
                                [$"{i + 1}", g.Name, Score(g.Sum), Score(g.Bonus), Score(g.WithBonus), Rank(g, facts.Groups)]
                    )
            )
            .Line(RankedBy(facts.Round));
    }

    private static void Models(Paper paper, MinutesFacts facts) =>
        paper
            .Section("IV. MÔ HÌNH TIÊU BIỂU")
            .Lines(
                facts.Models.SelectMany(
                    (m, i) =>
                        m
                            .Items.Select(x =>
                                $"- {x.Criterion}: cộng {Score(x.Points)} điểm{(x.Reason.Length > 0 ? $" ({x.Reason})" : "")};"
                            )
                            .Prepend(
                                $"{i + 1}. {m.Group}: {With($"phòng {m.Room}", m.Focus)}. Điểm cộng: {Score(m.Items.Sum(x => x.Points))}."
                            )
                ),
                "Không có mô hình được đề xuất."
            );

    private static void Others(Paper paper, MinutesFacts facts)
    {
        var lines = facts
            .Outliers.Select(o =>
                $"- Phòng {o.Room}: phiếu thấp nhất {Score(o.Lowest)}, cao nhất {Score(o.Highest)}; {With("Tổ đã trao đổi", o.Conclusion)}."
            )
            .Concat(
                facts.Corrections.Select(c =>
                    $"- Đính chính phòng {c.Room} từ {Score(c.OldScore)} thành {Score(c.NewScore)}, lý do: {c.Reason}; người đề nghị: {c.RequestedBy}; {c.DecidedBy} {(c.Accepted ? "đồng ý" : "không đồng ý, giữ nguyên điểm")}."
                )
            )
            .Concat(
                facts.ClosedWithMissing is { } closed
                    ? [$"- Khóa chấm điểm khi {closed.Reason}: {closed.By}, lúc {Hour(closed.At)}, {Day(Vietnam.Day(closed.At))}."]
                    : []
            )
            .Concat(
                facts.Reopened.Select(r =>
                    $"- Mở lại đợt chấm: {r.By} quyết định lúc {Hour(r.At)}, {Day(Vietnam.Day(r.At))}, lý do: {r.Reason}."
                )
            )
            .Concat(facts.Remarks.Select(r => $"- {r}"));
        paper.Section("V. Ý KIẾN KHÁC").Lines(lines, "Không có ý kiến khác.");
    }

    private static string Seat(SeatFacts seat) =>
        string.Join(", ", new[] { seat.Name, seat.Position }.Where(s => s.Length > 0)) + $" - {seat.Role}";

    private static string Remark(RoomFacts room) =>
        string.Join(
            "; ",
            new[]
            {
                room.Mean is { } mean && mean != room.Agreed ? With($"Trung bình phiếu {Score(mean)}", room.Reason) : room.Reason,
                room.OwnUnitBallots > 0 ? $"{room.OwnUnitBallots} phiếu của người cùng đơn vị" : "",
            }.Where(s => s.Length > 0)
        );
}
