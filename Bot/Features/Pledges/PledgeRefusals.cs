using Bot.Domain;

namespace Bot.Features.Pledges;

/// <summary>What several forms and operations of the pledges refuse.</summary>
public static class PledgeRefusals
{
    public static readonly Refusal WithdrawClosed = new(
        "pledge.withdraw_closed",
        new(
            "Đã hết thời gian đăng ký nên không tự sửa hoặc rút được. Đề nghị liên hệ Văn phòng Sở ({nguoi}).",
            "Registration is over, so it cannot be changed or withdrawn here. Please contact the Office ({nguoi})."
        )
    );
    public static readonly Refusal NotOpen = new("pledge.not_open", new("Chưa mở đăng ký thi đua.", "Registration is not open."));
    public static readonly Refusal UnknownTitle = new(
        "pledge.unknown_title",
        new("Không có danh hiệu \"{danh_hieu}\" để đăng ký.", "There is no title \"{danh_hieu}\" to register.")
    );
    public static readonly Refusal NoApprover = new(
        "pledge.no_approver",
        new(
            "Chưa có người duyệt cho đơn vị của Anh/Chị; đề nghị liên hệ Văn phòng Sở.",
            "Nobody is set to approve for your unit; please contact the Office."
        )
    );
    public static readonly Refusal NotWaiting = new(
        "pledge.not_found",
        new("Không có đăng ký {ma} đang chờ Anh/Chị duyệt.", "No pledge {ma} is waiting for your approval.")
    );
    public static readonly Refusal NoneToWithdraw = new(
        "pledge.none_to_withdraw",
        new("Anh/Chị không có đăng ký nào rút được.", "You have no pledge that can be withdrawn.")
    );
    public static readonly Refusal NotYours = new(
        "progress.not_yours",
        new("{ma} không phải đăng ký còn hiệu lực của Anh/Chị.", "{ma} is no standing pledge of yours.")
    );
    public static readonly Refusal NoPledge = new(
        "progress.no_pledge",
        new(
            "Anh/Chị không có đăng ký còn hiệu lực nào để theo dõi. Gõ \"đăng ký của tôi\" để xem.",
            "You have no standing pledge to follow. Type \"my pledges\" to see them."
        )
    );
}
