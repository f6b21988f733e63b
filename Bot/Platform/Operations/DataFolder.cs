using Microsoft.Data.Sqlite;
using Storage;

namespace Bot.Platform.Operations;

/// <summary>Everything that is written lies under one folder: the setting Data:Folder, relative to the folder that the command runs in.</summary>
public sealed record DataFolder(string Path)
{
    public string Database => System.IO.Path.Combine(Path, "bot.db");

    public string Files => System.IO.Path.Combine(Path, "files");

    /// <summary>Brings the database into its present shape; what stands in the way is one sentence that a person can act on.</summary>
    public StorageFile Prepare()
    {
        var file = new StorageFile(Database);
        try
        {
            StorageSetup.Migrate(file);
            return file;
        }
        catch (Exception denied)
            when (denied is UnauthorizedAccessException or IOException || denied is SqliteException { SqliteErrorCode: 8 or 14 })
        {
            throw CannotWrite(Path);
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is 11 or 26)
        {
            throw new CannotStartException(
                $"{file.Path} is not a healthy SQLite database: move it away to start afresh, or put a backup in its place."
            );
        }
        catch (UnknownShapeException other)
        {
            throw new CannotStartException(
                other.Older
                    ? $"{file.Path} was made by a test version of this program from before its first release and cannot be brought up to date: move it away and import the department again."
                    : $"{file.Path} was made by a newer version of this program: start that version, or put a backup from before it in its place."
            );
        }
        catch (SqliteException held) when (held.SqliteErrorCode is 5 or 6)
        {
            throw new CannotStartException(
                $"{file.Path} is in use by another process: stop it (a running bot, a backup, a viewer) and try again."
            );
        }
    }

    public static CannotStartException CannotWrite(string path) =>
        new($"Cannot write in {path}: give write access to it, or set another folder with --Data:Folder=PATH.");

    public static DataFolder Of(IConfiguration configuration) => new(System.IO.Path.GetFullPath(configuration["Data:Folder"] ?? "data"));
}

/// <summary>A reason not to start that a person can act on: printed as one sentence, no stack.</summary>
public sealed class CannotStartException(string message) : Exception(message);
