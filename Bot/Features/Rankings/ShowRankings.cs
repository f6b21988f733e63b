using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Rankings;

/// <summary>Who stands where among the groups, with and without bonus.</summary>
public sealed class ShowGroupRanking : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (turn.Message.Meaning.Detail is "people")
        {
            turn.Say(
                new(
                    "Phong trào này chấm điểm các phòng và xếp hạng các nhóm; không xếp hạng cá nhân theo điểm. Bảng của các nhóm:",
                    "This movement scores rooms and ranks groups; persons are not ranked by points. The groups:"
                )
            );
        }
        if (await Asked.ResultsAsync(turn, stop) is { } results)
        {
            turn.Show(RankingCards.Groups(results, turn.Org, await Reading.OfAsync(turn, stop), turn.Who.Person.GroupId));
        }
    }
}

/// <summary>How it is to be shown: the page, whether the bonus was asked for, and in a general channel only the top and the reader's own (D9).</summary>
public sealed record Reading(int Page, bool? Bonus, int? Top, bool Posted = false)
{
    public const int PageSize = 10;

    public static async Task<Reading> OfAsync(Turn turn, CancellationToken stop) =>
        new(
            Format.Page(turn.Message.Meaning["page"]),
            turn.Message.Meaning["bonus"] switch
            {
                "with" => true,
                "without" => false,
                _ => null,
            },
            turn.Message.IsPersonal ? null : (await turn.Db.RulesAsync(stop)).Number(RuleKeys.ChannelTop, turn.Today)
        );

    /// <summary>What of the list is shown, and whether there is more to turn to.</summary>
    public IReadOnlyList<Place<T>> Of<T>(IReadOnlyList<Place<T>> all, Func<T, bool> own) =>
        Top is { } top
            ? all.Where((p, i) => i < PageSize && p.Rank <= top || own(p.Subject)).ToList()
            : all.Skip((Math.Min(Page, Math.Max(1, (all.Count + PageSize - 1) / PageSize)) - 1) * PageSize).Take(PageSize).ToList();

    public bool HasMore(int all) => Top is null && all > Page * PageSize;
}

/// <summary>Units by the sum of their offices.</summary>
public sealed class ShowUnitRanking : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await Asked.ResultsAsync(turn, stop) is { } results)
        {
            turn.Show(RankingCards.Units(results, turn.Org, await Reading.OfAsync(turn, stop), turn.Who.Person.UnitId));
        }
    }
}

/// <summary>Offices; all, the leaders' or the others'.</summary>
public sealed class ShowRoomRanking : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await Asked.ResultsAsync(turn, stop) is { } results)
        {
            if (Asked.Extreme(turn, results) is { } first)
            {
                turn.Say(first);
            }
            turn.Show(RankingCards.Rooms(results, turn.Message.Meaning.Detail, await Reading.OfAsync(turn, stop), turn.Who.Person.RoomId));
        }
    }
}

/// <summary>"Vì sao nhóm 1 đứng đầu": the sum, office by office, down to the ballots for those who may see them. A wrong premise is put right by the figures.</summary>
public sealed class ExplainRanking : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await Asked.ResultsAsync(turn, stop) is not { } results)
        {
            return;
        }
        var ids = results.Rounds.Select(r => r.Sheet.Round.Id).ToList();
        var corrections = await turn
            .Db.Corrections.AsNoTracking()
            .Where(c => ids.Contains(c.RoundId) && c.Status == ScoreCorrection.Approved)
            .OrderBy(c => c.Id)
            .ToListAsync(stop);
        var ballots = new List<Ballot>();
        if (turn.Message.IsPersonal && results.Rounds.Count == 1 && Sight.SeesAllBallots(turn.Who, results.Newest))
        {
            ballots = await turn.Db.BallotsVisibleTo(turn.Who, results.Newest).AsNoTracking().OrderBy(b => b.EvaluatorId).ToListAsync(stop);
        }
        var facts = new WhyFacts(corrections, ballots);
        var room = results.Rounds[^1].Sheet.Find(turn.Message.Meaning["room"]);
        if (await IsKeptPrivateAsync(turn, results, room, stop))
        {
            turn.Say(CommonWords.PrivateOnly);
            return;
        }
        if (room is not null)
        {
            turn.Show(WhyCards.Room(results, turn.Org, room, facts));
            return;
        }
        var places = GroupRanking.From(results.Groups(), results.BonusCounts);
        // "sao thấp vậy" after a ranking: of one's own
        var asked = turn.Message.Meaning["group"] ?? (turn.Message.Meaning.Follows == Follow.Why ? turn.Who.Person.GroupId : null);
        if (places.Count == 0)
        {
            turn.Refuse(RoundResults.NotAgreed.With("ky", results.Name));
            return;
        }
        turn.Show(WhyCards.Group(results, turn.Org, places.FirstOrDefault(p => p.Subject.GroupId == asked) ?? places[0], places, facts));
    }

    // D9: in a channel nobody's place is explained but the asker's own and the first
    private static async Task<bool> IsKeptPrivateAsync(Turn turn, RoundResults results, RoundSubject? room, CancellationToken stop)
    {
        if (
            turn.Message.IsPersonal
            || (room?.GroupId ?? turn.Message.Meaning["group"]) is not { } group
            || group == turn.Who.Person.GroupId
        )
        {
            return false;
        }
        var top = (await Reading.OfAsync(turn, stop)).Top;
        return GroupRanking
            .From(results.Groups(), results.BonusCounts)
            .Any(p => p.Subject.GroupId == group && p.Rank > 1 && (p.Rank > top || room is not null));
    }
}

