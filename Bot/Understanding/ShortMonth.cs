namespace Bot.Understanding;

/// <summary>
/// "t6" is June beside a report or a ranking and Friday beside a reminder; elsewhere it is told to be asked about.
/// Only the meaning of the sentence decides, so this comes after it.
/// </summary>
internal static class ShortMonth
{
    public static void Settle(string intent, string text, Dictionary<string, string> entities, DateOnly today)
    {
        if (intent is "set_reminder" or "next_reminders" || entities.ContainsKey("period") || entities.ContainsKey("bad_period"))
            return;
        var source = VietnameseLetters.Compose(Words.Cut(text));
        var words = Words.Plain(source);
        var at = words.FindIndex(w => w.Folded is ['t', >= '1' and <= '9'] or ['t', '1', >= '0' and <= '9']);
        if (at < 0 || (at + 1 < words.Count && words[at + 1].Folded == "tuan"))
            return;
        // "T12" is a target's code
        if (intent == "targets" && words[at].Folded.Length == 3)
            return;
        var month = NumberWords.Whole(words[at].Folded[1..]);
        var isMonthly =
            intent
            is "monthly_report"
                or "ranking"
                or "explain_ranking"
                or "publish_ranking"
                or "my_result"
                or "score_progress"
                or "targets";
        if (!isMonthly)
        {
            // Monday is t2, Saturday t7: the other figures are no weekdays
            if (month is >= 2 and <= 7)
                entities["ambiguous_period"] = words[at].Raw;
            return;
        }
        if (month > 12)
        {
            entities["bad_period"] = words[at].Raw;
            return;
        }
        var period = PeriodReader.Month(month, PeriodReader.YearAfter(words, at + 1), today);
        entities["period"] = period.ToString();
        entities["month"] = period.From.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
    }
}
