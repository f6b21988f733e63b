using System.Collections.Frozen;
using Bot.Understanding.Learning;

namespace Bot.Understanding;

/// <summary>From words to a meaning: concepts are spotted, then the first fitting rule decides.</summary>
public sealed class Understander(Names names, Learner? learner = null)
{
    private const double PerStray = 0.04;
    private static readonly IReadOnlyDictionary<string, string> Nothing = FrozenDictionary<string, string>.Empty;

    private static readonly FrozenDictionary<string, string[]> Confusable = new Dictionary<string, string[]>
    {
        ["register_pledge"] = ["view_pledges", "register_initiative"],
        ["view_pledges"] = ["register_pledge", "edit_pledge"],
        ["edit_pledge"] = ["view_pledges", "register_pledge"],
        ["approve_pledge"] = ["view_pledges", "edit_pledge"],
        ["submit_score"] = ["correct_score", "score_progress"],
        ["correct_score"] = ["submit_score", "my_result"],
        ["score_progress"] = ["submit_score", "targets"],
        ["ranking"] = ["my_result", "score_progress"],
        ["my_result"] = ["ranking", "my_discipline"],
        ["record_violation"] = ["my_discipline", "monthly_report"],
        ["my_discipline"] = ["record_violation", "my_result"],
        ["monthly_report"] = ["record_violation", "ranking"],
        ["set_reminder"] = ["next_reminders", "link_channel"],
        ["next_reminders"] = ["set_reminder", "my_duties"],
        ["link_channel"] = ["monthly_report", "set_reminder"],
        ["targets"] = ["ranking", "score_progress"],
        ["eligibility"] = ["my_result", "targets"],
        ["award_decision"] = ["commend", "targets"],
        ["register_initiative"] = ["register_pledge", "targets"],
        ["commend"] = ["register_pledge", "record_violation"],
        ["explain_ranking"] = ["ranking", "my_result"],
        ["publish_ranking"] = ["ranking", "score_progress"],
        ["my_duties"] = ["score_progress", "view_pledges"],
        ["who_am_i"] = ["my_result", "help"],
        ["undo"] = ["cancel", "correct_score"],
        ["delivery_status"] = ["job_status", "next_reminders"],
        ["job_status"] = ["delivery_status", "my_duties"],
        ["resend_message"] = ["delivery_status"],
        ["away"] = ["set_reminder", "next_reminders"],
        ["pledge_progress"] = ["pledge_result", "view_pledges"],
        ["pledge_result"] = ["pledge_progress", "approve_pledge"],
        ["register_file"] = ["view_pledges", "register_paper"],
        ["register_paper"] = ["view_pledges", "register_file"],
        ["commitment_paper"] = ["register_paper", "register_pledge"],
        ["cancel"] = ["undo", "help"],
        ["help"] = ["my_duties", "who_am_i"],
        ["greet"] = ["help", "my_duties"],
        ["switch_language"] = ["help", "cancel"],
        ["ballot_note"] = ["submit_score", "view_ballots"],
        ["score_history"] = ["view_ballots", "correct_score"],
        ["recuse"] = ["submit_score", "check_panel"],
        ["close_round"] = ["score_progress", "reopen_round"],
        ["reopen_round"] = ["correct_score", "close_round"],
        ["check_panel"] = ["score_progress", "recuse"],
        ["view_ballots"] = ["score_history", "score_progress"],
        ["decide_correction"] = ["correct_score", "score_history"],
        ["discipline_decision"] = ["record_violation", "my_discipline"],
        ["choose_model"] = ["model_bonus", "ranking"],
        ["model_bonus"] = ["choose_model", "ranking"],
        ["scoring_paper"] = ["ranking", "monthly_report"],
    }.ToFrozenDictionary();

    private static readonly ConceptSet Questions =
        ConceptSet.Of(Concept.Asked)
        | ConceptSet.Of(Concept.When)
        | ConceptSet.Of(Concept.Who)
        // "xếp hạng nếu cộng điểm thưởng" says which ranking is wanted
        | ConceptSet.Of(Concept.Bonus)
        | ConceptSet.Of(Concept.What)
        | ConceptSet.Of(Concept.HowMany)
        | ConceptSet.Of(Concept.View)
        | ConceptSet.Of(Concept.Why);

