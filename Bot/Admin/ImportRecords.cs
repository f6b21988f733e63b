using System.Globalization;
using Bot.Domain;
using Bot.Figures;
using Bot.Understanding;
using Storage;

namespace Bot.Admin;

internal sealed class ImportRecords(BotDb db, ImportProblems problems, Movement movement, KnownIds known, DateTime? cutOff)
{
    private static readonly Dictionary<string, PledgeStatus> PledgeWords = new()
    {
        ["waiting"] = PledgeStatus.Waiting,
        ["approved"] = PledgeStatus.Approved,
        ["returned"] = PledgeStatus.Returned,
        ["withdrawn"] = PledgeStatus.Withdrawn,
        ["rejected_late"] = PledgeStatus.RejectedLate,
    };

    public void Stage(ImportSource source, bool required)
    {
        StagePledges(source, required);
        StageDiscipline(source, required);
        StageRest(source, required);
        StageGrades(source, required);
    }

    private void StagePledges(ImportSource source, bool required)
    {
        var titles = db.Titles.Local.Select(t => t.Code).ToHashSet();
        var ids = new HashSet<string>(db.Pledges.Local.Select(p => p.Id));
        foreach (var row in Csv.Read(source, "pledges.csv", problems, required))
        {
            var scope = row.OneOf("scope", "individual", "collective");
            var (submitted, decided) = (row.Instant("submitted_at"), row.OptionalInstant("decided_at"));
            var word = row.OneOf("status", [.. PledgeWords.Keys]);
            var period = row.Required("period");
            var movementId = row.Optional("movement_id") is { Length: > 0 } other ? other : movement.Id;
            var window = db.Windows.Local.FirstOrDefault(w => w.MovementId == movementId && w.Period == period);
            var pending = decided > cutOff;
            var pledge = new Pledge
            {
                Id = ImportPeople.New(row, "pledge_id", ids),
                MovementId = movementId,
                Period = period,
                Scope = scope,
                SubjectId = row.Reference("subject_id", scope == "collective" ? known.Units : known.People),
                TitleCode = row.Reference("title_code", titles),
                Commitment = row.Text("commitment_vi"),
                Status = pending ? PledgeStatus.Waiting : PledgeWords.GetValueOrDefault(word),
                SubmittedAt = submitted,
                Late = window?.IsLateAt(submitted) ?? false,
                ApproverId = Approver(row, pending),
                Note = pending ? "" : row.Text("note_vi"),
                DecidedBy = pending || row.Text("decided_by").Length == 0 ? null : row.Reference("decided_by", known.People),
                DecidedAt = pending ? null : decided,
                AlsoRequirements = row.Text("also_requirements"),
            };
            if (IsRegisteredAlready(pledge))
            {
                row.Wrong("title_code", "đã có đăng ký danh hiệu này trong kỳ");
            }
            else if (!(submitted > cutOff))
            {
                row.Stage(db.Pledges, "pledge_id", pledge);
            }
        }
    }

    private bool IsRegisteredAlready(Pledge pledge) =>
        pledge.Stands
        && db.Pledges.Local.Any(p =>
            p.Stands
            && (p.SubjectId, p.MovementId, p.Period, p.TitleCode) == (pledge.SubjectId, pledge.MovementId, pledge.Period, pledge.TitleCode)
        );

    // history says who decided; what still waits says whom it waits for
    private string Approver(CsvRow row, bool pending) =>
        row.Optional("approver_id") is { Length: > 0 } ? row.Reference("approver_id", known.People) : row.Text("decided_by");

