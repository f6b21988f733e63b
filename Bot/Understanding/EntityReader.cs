using Bot.Domain;

namespace Bot.Understanding;

/// <summary>Rooms, groups, units, people, titles, periods, codes and scores in a message.</summary>
internal sealed class EntityReader(Names names)
{
    private static readonly string[] RoomCues = ["phong", "p", "room", "cham", "diem", "score", "office", "cho", "rate"];

    private static readonly string[] Without = ["khong", "chua", "bo", "tru", "without", "excluding", "exclude", "no"];
    private static readonly string[] With = ["tinh", "ke", "co", "gom", "cong", "ca", "with", "including", "include", "plus"];

    public EntityFinding Read(string text, List<Word> words, List<Hit<NameOf>> named, DateOnly today)
    {
        var entities = new Dictionary<string, string>(StringComparer.Ordinal);
        var covered = new bool[words.Count];
        // a code or a name in the reason is not what is decided on, and a name counts there only where no other is said
        var head = text;
        var told = ReasonReader.Cut(ref head) is not null ? words.FindAll(w => w.Start < head.Length) : words;
        var concepts = Places(words, named, entities, covered) | Codes(told, entities, covered);
        var people = PeopleReader.Find(told, named.FindAll(h => h.To <= told.Count), names, covered);
        if (people.Count == 0 && told.Count < words.Count)
            people = PeopleReader.Find(words, named, names, covered);
        if (people.Count > 0)
        {
            entities[people.Count == 1 ? "person" : "persons"] = string.Join(',', people);
            concepts |= ConceptSet.Of(Concept.Someone);
        }
        if (PeopleReader.CoverStrangers(words, covered))
            concepts |= ConceptSet.Of(Concept.Person);
        concepts |= Times(head, words, entities, today, covered) | Scores(text, entities);
        if (Doubtful.BadGroup(words, named, text) is { } group)
            entities["bad_group"] = group;
        if (told.Count < words.Count && ReasonReader.Read(text) is { } reason)
        {
            entities["reason"] = reason;
            concepts |= ConceptSet.Of(Concept.Reasoned);
        }
        concepts |= Ranked(text, words, entities, covered);
        for (var i = 0; i < words.Count; i++)
            if (char.IsAsciiDigit(words[i].Folded[0]))
            {
                covered[i] = true;
                concepts |= ConceptSet.Of(Concept.Number);
            }
        return new EntityFinding(entities, concepts, covered);
    }

    private ConceptSet Places(List<Word> words, List<Hit<NameOf>> named, Dictionary<string, string> entities, bool[] covered)
    {
        var found = new Dictionary<NameKind, List<string>>();
        foreach (var hit in Longest(named).Where(h => IsMeant(h, words)))
        {
            if (!found.TryGetValue(hit.Value.Kind, out var ids))
                found[hit.Value.Kind] = ids = [];
            if (!ids.Contains(hit.Value.Id))
                ids.Add(hit.Value.Id);
            Array.Fill(covered, true, hit.From, hit.Length);
        }
        var concepts = default(ConceptSet);
        concepts |= Put(found, NameKind.Room, "room", "rooms", Concept.Room, entities);
        concepts |= Put(found, NameKind.Group, "group", "groups", Concept.Group, entities);
        concepts |= Put(found, NameKind.Unit, "unit", "units", Concept.Unit, entities);
        return concepts | Put(found, NameKind.Title, "title", "titles", Concept.Title, entities);
    }

    private static ConceptSet Put(
        Dictionary<NameKind, List<string>> found,
        NameKind kind,
        string one,
        string many,
        Concept concept,
        Dictionary<string, string> entities
    )
    {
        if (!found.TryGetValue(kind, out var ids))
            return default;
        entities[one] = ids[0];
        entities[many] = string.Join(',', ids);
        return ConceptSet.Of(concept);
    }

