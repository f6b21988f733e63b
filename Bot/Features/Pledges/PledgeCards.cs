using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>Cards of pledges: pure functions of records. Buttons carry the pledge's id and the version they were drawn for.</summary>
public static class PledgeCards
{
    public const string ApproveVerb = "pledge.approve";
    public const string ReturnVerb = "pledge.return";
    public const string ReasonInput = "reason";

    private static readonly Text Title = new("Danh hiệu", "Title");
    private static readonly Text Period = new("Kỳ", "Period");
    private static readonly Text Content = new("Nội dung", "Content");

    public static Card Review(
        PledgeDraft draft,
        IReadOnlyList<TitleRule> titles,
        Movement movement,
        Func<TitleRule, string> approvers,
        bool late
    )
    {
        var names = Text.Join(", ", titles.Select(PledgeWords.Name));
        var card = new Card(
            new Text(
                "Anh/Chị kiểm tra lại bản đăng ký {danh_hieu}. Gửi đi?",
                "Please check your registration of {danh_hieu}. Submit?"
            ).With("danh_hieu", names)
        )
            .Title(new("Bản đăng ký thi đua", "Emulation pledge"))
            .Facts((new("Phong trào", "Movement"), MovementName(movement)), (Period, PledgeWords.Period(draft.Period)));
        foreach (var title in titles)
        {
            card.Facts(
                (Title, PledgeWords.Name(title)),
                (Content, new Text(PledgeTexts.Of(title, draft.Content, false), PledgeTexts.Of(title, draft.Content, true))),
                (new("Người duyệt", "Approver"), title.Approval.Length == 0 ? NoApproval : Text.Same(approvers(title)))
            );
        }
        if (draft.Added.Length > 0)
        {
            card.Line(
                new Text(
                    "Danh hiệu này cần đăng ký kèm {danh_hieu}, nên đã thêm vào. Không muốn thì trả lời \"hủy\".",
                    "This title needs {danh_hieu} with it, so it was added. If you do not want that, answer \"cancel\"."
                ).With("danh_hieu", PledgeWords.Name(titles.First(t => t.Code == draft.Added)))
            );
        }
        return late
            ? card.Line(
                new("Đã qua hạn: bản đăng ký được đánh dấu \"đăng ký muộn\".", "Past the deadline: it will be marked \"late\"."),
                subtle: true
            )
            : card;
    }

    public static Card Saved(IReadOnlyList<Pledge> made, Org org, DateOnly today)
    {
        var codes = string.Join(", ", made.Select(p => p.Id));
        var waits = made.Where(p => p.Status == PledgeStatus.Waiting).Select(p => org.NameOf(p.ApproverId)).Distinct().ToList();
        var said =
            (
                made[0].Late
                    ? new Text("Đã ghi nhận đăng ký (mã {ma}), đánh dấu \"đăng ký muộn\".", "Recorded (ref. {ma}) and marked \"late\".")
                    : new Text("Đã ghi nhận đăng ký thi đua của Anh/Chị (mã {ma}).", "Your pledge has been recorded (ref. {ma}).")
            ).With("ma", codes)
            + (
                waits.Count == 0
                    ? new Text(" Đăng ký có hiệu lực ngay.", " It holds at once.")
                    : new Text(" Trạng thái: chờ {nguoi_duyet} duyệt.", " Status: awaiting approval by {nguoi_duyet}.").With(
                        "nguoi_duyet",
                        string.Join(", ", waits)
                    )
            );
        return new Card(said)
            .Title(new("Đã gửi đăng ký thi đua", "Pledge submitted"))
            .Line(said)
            .Line(
                new Text("Đã đăng ký: {cac}.", "Registered: {cac}.").With(
                    "cac",
                    Text.Join("; ", made.Select(p => PledgeWords.Title(org, p.TitleCode, today)))
                ),
                subtle: true
            )
            .Typed(new("xem đăng ký của tôi", "show my pledges"));
    }

    private static readonly Text NoApproval = new("không cần duyệt", "none needed");

