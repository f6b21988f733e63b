using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Rankings;

/// <summary>
/// The papers of a round, on request: minutes, ranking notice, blank ballot sheets, table of scores. Everything is a draft; number, date,
/// signature and seal come from the Office (practice 3.1).
/// </summary>
public sealed class ShowRoundPaper(PaperDesk desk) : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var kind = turn.Message.Meaning.Detail;
        var round =
            kind == "sheets"
                ? RoundFinder.Coming(turn.Org, turn.Message.Meaning["round"], turn.Now)
                : RoundFinder.Meant(turn.Org, turn.Message.Meaning["round"], turn.Now, r => r.IsLocked);
        if (round is null)
        {
            turn.Refuse(RoundFinder.NoRound);
            return;
        }
        var facts = await PaperFacts.LoadAsync(turn, round, stop);
        if (kind != "sheets" && !MaySee(turn, facts))
        {
            turn.Refuse((round.IsLocked ? RoundResults.NotPublic : RoundResults.NotAgreed).With("ky", RoundWords.Name(round)));
            return;
        }
        var (paper, about) = kind switch
        {
            "minutes" => (
                ScoringPapers.Minutes(await facts.MinutesAsync(turn, stop)),
                new Text("Biên bản chấm điểm {dot} (dự thảo)", "Minutes of {dot} (draft)")
            ),
            "notice" => (
                ScoringPapers.Notice(await facts.NoticeAsync(turn, stop)),
                new Text("Thông báo kết quả chấm điểm {dot} (dự thảo)", "Ranking notice of {dot} (draft)")
            ),
            "sheets" => (
                ScoringPapers.BallotSheets(facts.Sheets(turn)),
                new Text("Phiếu chấm điểm trắng {dot}", "Blank ballot sheets of {dot}")
            ),
            _ => (ScoringPapers.ScoreTable(await facts.TableAsync(turn, stop)), new Text("Bảng điểm {dot}", "Table of scores of {dot}")),
        };
        await desk.OfferAsync(turn, paper, about.With("dot", RoundWords.Name(round)), stop);
    }

    // what is not published is for those who run the round, in their own chat
    private static bool MaySee(Turn turn, PaperFacts facts) =>
        facts.Figures.Official || (facts.Figures.Scores.Count > 0 && turn.Message.IsPersonal && turn.Who.Runs(facts.Figures.Sheet.Round));
}

/// <summary>Brings the rows together that the papers are made from.</summary>
internal sealed record PaperFacts(RoundFigures Figures, RoundFacts Round, DateTime? AgreedAt)
{
    private RoundSheet Sheet => Figures.Sheet;

    public static async Task<PaperFacts> LoadAsync(Turn turn, Round round, CancellationToken stop)
    {
        var figures = (await RoundResults.FiguresAsync(turn.Db, turn.Org, [round], r => turn.Message.IsPersonal && turn.Who.Runs(r), stop))[
            0
        ];
        var movement = await turn.Db.Movements.AsNoTracking().FirstOrDefaultAsync(m => m.Id == round.MovementId, stop);
        return new(
            figures,
            new(
                char.ToLowerInvariant(round.NameVi[0]) + round.NameVi[1..],
                movement?.NameVi ?? round.MovementId,
                round.BonusCounts,
                round.ScaleMax
            ),
            (
                await turn
                    .Db.AgreedScores.AsNoTracking()
                    .Where(a => a.RoundId == round.Id)
                    .OrderByDescending(a => a.AgreedAt)
                    .Select(a => a.AgreedAt)
                    .Take(1)
                    .ToListAsync(stop)
            )
                is [var at]
                ? at
                : null
        );
    }

    private IReadOnlyList<GroupFacts> Groups(Org org, ILookup<string, BallotFigure> ballots) =>
        GroupRanking
            .From(Figures.By(s => s.GroupId), Round.BonusCounts)
            .Select(place => new GroupFacts(
                org.Group(place.Subject.GroupId).NameVi,
                place.Subject.Rooms.Select(r => Room(r.SubjectId, r.Score, ballots[r.SubjectId].ToList())).ToList(),
                place.Subject.Bonus,
                place.Rank
            ))
            .ToList();

    private RoomFacts Room(string id, int score, IReadOnlyList<BallotFigure> ballots)
    {
        var reason = Figures.Reasons.GetValueOrDefault(id) ?? "";
        int? mean = ballots.Count > 0 && reason.Length > 0 ? (ballots.Sum(b => b.Score) * 2 + ballots.Count) / (ballots.Count * 2) : null;
        return new(id, Sheet[id].NameVi, score, mean, reason, ballots.Count(b => b.OwnUnit));
    }

