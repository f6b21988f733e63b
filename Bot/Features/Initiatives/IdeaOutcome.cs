using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Initiatives;

public sealed class OutcomeDraft
{
    public string Id { get; set; } = "";

    public bool? Recognised { get; set; }

    public string Number { get; set; } = "";

    public DateOnly? Date { get; set; }

    public int Version { get; set; }
}

/// <summary>"SK11 được công nhận theo quyết định 12/QĐ-SNgV ngày 20/11/2026": decided elsewhere, entered by the Office; entered again it corrects.</summary>
public sealed partial class OutcomeForm(RecordOutcome record, OperationRunner operations) : Form<OutcomeDraft>("initiative.outcome")
{
    protected override void Define(FormBuilder<OutcomeDraft> form) =>
        form.Start(BeginAsync)
            .Ask(
                "outcome",
                d => d.Recognised is null,
                (_, _, _) =>
                    Asking(
                        new("Sáng kiến được công nhận hay không?", "Was it recognised or not?"),
                        new("được công nhận", "recognised"),
                        new("không được công nhận", "not recognised")
                    ),
                Read(d => d.Recognised is not null)
            )
            .Ask(
                "number",
                d => d.Number.Length == 0,
                (_, _, _) =>
                    Asking(
                        new(
                            "Số quyết định hoặc biên bản? (ví dụ 12/QĐ-SNgV)",
                            "The number of the decision or minutes? (for example 12/QĐ-SNgV)"
                        )
                    ),
                Read(d => d.Number.Length > 0)
            )
            .Ask(
                "date",
                d => d.Date is null,
                (_, _, _) => Asking(new("Ngày ký?", "On which day was it signed?")),
                Read(d => d.Date is not null)
            )
            .Confirm(ReviewAsync)
            .Then(EnterAsync);

    private static async Task<bool> BeginAsync(Turn turn, OutcomeDraft draft, CancellationToken stop)
    {
        var code = turn.Message.Meaning["initiative"] ?? "";
        if (await turn.Db.Initiatives.AsNoTracking().FirstOrDefaultAsync(i => i.Id == code, stop) is not { } idea)
        {
            turn.Refuse(InitiativeRefusals.UnknownIdea.With(("ma", code)));
            return false;
        }
        (draft.Id, draft.Version) = (idea.Id, idea.Version);
        Fill(turn, draft);
        return true;
    }

    private static async Task<Card> ReviewAsync(Turn turn, OutcomeDraft draft, CancellationToken stop)
    {
        var idea = await turn.Db.Initiatives.AsNoTracking().FirstAsync(i => i.Id == draft.Id, stop);
        var title = new Text("Ghi kết quả sáng kiến {ma}?", "Enter the outcome of initiative {ma}?").With("ma", draft.Id);
        return new Card(title)
            .Title(title)
            .Facts(
                (new("Tên", "Name"), Text.Same(idea.NameVi)),
                (new("Tác giả", "Author"), Text.Same(turn.Org.NameOf(idea.PersonId))),
                (new("Đang là", "Now"), PledgeWords.Status(idea)),
                (
                    new("Thành", "Becomes"),
                    PledgeWords.Status(new Initiative { Status = draft.Recognised == true ? "recognized" : "not_recognized" })
                ),
                (new("Số", "Number"), Text.Same(draft.Number)),
                (new("Ngày", "Date"), Format.Day(draft.Date!.Value))
            );
    }

