using Bot.Domain;
using Bot.Understanding;

namespace Bot.Platform.Chat;

/// <summary>A use case that answers a sentence or a button.</summary>
public interface IAnswer
{
    Task RunAsync(Turn turn, CancellationToken stop);
}

/// <summary>
/// One thing people can say, and who may. Router, help, permission matrix, the manifest's commands, what-people-can-say.md and the tests
/// that type every example back are derived from these rows.
/// </summary>
public sealed class Capability(string id)
{
    private readonly List<(string Intent, string[] Details)> meanings = [];
    private readonly List<string> examples = [];
    private readonly Dictionary<Follow, string> followUps = [];
    private readonly List<(string Detail, string[] Phrases)> told = [];

    public string Id => id;

    public Permission Allowed { get; private set; } = Permissions.Everyone;

    /// <summary>A write is never guessed: it needs a sentence that names it, and is echoed before it is saved.</summary>
    public bool IsWrite { get; private set; }

    public bool PersonalOnly { get; private set; }

    /// <summary>What is written down with it has no verb of doing ("quyết định công nhận LĐTT số …"): any "đừng" or "khoan" holds it back.</summary>
    public bool IsStated { get; private set; }

    /// <summary>The details in which words that elsewhere put an act off are the content ("chưa hoàn thành DK058", "đừng nhắc nữa").</summary>
    public IReadOnlySet<string> SaidNegatively { get; private set; } = new HashSet<string>();

    /// <summary>It undoes something: "thôi rút lại …" wants it, and puts nothing off.</summary>
    public bool IsTakingBack { get; private set; }

    /// <summary>Words of putting off in a sentence that leads here come from an order that was taken back ("chưa công bố kết quả vội").</summary>
    public bool EchoesOrders { get; private set; }

    /// <summary>Every bot has it: help lists it last.</summary>
    public bool IsUsual { get; private set; }

    /// <summary>Nobody needs help to find it.</summary>
    public bool IsUnlisted { get; private set; }

    /// <summary>The one thing that a picture without a word is for.</summary>
    public bool TakesFiles { get; private set; }

    public Text Name { get; private set; } = Text.Empty;

    public IReadOnlyList<string> Examples => examples;

    public IReadOnlyList<(string Intent, string[] Details)> Meanings => meanings;

    /// <summary>The answer's or the form's class.</summary>
    public Type Handler { get; private set; } = typeof(object);

    public bool IsForm { get; private set; }

    /// <summary>Verbs of buttons that lead here.</summary>
    public IReadOnlyList<string> Verbs { get; private set; } = [];

    /// <summary>A command of the Teams compose box.</summary>
    public Text? Command { get; private set; }

    /// <summary>Rows that a fragment leads to after this one has answered: "xuất ra word", "theo phòng", "sao thấp vậy".</summary>
    public IReadOnlyDictionary<Follow, string> FollowUps => followUps;

    public Capability For(Permission permission) => Set(() => Allowed = permission);

    public Capability Reads() => Set(() => IsWrite = false);

    public Capability Writes() => Set(() => IsWrite = true);

    public Capability Stated() => Set(() => IsStated = true);

    /// <param name="details">None: all of them.</param>
    public Capability MaySayNot(params string[] details) =>
        Set(() => SaidNegatively = details.Length > 0 ? details.ToHashSet() : meanings.SelectMany(m => m.Details).Append("").ToHashSet());

    public Capability TakesBack() => Set(() => IsTakingBack = true);

    public Capability EchoingOrders() => Set(() => EchoesOrders = true);

    public Capability Usual() => Set(() => IsUsual = true);

    public Capability Unlisted() => Set(() => IsUnlisted = true);

    public Capability TakingFiles() => Set(() => TakesFiles = true);

    public Capability OnlyPersonal() => Set(() => PersonalOnly = true);

    public Capability Named(string vi, string en) => Set(() => Name = new(vi, en));

    public Capability Means(string intent, params string[] details) => Set(() => meanings.Add((intent, details)));

    /// <summary>Which of the row's details is wanted where these words stand, whatever else the sentence is: "trả lại" is no approval.</summary>
    public Capability WhenSaid(string detail, params string[] phrases) => Set(() => told.Add((detail, phrases)));

    /// <summary>The detail that the words tell, without marks; null where they tell none.</summary>
    public string? Told(string folded) =>
        told.Where(t => Array.Exists(t.Phrases, p => $" {folded} ".Contains($" {p} ", StringComparison.Ordinal)))
            .Select(t => t.Detail)
            .FirstOrDefault();

    public Capability Says(params string[] sentences) => Set(() => examples.AddRange(sentences));

    public Capability Then(Follow fragment, string row) => Set(() => followUps[fragment] = row);

    public Capability InMenuAs(string vi, string en) => Set(() => Command = new(vi, en));

    public Capability OnButtons(params string[] verbs) => Set(() => Verbs = verbs);

    public Capability Does<T>()
        where T : IAnswer => Set(() => Handler = typeof(T));

    public Capability Fills<T>()
        where T : IForm => Set(() => (Handler, IsForm) = (typeof(T), true));

    /// <summary>The first example of each language; a row always has both.</summary>
    public Text Example => new(examples[0], examples.LastOrDefault(e => e.All(c => c < 128)) ?? examples[0]);

    public static Capability Can(string id) => new(id);

    /// <summary>How well the row fits a meaning: 2 named the detail, 1 the intent at large, 0 not at all.</summary>
    public int Fits(string intent, string? detail)
    {
        foreach (var (ownIntent, details) in meanings)
        {
            if (ownIntent == intent && (detail is null ? details.Length == 0 : details.Contains(detail)))
            {
                return 2;
            }
        }
        return meanings.Any(m => m.Intent == intent && m.Details.Length == 0) ? 1 : 0;
    }

    private Capability Set(Action change)
    {
        change();
        return this;
    }
}
