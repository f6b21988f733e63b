using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Rankings;

/// <summary>What explains a result beside its figures; the ballots only where the reader may see them.</summary>
public sealed record WhyFacts(IReadOnlyList<ScoreCorrection> Corrections, IReadOnlyList<Ballot> Ballots);

/// <summary>"Vì sao": the parts of every figure, which always add up to it.</summary>
public static class WhyCards
{
    public static Card Group(RoundResults results, Org org, Place<GroupResult> place, IReadOnlyList<Place<GroupResult>> all, WhyFacts facts)
    {
        var name = RankingCards.Short(org, place.Subject.GroupId);
        var sheet = results.Rounds[^1].Sheet;
        var heading = new Text("{nhom} xếp hạng {hang} ({ky}): {diem} điểm", "{nhom} has rank {hang} ({ky}): {diem} points")
            .With("nhom", name)
            .With("hang", $"{place.Rank}")
            .With("ky", results.Name)
            .With("diem", Format.Total(place.Points));
        var card = new Card(heading)
            .Title(heading)
            .Table(
                [4, 2],
                [new("Phòng", "Room"), new("Điểm thống nhất", "Agreed")],
                place.Subject.Rooms.Select(r => (IReadOnlyList<Text>)[Text.Same(sheet.NameOf(r.SubjectId)), Format.Score(r.Score)]).ToList()
            );
        Sums(card, results, place.Subject.GroupId);
        foreach (
            var (id, reason) in results.Rounds.SelectMany(r => r.Reasons).Where(a => place.Subject.Rooms.Any(r => r.SubjectId == a.Key))
        )
        {
            card.Line(Text.Same($"{id}: {RoundCards.Short(reason)}"), subtle: true);
        }
        Corrected(card, results, facts, id => place.Subject.Rooms.Any(r => r.SubjectId == id));
        Bonus(card, results, place.Subject.GroupId, place.Subject.Bonus);
        card.Line(Compare(org, place, all));
        if (sheet.Round.TieRule == "shared")
        {
            card.Line(
                new(
                    "Bằng điểm thì đồng hạng (1-2-2-4); không có tiêu chí phụ.",
                    "Equal points share a rank (1-2-2-4); there is no further tie-break."
                ),
                subtle: true
            );
        }
        foreach (var room in place.Subject.Rooms.DistinctBy(r => r.SubjectId))
        {
            Ballots(card, facts, room.SubjectId, sheet, org);
        }
        return card;
    }

    private static void Sums(Card card, RoundResults results, string groupId)
    {
        foreach (var round in results.Rounds)
        {
            var rooms = round.By(s => s.GroupId).FirstOrDefault(g => g.GroupId == groupId);
            if (rooms is { Rooms.Count: > 0 })
            {
                card.Line(
                    (
                        results.Rounds.Count > 1
                            ? RoundWords.Name(round.Sheet.Round) + Text.Same(": ")
                            : new("Tổng điểm các phòng: ", "Sum of its rooms: ")
                    )
                        + Text.Join(" + ", rooms.Rooms.Select(r => Format.Score(r.Score)))
                        + Text.Same(" = ")
                        + Format.Total(rooms.Sum)
                        + Text.Same(".")
                );
            }
        }
    }

    public static Card Room(RoundResults results, Org org, RoundSubject room, WhyFacts facts)
    {
        var sheet = results.Rounds[^1].Sheet;
        var place = results.Rooms().FirstOrDefault(p => p.Subject == room.Id);
        if (place is null)
        {
            var none = new Text("{phong} chưa có điểm thống nhất ({ky}).", "{phong} has no agreed score ({ky}).")
                .With("phong", sheet.NameOf(room.Id))
                .With("ky", results.Name);
            return new Card(none).Line(none);
        }
        var card = RoomHead(results, sheet, place);
        foreach (var round in results.Rounds.Where(r => results.Rounds.Count > 1 && r.Scores.ContainsKey(room.Id)))
        {
            card.Line(RoundWords.Name(round.Sheet.Round) + Text.Same(": ") + Format.Score(round.Scores[room.Id]));
        }
        foreach (var (_, reason) in results.Rounds.SelectMany(r => r.Reasons).Where(a => a.Key == room.Id))
        {
            card.Line(
                new Text("Lý do khác điểm trung bình: {ly_do}", "Why it differs from the mean: {ly_do}").With(
                    "ly_do",
                    RoundCards.Short(reason)
                )
            );
        }
        Corrected(card, results, facts, id => id == room.Id);
        if (room.IsModel)
        {
            Bonus(card, results, room.GroupId, results.Rounds.Sum(r => r.Bonuses.GetValueOrDefault(room.Id)));
        }
        Ballots(card, facts, room.Id, sheet, org);
        return card;
    }

    private static Card RoomHead(RoundResults results, RoundSheet sheet, Place<string> place)
    {
        var heading = new Text("{phong}: {diem} điểm, hạng {hang} ({ky})", "{phong}: {diem} points, rank {hang} ({ky})")
            .With("phong", sheet.NameOf(place.Subject))
            .With("diem", Format.Score(place.Points))
            .With("hang", $"{place.Rank}")
            .With("ky", results.Name);
        return new Card(heading)
            .Title(heading)
            .Line(
                new(
                    "Điểm của phòng là điểm Tổ đánh giá xem xét, thống nhất (S000 III.3), không phải trung bình các phiếu.",
                    "A room's score is what the panel agreed (S000 III.3), not the mean of the ballots."
                ),
                subtle: true
            );
    }

