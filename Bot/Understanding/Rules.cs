namespace Bot.Understanding;

/// <summary>
/// What combinations of concepts mean, in order: the first rule that fits decides. The name before the dot is the
/// intent. A rule below 0.5 never acts; it only offers itself as "Có phải … ?".
/// </summary>
internal static class Rules
{
    private static readonly Rule[] Talk =
    [
        new("undo.bare", "", "undo only also:again|wrong|yes|cancelword !room|pairs|group", 0.9),
        new(
            "cancel.bare",
            "",
            "cancelword only also:no|yes|what|again|thischat|greeting !use|pledgecode|recordcode|awardcode|room|pairs|someone|title",
            0.95
        ),
        new("help.called", "", "greeting help only", 0.9),
        new("greet.thanks", "", "thanks only also:yes|colleague|help|all|greeting|person|someone", 0.95),
        new("greet.hello", "", "greeting only also:small|colleague|groupword|all|person|someone|unitword|roomword", 0.95),
        new("yes.bare", "", "yes only also:submit|approve !correction|room|pairs|pledgecode|recordcode|someone", 0.9),
        new("no.bare", "", "no only also:notyet|negated|wrong|what !correction|room|pairs|pledgecode|recordcode|someone", 0.9),
        new("who_am_i.identity", "", "identity !violation|discipline|conduct|score", 0.9, 2),
        new("who_am_i.belong", "", "belong self what !position|result|register|score|rank|report|violation", 0.8, 1),
        new("help.bare", "", "help|usage|menu only also:howto|view|what|use|greeting|question|yes|no !recordcode|pledgecode", 0.95),
        new("help.usage", "", "usage|menu !register|score|rank|report|violation|remind", 0.8, 2),
        new("help.use", "", "use bot what|howto !report|remind|score|channel|vietnamese|english", 0.8, 1),
        new("resend_message.again", "", "resend !pledge|pledgecode|register|report|ballot|points|explain|initiative|asked|negated", 0.9, 2),
        new("delivery_status.sent", "", "sending !pledge|pledgecode|register|report|ballot|points|explain|initiative|score|remind", 0.9, 2),
        new("job_status.jobs", "", "jobs !mine|self|score|ballot|register|report|remind", 0.9, 2),
        new("my_duties.bare", "", "duty !score|violation|initiative|remind|discipline|target|entries", 0.9, 1),
        new(
            "switch_language.only",
            "ask",
            "vietnamese|english|language only also:change|use|speak|no|vietnamese|english|language|link|make|fix",
            0.95
        ),
        new(
            "switch_language.asked",
            "ask",
            "vietnamese|english|language change|use|speak|fix !report|rank|score|register|channel|initiative|praise|remind",
            0.8,
            1
        ),
    ];

    private static readonly Rule[] Why =
    [
        new(
            "my_discipline.why",
            "view",
            "why violation|conduct|fault|passive !pairs|rank|position|points|first|register|pledge|approve|return|commitment",
            0.8,
            5
        ),
        new("view_pledges.why", "status", "why return|pending|approve register|pledge|commitment|pledgecode|title", 0.8),
        new("my_result.why", "eligible", "why eligible|achieve title|titleword !rank|first", 0.75),
        new(
            "explain_ranking.why",
            "",
            "why rank|first|last|position|points|result|compare|score !remind|register|fix|progress|notyet",
            0.9,
            5
        ),
        new(
            "explain_ranking.group",
            "",
            "why group|room|groupword|mygroup|myroom|unit !register|remind|score|pledge|approve|report|notyet|fix",
            0.7,
            2
        ),
        new(
            "help.howto",
            "",
            "howto register|score|points|rank|report|remind|channel|initiative|praise|violation|pledge|emulation|bot|use|fix|view|target|vietnamese|english|explain|withdraw|award|approve|result|commitment|conduct|titleword",
            0.85,
            5
        ),
        new("help.howto", "", "howto only also:make|use|start", 0.8),
    ];

