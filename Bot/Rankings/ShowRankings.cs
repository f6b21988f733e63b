using Bot.Speaking;

namespace Bot.Rankings;

/// <summary>Who stands where among the groups.</summary>
public sealed class ShowGroupRanking : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (turn.Heard.Meaning.Detail is "people" or "units")
        {
            turn.Say(new("Phong trào này chấm điểm các phòng và xếp hạng các nhóm; không xếp hạng cá nhân hay đơn vị theo điểm. Bảng của các nhóm:",
                "This movement scores rooms and ranks groups; persons and units are not ranked by points. The groups:"));
        }
        if (await RoundResults.FindAsync(turn, stop) is { } results)
        {
            turn.Show(RankingCards.Groups(results, turn.Org));
        }
    }
}

public sealed class ShowRoomRanking : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await RoundResults.FindAsync(turn, stop) is { } results)
        {
            turn.Show(RankingCards.Rooms(results, turn.Org));
        }
    }
}

/// <summary>"Vì sao nhóm 1 đứng đầu": the sum, office by office. A wrong premise is put right by the figures.</summary>
public sealed class ExplainRanking : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await RoundResults.FindAsync(turn, stop) is not { } results)
        {
            return;
        }
        var places = GroupRanking.From(results.Groups(turn.Org), results.BonusCounts);
        var asked = turn.Heard.Meaning.Entities.GetValueOrDefault("group");
        var place = places.FirstOrDefault(p => p.Subject.GroupId == asked) ?? places[0];
        turn.Show(RankingCards.Why(results, turn.Org, place, places));
    }
}

/// <summary>The reader's own office and group.</summary>
public sealed class ShowMyResult : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await RoundResults.FindAsync(turn, stop) is not { } results)
        {
            return;
        }
        var rooms = results.Rooms(turn.Org);
        var groups = GroupRanking.From(results.Groups(turn.Org), results.BonusCounts);
        var room = rooms.FirstOrDefault(r => r.Subject == turn.Who.Person.RoomId);
        var group = groups.FirstOrDefault(g => g.Subject.GroupId == turn.Who.Person.GroupId);
        if (room is null || group is null)
        {
            turn.Say(new("Phòng của Anh/Chị không có điểm trong kỳ này.", "Your room has no score in this period."));
            return;
        }
        turn.Say(new Text("{phong} của Anh/Chị được {diem} điểm, xếp hạng {hang}/{tong} ({ky}). {nhom} được {diem_nhom} điểm, xếp hạng {hang_nhom}/{tong_nhom}.",
                "Your room {phong} scored {diem}, rank {hang}/{tong} ({ky}). {nhom} has {diem_nhom}, rank {hang_nhom}/{tong_nhom}.")
            .With("phong", $"{room.Subject} {turn.Org.Room(room.Subject).NameVi}").With("diem", Format.Score(room.Points)).With("hang", $"{room.Rank}")
            .With("tong", $"{rooms.Count}").With("ky", results.Name).With("nhom", RankingCards.Short(turn.Org.Group(group.Subject.GroupId).NameVi))
            .With("diem_nhom", Format.Total(group.Points)).With("hang_nhom", $"{group.Rank}").With("tong_nhom", $"{groups.Count}"));
    }
}
