using Bot.Admin;
using Bot.Domain;
using Bot.Understanding;

namespace Bot.Tests.Understanding;

/// <summary>The invented office, as the directory gives it to the understander.</summary>
internal static class Office
{
    public static readonly DateOnly Today = new(2026, 6, 10);

    private static readonly TitleName[] Titles =
    [
        new("LDTT", "Lao động tiên tiến", "Advanced worker", ["lđtt"]),
        new(
            "CSTDCS",
            "Chiến sĩ thi đua cơ sở",
            "Grassroots emulation fighter",
            ["cstđcs", "cstđ", "chiến sĩ thi đua", "cstđ cơ sở", "emulation fighter"]
        ),
        new("TTLDTT", "Tập thể Lao động tiên tiến", "Advanced labour collective", ["ttlđtt", "tập thể lđtt", "tập thể tiên tiến"]),
        new("TTLDXS", "Tập thể Lao động xuất sắc", "Excellent labour collective", ["ttlđxs", "tập thể lđxs", "tập thể xuất sắc"]),
        new(
            "BKUBND",
            "Bằng khen của Chủ tịch UBND tỉnh",
            "Certificate of merit of the province",
            ["bằng khen ubnd tỉnh", "bằng khen tỉnh", "bk ubnd tỉnh"]
        ),
        new(
            "GKGD",
            "Giấy khen của Giám đốc Sở",
            "Certificate of commendation of the Director",
            ["giấy khen giám đốc", "giấy khen của giám đốc", "gk giám đốc"]
        ),
        new(
            "GVNDVN",
            "Giỏi việc nước - Đảm việc nhà",
            "Good at public work, capable at home",
            ["giỏi việc nước", "giỏi việc nước đảm việc nhà", "gvn đvn", "gvnđvn", "đảm việc nhà"]
        ),
        new(
            "VHCS",
            "Cam kết văn hóa công sở",
            "Workplace culture commitment",
            ["cam kết văn hóa công sở", "cam kết văn hóa công vụ", "cam kết văn hoá công sở"]
        ),
        new(
            "NAMKHONG",
            "Nói không với tiêu cực (năm không)",
            "Say no to wrongdoing (five noes)",
            ["năm không", "5 không", "nói không với tiêu cực", "cam kết năm không", "five nos", "five noes"]
        ),
        new(
            "KHUNG",
            "Nội dung chương trình khung của tỉnh",
            "Contents of the province's framework programme",
            ["chương trình khung", "nội dung chương trình khung", "chương trình khung của tỉnh", "framework programme"]
        ),
    ];

    public static Names Names { get; } = Load();

    public static SettledReader Understander { get; } = new(new(Names));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "understanding", file));

    public static IEnumerable<string[]> Rows(string file) => Lines(file).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t'));

    private static Names Load() =>
        new(
            Csv("units.csv").Select(r => new UnitName(r[0], r[1], r[2], r[3].Split('|'))),
            Csv("groups.csv").Select(r => new GroupName(r[0], r[1])),
            Csv("rooms.csv").Select(r => new RoomName(r[0], r[3], r[2], r[1], r[5].Split('|'))),
            Csv("staff.csv").Select(r => new PersonName(r[0], r[1], r[2], r[3], r[4], r[5], r[6])),
            Titles
        );

    private static IEnumerable<string[]> Csv(string file)
    {
        foreach (var line in Lines(file).Skip(1))
        {
            var cells = new List<string>();
            var (cell, quoted) = (new System.Text.StringBuilder(), false);
            foreach (var c in line + ",")
            {
                if (c == '"')
                    quoted = !quoted;
                else if (c == ',' && !quoted)
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }
                else
                    cell.Append(c);
            }
            yield return [.. cells];
        }
    }
}

/// <summary>What is understood, with writes held back as the router holds them.</summary>
internal sealed class SettledReader(Understander understander)
{
    public Understander Reader => understander;

    public Meaning Understand(string text, DateOnly today) => Capabilities.All.Settle(understander.Understand(text, today));
}
