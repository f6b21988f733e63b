using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Storage;

/// <summary>Where the database is: one file, WAL beside it.</summary>
public sealed record StorageFile(string Path)
{
    public string ConnectionString =>
        new SqliteConnectionStringBuilder
        {
            // the readers' pool keeps what is worth keeping: a closed connection lets go of its file
            Pooling = false,
            DataSource = Path,
            ForeignKeys = true,
            DefaultTimeout = 5,
        }.ToString();
}

public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, string path)
    {
        var file = new StorageFile(path);
        services.AddSingleton(file);
        services.AddSingleton(provider => new WriterGate(file.ConnectionString, provider.GetRequiredService<OrgChanges>()));
        services.AddSingleton<QueryCount>();
        services.AddSingleton<OrgChanges>();
        // made by the container, which so disposes of it and of its open files
        services.AddSingleton(_ => new ReaderPool(file.ConnectionString));
        // lent, not made: every turn has a context of its own, and setting one up costs as much as several queries
        services.AddPooledDbContextFactory<BotDb>(
            (provider, options) =>
            {
                Configure(options, file, provider.GetRequiredService<OrgChanges>());
                options.AddInterceptors(provider.GetRequiredService<QueryCount>(), provider.GetRequiredService<ReaderPool>());
            },
            poolSize: 32
        );
        services.AddScoped<ActionScope>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContext());
        return services;
    }

    /// <summary>A context outside the container: import, tools, tests.</summary>
    public static BotDb Open(StorageFile file)
    {
        var options = new DbContextOptionsBuilder<BotDb>();
        Configure(options, file, null);
        return new(options.Options);
    }

    /// <summary>Brings the file to the newest shape; creates it when it is not there.</summary>
    public static void Migrate(StorageFile file)
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file.Path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
        using var db = Open(file);
        db.Database.OpenConnection();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        Sql.Prepare(connection);
        MigrationHistory.Bring(connection, [.. db.Database.GetMigrations()]);
        db.Database.Migrate();
    }

    public static string LibraryVersion(BotDb db)
    {
        db.Database.OpenConnection();
        return Sql.LibraryVersion((SqliteConnection)db.Database.GetDbConnection());
    }

    private static void Configure(DbContextOptionsBuilder options, StorageFile file, OrgChanges? changes)
    {
        options.UseSqlite(file.ConnectionString);
        options.AddInterceptors(new AuditTrail(changes));
    }
}

/// <summary>Counts the queries of the process: a test holds that a turn makes a bounded number of them.</summary>
public sealed class QueryCount : DbCommandInterceptor
{
    private long total;

    public long Total => Interlocked.Read(ref total);

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Interlocked.Increment(ref total);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Interlocked.Increment(ref total);
        return ValueTask.FromResult(result);
    }
}