    private void StageDiscipline(ImportSource source, bool required)
    {
        StageCatalogue(source, required);
        var ids = new HashSet<string>(db.Records.Local.Select(r => r.Id));
        foreach (var row in Csv.Read(source, "violations.csv", problems, required))
        {
            StageRecord(row, ids);
        }
        foreach (var row in Csv.Read(source, "discipline_decisions.csv", problems, required))
        {
            var date = row.Date("date");
            var decision = new DisciplineDecision
            {
                Id = row.Required("decision_id"),
                PersonId = row.Reference("staff_id", known.People),
                Number = row.Required("number_vi"),
                Date = date,
                FormVi = row.Required("form_vi"),
                IssuerVi = row.Text("issuer_vi"),
            };
            if (!(Vietnam.Utc(date, TimeOnly.MinValue) > cutOff))
            {
                row.Stage(db.Decisions, "decision_id", decision);
            }
        }
    }

    private void StageCatalogue(ImportSource source, bool required)
    {
        foreach (var row in Csv.Read(source, "violation_catalogue.csv", problems, required))
        {
            row.Stage(
                db.Violations,
                "code",
                new()
                {
                    MovementId = movement.Id,
                    Code = ImportPeople.New(row, "code", known.Violations),
                    EffectiveFrom = new(2000, 1, 1),
                    NameVi = row.Required("name_vi"),
                    PlanSource = row.Text("plan_source"),
                    OptionalDeduction = row.Hundredths("optional_deduction_10pt (inference)"),
                    RequirementIds = row.Text("requirement_ids"),
                    Sensitivity = row.OneOf<Sensitivity>("sensitivity"),
                }
            );
        }
    }

    private void StageRecord(CsvRow row, HashSet<string> ids)
    {
        var code = row.Reference("code", known.Violations);
        var rule = db.Violations.Local.FirstOrDefault(v => v.Code == code);
        var (recorded, decided) = (row.Instant("recorded_at"), row.OptionalInstant("decided_at"));
        var status = Enum.TryParse<RecordStatus>(row.OneOf("status", "pending", "confirmed", "cancelled"), ignoreCase: true, out var word)
            ? word
            : RecordStatus.Pending;
        var id = row.Required("violation_id");
        var record = new DisciplineRecord
        {
            Id = id,
            Date = row.Date("date"),
            PersonId = row.Reference("staff_id", known.People),
            UnitId = row.Reference("unit_id", known.Units),
            RoomId = row.Reference("room_id", known.Rooms),
            RuleCode = code,
            RuleText = rule?.NameVi ?? "",
            Sensitivity = rule?.Sensitivity ?? Sensitivity.B,
            Status = decided > cutOff ? RecordStatus.Pending : status,
            Detail = row.Text("detail_vi"),
            RecordedBy = row.Reference("recorded_by", known.People),
            RecordedAt = recorded,
            Explained = decided > cutOff ? "" : row.Text("explained"),
            DecidedAt = decided > cutOff ? null : decided,
        };
        if (recorded > cutOff)
        {
            return;
        }
        if (!ids.Add(id))
        {
            row.Wrong("violation_id", $"\"{id}\" có hai lần");
            return;
        }
        row.Stage(db.Records, "violation_id", record);
    }

    private void StageRest(ImportSource source, bool required)
    {
        StagePraise(source, required);
        foreach (var row in Csv.Read(source, "initiatives.csv", problems, required))
        {
            row.Stage(
                db.Initiatives,
                "initiative_id",
                new()
                {
                    Id = row.Required("initiative_id"),
                    PersonId = row.Reference("staff_id", known.People),
                    NameVi = row.Required("name_vi"),
                    Level = row.OneOf("level", "grassroots", "provincial"),
                    Status = row.OneOf("status", "idea", "submitted", "recognized", "not_recognized", "withdrawn"),
                    Period = row.Optional("period") is { Length: > 0 } period ? period : Year(movement.StartsOn),
                }
            );
        }
        StageTargets(source, required);
        foreach (var row in Csv.Read(source, "holidays_2026_2027.csv", problems, required))
        {
            row.Stage(
                db.Holidays,
                "date",
                new()
                {
                    Date = row.Date("date"),
                    NameVi = row.Required("name_vi"),
                    Kind = row.OneOf("kind", "holiday", "comp_off", "swap_off", "swap_work"),
                    Status = row.Text("status"),
                }
            );
        }
    }

