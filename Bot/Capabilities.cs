using Bot.Commendations;
using Bot.Consensus;
using Bot.Delegating;
using Bot.Discipline;
using Bot.Eligibility;
using Bot.Initiatives;
using Bot.Movements;
using Bot.Operating;
using Bot.Papers;
using Bot.People;
using Bot.Pledges;
using Bot.Progress;
using Bot.Rankings;
using Bot.Registers;
using Bot.Reminders;
using Bot.Reports;
using Bot.Scoring;
using Bot.Speaking;
using Bot.Targets;

namespace Bot;

/// <summary>Index 2: what people can say, and who may. Each row is declared in its feature's folder.</summary>
public static class Capabilities
{
    public static readonly CapabilityList All = new(
    [
        .. MannersCapabilities.All,
        .. PledgeCapabilities.All,
        .. DelegationCapabilities.All,
        .. RegisterCapabilities.All,
        .. ProgressCapabilities.All,
        .. InitiativeCapabilities.All,
        .. MovementCapabilities.All,
        .. ScoringCapabilities.All,
        .. ConsensusCapabilities.All,
        .. RankingCapabilities.All,
        .. ReportCapabilities.All,
        .. DisciplineCapabilities.All,
        .. CommendationCapabilities.All,
        .. TargetCapabilities.All,
        .. EligibilityCapabilities.All,
        .. ReminderCapabilities.All,
        .. OfficeCapabilities.All,
    ]);

    static Capabilities()
    {
        Refusals.Declare(PledgeCapabilities.Sentences);
        Refusals.Declare(DelegationCapabilities.Sentences);
        Refusals.Declare(RegisterCapabilities.Sentences);
        Refusals.Declare(ProgressCapabilities.Sentences);
        Refusals.Declare(InitiativeCapabilities.Sentences);
        Refusals.Declare(MovementCapabilities.Sentences);
        Refusals.Declare(ScoringCapabilities.Sentences);
        Refusals.Declare(ConsensusCapabilities.Sentences);
        Refusals.Declare(RankingCapabilities.Sentences);
        Refusals.Declare(ReportCapabilities.Sentences);
        Refusals.Declare(DisciplineCapabilities.Sentences);
        Refusals.Declare(CommendationCapabilities.Sentences);
        Refusals.Declare(TargetCapabilities.Sentences);
        Refusals.Declare(EligibilityCapabilities.Sentences);
        Refusals.Declare(ReminderCapabilities.Sentences);
        Refusals.Declare(OfficeCapabilities.Sentences);
        Refusals.Declare(PaperDesk.Sentences);
        Refusals.Declare(FileDesk.Sentences);
    }
}
