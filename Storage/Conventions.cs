namespace Storage;

/// <summary>A row whose every change is written to the audit trail.</summary>
public interface IAudited
{
    string AuditId { get; }
}

/// <summary>A row that two people may change at the same moment: the second save fails and the turn is run again on what is there.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>
/// Why a person's wish cannot be granted: a name that code and tests know, and facts for the sentence. The sentence itself is not here:
/// Storage knows no language; but names that are data in both languages travel as two facts: "ky" and, for English, "ky.en".
/// </summary>
public sealed record Refusal(string Name, IReadOnlyDictionary<string, string> Facts)
{
    public Refusal(string name, params (string Key, string Value)[] facts)
        : this(name, facts.ToDictionary(fact => fact.Key, fact => fact.Value))
    {
    }
}

/// <summary>Instants are UTC everywhere; Vietnam's wall time (+07:00 all year, no daylight saving) is for people and for rules.</summary>
public static class Vietnam
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateTime Wall(DateTime utc) => utc + Offset;

    public static DateTime Utc(DateTime wall) => DateTime.SpecifyKind(wall - Offset, DateTimeKind.Utc);

    public static DateTime Utc(DateOnly day, TimeOnly time) => Utc(day.ToDateTime(time));

    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Wall(utc));
}
