using System.Text;
using Bot.Domain;
using Storage;

namespace Bot.Platform.Chat;

/// <summary>
/// The parts of an Adaptive Card 1.5, as plain dictionaries and lists. A card is a pure function of a record and knows both languages;
/// it is rendered when it is sent.
/// </summary>
public sealed class Card(Text summary)
{
    private const int MostShown = 1500;
    private const int MostLinks = 3;

    private readonly List<Func<Language, object>> body = [];
    private readonly List<Func<Language, object>> actions = [];

    /// <summary>What a notification and a screen reader say.</summary>
    public Text Summary => summary;

    public Card Title(Text text) =>
        Add(l => new Dictionary<string, object>
        {
            ["type"] = "TextBlock",
            ["text"] = Safe(text.In(l)),
            ["size"] = "medium",
            ["weight"] = "bolder",
            ["style"] = "heading",
            ["wrap"] = true,
        });

    public Card Line(Text text, bool subtle = false, bool bold = false) =>
        Add(l =>
        {
            var block = new Dictionary<string, object>
            {
                ["type"] = "TextBlock",
                ["text"] = Safe(text.In(l)),
                ["wrap"] = true,
            };
            if (subtle)
            {
                block["isSubtle"] = true;
            }
            if (bold)
            {
                block["weight"] = "bolder";
            }
            return block;
        });

    public Card Facts(params (Text Name, Text Value)[] facts) =>
        Add(l => new Dictionary<string, object>
        {
            ["type"] = "FactSet",
            ["facts"] = facts
                .Select(f => (object)new Dictionary<string, object> { ["title"] = Safe(f.Name.In(l)), ["value"] = Safe(f.Value.In(l)) })
                .ToList(),
        });

    /// <summary>A table that fits a phone: few columns, weights in <paramref name="widths"/>, the first row is the head.</summary>
    public Card Table(int[] widths, IReadOnlyList<Text> head, IReadOnlyList<IReadOnlyList<Text>> rows) =>
        Add(l => new Dictionary<string, object>
        {
            ["type"] = "Table",
            ["firstRowAsHeaders"] = true,
            ["showGridLines"] = true,
            ["columns"] = widths.Select(w => (object)new Dictionary<string, object> { ["width"] = w }).ToList(),
            ["rows"] = rows.Prepend(head)
                .Select(
                    (row, index) =>
                        (object)
                            new Dictionary<string, object>
                            {
                                ["type"] = "TableRow",
                                ["cells"] = row.Select(cell => Cell(cell.In(l), bold: index == 0)).ToList(),
                            }
                )
                .ToList(),
        });

    /// <summary>A bar as a row of blocks: a number that can be seen, always beside the number itself.</summary>
    public Card Bar(Text label, Text value, int part, int whole) =>
        Add(l => new Dictionary<string, object>
        {
            ["type"] = "ColumnSet",
            ["spacing"] = "small",
            ["columns"] = new List<object>
            {
                Column(3, Safe(label.In(l)), null),
                Column(4, string.Concat(Enumerable.Repeat("█", Math.Max(1, whole == 0 ? 1 : part * 10 / whole))), "accent"),
                Column(2, Safe(value.In(l)), null),
            },
        });

    /// <summary>A button that answers the bot: a fixed verb, an opaque id and the version it was drawn for. Never the data itself.</summary>
    public Card Button(Text title, string verb, string id, int version = 0, string? style = null, bool inputs = false) =>
        Action(l =>
        {
            var data = new Dictionary<string, object>
            {
                ["verb"] = verb,
                ["id"] = id,
                ["v"] = version,
            };
            var action = new Dictionary<string, object>
            {
                ["type"] = "Action.Execute",
                ["title"] = title.In(l),
                ["verb"] = verb,
                ["data"] = data,
                ["associatedInputs"] = inputs ? "auto" : "none",
                ["fallback"] = new Dictionary<string, object>
                {
                    ["type"] = "Action.Submit",
                    ["title"] = title.In(l),
                    ["data"] = data,
                },
            };
            if (style is not null)
            {
                action["style"] = style;
            }
            return action;
        });

    /// <summary>A button that types for the person: the sentence is seen in the chat, so typing it does the same.</summary>
    public Card Typed(Text sentence, Text? title = null) =>
        Action(l => new Dictionary<string, object>
        {
            ["type"] = "Action.Submit",
            ["title"] = (title ?? sentence).In(l),
            ["data"] = new Dictionary<string, object>
            {
                ["msteams"] = new Dictionary<string, object> { ["type"] = "imBack", ["value"] = sentence.In(l) },
            },
        });

