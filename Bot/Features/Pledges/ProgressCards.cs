using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>A pledge with what was done for it and its result, if there is one.</summary>
public sealed record PledgeState(Pledge Pledge, IReadOnlyList<PledgeProgress> Entries, PledgeResult? Result);

public static class ProgressCards
{
    public const string ConfirmVerb = "result.confirm";
    public const string ReturnVerb = "result.return";
    public const string ReasonInput = "reason";

    private const int MostEntries = 6,
        PageSize = 8;

    public static Card Entry(Card card, string text, string link, IEnumerable<string> files)
    {
        card = text.Length > 0 ? card.Line(Text.Same(text)) : card;
        card =
            link.Length > 0
                ? card.Line(new Text("Liên kết: {link}", "Link: {link}").With("link", link)).Links(new("Mở", "Open"), link)
                : card;
        var names = string.Join(", ", files);
        return names.Length > 0 ? card.Line(new Text("Tệp: {ten}", "Files: {ten}").With("ten", names)) : card;
    }

    public static Card One(PledgeState state, Turn turn)
    {
        var pledge = state.Pledge;
        var title = new Text("Tiến độ {ma}", "Progress of {ma}").With("ma", pledge.Id);
        var card = new Card(title + Text.Same(": ") + Result(state.Result))
            .Title(title)
            .Facts(
                (new("Người đăng ký", "From"), Text.Same(PledgeWords.Subject(pledge, turn.Org))),
                (new("Danh hiệu", "Title"), PledgeWords.Title(turn.Org, pledge.TitleCode, turn.Today)),
                (new("Kỳ", "Period"), PledgeWords.Period(pledge.Period)),
                (new("Kết quả", "Result"), Result(state.Result))
            );
        foreach (var entry in state.Entries.Take(MostEntries))
        {
            Entry(card.Line(Format.Moment(entry.At), subtle: true), entry.Text, entry.Link, entry.FileList.Select(f => f.Name));
        }
        if (state.Entries.Count == 0)
        {
            card.Line(new("Chưa có tiến độ nào được ghi.", "No progress has been entered."));
        }
        return ProgressDesk.IsOwn(pledge, turn.Who) ? Answers(card, pledge, state.Result) : card;
    }

    // a result that was confirmed is the end of it
    private static Card Answers(Card card, Pledge pledge, PledgeResult? result) =>
        result?.State == ResultState.Confirmed
            ? card
            : card.Typed(
                    new Text("báo cáo tiến độ {ma}", "report progress on {ma}").With("ma", pledge.Id),
                    new("Ghi tiến độ", "Enter progress")
                )
                .Typed(new Text("{ma} đã thực hiện", "{ma} is fulfilled").With("ma", pledge.Id), new("Đã thực hiện", "Fulfilled"))
                .Typed(
                    new Text("không hoàn thành {ma}", "{ma} is not fulfilled").With("ma", pledge.Id),
                    new("Không hoàn thành", "Not fulfilled")
                );

    public static Card List(IReadOnlyList<PledgeState> states, Text heading, Text sentence, Turn turn)
    {
        var page = Math.Min(Format.Page(turn.Message.Meaning["page"]), Math.Max(1, (states.Count + PageSize - 1) / PageSize));
        var card = new Card(heading)
            .Title(heading)
            .Table(
                [4, 4, 3],
                [new("Đăng ký", "Pledge"), new("Tiến độ gần nhất", "Last progress"), new("Kết quả", "Result")],
                states
                    .Skip((page - 1) * PageSize)
                    .Take(PageSize)
                    .Select(s =>
                        (IReadOnlyList<Text>)
                            [
                                Text.Same(
                                    $"{s.Pledge.Id} {PledgeWords.Subject(s.Pledge, turn.Org)} ({PledgeWords.Short(turn.Org, s.Pledge.TitleCode, turn.Today)})"
                                ),
                                s.Entries.Count == 0
                                    ? new("chưa có", "none")
                                    : Format.ShortDay(Vietnam.Day(s.Entries[0].At)) + Text.Same(": ") + Cut(s.Entries[0]),
                                Result(s.Result),
                            ]
                    )
                    .ToList()
            );
        return states.Count > page * PageSize
            ? card.Typed(sentence + new Text(" trang {so}", " page {so}").With("so", $"{page + 1}"), new("Xem thêm", "More"))
            : card;
    }

