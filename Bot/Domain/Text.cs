namespace Bot.Domain;

public enum Language
{
    Vi,
    En,
}

/// <summary>A sentence for people, in both languages. {name} stands for a fact.</summary>
public sealed record Text(string Vi, string En)
{
    public static readonly Text Empty = new("", "");

    public string In(Language language) => language == Language.Vi ? Vi : En;

    public Text With(string name, string value) => new(Vi.Replace($"{{{name}}}", value), En.Replace($"{{{name}}}", value));

    public Text With(string name, Text value) => new(Vi.Replace($"{{{name}}}", value.Vi), En.Replace($"{{{name}}}", value.En));

    public static Text Same(string both) => new(both, both);

    public static Text operator +(Text left, Text right) => new(left.Vi + right.Vi, left.En + right.En);

    public static Text Join(string separator, IEnumerable<Text> parts)
    {
        var all = parts.ToList();
        return new(string.Join(separator, all.Select(p => p.Vi)), string.Join(separator, all.Select(p => p.En)));
    }
}
