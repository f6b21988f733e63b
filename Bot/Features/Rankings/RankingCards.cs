using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Rankings;

/// <summary>Cards of rankings: pure functions of records. Ten rows a page; what a button asks for can be typed.</summary>
public static class RankingCards
{
    public static Card Groups(RoundResults results, Org org, Reading reading, string own = "")
    {
        var bonus = reading.Bonus ?? results.BonusCounts;
        var places = GroupRanking.From(results.Groups(), bonus);
        var trend = results.Trend(before =>
            GroupRanking.From(before.By(s => s.GroupId), bonus).Select(p => (p.Subject.GroupId, p.Rank)).ToList()
        );
        var card = Sums(
            new Card(
                new Text("Xếp hạng các nhóm {ky}: {dau} dẫn đầu.", "Ranking of groups, {ky}: {dau} leads.")
                    .With("ky", results.Name)
                    .With("dau", Text.Join(", ", places.Where(p => p.Rank == 1).Take(3).Select(p => Short(org, p.Subject.GroupId))))
            ).Title(new Text("KẾT QUẢ XẾP HẠNG CÁC NHÓM - ", "RANKING OF GROUPS - ") + results.Name),
            new("Nhóm", "Group"),
            places,
            reading,
            id => Short(org, id),
            own,
            trend
        );
        if (results.Rounds.Count > 1)
        {
            RoundByRound(card, results, org, reading.Of(places, p => p.GroupId == own));
        }
        Foot(card, results, bonus, reading);
        if (reading.HasMore(places.Count))
        {
            More(card, new("xếp hạng các nhóm", "ranking of groups"), results, reading);
        }
        if (places.Count > 0)
        {
            var first = Short(org, places[0].Subject.GroupId);
            card.Typed(
                new Text("vì sao {nhom} đứng đầu", "why is {nhom} first").With(
                    "nhom",
                    new Text(first.Vi.ToLowerInvariant(), first.En.ToLowerInvariant())
                ) + When(results)
            );
        }
        return card;
    }

    private static void RoundByRound(Card card, RoundResults results, Org org, IReadOnlyList<Place<GroupResult>> shown)
    {
        foreach (var place in shown)
        {
            card.Line(
                Short(org, place.Subject.GroupId)
                    + Text.Same(": ")
                    + Text.Join(
                        " + ",
                        results.Rounds.Select(r =>
                            Format.Total(r.By(s => s.GroupId).FirstOrDefault(g => g.GroupId == place.Subject.GroupId)?.Sum ?? 0)
                        )
                    )
                    + Text.Same(" = ")
                    + Format.Total(place.Subject.Sum),
                subtle: true
            );
        }
    }

    public static Card Units(RoundResults results, Org org, Reading reading, string own)
    {
        var bonus = reading.Bonus ?? results.BonusCounts;
        var places = GroupRanking.From(results.Units(org), bonus);
        var trend = results.Trend(before =>
            GroupRanking.From(RoundResults.UnitsOf([before], org), bonus).Select(p => (p.Subject.GroupId, p.Rank)).ToList()
        );
        var card = Sums(
                new Card(new Text("Xếp hạng các đơn vị {ky}.", "Ranking of units, {ky}.").With("ky", results.Name)).Title(
                    new Text("KẾT QUẢ XẾP HẠNG CÁC ĐƠN VỊ - ", "RANKING OF UNITS - ") + results.Name
                ),
                new("Đơn vị", "Unit"),
                places,
                reading,
                org.UnitName,
                own,
                trend
            )
            .Line(
                new("Điểm của đơn vị là tổng điểm các phòng làm việc thuộc đơn vị.", "A unit's points are the sum of its rooms."),
                subtle: true
            );
        Foot(card, results, bonus, reading);
        return reading.HasMore(places.Count) ? More(card, new("xếp hạng các đơn vị", "ranking of units"), results, reading) : card;
    }

