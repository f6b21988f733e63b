using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Documents;
using Bot.Understanding;
using static Bot.Figures.PaperWords;

namespace Bot.Features.Rankings;

public static partial class ScoringPapers
{
    // more offices than that do not fit a column each
    private const int MostColumns = 4;

    /// <summary>Thông báo kết quả (practice 3.6).</summary>
    public static PaperFile Notice(NoticeFacts facts)
    {
        var (round, again) = (facts.Round, facts.Version > 1);
        var paper = new Paper().Head(
            new(
                facts.Office.ParentBody,
                facts.Office.Body,
                $"TB-{facts.Office.Symbol}",
                facts.Office.DatedAt(facts.Day),
                "THÔNG BÁO",
                $"Kết quả chấm điểm {round.Name}\nPhong trào \"{round.Movement}\"{(again ? $"\n(lần {facts.Version})" : "")}"
            )
        );
        paper.Line($"Căn cứ điểm thống nhất của Tổ đánh giá, chấm điểm, {facts.Office.Body} thông báo kết quả {round.Name} như sau:");
        if (again)
        {
            paper
                .Line(
                    $"Thay thế thông báo lần {facts.Version - 1}{(facts.ReplacedDay is { } day ? $" {Day(day)}" : "")}. Nội dung thay đổi:"
                )
                .Lines(facts.Changes.Select(c => $"- {c.TrimEnd('.', ';')};"), "- Không có thay đổi về điểm.");
        }
        Places(paper, facts);
        paper
            .Line(RankedBy(round))
            .Close("Đề nghị các phòng, đơn vị và công chức, viên chức, người lao động biết, tiếp tục thực hiện tốt phong trào")
            .Foot(["Ban Giám đốc (để báo cáo)", "Các phòng, đơn vị", "Tổ đánh giá, chấm điểm"], facts.Signer);
        return paper.ToFile(
            PaperFile.NameOf($"thong bao ket qua {round.Name}{(again ? $" lan {facts.Version}" : "")}", "docx"),
            $"Thông báo kết quả chấm điểm {round.Name}"
        );
    }

    private static void Places(Paper paper, NoticeFacts facts)
    {
        var most = facts.Groups.Select(g => g.Rooms.Count).DefaultIfEmpty().Max();
        var apart = most <= MostColumns;
        List<PaperColumn> columns =
        [
            new("STT", 6, Align.Centre),
            new("Nhóm", 18),
            .. apart ? Enumerable.Range(1, most).Select(i => new PaperColumn($"Phòng {i}", 8, Align.Centre)) : [new("Điểm các phòng", 20)],
            new("Tổng", 7, Align.Centre),
            new("Điểm cộng", 7, Align.Centre),
            new("Tổng có cộng", 8, Align.Centre),
            new("Hạng", 10, Align.Centre),
        ];
        paper.Table(
            null,
            columns,
            facts
                .Groups.OrderBy(g => g.Rank)
                .Select(
                    (g, i) =>
                        (IReadOnlyList<string>)
                            [
                                $"{i + 1}",
                                g.Name,
                                .. Scores(g, most, apart),
                                Score(g.Sum),
                                Score(g.Bonus),
                                Score(g.WithBonus),
                                Rank(g, facts.Groups),
                            ]
                )
        );
    }

    private static IEnumerable<string> Scores(GroupFacts group, int most, bool apart) =>
        apart
            ? Enumerable.Range(0, most).Select(i => i < group.Rooms.Count ? $"{Score(group.Rooms[i].Agreed)}\n({group.Rooms[i].Id})" : "")
            : [string.Join("; ", group.Rooms.Select(r => $"{r.Id}: {Score(r.Agreed)}"))];

    /// <summary>The table of scores to calculate with.</summary>
    public static PaperFile ScoreTable(ScoreTableFacts facts)
    {
        var round = facts.Round;
        var rows = ScoreRows(facts);
        var scores = new Sheet(
            "Bảng điểm",
            $"Bảng điểm {round.Name}. {RankedBy(round)}",
            [
                ("STT", 6),
                ("Nhóm", 42),
                ("Mã phòng", 10),
                ("Phòng", 50),
                ("Điểm thống nhất", 12),
                ("Điểm cộng", 10),
                ("Tổng có cộng", 12),
                ("Hạng", 8),
                ("Ghi chú", 46),
            ],
            rows
        );
        var file = PaperFile.NameOf($"bang diem {round.Name}", "xlsx");
        return facts.Ballots.Count == 0
            ? Workbook.ToFile(file, scores.Title, scores)
            : Workbook.ToFile(file, scores.Title, scores, Ballots(facts));
    }