    public static Card Bonuses(RoundResults results, Org org, IReadOnlyList<BonusItem> items)
    {
        var title = new Text("Điểm cộng mô hình - ", "Model bonus - ") + results.Name;
        var card = new Card(title).Title(title);
        if (items.Count == 0)
        {
            return card.Line(new("Chưa có điểm cộng nào.", "There is no bonus."));
        }
        var sheet = results.Rounds[^1].Sheet;
        foreach (var model in items.GroupBy(b => b.SubjectId).Take(Reading.PageSize))
        {
            card.Line(
                (
                    sheet.Find(model.Key) is { GroupId.Length: > 0 } subject
                        ? RankingCards.Short(org, subject.GroupId) + Text.Same(", ")
                        : Text.Empty
                )
                    + Text.Same($"{sheet.NameOf(model.Key)}: ")
                    + Format.Total(model.Sum(b => b.Points)),
                bold: true
            );
            foreach (var item in model)
            {
                card.Line(Item(sheet, item), subtle: true);
            }
        }
        return card.Line(
            results.BonusCounts
                ? new("Điểm cộng có tính vào xếp hạng.", "The bonus counts in the ranking.")
                : new("Điểm cộng ở cột riêng, không tính vào xếp hạng.", "The bonus stands in a column of its own and does not rank."),
            subtle: true
        );
    }

    private static Text Item(RoundSheet sheet, BonusItem item) =>
        Text.Same($"+ {$"{item.CriterionId} {sheet.Criteria.FirstOrDefault(c => c.Id == item.CriterionId)?.NameVi}".Trim()}: ")
        + Format.Score(item.Points)
        + Text.Same(item.Reason.Length > 0 ? $" ({item.Reason})" : "");

    private static void Bonus(Card card, RoundResults results, string groupId, int total)
    {
        if (total == 0)
        {
            return;
        }
        card.Line(
            new Text("Điểm cộng của phòng mẫu: {cong}; {tinh}.", "Bonus of the model room: {cong}; {tinh}.")
                .With("cong", Format.Total(total))
                .With(
                    "tinh",
                    results.BonusCounts
                        ? new Text("có tính vào xếp hạng", "it counts in the ranking")
                        : new Text("không tính vào xếp hạng", "it does not count in the ranking")
                )
        );
        foreach (
            var item in results.Rounds.SelectMany(r => r.Items).Where(b => results.Rounds[^1].Sheet.Find(b.SubjectId)?.GroupId == groupId)
        )
        {
            card.Line(Item(results.Rounds[^1].Sheet, item), subtle: true);
        }
    }

    // both values are kept and told; a figure that stands as it was published before the correction does not know of it
    private static void Corrected(Card card, RoundResults results, WhyFacts facts, Func<string, bool> about)
    {
        foreach (
            var one in facts.Corrections.Where(c =>
                about(c.SubjectId)
                && results.Rounds.Any(r => r.Sheet.Round.Id == c.RoundId && r.Scores.GetValueOrDefault(c.SubjectId) == c.NewValue)
            )
        )
        {
            card.Line(
                new Text("Điều chỉnh {ma}, {phong}: ", "Correction {ma}, {phong}: ").With("ma", one.Id).With("phong", one.SubjectId)
                    + Format.Score(one.OldValue)
                    + Text.Same(" → ")
                    + Format.Score(one.NewValue)
                    + Text.Same($" ({RoundCards.Short(one.Reason)})"),
                subtle: true
            );
        }
    }

    private static void Ballots(Card card, WhyFacts facts, string subjectId, RoundSheet sheet, Org org)
    {
        var ballots = facts.Ballots.Where(b => b.SubjectId == subjectId).ToList();
        if (ballots.Count > 0)
        {
            card.Line(
                new Text("Phiếu {phong}: {cac}.", "Ballots of {phong}: {cac}.")
                    .With("phong", subjectId)
                    .With("cac", Text.Join("; ", ballots.Select(b => Text.Same($"{org.NameOf(b.EvaluatorId)} ") + Format.Score(b.Score)))),
                subtle: true
            );
        }
    }

    private static Text Compare(Org org, Place<GroupResult> place, IReadOnlyList<Place<GroupResult>> all)
    {
        if (place.Tied)
        {
            return RankingCards.Tie(
                all.Where(p => p.Rank == place.Rank).Select(p => RankingCards.Short(org, p.Subject.GroupId)),
                place.Points,
                place.Rank
            );
        }
        var next = place.Rank == 1 ? all.FirstOrDefault(p => p.Rank > 1) : all.Last(p => p.Rank < place.Rank);
        return next is null
            ? Text.Empty
            : new Text(
                place.Rank == 1 ? "Hơn {nhom} {diem} điểm." : "Kém {nhom} {diem} điểm.",
                place.Rank == 1 ? "{diem} points ahead of {nhom}." : "{diem} points behind {nhom}."
            )
                .With("nhom", RankingCards.Short(org, next.Subject.GroupId))
                .With("diem", Format.Score(Math.Abs(place.Points - next.Points)));
    }
}
