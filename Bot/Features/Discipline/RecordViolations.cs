using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Operations;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Discipline;

/// <summary>
/// Notes what was seen (practice 2.4): the rule's words of that day are kept, the person is told privately at once and may explain. All lines
/// or none. A supervisor's line is a finding that the Office takes over (SUP-07).
/// </summary>
public sealed class RecordViolations(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox, ReferenceNumbers numbers)
    : IOperation<RecordDraft, IReadOnlyList<DisciplineRecord>>
{
    public static readonly Refusal AboutSuperior = new(
        "record.superior",
        new("Ghi nhận về lãnh đạo cấp trên do Văn phòng thực hiện.", "Only the Office records about a superior.")
    );
    public static readonly Refusal NotYourUnit = new(
        "record.not_your_unit",
        new(
            "{ho_ten} không thuộc đơn vị Anh/Chị phụ trách; trường hợp này do trưởng đơn vị đó hoặc Văn phòng ghi nhận.",
            "{ho_ten} is not in your unit; that unit's head or the Office records it."
        )
    );
    public static readonly Refusal UnitByOffice = new(
        "record.unit_office",
        new(
            "Ghi nhận về đơn vị do Văn phòng thực hiện, hoặc giám sát của đơn vị khác phát hiện.",
            "A unit is recorded by the Office, or found by a supervisor of another unit."
        )
    );
    public static readonly Refusal TooManyLines = new(
        "record.how_many",
        new("Mỗi lần ghi được từ 1 đến {so} lượt; đề nghị chia nhỏ.", "1 to {so} entries at a time; please split it.")
    );
    public static readonly Refusal SameLineTwice = new(
        "record.twice_here",
        new("Có hai dòng giống nhau. Đề nghị bỏ một dòng.", "Two lines are the same. Please drop one.")
    );
    public static readonly Refusal HowToRecord = new(
        "record.how",
        new(
            "Đề nghị nêu người hoặc đơn vị, nội dung và ngày, ví dụ: \"ghi nhận anh Long đi muộn sáng nay\".",
            "Please name the person or unit, what happened and the day, for example: \"record that Long was late today\"."
        )
    );
    public static readonly Refusal NotHereThen = new(
        "record.not_here",
        new("{ho_ten} không công tác tại cơ quan ngày {ngay}. Chưa ghi gì.", "{ho_ten} did not work here on {ngay}. Nothing was recorded.")
    );
    public static readonly Refusal NoRuleThen = new(
        "record.no_rule",
        new("Nội dung này không có trong danh mục áp dụng ngày {ngay}.", "This is not in the catalogue in force on {ngay}.")
    );
    public static readonly Refusal RecordedAlready = new(
        "record.twice",
        new(
            "Việc này đã được ghi nhận rồi (mã {ma}): mỗi việc chỉ ghi một lần.",
            "This has been recorded already (ref. {ma}): each act once."
        )
    );

    public const int MostLines = 20;

    public string Capability => "record.add";

    /// <summary>Heads about their own unit's people, the Office about anybody, supervisors about colleagues; nobody about oneself or, but for the Office, about a superior.</summary>
    public static Refusal? MayRecord(Actor who, Person person) =>
        person.Id == who.Id ? DisciplineRefusals.NotYourself
        : who.IsOffice ? null
        : IsSuperior(person, who) ? AboutSuperior
        : who.HeadOf(person.UnitId) || who.IsSupervisor ? null
        : NotYourUnit.With(("ho_ten", person.FullName));

    /// <summary>A unit as such is noted by the Office and found by supervisors of other units.</summary>
    public static Refusal? MayRecord(Actor who, string unitId) =>
        who.IsOffice || who.IsSupervisor && who.Person.UnitId != unitId ? null : UnitByOffice;

    public async Task<Result<IReadOnlyList<DisciplineRecord>>> RunAsync(Actor who, RecordDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        if (input.Items.Count is 0 or > MostLines)
        {
            return TooManyLines.With(("so", $"{MostLines}"));
        }
        var today = Vietnam.Day(clock.Now);
        var lines = new List<(RecordItem Item, ViolationRule Rule)>();
        foreach (var item in input.Items)
        {
            var (refusal, rule) = await CheckAsync(who, org, item, today, stop);
            if (refusal is not null)
            {
                return refusal;
            }
            lines.Add((item, rule!));
        }
        if (lines.GroupBy(l => (l.Item.PersonId, l.Item.UnitId, l.Item.Date, l.Rule.Code)).Any(g => g.Count() > 1))
        {
            return SameLineTwice;
        }
        var days = await ExplainDays.LoadAsync(db, stop);
        var made = new List<DisciplineRecord>();
        foreach (var (item, rule) in lines)
        {
            made.Add(await AddAsync(who, org, item, rule, (days.After(today), days.FollowUp(today)), stop));
        }
        return made;
    }

    private async Task<(Refusal? Refusal, ViolationRule? Rule)> CheckAsync(
        Actor who,
        Org org,
        RecordItem item,
        DateOnly today,
        CancellationToken stop
    )
    {
        var person = item.PersonId.Length > 0 ? org.People.FirstOrDefault(p => p.Id == item.PersonId) : null;
        if (person is null && !org.Units.Any(u => u.Id == item.UnitId) || item.Date is not { } day)
        {
            return (HowToRecord, null);
        }
        if ((person is not null ? MayRecord(who, person) : MayRecord(who, item.UnitId)) is { } no)
        {
            return (no, null);
        }
        if (day > today)
        {
            return (DisciplineRefusals.DayInFuture, null);
        }
        if (person?.WorksOn(day) == false)
        {
            return (NotHereThen.With(("ho_ten", person.FullName), ("ngay", Format.Day(day).Vi)), null);
        }
        if ((await Catalogue.LoadAsync(db, day, stop))[item.RuleCode] is not { } rule)
        {
            return (NoRuleThen.With(("ngay", Format.Day(day).Vi)), null);
        }
        var again = await RecordedAsync(who, item, rule, day, stop);
        return (again is null ? null : RecordedAlready.With(("ma", again)), rule);
    }

    private async Task<string?> RecordedAsync(Actor who, RecordItem item, ViolationRule rule, DateOnly day, CancellationToken stop)
    {
        // each act once; who may not see the other record is not told of it
        var (id, unit) = (item.PersonId, item.UnitId);
        return await db.RecordsVisibleTo(who)
            .Where(r =>
                r.RuleCode == rule.Code
                && r.Date == day
                && r.Status != RecordStatus.Cancelled
                && r.PersonId == id
                && (id != "" || r.UnitId == unit)
            )
            .Select(r => r.Id)
            .FirstOrDefaultAsync(stop);
    }

    private async Task<DisciplineRecord> AddAsync(
        Actor who,
        Org org,
        RecordItem item,
        ViolationRule rule,
        (DateOnly Explain, DateOnly FollowUp) until,
        CancellationToken stop
    )
    {
        var person = item.PersonId.Length > 0 ? org.Person(item.PersonId) : null;
        // as what one speaks: a supervisor who heads the unit or is the Office records outright
        var finding = !who.IsOffice && !(person is not null && who.HeadOf(person.UnitId));
        var record = db
            .Records.Add(
                new()
                {
                    Id = await numbers.NextAsync("GN", stop),
                    Date = item.Date!.Value,
                    PersonId = item.PersonId,
                    UnitId = person?.UnitId ?? item.UnitId,
                    RoomId = person?.RoomId ?? item.RoomId,
                    RuleCode = rule.Code,
                    RuleText = rule.NameVi,
                    Sensitivity = rule.Sensitivity,
                    Status = finding ? RecordStatus.Finding : RecordStatus.Pending,
                    Detail = Cut(item.Detail),
                    Evidence = Cut(item.Evidence),
                    RecordedBy = who.Id,
                    RecordedAt = clock.Now,
                    ExplainBy = finding ? null : until.Explain,
                    FollowUpBy = finding ? until.FollowUp : null,
                    Source =
                        who.IsOffice ? "office"
                        : finding ? "supervisor"
                        : "head",
                }
            )
            .Entity;
        Tell(org, record, finding);
        return record;
    }

    private void Tell(Org org, DisciplineRecord record, bool finding)
    {
        if (finding)
        {
            RecordNews.TellDeciders(outbox, org, record, clock.Now, "found");
        }
        else
        {
            RecordNews.TellPerson(outbox, org, record, Vietnam.Day(clock.Now));
        }
    }

    private static string Cut(string text) => text.Length > DisciplineRecord.MostLetters ? text[..DisciplineRecord.MostLetters] : text;

    private static bool IsSuperior(Person person, Actor who) =>
        (person.Roles & (Roles.Director | Roles.DeputyDirector)) != 0
        || person.Roles.HasFlag(Roles.UnitHead) && person.UnitId == who.Person.UnitId;
}

