namespace Bot.Domain;

/// <summary>
/// Why a person's wish cannot be granted: a name that code and tests know, and facts for the sentence. The sentence itself is not here;
/// names that are data in both languages travel as two facts: "ky" and, for English, "ky.en".
/// </summary>
public sealed record Refusal(string Name, IReadOnlyDictionary<string, string> Facts)
{
    public Refusal(string name, params (string Key, string Value)[] facts)
        : this(name, facts.ToDictionary(fact => fact.Key, fact => fact.Value))
    {
    }
}
