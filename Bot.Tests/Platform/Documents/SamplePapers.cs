using Bot.Features.Rankings;
using Bot.Figures;
using Bot.Platform.Documents;
using Bot.Tests.Understanding;

namespace Bot.Tests.Platform.Documents;

/// <summary>An invented round with a bit of everything that a paper has to say.</summary>
public static class SamplePapers
{
    public static readonly PaperOffice Office = new("Ủy ban nhân dân tỉnh An Bình", "Sở Ngoại vụ", "SNgV", "An Bình");

    public static readonly RoundFacts Round = new("đợt 1 năm 2026", "Xây dựng công sở xanh, sạch, đẹp, văn minh", BonusCounts: false);

    public static readonly IReadOnlyList<GroupFacts> Groups =
    [
        new(
            "Nhóm 1 - Khối Văn phòng",
            [
                new("P101", "Phòng làm việc Giám đốc Sở", 900, 900),
                new("P102", "Phòng Hành chính - Tổng hợp", 850, 850, OwnUnitBallots: 1),
                new("P103", "Phòng Kế toán - Văn thư", 825, 825),
            ],
            50,
            1
        ),
        new(
            "Nhóm 2 - Khối Quản lý biên giới",
            [
                new("P201", "Phòng làm việc Phó Giám đốc phụ trách biên giới", 875, 875),
                new("P202", "Phòng Biên giới 1", 850, 850),
                new(
                    "P203",
                    "Phòng Biên giới 2",
                    825,
                    806,
                    "Ban công tầng 2 được bài trí lại sau khi chấm, Tổ đánh giá thống nhất nâng điểm",
                    1
                ),
            ],
            75,
            2
        ),
        new(
            "Nhóm 3 - Khối Lãnh sự - Hợp tác quốc tế",
            [
                new("P204", "Phòng làm việc Phó Giám đốc phụ trách hợp tác quốc tế", 925, 925),
                new("P205", "Phòng Lãnh sự", 800, 838, "Hồ sơ chưa sắp xếp khi Tổ đến kiểm tra chung"),
                new("P206", "Phòng Hợp tác quốc tế", 825, 825),
            ],
            125,
            2
        ),
        new(
            "Nhóm 4 - Khối Trung tâm TTDVĐN",
            [
                new("P301", "Phòng làm việc Giám đốc Trung tâm", 850, 850),
                new("P302", "Phòng Thông tin", 775, 775),
                new("P303", "Phòng Dịch vụ - Phiên dịch", 750, 750),
            ],
            100,
            4
        ),
    ];

    public static readonly IReadOnlyList<SeatFacts> Panel =
    [
        new("Lương Khánh Toàn", "Giám đốc Sở", "Tổ trưởng", IsHead: true, 12),
        new("Đinh Văn Quyết", "Phó Giám đốc Sở", "Tổ phó", false, 12),
        new("Hoàng Thị Đào", "Phó Giám đốc Sở", "Tổ phó", false, 12, 3),
        new("Mai Thu Hằng", "Phó Chánh Văn phòng", "Thành viên", false, 12),
        new("Phạm Thế Dũng", "Chuyên viên Văn phòng", "Thành viên", false, 12),
        new("Ngô Bá Khá", "Chuyên viên Phòng Quản lý biên giới", "Thành viên", false, 11, 1),
    ];

    public static readonly MinutesFacts Minutes = new()
    {
        Office = Office,
        Round = Round,
        Panel = Panel,
        Groups = Groups,
        HeldAt = new(2026, 6, 25, 1, 30, 0, DateTimeKind.Utc),
        EndedAt = new(2026, 6, 25, 3, 30, 0, DateTimeKind.Utc),
        Venue = "phòng họp tầng 2, trụ sở Sở Ngoại vụ",
        Secretary = "Phạm Thế Dũng",
        Criteria = ["sắp xếp hồ sơ, tài liệu, nơi làm việc", "giữ gìn vệ sinh", "chăm sóc khuôn viên, cây xanh", "bảo vệ tài sản chung"],
        Recusals =
        [
            new("Ngô Bá Khá", "P202", "phòng làm việc của chính mình"),
            new("Mai Thu Hằng", "P103", "cùng đơn vị", "Lương Khánh Toàn", "thiếu người chấm"),
        ],
        Models =
        [
            new(
                "Nhóm 3",
                "P206 Hợp tác quốc tế",
                "Mô hình văn phòng làm việc",
                [
                    new("Tiết kiệm, tốn ít chi phí", 25, "dùng lại giá sách cũ"),
                    new("Thân thiện với môi trường", 50),
                    new("Ý tưởng bài trí sáng tạo", 50, "góc đọc sách"),
                ]
            ),
        ],
        Outliers = [new("P205", 700, 925, "thống nhất lấy 8,00 theo kết quả kiểm tra chung")],
        Corrections =
        [
            new("P103", 800, 850, "nhập nhầm, đối chiếu biên bản", "Chu Việt Hòa", "Lương Khánh Toàn"),
            new("P205", 825, 900, "muốn tăng điểm", "Lý Thị Thảo", "Lương Khánh Toàn", Accepted: false),
        ],
        ClosedWithMissing = new(new(2026, 6, 24, 10, 0, 0, DateTimeKind.Utc), "Lương Khánh Toàn", "hai thành viên đi công tác"),
        Reopened = [new(new(2026, 6, 24, 11, 5, 0, DateTimeKind.Utc), "Lương Khánh Toàn", "bổ sung phiếu của đồng chí Đào")],
    };

    public static readonly NoticeFacts Notice = new(Office, Round, Groups, new DateOnly(2026, 2, 5), new("GIÁM ĐỐC", "Lương Khánh Toàn"));

    public static readonly BallotSheetFacts Ballots = new(
        Office,
        Round,
        [
            new("Ngô Bá Khá", "Thành viên, Phòng Quản lý biên giới", ["P201", "P202", "P203"], ["P202"]),
            new("Mai Thu Hằng", "Thành viên, Văn phòng", ["P103"], []),
        ],
        [
            new("Sắp xếp hồ sơ, tài liệu, nơi làm việc gọn gàng, ngăn nắp, khoa học", 250),
            new("Giữ gìn vệ sinh; duy trì vệ sinh hằng tuần, hằng tháng", 200),
            new("Chăm sóc khuôn viên, cây xanh công sở", 150),
            new("Bảo vệ tài sản chung của cơ quan, đơn vị", 100),
            new("Bảo đảm tính cần, kiệm; thực hành tiết kiệm", 150),
            new("Không gian làm việc năng động, khoa học", 150),
        ],
        Groups.SelectMany(g => g.Rooms.Select(r => (g.ShortName, r.Id, r.Name))).ToList()
    );

    public static readonly ScoreTableFacts Table = new(
        Round,
        Groups,
        [new("Ngô Bá Khá", "P201", 875, OwnUnit: true), new("Mai Thu Hằng", "P101", 900), new("Hoàng Thị Đào", "P101", null)]
    );

    public static IEnumerable<PaperFile> All() =>
        [
            ScoringPapers.Minutes(Minutes),
            ScoringPapers.Notice(Notice),
            ScoringPapers.Notice(
                Notice with
                {
                    Version = 2,
                    ReplacedDay = new(2026, 1, 30),
                    Changes = ["Điểm phòng P103 từ 8,00 thành 8,25", "Nhóm 1 từ hạng 2 lên hạng 1"],
                }
            ),
            ScoringPapers.BallotSheets(Ballots),
            ScoringPapers.ScoreTable(Table),
        ];
}
