using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;

namespace Bot.Platform.Inbound;

/// <summary>A message in the light of the one before it.</summary>
internal static class Context
{
    private const double Borne = 0.2;

    /// <summary>
    /// The row that a fragment or a choice means after what was said; null where the message stands alone. The turn then carries the whole
    /// request: the words before it and its own, the slots before it with its own over them.
    /// </summary>
    public static Capability? Resume(Turn turn, Remembered memory, CapabilityList rows)
    {
        var message = turn.Message;
        if (message.IsButton || message.Files.Count > 0)
        {
            return null;
        }
        var unclear = new Lazy<Meaning>(() => turn.Org.Understander.Understand(memory.Unclear, turn.Today));
        if (
            memory.Offers.Count > 0
            && memory.Chosen(
                message.Words,
                id => [NotUnderstood.Title(turn, rows[id], unclear.Value.Entities).In(turn.Language), rows[id].Name.In(turn.Language)]
            )
                is { } chosen
        )
        {
            turn.Retell(memory.Unclear, rows.Taken(unclear.Value, rows[chosen]));
            return rows[chosen];
        }
        return memory.Row.Length > 0 && rows.Find(memory.Row) is { } last && Meant(message.Meaning, last, rows) is { } row
            ? Whole(turn, memory, last, row)
            : null;
    }

    /// <summary>
    /// What is not clear by itself may be clear after what was just spoken of: a read of the same matter that the words bear at all.
    /// </summary>
    public static Capability? Near(Turn turn, Remembered memory, CapabilityList rows)
    {
        var meaning = turn.Message.Meaning;
        if (meaning.IsActionable || meaning.IsHeld || memory.Row.Length == 0 || rows.Find(memory.Row) is not { } last)
        {
            return null;
        }
        return meaning
            .Guesses.Where(g => g.Likelihood >= Borne)
            .Select(g => rows.Find(g.Label))
            .OfType<Capability>()
            .FirstOrDefault(r =>
                !r.IsWrite
                && turn.Who.May(r.Allowed)
                && (r.Handler.Namespace == last.Handler.Namespace || last.FollowUps.Values.Contains(r.Id))
            );
    }

    // a read is asked again with another slot; an act is not done again because a name was said
    private static Capability? Meant(Meaning meaning, Capability last, CapabilityList rows) =>
        meaning.Follows == Follow.None ? null
        : meaning.Follows == Follow.Slots && meaning["group"] is not null && last.FollowUps.TryGetValue(Follow.OneGroup, out var one)
            ? rows[one]
        : last.FollowUps.TryGetValue(meaning.Follows, out var next) ? rows[next]
        : meaning.Follows is Follow.Slots or Follow.More or Follow.Whole or Follow.Earlier && !last.IsWrite ? last
        : null;

    private static Capability Whole(Turn turn, Remembered memory, Capability last, Capability row)
    {
        var meaning = turn.Message.Meaning;
        var entities =
            meaning.Follows == Follow.Whole ? memory.Whole()
            : meaning.Follows == Follow.Earlier ? memory.With(Steps.Back(memory.Entities, meaning.Entities, turn.Org, turn.Now))
            : memory.With(meaning.Entities);
        if (meaning.Follows == Follow.More)
        {
            entities["page"] = $"{Format.Page(memory.Entities.GetValueOrDefault("page")) + 1}";
        }
        var (intent, detail) =
            row == last
                ? (memory.Intent, row.Told(meaning.Folded) ?? memory.Detail)
                : (row.Meanings[0].Intent, row.Told(meaning.Folded) ?? row.Meanings[0].Details.FirstOrDefault());
        turn.Retell(
            $"{turn.Message.Words}, {memory.Words}",
            meaning with
            {
                Intent = intent,
                Detail = detail,
                Confidence = 1,
                Entities = entities,
            }
        );
        return row;
    }

    /// <summary>What was answered is what the next fragment takes up. What every bot has (help, greeting) is no topic.</summary>
    public static void Keep(Turn turn, Remembered memory, Capability row)
    {
        memory.Offers.Clear();
        memory.Unclear = "";
        if (row.IsUsual || turn.Message.IsButton)
        {
            return;
        }
        var meaning = turn.Message.Meaning;
        if (meaning.Follows is Follow.Word or Follow.Excel && memory.Row.Length > 0 && memory.IsOf(turn))
        {
            // the file is of what is being talked about, and that goes on
            memory.At = turn.Now;
            return;
        }
        (memory.PersonId, memory.At, memory.Row) = (turn.Who.Id, turn.Now, row.Id);
        (memory.Intent, memory.Detail) = (meaning.Intent, meaning.Detail);
        (memory.Entities, memory.Words) = (new(meaning.Entities), turn.Message.Words.Length > 300 ? "" : turn.Message.Words);
    }

    public static void Refuse(Turn turn, Remembered memory, Capability row)
    {
        if (!memory.IsOf(turn))
        {
            memory.Row = "";
        }
        (memory.PersonId, memory.At, memory.Refused) = (turn.Who.Id, turn.Now, row.Id);
    }

    public static void Offer(Turn turn, Remembered memory, IReadOnlyList<Capability> offers)
    {
        if (!memory.IsOf(turn))
        {
            memory.Row = "";
        }
        (memory.PersonId, memory.At) = (turn.Who.Id, turn.Now);
        (memory.Offers, memory.Unclear) = ([.. offers.Select(o => o.Id)], turn.Message.Words);
    }
}
