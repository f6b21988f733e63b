using Bot.People;
using Bot.Speaking;

namespace Bot.Rankings;

/// <summary>Cards of rankings: pure functions of records.</summary>
public static class RankingCards
{
    public static Card Groups(RoundResults results, Org org, bool posted = false)
    {
        var places = GroupRanking.From(results.Groups(org), results.BonusCounts);
        var card = new Card(new Text("Xếp hạng các nhóm {ky}: {dau} dẫn đầu.", "Ranking of groups, {ky}: {dau} leads.").With("ky", results.Name)
                .With("dau", Text.Join(", ", places.Where(p => p.Rank == 1).Select(p => Short(org.Group(p.Subject.GroupId).NameVi)))))
            .Title(new Text("KẾT QUẢ XẾP HẠNG CÁC NHÓM - ", "RANKING OF GROUPS - ") + results.Name)
            .Table([2, 3, 3, 3], [new("Hạng", "Rank"), new("Nhóm", "Group"), new("Tổng", "Sum"), new("Có điểm cộng", "With bonus")],
                places.Select(p => (IReadOnlyList<Text>)
                [
                    Text.Same($"{p.Rank}"), Short(org.Group(p.Subject.GroupId).NameVi), Format.Total(p.Subject.Sum), Format.Total(p.Subject.WithBonus),
                ]).ToList());
        foreach (var tie in places.Where(p => p.Tied).GroupBy(p => p.Rank))
        {
            card.Line(Tie(tie.Select(p => Short(org.Group(p.Subject.GroupId).NameVi)), tie.First().Points, tie.Key), subtle: true);
        }
        foreach (var place in places)
        {
            card.Bar(Short(org.Group(place.Subject.GroupId).NameVi), Format.Total(place.Points), place.Points, places[0].Points);
        }
        var first = Short(org.Group(places[0].Subject.GroupId).NameVi);
        return Foot(card, results, posted)
            .Typed(new Text("vì sao {nhom} đứng đầu", "why is {nhom} first").With("nhom", new Text(first.Vi.ToLowerInvariant(), first.En.ToLowerInvariant())) + When(results));
    }

    public static Card Rooms(RoundResults results, Org org)
    {
        var places = results.Rooms(org);
        return Foot(new Card(new Text("Xếp hạng các phòng {ky}.", "Ranking of rooms, {ky}.").With("ky", results.Name))
            .Title(new Text("KẾT QUẢ XẾP HẠNG CÁC PHÒNG - ", "RANKING OF ROOMS - ") + results.Name)
            .Table([2, 6, 2], [new("Hạng", "Rank"), new("Phòng", "Room"), new("Điểm", "Score")], places.Take(10).Select(p => (IReadOnlyList<Text>)
                [Text.Same($"{p.Rank}"), Text.Same($"{p.Subject} {org.Room(p.Subject).NameVi}"), Format.Total(p.Points)]).ToList()), results);
    }

    public static Card Why(RoundResults results, Org org, Place<GroupResult> place, IReadOnlyList<Place<GroupResult>> all)
    {
        var name = Short(org.Group(place.Subject.GroupId).NameVi);
        var heading = new Text("{nhom} xếp hạng {hang} ({ky}): {diem} điểm", "{nhom} has rank {hang} ({ky}): {diem} points")
            .With("nhom", name).With("hang", $"{place.Rank}").With("ky", results.Name).With("diem", Format.Total(place.Points));
        var sum = Text.Join(" + ", place.Subject.Rooms.Select(r => Format.Score(r.Score))) + Text.Same(" = ") + Format.Total(place.Subject.Sum);
        var card = new Card(heading).Title(heading)
            .Table([4, 2], [new("Phòng", "Room"), new("Điểm thống nhất", "Agreed")], place.Subject.Rooms.Select(r => (IReadOnlyList<Text>)
                [Text.Same($"{r.RoomId} {org.Room(r.RoomId).NameVi}"), Format.Score(r.Score)]).ToList())
            .Line(new Text("Tổng điểm các phòng: ", "Sum of its rooms: ") + sum + Text.Same("."));
        foreach (var reason in results.Agreed.Where(a => a.Reason.Length > 0 && place.Subject.Rooms.Any(r => r.RoomId == a.RoomId)))
        {
            card.Line(Text.Same($"{reason.RoomId}: {reason.Reason}"), subtle: true);
        }
        if (place.Subject.Bonus > 0)
        {
            card.Line(new Text("Điểm cộng của phòng mẫu: {cong}; {tinh}.", "Bonus of the model room: {cong}; {tinh}.").With("cong", Format.Total(place.Subject.Bonus))
                .With("tinh", results.BonusCounts ? new Text("có tính vào xếp hạng", "it counts in the ranking") : new Text("không tính vào xếp hạng", "it does not count in the ranking")));
        }
        return card.Line(Compare(org, place, all));
    }

    public static Text Short(string groupName) => Format.GroupName(groupName);

    private static Text Compare(Org org, Place<GroupResult> place, IReadOnlyList<Place<GroupResult>> all)
    {
        if (place.Tied)
        {
            return Tie(all.Where(p => p.Rank == place.Rank).Select(p => Short(org.Group(p.Subject.GroupId).NameVi)), place.Points, place.Rank);
        }
        var next = place.Rank == 1 ? all.FirstOrDefault(p => p.Rank > 1) : all.Last(p => p.Rank < place.Rank);
        return next is null ? Text.Empty : new Text(place.Rank == 1 ? "Hơn {nhom} {diem} điểm." : "Kém {nhom} {diem} điểm.", place.Rank == 1 ? "{diem} points ahead of {nhom}." : "{diem} points behind {nhom}.")
            .With("nhom", Short(org.Group(next.Subject.GroupId).NameVi)).With("diem", Format.Score(Math.Abs(place.Points - next.Points)));
    }

    private static Text Tie(IEnumerable<Text> names, int points, int rank) =>
        new Text("{cac} bằng điểm ({diem}), đồng hạng {hang}.", "{cac} are level on {diem} points and share rank {hang}.")
            .With("cac", new Text(string.Join(" và ", names.Select(n => n.Vi)), string.Join(" and ", names.Select(n => n.En)))).With("diem", Format.Total(points)).With("hang", $"{rank}");

    private static Text When(RoundResults results) => results.Rounds.Count == 1
        ? Format.About(results.Rounds[0], " đợt {dot} năm {nam}", " round {dot} {nam}")
        : new Text(" năm {nam}", " year {nam}").With("nam", $"{results.Rounds[0].PeriodFrom.Year}");

    private static Card Foot(Card card, RoundResults results, bool posted = false)
    {
        card.Line(results.BonusCounts
            ? new("Xếp theo tổng có điểm cộng mô hình.", "Ranked with the model bonus.")
            : new("Xếp theo tổng điểm các phòng; điểm cộng chỉ để tham khảo.", "Ranked by the sum of rooms; the bonus is for information."), subtle: true);
        return posted || results.Published ? card : card.Line(new("Kết quả chưa công bố.", "Not published yet."), subtle: true);
    }
}
