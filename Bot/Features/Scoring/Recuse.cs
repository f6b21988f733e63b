using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Scoring;

public sealed class RecuseDraft : ReasonedDraft
{
    public string SubjectId { get; set; } = "";

    /// <summary>Whom the head lets score; empty: everybody who is kept from it.</summary>
    public string PersonId { get; set; } = "";

    /// <summary>The wish is taken back.</summary>
    public bool Back { get; set; }
}

/// <summary>"Tôi xin không chấm p202 vì …", and taking it back.</summary>
public sealed class RecuseForm(Recuse recuse, OperationRunner operations) : ReasonedForm<RecuseDraft>("ballot.recuse")
{
    protected override Text Why =>
        new(
            "Đề nghị Anh/Chị nêu lý do không chấm phòng này (ghi vào biên bản).",
            "Please say why you do not score it (it goes into the minutes)."
        );

    protected override bool NeedsReason(RecuseDraft draft) => !draft.Back;

    protected override async Task<bool> BeginAsync(Turn turn, RecuseDraft draft, CancellationToken stop)
    {
        draft.Back = turn.Message.Meaning.Detail == "back";
        return await RoundAndSubject.FindAsync(turn, draft, stop);
    }

    protected override async Task<Card> ReviewAsync(Turn turn, RecuseDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        var said = (
            draft.Back
                ? new Text("Anh/Chị chấm lại {phong} ({dot})?", "You will score {phong} again ({dot})?")
                : new Text("Anh/Chị xin không chấm {phong} ({dot})?", "You ask not to score {phong} ({dot})?")
        )
            .With("phong", sheet.NameOf(draft.SubjectId))
            .With("dot", RoundWords.Name(sheet.Round));
        var card = new Card(said).Title(said);
        return draft.Back
            ? card
            : card.Line(new Text("Lý do: {ly_do}", "Reason: {ly_do}").With("ly_do", draft.Reason))
                .Line(
                    new(
                        "Phiếu đã chấm phòng này (nếu có) sẽ được rút. Việc này ghi vào biên bản.",
                        "A ballot of yours on it, if any, is withdrawn. This goes into the minutes."
                    ),
                    subtle: true
                );
    }

    protected override async Task ActAsync(Turn turn, RecuseDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, recuse, draft, stop) is { } sheet)
        {
            var said = (
                draft.Back
                    ? new Text("Đã ghi nhận: Anh/Chị chấm {phong}.", "Recorded: you score {phong}.")
                    : new Text("Đã ghi nhận: Anh/Chị không chấm {phong}.", "Recorded: you do not score {phong}.")
            ).With("phong", sheet.NameOf(draft.SubjectId));
            var card = new Card(said).Line(said);
            var barred =
                draft.Back
                && sheet.Round.OwnRoomBallots == "recuse"
                && sheet.Find(draft.SubjectId) is { } subject
                && RoundSheet.IsOwn(turn.Who.Person, subject);
            turn.Become(
                barred
                    ? card.Line(
                        new(
                            "Đây là phòng hoặc đơn vị của Anh/Chị: vẫn cần Tổ trưởng cho phép mới chấm được.",
                            "It is your own room or unit: the head's leave is needed all the same."
                        ),
                        subtle: true
                    )
                    : card
            );
        }
    }
}

/// <summary>The round and the subject that a sentence means.</summary>
public static class RoundAndSubject
{
    public static readonly Refusal WhichRoom = new(
        "recuse.which",
        new(
            "Đề nghị nêu phòng và lý do, ví dụ: \"tôi xin không chấm {phong} vì …\", Tổ trưởng: \"cho phép tổ chấm {phong} vì …\".",
            "Please name the room and the reason, for example: \"recuse me from {phong} because …\", the head: \"let the panel score "
                + "{phong} because …\"."
        )
    );

    public static async Task<bool> FindAsync(Turn turn, RecuseDraft draft, CancellationToken stop)
    {
        var round = RoundFinder.Coming(turn.Org, turn.Message.Meaning["round"], turn.Now);
        var sheet = round is null ? null : await turn.Org.SheetAsync(turn.Db, round.Id, stop);
        if (sheet?.Find(turn.Message.Meaning["room"]) is not { } subject)
        {
            turn.Refuse(
                sheet is null ? RoundFinder.NoRound
                : turn.Message.Meaning["room"] is { } said ? ScoringRefusals.UnknownRoom.With(("phong", said), ("cac_phong", sheet.Listed))
                : WhichRoom.With(("phong", sheet.Subjects[0].Id.ToLowerInvariant()))
            );
            return false;
        }
        (draft.RoundId, draft.SubjectId) = (round!.Id, subject.Id);
        return true;
    }
}

