using System.Text.Json;
using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>One step in the life of a ballot or of an agreed score, read from the audit.</summary>
public sealed record TrailStep(DateTime At, string Who, string SubjectId, string EvaluatorId, int? Before, int? After)
{
    public static TrailStep? From(AuditEntry entry)
    {
        var key = entry.EntityId.Split(':');
        var (before, after) = (Score(entry.Before), Score(entry.After));
        return before is null && after is null ? null : new(entry.At, entry.Who, key[1], key.Length > 2 ? key[2] : "", before, after);
    }

    private static int? Score(string? json)
    {
        if (json is null)
        {
            return null;
        }
        using var values = JsonDocument.Parse(json);
        return values.RootElement.TryGetProperty(nameof(Ballot.Score), out var score) ? score.GetInt32() : null;
    }
}

/// <summary>"Lịch sử p202", "lịch sử chấm của tôi": what was changed when, within what the reader may see.</summary>
public sealed class ShowScoreHistory : IAnswer
{
    private const int Most = 12;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var round = RoundFinder.Meant(turn.Org, turn.Message.Meaning["round"], turn.Now, r => r.State == RoundState.Open);
        if (round is null)
        {
            turn.Refuse(RoundFinder.NoRound);
            return;
        }
        var sheet = await turn.Org.SheetAsync(turn.Db, round.Id, stop);
        var said = turn.Message.Meaning["room"];
        if (said is not null && sheet.Find(said) is null)
        {
            turn.Refuse(ScoringRefusals.UnknownRoom.With(("phong", said), ("cac_phong", sheet.Listed)));
            return;
        }
        IEnumerable<string> subjects = said is null ? sheet.Subjects.Select(s => s.Id) : [said];
        var ballots = turn.Message.IsPersonal ? await turn.Db.BallotTrailAsync(turn.Who, sheet, subjects, stop, onlyOwn: said is null) : [];
        var agreed = said is null ? [] : await turn.Db.AgreedTrailAsync(turn.Who, round, said, turn.Message.IsPersonal, stop);
        turn.Show(Card(sheet, said, ballots, agreed, turn));
    }

    private static Card Card(
        RoundSheet sheet,
        string? subject,
        IReadOnlyList<AuditEntry> ballots,
        IReadOnlyList<AuditEntry> agreed,
        Turn turn
    )
    {
        var name = subject is null ? new Text("phiếu của Anh/Chị", "your ballots") : Text.Same(sheet.NameOf(subject));
        var card = new Card(new Text("Lịch sử điểm: {gi}.", "History: {gi}.").With("gi", name)).Title(
            new Text("Lịch sử {gi} - ", "History of {gi} - ").With("gi", name) + RoundWords.Name(sheet.Round)
        );
        var steps = Steps(ballots, agreed);
        if (steps.Count == 0)
        {
            return card.Line(new("Chưa có thay đổi nào mà Anh/Chị được xem.", "There is no change that you may see."));
        }
        card.Table(
            [3, 4, 3],
            [new("Lúc", "When"), new("Phiếu", "Ballot"), new("Điểm", "Score")],
            steps
                .TakeLast(Most)
                .Select(s =>
                    (IReadOnlyList<Text>)
                        [
                            Text.Same($"{Vietnam.Wall(s.Step!.At):dd/MM HH:mm}"),
                            s.Agreed ? new("Điểm thống nhất", "Agreed score")
                            : subject is null ? Text.Same(s.Step.SubjectId)
                            : Text.Same(turn.Org.NameOf(s.Step.EvaluatorId)),
                            Change(s.Step.Before, s.Step.After),
                        ]
                )
                .ToList()
        );
        return steps.Count <= Most
            ? card
            : card.Line(
                new Text("Chỉ hiện {so} thay đổi gần nhất.", "Only the newest {so} changes are shown.").With("so", $"{Most}"),
                subtle: true
            );
    }

    private static List<(TrailStep? Step, bool Agreed)> Steps(IReadOnlyList<AuditEntry> ballots, IReadOnlyList<AuditEntry> agreed) =>
        ballots
            .Select(e => (Step: TrailStep.From(e), Agreed: false))
            .Concat(agreed.Select(e => (Step: TrailStep.From(e), Agreed: true)))
            .Where(s => s.Step is not null)
            .OrderBy(s => s.Step!.At)
            .ToList();

    private static Text Change(int? before, int? after) =>
        (before, after) switch
        {
            (null, { } now) => Format.Score(now),
            ({ } was, null) => Format.Score(was) + new Text(" → rút", " → withdrawn"),
            ({ } was, { } now) => Format.Score(was) + Text.Same(" → ") + Format.Score(now),
            _ => Text.Same("-"),
        };
}

public sealed class UndoDraft
{
    public string RoundId { get; set; } = "";

    /// <summary>The save that was shown: nothing else is undone.</summary>
    public string Save { get; set; } = "";
}

