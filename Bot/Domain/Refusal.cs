namespace Bot.Domain;

/// <summary>
/// Why a person's wish cannot be granted: a name that code and tests know, and the sentence that says it. Each is declared once, beside the
/// rule that refuses; With fills in the facts of one case.
/// </summary>
public sealed record Refusal(string Name, Text Sentence)
{
    public Refusal With(params (string Key, string Value)[] facts) =>
        this with
        {
            Sentence = facts.Aggregate(Sentence, (sentence, fact) => sentence.With(fact.Key, fact.Value)),
        };

    /// <summary>A fact that reads differently in the two languages.</summary>
    public Refusal With(string key, Text value) => this with { Sentence = Sentence.With(key, value) };

    /// <summary>The same refusal, whatever facts were filled in.</summary>
    public bool Is(Refusal other) => Name == other.Name;
}