/// <summary>An evaluator stands aside from a subject while the round takes ballots; the head hears of it when too few are left (Q6).</summary>
public sealed class Recuse(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox, ActionScope action)
    : IOperation<RecuseDraft, RoundSheet>
{
    public static readonly Refusal NotRecused = new(
        "recuse.none",
        new("Anh/Chị không có đề nghị không chấm {phong} để rút lại.", "You have not stood aside from {phong}.")
    );
    public static readonly Refusal RecusedAlready = new(
        "recuse.already",
        new("Anh/Chị đã xin không chấm {phong} rồi.", "You have stood aside from {phong} already.")
    );
    public static readonly Refusal ReasonNeeded = new(
        "recuse.reason",
        new("Việc này cần lý do để ghi vào biên bản.", "This needs a reason for the minutes.")
    );

    public string Capability => "ballot.recuse";

    public async Task<Result<RoundSheet>> RunAsync(Actor who, RecuseDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var sheet = await org.SheetAsync(db, input.RoundId, stop);
        if (Refuse(who, sheet, input) is { } refusal)
        {
            return refusal;
        }
        var row = await db.Recusals.FirstOrDefaultAsync(
            r => r.RoundId == input.RoundId && r.SubjectId == input.SubjectId && r.EvaluatorId == who.Id,
            stop
        );
        if (input.Back)
        {
            return ComeBack(row, sheet, input.SubjectId);
        }
        if (row is { StandsAside: true })
        {
            return RecusedAlready.With(("phong", input.SubjectId));
        }
        row ??= db
            .Recusals.Add(
                new()
                {
                    RoundId = input.RoundId,
                    SubjectId = input.SubjectId,
                    EvaluatorId = who.Id,
                }
            )
            .Entity;
        row.StandAside(input.Reason, clock.Now);
        if ((await db.OwnBallotsAsync(who, input.RoundId, stop)).GetValueOrDefault(input.SubjectId) is { } ballot)
        {
            db.Remove(ballot);
        }
        if (sheet.Round.State == RoundState.Open)
        {
            SubmitBallots.Guard(action, input.RoundId);
        }
        await WarnAsync(who, org, sheet, input, stop);
        return sheet;
    }

    private Result<RoundSheet> ComeBack(Recusal? row, RoundSheet sheet, string room)
    {
        if (row is not { StandsAside: true })
        {
            return NotRecused.With(("phong", room));
        }
        row.ComeBack();
        if (row.LiftedBy is null)
        {
            db.Recusals.Remove(row);
        }
        return sheet;
    }

    private Refusal? Refuse(Actor who, RoundSheet sheet, RecuseDraft input) =>
        sheet.Round.State != RoundState.Draft && sheet.Round.Takes(clock.Now) is { } closed ? closed
        : !sheet.HasSeat(who.Id) ? RoundSheet.NotMember
        : sheet.Find(input.SubjectId) is null ? ScoringRefusals.UnknownRoom.With(("phong", input.SubjectId), ("cac_phong", sheet.Listed))
        : !input.Back && input.Reason.Trim().Length == 0 ? ReasonNeeded
        : null;

    private async Task WarnAsync(Actor who, Org org, RoundSheet sheet, RecuseDraft input, CancellationToken stop)
    {
        var duty = await BallotDuty.LoadAsync(db, org, input.RoundId, stop);
        // the rows do not know of this one yet: who was kept from it already is not counted twice
        var left = duty.ExpectedOn(input.SubjectId) - (duty.Of(who.Id)?.Excused.Any(s => s.Id == input.SubjectId) == true ? 0 : 1);
        if (left >= sheet.Round.MinBallots || sheet.Head is not { } head)
        {
            return;
        }
        var said = RoundNews.TooFew(input.SubjectId, left, sheet.Round.MinBallots);
        outbox.Tell(
            org.Person(head.PersonId),
            $"too-few:{sheet.Round.Id}:{input.SubjectId}:{who.Id}:{clock.Now:O}",
            Kinds.Notice,
            new Card(said)
                .Title(new Text("Ít phiếu - ", "Few ballots - ") + RoundWords.Name(sheet.Round))
                .Line(said)
                .Line(
                    new Text(
                        "Tổ trưởng có thể cho phép chấm: \"cho phép tổ chấm {phong} vì …\".",
                        "The head may let them score: \"let the panel score {phong} because …\"."
                    ).With("phong", input.SubjectId.ToLowerInvariant()),
                    subtle: true
                )
        );
    }
}

