using Bot.Admin;
using Bot.Domain;
using Bot.Tests.Dialogs;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Admin;

/// <summary>The department's own folder (a copy of what an office would hand over) into an empty SQLite file.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly StorageFile file = new(Path.Combine(Directory.CreateTempSubdirectory("thidua-").FullName, "bot.db"));

    public ImportTests() => StorageSetup.Migrate(file);

    [Fact]
    public async Task A_good_folder_is_loaded_whole()
    {
        var report = await LoadAsync(_ => null);
        Assert.Empty(report.Problems);
        await using var db = StorageSetup.Open(file);
        Assert.Equal(
            (5, 4, 12, 45),
            (await db.Units.CountAsync(), await db.Groups.CountAsync(), await db.Rooms.CountAsync(), await db.People.CountAsync())
        );
        Assert.Equal(
            (192, 24, 57, 36),
            (
                await db.Ballots.CountAsync(),
                await db.AgreedScores.CountAsync(),
                await db.Pledges.CountAsync(),
                await db.Records.CountAsync()
            )
        );
        Assert.Equal(
            (2, 10, 20, 12),
            (
                await db.Corrections.CountAsync(),
                await db.Initiatives.CountAsync(),
                await db.Targets.CountAsync(),
                await db.Commendations.CountAsync()
            )
        );
        Assert.Equal(
            (20, 6, 10),
            (
                await db.TitleConditions.CountAsync(),
                await db.AwardForms.CountAsync(),
                await db.Commendations.CountAsync(c => c.AwardCode == "GKGD")
            )
        );
        Assert.Equal(13, await db.Targets.CountAsync(t => t.Period == "2026" && t.Measure != ""));
        Assert.Equal((1, 49), (await db.Decisions.CountAsync(), await db.Grades.CountAsync()));
        Assert.All(await db.Rounds.ToListAsync(), r => Assert.Equal(RoundState.Published, r.State));
        Assert.Equal("57", (await db.Values.FirstAsync(v => v.Key == "number:DK")).Value);
        Assert.False(await db.Values.AnyAsync(v => v.Key.StartsWith("demo")));
    }

    public static TheoryData<string, string, string, string> BadRows() =>
        new()
        {
            { "score_ballots.csv", "BL001,2026-D1,P101,CB01,9.00,", "BL001,2026-D1,P101,CB01,9,00,", "score_ballots.csv, dòng 2" },
            {
                "score_ballots.csv",
                "BL001,2026-D1,P101,CB01,9.00,",
                "BL001,2026-D1,P101,CB01,19.00,",
                "score_ballots.csv, dòng 2, cột score: ngoài thang điểm"
            },
            {
                "score_ballots.csv",
                "BL002,2026-D1,P101,CB02",
                "BL002,2026-D1,P101,CB01",
                "score_ballots.csv, dòng 3, cột ballot_id: thành viên này đã có phiếu"
            },
            { "staff.csv", "CB02,Hoàng Minh Quyết", "CB01,Hoàng Minh Quyết", "staff.csv, dòng 3, cột staff_id: \"CB01\" có hai lần" },
            { "staff.csv", "director|evaluator", "king|evaluator", "staff.csv, dòng 2, cột roles: không có vai trò \"king\"" },
            {
                "violations.csv",
                "GN001,2026-01-06",
                "GN001,06/01/2026",
                "violations.csv, dòng 2, cột date: \"06/01/2026\" không phải ngày"
            },
            { "rooms.csv", "P101,N1,VP", "P101,N9,VP", "rooms.csv, dòng 2, cột group_id: không có \"N9\"" },
            {
                "agreed_scores.csv",
                "2026-D1,P203,8.25,1,\"Ban công tầng 2 được bài trí lại sau khi chấm, Tổ đánh giá thống nhất nâng điểm\"",
                "2026-D1,P203,8.25,1,",
                "cột reason_vi: điểm khác trung bình thì cần lý do"
            },
            { "rounds.csv", "2026-06-24T17:00:00", "2026-06-14T17:00:00", "rounds.csv, dòng 2, cột scoring_closes: đợt khóa trước khi mở" },
            {
                "rounds.csv",
                "2026-01-01,2026-06-30",
                "2026-07-01,2026-06-30",
                "rounds.csv, dòng 2, cột period_to: kỳ kết thúc trước khi bắt đầu"
            },
            {
                "rounds.csv",
                "2026-12-07T08:00:00",
                "2026-06-20T08:00:00",
                "rounds.csv, dòng 3, cột scoring_opens: mở cùng lúc với đợt \"2026-D1\""
            },
            { "evaluation_team.csv", "CB01,Tổ trưởng", "CB01,Thành viên", "evaluation_team.csv: cột role_vi: chưa có Tổ trưởng" },
            { "evaluation_team.csv", "CB02,Tổ phó", "CB02,Tổ trưởng", "evaluation_team.csv, dòng 3, cột role_vi: đã có một Tổ trưởng" },
            {
                "staff.csv",
                "00000000-0000-4000-8000-000000000002",
                "cb02@sngv.example",
                "staff.csv, dòng 3, cột aad_object_id: \"cb02@sngv.example\" không phải mã tài khoản"
            },
            {
                "score_ballots.csv",
                "BL001,2026-D1,P101,CB01,9.00,",
                "BL001,2026-D1,P101,CB01,8.33,",
                "score_ballots.csv, dòng 2, cột score: không đúng bước điểm (0.25)"
            },
            { "agreed_scores.csv", "2026-D1,P203,8.25,", "2026-D1,P203,8.33,", "cột agreed_score: không đúng bước điểm (0.25)" },
            { "groups.csv", "VP,P102,", "VP,P109,", "groups.csv, dòng 2, cột exemplary_room_id: nhóm này không có phòng \"P109\"" },
            { "groups.csv", "VP,P102,", "VP,P202,", "groups.csv, dòng 2, cột exemplary_room_id: nhóm này không có phòng \"P202\"" },
            { "pledges.csv", ",LDTT,", ",HUYCHUONG,", "cột title_code: không có \"HUYCHUONG\"" },
            {
                "channels.json",
                "\"report_summary\"",
                "\"monthly_report_full\"",
                "channels.json: \"19:all@thread.tacv2\": monthly_report_full có tên người"
            },
            {
                "channels.json",
                "\"report_summary\"",
                "\"report_summary|monthly_report_full\"",
                "channels.json: \"19:all@thread.tacv2\": monthly_report_full có tên người"
            },
            {
                "channels.json",
                "\"scope\": \"leadership\"",
                "\"scope\": \"everybody\"",
                "channels.json: \"19:lead@thread.tacv2\": scope \"everybody\" không thuộc"
            },
            {
                "channels.json",
                "\"group_id\": \"N1\"",
                "\"group_id\": \"N9\"",
                "channels.json: \"19:n1@thread.tacv2\": group_id: không có \"N9\""
            },
            {
                "channels.json",
                "19:n2@thread.tacv2",
                "19:n1@thread.tacv2",
                "channels.json: \"19:n1@thread.tacv2\": channel_id trống hoặc có hai lần"
            },
            { "targets.csv", "count>=2,auto", "count about 2,auto", "targets.csv, dòng 8, cột rule: không đọc được" },
            {
                "targets.csv",
                "manual,achieved,TGT-01",
                "manual,soon,TGT-01",
                "targets.csv, dòng 2, cột value_or_mode: \"soon\" không thuộc"
            },
            { "targets.csv", "manual,achieved,TGT-01", "manual,auto,TGT-01", "targets.csv, dòng 2, cột value_or_mode: không có gì để đếm" },
            { "org.json", "last Friday 08:00", "sometimes", "reporting.briefing" },
        };

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task A_bad_row_is_named_and_nothing_is_saved(string name, string good, string bad, string problem)
    {
        var changed = false;
        var report = await LoadAsync(read =>
            read == name
                ? text =>
                {
                    changed = text.Contains(good);
                    return text.Replace(good, bad);
                }
                : null
        );
        Assert.True(changed, "the row to spoil is not there");
        Assert.Contains(report.Problems, p => p.Contains(problem));
        await using var db = StorageSetup.Open(file);
        Assert.False(await db.People.AnyAsync());
        Assert.False(await db.Audit.AnyAsync());
    }

    [Fact]
    public async Task Every_bad_row_is_named_in_one_run()
    {
        var report = await LoadAsync(name => name == "rooms.csv" ? text => text.Replace(",N1,", ",N9,") : null);
        Assert.Equal(3, report.Problems.Count(p => p.StartsWith("rooms.csv", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var report = await LoadAsync(name => name == "staff.csv" ? _ => null! : null);
        Assert.Contains(report.Problems, p => p.StartsWith("staff.csv: không có tệp này", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file.Path)!, recursive: true);

    private async Task<ImportReport> LoadAsync(Func<string, Func<string, string>?> change)
    {
        var good = ImportSource.BuiltIn("Demo/department");
        var source = new ImportSource(
            "test",
            name =>
                good.Text(name) is { } text
                    ? change(name) is { } spoil
                        ? spoil(text)
                        : text
                    : null
        );
        await using var db = StorageSetup.Open(file);
        var import = new Import(db, new(2026, 12, 31, 0, 0, 0, DateTimeKind.Utc));
        var report = import.Stage(source);
        if (report.Good)
        {
            await db.SaveChangesAsync(Elsewhere.Action);
        }
        return report;
    }
}
