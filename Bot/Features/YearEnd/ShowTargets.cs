using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.YearEnd;

/// <summary>"Chỉ tiêu thi đua đến đâu rồi", "chỉ tiêu nào chưa đạt", "tỷ lệ LĐTT": the board, or the target that was named.</summary>
public sealed class ShowTargets : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await TargetDesk.LoadAsync(turn, stop) is not { } view)
        {
            return;
        }
        if (TargetDesk.Meant(turn, view.Figures) is { Count: > 0 and <= 3 } meant)
        {
            foreach (var figure in meant)
            {
                turn.Show(TargetCards.One(view, figure, turn));
            }
            return;
        }
        turn.Show(
            TargetCards.Board(
                turn.Message.Meaning.Detail == "unmet" ? view with { Shown = view.Figures.Where(f => f.IsOpen).ToList() }
                    : TargetDesk.AsksMet(turn) ? view with { Shown = view.Figures.Where(f => f.State == TargetState.Achieved).ToList() }
                    : view,
                turn
            )
        );
    }
}

/// <summary>The same as .xlsx: the board, the base with who is left out, and who does not meet what, as far as the reader may see.</summary>
public sealed class TargetFile(PaperDesk desk) : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await TargetDesk.LoadAsync(turn, stop) is { } view)
        {
            await desk.OfferAsync(
                turn,
                TargetSheets.File(view, turn.Org),
                new Text("Chỉ tiêu thi đua năm {nam}", "Emulation targets {nam}").With("nam", view.Year.Period),
                stop
            );
        }
    }
}

internal static partial class TargetDesk
{
    public static readonly Refusal NoTargets = new(
        "target.none",
        new("Chưa có chỉ tiêu thi đua nào cho năm {nam}.", "There are no emulation targets for {nam}.")
    );

    // what people call the things that are counted, without marks
    private static readonly (string[] Words, string Measure)[] Things =
    [
        (["sang kien", "de tai", "initiative"], "initiatives:"),
        (["giay khen", "certificate of commendation", "commendation"], ":GKGD"),
        (["bang khen", "certificate of merit", "merit"], ":BKUBND"),
        (["8 gio", "8h", "tam gio", "8 hour", "eight hour", "8 tieng"], "pledges:PLG-02"),
        (["ruou", "bia", "con trong gio", "alcohol", "drink"], "clean:sober"),
        (["noi quy", "quy che", "giao thong", "rules"], "clean:obey"),
    ];

    public static async Task<TargetView?> LoadAsync(Turn turn, CancellationToken stop)
    {
        var (db, org) = (turn.Db, turn.Org);
        var year = await YearFacts.YearAsync(db, turn.Message.Meaning["period"], turn.Today, stop);
        var facts = await YearFacts.LoadAsync(db, org, year, turn.Today, stop);
        var targets = await db.Targets.AsNoTracking().Where(t => t.Period == facts.Period).OrderBy(t => t.Id).ToListAsync(stop);
        if (targets.Count == 0)
        {
            turn.Refuse(NoTargets.With(("nam", facts.Period)));
            return null;
        }
        var figures = TargetBoard.From(targets, await FactsAsync(db, org, facts, stop));
        // a name is shown where nobody else reads along, and a record's only to whoever may see that record
        var records = turn.Message.IsPersonal
            ? await db.RecordsVisibleTo(turn.Who)
                .Where(r => r.Status == RecordStatus.Confirmed && r.Date >= new DateOnly(year, 1, 1) && r.Date <= facts.Ends)
                .Select(r => r.PersonId)
                .Distinct()
                .ToListAsync(stop)
            : [];
        bool Sees(string id) => turn.Message.IsPersonal && facts.Person(id) is { } person && turn.Who.SeesYearOf(person);
        return new(
            facts,
            figures,
            figures,
            f =>
                f.Missing.Where(id =>
                        f.OfUnits ? turn.Message.IsPersonal
                        : f.FromRecords ? Sees(id) && records.Contains(id)
                        : Sees(id)
                    )
                    .Select(id => f.OfUnits ? org.UnitName(id).Vi : org.NameOf(id))
                    .ToList(),
            facts.Outside.Where(o => Sees(o.Person.Id)).ToList()
        );
    }

    // "thế cái nào đạt rồi"
    public static bool AsksMet(Turn turn)
    {
        var said = turn.Message.Meaning.Folded;
        return (said.Contains("dat roi", StringComparison.Ordinal) || said.Contains("da dat", StringComparison.Ordinal))
            && !said.Contains("chua", StringComparison.Ordinal);
    }

    /// <summary>The targets that the sentence names: by code, by title, or by what is counted.</summary>
    public static IReadOnlyList<TargetFigure> Meant(Turn turn, IReadOnlyList<TargetFigure> figures)
    {
        var said = VietnameseLetters.Fold(turn.Message.Words.Normalize()).ToLowerInvariant();
        var code = turn.Message.Meaning["target"] ?? Code().Match(said).Value;
        if (
            code.Length > 0
            && figures.FirstOrDefault(f => string.Equals(f.Target.Id, code, StringComparison.OrdinalIgnoreCase)) is { } named
        )
        {
            return [named];
        }
        if (turn.Message.Meaning["titles"] is { } titles)
        {
            return figures.Where(f => titles.Split(',').Any(t => f.Target.Measure.EndsWith($":{t}", StringComparison.Ordinal))).ToList();
        }
        return Things
            .Where(t => t.Words.Any(w => said.Contains(w, StringComparison.Ordinal)))
            .Select(t => t.Measure)
            .Take(1)
            .SelectMany(m => figures.Where(f => f.Target.Measure.Contains(m, StringComparison.Ordinal)))
            .ToList();
    }

    [GeneratedRegex(@"\bt\d{2}\b")]
    public static partial Regex Code();

    private static async Task<TargetFacts> FactsAsync(BotDb db, Org org, YearFacts facts, CancellationToken stop)
    {
        var rules = await db.Violations.AsNoTracking().Select(v => new { v.Code, v.RequirementIds }).ToListAsync(stop);
        return new(
            new(facts),
            await db.RecordsToCount(new(facts.Year, 1, 1), facts.BaseDay).ToListAsync(stop),
            rules.SelectMany(r => r.RequirementIds.Split(';'), (r, id) => (r.Code, id)).ToLookup(r => r.Code, r => r.id),
            await db
                .Commendations.AsNoTracking()
                .Where(c => c.Period == facts.Period && c.AwardCode != "" && c.Withdrawn == "")
                .ToListAsync(stop),
            org.TitlesOn(facts.Ends).ToList()
        );
    }
}
