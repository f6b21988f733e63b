using Bot.Domain;
using Bot.LocalTeams;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.Scoring;

/// <summary>Conflict of interest under the rule "recuse" (SCO-13, Q6): the template's default; the fixture's own setting is "mark".</summary>
public sealed class ConflictTests
{
    private static readonly DateTime Opening = new(2026, 6, 15, 8, 0, 0);

    [Fact]
    public async Task Nobody_is_offered_the_own_office_or_unit_and_it_is_not_owed()
    {
        await using var app = await RecusingAsync();
        // CB07 sits in P102 of the Office's unit, which has P101 to P103
        var card = (await app.SayAsync("CB07", "chấm điểm"))[0].Text;
        Assert.Contains("Các phòng chưa chấm: P201, P202, P203, P204, P205, P206, P301, P302, P303.", card);
        await app.SayAsync("CB07", "hủy");
        Assert.Contains("là phòng hoặc đơn vị của Anh/Chị", (await app.SayAsync("CB07", "chấm p101 9"))[0].Text);
        // the Director cannot score the Director's room; he is of no unit that has offices, so 11 are left
        Assert.Contains("là phòng hoặc đơn vị của Anh/Chị", (await app.SayAsync("CB01", "chấm p101 10"))[0].Text);
        // owed: leaders 3 x 11, CB05 and CB07 of VP 2 x 9, CB17, CB27 and CB36 of a unit with three offices 3 x 9
        Assert.Contains("Đã nhận 0/78 phiếu", (await app.SayAsync("CB06", "tiến độ chấm điểm"))[0].Text);
    }

    [Fact]
    public async Task The_head_lifts_it_with_a_reason_that_is_kept_and_printed()
    {
        await using var app = await RecusingAsync();
        Assert.Contains("chưa được phân quyền", (await app.SayAsync("CB06", "cho phép anh Dũng chấm p101 vì thiếu phiếu"))[0].Text);
        Assert.Contains("Đề nghị Tổ trưởng nêu lý do", (await app.SayAsync("CB01", "cho phép anh Dũng chấm p101"))[0].Text);
        Assert.Contains("Phạm Thế Dũng", (await app.SayAsync("CB01", "vì phòng này chỉ còn ít phiếu"))[0].Text);
        Assert.Contains("Đã cho phép chấm P101: Phạm Thế Dũng", (await app.SayAsync("CB01", "có"))[0].Text);
        await app.SayAsync("CB07", "chấm p101 9");
        Assert.Contains("Đã lưu điểm", (await app.SayAsync("CB07", "có"))[0].Text);
        var row = await app.ReadAsync(db => db.Recusals.SingleAsync());
        Assert.Equal(
            ("CB07", "P101", "CB01", "phòng này chỉ còn ít phiếu"),
            (row.EvaluatorId, row.SubjectId, row.LiftedBy, row.LiftReason)
        );
        Assert.Equal(1, await app.ReadAsync(db => db.Audit.CountAsync(a => a.Entity == "Recusal" && a.Who == "CB01")));
    }

    [Fact]
    public async Task Where_standing_aside_leaves_fewer_than_three_the_head_is_told()
    {
        await using var app = await BotApp.StartDepartmentAsync(Opening.AddHours(-1));
        await app.TurnToAsync(Opening);
        foreach (var (person, index) in new[] { "CB02", "CB03", "CB05", "CB07", "CB17", "CB27" }.Select((p, i) => (p, i)))
        {
            await app.SayAsync(person, "tôi xin không chấm p302 vì có người nhà");
            await app.SayAsync(person, "có");
            // eight seats: after the sixth two are left, under the three of the setting
            var told = (await app.SaidInAsync(LocalIds.Personal("CB01"))).Count(s =>
                s.Text.Contains("P302 chỉ còn", StringComparison.Ordinal)
            );
            Assert.Equal(index < 5 ? 0 : 1, told);
        }
        Assert.Contains("P302 chỉ còn 2 thành viên được chấm, tối thiểu 3", (await app.SaidInAsync(LocalIds.Personal("CB01")))[^1].Text);
    }

    [Fact]
    public async Task Who_stands_aside_loses_the_ballot_and_may_come_back_until_the_closing()
    {
        await using var app = await BotApp.StartDepartmentAsync(Opening.AddHours(-1));
        await app.TurnToAsync(Opening);
        await app.SayAsync("CB07", "chấm p302 8");
        await app.SayAsync("CB07", "có");
        await app.SayAsync("CB07", "tôi xin không chấm p302 vì em gái làm ở đó");
        await app.SayAsync("CB07", "có");
        Assert.Equal(
            0,
            await app.ReadAsync(db =>
                db.Set<Ballot>().CountAsync(b => b.EvaluatorId == "CB07" && b.SubjectId == "P302" && b.RoundId == "2026-D1")
            )
        );
        Assert.Contains("Không có lần chấm nào để hoàn tác", (await app.SayAsync("CB07", "hoàn tác"))[0].Text);
        await app.SayAsync("CB07", "bỏ xin không chấm p302");
        Assert.Contains("Anh/Chị chấm P302", (await app.SayAsync("CB07", "có"))[0].Text);
        await app.SayAsync("CB07", "chấm p302 8");
        Assert.Contains("Đã lưu điểm", (await app.SayAsync("CB07", "có"))[0].Text);
    }

