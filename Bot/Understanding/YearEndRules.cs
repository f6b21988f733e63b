namespace Bot.Understanding;

/// <summary>Targets, eligibility and awards, before the other rules: a decision that was signed is no praise to be posted.</summary>
internal static class YearEndRules
{
    public static Rule[] InOrder { get; } =
    [
        new(
            "award_decision.withdraw",
            "withdraw",
            "awardcode cancel|withdraw|undo|wrong|off|cancelword anyway !asked|who|when|negated",
            0.9,
            8
        ),
        new("award_decision.list", "list", "awardcode !cancel|withdraw|negated|fix", 0.7, 2),
        new(
            "award_decision.list",
            "list",
            "awardruling|awarded view|what|howmany|who|asked|awarded|compose anyway !enter|make|negated|record|remind|initiative|propose|target|submit|explain|discipline|ruling",
            0.9,
            5
        ),
        new(
            "award_decision.add",
            "add",
            "awardruling enter|record|make|someone|unit|award anyway !asked|who|when|negated|howmany|remind|propose|deadline|initiative|compose",
            0.9,
            16
        ),
        new("award_decision.list", "list", "awardruling only also:all|year|time|title|unitword|person|roomword", 0.75),
        new(
            "award_decision.add",
            "add",
            "awardruling anyway !asked|who|when|negated|howmany|remind|propose|deadline|initiative|compose",
            0.9,
            16
        ),
        new("eligibility.file", "file", "eligible export|excel|paper !mine|register|score|remind|why", 0.92, 4),
        new(
            "eligibility.list",
            "list",
            "eligible who|all|howmany|view|status|person|unitword|roomword|someone|colleague|unit|myunit|myroom !mine|register|score|remind|recuse|model|howto",
            0.9,
            4
        ),
        new("my_result.eligible", "eligible", "eligible self|mine|passive !register|score|remind|recuse|model|who|initiative", 0.88, 3),
        new("eligibility.list", "list", "eligible titleword|title only also:time|year|asked|what|notyet|no|yes|title", 0.8),
        new("targets.base", "", "baseword anyway !register|score|remind|eligible|report", 0.9, 6),
        new("targets.file", "file", "target export|excel|paper !register|score|remind|why|post", 0.93, 4),
        new(
            "targets.stated",
            "",
            "target enter|fix|change|record !asked|who|howmany|register|pledge|commitment|channel|remind|link|thischat|praise",
            0.9,
            5
        ),
        new("targets.lacking", "", "notyet howmany only also:target|all|year|time", 0.6),
    ];
}