    public async Task<MinutesFacts> MinutesAsync(Turn turn, CancellationToken stop)
    {
        var (org, round) = (turn.Org, Sheet.Round);
        var duty = await BallotDuty.LoadAsync(turn.Db, org, round.Id, stop);
        var ballots = (await turn.Db.BallotFigures(turn.Who, round).ToListAsync(stop)).ToLookup(b => b.SubjectId);
        var corrections = await turn
            .Db.Corrections.AsNoTracking()
            .Where(c => c.RoundId == round.Id && c.DecidedAt != null)
            .OrderBy(c => c.Id)
            .ToListAsync(stop);
        var reopenings = await turn.Db.Reopenings.AsNoTracking().Where(r => r.RoundId == round.Id).OrderBy(r => r.At).ToListAsync(stop);
        return new()
        {
            Office = PaperOffice.Of(org.Department),
            Round = Round,
            HeldAt = AgreedAt,
            Secretary = org.People.FirstOrDefault(p => p.Roles.HasFlag(Roles.Admin))?.FullName ?? "",
            Panel = Panel(org, duty),
            Groups = Groups(org, ballots),
            Criteria = Sheet.Base.Select(c => c.NameVi).ToList(),
            Recusals = Recused(org, duty),
            Models = Models(org),
            Outliers = Outliers(ballots),
            Corrections = Corrected(org, corrections),
            ClosedWithMissing = ClosedWithMissing(org, round),
            Reopened = reopenings.Select(r => new RoundEventFacts(r.At, org.NameOf(r.By), r.Reason)).ToList(),
            Remarks = BelowQuorum(duty),
        };
    }

    private static IReadOnlyList<SeatFacts> Panel(Org org, BallotDuty duty) =>
        duty
            .Evaluators.Select(e => new SeatFacts(
                org.NameOf(e.Seat.PersonId),
                e.Seat.RepresentsVi,
                e.Seat.RoleVi,
                e.Seat.IsHead,
                e.Expected,
                e.Left.Count
            ))
            .ToList();

    private static IReadOnlyList<RecusalFacts> Recused(Org org, BallotDuty duty) =>
        duty
            .Recusals.Select(r => new RecusalFacts(
                org.NameOf(r.EvaluatorId),
                r.SubjectId,
                r.SelfAt is not null ? r.Reason : "phòng, đơn vị của thành viên",
                r.LiftedBy is { } by ? org.NameOf(by) : "",
                r.LiftReason
            ))
            .Concat(ByRule(org, duty))
            .ToList();

    private IReadOnlyList<OutlierFacts> Outliers(ILookup<string, BallotFigure> ballots) =>
        ballots
            .Where(b => Outlying(b.Select(x => x.Score).ToList(), Sheet.Round.OutlierFrom))
            .OrderBy(b => b.Key, StringComparer.Ordinal)
            .Select(b => new OutlierFacts(
                b.Key,
                b.Min(x => x.Score),
                b.Max(x => x.Score),
                $"thống nhất {Format.Total(Figures.Scores.GetValueOrDefault(b.Key)).Vi} điểm"
            ))
            .ToList();

    private static IReadOnlyList<CorrectionFacts> Corrected(Org org, IReadOnlyList<ScoreCorrection> corrections) =>
        corrections
            .Select(c => new CorrectionFacts(
                c.SubjectId,
                c.OldValue,
                c.NewValue,
                c.Reason,
                org.NameOf(c.RequestedBy),
                org.NameOf(c.DecidedBy ?? ""),
                c.Status == ScoreCorrection.Approved
            ))
            .ToList();

    private static RoundEventFacts? ClosedWithMissing(Org org, Round round) =>
        round.ClosedMissing == 0 || round.ClosedAt is null
            ? null
            : new(
                round.ClosedAt.Value,
                round.ClosedBy is { } closer ? $"{org.NameOf(closer)} khóa trước hạn" : "đến hạn theo lịch",
                $"còn thiếu {round.ClosedMissing} phiếu"
            );

    private IReadOnlyList<string> BelowQuorum(BallotDuty duty) =>
        Sheet.Subjects.Where(s => duty.IsBelowQuorum(s.Id)).Select(s => $"{s.Id} ({duty.ReceivedOn(s.Id)}/{Sheet.Seats.Count})").ToList()
            is { Count: > 0 } below
            ? [$"Dưới mức {Sheet.Round.QuorumPercent}% số phiếu: {string.Join(", ", below)}."]
            : [];

