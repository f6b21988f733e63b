using System.Globalization;
using System.Text.Json;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Bot.Understanding.Learning;

namespace Bot.Admin;

/// <summary>What sentences mean, how well that is known, and learning it. Names are those of the database, or of the demo where there is none.</summary>
internal static class UnderstandVerbs
{
    public static async Task<int> RunAsync(string[] args, CapabilityList capabilities)
    {
        var file = args.Skip(1).SkipWhile(a => a is "--score" or "--why").FirstOrDefault();
        if (file is null || file.StartsWith("--", StringComparison.Ordinal) || !File.Exists(file) && !Directory.Exists(file))
        {
            await Console.Error.WriteLineAsync(
                "understand [--why] FILE: a text file with one message a line is needed; understand --score FILE.tsv: one with columns."
            );
            return 2;
        }
        var (org, today) = await Verbs.OrgOrDemoAsync([
            args[0],
            file,
            .. args.Skip(1).Where(a => a != file && a is not ("--score" or "--why")),
        ]);
        if (args.Contains("--score"))
        {
            Console.Write(new Scoring(capabilities, org.Understander, today).Report(Corpora.Read(file)));
            return 0;
        }
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
        foreach (var line in await File.ReadAllLinesAsync(file))
        {
            await output.WriteLineAsync(Told(line, args.Contains("--why"), org, today, capabilities));
        }
        return 0;
    }

    /// <summary>Learns from the sentences of folders and writes the weights into the source tree, for the next build.</summary>
    public static async Task<int> LearnAsync(string[] args, CapabilityList capabilities)
    {
        var folders = args.Skip(1).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        var at = Array.IndexOf(args, "--out");
        if (folders.Count == 0 || folders.Exists(f => !Directory.Exists(f)) || at < 0 || at + 1 >= args.Length)
        {
            await Console.Error.WriteLineAsync(
                "learn FOLDER… --out FILE: folders with sentences and where to write the weights are needed."
            );
            return 2;
        }
        var (org, today) = await Verbs.OrgOrDemoAsync([args[0], .. args.Skip(at + 2)]);
        var sentences = folders.SelectMany(Corpora.Read).ToList();
        var lessons = Corpora.Lessons(sentences, org.Understander, capabilities, today);
        using var weights = new MemoryStream();
        Training.Learn(weights, Corpora.Fingerprint(sentences), lessons);
        await File.WriteAllBytesAsync(args[at + 1], weights.ToArray());
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{lessons.Count} sentences for {lessons.Select(l => l.Label).Distinct().Count()} labels, {weights.Length / 1024} KB"
            )
        );
        foreach (var few in lessons.GroupBy(l => l.Label).Where(g => g.Count() < 30).OrderBy(g => g.Count()))
        {
            Console.WriteLine($"few: {few.Key} {few.Count()}");
        }
        return 0;
    }

    private static string Told(string line, bool why, Org org, DateOnly today, CapabilityList capabilities)
    {
        var meaning = capabilities.Settle(org.Understander.Understand(line, today));
        var row = capabilities.For(meaning);
        var told = new Dictionary<string, object?>
        {
            ["text"] = line,
            ["intent"] = meaning.Intent,
            ["confidence"] = Math.Round(meaning.Confidence, 2),
            ["entities"] = meaning.Entities,
            ["detail"] = meaning.Detail,
            ["capability"] = row?.Id,
            ["writes"] = row?.IsWrite == true,
            ["offers"] = meaning.Offers.Select(id => new { intent = capabilities[id].Meanings[0].Intent, capability = id }).ToList(),
        };
        if (why)
        {
            told["rules"] = meaning.Why;
            var ruled = capabilities.Ruled(org.Understander.Rule(line, today));
            told["ruled"] = new
            {
                row = capabilities.For(ruled)?.Id,
                intent = ruled.Intent,
                confidence = Math.Round(ruled.Confidence, 2),
                held = ruled.IsHeld,
                asked = ruled.IsAsked,
                hold = ruled.Hold is not null,
            };
            told["guesses"] = meaning.Guesses.Take(6).Select(g => new { label = g.Label, likelihood = Math.Round(g.Likelihood, 3) });
            told["reasons"] = Reasons(line, org.Understander, today, meaning);
        }
        return JsonSerializer.Serialize(told, Verbs.Json);
    }

    private static IEnumerable<object> Reasons(string line, Understander understander, DateOnly today, Meaning meaning) =>
        meaning.Guesses.Count == 0 || understander.TraitsOf(line, today) is not { } traits
            ? []
            : Learner
                .BuiltIn.Reasons(traits, meaning.Guesses[0].Label, 5)
                .Select(r => new { trait = r.Trait, weight = Math.Round(r.Weight, 2) });
}
