using Bot.Domain;
using Bot.Platform.Access;

namespace Bot.Platform.Chat;

/// <summary>The first words to a person.</summary>
public static class Welcome
{
    // purpose, what is kept, who sees it, which rights: said at the first contact, which the conversation's row remembers
    public static readonly Text Privacy = new(
        "Quyền riêng tư: tôi lưu đăng ký, phiếu chấm, ghi nhận kỷ luật, kỷ cương của Anh/Chị để phục vụ thi đua và chấn chỉnh nội bộ. Anh/Chị xem, giải trình, xuất được ghi nhận về mình bất cứ lúc nào (\"vi phạm của tôi\"); tên người có ghi nhận không lên kênh chung. Không trả lời không có nghĩa là đồng ý.",
        "Privacy: I keep your pledges, ballots and discipline records for the emulation movement. You can see, answer and export what is recorded about you at any time (\"my discipline record\"); names with records are never posted to a general channel. Silence is not consent."
    );

    public static Card Card(Actor who, Org org, CapabilityList capabilities, bool first = false)
    {
        var hello = new Text(
            "Xin chào Anh/Chị {ten}. Tôi là Trợ lý thi đua của {so}.",
            "Hello {ten}. I am the emulation assistant of the {so_en}."
        )
            .With("ten", who.Person.Given)
            .With("so", org.Department.NameVi)
            .With("so_en", org.Department.NameEn);
        var card = new Card(hello)
            .Title(hello)
            .Line(new Text("Vai trò của Anh/Chị: {vai}.", "Your role: {vai}.").With("vai", Standings.NameOf(who.In(null))))
            .Line(
                new(
                    "Anh/Chị có thể gõ như nói chuyện, không dấu cũng được. Ví dụ:",
                    "Type as you would speak, in Vietnamese or English. For example:"
                )
            );
        foreach (var row in capabilities.Suggested(who).Where(r => r.Command is not null).Take(3))
        {
            card.Typed(row.Example);
        }
        return (first ? card.Line(Privacy, subtle: true) : card).Typed(new("trợ giúp", "help"));
    }
}
