using Bot.Domain;

namespace Bot.Features.Scoring;

/// <summary>What several forms and operations of the scoring refuse.</summary>
public static class ScoringRefusals
{
    public static readonly Refusal NoRoundToAgree = new(
        "agree.no_round",
        new("Chưa có đợt nào đã khóa để thống nhất điểm.", "No round is closed and waiting for agreed scores.")
    );
    public static readonly Refusal UnknownRoom = new(
        "score.unknown_room",
        new(
            "Không có phòng \"{phong}\" trong đợt này. Các phòng: {cac_phong}.",
            "There is no room \"{phong}\" in this round. Rooms: {cac_phong}."
        )
    );
    public static readonly Refusal BallotBarred = new(
        "score.recused",
        new(
            "{phong} là phòng hoặc đơn vị của Anh/Chị, hoặc Anh/Chị đã xin không chấm: phiếu này không nhận được.",
            "{phong} is your own room or unit, or you stood aside from it: this ballot cannot be taken."
        )
    );
    public static readonly Refusal NoteTooLong = new(
        "ballot.note_long",
        new(
            "Nhận xét và minh chứng đã quá dài (tối đa 1.000 chữ cái); chưa ghi thêm.",
            "Remarks and evidence are too long (at most 1,000 letters); nothing was added."
        )
    );
}
