using Bot.People;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Scoring;

/// <summary>How far scoring is: counts and missing offices, never a score.</summary>
public sealed class ShowProgress : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var round = RoundFinder.ToScore(turn.Org.Rounds, turn.Now);
        if (round is null)
        {
            turn.Refuse(new Refusal("score.no_round"));
            return;
        }
        var panel = turn.Org.Panel.Where(p => p.MovementId == round.MovementId).ToList();
        var marks = await turn.Db.BallotMarks(round.Id).ToListAsync(stop);
        var expected = panel.Count * turn.Org.Rooms.Count;
        var card = new Card(new Text("Tiến độ chấm điểm {dot}: {da}/{tong} phiếu.", "Scoring progress for {dot}: {da}/{tong} ballots.")
                .With("dot", ScoringCards.RoundName(round)).With("da", $"{marks.Count}").With("tong", $"{expected}"))
            .Title(new Text("Tiến độ chấm điểm - ", "Scoring progress - ") + ScoringCards.RoundName(round))
            .Line(new Text("Đã nhận {da}/{tong} phiếu. Hạn: {han}.", "{da}/{tong} ballots received. Until {han}.")
                .With("da", $"{marks.Count}").With("tong", $"{expected}").With("han", Format.Moment(round.ClosesAt)));
        if (turn.Who.OnPanel)
        {
            card = Mine(card, turn, marks);
        }
        if (turn.Heard.IsPersonal && (turn.Who.IsPanelHead || turn.Who.IsOffice))
        {
            card.Table([4, 2], [new("Thành viên", "Member"), new("Đã chấm", "Scored")], panel.OrderBy(p => p.PersonId).Select(p => (IReadOnlyList<Text>)
                [Text.Same(turn.Org.NameOf(p.PersonId)), Text.Same($"{marks.Count(m => m.EvaluatorId == p.PersonId)}/{turn.Org.Rooms.Count}")]).ToList());
        }
        turn.Show(card);
    }

    private static Card Mine(Card card, Turn turn, IReadOnlyList<BallotMark> marks)
    {
        var done = marks.Where(m => m.EvaluatorId == turn.Who.Id).Select(m => m.RoomId).ToHashSet();
        var left = turn.Org.Rooms.Select(r => r.Id).Where(id => !done.Contains(id)).ToList();
        return left.Count == 0
            ? card.Line(new("Anh/Chị đã chấm đủ các phòng.", "You have scored every room."))
            : card.Line(new Text("Anh/Chị còn {so} phòng chưa chấm: {cac_phong}.", "You have {so} room(s) left: {cac_phong}.")
                .With("so", $"{left.Count}").With("cac_phong", string.Join(", ", left)));
    }
}
