using Bot.Domain;
using Bot.Platform.Access;
using Bot.Understanding;
using Storage;

namespace Bot.Figures;

/// <summary>How pledges and initiatives are named, wherever they are shown.</summary>
public static class PledgeWords
{
    public static Text Status(PledgeStatus status) =>
        status switch
        {
            PledgeStatus.Waiting => new("chờ duyệt", "waiting"),
            PledgeStatus.Approved => new("đã duyệt", "approved"),
            PledgeStatus.Returned => new("trả lại để bổ sung", "returned"),
            PledgeStatus.Withdrawn => new("đã rút", "withdrawn"),
            _ => new("từ chối vì quá hạn", "rejected as late"),
        };

    public static Text Period(string period) =>
        period.Contains('-')
            ? new Text("đợt {dot} năm {nam}", "drive {dot} of {nam}").With("dot", period[^1..]).With("nam", period[..4])
            : new Text("năm {nam}", "{nam}").With("nam", period);

    public static Text Title(Org org, string code, DateOnly day) => org.Title(code, day) is { } title ? Name(title) : Text.Same(code);

    public static Text Name(TitleRule title) => new(title.NameVi, title.NameEn);

    /// <summary>"LĐTT": the first of the names people use.</summary>
    public static string Short(Org org, string code, DateOnly day) =>
        org.Title(code, day)?.Aliases.Split('|')[0] is { Length: > 0 } alias ? alias : code;

    public static string Subject(Pledge pledge, Org org) =>
        pledge.Scope == "collective" ? org.UnitName(pledge.SubjectId).Vi : org.NameOf(pledge.SubjectId);

    public static string UnitOf(Pledge pledge, Org org) =>
        pledge.Scope == "collective" ? pledge.SubjectId : org.People.FirstOrDefault(p => p.Id == pledge.SubjectId)?.UnitId ?? "";

    public static Text Level(Initiative initiative) =>
        initiative.Level == "provincial" ? new("cấp tỉnh", "provincial level") : new("cấp cơ sở", "base level");

    public static Text Status(Initiative initiative) =>
        initiative.Status switch
        {
            "idea" => new("ý tưởng", "idea"),
            "submitted" => new("đã nộp, chờ xét", "submitted"),
            "recognized" => new("được công nhận", "recognised"),
            "not_recognized" => new("không được công nhận", "not recognised"),
            _ => new("đã rút", "withdrawn"),
        };
}
