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

public sealed class DecisionDraft
{
    public string PersonId { get; set; } = "";

    public List<string> Candidates { get; set; } = [];

    public string Number { get; set; } = "";

    public DateOnly? Date { get; set; }

    public string Form { get; set; } = "";
}

/// <summary>"Nhập quyết định kỷ luật số 118/QĐ-SNgV ngày 15/9/2026 khiển trách anh Tú": signed elsewhere, entered by the Office; nothing follows from records by itself.</summary>
public sealed partial class DecisionForm(EnterDecision enter, OperationRunner operations) : Form<DecisionDraft>("decision.add")
{
    // the forms of Decree 172/2025; giáng chức and hạ bậc lương are gone since 01/7/2025
    public static readonly string[] Forms = ["khiển trách", "cảnh cáo", "cách chức", "buộc thôi việc"];

    protected override void Define(FormBuilder<DecisionDraft> form) =>
        form.Start(
                (turn, draft, _) =>
                {
                    Fill(turn, draft);
                    return Task.FromResult(true);
                }
            )
            .Ask(
                "who",
                d => d.PersonId.Length == 0,
                (turn, draft, _) => Task.FromResult(AskWho(draft, turn.Org)),
                ReadAsync(d => d.PersonId.Length > 0)
            )
            .Ask(
                "number",
                d => d.Number.Length == 0,
                (_, _, _) => Asking(new("Số quyết định? (ví dụ 118/QĐ-SNgV)", "The number of the decision? (for example 118/QĐ-SNgV)")),
                ReadAsync(d => d.Number.Length > 0)
            )
            .Ask(
                "date",
                d => d.Date is null,
                (_, _, _) => Asking(new("Ngày ký quyết định?", "On which day was it signed?")),
                ReadAsync(d => d.Date is not null)
            )
            .Ask(
                "form",
                d => d.Form.Length == 0,
                (_, _, _) =>
                    Asking(
                        new(
                            "Hình thức: khiển trách, cảnh cáo, cách chức hay buộc thôi việc?",
                            "The form: khiển trách (reprimand), cảnh cáo (warning), cách chức (removal from post) or buộc thôi việc (dismissal)?"
                        )
                    ),
                ReadAsync(d => d.Form.Length > 0)
            )
            .Confirm((turn, draft, _) => Task.FromResult(Review(draft, turn.Org)))
            .Then(EnterAsync);