    private static readonly Rule[] Telling =
    [
        new("targets.award", "", "award howmany|ratio|target !propose|submit", 0.85),
        new("targets.award", "", "award notyet !propose|submit|praise", 0.75),
        new("register_pledge.award", "title", "register award !praise|propose|return|cancel|withdraw|fix|approve|view|initiative", 0.7),
        new("set_reminder.praise", "", "remind praise|award|merit", 0.7),
        new("commend.praise", "", "praise !howmany|eligible|deadline|negated|initiative", 0.92, 14),
        new("commend.praise", "", "praise someone|room|unit|group|colleague anyway !laud|howmany|eligible|deadline|negated", 0.8, 14),
        new("commend.award", "", "award propose|submit|post|make|tell|announce|record|channel|thischat !mine|register|negated", 0.88, 8),
        new("commend.award", "", "award only also:propose|room|someone|unit|roomword|person|colleague", 0.7),
        new(
            "commend.merit",
            "",
            "merit record|submit|post|propose|make|tell|announce|view|enter !score|rank|model|register|points|mine",
            0.85,
            10
        ),
        new("commend.merit", "", "merit only also:person|unitword|roomword|colleague|room|someone|unit|mine", 0.8),
        new("link_channel.off", "unlink", "unlink channel|thischat|bot|notice", 0.9),
        new("link_channel.off", "unlink", "unlink only", 0.75),
        new("link_channel.off", "unlink", "channel cancel|off !report|rank|remind|language|praise", 0.85),
        new("link_channel.link", "link", "link channel|thischat !praise|language|remind|target|score", 0.92),
        new("link_channel.receive", "show", "channel receive what !make|use|change", 0.85),
        new("link_channel.receive", "show", "channel what report|notice|post !make|praise|remind|result", 0.85),
        new("link_channel.receive", "link", "channel receive", 0.9),
        new("link_channel.use", "link", "channel use|change|fix|make|notice|what !language|praise|submit|publish|post", 0.85, 3),
        new("link_channel.chat", "link", "thischat notice|link|receive|use !report|praise|score|rank|publish", 0.8, 2),
        new("link_channel.post", "link", "channel post notice !report|praise|result|rank", 0.75),
        new("link_channel.report", "link", "channel report only", 0.7),
        new("link_channel.named", "link", "channel group|unit only also:groupword|number|roomword", 0.7),
        new("link_channel.bare", "ask", "channel only also:view|group|groupword !number", 0.6),
    ];

    private static readonly Rule[] Reminding =
    [
        new("away.until", "", "away !someone|colleague|asked|when|who|register|score|initiative|record|wrongdoer", 0.88, 4),
        new("my_discipline.reminded", "view", "fault|passive remind mine|self|passive !make|off", 0.8),
        new("record_violation.reprimand", "add", "remind record conduct|violation person|colleague|someone|wrongdoer !duty", 0.8),
        new("next_reminders.next", "", "remind next !channel|off", 0.88),
        new("next_reminders.when", "", "remind when !channel|off|make|deadline", 0.75, 2),
        new("set_reminder.off", "off", "remind off !make", 0.85),
        new("set_reminder.list", "list", "remind view", 0.85),
        new("set_reminder.change", "change", "remind fix !channel", 0.88),
        new("set_reminder.set", "set", "remind", 0.9, 8),
    ];

    private static readonly Rule[] Ideas =
    [
        new("targets.initiative", "", "initiative howmany|target|ratio !register|submit|mine", 0.85),
        new(
            "register_initiative.status",
            "status",
            "initiative mine|self notyet|approve|status|what|progress|done|result !register|submit",
            0.88
        ),
        new("register_initiative.deadline", "deadline", "initiative deadline|when", 0.88),
        new("register_initiative.list", "list", "initiative view|who|what|notyet !register|submit|make", 0.85, 2),
        new("none.initiative", "", "initiative negated", 0.4),
        new("register_initiative.new", "new", "initiative register|submit|propose|make|mine|self", 0.92, 10),
        new("register_initiative.new", "new", "initiative", 0.9, 2),
        new("register_initiative.new", "new", "initiative register|submit|propose anyway !remind|score", 0.8, 10),
    ];

