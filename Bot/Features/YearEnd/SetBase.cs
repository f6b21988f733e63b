using System.Globalization;
using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.YearEnd;

public sealed class BaseDraft : ReasonedDraft
{
    public string Period { get; set; } = "";

    public string PersonId { get; set; } = "";

    /// <summary>Counted again.</summary>
    public bool Back { get; set; }
}

/// <summary>"Không tính chị My vào mẫu số vì nghỉ thai sản": whom the ratios of a year are not of, with the reason (Q13); "tính lại" takes it back.</summary>
public sealed class SetBaseForm(SetBase set, OperationRunner operations) : ReasonedForm<BaseDraft>("target.base")
{
    private static readonly string[] Again =
    [
        "tinh lai",
        "dua lai",
        "cho lai",
        "dua vao lai",
        "count again",
        "again",
        "back in",
        "put back",
    ];

    protected override Text Why => new("Không tính vào mẫu số vì lý do gì?", "Why is the person left out of the base?");

    protected override bool NeedsReason(BaseDraft draft) => !draft.Back;

    protected override async Task<bool> BeginAsync(Turn turn, BaseDraft draft, CancellationToken stop)
    {
        var people = PeopleReader.Read(turn.Message.Words.Normalize(), turn.Org.Names);
        if (people.Count > 1 && turn.Message.Meaning["room"] is { } room)
        {
            people = people.Where(id => turn.Org.Person(id).RoomId == room).ToList();
        }
        if (people.Count != 1)
        {
            turn.Refuse(SetBase.WhichPerson);
            return false;
        }
        var said = VietnameseLetters.Fold(turn.Message.Words.Normalize()).ToLowerInvariant();
        (draft.PersonId, draft.Back) = (people[0], Again.Any(a => said.Contains(a, StringComparison.Ordinal)));
        draft.Period = (await YearFacts.YearAsync(turn.Db, null, turn.Today, stop)).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    protected override Task<Card> ReviewAsync(Turn turn, BaseDraft draft, CancellationToken stop)
    {
        var title = (
            draft.Back
                ? new Text("Tính lại {ho_ten} vào mẫu số năm {nam}?", "Count {ho_ten} in the base of {nam} again?")
                : new("Không tính {ho_ten} vào mẫu số năm {nam}?", "Leave {ho_ten} out of the base of {nam}?")
        )
            .With("ho_ten", turn.Org.NameOf(draft.PersonId))
            .With("nam", draft.Period);
        var card = new Card(title).Title(title);
        return Task.FromResult(draft.Back ? card : card.Facts((new("Lý do", "Reason"), Text.Same(draft.Reason))));
    }

    protected override async Task ActAsync(Turn turn, BaseDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, set, draft, stop) is { } person)
        {
            var said = (
                draft.Back
                    ? new Text("{ho_ten} lại được tính vào mẫu số.", "{ho_ten} counts in the base again.")
                    : new("{ho_ten} không tính vào mẫu số năm {nam}.", "{ho_ten} is left out of the base of {nam}.")
            )
                .With("ho_ten", person.FullName)
                .With("nam", draft.Period);
            turn.Become(
                new Card(said)
                    .Line(said)
                    .Typed(new("chỉ tiêu thi đua đến đâu rồi", "target progress"), new("Tất cả chỉ tiêu", "All targets"))
            );
        }
    }
}

public sealed class SetBase(BotDb db, OrgCache orgs) : IOperation<BaseDraft, Person>
{
    public static readonly Refusal WhichPerson = new(
        "target.who",
        new(
            "Đề nghị ghi rõ một người, thêm phòng nếu trùng tên, ví dụ \"không tính chị My vào mẫu số vì nghỉ thai sản\".",
            "Please name one person, with the room where two have the name: \"leave My out of the base because she is on maternity leave\"."
        )
    );
    public static readonly Refusal CountedAlready = new(
        "target.base_same",
        new("{ho_ten} đang được tính vào mẫu số: không có gì để đổi.", "{ho_ten} is in the base already: there is nothing to change.")
    );

    public string Capability => "target.base";

    public async Task<Result<Person>> RunAsync(Actor who, BaseDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        if (org.People.FirstOrDefault(p => p.Id == input.PersonId) is not { } person || !input.Back && input.Reason.Trim().Length == 0)
        {
            return WhichPerson;
        }
        var row = await db.BaseExclusions.FirstOrDefaultAsync(e => e.Period == input.Period && e.PersonId == person.Id, stop);
        if (input.Back && row is null)
        {
            return CountedAlready.With(("ho_ten", person.FullName));
        }
        if (input.Back)
        {
            db.BaseExclusions.Remove(row!);
            return person;
        }
        (row ?? db.BaseExclusions.Add(new() { Period = input.Period, PersonId = person.Id }).Entity).Reason = input.Reason;
        return person;
    }
}
