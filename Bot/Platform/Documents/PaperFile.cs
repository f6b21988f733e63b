using Bot.Understanding;

namespace Bot.Platform.Documents;

/// <summary>A finished paper: what a person gets to download.</summary>
public sealed record PaperFile(string Name, string ContentType, byte[] Bytes)
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A name that every disk and every mail takes: "Biên bản đợt 1/2026" is "bien-ban-dot-1-2026.docx".</summary>
    public static string NameOf(string words, string extension)
    {
        var plain = string.Concat(VietnameseLetters.Fold(words).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var name = string.Join('-', plain.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return $"{(name.Length > 80 ? name[..80].TrimEnd('-') : name.Length == 0 ? "van-ban" : name)}.{extension}";
    }
}