    private static readonly Rule[] Reporting =
    [
        new("score_progress.report", "all", "report|sumup progress|notyet score|ballot", 0.8),
        new("targets.report", "", "report|sumup target", 0.8),
        new("view_pledges.report", "all", "report|sumup|figures register|pledge|commitment !channel|discipline", 0.7),
        new("ranking.report", "", "sumup|report rank|points|score|result !month|discipline|time|briefing", 0.7),
        new("none.negated", "", "negated submit|post|export|publish report", 0.4),
        new(
            "monthly_report.post",
            "post",
            "report|briefing submit|post channel|thischat|groupword|unitword !receive|link|mine|asked",
            0.88
        ),
        new("monthly_report.post", "post", "report submit|post|publish !deadline|who|notyet|asked", 0.8, 2),
        new("monthly_report.export", "export", "report export !score", 0.9),
        new("monthly_report.show", "show", "report discipline|briefing|month|time|sumup !score|notyet", 0.9),
        new("monthly_report.brief", "show", "briefing !remind|deadline|no|when|register", 0.65, 1),
        new("monthly_report.missing", "show", "report|figures notyet who|unitword|what|roomword", 0.7),
        new("monthly_report.bare", "show", "report !score|wrong|explain", 0.75, 1),
        new(
            "monthly_report.figures",
            "show",
            "figures|sumup month|time|discipline only also:view|make|export|unit|unitword|all|month",
            0.6
        ),
    ];

    private static readonly Rule[] Pledging =
    [
        new("targets.ratio", "", "ratio titleword|title|eighthours|register|commitment !score", 0.88),
        new("targets.target", "", "target !register|pledge|commitment|return|approve", 0.92, 3),
        new(
            "view_pledges.state",
            "status",
            "approve|return|pending mine register|pledge|commitment|title|titleword|pledgecode|eighthours !all",
            0.9
        ),
        new("view_pledges.state", "status", "approve notyet register|pledge|commitment|pledgecode !pending|return", 0.8),
        new("approve_pledge.list", "list", "pending !score|violation|report|initiative|mine", 0.85, 3),
        new("approve_pledge.list", "list", "approve register|pledge|commitment what|who|howmany|view !return|no|submit", 0.82),
        new(
            "view_pledges.asked",
            "mine",
            "mine|self asked register|pledge|commitment !approve|return|fix|withdraw|cancel|who|score|pending",
            0.82
        ),
        new(
            "view_pledges.missing",
            "missing",
            "register|pledge|commitment|emulation|sign|titleword who|what|howmany notyet|negated !score|approve|rank|points",
            0.9
        ),
        new("none.negated", "", "negated register|pledge|approve|commitment|sign !return|fix|wrong", 0.4),
        new(
            "approve_pledge.return",
            "return",
            "return register|pledge|commitment|pledgecode|title|titleword !score|points|ballot|asked|who|when",
            0.92,
            10
        ),
        new(
            "approve_pledge.approve",
            "approve",
            "approve pledge|register|commitment|pledgecode|titleword|title !score|points|mine|ballot|initiative|notyet|withdraw|asked|who|when",
            0.92,
            5
        ),
        new("approve_pledge.all", "all", "approve all|myunit !score|points|ballot|report|result|rank|asked", 0.7, 0),
        new(
            "edit_pledge.withdraw",
            "withdraw",
            "withdraw register|pledge|commitment|pledgecode|title|titleword|emulation !score|points|ballot|asked|who|when",
            0.92
        ),
        new(
            "edit_pledge.withdraw",
            "withdraw",
            "cancel register|pledge|commitment|pledgecode|title|titleword !score|points|ballot|remind|asked|who|when",
            0.92
        ),
        new("edit_pledge.again", "edit", "again submit|make register|pledge|commitment !score|points|asked", 0.8),
        new(
            "edit_pledge.edit",
            "edit",
            "fix|wrong register|pledge|commitment|pledgecode|title|titleword|eighthours !score|points|ballot|asked|who|when",
            0.9
        ),
        new("edit_pledge.emulation", "edit", "fix|wrong emulation only", 0.6),
        new("view_pledges.asked", "status", "asked approve|return|pending register|pledge|commitment|pledgecode !mine|self", 0.75),
        new("view_pledges.deadline", "status", "deadline|when register|pledge|commitment|sign !score", 0.75),
        new("view_pledges.missing", "missing", "notyet register|pledge|commitment !mine|self|score|remind|submit", 0.8),
        new("view_pledges.mine", "mine", "mine|self register|pledge|commitment what|notyet|howmany|status|done !submit|make", 0.9),
        new(
            "view_pledges.all",
            "all",
            "view|status|who|howmany|progress|ratio register|pledge|commitment|eighthours !submit|make|sign|score",
            0.88
        ),
        new("view_pledges.all", "all", "view|status|who|howmany|progress pledge|commitment !submit|make|score|record", 0.85),
        new("view_pledges.mine", "mine", "mine|myroom register|pledge|commitment !submit|make|sign|enter|emulation|titleword|title", 0.85),
        new("view_pledges.mine", "mine", "mine register|pledge|commitment !submit|make|sign|enter", 0.8),
        new("view_pledges.asked", "all", "asked register|commitment|eighthours !withdraw|fix|cancel|score|negated|wrong", 0.7, 2),
        new("view_pledges.code", "status", "pledgecode only also:view|what|status|pledge|register", 0.75),
        new("register_pledge.sign", "commitment", "sign|register|make|submit commitment|culture !view|initiative|asked", 0.92),
        new("register_pledge.eight", "eight_hours", "register|sign|make|submit eighthours !asked", 0.92),
        new(
            "register_pledge.want",
            "title",
            "pledge titleword|title !view|what|approve|return|status|who|notyet|mine|howmany|register|asked",
            0.8
        ),
        new("register_pledge.title", "title", "register|submit|make titleword|title !view|asked|who|when", 0.92),
        new("register_pledge.pledge", "title", "submit|make|sign pledge !cancelword|asked|who|when", 0.9),
        new("register_pledge.pledge", "title", "register emulation|pledge|round|year|culture !outside|asked|who|when", 0.93),
        new(
            "register_pledge.unit",
            "unit",
            "register roomword|myroom|myunit|unitword|mygroup|unit|room only also:all|make|submit !asked",
            0.7
        ),
        new("register_pledge.bare", "title", "register only also:submit|make|year|round|again|mine !asked", 0.62),
        new("register_pledge.pledge", "title", "pledge|commitment|eighthours only also:make|time|year|round !asked|who|when", 0.6),
        new("register_pledge.weak", "title", "titleword|emulation|title only also:number|year|round", 0.4),
    ];

