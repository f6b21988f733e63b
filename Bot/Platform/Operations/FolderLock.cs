namespace Bot.Platform.Operations;

/// <summary>One process at a time owns a data folder: two would send every waiting message twice. The system frees the lock when the process dies.</summary>
public sealed class FolderLock : IDisposable
{
    private readonly FileStream held;

    private FolderLock(FileStream held) => this.held = held;

    public static FolderLock Take(DataFolder folder)
    {
        try
        {
            Directory.CreateDirectory(folder.Path);
            return new(new FileStream(Path.Combine(folder.Path, "bot.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception denied)
            when (denied is UnauthorizedAccessException or DirectoryNotFoundException
                || denied is IOException && !File.Exists(Path.Combine(folder.Path, "bot.lock"))
            )
        {
            throw DataFolder.CannotWrite(folder.Path);
        }
        catch (IOException)
        {
            throw new CannotStartException(
                $"Another process works on {folder.Path}: stop it, or choose another folder with --Data:Folder=PATH."
            );
        }
    }

    public void Dispose() => held.Dispose();
}
