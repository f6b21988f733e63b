using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Pledges;

public static class ProgressCapabilities
{
    public static readonly Capability[] All =
    [
        Can("progress.add").Named("Ghi tiến độ, minh chứng cho đăng ký", "Progress and evidence on a pledge").Writes().OnlyPersonal()
            .Means("pledge_progress", "add")
            .Says("báo cáo tiến độ DK058: đã xong 5/8 hồ sơ", "minh chứng DK058 https://so.example/anh.jpg", "report progress on DK058: 5 of 8 files are done")
            .Fills<ProgressForm>(),
        Can("progress.show").Named("Xem tiến độ đăng ký", "See progress on pledges").Reads().OnlyPersonal()
            .Means("pledge_progress", "list", "unit")
            .Says("xem tiến độ DK058", "tiến độ thực hiện đăng ký của phòng em", "show progress on DK058")
            .Does<ShowPledgeProgress>(),
        Can("progress.undo").Named("Rút tiến độ vừa ghi", "Take back the last progress").Writes().OnlyPersonal()
            .Means("pledge_progress", "undo")
            .Says("rút tiến độ DK058", "xoa minh chung dk058", "undo my progress on DK058")
            .Fills<UndoProgressForm>(),
        Can("result.state").Named("Báo kết quả thực hiện đăng ký", "State the result of a pledge").Writes().OnlyPersonal()
            .Means("pledge_result", "kept", "not_kept")
            .MaySayNot("not_kept")
            .Says("DK058 đã thực hiện", "khong hoan thanh dk058 vi thieu kinh phi", "DK058 is fulfilled")
            .Fills<ResultForm>(),
        Can("result.show").Named("Kết quả thực hiện đăng ký", "Results of pledges").Reads().OnlyPersonal()
            .Means("pledge_result").Means("pledge_result", "list", "mine")
            .Says("kết quả chờ xác nhận", "ket qua thuc hien dang ky cua em", "results to confirm")
            .Does<ShowResults>(),
        Can("result.decide").Named("Xác nhận, trả lại kết quả", "Confirm or send back a result").For(Who.Approvers).Writes().OnlyPersonal()
            .Means("pledge_result", "confirm", "return").OnButtons(ProgressCards.ConfirmVerb, ProgressCards.ReturnVerb)
            .Says("xác nhận kết quả DK058", "tra lai ket qua dk058 vi chua co minh chung", "confirm the result of DK058")
            .Fills<DecideResultForm>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["progress.not_yours"] = new("{ma} không phải đăng ký còn hiệu lực của Anh/Chị.", "{ma} is no standing pledge of yours."),
        ["progress.not_visible"] = new("Không có đăng ký {ma} trong phạm vi Anh/Chị được xem.", "There is no pledge {ma} that you may see."),
        ["progress.no_pledge"] = new("Anh/Chị không có đăng ký còn hiệu lực nào để theo dõi. Gõ \"đăng ký của tôi\" để xem.", "You have no standing pledge to follow. Type \"my pledges\" to see them."),
        ["progress.none"] = new("Không có tiến độ nào của Anh/Chị để rút.", "There is no progress of yours to take back."),
        ["progress.how"] = new("Tiến độ cần nội dung không quá 500 chữ cái, liên kết hoặc tệp. Ví dụ: \"báo cáo tiến độ DK058: đã xong 5/8 hồ sơ\".", "Progress needs at most 500 letters, a link or a file. For example: \"report progress on DK058: 5 of 8 files are done\"."),
        ["result.not_approved"] = new("Đăng ký {ma} chưa được duyệt nên chưa báo kết quả được.", "Pledge {ma} has not been approved, so it has no result yet."),
        ["result.why"] = new("Không hoàn thành {ma} cần lý do. Ví dụ: \"không hoàn thành {ma} vì thiếu kinh phí\".", "Not fulfilling {ma} needs a reason. For example: \"{ma} is not fulfilled because there was no budget\"."),
        ["result.no_confirmer"] = new("Chưa có người xác nhận kết quả {ma}; đề nghị liên hệ Văn phòng Sở.", "Nobody is set to confirm the result of {ma}; please contact the Office."),
        ["result.confirmed"] = new("Kết quả {ma} đã được xác nhận nên không sửa được.", "The result of {ma} is confirmed and cannot be changed."),
        ["result.own"] = new("Không tự xác nhận kết quả của mình được ({ma}).", "You cannot confirm your own result ({ma})."),
        ["result.decided"] = new("Kết quả {ma} đã được xử lý rồi.", "The result of {ma} was already decided."),
        ["result.changed"] = new("Kết quả {ma} đã thay đổi sau khi thẻ này được gửi. Gõ \"kết quả chờ xác nhận\" để xem bản mới.", "The result of {ma} has changed since this card was sent. Type \"results to confirm\" to see it as it is now."),
        ["result.reason_needed"] = new("Trả lại kết quả {ma} cần lý do. Ví dụ: \"trả lại kết quả {ma} vì chưa có minh chứng\".", "Sending back the result of {ma} needs a reason. For example: \"send back the result of {ma} because there is no evidence\"."),
        ["result.not_found"] = new("Không có kết quả {ma} đang chờ Anh/Chị xác nhận.", "No result of {ma} is waiting for you."),
    };
}
