namespace Bot.Understanding;

/// <summary>A message as the rules see it: the concepts in it, and how many words nothing explains.</summary>
internal sealed record Reading(List<Word> Words, List<Spot> Spots, ConceptSet Concepts, int Strays);

/// <summary>What the readers found beside the lexicon.</summary>
internal sealed record EntityFinding(Dictionary<string, string> Entities, ConceptSet Concepts, bool[] Covered);
