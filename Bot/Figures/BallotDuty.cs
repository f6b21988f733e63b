using Bot.Platform.Access;
using Bot.Platform.Documents;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Figures;

/// <summary>What one evaluator owes in a round: never a score.</summary>
public sealed record EvaluatorDuty(
    RoundSeat Seat,
    IReadOnlyList<RoundSubject> Done,
    IReadOnlyList<RoundSubject> Left,
    IReadOnlyList<RoundSubject> Excused
)
{
    public int Expected => Done.Count + Left.Count;
}

/// <summary>Who owes which ballots: the seats times the subjects, less what is recused. Pure; <see cref="LoadAsync"/> brings the rows.</summary>
public sealed record BallotDuty(RoundSheet Sheet, IReadOnlyList<EvaluatorDuty> Evaluators, IReadOnlyList<Recusal> Recusals, int Marks)
{
    private readonly Dictionary<string, int> received = Evaluators.SelectMany(e => e.Done).CountBy(s => s.Id).ToDictionary();
    private readonly Dictionary<string, int> left = Evaluators.SelectMany(e => e.Left).CountBy(s => s.Id).ToDictionary();

    public int Received => Evaluators.Sum(e => e.Done.Count);

    public int Expected => Evaluators.Sum(e => e.Expected);

    public int Missing => Evaluators.Sum(e => e.Left.Count);

    /// <summary>A ballot that comes in before this is saved would make the figures of the closing wrong: then it is counted anew.</summary>
    public void Guard(ActionScope action)
    {
        var (roundId, received) = (Sheet.Round.Id, Marks);
        action.Require(at => at.BallotMarks(roundId).Count() == received);
    }

    public EvaluatorDuty? Of(string personId) => Evaluators.FirstOrDefault(e => e.Seat.PersonId == personId);

    public int ReceivedOn(string subjectId) => received.GetValueOrDefault(subjectId);

    public int ExpectedOn(string subjectId) => ReceivedOn(subjectId) + left.GetValueOrDefault(subjectId);

    /// <summary>Fewer ballots than the quorum of the panel's seats.</summary>
    public bool IsBelowQuorum(string subjectId) => ReceivedOn(subjectId) * 100 < Sheet.Round.QuorumPercent * Sheet.Seats.Count;

    public static BallotDuty From(RoundSheet sheet, Org org, IReadOnlyList<Recusal> recusals, IReadOnlyCollection<BallotMark> marks)
    {
        var given = marks.ToLookup(m => m.EvaluatorId, m => m.SubjectId);
        return new(
            sheet,
            sheet
                .Seats.Select(seat =>
                {
                    var done = given[seat.PersonId].ToHashSet();
                    var person = org.Person(seat.PersonId);
                    var rest = sheet.Subjects.Where(s => !done.Contains(s.Id)).ToLookup(s => sheet.MayScore(person, s, recusals));
                    return new EvaluatorDuty(
                        seat,
                        sheet.Subjects.Where(s => done.Contains(s.Id)).ToList(),
                        rest[true].ToList(),
                        rest[false].ToList()
                    );
                })
                .ToList(),
            recusals,
            marks.Count
        );
    }

    /// <summary>Two queries, and the round's sheet when it is not known yet.</summary>
    public static async Task<BallotDuty> LoadAsync(BotDb db, Org org, string roundId, CancellationToken stop) =>
        From(
            await org.SheetAsync(db, roundId, stop),
            org,
            await db.Recusals.AsNoTracking().Where(r => r.RoundId == roundId).ToListAsync(stop),
            await db.BallotMarks(roundId).ToListAsync(stop)
        );
}
