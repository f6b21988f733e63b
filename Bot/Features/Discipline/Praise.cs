using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Operations;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Discipline;

public sealed class PraiseDraft : ReasonedDraft
{
    public List<string> People { get; set; } = [];

    /// <summary>A unit, an office or a group.</summary>
    public string Collective { get; set; } = "";

    /// <summary>One of these is meant.</summary>
    public List<string> Candidates { get; set; } = [];
}

/// <summary>"Biểu dương chị Thảo đã hỗ trợ đoàn công tác": as easily as blame; shown as it will be posted, then posted.</summary>
public sealed partial class PraiseForm(Commend commend, OperationRunner operations) : ReasonedForm<PraiseDraft>("praise.add")
{
    protected override Text Why => new("Biểu dương vì việc gì?", "What is the praise for?");

    protected override void Define(FormBuilder<PraiseDraft> form)
    {
        form.Ask(
            "who",
            d => d.People.Count == 0 && d.Collective.Length == 0,
            (turn, draft, _) => Task.FromResult(PraiseCards.AskWho(draft, turn.Org)),
            ReadWhoAsync
        );
        base.Define(form);
        form.Amend(AddAsync, first: true);
    }

    // "à cả anh Đức nữa": one more is praised, for the same
    private static Task<Answer> AddAsync(Turn turn, PraiseDraft draft, CancellationToken stop)
    {
        var said = VietnameseLetters.Fold(turn.Message.Words);
        var more = PeopleReader.Read(turn.Message.Words, turn.Org.Names).Except(draft.People).ToList();
        if (more.Count != 1 || more[0] == turn.Who.Id || draft.People.Count == 0 || !More().IsMatch(said))
        {
            return Task.FromResult(Answer.NotMine);
        }
        draft.People.Add(more[0]);
        return Task.FromResult(Answer.Taken);
    }

    [GeneratedRegex(@"\b(ca|them|luon ca|and|also|nua|add)\b")]
    private static partial Regex More();

    protected override Task<bool> BeginAsync(Turn turn, PraiseDraft draft, CancellationToken stop)
    {
        Take(turn, draft, PeopleReader.Read(turn.Message.Words, turn.Org.Names));
        draft.Reason =
            draft.Reason.Length > 0 ? draft.Reason
            : Because().Match(turn.Message.Words.Normalize()) is { Success: true } m ? m.Groups[1].Value.Trim(' ', '.', ':')
            : "";
        if (draft.People.Contains(turn.Who.Id))
        {
            turn.Refuse(Commend.NotYourself);
            return Task.FromResult(false);
        }
        return Task.FromResult(true);
    }

    private static Task<Answer> ReadWhoAsync(Turn turn, PraiseDraft draft, CancellationToken stop)
    {
        var people = PeopleReader.Read(turn.Message.Words, turn.Org.Names);
        if (draft.Candidates.Count > 0)
        {
            var chosen =
                turn.Message.Words.Trim() is [>= '1' and <= '9'] n && n[0] - '1' < draft.Candidates.Count
                    ? [draft.Candidates[n[0] - '1']]
                    : draft
                        .Candidates.Where(c =>
                            people.Contains(c) || people.Count == 0 && turn.Org.Person(c).RoomId == turn.Message.Meaning["room"]
                        )
                        .ToList();
            if (chosen.Count == 1)
            {
                draft.People = chosen;
            }
        }
        else
        {
            Take(turn, draft, people);
        }
        if (draft.People.Contains(turn.Who.Id))
        {
            draft.People.Clear();
            turn.Refuse(Commend.NotYourself);
            return Task.FromResult(Answer.Problem);
        }
        return Task.FromResult(
            draft.People.Count > 0 || draft.Collective.Length > 0 || draft.Candidates.Count > 0 && people.Count > 1
                ? Answer.Taken
                : Answer.NotMine
        );
    }

    // people of one given name may be one person: asked; of several names they are several
    private static void Take(Turn turn, PraiseDraft draft, IReadOnlyList<string> people)
    {
        if (people.Count > 1 && people.Select(id => VietnameseLetters.Fold(turn.Org.Person(id).Given)).Distinct().Count() < people.Count)
        {
            draft.Candidates = [.. people];
        }
        else if (people.Count > 0)
        {
            draft.People = [.. people];
        }
        else
        {
            draft.Collective = turn.Message.Meaning["room"] ?? turn.Message.Meaning["unit"] ?? turn.Message.Meaning["group"] ?? "";
        }
    }

    protected override Task<Card> ReviewAsync(Turn turn, PraiseDraft draft, CancellationToken stop)
    {
        var said = PraiseCards.Sentence(PraiseCards.Names(draft, turn.Org), draft.Reason);
        return Task.FromResult(new Card(said).Title(new("Đăng lên kênh chung?", "Post this to the general channel?")).Line(said));
    }

