using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Operations;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Initiatives;

public sealed class IdeaDraft
{
    public string Id { get; set; } = "";

    /// <summary>new, edit, submit or withdraw.</summary>
    public string Act { get; set; } = "new";

    public string Name { get; set; } = "";

    public string Level { get; set; } = "";

    public List<string> Authors { get; set; } = [];

    public bool Submits { get; set; }

    /// <summary>The initiative as it was looked at.</summary>
    public int Version { get; set; }
}

/// <summary>"Đăng ký sáng kiến: …", "nộp sáng kiến SK11", "sửa sáng kiến SK11: …", "rút sáng kiến SK11": what an author does, shown before it is done.</summary>
public sealed partial class IdeaForm(KeepIdea keep, OperationRunner operations) : Form<IdeaDraft>("initiative.register")
{
    public static readonly Refusal WhichIdea = new(
        "initiative.which",
        new("Anh/Chị ghi rõ mã sáng kiến: {ma}.", "Please name the initiative: {ma}.")
    );

    private static readonly Text AskName = new("Tên sáng kiến?", "What is the initiative called?");
    private static readonly Text AskLevel = new("Sáng kiến cấp cơ sở hay cấp tỉnh?", "Base level or provincial level?");

    protected override void Define(FormBuilder<IdeaDraft> form) =>
        form.Start(BeginAsync)
            .Ask(
                "name",
                d => d.Name.Length == 0,
                (_, _, _) => Task.FromResult(new Card(AskName).Line(AskName)),
                (turn, draft, _) =>
                {
                    var words = turn.Message.Words.Trim();
                    draft.Name =
                        words.Length < 5 || turn.Message.Meaning is { IsActionable: true, Intent: not "register_initiative" }
                            ? ""
                            : turn.Message.Meaning["note"] ?? words;
                    return Task.FromResult(draft.Name.Length > 0 ? Answer.Taken : Answer.NotMine);
                }
            )
            .Ask(
                "level",
                d => d.Level.Length == 0,
                (_, draft, _) =>
                    Task.FromResult(
                        new Card(AskLevel)
                            .Title(Text.Same(draft.Name))
                            .Line(AskLevel)
                            .Typed(new("cấp cơ sở", "base level"))
                            .Typed(new("cấp tỉnh", "provincial level"))
                    ),
                (turn, draft, _) =>
                {
                    // a question about levels chooses none
                    draft.Level = turn.Message.Meaning.IsAsked || turn.Message.Meaning.IsRequest ? "" : LevelOf(turn.Message.Words);
                    return Task.FromResult(draft.Level.Length > 0 ? Answer.Taken : Answer.NotMine);
                }
            )
            .Amend((turn, draft, _) => Task.FromResult(Amend(turn, draft)))
            .Confirm((turn, draft, _) => Task.FromResult(Review(draft, turn.Org)))
            .Then(KeepAsync);

