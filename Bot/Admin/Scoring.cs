using System.Globalization;
using System.Text;
using Bot.Platform.Chat;
using Bot.Understanding;

namespace Bot.Admin;

/// <summary>How well sentences are understood that somebody has labelled.</summary>
internal sealed class Scoring(CapabilityList capabilities, Understander understander, DateOnly today)
{
    private sealed record Verdict(Sentence Said, string Wanted, string Got, bool Right, bool Best, bool Offered, bool WrongWrite)
    {
        // a yes, a no or a "thôi" where nothing is under way does nothing
        public bool Acts => Got is not (Meaning.None or "yes" or "no" or "cancel");
    }

    public Score Of(IReadOnlyList<Sentence> sentences) => Summed(sentences.Select(Judge).ToList());

    public string Report(IReadOnlyList<Sentence> sentences)
    {
        var verdicts = sentences.Select(Judge).ToList();
        var report = new StringBuilder();
        Line(report, "all", verdicts);
        foreach (
            var (by, of) in new (string, Func<Verdict, string>)[]
            {
                ("language", v => v.Said.Language),
                ("style", v => v.Said.Style),
                ("wanted", v => v.Wanted),
            }
        )
        {
            report.Append(CultureInfo.InvariantCulture, $"\nby {by}\n");
            foreach (var group in verdicts.GroupBy(of).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                Line(report, group.Key, [.. group]);
            }
        }
        report.Append("\nmistakes\n");
        foreach (var wrong in verdicts.Where(v => !v.Right).OrderBy(v => v.Wanted, StringComparer.Ordinal))
        {
            var mark =
                wrong.WrongWrite ? "WRITE"
                : wrong.Acts ? "act"
                : wrong.Offered ? "offered"
                : "lost";
            report.Append(CultureInfo.InvariantCulture, $"{mark}\t{wrong.Wanted}\t{wrong.Got}\t{wrong.Said.Text}\n");
        }
        return report.ToString();
    }

    private Verdict Judge(Sentence said)
    {
        var meaning = capabilities.Settle(understander.Understand(said.Text, today));
        var row = capabilities.For(meaning);
        var got = row?.Id ?? (meaning.IsActionable ? meaning.Intent : Meaning.None);
        var wanted = said.Label.Length > 0 ? said.Label : said.Intent;
        wanted = wanted is Meaning.Later or Meaning.Rules ? Meaning.None : wanted;
        bool Fits(string id) =>
            id == wanted || said.Label.Length == 0 && capabilities.Find(id)?.Meanings.Any(m => m.Intent == wanted) == true;
        var right = Fits(got);
        var best = right || got == Meaning.None && meaning.Offers.Count > 0 && Fits(meaning.Offers[0]);
        return new(said, wanted, got, right, best, !right && meaning.Offers.Any(Fits), !right && row?.IsWrite == true);
    }

    private static Score Summed(IReadOnlyList<Verdict> verdicts)
    {
        double Share(int part) => verdicts.Count == 0 ? 0 : (double)part / verdicts.Count;
        var outside = verdicts.Where(v => v.Wanted == Meaning.None).ToList();
        return new(
            verdicts.Count,
            Share(verdicts.Count(v => v.Right)),
            Share(verdicts.Count(v => v.Best)),
            Share(verdicts.Count(v => v.Right || v.Offered)),
            Share(verdicts.Count(v => !v.Right && v.Acts)),
            Share(verdicts.Count(v => v.WrongWrite)),
            outside.Count == 0 ? 0 : (double)outside.Count(v => v.Acts) / outside.Count,
            outside.Count
        );
    }

    private static void Line(StringBuilder report, string name, IReadOnlyList<Verdict> verdicts) =>
        report.Append(CultureInfo.InvariantCulture, $"{name, -24} {Summed(verdicts)}\n");
}

/// <summary>Shares of the sentences; outside acts are shares of those that want nothing the bot does.</summary>
internal sealed record Score(
    int Sentences,
    double First,
    double Best,
    double RightOrOffered,
    double WrongActs,
    double WrongWrites,
    double OutsideActs,
    int Outside
)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Sentences, 5}  first {100 * First, 5:0.0} %  or offered first {100 * Best, 5:0.0} %  right or offered {100 * RightOrOffered, 5:0.0} %  wrong acts {100 * WrongActs, 5:0.0} %  wrong writes {100 * WrongWrites, 5:0.0} %  outside acts {100 * OutsideActs, 5:0.0} % of {Outside}"
        );
}
