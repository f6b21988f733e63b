using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Understanding;

namespace Bot.Platform.Inbound;

/// <summary>Not understood: the nearest things, with the person's own words, to tap or to number. Understood but not a thing this version does: said so.</summary>
internal static class NotUnderstood
{
    private const int Most = 3;

    private static readonly string[] Slots =
    [
        "pairs",
        "rooms",
        "groups",
        "units",
        "pledge",
        "record",
        "correction",
        "initiative",
        "person",
        "persons",
        "title",
        "month",
    ];

    /// <summary>What this person may do and may have meant; where nothing is near, what they can do here.</summary>
    public static IReadOnlyList<Capability> Offers(Turn turn, CapabilityList rows)
    {
        var near = turn
            .Message.Meaning.Offers.Select(rows.Find)
            .OfType<Capability>()
            .Where(r => turn.Who.May(r.Allowed))
            .Take(Most)
            .ToList();
        return near.Count > 0 ? near : rows.Suggested(turn.Who).Take(2).ToList();
    }

    public static Card Card(Turn turn, IReadOnlyList<Capability> offers, bool known)
    {
        var text =
            known
                ? new Text(
                    "Tôi hiểu yêu cầu nhưng chưa làm được việc này. Anh/Chị có thể:",
                    "I understand the request but cannot do this yet. You can:"
                )
            : turn.Message.Meaning.NotYet == Meaning.Rules
                ? new(
                    "Đây là câu hỏi về quy định, kế hoạch: phần này tôi chưa làm được, đề nghị Anh/Chị hỏi Văn phòng. Tôi có thể:",
                    "This asks what the rules or the plan say: I cannot do that yet, please ask the Office. I can:"
                )
            : turn.Message.Meaning.NotYet.Length > 0
                ? new(
                    "Tôi hiểu yêu cầu nhưng chưa làm được việc này. Anh/Chị có thể:",
                    "I understand the request but cannot do this yet. You can:"
                )
            : turn.Message.Meaning.Offers.Count > 0
                ? new Text("Tôi chưa hiểu yêu cầu. Có phải Anh/Chị muốn:", "I did not understand. Did you mean:")
            : new Text("Tôi chưa hiểu yêu cầu. Ở đây Anh/Chị có thể:", "I did not understand. Here you can:");
        var card = new Card(text).Line(text);
        for (var i = 0; i < offers.Count; i++)
        {
            var (number, title) = (
                i + 1,
                turn.Message.Meaning.Offers.Count > 0 ? Title(turn, offers[i], turn.Message.Meaning.Entities) : offers[i].Name
            );
            card.Line(new($"{number}. {title.Vi}", $"{number}. {title.En}"));
            card.Typed(title);
        }
        return card.Typed(new("trợ giúp", "help"));
    }

    /// <summary>"Chấm điểm các phòng: P204 8": what it is, and what the person said of it.</summary>
    public static Text Title(Turn turn, Capability row, IReadOnlyDictionary<string, string> entities)
    {
        var said = Slots.Where(entities.ContainsKey).Select(s => Said(turn, s, entities[s])).Distinct().Take(2).ToList();
        return said.Count == 0 ? row.Name : new($"{row.Name.Vi}: {string.Join(", ", said)}", $"{row.Name.En}: {string.Join(", ", said)}");
    }

    private static string Said(Turn turn, string slot, string value) =>
        slot switch
        {
            "person" or "persons" => string.Join(
                ", ",
                value.Split(',').Select(id => turn.Org.People.FirstOrDefault(p => p.Id == id)?.FullName ?? id)
            ),
            "title" => turn.Org.Title(value, turn.Today)?.NameVi ?? value,
            "pairs" => value.Replace('=', ' ').Replace('.', ','),
            "groups" => string.Join(", ", value.Split(',').Select(id => turn.Org.Group(id).NameVi)),
            "units" => string.Join(", ", value.Split(',').Select(id => turn.Org.UnitName(id).Vi)),
            "month" => $"{value[^2..]}/{value[..4]}",
            _ => value,
        };
}
