using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>"Tiến độ DK058", "tiến độ đăng ký của em", for a head the unit's, for the Office and the Director all.</summary>
public sealed class ShowPledgeProgress(FileStore files, PaperDesk desk) : IAnswer
{
    public static readonly Refusal NotVisible = new(
        "progress.not_visible",
        new("Không có đăng ký {ma} trong phạm vi Anh/Chị được xem.", "There is no pledge {ma} that you may see.")
    );

    private const int MostFiles = 3;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (turn.Message.Meaning["pledge"] is { } code)
        {
            await OneAsync(turn, code, stop);
            return;
        }
        var wide = turn.Message.Meaning.Detail == "unit" && (turn.Who.IsHead || turn.Who.IsOffice || turn.Who.IsDirector);
        var pledges = wide ? await UnitsAsync(turn, stop) : await ProgressDesk.MeantAsync(turn, stop);
        var states = await WithAsync(turn.Db, pledges, stop);
        if (states.Count == 0)
        {
            turn.Refuse(PledgeRefusals.NoPledge);
        }
        else if (states.Count == 1 && !wide)
        {
            turn.Show(ProgressCards.One(states[0], turn));
        }
        else
        {
            turn.Show(
                ProgressCards.List(
                    states,
                    wide
                        ? new("Tiến độ thực hiện đăng ký", "Progress on pledges")
                        : new("Tiến độ đăng ký của Anh/Chị", "Progress on your pledges"),
                    wide
                        ? new("tiến độ thực hiện đăng ký của đơn vị", "progress on the pledges of my unit")
                        : new("tiến độ đăng ký của em", "progress on my pledges"),
                    turn
                )
            );
        }
    }

    private async Task OneAsync(Turn turn, string code, CancellationToken stop)
    {
        var pledge = await turn.Db.Pledges.AsNoTracking().FirstOrDefaultAsync(p => p.Id == code, stop);
        if (pledge is null || !ProgressDesk.Sees(pledge, turn.Who, turn.Org))
        {
            turn.Refuse(NotVisible.With(("ma", code)));
            return;
        }
        var state = (await WithAsync(turn.Db, [pledge], stop))[0];
        turn.Show(ProgressCards.One(state, turn));
        var ids = state.Entries.SelectMany(e => e.FileList).Select(f => f.Id).Take(MostFiles).ToList();
        foreach (var row in ids.Count == 0 ? [] : await turn.Db.Files.AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(stop))
        {
            if (await files.ReadAsync(row.Id, stop) is { } bytes)
            {
                await desk.OfferAsync(
                    turn,
                    new(row.Name, row.ContentType, bytes),
                    new Text("Minh chứng {ma}", "Evidence for {ma}").With("ma", code),
                    stop
                );
            }
        }
    }

    private static async Task<IReadOnlyList<Pledge>> UnitsAsync(Turn turn, CancellationToken stop)
    {
        var year = $"{turn.Today.Year}";
        var all = await turn
            .Db.Pledges.AsNoTracking()
            .Where(p => p.Period.StartsWith(year) && p.Status == PledgeStatus.Approved)
            .OrderBy(p => p.Id)
            .ToListAsync(stop);
        var unit = turn.Message.Meaning["unit"];
        return all.FindAll(p => ProgressDesk.Sees(p, turn.Who, turn.Org) && (unit is null || PledgeWords.UnitOf(p, turn.Org) == unit));
    }

    /// <summary>Two queries, however many pledges.</summary>
    public static async Task<IReadOnlyList<PledgeState>> WithAsync(BotDb db, IReadOnlyList<Pledge> pledges, CancellationToken stop)
    {
        var ids = pledges.Select(p => p.Id).ToList();
        var entries = (
            await db
                .Progress.AsNoTracking()
                .Where(p => ids.Contains(p.PledgeId) && p.TakenBackAt == null)
                .OrderByDescending(p => p.At)
                .ThenByDescending(p => p.Id)
                .ToListAsync(stop)
        ).ToLookup(p => p.PledgeId);
        var results = await db.Results.AsNoTracking().Where(r => ids.Contains(r.PledgeId)).ToDictionaryAsync(r => r.PledgeId, stop);
        return pledges.Select(p => new PledgeState(p, entries[p.Id].ToList(), results.GetValueOrDefault(p.Id))).ToList();
    }
}
