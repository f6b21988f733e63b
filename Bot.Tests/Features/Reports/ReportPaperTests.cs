using System.IO.Compression;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Tests.Harness;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Bot.Tests.Features.Reports;

/// <summary>The monthly report as a paper: the figures of the fixture's June (README: month, final), and each reader's names only.</summary>
public sealed class ReportPaperTests
{
    private static readonly DateTime AfterJune = new(2026, 7, 2, 9, 0, 0);

    [Fact]
    public async Task The_Office_gets_the_fixture_June_as_a_valid_document_with_all_three_tables()
    {
        await using var app = await BotApp.StartDepartmentAsync(AfterJune);
        var (text, file) = await AskAsync(app, "CB06", "xuất báo cáo kỷ luật tháng 6 file word");
        using var document = WordprocessingDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document));
        // 44 people, 8 recorded, 6 confirmed, 1 pending, 1 cancelled, 5 people: 88.6 % clean
        Assert.Contains("Tổng số công chức, viên chức, người lao động: 44 người", text);
        Assert.Contains("39/44 người không có vi phạm (88,6%), kỳ trước 93,2%. Ghi nhận 8 lượt: xác nhận 6, chờ giải trình 1, hủy 1", text);
        Assert.Contains("Biểu 3. Danh sách (không phổ biến)", text);
        Assert.Contains("DỰ THẢO", await PartAsync(file, "word/header2.xml"));
        // CB25 has two confirmed records (2/6, 4/6)
        Assert.Contains((await app.PersonAsync("CB25")).FullName, text);
        Assert.Contains("Có ghi nhận nhiều lần trong kỳ", text);
    }

    [Fact]
    public async Task A_leader_a_head_and_everybody_else_get_no_more_names_than_they_may_see()
    {
        await using var app = await BotApp.StartDepartmentAsync(AfterJune);
        var hidden = await app.ReadAsync(db =>
            Task.FromResult(
                db.Set<Storage.DisciplineRecord>()
                    .Where(r => r.Sensitivity != Sensitivity.A && r.Date.Year == 2026 && r.Date.Month == 6)
                    .Select(r => r.PersonId)
                    .ToList()
            )
        );
        Assert.NotEmpty(hidden);
        var named = await app.ReadAsync(db =>
            Task.FromResult(
                db.Set<Storage.DisciplineRecord>()
                    .Where(r => r.Sensitivity == Sensitivity.A && r.Date.Year == 2026 && r.Date.Month == 6)
                    .Select(r => r.PersonId)
                    .ToList()
            )
        );
        var (deputy, _) = await AskAsync(app, "CB02", "xuất báo cáo kỷ luật tháng 6 file word");
        foreach (var id in hidden.Except(named))
        {
            Assert.DoesNotContain((await app.PersonAsync(id)).FullName, deputy);
        }
        // the head of the border unit: three confirmed records of the own unit, and nobody else's people
        var (head, _) = await AskAsync(app, "CB16", "xuất báo cáo kỷ luật tháng 6 file word");
        Assert.Contains("xác nhận 3", head);
        Assert.DoesNotContain("Văn phòng Sở", Regex.Match(head, "Biểu 1.*?Biểu 2").Value);
        Assert.Contains("chưa được phân quyền", (await app.SayAsync("CB19", "xuất báo cáo kỷ luật tháng 6 file word"))[0].Text);
        Assert.Contains(
            "trò chuyện riêng",
            (await app.MentionAsync("CB06", "19:all@thread.tacv2", "xuất báo cáo kỷ luật tháng 6 file word"))[0].Text
        );
    }

    [Fact]
    public async Task As_a_table_it_is_a_valid_workbook()
    {
        await using var app = await BotApp.StartDepartmentAsync(AfterJune);
        var (_, file) = await AskAsync(app, "CB06", "tải báo cáo tháng 6 excel");
        using var workbook = SpreadsheetDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook));
        Assert.Equal(3, workbook.WorkbookPart!.WorksheetParts.Count());
    }

    internal static async Task<(string Text, string File)> AskAsync(BotApp app, string person, string words)
    {
        var folder = Path.Combine(app.Folder, "files");
        var before = Directory.Exists(folder) ? Directory.GetFiles(folder).ToHashSet() : [];
        Assert.Contains("bao-cao-ky-luat-thang-6-nam-2026", (await app.SayAsync(person, words))[0].Text);
        var file = Assert.Single(Directory.GetFiles(folder), f => !before.Contains(f));
        return (Regex.Replace(Regex.Replace(await PartAsync(file, "word/document.xml"), "</w:p>", " "), "<[^>]+>", ""), file);
    }

    private static async Task<string> PartAsync(string file, string part)
    {
        using var zip = ZipFile.OpenRead(file);
        if (zip.GetEntry(part) is not { } entry)
        {
            return "";
        }
        using var reader = new StreamReader(entry.Open());
        return await reader.ReadToEndAsync();
    }
}
