namespace Bot.Understanding;

/// <summary>A sentence as two people would type it alike: without marks, capitals and punctuation.</summary>
public static class PlainWords
{
    public static string Of(string said) =>
        string.Join(
            ' ',
            new string([.. VietnameseLetters.Fold(said).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );
}
