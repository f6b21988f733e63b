using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bot.Tests.Harness;

/// <summary>
/// What an app's turns ask its database through EF, heard from outside (EF's own diagnostics): the product knows nothing of it. The small
/// writes of every turn (arrival, dialog, outbox) are prepared statements and not EF's.
/// </summary>
public sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    // the fake Teams and the schedule's look once a minute; and a context that reads these alone is theirs too, or the sender's
    private static readonly string[] Foreign = ["LocalMessages", "Reminders", "JobRuns"];
    private static readonly string[] Around =
    [
        "Departments",
        "Units",
        "Groups",
        "Rooms",
        "People",
        "Panel",
        "Rounds",
        "Titles",
        "Taught",
        "Delegations",
        "Channels",
        "Conversations",
        "Values",
    ];

    private readonly string folder;
    private readonly ConcurrentQueue<(DbContextId Context, string Sql)> heard = new();
    private readonly ConcurrentQueue<IDisposable> subscriptions = new();

    public Commands(BotApp app)
    {
        folder = Path.GetFileName(app.Folder);
        subscriptions.Enqueue(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>What was asked since the last look.</summary>
    public IReadOnlyList<string> Queries() => Take().Where(sql => sql.StartsWith("SELECT", StringComparison.Ordinal)).ToList();

    public void Dispose()
    {
        foreach (var subscription in subscriptions)
        {
            subscription.Dispose();
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            subscriptions.Enqueue(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value.Value is CommandEventData { Context: { } context } data
            && value.Key == RelationalEventId.CommandExecuting.Name
            && data.Connection.DataSource.Contains(folder, StringComparison.Ordinal)
        )
        {
            heard.Enqueue((context.ContextId, data.Command.CommandText));
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private List<string> Take()
    {
        var all = new List<(DbContextId Context, string Sql)>();
        while (heard.TryDequeue(out var one))
        {
            all.Add(one);
        }
        return all.GroupBy(c => c.Context)
            .Where(c =>
                !c.Any(x => Foreign.Contains(Table(x.Sql)) || x.Sql.Contains("\"About\" IS NOT NULL", StringComparison.Ordinal))
                && !c.All(x => Around.Contains(Table(x.Sql)))
            )
            .SelectMany(c => c.Select(x => x.Sql))
            .ToList();
    }

    private static string Table(string sql) => Regex.Match(sql, "(FROM|INTO|UPDATE) \"(\\w+)\"").Groups[2].Value;
}
