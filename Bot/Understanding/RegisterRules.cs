namespace Bot.Understanding;

/// <summary>Pledges as lists and papers, followed to their result, and initiatives to theirs; before the rules by which pledges are registered and reports are made.</summary>
internal static class RegisterRules
{
    public static readonly (Concept Concept, string Phrases)[] Words =
    [
        (
            Concept.Progressing,
            "+báo cáo tiến độ|+báo tiến độ|+cập nhật tiến độ|+ghi tiến độ|+nhập tiến độ|+bổ sung tiến độ|+tiến độ thực hiện|+tiến độ đăng ký|+tiến độ cam kết|+tiến độ danh hiệu|+report progress|+report my progress|+progress report|+update progress|+update my progress|+progress update|+log progress|+add progress|+progress on|+minh chứng cho đăng ký|+minh chứng đăng ký|+minh chứng cam kết|+các minh chứng"
        ),
        (
            Concept.Kept,
            "+đã thực hiện|+đã thực hiện xong|thực hiện xong|thực hiện đủ|thực hiện được|đã làm xong|+đã hoàn thành|+giữ đúng cam kết|+đã giữ đúng|fulfilled|is fulfilled|kept|i kept|carried out|+xong rồi"
        ),
        (
            Concept.NotKept,
            "+không hoàn thành|+chưa hoàn thành|+không thực hiện|+không thực hiện được|+chưa thực hiện|+chưa thực hiện được|+không làm được|+không đạt|+không giữ được|not fulfilled|is not fulfilled|not kept|did not fulfil|didn't fulfil|could not fulfil|couldn't fulfil|failed|did not complete|+not completed"
        ),
        (
            Concept.Outcome,
            "+kết quả thực hiện|+kết quả thực hiện đăng ký|+kết quả cam kết|+kết quả thực hiện cam kết|+kết quả giao ước|+pledge result|+pledge results|+results of pledges|+results of my pledges|+result of my pledge|+results to confirm|+result of the pledge|+kết quả chờ xác nhận|+kết quả nào chờ|+kết quả chờ"
        ),
        (Concept.NotRecognised, "+không được công nhận|+không công nhận|+chưa được công nhận|not recognised|not recognized"),
        (Concept.CoAuthor, "đồng tác giả|tác giả|co-author|coauthor|co author|cùng làm"),
        (
            Concept.RegisterPaper,
            "bản đăng ký thi đua|bản đăng ký|bản đk|bản đk thi đua|bản giao ước|registration paper|registration form|registration document"
        ),
        (Concept.Pledge, "bản đăng ký thi đua|bản đk thi đua|registration paper|registration form|registration document"),
        (Concept.Pace, "tiến độ|progress|rút tiến độ"),
        // unmarked, "rut tien" is somebody's cash
        (Concept.Withdraw, "rút tiến độ"),
        (
            Concept.CommitmentPaper,
            "+bản cam kết|+giấy cam kết|+tờ cam kết|commitment paper|commitment form|my commitment as a paper|+bản ký cam kết"
        ),
        (Concept.Export, "file word|bản word|word|docx|+in bản|+in giấy|+in tờ|+in cam kết|+in đăng ký|+in danh sách đăng ký|print"),
    ];

