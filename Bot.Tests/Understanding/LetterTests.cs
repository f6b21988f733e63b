using System.Text;
using System.Text.Json;
using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class LetterTests
{
    [Fact]
    public void The_table_holds_the_134_marked_letters() => Assert.Equal(134, VietnameseLetters.MarkedLetters);

    [Theory]
    [InlineData("all_sorted_by_ten", 45)]
    [InlineData("VP_sorted_by_ten", 12)]
    public void People_stand_in_Vietnamese_order(string list, int count)
    {
        using var json = JsonDocument.Parse(string.Concat(Office.Lines("collation.json")));
        var names = json.RootElement.GetProperty(list).EnumerateArray().Select(n => n.GetString()![5..]).ToList();
        Assert.Equal(count, names.Count);
        var shuffled = names.OrderBy(n => VietnameseLetters.Fold(n).Reverse().Aggregate(7, (h, c) => unchecked(h * 31 + c))).ToList();
        shuffled.Sort(VietnameseLetters.CompareNames);
        Assert.Equal(names, shuffled);
    }

    [Theory]
    [InlineData("Đặng Thu Uyên", "dang thu uyen")]
    [InlineData("ＨỮＵ", "huu")]
    [InlineData("PHÒNG  Kế toán", "phong  ke toan")]
    public void Folding_leaves_plain_letters(string text, string expected) => Assert.Equal(expected, VietnameseLetters.Fold(text));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("Thuỷ", "thủy")]
    [InlineData("quí", "quý")]
    [InlineData("quý", "quý")]
    [InlineData("đăng kí", "đăng ký")]
    [InlineData("kỉ luật", "kỷ luật")]
    [InlineData("chiến sỹ", "chiến sĩ")]
    [InlineData("bẩy", "bảy")]
    [InlineData("huỷ", "hủy")]
    [InlineData("hoàn", "hoàn")]
    [InlineData("  Văn   hoá ", "văn hóa")]
    public void One_spelling_is_kept_for_each_word(string text, string expected) =>
        Assert.Equal(expected, VietnameseLetters.Normalize(text));

    [Fact]
    public void Combining_marks_are_composed_without_the_operating_system()
    {
        const string name = "Nguyễn Thị Hà, Trần Hữu Đạt, Ước, Ích";
        Assert.Equal(name, VietnameseLetters.Compose(name.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("ddawng", "đăng")]
    [InlineData("kys", "ký")]
    [InlineData("chaams", "chấm")]
    [InlineData("ddieemr", "điểm")]
    [InlineData("duwowng", "dương")]
    [InlineData("cuar", "của")]
    [InlineData("quays", "quáy")]
    [InlineData("d9a8ng", "đăng")]
    [InlineData("hu7o7ng1", "hướng")]
    [InlineData("d9ie6m3", "điểm")]
    [InlineData("huy3", "hủy")]
    [InlineData("xyz", null)]
    [InlineData("p201", null)]
    public void Keystrokes_of_a_switched_off_keyboard_are_decoded(string keys, string? expected) =>
        Assert.Equal(expected, Keystrokes.Decode(keys));
}
