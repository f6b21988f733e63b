using Bot.Domain;
using Bot.Features.Rankings;
using Bot.Platform.Access;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Platform.Access;

/// <summary>A standing counts in its own movement; what is not published is read by those who run that very round.</summary>
public sealed class PermissionTests
{
    private const string Deputy = "CB02";
    private const string OtherHead = "CB19";

    [Fact]
    public async Task The_head_of_another_movements_panel_has_no_right_in_this_one()
    {
        await using var app = await BotApp.StartAsync();
        await app.ChangeAsync(db =>
        {
            db.Movements.Add(
                new()
                {
                    Id = "PT-KHAC",
                    NameVi = "Phong trào khác",
                    StartsOn = new(2026, 1, 1),
                    EndsOn = new(2026, 12, 31),
                }
            );
            db.Panel.Add(
                new()
                {
                    MovementId = "PT-KHAC",
                    PersonId = OtherHead,
                    RoleVi = "Tổ trưởng",
                    IsHead = true,
                }
            );
            return Task.CompletedTask;
        });
        var org = await app.ReadAsync(db => Org.LoadAsync(db, default));
        var who = Actor.Find(org, org.Person(OtherHead).AadObjectId, new(2026, 6, 16))!;
        Assert.True(who.May(Permissions.PanelHead, "PT-KHAC"));
        Assert.False(who.May(Permissions.PanelHead, "PT-2026-01"));
        Assert.False(who.Runs(org.Rounds.First(r => r.MovementId == "PT-2026-01")));
        await AgreeAsync(app);
        Assert.Contains(
            "chưa được công bố",
            string.Join("\n", (await app.SayAsync(OtherHead, "xếp hạng các nhóm đợt 1 năm 2026")).Select(s => s.Text))
        );
        Assert.DoesNotContain(
            "Tổ trưởng đã chốt",
            string.Join("\n", (await app.SayAsync(OtherHead, "đóng đợt chấm điểm")).Select(s => s.Text))
        );
        Assert.Equal(
            RoundState.Agreed,
            await app.ReadAsync(db => db.Rounds.Where(r => r.Id == "2026-D1").Select(r => r.State).FirstAsync())
        );
    }

    [Fact]
    public async Task A_deputy_reads_no_agreed_score_that_is_not_published_in_a_request_that_is_not_theirs_to_decide()
    {
        await using var app = await BotApp.StartAsync();
        await AgreeAsync(app);
        const string id = "SD99";
        await app.ChangeAsync(async db =>
            db.Corrections.Add(
                new()
                {
                    Id = id,
                    RoundId = "2026-D1",
                    SubjectId = "P103",
                    OldValue = (await db.AgreedScores.FirstAsync(a => a.RoundId == "2026-D1" && a.SubjectId == "P103")).Score,
                    NewValue = 850,
                    Reason = "nhập nhầm",
                    RequestedBy = "CB06",
                    RequestedAt = app.Clock.Now,
                    Status = ScoreCorrection.Waiting,
                }
            )
        );
        var said = string.Join("\n", (await app.SayAsync(Deputy, $"duyệt sửa điểm {id}")).Select(s => s.Text));
        Assert.Contains(DecideCorrection.NotYoursToDecide.Sentence.Vi, said);
        Assert.DoesNotContain("→", said);
        Assert.Contains("→", string.Join("\n", (await app.SayAsync("CB01", $"duyệt sửa điểm {id}")).Select(s => s.Text)));
    }

    /// <summary>Every permission against every standing: the table as it is read, so that a change of it is seen.</summary>
    [Fact]
    public void The_table_grants_what_its_names_say()
    {
        var granted = typeof(Permissions)
            .GetFields()
            .Select(f => (Permission)f.GetValue(null)!)
            .ToDictionary(
                p => p.Name,
                p =>
                    string.Join(
                        ' ',
                        Enum.GetValues<Standing>().Where(s => System.Numerics.BitOperations.PopCount((uint)s) == 1 && p.Includes(s))
                    )
            );
        Assert.Equal("Head Office Director DeputyDirector Supervisor Panel PanelDeputy PanelHead StandIn", granted["everyone"]);
        Assert.Equal("Panel", granted["panel"]);
        Assert.Equal("PanelHead", granted["panel head"]);
        Assert.Equal("PanelDeputy PanelHead", granted["panel head and deputies"]);
        Assert.Equal("Office Director PanelHead", granted["Office, panel head and Director"]);
        Assert.Equal("Head Office Supervisor", granted["heads of units, Office and supervisors"]);
        Assert.Equal("Head Office Director", granted["heads of units, Office and Director"]);
        Assert.Equal("Office Director", granted["Office and Director"]);
        Assert.Equal("Office", granted["Office"]);
    }

    private static async Task AgreeAsync(BotApp app)
    {
        await app.JumpAsync("round-end");
        await app.SayAsync("CB01", "chốt điểm thống nhất theo trung vị");
        await app.SayAsync("CB01", "vì Tổ đã xem xét tại chỗ");
        await app.SayAsync("CB01", "có");
        Assert.Equal(
            RoundState.Agreed,
            await app.ReadAsync(db => db.Rounds.Where(r => r.Id == "2026-D1").Select(r => r.State).FirstAsync())
        );
    }
}
