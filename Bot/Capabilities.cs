using Bot.Features.Delivery;
using Bot.Features.Discipline;
using Bot.Features.Initiatives;
using Bot.Features.Manners;
using Bot.Features.Movements;
using Bot.Features.Pledges;
using Bot.Features.Rankings;
using Bot.Features.Reminders;
using Bot.Features.Reports;
using Bot.Features.Scoring;
using Bot.Features.YearEnd;
using Bot.Platform.Chat;
using Bot.Platform.Documents;

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
        .. RoundCapabilities.All,
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