/// <summary>"Hoàn tác": the ballots of the last save are as they were before it.</summary>
public sealed class UndoForm(UndoBallots undo, OperationRunner operations) : Form<UndoDraft>("ballot.undo")
{
    protected override void Define(FormBuilder<UndoDraft> form) =>
        form.Start(BeginAsync)
            .Confirm(
                async (turn, draft, stop) =>
                {
                    var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
                    return ScoringCards.Undo(
                        sheet,
                        (await UndoBallots.LastAsync(turn.Db, turn.Who, sheet, stop))
                            .Select(e => TrailStep.From(e) ?? new(e.At, e.Who, e.EntityId.Split(':')[1], "", null, null))
                            .ToList()
                    );
                }
            )
            .Then(
                async (turn, draft, stop) =>
                {
                    if (await operations.TryAsync(turn, undo, draft, stop) is { } restored)
                    {
                        var said = new Text(
                            "Đã hoàn tác: {cac_phong} trở về như trước.",
                            "Undone: {cac_phong} are as they were before."
                        ).With("cac_phong", string.Join(", ", restored));
                        turn.Become(new Card(said).Line(said));
                    }
                }
            );

    private static async Task<bool> BeginAsync(Turn turn, UndoDraft draft, CancellationToken stop)
    {
        var round = turn.Org.Rounds.LastOrDefault(r => r.Takes(turn.Now) is null);
        draft.RoundId = round?.Id ?? "";
        var last = round is null
            ? []
            : await UndoBallots.LastAsync(turn.Db, turn.Who, await turn.Org.SheetAsync(turn.Db, round.Id, stop), stop);
        if (last.Count == 0)
        {
            turn.Refuse(UndoBallots.NothingToUndo);
            return false;
        }
        draft.Save = last[0].Save;
        return true;
    }
}

/// <summary>Puts back what the last save changed: from the audit, so that nothing else must be kept. Once; a second time would undo the undoing.</summary>
public sealed class UndoBallots(BotDb db, OrgCache orgs, OfficeClock clock, ActionScope action)
    : IOperation<UndoDraft, IReadOnlyList<string>>
{
    public static readonly Refusal NothingToUndo = new(
        "undo.nothing",
        new(
            "Không có lần chấm nào để hoàn tác (chỉ hoàn tác được lần lưu gần nhất, khi đợt còn mở). Muốn đổi điểm, gõ phòng và điểm mới.",
            "There are no ballots to undo (only the last save, while the round is open). To change a score, type the room with the new one."
        )
    );

    public const string Id = "ballot.undo";

    public string Capability => Id;

    public async Task<Result<IReadOnlyList<string>>> RunAsync(Actor who, UndoDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var sheet = await org.SheetAsync(db, input.RoundId, stop);
        if (sheet.Round.Takes(clock.Now) is { } closed)
        {
            return closed;
        }
        var last = await LastAsync(db, who, sheet, stop);
        if (last.Count == 0 || last[0].Save != input.Save)
        {
            return NothingToUndo;
        }
        var own = await db.OwnBallotsAsync(who, input.RoundId, stop);
        foreach (var entry in last)
        {
            Restore(entry, entry.EntityId.Split(':')[1], who, own);
        }
        SubmitBallots.Guard(action, input.RoundId);
        return last.Select(e => e.EntityId.Split(':')[1]).ToList();
    }

    /// <summary>The entries of the newest save of the person's own ballots; none when that was an undo or a recusal.</summary>
    public static async Task<IReadOnlyList<AuditEntry>> LastAsync(BotDb db, Actor who, RoundSheet sheet, CancellationToken stop)
    {
        var trail = await db.BallotTrailAsync(who, sheet, sheet.Subjects.Select(s => s.Id), stop, onlyOwn: true);
        return trail.Count == 0 || trail[^1].Operation is Id or "ballot.recuse" or "import"
            ? []
            : trail.Where(e => e.Save == trail[^1].Save).ToList();
    }

    private void Restore(AuditEntry entry, string subjectId, Actor who, Dictionary<string, Ballot> own)
    {
        if (!own.TryGetValue(subjectId, out var ballot))
        {
            return;
        }
        if (entry.Before is null)
        {
            db.Remove(ballot);
            return;
        }
        using var before = JsonDocument.Parse(entry.Before);
        foreach (var value in before.RootElement.EnumerateObject())
        {
            switch (value.Name)
            {
                case nameof(Ballot.Score):
                    ballot.Score = value.Value.GetInt32();
                    break;
                case nameof(Ballot.Sheet):
                    ballot.Sheet = value.Value.Deserialize<IReadOnlyList<CriterionPoints>>() ?? [];
                    break;
                case nameof(Ballot.Comment):
                    ballot.Comment = value.Value.GetString() ?? "";
                    break;
                case nameof(Ballot.Evidence):
                    ballot.Evidence = value.Value.GetString() ?? "";
                    break;
                case nameof(Ballot.SubmittedAt):
                    ballot.SubmittedAt = value.Value.GetDateTime().ToUniversalTime();
                    break;
            }
        }
    }
}
