using Bot.Domain;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.YearEnd.Targets;

/// <summary>Whom the ratios are of (Q13), who reads which names, and what the Office states.</summary>
public sealed class BoardTests
{
    private static readonly DateTime YearsEnd = new(2026, 12, 31, 16, 0, 0);

    private static Task<BotApp> StartAsync(Action<BotDb>? change = null) =>
        BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false, change);

    [Fact]
    public async Task Who_left_and_who_is_left_out_by_the_office_are_not_in_the_base_and_the_reason_is_said()
    {
        await using var app = await StartAsync(db =>
        {
            db.People.Local.Single(p => p.Id == "CB40").EndDate = new(2026, 9, 30);
            db.BaseExclusions.Add(
                new()
                {
                    Period = "2026",
                    PersonId = "CB33",
                    Reason = "nghỉ thai sản",
                }
            );
        });
        var office = Assert.Single(await app.SayAsync("CB06", "chỉ tiêu T13")).Text;
        // 45 without CB40 (left) and CB33 (maternity): 43, of whom 40 meet the conditions
        Assert.Contains("40/43 = 93,0%", office);
        Assert.Contains("trên 90% (từ 39)", office);
        Assert.Contains("Văn Thị Nga (thôi việc hoặc chuyển công tác từ 30/09/2026)", office);
        Assert.Contains("Quách Hải My (nghỉ thai sản)", office);
        var staff = Assert.Single(await app.SayAsync("CB19", "chỉ tiêu T13")).Text;
        Assert.Contains("1 thôi việc hoặc chuyển công tác", staff);
        Assert.Contains("1 Văn phòng ghi lý do riêng", staff);
        Assert.DoesNotContain("thai sản", staff);
        await app.SayAsync("CB06", "xuất chỉ tiêu ra excel");
        Assert.Contains((await Sheets.LastAsync(app))["Mẫu số"], r => r[0] == "Quách Hải My" && r[1] == "nghỉ thai sản");
    }

    [Fact]
    public async Task The_office_leaves_a_person_out_of_the_base_with_a_reason_and_takes_it_back_and_nobody_else_does()
    {
        await using var app = await StartAsync();
        Assert.Contains(
            "chưa được phân quyền",
            Assert.Single(await app.SayAsync("CB26", "không tính chị My vào mẫu số vì nghỉ thai sản")).Text
        );
        Assert.Contains(
            "Không tính Quách Hải My vào mẫu số năm 2026?",
            Assert.Single(await app.SayAsync("CB06", "không tính chị My vào mẫu số vì nghỉ thai sản")).Text
        );
        Assert.Contains("không tính vào mẫu số năm 2026", Assert.Single(await app.SayAsync("CB06", "có")).Text);
        Assert.Contains("40/44 = 90,9%", Assert.Single(await app.SayAsync("CB19", "chỉ tiêu T13")).Text);
        Assert.Contains("Quách Hải My (nghỉ thai sản)", Assert.Single(await app.SayAsync("CB26", "chỉ tiêu T13")).Text);
        await app.SayAsync("CB06", "tính lại chị My vào mẫu số");
        Assert.Contains("lại được tính vào mẫu số", Assert.Single(await app.SayAsync("CB06", "có")).Text);
        Assert.Contains("41/45 = 91,1%", Assert.Single(await app.SayAsync("CB19", "chỉ tiêu T13")).Text);
        Assert.Equal(
            2,
            await app.ReadAsync(db =>
                db.Audit.CountAsync(a => a.Entity == "BaseExclusion" && a.Who == "CB06" && a.Operation == "target.base")
            )
        );
        Assert.Contains(
            "ghi rõ một người",
            Assert.Single(await app.SayAsync("CB06", "không tính Nguyễn Thị Hà vào mẫu số vì nghỉ ốm")).Text
        );
    }

    [Fact]
    public async Task A_new_person_may_be_left_out_by_a_rule()
    {
        await using var app = await StartAsync(db =>
            db.Rules.Add(
                new()
                {
                    Key = "targets.base_min_months",
                    Value = "6",
                    EffectiveFrom = new(2026, 1, 1),
                    Source = "Q13",
                }
            )
        );
        Assert.Contains("41/44 = 93,2%", Assert.Single(await app.SayAsync("CB19", "chỉ tiêu T13")).Text);
    }

    [Fact]
    public async Task Counts_are_everybodys_and_names_the_own_row_the_heads_unit_the_offices_and_the_directors()
    {
        await using var app = await StartAsync();
        async Task<string> AskAsync(string who) => Assert.Single(await app.SayAsync(who, "chỉ tiêu T17")).Text;
        foreach (var who in new[] { "CB06", "CB01" })
        {
            Assert.Contains("(2/2, trong phạm vi Anh/Chị được xem): Tô Thanh Xuân, Văn Thị Nga", await AskAsync(who));
        }
        Assert.Contains("(1/2, trong phạm vi Anh/Chị được xem): Tô Thanh Xuân.", await AskAsync("CB16"));
        Assert.Contains("(1/2, trong phạm vi Anh/Chị được xem): Văn Thị Nga.", await AskAsync("CB40"));
        foreach (var who in new[] { "CB19", "CB02", "CB08", "CB26" })
        {
            var text = await AskAsync(who);
            Assert.Contains("43/45 = 95,6%", text);
            Assert.DoesNotContain("Tô Thanh Xuân", text);
            Assert.DoesNotContain("Văn Thị Nga", text);
        }
    }

    [Fact]
    public async Task In_a_channel_nobody_is_named_not_even_to_the_director()
    {
        await using var app = await StartAsync();
        var said = string.Join(
            "\n",
            (await app.MentionAsync("CB01", "19:all@thread.tacv2", "chỉ tiêu T14"))
                .Concat(await app.MentionAsync("CB01", "19:all@thread.tacv2", "chỉ tiêu thi đua"))
                .Select(s => s.Text)
        );
        Assert.Contains("29/45", said);
        var people = await app.ReadAsync(db => db.People.Select(p => p.FullName).ToListAsync());
        Assert.All(people, name => Assert.DoesNotContain(name, said));
    }

    [Fact]
    public async Task Names_of_those_with_records_go_only_to_whoever_may_read_the_record()
    {
        await using var app = await StartAsync();
        Assert.Contains("(16/16", Assert.Single(await app.SayAsync("CB06", "chỉ tiêu T14")).Text);
        var head = Assert.Single(await app.SayAsync("CB16", "chỉ tiêu T14")).Text;
        Assert.Contains("(4/16", head);
        Assert.DoesNotContain("Bùi Đức Ân", head);
        // a grave record (class C) of the own unit is not the head's to read
        await app.ChangeAsync(async db =>
            await db.Records.Where(r => r.PersonId == "CB19").ForEachAsync(r => r.Sensitivity = Sensitivity.C)
        );
        Assert.DoesNotContain("Vũ Hoàng Long", Assert.Single(await app.SayAsync("CB16", "chỉ tiêu T14")).Text);
    }

    [Fact]
    public async Task The_narrower_reading_of_the_rules_is_a_setting_and_a_confirmed_drink_breaks_its_target()
    {
        await using var app = await StartAsync(db =>
            db.Rules.Add(
                new()
                {
                    Key = "targets.clean.obey",
                    Value = "V-48;V-49;V-51;V-52",
                    EffectiveFrom = new(2026, 1, 1),
                    Source = "4.9",
                }
            )
        );
        var other = await app.ReadAsync(db =>
            db.Records.Where(r => r.RuleCode == "VP16" && r.Status == RecordStatus.Confirmed)
                .Select(r => r.PersonId)
                .Distinct()
                .CountAsync()
        );
        Assert.Contains($"{45 - other}/45", Assert.Single(await app.SayAsync("CB19", "chỉ tiêu T14")).Text);
        await app.ChangeAsync(async db => (await db.Records.FirstAsync(r => r.Status == RecordStatus.Confirmed)).RuleCode = "VP05");
        Assert.Contains("44/45 = 97,8%", Assert.Single(await app.SayAsync("CB19", "chỉ tiêu T15")).Text);
    }

    [Fact]
    public async Task The_office_states_what_nothing_is_counted_for_and_nobody_else_does()
    {
        await using var app = await StartAsync();
        Assert.Contains("chưa được phân quyền", Assert.Single(await app.SayAsync("CB19", "cập nhật chỉ tiêu T10 là 3")).Text);
        Assert.Contains("chưa được phân quyền", Assert.Single(await app.SayAsync("CB01", "cập nhật chỉ tiêu T10 là 3")).Text);
        Assert.Contains("hệ thống đếm", Assert.Single(await app.SayAsync("CB06", "cập nhật chỉ tiêu T12 là 7")).Text);
        Assert.Contains("Không có chỉ tiêu T77", Assert.Single(await app.SayAsync("CB06", "cập nhật chỉ tiêu T77 đạt")).Text);
        Assert.Contains("Thành: 3", Assert.Single(await app.SayAsync("CB06", "cập nhật chỉ tiêu T10 là 3")).Text);
        Assert.Contains("Đã cập nhật T10: 3", Assert.Single(await app.SayAsync("CB06", "có")).Text);
        Assert.Contains("Kết quả: Đạt", Assert.Single(await app.SayAsync("CB19", "chỉ tiêu T10")).Text);
        await app.SayAsync("CB06", "cập nhật chỉ tiêu T16 100%");
        await app.SayAsync("CB06", "có");
        Assert.Contains("Kết quả: Đạt", Assert.Single(await app.SayAsync("CB19", "chỉ tiêu T16")).Text);
        var trail = await app.ReadAsync(db =>
            db.Audit.Where(a => a.Entity == "Target" && a.Operation == "target.set").OrderBy(a => a.Id).ToListAsync()
        );
        Assert.Equal([("CB06", "2026:T10"), ("CB06", "2026:T16")], trail.Select(a => (a.Who, a.EntityId)));
        Assert.Contains("\"0\"", trail[0].Before);
    }

    [Fact]
    public async Task An_initiative_more_than_the_range_is_said_to_be_above_it()
    {
        await using var app = await StartAsync(db =>
            db.Initiatives.AddRange(
                Enumerable
                    .Range(90, 3)
                    .Select(i => new Initiative
                    {
                        Id = $"SK{i}",
                        PersonId = "CB10",
                        NameVi = "Sáng kiến",
                        Level = "grassroots",
                        Status = "recognized",
                    })
            )
        );
        Assert.Contains("Kết quả: Vượt khoảng đã đăng ký", Assert.Single(await app.SayAsync("CB19", "chỉ tiêu T20")).Text);
    }
}
