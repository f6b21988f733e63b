using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.YearEnd;

public static class EligibilityCapabilities
{
    public static readonly Capability[] All =
    [
        Can("eligibility.mine")
            .Named("Điều kiện xét danh hiệu của tôi", "My eligibility for a title")
            .Reads()
            .OnlyPersonal()
            .Means("my_result", "eligible")
            .Says("em đủ điều kiện xét LĐTT chưa", "tôi có đủ điều kiện xét cstđ cơ sở không", "am I eligible for advanced worker")
            .Then(Follow.Register, "pledge.register")
            .Then(Follow.Why, "eligibility.mine")
            .Does<ShowMyEligibility>(),
        Can("eligibility.list")
            .Named("Ai đủ điều kiện xét danh hiệu", "Who is eligible for a title")
            .For(Permissions.Deciders)
            .Reads()
            .OnlyPersonal()
            .Means("eligibility", "list")
            .Says("ai đủ điều kiện xét LĐTT", "ai chưa đủ điều kiện xét lđtt", "who is eligible for advanced worker")
            .Then(Follow.Excel, "eligibility.file")
            .Then(Follow.Word, "eligibility.file")
            .Then(Follow.Why, "eligibility.list")
            .Does<ShowEligibilityList>(),
        Can("eligibility.file")
            .Named("Đối chiếu điều kiện xét (Excel)", "Check of eligibility (Excel)")
            .For(Permissions.Deciders)
            .Reads()
            .OnlyPersonal()
            .Means("eligibility", "file")
            .Says("xuất danh sách đủ điều kiện ra excel", "tai ve bang dieu kien xet", "export the eligibility list to excel")
            .Does<EligibilityFile>(),
        Can("award.record")
            .Named("Ghi quyết định khen thưởng", "Enter an award decision")
            .For(Permissions.Office)
            .Writes()
            .OnlyPersonal()
            .Means("award_decision", "add")
            .Stated()
            .Says(
                "ghi quyết định khen thưởng số 170/QĐ-SNgV ngày 15/6/2026 tặng giấy khen cho chị Ánh",
                "quyết định công nhận lđtt số 175/QĐ-SNgV ngày 12/6/2026 cho chị Lan",
                "add an award decision"
            )
            .Then(Follow.TakeBack, "award.withdraw")
            .Fills<RecordAwardForm>(),
        Can("award.withdraw")
            .Named("Hủy một ghi nhận khen thưởng", "Withdraw an award entry")
            .For(Permissions.Office)
            .Writes()
            .TakesBack()
            .OnlyPersonal()
            .Means("award_decision", "withdraw")
            .Stated()
            .Says("hủy ghi khen thưởng KT13 vì nhập nhầm số", "huy khen thuong KT13 vi nham nguoi", "withdraw award KT13 because of a typo")
            .Fills<WithdrawAwardForm>(),
        Can("awards.list")
            .Named("Các quyết định khen thưởng", "Award decisions")
            .Reads()
            .Means("award_decision", "list")
            .Says("các quyết định khen thưởng năm nay", "danh sách khen thưởng năm 2026", "list the awards")
            .Then(Follow.TakeBack, "award.withdraw")
            .Does<ShowAwards>(),
    ];
}
