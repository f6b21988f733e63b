using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Operations;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <param name="TitleCodes">What is registered at once: "LĐTT và 8 giờ".</param>
/// <param name="Content">Words of one's own; where the title has a text, they stand behind it.</param>
public sealed record PledgeInput(
    string MovementId,
    string Period,
    IReadOnlyList<string> TitleCodes,
    string Content = "",
    bool English = false
);

/// <summary>Saves pledges and asks who approves them, in one transaction: all of them, or none and the reason.</summary>
public sealed class RegisterPledge(BotDb db, OrgCache orgs, OfficeClock clock, PledgeNews news, ReferenceNumbers numbers)
    : IOperation<PledgeInput, IReadOnlyList<Pledge>>
{
    public static readonly Refusal RegistrationOver = new(
        "pledge.closed",
        new(
            "Đã hết thời hạn đăng ký thi đua ({han}). Đề nghị Anh/Chị liên hệ Văn phòng Sở ({nguoi}) nếu cần xem xét.",
            "The registration period ended on {han}. Please contact the Office ({nguoi}) if your case needs consideration."
        )
    );
    public static readonly Refusal HeadOnly = new(
        "pledge.head_only",
        new("Danh hiệu tập thể do trưởng đơn vị đăng ký.", "A unit's title is registered by its head.")
    );

    public string Capability => "pledge.register";

    public async Task<Result<IReadOnlyList<Pledge>>> RunAsync(Actor who, PledgeInput input, CancellationToken stop)
    {
        var (org, today) = (await orgs.GetAsync(db, stop), Vietnam.Day(clock.Now));
        var codes = input.TitleCodes.Distinct().ToList();
        var unknown = codes.Count == 0 ? "" : codes.Find(c => org.Title(c, today) is null);
        if (unknown is not null)
        {
            return PledgeRefusals.UnknownTitle.With(("danh_hieu", unknown));
        }
        var window = await db
            .Windows.AsNoTracking()
            .FirstOrDefaultAsync(w => w.MovementId == input.MovementId && w.Period == input.Period, stop);
        if (RefuseTime(window, clock.Now, org) is { } closed)
        {
            return closed;
        }
        var (own, unit) = (who.Id, who.Person.UnitId);
        var standing = await db
            .Pledges.AsNoTracking()
            .Where(p =>
                p.MovementId == input.MovementId
                && p.Period == input.Period
                && (p.SubjectId == own || p.SubjectId == unit)
                && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)
            )
            .ToListAsync(stop);
        var titles = codes.ConvertAll(c => org.Title(c, today)!);
        if (
            titles.Select(t => Refuse(who, t, titles, standing, input.Content, org, today)).FirstOrDefault(r => r is not null) is
            { } refusal
        )
        {
            return refusal;
        }
        var made = new List<Pledge>();
        foreach (var title in titles)
        {
            made.Add(await AddAsync(who, org, title, input, window!, stop));
        }
        return made;
    }

    /// <summary>Outside its time nothing is registered; who can look at a special case is named.</summary>
    public static Refusal? RefuseTime(RegistrationWindow? window, DateTime now, Org org) =>
        window is null || window.OpensAt > now ? PledgeRefusals.NotOpen
        : window.TakesAt(now) ? null
        : RegistrationOver.With(("han", $"{Vietnam.Wall(window.LateUntil):dd/MM/yyyy}"), ("nguoi", Clerks(org, Vietnam.Day(now))));

    public static string Clerks(Org org, DateOnly day) => string.Join(", ", org.Clerks(day).Select(p => p.FullName));

    private static Refusal? Refuse(
        Actor who,
        TitleRule title,
        IReadOnlyList<TitleRule> together,
        IReadOnlyList<Pledge> standing,
        string content,
        Org org,
        DateOnly today
    )
    {
        var collective = title.Scope == "collective";
        if (collective && !who.IsHead)
        {
            return HeadOnly;
        }
        var subject = collective ? who.Person.UnitId : who.Id;
        if (PledgeContent.RefuseBeside(title, together, [.. standing.Where(p => p.SubjectId == subject)], org, today) is { } beside)
        {
            return beside;
        }
        if (PledgeContent.Refuse(title, content) is { } no)
        {
            return no;
        }
        return title.Approval.Length > 0 && org.ApproversOf(title, who.Person, today).Count == 0 ? PledgeRefusals.NoApprover : null;
    }

    private async Task<Pledge> AddAsync(
        Actor who,
        Org org,
        TitleRule title,
        PledgeInput input,
        RegistrationWindow window,
        CancellationToken stop
    )
    {
        var route = org.ApproversOf(title, who.Person, Vietnam.Day(clock.Now));
        var approver = route.FirstOrDefault();
        var text = PledgeTexts.Of(title, input.Content, input.English);
        var pledge = db
            .Pledges.Add(
                new()
                {
                    Id = await numbers.NextAsync("DK", stop),
                    MovementId = input.MovementId,
                    Period = input.Period,
                    Scope = title.Scope,
                    SubjectId = title.Scope == "collective" ? who.Person.UnitId : who.Id,
                    TitleCode = title.Code,
                    TextFrom = title.EffectiveFrom,
                    Commitment = text,
                    Status = approver is null ? PledgeStatus.Approved : PledgeStatus.Waiting,
                    Late = window.IsLateAt(clock.Now),
                    SubmittedAt = clock.Now,
                    ApproverId = approver?.Id ?? "",
                    Route = [.. route.Select(p => p.Id)],
                    DecidedAt = approver is null ? clock.Now : null,
                }
            )
            .Entity;
        if (approver is not null)
        {
            await news.AskAsync(pledge, org, stop);
        }
        return pledge;
    }
}

