using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Inbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Storage;

namespace Bot.Platform.Chat;

/// <summary>What came in: words, or a button with its inputs.</summary>
public sealed record IncomingMessage(
    string Words,
    Meaning Meaning,
    string? Verb,
    string ButtonId,
    int ButtonVersion,
    IReadOnlyDictionary<string, string> Inputs,
    bool IsPersonal
)
{
    public bool IsButton => Verb is not null;

    /// <summary>Files that came with a message in the personal chat.</summary>
    public IReadOnlyList<IncomingFile> Files { get; init; } = [];
}

/// <summary>A file that a person sent: what they say it is, and where it can be fetched for some minutes. Everything in it is user input.</summary>
public sealed record IncomingFile(string Name, string Type, string Url);

/// <summary>A stored file that a person may take or not: asked by Teams itself, then put into their own OneDrive.</summary>
public sealed record FileOffer(string Id, string Name, Text Description, long Size);

/// <summary>Something to say back. Replaces: the card whose button was pressed turns into this one.</summary>
public sealed record Reply(Text? Words, Card? Card, bool Replaces, FileOffer? Offer = null);

/// <summary>One exchange: who asks, what was heard, what there is, and what will be said.</summary>
public sealed class Turn(Actor who, IncomingMessage heard, Org org, BotDb db, OfficeClock clock, Language language)
{
    private readonly List<Reply> replies = [];

    public Actor Who => who;

    public IncomingMessage Message { get; private set; } = heard;

    public Org Org => org;

    public BotDb Db => db;

    /// <summary>For the queries of figures, which know no conversation.</summary>
    public Inquiry Inquiry => new(who, org, db, clock.Now, Message.IsPersonal);

    public Language Language { get; set; } = language;

    public DateTime Now => clock.Now;

    public DateOnly Today => Vietnam.Day(clock.Now);

    /// <summary>"… vì thiếu chỉ tiêu": what was said as a reason, in an order or alone (the reader wants something before the "vì").</summary>
    public string? Reason => Message.Meaning["reason"] ?? ReasonReader.Read($"trả lời {Message.Words}");

    /// <summary>The one other person who is named; null where nobody is, or several, or only the one who asks.</summary>
    public string? OtherNamed =>
        Message.Meaning["person"] is { } said && said != who.Id ? said
        : PeopleReader.Read(Message.Words.Normalize(), org.Names) is [var one] && one != who.Id ? one
        : null;

    public IReadOnlyList<Reply> Replies => replies;

    /// <summary>A form heard something that is not an answer to its question: the router may answer it and come back.</summary>
    public bool Unclaimed { get; set; }

    /// <summary>The rows say what of the words may be acted on.</summary>
    public void Settle(CapabilityList rows)
    {
        var meaning = rows.Settle(Message.Meaning);
        // what the Office has taught stands where the bot alone would not understand; what was put off stays put off
        var taught =
            meaning.IsActionable || meaning.IsHeld || Message.IsButton || Org.Taught.IsEmpty
                ? null
                : Org.Taught.RowOf(Org.Understander.WithoutNames(Message.Words, Today));
        Message = Message with { Meaning = taught is not null && rows.Find(taught) is { } row ? rows.Taken(meaning, row) : meaning };
    }

    /// <summary>From here on the message counts as these words with this meaning: a fragment made whole, or a choice among offers.</summary>
    public void Retell(string words, Meaning meaning) => Message = Message with { Words = words, Meaning = meaning };

    public void Say(Text words) => replies.Add(new(words, null, false));

    public void Refuse(Refusal refusal) => Say(refusal.Sentence);

    public void Show(Card card) => replies.Add(new(null, card, false));

    /// <summary>Offers a stored file, in the personal chat; a feature asks the PaperDesk, which knows where it is.</summary>
    public void Hand(FileOffer offer) => replies.Add(new(null, null, false, offer));

    /// <summary>The pressed card becomes this one; where nothing was pressed it is simply shown.</summary>
    public void Become(Card card) => replies.Add(new(null, card, Message.IsButton));
}
