using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Discipline;

/// <summary>Cards about records: pure, and for private chats only.</summary>
public static class RecordCards
{
    /// <summary>Under every list of records.</summary>
    public static readonly Text Internal = new(
        "Đây là ghi nhận nội bộ, không phải quyết định kỷ luật.",
        "These are internal notes, not disciplinary decisions."
    );

    private static readonly Text NotADecision = new(
        "Đây là ghi nhận nội bộ, không phải quyết định kỷ luật.",
        "This is an internal note, not a disciplinary decision."
    );

    public static Text NameOf(string personId, string unitId, string roomId, Org org) =>
        personId.Length > 0
            ? Text.Same($"{org.NameOf(personId)} (")
                + org.UnitName(unitId.Length > 0 ? unitId : org.Person(personId).UnitId)
                + Text.Same(")")
        : roomId.Length > 0 ? Text.Same($"{roomId} - ") + org.UnitName(unitId)
        : org.UnitName(unitId);

    public static Text Status(DisciplineRecord record) =>
        record.Status switch
        {
            RecordStatus.Finding => new("phát hiện, chờ Văn phòng tiếp nhận", "a finding, waiting for the Office"),
            RecordStatus.Confirmed => new("đã xác nhận", "confirmed"),
            RecordStatus.Cancelled => new("đã hủy", "cancelled"),
            _ => record.Explained switch
            {
                DisciplineRecord.Accepted => new("đã nhận, chờ xác nhận", "accepted, waiting to be confirmed"),
                DisciplineRecord.Contested => new("đã giải trình, chờ Văn phòng xem xét", "explained, waiting for the Office"),
                _ => new("chờ giải trình", "waiting for the explanation"),
            },
        };

    public static Card Facts(Card card, DisciplineRecord record, Org org)
    {
        card.Facts(
            (new("Mã", "Ref."), Text.Same(record.Id)),
            (new("Đối tượng", "About"), NameOf(record.PersonId, record.UnitId, record.RoomId, org)),
            (new("Nội dung", "Content"), Text.Same(record.RuleText)),
            (new("Ngày", "Date"), Format.Day(record.Date)),
            (new("Trạng thái", "State"), Status(record))
        );
        Optional(
            card,
            new("Hạn xử lý", "To be handled by"),
            record is { Status: RecordStatus.Finding, FollowUpBy: { } by } ? Format.Day(by).Vi : ""
        );
        Optional(card, new("Chi tiết", "Detail"), record.Detail);
        Optional(card, new("Minh chứng", "Evidence"), record.Evidence);
        Optional(card, new("Giải trình", "Explanation"), record.Explanation);
        Optional(card, new("Lý do quyết định", "Reason of the decision"), record.DecisionReason);
        return card.Links(new("Mở", "Open"), record.Evidence);
    }

    public static Card AskWho(RecordItem item, Org org)
    {
        if (item.Candidates.Count == 0)
        {
            var open = new Text("Ghi nhận ai, hoặc đơn vị nào? (họ tên, hoặc phòng)", "Who is it, or which unit? (a name, or an office)");
            return new Card(open).Line(open);
        }
        var ask = new Text("Có {so} người có thể là người Anh/Chị nói đến. Ghi nhận ai?", "{so} people may be meant. Who is it?").With(
            "so",
            $"{item.Candidates.Count}"
        );
        var card = new Card(ask).Line(ask);
        foreach (var (id, index) in item.Candidates.Take(6).Select((id, index) => (id, index)))
        {
            var person = org.Person(id);
            card.Line(Text.Same($"{index + 1}. {person.FullName} - {person.RoomId}, ") + org.UnitName(person.UnitId))
                .Typed(Text.Same($"{person.FullName} {person.RoomId}"));
        }
        return card;
    }

    public static Card AskRule(RecordItem item, Catalogue catalogue, Org org)
    {
        var ask = new Text(
            "Ghi nhận {ai} nội dung gì? Gõ mã hoặc nội dung.",
            "What is to be noted about {ai}? Type the code or the words."
        ).With("ai", NameOf(item.PersonId, item.UnitId, item.RoomId, org));
        return new Card(ask).Line(ask).Facts([.. catalogue.Rules.Select(r => (Text.Same(r.Code), Text.Same(r.NameVi)))]);
    }

