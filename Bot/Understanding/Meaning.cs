namespace Bot.Understanding;

/// <summary>Another thing the words could have meant, for "Có phải Anh/Chị muốn …?".</summary>
public sealed record Candidate(string Intent, double Confidence);

/// <summary>
/// What a message means. At 0.5 and above the bot may act on it. <see cref="Why"/> tells the concepts found and
/// the rule that decided; it holds no names, so it may be logged.
/// </summary>
public sealed record Meaning(
    string Intent,
    double Confidence,
    string? Detail,
    IReadOnlyDictionary<string, string> Entities,
    IReadOnlyList<Candidate> Nearest,
    string Why)
{
    public const string None = "none";

    public bool IsActionable => Confidence >= 0.5 && Intent != None;

    public string? this[string entity] => Entities.GetValueOrDefault(entity);
}
