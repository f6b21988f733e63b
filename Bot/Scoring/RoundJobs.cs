using Bot.Operating;
using Bot.Outgoing;
using Bot.People;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Scoring;

/// <summary>A round opens at its time; the panel is told once.</summary>
public sealed class OpenRound(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IJob
{
    public const string Job = "round.open";

    public string Name => Job;

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        var round = await db.Rounds.FirstAsync(r => r.Id == due.Key, stop);
        if (!round.Open(clock.Now))
        {
            return "already";
        }
        var org = await orgs.GetAsync(db, stop);
        foreach (var seat in await db.Panel.AsNoTracking().Where(p => p.MovementId == round.MovementId).ToListAsync(stop))
        {
            outbox.Tell(org.Person(seat.PersonId), $"{Job}:{round.Id}:{seat.PersonId}", Kinds.Notice,
                new Card(new Text("Đã mở chấm điểm {dot}.", "Scoring of {dot} is open.").With("dot", ScoringCards.RoundName(round)))
                    .Title(new Text("Mở chấm điểm - ", "Scoring is open - ") + ScoringCards.RoundName(round))
                    .Line(new Text("Hạn gửi phiếu: {han}.", "Ballots until {han}.").With("han", Format.Moment(round.ClosesAt)))
                    .Typed(new("chấm điểm", "score")));
        }
        return "opened";
    }
}

/// <summary>A round closes at its time; what is missing is recorded and the panel head is asked to agree the scores.</summary>
public sealed class CloseRound(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IJob
{
    public const string Job = "round.close";

    public string Name => Job;

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        var round = await db.Rounds.FirstAsync(r => r.Id == due.Key, stop);
        if (!round.Close(clock.Now))
        {
            return "already";
        }
        var org = await orgs.GetAsync(db, stop);
        var panel = await db.Panel.AsNoTracking().Where(p => p.MovementId == round.MovementId).ToListAsync(stop);
        var received = await db.BallotMarks(round.Id).CountAsync(stop);
        var expected = panel.Count * org.Rooms.Count;
        foreach (var head in panel.Where(p => p.IsHead))
        {
            outbox.Tell(org.Person(head.PersonId), $"{Job}:{round.Id}:{head.PersonId}", Kinds.Notice,
                new Card(new Text("Đã khóa chấm điểm {dot}.", "Scoring of {dot} is closed.").With("dot", ScoringCards.RoundName(round)))
                    .Title(new Text("Đã khóa chấm điểm - ", "Scoring closed - ") + ScoringCards.RoundName(round))
                    .Line(new Text("Nhận {da}/{tong} phiếu. Đề nghị đồng chí Tổ trưởng ghi điểm thống nhất.",
                        "{da}/{tong} ballots received. The panel head is asked to record the agreed scores.").With("da", $"{received}").With("tong", $"{expected}"))
                    .Typed(new("chốt điểm thống nhất theo trung vị", "agree scores by median")));
        }
        return received == expected ? "closed" : $"closed with {received} of {expected} ballots";
    }
}
