using System.Text;
using Bot.Domain;
using Bot.Tests.Dialogs;
using Bot.Tests.Harness;
using Bot.Understanding;
using Storage;

namespace Bot.Tests.Features.YearEnd.Targets;

/// <summary>How often a turn asks the database: the same for 45 people and for ten times as many records, pledges and awards.</summary>
public sealed class QueryTests
{
    private static readonly (string Who, string Words, int Most)[] Steps =
    [
        ("CB19", "chỉ tiêu thi đua", 13),
        ("CB06", "chỉ tiêu T14", 13),
        ("CB06", "xuất chỉ tiêu ra excel", 13),
        ("CB19", "em đủ điều kiện xét LĐTT chưa", 8),
        ("CB06", "ai đủ điều kiện xét LĐTT", 8),
        ("CB06", "danh sách đủ điều kiện xét cstđ cơ sở", 8),
        ("CB06", "xuất danh sách đủ điều kiện ra excel", 8),
        ("CB19", "các quyết định khen thưởng năm nay", 3),
    ];

    [Fact]
    public async Task A_turn_asks_a_bounded_number_of_times_and_every_message_stays_small()
    {
        var (few, many) = (await PlayAsync(_ => { }), await PlayAsync(Multiply));
        foreach (var ((_, words, most), small, large) in Steps.Zip(few, many))
        {
            Assert.True(small.Count == large.Count, $"{words}: {small.Count} and {large.Count}\n{string.Join('\n', large)}");
            Assert.True(small.Count <= most, $"{words}: {small.Count}\n{string.Join('\n', small)}");
        }
    }

    private static async Task<List<IReadOnlyList<string>>> PlayAsync(Action<BotDb> change)
    {
        await using var app = await BotApp.StartDepartmentAsync(new(2026, 12, 31, 16, 0, 0), onlyUntilThen: false, change);
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
            db.Grades.Add(
                new()
                {
                    Year = 2026,
                    SubjectId = id,
                    GradeCode = "hoan_thanh",
                }
            );
            db.Records.Add(
                new()
                {
                    Id = $"GNX{i}",
                    Date = new(2026, 3, 1),
                    PersonId = id,
                    UnitId = "VP",
                    RuleCode = "VP01",
                    Sensitivity = Sensitivity.A,
                    Status = RecordStatus.Confirmed,
                    RecordedAt = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
            db.Commendations.Add(
                new()
                {
                    Id = $"KTX{i}",
                    Date = new(2026, 12, 1),
                    Period = "2026",
                    Scope = "individual",
                    SubjectId = id,
                    FormVi = "Giấy khen của Giám đốc Sở",
                    AwardCode = "GKGD",
                    DecisionNo = "1/QĐ",
                }
            );
        }
    }
}
