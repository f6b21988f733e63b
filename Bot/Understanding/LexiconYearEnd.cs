namespace Bot.Understanding;

/// <summary>Awards that were decided, which are neither praise to be posted nor a title to be registered.</summary>
internal static class LexiconYearEnd
{
    public static readonly (Concept Concept, string Phrases)[] YearEnd =
    [
        (
            Concept.AwardRuling,
            "quyết định khen thưởng|qđ khen thưởng|qd khen thuong|qđkt|quyết định khen|qđ khen|quyết định công nhận|qđ công nhận|quyết định tặng|qđ tặng|quyết định tặng thưởng|ghi khen thưởng|nhập khen thưởng|vào sổ khen thưởng|ghi nhận khen thưởng|award decision|award decisions|decision on awards|commendation decision|an award by decision|decision of award|recognition decision"
        ),
        (
            Concept.Awarded,
            "danh sách khen thưởng|ds khen thưởng|danh sách được khen|danh sách được khen thưởng|những ai được khen|ai được khen|ai được khen thưởng|ai được giấy khen|ai được bằng khen|ai được tặng|ai được tặng giấy khen|ai được tặng bằng khen|kết quả khen thưởng|tình hình khen thưởng|các khen thưởng|khen thưởng năm nay|khen thưởng đã ghi|sổ khen thưởng|được giám đốc khen|đã được khen thưởng|được khen thưởng|list the awards|list of awards|awards list|awards this year|who was awarded|who got a certificate|who got the certificate|who received a certificate|who received awards|awards entered|all awards|award list|show the awards|show awards"
        ),
        (
            Concept.BaseWord,
            "mẫu số|khỏi mẫu số|vào mẫu số|trong mẫu số|mẫu số chỉ tiêu|the base|from the base|in the base|target base|denominator"
        ),
        (Concept.Withdraw, "thu hồi"),
        // one deed: the "khen thưởng" in it is neither praise nor put off
        (Concept.Cancel, "hủy khen thưởng|bỏ khen thưởng|xóa khen thưởng|gỡ khen thưởng"),
        (Concept.Filler, "dự thảo luật|theo dự thảo|luật hiện hành"),
        (Concept.Paper, "+in danh sách|+in chỉ tiêu|+in mục tiêu|+in bảng chỉ tiêu|+in bảng điều kiện"),
        (Concept.Eligible, "+tôi được xét|+em được xét|+mình được xét|+e được xét|not eligible|eligibility list"),
    ];
}