    // the longest name at a place counts; names of equal length may both be meant (room and unit "lãnh sự")
    private static IEnumerable<Hit<NameOf>> Longest(List<Hit<NameOf>> named)
    {
        var places = named.Where(h => h.Value.Kind is not (NameKind.FullName or NameKind.GivenName)).ToList();
        return places.Where(h => !places.Exists(o => o.From <= h.From && o.To >= h.To && o.Length > h.Length)).OrderBy(h => h.From);
    }

    // "tổng hợp", "thông tin", "101" and "tt" are ordinary words: a name only beside "phòng" or a verb of scoring
    private static bool IsMeant(Hit<NameOf> hit, List<Word> words)
    {
        if (hit.Value.Kind is NameKind.Title or NameKind.Group || hit.Length > 2)
            return true;
        var text = string.Join(' ', words.Skip(hit.From).Take(hit.Length).Select(w => w.Folded));
        var ordinary =
            text
                is "tong hop"
                    or "thong tin"
                    or "dich vu"
                    or "tt"
                    or "ls"
                    or "trung tam"
                    or "van thu"
                    or "ke toan"
                    or "hanh chinh"
                    or "ld"
                    or "office"
            || (text.All(char.IsAsciiDigit) && hit.Length == 1);
        if (!ordinary)
            return true;
        if (
            hit.From > 0
            && (
                RoomCues.Contains(words[hit.From - 1].Folded) || text == "trung tam" && words[hit.From - 1].Folded is "cao" or "bc" or "cua"
            )
        )
            return true;
        var next = hit.To < words.Count ? words[hit.To].Folded : "";
        return next.Length > 0
            && (
                char.IsAsciiDigit(next[0])
                || next is "tam" or "chin" or "bay" or "muoi"
                || text is not ("tong hop" or "thong tin") && (next is "dung" or "xep" or "hang")
            );
    }

    // "T08"; "t10" is a month unless a target is spoken of
    private static bool IsTarget(List<Word> words, int at, string code) =>
        code is ['T', >= '0' and <= '9', >= '0' and <= '9']
        && code != "T00"
        && (
            code[1] == '0'
            || words[at].Raw[0] == 'T'
            || string.CompareOrdinal(code, "T12") > 0
            || at > 0 && words[at - 1].Folded is "tieu" or "target"
        );

    private static ConceptSet Codes(List<Word> words, Dictionary<string, string> entities, bool[] covered)
    {
        var concepts = default(ConceptSet);
        for (var i = 0; i < words.Count; i++)
        {
            var code = words[i].Raw.ToUpperInvariant();
            if (code == "SD" && i + 1 < words.Count && words[i + 1] is { IsNumber: true, Folded.Length: <= 5 } digits)
                (code, covered[i]) = (code + digits.Raw.PadLeft(2, '0'), true);
            // "P999" speaks of a room even where there is none
            covered[i] |= code.Length is >= 3 and <= 5 && code[0] == 'P' && !code.AsSpan(1).ContainsAnyExceptInRange('0', '9');
            if (IsTarget(words, i, code))
            {
                (entities["target"], covered[i]) = (code, true);
                continue;
            }
            if (code.Length is < 4 or > 7 || code.AsSpan(2).ContainsAnyExceptInRange('0', '9'))
                continue;
            var (key, concept) = code[..2] switch
            {
                "DK" or "ĐK" => ("pledge", Concept.PledgeCode),
                "GN" => ("record", Concept.RecordCode),
                "SD" => ("correction", Concept.Correction),
                "SK" => ("initiative", Concept.Initiative),
                "KT" => ("award", Concept.AwardCode),
                _ => ("", Concept.Filler),
            };
            if (key.Length == 0)
                continue;
            code = code.Replace('Đ', 'D');
            entities.TryAdd(key, code);
            entities[key + "s"] = entities.TryGetValue(key + "s", out var before) ? before + "," + code : code;
            covered[i] = true;
            concepts |= ConceptSet.Of(concept) | (key == "initiative" ? ConceptSet.Of(Concept.IdeaCode) : default);
        }
        return concepts;
    }

