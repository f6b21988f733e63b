using System.Globalization;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Discipline;

/// <summary>"Ghi nhận anh Long đi muộn sáng nay", or several lines at once: what is not clear is asked, everything is shown, nothing is saved before a yes.</summary>
public sealed partial class RecordForm(RecordViolations record, OperationRunner operations) : Form<RecordDraft>("record.add")
{
    protected override void Define(FormBuilder<RecordDraft> form) =>
        form.Start(BeginAsync)
            .Ask(
                "who",
                d => d.Items.Any(i => !i.HasSubject),
                (turn, draft, _) => Task.FromResult(RecordCards.AskWho(draft.Items.First(i => !i.HasSubject), turn.Org)),
                ReadWhoAsync
            )
            .Ask(
                "rule",
                d => d.Items.Any(i => i.RuleCode.Length == 0),
                async (turn, draft, stop) =>
                    RecordCards.AskRule(draft.Items.First(i => i.RuleCode.Length == 0), await CatalogueAsync(turn, draft, stop), turn.Org),
                ReadRuleAsync
            )
            .Ask("date", d => d.Items.Any(i => i.Date is null), (turn, _, _) => Task.FromResult(RecordCards.AskDate()), ReadDateAsync)
            .Amend(AmendAsync)
            .Confirm(async (turn, draft, stop) => RecordCards.Review(draft, await CatalogueAsync(turn, draft, stop), turn.Org, turn.Who))
            .Then(ActAsync);

    private static async Task<bool> BeginAsync(Turn turn, RecordDraft draft, CancellationToken stop)
    {
        draft.Items = new RecordLines(turn, await Catalogue.LoadAsync(turn.Db, turn.Today, stop)).Read();
        return !Refuses(turn, draft);
    }

    // said at once, before anything is asked; the operation asks again
    private static bool Refuses(Turn turn, RecordDraft draft)
    {
        var refusal =
            draft.Items.Count > RecordViolations.MostLines ? RecordViolations.TooManyLines.With(("so", $"{RecordViolations.MostLines}"))
            : draft.Items.Any(i => i.Date > turn.Today) ? DisciplineRefusals.DayInFuture
            : draft
                .Items.Select(i =>
                    i.PersonId.Length > 0 ? RecordViolations.MayRecord(turn.Who, turn.Org.Person(i.PersonId))
                    : i.UnitId.Length > 0 ? RecordViolations.MayRecord(turn.Who, i.UnitId)
                    : i.Candidates.Count > 0 && i.Candidates.All(c => RecordViolations.MayRecord(turn.Who, turn.Org.Person(c)) is not null)
                        ? RecordViolations.MayRecord(turn.Who, turn.Org.Person(i.Candidates[0]))
                    : null
                )
                .FirstOrDefault(r => r is not null);
        if (refusal is not null)
        {
            turn.Refuse(refusal);
        }
        return refusal is not null;
    }

    private static Task<Catalogue> CatalogueAsync(Turn turn, RecordDraft draft, CancellationToken stop) =>
        Catalogue.LoadAsync(turn.Db, draft.Items.Select(i => i.Date).FirstOrDefault(d => d is not null) ?? turn.Today, stop);

    private static Task<Answer> ReadWhoAsync(Turn turn, RecordDraft draft, CancellationToken stop)
    {
        var item = draft.Items.First(i => !i.HasSubject);
        var people = PeopleReader.Read(turn.Message.Words, turn.Org.Names);
        if (item.Candidates.Count > 0)
        {
            var chosen = Chosen(turn, item, people);
            if (chosen.Count != 1)
            {
                return Task.FromResult(Answer.NotMine);
            }
            item.PersonId = chosen[0];
        }
        else if (people.Count > 0)
        {
            (item.PersonId, item.Candidates) = people.Count == 1 ? (people[0], item.Candidates) : ("", [.. people]);
        }
        else if (turn.Message.Meaning["room"] is { } room && turn.Org.Rooms.FirstOrDefault(r => r.Id == room) is { } office)
        {
            (item.UnitId, item.RoomId) = (office.UnitId, office.Id);
        }
        else if (turn.Message.Meaning["unit"] is { } unit)
        {
            item.UnitId = unit;
        }
        else
        {
            return Task.FromResult(Answer.NotMine);
        }
        if (Refuses(turn, draft))
        {
            (item.PersonId, item.UnitId, item.RoomId, item.Candidates) = ("", "", "", []);
            return Task.FromResult(Answer.Problem);
        }
        return Task.FromResult(Answer.Taken);
    }