    private static readonly string[] Measures = ["phut", "lan", "luot", "nguoi", "ngay", "gio", "vu", "hom"];

    private static readonly ConceptSet Asking =
        ConceptSet.Of(Concept.Asked)
        | ConceptSet.Of(Concept.HowMany)
        | ConceptSet.Of(Concept.When)
        | ConceptSet.Of(Concept.Why)
        | ConceptSet.Of(Concept.Who);

    private static readonly ConceptSet Requesting = Asking | ConceptSet.OfAll(Concept.View, Concept.Export, Concept.What, Concept.Help);

    // "thiếu chỉ tiêu cụ thể", "không có minh chứng" say how something is
    private static readonly ConceptSet Lacking = ConceptSet.OfAll(Concept.No, Concept.NotYet, Concept.Negated);

    private static readonly string[] SmallEnds =
    [
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
        "a",
        "ma",
        "roi",
        "do",
        "hong",
    ];

    private static readonly ConceptSet Refusals = ConceptSet.Of(Concept.Recuse) | ConceptSet.Of(Concept.Unscored);

    private readonly Spotter spotter = new(names);
    private readonly EntityReader entityReader = new(names);

    public Meaning Understand(string text, DateOnly today) => Understand(text, today, learner ?? Learner.BuiltIn);

    /// <summary>What the rules alone say.</summary>
    internal Meaning Rule(string text, DateOnly today) => Understand(text, today, null);

    private Meaning Understand(string text, DateOnly today, Learner? asked)
    {
        var (line, words, said) = Lined(text);
        if (words.Count == 0)
            return new Meaning(Meaning.None, 0, null, Nothing, [], "empty");
        if (HelpTopic.Of(line) is { } topic)
            return new Meaning("help", 0.9, null, new Dictionary<string, string> { ["topic"] = topic }, [], "help with a topic");
        var (named, found, reading) = ReadWhole(line, words, said, today);
        var (decided, offered) = Decide(reading);
        var confidence = decided is null ? 0 : Math.Max(0, decided.Confidence - (decided.IsTold ? 0 : PerStray * reading.Strays));
        var detail = decided is null ? null : Details.Of(decided, reading, found.Entities);
        var acts = decided is not null && confidence >= 0.5 && !decided.Name.StartsWith("none.", StringComparison.Ordinal);
        var intent = acts ? decided!.Intent : Meaning.None;
        var why = Explain(reading, decided);
        var hold = Holding(line, words, reading, found, Math.Min(confidence, 0.45), offered, today, why);
        ShortMonth.Settle(intent, line, found.Entities, today);
        return new Meaning(
            intent,
            acts ? confidence : Math.Min(confidence, 0.45),
            acts ? detail : null,
            found.Entities,
            Nearest(reading, offered, intent),
            why
        )
        {
            Hold = hold,
            Guesses = asked?.Guesses(Traits.Of(reading, named, found)) ?? [],
            Possible = () => Touching(reading, found),
            Words = words.Count,
            Folded = string.Join(' ', words.Select(w => w.Folded)),
            Follows = FollowUp.Of(reading, found),
            IsAsked = reading.Concepts.Meets(Asking),
            IsCounted = IsCounted(reading),
            IsStated = !reading.Concepts.Meets(Frame.Deeds) && reading.Concepts.Meets(Lacking),
            IsWhether = IsWhether(words),
            IsRequest = reading.Concepts.Meets(Requesting),
        };
    }

    /// <summary>What the learner is shown of a sentence; null where it is not asked (nothing is said, or help is asked about a topic).</summary>
    internal IReadOnlyList<string>? TraitsOf(string text, DateOnly today)
    {
        var (line, words, said) = Lined(text);
        if (words.Count == 0 || HelpTopic.Of(line) is not null)
            return null;
        var (named, found, reading) = ReadWhole(line, words, said, today);
        return Traits.Of(reading, named, found);
    }

