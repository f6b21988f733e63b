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

namespace Bot.Features.YearEnd;

public sealed class AwardDraft
{
    public string Period { get; set; } = "";

    public List<string> People { get; set; } = [];

    public string UnitId { get; set; } = "";

    public string Code { get; set; } = "";

    public string FormVi { get; set; } = "";

    public string Number { get; set; } = "";

    public DateOnly? Date { get; set; }

    /// <summary>One of these is meant.</summary>
    public List<string> Candidates { get; set; } = [];
}

/// <summary>
/// "Ghi quyết định khen thưởng số 170/QĐ-SNgV ngày 28/12/2026 tặng giấy khen cho chị Ánh": decided elsewhere, entered by the Office with
/// number and date. The bot proposes nobody.
/// </summary>
public sealed partial class RecordAwardForm(RecordAward record, OperationRunner operations) : Form<AwardDraft>("award.record")
{
    protected override void Define(FormBuilder<AwardDraft> form) =>
        form.Start(
                async (turn, draft, stop) =>
                {
                    draft.Period = (await YearFacts.YearAsync(turn.Db, null, turn.Today, stop)).ToString(CultureInfo.InvariantCulture);
                    await FillAsync(turn, draft, stop);
                    return true;
                }
            )
            .Ask("form", d => d.Code.Length == 0, AskFormAsync, Read(d => d.Code.Length > 0))
            .Ask(
                "who",
                d => d.People.Count == 0 && d.UnitId.Length == 0,
                (turn, draft, _) => Task.FromResult(AskWho(draft, turn.Org)),
                Read(d => d.People.Count > 0 || d.UnitId.Length > 0)
            )
            .Ask(
                "number",
                d => d.Number.Length == 0,
                (_, _, _) => Asking(new("Số quyết định? (ví dụ 170/QĐ-SNgV)", "The number of the decision? (for example 170/QĐ-SNgV)")),
                Read(d => d.Number.Length > 0)
            )
            .Ask(
                "date",
                d => d.Date is null,
                (_, _, _) => Asking(new("Ngày ký quyết định?", "On which day was it signed?")),
                Read(d => d.Date is not null)
            )
            .Amend(AmendAsync)
            .Confirm((turn, draft, _) => Task.FromResult(Review(draft, turn.Org)))
            .Then(WriteAsync);

