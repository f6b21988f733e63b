namespace Bot.Understanding;

/// <summary>What the evaluation panel talks about: ballots and their history, conflicts of interest, the round, models, papers.</summary>
internal static class LexiconPanel
{
    public static readonly (Concept Concept, string Phrases)[] Panel =
    [
        (
            Concept.Criteria,
            "tiêu chí|từng tiêu chí|các tiêu chí|từng mục|theo mục|từng nội dung|điểm thành phần|criteria|criterion|item by item|each item|criterion by criterion"
        ),
        (
            Concept.Remark,
            "ghi chú|nhận xét|góp ý|lời phê|bình luận|chú thích|comment|comment on|comments|remark|remarks|note|a note|cmt|ghi vào phiếu"
        ),
        (
            Concept.Evidence,
            "minh chứng|bằng chứng|đính kèm|đính kèm ảnh|em đính kèm|tôi đính kèm|đính kèm hình|hình ảnh|gửi ảnh|tải ảnh|up ảnh|up hình|upload|upload ảnh|attach|attach a photo|photo|photos|picture|evidence|gắn ảnh|thêm ảnh|link ảnh|ảnh phòng"
        ),
        (
            Concept.Trail,
            "lịch sử|nhật ký|history|audit trail|trail|dấu vết|quá trình chấm|điểm cũ|trước khi sửa|các lần|những lần|mấy lần|bao nhiêu lần|số lần|log điểm|rescored|how many times|changed|lịch sử thay đổi"
        ),
        (
            Concept.Recuse,
            "miễn chấm|xin miễn|xin miễn chấm|rút khỏi chấm|rút khỏi việc chấm|rút khỏi tổ chấm|rút không chấm|rút chấm|xung đột lợi ích|xung đột|từ chối chấm|không tham gia chấm|xin không chấm|đề nghị không chấm|phép không chấm|recuse|recuse myself|recusal|my recusal|excuse me from scoring|conflict of interest"
        ),
        (Concept.Unscored, "không chấm|không chấm được|không thể chấm|không được chấm|can't score|cannot score"),
        (
            Concept.Back,
            "lại được|bình thường|hết xung đột|không còn xung đột|bỏ xin|rút lại việc|rút lại đề nghị|hủy đề nghị|bỏ đề nghị|không xin|i can score"
        ),
        (Concept.Allow, "cho phép|được phép|chấp thuận cho|đồng ý để|đồng ý cho|duyệt cho|allow|permit|vẫn cho|vẫn để"),
        (
            Concept.Lift,
            "gỡ hạn chế|bỏ hạn chế|mở hạn chế|nới hạn chế|gỡ cấm|bỏ cấm|bỏ chặn|gỡ xung đột|bỏ xung đột|lift the restriction|lift the conflict|lift the ban|waive"
        ),
        (
            Concept.Request,
            "đề nghị|đề nghị đính chính|yêu cầu|kiến nghị|yc|xin đính chính|request|requests|correction request|correction requests|score corrections|+requests waiting|a correction|ask to|xem xét|xin xem lại điểm|đề nghị xem lại điểm"
        ),
        (
            Concept.LockRound,
            "đóng đợt|đóng đợt chấm|đóng sớm đợt|chốt đợt|khóa đợt|chốt sổ|khóa sổ|close the round|close round|lock the round|lock round|end the round|kết thúc đợt|kết thúc sớm đợt|kết thúc chấm|ngừng nhận phiếu|ngưng nhận phiếu|dừng nhận phiếu|đóng phiếu|khóa phiếu|khóa chấm|lock the scoring|end the scoring|close the scoring|stop accepting ballots|close scoring|finish round|finish the round|end round"
        ),
        (Concept.Locked, "đã khóa|khóa rồi|khóa xong|vừa khóa|đã đóng|đóng rồi|đã chốt đợt|was closed|is closed|is locked"),
        (
            Concept.Compose,
            "thành phần|cơ cấu|gồm những ai|gồm ai|có những ai|có mấy người|mấy người trong|đủ người|đủ người chấm|đủ 3 người|đủ 3 người chấm|đủ thành viên|thiếu ai|thiếu người|tổ trưởng|hợp lệ|đúng quy định|composition|complete|+on the panel|+in the panel|+tổ đánh giá đủ|+tổ chấm đủ|là những ai"
        ),
        (Concept.Slip, "phiếu|phiếu chấm|phiếu chấm điểm|phiếu điểm|phiếu đánh giá|ballot|ballots|lá phiếu|score sheet|score sheets"),
        (
            Concept.AllSlips,
            "+bảng tổng hợp phiếu|+bảng phiếu|+toàn bộ phiếu|+hết phiếu|+tất cả phiếu|+tất cả các phiếu|+all ballots|+all the ballots|+phiếu của tổ|+phiếu của cả tổ"
        ),
        (
            Concept.Each,
            "từng người|mỗi người|mọi người|từng thành viên|+các thành viên|+ai chấm cao|+ai chấm thấp|+từng phiếu|each member|who gave"
        ),
        (
            Concept.Spread,
            "chênh lệch|chênh lệch nhiều|chênh điểm|chênh nhau|chênh nhiều|lệch nhau|lệch điểm|lệch nhiều|vênh|vênh nhau|cần trao đổi|bàn lại|cần bàn lại|trao đổi|cần thảo luận|thảo luận|thảo luận lại|khác nhau|ý kiến khác nhau|outlier|outliers|spread|discussion|discuss"
        ),
        (
            Concept.Bonus,
            "nhập điểm cộng|chấm điểm cộng|vào điểm cộng|ghi điểm cộng|cho điểm cộng|nhập điểm thưởng|chấm điểm thưởng|ghi điểm thưởng|cho điểm thưởng|bảng điểm cộng|được cộng|cộng b1|cộng b2|cộng b3|cộng b4|cộng b5|điểm cộng|điểm thưởng|cộng điểm|cộng thêm|cộng 0|cộng|=thưởng|bonus|bonus points|không tính điểm cộng|chưa tính điểm cộng|không tính điểm thưởng|chưa tính điểm thưởng|tính cả điểm cộng|kể cả điểm cộng|có điểm cộng|cộng điểm thưởng|including bonus|with bonus|without bonus"
        ),
        (Concept.Minutes, "biên bản thi đua|biên bản|lập biên bản|bb|minutes|the minutes|biên bản họp"),
        (
            Concept.Blank,
            "phiếu trắng|phiếu trống|phiếu rỗng|phiếu chấm trắng|phiếu chấm trống|phiếu đánh giá trắng|phiếu chấm điểm trắng|phiếu chấm điểm trống|phiếu chấm điểm rỗng|mẫu phiếu|mẫu phiếu chấm|mẫu phiếu chấm điểm|mẫu phiếu đánh giá|phiếu giấy|phiếu chấm giấy|chưa điền|blank|empty score sheets|printable|paper ballot|paper ballots"
        ),
        (Concept.Excel, "excel|file excel|xlsx|xls|bảng tính|spreadsheet"),
        (
            Concept.Paper,
            "để dán|down|ra giấy|văn bản|dự thảo|để in|in sẵn|in giúp|in hộ|in cho|in ra|+in phiếu|+in biên bản|+in thông báo|+in bảng|+in kết quả|+in bxh|trình ký"
        ),
        (Concept.Leader, "lãnh đạo|phòng lãnh đạo|các phòng lãnh đạo|leader room|leader rooms|leaders' rooms"),
        (Concept.StaffRoom, "chuyên viên|phòng chuyên viên|chuyên môn|phòng chuyên môn|phòng nhân viên|staff room|staff rooms"),
    ];
}
