namespace Bot.Understanding;

/// <summary>The words of fragments, without marks.</summary>
internal static partial class FollowUp
{
    private static readonly string[] Openers = ["con", "the", "vay", "the con", "vay con", "and", "what about", "how about", "roi"];

    private static readonly string[] Closers = ["thi sao", "thi the nao", "the nao", "ra sao"];

    private static readonly string[] Them =
    [
        "anh ay",
        "chi ay",
        "co ay",
        "ho",
        "nguoi do",
        "nguoi nay",
        "nhung nguoi do",
        "nhung nguoi nay",
        "may nguoi do",
        "may nguoi nay",
        "them",
        "him",
        "her",
        "anh do",
        "chi do",
        "cac anh chi ay",
        "may nguoi kia",
        "nguoi kia",
        "bon ho",
        "tui no",
        "tui nay",
        "may anh chi do",
        "may dua do",
    ];

    private static readonly string[] That =
    [
        "cai do",
        "cai nay",
        "cai vua",
        "cai ay",
        "vua ghi",
        "vua roi",
        "ban do",
        "that",
        "it",
        "that one",
        "the last one",
    ];

    private static readonly string[] More =
    [
        "xem tiep",
        "trang sau",
        "tiep di",
        "con nua khong",
        "next page",
        "more",
        "show more",
        "xem them",
    ];

    private static readonly string[] WholeThing =
    [
        "toan so",
        "ca so",
        "toan co quan",
        "ca co quan",
        "toan don vi",
        "ca don vi",
        "tat ca cac phong",
        "moi don vi",
        "the whole department",
        "whole department",
        "everybody",
        "all units",
    ];

    private static readonly string[] OneBack =
    [
        "truoc nua",
        "truoc do nua",
        "truoc do",
        "truoc nua thi sao",
        "one before",
        "before that",
        "the one before that",
    ];

    private static readonly string[] ByWhom =
    [
        "ai ghi",
        "cai nay ai ghi",
        "cai do ai ghi",
        "ai la nguoi ghi",
        "ai duyet",
        "cai nay ai duyet",
        "ai duyet cua em",
        "ai se duyet",
        "who recorded",
        "who approved",
        "who approves",
        "who will check",
        "who will approve",
        "sao chua ai duyet",
    ];

    private static readonly string[] NotAllowed =
    [
        "sao khong duoc",
        "sao lai khong duoc",
        "tai sao khong duoc",
        "vi sao khong duoc",
        "sao lai khong",
        "sao toi khong duoc",
        "sao em khong duoc",
        "the ai duoc",
        "vay ai duoc",
        "ai moi duoc",
        "why not",
        "why cant i",
        "why can't i",
    ];

    private static readonly string[] OnlyThese = ["rieng ", "chi xem ", "chi ", "only ", "just "];

    private static readonly string[] WhyWords = ["sao ", "vi sao ", "tai sao ", "why "];

    private static readonly string[] WhyThat =
    [
        "sao thap",
        "sao cao",
        "sao the",
        "sao vay",
        "sao lai the",
        "vi sao the",
        "vi sao vay",
        "tai sao the",
        "tai sao vay",
        "why",
        "how come",
        "why so low",
        "sao it the",
        "sao it vay",
        "sao kem",
        "sao tut",
    ];
}
