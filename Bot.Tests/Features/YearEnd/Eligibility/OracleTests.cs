using System.Text.Json;
using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.YearEnd.Eligibility;

/// <summary>The year's end as worked out by hand (Data/expected), asked for in conversation and taken as a workbook.</summary>
public sealed class OracleTests
{
    private static readonly DateTime YearsEnd = new(2026, 12, 31, 16, 0, 0);
    private static readonly JsonElement Expected = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "expected", "eligibility_2026.json")))
        .RootElement;

    // the oracle's reasons in its own words, and what the bot says for them
    private static readonly Dictionary<string, string[]> Reasons = new()
    {
        ["mới tuyển dụng dưới 6 tháng"] = ["mới tuyển dụng dưới 6 tháng (từ 01/08/2026)"],
        ["chỉ hoàn thành nhiệm vụ"] = ["xếp loại: hoàn thành nhiệm vụ"],
        ["bị khiển trách -> không hoàn thành nhiệm vụ"] =
        [
            "có quyết định kỷ luật (khiển trách, 118/QĐ-SNgV, 15/09/2026)",
            "không hoàn thành nhiệm vụ",
        ],
        ["không đăng ký thi đua"] = ["không đăng ký"],
    };

    [Fact]
    public async Task Ldtt_in_chat_counts_and_reasons_are_as_worked_out_by_hand()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        var text = Assert.Single(await app.SayAsync("CB06", "ai đủ điều kiện xét LĐTT")).Text;
        Assert.Contains($"{Expected.GetProperty("ldtt_count").GetInt32()}/45 người đủ điều kiện xét ({Decimal("ldtt_pct_of_45")}%)", text);
        var not = Expected.GetProperty("not_ldtt").EnumerateObject().ToList();
        Assert.Contains($"Chưa đủ điều kiện xét: {not.Count} người", text);
        foreach (var person in not)
        {
            var line = text.Split('\n')
                .Single(l => l.StartsWith($"{app.PersonAsync(person.Name).Result.FullName} | ", StringComparison.Ordinal));
            Assert.All(Reasons[person.Value.GetString()!], reason => Assert.Contains(reason, line));
            Assert.Contains($" | {Reasons[person.Value.GetString()!][0]}", line);
        }
        Assert.Contains(
            $"Xếp loại xuất sắc {Number("htxs")}, tối đa {Number("htxs_cap_20pct_of_htt")} (20% của {Number("htt")} người hoàn thành tốt)",
            text
        );
        Assert.DoesNotContain("đạt danh hiệu", text);
        Assert.Contains("không phải quyết định công nhận danh hiệu", text);
        foreach (var unit in Expected.GetProperty("units").EnumerateObject())
        {
            var name = await app.ReadAsync(async db => (await db.Units.FindAsync(unit.Name))!.NameVi);
            var (met, members) = (unit.Value.GetProperty("ldtt").GetInt32(), unit.Value.GetProperty("members").GetInt32());
            Assert.Contains(
                $"{name} | {met}/{members} | {(met == members ? "100" : unit.Value.GetProperty("pct").GetString()!.Replace('.', ','))}%",
                text
            );
        }
    }

    [Fact]
    public async Task Cstd_in_chat_by_the_law_in_force_the_draft_beside_it_and_the_cap_are_as_worked_out_by_hand()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        var text = Assert.Single(await app.SayAsync("CB01", "danh sách đủ điều kiện xét cstđ cơ sở")).Text;
        Assert.Contains(
            $"{Ids("cstdcs_registered").Count} người đăng ký, {Ids("cstdcs_eligible_law_2022").Count} đủ điều kiện xét theo luật hiện hành",
            text
        );
        Assert.Contains($"dự thảo luật sửa đổi (chưa có hiệu lực): {Ids("cstdcs_eligible_draft_law").Count}", text);
        Assert.Contains($"Trần 15% của 41 Lao động tiên tiến: {Number("cstdcs_cap_15pct_of_ldtt")}", text);
        Assert.Contains($"vượt tỷ lệ cho phép (6), quá {Number("over_cap_by")}", text);
        foreach (var id in Ids("cstdcs_registered"))
        {
            var name = (await app.PersonAsync(id)).FullName;
            Assert.Contains(
                Ids("cstdcs_eligible_law_2022").Contains(id) ? $"{name} | Đủ điều kiện xét" : $"{name} | Chưa đủ điều kiện xét: ",
                text
            );
        }
    }

    [Fact]
    public async Task The_workbook_holds_the_same_person_by_person_with_every_condition()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        await app.SayAsync("CB06", "xuất danh sách đủ điều kiện ra excel");
        var book = await Sheets.LastAsync(app);
        var ldtt = Rows(book["LDTT"]);
        Assert.Equal((45, 41), (ldtt.Count, ldtt.Count(r => r["Kết quả đối chiếu"] == "Đủ điều kiện xét")));
        Assert.Equal(
            Expected.GetProperty("not_ldtt").EnumerateObject().Select(p => p.Name),
            ldtt.Where(r => r["Kết quả đối chiếu"] != "Đủ điều kiện xét").Select(r => r["Mã"]).Order()
        );
        var cstd = Rows(book["CSTDCS"]);
        Assert.Equal(Ids("cstdcs_registered"), cstd.Select(r => r["Mã"]).Order());
        Assert.Equal(
            Ids("cstdcs_eligible_law_2022"),
            cstd.Where(r => r["Kết quả đối chiếu"] == "Đủ điều kiện xét").Select(r => r["Mã"]).Order()
        );
        Assert.Equal(
            Ids("cstdcs_eligible_draft_law"),
            cstd.Where(r => r["Theo dự thảo luật (chưa có hiệu lực)"] == "Đủ điều kiện xét").Select(r => r["Mã"]).Order()
        );
        var units = Rows(book["TTLDTT"]).ToDictionary(r => r["Mã"]);
        Assert.Equal(Expected.GetProperty("units").EnumerateObject().Select(u => u.Name).Order(), units.Keys.Order());
        foreach (var unit in Expected.GetProperty("units").EnumerateObject())
        {
            var share = units[unit.Name]["Ít nhất 70% thành viên đủ điều kiện xét Lao động tiên tiến"];
            Assert.Equal(unit.Value.GetProperty("tt_ldtt_ratio_ok").GetBoolean(), share.StartsWith('✓'));
            Assert.Contains($"{unit.Value.GetProperty("ldtt").GetInt32()}/{unit.Value.GetProperty("members").GetInt32()} = ", share);
        }
        var sums = book["Tổng hợp"].Skip(2).ToDictionary(r => r[0], r => r[1]);
        Assert.Equal(
            ("41", "8", "7", "6", "5"),
            (
                sums["Lao động tiên tiến: đủ điều kiện xét"],
                sums["Chiến sĩ thi đua cơ sở: đăng ký"],
                sums["Chiến sĩ thi đua cơ sở: đủ điều kiện xét"],
                sums["Chiến sĩ thi đua cơ sở: trần"],
                sums["Chiến sĩ thi đua cơ sở: theo dự thảo luật (chưa có hiệu lực)"]
            )
        );
        Assert.Equal(("7", "35"), (sums["Xếp loại hoàn thành xuất sắc"], sums["Xếp loại hoàn thành tốt"]));
    }

    [Fact]
    public async Task Trap_4_seventy_six_points_and_a_reprimand_are_not_enough_and_lateness_without_a_decision_changes_nothing()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        var text = Assert.Single(await app.SayAsync("CB25", "em đủ điều kiện xét LĐTT chưa")).Text;
        Assert.Contains("Chưa đủ điều kiện xét", text);
        Assert.Contains("khiển trách, 118/QĐ-SNgV, 15/09/2026", text);
        // CB23 has confirmed records of lateness and no decision
        Assert.True(await app.ReadAsync(db => db.Records.AnyAsync(r => r.PersonId == "CB23" && r.Status == RecordStatus.Confirmed)));
        Assert.Contains("\nĐủ điều kiện xét.", Assert.Single(await app.SayAsync("CB23", "em đủ điều kiện xét LĐTT chưa")).Text);
        // the decision alone is enough, whatever the grade that came in says
        await app.ChangeAsync(async db => (await db.Grades.FindAsync(2026, "CB25"))!.GradeCode = "hoan_thanh_tot");
        Assert.Contains("Chưa đủ điều kiện xét", Assert.Single(await app.SayAsync("CB25", "em đủ điều kiện xét LĐTT chưa")).Text);
    }

    [Fact]
    public async Task Trap_6_exactly_70_percent_is_at_least_70_percent_and_one_less_is_not()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        var before = Assert.Single(await app.SayAsync("CB16", "đơn vị nào đủ điều kiện tập thể lđtt")).Text;
        Assert.Contains("7/10 = 70,0% | Đủ điều kiện xét", before);
        await app.ChangeAsync(async db => (await db.Grades.FindAsync(2026, "CB19"))!.GradeCode = "hoan_thanh");
        Assert.Contains(
            "6/10 = 60,0% | Chưa đủ điều kiện xét",
            Assert.Single(await app.SayAsync("CB16", "đơn vị nào đủ điều kiện tập thể lđtt")).Text
        );
    }

    [Fact]
    public async Task A_reprimand_bars_the_unit_from_ldxs_through_the_grade_and_not_from_ldtt()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        var facts = await app.ReadAsync(async db =>
            await YearFacts.LoadAsync(db, await Org.LoadAsync(db, default), 2026, new(2026, 12, 31), default)
        );
        var check = new TitleCheck(facts);
        Assert.True(check.Of("QLBG", "TTLDTT").IsMet);
        Assert.Contains(check.Of("QLBG", "TTLDXS").Lacking, f => f.Condition.Kind == "member_grade_percent");
        Assert.True(check.Of("VP", "TTLDXS").IsMet);
        Assert.True(check.Of("LSHTQT", "TTLDXS").IsMet);
        Assert.Equal(["CB04", "CB06", "CB16", "CB18", "CB26"], new TitleCheck(facts, "draft").Met("CSTDCS").Select(p => p.Id).Order());
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(IReadOnlyList<IReadOnlyList<string>> sheet) =>
        sheet.Skip(2).Select(r => (IReadOnlyDictionary<string, string>)sheet[1].Zip(r).ToDictionary(c => c.First, c => c.Second)).ToList();

    private static IReadOnlyList<string> Ids(string name) =>
        Expected.GetProperty(name).EnumerateArray().Select(i => i.GetString()!).ToList();

    private static int Number(string name) => Expected.GetProperty(name).GetInt32();

    private static string Decimal(string name) => Expected.GetProperty(name).GetString()!.Replace('.', ',');
}