    public static Rule[] InOrder { get; } =
    [
        new(
            "commitment_paper.own",
            "",
            "commitmentpaper|commitment export|paper anyway !excel|asked|who|notyet|score|report|why|channel|remind",
            0.92,
            6
        ),
        new(
            "register_paper.own",
            "own",
            "registerpaper export|paper mine|self !excel|asked|who|notyet|myunit|myroom|unit|unitword|roomword|all|score|report|approve|return|fix|withdraw|why",
            0.92,
            4
        ),
        new(
            "register_paper.list",
            "list",
            "registerpaper export|paper myunit|myroom|unit|unitword|roomword|all|room !excel|asked|who|notyet|score|report|approve|return|fix|withdraw|why",
            0.92,
            5
        ),
        new(
            "register_file.list",
            "",
            "excel register|pledge|commitment|titleword !commitmentpaper|score|report|initiative|eligible|target|why|remind|asked",
            0.92,
            6
        ),
        new(
            "register_file.list",
            "",
            "export register|pledge view|all|myunit|myroom|unit|unitword|titleword|title !registerpaper|commitmentpaper|mine|score|report|initiative|eligible|target|why|remind|asked|paper",
            0.88,
            5
        ),
        new(
            "register_paper.own",
            "own",
            "registerpaper export|paper !excel|asked|who|notyet|score|report|approve|return|fix|withdraw|why|channel|all",
            0.88,
            4
        ),
        new(
            "register_paper.list",
            "list",
            "registerpaper unit|myunit|myroom|unitword|roomword only also:pledge|all|year|time|round|number|emulation !mine|view|make",
            0.62
        ),
        new(
            "view_pledges.whole",
            "all",
            "register all unitword only also:year|time|round|emulation|pledge|titleword|title !submit|make|sign",
            0.88
        ),
        new("pledge_result.confirm", "confirm", "approve pledgecode result|outcome|kept !asked|who|notyet|return|registerpaper", 0.93, 5),
        new("pledge_result.return", "return", "return pledgecode result|outcome|kept|notkept !asked|who|notyet", 0.93, 8),
        new("pledge_result.list", "list", "outcome pending|approve|return !asked|score|points|ballot|round|publish|initiative", 0.9, 4),
        new(
            "pledge_result.list",
            "list",
            "result pending|approve pending !score|points|ballot|round|publish|initiative|room|group",
            0.85,
            3
        ),
        new(
            "pledge_progress.undo",
            "undo",
            "pace|progressing|evidence withdraw|undo|cancel anyway !room|roomword|ballot|score|points|asked|who|report|recordcode|initiative|jobs|ownwords|pending",
            0.9,
            5
        ),
        new(
            "pledge_progress.add",
            "add",
            "ownwords pledgecode pace|progressing|evidence|outcome|result|report anyway told !initiative",
            0.93,
            12
        ),
        new(
            "pledge_progress.add",
            "add",
            "evidence pledgecode anyway !view|what|who|asked|withdraw|undo|cancel|approve|return|recordcode|room|initiative",
            0.9,
            8
        ),
        new(
            "pledge_progress.add",
            "add",
            "progressing report|fix|enter|submit|make|record register|pledge|commitment|pledgecode|title|titleword !asked|who|what|all|unitword|myunit|myroom|score|initiative|figures|howmany|notyet",
            0.88,
            5
        ),
        new(
            "pledge_progress.list",
            "list",
            "pace|progressing|evidence pledgecode !score|initiative|asked|recordcode|return|approve",
            0.88,
            4
        ),
        new(
            "pledge_progress.unit",
            "unit",
            "progressing register|pledge|commitment|title|titleword unitword|roomword|myunit|myroom|unit|all|person|who|colleague !mine|score|initiative|notyet|report|asked",
            0.86,
            4
        ),
        new(
            "pledge_progress.list",
            "list",
            "progressing|evidence register|pledge|commitment|title|titleword mine|self !score|initiative|asked|who|room|ballot",
            0.86,
            4
        ),
        new("pledge_progress.list", "list", "evidence mine pledge|register|commitment !score|room|ballot|asked", 0.85, 4),
        new("pledge_result.not", "not_kept", "notkept pledgecode anyway !asked|who|approve|return|view|initiative", 0.92, 8),
        new(
            "pledge_result.not",
            "not_kept",
            "notkept register|pledge|commitment|title|titleword mine|self !asked|who|approve|return|view|initiative|eligible|what|score",
            0.85,
            4
        ),
        new(
            "pledge_result.kept",
            "kept",
            "kept|done|achieve pledgecode !asked|who|notyet|no|negated|view|what|register|score|initiative|approve|return",
            0.92,
            5
        ),
        new(
            "pledge_result.kept",
            "kept",
            "kept commitment|pledge|register mine|self !asked|who|notyet|no|negated|view|what|score|initiative|approve|return|withdraw|fix|notkept",
            0.85,
            4
        ),
        new(
            "pledge_result.mine",
            "mine",
            "outcome register|pledge|commitment|mine|pledgecode !asked|score|points|ballot|round|publish|initiative|channel|export",
            0.85,
            4
        ),
        new("pledge_result.mine", "mine", "result pledgecode !score|points|approve|return|asked", 0.8, 3),
        new(
            "register_initiative.outcome",
            "outcome",
            "ideacode approve|notrecognised|result !asked|who|mine|notyet|what|view|submit|propose|question",
            0.9,
            10
        ),
        new("register_initiative.outcome", "outcome", "ideacode notrecognised !asked|who|mine|what|view|question", 0.9, 10),
        new("register_initiative.outcome", "outcome", "ideacode return|ruling|awardruling !asked|who|mine|what|view", 0.9, 10),
        new(
            "register_initiative.withdraw",
            "withdraw",
            "initiative withdraw|cancel !asked|who|when|why|negated|register|submit|points|score|praise",
            0.92,
            4
        ),
        new("register_initiative.edit", "edit", "initiative fix|wrong anyway !asked|who|when|why|points|score|submit|ballot", 0.9, 10),
        new("register_initiative.edit", "edit", "coauthor initiative make|submit|enter anyway !asked|who|when|register|ownwords", 0.9, 8),
        new("register_initiative.submit", "submit", "ideacode submit|register|propose !asked|who|when|negated|view|why", 0.92, 4),
        new(
            "register_initiative.new",
            "new",
            "ownwords initiative register|submit|propose|make|mine|self anyway told !view|asked|who|what|fix",
            0.93,
            12
        ),
        new("register_initiative.mine", "status", "initiative mine only also:view|what|year|time|all", 0.88),
        new("register_initiative.list", "list", "ideacode !submit|fix|withdraw|cancel|register|propose", 0.85, 4),
        new(
            "register_initiative.list",
            "list",
            "initiative unitword|roomword|myunit|myroom|unit|all only also:view|what|year|time|approve|who|howmany !register|submit",
            0.85
        ),
    ];
}
