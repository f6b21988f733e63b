using System.Text;
using Bot.Domain;
using Bot.Tests.Dialogs;
using Bot.Tests.Harness;
using Bot.Understanding;
using Storage;

namespace Bot.Tests.Features.Pledges.Registers;

/// <summary>How often a turn asks the database: the same for 57 pledges and for hundreds; and that every card stays small.</summary>
public sealed class QueryTests
{
    private static readonly (string Who, string Words, int Most)[] Steps =
    [
        ("CB06", "danh sách đăng ký toàn sở năm 2026", 6),
        ("CB06", "danh sách đăng ký LĐTT toàn sở", 6),
        ("CB06", "xuất danh sách đăng ký toàn sở ra excel", 6),
        ("CB06", "in bản đăng ký thi đua toàn sở", 6),
        ("CB06", "tiến độ thực hiện đăng ký toàn sở", 6),
        ("CB19", "tiến độ đăng ký của em", 6),
        ("CB06", "danh sách sáng kiến", 4),
        ("CB19", "việc của tôi", 20),
    ];

    [Fact]
    public async Task A_turn_asks_a_bounded_number_of_times_and_every_message_stays_small()
    {
        var (few, many) = (await PlayAsync(_ => { }), await PlayAsync(Multiply));
        foreach (var ((_, words, most), small, large) in Steps.Zip(few, many))
        {
            Assert.True(small.Count == large.Count, $"{words}: {small.Count} and {large.Count}\n{string.Join('\n', large)}");
            Assert.True(small.Count is > 0 && small.Count <= most, $"{words}: {small.Count}\n{string.Join('\n', small)}");
        }
    }

    private static async Task<List<IReadOnlyList<string>>> PlayAsync(Action<BotDb> change)
    {
        await using var app = await BotApp.StartDepartmentAsync(new(2026, 12, 22, 9, 0, 0), change: change);
        await app.SayAsync("CB19", "tôi là ai");
        await app.SayAsync("CB06", "tôi là ai");
        using var commands = new Commands(app);
        var asked = new List<IReadOnlyList<string>>();
        foreach (var (who, words, _) in Steps)
        {
            var person = await app.PersonAsync(who);
            await app.NewsAsync();
            commands.Queries();
            await app.Teams.SayAsync(person, words, "vi-VN");
            await app.SettleAsync();
            asked.Add(commands.Queries());
            Assert.All(await app.NewsAsync(), s => Assert.InRange(Encoding.UTF8.GetByteCount(s.Body), 1, 20 * 1024));
        }
        return asked;
    }

    private static void Multiply(BotDb db)
    {
        var movement = db.Movements.Local.First().Id;
        foreach (var i in Enumerable.Range(0, 400))
        {
            var id = $"X{i:000}";
            db.People.Add(
                new()
                {
                    Id = id,
                    FullName = $"Hoàng Văn {i}",
                    Family = "Hoàng",
                    Middle = "Văn",
                    Given = $"{i}",
                    UnitId = "VP",
                    RoomId = "P102",
                    GroupId = "N1",
                    StartDate = new(2020, 1, 1),
                    AadObjectId = $"00000000-0000-4000-9000-{i:000000000000}",
                }
            );
            db.Pledges.Add(
                new()
                {
                    Id = $"DKX{i}",
                    MovementId = movement,
                    Period = "2026",
                    Scope = "individual",
                    SubjectId = id,
                    TitleCode = "LDTT",
                    Status = PledgeStatus.Approved,
                    SubmittedAt = new(2026, 1, 20, 0, 0, 0, DateTimeKind.Utc),
                    ApproverId = "CB04",
                }
            );
            db.Progress.Add(
                new()
                {
                    Id = $"TDX{i}",
                    PledgeId = $"DKX{i}",
                    ById = id,
                    At = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc),
                    Text = new('a', 500),
                }
            );
            db.Results.Add(
                new()
                {
                    PledgeId = $"DKX{i}",
                    Kept = true,
                    StatedBy = id,
                    ConfirmerId = "CB04",
                    StatedAt = new(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
            db.Initiatives.Add(
                new()
                {
                    Id = $"SKX{i}",
                    PersonId = id,
                    NameVi = $"Sáng kiến {i}",
                    Level = "grassroots",
                    Status = "submitted",
                    Period = "2026",
                }
            );
        }
    }
}