/// <summary>The head lets somebody score in spite of the rule or of a wish, with a reason that is printed.</summary>
public sealed class LiftRecusalForm(LiftRecusal lift, OperationRunner operations) : ReasonedForm<RecuseDraft>("recusal.lift")
{
    protected override Text Why =>
        new(
            "Đề nghị Tổ trưởng nêu lý do cho phép chấm (ghi vào biên bản).",
            "Please say why the ballot is allowed (it goes into the minutes)."
        );

    protected override Task<bool> BeginAsync(Turn turn, RecuseDraft draft, CancellationToken stop)
    {
        draft.PersonId = turn.Message.Meaning["person"] ?? "";
        return RoundAndSubject.FindAsync(turn, draft, stop);
    }

    protected override async Task<Card> ReviewAsync(Turn turn, RecuseDraft draft, CancellationToken stop)
    {
        var sheet = await turn.Org.SheetAsync(turn.Db, draft.RoundId, stop);
        var said = new Text("Cho phép {ai} chấm {phong} ({dot})?", "Let {ai} score {phong} ({dot})?")
            .With("phong", sheet.NameOf(draft.SubjectId))
            .With("dot", RoundWords.Name(sheet.Round))
            .With(
                "ai",
                draft.PersonId.Length > 0
                    ? Text.Same(turn.Org.NameOf(draft.PersonId))
                    : new("các thành viên đang không được chấm", "those who are kept from it")
            );
        return new Card(said).Title(said).Line(new Text("Lý do: {ly_do}", "Reason: {ly_do}").With("ly_do", draft.Reason));
    }

    protected override async Task ActAsync(Turn turn, RecuseDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, lift, draft, stop) is { } names)
        {
            var said = new Text("Đã cho phép chấm {phong}: {cac}.", "Now allowed to score {phong}: {cac}.")
                .With("phong", draft.SubjectId)
                .With("cac", string.Join(", ", names.Select(turn.Org.NameOf)));
            turn.Become(new Card(said).Line(said));
        }
    }
}

public sealed class LiftRecusal(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<RecuseDraft, IReadOnlyList<string>>
{
    public static readonly Refusal NobodyRecused = new(
        "recuse.nobody",
        new("Không có thành viên nào đang không được chấm {phong}.", "Nobody is kept from scoring {phong}.")
    );

    public string Capability => "recusal.lift";

    public async Task<Result<IReadOnlyList<string>>> RunAsync(Actor who, RecuseDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var sheet = await org.SheetAsync(db, input.RoundId, stop);
        if (sheet.Head?.PersonId != who.Id)
        {
            return OperationRunner.Denied;
        }
        if (sheet.Round.State != RoundState.Draft && sheet.Round.Takes(clock.Now) is { } closed)
        {
            return closed;
        }
        if (sheet.Find(input.SubjectId) is not { } subject || input.Reason.Trim().Length == 0)
        {
            return Recuse.ReasonNeeded;
        }
        var rows = await db.Recusals.Where(r => r.RoundId == input.RoundId && r.SubjectId == input.SubjectId).ToListAsync(stop);
        var kept = sheet
            .Seats.Select(s => s.PersonId)
            .Where(id => (input.PersonId.Length == 0 || id == input.PersonId) && !sheet.MayScore(org.Person(id), subject, rows))
            .ToList();
        if (kept.Count == 0)
        {
            return NobodyRecused.With(("phong", subject.Id));
        }
        foreach (var id in kept)
        {
            var row =
                rows.FirstOrDefault(r => r.EvaluatorId == id)
                ?? db.Recusals.Add(
                    new()
                    {
                        RoundId = input.RoundId,
                        SubjectId = subject.Id,
                        EvaluatorId = id,
                    }
                ).Entity;
            (row.LiftedBy, row.LiftedAt, row.LiftReason) = (who.Id, clock.Now, input.Reason);
            Tell(org.Person(id), sheet, subject, input.Reason);
        }
        return kept;
    }

    private void Tell(Person person, RoundSheet sheet, RoundSubject subject, string reason)
    {
        var said = new Text(
            "Tổ trưởng cho phép Anh/Chị chấm {phong}. Lý do: {ly_do}",
            "The panel head lets you score {phong}. Reason: {ly_do}"
        )
            .With("phong", sheet.NameOf(subject.Id))
            .With("ly_do", reason);
        outbox.Tell(
            person,
            $"lifted:{sheet.Round.Id}:{subject.Id}:{person.Id}:{clock.Now:O}",
            Kinds.Notice,
            new Card(said).Line(said).Typed(new Text("chấm {phong}", "score {phong}").With("phong", subject.Id.ToLowerInvariant()))
        );
    }
}