    private async Task EnterAsync(Turn turn, OutcomeDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, record, draft, stop) is { } idea)
        {
            var said = new Text("Đã ghi {ma}: {tt} ({so}).", "{ma} is entered: {tt} ({so}).")
                .With("ma", idea.Id)
                .With("tt", PledgeWords.Status(idea))
                .With("so", idea.DecisionNo);
            turn.Become(new Card(said).Line(said).Typed(new("danh sách sáng kiến toàn sở", "list all initiatives")));
        }
    }

    private static Task<Card> Asking(Text ask, params Text[] answers) =>
        Task.FromResult(answers.Aggregate(new Card(ask).Line(ask), (card, answer) => card.Typed(answer)));

    private static Func<Turn, OutcomeDraft, CancellationToken, Task<Answer>> Read(Func<OutcomeDraft, bool> isFilled) =>
        (turn, draft, _) =>
        {
            Fill(turn, draft);
            return Task.FromResult(isFilled(draft) ? Answer.Taken : Answer.NotMine);
        };

    private static void Fill(Turn turn, OutcomeDraft draft)
    {
        var words = turn.Message.Words.Normalize();
        var plain = VietnameseLetters.Fold(words).ToLowerInvariant();
        draft.Recognised ??=
            Not().IsMatch(plain) ? false
            : Yes().IsMatch(plain) ? true
            : null;
        draft.Number = draft.Number.Length > 0 ? draft.Number : Number().Match(words).Value;
        var rest = draft.Number.Length > 0 ? words.Replace(draft.Number, " ", StringComparison.Ordinal) : words;
        draft.Date ??=
            Dated().Match(rest) is { Success: true } day
            && RecordDates.Read(day.Value, turn.Today) is DateReading.Accepted { Date: var date }
                ? date
                : null;
    }

    [GeneratedRegex(@"\b(khong|chua) (duoc )?(cong nhan|dat)|\bnot (recogni[sz]ed|approved)|\brejected\b")]
    private static partial Regex Not();

    [GeneratedRegex(@"\bcong nhan|\brecogni[sz]ed|\bdat\b")]
    private static partial Regex Yes();

    [GeneratedRegex(@"\b\d{1,5}\s?/\s?(?:20\d\d\s?/\s?)?(?:QĐ|QD|BB|TB|KL|NQ)(?:-[\p{L}\d]+)*", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"(?:ngày\s+|ngay\s+|on\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|hôm nay|hôm qua|hom nay|hom qua|today|yesterday",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Dated();
}

public sealed class RecordOutcome(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<OutcomeDraft, Initiative>
{
    public static readonly Refusal Incomplete = new(
        "initiative.outcome_how",
        new(
            "Kết quả cần: được công nhận hay không, số và ngày văn bản (không sau hôm nay).",
            "The outcome needs: recognised or not, the number and the day of the paper (not after today)."
        )
    );

    public string Capability => "initiative.outcome";

    public async Task<Result<Initiative>> RunAsync(Actor who, OutcomeDraft input, CancellationToken stop)
    {
        if (await db.Initiatives.FirstOrDefaultAsync(i => i.Id == input.Id, stop) is not { } idea)
        {
            return InitiativeRefusals.UnknownIdea.With(("ma", input.Id));
        }
        if (
            input.Recognised is not { } recognised
            || input.Number.Trim().Length == 0
            || input.Date is not { } day
            || day > Vietnam.Day(clock.Now)
        )
        {
            return Incomplete;
        }
        if (idea.Version != input.Version)
        {
            return InitiativeRefusals.IdeaChanged.With(("ma", idea.Id));
        }
        if (idea.Settle(recognised, input.Number.Trim(), day) is { } refusal)
        {
            return refusal;
        }
        var org = await orgs.GetAsync(db, stop);
        var said = new Text(
            "Văn phòng đã ghi kết quả sáng kiến {ma} của Anh/Chị: {tt}, số {so} ngày {ngay}.",
            "The Office entered the outcome of your initiative {ma}: {tt}, no. {so} of {ngay}."
        )
            .With("ma", idea.Id)
            .With("tt", PledgeWords.Status(idea))
            .With("so", idea.DecisionNo)
            .With("ngay", Format.Day(day));
        foreach (var person in org.People.Where(p => idea.IsBy(p.Id) && p.WorksOn(Vietnam.Day(clock.Now))))
        {
            outbox.Tell(person, $"initiative.outcome:{idea.Id}:{person.Id}:{clock.Now.Ticks}", Kinds.Asked, new Card(said).Line(said));
        }
        return idea;
    }
}
