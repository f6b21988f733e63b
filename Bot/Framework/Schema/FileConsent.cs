namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a person answered to the offer of a file.</summary>
public class FileConsentCardResponse
{
    public string? Action { get; set; }
    public object? Context { get; set; }
    public FileUploadInfo? UploadInfo { get; set; }
}

/// <summary>Where the bytes go. <see cref="UploadUrl"/> is a credential: it is never logged.</summary>
public class FileUploadInfo
{
    public string? Name { get; set; }
    public string? UploadUrl { get; set; }
    public string? ContentUrl { get; set; }
    public string? UniqueId { get; set; }
    public string? FileType { get; set; }
}
