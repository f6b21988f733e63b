using Bot.Domain;
using Bot.Platform.Access;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>What a line says about scores: what can be taken, what is wrong with the rest in the person's words, and an office that waits for its score.</summary>
public sealed record ScoresHeard(IReadOnlyList<SubjectScore> Scores, IReadOnlyList<Refusal> Problems, string? Waiting)
{
    public static readonly Refusal ScoredTwice = new(
        "score.twice",
        new(
            "{phong} có hai điểm trong một dòng: {mot} và {hai}. Anh/Chị chọn điểm nào?",
            "{phong} has two scores in one line: {mot} and {hai}. Which one?"
        )
    );
    public static readonly Refusal NotInGroup = new(
        "score.not_in_group",
        new("{phong} không thuộc {nhom}. {nhom} gồm: {cac_phong}.", "{phong} is not in {nhom}. {nhom} has: {cac_phong}.")
    );
    public static readonly Refusal OutOfRange = new(
        "score.range",
        new(
            "Điểm phải từ {min} đến {max}. Anh/Chị vừa nhập \"{gia_tri}\" cho {phong}.",
            "Scores run from {min} to {max}. You entered \"{gia_tri}\" for {phong}."
        )
    );
    public static readonly Refusal OffStep = new(
        "score.step",
        new(
            "Điểm lẻ đến {buoc}. Anh/Chị vừa nhập \"{gia_tri}\" cho {phong}; chọn {goi_y}?",
            "Scores go in steps of {buoc}. You entered \"{gia_tri}\" for {phong}; choose {goi_y}?"
        )
    );

    /// <param name="waiting">The office that was asked about: a bare number is its score.</param>
    public static ScoresHeard Read(string words, Org org, RoundSheet sheet, string? waiting)
    {
        var round = sheet.Round;
        if (
            waiting is not null
            && ScoreReader.Read(words, round.ScaleMax, round.Step) is var bare
            && (bare.Value is not null || !words.Any(char.IsLetter))
        )
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
        foreach (
            var pair in pairs.Where(p =>
                p.RoomId is not null
                || p.Score is not ScoreReading.Rejected { Reason: ScoreProblem.Empty }
                || p.RawRoom.Any(char.IsAsciiDigit)
            )
        )
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
                    var twice = ScoredTwice.With(("phong", pair.RoomId!));
                    problems.Add(twice.With("mot", Format.Score(first.Score)).With("hai", Format.Score(score)));
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
            return ScoringRefusals.UnknownRoom.With(("phong", pair.RoomId ?? pair.RawRoom), ("cac_phong", sheet.Listed));
        }
        if (pair.OutsideGroup && groupId is not null)
        {
            var group = Format.GroupName(org.Group(groupId).NameVi);
            return NotInGroup
                .With(("phong", pair.RoomId!))
                .With("nhom", group)
                .With(("cac_phong", string.Join(", ", org.RoomsOf(groupId).Select(r => r.Id))));
        }
        return pair.Score switch
        {
            ScoreReading.Accepted => null,
            ScoreReading.Rejected { Reason: ScoreProblem.Empty } => null,
            ScoreReading.Rejected { Reason: ScoreProblem.OutOfRange or ScoreProblem.Negative } => OutOfRange
                .With(("phong", pair.RoomId!), ("gia_tri", pair.RawScore))
                .With("min", Format.Score(round.ScaleMin))
                .With("max", Format.Score(round.ScaleMax)),
            ScoreReading.Rejected { Reason: ScoreProblem.OffStep } off => OffStep
                .With(("phong", pair.RoomId!), ("gia_tri", pair.RawScore))
                .With("buoc", Format.Score(round.Step))
                .With(
                    "goi_y",
                    new Text(
                        string.Join(" hay ", off.Suggestions.Select(s => Format.Score(s).Vi)),
                        string.Join(" or ", off.Suggestions.Select(s => Format.Score(s).En))
                    )
                ),
            _ => RoundSheet.UnreadableScore.With(("phong", pair.RoomId!), ("gia_tri", pair.RawScore)),
        };
    }
}
