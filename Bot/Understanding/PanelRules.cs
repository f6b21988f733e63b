namespace Bot.Understanding;

/// <summary>
/// The panel's round, before the other rules: its words ("biên bản", "duyệt", "cộng") are theirs as well, and only
/// together with a ballot, a round or an office they mean this.
/// </summary>
internal static class PanelRules
{
    public static Rule[] InOrder { get; } =
    [
        new(
            "ballot_note.evidence",
            "evidence",
            "evidence room|roomword|ballot anyway !remark|pairs|violation|conduct|fault|record|recordcode|pledgecode|initiative|register|pledge|praise|why|asked|correction|return",
            0.9,
            6
        ),
        new(
            "ballot_note.note",
            "note",
            "remark room anyway !view|cancel|pairs|violation|conduct|fault|why|asked|who|howmany|remind|praise|when",
            0.9,
            5
        ),
        new("decide_correction.list", "list", "correction asked|who|when|why|status|passive", 0.85, 3),
        new("decide_correction.list", "list", "correction what|view !return|approve", 0.85, 3),
        new("decide_correction.reject", "reject", "correction return anyway !approve|yes", 0.9, 8),
        new("decide_correction.approve", "approve", "correction approve|yes|allow anyway !negated|notyet|no|return", 0.9, 6),
        // "duyệt yêu cầu sửa điểm SD06": asking for a change is also a way of returning a pledge
        new("decide_correction.approve", "approve", "correction approve|yes request anyway !negated|notyet|no", 0.9, 6),
        new("decide_correction.list", "list", "correction !negated|approve|cancel|undo", 0.6, 3),
        new(
            "decide_correction.list",
            "list",
            "request|propose fix points|ballot|score|pending who|what|howmany|view|pending|asked !room|pairs|why|mine|remind|publish|agree",
            0.85
        ),
        new(
            "scoring_paper.excel",
            "excel",
            "excel points|score|rank|result|ballot|round|agree !report|discipline|register|pledge|violation|link|remind",
            0.9
        ),
        new(
            "scoring_paper.minutes",
            "minutes",
            "minutes score|panel|round|agree|ballot|export|paper|emulation|result|view|model !conduct|violation|fault|discipline|someone|wrongdoer|passive|person|colleague|remind|why|request|fix",
            0.88
        ),
        new("scoring_paper.sheets", "sheets", "blank !initiative|pledge|register|report|mine|why|what", 0.85),
        new("scoring_paper.sheets", "sheets", "slip export|paper !mine|room|excel|report|pledge|initiative|register|correction", 0.85),
        new(
            "scoring_paper.notice",
            "notice",
            "export|paper result|rank anyway !channel|thischat|post|report|remind|discipline|violation|mine|register|excel|asked|month",
            0.85
        ),
        new(
            "scoring_paper.notice",
            "notice",
            "make notice|tell result|rank !channel|thischat|post|report|remind|discipline|violation|mine|register|asked",
            0.8
        ),
        new(
            "model_bonus.show",
            "show",
            "bonus what|howmany|view|asked|notyet|who|when anyway told !rank|first|last|compare|remind|report",
            0.85,
            12
        ),
        new(
            "model_bonus.set",
            "set",
            "bonus room|group|model|round score|enter|fix|decimal|pairs anyway told !rank|first|last|negated|why|asked|who|when",
            0.88,
            12
        ),
        new("model_bonus.show", "show", "bonus round|groupword|roomword|room|group|model|time anyway !rank|first|last|negated|why", 0.7, 2),
        new(
            "choose_model.show",
            "show",
            "model what|asked|notyet|who|howmany !score|points|praise|rank|result|award|report|remind",
            0.85,
            3
        ),
        new("choose_model.show", "show", "model view !room|score|points|praise|rank|result|award|report|remind", 0.85, 3),
        new("choose_model.show", "show", "model groupword|all only also:groupword|group|all|roomword|mine !room", 0.7),
        new("choose_model.set", "set", "model room !score|points|praise|award|rank|result|pairs|negated|why|when|report|remind", 0.88),
        new("recuse.back", "back", "recuse|unscored cancel|back !asked|who|why|pairs|agree|negated", 0.88, 5),
        new("recuse.back", "back", "back room score|again !asked|who|why|pairs|when|negated", 0.8),
        new("recuse.lift", "lift", "lift room|score|myroom|roomword anyway !asked|who|why|when|negated", 0.88, 6),
        new(
            "recuse.lift",
            "lift",
            "allow score someone|panel|colleague|person|myroom|all room|myroom|roomword anyway !pairs|asked|who|why|when|negated|agree|publish",
            0.85,
            6
        ),
        new("recuse.lift", "lift", "granted reasoned score room|myroom|roomword anyway !pairs|asked|who|why|when|negated|agree", 0.8, 6),
        new("recuse.self", "self", "recuse room|roomword|unit anyway !asked|who|why|when|pairs|howmany|negated|back", 0.88, 6),
        new(
            "recuse.self",
            "self",
            "unscored room|unit|roomword reasoned|permit|polite anyway !asked|who|why|pairs|negated|howmany",
            0.85,
            6
        ),
        new(
            "correct_score.request",
            "request",
            "fix|wrong points|result|ballot|pairs|score request|agree|publish|lock|locked|lockround !negated|asked|who|when|what|howmany|target|bonus|model|report|undo|recuse|register|pledge",
            0.9,
            8
        ),
        new(
            "score_history.asked",
            "room",
            "trail score|points|ballot|fix !conduct|violation|fault|discipline|register|pledge|why|pairs|remind|undo",
            0.88
        ),
        new(
            "score_history.asked",
            "room",
            "trail room !conduct|violation|fault|discipline|register|pledge|why|remind|undo|initiative",
            0.8,
            2
        ),
        new("score_history.who", "room", "who fix score|points|ballot room|roomword !why|remind|rank|first|last|notyet|panel", 0.85, 3),
        new("score_history.many", "room", "fix points|ballot room howmany|passive !why|target|pairs|mine", 0.75, 3),
        new("reopen_round.order", "", "reopen round anyway !slip|pairs|asked|when|who|why|negated", 0.9, 6),
        new(
            "close_round.order",
            "",
            "lockround !asked|when|who|notyet|why|question|what|howmany|negated|register|pledge|report|reopen|undo|progress|deadline|publish|remind|agree|locked|view",
            0.9
        ),
        new(
            "close_round.order",
            "",
            "lock round|score|panel !asked|when|who|notyet|why|question|what|howmany|negated|register|pledge|report|reopen|undo|progress|deadline|publish|remind|agree|locked|points|view",
            0.85,
            3
        ),
        new(
            "view_ballots.outliers",
            "outliers",
            "spread room|roomword|ballot|points|round|score !rank|target|discipline|register|remind|channel|export|why",
            0.88
        ),
        new("check_panel.made", "", "compose panel !fix|ballot|points|agree|result|remind", 0.9),
        new(
            "check_panel.see",
            "",
            "panel view|who|what|asked|someone !score|notyet|done|progress|ballot|points|submit|agree|result|howmany|publish|mine|paper|export|first|last|rank|remind|praise|channel|lockround|lock|why|deadline|when",
            0.8,
            3
        ),
        new("check_panel.who", "", "panel who room !notyet|done|progress|points|ballot|fix|howmany|first|last", 0.65),
        new(
            "view_ballots.room",
            "room",
            "each score|points|ballot|howmany|what room !mine|notyet|done|progress|agree|publish|pairs|remind|fix|rank|first",
            0.85
        ),
        new(
            "view_ballots.room",
            "room",
            "slip|remark view|each|what|panel|last room !mine|notyet|done|progress|howmany|fix|start|enter|criteria|reopen|asked|again|undo|cancel",
            0.85
        ),
        new("view_ballots.room", "room", "who score room howmany|points !done|notyet|pairs|first|last|rank|fix|panel|progress", 0.82),
        new("view_ballots.all", "all", "allslips !mine|notyet|done|progress|howmany|export|paper|fix|room|reopen|submit|asked", 0.85),
        new(
            "submit_score.sheet",
            "sheet",
            "criteria score|ballot|room|group|enter|view !who|howmany|why|when|asked|fix|rank|result|notyet|initiative|target|remind|register",
            0.9
        ),
        new("submit_score.rest", "start", "start score room|roomword|group !asked|what|view|agree|pairs|mine|who", 0.85),
        new(
            "submit_score.each",
            "agree",
            "agree roomword !what|who|asked|view|first|notyet|negated|pairs|rank|report|minutes|model|when",
            0.85,
            6
        ),
        new("score_progress.left", "mine", "score duty !remind|pairs", 0.85),
        new("score_progress.left", "mine", "score mine all asked !points|pairs|why|fix", 0.8),
    ];
}