    private static ConceptSet Times(string text, List<Word> words, Dictionary<string, string> entities, DateOnly today, bool[] covered)
    {
        // a period that cannot be takes the others with it: half of "đợt 3 năm 2025" is another question
        var bad = Doubtful.BadPeriod(text, today);
        if (bad is not null)
            entities["bad_period"] = bad;
        if (PeriodReader.Read(text, today) is not { } period)
            return default;
        var concepts = ConceptSet.Of(Concept.Time) | (period.Kind == PeriodKind.Month ? ConceptSet.Of(Concept.Month) : default);
        if (bad is not null)
            return concepts;
        entities["period"] = period.ToString();
        if (period.Kind == PeriodKind.Month)
            entities["month"] = period.From.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        if (period.Round is { } round)
            entities["round"] = period.YearSaid ? $"{period.From.Year}-D{round}" : $"D{round}";
        return concepts;
    }

    // "không tính điểm cộng", "trang 2": how the ranking is wanted
    private static ConceptSet Ranked(string text, List<Word> words, Dictionary<string, string> entities, bool[] covered)
    {
        var bonus = words.FindLastIndex(w => w.Marked is "cộng" or "cong" or "thưởng" or "thuong" or "bonus");
        var before = words.Take(Math.Max(bonus, 0)).TakeLast(4).Select(w => w.Folded).ToList();
        if (before.Exists(Without.Contains) || before.Exists(With.Contains))
            entities["bonus"] = before.Exists(Without.Contains) ? "without" : "with";
        var page = words.FindIndex(w => w.Folded is "trang" or "page");
        if (page >= 0 && page + 1 < words.Count && words[page + 1] is { IsNumber: true, Folded.Length: <= 3 } number)
            (entities["page"], covered[page]) = (number.Folded, true);
        return Enumerable
            .Range(1, Math.Max(0, text.Length - 2))
            .Any(i => text[i] is ',' or '.' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
            ? ConceptSet.Of(Concept.Decimal)
            : default;
    }

    private ConceptSet Scores(string text, Dictionary<string, string> entities)
    {
        var line = ScorePairs.Read(text, names);
        var said = line.Pairs.Where(p => IsScore(p)).ToList();
        if (said.Count == 0)
            return default;
        entities["pairs"] = string.Join(';', said.Select(p => $"{p.RoomId ?? p.RawRoom}={Value(p)}"));
        if (said.Exists(p => p.RoomId is not null))
            entities["rooms"] = string.Join(',', said.Where(p => p.RoomId is not null).Select(p => p.RoomId!).Distinct());
        if (said.Count == 1)
            entities["score"] = Value(said[0]);
        return ConceptSet.Of(Concept.Pairs);
    }

    private static bool IsScore(ScorePair pair) =>
        pair.RawScore.Length > 0
        && !IsLooseWord(pair.RawScore)
        && pair.Score switch
        {
            ScoreReading.Accepted => true,
            ScoreReading.Ask ask => ask.Reason != ScoreProblem.ZeroOrNo && pair.RawScore.Any(char.IsAsciiDigit),
            ScoreReading.Rejected no => no.Reason is not (ScoreProblem.NotANumber or ScoreProblem.Empty)
                && pair.RawScore.Any(char.IsAsciiDigit),
            _ => false,
        };

    // one bare word without marks ("nam", "sau", "ba") is hardly ever a score
    private static bool IsLooseWord(string raw) =>
        !raw.Any(char.IsAsciiDigit)
        && !raw.Contains(' ', StringComparison.Ordinal)
        && raw.All(c => c < 128)
        && raw.ToLowerInvariant() is not ("tam" or "chin" or "bay" or "muoi");

    private static string Value(ScorePair pair) =>
        pair.Score.Value is { } hundredths
            ? (hundredths / 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)
            : pair.RawScore;
}