    [Fact]
    public async Task A_panel_that_is_not_as_the_plan_says_is_reported_when_the_round_opens_and_the_round_opens_all_the_same()
    {
        await using var app = await BotApp.StartDepartmentAsync(
            Opening.AddHours(-1),
            change: db =>
            {
                // the union's seat is gone, the border unit has none, the Office two; a deputy is left out
                db.Panel.Remove(db.Panel.Local.Single(p => p.PersonId == "CB05"));
                db.Panel.Remove(db.Panel.Local.Single(p => p.PersonId == "CB17"));
                db.Panel.Remove(db.Panel.Local.Single(p => p.PersonId == "CB03"));
                db.Panel.Add(
                    new()
                    {
                        MovementId = "PT-2026-01",
                        PersonId = "CB08",
                        RoleVi = "Thành viên",
                        RepresentsVi = "Đại diện Văn phòng Sở",
                    }
                );
                db.Groups.Local.Single(g => g.Id == "N4").ModelRoomId = "";
            }
        );
        var told = (await app.TurnToAsync(Opening))
            .Single(s => s.Conversation == LocalIds.Personal("CB06") && !s.Text.StartsWith("Nhắc việc", StringComparison.Ordinal))
            .Text;
        Assert.Contains("Lãnh đạo Nông Bích Đào chưa có trong Tổ", told);
        Assert.Contains("Đại diện Công đoàn: có 0, cần 1", told);
        Assert.Contains("Phòng Quản lý biên giới: có 0 đại diện, cần 1", told);
        Assert.Contains("Văn phòng Sở: có 2 đại diện, cần 1", told);
        Assert.Contains("Nhóm 4 chưa chọn phòng mô hình tiêu biểu", told);
        Assert.Equal(RoundState.Open, (await app.ReadAsync(db => db.Rounds.SingleAsync(r => r.Id == "2026-D1"))).State);
    }

    [Fact]
    public async Task What_a_round_froze_when_it_opened_does_not_change_under_it()
    {
        await using var app = await BotApp.StartDepartmentAsync(Opening.AddHours(-1));
        await app.TurnToAsync(Opening);
        await app.ChangeAsync(async db =>
        {
            (await db.Rooms.SingleAsync(r => r.Id == "P303")).GroupId = "N1";
            db.Panel.Remove(await db.Panel.SingleAsync(p => p.PersonId == "CB36"));
            (await db.Criteria.SingleAsync(c => c.Id == "C1")).MaxPoints = 900;
            db.Rules.Add(
                new()
                {
                    MovementId = "PT-2026-01",
                    Key = "scoring.own_room_ballots",
                    Value = "recuse",
                    EffectiveFrom = new(2026, 6, 1),
                    Source = "test",
                }
            );
        });
        Assert.Contains("Đã nhận 0/96 phiếu", (await app.SayAsync("CB06", "tiến độ chấm điểm"))[0].Text);
        Assert.Contains("| 2,5 |", (await app.SayAsync("CB07", "chấm p303 theo tiêu chí"))[0].Text);
        await app.SayAsync("CB07", "hủy");
        Assert.Contains("Các phòng chưa chấm: P301, P302, P303.", (await app.SayAsync("CB07", "chấm nhóm 4"))[0].Text);
    }

    [Fact]
    public async Task A_model_that_is_scored_apart_is_a_fourth_item_of_its_group()
    {
        await using var app = await BotApp.StartDepartmentAsync(
            Opening.AddHours(-1),
            change: db => Rule(db, "scoring.model_scored_separately", "true")
        );
        await app.TurnToAsync(Opening);
        // Q1: eight seats, twelve offices and four models
        Assert.Contains("Đã nhận 0/128 phiếu", (await app.SayAsync("CB06", "tiến độ chấm điểm"))[0].Text);
        await app.SayAsync("CB02", "chấm nhóm 1");
        foreach (var answer in new[] { "9", "8,5", "8" })
        {
            await app.SayAsync("CB02", answer);
        }
        var saved = (await app.SayAsync("CB02", "9,25"))[0].Text;
        Assert.Contains("Đã lưu điểm", saved);
        Assert.Contains("Mô hình Nhóm 1 (P102) | 9,25", saved);
    }

    private static async Task<BotApp> RecusingAsync()
    {
        var app = await BotApp.StartDepartmentAsync(Opening.AddHours(-1), change: db => Rule(db, "scoring.own_room_ballots", "recuse"));
        await app.TurnToAsync(Opening);
        return app;
    }

    private static void Rule(BotDb db, string key, string value)
    {
        foreach (var rule in db.Rules.Local.Where(r => r.Key == key))
        {
            rule.Value = value;
        }
    }
}
