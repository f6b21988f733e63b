using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Discipline;

public sealed class DecideDraft : ReasonedDraft
{
    public string RecordId { get; set; } = "";

    public bool Confirm { get; set; }

    /// <summary>What it was when the question was put: a yes to a waiting record does not cancel one that was confirmed meanwhile.</summary>
    public RecordStatus? Seen { get; set; }
}

/// <summary>"Xác nhận GN037", "hủy GN037 vì …", or the card's buttons; on a finding the Office's yes takes it over.</summary>
public sealed class DecideForm(DecideRecord decide, OperationRunner operations) : ReasonedForm<DecideDraft>("record.decide")
{
    public const string ConfirmVerb = "record.confirm";
    public const string CancelVerb = "record.cancel";

    protected override Text Why =>
        new(
            "Đề nghị nêu lý do hủy ghi nhận (người được ghi nhận sẽ đọc).",
            "Please say why the record is cancelled (the person will read it)."
        );

    protected override bool NeedsReason(DecideDraft draft) => !draft.Confirm;

    protected override async Task<bool> BeginAsync(Turn turn, DecideDraft draft, CancellationToken stop)
    {
        draft.Confirm = turn.Message.IsButton ? turn.Message.Verb == ConfirmVerb : turn.Message.Meaning.Detail == "confirm";
        draft.RecordId = turn.Message.IsButton
            ? turn.Message.ButtonId
            : turn.Message.Meaning["record"] ?? await OfPersonAsync(turn, draft, stop);
        var record = await turn.Db.RecordsVisibleTo(turn.Who).AsNoTracking().FirstOrDefaultAsync(r => r.Id == draft.RecordId, stop);
        if (DecideRecord.Refuse(turn.Who, record, turn.Org, draft) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }
        draft.Seen = record!.Status;
        if (turn.Message.IsButton && turn.Message.ButtonVersion != record.Version)
        {
            // something was said to it since the card was drawn: it is shown anew, and nothing is decided
            turn.Become(RecordCards.ToDecide(record, turn.Org, record.Version));
            return false;
        }
        if (turn.Message.IsButton && draft.Confirm)
        {
            await ActAsync(turn, draft, stop);
            return false;
        }
        return true;
    }

    // "hủy ghi nhận của anh Cường": the one that can be decided about; of several each is named
    private static async Task<string> OfPersonAsync(Turn turn, DecideDraft draft, CancellationToken stop)
    {
        if (turn.Message.Meaning["person"] is not { } person)
        {
            return "";
        }
        var found = await turn
            .Db.RecordsVisibleTo(turn.Who)
            .AsNoTracking()
            .Where(r => r.PersonId == person && r.Status != RecordStatus.Cancelled)
            .OrderBy(r => r.Id)
            .ToListAsync(stop);
        var meant = found.Where(r => DecideRecord.Refuse(turn.Who, r, turn.Org, draft) is null).ToList();
        var waiting = meant.Where(r => r.Status != RecordStatus.Confirmed).ToList();
        return meant is [var only] ? only.Id
            : waiting is [var one] ? one.Id
            : meant.Count == 0 && found is [var closed] ? closed.Id
            : "";
    }

    protected override async Task<Card> ReviewAsync(Turn turn, DecideDraft draft, CancellationToken stop)
    {
        var record = await turn.Db.RecordsVisibleTo(turn.Who).AsNoTracking().FirstAsync(r => r.Id == draft.RecordId, stop);
        var said = (
            !draft.Confirm ? new Text("Hủy ghi nhận {ma}?", "Cancel record {ma}?")
            : record.Status == RecordStatus.Finding ? new Text("Tiếp nhận phát hiện {ma}?", "Take over finding {ma}?")
            : new Text("Xác nhận {ma}?", "Confirm {ma}?")
        ).With("ma", record.Id);
        var card = RecordCards.Facts(new Card(said).Title(said), record, turn.Org);
        return draft.Reason.Length == 0 ? card : card.Line(new Text("Lý do: {ly_do}", "Reason: {ly_do}").With("ly_do", draft.Reason));
    }

    protected override async Task ActAsync(Turn turn, DecideDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, decide, draft, stop) is { } record)
        {
            turn.Become(RecordCards.Decided(record, turn.Org));
        }
    }
}