/// <summary>Who decides about a record, and who is told of it: in private chats only, and only who may see the name.</summary>
public static class RecordNews
{
    /// <summary>
    /// The Office; the head who recorded it, unless it is contested or grave; the Director about the Office. Nobody about oneself.
    /// </summary>
    public static bool MayDecide(Actor who, DisciplineRecord record, Org org) =>
        !record.IsAbout(who)
        && (
            who.IsOffice
            || who.IsDirector && org.People.Any(p => p.Id == record.PersonId && p.Roles.HasFlag(Roles.Admin))
            || record.Status == RecordStatus.Pending
                && record.RecordedBy == who.Id
                && who.HeadOf(record.UnitId)
                && record.Explained != DisciplineRecord.Contested
                && record.Sensitivity != Sensitivity.C
        );

    /// <summary>Something was said to it, the time to say it is over, or it is a finding: this person may decide now.</summary>
    public static bool IsReady(Actor who, DisciplineRecord record, Org org, DateOnly? until, DateOnly today) =>
        MayDecide(who, record, org) && (record.Status == RecordStatus.Finding || record.Explained.Length > 0 || until < today);

    /// <summary>Who is told of it: the person, for a unit its head.</summary>
    public static Person? Answers(DisciplineRecord record, Org org, DateOnly today) =>
        record.PersonId.Length > 0
            ? org.Person(record.PersonId)
            : org.People.FirstOrDefault(p => p.UnitId == record.UnitId && p.Roles.HasFlag(Roles.UnitHead) && p.WorksOn(today));

