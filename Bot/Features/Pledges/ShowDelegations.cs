using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>"Tôi đang ủy quyền cho ai": who decides about pledges in this person's place, and for whom this person decides.</summary>
public sealed class ShowDelegations : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var (me, today) = (turn.Who.Id, turn.Today);
        var running = await turn
            .Db.Delegations.AsNoTracking()
            .Where(d => (d.FromId == me || d.ToId == me) && d.First <= today && d.Last >= today)
            .OrderBy(d => d.Id)
            .ToListAsync(stop);
        var given = running.Where(d => d.FromId == me).Select(d => Line(turn.Org.NameOf(d.ToId), d)).ToList();
        var taken = running.Where(d => d.ToId == me).Select(d => Line(turn.Org.NameOf(d.FromId), d)).ToList();
        var said =
            given.Count > 0
                ? new Text("Anh/Chị đang ủy quyền duyệt đăng ký cho {ai}.", "{ai} decides about pledges in your place.").With(
                    "ai",
                    Text.Join(", ", given)
                )
                : new Text("Anh/Chị không ủy quyền duyệt đăng ký cho ai.", "Nobody decides about pledges in your place.");
        var card = new Card(said).Title(said);
        if (taken.Count > 0)
        {
            card.Line(
                new Text("Anh/Chị được ủy quyền duyệt thay: {ai}.", "You decide in the place of: {ai}.").With("ai", Text.Join(", ", taken))
            );
        }
        if (given.Count > 0)
        {
            card.Typed(new("thôi ủy quyền", "end the delegation"));
        }
        turn.Show(card);
    }

    private static Text Line(string name, Delegation delegation) =>
        new Text("{ten} (đến hết ngày {ngay})", "{ten} (until {ngay})").With("ten", name).With("ngay", Format.Day(delegation.Last));
}
