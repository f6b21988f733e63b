using System.Text.RegularExpressions;

namespace Bot.Understanding;

/// <summary>"Nhầm, 6/8 hồ sơ", "à sửa lại: …", "sorry, I mean …": somebody takes back what was said and says it anew.</summary>
public static partial class Slip
{
    /// <summary>What stands for what was said before; null where nothing is taken back.</summary>
    public static string? Read(string words)
    {
        var line = words.Normalize().Trim();
        return Opener().Match(line) is { Success: true, Length: var length } && line.Length - length >= 2 ? line[length..].Trim() : null;
    }

    [GeneratedRegex(
        @"^(?:(?:à|a|ờ|ơ|ấy|ý|ủa|chết|oops|sorry|xin lỗi|thôi)[ ,]+)*(?:nhầm rồi|nham roi|nhầm|nham|lộn rồi|lộn|sai rồi|sửa lại là|sửa lại thành|sửa lại|sua lai|sửa thành|sua thanh|đổi lại là|đổi thành|doi thanh|ý (?:em|tôi|anh|chị|mình) là|phải là|phai la|no,? wait|i mean|i meant|make it|change it to)[ ,:.;-]+",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Opener();
}
