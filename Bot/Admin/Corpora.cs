using System.Security.Cryptography;
using System.Text;
using Bot.Platform.Chat;
using Bot.Understanding;
using Bot.Understanding.Learning;

namespace Bot.Admin;

/// <summary>One sentence of a corpus and what it wants: a capability's row, or "none", "cancel", "yes", "no".</summary>
public sealed record Sentence(string Label, string Language, string Style, string Text, string Intent = "");

/// <summary>
/// Sentences in files of tab-separated columns. The first line names them: capability (or row), language, style, text, intent; a file
/// without such a line has two columns, row and text. Where only an intent is given, the rules tell the row.
/// </summary>
public static class Corpora
{
    public static readonly string[] Unowned = [Meaning.None, Meaning.Later, Meaning.Rules, "cancel", "yes", "no"];

    /// <summary>All sentences under a folder, or in one file, in the order of the files' names.</summary>
    /// <param name="without">Parts of the paths of files that are left out.</param>
    public static List<Sentence> Read(string path, params string[] without) =>
        (Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.tsv", SearchOption.AllDirectories) : [path])
            .Where(f => !Array.Exists(without, w => f.Contains(w, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadFile)
            .ToList();

    /// <summary>What changes with any sentence and any label.</summary>
    public static string Fingerprint(IEnumerable<Sentence> sentences) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sentences.Select(s => $"{s.Label}\t{s.Intent}\t{s.Text}"))))
        )[..16];

    internal static List<Lesson> Lessons(
        IEnumerable<Sentence> sentences,
        Understander understander,
        CapabilityList capabilities,
        DateOnly today
    )
    {
        var lessons = new List<Lesson>();
        foreach (var sentence in sentences.DistinctBy(s => s.Text))
        {
            if (
                understander.TraitsOf(sentence.Text, today) is { } traits
                && LabelOf(sentence, understander, capabilities, today) is { } label
            )
            {
                lessons.Add(new(traits, label));
            }
        }
        return lessons;
    }

    private static string? LabelOf(Sentence sentence, Understander understander, CapabilityList capabilities, DateOnly today)
    {
        if (sentence.Label.Length > 0)
        {
            return capabilities.Find(sentence.Label) is not null || Unowned.Contains(sentence.Label) ? sentence.Label : null;
        }
        if (Unowned.Contains(sentence.Intent))
        {
            return sentence.Intent;
        }
        // understood, and not yet a thing that can be done
        if (!capabilities.Rows.Any(r => r.Meanings.Any(m => m.Intent == sentence.Intent.Split('/')[0])))
        {
            return sentence.Intent.Contains(' ') || sentence.Intent.Length == 0 ? null : sentence.Intent;
        }
        if (sentence.Intent.Split('/') is [var intent, var detail])
        {
            return capabilities.For(intent, detail == "-" ? null : detail)?.Id;
        }
        var ruled = capabilities.Ruled(understander.Rule(sentence.Text, today));
        return ruled.Intent == sentence.Intent ? capabilities.For(ruled)?.Id : null;
    }

    private static IEnumerable<Sentence> ReadFile(string file)
    {
        var lines = File.ReadAllLines(file).Where(l => l.Length > 0).Select(l => l.Split('\t')).ToList();
        if (lines.Count == 0)
        {
            yield break;
        }
        var head = lines[0];
        var headed = head.Contains("text");
        string[] columns = headed ? head : ["row", "text"];
        string Cell(string[] line, params string[] names)
        {
            var at = Array.FindIndex(columns, names.Contains);
            return at >= 0 && at < line.Length ? line[at].Trim() : "";
        }
        foreach (var line in headed ? lines.Skip(1) : lines)
        {
            if (Cell(line, "text") is { Length: > 0 } text)
            {
                yield return new(
                    Cell(line, "capability", "row"),
                    Cell(line, "language"),
                    Cell(line, "style"),
                    text,
                    Cell(line, "intent", "as") switch
                    {
                        "deferred" => Meaning.None,
                        var intent => intent,
                    }
                );
            }
        }
    }
}
