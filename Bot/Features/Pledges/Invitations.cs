using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>The invitations to register that were sent to a person and not followed yet.</summary>
public sealed class Invitations : IAsksPeople
{
    public const string KeyStart = "pledge.invited:";

    public async Task<Asked?> WaitingAsync(Turn turn, CancellationToken stop)
    {
        var (now, mine) = (turn.Now, $":{turn.Who.Id}");
        var open = (await turn.Db.Windows.AsNoTracking().OrderBy(w => w.DeadlineAt).ToListAsync(stop)).FirstOrDefault(w => w.TakesAt(now));
        if (open is null)
        {
            return null;
        }
        // the keys' own index holds those of this period together
        var (start, end) = ($"{KeyStart}{open.Period}:", $"{KeyStart}{open.Period};");
        var last = await turn
            .Db.Outbox.AsNoTracking()
            .Where(o => string.Compare(o.Key, start) >= 0 && string.Compare(o.Key, end) < 0 && o.Key.EndsWith(mine))
            .OrderByDescending(o => o.Id)
            .Select(o => o.Key)
            .FirstOrDefaultAsync(stop);
        if (last is null)
        {
            return null;
        }
        var titles = last[start.Length..].Split(':')[0].Split(',').Select(c => turn.Org.Title(c, turn.Today)).OfType<TitleRule>().ToList();
        var codes = titles.ConvertAll(t => t.Code);
        var (id, period) = (turn.Who.Id, open.Period);
        var has = await turn.Db.Pledges.AnyAsync(
            p =>
                p.SubjectId == id
                && p.Period == period
                && codes.Contains(p.TitleCode)
                && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved),
            stop
        );
        return has || titles.Count == 0
            ? null
            : new(
                new Text("Anh/Chị được mời đăng ký {danh_hieu}:", "You were invited to register {danh_hieu}:").With(
                    "danh_hieu",
                    Text.Join(", ", titles.Select(PledgeWords.Name))
                ),
                $"đăng ký {string.Join(" và ", titles.Select(t => t.Aliases.Split('|')[0]))}"
            );
    }
}
