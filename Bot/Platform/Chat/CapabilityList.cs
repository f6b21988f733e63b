using Bot.Domain;
using Bot.Platform.Access;
using Bot.Understanding;

namespace Bot.Platform.Chat;

/// <summary>All rows, and what is derived from them.</summary>
public sealed class CapabilityList(IReadOnlyList<Capability> rows)
{
    private readonly Dictionary<string, Capability> byId = rows.ToDictionary(r => r.Id);

    // the bot's own examples and commands, as they are typed back
    private readonly Dictionary<string, Capability> typed = rows.SelectMany(r =>
            r.Examples.Concat(r.Command is { } c ? [c.Vi, c.En] : []).Select(said => (Said: PlainWords.Of(said), Row: r))
        )
        .DistinctBy(t => t.Said)
        .ToDictionary(t => t.Said, t => t.Row);

    public IReadOnlyList<Capability> Rows => rows;

    /// <summary>The row whose own example or command this is, word by word.</summary>
    public Capability? Typed(string folded) => typed.GetValueOrDefault(PlainWords.Of(folded));

    public Capability this[string id] => byId[id];

    public Capability? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The row that a meaning leads to. A write needs the confidence that it was named; a read may be guessed. Where two rows mean the same
    /// words, the one that this person may use: "sửa điểm" is the evaluator's ballot and the Office's request for a correction.
    /// </summary>
    public Capability? For(Meaning meaning, Actor? who = null) =>
        meaning.Confidence < Threshold ? null : For(meaning.Intent, meaning.Detail, who);

    public Capability? For(string intent, string? detail, Actor? who = null) =>
        rows.Select(row => (Row: row, Fit: row.Fits(intent, detail)))
            .Where(r => r.Fit > 0)
            .OrderByDescending(r => r.Fit)
            .ThenByDescending(r => who is null || who.May(r.Row.Allowed))
            .Select(r => r.Row)
            .FirstOrDefault();

    public Capability? ForButton(string verb) => rows.FirstOrDefault(r => r.Verbs.Contains(verb));

    public IEnumerable<Capability> AllowedTo(Actor who) => rows.Where(r => who.May(r.Allowed));

    /// <summary>What help offers to a person: what few may do first, what every bot has last.</summary>
    public IEnumerable<Capability> Suggested(Actor who) =>
        AllowedTo(who).Where(r => !r.IsUnlisted).OrderByDescending(r => r.Allowed != Permissions.Everyone).ThenBy(r => r.IsUsual);

    /// <summary>What may be acted on: what the rules read and what was learnt, weighed against each other.</summary>
    public Meaning Settle(Meaning meaning) => Decision.Of(Ruled(meaning), this);

    /// <summary>The words as one row understands them: it was chosen among what was offered.</summary>
    public Meaning Taken(Meaning meaning, Capability row) => Decision.Take(meaning, row, this, 1, []);

    /// <summary>
    /// A write that was put off ("khoan", "đừng", "chưa") is not done: it is as if it had not been understood. Whether a row writes is the
    /// row's own flag, and nothing else knows it.
    /// </summary>
    internal Meaning Ruled(Meaning meaning) =>
        meaning.Hold is { } hold
        && For(meaning) is { } row
        && (
            row.IsWrite && !row.SaidNegatively.Contains(meaning.Detail ?? "") && (hold.PutOff || hold.Opens)
            || row.IsWrite && hold.Keeping
            || row.IsStated && hold.Forbidden
            || row.EchoesOrders && hold.Echo
        )
            ? meaning with
            {
                Intent = hold.Instead.Intent,
                Confidence = hold.Instead.Confidence,
                Detail = hold.Instead.Detail,
                Entities = hold.Instead.Entities,
                Nearest = hold.Instead.Nearest,
                Why = hold.Instead.Why,
                IsHeld = true,
            }
            : meaning;

    /// <summary>From here on the bot acts on what it understood.</summary>
    public const double Threshold = 0.5;
}