    private static List<string> Chosen(Turn turn, RecordItem item, IReadOnlyList<string> people)
    {
        var (room, unit) = (turn.Message.Meaning["room"], turn.Message.Meaning["unit"]);
        return
            int.TryParse(turn.Message.Words.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n >= 1
            && n <= item.Candidates.Count
            ? [item.Candidates[n - 1]]
            : item
                .Candidates.Where(c =>
                    people.Count > 0
                        ? people.Contains(c)
                        : turn.Org.Person(c).RoomId == room || room is null && turn.Org.Person(c).UnitId == unit
                )
                .ToList();
    }

    private static async Task<Answer> ReadRuleAsync(Turn turn, RecordDraft draft, CancellationToken stop)
    {
        var catalogue = await CatalogueAsync(turn, draft, stop);
        var words = turn.Message.Words.Trim();
        var rule = catalogue.Find(words.All(char.IsAsciiDigit) ? $"VP{words}" : words);
        if (rule is null)
        {
            return Answer.NotMine;
        }
        // several lines without a deed: one answer for the first, the others are asked for
        draft.Items.First(i => i.RuleCode.Length == 0).RuleCode = rule.Code;
        return Answer.Taken;
    }

    private static Task<Answer> ReadDateAsync(Turn turn, RecordDraft draft, CancellationToken stop)
    {
        if (RecordDates.Read(turn.Message.Words, turn.Today) is not DateReading.Accepted day)
        {
            return Task.FromResult(Answer.NotMine);
        }
        if (day.Date > turn.Today)
        {
            turn.Refuse(DisciplineRefusals.DayInFuture);
            return Task.FromResult(Answer.Problem);
        }
        draft.Items.Where(i => i.Date is null).ToList().ForEach(i => i.Date = day.Date);
        return Task.FromResult(Answer.Taken);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(nham|khong phai|ma la|chu khong|doi thanh|sua thanh|not|instead)\b")]
    private static partial System.Text.RegularExpressions.Regex Instead();

    // "không phải anh Bảo mà là anh Cường"
    private static bool IsOther(Turn turn, RecordItem item, string folded)
    {
        if (!Instead().IsMatch(folded))
        {
            return false;
        }
        if (PeopleReader.Read(turn.Message.Words, turn.Org.Names).Where(p => p != item.PersonId).ToList() is not [var other])
        {
            return false;
        }
        (item.PersonId, item.UnitId, item.RoomId) = (other, turn.Org.Person(other).UnitId, "");
        return true;
    }

    // at the review: "bỏ dòng 2", "chi tiết: …", another day or rule for what stands there
    private static async Task<Answer> AmendAsync(Turn turn, RecordDraft draft, CancellationToken stop)
    {
        var words = turn.Message.Words.Trim();
        var folded = VietnameseLetters.Fold(words).ToLowerInvariant();
        if (DropsLine(draft, folded) || OfPeople(turn, draft))
        {
            return Answer.Taken;
        }
        if (draft.Items.Count != 1)
        {
            return Answer.NotMine;
        }
        var item = draft.Items[0];
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && folded[..colon].Trim() is "chi tiet" or "ghi chu" or "noi dung" or "detail" or "details")
        {
            item.Detail = words[(colon + 1)..].Trim();
            return Answer.Taken;
        }
        if (IsOther(turn, item, folded))
        {
            return Answer.Taken;
        }
        if (
            turn.Message.Meaning.IsActionable && turn.Message.Meaning.Intent != "record_violation"
            || PeopleReader.Read(words, turn.Org.Names).Count > 0
        )
        {
            return Answer.NotMine;
        }
        if (RecordDates.Read(words, turn.Today) is DateReading.Accepted day && day.Date <= turn.Today)
        {
            item.Date = day.Date;
            return Answer.Taken;
        }
        if ((await CatalogueAsync(turn, draft, stop)).Find(words) is { } rule)
        {
            item.RuleCode = rule.Code;
            return Answer.Taken;
        }
        return Answer.NotMine;
    }

    // "à cả anh Ích nữa": the same of one more; "bỏ anh Ích ra": one less
    private static bool OfPeople(Turn turn, RecordDraft draft)
    {
        var now = draft.Items.Where(i => i.PersonId.Length > 0).Select(i => i.PersonId).ToList();
        var everybody = turn.Org.People.Select(p => p.Id).ToList();
        if (
            now.Count != draft.Items.Count
            || PeopleSaid.Change(turn.Message.Words, now, everybody, turn.Org.Names) is not { Count: > 0 } people
            || people.ToHashSet().SetEquals(now)
        )
        {
            return false;
        }
        var first = draft.Items[0];
        draft.Items.RemoveAll(i => !people.Contains(i.PersonId));
        draft.Items.AddRange(
            people
                .Except(now)
                .Select(id => new RecordItem
                {
                    PersonId = id,
                    UnitId = turn.Org.Person(id).UnitId,
                    RuleCode = first.RuleCode,
                    Date = first.Date,
                    Detail = first.Detail,
                })
        );
        return true;
    }

    private static bool DropsLine(RecordDraft draft, string folded)
    {
        if (
            draft.Items.Count > 1
            && (folded.StartsWith("bo dong ", StringComparison.Ordinal) || folded.StartsWith("drop line ", StringComparison.Ordinal))
            && int.TryParse(folded.Split(' ')[2], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && line >= 1
            && line <= draft.Items.Count
        )
        {
            draft.Items.RemoveAt(line - 1);
            return true;
        }
        return false;
    }

    private async Task ActAsync(Turn turn, RecordDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, record, draft, stop) is { } made)
        {
            turn.Become(RecordCards.Saved(made, turn.Org));
        }
    }
}
