namespace Bot.Understanding;

/// <summary>Records of violations, what the person concerned says to them, and signed decisions.</summary>
internal static class DisciplineRules
{
    public static Rule[] InOrder { get; } =
    [
        new("discipline_decision.list", "list", "ruling view|what|howmany|who|mine|asked", 0.85),
        new("discipline_decision.add", "add", "ruling !explain|report|sumup|negated", 0.88, 16),
        new(
            "my_discipline.accept",
            "accept",
            "admit recordcode|fault|conduct|violation|history|record !no|negated|who|asked|someone|person|pairs",
            0.9,
            4
        ),
        new("my_discipline.accept", "accept", "approve recordcode mine !asked|who", 0.85),
        new(
            "my_discipline.export",
            "export",
            "export mine|self record|history|violation|fault|discipline|entries !score|register|pledge|rank|report|sumup",
            0.9,
            4
        ),
        new("record_violation.list", "list", "entries !mine|passive|export|someone|explain|wrong|pairs|pledge", 0.85, 3),
        new(
            "my_discipline.explain",
            "explain",
            "explain violation|conduct|fault|recordcode|history|record|passive !report|sumup|pledge|commitment",
            0.9,
            8
        ),
        new("my_discipline.explain", "explain", "explain only also:submit|return|mine|make", 0.7),
        new("record_violation.close", "cancel", "recordcode cancel|withdraw !asked|wrong|mine|passive|negated", 0.85, 6),
        new("my_discipline.denied", "explain", "recordcode fault no", 0.8, 3),
        new("my_discipline.wrong", "explain", "fault|violation|recordcode cancel|wrong !make|points|score", 0.75),
        new("record_violation.close", "confirm", "recordcode approve !asked", 0.85),
        new("my_discipline.code", "view", "recordcode !record|make|enter", 0.75, 2),
        new(
            "my_discipline.mine",
            "view",
            "mine|passive violation|fault|discipline|conduct|history !report|sumup|who|record|make|myunit|register|pledge|score|points|rank|commitment|deadline|notyet",
            0.9
        ),
        new(
            "my_discipline.mine",
            "view",
            "mine|passive violation|fault|conduct what|howmany|when|passive|history !sumup|who|register|pledge|score|points|rank|make",
            0.88
        ),
        new("my_discipline.mine", "view", "mine entries !who|what|howmany|score|register|pledge|asked", 0.8, 2),
        new(
            "my_discipline.mine",
            "view",
            "mine violation|fault|discipline !who|sumup|record|make|register|pledge|score|points|rank|commitment",
            0.85
        ),
        new("my_discipline.mine", "view", "history mine !score|rank|pledge|points|register|result|points", 0.7, 1),
        new("my_discipline.self", "view", "self fault|violation howmany|what|passive|history !record|who|make", 0.8),
        new(
            "my_discipline.passive",
            "view",
            "mine passive what|howmany|when|question !register|pledge|points|rank|score|approve|return|result",
            0.65
        ),
        new("my_discipline.seen", "view", "fault view !who|record|make|register|score|points|unit|unitword|room|someone", 0.65, 1),
        new(
            "monthly_report.sum",
            "show",
            "sumup|figures|report discipline|violation|conduct !record|wrongdoer|someone|score|target|explain|submit|post",
            0.9
        ),
        new("monthly_report.sum", "show", "sumup|figures violation|discipline|conduct", 0.85),
        new(
            "record_violation.add",
            "add",
            "record|wrongdoer|make|enter|tell violation|conduct|fault !who|howmany|sumup|pledge|report|post|asked",
            0.9,
            12
        ),
        new(
            "record_violation.add",
            "add",
            "record|wrongdoer|make|enter|someone violation|conduct|fault !who|howmany|sumup|what|pledge|asked|negated",
            0.85,
            12
        ),
        new("record_violation.report", "add", "report conduct|wrongdoer !time|sumup|view|discipline|month|asked", 0.75),
        new("record_violation.update", "add", "fix violation|fault !points|score|mine|asked", 0.75),
        new(
            "monthly_report.who",
            "show",
            "violation|conduct|discipline who|howmany|view|status|progress|month !register|score|points|self|sign|initiative",
            0.7,
            2
        ),
        new("my_discipline.deny", "explain", "self no conduct|violation|fault !record|someone|make|who|howmany", 0.7, 2),
        new("none.leave", "", "permit|self conduct !record|someone|colleague|person|wrongdoer|room|unit|make|enter|points", 0.4),
        new("record_violation.named", "add", "record conduct|violation someone anyway !who|pledge|explain|asked", 0.8, 12),
        new(
            "record_violation.bare",
            "add",
            "conduct only also:person|colleague|wrongdoer|room|unit|someone|all|number !asked|who|when|negated",
            0.8
        ),
        new("record_violation.bare", "add", "conduct someone !who|pledge|explain|register|what|asked|who|when|negated", 0.7, 3),
        new(
            "record_violation.bare",
            "add",
            "violation only also:person|colleague|wrongdoer|someone|conduct|discipline !asked|who|when",
            0.55
        ),
    ];
}