    public static Card AskDate()
    {
        var ask = new Text("Sự việc xảy ra ngày nào? (không sau hôm nay)", "On which day was it? (not after today)");
        return new Card(ask).Line(ask);
    }

    public static Card Review(RecordDraft draft, Catalogue catalogue, Org org, Actor who)
    {
        var title =
            draft.Items.Count == 1
                ? new Text("Ghi nhận: {ai}, {noi_dung}, ngày {ngay}. Xác nhận?", "Record: {ai}, {noi_dung}, on {ngay}. Confirm?")
                    .With("ai", NameOf(draft.Items[0].PersonId, draft.Items[0].UnitId, draft.Items[0].RoomId, org))
                    .With("noi_dung", catalogue[draft.Items[0].RuleCode]?.NameVi ?? draft.Items[0].RuleCode)
                    .With("ngay", Format.Day(draft.Items[0].Date!.Value))
                : new Text("Ghi nhận {so} lượt. Xác nhận?", "Record {so} entries. Confirm?").With("so", $"{draft.Items.Count}");
        var card = new Card(title).Title(title);
        if (draft.Items.Count == 1)
        {
            Optional(card, new("Chi tiết", "Detail"), draft.Items[0].Detail);
            Optional(card, new("Minh chứng", "Evidence"), draft.Items[0].Evidence);
        }
        else
        {
            Lines(card, draft, catalogue, org);
        }
        var finding = !who.IsOffice && draft.Items.Any(i => !(i.PersonId.Length > 0 && who.HeadOf(org.Person(i.PersonId).UnitId)));
        return finding
            ? card.Line(
                new(
                    "Phát hiện của giám sát được gửi Văn phòng; chưa là ghi nhận cho đến khi Văn phòng tiếp nhận.",
                    "A supervisor's finding goes to the Office; it is no record until the Office takes it over."
                ),
                subtle: true
            )
            : card.Line(NotADecision, subtle: true);
    }

    private static void Lines(Card card, RecordDraft draft, Catalogue catalogue, Org org) =>
        card.Table(
                [1, 4, 4, 2],
                [Text.Same("#"), new("Họ tên", "Name"), new("Nội dung", "Content"), new("Ngày", "Date")],
                draft
                    .Items.Select(
                        (i, n) =>
                            (IReadOnlyList<Text>)
                                [
                                    Text.Same($"{n + 1}"),
                                    i.PersonId.Length > 0 ? Text.Same(org.NameOf(i.PersonId)) : NameOf("", i.UnitId, i.RoomId, org),
                                    Text.Same(
                                        $"{catalogue[i.RuleCode]?.NameVi ?? i.RuleCode}{(i.Detail.Length > 0 ? $": {i.Detail}" : "")}"
                                    ),
                                    Format.ShortDay(i.Date!.Value),
                                ]
                    )
                    .ToList()
            )
            .Line(new("Gõ \"bỏ dòng 2\" để bỏ một dòng.", "Type \"drop line 2\" to leave one out."), subtle: true);

    public static Card Saved(IReadOnlyList<DisciplineRecord> made, Org org)
    {
        var ids = string.Join(", ", made.Select(r => r.Id));
        var told = made.Where(r => r.Status == RecordStatus.Pending).ToList();
        var said =
            told.Count == 0
                ? new Text("Đã gửi phát hiện {ma} tới Văn phòng.", "Finding {ma} was sent to the Office.").With("ma", ids)
                : new Text(
                    "Đã ghi nhận (mã {ma}). Người được ghi nhận nhận thông báo riêng và được giải trình đến hết ngày {han}.",
                    "Recorded (ref. {ma}). The person is told privately and may explain until {han}."
                )
                    .With("ma", ids)
                    .With("han", Format.Day(told[0].ExplainBy!.Value));
        return new Card(said).Line(said);
    }

