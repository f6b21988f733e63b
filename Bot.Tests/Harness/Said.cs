using System.Text.Json;
using Bot.Domain;
using Storage;

namespace Bot.Tests.Harness;

public sealed record Button(string Title, string Verb, string Data);

/// <summary>One message of the bot's: its words and its card, flattened to the text that a person reads.</summary>
public sealed record Said(string Conversation, string Id, string Text, IReadOnlyList<Button> Buttons, string Body)
{
    public static Said From(LocalMessage message)
    {
        using var body = JsonDocument.Parse(message.Body);
        var (lines, buttons) = (new List<string>(), new List<Button>());
        if (body.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
        {
            lines.Add(text.GetString()!);
        }
        if (body.RootElement.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array)
        {
            foreach (var attachment in attachments.EnumerateArray())
            {
                if (attachment.GetProperty("content").TryGetProperty("body", out var card))
                {
                    Read(card, lines, buttons);
                }
                else
                {
                    // the offer of a file, or the file itself
                    lines.Add($"[{attachment.GetProperty("name").GetString()}]");
                }
            }
        }
        return new(message.ConversationId, message.ActivityId, string.Join("\n", lines.Where(l => l.Length > 0)), buttons, message.Body);
    }

    private static void Read(JsonElement elements, List<string> lines, List<Button> buttons)
    {
        foreach (var element in elements.EnumerateArray())
        {
            switch (element.GetProperty("type").GetString())
            {
                case "TextBlock":
                    lines.Add(Plain(element.GetProperty("text").GetString()!));
                    break;
                case "FactSet":
                    lines.AddRange(
                        element
                            .GetProperty("facts")
                            .EnumerateArray()
                            .Select(f => Plain($"{f.GetProperty("title").GetString()}: {f.GetProperty("value").GetString()}"))
                    );
                    break;
                case "Table":
                    lines.AddRange(element.GetProperty("rows").EnumerateArray().Select(Row));
                    break;
                case "ActionSet":
                    buttons.AddRange(
                        element
                            .GetProperty("actions")
                            .EnumerateArray()
                            .Select(a => new Button(
                                a.GetProperty("title").GetString()!,
                                a.TryGetProperty("verb", out var verb) ? verb.GetString()! : "",
                                a.TryGetProperty("data", out var data) ? data.GetRawText() : a.GetProperty("url").GetString()!
                            ))
                    );
                    break;
            }
        }
    }

    private static string Row(JsonElement row) =>
        Plain(
            string.Join(
                " | ",
                row.GetProperty("cells").EnumerateArray().Select(c => c.GetProperty("items")[0].GetProperty("text").GetString())
            )
        );

    // as a person sees it: without escapes, and without marks that have no width
    private static string Plain(string text) => text.Replace("\\", "").Replace("\u200B", "");
}