    public static Card Waiting(Pledge pledge, TitleRule? title, Org org, (int Version, DateTime Now) at, IReadOnlyList<Text> lacking)
    {
        var subject = PledgeWords.Subject(pledge, org);
        var days = Vietnam.Day(at.Now).DayNumber - Vietnam.Day(pledge.SubmittedAt).DayNumber;
        var card = new Card(
            new Text("{ai} đăng ký {danh_hieu} ({ma}), chờ Anh/Chị duyệt.", "{ai} registers {danh_hieu} ({ma}), waiting for your approval.")
                .With("ai", subject)
                .With("danh_hieu", Name(title, pledge))
                .With("ma", pledge.Id)
        )
            .Title(new Text("Đăng ký {ma} chờ duyệt", "Pledge {ma} waits for approval").With("ma", pledge.Id))
            .Facts(
                (new("Người đăng ký", "From"), Text.Same(subject)),
                (Title, Name(title, pledge)),
                (Period, PledgeWords.Period(pledge.Period)),
                (Content, Text.Same(pledge.Commitment)),
                (
                    new("Gửi lúc", "Sent"),
                    Format.Moment(pledge.SubmittedAt)
                        + (days > 0 ? new Text($" (đã {days} ngày)", $" ({days} day(s) ago)") : Text.Empty)
                        + (pledge.Late ? new Text(", đăng ký muộn", ", late") : Text.Empty)
                )
            );
        if (pledge.Step > 0)
        {
            card.Line(new Text("{ai} đã đồng ý.", "{ai} has agreed.").With("ai", org.NameOf(pledge.DecidedBy ?? "")), subtle: true);
        }
        return DecisionButtons(Lacking(card, lacking), pledge, at.Version);
    }

    private static Card DecisionButtons(Card card, Pledge pledge, int version) =>
        card.Input(
                ReasonInput,
                new("Lý do (khi trả lại)", "Reason (when returning)"),
                new("Ví dụ: thiếu chỉ tiêu", "For example: a target is missing"),
                500
            )
            .Button(new("Duyệt", "Approve"), ApproveVerb, pledge.Id, version, "positive")
            .Button(new("Trả lại", "Return"), ReturnVerb, pledge.Id, version, inputs: true)
            .Line(
                new Text(
                    "Gõ cũng được: \"duyệt {ma}\", \"trả lại {ma} vì …\".",
                    "Typing works too: \"approve {ma}\", \"return {ma} because …\"."
                ).With("ma", pledge.Id),
                subtle: true
            );

    /// <summary>Facts with their rule for who decides; no verdict.</summary>
    public static Card Lacking(Card card, IReadOnlyList<Text> lacking) =>
        lacking.Count == 0
            ? card
            : card.Line(
                new Text("Đến nay chưa đáp ứng: {cac}.", "Not met so far: {cac}.").With("cac", Text.Join("; ", lacking)),
                subtle: true
            );

    public static Card More(IReadOnlyList<Pledge> rest, Org org, DateOnly today)
    {
        var said = new Text("Còn {so} bản nữa", "{so} more").With("so", $"{rest.Count}");
        return Listed(new Card(said).Title(said), rest.Take(20), org, today)
            .Typed(new("duyệt tất cả đăng ký", "approve all pledges"))
            .Line(
                new(
                    "\"duyệt tất cả đăng ký\" duyệt các bản không có gì cần xem riêng, sau khi Anh/Chị xác nhận.",
                    "\"approve all pledges\" approves those with nothing to look at, after your yes."
                ),
                subtle: true
            );
    }

    public static Card Decided(Pledge pledge, TitleRule? title, Org org, string by)
    {
        var word = pledge.Status switch
        {
            PledgeStatus.Approved => new Text("Đã duyệt {ma}", "{ma} approved"),
            PledgeStatus.Waiting => new Text("Đã đồng ý {ma}, chuyển {nguoi} duyệt", "{ma} agreed, on to {nguoi}").With(
                "nguoi",
                org.NameOf(pledge.ApproverId)
            ),
            PledgeStatus.Withdrawn => new Text("{ma} đã được người đăng ký rút", "{ma} was withdrawn"),
            _ => new Text("Đã trả lại {ma}", "{ma} returned"),
        };
        var card = new Card(word.With("ma", pledge.Id))
            .Title(word.With("ma", pledge.Id))
            .Facts(
                (new("Người đăng ký", "From"), Text.Same(PledgeWords.Subject(pledge, org))),
                (Title, Name(title, pledge)),
                (Period, PledgeWords.Period(pledge.Period)),
                (new("Người xử lý", "Decided by"), Text.Same(by))
            );
        return pledge.Status == PledgeStatus.Returned
            ? card.Line(new Text("Lý do: {ly_do}", "Reason: {ly_do}").With("ly_do", pledge.Note))
            : card;
    }