    /// <summary>A button that opens an address outside the chat.</summary>
    public Card Link(Text title, string url) =>
        Action(l => new Dictionary<string, object>
        {
            ["type"] = "Action.OpenUrl",
            ["title"] = title.In(l),
            ["url"] = url,
        });

    public Card Input(string id, Text label, Text placeholder, int maxLength, bool many = false) =>
        WithInput()
            .Add(l => new Dictionary<string, object>
            {
                ["type"] = "Input.Text",
                ["id"] = id,
                ["label"] = label.In(l),
                ["placeholder"] = placeholder.In(l),
                ["maxLength"] = maxLength,
                ["isMultiline"] = many,
            });

    public bool HasInputs { get; private set; }

    public Dictionary<string, object> Render(Language language)
    {
        var parts = body.Select(part => part(language)).ToList();
        if (actions.Count > 0)
        {
            // six primary buttons is what a client shows: what is more goes into the overflow by order
            parts.Add(new Dictionary<string, object> { ["type"] = "ActionSet", ["actions"] = actions.Select(a => a(language)).ToList() });
        }
        return new()
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "https://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = language == Language.Vi ? "vi" : "en",
            ["speak"] = Safe(summary.In(language)),
            ["fallbackText"] = Safe(summary.In(language)),
            ["body"] = parts,
        };
    }

    /// <summary>What people wrote must not become a link or a heading in a card that comes from the bot.</summary>
    public static string Safe(string text)
    {
        var seen = Unseen.Without(text.Length > MostShown ? text[..MostShown] + "…" : text);
        var safe = new StringBuilder(seen.Length + 16);
        for (var i = 0; i < seen.Length; i++)
        {
            _ = seen[i] switch
            {
                '\\' or '`' or '[' or ']' or '*' or '_' => safe.Append('\\').Append(seen[i]),
                '<' => safe.Append('‹'),
                '>' => safe.Append('›'),
                // a client counts {{DATE(…)}} and {{TIME(…)}} out: a brace of a person's words never meets another one
                '{' => safe.Append("{\u200B"),
                // a bare address is a link in some clients: an address that may be opened has its own button
                ':' when Follows(seen, i + 1, "//") => safe.Append(":\u200B"),
                ':' when Follows(seen, i - 6, "mailto") => safe.Append("\u200B:"),
                '.' when Follows(seen, i - 3, "www") => safe.Append("\u200B."),
                _ => safe.Append(seen[i]),
            };
        }
        return safe.ToString();
    }

    /// <summary>A button for each https address in what a person wrote; its host stands in the title, so that nobody opens it unaware.</summary>
    public Card Links(Text what, string words)
    {
        foreach (
            var word in words
                .Split([' ', '\n', '|'], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.StartsWith("https://", StringComparison.Ordinal))
                .Distinct()
                .Take(MostLinks)
        )
        {
            if (Uri.TryCreate(word, UriKind.Absolute, out var address) && address.UserInfo.Length == 0)
            {
                Link(Text.Same("{gi}: {noi}").With("gi", what).With("noi", address.IdnHost), address.AbsoluteUri);
            }
        }
        return this;
    }

    // U+202A to U+202E, U+2066 to U+2069, and the marks U+200E, U+200F, U+061C: they make a card show another order than was written
    private static bool Follows(string text, int at, string word) =>
        at >= 0 && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static object Cell(string text, bool bold)
    {
        var block = new Dictionary<string, object>
        {
            ["type"] = "TextBlock",
            ["text"] = Safe(text),
            ["wrap"] = true,
        };
        if (bold)
        {
            block["weight"] = "bolder";
        }
        return new Dictionary<string, object>
        {
            ["type"] = "TableCell",
            ["items"] = new List<object> { block },
        };
    }

    private static object Column(int width, string text, string? color)
    {
        var block = new Dictionary<string, object>
        {
            ["type"] = "TextBlock",
            ["text"] = text,
            ["wrap"] = false,
        };
        if (color is not null)
        {
            block["color"] = color;
        }
        return new Dictionary<string, object>
        {
            ["type"] = "Column",
            ["width"] = width,
            ["items"] = new List<object> { block },
        };
    }

    private Card Add(Func<Language, object> part)
    {
        body.Add(part);
        return this;
    }

    private Card WithInput()
    {
        HasInputs = true;
        return this;
    }

    private Card Action(Func<Language, object> action)
    {
        actions.Add(action);
        return this;
    }
}
