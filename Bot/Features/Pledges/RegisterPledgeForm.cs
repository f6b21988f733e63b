using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

public sealed class PledgeDraft
{
    public string MovementId { get; set; } = "";

    public string Period { get; set; } = "";

    public List<string> Codes { get; set; } = [];

    /// <summary>What had to come with what was said.</summary>
    public string Added { get; set; } = "";

    /// <summary>One of them has separate contents of one's own.</summary>
    public bool AsksItems { get; set; }

    /// <summary>The person's own words behind the title's text.</summary>
    public string Content { get; set; } = "";
}

/// <summary>From a sentence or step by step: what was said is not asked; one sentence may name two.</summary>
public sealed class RegisterPledgeForm(RegisterPledge register, PledgeNews news, OperationRunner operations)
    : Form<PledgeDraft>("pledge.register")
{
    public static readonly Refusal NoneLastYear = new(
        "pledge.none_last_year",
        new(
            "Năm ngoái Anh/Chị không có đăng ký nào để dùng lại. Gõ \"đăng ký thi đua\".",
            "There is no pledge of last year to repeat. Type \"register a pledge\"."
        )
    );
    public static readonly Refusal OtherPeriod = new(
        "pledge.other_period",
        new("Hiện chỉ nhận đăng ký cho {ky}.", "Registration is open for {ky} only.")
    );
    public static readonly Refusal ForAnother = new(
        "pledge.for_another",
        new(
            "Đăng ký thi đua là tự nguyện: {ten} tự đăng ký với tôi trong trò chuyện riêng.",
            "Pledges are voluntary: {ten} registers with me in a private chat."
        )
    );

    public const string JoinVerb = "pledge.join";

    private static readonly string[] AsLastYear =
    [
        "nhu nam ngoai",
        "nhu nam truoc",
        "giong nam ngoai",
        "giong nam truoc",
        "as last year",
        "like last year",
        "theo nam ngoai",
    ];
    private static readonly string[] ContentOpeners =
    [
        "nội dung:",
        "noi dung:",
        "chi tiết:",
        "chi tiet:",
        "content:",
        "nội dung là",
        "noi dung la",
        "gồm:",
        "gom:",
    ];

    protected override void Define(FormBuilder<PledgeDraft> form) =>
        form.Start(BeginAsync)
            .Ask("title", d => d.Codes.Count == 0, AskTitleAsync, ReadTitleAsync)
            .Ask("content", d => d.Content.Length == 0 && d.AsksItems, AskContentAsync, ReadContentAsync)
            .Amend(AmendAsync)
            .Confirm(ReviewAsync)
            .Then(SaveAsync);

    private async Task<bool> BeginAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var windows = await turn.Db.Windows.AsNoTracking().OrderBy(w => w.DeadlineAt).ToListAsync(stop);
        var open = windows.FirstOrDefault(w => w.TakesAt(turn.Now));
        if (open is null)
        {
            turn.Refuse(RegisterPledge.RefuseTime(windows.LastOrDefault(w => w.LateUntil < turn.Now), turn.Now, turn.Org)!);
            return false;
        }
        (draft.MovementId, draft.Period) = (open.MovementId, open.Period);
        if (turn.Message.IsButton)
        {
            return await JoinAsync(turn, draft, stop);
        }
        var asLastYear = AsLastYear.Any(VietnameseLetters.Fold(turn.Message.Words).ToLowerInvariant().Contains);
        if (!asLastYear && Elsewhere(turn, open) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }
        draft.Content = ContentOf(turn.Message.Words);
        await (asLastYear ? CarryOverAsync(turn, draft, stop) : TakeTitlesAsync(turn, draft, stop));
        if (asLastYear && draft.Codes.Count == 0)
        {
            turn.Refuse(NoneLastYear);
        }
        return !asLastYear || draft.Codes.Count > 0;
    }

    // the card of an invitation: its button is the person's own yes, to just this
    private async Task<bool> JoinAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var parts = turn.Message.ButtonId.Split(':');
        if (parts.Length != 2 || parts[0] != draft.Period)
        {
            turn.Refuse(OtherPeriod.With("ky", PledgeWords.Period(draft.Period)));
            return false;
        }
        draft.Codes = [.. parts[1].Split(',').Where(c => turn.Org.Title(c, turn.Today) is { Scope: "individual" })];
        await SaveAsync(turn, draft, stop);
        return false;
    }

    private static async Task CarryOverAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var (own, unit, year) = (turn.Who.Id, turn.Who.IsHead ? turn.Who.Person.UnitId : "-", $"{turn.Today.Year - 1}");
        var last = await turn
            .Db.Pledges.AsNoTracking()
            .Where(p =>
                (p.SubjectId == own || p.SubjectId == unit)
                && p.Period.StartsWith(year)
                && (p.Status == PledgeStatus.Approved || p.Status == PledgeStatus.Waiting)
            )
            .OrderBy(p => p.Id)
            .Select(p => p.TitleCode)
            .Distinct()
            .ToListAsync(stop);
        draft.Codes = [.. last.Where(code => turn.Org.Title(code, turn.Today) is not null)];
    }

    // what was said and cannot be done is said, not done otherwise: another person, another period
    private static Refusal? Elsewhere(Turn turn, RegistrationWindow open)
    {
        if (turn.Message.Meaning["person"] is { } other && other != turn.Who.Id)
        {
            return ForAnother.With(("ten", turn.Org.NameOf(other)));
        }
        var round = turn.Message.Meaning["round"];
        var period = turn.Message.Meaning["period"];
        var otherRound = round is not null && open.Period != (round.Contains('-') ? round : $"{open.Period[..4]}-{round}");
        return otherRound || (period is not null && period[..4] != open.Period[..4])
            ? OtherPeriod.With("ky", PledgeWords.Period(open.Period))
            : null;
    }

    private static Task<Answer> ReadTitleAsync(Turn turn, PledgeDraft draft, CancellationToken stop) => TakeTitlesAsync(turn, draft, stop);

    private static async Task<Answer> TakeTitlesAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        // "điều kiện của CSTĐ là gì" asks for something else, though it names a title
        if (
            !turn.Message.IsButton
            && turn.Message.Meaning is { IsActionable: true } meaning
            && meaning.Intent != "register_pledge"
            // "à đổi sang CSTĐ" means what is being filled in, unless another pledge is named
            && (meaning.Intent != "edit_pledge" || meaning.Detail == "withdraw" || meaning["pledge"] is not null)
        )
        {
            return Answer.NotMine;
        }
        var said =
            turn.Message.Inputs.GetValueOrDefault("choice")
            ?? turn.Message.Meaning.Entities.GetValueOrDefault("titles")
            ?? turn.Message.Meaning.Entities.GetValueOrDefault("title")
            ?? (
                turn.Message.Meaning is { Intent: "register_pledge", Detail: "commitment" }
                    ? turn.Org.Commitments(turn.Today).FirstOrDefault("")
                    : ""
            );
        var codes = said.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Where(c => turn.Org.Title(c, turn.Today) is not null)
            .Distinct()
            .ToList();
        if (codes.Count == 0)
        {
            return Answer.NotMine;
        }
        (draft.Codes, draft.Added, draft.AsksItems) = (codes, "", codes.Exists(c => turn.Org.Title(c, turn.Today)!.Items.IsAsked));
        await AddNeededAsync(turn, draft, codes, stop);
        return Answer.Taken;
    }

    private static async Task AddNeededAsync(Turn turn, PledgeDraft draft, List<string> codes, CancellationToken stop)
    {
        var (own, period, movement) = (turn.Who.Id, draft.Period, draft.MovementId);
        foreach (
            var needs in codes
                .Select(c => turn.Org.Title(c, turn.Today)!.Needs)
                .Where(n => n.Length > 0 && !codes.Contains(n))
                .Distinct()
                .ToList()
        )
        {
            if (
                turn.Org.Title(needs, turn.Today) is not null
                && !await turn.Db.Pledges.AnyAsync(
                    p =>
                        p.SubjectId == own
                        && p.Period == period
                        && p.MovementId == movement
                        && p.TitleCode == needs
                        && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved),
                    stop
                )
            )
            {
                draft.Codes.Insert(0, needs);
                draft.Added = needs;
            }
        }
    }

    private static async Task<Answer> AmendAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        if (ContentOf(turn.Message.Words) is { Length: > 0 } content)
        {
            draft.Content = content;
            return Answer.Taken;
        }
        return await TakeTitlesAsync(turn, draft, stop);
    }

    private static string ContentOf(string words) =>
        ContentOpeners
            .Select(o => (Opener: o, At: words.IndexOf(o, StringComparison.OrdinalIgnoreCase)))
            .Where(f => f.At >= 0)
            .OrderBy(f => f.At)
            .Select(f => words[(f.At + f.Opener.Length)..].Trim())
            .FirstOrDefault()
        ?? "";

    private static Task<Card> AskContentAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var ask = new Text(
            "Đơn vị đăng ký những nội dung nào? Ghi 3 đến 4 nội dung, cách nhau bằng dấu chấm phẩy.",
            "Which contents does the unit register? 3 to 4 of them, with semicolons between."
        );
        return Task.FromResult(new Card(ask).Line(ask));
    }

    private static Task<Answer> ReadContentAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        if (!turn.Message.Words.Contains(';', StringComparison.Ordinal) && turn.Message.Meaning.IsActionable)
        {
            return Task.FromResult(Answer.NotMine);
        }
        draft.Content = turn.Message.Words.Trim();
        return Task.FromResult(Answer.Taken);
    }

    private static Task<Card> AskTitleAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var question = new Text(
            "Anh/Chị đăng ký nội dung thi đua nào cho {ky}? Có thể chọn nhiều, ví dụ \"LĐTT và 8 giờ\".",
            "What do you register for {ky}? More than one is fine, for example \"LĐTT and 8 hours\"."
        ).With("ky", PledgeWords.Period(draft.Period));
        var card = new Card(question).Title(new("Đăng ký thi đua", "Register a pledge")).Line(question);
        var shown = turn.Org.TitlesOn(turn.Today).Where(t => t.Scope == "individual" || turn.Who.IsHead).ToList();
        foreach (var title in shown.Take(6))
        {
            card.Typed(PledgeWords.Name(title));
        }
        return Task.FromResult(
            shown.Count <= 6
                ? card
                : card.Line(
                    new Text("Cũng đăng ký được: {cac}.", "Also: {cac}.").With(
                        "cac",
                        Text.Join("; ", shown.Skip(6).Select(PledgeWords.Name))
                    ),
                    subtle: true
                )
        );
    }

    private async Task<Card> ReviewAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var movement = await turn.Db.Movements.AsNoTracking().FirstAsync(m => m.Id == draft.MovementId, stop);
        var window = await turn
            .Db.Windows.AsNoTracking()
            .FirstAsync(w => w.MovementId == draft.MovementId && w.Period == draft.Period, stop);
        var titles = draft.Codes.Select(c => turn.Org.Title(c, turn.Today)).OfType<TitleRule>().ToList();
        var card = PledgeCards.Review(
            draft,
            titles,
            movement,
            t => string.Join(", ", turn.Org.ApproversOf(t, turn.Who.Person, turn.Today).Select(p => p.FullName).DefaultIfEmpty("-")),
            window.IsLateAt(turn.Now)
        );
        return await GaugeAsync(turn, draft, titles, card, stop);
    }

    // how many aim at it, how many may be proposed, and what is lacking so far: facts, no verdict
    private async Task<Card> GaugeAsync(Turn turn, PledgeDraft draft, IReadOnlyList<TitleRule> titles, Card card, CancellationToken stop)
    {
        var codes = titles.Where(t => t is { Kind: "title", Scope: "individual" }).Select(t => t.Code).ToList();
        if (codes.Count == 0)
        {
            return card;
        }
        var counts = await CountsAsync(turn, draft, stop);
        var facts = await news.FactsAsync(turn.Org, [], stop);
        foreach (var title in titles.Where(t => codes.Contains(t.Code)))
        {
            var said = new Text("{danh_hieu}: đã có {so}/{tong} người đăng ký", "{danh_hieu}: {so} of {tong} have registered")
                .With("danh_hieu", PledgeWords.Name(title))
                .With("so", $"{counts.GetValueOrDefault(title.Code)}")
                .With("tong", $"{facts.Staff}");
            if (facts.Cap(title.Code) is { } cap)
            {
                said += new Text(
                    "; số được đề nghị không quá {pt}% số người đạt {goc}",
                    "; no more than {pt}% of those with {goc} may be proposed"
                )
                    .With("pt", $"{cap.Percent}")
                    .With("goc", turn.Org.Title(cap.Of, turn.Today) is { } of ? PledgeWords.Name(of) : Text.Same(cap.Of));
            }
            card.Line(said + Text.Same("."), subtle: true);
        }
        var lacking = Lacking(turn, draft, codes, facts);
        return PledgeCards.Lacking(card, lacking);
    }

    private static List<Text> Lacking(Turn turn, PledgeDraft draft, List<string> codes, PledgeFacts facts) =>
        codes
            .SelectMany(c =>
                facts.Of(
                    new Pledge
                    {
                        SubjectId = turn.Who.Id,
                        TitleCode = c,
                        Scope = "individual",
                        Period = draft.Period,
                    },
                    turn.Who
                )
            )
            .Distinct()
            .ToList();

    private static async Task<Dictionary<string, int>> CountsAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var (period, movement) = (draft.Period, draft.MovementId);
        return (
            await turn
                .Db.Pledges.AsNoTracking()
                .Where(p =>
                    p.MovementId == movement
                    && p.Period == period
                    && p.Scope == "individual"
                    && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)
                )
                .GroupBy(p => p.TitleCode)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToListAsync(stop)
        ).ToDictionary(g => g.Key, g => g.Count);
    }

    private async Task SaveAsync(Turn turn, PledgeDraft draft, CancellationToken stop)
    {
        var outcome = await operations.RunAsync(
            turn.Who,
            register,
            new(draft.MovementId, draft.Period, draft.Codes, draft.Content, turn.Language == Language.En),
            stop
        );
        if (outcome.Refusal is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }
        turn.Become(PledgeCards.Saved(outcome.Value!, turn.Org, turn.Today));
    }
}
