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
using Bot.Features.Teaching;
using Bot.Features.YearEnd;
using Bot.Platform.Chat;

namespace Bot;

/// <summary>Index 2: what people can say, and who may. Each row is declared in its feature's folder.</summary>
public static class Capabilities
{
    public static readonly CapabilityList All = new([
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
        .. TeachingCapabilities.All,
    ]);
}