    private static readonly Rule[] Last =
    [
        new("targets.left", "", "target !outside", 0.75, 1),
        new("targets.share", "", "ratio|howmany titleword|title|eighthours|award", 0.75),
        new("help.asked", "", "help what|view|use|bot|menu", 0.6, 1),
        new(
            "greet.long",
            "",
            "greeting !register|score|rank|report|remind|channel|initiative|violation|conduct|pledge|points|target|praise|award",
            0.65,
            3
        ),
        new("view_pledges.emulation", "mine", "view emulation only", 0.55),
        new("register_pledge.weak", "", "register|titleword|emulation|commitment|pledge", 0.45, 99),
        new("register_initiative.weak", "", "register|initiative", 0.4, 99),
        new("approve_pledge.weak", "", "approve|return|pending", 0.45, 99),
        new("edit_pledge.weak", "", "fix|withdraw|wrong|cancel", 0.42, 99),
        new("correct_score.weak", "", "fix|wrong|again|undo", 0.4, 99),
        new("submit_score.weak", "", "score|points|ballot|agree", 0.45, 99),
        new("ranking.weak", "", "rank|first|last|result|position|publish|compare", 0.42, 99),
        new("record_violation.weak", "", "violation|conduct|record|fault|discipline", 0.42, 99),
        new("my_discipline.weak", "", "violation|fault|discipline|explain", 0.4, 99),
        new("monthly_report.weak", "", "report|discipline|sumup|figures|briefing", 0.4, 99),
        new("targets.weak", "", "target|ratio|progress", 0.4, 99),
        new("score_progress.weak", "", "progress|notyet|score", 0.35, 99),
        new("commend.weak", "", "praise|award|merit|propose", 0.42, 99),
        new("set_reminder.weak", "", "remind|when|deadline", 0.4, 99),
        new("link_channel.weak", "", "channel|link|thischat|notice", 0.4, 99),
        new("switch_language.weak", "", "vietnamese|english|language", 0.4, 99),
        new("my_result.weak", "", "mine points|result|achieve|eligible", 0.4, 99),
        new("help.weak", "", "help|usage|menu|howto|bot", 0.35, 99),
    ];

    public static Rule[] InOrder { get; } =
    [
        .. Talk,
        .. YearEndRules.InOrder,
        .. Why,
        .. PanelRules.InOrder,
        .. RegisterRules.InOrder,
        .. ReportRules.InOrder,
        .. PledgeRules.InOrder,
        .. Telling,
        .. Reminding,
        .. Ideas,
        .. DisciplineRules.InOrder,
        .. Reporting,
        .. Pledging,
        .. ScoringRules.InOrder,
        .. Last,
    ];
}