    private static Card Sums(
        Card card,
        Text column,
        IReadOnlyList<Place<GroupResult>> places,
        Reading reading,
        Func<string, Text> name,
        string own,
        Func<string, int, int?> trend
    )
    {
        var shown = reading.Of(places, p => p.GroupId == own);
        var uneven = places.Select(p => p.Subject.Rooms.Count).Distinct().Count() > 1;
        card.Table(
            [2, 4, 3, 3],
            [new("Hạng", "Rank"), column, new("Tổng", "Sum"), new("Có điểm cộng", "With bonus")],
            shown
                .Select(p =>
                    (IReadOnlyList<Text>)
                        [
                            Text.Same($"{p.Rank}{Arrow(trend(p.Subject.GroupId, p.Rank))}"),
                            name(p.Subject.GroupId),
                            Format.Total(p.Subject.Sum),
                            Format.Total(p.Subject.WithBonus),
                        ]
                )
                .ToList()
        );
        foreach (var tie in shown.Where(p => p.Tied).GroupBy(p => p.Rank).Where(t => t.Count() > 1))
        {
            card.Line(Tie(tie.Select(p => name(p.Subject.GroupId)), tie.First().Points, tie.Key), subtle: true);
        }
        foreach (var place in shown)
        {
            card.Bar(name(place.Subject.GroupId), Format.Total(place.Points), place.Points, places[0].Points);
        }
        return !uneven ? card : Means(card, shown, name);
    }

    private static Card Means(Card card, IReadOnlyList<Place<GroupResult>> shown, Func<string, Text> name) =>
        card.Line(
            new Text(
                "Số phòng khác nhau; bình quân mỗi phòng (tham khảo): {cac}.",
                "Numbers of rooms differ; mean per room (for information): {cac}."
            ).With(
                "cac",
                Text.Join("; ", shown.Select(p => name(p.Subject.GroupId) + Text.Same(" ") + Format.Total(p.Subject.MeanPerRoom)))
            ),
            subtle: true
        );

    public static Card Rooms(RoundResults results, string? kind, Reading reading, string own)
    {
        var only = OfKind(kind);
        var (vi, en) = KindName(kind);
        var places = results.Rooms(only);
        var trend = results.Trend(before => RoundResults.RoomsOf([before], only).Select(p => (p.Subject, p.Rank)).ToList());
        var sheet = results.Rounds[^1].Sheet;
        var shown = reading.Of(places, id => id == own);
        var card = new Card(new Text("Xếp hạng {gi} {ky}.", "Ranking of {gi}, {ky}.").With("gi", new Text(vi, en)).With("ky", results.Name))
            .Title(
                new Text("KẾT QUẢ XẾP HẠNG {gi} - ", "RANKING OF {gi} - ").With("gi", new Text(Upper(vi), en.ToUpperInvariant()))
                    + results.Name
            )
            .Table(
                [2, 6, 2],
                [new("Hạng", "Rank"), new("Phòng", "Room"), new("Điểm", "Score")],
                shown
                    .Select(p =>
                        (IReadOnlyList<Text>)
                            [
                                Text.Same($"{p.Rank}{Arrow(trend(p.Subject, p.Rank))}"),
                                Text.Same(sheet.NameOf(p.Subject)),
                                Format.Total(p.Points),
                            ]
                    )
                    .ToList()
            );
        foreach (var place in shown)
        {
            card.Bar(Text.Same(place.Subject), Format.Total(place.Points), place.Points, places[0].Points);
        }
        card.Line(new("Cùng điểm thì đồng hạng.", "Equal scores share a rank."), subtle: true);
        Foot(card, results, null, reading);
        return reading.HasMore(places.Count)
            ? More(card, new Text("xếp hạng {gi}", "ranking of {gi}").With("gi", new Text(vi, en)), results, reading)
            : card;
    }

    private static Func<RoundSubject, bool>? OfKind(string? kind) =>
        kind switch
        {
            "leader_rooms" => s => s.IsLeaders,
            "staff_rooms" => s => !s.IsLeaders,
            _ => null,
        };

    private static (string Vi, string En) KindName(string? kind) =>
        kind switch
        {
            "leader_rooms" => ("các phòng lãnh đạo", "leaders' rooms"),
            "staff_rooms" => ("các phòng chuyên viên", "staff rooms"),
            _ => ("các phòng", "rooms"),
        };