    private async Task WriteAsync(Turn turn, AwardDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, record, draft, stop) is { } made)
        {
            var said = new Text("Đã ghi {form} theo quyết định {so} (mã {ma}).", "{form} by decision {so} is entered (ref. {ma}).")
                .With("form", draft.FormVi)
                .With("so", draft.Number)
                .With("ma", string.Join(", ", made.Select(m => m.Id)));
            turn.Become(new Card(said).Line(said).Typed(new("các quyết định khen thưởng", "list the awards")));
        }
    }

    // "nhầm, cho chị Thảo", "ngày 12/6 chứ không phải 15/6": what is said anew stands for what was said
    private static Task<Answer> AmendAsync(Turn turn, AwardDraft draft, CancellationToken stop)
    {
        var words = turn.Message.Words.Normalize();
        var day = Dated().Match(words) is { Success: true } said ? RecordDates.Read(said.Value, turn.Today) : null;
        if (day is DateReading.Accepted { Date: var date })
        {
            draft.Date = date;
            return Task.FromResult(Answer.Taken);
        }
        if (Number().Match(words) is { Success: true } number)
        {
            draft.Number = number.Value;
            return Task.FromResult(Answer.Taken);
        }
        // "nhầm số, 181": the figure changes, what stands behind it stays
        if (Figure().Match(words) is { Success: true } figure && draft.Number.IndexOf('/') is > 0 and var slash)
        {
            draft.Number = figure.Groups[1].Value + draft.Number[slash..];
            return Task.FromResult(Answer.Taken);
        }
        var everybody = turn.Org.People.Select(p => p.Id).ToList();
        if (draft.People.Count > 0 && PeopleSaid.Change(words, draft.People, everybody, turn.Org.Names) is { Count: > 0 } changed)
        {
            draft.People = changed;
            return Task.FromResult(Answer.Taken);
        }
        if (PeopleReader.Read(words, turn.Org.Names).Except(draft.People).ToList() is [var person])
        {
            (draft.People, draft.UnitId) = ([person], "");
            return Task.FromResult(Answer.Taken);
        }
        return Task.FromResult(Answer.NotMine);
    }

    private static Func<Turn, AwardDraft, CancellationToken, Task<Answer>> Read(Func<AwardDraft, bool> isFilled) =>
        async (turn, draft, stop) =>
        {
            var candidates = draft.Candidates.Count;
            await FillAsync(turn, draft, stop);
            return isFilled(draft) || draft.Candidates.Count > candidates ? Answer.Taken : Answer.NotMine;
        };

    private static async Task FillAsync(Turn turn, AwardDraft draft, CancellationToken stop)
    {
        var words = turn.Message.Words.Normalize();
        draft.Number = draft.Number.Length > 0 ? draft.Number : Number().Match(words).Value;
        var rest = draft.Number.Length > 0 ? words.Replace(draft.Number, " ", StringComparison.Ordinal) : words;
        draft.Date ??=
            Dated().Match(rest) is { Success: true } day
            && RecordDates.Read(day.Value, turn.Today) is DateReading.Accepted { Date: var date }
                ? date
                : null;
        draft.Period = ForYear().Match(VietnameseLetters.Fold(rest)) is { Success: true } year ? year.Groups[1].Value : draft.Period;
        if (draft.Code.Length == 0 && AwardDesk.Meant(await AwardDesk.FormsAsync(turn, stop), words) is { } form)
        {
            (draft.Code, draft.FormVi) = (form.Code, form.NameVi);
        }
        if (draft.People.Count == 0 && draft.UnitId.Length == 0)
        {
            Subject(turn, draft, words);
        }
    }

    // people of one given name may be one person: asked; of several names they are several
    private static void Subject(Turn turn, AwardDraft draft, string words)
    {
        var people = PeopleReader.Read(words, turn.Org.Names);
        if (draft.Candidates.Count > 0)
        {
            draft.People = draft
                .Candidates.Where(
                    (c, i) =>
                        words.Trim() == $"{i + 1}" || people.SequenceEqual([c]) || turn.Org.Person(c).RoomId == turn.Message.Meaning["room"]
                )
                .Take(1)
                .ToList();
        }
        else if (people.Select(id => VietnameseLetters.Fold(turn.Org.Person(id).Given)).Distinct().Count() < people.Count)
        {
            draft.Candidates = [.. people];
        }
        else if (people.Count > 0)
        {
            draft.People = [.. people];
        }
        else
        {
            draft.UnitId = turn.Message.Meaning["unit"] ?? "";
        }
    }

    private static async Task<Card> AskFormAsync(Turn turn, AwardDraft draft, CancellationToken stop)
    {
        var ask = new Text("Danh hiệu hoặc hình thức khen thưởng nào?", "Which title or form of award?");
        return (await AwardDesk.FormsAsync(turn, stop))
            .Take(6)
            .Aggregate(new Card(ask).Line(ask), (card, form) => card.Typed(new(form.NameVi, form.NameEn)));
    }

    private static Card AskWho(AwardDraft draft, Org org)
    {
        var ask =
            draft.Candidates.Count > 1
                ? new Text("Có {so} người có thể là người được nói đến. Khen thưởng ai?", "{so} people may be meant. Who is awarded?").With(
                    "so",
                    $"{draft.Candidates.Count}"
                )
                : new("Khen thưởng cá nhân hay đơn vị nào?", "Which person or unit is awarded?");
        return draft.Candidates.Aggregate(
            new Card(ask).Line(ask),
            (card, id) => card.Typed(Text.Same($"{org.NameOf(id)} {org.Person(id).RoomId}"))
        );
    }

    private static Task<Card> Asking(Text ask) => Task.FromResult(new Card(ask).Line(ask));

    private static Card Review(AwardDraft draft, Org org)
    {
        var said = new Text("Ghi quyết định khen thưởng {so}?", "Enter award decision {so}?").With("so", draft.Number);
        return new Card(said)
            .Title(said)
            .Facts(
                (new("Hình thức", "Form"), Text.Same(draft.FormVi)),
                (new("Cho", "For"), Names(draft, org)),
                (new("Số", "Number"), Text.Same(draft.Number)),
                (new("Ngày", "Date"), Format.Day(draft.Date!.Value)),
                (new("Năm", "Year"), Text.Same(draft.Period))
            );
    }

    private static Text Names(AwardDraft draft, Org org) =>
        draft.People.Count > 0 ? Text.Same(string.Join(", ", draft.People.Select(org.NameOf))) : org.UnitName(draft.UnitId);

    [GeneratedRegex(@"\b\d{1,5}\s?/\s?(?:20\d\d\s?/\s?)?QĐ(?:-[\p{L}\d]+)*", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bs(?:ố|o)\b\D{0,12}(\d{1,5})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"(?:ngày\s+|ngay\s+|on\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|hôm nay|hôm qua|hom nay|hom qua|today|yesterday",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Dated();

    [GeneratedRegex(@"\b(?:nam|year|for)\s+(20\d\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ForYear();
}

/// <summary>Keeps what was decided elsewhere; the persons are told, nothing is posted.</summary>
public sealed class RecordAward(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox, ReferenceNumbers numbers)
    : IOperation<AwardDraft, IReadOnlyList<Commendation>>
{
    public static readonly Refusal Incomplete = new(
        "award.how",
        new(
            "Đề nghị ghi đủ hình thức, người hoặc đơn vị, số và ngày quyết định, ví dụ \"ghi quyết định khen thưởng số 170/QĐ-SNgV ngày "
                + "15/6/2026 tặng giấy khen cho chị Ánh\".",
            "Please give the form, the person or unit, the number and the date, for example \"enter award decision 170/QĐ-SNgV of "
                + "15/6/2026, certificate of commendation for Ánh\"."
        )
    );
    public static readonly Refusal DayInFuture = new(
        "award.future",
        new("Ngày quyết định ở tương lai nên chưa ghi được.", "The decision's date is in the future and cannot be entered.")
    );
    public static readonly Refusal ForUnitsOnly = new(
        "award.of_units",
        new(
            "{hinh_thuc} là danh hiệu của tập thể, không ghi cho cá nhân.",
            "{hinh_thuc} is a unit's title and cannot be entered for a person."
        )
    );
    public static readonly Refusal ForPersonsOnly = new(
        "award.of_persons",
        new(
            "{hinh_thuc} là danh hiệu của cá nhân, không ghi cho đơn vị.",
            "{hinh_thuc} is a person's title and cannot be entered for a unit."
        )
    );
    public static readonly Refusal EnteredAlready = new(
        "award.twice",
        new("Quyết định {so} đã được ghi cho người hoặc đơn vị này rồi.", "Decision {so} is entered for this person or unit already.")
    );

    private const int MostPeople = 20;

    public string Capability => "award.record";

    public async Task<Result<IReadOnlyList<Commendation>>> RunAsync(Actor who, AwardDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var scope = input.People.Count > 0 ? "individual" : "collective";
        var people = input.People.Select(id => org.People.FirstOrDefault(p => p.Id == id)).ToList();
        var subjects = people.Count > 0 ? input.People : [input.UnitId];
        if (
            input.Number.Trim().Length == 0
            || input.Date is not { } day
            || people.Contains(null)
            || people.Count > MostPeople
            || people.Count == 0 && org.Units.All(u => u.Id != input.UnitId)
        )
        {
            return Incomplete;
        }
        if (day > Vietnam.Day(clock.Now))
        {
            return DayInFuture;
        }
        if (
            (await db.AwardForms.AsNoTracking().Where(f => f.Code == input.Code).ToListAsync(stop)).FirstOrDefault(f => f.HoldsOn(day))
            is not { } form
        )
        {
            return Incomplete;
        }
        if (form.Scope.Length > 0 && form.Scope != scope)
        {
            return (scope == "individual" ? ForUnitsOnly : ForPersonsOnly).With("hinh_thuc", new Text(form.NameVi, form.NameEn));
        }
        if (await IsEnteredAsync(input.Number, form.Code, subjects, stop))
        {
            return EnteredAlready.With(("so", input.Number));
        }
        var made = await AddAsync(input, day, form, scope, subjects, stop);
        var said = Said(form, input.Number, day);
        people.ForEach(person => outbox.Tell(person!, $"award:{made[0].Id}:{person!.Id}", Kinds.Praise, new Card(said).Line(said)));
        return made;
    }

    private Task<bool> IsEnteredAsync(string number, string code, List<string> subjects, CancellationToken stop) =>
        db.Commendations.AnyAsync(
            c => c.DecisionNo == number && c.AwardCode == code && c.Withdrawn == "" && subjects.Contains(c.SubjectId),
            stop
        );

    private async Task<List<Commendation>> AddAsync(
        AwardDraft input,
        DateOnly day,
        AwardForm form,
        string scope,
        IReadOnlyList<string> subjects,
        CancellationToken stop
    )
    {
        var made = new List<Commendation>();
        foreach (var subject in subjects)
        {
            made.Add(
                db.Commendations.Add(
                    new()
                    {
                        Id = await NewIdAsync(stop),
                        Date = day,
                        Scope = scope,
                        SubjectId = subject,
                        FormVi = form.NameVi,
                        DecisionNo = input.Number,
                        AwardCode = form.Code,
                        Period = input.Period,
                    }
                ).Entity
            );
        }
        return made;
    }

    private static Text Said(AwardForm form, string number, DateOnly day) =>
        new Text(
            "Văn phòng đã ghi {form} của Anh/Chị theo quyết định {so} ngày {ngay}.",
            "The Office entered your award: {form}, decision {so} of {ngay}."
        )
            .With("form", new Text(form.NameVi, form.NameEn))
            .With("so", number)
            .With("ngay", Format.Day(day));

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

internal static class AwardDesk
{
    public static async Task<IReadOnlyList<AwardForm>> FormsAsync(Turn turn, CancellationToken stop) =>
        (await turn.Db.AwardForms.AsNoTracking().OrderBy(f => f.Id).ToListAsync(stop)).Where(f => f.HoldsOn(turn.Today)).ToList();

    /// <summary>The form whose longest name stands in the words: "tập thể lao động tiên tiến" is not "lao động tiên tiến".</summary>
    public static AwardForm? Meant(IReadOnlyList<AwardForm> forms, string words)
    {
        var said = $" {VietnameseLetters.Fold(words).ToLowerInvariant().Replace("chien sy", "chien si", StringComparison.Ordinal)} ";
        return forms
            .SelectMany(
                f => f.Aliases.Split('|').Append(f.NameVi).Append(f.NameEn),
                (form, name) => (form, Name: VietnameseLetters.Fold(name).ToLowerInvariant())
            )
            .Where(n => n.Name.Length > 0 && Regex.IsMatch(said, $@"\b{Regex.Escape(n.Name)}\b"))
            .OrderByDescending(n => n.Name.Length)
            .Select(n => n.form)
            .FirstOrDefault();
    }
}
