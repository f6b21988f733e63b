namespace Bot.Understanding;

/// <summary>Reads whether a message is a fragment that means something only after another one. It knows no topic: a message that names one is none.</summary>
internal static partial class FollowUp
{
    private const int MostWords = 9;

    // what a fragment may hold and still name no topic of its own
    private static readonly ConceptSet Soft = ConceptSet.OfAll(
        Concept.Filler,
        Concept.Polite,
        Concept.Self,
        Concept.Time,
        Concept.Question,
        Concept.Bot,
        Concept.What,
        Concept.View,
        Concept.Year,
        Concept.Round,
        Concept.Room,
        Concept.Group,
        Concept.Unit,
        Concept.Title,
        Concept.TitleWord,
        Concept.Someone,
        Concept.Number,
        Concept.Month,
        Concept.RoomWord,
        Concept.GroupWord,
        Concept.UnitWord,
        Concept.Person,
        Concept.Colleague,
        Concept.Yes,
        Concept.Small,
        Concept.Asked,
        Concept.Last,
        Concept.Next,
        Concept.MyRoom,
        Concept.MyGroup,
        Concept.MyUnit,
        Concept.Off,
        Concept.Make,
        Concept.Start,
        Concept.Compare,
        Concept.Use,
        Concept.Help
    );

    // what a "why" may doubt of a thing that was shown
    private static readonly ConceptSet Doubting = ConceptSet.OfAll(
        Concept.Why,
        Concept.No,
        Concept.NotYet,
        Concept.Negated,
        Concept.Done,
        Concept.All
    );

    private static readonly ConceptSet Files = ConceptSet.OfAll(Concept.Export, Concept.Excel, Concept.Paper, Concept.Speak);

    public static Follow Of(Reading reading, EntityFinding found)
    {
        var said = string.Join(' ', reading.Words.Select(w => w.Folded));
        if (reading.Words.Count > MostWords || reading.Words.Count == 0)
        {
            return Follow.None;
        }
        if (Fixed(said, reading, found) is not Follow.None and var told)
        {
            return told;
        }
        var rest = reading.Concepts.Without(Soft);
        if (Array.Exists(OnlyThese, o => said.StartsWith(o, StringComparison.Ordinal)))
        {
            // "riêng trung tâm thôi": the "thôi" stops nothing
            rest = rest.Without(ConceptSet.OfAll(Concept.CancelWord, Concept.Deferred, Concept.PutOff, Concept.TakenBack, Concept.Bare));
        }
        if (
            Array.Exists(WhyWords, w => said.StartsWith(w, StringComparison.Ordinal))
            && found.Entities.Count > 0
            && rest.Without(Doubting).IsEmpty
        )
        {
            return Follow.Why;
        }
        if (rest.Without(ConceptSet.OfAll(Concept.All, Concept.Everybody)).IsEmpty && Array.Exists(WholeThing, w => Says(said, w)))
        {
            return Follow.Whole;
        }
        if (rest.IsEmpty && reading.Words.Count <= 6 && Array.Exists(OneBack, w => said.EndsWith(w, StringComparison.Ordinal)))
        {
            return Follow.Earlier;
        }
        return Files.Meets(rest) && rest.Without(Files).Without(ConceptSet.Of(Concept.CancelWord)).IsEmpty && reading.Strays <= 1
                ? AsFile(reading, said)
            : rest.IsEmpty ? Changed(reading, found, said)
            : Deed(rest, said, reading);
    }

    // what is said in so many words, whatever else may be meant by them
    private static Follow Fixed(string said, Reading reading, EntityFinding found)
    {
        if (Array.Exists(More, m => said == m || said.StartsWith(m + " ", StringComparison.Ordinal)))
        {
            return Follow.More;
        }
        if (
            reading.Words.Count <= 6
            && Array.Exists(WhyThat, w => said == w || said.StartsWith(w + " ", StringComparison.Ordinal))
            && found.Entities.Count == 0
        )
        {
            return Follow.Why;
        }
        if (reading.Words.Count <= 6 && Array.Exists(ByWhom, w => said == w || said.StartsWith(w + " ", StringComparison.Ordinal)))
        {
            return Follow.Who;
        }
        if (Array.Exists(NotAllowed, w => said == w || said.StartsWith(w + " ", StringComparison.Ordinal)))
        {
            return Follow.WhyNot;
        }
        return Follow.None;
    }

    private static bool Says(string said, string words) => $" {said} ".Contains($" {words} ", StringComparison.Ordinal);