    private async Task KeepAsync(Turn turn, IdeaDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, keep, draft, stop) is { } idea)
        {
            var said = new Text("Đã ghi sáng kiến {ma}: {ten} ({tt}).", "Initiative {ma} is kept: {ten} ({tt}).")
                .With("ma", idea.Id)
                .With("ten", idea.NameVi)
                .With("tt", PledgeWords.Status(idea));
            var card = new Card(said).Line(said);
            turn.Become(
                idea.Status == "idea"
                    ? card.Typed(
                        new Text("nộp sáng kiến {ma}", "submit initiative {ma}").With("ma", idea.Id),
                        new("Nộp để xét công nhận", "Submit it")
                    )
                    : card
            );
        }
    }

    private static async Task<bool> BeginAsync(Turn turn, IdeaDraft draft, CancellationToken stop)
    {
        var (meaning, words) = (turn.Message.Meaning, turn.Message.Words.Normalize());
        var name = meaning["note"] ?? NameIn(words);
        var rest = name.Length > 0 ? words.Replace(name, " ", StringComparison.Ordinal) : words;
        (draft.Act, draft.Level) = (meaning.Detail is "edit" or "submit" or "withdraw" ? meaning.Detail : "new", LevelOf(rest));
        draft.Authors = PeopleReader.Read(rest, turn.Org.Names).Where(id => id != turn.Who.Id).ToList();
        draft.Submits = Submitting().IsMatch(VietnameseLetters.Fold(rest).ToLowerInvariant());
        draft.Name = name;
        return draft.Act == "new" || await FindAsync(turn, draft, stop);
    }

    private static async Task<bool> FindAsync(Turn turn, IdeaDraft draft, CancellationToken stop)
    {
        var (who, code) = (turn.Who.Id, turn.Message.Meaning["initiative"]);
        var own = await turn
            .Db.Initiatives.AsNoTracking()
            .Where(i => i.PersonId == who && (code == null ? i.Status == "idea" || i.Status == "submitted" : i.Id == code))
            .OrderBy(i => i.Id)
            .ToListAsync(stop);
        if (own is not [var idea])
        {
            turn.Refuse(
                own.Count == 0
                    ? KeepIdea.NotYours.With(("ma", code ?? ""))
                    : WhichIdea.With(("ma", string.Join(", ", own.Select(i => $"{i.Id} ({i.NameVi})"))))
            );
            return false;
        }
        var changed = draft.Name.Length + draft.Level.Length + draft.Authors.Count > 0;
        (draft.Id, draft.Version) = (idea.Id, idea.Version);
        draft.Name =
            draft.Act == "edit" && draft.Name.Length == 0 && !changed ? ""
            : draft.Name.Length > 0 && draft.Act == "edit" ? draft.Name
            : idea.NameVi;
        draft.Level = draft.Level.Length > 0 ? draft.Level : idea.Level;
        draft.Authors = idea.Authors.Split(',', StringSplitOptions.RemoveEmptyEntries).Union(draft.Authors).ToList();
        return true;
    }

    // "cơ sở", "sửa tên thành …", "cùng anh Tú nữa", "nộp luôn": what is said anew stands for what was said
    private static Answer Amend(Turn turn, IdeaDraft draft)
    {
        var words = turn.Message.Words.Normalize().Trim();
        if (Renamed().Match(words) is { Success: true } renamed)
        {
            draft.Name = renamed.Groups[1].Value.Trim(' ', '"', '“', '”', '.');
            return draft.Name.Length >= 5 ? Answer.Taken : Answer.NotMine;
        }
        if (turn.Message.Meaning.IsAsked || turn.Message.Meaning.IsCounted || turn.Message.Meaning.IsRequest)
        {
            return Answer.NotMine;
        }
        var anew = Slip.Read(words) ?? words;
        if (anew.Split(' ').Length <= 8 && LevelOf(anew) is { Length: > 0 } level)
        {
            draft.Level = level;
            return Answer.Taken;
        }
        var people = PeopleReader.Read(words, turn.Org.Names).Where(id => id != turn.Who.Id).Except(draft.Authors).ToList();
        if (people.Count > 0)
        {
            draft.Authors = [.. draft.Authors, .. people];
            return Answer.Taken;
        }
        if (draft.Act == "new" && Submitting().IsMatch(VietnameseLetters.Fold(words)))
        {
            draft.Submits = true;
            return Answer.Taken;
        }
        return Answer.NotMine;
    }

    [GeneratedRegex(
        @"^(?:à |nhầm,? )?(?:sửa|đổi|sua|doi|change|rename)\s*(?:lại )?(?:cái )?(?:tên|ten|the name|name)?\s*(?:lại |lai )?(?:thành|thanh|là|la|to|:)\s*(.+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Renamed();

    private static Card Review(IdeaDraft draft, Org org)
    {
        var title = draft.Act switch
        {
            "edit" => new Text("Sửa sáng kiến {ma}?", "Change initiative {ma}?"),
            "submit" => new("Nộp sáng kiến {ma} để xét công nhận?", "Submit initiative {ma}?"),
            "withdraw" => new("Rút sáng kiến {ma}?", "Withdraw initiative {ma}?"),
            _ => draft.Submits ? new("Nộp sáng kiến?", "Submit an initiative?") : new("Đăng ký sáng kiến?", "Register an initiative?"),
        };
        var card = new Card(title.With("ma", draft.Id))
            .Title(title.With("ma", draft.Id))
            .Facts((new("Tên", "Name"), Text.Same(draft.Name)), (new("Cấp", "Level"), PledgeWords.Level(new() { Level = draft.Level })));
        return draft.Authors.Count == 0
            ? card
            : card.Facts((new("Đồng tác giả", "Co-authors"), Text.Same(string.Join(", ", draft.Authors.Select(org.NameOf)))));
    }

    private static string LevelOf(string words)
    {
        var said = VietnameseLetters.Fold(words).ToLowerInvariant();
        return Provincial().IsMatch(said) ? "provincial"
            : Base().IsMatch(said) ? "grassroots"
            : "";
    }

    // "đăng ký sáng kiến số hóa hồ sơ lãnh sự": what follows the word is a name if it is more than "mới" or "cấp tỉnh"
    private static string NameIn(string words)
    {
        if (Quoted().Match(words) is { Success: true } quoted)
        {
            return quoted.Groups[1].Value.Trim();
        }
        var rest = Behind().Match(words) is { Success: true } found
            ? Small().Replace(found.Groups[1].Value, " ").Trim(' ', '.', ',', '!')
            : "";
        return rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= 3 && !Code().IsMatch(rest) ? rest : "";
    }

    [GeneratedRegex("[\"“«]([^\"”»]{5,300})[\"”»]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:sáng kiến|đề tài|giải pháp|sang kien|de tai|giai phap|initiative)\s+(.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"\b(cấp\s+(cơ sở|tỉnh)|cap\s+(co so|tinh)|cải tiến|cai tien|mới|moi|giúp em|giúp tôi|giup em|cho em|cho tôi|năm nay|nam nay|với|nhé|nhe|ạ)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Small();

    [GeneratedRegex(@"\bsk\d+\b|cùng|đồng tác giả|dong tac gia|with ", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex(@"\bcap tinh\b|^\W*tinh\W*(a|nhe|di)?\W*$|\bprovinc")]
    private static partial Regex Provincial();

    [GeneratedRegex(@"\bco so\b|\bgrassroots\b|\bbase level\b")]
    private static partial Regex Base();

    [GeneratedRegex(@"^\W*(em |toi |xin |cho )*(nop|gui|trinh|submit)\b")]
    private static partial Regex Submitting();
}

/// <summary>Keeps what an author wants: a new idea, another wording, a submission, a withdrawal.</summary>
public sealed class KeepIdea(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox, ReferenceNumbers numbers)
    : IOperation<IdeaDraft, Initiative>
{
    public static readonly Refusal Incomplete = new(
        "initiative.how",
        new(
            "Sáng kiến cần tên (5 đến 300 chữ cái), cấp (cơ sở hoặc tỉnh); đồng tác giả là người khác trong Sở.",
            "An initiative needs a name (5 to 300 letters) and a level (base or provincial); co-authors are other people of the department."
        )
    );
    public static readonly Refusal RegisteredAlready = new(
        "initiative.twice",
        new("Anh/Chị đã đăng ký sáng kiến \"{ten}\" rồi.", "You have already registered the initiative \"{ten}\".")
    );
    public static readonly Refusal NotYours = new(
        "initiative.not_yours",
        new(
            "Anh/Chị không có sáng kiến {ma} nào để sửa, nộp hoặc rút. Gõ \"sáng kiến của tôi\" để xem.",
            "You have no initiative {ma} to change, submit or withdraw. Type \"my initiatives\" to see them."
        )
    );

    private const int MostLetters = 300,
        MostAuthors = 10;

    public string Capability => "initiative.register";

    public async Task<Result<Initiative>> RunAsync(Actor who, IdeaDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var people = input.Authors.Distinct().Select(id => org.People.FirstOrDefault(p => p.Id == id)).ToList();
        if (
            input.Name.Trim().Length is < 5 or > MostLetters
            || input.Level is not ("grassroots" or "provincial")
            || people.Contains(null)
            || people.Count > MostAuthors
            || people.Exists(p => p!.Id == who.Id)
        )
        {
            return Incomplete;
        }
        var result = input.Act == "new" ? await AddAsync(who, input, stop) : await ChangeAsync(who, input, stop);
        if (result.Value is { } idea && (input.Act == "new" || input.Act == "edit"))
        {
            var said = new Text(
                "{ai} ghi Anh/Chị là đồng tác giả sáng kiến {ma}: {ten}.",
                "{ai} named you as co-author of initiative {ma}: {ten}."
            )
                .With("ai", who.Person.FullName)
                .With("ma", idea.Id)
                .With("ten", idea.NameVi);
            people.ForEach(p =>
                outbox.Tell(p!, $"initiative:{idea.Id}:{p!.Id}:{clock.Now.Ticks}", Kinds.Notice, new Card(said).Line(said))
            );
        }
        return result;
    }

    private async Task<Result<Initiative>> AddAsync(Actor who, IdeaDraft input, CancellationToken stop)
    {
        var (now, name) = (clock.Now, input.Name.Trim());
        if (await db.Initiatives.AnyAsync(i => i.PersonId == who.Id && i.NameVi == name && i.Status != "withdrawn", stop))
        {
            return RegisteredAlready.With(("ten", name));
        }
        string id;
        do
        {
            id = await numbers.NextAsync("SK", stop, digits: 2);
        } while (await db.Initiatives.AnyAsync(i => i.Id == id, stop));
        return db
            .Initiatives.Add(
                new()
                {
                    Id = id,
                    PersonId = who.Id,
                    NameVi = name,
                    Level = input.Level,
                    Status = input.Submits ? "submitted" : "idea",
                    SubmittedAt = input.Submits ? now : null,
                    Period = Vietnam.Day(now).Year.ToString(CultureInfo.InvariantCulture),
                    Authors = string.Join(',', input.Authors.Distinct()),
                }
            )
            .Entity;
    }

    private async Task<Result<Initiative>> ChangeAsync(Actor who, IdeaDraft input, CancellationToken stop)
    {
        if (await db.Initiatives.FirstOrDefaultAsync(i => i.Id == input.Id && i.PersonId == who.Id, stop) is not { } idea)
        {
            return NotYours.With(("ma", input.Id));
        }
        if (idea.Version != input.Version)
        {
            return InitiativeRefusals.IdeaChanged.With(("ma", idea.Id));
        }
        var refusal = input.Act switch
        {
            "submit" => idea.Submit(clock.Now),
            "withdraw" => idea.Withdraw(),
            _ => idea.Change(input.Name.Trim(), input.Level, string.Join(',', input.Authors.Distinct())),
        };
        return refusal is null ? idea : refusal;
    }
}
