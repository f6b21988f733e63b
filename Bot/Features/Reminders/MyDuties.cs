using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Chat;

namespace Bot.Features.Reminders;

/// <summary>One digest instead of ten messages: what the person owes, each with its deadline and the sentence that does it.</summary>
public sealed class ShowMyDuties(DutyList duties) : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var owed = await duties.OfAsync(turn.Who.Id, stop);
        if (owed.Count == 0)
        {
            turn.Say(new("Anh/Chị không còn việc nào đang chờ.", "Nothing is waiting for you."));
            return;
        }
        turn.Show(DutyCards.Digest(owed, new Text("Việc của Anh/Chị: {so} việc", "Your tasks: {so}").With("so", $"{owed.Count}")));
    }
}

public static class DutyCards
{
    // six buttons are what a client shows; the rest is counted, and can be asked for once these are done
    private const int Shown = 6;

    public static Card Digest(IReadOnlyList<Duty> owed, Text heading) => Add(new Card(heading).Title(heading), owed);

    public static Card Add(Card card, IReadOnlyList<Duty> owed)
    {
        foreach (var (duty, number) in owed.Take(Shown).Select((duty, index) => (duty, index + 1)))
        {
            card.Line(
                Text.Same($"{number}. ")
                    + duty.What
                    + (duty.Until is { } until ? new Text(" Hạn: ", " Until ") + Format.Moment(until) + Text.Same(".") : Text.Empty)
            );
        }
        if (owed.Count > Shown)
        {
            card.Line(new Text("Còn {so} việc nữa.", "{so} more.").With("so", $"{owed.Count - Shown}"), subtle: true);
        }
        foreach (var say in owed.Take(Shown).Select(d => d.Say).Distinct())
        {
            card.Typed(say);
        }
        return card;
    }
}
