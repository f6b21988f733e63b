using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Storage;

/// <summary>
/// Writes an <see cref="AuditEntry"/> for every change of an audited row, in the same save, and raises row versions. A change that is saved
/// without its entry has nobody who answers for it: that is a mistake of the program, and the save fails.
/// </summary>
public sealed class AuditTrail(OrgChanges? changes = null) : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check((BotDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Check((BotDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        changes?.Saved((BotDb)eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        changes?.Saved((BotDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    internal static void Write(BotDb db, ActionContext action)
    {
        var save = Guid.NewGuid().ToString("N")[..12];
        foreach (var entry in Changed(db))
        {
            if (entry is { Entity: IVersioned versioned, State: EntityState.Modified })
            {
                versioned.Version++;
            }
            db.Audit.Add(Entry(action, entry, save));
        }
    }

    private void Check(BotDb db)
    {
        changes?.Saving(db);
        var written = db
            .ChangeTracker.Entries<AuditEntry>()
            .Where(e => e.State == EntityState.Added)
            .Select(e => (e.Entity.Entity, e.Entity.EntityId))
            .ToHashSet();
        if (Changed(db).Find(e => !written.Contains((e.Metadata.ClrType.Name, ((IAudited)e.Entity).AuditId))) is { } unsaid)
        {
            throw new InvalidOperationException($"a change of {unsaid.Metadata.ClrType.Name} is saved and nobody has said who makes it");
        }
    }

    private static List<EntityEntry> Changed(BotDb db) =>
        db
            .ChangeTracker.Entries()
            .Where(e => e is { Entity: IAudited, State: EntityState.Added or EntityState.Modified or EntityState.Deleted })
            .ToList();

    private static AuditEntry Entry(ActionContext action, EntityEntry entry, string save) =>
        new()
        {
            Save = save,
            At = action.At,
            Who = action.Who,
            Operation = action.Operation,
            Entity = entry.Metadata.ClrType.Name,
            EntityId = ((IAudited)entry.Entity).AuditId,
            Change = entry.State.ToString(),
            Before = entry.State == EntityState.Added || action.Forgets ? null : Values(entry, original: true),
            After = entry.State == EntityState.Deleted || action.Forgets ? null : Values(entry, original: false),
        };

    // a change lists what changed; an addition or removal the whole row
    private static string Values(EntityEntry entry, bool original) =>
        JsonSerializer.Serialize(
            entry
                .Properties.Where(p => entry.State != EntityState.Modified || p.IsModified)
                .Where(p => !p.Metadata.IsPrimaryKey() || !p.IsTemporary)
                .ToDictionary(p => p.Metadata.Name, p => (original ? p.OriginalValue : p.CurrentValue) is { } value ? Plain(value) : null),
            Json
        );

    private static object Plain(object value) => value is Enum word ? word.ToString() : value;
}

/// <summary>Tells that people, units, offices, seats, titles or rounds have changed: what is kept of them in memory is then out of date.</summary>
public sealed class OrgChanges
{
    private static readonly HashSet<Type> Kinds =
    [
        typeof(Department),
        typeof(Unit),
        typeof(Group),
        typeof(Room),
        typeof(Person),
        typeof(PanelMember),
        typeof(TitleRule),
        typeof(Delegation),
        typeof(Round),
        typeof(RoundSubject),
        typeof(RoundSeat),
        typeof(RoundCriterion),
        typeof(TaughtSentence),
    ];

    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<BotDb, object> changing = [];
    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<BotDb, object> auditing = [];
    private long audited;

    public event Action? Changed;

    /// <summary>How many saves have changed something that is audited: who owes what can only have changed with it, or with time.</summary>
    public long Audited => Interlocked.Read(ref audited);

    internal void Saving(BotDb db)
    {
        if (
            db
                .ChangeTracker.Entries()
                .Any(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && Kinds.Contains(e.Metadata.ClrType))
        )
        {
            changing.AddOrUpdate(db, db);
        }
        if (db.ChangeTracker.Entries<IAudited>().Any(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            auditing.AddOrUpdate(db, db);
        }
    }

    // inside a transaction others still see what was: whoever commits it tells
    internal void Saved(BotDb db)
    {
        if (db.Database.CurrentTransaction is null)
        {
            Committed(db);
        }
    }

    internal void Committed(BotDb db)
    {
        if (auditing.Remove(db))
        {
            Interlocked.Increment(ref audited);
        }
        if (changing.Remove(db))
        {
            Changed?.Invoke();
        }
    }
}
