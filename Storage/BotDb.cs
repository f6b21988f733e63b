using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Storage;

/// <summary>Everything that is remembered, in one file: a save covers the change, its audit entry and the messages it causes.</summary>
public sealed class BotDb(DbContextOptions<BotDb> options) : DbContext(options)
{
    public DbSet<Department> Departments => Set<Department>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<PostingChannel> Channels => Set<PostingChannel>();

    public DbSet<Movement> Movements => Set<Movement>();

    public DbSet<Rule> Rules => Set<Rule>();

    public DbSet<TitleRule> Titles => Set<TitleRule>();

    public DbSet<RegistrationWindow> Windows => Set<RegistrationWindow>();

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<ReminderRule> Reminders => Set<ReminderRule>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<Nudge> Nudges => Set<Nudge>();

    public DbSet<MutedTopic> Muted => Set<MutedTopic>();

    public DbSet<UnclearSentence> Unclear => Set<UnclearSentence>();

    public DbSet<TaughtSentence> Taught => Set<TaughtSentence>();

    public DbSet<Pledge> Pledges => Set<Pledge>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<Initiative> Initiatives => Set<Initiative>();

    public DbSet<PledgeProgress> Progress => Set<PledgeProgress>();

    public DbSet<PledgeResult> Results => Set<PledgeResult>();

    public DbSet<Target> Targets => Set<Target>();

    public DbSet<BaseExclusion> BaseExclusions => Set<BaseExclusion>();

    public DbSet<TitleCondition> TitleConditions => Set<TitleCondition>();

    public DbSet<AwardForm> AwardForms => Set<AwardForm>();

    public DbSet<Round> Rounds => Set<Round>();

    public DbSet<PanelMember> Panel => Set<PanelMember>();

    public DbSet<Criterion> Criteria => Set<Criterion>();

    public DbSet<Ballot> Ballots => Set<Ballot>();

    public DbSet<AgreedScore> AgreedScores => Set<AgreedScore>();

    public DbSet<ModelBonus> Bonuses => Set<ModelBonus>();

    public DbSet<ScoreCorrection> Corrections => Set<ScoreCorrection>();

    public DbSet<Recusal> Recusals => Set<Recusal>();

    public DbSet<RoundSubject> Subjects => Set<RoundSubject>();

    public DbSet<RoundSeat> Seats => Set<RoundSeat>();

    public DbSet<RoundCriterion> Sheets => Set<RoundCriterion>();

    public DbSet<RoundReopening> Reopenings => Set<RoundReopening>();

    public DbSet<PublishedScore> Publications => Set<PublishedScore>();

    public DbSet<DisciplineRecord> Records => Set<DisciplineRecord>();

    public DbSet<ViolationRule> Violations => Set<ViolationRule>();

    public DbSet<DisciplineDecision> Decisions => Set<DisciplineDecision>();

    public DbSet<Commendation> Commendations => Set<Commendation>();

    public DbSet<YearGrade> Grades => Set<YearGrade>();

    public DbSet<MonthReport> MonthReports => Set<MonthReport>();

    public DbSet<UnitReport> UnitReports => Set<UnitReport>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<InboxActivity> Inbox => Set<InboxActivity>();

    public DbSet<DialogRow> Dialogs => Set<DialogRow>();

    public DbSet<LocalMessage> LocalMessages => Set<LocalMessage>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<AppValue> Values => Set<AppValue>();

    /// <summary>Saves what is audited with its entries. Without an action only rows are saved that nobody asks about.</summary>
    public int SaveChanges(ActionContext action)
    {
        AuditTrail.Write(this, action);
        return SaveChanges();
    }

    public Task<int> SaveChangesAsync(ActionContext action, CancellationToken stop = default)
    {
        AuditTrail.Write(this, action);
        return SaveChangesAsync(stop);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        // instants are UTC and kept as sortable text; enums as words: the file stays readable in any viewer
        conventions.Properties<DateTime>().HaveConversion<UtcText>();
        conventions.Properties<DateTime?>().HaveConversion<UtcText>();
        conventions.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        Department.Map(model);
        Unit.Map(model);
        Group.Map(model);
        Room.Map(model);
        Person.Map(model);
        PostingChannel.Map(model);
        Movement.Map(model);
        Rule.Map(model);
        TitleRule.Map(model);
        RegistrationWindow.Map(model);
        Holiday.Map(model);
        ReminderRule.Map(model);
        Absence.Map(model);
        Nudge.Map(model);
        MutedTopic.Map(model);
        UnclearSentence.Map(model);
        TaughtSentence.Map(model);
        MapPledges(model);
        MapScoring(model);
        DisciplineRecord.Map(model);
        ViolationRule.Map(model);
        DisciplineDecision.Map(model);
        Commendation.Map(model);
        YearGrade.Map(model);
        MonthReport.Map(model);
        UnitReport.Map(model);
        StoredFile.Map(model);
        OutboxMessage.Map(model);
        Conversation.Map(model);
        InboxActivity.Map(model);
        DialogRow.Map(model);
        LocalMessage.Map(model);
        JobRun.Map(model);
        AuditEntry.Map(model);
        AppValue.Map(model);
    }

    private static void MapPledges(ModelBuilder model)
    {
        Pledge.Map(model);
        Delegation.Map(model);
        Initiative.Map(model);
        PledgeProgress.Map(model);
        PledgeResult.Map(model);
        Target.Map(model);
        BaseExclusion.Map(model);
        TitleCondition.Map(model);
        AwardForm.Map(model);
    }

    private static void MapScoring(ModelBuilder model)
    {
        Round.Map(model);
        PanelMember.Map(model);
        Criterion.Map(model);
        Ballot.Map(model);
        AgreedScore.Map(model);
        ModelBonus.Map(model);
        ScoreCorrection.Map(model);
        Recusal.Map(model);
        RoundSubject.Map(model);
        RoundSeat.Map(model);
        RoundCriterion.Map(model);
        PublishedScore.Map(model);
        RoundReopening.Map(model);
    }

    private sealed class UtcText()
        : ValueConverter<DateTime, string>(
            instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture),
            text =>
                DateTime.Parse(
                    text,
                    System.Globalization.CultureInfo.InvariantCulture,
                    System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal
                )
        );
}
