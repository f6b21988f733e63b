namespace Bot.Understanding;

/// <summary>
/// The frame of a sentence, which single phrases cannot show: a question about a deed is no order to do it, and a
/// "không" before the verb takes it back. Writes are never guessed from either.
/// </summary>
internal static class Frame
{
    private static readonly string[] Endings =
    [
        "a",
        "nhi",
        "vay",
        "the",
        "em",
        "anh",
        "chi",
        "bot",
        "oi",
        "ta",
        "ban",
        "ha",
        "hay",
        "sao",
        "do",
        "nua",
        "nhe",
        "voi",
    ];
    private static readonly string[] EnglishOpeners =
    [
        "did",
        "has",
        "have",
        "is",
        "was",
        "were",
        "does",
        "do",
        "are",
        "when",
        "why",
        "who",
        "am",
    ];

    internal static readonly ConceptSet Deeds = ConceptSet.OfAll(
        Concept.Approve,
        Concept.Publish,
        Concept.Record,
        Concept.Register,
        Concept.Withdraw,
        Concept.Cancel,
        Concept.Fix,
        Concept.Score,
        Concept.Submit,
        Concept.Agree,
        Concept.Praise,
        Concept.Sign,
        Concept.Remind,
        Concept.Post,
        Concept.LockRound,
        Concept.Lock,
        Concept.Undo,
        Concept.Reopen,
        Concept.Lift,
        Concept.Bonus,
        Concept.Model
    );

    private static readonly ConceptSet Others = ConceptSet.OfAll(Concept.Panel, Concept.Colleague, Concept.Person);

    public static ConceptSet Of(List<Word> words, List<Spot> spots, List<Hit<NameOf>> named, int cut)
    {
        var found = IsGranted(words, spots, named) ? ConceptSet.Of(Concept.Granted) : default;
        if (IsAsked(words.FindAll(w => w.Start < cut)))
            found |= ConceptSet.Of(Concept.Asked);
        // "không đăng ký nữa" takes back what was done, "không đăng ký" declines to do it
        if (TakenBack(words, spots) is { } deed)
            found |= ConceptSet.Of(
                deed.Concepts.Has(Concept.Register) && words.Exists(w => w.Folded == "nua") ? Concept.Withdraw : Concept.Negated
            );
        // "sao nhóm 2 lại …", "lý do nhóm 4 …": what opens the sentence asks for the reason
        if (words.Count > 3 && (words[0].Folded == "sao" || PeriodReader.Says(words, 0, "ly do")))
            found |= ConceptSet.Of(Concept.Why);
        return found;
    }

    private static bool IsAsked(List<Word> words)
    {
        if (words.Count < 3)
            return false;
        if (
            EnglishOpeners.Contains(words[0].Folded) && words[0].Raw.All(c => c < 128) && !Syllables.IsPlain(words[1].Folded)
            || (words[0].Folded is "did" or "has" or "have" or "is" or "was" or "when" or "why" or "who")
        )
            return true;
        var last = words.Count - 1;
        while (last > 1 && Endings.Contains(words[last].Folded) && words[last].Marked != "à")
            last--;
        var end = words[last];
        if (end.Marked is "à" or "hả" or "chưa" or "chua" && end.Marked != "á")
            return true;
        if (
            end.Folded != "khong"
            || words[last - 1].Folded is "duoc" && words.FindIndex(w => w.Folded == "co") is var has && (has < 0 || has == last - 2)
        )
            return Opens(words, "co phai") || Opens(words, "co nen");
        return words.FindIndex(w => w.Folded is "co" or "phai" or "da") is var at && at >= 0 && at < last;
    }

    private static bool Opens(List<Word> words, string phrase)
    {
        for (var i = 0; i + 1 < words.Count; i++)
            if (PeriodReader.Says(words, i, phrase))
                return true;
        return false;
    }

    // "cho anh Phúc chấm …", "let Lan score …": somebody else is let do it; "cho em chấm" asks for oneself
    private static bool IsGranted(List<Word> words, List<Spot> spots, List<Hit<NameOf>> named)
    {
        var grant = words.FindIndex(w => w.Folded is "cho" or "let");
        var deed = grant < 0 ? null : spots.Find(s => s.From > grant + 1 && s.From <= grant + 5 && s.Concepts.Has(Concept.Score));
        return deed is not null
            && (
                named.Exists(h => h.From > grant && h.To <= deed.From && h.Value.Kind is NameKind.FullName or NameKind.GivenName)
                || spots.Exists(s => s.From > grant && s.From < deed.From && s.Concepts.Meets(Others))
            );
    }

    private static Spot? TakenBack(List<Word> words, List<Spot> spots)
    {
        foreach (var spot in spots)
        {
            if (spot.From == 0 || !spot.Concepts.Meets(Deeds) || spots.Exists(s => s.From < spot.From && s.To > spot.From))
                continue;
            if (
                words[spot.From - 1].Folded is "khong" or "chang" or "cha" or "dung"
                && words[spot.From - 1].Marked is "không" or "khong" or "chẳng" or "đừng" or "chả"
            )
                return spot;
        }
        return null;
    }
}