    // excused by the rule about the own office, without a row of its own
    private static IEnumerable<RecusalFacts> ByRule(Org org, BallotDuty duty) =>
        duty.Evaluators.SelectMany(e =>
            e.Excused.Where(s => duty.Recusals.All(r => r.EvaluatorId != e.Seat.PersonId || r.SubjectId != s.Id))
                .Select(s => new RecusalFacts(org.NameOf(e.Seat.PersonId), s.Id, "phòng, đơn vị của thành viên"))
        );

    private static bool Outlying(List<int> scores, int from)
    {
        scores.Sort();
        var twice = scores[(scores.Count - 1) / 2] + scores[scores.Count / 2];
        return scores.Count > 1 && scores.Any(s => Math.Abs(2 * s - twice) >= 2 * from);
    }

    private IReadOnlyList<ModelFacts> Models(Org org) =>
        Sheet
            .Subjects.Where(s => s.IsModel)
            .Select(s => new ModelFacts(
                org.Group(s.GroupId).NameVi.Split(" - ")[0],
                s.Id,
                org.Group(s.GroupId).ModelFocusVi,
                Figures
                    .Items.Where(b => b.SubjectId == s.Id)
                    .Select(b => new BonusFacts(
                        Sheet.Criteria.FirstOrDefault(c => c.Id == b.CriterionId)?.NameVi ?? b.CriterionId,
                        b.Points,
                        b.Reason
                    ))
                    .ToList()
            ))
            .ToList();

    public async Task<NoticeFacts> NoticeAsync(Turn turn, CancellationToken stop)
    {
        var round = Sheet.Round;
        var version = Figures.Official ? Math.Max(1, round.PublishedVersion) : round.PublishedVersion + 1;
        var before =
            version < 2
                ? []
                : await turn.Db.Publications.AsNoTracking().Where(p => p.RoundId == round.Id && p.Version == version - 1).ToListAsync(stop);
        return new(
            PaperOffice.Of(turn.Org.Department),
            Round,
            Groups(turn.Org, Enumerable.Empty<BallotFigure>().ToLookup(b => b.SubjectId)),
            Figures.Official && round.PublishedAt is { } at ? Vietnam.Day(at) : null,
            new("GIÁM ĐỐC", turn.Org.Director(turn.Today)?.FullName ?? "")
        )
        {
            Version = version,
            Changes = new Publication(Figures, version, 0, before).Changes.Select(c => c.Vi.Replace(" → ", " thành ")).ToList(),
        };
    }

    public BallotSheetFacts Sheets(Turn turn) =>
        new(
            PaperOffice.Of(turn.Org.Department),
            Round,
            Sheet
                .Seats.Select(s => (Seat: s, Person: turn.Org.Person(s.PersonId)))
                .Select(s => new EvaluatorFacts(
                    s.Person.FullName,
                    s.Seat.RoleVi,
                    Sheet.Subjects.Where(x => RoundSheet.IsOwn(s.Person, x)).Select(x => x.Id).ToList(),
                    Sheet.Subjects.Where(x => !Sheet.MayScore(s.Person, x, [])).Select(x => x.Id).ToList()
                ))
                .ToList(),
            Sheet.Base.Select(c => new CriterionFacts(c.NameVi, c.MaxPoints)).ToList(),
            Sheet.Subjects.Select(s => (s.GroupId.Length == 0 ? "" : RankingCards.Short(turn.Org, s.GroupId).Vi, s.Id, s.NameVi)).ToList()
        );

    public async Task<ScoreTableFacts> TableAsync(Turn turn, CancellationToken stop)
    {
        var named =
            turn.Message.IsPersonal && Sight.SeesAllBallots(turn.Who, Sheet.Round)
                ? await turn
                    .Db.BallotsVisibleTo(turn.Who, Sheet.Round)
                    .AsNoTracking()
                    .OrderBy(b => b.SubjectId)
                    .ThenBy(b => b.EvaluatorId)
                    .ToListAsync(stop)
                : [];
        return new(
            Round,
            Groups(turn.Org, Enumerable.Empty<BallotFigure>().ToLookup(b => b.SubjectId)),
            named
                .Select(b => new BallotFacts(
                    turn.Org.NameOf(b.EvaluatorId),
                    Sheet.NameOf(b.SubjectId),
                    b.Score,
                    b.OwnUnit,
                    b.Comment.Replace('\n', ' ')
                ))
                .ToList()
        );
    }
}
