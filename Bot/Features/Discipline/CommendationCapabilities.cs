using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Discipline;

public static class CommendationCapabilities
{
    public static readonly Capability[] All =
    [
        Can("praise.add").Named("Biểu dương", "Praise").For(Who.Approvers).Writes().OnlyPersonal()
            .Means("commend")
            .Says("biểu dương chị Thảo đã hỗ trợ đoàn công tác", "biểu dương chị Thảo đã hỗ trợ đoàn công tác tuần trước", "bieu duong chi Thao da ho tro doan", "khen chị Lan giữ phòng gọn gàng",
                "tuyên dương anh Long hoàn thành hồ sơ trước hạn", "khen phòng 206 vì trực lễ tốt", "praise Nga for helping the delegation", "biểu dương nhóm 2 làm tốt vệ sinh",
                "khen cô Yến đã nhặt được của rơi trả lại", "tuyen duong bac An lai xe an toan", "biểu dương phòng QLBG bảo vệ tốt đợt tuần tra", "commend Oanh for her translation", "khen chị Huệ",
                "gui loi khen anh Son", "biểu dương đồng chí Nam vì sáng kiến hay", "tuyên dương anh Việt phiên dịch xuất sắc", "khen em My nhiệt tình với dân", "kudos to Quan for the bulletin",
                "khen nhom 3 gon gang", "vinh danh anh Bảo đã cứu người", "bieu duong anh Uoc luu tru tot", "hoan nghênh chị Giang trực thay đồng nghiệp", "praise room P302 for its green corner",
                "khen anh Tâm sửa xe kịp thời", "tuyên dương chị Ý quản lý quỹ cẩn thận", "biểu dương anh Cường vì trực biên giới dịp Tết", "recognise Van for good work this week",
                "khen anh Khanh da ho tro doanh nghiep", "praise Nga for great work")
            .Fills<PraiseForm>(),
    ];
}