    public static void TellPerson(Outbox outbox, Org org, DisciplineRecord record, DateOnly today)
    {
        if (Answers(record, org, today) is { } about)
        {
            outbox.Tell(about, $"record:{record.Id}:told", Kinds.Discipline, RecordCards.Notice(record, org));
        }
    }

    /// <summary>What was found or contested goes to the Office, what was accepted to the head who recorded it.</summary>
    public static void TellDeciders(Outbox outbox, Org org, DisciplineRecord record, DateTime now, string what)
    {
        var today = Vietnam.Day(now);
        var able = org.People.Where(p => p.WorksOn(today) && MayDecide(new(p, new Dictionary<string, Standing>()), record, org)).ToList();
        var to =
            record.Status != RecordStatus.Finding
            && record.Explained != DisciplineRecord.Contested
            && able.Find(p => p.Id == record.RecordedBy) is { } recorder
                ? [recorder]
            : able.FindAll(p => p.Roles.HasFlag(Roles.Admin)) is { Count: > 0 } office ? office
            : able;
        foreach (var person in to)
        {
            outbox.Tell(
                person,
                $"record:{record.Id}:{what}:{person.Id}:{now:O}",
                Kinds.Discipline,
                RecordCards.ToDecide(record, org, version: what == "found" ? 0 : record.Version + 1)
            );
        }
    }
}
