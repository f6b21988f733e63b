using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class UtteranceTests
{
    public static TheoryData<string, string> Collected()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in Office.Rows("utterances.tsv"))
            data.Add(row[0], row[2]);
        return data;
    }

    [Theory, MemberData(nameof(Collected))]
    public void Every_collected_utterance_is_understood(string intent, string text)
    {
        var meaning = Office.Understander.Understand(text, Office.Today);
        Assert.True(meaning.Intent == intent && meaning.Confidence >= 0.5, $"{text}: {meaning.Intent} {meaning.Confidence} ({meaning.Why})");
    }
}
