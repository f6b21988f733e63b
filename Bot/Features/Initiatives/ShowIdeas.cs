using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Initiatives;

/// <summary>Own initiatives; for a head the unit's; for Office and leaders all. What was recognised everybody may read.</summary>
public sealed class ShowIdeas : IAnswer
{
    private const int PageSize = 8;
    private const string Topic = "initiative";

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (turn.Message.Meaning.Detail == "deadline")
        {
            await DeadlineAsync(turn, stop);
            return;
        }
        var period = turn.Message.Meaning["period"] is { Length: >= 4 } said ? said[..4] : $"{turn.Today.Year}";
        var all = await turn
            .Db.Initiatives.AsNoTracking()
            .Where(i => i.Period == "" || i.Period == period || i.Id == turn.Message.Meaning["initiative"])
            .OrderBy(i => i.Id)
            .ToListAsync(stop);
        var seen = all.FindAll(i => Sees(turn, i));
        if (turn.Message.Meaning["initiative"] is { } code)
        {
            ShowOne(turn, seen.Find(i => i.Id == code), code);
            return;
        }
        var mine = turn.Message.Meaning.Detail == "status";
        seen =
            mine ? seen.FindAll(i => i.IsBy(turn.Who.Id))
            : turn.Message.Meaning["unit"] is { } unit
                ? seen.FindAll(i => turn.Org.People.FirstOrDefault(p => p.Id == i.PersonId)?.UnitId == unit)
            : seen;
        if (seen.Count == 0)
        {
            turn.Say(
                mine
                    ? new(
                        "Anh/Chị chưa có sáng kiến nào trong năm. Gõ \"đăng ký sáng kiến: …\" để ghi một ý tưởng.",
                        "You have no initiative this year. Type \"register initiative: …\" to keep an idea."
                    )
                    : new("Chưa có sáng kiến nào để xem.", "There is no initiative to show.")
            );
            return;
        }
        turn.Show(List(seen, mine, period, turn));
    }

    private static bool Sees(Turn turn, Initiative idea) =>
        idea.IsBy(turn.Who.Id)
        || turn.Who.SeesWholeDepartment
        || idea.Status == "recognized"
        || idea.Status != "withdrawn"
            && turn.Org.People.FirstOrDefault(p => p.Id == idea.PersonId) is { } author
            && turn.Who.HeadOf(author.UnitId);

    private static void ShowOne(Turn turn, Initiative? idea, string code)
    {
        if (idea is null)
        {
            turn.Refuse(InitiativeRefusals.UnknownIdea.With(("ma", code)));
            return;
        }
        var title = Text.Same($"{idea.Id}: {idea.NameVi}");
        var card = new Card(title + Text.Same(" - ") + PledgeWords.Status(idea))
            .Title(title)
            .Facts(
                (new("Tác giả", "Author"), Text.Same(Authors(idea, turn.Org))),
                (new("Cấp", "Level"), PledgeWords.Level(idea)),
                (new("Trạng thái", "Status"), PledgeWords.Status(idea))
            );
        if (idea.DecisionNo.Length > 0)
        {
            card.Facts((new("Văn bản", "Paper"), Text.Same($"{idea.DecisionNo}, ") + Format.Day(idea.DecidedOn!.Value)));
        }
        if (idea.PersonId == turn.Who.Id && idea.IsOpen)
        {
            card =
                idea.Status == "idea"
                    ? card.Typed(new Text("nộp sáng kiến {ma}", "submit initiative {ma}").With("ma", code), new("Nộp", "Submit"))
                    : card;
            card.Typed(new Text("sửa sáng kiến {ma}", "change initiative {ma}").With("ma", code), new("Sửa", "Change"))
                .Typed(new Text("rút sáng kiến {ma}", "withdraw initiative {ma}").With("ma", code), new("Rút", "Withdraw"));
        }
        turn.Show(card);
    }

    private static string Authors(Initiative idea, Org org) =>
        string.Join(", ", idea.Authors.Split(',', StringSplitOptions.RemoveEmptyEntries).Prepend(idea.PersonId).Select(org.NameOf));

    private static Card List(List<Initiative> ideas, bool mine, string period, Turn turn)
    {
        var page = Math.Min(Format.Page(turn.Message.Meaning["page"]), Math.Max(1, (ideas.Count + PageSize - 1) / PageSize));
        var heading = (
            mine
                ? new Text("Sáng kiến của Anh/Chị năm {nam}: {so}", "Your initiatives of {nam}: {so}")
                : new Text("Sáng kiến năm {nam}: {so}", "Initiatives of {nam}: {so}")
        )
            .With("nam", period)
            .With("so", $"{ideas.Count}");
        var card = new Card(heading)
            .Title(heading)
            .Line(Text.Join("; ", ideas.GroupBy(i => i.Status).Select(g => PledgeWords.Status(g.First()) + Text.Same($": {g.Count()}"))))
            .Table(
                [2, 5, 4],
                [new("Mã", "Ref."), new("Tên, tác giả", "Name, author"), new("Trạng thái", "Status")],
                ideas
                    .Skip((page - 1) * PageSize)
                    .Take(PageSize)
                    .Select(i =>
                        (IReadOnlyList<Text>)
                            [
                                Text.Same(i.Id),
                                Text.Same($"{i.NameVi} ({Authors(i, turn.Org)})"),
                                PledgeWords.Status(i) + Text.Same(", ") + PledgeWords.Level(i),
                            ]
                    )
                    .ToList()
            );
        return ideas.Count > page * PageSize
            ? card.Typed(
                (
                    mine
                        ? new Text("sáng kiến của tôi năm {nam} trang {so}", "my initiatives {nam} page {so}")
                        : new Text("danh sách sáng kiến năm {nam} trang {so}", "list initiatives {nam} page {so}")
                )
                    .With("nam", period)
                    .With("so", $"{page + 1}"),
                new("Xem thêm", "More")
            )
            : card;
    }

    // the day stands in the reminder about it, as data
    private static async Task DeadlineAsync(Turn turn, CancellationToken stop)
    {
        var row = (await turn.Db.Reminders.AsNoTracking().Where(r => r.Topic == Topic).ToListAsync(stop)).FirstOrDefault(r =>
            r.HoldsOn(turn.Today)
        );
        if (row is null || !row.Pattern.StartsWith("yearly:", StringComparison.Ordinal))
        {
            turn.Say(
                new(
                    "Chưa có hạn nộp sáng kiến; Anh/Chị liên hệ Văn phòng.",
                    "No deadline for initiatives is set; please contact the Office."
                )
            );
            return;
        }
        turn.Say(
            new Text("Hạn nộp sáng kiến cấp cơ sở: {ngay} hằng năm.", "Initiatives at the base level are due on {ngay} every year.").With(
                "ngay",
                row.Pattern["yearly:".Length..].Replace(",", ", ")
            )
        );
    }
}
