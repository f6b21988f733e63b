using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Chat;
using Bot.Understanding;

namespace Bot.Features.Rankings;

/// <summary>From the words of a message to the results that it asks for.</summary>
internal static class Asked
{
    private static readonly string[] Lowest =
    [
        "thap nhat",
        "ban nhat",
        "kem nhat",
        "te nhat",
        "bet",
        "doi so",
        "cuoi bang",
        "lowest",
        "worst",
        "dirtiest",
    ];
    private static readonly string[] Highest =
    [
        "cao nhat",
        "cao diem nhat",
        "sach nhat",
        "tot nhat",
        "dung dau",
        "highest",
        "best room",
        "cleanest",
    ];

    /// <summary>Null: the reason why not was said.</summary>
    public static async Task<RoundResults?> ResultsAsync(Turn turn, CancellationToken stop)
    {
        var result = await RoundResults.FindAsync(turn.Inquiry, PeriodOf(turn), stop);
        if (result.Refusal is { } refusal)
        {
            turn.Refuse(refusal);
        }
        return result.Value;
    }

    /// <summary>"phòng nào điểm thấp nhất", "phòng nào sạch nhất": the answer itself, before the table. In a channel nobody is called the last.</summary>
    public static Text? Extreme(Turn turn, RoundResults results)
    {
        var said = $" {VietnameseLetters.Fold(turn.Message.Words)} ";
        bool Says(string[] words) => Array.Exists(words, w => said.Contains(w, StringComparison.Ordinal));
        var (lowest, highest) = (Says(Lowest), Says(Highest));
        var places = results.Rooms();
        if (lowest == highest || places.Count == 0 || lowest && !turn.Message.IsPersonal)
        {
            return null;
        }
        var points = lowest ? places[^1].Points : places[0].Points;
        var sheet = results.Rounds[^1].Sheet;
        return (
            lowest
                ? new Text("Phòng thấp điểm nhất ({ky}): {phong}, {diem} điểm.", "Lowest room ({ky}): {phong}, {diem} points.")
                : new("Phòng cao điểm nhất ({ky}): {phong}, {diem} điểm.", "Highest room ({ky}): {phong}, {diem} points.")
        )
            .With("ky", results.Name)
            .With("phong", string.Join(", ", places.Where(p => p.Points == points).Select(p => sheet.NameOf(p.Subject))))
            .With("diem", Format.Total(points));
    }

    private static RoundPeriod PeriodOf(Turn turn)
    {
        var meaning = turn.Message.Meaning;
        return new(
            meaning["round"],
            meaning["period"] is { } span ? (DateOnly.Parse(span[..10], null), DateOnly.Parse(span[^10..], null)) : null,
            meaning["bad_period"] ?? meaning["bad_group"]
        );
    }
}
