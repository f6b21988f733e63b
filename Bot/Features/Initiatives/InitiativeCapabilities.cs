using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Initiatives;

public static class InitiativeCapabilities
{
    public static readonly Capability[] All =
    [
        Can("initiative.register").Named("Đăng ký, nộp, sửa, rút sáng kiến", "Register, submit, change or withdraw an initiative").Writes().OnlyPersonal()
            .Means("register_initiative").Means("register_initiative", "new", "edit", "submit", "withdraw")
            .Says("đăng ký sáng kiến: số hóa hồ sơ lãnh sự", "nộp sáng kiến SK11", "register initiative: digital archive")
            .Fills<IdeaForm>(),
        Can("initiative.list").Named("Sáng kiến", "Initiatives").Reads().OnlyPersonal()
            .Means("register_initiative", "list", "status", "deadline")
            .Says("sáng kiến của tôi được công nhận chưa", "xem sáng kiến SK01", "list initiatives")
            .Does<ShowIdeas>(),
        Can("initiative.outcome").Named("Ghi kết quả xét sáng kiến", "Enter the outcome of an initiative").For(Who.Office).Writes().OnlyPersonal()
            .Means("register_initiative", "outcome")
            .Stated().MaySayNot()
            .Says("SK11 được công nhận theo quyết định 12/QĐ-SNgV ngày 20/11/2026", "ghi ket qua sang kien sk08", "initiative SK11 is recognised")
            .Fills<OutcomeForm>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["initiative.how"] = new("Sáng kiến cần tên (5 đến 300 chữ cái), cấp (cơ sở hoặc tỉnh); đồng tác giả là người khác trong Sở.", "An initiative needs a name (5 to 300 letters) and a level (base or provincial); co-authors are other people of the department."),
        ["initiative.twice"] = new("Anh/Chị đã đăng ký sáng kiến \"{ten}\" rồi.", "You have already registered the initiative \"{ten}\"."),
        ["initiative.not_yours"] = new("Anh/Chị không có sáng kiến {ma} nào để sửa, nộp hoặc rút. Gõ \"sáng kiến của tôi\" để xem.", "You have no initiative {ma} to change, submit or withdraw. Type \"my initiatives\" to see them."),
        ["initiative.which"] = new("Anh/Chị ghi rõ mã sáng kiến: {ma}.", "Please name the initiative: {ma}."),
        ["initiative.unknown"] = new("Không có sáng kiến {ma} trong phạm vi Anh/Chị được xem. Ví dụ: \"xem sáng kiến SK01\".", "There is no initiative {ma} that you may see. For example: \"show initiative SK01\"."),
        ["initiative.not_idea"] = new("Sáng kiến {ma} đã được nộp hoặc đã có kết quả.", "Initiative {ma} was already submitted or decided."),
        ["initiative.settled"] = new("Sáng kiến {ma} đã có kết quả hoặc đã rút nên không sửa, rút được.", "Initiative {ma} is decided or withdrawn and cannot be changed."),
        ["initiative.withdrawn"] = new("Sáng kiến {ma} đã được tác giả rút.", "Initiative {ma} was withdrawn by its author."),
        ["initiative.changed"] = new("Sáng kiến {ma} vừa được thay đổi. Gõ \"xem sáng kiến {ma}\" để xem bản mới.", "Initiative {ma} has just been changed. Type \"show initiative {ma}\" to see it as it is now."),
        ["initiative.outcome_how"] = new("Kết quả cần: được công nhận hay không, số và ngày văn bản (không sau hôm nay).", "The outcome needs: recognised or not, the number and the day of the paper (not after today)."),
    };
}
