using Bot.Domain;

namespace Bot.Understanding;

/// <summary>The refinement of an intent, where the rule alone does not tell it.</summary>
internal static class Details
{
    private static readonly string[] Others =
    [
        "ai chua",
        "nguoi chua",
        "nhung nguoi",
        "nhung ai",
        "moi nguoi",
        "anh em",
        "thanh vien",
        "ca to",
        "nhac to",
        "to cham",
        "cac dong chi",
        "cac don vi",
        "don vi chua",
        "cac phong",
        "phong chua",
        "phong nao chua",
        "everyone",
        "everybody",
        "the panel",
        "panel members",
        "evaluators",
        "those who",
        "who have not",
        "who has not",
        "units",
        "unit heads",
        "heads of units",
    ];

    public static string? Of(Rule rule, Reading reading, IReadOnlyDictionary<string, string> entities)
    {
        bool Has(params Concept[] any) => any.Any(reading.Concepts.Has);
        return rule.Intent switch
        {
            "switch_language" => Language(reading, entities),
            "ranking" => Ranking(rule, Has),
            "my_result" when rule.Detail is "me" or "room" => Has(Concept.MyGroup) ? "group"
            : Has(Concept.MyRoom, Concept.MyUnit) ? "room"
            : "me",
            "view_pledges" when rule.Detail is "all" or "mine" => Pledges(rule, reading, Has),
            "approve_pledge" when rule.Detail == "approve" => Has(Concept.All) ? "all" : "approve",
            "register_pledge" when rule.Detail == "title" => Has(Concept.MyRoom, Concept.MyUnit, Concept.RoomWord, Concept.UnitWord)
                ? "unit"
            : Has(Concept.Commitment, Concept.Culture) ? "commitment"
            : "title",
            "monthly_report" when rule.Detail == "show" => Has(Concept.Export) ? "export" : "show",
            "set_reminder" when rule.Detail == "set" && OfOthers(reading.Words) && Has(Concept.Score, Concept.Panel, Concept.Ballot) =>
                "panel",
            "set_reminder" when rule.Detail == "set" && OfOthers(reading.Words) && Has(Concept.Report) => "units",
            "set_reminder" when rule.Detail == "set" => Has(Concept.Negated) || IsNoMore(reading.Words) ? "off" : "set",
            "targets" => Targets(reading, Has),
            "score_history" => entities.ContainsKey("room") ? "room" : "mine",
            "score_progress" when rule.Detail == "mine" && Has(Concept.Someone) && !Has(Concept.Mine) => "all",
            "submit_score" when rule.Detail == "start" && entities.ContainsKey("pairs") => "values",
            _ => rule.Detail,
        };
    }

    // those who owe something, and not the one who speaks
    private static bool OfOthers(List<Word> words) =>
        Enumerable.Range(0, words.Count).Any(i => Array.Exists(Others, o => PeriodReader.Says(words, i, o)));

    // "thôi không cần nhắc nữa", "khỏi nhắc"
    private static bool IsNoMore(List<Word> words) =>
        Enumerable
            .Range(0, words.Count)
            .Any(i =>
                PeriodReader.Says(words, i, "khong can nhac")
                || PeriodReader.Says(words, i, "khoi nhac")
                || PeriodReader.Says(words, i, "ngung nhac")
                || PeriodReader.Says(words, i, "thoi nhac")
            );

    // "chỉ tiêu T10 là 2" states a result only with a code and a verb of writing; what is lacking is asked of the board as a whole
    private static string? Targets(Reading reading, Func<Concept[], bool> has)
    {
        if (has([Concept.Export, Concept.Excel, Concept.Paper]))
            return "file";
        if (has([Concept.BaseWord]))
            return has([Concept.Someone]) && !has([Concept.Asked, Concept.Who, Concept.HowMany, Concept.What, Concept.Why]) ? "base" : null;
        var coded = reading.Words.Exists(w => w.Folded is ['t', >= '0' and <= '9', >= '0' and <= '9']);
        if (
            coded
            && has([Concept.Enter, Concept.Fix, Concept.Change, Concept.Record])
            && !has([Concept.Asked, Concept.Who, Concept.HowMany, Concept.What])
        )
            return "set";
        return
            !coded
            && has([Concept.NotYet])
            && !has([Concept.Title, Concept.TitleWord, Concept.Award, Concept.Initiative, Concept.EightHours])
            ? "unmet"
            : null;
    }

    // the language named last is the one wanted: "đổi từ tiếng anh sang tiếng việt"
    private static string Language(Reading reading, IReadOnlyDictionary<string, string> entities)
    {
        var last = reading.Spots.FindLast(s => s.Concepts.Has(Concept.Vietnamese) || s.Concepts.Has(Concept.English));
        var language =
            last is null ? "ask"
            : last.Concepts.Has(Concept.Vietnamese) ? "vi"
            : "en";
        if (last is not null && entities is Dictionary<string, string> open)
            open["language"] = language;
        return language;
    }

    private static string Ranking(Rule rule, Func<Concept[], bool> has)
    {
        if (has([Concept.Leader]))
            return "leader_rooms";
        if (has([Concept.StaffRoom]))
            return "staff_rooms";
        if (
            has([Concept.RoomWord, Concept.Room])
            || rule.Detail is "rooms" && !has([Concept.UnitWord]) && (has([Concept.Group]) || !has([Concept.GroupWord]))
        )
            return "rooms";
        if (
            rule.Detail is "first" or "last"
            && (!has([Concept.UnitWord]) || has([Concept.GroupWord, Concept.Group, Concept.Who, Concept.Person]))
        )
            return rule.Detail;
        if (has([Concept.Person, Concept.Who]))
            return "people";
        return has([Concept.UnitWord, Concept.Unit]) ? "units" : "groups";
    }

    private static string Pledges(Rule rule, Reading reading, Func<Concept[], bool> has)
    {
        if (has([Concept.Someone]) && !has([Concept.Mine]))
            return "status";
        if (has([Concept.Mine, Concept.Self]) && !has([Concept.All, Concept.MyRoom, Concept.MyUnit, Concept.Who]))
            return "mine";
        if (has([Concept.MyRoom, Concept.MyUnit, Concept.RoomWord, Concept.Room, Concept.Unit]))
            return "unit";
        // "xem đăng ký thi đua" without a word of listing or of others is about one's own
        var listed =
            has([
                Concept.All,
                Concept.Who,
                Concept.HowMany,
                Concept.UnitWord,
                Concept.Progress,
                Concept.Status,
                Concept.Person,
                Concept.Ratio,
            ]) || reading.Spots.Exists(s => s.Phrase is "danh sách" or "liệt kê" or "list" or "thống kê" or "tình hình");
        return listed ? "all" : "mine";
    }
}
