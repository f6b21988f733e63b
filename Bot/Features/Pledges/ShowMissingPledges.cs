using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>Who has no pledge in the period that is open: all of them for the Office and the leaders, the own unit for its head (TGT-16).</summary>
public sealed class ShowMissingPledges : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var windows = await turn.Db.Windows.AsNoTracking().Where(w => w.OpensAt <= turn.Now).OrderBy(w => w.DeadlineAt).ToListAsync(stop);
        if ((windows.FirstOrDefault(w => w.TakesAt(turn.Now)) ?? windows.LastOrDefault()) is not { } window)
        {
            turn.Refuse(PledgeRefusals.NotOpen);
            return;
        }
        var standing = await PledgeDuties.StandingAsync(turn.Db, window, turn.Org, turn.Today, stop);
        var unit = turn.Message.Meaning["unit"];
        var asked = turn
            .Org.People.Where(p =>
                p.WorksOn(turn.Today)
                && (turn.Who.SeesWholeDepartment ? unit is null || p.UnitId == unit : p.UnitId == turn.Who.Person.UnitId)
            )
            .ToList();
        turn.Show(List(turn, window, asked, asked.Where(p => !standing.Contains(p.Id)).ToLookup(p => p.UnitId)));
    }

    private static Card List(Turn turn, RegistrationWindow window, IReadOnlyList<Person> asked, ILookup<string, Person> missing)
    {
        var left = missing.Sum(unit => unit.Count());
        var heading = new Text("{da}/{tong} người đã đăng ký {ky}.", "{da} of {tong} people have registered for {ky}.")
            .With("da", $"{asked.Count - left}")
            .With("tong", $"{asked.Count}")
            .With("ky", PledgeWords.Period(window.Period));
        var card = new Card(heading)
            .Title(heading)
            .Line(new Text("Hạn đăng ký: {han}.", "Until {han}.").With("han", Format.Moment(window.DeadlineAt)), subtle: true);
        foreach (var unit in turn.Org.Units.Where(u => missing.Contains(u.Id)))
        {
            card.Facts(
                (
                    turn.Org.UnitName(unit.Id),
                    new Text("chưa: {ten}", "not yet: {ten}").With(
                        "ten",
                        string.Join(
                            ", ",
                            missing[unit.Id]
                                .OrderBy(p => p.Given, Comparer<string>.Create(VietnameseLetters.CompareWords))
                                .Select(p => p.FullName)
                        )
                    )
                )
            );
        }
        return left == 0 || !window.TakesAt(turn.Now)
            ? card
            : card.Button(new("Nhắc những người này", "Remind them"), NudgeMissingForm.Verb, window.Period)
                .Line(
                    new("Gõ cũng được: \"nhắc những người chưa đăng ký\".", "Typing works too: \"remind those who have not registered\"."),
                    subtle: true
                );
    }
}
