using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.YearEnd;

public static class EligibilityCapabilities
{
    public static readonly Capability[] All =
    [
        Can("eligibility.mine").Named("Điều kiện xét danh hiệu của tôi", "My eligibility for a title").Reads().OnlyPersonal()
            .Means("my_result", "eligible")
            .Says("em đủ điều kiện xét LĐTT chưa", "tôi có đủ điều kiện xét cstđ cơ sở không", "am I eligible for advanced worker")
            .Does<ShowMyEligibility>(),
        Can("eligibility.list").Named("Ai đủ điều kiện xét danh hiệu", "Who is eligible for a title").For(Who.Deciders).Reads().OnlyPersonal()
            .Means("eligibility", "list")
            .Says("ai đủ điều kiện xét LĐTT", "ai chưa đủ điều kiện xét lđtt", "who is eligible for advanced worker")
            .Does<ShowEligibilityList>(),
        Can("eligibility.file").Named("Đối chiếu điều kiện xét (Excel)", "Check of eligibility (Excel)").For(Who.Deciders).Reads().OnlyPersonal()
            .Means("eligibility", "file")
            .Says("xuất danh sách đủ điều kiện ra excel", "tai ve bang dieu kien xet", "export the eligibility list to excel")
            .Does<EligibilityFile>(),
        Can("award.record").Named("Ghi quyết định khen thưởng", "Enter an award decision").For(Who.Office).Writes().OnlyPersonal()
            .Means("award_decision", "add")
            .Stated()
            .Says("ghi quyết định khen thưởng số 170/QĐ-SNgV ngày 15/6/2026 tặng giấy khen cho chị Ánh", "quyết định công nhận lđtt số 175/QĐ-SNgV ngày 12/6/2026 cho chị Lan", "add an award decision")
            .Fills<RecordAwardForm>(),
        Can("award.withdraw").Named("Hủy một ghi nhận khen thưởng", "Withdraw an award entry").For(Who.Office).Writes().OnlyPersonal()
            .Means("award_decision", "withdraw")
            .Stated()
            .Says("hủy ghi khen thưởng KT13 vì nhập nhầm số", "huy khen thuong KT13 vi nham nguoi", "withdraw award KT13 because of a typo")
            .Fills<WithdrawAwardForm>(),
        Can("awards.list").Named("Các quyết định khen thưởng", "Award decisions").Reads()
            .Means("award_decision", "list")
            .Says("các quyết định khen thưởng năm nay", "danh sách khen thưởng năm 2026", "list the awards")
            .Does<ShowAwards>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["award.how"] = new("Đề nghị ghi đủ hình thức, người hoặc đơn vị, số và ngày quyết định, ví dụ \"ghi quyết định khen thưởng số 170/QĐ-SNgV ngày 15/6/2026 tặng giấy khen cho chị Ánh\".",
            "Please give the form, the person or unit, the number and the date, for example \"enter award decision 170/QĐ-SNgV of 15/6/2026, certificate of commendation for Ánh\"."),
        ["award.future"] = new("Ngày quyết định ở tương lai nên chưa ghi được.", "The decision's date is in the future and cannot be entered."),
        ["award.of_units"] = new("{hinh_thuc} là danh hiệu của tập thể, không ghi cho cá nhân.", "{hinh_thuc} is a unit's title and cannot be entered for a person."),
        ["award.of_persons"] = new("{hinh_thuc} là danh hiệu của cá nhân, không ghi cho đơn vị.", "{hinh_thuc} is a person's title and cannot be entered for a unit."),
        ["award.twice"] = new("Quyết định {so} đã được ghi cho người hoặc đơn vị này rồi.", "Decision {so} is entered for this person or unit already."),
        ["award.unknown"] = new("Không có ghi nhận khen thưởng {ma}. Gõ \"các quyết định khen thưởng\" để xem mã.", "There is no award entry {ma}. Type \"list the awards\" for the references."),
        ["award.withdrawn"] = new("{ma} đã được hủy trước đó.", "{ma} was withdrawn before."),
        ["award.why"] = new("Đề nghị nêu lý do hủy.", "Please give the reason."),
    };
}