    private async Task EnterAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, enter, draft, stop) is { } made)
        {
            var said = new Text(
                "Đã nhập quyết định {so} (mã {ma}). Người có tên nhận thông báo riêng.",
                "Decision {so} is entered (ref. {ma}). The person is told privately."
            )
                .With("so", made.Number)
                .With("ma", made.Id);
            turn.Become(new Card(said).Line(said));
        }
    }

    private static Func<Turn, DecisionDraft, CancellationToken, Task<Answer>> ReadAsync(Func<DecisionDraft, bool> isFilled) =>
        (turn, draft, _) =>
        {
            Fill(turn, draft);
            return Task.FromResult(isFilled(draft) ? Answer.Taken : Answer.NotMine);
        };

    private static void Fill(Turn turn, DecisionDraft draft)
    {
        var words = turn.Message.Words.Normalize();
        var people = PeopleReader.Read(words, turn.Org.Names);
        if (draft.PersonId.Length == 0)
        {
            var meant =
                draft.Candidates.Count > 0 && people.Count == 0
                    ? draft
                        .Candidates.Where((c, i) => words.Trim() == $"{i + 1}" || turn.Org.Person(c).RoomId == turn.Message.Meaning["room"])
                        .ToList()
                    : people;
            (draft.PersonId, draft.Candidates) =
                meant.Count == 1 ? (meant[0], draft.Candidates) : ("", meant.Count > 1 ? [.. meant] : draft.Candidates);
        }
        draft.Number = draft.Number.Length > 0 ? draft.Number : Number().Match(words).Value;
        var rest = draft.Number.Length > 0 ? words.Replace(draft.Number, " ", StringComparison.Ordinal) : words;
        draft.Date ??=
            Dated().Match(rest) is { Success: true } day
            && RecordDates.Read(day.Value, turn.Today) is DateReading.Accepted { Date: var date }
                ? date
                : null;
        var folded = VietnameseLetters.Fold(words).ToLowerInvariant();
        draft.Form =
            draft.Form.Length > 0
                ? draft.Form
                : Forms.FirstOrDefault(f => folded.Contains(VietnameseLetters.Fold(f), StringComparison.Ordinal))
                    ?? (
                        folded.Contains("reprimand", StringComparison.Ordinal) ? Forms[0]
                        : folded.Contains("warning", StringComparison.Ordinal) ? Forms[1]
                        : folded.Contains("removal", StringComparison.Ordinal) ? Forms[2]
                        : folded.Contains("dismiss", StringComparison.Ordinal) ? Forms[3]
                        : ""
                    );
    }

    private static Task<Card> Asking(Text ask) => Task.FromResult(new Card(ask).Line(ask));

    private static Card AskWho(DecisionDraft draft, Org org)
    {
        var ask =
            draft.Candidates.Count > 1
                ? new Text(
                    "Có {so} người có thể là người được nói đến. Quyết định đối với ai?",
                    "{so} people may be meant. Whom is it about?"
                ).With("so", $"{draft.Candidates.Count}")
                : new("Quyết định đối với ai?", "Whom is it about?");
        return draft.Candidates.Aggregate(
            new Card(ask).Line(ask),
            (card, id) => card.Typed(Text.Same($"{org.NameOf(id)} {org.Person(id).RoomId}"))
        );
    }

    private static Card Review(DecisionDraft draft, Org org)
    {
        var said = new Text("Nhập quyết định kỷ luật đã ký {so}?", "Enter the signed decision {so}?").With("so", draft.Number);
        return new Card(said)
            .Title(said)
            .Facts(
                (new("Người", "Person"), RecordCards.NameOf(draft.PersonId, "", "", org)),
                (new("Số", "Number"), Text.Same(draft.Number)),
                (new("Ngày", "Date"), Format.Day(draft.Date!.Value)),
                (new("Hình thức", "Form"), Text.Same(draft.Form))
            );
    }

    [GeneratedRegex(@"\b\d{1,5}\s?/\s?(?:20\d\d\s?/\s?)?QĐ(?:-[\p{L}\d]+)*", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"(?:ngày\s+|ngay\s+|on\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|hôm nay|hôm qua|hom nay|hom qua|today|yesterday",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Dated();
}

public sealed class EnterDecision(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox, ReferenceNumbers numbers)
    : IOperation<DecisionDraft, DisciplineDecision>
{
    public static readonly Refusal Incomplete = new(
        "decision.how",
        new(
            "Đề nghị nêu người, số, ngày và hình thức của quyết định đã ký.",
            "Please give the person, number, date and form of the signed decision."
        )
    );
    public static readonly Refusal NotLeader = new(
        "decision.not_leader",
        new(
            "Cách chức chỉ áp dụng với người giữ chức vụ; {ho_ten} không giữ chức vụ lãnh đạo.",
            "Removal from post is only for who holds one; {ho_ten} does not."
        )
    );
    public static readonly Refusal EnteredAlready = new(
        "decision.twice",
        new("Quyết định {so} đã được nhập rồi.", "Decision {so} has been entered already.")
    );

    public string Capability => "decision.add";

    public async Task<Result<DisciplineDecision>> RunAsync(Actor who, DecisionDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        if (
            org.People.FirstOrDefault(p => p.Id == input.PersonId) is not { } person
            || input.Number.Trim().Length == 0
            || input.Date is not { } day
            || !DecisionForm.Forms.Contains(input.Form)
        )
        {
            return Incomplete;
        }
        if (person.Id == who.Id)
        {
            return DisciplineRefusals.NotYourself;
        }
        if (day > Vietnam.Day(clock.Now))
        {
            return DisciplineRefusals.DayInFuture;
        }
        if (input.Form == DecisionForm.Forms[2] && !person.LeaderGrade)
        {
            return NotLeader.With(("ho_ten", person.FullName));
        }
        if (await db.DecisionsVisibleTo(who).AnyAsync(d => d.Number == input.Number && d.PersonId == person.Id, stop))
        {
            return EnteredAlready.With(("so", input.Number));
        }
        var decision = await AddAsync(who, org, person, day, input, stop);
        TellPerson(person, decision);
        return decision;
    }

    private async Task<DisciplineDecision> AddAsync(
        Actor who,
        Org org,
        Person person,
        DateOnly day,
        DecisionDraft input,
        CancellationToken stop
    )
    {
        string id;
        do
        {
            id = await numbers.NextAsync("KL", stop, digits: 2);
        } while (await db.DecisionsVisibleTo(who).AnyAsync(d => d.Id == id, stop));
        return db
            .Decisions.Add(
                new()
                {
                    Id = id,
                    PersonId = person.Id,
                    Number = input.Number,
                    Date = day,
                    FormVi = input.Form,
                    IssuerVi = org.Director(day)?.PositionVi ?? "",
                }
            )
            .Entity;
    }

    private void TellPerson(Person person, DisciplineDecision decision)
    {
        var said = new Text(
            "Quyết định {so} ngày {ngay} ({hinh_thuc}) đã được nhập vào hồ sơ của Anh/Chị.",
            "Decision {so} of {ngay} ({hinh_thuc}) was entered in your file."
        )
            .With("so", decision.Number)
            .With("ngay", Format.Day(decision.Date))
            .With("hinh_thuc", decision.FormVi);
        outbox.Tell(person, $"decision:{decision.Id}", Kinds.Discipline, new Card(said).Line(said));
    }
}

/// <summary>Signed decisions within what the reader may see: own; for the Office and the Director all of the last years.</summary>
public sealed class ShowDecisions : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var rows = await turn.Db.DecisionsVisibleTo(turn.Who).AsNoTracking().OrderByDescending(d => d.Date).Take(10).ToListAsync(stop);
        if (rows.Count == 0)
        {
            turn.Say(new("Không có quyết định kỷ luật nào mà Anh/Chị được xem.", "There is no signed decision that you may see."));
            return;
        }
        var title = new Text("Quyết định kỷ luật đã ký", "Signed disciplinary decisions");
        turn.Show(
            new Card(title)
                .Title(title)
                .Table(
                    [3, 3, 2, 3],
                    [new("Số", "Number"), new("Người", "Person"), new("Ngày", "Date"), new("Hình thức", "Form")],
                    rows.Select(d =>
                            (IReadOnlyList<Text>)
                                [Text.Same(d.Number), Text.Same(turn.Org.NameOf(d.PersonId)), Format.Day(d.Date), Text.Same(d.FormVi)]
                        )
                        .ToList()
                )
        );
    }
}