    private void StagePraise(ImportSource source, bool required)
    {
        foreach (var row in Csv.Read(source, "commendations.csv", problems, required))
        {
            var date = row.Date("date");
            var scope = row.OneOf("scope", "individual", "collective");
            var praise = new Commendation
            {
                Id = row.Required("id"),
                Date = date,
                Scope = scope,
                SubjectId = row.Reference("subject_id", scope == "collective" ? known.Units : known.People),
                FormVi = row.Required("form_vi"),
                ReasonVi = row.Text("reason_vi"),
                DecisionNo = row.Text("decision_no"),
                Period = row.Optional("period") is { Length: > 0 } period ? period : Year(date),
            };
            praise.AwardCode = praise.DecisionNo.Length > 0 ? PlanRows.CodeOf(db.AwardForms.Local, praise.FormVi, scope) : "";
            if (!(Vietnam.Utc(date, TimeOnly.MinValue) > cutOff))
            {
                row.Stage(db.Commendations, "id", praise);
            }
        }
    }

    private void StageTargets(ImportSource source, bool required)
    {
        foreach (var row in Csv.Read(source, "targets.csv", problems, required))
        {
            var target = new Target
            {
                Id = row.Required("target_id"),
                Period = row.Optional("period") is { Length: > 0 } period ? period : Year(movement.StartsOn),
                NameVi = row.Required("name_vi"),
                RuleText = row.Required("rule"),
                ValueOrMode = row.Required("value_or_mode"),
                RequirementId = row.Text("requirement_id"),
            };
            PlanRows.Measure(target);
            if (!TargetRule.TryParse(target.RuleText, out _))
            {
                row.Wrong("rule", $"không đọc được \"{target.RuleText}\"");
            }
            else if (target.ValueOrMode == Target.Counted ? target.Measure.Length == 0 : !TargetRule.IsValue(target.ValueOrMode))
            {
                row.Wrong(
                    "value_or_mode",
                    target.ValueOrMode == Target.Counted
                        ? "không có gì để đếm cho chỉ tiêu này"
                        : $"\"{target.ValueOrMode}\" không thuộc: {string.Join(", ", TargetRule.Words)}, auto hoặc một số"
                );
            }
            else
            {
                row.Stage(db.Targets, "target_id", target);
            }
        }
        StageExclusions(source);
    }

    private void StageExclusions(ImportSource source)
    {
        foreach (var row in Csv.Read(source, "target_exclusions.csv", problems, required: false))
        {
            row.Stage(
                db.BaseExclusions,
                "staff_id",
                new()
                {
                    Period = row.Required("period"),
                    PersonId = row.Reference("staff_id", known.People),
                    Reason = row.Required("reason_vi"),
                }
            );
        }
    }

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    // year-end results: not there yet at a cut-off within the year
    private void StageGrades(ImportSource source, bool required)
    {
        var year = movement.StartsOn.Year;
        foreach (var row in Csv.Read(source, $"annual_evaluation_{year}.csv", problems, required))
        {
            Grade(row, year, row.Reference("staff_id", known.People), row.Optional("note_vi"));
        }
        foreach (var row in Csv.Read(source, $"unit_evaluation_{year}.csv", problems, required))
        {
            Grade(row, year, row.Reference("unit_id", known.Units), "");
        }
    }

    private void Grade(CsvRow row, int year, string subject, string note)
    {
        var grade = new YearGrade
        {
            Year = year,
            SubjectId = subject,
            Score = row.Optional("score_100").Length == 0 ? null : row.Hundredths("score_100"),
            GradeCode = row.Required("grade_code"),
            Note = note,
        };
        if (cutOff is null || cutOff >= Vietnam.Utc(new DateOnly(year, 12, 1), TimeOnly.MinValue))
        {
            row.Stage(db.Grades, row.Optional("staff_id").Length > 0 ? "staff_id" : "unit_id", grade);
        }
    }
}