    public static Text Short(Org org, string groupId) => Format.GroupName(org.Group(groupId).NameVi);

    public static Text Provisional(RoundResults results) =>
        results.Published ? Text.Empty : new(" Kết quả tạm tính, chưa công bố.", " Provisional, not published yet.");

    public static Text Tie(IEnumerable<Text> names, int points, int rank) =>
        new Text("{cac} bằng điểm ({diem}), đồng hạng {hang}.", "{cac} are level on {diem} points and share rank {hang}.")
            .With("cac", new Text(string.Join(" và ", names.Select(n => n.Vi)), string.Join(" and ", names.Select(n => n.En))))
            .With("diem", Format.Total(points))
            .With("hang", $"{rank}");

    private static string Arrow(int? trend) =>
        trend switch
        {
            > 0 => $" ▲{trend}",
            < 0 => $" ▼{-trend}",
            0 => " =",
            _ => "",
        };

    private static string Upper(string vi) => string.Concat(vi.Select(char.ToUpperInvariant));

    private static Text When(RoundResults results) =>
        results.Rounds.Count == 1
            ? RoundWords.About(results.Newest, " đợt {dot} năm {nam}", " round {dot} {nam}")
            : new Text(" năm {nam}", " year {nam}").With("nam", $"{results.Rounds[0].Sheet.Round.PeriodFrom.Year}");

    private static Card More(Card card, Text sentence, RoundResults results, Reading reading) =>
        card.Typed(
            sentence
                + When(results)
                + (
                    reading.Bonus is { } bonus
                        ? bonus
                            ? new Text(" có điểm cộng", " with bonus")
                            : new(" không tính điểm cộng", " without bonus")
                        : Text.Empty
                )
                + new Text(" trang ", " page ")
                + Text.Same($"{reading.Page + 1}"),
            new("Xem thêm", "More")
        );

    private static void Foot(Card card, RoundResults results, bool? bonus, Reading reading)
    {
        foreach (var line in Notes(results, bonus, reading))
        {
            card.Line(line, subtle: true);
        }
    }

    private static IEnumerable<Text> Notes(RoundResults results, bool? bonus, Reading reading)
    {
        if (bonus is { } counts)
        {
            yield return counts
                ? new("Xếp theo tổng có điểm cộng mô hình.", "Ranked with the model bonus.")
                : new(
                    "Xếp theo tổng điểm các phòng; điểm cộng chỉ để tham khảo.",
                    "Ranked by the sum of rooms; the bonus is for information."
                );
            if (counts != results.BonusCounts)
            {
                yield return results.BonusCounts
                    ? new("Thứ hạng chính thức có tính điểm cộng.", "The official rank counts the bonus.")
                    : new("Thứ hạng chính thức không tính điểm cộng.", "The official rank does not count the bonus.");
            }
        }
        if (results.Before is { } before)
        {
            yield return new Text("▲▼ so với {ky}.", "▲▼ against {ky}.").With("ky", RoundWords.Name(before.Sheet.Round));
        }
        if (reading.Top is { } top)
        {
            yield return OnlyFirst(reading.Posted, top);
        }
        if (!results.Published)
        {
            yield return new("Kết quả chưa công bố.", "Not published yet.");
        }
        else if (!reading.Posted && results.Rounds.Count == 1 && results.Newest.PublishedVersion > 1)
        {
            yield return new Text("Bản công bố lần {so}.", "Publication no. {so}.").With("so", $"{results.Newest.PublishedVersion}");
        }
    }

    private static Text OnlyFirst(bool posted, int top) =>
        (
            posted
                ? new Text(
                    "Hiện {so} hạng đầu; hỏi tôi trong trò chuyện riêng để xem kết quả của phòng, nhóm mình.",
                    "The first {so} ranks; ask me in a private chat for your own room and group."
                )
                : new(
                    "Kênh chung chỉ hiện {so} hạng đầu và phòng, nhóm của người hỏi.",
                    "A general channel shows the first {so} ranks and the asker's own."
                )
        ).With("so", $"{top}");
}
