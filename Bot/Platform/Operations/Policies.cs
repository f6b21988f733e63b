namespace Bot.Platform.Operations;

/// <summary>Privacy and terms: the Teams package must point at pages, and people may read what is kept about them.</summary>
public static class Policies
{
    public static void MapPolicies(this WebApplication app)
    {
        app.MapGet(
            "/privacy",
            () =>
                Page(
                    "Quyền riêng tư / Privacy",
                    "Trợ lý Thi đua lưu: đăng ký, phiếu chấm, điểm thống nhất, ghi nhận kỷ luật, kỷ cương và ai đã thay đổi gì. Dữ liệu nằm trong một tệp của cơ quan, không gửi đi đâu ngoài Teams. Mỗi người xem được ghi nhận về mình; tên người có ghi nhận không bao giờ được đăng lên kênh chung. Muốn sửa hoặc xóa, liên hệ Văn phòng.",
                    "The assistant keeps pledges, ballots, agreed scores, discipline records, and who changed what. The data lies in one file of your office and goes nowhere but Teams. Everybody can see their own records; the name of a person with a record is never posted to a general channel. To have something corrected or deleted, contact the Office."
                )
        );
        app.MapGet(
            "/terms",
            () =>
                Page(
                    "Điều khoản / Terms",
                    "Trợ lý Thi đua ghi nhận, tổng hợp và nhắc việc. Kết quả là dự thảo để người có thẩm quyền quyết định; trợ lý không công nhận danh hiệu và không xử lý kỷ luật.",
                    "The assistant records, sums up and reminds. What it makes is a draft for those who decide; it awards no title and takes no disciplinary action."
                )
        );
    }

    private static IResult Page(string title, string vi, string en) =>
        Results.Content(
            $"<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><body style=\"font-family:system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem;line-height:1.6\"><h1>{title}</h1><p>{vi}</p><p lang=\"en\">{en}</p></body></html>",
            "text/html; charset=utf-8"
        );
}
