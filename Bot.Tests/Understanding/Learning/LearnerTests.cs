using Bot.Admin;
using Bot.Platform.Access;
using Bot.Tests.Harness;
using Bot.Understanding.Learning;
using Xunit.Abstractions;

namespace Bot.Tests.Understanding.Learning;

/// <summary>What was learnt is what the corpora teach, and how well it serves sentences that it has never seen.</summary>
public sealed class LearnerTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 6, 16);

    // of the six voices set aside, before anything was tuned
    private const string HeldPrint = "7baec842a81ed410";

    private static string Folder(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);

    private static List<Sentence> Taught() => [.. Corpora.Read(Folder("Corpus")), .. Corpora.Read(Folder("Data", "understanding"))];

    [Fact]
    public async Task The_weights_in_the_program_are_those_of_the_corpora()
    {
        await using var app = await BotApp.StartAsync();
        var org = await app.ReadAsync(db => Org.LoadAsync(db, default));
        var sentences = Taught();
        Assert.Equal(Corpora.Fingerprint(sentences), Learner.BuiltIn.Corpora);
        using var weights = new MemoryStream();
        var lessons = Corpora.Lessons(sentences, org.Understander, Capabilities.All, Today);
        Training.Learn(weights, Learner.BuiltIn.Corpora, lessons);
        weights.Position = 0;
        var again = Learner.Read(weights);
        Assert.Equal(Learner.BuiltIn.Labels, again.Labels);
        // another machine's arithmetic may differ in the last digit of a weight, never in what it says
        foreach (var lesson in lessons.Where((_, i) => i % 7 == 0))
        {
            var (one, other) = (Learner.BuiltIn.Guesses(lesson.Traits)[0], again.Guesses(lesson.Traits)[0]);
            Assert.Equal(one.Likelihood, other.Likelihood, 0.02);
        }
    }

    [Fact]
    public void The_voices_set_aside_are_those_that_were_set_aside_and_are_in_no_corpus()
    {
        var held = Corpora.Read(Folder("Data", "held"));
        Assert.Equal(HeldPrint, Corpora.Fingerprint(held));
        Assert.True(held.Count >= 600, $"{held.Count} sentences");
        // a few short ones everybody says
        Assert.InRange(held.Select(h => h.Text).Intersect(Taught().Select(t => t.Text)).Count(), 0, held.Count / 50);
    }

    [Fact]
    public void Sentences_of_voices_that_were_never_heard_are_understood_as_well_as_it_was_measured()
    {
        var scoring = new Scoring(Capabilities.All, Office.Understander.Reader, Today);
        var score = scoring.Of(Corpora.Read(Folder("Data", "held")));
        output.WriteLine(score.ToString());
        Assert.True(score.First >= 0.88, score.ToString());
        Assert.True(score.RightOrOffered >= 0.975, score.ToString());
        Assert.True(score.WrongWrites <= 0.012, score.ToString());
        Assert.True(score.OutsideActs <= 0.04, score.ToString());
    }

    [Theory]
    [InlineData("đừng duyệt DK058")]
    [InlineData("khoan hoàn tác")]
    [InlineData("khoan gửi lại tin 5")]
    [InlineData("khoan giữ báo cáo")]
    [InlineData("anh Tú đi muộn bao nhiêu lần rồi")]
    [InlineData("chị Giang đi trễ hôm qua mấy phút")]
    [InlineData("có nên đóng đợt chấm bây giờ không")]
    [InlineData("nối dây mạng kênh 5")]
    [InlineData("bot ngu quá")]
    [InlineData("thêm nhân viên mới")]
    public void A_question_a_putting_off_or_another_matter_is_no_act(string text)
    {
        var meaning = Office.Understander.Understand(text, Today);
        var row = Capabilities.All.For(meaning);
        Assert.False(row?.IsWrite == true, $"{text}: {row?.Id} {meaning.Confidence:0.00} {meaning.Why}");
    }
}
