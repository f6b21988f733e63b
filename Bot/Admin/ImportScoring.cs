using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Understanding;
using Storage;

namespace Bot.Admin;

internal sealed class ImportScoring(BotDb db, ImportProblems problems, Movement movement, KnownIds known, DateTime? cutOff)
{
    public void Stage(ImportSource source, bool required)
    {
        StagePanel(source, required);
        foreach (var row in Csv.Read(source, "criteria.csv", problems, required))
        {
            row.Stage(
                db.Criteria,
                "criterion_id",
                new()
                {
                    MovementId = movement.Id,
                    Id = row.Required("criterion_id"),
                    NameVi = row.Required("name_vi"),
                    MaxPoints = row.Hundredths("max_points"),
                    Kind = row.OneOf("kind", "base", "bonus"),
                    Source = row.Text("source"),
                }
            );
        }
        foreach (var row in Csv.Read(source, "rounds.csv", problems, required))
        {
            StageRound(row);
        }
        StageBallots(source, required);
        StageAgreed(source, required);
        StageCorrections(source, required);
        StagePublications();
    }

    // agreed scores that came in with a published round are its first version
    private void StagePublications()
    {
        var agreed = db.AgreedScores.Local.Select(a => a.RoundId).ToHashSet();
        foreach (
            var round in db
                .Rounds.Local.Where(r =>
                    r.PublishedVersion == 0
                    && (r.State == RoundState.Published || (r.State is RoundState.Closed or RoundState.Agreed && agreed.Contains(r.Id)))
                )
                .ToList()
        )
        {
            (round.State, round.PublishedVersion) = (RoundState.Published, 1);
            foreach (var score in db.AgreedScores.Local.Where(a => a.RoundId == round.Id).ToList())
            {
                db.Publications.Add(
                    new()
                    {
                        RoundId = round.Id,
                        Version = 1,
                        SubjectId = score.SubjectId,
                        Score = score.Score,
                        Bonus = BonusOf(round, score).Sum(b => b.Points),
                        Reason = score.Reason,
                        Items =
                        [
                            .. BonusOf(round, score)
                                .OrderBy(b => b.CriterionId, StringComparer.Ordinal)
                                .Select(b => new PublishedBonus(b.CriterionId, b.Points, b.Reason)),
                        ],
                    }
                );
            }
        }
    }

    private List<ModelBonus> BonusOf(Round round, AgreedScore score) =>
        db.Bonuses.Local.Where(b => b.RoundId == round.Id && b.SubjectId == score.SubjectId && b.Points > 0).ToList();

    // the head alone agrees the scores: without one a round never ends, with two nobody knows whose word counts
    private void StagePanel(ImportSource source, bool required)
    {
        const string head = "Tổ trưởng";
        var rows = Csv.Read(source, "evaluation_team.csv", problems, required);
        foreach (var row in rows)
        {
            var role = row.Required("role_vi");
            if (role == head && db.Panel.Local.Any(p => p.MovementId == movement.Id && p.IsHead))
            {
                row.Wrong("role_vi", $"đã có một {head}");
            }
            row.Stage(
                db.Panel,
                "staff_id",
                new()
                {
                    MovementId = movement.Id,
                    PersonId = row.Reference("staff_id", known.People),
                    RoleVi = role,
                    IsHead = role == head,
                    RepresentsVi = row.Text("represents_vi"),
                }
            );
        }
        if (rows.Count > 0 && !db.Panel.Local.Any(p => p.MovementId == movement.Id && p.IsHead))
        {
            problems.Add("evaluation_team.csv", $"cột role_vi: chưa có {head}");
        }
    }

    private void StageRound(CsvRow row)
    {
        var (opens, closes) = (row.Instant("scoring_opens"), row.Instant("scoring_closes"));
        var rules = new RuleBook([.. db.Rules.Local.ToList().Select(r => r.Line)]);
        var (from, to) = (row.Date("period_from"), row.Date("period_to"));
        var movementId = row.Optional("movement_id") is { Length: > 0 } other ? other : movement.Id;
        CheckTimes(row, movementId, (opens, closes), (from, to));
        var round = new Round
        {
            Id = ImportPeople.New(row, "round_id", known.Rounds),
            MovementId = movementId,
            NameVi = row.Required("name_vi"),
            NameEn = English(row.Required("name_vi")),
            PeriodFrom = from,
            PeriodTo = to,
            OpensAt = opens,
            ClosesAt = closes,
            State = StateOf(row, opens, closes),
        };
        RoundRules.Apply(round, rules, from, movement.Id);
        row.Stage(db.Rounds, "round_id", round);
        if (round.State != RoundState.Draft)
        {
            Freeze(round);
        }
    }

    // history is scored by whom and what it was scored by: the panel that came with it
    private void Freeze(Round round)
    {
        var panel = db.Panel.Local.Where(p => p.MovementId == round.MovementId).ToList();
        var criteria = db.Criteria.Local.Where(c => c.MovementId == round.MovementId).ToList();
        RoundRules.Stage(
            db,
            RoundSheet.Freeze(
                round,
                new(panel, [.. db.Groups.Local], [.. db.Rooms.Local], [.. db.Units.Local], [.. db.People.Local]),
                criteria
            )
        );
    }

