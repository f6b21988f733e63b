using System.Text;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Documents;
using Bot.Tests.Dialogs;
using Bot.Tests.Harness;
using Bot.Tests.Understanding;
using Bot.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Bot.Tests.Features.Rankings;

/// <summary>
/// How often a turn asks the database: a small number that the code gives, and the same for 4 groups and one year as for 200 groups, 600
/// offices, 1,000 staff and ten years. What a turn writes grows with what is decided (600 agreed scores are 600 rows) and is not counted.
/// Every answer comes in its turn and every message stays under 20 KB.
/// </summary>
public sealed class QueryTests(ITestOutputHelper output)
{
    private const int Org = 10;
    private const int Sheet = 4;
    private const int Standing = Sheet + 2;
    private const int MostBytes = 20 * 1024;

    private static readonly BigDepartment Small = new(Groups: 4, People: 45, Years: 2);
    private static readonly BigDepartment Large = new(Groups: 200, People: 1000, Years: 10);

    /// <param name="Most">What the code asks when the department, the sheets and what stands published are in memory.</param>
    /// <param name="Cold">What it asks beside that when they are not; null: it is said once only, as it comes.</param>
    private sealed record Step(string Who, string Words, string Says, int Most, int? Cold = null);

    private sealed record Asked(string Words, IReadOnlyList<string> Warm, IReadOnlyList<string>? Cold);

    private static readonly Step[] Steps =
    [
        new(BigDepartment.Staff, "xếp hạng các nhóm đợt 1 năm 2026", "KẾT QUẢ XẾP HẠNG CÁC NHÓM", 0, Org + 2 * Standing),
        new(BigDepartment.Staff, "xếp hạng các phòng đợt 1 năm 2026", "KẾT QUẢ XẾP HẠNG CÁC PHÒNG", 0, Org + 2 * Standing),
        new(BigDepartment.Staff, "xếp hạng các đơn vị đợt 1 năm 2026", "KẾT QUẢ XẾP HẠNG CÁC ĐƠN VỊ", 0, Org + 2 * Standing),
        new(BigDepartment.Staff, "xếp hạng các nhóm năm 2025", "năm 2025", 0, Org + 2 * Standing),
        new(BigDepartment.Staff, "vì sao nhóm 2 đứng đầu đợt 1 năm 2026", "Nhóm 2 xếp hạng", 1, Org + 2 * Standing),
        new(BigDepartment.Staff, "giải thích điểm p104 đợt 1 năm 2026", "P104 Phòng làm việc số 4", 1, Org + 2 * Standing),
        new(BigDepartment.Staff, "điểm phòng tôi bao nhiêu", "xếp hạng", 0, Org + 2 * Standing),
        new(BigDepartment.Staff, "điểm cộng đợt 1 năm 2026", "Điểm cộng mô hình", 0, Org + 2 * Standing),
        new(BigDepartment.Office, "tiến độ chấm điểm", "Tiến độ chấm điểm", 2, Org + Sheet),
        new(BigDepartment.Office, "kiểm tra thành phần tổ chấm điểm", "Tổ đánh giá, chấm điểm", 1, Org + Sheet),
        new(BigDepartment.Evaluator, "chấm nhóm 2: p104 9, p105 8,5, p106 9", "Phiếu chấm", 2),
        new(BigDepartment.Evaluator, "có", "Đã lưu điểm", 3),
        new(BigDepartment.Evaluator, "lịch sử chấm điểm của tôi", "P104", 1, Org + Sheet),
        new(BigDepartment.Head, "đóng đợt chấm điểm", "Khóa chấm điểm trước hạn", 2),
        new(BigDepartment.Head, "có", "Đã khóa chấm điểm", 4),
        new(BigDepartment.Head, "bảng phiếu đợt 2", "Phiếu", 1, Org + Sheet),
        new(BigDepartment.Head, "xem phiếu p104", "Các phiếu", 2, Org + Sheet),
        new(BigDepartment.Head, "phòng nào cần trao đổi", "Lệch", 1, Org + Sheet),
        new(BigDepartment.Head, "chốt từng phòng", "Đề xuất", 7),
        new(BigDepartment.Head, "đồng ý", "Phòng 2/", 10),
        new(BigDepartment.Head, "hủy", "Đã dừng", 0),
        new(BigDepartment.Head, "chốt điểm thống nhất theo trung vị vì Tổ đã xem xét, thống nhất tại chỗ", "Điểm thống nhất", 5),
        new(BigDepartment.Head, "có", "có thể xem xếp hạng và công bố", 5),
        new(BigDepartment.Head, "xếp hạng các nhóm đợt 2 năm 2026", "Kết quả chưa công bố", 2, Org + Sheet + Standing),
        new(BigDepartment.Head, "công bố kết quả đợt 2 năm 2026", "KẾT QUẢ XẾP HẠNG CÁC NHÓM", 4),
        new(BigDepartment.Head, "có", "Đã công bố kết quả", 6),
        new(BigDepartment.Evaluator, "đề nghị sửa điểm p104 thành 9,5 vì nhập nhầm", "Đề nghị sửa điểm", Sheet + 1),
        new(BigDepartment.Evaluator, "có", "Đã gửi yêu cầu SD01", 4),
        new(BigDepartment.Office, "có yêu cầu sửa điểm nào không", "SD01", 1, Org + Sheet),
        new(BigDepartment.Head, "duyệt sửa điểm SD01", "Chấp thuận SD01", 3),
        new(BigDepartment.Head, "có", "Đã chấp thuận SD01", 8),
        new(BigDepartment.Head, "biên bản chấm điểm đợt 2 năm 2026", "bien-ban-cham-diem", 7, Org + Standing),
        new(BigDepartment.Staff, "thông báo xếp hạng đợt 2 năm 2026 file word", "thong-bao", 3, Org + Standing),
    ];