    protected override async Task ActAsync(Turn turn, PraiseDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, commend, draft, stop) is { } made)
        {
            var said = (
                made.Channels == 0
                    ? new Text(
                        "Đã lưu biểu dương (mã {ma}). Chưa có kênh nào nhận tin biểu dương.",
                        "The praise is kept (ref. {ma}). No channel takes praise yet."
                    )
                    : new(
                        "Đã lưu biểu dương (mã {ma}) và đăng lên kênh chung.",
                        "The praise is kept (ref. {ma}) and posted to the general channel."
                    )
            ).With("ma", string.Join(", ", made.Ids));
            turn.Become(new Card(said).Line(said));
        }
    }

    [GeneratedRegex(@"(?:\s(?:đã|vì|về|do|nhờ|có)\s|:\s|\sfor\s(?!a\scertificate)|\sda\s(?=\p{L}))(.{3,})$", RegexOptions.IgnoreCase)]
    private static partial Regex Because();
}

/// <summary>What became of it: the numbers, and how many channels hear it.</summary>
public sealed record Praised(IReadOnlyList<string> Ids, int Channels);

/// <summary>Keeps a commendation and posts it where praise is taken; praise may name people (practice 2.6).</summary>
public sealed class Commend(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox, ReferenceNumbers numbers)
    : IOperation<PraiseDraft, Praised>
{
    public static readonly Refusal NotYourself = new(
        "praise.self",
        new("Không tự biểu dương mình; việc này để người khác làm.", "Nobody praises themselves; somebody else may.")
    );
    public static readonly Refusal HowToPraise = new(
        "praise.how",
        new(
            "Đề nghị nêu người hoặc tập thể và việc làm tốt, ví dụ \"biểu dương chị Thảo đã hỗ trợ đoàn công tác\".",
            "Please name the person or unit and the good deed, for example \"praise Nga for great work\"."
        )
    );

    public const string Post = "commendation";

    public string Capability => "praise.add";

    public async Task<Result<Praised>> RunAsync(Actor who, PraiseDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var today = Vietnam.Day(clock.Now);
        if (input.People.Contains(who.Id))
        {
            return NotYourself;
        }
        var people = input.People.Select(id => org.People.FirstOrDefault(p => p.Id == id && p.WorksOn(today))).ToList();
        if (
            input.Reason.Trim().Length == 0
            || people.Contains(null)
            || people.Count == 0 && !org.IsCollective(input.Collective)
            || people.Count > 10
        )
        {
            return HowToPraise;
        }
        var made = new List<string>();
        foreach (var subject in people.Count > 0 ? people.Select(p => p!.Id) : [input.Collective])
        {
            var id = await NewIdAsync(stop);
            db.Commendations.Add(
                new()
                {
                    Id = id,
                    Date = today,
                    Scope = people.Count > 0 ? "individual" : "collective",
                    SubjectId = subject,
                    FormVi = "Biểu dương",
                    ReasonVi = input.Reason,
                }
            );
            made.Add(id);
        }
        var channels = await PostAsync(org, input, people, made[0], stop);
        return new Praised(made, channels);
    }

    private async Task<int> PostAsync(Org org, PraiseDraft input, IReadOnlyList<Person?> people, string id, CancellationToken stop)
    {
        var said = PraiseCards.Sentence(PraiseCards.Names(input, org), input.Reason);
        var card = new Card(said).Title(new("BIỂU DƯƠNG", "COMMENDATION")).Line(said);
        var channels = (await db.Channels.AsNoTracking().ToListAsync(stop)).Where(c => c.Takes(Post)).ToList();
        channels.ForEach(c => outbox.Post(c.Id, $"praise:{id}:{c.Id}", Kinds.Praise, card));
        foreach (var person in people)
        {
            outbox.Tell(person!, $"praise:{id}:{person!.Id}", Kinds.Praise, card);
        }
        return channels.Count;
    }

    // the rows that came in have numbers of their own
    private async Task<string> NewIdAsync(CancellationToken stop)
    {
        string id;
        do
        {
            id = await numbers.NextAsync("KT", stop, digits: 2);
        } while (await db.Commendations.AnyAsync(c => c.Id == id, stop));
        return id;
    }
}

public static class PraiseCards
{
    public static Text Names(PraiseDraft draft, Org org) =>
        draft.People.Count > 0
            ? Text.Join(
                ", ",
                draft.People.Select(id => Text.Same($"{org.NameOf(id)} (") + org.UnitName(org.Person(id).UnitId) + Text.Same(")"))
            )
            : org.CollectiveName(draft.Collective);

    public static Text Sentence(Text names, string reason) =>
        new Text("{doi_tuong} - {ly_do}.", "{doi_tuong} - {ly_do}.").With("doi_tuong", names).With("ly_do", reason.TrimEnd('.'));

    public static Card AskWho(PraiseDraft draft, Org org)
    {
        if (draft.Candidates.Count == 0)
        {
            var open = new Text("Biểu dương ai, hoặc tập thể nào?", "Who, or which unit, is praised?");
            return new Card(open).Line(open);
        }
        var ask = new Text(
            "Có {so} người có thể là người Anh/Chị nói đến. Biểu dương ai?",
            "{so} people may be meant. Who is praised?"
        ).With("so", $"{draft.Candidates.Count}");
        var card = new Card(ask).Line(ask);
        foreach (var (id, index) in draft.Candidates.Take(6).Select((id, index) => (id, index)))
        {
            var person = org.Person(id);
            card.Line(Text.Same($"{index + 1}. {person.FullName} - {person.RoomId}, ") + org.UnitName(person.UnitId))
                .Typed(Text.Same($"{person.FullName} {person.RoomId}"));
        }
        return card;
    }
}