/// <summary>What may be registered, changed and withdrawn beside what stands.</summary>
public static class PledgeContent
{
    public static readonly Refusal NeededByAnother = new(
        "pledge.needed",
        new(
            "Đăng ký {khac} cần có {ma}. Đề nghị rút hoặc sửa {khac} trước.",
            "Pledge {khac} needs {ma}. Please withdraw or change {khac} first."
        )
    );
    public static readonly Refusal RegisteredAlready = new(
        "pledge.duplicate",
        new(
            "Anh/Chị đã đăng ký {danh_hieu} cho kỳ {ky} (mã {ma}). Gõ \"xem đăng ký của tôi\" để xem, \"rút đăng ký\" để rút.",
            "You have already registered {danh_hieu} for {ky} (ref. {ma}). Type \"show my pledges\" to see it, \"withdraw my pledge\" to "
                + "withdraw."
        )
    );
    public static readonly Refusal NeedsAnother = new(
        "pledge.needs",
        new(
            "{danh_hieu} chỉ đăng ký cùng {can}. Gõ \"đăng ký\" kèm cả hai.",
            "{danh_hieu} is registered together with {can} only. Please register both."
        )
    );
    public static readonly Refusal WrongCount = new(
        "pledge.items",
        new(
            "Cần từ {it_nhat} đến {nhieu_nhat} nội dung, cách nhau bằng dấu chấm phẩy; Anh/Chị ghi {so}.",
            "{it_nhat} to {nhieu_nhat} contents are needed, with semicolons between; you wrote {so}."
        )
    );

    /// <summary>What another pledge stands on is not taken away from under it.</summary>
    public static Refusal? RefuseNeeded(Pledge pledge, IReadOnlyList<Pledge> standing, Org org, DateOnly today) =>
        standing.FirstOrDefault(p =>
            p.Id != pledge.Id && p.SubjectId == pledge.SubjectId && org.Title(p.TitleCode, today)?.Needs == pledge.TitleCode
        )
            is { } dependent
            ? NeededByAnother.With(("ma", pledge.Id), ("khac", dependent.Id))
            : null;

    /// <summary>The same twice, or without what it needs: what stands of the same person or unit decides.</summary>
    public static Refusal? RefuseBeside(
        TitleRule title,
        IReadOnlyList<TitleRule> together,
        IReadOnlyList<Pledge> standing,
        Org org,
        DateOnly today
    )
    {
        var name = PledgeWords.Name(title);
        if (standing.FirstOrDefault(p => p.TitleCode == title.Code) is { } had)
        {
            var period = PledgeWords.Period(had.Period);
            return RegisteredAlready.With("danh_hieu", name).With("ky", period).With(("ma", had.Id));
        }
        return
            title.Needs.Length > 0
            && together.All(t => t.Code != title.Needs)
            && standing.All(p => p.TitleCode != title.Needs)
            && org.Title(title.Needs, today) is { } needed
            ? NeedsAnother.With("danh_hieu", name).With("can", PledgeWords.Name(needed))
            : null;
    }

    public static bool IsOwn(Actor who, Pledge pledge) =>
        pledge.Scope == "individual" ? pledge.SubjectId == who.Id : who.HeadOf(pledge.SubjectId);

    /// <summary>What is closed is changed by nobody alone: who can look at it is named.</summary>
    public static async Task<Refusal?> RefuseClosedAsync(BotDb db, Pledge pledge, DateTime now, Org org, CancellationToken stop) =>
        await db.Windows.AnyAsync(w => w.MovementId == pledge.MovementId && w.Period == pledge.Period && w.LateUntil >= now, stop)
            ? null
            : PledgeRefusals.WithdrawClosed.With(("nguoi", RegisterPledge.Clerks(org, Vietnam.Day(now))));

    /// <summary>Where the plan asks for "3-4" contents, so many there are (PLG-03).</summary>
    public static Refusal? Refuse(TitleRule title, string own)
    {
        var count = PledgeTexts.Items(own).Count;
        return title.Items.Takes(count)
            ? null
            : WrongCount.With(("it_nhat", $"{title.Items.Least}"), ("nhieu_nhat", $"{title.Items.Most}"), ("so", $"{count}"));
    }
}

/// <summary>Withdraws one's own pledge while registration is open; every copy of its card says so.</summary>
public sealed class WithdrawPledge(BotDb db, OrgCache orgs, OfficeClock clock, PledgeNews news) : IOperation<string, Pledge>
{
    public string Capability => "pledge.withdraw";

    public async Task<Result<Pledge>> RunAsync(Actor who, string pledgeId, CancellationToken stop)
    {
        var pledge = await db.Pledges.FirstOrDefaultAsync(p => p.Id == pledgeId, stop);
        if (pledge is null || !PledgeContent.IsOwn(who, pledge))
        {
            return PledgeRefusals.NoneToWithdraw;
        }
        var org = await orgs.GetAsync(db, stop);
        if (await PledgeContent.RefuseClosedAsync(db, pledge, clock.Now, org, stop) is { } closed)
        {
            return closed;
        }
        var standing = await db
            .Pledges.AsNoTracking()
            .Where(p =>
                p.SubjectId == pledge.SubjectId
                && p.MovementId == pledge.MovementId
                && p.Period == pledge.Period
                && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)
            )
            .ToListAsync(stop);
        if (pledge.Stands && PledgeContent.RefuseNeeded(pledge, standing, org, Vietnam.Day(clock.Now)) is { } needed)
        {
            return needed;
        }
        if (pledge.Withdraw() is { } refusal)
        {
            return refusal;
        }
        await news.SettleAsync(
            pledge,
            PledgeCards.Decided(pledge, org.Title(pledge.TitleCode, Vietnam.Day(clock.Now)), org, who.Person.FullName),
            null,
            stop
        );
        return pledge;
    }
}