    [Fact]
    public async Task A_turn_asks_a_bounded_number_of_times_and_no_more_often_in_a_large_department_with_ten_years_behind_it()
    {
        var (small, large) = (await PlayAsync(Small), await PlayAsync(Large));
        for (var i = 0; i < Steps.Length; i++)
        {
            output.WriteLine(
                $"{small[i].Warm.Count, 3} {small[i].Cold?.Count, 4} | {large[i].Warm.Count, 3} {large[i].Cold?.Count, 4} | {Steps[i].Words}"
            );
        }
        foreach (var (step, few, many) in Steps.Zip(small, large))
        {
            Assert.True(
                few.Warm.Count == many.Warm.Count && few.Cold?.Count == many.Cold?.Count,
                $"{step.Words}: {Told(few)}\nin the large department: {Told(many)}"
            );
            Assert.True(
                many.Warm.Count <= step.Most && (many.Cold?.Count ?? 0) <= step.Most + step.Cold.GetValueOrDefault(),
                $"{step.Words}: {Told(many)}"
            );
        }
    }

    private static async Task<List<Asked>> PlayAsync(BigDepartment department)
    {
        await using var app = await BotApp.StartOnAsync(department.CreateAsync, BigDepartment.Now);
        foreach (var person in new[] { BigDepartment.Head, BigDepartment.Office, BigDepartment.Evaluator, BigDepartment.Staff })
        {
            await app.SayAsync(person, "tôi là ai");
        }
        using var commands = new Commands(app);
        var asked = new List<Asked>();
        foreach (var step in Steps)
        {
            IReadOnlyList<string>? cold = null;
            if (step.Cold is not null)
            {
                app.Services.GetRequiredService<OrgCache>().Forget();
                cold = await AskAsync(app, commands, step);
            }
            asked.Add(new(step.Words, await AskAsync(app, commands, step), cold));
        }
        return asked;
    }

    private static async Task<IReadOnlyList<string>> AskAsync(BotApp app, Commands commands, Step step)
    {
        var person = await app.PersonAsync(step.Who);
        await app.NewsAsync();
        commands.Queries();
        await app.Teams.SayAsync(person, step.Words, "vi-VN");
        await app.SettleAsync();
        var queries = commands.Queries();
        var said = await app.NewsAsync();
        Assert.True(
            said.Any(s => s.Text.Contains(step.Says, StringComparison.OrdinalIgnoreCase)),
            $"{step.Words}:\n{string.Join('\n', said.Select(s => s.Text))}"
        );
        Assert.All(said, s => Assert.True(Bytes(s) < MostBytes, $"{step.Words}: {Bytes(s)} bytes\n{s.Body}"));
        return queries;
    }

    private static int Bytes(Said said) => Encoding.UTF8.GetByteCount(said.Body);

    private static string Told(Asked asked) => $"{asked.Warm.Count} warm, {asked.Cold?.Count} cold\n{string.Join('\n', asked.Warm)}";
}
