namespace Bot.Understanding;

/// <summary>Ballots, agreed scores and their publication, before the rankings that come of them: a score with a number is no question about a rank.</summary>
internal static class ScoringRules
{
    private static readonly Rule[] Scoring =
    [
        new("none.negated", "", "negated score|points|publish|agree|praise !wrong|reopen", 0.4),
        new(
            "score_progress.close",
            "all",
            "agree|lock|locked|lockround score|points|round|panel|result notyet|done|when|progress !wrong|why",
            0.8
        ),
        new("score_progress.close", "all", "lock|lockround|locked !publish", 0.7, 2),
        new("ranking.publish", "", "publish result|rank|points|round notyet|when|done|asked|why", 0.7),
        new("publish_ranking.post", "publish", "post|submit result|rank channel|thischat|all !points|remind|asked|who|negated", 0.85),
        new(
            "publish_ranking.publish",
            "publish",
            "publish result|rank|points|round|score|first|ballot !notyet|when|who|asked|who|when",
            0.9
        ),
        new("ranking.agreed", "rooms", "agree points what|howmany|view !pairs", 0.75),
        new("submit_score.agree", "agree", "agree score|points|panel|pairs|round|ballot|room !negated|asked|minutes|model", 0.92, 14),
        new("correct_score.undo", "undo", "undo score|points|ballot|room|pairs !asked", 0.9),
        new("correct_score.reopen", "reopen", "reopen score|points|ballot|round !asked|who|why|when|negated", 0.9),
        new("correct_score.fix", "fix", "fix|wrong|cancel|withdraw score|points|ballot|pairs !target|explain|asked|who|when|why", 0.92, 6),
        new("correct_score.again", "fix", "again score|ballot !view|remind|asked", 0.88),
        new("correct_score.again", "fix", "again points enter|submit !asked", 0.8),
        new("score_progress.deadline", "all", "deadline|when score|ballot|points !first", 0.85),
        new("score_progress.mine", "mine", "score|ballot must|notyet self|mine|must !who|panel|group|panel", 0.85),
        new("score_progress.mine", "mine", "score|ballot mine view|what|howmany|done|status !panel|who|points", 0.8),
        new(
            "score_progress.mine",
            "mine",
            "bare mine points|view|what|done|howmany|ballot|notyet !pairs|fix|wrong|again|cancel|undo",
            0.85
        ),
        new("score_progress.mine", "mine", "ballot mine !enter|submit|start", 0.75),
        new("score_progress.all", "all", "progress|notyet|done|howmany|status|ratio score|ballot|panel !pairs|result|first|rank", 0.9),
        new("score_progress.points", "all", "notyet|progress|done points !mine|pairs|rank|first|last|result|why|title", 0.85),
        new("score_progress.panel", "all", "panel progress|done|notyet|submit !points|result|rank", 0.7, 2),
        new("score_progress.who", "all", "who score|ballot !first|last|points|rank", 0.65),
        new("score_progress.bare", "all", "progress only also:view|what|round", 0.65),
        new("submit_score.pairs", "values", "pairs score|points|ballot|enter|submit|make !what|howmany|who|notyet|asked|who|when", 0.95, 6),
        new("submit_score.agree", "agree", "pairs panel only also:score|points|room|number|bare|group !asked", 0.7),
        new(
            "submit_score.pairs",
            "values",
            "pairs only also:room|number|group|points|roomword|groupword|score|unit|round|enter|make !asked|who|when",
            0.85
        ),
        new(
            "my_result.mine",
            "me",
            "mine|myroom|mygroup|myunit result|points|rank|position|first|last !enter|submit|register|start",
            0.92,
            1
        ),
        new("my_result.stand", "room", "myroom|mygroup|myunit position|achieve|rank|what|howmany|result !score|register|violation", 0.75),
        new("my_result.eligible", "eligible", "mine|self|myroom|myunit eligible|achieve titleword|title|award|eligible !register", 0.88),
        new("my_result.title", "eligible", "mine|self achieve|result|rank what|titleword !room|group", 0.75, 2),
        new("my_result.title", "eligible", "mine no|notyet|question titleword|title !register|pledge|award", 0.75, 2),
        new("my_result.self", "me", "self position|howmany rank|points|position !room|score", 0.85),
        new("my_result.person", "me", "person points|result view|mine !all|rank|room|group", 0.75, 0),
    ];

    private static readonly Rule[] Ranking =
    [
        new("ranking.rank", "", "rank !outside|negated", 0.9, 2),
        new(
            "ranking.ends",
            "first",
            "first roomword|groupword|unitword|who|person|room|group|unit|points|what !score|outside|time",
            0.88,
            2
        ),
        new("ranking.ends", "first", "first roomword|groupword|unitword|who|room|group|unit|points !outside", 0.85, 2),
        new("ranking.ends", "last", "last roomword|groupword|unitword|who|room|group|unit|points !outside", 0.85, 2),
        new("ranking.compare", "", "compare roomword|groupword|points|group|room|round|unitword|result !register|violation", 0.85, 2),
        new("submit_score.start", "start", "start|enter|submit|make score|points|ballot !mine|what|view|result|asked", 0.9),
        new("none.object", "", "bare only !group|room", 0.45),
        new("submit_score.model", "start", "score model", 0.9),
        new(
            "ranking.result",
            "",
            "result score|emulation|roomword|groupword|round|room|group|unitword|year|points|person|unit !sign",
            0.85,
            2
        ),
        new("ranking.result", "", "result only also:view|what|all|year|round|number", 0.75),
        new("submit_score.score", "start", "score !who|what|howmany|view|mine|position|violation|register|no|asked", 0.88, 1),
        new(
            "submit_score.room",
            "start",
            "score room|roomword|group|groupword|unit|round|ballot|month !howmany|position|register|notyet|asked|who",
            0.85,
            4
        ),
        new("submit_score.only", "start", "score only also:points|roomword|all|start|mine|enter|submit", 0.85),
        new("ranking.asked", "rooms", "asked|who pairs", 0.6, 2),
        new("ranking.points", "rooms", "points room|group|roomword|groupword|unit|unitword|round !mine|enter", 0.72, 1),
        new("my_result.points", "me", "points view|howmany|what only", 0.6),
        new("ranking.position", "", "position|first room|group|unit|unitword|roomword|groupword|number !outside", 0.75, 1),
        new("ranking.position", "", "first|position only also:what|who|view", 0.55),
    ];

    public static Rule[] InOrder { get; } = [.. Scoring, .. Ranking];
}
