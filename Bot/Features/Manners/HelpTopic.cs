using Bot.Domain;
using Bot.Platform.Chat;

namespace Bot.Features.Manners;

/// <summary>Forty things on one card help nobody on a phone: what belongs together, by the first word of the rows' ids.</summary>
public sealed record HelpTopic(Text Name, string[] Keys, string[] Rows)
{
    public static readonly IReadOnlyList<HelpTopic> All =
    [
        new(
            new("đăng ký", "pledges"),
            ["dang ky", "pledge", "regist", "thi dua", "uy quyen"],
            ["pledge", "delegation", "register", "progress", "result", "initiative"]
        ),
        new(new("chấm điểm", "scoring"), ["cham", "phieu", "scor", "ballot"], ["ballot", "recusal", "round"]),
        new(
            new("thống nhất điểm", "agreement"),
            ["thong nhat", "chot", "mo hinh", "dieu chinh", "agree", "consensus", "correct", "model"],
            ["score", "model", "correction"]
        ),
        new(new("xếp hạng", "rankings"), ["xep hang", "ket qua", "rank", "result"], ["ranking", "bonus"]),
        new(new("văn bản", "papers"), ["van ban", "bien ban", "giay", "paper", "file", "minutes"], ["paper"]),
        new(
            new("kỷ luật", "discipline"),
            ["ky luat", "bao cao", "vi pham", "disciplin", "report"],
            ["report", "unit_report", "record", "praise", "decision"]
        ),
        new(
            new("nhắc việc", "reminders"),
            ["nhac", "viec cua", "tinh trang", "remind", "task", "deliver"],
            ["duty", "reminder", "delivery", "job"]
        ),
        new(new("chung", "general"), ["chung", "general"], []),
    ];

    /// <summary>As a heading.</summary>
    public Text Title => new(char.ToUpperInvariant(Name.Vi[0]) + Name.Vi[1..], char.ToUpperInvariant(Name.En[0]) + Name.En[1..]);

    public bool Holds(Capability row) =>
        Rows.Contains(row.Id.Split('.')[0]) || (Rows.Length == 0 && !All.Any(t => t.Rows.Contains(row.Id.Split('.')[0])));

    public static HelpTopic? Said(string? words) =>
        words is null ? null : All.FirstOrDefault(t => t.Keys.Any(k => words.Contains(k, StringComparison.Ordinal)));
}