    public static Card AllDecided(IReadOnlyList<Pledge> done, Org org, DateOnly today)
    {
        var word = (
            done[0].Status == PledgeStatus.Returned
                ? new Text("Đã trả lại {so} bản đăng ký", "{so} pledges returned")
                : new Text("Đã duyệt {so} bản đăng ký", "{so} pledges approved")
        ).With("so", $"{done.Count}");
        return Listed(new Card(word).Title(word), done, org, today);
    }

    private static Card Listed(Card card, IEnumerable<Pledge> pledges, Org org, DateOnly today) =>
        card.Table(
            [3, 4, 4],
            [new("Mã", "Ref."), new("Người đăng ký", "From"), Title],
            pledges
                .Select(p =>
                    (IReadOnlyList<Text>)
                        [Text.Same(p.Id), Text.Same(PledgeWords.Subject(p, org)), PledgeWords.Title(org, p.TitleCode, today)]
                )
                .ToList()
        );

    public static Card Told(Pledge pledge, TitleRule? title, string by, DateTime now, string? next)
    {
        var text = (
            pledge.Status switch
            {
                PledgeStatus.Approved => new Text(
                    "Đăng ký {ma} ({danh_hieu}) của Anh/Chị đã được {nguoi} duyệt ngày {ngay}.",
                    "Your pledge {ma} ({danh_hieu}) was approved by {nguoi} on {ngay}."
                ),
                PledgeStatus.Waiting => new Text(
                    "Đăng ký {ma} ({danh_hieu}) của Anh/Chị được {nguoi} đồng ý ngày {ngay}, đang chờ {tiep} duyệt.",
                    "Your pledge {ma} ({danh_hieu}) was agreed by {nguoi} on {ngay} and waits for {tiep}."
                ).With("tiep", next ?? ""),
                _ => new Text(
                    "Đăng ký {ma} ({danh_hieu}) được {nguoi} trả lại để bổ sung ngày {ngay}. Lý do: {ly_do}. Anh/Chị gõ \"sửa đăng ký {ma}: …\" để sửa và gửi lại.",
                    "Pledge {ma} ({danh_hieu}) was returned by {nguoi} on {ngay}. Reason: {ly_do}. Type \"edit pledge {ma}: …\" to correct and send it again."
                ),
            }
        )
            .With("ma", pledge.Id)
            .With("danh_hieu", Name(title, pledge))
            .With("nguoi", by)
            .With("ngay", Format.Day(Vietnam.Day(now)))
            .With("ly_do", pledge.Note);
        return new Card(text)
            .Title(
                pledge.Status == PledgeStatus.Returned ? new("Đăng ký được trả lại", "Pledge returned")
                : pledge.Status == PledgeStatus.Waiting ? new("Đăng ký được đồng ý bước một", "Pledge agreed, one more step")
                : new("Đăng ký đã được duyệt", "Pledge approved")
            )
            .Line(text);
    }

    public static Card Invitation(Actor from, string period, IReadOnlyList<TitleRule> titles)
    {
        var said = new Text("{ai} mời Anh/Chị đăng ký {danh_hieu} ({ky}).", "{ai} invites you to register {danh_hieu} ({ky}).")
            .With("ai", from.Person.FullName)
            .With("danh_hieu", Text.Join(", ", titles.Select(PledgeWords.Name)))
            .With("ky", PledgeWords.Period(period));
        var card = new Card(said).Title(new("Mời đăng ký thi đua", "Invitation to register")).Line(said);
        foreach (var title in titles.Where(t => t.CommitmentVi.Length > 0))
        {
            card.Facts((Content, new(title.CommitmentVi, title.CommitmentEn.Length > 0 ? title.CommitmentEn : title.CommitmentVi)));
        }
        return card.Line(
                new(
                    "Đăng ký là tự nguyện: chưa có gì được ghi cho đến khi Anh/Chị đồng ý.",
                    "Pledges are voluntary: nothing is noted until you agree."
                ),
                subtle: true
            )
            .Button(
                new("Tôi đăng ký", "I register"),
                RegisterPledgeForm.JoinVerb,
                $"{period}:{string.Join(',', titles.Select(t => t.Code))}",
                style: "positive"
            )
            .Line(
                new Text("Gõ cũng được: \"đăng ký {danh_hieu}\".", "Typing works too: \"register {danh_hieu}\".").With(
                    "danh_hieu",
                    Text.Join(" và ", titles.Select(t => Text.Same(t.Aliases.Split('|')[0])))
                ),
                subtle: true
            );
    }

