using Bot.Domain;

namespace Bot.Understanding;

/// <summary>What a phrase is about. The first block carries no intent by itself; the last comes from names and numbers.</summary>
internal enum Concept
{
    Filler,
    Polite,
    Self,
    Time,
    Question,
    Bot,

    // courtesy and bare answers
    Greeting,
    Thanks,
    Help,
    HowTo,
    Usage,
    Yes,
    No,
    CancelWord,
    Undo,
    Small,

    // questions
    Who,
    What,
    HowMany,
    Why,
    When,
    NotYet,
    Done,
    Must,
    Deadline,
    Next,
    Negated,

    // acts
    Register,
    Sign,
    Submit,
    Make,
    View,
    Fix,
    Wrong,
    Again,
    Withdraw,
    Cancel,
    Approve,
    Pending,
    Return,
    Enter,
    Score,
    Start,
    Reopen,
    Agree,
    Lock,
    Publish,
    Record,
    Tell,
    Explain,
    Passive,
    Remind,
    Off,
    Change,
    Link,
    Unlink,
    Receive,
    Post,
    Export,
    Use,
    Speak,
    Praise,
    Propose,
    Compare,
    Announce,

    // objects
    Emulation,
    Pledge,
    Commitment,
    Culture,
    EightHours,
    TitleWord,
    Award,
    Points,
    Ballot,
    Panel,
    Model,
    Rank,
    First,
    Last,
    Position,
    Result,
    Eligible,
    Achieve,
    Report,
    Figures,
    SumUp,
    Briefing,
    Discipline,
    Violation,
    Fault,
    Conduct,
    Channel,
    ThisChat,
    Notice,
    Language,
    Vietnamese,
    English,
    Target,
    Ratio,
    Initiative,
    Progress,
    Duty,
    Identity,
    Status,
    History,
    Mine,
    MyRoom,
    MyGroup,
    MyUnit,
    RoomWord,
    GroupWord,
    UnitWord,
    Person,
    Colleague,
    All,
    Year,
    Round,
    Menu,
    Wrongdoer,
    Merit,
    Bare,
    Belong,
    Laud,
    Permit,
    Outside,

    // the panel's round: its ballots, what is asked of its head, and its papers
    Criteria,
    Remark,
    Evidence,
    Trail,
    Recuse,
    Unscored,
    Back,
    Allow,
    Lift,
    Request,
    LockRound,
    Locked,
    Compose,
    Slip,
    AllSlips,
    Away,
    Sending,
    Resend,
    Jobs,
    Each,
    Spread,
    Bonus,
    Minutes,
    Blank,
    Excel,
    Paper,
    Leader,
    StaffRoom,

    // found by the readers, not by the lexicon
    Room,
    Group,
    Unit,
    Title,
    Someone,
    PledgeCode,
    RecordCode,
    Pairs,
    Number,
    Month,
    Asked,
    Deferred,
    PutOff,

    /// <summary>"thôi rút lại", "hủy ghi nhận": something done is to be undone; nothing waits.</summary>
    TakenBack,
    Correction,
    Reasoned,
    Granted,
    Decimal,

    // records about people
    Admit,
    Entries,
    Ruling,

    // the month's report
    Draft,
    Hold,
    Release,

    // pledges of others
    Delegate,
    Everybody,
    Invite,

    // the year's end
    AwardRuling,
    Awarded,
    AwardCode,
    BaseWord,

    // pledges followed to their end, and initiatives
    Progressing,
    Pace,
    Kept,
    NotKept,
    Outcome,
    IdeaCode,
    NotRecognised,
    CoAuthor,
    OwnWords,
    RegisterPaper,
    CommitmentPaper,
}

/// <summary>A set of concepts; there is room for 256.</summary>
internal readonly record struct ConceptSet(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public static ConceptSet Of(Concept concept)
    {
        var bit = 1UL << ((int)concept & 63);
        return ((int)concept >> 6) switch
        {
            0 => new(bit, 0, 0, 0),
            1 => new(0, bit, 0, 0),
            2 => new(0, 0, bit, 0),
            3 => new(0, 0, 0, bit),
            _ => throw new ArgumentOutOfRangeException(nameof(concept)),
        };
    }

    public static ConceptSet OfAll(params ReadOnlySpan<Concept> concepts)
    {
        var all = default(ConceptSet);
        foreach (var concept in concepts)
        {
            all |= Of(concept);
        }
        return all;
    }

    public static ConceptSet operator |(ConceptSet a, ConceptSet b) =>
        new(a.First | b.First, a.Second | b.Second, a.Third | b.Third, a.Fourth | b.Fourth);

    public static ConceptSet operator &(ConceptSet a, ConceptSet b) =>
        new(a.First & b.First, a.Second & b.Second, a.Third & b.Third, a.Fourth & b.Fourth);

    public ConceptSet Without(ConceptSet other) =>
        new(First & ~other.First, Second & ~other.Second, Third & ~other.Third, Fourth & ~other.Fourth);

    public bool IsEmpty => (First | Second | Third | Fourth) == 0;

    public bool Meets(ConceptSet other) => !(this & other).IsEmpty;

    public bool Has(Concept concept) => Meets(Of(concept));

    public List<Concept> Members()
    {
        var members = new List<Concept>(8);
        Add(members, First, 0);
        Add(members, Second, 64);
        Add(members, Third, 128);
        Add(members, Fourth, 192);
        return members;
    }

    private static void Add(List<Concept> members, ulong bits, int from)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            members.Add((Concept)(from + System.Numerics.BitOperations.TrailingZeroCount(bits)));
        }
    }
}
