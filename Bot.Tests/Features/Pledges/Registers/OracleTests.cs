using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Tests.Harness;
using Bot.Understanding;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.Pledges.Registers;

/// <summary>The registration of 2026 as it was worked out by hand: in chat, in the workbook and in the papers.</summary>
public sealed class OracleTests
{
    private static readonly DateTime AfterClosing = new(2026, 3, 3, 9, 0, 0);

    private static JsonElement Expected { get; } =
        JsonDocument
            .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "expected", "registration_2026.json")))
            .RootElement;

    [Fact]
    public async Task Chat_says_what_was_worked_out_by_hand()
    {
        await using var app = await BotApp.StartDepartmentAsync(AfterClosing);
        var said = await SayAsync(app, "CB06", "danh sách đăng ký toàn sở năm 2026");
        var (asked, onTime, late) = (Number("headcount_10_02"), Number("on_time"), Expected.GetProperty("late_accepted").GetArrayLength());
        Assert.Contains(
            $"{onTime + late}/{asked} người đã đăng ký ({Vi("rate_with_late_pct")}%): đúng hạn {onTime} ({Vi("rate_on_time_pct")}%), muộn {late}, chưa đăng ký {Expected.GetProperty("missing").GetArrayLength()}.",
            said
        );
        Assert.Contains($"Đăng ký muộn: {await NamesAsync(app, "late_accepted")}.", said);
        Assert.Contains($"Chưa đăng ký: {await NamesAsync(app, "missing")}.", said);
        Assert.Contains($"Từ chối vì quá hạn: {Expected.GetProperty("rejected_late")[0].GetString()} (", said);
        Assert.Contains($"Đã rút: {Expected.GetProperty("withdrawn")[0].GetString()} (", said);
        Assert.Contains("Phòng Quản lý biên giới | 9/9 | 0 | 0", said);
    }

    [Fact]
    public async Task The_workbook_holds_the_same_figures_and_every_pledge()
    {
        await using var app = await BotApp.StartDepartmentAsync(AfterClosing);
        await app.SayAsync("CB06", "xuất danh sách đăng ký toàn sở ra excel");
        var book = await Sheets.LastAsync(app);
        Assert.Equal(
            [
                "Tổng số",
                $"{Number("headcount_10_02")}",
                $"{Number("on_time") + 1}",
                $"{Number("on_time")}",
                "1",
                "1",
                Expected.GetProperty("rate_on_time_pct").GetString()!,
                Expected.GetProperty("rate_with_late_pct").GetString()!,
            ],
            book["Tổng hợp"][^1].Take(8)
        );
        Assert.Equal(["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Danh hiệu", "Sáng kiến", "Trạng thái", "Ghi chú"], book["Danh sách"][1]);
        var ids = await app.ReadAsync(db => db.Pledges.Select(p => p.Id).ToListAsync());
        Assert.Equal(57, ids.Count);
        Assert.All(ids, id => Assert.Single(book["Danh sách"], row => row[^1].Split(';')[0] == id));
        Assert.Equal(await NamesAsync(app, "missing"), Assert.Single(book["Chưa đăng ký"].Skip(2))[1]);
    }

    [Fact]
    public async Task A_head_reads_the_own_unit_only_and_staff_read_no_list()
    {
        await using var app = await BotApp.StartDepartmentAsync(AfterClosing);
        var own = await SayAsync(app, "CB16", "đăng ký của phòng em");
        Assert.Contains("Phòng Quản lý biên giới", own);
        Assert.Contains("9/9 người đã đăng ký", own);
        var others = await app.ReadAsync(db => db.People.Where(p => p.UnitId != "QLBG").Select(p => p.FullName).ToListAsync());
        await app.SayAsync("CB16", "xuất danh sách đăng ký ra excel");
        var cells = string.Join("\n", (await Sheets.LastAsync(app)).Values.SelectMany(s => s).SelectMany(r => r));
        Assert.All(
            others,
            name =>
            {
                Assert.DoesNotContain(name, own);
                Assert.DoesNotContain(name, cells);
            }
        );
        Assert.Contains("chưa được phân quyền", await SayAsync(app, "CB16", "danh sách đăng ký phòng lãnh sự"));
        foreach (
            var words in new[] { "danh sách đăng ký toàn sở", "xuất danh sách đăng ký ra excel", "in bản đăng ký thi đua của phòng em" }
        )
        {
            Assert.Contains("chưa được phân quyền", await SayAsync(app, "CB19", words));
        }
    }

    [Fact]
    public async Task The_papers_are_valid_and_say_who_registered_what_and_who_signs()
    {
        await using var app = await BotApp.StartDepartmentAsync(
            AfterClosing,
            change: db =>
                db.Pledges.Add(
                    new()
                    {
                        Id = "DK900",
                        MovementId = db.Movements.Local.First().Id,
                        Period = "2026",
                        Scope = "individual",
                        SubjectId = "CB19",
                        TitleCode = "VHCS",
                        Status = PledgeStatus.Approved,
                        SubmittedAt = new(2026, 1, 20, 2, 0, 0, DateTimeKind.Utc),
                        ApproverId = "CB16",
                        Commitment = "Đúng giờ; không để việc quá hạn; không uống rượu bia trong giờ làm việc",
                    }
                )
        );
        var unit = await PaperAsync(app, "CB16", "in bản đăng ký thi đua của phòng em");
        Assert.Contains("Kính gửi: Hội đồng Thi đua - Khen thưởng Sở Ngoại vụ", unit);
        Assert.Contains("Tập thể Lao động tiên tiến (đã duyệt)", unit);
        Assert.Contains("Tổng số9 LĐTT", unit);
        Assert.Contains("Bản đồ số tuần tra mốc giới", unit);
        Assert.Contains("TRƯỞNG ĐƠN VỊ", unit);
        Assert.Contains("Chu Việt Hòa", unit);
        var own = await PaperAsync(app, "CB16", "bản đăng ký thi đua của em file word");
        Assert.All(
            new[] { "1. Danh hiệu", "2. Hình thức khen", "3. Nội dung, chỉ tiêu", "4. Sáng kiến", "NGƯỜI ĐĂNG KÝ", "Lương Khánh Toàn" },
            words => Assert.Contains(words, own)
        );
        Assert.Contains("44", await PaperAsync(app, "CB06", "in bản đăng ký thi đua toàn sở"));
        var signed = await PaperAsync(app, "CB19", "in bản cam kết của em");
        Assert.All(
            new[]
            {
                "ngày 20 tháng 01 năm 2026",
                "1. Đúng giờ.",
                "2. Không để việc quá hạn.",
                "3. Không uống rượu bia",
                "Nếu vi phạm, tôi xin chịu trách nhiệm./.",
                "NGƯỜI CAM KẾT",
            },
            words => Assert.Contains(words, signed)
        );
        Assert.Equal(signed, await PaperAsync(app, "CB06", "in bản cam kết của anh Vũ Hoàng Long"));
        Assert.Contains("chưa được phân quyền", await SayAsync(app, "CB16", "in bản cam kết của anh Vũ Hoàng Long"));
        Assert.Contains("chưa ký cam kết", await SayAsync(app, "CB16", "in bản cam kết của em"));
    }

    private static int Number(string name) => Expected.GetProperty(name).GetInt32();

    private static string Vi(string name) => Expected.GetProperty(name).GetString()!.Replace('.', ',');

    private static async Task<string> NamesAsync(BotApp app, string list) =>
        string.Join(
            ", ",
            await Task.WhenAll(
                Expected.GetProperty(list).EnumerateArray().Select(async id => (await app.PersonAsync(id.GetString()!)).FullName)
            )
        );

    private static async Task<string> SayAsync(BotApp app, string who, string words) =>
        string.Join("\n", (await app.SayAsync(who, words)).Select(s => s.Text));

    private static async Task<string> PaperAsync(BotApp app, string who, string words)
    {
        var said = await SayAsync(app, who, words);
        Assert.Contains(".docx]", said);
        var path = Directory.EnumerateFiles(Path.Combine(app.Folder, "files")).MaxBy(File.GetLastWriteTimeUtc)!;
        using (var document = WordprocessingDocument.Open(path, false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document));
        }
        using var zip = ZipFile.OpenRead(path);
        using var part = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return Regex.Replace(await part.ReadToEndAsync(), "<[^>]+>", "");
    }
}