    private static Sheet Ballots(ScoreTableFacts facts) =>
        new Sheet(
            "Phiếu chấm",
            $"Phiếu chấm {facts.Round.Name}",
            [("STT", 6), ("Người chấm", 30), ("Phòng", 44), ("Điểm", 10), ("Ghi chú", 30)],
            facts
                .Ballots.Select(
                    (b, i) =>
                        (IReadOnlyList<SheetCell>)
                            [
                                SheetCell.Number(i + 1),
                                SheetCell.Of(b.Evaluator),
                                SheetCell.Of(b.Room),
                                SheetCell.Score(b.Score),
                                SheetCell.Of(
                                    string.Join(
                                        "; ",
                                        new[]
                                        {
                                            b.Score is null ? "Chưa chấm"
                                            : b.OwnUnit ? "Cùng đơn vị"
                                            : "",
                                            b.Remark,
                                        }.Where(t => t.Length > 0)
                                    )
                                ),
                            ]
                )
                .ToList()
        );

    private static List<IReadOnlyList<SheetCell>> ScoreRows(ScoreTableFacts facts)
    {
        var number = 0;
        return facts
            .Groups.SelectMany(g =>
                g.Rooms.Select(r =>
                        (IReadOnlyList<SheetCell>)
                            [
                                SheetCell.Number(++number),
                                SheetCell.Of(g.Name),
                                SheetCell.Of(r.Id),
                                SheetCell.Of(r.Name),
                                SheetCell.Score(r.Agreed),
                                SheetCell.Score(null),
                                SheetCell.Score(null),
                                SheetCell.Number(null),
                                SheetCell.Of(Remark(r)),
                            ]
                    )
                    .Append([
                        SheetCell.Number(null, true),
                        SheetCell.Of(g.Name, true),
                        SheetCell.Of("", true),
                        SheetCell.Of("Cộng nhóm", true),
                        SheetCell.Score(g.Sum, true),
                        SheetCell.Score(g.Bonus, true),
                        SheetCell.Score(g.WithBonus, true),
                        SheetCell.Number(g.Rank, true),
                        SheetCell.Of(facts.Groups.Count(o => o.Rank == g.Rank) > 1 ? $"Đồng hạng {g.Rank}" : "", true),
                    ])
            )
            .ToList();
    }

    /// <summary>
    /// Phiếu chấm điểm: one page per evaluator with every office on it. That is what one carries through the building; a page per office
    /// and evaluator would be a hundred pages.
    /// </summary>
    public static PaperFile BallotSheets(BallotSheetFacts facts)
    {
        var paper = new Paper(landscape: true, numbered: false);
        var columns = BallotColumns(facts);
        for (var i = 0; i < facts.Evaluators.Count; i++)
        {
            var evaluator = facts.Evaluators[i];
            (i == 0 ? paper : paper.NewPage())
                .Head(
                    new(
                        facts.Office.ParentBody,
                        facts.Office.Body,
                        null,
                        facts.Office.DatedAt(null),
                        "PHIẾU CHẤM ĐIỂM",
                        $"{facts.Round.Name[..1].ToUpperInvariant()}{facts.Round.Name[1..]}, phong trào \"{facts.Round.Movement}\""
                    )
                )
                .Line($"Họ và tên người chấm: {evaluator.Name} - {evaluator.Role}")
                .Table(
                    null,
                    columns,
                    facts.Rooms.Select(
                        (r, n) =>
                            (IReadOnlyList<string>)
                                [
                                    $"{n + 1}",
                                    r.Group,
                                    $"{r.RoomId} {r.Room}",
                                    .. Enumerable.Repeat("", facts.Criteria.Count + 1),
                                    Hint(evaluator, r.RoomId),
                                ]
                    )
                )
                .Notes(
                    facts.Criteria.Select((c, n) => $"TC {n + 1}: {c.Name} (tối đa {Score(c.MaxPoints)})"),
                    new("NGƯỜI CHẤM", evaluator.Name, "(Ký, ghi rõ họ tên)")
                );
        }
        return paper.ToFile(PaperFile.NameOf($"phieu cham diem {facts.Round.Name}", "docx"), $"Phiếu chấm điểm {facts.Round.Name}");
    }

    private static List<PaperColumn> BallotColumns(BallotSheetFacts facts)
    {
        var columns = new List<PaperColumn> { new("STT", 5, Align.Centre), new("Nhóm", 8), new("Phòng", 56) };
        columns.AddRange(facts.Criteria.Select((c, i) => new PaperColumn($"TC {i + 1}\n({Score(c.MaxPoints)})", 6, Align.Centre)));
        columns.AddRange([new($"Cộng\n({Format.Score(facts.Round.ScaleMax).Vi})", 6, Align.Centre), new("Nhận xét", 15)]);
        return columns;
    }

    private static string Hint(EvaluatorFacts evaluator, string room) =>
        evaluator.RecusedRooms.Contains(room) ? "Không chấm"
        : evaluator.OwnRooms.Contains(room) ? "Cùng đơn vị"
        : "";
}
