using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Storage;

namespace Bot.Features.YearEnd;

/// <summary>"Em đủ điều kiện xét LĐTT chưa": one's own, each condition with what was found.</summary>
public sealed class ShowMyEligibility : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var check = await EligibilityDesk.CheckAsync(turn, stop);
        foreach (var title in EligibilityDesk.Titles(turn, check, turn.Who.Id))
        {
            turn.Show(EligibilityCards.One(check, check.Of(turn.Who.Id, title), turn, decisions: true));
        }
    }
}

/// <summary>"Ai đủ điều kiện xét CSTĐ", "anh Tú đủ điều kiện chưa": for the Office and the Director all, for a head the own unit.</summary>
public sealed class ShowEligibilityList : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var check = await EligibilityDesk.CheckAsync(turn, stop);
        if (PeopleReader.Read(turn.Message.Words.Normalize(), turn.Org.Names) is { Count: > 0 } people)
        {
            ShowPeople(turn, check, people);
            return;
        }
        var seen = EligibilityDesk.Seen(turn, check);
        var title = turn.Message.Meaning["title"] ?? "LDTT";
        if (EligibilityDesk.IsOfUnits(turn, title, check))
        {
            turn.Show(EligibilityCards.Units(check, title, EligibilityDesk.SeenUnits(turn, check), turn));
            return;
        }
        turn.Show(
            check.Facts.Cap(RuleKeys.TitlesCap + title) is null
                ? EligibilityCards.Persons(check, title, seen, turn)
                : EligibilityCards.Chosen(check, new(check.Facts, "draft"), title, seen, turn)
        );
    }

    // two may have the name: both are answered, each as far as the reader may see
    private static void ShowPeople(Turn turn, TitleCheck check, IReadOnlyList<string> people)
    {
        foreach (var id in people.Take(3))
        {
            if (!turn.Who.SeesYearOf(turn.Org.Person(id)))
            {
                turn.Refuse(OperationRunner.Denied);
                return;
            }
            foreach (var title in EligibilityDesk.Titles(turn, check, id))
            {
                turn.Show(EligibilityCards.One(check, check.Of(id, title), turn, turn.Who.SeesDecisionsOf(id)));
            }
        }
    }
}

/// <summary>The same as .xlsx, with every condition in its column.</summary>
public sealed class EligibilityFile(PaperDesk desk) : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var check = await EligibilityDesk.CheckAsync(turn, stop);
        await desk.OfferAsync(
            turn,
            EligibilitySheets.File(check, turn, EligibilityDesk.Seen(turn, check), EligibilityDesk.SeenUnits(turn, check)),
            new Text("Đối chiếu điều kiện xét danh hiệu năm {nam}", "Check of conditions for titles {nam}").With("nam", check.Facts.Period),
            stop
        );
    }
}

internal static class EligibilityDesk
{
    public static async Task<TitleCheck> CheckAsync(Turn turn, CancellationToken stop)
    {
        var year = await YearFacts.YearAsync(turn.Db, turn.Message.Meaning["period"], turn.Today, stop);
        var facts = await YearFacts.LoadAsync(turn.Db, turn.Org, year, turn.Today, stop);
        var words = VietnameseLetters.Fold(turn.Message.Words.Normalize()).ToLowerInvariant();
        return new(
            facts,
            words.Contains("du thao", StringComparison.Ordinal) || words.Contains("draft", StringComparison.Ordinal) ? "draft" : null
        );
    }

    public static IReadOnlyList<Person> Seen(Turn turn, TitleCheck check) => check.Facts.Staff.Where(turn.Who.SeesYearOf).ToList();

    public static IReadOnlyList<Unit> SeenUnits(Turn turn, TitleCheck check) =>
        check.Facts.Collectives.Where(u => turn.Who.IsOffice || turn.Who.IsDirector || turn.Who.HeadOf(u.Id)).ToList();

    public static bool IsOfUnits(Turn turn, string title, TitleCheck check) =>
        turn.Org.Title(title, check.Facts.Ends)?.Scope == "collective";

    /// <summary>The title that was named; else the first of all, and what the person registered beside it.</summary>
    public static IReadOnlyList<string> Titles(Turn turn, TitleCheck check, string personId)
    {
        var ofPersons = check.Facts.Conditions.Select(c => c.TitleCode).Distinct().Where(t => !IsOfUnits(turn, t, check)).ToList();
        return turn.Message.Meaning["title"] is { } said && ofPersons.Contains(said)
            ? [said]
            : ofPersons.Where((t, i) => i == 0 || check.Facts.Pledges[personId].Any(p => p.TitleCode == t)).ToList();
    }
}
