using System.Collections.Frozen;

namespace Bot.Understanding;

/// <summary>From words to a meaning: concepts are spotted, then the first fitting rule decides.</summary>
public sealed class Understander(Names names)
{
    private const double PerStray = 0.04;
    private static readonly IReadOnlyDictionary<string, string> Nothing = FrozenDictionary<string, string>.Empty;

    private readonly Spotter spotter = new(names);
    private readonly EntityReader entityReader = new(names);

    public Meaning Understand(string text, DateOnly today)
    {
        var line = Words.Cut(Words.WithoutMention(Words.Cut(text)));
        var words = spotter.Read(line);
        if (words.Count == 0)
            return new Meaning(Meaning.None, 0, null, Nothing, [], "empty");
        var named = spotter.Named(words);
        var found = entityReader.Read(line, words, named, today);
        var reading = Concepts(line, words, named, found);
        var (decided, offered) = Decide(reading);
        var confidence = decided is null ? 0 : Math.Max(0, decided.Confidence - PerStray * reading.Strays);
        var acts = decided is not null && confidence >= 0.5 && !decided.Name.StartsWith("none.", StringComparison.Ordinal);
        var intent = acts ? decided!.Intent : Meaning.None;
        var nearest = Nearest(reading, offered, intent);
        return new Meaning(
            intent, acts ? confidence : Math.Min(confidence, 0.45), acts ? Details.Of(decided!, reading, found.Entities) : null,
            found.Entities, nearest, Explain(reading, decided));
    }

    // the reason after "vì" is somebody's free text: its words must not turn the meaning
    private Reading Concepts(string line, List<Word> words, List<Hit<NameOf>> named, EntityFinding found)
    {
        var head = line;
        var cut = ReasonReader.Cut(ref head) is null ? int.MaxValue : head.Length;
        var spots = spotter.Concepts(words, named);
        spots.RemoveAll(s => words[s.From].Start >= cut);
        var concepts = found.Concepts;
        var known = found.Covered;
        foreach (var spot in spots)
        {
            concepts |= spot.Concepts;
            Array.Fill(known, true, spot.From, spot.To - spot.From);
        }
        // "sao nhóm 2 lại …": a "how" that opens the sentence asks for the reason
        if (spots.Count > 0 && spots[0].From == 0 && words[0].Folded == "sao" && words.Count > 3)
            concepts |= ConceptSet.Of(Concept.Why);
        var strays = 0;
        for (var i = 0; i < words.Count; i++)
            strays += known[i] || words[i].Start >= cut || words[i].Folded.Length == 1 ? 0 : 1;
        return new Reading(words, spots, concepts, strays);
    }

    private static (Rule? Decided, List<Rule> Offered) Decide(Reading reading)
    {
        var offered = new List<Rule>();
        foreach (var rule in Rules.InOrder)
        {
            if (rule.Decides(reading))
                return (rule, offered);
            if (rule.Touches(reading.Concepts))
                offered.Add(rule);
        }
        return (null, offered);
    }

    private static List<Candidate> Nearest(Reading reading, List<Rule> offered, string intent)
    {
        var nearest = new List<Candidate>();
        var others = Rules.InOrder.Where(r => !offered.Contains(r) && r.Touches(reading.Concepts));
        foreach (var rule in others.Concat(offered))
        {
            if (rule.Intent is Meaning.None or "yes" or "no" || rule.Intent == intent || nearest.Exists(n => n.Intent == rule.Intent))
                continue;
            nearest.Add(new Candidate(rule.Intent, Math.Round(Math.Min(rule.Confidence, 0.9) * 0.5, 2)));
            if (nearest.Count == 2)
                break;
        }
        return nearest;
    }

    private static string Explain(Reading reading, Rule? decided) =>
        $"{string.Join('+', reading.Concepts.Members())}; strays {reading.Strays}; rule {decided?.Name ?? "none"}";
}
