using System.Globalization;
using System.Text.Json;
using Bot.Domain;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Admin;

public sealed record ImportReport(IReadOnlyList<string> Problems, IReadOnlyDictionary<string, int> Counts)
{
    public bool Good => Problems.Count == 0;
}

/// <summary>
/// Loads a folder into an empty database, all or nothing. Imported history obeys formats, not the rules of a live round. With a cut-off
/// (the demo) only what had happened by then is loaded, as it stood then.
/// </summary>
public sealed class Import(BotDb db, DateTime now, DateTime? cutOff = null)
{
    private readonly ImportProblems problems = new();

    /// <summary>What the save is told.</summary>
    public ActionContext Action { get; } = new("import", "import", now);

    /// <summary>Stages everything; the caller saves when the report is good.</summary>
    public ImportReport Stage(ImportSource source, ImportSource? extra = null)
    {
        // everything here is new: comparing it all with itself at each look at what is staged would take most of the time
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return StageAll(source, extra);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Throws away what was staged.</summary>
    public void Drop() => db.ChangeTracker.Clear();

    private ImportReport StageAll(ImportSource source, ImportSource? extra)
    {
        var org = JsonFile(source, "org.json");
        var channels = JsonFile(source, "channels.json");
        if (org is null || channels is null)
        {
            return Report();
        }
        var templates = new ImportTemplates(db, problems);
        var movement = templates.Organisation(org.RootElement);
        templates.Defaults(org.RootElement, movement);
        var people = new ImportPeople(db, problems);
        people.Stage(source);
        templates.Channels(channels.RootElement, people.Known.Groups);
        StageRows(source, movement, people.Known, required: true);
        if (extra is not null)
        {
            if (JsonFile(extra, "movements.json") is { } movements)
            {
                templates.FurtherMovements(movements.RootElement);
            }
            StageRows(extra, movement, people.Known, required: false);
        }
        StageNumbers();
        return Report();
    }

    private void StageRows(ImportSource source, Movement movement, KnownIds known, bool required)
    {
        new ImportScoring(db, problems, movement, known, cutOff).Stage(source, required);
        new ImportRecords(db, problems, movement, known, cutOff).Stage(source, required);
    }

    // the next DK, GN … that the bot gives follows the highest one that came in
    private void StageNumbers()
    {
        Highest("DK", db.Pledges.Local.Select(p => p.Id));
        Highest("SD", db.Corrections.Local.Select(c => c.Id));
        Highest("GN", db.Records.Local.Select(r => r.Id));
    }

    private void Highest(string prefix, IEnumerable<string> ids)
    {
        var numbers = ids.Where(id => id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(id => int.TryParse(id.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0);
        db.Values.Add(new() { Key = $"number:{prefix}", Value = numbers.DefaultIfEmpty(0).Max().ToString(CultureInfo.InvariantCulture) });
    }

    private JsonDocument? JsonFile(ImportSource source, string file)
    {
        if (source.Text(file) is not { } text)
        {
            problems.Add(file, "không có tệp này");
            return null;
        }
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException problem)
        {
            problems.Add(file, $"không đọc được JSON (dòng {problem.LineNumber + 1})");
            return null;
        }
    }

    private ImportReport Report() =>
        new(
            problems.Lines,
            db.ChangeTracker.Entries()
                .Where(e => e.State == EntityState.Added)
                .GroupBy(e => e.Metadata.ClrType.Name)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count())
        );
}
