using System.Globalization;

namespace Bot.Domain;

public enum TargetKind
{
    Status,
    Count,
    Ratio,
}

public enum TargetOperator
{
    None,
    Above,
    AtLeast,
    Exactly,
    Within,
}

/// <summary>
/// A target's operator (4.9), exactly: "Trên 90%" is more than, "Ít nhất 15%" is at least, "07 đến 09" is a range. Shares are ten-thousandths
/// and are compared by whole numbers: 41 of 45 is never rounded before it is judged.
/// </summary>
public sealed record TargetRule(TargetKind Kind, TargetOperator Operator, int Low, int High)
{
    public const int Whole = 10_000;

    /// <summary>What is said of a target that no number measures.</summary>
    public static readonly string[] Words = ["achieved", "not_achieved", "in_progress", "pending", "not_applicable"];

    private static readonly (string Sign, TargetOperator Operator)[] Signs =
    [
        (">=", TargetOperator.AtLeast),
        (">", TargetOperator.Above),
        ("=", TargetOperator.Exactly),
    ];

    /// <summary>manual, count>=2, count 7..9, ratio>0.90, ratio>=0.15, ratio=1.00.</summary>
    public static bool TryParse(string text, out TargetRule rule)
    {
        rule = new(TargetKind.Status, TargetOperator.None, 0, 0);
        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (compact is "manual" or "status")
        {
            return true;
        }
        if (
            compact.StartsWith("count", StringComparison.Ordinal)
            && compact.Split("..") is [var from, var to]
            && Count(from[5..], out var low)
            && Count(to, out var high)
            && low <= high
        )
        {
            rule = new(TargetKind.Count, TargetOperator.Within, low, high);
            return true;
        }
        var ratio = compact.StartsWith("ratio", StringComparison.Ordinal);
        if (!ratio && !compact.StartsWith("count", StringComparison.Ordinal))
        {
            return false;
        }
        var (sign, meant) = Signs.FirstOrDefault(s => compact.AsSpan(5).StartsWith(s.Sign));
        if (sign is null || !(ratio ? TryShare(compact[(5 + sign.Length)..], out low) : Count(compact[(5 + sign.Length)..], out low)))
        {
            return false;
        }
        rule = new(ratio ? TargetKind.Ratio : TargetKind.Count, meant, low, low);
        return true;
    }

    /// <summary>What the Office may state: one of the words, a count, or a share between 0 and 1.</summary>
    public static bool IsValue(string value) => Words.Contains(value) || Count(value, out _) || TryShare(value, out _);

    /// <summary>"0.98" as 9800.</summary>
    public static bool TryShare(string text, out int share)
    {
        share = 0;
        var parts = text.Split('.');
        if (
            parts.Length > 2
            || parts[0] is not ("0" or "1")
            || parts.Length == 2 && (parts[1].Length is 0 or > 4 || !parts[1].All(char.IsAsciiDigit))
        )
        {
            return false;
        }
        share =
            (parts[0] == "1" ? Whole : 0)
            + (parts.Length == 2 ? int.Parse(parts[1].PadRight(4, '0'), NumberStyles.None, CultureInfo.InvariantCulture) : 0);
        return share <= Whole;
    }

    /// <summary>The least number that reaches the target: 41 of 45 for "trên 90%", 7 of 45 for "ít nhất 15%" (Q13).</summary>
    public int Needed(int whole) =>
        (Kind, Operator) switch
        {
            (TargetKind.Ratio, TargetOperator.Above) => (int)((long)whole * Low / Whole) + 1,
            (TargetKind.Ratio, _) => (int)(((long)whole * Low + Whole - 1) / Whole),
            (_, TargetOperator.Above) => Low + 1,
            _ => Low,
        };

    public bool IsMet(int actual, int whole)
    {
        var (left, right) = Kind == TargetKind.Ratio ? ((long)actual * Whole, (long)Low * whole) : (actual, Low);
        return Operator switch
        {
            TargetOperator.Above => left > right,
            TargetOperator.AtLeast => left >= right,
            TargetOperator.Exactly => left == right,
            TargetOperator.Within => actual >= Low && actual <= High,
            _ => false,
        };
    }

    private static bool Count(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