    /// <summary>The words with names and numbers blanked, without marks: what two ways of saying it must differ in.</summary>
    internal string Skeleton(string text, DateOnly today)
    {
        var (line, words, said) = Lined(text);
        var (named, found, reading) = ReadWhole(line, words, said, today);
        return Traits.Skeleton(reading, named, found);
    }

    /// <summary>The sentence without the people in it.</summary>
    public string WithoutNames(string text, DateOnly today)
    {
        var (line, words, said) = Lined(text);
        var (named, found, _) = ReadWhole(line, words, said, today);
        return Nameless.Of(line, words, named, found.Covered);
    }

    // the line without what is somebody's own text, and that text
    private (string Line, List<Word> Words, (string? Note, string? Own, string? Link) Said) Lined(string text)
    {
        var line = VietnameseLetters.Compose(Words.WithoutMention(Words.Cut(text))).Trim();
        var (note, link) = NoteReader.Cut(ref line, names);
        var own = note is null ? OwnWords.Cut(ref line) : null;
        line = Words.Calm(line);
        return (line, spotter.Read(line), (note, own, link));
    }

    // "em đi muộn vì con ốm, xin giải trình": what follows the reason counts where nothing was said before it, or where it takes it back
    private (List<Hit<NameOf>> Named, EntityFinding Found, Reading Reading) ReadWhole(
        string line,
        List<Word> words,
        (string? Note, string? Own, string? Link) said,
        DateOnly today
    )
    {
        var named = spotter.Named(words);
        var found = entityReader.Read(line, words, named, today);
        KeepSaid(found.Entities, said.Note, said.Own, said.Link);
        var reading = Concepts(line, words, named, found, false);
        var whole = Decide(reading).Decided is not { Confidence: >= 0.5 } || words.Exists(w => w.Marked is "đừng" or "khoan");
        return (named, found, whole ? Concepts(line, words, named, found, true) : reading);
    }

    // "đã … chưa", "did you …", "have they been …"
    private static bool IsWhether(List<Word> words)
    {
        var last = words.FindLastIndex(w => !SmallEnds.Contains(w.Folded));
        var first = words.FindIndex(w => w.Folded is "da" or "did" or "have" or "has" or "hasn't" or "haven't");
        return first >= 0
            && last > first
            && (
                words[first].Folded == "da" && words[first].Marked is "đã" or "da" && words[last].Folded is "chua" or "ch"
                || first == 0 && words[first].Folded is "did" or "have" or "has"
            );
    }

    // "mấy phút", "bao nhiêu lần": a number is wanted; "mấy phòng nhóm 3" is only some of them
    private static bool IsCounted(Reading reading)
    {
        var words = reading.Words;
        return reading.Concepts.Has(Concept.Asked)
            || Enumerable
                .Range(0, words.Count)
                .Any(i =>
                    PeriodReader.Says(words, i, "bao nhieu")
                    || PeriodReader.Says(words, i, "how many")
                    || words[i].Folded == "may" && i + 1 < words.Count && Measures.Contains(words[i + 1].Folded)
                );
    }

    private static List<(string Intent, string? Detail)> Touching(Reading reading, EntityFinding found) =>
        Rules.InOrder.Where(r => r.Touches(reading.Concepts)).Select(r => (r.Intent, Details.Of(r, reading, found.Entities))).ToList();

    private static void KeepSaid(Dictionary<string, string> entities, string? note, string? own, string? link)
    {
        if (note is not null)
            entities["note"] = note;
        if (own is not null)
            entities["note"] = entities["own"] = own;
        if (link is not null)
            entities["link"] = link;
    }

    private static Hold? Holding(
        string line,
        List<Word> words,
        Reading reading,
        EntityFinding found,
        double confidence,
        List<Rule> offered,
        DateOnly today,
        string why
    )
    {
        var (putOff, forbidden) = (reading.Concepts.Has(Concept.Deferred), words.Exists(w => w.Marked is "đừng" or "khoan"));
        if (!putOff && !forbidden)
            return null;
        var entities = new Dictionary<string, string>(found.Entities);
        ShortMonth.Settle(Meaning.None, line, entities, today);
        var echo = putOff && reading.Concepts.Has(Concept.PutOff) && !reading.Concepts.Meets(Questions);
        var opens = words[0].Marked is "khoan" or "đừng" && words.Count > 1;
        return new Hold(
            putOff,
            forbidden,
            opens,
            opens && reading.Concepts.Has(Concept.Hold) && (words[1].Folded is "giu" or "hoan"),
            echo,
            reading.Concepts.Has(Concept.TakenBack),
            new Meaning(Meaning.None, confidence, null, entities, Nearest(reading, offered, Meaning.None), why)
        );
    }

