using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>One's own pledges of the running periods.</summary>
public sealed class ShowMyPledges : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        // a named person never becomes oneself
        if (turn.OtherNamed is { } other)
        {
            await ShowOtherAsync(turn, other, stop);
            return;
        }
        var asked = Own(turn);
        // nor a named year another
        var year = turn.Message.Meaning["period"] is { } span ? span[..4] : null;
        if (year is not null)
        {
            asked = asked.Where(p => p.Period.StartsWith(year));
        }
        var own = await asked.OrderByDescending(p => p.SubmittedAt).Take(10).ToListAsync(stop);
        if (own.Count == 0 && year is not null)
        {
            turn.Say(new Text("Anh/Chị không có đăng ký thi đua nào của năm {nam}.", "You have no pledge of {nam}.").With("nam", year));
            return;
        }
        if (own.Count == 0)
        {
            turn.Say(
                new(
                    "Anh/Chị chưa có đăng ký thi đua nào. Gõ \"đăng ký thi đua\" để bắt đầu.",
                    "You have no pledge yet. Type \"register a pledge\" to begin."
                )
            );
            return;
        }
        turn.Show(PledgeCards.Mine(own, p => PledgeWords.Title(turn.Org, p.TitleCode, turn.Today), turn.Org.NameOf));
    }

    private static async Task ShowOtherAsync(Turn turn, string personId, CancellationToken stop)
    {
        var person = turn.Org.Person(personId);
        if (!turn.Who.SeesYearOf(person))
        {
            turn.Say(
                new Text(
                    "Đăng ký của {ten} chỉ người đó, Trưởng đơn vị và Văn phòng Sở được xem. Của Anh/Chị: gõ \"xem đăng ký của tôi\".",
                    "The pledges of {ten} are seen by that person, the head of the unit and the Office. Yours: type \"show my pledges\"."
                ).With("ten", person.FullName)
            );
            return;
        }
        var theirs = await turn
            .Db.Pledges.AsNoTracking()
            .Where(p => p.Scope == "individual" && p.SubjectId == personId)
            .OrderByDescending(p => p.SubmittedAt)
            .Take(10)
            .ToListAsync(stop);
        if (theirs.Count == 0)
        {
            turn.Say(new Text("{ten} chưa có đăng ký thi đua nào.", "{ten} has no pledge yet.").With("ten", person.FullName));
            return;
        }
        turn.Show(PledgeCards.Mine(theirs, p => PledgeWords.Title(turn.Org, p.TitleCode, turn.Today), turn.Org.NameOf, person.FullName));
    }

    public static IQueryable<Pledge> Own(Turn turn)
    {
        var (id, unit, head) = (turn.Who.Id, turn.Who.Person.UnitId, turn.Who.IsHead);
        return turn
            .Db.Pledges.AsNoTracking()
            .Where(p => (p.Scope == "individual" && p.SubjectId == id) || (head && p.Scope == "collective" && p.SubjectId == unit));
    }
}