    public static Card Nudge(Actor from, RegistrationWindow window)
    {
        var said = new Text(
            "{ai} nhắc: Anh/Chị chưa đăng ký thi đua {ky}. Hạn: {han}.",
            "{ai} reminds you: no pledge for {ky} yet. Until {han}."
        )
            .With("ai", from.Person.FullName)
            .With("ky", PledgeWords.Period(window.Period))
            .With("han", Format.Moment(window.DeadlineAt));
        return new Card(said)
            .Title(new("Nhắc đăng ký thi đua", "Reminder to register"))
            .Line(said)
            .Typed(new("đăng ký thi đua", "register a pledge"));
    }

    public static Card Changed(Pledge pledge, Org org)
    {
        var said = new Text(
            "{ma}: {ai} đã sửa bản đăng ký; bản mới được gửi để duyệt.",
            "{ma}: {ai} has changed the pledge; the new one was sent for approval."
        )
            .With("ma", pledge.Id)
            .With("ai", PledgeWords.Subject(pledge, org));
        return new Card(said).Line(said);
    }

    /// <summary>What a step of the trail was, by the operation and the state after it.</summary>
    public static Text Act(string operation, string after) =>
        operation switch
        {
            "pledge.register" => new("gửi đăng ký", "registered"),
            "pledge.edit" => new("sửa", "changed"),
            "pledge.withdraw" => new("rút", "withdrew"),
            "pledge.decide" => after.Contains(nameof(PledgeStatus.Returned), StringComparison.Ordinal) ? new("trả lại", "returned")
            : after.Contains(nameof(PledgeStatus.Approved), StringComparison.Ordinal) ? new("duyệt", "approved")
            : new("đồng ý, chuyển tiếp", "agreed, passed on"),
            _ => new("nhập", "imported"),
        };

    public static Card Mine(IReadOnlyList<Pledge> pledges, Func<Pledge, Text> name, Func<string, string> person, string? whose = null)
    {
        var title = whose is null
            ? new Text("Đăng ký thi đua của Anh/Chị", "Your pledges")
            : new Text("Đăng ký thi đua của {ten}", "Pledges of {ten}").With("ten", whose);
        var card = new Card(
            whose is null
                ? new Text("Anh/Chị có {so} đăng ký.", "You have {so} pledge(s).").With("so", $"{pledges.Count}")
                : new Text("{ten} có {so} đăng ký.", "{ten} has {so} pledge(s).").With("ten", whose).With("so", $"{pledges.Count}")
        ).Title(title);
        foreach (var pledge in pledges)
        {
            var status = PledgeWords.Status(pledge.Status) + (pledge.Late ? new Text(", đăng ký muộn", ", late") : Text.Empty);
            card.Facts(
                (Text.Same(pledge.Id), name(pledge)),
                (Period, PledgeWords.Period(pledge.Period)),
                (new("Trạng thái", "Status"), status),
                (
                    new("Người duyệt", "Approver"),
                    pledge.ApproverId.Length == 0
                        ? NoApproval
                        : Text.Same(
                            person(pledge.Status == PledgeStatus.Waiting ? pledge.ApproverId : pledge.DecidedBy ?? pledge.ApproverId)
                        )
                )
            );
        }
        return card;
    }

    public static Text Name(TitleRule? title, Pledge pledge) => title is null ? Text.Same(pledge.TitleCode) : PledgeWords.Name(title);

    public static Text MovementName(Movement movement) =>
        new(movement.NameVi, movement.NameEn.Length > 0 ? movement.NameEn : movement.NameVi);
}
