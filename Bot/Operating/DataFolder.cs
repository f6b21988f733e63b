namespace Bot.Operating;

/// <summary>Everything that is written lies under one folder: the setting Data:Folder, relative to the folder that the command runs in.</summary>
public sealed record DataFolder(string Path)
{
    public string Database => System.IO.Path.Combine(Path, "bot.db");

    public string Files => System.IO.Path.Combine(Path, "files");

    public static DataFolder Of(IConfiguration configuration) => new(System.IO.Path.GetFullPath(configuration["Data:Folder"] ?? "data"));
}

/// <summary>A reason not to start that a person can act on: printed as one sentence, no stack.</summary>
public sealed class CannotStartException(string message) : Exception(message);