/// <summary>Confirms or cancels; only the confirmed count, by the date of the decision. Nothing is decided by time passing.</summary>
public sealed class DecideRecord(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<DecideDraft, DisciplineRecord>
{
    public static readonly Refusal NameTheRecord = new(
        "record.name_it",
        new(
            "Đề nghị ghi mã, ví dụ \"xác nhận GN001\". Gõ \"các ghi nhận đang chờ\" để xem danh sách.",
            "Please name the record, for example \"confirm GN001\". Type \"records waiting for a decision\" for the list."
        )
    );
    public static readonly Refusal OwnRecord = new(
        "record.own",
        new(
            "Không ai tự quyết định ghi nhận về mình. Anh/Chị có thể giải trình hoặc nhận.",
            "Nobody decides about their own record. You may explain or accept it."
        )
    );
    public static readonly Refusal ContestedByOffice = new(
        "record.contested",
        new("{ma} đã được giải trình nên do Văn phòng quyết định.", "{ma} is contested and so decided by the Office.")
    );
    public static readonly Refusal NotYoursToDecide = new(
        "record.not_yours",
        new("{ma} do người đã ghi nhận hoặc Văn phòng quyết định.", "{ma} is decided by whoever recorded it or by the Office.")
    );

    public string Capability => "record.decide";

    /// <summary>A confirmed record is cancelled by the Office alone (or the Director, about the Office).</summary>
    public static Refusal? Refuse(Actor who, DisciplineRecord? record, Org org, DecideDraft input)
    {
        if (record is null)
        {
            return input.RecordId.Length == 0 ? NameTheRecord : DisciplineRefusals.NotFound.With(("ma", input.RecordId));
        }
        var decided = DisciplineRecord.DecidedAlready.With(("ma", record.Id));
        if (!RecordNews.MayDecide(who, record, org))
        {
            var contested = record.Status == RecordStatus.Pending && record.Explained == DisciplineRecord.Contested;
            return record.IsAbout(who) ? OwnRecord
                : contested ? ContestedByOffice.With(("ma", record.Id))
                : record.Status is RecordStatus.Confirmed or RecordStatus.Cancelled ? decided
                : NotYoursToDecide.With(("ma", record.Id));
        }
        return record.Status == RecordStatus.Cancelled || record.Status == RecordStatus.Confirmed && input.Confirm ? decided : null;
    }

    public async Task<Result<DisciplineRecord>> RunAsync(Actor who, DecideDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var record = await db.RecordsVisibleTo(who).FirstOrDefaultAsync(r => r.Id == input.RecordId, stop);
        if (Refuse(who, record, org, input) is { } no)
        {
            return no;
        }
        if (input.Seen is { } seen && seen != record!.Status)
        {
            return DisciplineRecord.DecidedAlready.With(("ma", record.Id));
        }
        var today = Vietnam.Day(clock.Now);
        var wasFinding = record!.Status == RecordStatus.Finding;
        if (wasFinding && input.Confirm)
        {
            if (record.TakeOver(clock.Now, (await ExplainDays.LoadAsync(db, stop)).After(today)) is { } taken)
            {
                return taken;
            }
            RecordNews.TellPerson(outbox, org, record, today);
            return record;
        }
        var until = (await ExplainDays.LoadAsync(db, [record], stop)).Of(record);
        if (record.Decide(input.Confirm, input.Reason, who.Id, clock.Now, today, until) is { } refusal)
        {
            return refusal;
        }
        Tell(org, record, who, today, wasFinding);
        return record;
    }

    // of a finding that never was a record the person has not heard and does not hear; its finder does
    private void Tell(Org org, DisciplineRecord record, Actor who, DateOnly today, bool wasFinding)
    {
        var about = wasFinding ? null : RecordNews.Answers(record, org, today);
        if (about is not null)
        {
            outbox.Tell(
                about,
                $"record:{record.Id}:{(record.OverturnedAt is null ? "decided" : "overturned")}",
                Kinds.Discipline,
                RecordCards.Decided(record, org)
            );
        }
        var recorder = org.People.FirstOrDefault(p => p.Id == record.RecordedBy && p.Id != who.Id && p.WorksOn(today));
        if (recorder is not null && record.Source != "office")
        {
            var said = (
                record.Status == RecordStatus.Confirmed
                    ? new Text("Ghi nhận {ma} do Anh/Chị gửi đã được xác nhận.", "Record {ma}, which you sent, is confirmed.")
                    : new Text("Ghi nhận {ma} do Anh/Chị gửi đã được hủy.", "Record {ma}, which you sent, is cancelled.")
            ).With("ma", record.Id);
            outbox.Tell(
                recorder,
                $"record:{record.Id}:{(record.OverturnedAt is null ? "decided" : "overturned")}:{recorder.Id}",
                Kinds.Discipline,
                new Card(said).Line(said)
            );
        }
    }
}