    private static Follow AsFile(Reading reading, string said) =>
        reading.Concepts.Has(Concept.Excel) || said.Contains("bang tinh", StringComparison.Ordinal) ? Follow.Excel : Follow.Word;

    private static Follow Changed(Reading reading, EntityFinding found, string said)
    {
        var asked =
            Array.Exists(Openers, o => said.StartsWith(o + " ", StringComparison.Ordinal))
            || Array.Exists(Closers, c => said.EndsWith(c, StringComparison.Ordinal));
        var slots = found.Entities.Keys.Any(k => k is not ("pairs" or "score" or "note" or "own" or "link" or "reason"));
        if (slots && (asked || reading.Strays == 0) && !found.Entities.ContainsKey("pairs"))
        {
            return Follow.Slots;
        }
        var by =
            asked
            || said.StartsWith("theo ", StringComparison.Ordinal)
            || said.StartsWith("by ", StringComparison.Ordinal)
            || said.StartsWith("per ", StringComparison.Ordinal);
        return !by || reading.Strays > 1 ? Follow.None
            : reading.Concepts.Has(Concept.GroupWord) ? Follow.Groups
            : reading.Concepts.Has(Concept.UnitWord) ? Follow.Units
            : reading.Concepts.Has(Concept.RoomWord) ? Follow.Rooms
            : Follow.None;
    }

    // an act without its object: "nhắc họ", "công bố đi", "rút cái đó", "duyệt người đầu tiên"
    private static readonly ConceptSet Deciding = ConceptSet.OfAll(Concept.Approve, Concept.Return);

    private static Follow Deed(ConceptSet rest, string said, Reading reading)
    {
        bool Only(params Concept[] concepts) => rest.Without(ConceptSet.OfAll(concepts)).IsEmpty;
        bool SaysOf(string[] words) => Array.Exists(words, w => Says(said, w));
        return rest.Has(Concept.Remind)
            && Only(Concept.Remind, Concept.All, Concept.Everybody, Concept.Submit, Concept.Explain, Concept.Register, Concept.Score)
            && SaysOf(Them)
                ? Follow.Nudge
            : (rest.Has(Concept.Publish) || rest.Has(Concept.Post))
            && Only(Concept.Publish, Concept.Post, Concept.Everybody, Concept.All, Concept.Announce)
                ? Follow.Publish
            : (rest.Has(Concept.Approve) || rest.Has(Concept.Return))
            && Only(
                Concept.Approve,
                Concept.Return,
                Concept.CancelWord,
                Concept.First,
                Concept.All,
                Concept.Bare,
                Concept.No,
                Concept.NotYet,
                Concept.Reasoned
            )
            && (
                said.Contains("dau tien", StringComparison.Ordinal)
                || said.Contains("first", StringComparison.Ordinal)
                || SaysOf(That)
                || reading.Words.Count <= 4
                || reading.Spots.Count > 0 && reading.Spots[0].Concepts.Meets(Deciding)
            )
                ? Follow.Decide
            : OwnDeed(rest, said, reading);
    }

    // what one does with a thing of one's own: take it back, hand it in, register it
    private static Follow OwnDeed(ConceptSet rest, string said, Reading reading)
    {
        bool Only(params Concept[] concepts) => rest.Without(ConceptSet.OfAll(concepts)).IsEmpty;
        bool SaysOf(string[] words) => Array.Exists(words, w => Says(said, w));
        return (rest.Has(Concept.Withdraw) || rest.Has(Concept.Cancel) || rest.Has(Concept.Undo))
            && Only(
                Concept.Withdraw,
                Concept.Cancel,
                Concept.CancelWord,
                Concept.Undo,
                Concept.Enter,
                Concept.Record,
                Concept.Bare,
                Concept.Reasoned,
                Concept.Deferred,
                Concept.PutOff,
                Concept.TakenBack
            )
            && (
                SaysOf(That)
                || said.StartsWith("thoi rut", StringComparison.Ordinal)
                || said.StartsWith("rut lai", StringComparison.Ordinal)
            )
                ? Follow.TakeBack
            : rest.Has(Concept.Submit) && Only(Concept.Submit, Concept.Bare) && reading.Words.Count <= 4 ? Follow.Submit
            : rest.Has(Concept.Register) && Only(Concept.Register, Concept.Bare, Concept.Sign) && SaysOf(That) ? Follow.Register
            : Follow.None;
    }
}
