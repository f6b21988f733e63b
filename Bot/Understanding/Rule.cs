namespace Bot.Understanding;

/// <summary>
/// One combination of concepts. Pattern: every word must be present, "a|b" is either, "!a" is absent, "only" allows
/// nothing else than these and what "also:" names, "anyway" holds although other people's business is mentioned,
/// "told" that the words nothing explains are somebody's own, which make it no less sure.
/// </summary>
internal sealed class Rule
{
    private static readonly ConceptSet Soft = ConceptSet.OfAll(
        Concept.Filler,
        Concept.Polite,
        Concept.Self,
        Concept.Time,
        Concept.Question,
        Concept.Bot
    );

    private readonly List<ConceptSet> all = [];
    private readonly ConceptSet none;
    private readonly ConceptSet allowed = Soft;
    private readonly bool only,
        anyway;
    private readonly int maxStrays;

    public string Name { get; }
    public string Intent { get; }
    public string? Detail { get; }
    public double Confidence { get; }
    public bool IsTold { get; }

    public Rule(string name, string detail, string pattern, double confidence, int maxStrays = 4)
    {
        Name = name;
        Intent = name.Split('.')[0];
        Detail = detail.Length == 0 ? null : detail;
        Confidence = confidence;
        foreach (var word in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "only")
                only = true;
            else if (word == "anyway")
                anyway = true;
            else if (word == "told")
                IsTold = true;
            else if (word.StartsWith("also:", StringComparison.Ordinal))
                allowed |= Parse(word["also:".Length..]);
            else if (word[0] == '!')
                none |= Parse(word[1..]);
            else
                all.Add(Parse(word));
        }
        foreach (var group in all)
            allowed |= group;
        this.maxStrays = only ? Math.Min(maxStrays, 0) : maxStrays;
    }

    /// <summary>Whether the concepts are there at all, whatever else is in the message.</summary>
    public bool Touches(ConceptSet found)
    {
        if (none.Meets(found))
            return false;
        foreach (var group in all)
            if (!group.Meets(found))
                return false;
        return true;
    }

    public bool Decides(Reading reading)
    {
        if (!Touches(reading.Concepts) || reading.Strays > maxStrays)
            return false;
        if (!anyway && reading.Concepts.Has(Concept.Outside))
            return false;
        return !only || reading.Spots.TrueForAll(s => s.Concepts.Meets(allowed));
    }

    private static ConceptSet Parse(string words) =>
        words.Split('|').Aggregate(default(ConceptSet), (set, w) => set | ConceptSet.Of(Enum.Parse<Concept>(w, ignoreCase: true)));
}
