using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Pledges;

public static class RegisterCards
{
    private const int PageSize = 12,
        MostNames = 8;

    public static Card Of(Register register, string? title, int page)
    {
        var (all, here) = (register.Asked.Count, register.OnTime.Count + register.Late.Count);
        var sum = new Text(
            "{so}/{tong} người đã đăng ký ({tyle}%): đúng hạn {dung} ({tyledung}%), muộn {muon}, chưa đăng ký {chua}.",
            "{so} of {tong} people have registered ({tyle}%): {dung} on time ({tyledung}%), {muon} late, {chua} not yet."
        )
            .With("so", $"{here}")
            .With("tong", $"{all}")
            .With("tyle", Format.Percent(here, all))
            .With("dung", $"{register.OnTime.Count}")
            .With("tyledung", Format.Percent(register.OnTime.Count, all))
            .With("muon", $"{register.Late.Count}")
            .With("chua", $"{register.Missing.Count}");
        var heading = new Text("Đăng ký thi đua {ky} - {dv}", "Pledges, {ky} - {dv}")
            .With("ky", register.Period)
            .With("dv", register.Scope);
        var card = new Card(sum)
            .Title(heading)
            .Line(sum)
            .Line(new Text("Tổng số: {so}.", "Total: {so}.").With("so", register.Totals()), bold: true);
        if (title is null)
        {
            Names(card, new("Đăng ký muộn", "Late"), register.Late.Select(p => p.FullName));
            Names(card, new("Chưa đăng ký", "Not yet"), register.Sorted(register.Missing).Select(p => p.FullName));
            Names(
                card,
                new("Từ chối vì quá hạn", "Rejected as late"),
                register.RejectedLate.Select(p => $"{p.Id} ({PledgeWords.Subject(p, register.Org)})")
            );
            Names(card, new("Đã rút", "Withdrawn"), register.Withdrawn.Select(p => $"{p.Id} ({PledgeWords.Subject(p, register.Org)})"));
        }
        card = title is null && register.UnitId is null ? Units(card, register) : Pledges(card, register, title, page);
        return Next(card, register, title);
    }

    private static void Names(Card card, Text what, IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count > 0)
        {
            var shown = string.Join(", ", all.Take(MostNames));
            card.Line(
                what
                    + Text.Same(": ")
                    + Text.Same(shown)
                    + (
                        all.Count > MostNames
                            ? new Text(" và {so} người khác.", " and {so} more.").With("so", $"{all.Count - MostNames}")
                            : Text.Same(".")
                    ),
                subtle: true
            );
        }
    }

    private static Card Units(Card card, Register register) =>
        card.Table(
            [5, 3, 3, 3],
            [new("Đơn vị", "Unit"), new("Đã ĐK", "Done"), new("Muộn", "Late"), new("Chưa", "Not yet")],
            register
                .Org.Units.Select(u => (Unit: u, Part: register.Of(u.Id)))
                .Where(u => u.Part.Asked.Count > 0)
                .Select(u =>
                    (IReadOnlyList<Text>)
                        [
                            register.Org.UnitName(u.Unit.Id),
                            Text.Same($"{u.Part.OnTime.Count + u.Part.Late.Count}/{u.Part.Asked.Count}"),
                            Text.Same($"{u.Part.Late.Count}"),
                            Text.Same($"{u.Part.Missing.Count}"),
                        ]
                )
                .ToList()
        );

    private static Card Pledges(Card card, Register register, string? title, int page)
    {
        var rows = register.Sorted(register.Standing.Where(p => title is null || p.TitleCode == title)).ToList();
        var last = Math.Max(1, (rows.Count + PageSize - 1) / PageSize);
        page = Math.Min(page, last);
        if (title is not null)
        {
            card.Line(
                new Text("Đăng ký {danh_hieu}: {so}.", "Registered for {danh_hieu}: {so}.")
                    .With("danh_hieu", PledgeWords.Title(register.Org, title, register.Day))
                    .With("so", $"{rows.Count}")
            );
        }
        if (rows.Count == 0)
        {
            return card.Line(new("Chưa có đăng ký nào.", "No pledge yet."));
        }
        card.Table(
            [5, 3, 3],
            [new("Ai", "Who"), new("Danh hiệu", "Title"), new("Trạng thái", "Status")],
            rows.Skip((page - 1) * PageSize).Take(PageSize).Select(p => Row(p, register)).ToList()
        );
        return page == last
            ? card
            : card.Typed(
                Sentence(register, title) + new Text(" trang {so}", " page {so}").With("so", $"{page + 1}"),
                new("Xem thêm", "More")
            );
    }

    private static IReadOnlyList<Text> Row(Pledge pledge, Register register) =>
        [
            Text.Same(PledgeWords.Subject(pledge, register.Org)),
            Text.Same(PledgeWords.Short(register.Org, pledge.TitleCode, register.Day)),
            PledgeWords.Status(pledge.Status) + (pledge.Late ? new Text(", đăng ký muộn", ", late") : Text.Empty),
        ];

    private static Text Sentence(Register register, string? title)
    {
        var of = title is null ? Text.Empty : Text.Same($" {PledgeWords.Short(register.Org, title, register.Day)}");
        return new Text("danh sách đăng ký", "list the pledges") + of + Of(register) + Text.Same(" ") + register.Period;
    }

    private static Card Next(Card card, Register register, string? title)
    {
        foreach (
            var code in title is null
                ? register.Org.TitlesOn(register.Day).Select(t => t.Code).Where(c => register.Standing.Any(p => p.TitleCode == c)).Take(2)
                : []
        )
        {
            card.Typed(
                Sentence(register, code),
                new Text("Danh sách {dh}", "List {dh}").With("dh", PledgeWords.Short(register.Org, code, register.Day))
            );
        }
        foreach (var other in register.Periods.Where(p => p != register.Window.Period).TakeLast(1))
        {
            card.Typed(
                new Text("danh sách đăng ký", "list the pledges") + Of(register) + Text.Same(" ") + PledgeWords.Period(other),
                PledgeWords.Period(other) is var name ? new(char.ToUpperInvariant(name.Vi[0]) + name.Vi[1..], name.En) : name
            );
        }
        return card.Typed(
                new Text("xuất danh sách đăng ký ra excel", "export the list of pledges to excel")
                    + Of(register)
                    + Text.Same(" ")
                    + register.Period,
                new("Tệp Excel", "Excel file")
            )
            .Typed(
                new Text("bản đăng ký thi đua", "registration paper") + Of(register) + Text.Same(" ") + register.Period,
                new("Văn bản", "As a paper")
            );
    }

    private static Text Of(Register register) =>
        register.UnitId is { } id
            ? new Text(" {dv}", " of {dv}").With("dv", register.Org.UnitName(id))
            : new(" toàn sở", " of the whole department");
}
