using Bot.Domain;
using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class UtteranceTests
{
    // what is not understood, and is told to be asked again rather than guessed
    private static readonly Dictionary<string, string> Missed = new()
    {
        ["đăng ksy thi đua"] = "a tone key struck before its vowel",
        ["p2o1 9"] = "the letter o for the figure 0: no room is guessed",
    };

    public static TheoryData<string, string> Collected() => Rows("utterances.tsv");

    public static TheoryData<string, string> Own() => Rows("own-utterances.tsv");

    [Theory, MemberData(nameof(Collected))]
    public void Every_collected_utterance_is_understood(string intent, string text) => IsUnderstood(intent, text);

    [Theory, MemberData(nameof(Own))]
    public void Further_ways_of_saying_it_are_understood_and_foreign_business_is_left_alone(string intent, string text)
    {
        if (Missed.ContainsKey(text))
            Assert.False(Understand(text).IsActionable, "understood now: take it off the list of misses");
        else
            IsUnderstood(intent, text);
    }

    [Fact]
    public void Both_lists_were_read()
    {
        Assert.Equal(693, Collected().Count());
        Assert.True(Own().Count() > 1500);
        Assert.True(Own().Count(r => (string)r[0] == Meaning.None) >= 250);
    }

    [Theory]
    [InlineData("duyệt")]
    [InlineData("duyệt nhé")]
    [InlineData("đã duyệt chưa")]
    [InlineData("trả lại")]
    [InlineData("trả lại nó")]
    [InlineData("không duyệt")]
    [InlineData("từ chối")]
    [InlineData("rút")]
    [InlineData("rút lại giúp em")]
    [InlineData("ghi nhận")]
    [InlineData("gửi")]
    [InlineData("gửi cho anh Tú")]
    [InlineData("sửa")]
    [InlineData("sửa giúp em")]
    [InlineData("xóa")]
    [InlineData("công bố")]
    [InlineData("công bố ngay hôm nay")]
    [InlineData("chấm")]
    [InlineData("chốt luôn")]
    [InlineData("thống nhất")]
    [InlineData("approve")]
    [InlineData("return")]
    [InlineData("withdraw it")]
    [InlineData("record")]
    [InlineData("submit")]
    [InlineData("publish")]
    public void A_write_without_its_object_is_never_guessed(string text) =>
        Assert.False(Understand(text).IsActionable, Understand(text).Why);

    [Theory]
    [InlineData("đừng duyệt DK058", "approve_pledge")]
    [InlineData("dung duyet dk058", "approve_pledge")]
    [InlineData("dung gui bao cao", "monthly_report")]
    [InlineData("đừng rút đăng ký của em", "edit_pledge")]
    [InlineData("tôi không đăng ký", "register_pledge")]
    [InlineData("không công bố kết quả", "publish_ranking")]
    [InlineData("tôi chưa muốn gửi điểm", "submit_score")]
    [InlineData("có nên rút đăng ký không", "edit_pledge")]
    [InlineData("bao giờ duyệt đăng ký", "approve_pledge")]
    [InlineData("đăng ký đã bị trả lại chưa", "approve_pledge")]
    [InlineData("anh Tú có đi muộn không", "record_violation")]
    [InlineData("ai chấm p201 9 điểm vậy", "submit_score")]
    [InlineData("p201 được 9 điểm à", "submit_score")]
    [InlineData("điểm p201 có phải 9 không", "submit_score")]
    [InlineData("có được sửa điểm không", "correct_score")]
    [InlineData("ai được sửa điểm", "correct_score")]
    [InlineData("khi nào thì công bố xếp hạng", "publish_ranking")]
    [InlineData("xin phép sáng mai em đến muộn", "record_violation")]
    [InlineData("em đi muộn", "record_violation")]
    public void A_question_about_a_deed_or_its_refusal_is_no_order(string text, string never)
    {
        var meaning = Understand(text);
        // it may be answered by what is known of it
        Assert.False(
            meaning.Intent == never && Capabilities.All.For(meaning)?.IsWrite != false,
            $"{meaning.Intent}/{meaning.Detail} {meaning.Why}"
        );
    }

    [Fact]
    public void An_unclear_message_offers_two_nearest_meanings()
    {
        var meaning = Understand("sửa giúp em");
        Assert.Equal(Meaning.None, meaning.Intent);
        Assert.Equal(["correct_score", "edit_pledge"], meaning.Nearest.Select(n => n.Intent).Order());
        Assert.All(meaning.Nearest, n => Assert.True(n.Confidence < 0.5));
    }

    [Fact]
    public void The_explanation_names_concepts_and_the_rule_but_no_person()
    {
        var meaning = Understand("ghi nhận anh Trịnh Khắc Tú đi muộn");
        Assert.Contains("Conduct", meaning.Why);
        Assert.Contains("record_violation.", meaning.Why);
        Assert.DoesNotContain("Tú", meaning.Why);
    }

    [Fact]
    public void An_endless_message_is_cut_and_answered_quickly()
    {
        var endless = string.Concat(Enumerable.Repeat("đăng ký thi đua chấm điểm phòng 201 9, xyz ", 2_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Understand(endless);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    [Fact]
    public void No_garbled_message_breaks_a_reader()
    {
        var random = new Random(7);
        var rows = Office.Rows("utterances.tsv").Select(r => r[2]).ToArray();
        const string noise = "0123456789.,/-:;=½đĐ'’<at></at> \u0301\u0323pqx";
        for (var i = 0; i < 2_000; i++)
        {
            var text = rows[random.Next(rows.Length)] + " " + rows[random.Next(rows.Length)];
            for (var slips = random.Next(1, 6); slips > 0; slips--)
                text = text.Remove(random.Next(text.Length), 1)
                    .Insert(random.Next(text.Length), noise[random.Next(noise.Length)].ToString());
            Understand(text);
            ScorePairs.Read(text, Office.Names);
            DateReader.Read(text, Office.Today, DateSide.Back);
            TimeReader.Read(text);
            YesNo.Read(text);
            LanguageGuess.Of(text);
        }
    }

    // people type the same without marks, in decomposed letters and in capitals
    [Fact]
    public void Marks_left_out_seldom_change_the_meaning()
    {
        var rows = Office.Rows("utterances.tsv").Concat(Office.Rows("own-utterances.tsv")).ToList();
        var changed = rows.Where(r => Understand(r[2]).Intent != Understand(VietnameseLetters.Fold(r[2])).Intent)
            .Select(r => r[2])
            .ToList();
        Assert.True(changed.Count < rows.Count * 0.015, string.Join('\n', changed));
        Assert.All(
            rows,
            r => Assert.Equal(Understand(r[2]).Intent, Understand(r[2].Normalize(System.Text.NormalizationForm.FormD)).Intent)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<at>Trợ lý Thi đua</at>")]
    [InlineData("😀")]
    [InlineData("\0\u0301\u200B")]
    public void Nothing_said_means_nothing(string text) => Assert.Equal(Meaning.None, Understand(text).Intent);

    private static Meaning Understand(string text) => Office.Understander.Understand(text, Office.Today);

    private static void IsUnderstood(string intent, string text)
    {
        var meaning = Understand(text);
        Assert.True(
            meaning.Intent == intent && (intent == Meaning.None ? meaning.Confidence < 0.5 : meaning.Confidence >= 0.5),
            $"{text}: {meaning.Intent} {meaning.Confidence} ({meaning.Why})"
        );
    }

    private static TheoryData<string, string> Rows(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in Office.Rows(file))
            data.Add(row[0], row[2]);
        return data;
    }
}
