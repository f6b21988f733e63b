using Bot.Domain;
using Bot.Platform.Access;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>What a line says about scores: what can be taken, what is wrong with the rest in the person's words, and an office that waits for its score.</summary>
public sealed record ScoresHeard(IReadOnlyList<SubjectScore> Scores, IReadOnlyList<Refusal> Problems, string? Waiting)
{
    /// <param name="waiting">The office that was asked about: a bare number is its score.</param>
    public static ScoresHeard Read(string words, Org org, RoundSheet sheet, string? waiting)
    {
        var round = sheet.Round;
        if (waiting is not null && ScoreReader.Read(words, round.ScaleMax, round.Step) is var bare && (bare.Value is not null || !words.Any(char.IsLetter)))
        {
            return From([new(waiting, waiting, bare, words.Trim(), false)], null, org, sheet);
        }
        var line = ScorePairs.Read(words, org.Names, null, round.ScaleMax, round.Step);
        return From(line.Pairs, line.GroupId, org, sheet);
    }

    private static ScoresHeard From(IReadOnlyList<ScorePair> pairs, string? groupId, Org org, RoundSheet sheet)
    {
        var (scores, problems, waiting) = (new List<SubjectScore>(), new List<Refusal>(), default(string));
        // "phòng đã bài trí lại" names no office and no score: it is not about scores at all
        foreach (var pair in pairs.Where(p => p.RoomId is not null || p.Score is not ScoreReading.Rejected { Reason: ScoreProblem.Empty } || p.RawRoom.Any(char.IsAsciiDigit)))
        {
            if (Refuse(pair, groupId, org, sheet) is { } refusal)
            {
                problems.Add(refusal);
                // the office is known and only its score is wrong: a bare number mends it
                waiting = (pair.OutsideGroup && groupId is not null) || sheet.Find(pair.RoomId) is null ? waiting : pair.RoomId;
            }
            else if (pair.Score.Value is { } score)
            {
                if (scores.Find(s => s.SubjectId == pair.RoomId) is { } first && first.Score != score)
                {
                    problems.Add(new("score.twice", ("phong", pair.RoomId!), ("mot", Format.Score(first.Score).Vi), ("mot.en", Format.Score(first.Score).En), ("hai", Format.Score(score).Vi), ("hai.en", Format.Score(score).En)));
                    waiting = pair.RoomId;
                    scores.Remove(first);
                    continue;
                }
                scores.RemoveAll(s => s.SubjectId == pair.RoomId);
                scores.Add(new(pair.RoomId!, score));
            }
            else
            {
                waiting = pair.RoomId;
            }
        }
        return new(scores, problems, waiting);
    }

    private static Refusal? Refuse(ScorePair pair, string? groupId, Org org, RoundSheet sheet)
    {
        var round = sheet.Round;
        if (sheet.Find(pair.RoomId) is null)
        {
            return new("score.unknown_room", ("phong", pair.RoomId ?? pair.RawRoom), ("cac_phong", sheet.Listed));
        }
        if (pair.OutsideGroup && groupId is not null)
        {
            var group = Format.GroupName(org.Group(groupId).NameVi);
            return new("score.not_in_group", ("phong", pair.RoomId!), ("nhom", group.Vi), ("nhom.en", group.En),
                ("cac_phong", string.Join(", ", org.RoomsOf(groupId).Select(r => r.Id))));
        }
        return pair.Score switch
        {
            ScoreReading.Accepted => null,
            ScoreReading.Rejected { Reason: ScoreProblem.Empty } => null,
            ScoreReading.Rejected { Reason: ScoreProblem.OutOfRange or ScoreProblem.Negative } => new("score.range", ("phong", pair.RoomId!), ("gia_tri", pair.RawScore),
                ("min", Format.Score(round.ScaleMin).Vi), ("min.en", Format.Score(round.ScaleMin).En),
                ("max", Format.Score(round.ScaleMax).Vi), ("max.en", Format.Score(round.ScaleMax).En)),
            ScoreReading.Rejected { Reason: ScoreProblem.OffStep } off => new("score.step", ("phong", pair.RoomId!), ("gia_tri", pair.RawScore),
                ("buoc", Format.Score(round.Step).Vi), ("buoc.en", Format.Score(round.Step).En),
                ("goi_y", string.Join(" hay ", off.Suggestions.Select(s => Format.Score(s).Vi))),
                ("goi_y.en", string.Join(" or ", off.Suggestions.Select(s => Format.Score(s).En)))),
            _ => new("score.unreadable", ("phong", pair.RoomId!), ("gia_tri", pair.RawScore)),
        };
    }
}
