using Bot.Domain;
using Bot.Platform.Access;
using Storage;

namespace Bot.Figures;

/// <summary>Writes the rules in force into a round, and what it is scored by into rows of its own: from then on they are the round's.</summary>
public static class RoundRules
{
    public static void Apply(Round round, RuleBook rules, DateOnly day, string movementId)
    {
        int Number(string key) => rules.Number(key, day, movementId);
        (round.ScaleMin, round.ScaleMax, round.Step) = (Number(RuleKeys.ScaleMin), Number(RuleKeys.ScaleMax), Number(RuleKeys.Step));
        (round.OwnRoomBallots, round.BonusCounts) = (
            rules.Text(RuleKeys.OwnRoomBallots, day, movementId),
            rules.Flag(RuleKeys.BonusCounts, day, movementId)
        );
        (round.Scored, round.ModelApart) = (rules.Text(RuleKeys.Scored, day, movementId), rules.Flag(RuleKeys.ModelApart, day, movementId));
        (round.BonusCap, round.QuorumPercent, round.MinBallots) = (
            Number(RuleKeys.BonusCap),
            Number(RuleKeys.QuorumPercent),
            Number(RuleKeys.MinBallots)
        );
        (round.OutlierFrom, round.TieRule) = (Number(RuleKeys.OutlierFrom), rules.Text(RuleKeys.TieRule, day, movementId));
    }

    public static void Stage(BotDb db, RoundSheet sheet)
    {
        sheet.Round.HeadId = sheet.Head?.PersonId ?? "";
        db.Seats.AddRange(sheet.Seats);
        db.Subjects.AddRange(sheet.Subjects);
        db.Sheets.AddRange(sheet.Criteria);
    }
}
