namespace Bot.Understanding;

/// <summary>A message as the rules see it: the concepts in it, and how many words nothing explains.</summary>
internal sealed record Reading(List<Word> Words, List<Spot> Spots, ConceptSet Concepts, int Strays)
{
    /// <summary>From where to where somebody's free text stands in the line: its words mean nothing to the bot.</summary>
    public (int From, int To) Told { get; init; } = (int.MaxValue, int.MaxValue);
}

/// <summary>What the readers found beside the lexicon.</summary>
internal sealed record EntityFinding(Dictionary<string, string> Entities, ConceptSet Concepts, bool[] Covered);
