using Bot.Understanding;

namespace Bot.Platform.Chat;

/// <summary>
/// What a conversation was about a moment ago: the row that answered, what it was asked with, and what was offered where nothing was
/// understood. It is one person's, lives with the dialog's state, ends after half an hour and opens nothing: every turn is checked anew.
/// </summary>
public sealed class Remembered
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private static readonly string[] Places = ["room", "rooms", "group", "groups", "unit", "units", "bad_group"];
    private static readonly string[] Times = ["period", "round", "month", "bad_period", "ambiguous_period", "date", "dates", "year"];
    private static readonly string[] People = ["person", "persons"];
    private static readonly string[] Codes = ["pledge", "pledges", "record", "correction", "initiative", "award", "target"];
    private static readonly string[] Titles = ["title", "titles"];

    public string PersonId { get; set; } = "";

    public DateTime At { get; set; }

    /// <summary>The language spoken last: "vi" or "en".</summary>
    public string Language { get; set; } = "";

    /// <summary>The row that answered last; empty where there is none.</summary>
    public string Row { get; set; } = "";

    public string Intent { get; set; } = "";

    public string? Detail { get; set; }

    public Dictionary<string, string> Entities { get; set; } = [];

    public string Words { get; set; } = "";

    /// <summary>The row that this person was refused last; empty where there is none.</summary>
    public string Refused { get; set; } = "";

    /// <summary>The second of two wishes, which waits until the first is done.</summary>
    public string Later { get; set; } = "";

    /// <summary>What was offered for words that were not understood, in order.</summary>
    public List<string> Offers { get; set; } = [];

    public string Unclear { get; set; } = "";

    public bool IsOf(Turn turn) => PersonId == turn.Who.Id && turn.Now - At <= Life && turn.Now >= At;

    /// <summary>The same of everything: no place and no person is left.</summary>
    public Dictionary<string, string> Whole() =>
        Entities.Where(e => !Places.Contains(e.Key) && !People.Contains(e.Key)).ToDictionary(e => e.Key, e => e.Value);

    /// <summary>What is asked now stands over what was asked: a place replaces a place, a time a time.</summary>
    public Dictionary<string, string> With(IReadOnlyDictionary<string, string> said)
    {
        var merged = new Dictionary<string, string>(Entities);
        foreach (var kind in new[] { Places, Times, People, Titles })
        {
            if (kind.Any(said.ContainsKey))
            {
                foreach (var key in kind)
                {
                    merged.Remove(key);
                }
            }
        }
        if (People.Any(said.ContainsKey))
        {
            // another person's is another one
            Array.ForEach(Codes, code => merged.Remove(code));
        }
        merged.Remove("page");
        foreach (var (key, value) in said)
        {
            merged[key] = value;
        }
        return merged;
    }

    /// <summary>The offer that a message chooses: by its number, or as the button says it.</summary>
    /// <param name="titles">What the button of an offer says: with the person's own words, and without.</param>
    public string? Chosen(string words, Func<string, IReadOnlyList<string>> titles)
    {
        var said = VietnameseLetters.Fold(words).Trim().TrimEnd('.', '!');
        foreach (var lead in new[] { "so ", "cai ", "muc ", "chon ", "y ", "number ", "option ", "cai thu ", "thu " })
        {
            said = said.StartsWith(lead, StringComparison.Ordinal) ? said[lead.Length..] : said;
        }
        var at = said switch
        {
            "1" or "mot" or "nhat" or "dau" or "dau tien" or "one" or "first" or "the first one" => 0,
            "2" or "hai" or "two" or "second" or "the second one" => 1,
            "3" or "ba" or "three" or "third" => 2,
            // "ừ" to the one thing that was offered
            _ when Offers.Count == 1 && YesNo.Read(words) == true => 0,
            _ => Offers.FindIndex(o => titles(o).Any(t => VietnameseLetters.Fold(t).Trim() == VietnameseLetters.Fold(words).Trim())),
        };
        return at >= 0 && at < Offers.Count ? Offers[at] : null;
    }
}
