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
    string Why
)
{
    public const string None = "none";

    /// <summary>Words that put something off are in it; null where there are none.</summary>
    public Hold? Hold { get; init; }

    public bool IsActionable => Confidence >= 0.5 && Intent != None;

    public string? this[string entity] => Entities.GetValueOrDefault(entity);
}

/// <summary>What holds an act back. Whether the meaning is an act, the understanding does not know: the capability's row says it.</summary>
/// <param name="PutOff">"chưa", "khoan", "để sau": the act is deferred.</param>
/// <param name="Forbidden">"đừng" or "khoan" stands in it by itself.</param>
/// <param name="Echo">Nothing is asked in it: what looks like a question is the order that was taken back.</param>
/// <param name="Instead">What it means when the act is held back.</param>
public sealed record Hold(bool PutOff, bool Forbidden, bool Echo, Meaning Instead);
