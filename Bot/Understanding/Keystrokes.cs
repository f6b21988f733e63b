namespace Bot.Understanding;

/// <summary>Keys of a Telex or VNI keyboard that was switched off: "ddawng kys", "d9a8ng ky1".</summary>
internal static class Keystrokes
{
    private const string TelexTones = "\0frxsj"; // index = tone

    /// <summary>The word that was meant, or null when these keys do not spell a syllable.</summary>
    public static string? Decode(string token) => token.Any(char.IsAsciiDigit) ? Vni(token) : Telex(token);

    public static string? Telex(string token)
    {
        if (token.Length is < 2 or > 9 || !token.All(char.IsAsciiLetterLower))
            return null;
        var letters = new List<char>();
        var (tone, changed) = (0, false);
        foreach (var key in token)
        {
            var seenVowel = letters.Exists(VietnameseLetters.IsVowel);
            var index = seenVowel ? TelexTones.IndexOf(key) : -1;
            if (index > 0 && tone == 0)
                (tone, changed) = (index, true);
            else if (ApplyTelex(letters, key))
                changed = true;
            else
                letters.Add(key);
        }
        return changed ? Finish(letters, tone) : null;
    }

    public static string? Vni(string token)
    {
        if (token.Length is < 2 or > 10 || !char.IsAsciiLetterLower(token[0]))
            return null;
        var letters = new List<char>();
        var (tone, changed) = (0, false);
        foreach (var key in token)
        {
            if (char.IsAsciiLetterLower(key))
                letters.Add(key);
            else if (key is >= '1' and <= '5' && tone == 0)
                (tone, changed) = (VniTone(key), true);
            else if (ApplyVni(letters, key))
                changed = true;
            else
                return null;
        }
        return changed ? Finish(letters, tone) : null;
    }

    private static int VniTone(char key) =>
        key switch
        {
            '1' => VietnameseLetters.Rising,
            '2' => VietnameseLetters.Falling,
            '3' => VietnameseLetters.Asking,
            '4' => VietnameseLetters.Tumbling,
            _ => VietnameseLetters.Heavy,
        };

    private static bool ApplyTelex(List<char> letters, char key)
    {
        if (key == 'w')
            return Horn(letters) || Replace(letters, 'a', 'ă');
        return key switch
        {
            'a' => Replace(letters, 'a', 'â'),
            'e' => Replace(letters, 'e', 'ê'),
            'o' => Replace(letters, 'o', 'ô'),
            'd' => letters.Count > 0 && letters[0] == 'd' && Replace(letters, 'd', 'đ'),
            _ => false,
        };
    }

    private static bool ApplyVni(List<char> letters, char key) =>
        key switch
        {
            '6' => Replace(letters, 'a', 'â') || Replace(letters, 'e', 'ê') || Replace(letters, 'o', 'ô'),
            '7' => Horn(letters),
            '8' => Replace(letters, 'a', 'ă'),
            '9' => Replace(letters, 'd', 'đ'),
            _ => false,
        };

    // one key gives both horns of "ươ"
    private static bool Horn(List<char> letters)
    {
        var o = letters.LastIndexOf('o');
        if (o > 0 && letters[o - 1] is 'u' or 'ư')
            letters[o - 1] = 'ư';
        return Replace(letters, 'o', 'ơ') || Replace(letters, 'u', 'ư') || (o > 0 && letters[o - 1] == 'ư');
    }

    private static bool Replace(List<char> letters, char plain, char marked)
    {
        var at = letters.LastIndexOf(plain);
        if (at < 0)
            return false;
        letters[at] = marked;
        return true;
    }

    private static string? Finish(List<char> letters, int tone)
    {
        var word = new string([.. letters]);
        if (!Syllables.IsWritten(word))
            return null;
        var at = tone == 0 ? -1 : TonePlace(word);
        if (at >= 0)
            word = string.Concat(word.AsSpan(0, at), [VietnameseLetters.WithTone(word[at], tone)], word.AsSpan(at + 1));
        return VietnameseLetters.Spell(word);
    }

    private static int TonePlace(string word)
    {
        var start = word.StartsWith("qu") || (word.StartsWith("gi") && word.Length > 2) ? 2 : 0;
        var vowels = Enumerable.Range(start, word.Length - start).Where(i => VietnameseLetters.IsVowel(word[i])).ToList();
        if (vowels.Count == 0)
            return -1;
        var marked = vowels.FindLastIndex(i => VietnameseLetters.Of(word[i]).Mark > 0);
        if (marked >= 0)
            return vowels[marked];
        var closed = vowels[^1] < word.Length - 1;
        return vowels.Count == 1 ? vowels[0]
            : closed || vowels.Count == 3 ? vowels[1]
            : vowels[0];
    }
}
