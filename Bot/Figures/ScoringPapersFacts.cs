using Bot.Domain;
using Bot.Platform.Documents;
using Storage;

namespace Bot.Figures;

/// <summary>Who issues a paper.</summary>
public sealed record PaperOffice(string ParentBody, string Body, string Symbol, string Place)
{
    /// <summary>"Sở Ngoại vụ tỉnh An Bình" under "ỦY BAN NHÂN DÂN TỈNH AN BÌNH" is only "Sở Ngoại vụ".</summary>
    public static PaperOffice Of(Department department) =>
        new(department.ParentVi, department.NameVi.Split(" tỉnh ")[0], department.Symbol, department.Place);

    public string DatedAt(DateOnly? day) => $"{Place}, {PaperWords.Day(day)}";
}

/// <summary>The round that a paper is about: "đợt 1 năm 2026" of a movement. Scores are hundredths everywhere.</summary>
public sealed record RoundFacts(string Name, string Movement, bool BonusCounts, int ScaleMax = 1000);

/// <param name="Mean">The ballots' mean, where the agreed score counts as different from it; with the reason.</param>
/// <param name="OwnUnitBallots">How many ballots came from evaluators of the office's own unit.</param>
public sealed record RoomFacts(string Id, string Name, int Agreed, int? Mean = null, string Reason = "", int OwnUnitBallots = 0)
{
    public string FullName => $"{Id} {Name}".Trim();
}

/// <summary>A group with its place, as the ranking gave it; equal ranks are a tie.</summary>
public sealed record GroupFacts(string Name, IReadOnlyList<RoomFacts> Rooms, int Bonus, int Rank)
{
    /// <summary>"Nhóm 1 - Khối Văn phòng" is "Nhóm 1" where many lines repeat it.</summary>
    public string ShortName => Name.Split(" - ")[0];

    public int Sum => Rooms.Sum(r => r.Agreed);

    public int WithBonus => Sum + Bonus;
}

/// <summary>A seat on the panel; ballots that are missing count as absence.</summary>
public sealed record SeatFacts(string Name, string Position, string Role, bool IsHead = false, int BallotsDue = 0, int BallotsMissing = 0);

public sealed record RecusalFacts(string Person, string Room, string Reason, string LiftedBy = "", string LiftedWhy = "");

public sealed record BonusFacts(string Criterion, int Points, string Reason = "");

/// <summary>The office that a group shows as its model.</summary>
public sealed record ModelFacts(string Group, string Room, string Focus, IReadOnlyList<BonusFacts> Items);

/// <summary>Ballots far apart that the panel talked about.</summary>
public sealed record OutlierFacts(string Room, int Lowest, int Highest, string Conclusion);

public sealed record CorrectionFacts(
    string Room,
    int OldScore,
    int NewScore,
    string Reason,
    string RequestedBy,
    string DecidedBy,
    bool Accepted = true
);

/// <summary>A decision about the round as a whole: closed although ballots were missing, or opened again. The instant is UTC.</summary>
public sealed record RoundEventFacts(DateTime At, string By, string Reason);

/// <summary>Everything that the minutes of a scoring session say.</summary>
public sealed record MinutesFacts
{
    public required PaperOffice Office { get; init; }
    public required RoundFacts Round { get; init; }
    public required IReadOnlyList<SeatFacts> Panel { get; init; }
    public required IReadOnlyList<GroupFacts> Groups { get; init; }

    /// <summary>UTC; what is not known stays blank for the secretary.</summary>
    public DateTime? HeldAt { get; init; }
    public DateTime? EndedAt { get; init; }
    public string Venue { get; init; } = "";
    public string Secretary { get; init; } = "";
    public IReadOnlyList<string> Criteria { get; init; } = [];
    public IReadOnlyList<RecusalFacts> Recusals { get; init; } = [];
    public IReadOnlyList<ModelFacts> Models { get; init; } = [];
    public IReadOnlyList<OutlierFacts> Outliers { get; init; } = [];
    public IReadOnlyList<CorrectionFacts> Corrections { get; init; } = [];
    public RoundEventFacts? ClosedWithMissing { get; init; }
    public IReadOnlyList<RoundEventFacts> Reopened { get; init; } = [];
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>The announcement of a round's ranking. A later version replaces the one before and says what changed.</summary>
public sealed record NoticeFacts(PaperOffice Office, RoundFacts Round, IReadOnlyList<GroupFacts> Groups, DateOnly? Day, PaperSigner Signer)
{
    public int Version { get; init; } = 1;
    public DateOnly? ReplacedDay { get; init; }
    public IReadOnlyList<string> Changes { get; init; } = [];
}

/// <param name="OwnRooms">Offices of the evaluator's own unit: marked on the sheet.</param>
/// <param name="RecusedRooms">Offices that this evaluator does not score.</param>
public sealed record EvaluatorFacts(string Name, string Role, IReadOnlyList<string> OwnRooms, IReadOnlyList<string> RecusedRooms);

public sealed record CriterionFacts(string Name, int MaxPoints);

public sealed record BallotSheetFacts(
    PaperOffice Office,
    RoundFacts Round,
    IReadOnlyList<EvaluatorFacts> Evaluators,
    IReadOnlyList<CriterionFacts> Criteria,
    IReadOnlyList<(string Group, string RoomId, string Room)> Rooms
);

public sealed record BallotFacts(string Evaluator, string Room, int? Score, bool OwnUnit = false, string Remark = "");

/// <summary>The table of scores; ballots only where whoever asks may see them.</summary>
public sealed record ScoreTableFacts(RoundFacts Round, IReadOnlyList<GroupFacts> Groups, IReadOnlyList<BallotFacts> Ballots);

/// <summary>Words that every paper shares.</summary>
internal static class PaperWords
{
    public const string Blank = "…………";

    /// <summary>Days under 10 and months under 3 take a zero, other months do not (Decree 30/2020).</summary>
    public static string Day(DateOnly? day) =>
        day is { } d
            ? $"ngày {d.Day:00} tháng {(d.Month < 3 ? $"0{d.Month}" : $"{d.Month}")} năm {d.Year}"
            : "ngày      tháng      năm         ";

    public static string Hour(DateTime utc) => $"{Vietnam.Wall(utc):HH} giờ {Vietnam.Wall(utc):mm} phút";

    public static string Score(int hundredths) => Format.Total(hundredths).Vi;

    public static string Rank(GroupFacts group, IReadOnlyList<GroupFacts> all) =>
        all.Count(g => g.Rank == group.Rank) > 1 ? $"Đồng hạng {group.Rank}" : $"{group.Rank}";

    public static string RankedBy(RoundFacts round) =>
        round.BonusCounts
            ? "Xếp hạng theo tổng điểm có điểm cộng mô hình."
            : "Xếp hạng theo tổng điểm các phòng; điểm cộng mô hình chỉ để tham khảo.";

    /// <summary>"a: b" or only "a".</summary>
    public static string With(string text, string more) => more.Length == 0 ? text : $"{text}: {more}";
}