    // the reason after "vì" is somebody's free text: its words must not turn the meaning
    private Reading Concepts(string line, List<Word> words, List<Hit<NameOf>> named, EntityFinding found, bool clause)
    {
        var head = line;
        var cut = ReasonReader.Cut(ref head) is null ? int.MaxValue : head.Length;
        var spots = spotter.Concepts(words, named);
        var end = clause && cut < line.Length && line.IndexOf(',', cut + 1) is > 0 and var comma ? comma : int.MaxValue;
        spots.RemoveAll(s => words[s.From].Start >= cut && words[s.From].Start < end);
        // "anh Dũng chấm": a colleague's name, not "đừng chấm"
        spots.RemoveAll(s => s.Concepts.Has(Concept.Negated) && found.Covered[s.From] && words[s.From].IsCapital && s.To - s.From > 1);
        // "không chấm phòng kế toán" refuses: the "chấm phòng" in it is no wish to score
        spots.RemoveAll(s =>
            s.Concepts.Has(Concept.Score) && spots.Exists(r => r.From < s.From && r.To > s.From && r.Concepts.Meets(Refusals))
        );
        var concepts =
            found.Concepts
            | (found.Entities.ContainsKey("link") ? ConceptSet.Of(Concept.Evidence) : default)
            | (found.Entities.ContainsKey("own") ? ConceptSet.Of(Concept.OwnWords) : default);
        bool[] known = [.. found.Covered];
        concepts |= Deferral.Of(words, spots, found.Covered, cut);
        foreach (var spot in spots)
        {
            // "của em Tú" is Tú's, not mine
            var another = spot.Phrase == "của em" && spot.To < words.Count && words[spot.To].IsCapital && known[spot.To];
            concepts |= another ? default : spot.Concepts;
            Array.Fill(known, true, spot.From, spot.To - spot.From);
        }
        concepts |= Frame.Of(words, spots, named, cut);
        var strays = 0;
        for (var i = 0; i < words.Count; i++)
            strays += known[i] || words[i].Start >= cut || words[i].Folded.Length == 1 ? 0 : 1;
        return new Reading(words, spots, concepts, strays) { Told = (cut, end) };
    }

    private static (Rule? Decided, List<Rule> Offered) Decide(Reading reading)
    {
        var offered = new List<Rule>();
        foreach (var rule in Rules.InOrder)
        {
            if (rule.Decides(reading))
                return (rule, offered);
            if (rule.Touches(reading.Concepts))
                offered.Add(rule);
        }
        return (null, offered);
    }

    private static List<Candidate> Nearest(Reading reading, List<Rule> offered, string intent)
    {
        var nearest = new List<Candidate>();
        var others = Rules.InOrder.Where(r => !offered.Contains(r) && r.Touches(reading.Concepts));
        foreach (var rule in others.Concat(offered))
        {
            if (rule.Intent is Meaning.None or "yes" or "no" || rule.Intent == intent || nearest.Exists(n => n.Intent == rule.Intent))
                continue;
            nearest.Add(new Candidate(rule.Intent, Math.Round(Math.Min(rule.Confidence, 0.9) * 0.5, 2)));
            if (nearest.Count == 2)
                break;
        }
        // nothing else in the words: what is most easily confused with it
        if (nearest.Count < 2 && Confusable.TryGetValue(intent, out var usual))
            nearest.AddRange(
                usual.Where(u => !nearest.Exists(n => n.Intent == u)).Take(2 - nearest.Count).Select(u => new Candidate(u, 0.2))
            );
        return nearest;
    }

    private static string Explain(Reading reading, Rule? decided) =>
        $"{string.Join('+', reading.Concepts.Members())}; strays {reading.Strays}; rule {decided?.Name ?? "none"}";
}