    private void CheckTimes(CsvRow row, string movementId, (DateTime Opens, DateTime Closes) scoring, (DateOnly From, DateOnly To) period)
    {
        if (scoring.Closes <= scoring.Opens)
        {
            row.Wrong("scoring_closes", "đợt khóa trước khi mở");
        }
        if (period.To < period.From)
        {
            row.Wrong("period_to", "kỳ kết thúc trước khi bắt đầu");
        }
        // a ballot goes to the round that is open: of one movement there is one at a time
        if (
            db.Rounds.Local.FirstOrDefault(r => r.MovementId == movementId && r.OpensAt < scoring.Closes && scoring.Opens < r.ClosesAt) is
            { } other
        )
        {
            row.Wrong("scoring_opens", $"mở cùng lúc với đợt \"{other.Id}\"");
        }
    }

    // by the cut-off a round is what its times say: its agreed scores came later
    private RoundState StateOf(CsvRow row, DateTime opens, DateTime closes)
    {
        var state = row.OneOf("state", "draft", "open", "closed", "agreed", "published");
        if (cutOff is not { } at || (at > closes && closes.AddDays(30) < at))
        {
            return Enum.TryParse<RoundState>(state, ignoreCase: true, out var word) ? word : RoundState.Draft;
        }
        return at < opens ? RoundState.Draft
            : at < closes ? RoundState.Open
            : RoundState.Closed;
    }

    private static string English(string name)
    {
        var words = name.Split(' ');
        return words is ["Đợt", var number, "năm", var year] ? $"Round {number}, {year}" : name;
    }

    private void StageBallots(ImportSource source, bool required)
    {
        var seen = new HashSet<string>();
        foreach (var row in Csv.Read(source, "score_ballots.csv", problems, required))
        {
            var at = row.Instant("submitted_at");
            var ballot = new Ballot
            {
                RoundId = row.Reference("round_id", known.Rounds),
                SubjectId = row.Reference("room_id", known.Rooms),
                EvaluatorId = row.Reference("evaluator_id", known.People),
                Score = Score(row, "score"),
                SubmittedAt = at,
                OwnUnit = row.Flag("own_unit"),
            };
            if (!seen.Add(ballot.AuditId))
            {
                row.Wrong("ballot_id", "thành viên này đã có phiếu cho phòng này");
            }
            else if (!(at > cutOff))
            {
                db.Ballots.Add(ballot);
            }
        }
    }

    private void StageAgreed(ImportSource source, bool required)
    {
        foreach (var row in Csv.Read(source, "agreed_scores.csv", problems, required))
        {
            var at = row.Instant("agreed_at");
            var agreed = new AgreedScore
            {
                RoundId = row.Reference("round_id", known.Rounds),
                SubjectId = row.Reference("room_id", known.Rooms),
                Score = Score(row, "agreed_score"),
                DiffersFromMean = row.Flag("differs_from_mean"),
                Reason = row.Text("reason_vi"),
                AgreedAt = at,
                ConfirmedBy = row.Reference("confirmed_by", known.People),
            };
            if (agreed.DiffersFromMean && agreed.Reason.Length == 0)
            {
                row.Wrong("reason_vi", "điểm khác trung bình thì cần lý do");
            }
            if (!(at > cutOff))
            {
                row.Stage(db.AgreedScores, "room_id", agreed);
            }
        }
        StageModelBonus(source, required);
    }

    private void StageModelBonus(ImportSource source, bool required)
    {
        var published = db.Rounds.Local.Where(r => r.State == RoundState.Published).Select(r => r.Id).ToHashSet();
        foreach (var row in Csv.Read(source, "model_bonus.csv", problems, required))
        {
            var (round, room) = (row.Reference("round_id", known.Rounds), row.Reference("room_id", known.Rooms));
            foreach (var criterion in new[] { "B1", "B2", "B3", "B4" })
            {
                var points = row.Hundredths(criterion);
                if (cutOff is null || published.Contains(round))
                {
                    row.Stage(
                        db.Bonuses,
                        "room_id",
                        new()
                        {
                            RoundId = round,
                            SubjectId = room,
                            CriterionId = criterion,
                            Points = points,
                        }
                    );
                }
            }
        }
    }

    private void StageCorrections(ImportSource source, bool required)
    {
        foreach (var row in Csv.Read(source, "score_corrections.csv", problems, required))
        {
            var at = row.Instant("requested_at");
            var correction = new ScoreCorrection
            {
                Id = row.Required("correction_id"),
                RoundId = row.Reference("round_id", known.Rounds),
                SubjectId = row.Reference("room_id", known.Rooms),
                EvaluatorId = row.Text("evaluator_id") is { Length: > 0 } evaluator ? evaluator : null,
                OldValue = Score(row, "old_value"),
                NewValue = Score(row, "new_value"),
                Reason = row.Text("reason_vi"),
                RequestedBy = row.Reference("requested_by", known.People),
                RequestedAt = at,
                DecidedBy = row.Text("approved_by") is { Length: > 0 } by ? by : null,
                DecidedAt = row.OptionalInstant("approved_at"),
                Status = row.Required("status"),
            };
            if (!(at > cutOff))
            {
                row.Stage(db.Corrections, "correction_id", correction);
            }
        }
    }

    private int Score(CsvRow row, string column)
    {
        var rules = new RuleBook([.. db.Rules.Local.ToList().Select(r => r.Line)]);
        var day = movement.StartsOn;
        var score = row.Hundredths(column);
        if (score < rules.Number(RuleKeys.ScaleMin, day) || score > rules.Number(RuleKeys.ScaleMax, day))
        {
            row.Wrong(column, "ngoài thang điểm");
        }
        else if (rules.Number(RuleKeys.Step, day) is > 0 and var step && score % step != 0)
        {
            row.Wrong(column, $"không đúng bước điểm ({step / 100}.{step % 100:00})");
        }
        return score;
    }
}