    public static Card Notice(DisciplineRecord record, Org org)
    {
        var said = new Text(
            "Anh/Chị được ghi nhận: {noi_dung}, ngày {ngay} (mã {ma}).",
            "You have a record: {noi_dung} on {ngay} (ref. {ma})."
        )
            .With("noi_dung", record.RuleText)
            .With("ngay", Format.Day(record.Date))
            .With("ma", record.Id);
        var until = new Text(
            "Nếu có lý do chính đáng, đề nghị giải trình đến hết ngày {han}. Không trả lời không có nghĩa là đồng ý; khi hết hạn, người có thẩm quyền xem xét.",
            "If there is a valid reason, please explain until {han}. Silence is not consent; after that day it is looked at by whom it concerns."
        ).With("han", Format.Day(record.ExplainBy ?? record.Date));
        return Answerable(Facts(new Card(said).Title(said), record, org).Line(until).Line(NotADecision, subtle: true), record);
    }

    /// <summary>A field and two buttons; the typed ways say the same.</summary>
    public static Card Answerable(Card card, DisciplineRecord record) =>
        card.Input(
                AnswerForm.ReasonInput,
                new("Giải trình", "Explanation"),
                new("Lý do của Anh/Chị", "Your reason"),
                DisciplineRecord.MostLetters,
                many: true
            )
            .Button(new("Giải trình", "Explain"), AnswerForm.ExplainVerb, record.Id, style: "positive", inputs: true)
            .Button(new("Tôi nhận", "I accept"), AnswerForm.AcceptVerb, record.Id)
            .Line(
                new Text(
                    "Gõ được: \"giải trình {ma} vì …\" hoặc \"tôi nhận lỗi {ma}\".",
                    "Or type: \"explain {ma} because …\", \"i accept record {ma}\"."
                ).With("ma", record.Id),
                subtle: true
            );

    public static Card ToDecide(DisciplineRecord record, Org org, int version)
    {
        var finding = record.Status == RecordStatus.Finding;
        var said = (
            finding ? new Text("Phát hiện {ma} chờ tiếp nhận", "Finding {ma} waits to be taken over")
            : record.Explained == DisciplineRecord.Contested ? new("{ma}: đã có giải trình", "{ma} has been explained")
            : record.Explained == DisciplineRecord.Accepted ? new("{ma}: người được ghi nhận đã nhận", "{ma} has been accepted")
            : new Text("Ghi nhận {ma}", "Record {ma}")
        ).With("ma", record.Id);
        var card = Facts(new Card(said).Title(said), record, org)
            .Line(new Text("Người ghi: {ai}", "Recorded by: {ai}").With("ai", org.NameOf(record.RecordedBy)), subtle: true);
        return card.Button(
                finding ? new("Tiếp nhận", "Take over") : new("Xác nhận", "Confirm"),
                DecideForm.ConfirmVerb,
                record.Id,
                version,
                style: "positive"
            )
            .Button(new("Hủy ghi nhận", "Cancel the record"), DecideForm.CancelVerb, record.Id, version);
    }

    public static Card Decided(DisciplineRecord record, Org org)
    {
        var said = (
            record.Status switch
            {
                RecordStatus.Confirmed => new Text("Ghi nhận {ma} đã được xác nhận.", "Record {ma} is confirmed."),
                RecordStatus.Cancelled => new Text(
                    "Ghi nhận {ma} đã được hủy. Lý do: {ly_do}",
                    "Record {ma} is cancelled. Reason: {ly_do}"
                ),
                _ => new Text(
                    "Đã tiếp nhận {ma}. Người được ghi nhận nhận thông báo riêng.",
                    "{ma} is taken over. The person is told privately."
                ),
            }
        )
            .With("ma", record.Id)
            .With("ly_do", record.DecisionReason);
        return Facts(new Card(said).Title(said), record, org);
    }

    private static void Optional(Card card, Text name, string value)
    {
        if (value.Length > 0)
        {
            card.Facts((name, Text.Same(value)));
        }
    }
}