/// <summary>"Điểm cộng đợt 1": each group's model, item by item.</summary>
public sealed class ShowBonus : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await NotLockedYetAsync(turn, stop) is { } early)
        {
            turn.Show(Card(turn, early));
        }
        else if (await Asked.ResultsAsync(turn, stop) is { } results)
        {
            turn.Show(Card(turn, results));
        }
    }

    // those who run the round see what was recorded while it is being agreed
    private static async Task<RoundResults?> NotLockedYetAsync(Turn turn, CancellationToken stop)
    {
        var round = RoundFinder.Current(turn.Org, turn.Message.Meaning["round"], turn.Now);
        if (!turn.Message.IsPersonal || round is not { State: RoundState.Closed or RoundState.Reopened } || !turn.Who.Runs(round))
        {
            return null;
        }
        var sheet = await turn.Org.SheetAsync(turn.Db, round.Id, stop);
        return new(
            RoundWords.Name(round),
            [RoundFigures.From(sheet, [], await turn.Db.Bonuses.AsNoTracking().Where(b => b.RoundId == round.Id).ToListAsync(stop))]
        );
    }

    private static Card Card(Turn turn, RoundResults results)
    {
        var (group, room) = (turn.Message.Meaning["group"], turn.Message.Meaning["room"]);
        return WhyCards.Bonuses(
            results,
            turn.Org,
            results
                .Rounds.SelectMany(r => r.Items)
                .Where(b =>
                    room is not null ? b.SubjectId == room : group is null || results.Rounds[^1].Sheet.Find(b.SubjectId)?.GroupId == group
                )
                .ToList()
        );
    }
}

/// <summary>The reader's own office and group.</summary>
public sealed class ShowMyResult : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await Asked.ResultsAsync(turn, stop) is not { } results)
        {
            return;
        }
        var rooms = results.Rooms();
        var groups = GroupRanking.From(results.Groups(), results.BonusCounts);
        var room = rooms.FirstOrDefault(r => r.Subject == turn.Who.Person.RoomId);
        var group = groups.FirstOrDefault(g => g.Subject.GroupId == turn.Who.Person.GroupId);
        if (room is null || group is null)
        {
            turn.Say(new("Phòng của Anh/Chị không có điểm trong kỳ này.", "Your room has no score in this period."));
            return;
        }
        turn.Say(
            new Text(
                "{phong} của Anh/Chị được {diem} điểm, xếp hạng {hang}/{tong} ({ky}). {nhom} được {diem_nhom} điểm, xếp hạng {hang_nhom}/{tong_nhom}.",
                "Your room {phong} scored {diem}, rank {hang}/{tong} ({ky}). {nhom} has {diem_nhom}, rank {hang_nhom}/{tong_nhom}."
            )
                .With("phong", results.Rounds[^1].Sheet.NameOf(room.Subject))
                .With("diem", Format.Score(room.Points))
                .With("hang", $"{room.Rank}")
                .With("tong", $"{rooms.Count}")
                .With("ky", results.Name)
                .With("nhom", RankingCards.Short(turn.Org, group.Subject.GroupId))
                .With("diem_nhom", Format.Total(group.Points))
                .With("hang_nhom", $"{group.Rank}")
                .With("tong_nhom", $"{groups.Count}") + RankingCards.Provisional(results)
        );
    }
}
