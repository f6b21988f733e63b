using Bot.Understanding.Learning;

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

    /// <summary>Work of a movement that this version does not do.</summary>
    public const string Later = "later";

    /// <summary>A question about what the plans and rules say.</summary>
    public const string Rules = "rules";

    /// <summary>Understood, and not a thing that can be done or answered yet: one of the two above; empty where it is not.</summary>
    public string NotYet { get; init; } = "";

    /// <summary>Words that put something off are in it; null where there are none.</summary>
    public Hold? Hold { get; init; }

    /// <summary>What the learner takes it for, the likeliest first; empty where it was not asked.</summary>
    public IReadOnlyList<Guess> Guesses { get; init; } = [];

    /// <summary>Every intent, with its detail, that the words would bear; worked out when it is asked for.</summary>
    public Func<IReadOnlyList<(string Intent, string? Detail)>> Possible { get; init; } = () => [];

    /// <summary>The words without marks and capitals; never logged.</summary>
    public string Folded { get; init; } = "";

    /// <summary>How many words there were.</summary>
    public int Words { get; init; }

    /// <summary>How it takes up what was said before it, where it is a fragment.</summary>
    public Follow Follows { get; init; }

    /// <summary>Something is asked in it: an order is never taken from it on a guess.</summary>
    public bool IsAsked { get; init; }

    /// <summary>It asks whether, how many or why, beyond doubt: no order at all.</summary>
    public bool IsCounted { get; init; }

    /// <summary>"Đã nhắc tổ chưa", "did you remind them": it asks whether something was done, and orders nothing.</summary>
    public bool IsWhether { get; init; }

    /// <summary>It asks, or wants to be shown something: not the plain statement that a reason or a description is.</summary>
    public bool IsRequest { get; init; }

    /// <summary>No verb of ours orders anything in it: "thiếu chỉ tiêu cụ thể" says how something is.</summary>
    public bool IsStated { get; init; }

    /// <summary>An act that was put off: it is not to be done, whatever else the words may mean.</summary>
    public bool IsHeld { get; init; }

    /// <summary>What may have been meant, the likeliest first: ids of what can be done.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    public bool IsActionable => Confidence >= 0.5 && Intent != None;

    public string? this[string entity] => Entities.GetValueOrDefault(entity);
}

/// <summary>What holds an act back. Whether the meaning is an act, the understanding does not know: the capability's row says it.</summary>
/// <param name="PutOff">"chưa", "khoan", "để sau": the act is deferred.</param>
/// <param name="Forbidden">"đừng" or "khoan" stands in it by itself.</param>
/// <param name="Opens">The sentence begins with one of these: what follows is what shall not be done.</param>
/// <param name="Keeping">What shall not be done is itself a holding back ("khoan giữ báo cáo").</param>
/// <param name="Echo">Nothing is asked in it: what looks like a question is the order that was taken back.</param>
/// <param name="TakesBack">Nothing waits: something that was done is to be undone ("thôi rút lại đăng ký đó").</param>
/// <param name="Instead">What it means when the act is held back.</param>
public sealed record Hold(bool PutOff, bool Forbidden, bool Opens, bool Keeping, bool Echo, bool TakesBack, Meaning Instead);
