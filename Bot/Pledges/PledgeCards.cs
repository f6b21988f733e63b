using Bot.People;
using Bot.Speaking;
using Storage;

namespace Bot.Pledges;

/// <summary>Cards of pledges: pure functions of records. Buttons carry the pledge's id and the version they were drawn for.</summary>
public static class PledgeCards
{
    public const string ApproveVerb = "pledge.approve";
    public const string ReturnVerb = "pledge.return";
    public const string ReasonInput = "reason";

    private static readonly Text Title = new("Danh hiệu", "Title");
    private static readonly Text Period = new("Kỳ", "Period");
    private static readonly Text Content = new("Nội dung", "Content");

    public static Text Status(PledgeStatus status) => status switch
    {
        PledgeStatus.Waiting => new("chờ duyệt", "waiting"),
        PledgeStatus.Approved => new("đã duyệt", "approved"),
        PledgeStatus.Returned => new("trả lại để bổ sung", "returned"),
        PledgeStatus.Withdrawn => new("đã rút", "withdrawn"),
        _ => new("từ chối vì quá hạn", "rejected as late"),
    };

    public static Text PeriodName(string period) => period.Contains('-')
        ? new Text("đợt {dot} năm {nam}", "drive {dot} of {nam}").With("dot", period[^1..]).With("nam", period[..4])
        : new Text("năm {nam}", "{nam}").With("nam", period);

    public static Card Review(PledgeDraft draft, TitleRule title, Movement movement, string approver, bool late)
    {
        var card = new Card(new Text("Anh/Chị kiểm tra lại bản đăng ký {danh_hieu}. Gửi đi?", "Please check your registration of {danh_hieu}. Submit?")
                .With("danh_hieu", Name(title)))
            .Title(new("Bản đăng ký thi đua", "Emulation pledge"))
            .Facts((Title, Name(title)), (new("Phong trào", "Movement"), MovementName(movement)), (Period, PeriodName(draft.Period)),
                (Content, Text.Same(draft.Commitment)), (new("Người duyệt", "Approver"), Text.Same(approver)));
        return late ? card.Line(new("Đã qua hạn: bản đăng ký được đánh dấu \"đăng ký muộn\".", "Past the deadline: it will be marked \"late\"."), subtle: true) : card;
    }

    public static Card Waiting(Pledge pledge, TitleRule? title, Org org)
    {
        var subject = Subject(pledge, org);
        return new Card(new Text("{ai} đăng ký {danh_hieu} ({ma}), chờ Anh/Chị duyệt.", "{ai} registers {danh_hieu} ({ma}), waiting for your approval.")
                .With("ai", subject).With("danh_hieu", Name(title, pledge)).With("ma", pledge.Id))
            .Title(new Text("Đăng ký {ma} chờ duyệt", "Pledge {ma} waits for approval").With("ma", pledge.Id))
            .Facts((new("Người đăng ký", "From"), Text.Same(subject)), (Title, Name(title, pledge)), (Period, PeriodName(pledge.Period)),
                (Content, Text.Same(pledge.Commitment)), (new("Gửi lúc", "Sent"), Format.Moment(pledge.SubmittedAt)))
            .Input(ReasonInput, new("Lý do (khi trả lại)", "Reason (when returning)"), new("Ví dụ: thiếu chỉ tiêu", "For example: a target is missing"), 500)
            .Button(new("Duyệt", "Approve"), ApproveVerb, pledge.Id, pledge.Version, "positive")
            .Button(new("Trả lại", "Return"), ReturnVerb, pledge.Id, pledge.Version, inputs: true)
            .Line(new Text("Gõ cũng được: \"duyệt {ma}\", \"trả lại {ma} vì …\".", "Typing works too: \"approve {ma}\", \"return {ma} because …\".").With("ma", pledge.Id), subtle: true);
    }

    public static Card Decided(Pledge pledge, TitleRule? title, Org org, string by)
    {
        var word = pledge.Status == PledgeStatus.Approved ? new Text("Đã duyệt {ma}", "{ma} approved") : new Text("Đã trả lại {ma}", "{ma} returned");
        var card = new Card(word.With("ma", pledge.Id)).Title(word.With("ma", pledge.Id))
            .Facts((new("Người đăng ký", "From"), Text.Same(Subject(pledge, org))), (Title, Name(title, pledge)), (Period, PeriodName(pledge.Period)),
                (new("Người xử lý", "Decided by"), Text.Same(by)));
        return pledge.Status == PledgeStatus.Returned ? card.Line(new Text("Lý do: {ly_do}", "Reason: {ly_do}").With("ly_do", pledge.Note)) : card;
    }

    public static Card Told(Pledge pledge, TitleRule? title, string by, DateTime now)
    {
        var text = (pledge.Status == PledgeStatus.Approved
                ? new Text("Đăng ký {ma} ({danh_hieu}) của Anh/Chị đã được {nguoi} duyệt ngày {ngay}.", "Your pledge {ma} ({danh_hieu}) was approved by {nguoi} on {ngay}.")
                : new Text("Đăng ký {ma} ({danh_hieu}) được {nguoi} trả lại để bổ sung ngày {ngay}. Lý do: {ly_do}. Anh/Chị gõ \"đăng ký thi đua\" để gửi lại.",
                    "Pledge {ma} ({danh_hieu}) was returned by {nguoi} on {ngay}. Reason: {ly_do}. Type \"register a pledge\" to send it again."))
            .With("ma", pledge.Id).With("danh_hieu", Name(title, pledge)).With("nguoi", by).With("ngay", Format.Day(Vietnam.Day(now))).With("ly_do", pledge.Note);
        return new Card(text).Title(pledge.Status == PledgeStatus.Approved ? new("Đăng ký đã được duyệt", "Pledge approved") : new("Đăng ký được trả lại", "Pledge returned")).Line(text);
    }

    public static Card Mine(IReadOnlyList<Pledge> pledges, Func<Pledge, Text> name, Func<string, string> person)
    {
        var card = new Card(new Text("Anh/Chị có {so} đăng ký.", "You have {so} pledge(s).").With("so", $"{pledges.Count}"))
            .Title(new("Đăng ký thi đua của Anh/Chị", "Your pledges"));
        foreach (var pledge in pledges)
        {
            var status = Status(pledge.Status) + (pledge.Late ? new Text(", đăng ký muộn", ", late") : Text.Empty);
            card.Facts((Text.Same(pledge.Id), name(pledge)), (Period, PeriodName(pledge.Period)), (new("Trạng thái", "Status"), status),
                (new("Người duyệt", "Approver"), Text.Same(person(pledge.DecidedBy ?? pledge.ApproverId))));
        }
        return card;
    }

    public static Text Name(TitleRule title) => new(title.NameVi, title.NameEn);

    public static Text Name(TitleRule? title, Pledge pledge) => title is null ? Text.Same(pledge.TitleCode) : Name(title);

    public static Text MovementName(Movement movement) => new(movement.NameVi, movement.NameEn.Length > 0 ? movement.NameEn : movement.NameVi);

    public static string Subject(Pledge pledge, Org org) => pledge.Scope == "collective" ? org.Unit(pledge.SubjectId).NameVi : org.NameOf(pledge.SubjectId);
}
