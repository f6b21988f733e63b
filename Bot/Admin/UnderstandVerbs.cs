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

    /// <summary>
    /// Learns from the sentences of folders and writes the weights into the source tree, for the next build; or, with --try, only says how well
    /// what was learnt would serve other sentences. Files named by --without are left out.
    /// </summary>
    public static async Task<int> LearnAsync(string[] args, CapabilityList capabilities)
    {
        var folders = args.Skip(1).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        string? After(string name) => Array.IndexOf(args, name) is > 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var (file, tried) = (After("--out"), After("--try"));
        if (folders.Count == 0 || folders.Exists(f => !Directory.Exists(f)) || file is null && tried is null)
        {
            await Console.Error.WriteLineAsync(
                "learn FOLDER… --out FILE (or --try FILE): folders with sentences, and where to write the weights (or what to try them on) are needed."
            );
            return 2;
        }
        var without = (After("--without") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var (org, today) = await Verbs.OrgOrDemoAsync([args[0]]);
        var sentences = folders.SelectMany(f => Corpora.Read(f, without)).ToList();
        var lessons = Corpora.Lessons(sentences, org.Understander, capabilities, today);
        using var weights = new MemoryStream();
        Training.Learn(weights, Corpora.Fingerprint(sentences), lessons);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{lessons.Count} sentences for {lessons.Select(l => l.Label).Distinct().Count()} labels, {weights.Length / 1024} KB"
            )
        );
        if (file is not null)
        {
            await File.WriteAllBytesAsync(file, weights.ToArray());
        }
        if (tried is not null)
        {
            weights.Position = 0;
            var understander = new Understander(org.Names, Learner.Read(weights));
            Console.Write(new Scoring(capabilities, understander, today).Report(Corpora.Read(tried)));
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