    public static Card Mine(IReadOnlyList<PledgeState> states, Turn turn)
    {
        var title = new Text("Kết quả thực hiện đăng ký của Anh/Chị", "Results of your pledges");
        var card = new Card(title).Title(title);
        foreach (var state in states.Take(4))
        {
            card.Facts(
                (Text.Same(state.Pledge.Id), PledgeWords.Title(turn.Org, state.Pledge.TitleCode, turn.Today)),
                (new("Kết quả", "Result"), Result(state.Result))
            );
            if (state.Result?.State == ResultState.SentBack)
            {
                card.Line(new Text("Trả lại vì: {ly_do}", "Sent back because: {ly_do}").With("ly_do", state.Result.Note));
            }
        }
        return states.FirstOrDefault(s => s.Result is null or { State: ResultState.SentBack }) is { } open
            ? Answers(card, open.Pledge, open.Result)
            : card;
    }

    public static Card Waiting(Pledge pledge, PledgeResult result, Org org, DateOnly day)
    {
        var said = new Text("{ai}: kết quả {ma} chờ Anh/Chị xác nhận", "{ai}: the result of {ma} waits for you")
            .With("ai", PledgeWords.Subject(pledge, org))
            .With("ma", pledge.Id);
        var card = new Card(said)
            .Title(said)
            .Facts(
                (new("Danh hiệu", "Title"), PledgeWords.Title(org, pledge.TitleCode, day)),
                (new("Kỳ", "Period"), PledgeWords.Period(pledge.Period)),
                (new("Nội dung", "Content"), Text.Same(pledge.Commitment)),
                (new("Kết quả", "Result"), Said(result))
            );
        card = result.Reason.Length > 0 ? card.Line(new Text("Lý do: {ly_do}", "Reason: {ly_do}").With("ly_do", result.Reason)) : card;
        return card.Input(
                ReasonInput,
                new("Lý do (khi trả lại)", "Reason (when sending back)"),
                new("Ví dụ: chưa có minh chứng", "For example: no evidence yet"),
                PledgeProgress.MostLetters
            )
            .Button(new("Xác nhận", "Confirm"), ConfirmVerb, pledge.Id, result.Version, "positive")
            .Button(new("Trả lại", "Send back"), ReturnVerb, pledge.Id, result.Version, inputs: true)
            .Line(
                new Text(
                    "Gõ cũng được: \"xác nhận kết quả {ma}\", \"trả lại kết quả {ma} vì …\".",
                    "Typing works too: \"confirm the result of {ma}\", \"send back the result of {ma} because …\"."
                ).With("ma", pledge.Id),
                subtle: true
            );
    }

    public static Card Decided(Pledge pledge, PledgeResult result, Org org)
    {
        var said = (
            result.State == ResultState.Confirmed
                ? new Text("Đã xác nhận kết quả {ma}: {kq}.", "The result of {ma} is confirmed: {kq}.")
                : new Text("Đã trả lại kết quả {ma}. Lý do: {ly_do}", "The result of {ma} is sent back. Reason: {ly_do}")
        )
            .With("ma", pledge.Id)
            .With("kq", Said(result))
            .With("ly_do", result.Note);
        return new Card(said).Line(said).Line(Text.Same(PledgeWords.Subject(pledge, org)), subtle: true);
    }

    public static Card Told(Pledge pledge, PledgeResult result, Org org)
    {
        var said = (
            result.State == ResultState.Confirmed
                ? new Text("{ai} đã xác nhận kết quả {ma} của Anh/Chị: {kq}.", "{ai} confirmed the result of your pledge {ma}: {kq}.")
                : new Text(
                    "{ai} trả lại kết quả {ma} của Anh/Chị. Lý do: {ly_do}. Anh/Chị bổ sung rồi gửi lại.",
                    "{ai} sent back the result of your pledge {ma}. Reason: {ly_do}. Please complete it and send it again."
                )
        )
            .With("ai", org.NameOf(result.DecidedBy))
            .With("ma", pledge.Id)
            .With("kq", Said(result))
            .With("ly_do", result.Note);
        var card = new Card(said).Line(said);
        return result.State == ResultState.SentBack ? Answers(card, pledge, result) : card;
    }

    public static Text Said(PledgeResult result) =>
        result.Kept ? new("đã thực hiện", "fulfilled") : new("không hoàn thành", "not fulfilled");

    public static Text Result(PledgeResult? result) =>
        result is null
            ? new("chưa có", "none yet")
            : Said(result)
                + (
                    result.State switch
                    {
                        ResultState.Stated => new Text(" (chờ xác nhận)", " (to be confirmed)"),
                        ResultState.Confirmed => new(" (đã xác nhận)", " (confirmed)"),
                        _ => new(" (bị trả lại)", " (sent back)"),
                    }
                );

    private static Text Cut(PledgeProgress entry) =>
        entry.Text.Length > 60 ? Text.Same(entry.Text[..60] + "…")
        : entry.Text.Length > 0 ? Text.Same(entry.Text)
        : entry.Link.Length > 0 ? new("liên kết", "a link")
        : new("tệp", "a file");
}
