namespace Bot.Understanding;

/// <summary>Words that carry no intent, and the objects of other people's business.</summary>
internal static class LexiconPlain
{
    public static readonly (Concept Concept, string Phrases)[] Plain =
    [
        (
            Concept.Filler,
            "ạ|=à|ơi|nhé|nha|nhá|nhỉ|đi|với|giúp|hộ|giùm|dùm|luôn|ngay|thì|là|mà|và|của|cho|các|những|này|kia|đó|ấy|đây|đấy|một|cái|được|đang|sẽ|vừa|vừa rồi|vừa xong|mới|ra|lên|xuống|ở|tại|trong|ngoài|trên|dưới|về|từ|đến|tới|theo|bằng|để|do|nên|cũng|vẫn|còn|nữa|hay|hoặc|nhưng|nếu|khi|lúc|vậy|=thế|rằng|rất|quá|lắm|hơn|chỉ|mỗi|từng|việc|nội dung|muốn|mong muốn|bao|thật|chút|tí|xíu|một chút|thử|liền|gấp|nhanh|sớm|hiện tại|hiện giờ|bây giờ|giờ|mà thôi|nào đó|gì đó|gì vậy|gì thế|bên|phía|phần|mục|bản|tờ|trước|sau|giữa|cùng|như|vì|bởi|tuy|đã|rồi|chứ|cơ|hả|hử|ta|đâu có|ở đây|here|luôn ạ|có|bị|lần|thứ|số|đầu|cuối|mấy nay|vào|yêu cầu|khoa học|văn học|thẻ|dịch vụ|phiên dịch|lãnh sự|biên giới|dạ|a|an|the|of|for|to|on|at|by|with|and|or|is|are|was|were|be|been|it|its|this|that|these|those|does|could|would|will|should|has|had|them|they|their|he|she|his|her|there|just|so|now|yet|any|some|want|like|let|let's|from|as|about|if|then|also|still|up|out|off|not|into|than|very|really|currently|one|please could|oh|hmm|well|actually|quickly|asap|mé|hén|nghe|nè|nhen|nghen|ha|đó nha|em nhé|đc|hộ em|giúp em với|cho em với|xong|mất rồi|vô|vô đây|zô|gởi|chớ|nhe|tự|chính|riêng|chung|khác|sang|qua|phải|nhiều|ít|lớn|nhỏ|lâu|ngay bây giờ|ngay lập tức|hoàn toàn|khá|có thể|có lẽ|liên quan|như vậy|thế này|như thế|tương tự|cụ thể|chi tiết|đầy đủ|đúng hạn|details|detail|full|thật là|quả là|thôi nhé|i think|chẳng|làm|thực hiện|thao tác|tiến hành|carry|việc này|cái này|cái đó|đoạn|câu|chữ|form|mẫu|biểu mẫu|bảng|bang|sắp|đề|luôn đi|giùm em|mới nhất|gần đây|latest|recent|current|hiện nay|hiện hành|present|đợi|gần|còn lại|out of|me a|nếu được|được không|có được không|được không ạ|được chưa|nha bot|nhé bot|bot nhé|bot ạ|ê|này nhé|trước hạn|chính thức|định dạng|trước thời hạn"
        ),
        (
            Concept.Polite,
            "vui lòng|làm ơn|phiền|nhờ|xin|xin phép|cho phép|cần|hãy|please|kindly|can you|could you|would you|can i|may i|could i|i want to|i'd like to|i would like to|i'd like|i want|i need to|i need|i would like|tôi muốn|em muốn|tôi cần|em cần|cho tôi hỏi|cho em hỏi|cho hỏi|mong|kính mong|kính nhờ|làm phiền|phiền bot|giúp anh|giúp chị|nhờ bot|giúp mình với|giúp e với|giúp a với|giúp tôi|giúp em|giúp mình|giúp e|giúp đỡ|giúp em với|hộ mình|cho mình|cho em|cho tôi|for me|help me|mong bot|mong trợ lý|đề nghị bot|bot cho|tôi đang muốn|em định|tôi định|let me|i'm trying to|trying to|going to|able to|you please|hỗ trợ em|hỗ trợ tôi|hỗ trợ mình|hỗ trợ|cho phép tôi|cho phép em"
        ),
        (
            Concept.Self,
            "tôi|tui|tớ|mình|em|anh|chị|bọn em|chúng tôi|chúng em|chúng mình|tụi em|tụi mình|cháu|bọn mình|anh chị|anh chị em|i|me|we|us|i'm|mine|các anh chị|quý vị|ban|bạn|các bạn|=cô|=chú|=bác|=ông|=bà|sếp|thủ trưởng|các đồng chí|chúng ta|em này|mọi người ơi"
        ),
        (
            Concept.Bot,
            "bot|trợ lý|trợ lý thi đua|chatbot|assistant|con bot|hệ thống|system|app|ứng dụng|you|your|emulation assistant|bot này"
        ),
        (
            Concept.Question,
            "lại được không|lại được chưa|+không ạ|+không nhỉ|+không vậy|+chưa ạ|+chưa nhỉ|=à|hả|+phải không|+đúng không|được chưa|=thế|nhỉ|có phải|can we"
        ),
        (
            Concept.Time,
            "tháng này|tháng trước|tháng sau|tháng|tuần này|tuần trước|tuần sau|tuần|hằng tuần|hàng tuần|hằng tháng|hàng tháng|hằng ngày|hàng ngày|quý này|quý trước|quý|năm nay|năm ngoái|năm trước|năm|cả năm|hôm nay|hôm qua|hôm kia|ngày mai|sáng mai|chiều mai|mai|ngày kia|sáng nay|chiều nay|tối nay|sáng|chiều|trưa|=tối|rưỡi|ruoi|phẩy|giờ|phút|ngày|hôm|6 tháng|sáu tháng|6 tháng đầu năm|6 tháng cuối năm|đầu năm|cuối năm|giữa năm|đầu tháng|giữa tháng|cuối tháng|cuối tuần|đầu tuần|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|vừa qua|năm học|kỳ này|kỳ trước|lần này|lần trước|lần vừa rồi|month|months|monthly|quarter|quarterly|week|weekly|today|tomorrow|yesterday|tonight|this morning|this month|last month|next month|this week|last week|next week|this year|last year|this quarter|last quarter|last month's|this month's|this year's|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|daily|day|hour|hours|half year|first half|second half|one|two|three|hai|ba|bốn|sáu|bảy|tám|chín|mười|một|t2|t3|t4|t5|t6|t7|cn|h|am|pm|đến nay|từ đầu năm|từ đầu năm đến nay|so far this year|year to date|end of month|end of year|end of the month|end of the year|6 months|six months|cuối quý|quý 1|giờ nghỉ trưa|giờ làm việc|giờ hành chính|trong giờ|trong giờ làm việc|nghỉ trưa"
        ),
    ];

    public static readonly (Concept Concept, string Phrases)[] Others =
    [
        (
            Concept.Outside,
            "nghỉ phép|xin nghỉ|cho em nghỉ|xin phép nghỉ|nghỉ ốm|nghỉ thai sản|thai sản|phép năm|đơn nghỉ|đơn xin nghỉ|ngày phép|nghỉ bù|nghỉ lễ|nghỉ tết|nghỉ việc|ngày nghỉ|lịch nghỉ|annual leave|sick leave|day off|days off|on leave|leave request|request leave|my leave|leave days|vacation|holiday|resign|xin về sớm|xin đi muộn|xin phép đi muộn|xin phép về sớm|xin đến muộn|xin đi trễ|work from home|làm việc từ xa"
        ),
        (
            Concept.Outside,
            "phòng họp|meeting room|conference room|hội trường|lịch họp|cuộc họp|họp online|họp zoom|họp trực tuyến|link họp|zoom|webex|book a room|book a meeting|đặt phòng|thuê phòng|phòng khách sạn|phòng trọ|phòng karaoke|phòng gym|phòng ngủ|phòng tắm|phòng khám|meeting schedule|lịch công tác|lịch trực|lịch làm việc|lịch tuần|lịch trình|đặt lịch hẹn|lịch khám|lịch học|lịch thi|lịch thi đấu|giấy mời họp|thư mời"
        ),
        (
            Concept.Outside,
            "đặt xe|xe|xe công|xe ô tô|ô tô|xe máy|lái xe|gửi xe|bãi xe|car|cars|parking|taxi|grab|driver|vehicle|vé máy bay|vé tàu|vé xe|=vé|đặt vé|máy bay|sân bay|chuyến bay|khách sạn|hotel|flight|ticket|tickets|train|bus|du lịch|tham quan|travel|trip|tour|công tác phí|đi công tác|giấy đi đường|=đường đi|kẹt xe|tắc đường|xăng|xăng xe|petrol"
        ),
        (
            Concept.Outside,
            "thời tiết|trời mưa|trời nắng|=mưa|=nắng|=bão|mưa bão|nhiệt độ|dự báo|weather|rain|rainy|sunny|temperature|forecast|storm|nóng quá|lạnh quá|không khí lạnh|áp thấp|độ ẩm|trời|gió"
        ),
        (
            Concept.Outside,
            "bóng đá|đá bóng|bóng chuyền|bóng bàn|cầu lông|world cup|euro|ngoại hạng anh|ngoại hạng|v league|vleague|v-league|league|premier league|champions league|cúp|cup|u23|u22|sea games|olympic|đội tuyển|đội bóng|cầu thủ|trận đấu|=trận|tỷ số|football|soccer|basketball|match|matches|football match|tennis|golf|pickleball|chạy bộ|marathon|thể thao|hội thao|sport|sports|giải chạy|giải đấu|manchester|man united|real madrid|barca|messi|ronaldo|fifa|vô địch thế giới|vô địch|championship|champion|đội nào|bảng đấu|hà nội fc|đá với|đua xe|f1"
        ),
        (
            Concept.Outside,
            "ăn gì|ăn trưa|ăn tối|ăn sáng|=ăn|ăn cơm|=cơm|cơm trưa|=phở|=bún|bún chả|quán ăn|nhà hàng|cà phê|cafe|coffee|trà sữa|trà đá|đồ ăn|món ăn|nấu ăn|thực đơn|suất ăn|lunch|lunch menu|food|dinner|breakfast|restaurant|eat|pizza|recipe|=đói|=ngon|liên hoan|=tiệc|tiệc tất niên|tất niên|party|bánh|hoa quả|căng tin|canteen|bếp ăn|uống nước|=trà|=kem|nước uống"
        ),
        (
            Concept.Outside,
            "chấm công|máy chấm công|bảng chấm công|chấm vân tay|vân tay|timekeeping|timesheet|time sheet|attendance|check in|checkin|check-in|clock in|clock out|điểm danh|quẹt thẻ|tăng ca|làm thêm giờ|overtime|=lương|tiền lương|bảng lương|lương tháng|nâng lương|tăng lương|bậc lương|ngạch lương|phiếu lương|lương thưởng|payslip|pay slip|salary|salaries|payroll|wage|phụ cấp|thưởng tết|tiền thưởng|allowance|bhxh|bhyt|bảo hiểm|bảo hiểm xã hội|bảo hiểm y tế|insurance|pension|nghỉ hưu|hưu trí|lương hưu|thôi việc"
        ),
        (
            Concept.Outside,
            "=thuế|thuế thu nhập|tax|taxes|tạm ứng|thanh toán|hóa đơn|invoice|invoices|payment|pay|expense|expenses|reimbursement|chuyển khoản|ngân hàng|bank|đi vay|vay tiền|vay vốn|lãi suất|tiền|tiền điện|tiền nước|đảng phí|đoàn phí|công đoàn phí|ngân sách|tài chính|báo cáo tài chính|budget|finance|financial|financial report|quyết toán|dự toán|kiểm toán|audit|đấu thầu|mua sắm|giải ngân|đầu tư công|giá vàng|=vàng|tỷ giá|bitcoin|crypto|chứng khoán|cổ phiếu|stock|stocks|xổ số|vé số|lottery|money|kinh phí|chi phí|doanh thu|doanh số|sales|revenue|gdp|lạm phát|inflation|kinh tế|economy|economic|thu ngân sách|xuất khẩu|nhập khẩu|export turnover"
        ),
        (
            Concept.Outside,
            "hộ chiếu|passport|passports|visa|thị thực|căn cước|cccd|cmnd|kết hôn|khai sinh|tạm trú|thường trú|hộ khẩu|đăng kiểm|biển số|phạt nguội|phạt giao thông|luật giao thông|vi phạm giao thông|an toàn giao thông|đèn đỏ|tốc độ|bằng lái|giấy phép lái xe|điểm bằng lái|giấy phép|traffic fine|traffic|driving licence|driver license|cấp phép|sổ đỏ|đất đai|đất|bất động sản|vi phạm hợp đồng|vi phạm bản quyền|bản quyền|copyright|kết nạp đảng|đảng viên|nâng ngạch|thi công chức|thi tuyển|bổ nhiệm|tuyển dụng|luân chuyển|quy hoạch cán bộ|recruitment|hợp đồng|contract|contracts|thi nâng ngạch|sổ hộ khẩu|hồ sơ thầu|đoàn ra|đoàn vào|xuất cảnh|nhập cảnh|công văn|công văn đến|tiếp khách|tiếp dân|lễ tân|quốc thư"
        ),
        (
            Concept.Outside,
            "=phim|xem phim|movie|movies|film|netflix|=nhạc|mở nhạc|nghe nhạc|bật nhạc|bài hát|ca sĩ|bài thơ|làm thơ|thơ|music|song|songs|sing|poem|play|game|games|chơi game|truyện|kể chuyện|truyện cười|chuyện cười|joke|jokes|funny|story|tin tức|tin nóng|news|=báo chí|đọc báo|tử vi|cung hoàng đạo|bói|horoscope|karaoke|youtube|tivi|ti vi|=vtv|kênh vtv|kênh truyền hình|kênh youtube|kênh bán hàng|truyền hình|television|youtube channel|tv show|tv channel|facebook|zalo|tiktok|instagram|spotify|sinh nhật|birthday|đám cưới|wedding|đám hỏi|đám ma|đám tang|phúng viếng|thăm hỏi|ốm|bị ốm|hoa hậu|miss|thi hoa hậu|rap|thi hát|ảnh|chụp ảnh"
        ),
        (
            Concept.Outside,
            "máy in|printer|máy tính|computer|laptop|máy chiếu|projector|điều hòa|wifi|wi fi|mạng internet|internet|mất mạng|mất điện|mật khẩu|password|đổi mật khẩu|đăng nhập|login|log in|sign in|tài khoản ngân hàng|tài khoản|account|phần mềm|software|virus|windows|điện thoại|phone|số điện thoại|phone number|văn phòng phẩm|máy photocopy|photocopy|bàn ghế|ghế|bóng đèn|vòi nước|nhà vệ sinh|khóa cửa|chìa khóa|chữ ký số|token|hộp thư|email|mail|outlook|excel bị lỗi|máy lạnh|stationery|equipment|con dấu|đóng dấu|lỗi phần mềm|lỗi mạng|lỗi hệ thống|lỗi máy|camera|server|bug"
        ),
        (
            Concept.Outside,
            "=học|đi học|học bài|học tiếng anh|lớp|lớp học|khóa học|đại học|trường học|=trường|học sinh|sinh viên|học phí|điểm thi|điểm chuẩn|thi tốt nghiệp|tốt nghiệp|tuyển sinh|chỉ tiêu tuyển sinh|chỉ tiêu biên chế|biên chế|chấm bài|chấm thi|bài thi|bài tập|bài kiểm tra|ielts|toeic|chứng chỉ|chứng chỉ tiếng anh|=thi tiếng anh|lớp tiếng anh|tiếng anh chuyên ngành|tiếng anh giao tiếp|trung tâm tiếng anh|dạy tiếng anh|dịch sang tiếng anh|dịch giúp|dịch văn bản|dịch sang|dịch câu|phiên dịch tiếng|dịch|dịch thuật|translate|translator|từ điển|tập huấn|đào tạo|course|class|exam|exams|school|university|student|students|homework|teacher|lesson|learn english|study|english lesson|english class|giáo viên|điểm toán|môn toán|điểm trung bình môn|điểm học kỳ|thủ khoa|cải tạo|thi đại học|=thi đậu|thi trượt|olympic toán"
        ),
        (
            Concept.Outside,
            "thủ đô|capital|tổng thống|president|prime minister|chính trị|dân số|lịch sử việt nam|chiến tranh|war|khám bệnh|khám sức khỏe|bệnh viện|hospital|bác sĩ|doctor|=thuốc|uống thuốc|medicine|covid|vắc xin|vaccine|tiêm|đau đầu|đau bụng|hiến máu|blood donation|mua|mua sắm online|=bán|shopping|shopee|lazada|buy|sell|order|ship hàng|giao hàng|quà|quà tết|gift|gifts|=yêu|bạn gái|bạn trai|anh yêu em|em yêu|love|girlfriend|boyfriend|=vợ|=chồng|con gái|con trai|wife|husband|kids|children|mèo|=chó|cat|dog|thú cưng|nhà đất|thuê nhà|chung cư|house|apartment|giảm cân|diet|gym|yoga|spa|từ thiện|quyên góp|ủng hộ bão lụt|donate|kết bạn|hẹn hò|dating|trúng thưởng|khuyến mãi|giảm giá|discount|promotion|quảng cáo|sáng kiến hòa bình|vành đai|belt and road|trí tuệ nhân tạo|chatgpt|openai|google|wikipedia|tình yêu|kinh thánh|mấy giờ rồi|bây giờ là mấy giờ|hôm nay thứ mấy|hôm nay ngày mấy|what time is it|what day is it|ngày bao nhiêu rồi|âm lịch|lunar|tính giúp|một cộng một|cộng|nhân chia|calculate|math|cover letter|gia đình|cho vay|đua nhau|báo thức|alarm clock|tắt đèn|bật đèn|bật điều hòa|the lights|light|bật quạt"
        ),
        (
            Concept.Outside,
            "xếp hàng|xếp lịch|xếp đồ|xếp ca|rút tiền|rút gọn|điểm đến|điểm du lịch|quan điểm|thời điểm|địa điểm|điểm bưu điện|điểm tiêm|nhóm máu|nhóm nhạc|nhóm tuổi|kênh rạch|kênh mương|liên kết ngân hàng|liên kết web|đường link|website|web|trang web|danh sách khách|danh sách đại biểu|khách mời|đại biểu|vi phạm hành chính|xử phạt|đánh giá công chức|đánh giá đảng viên|đánh giá cán bộ|xếp loại công chức|xếp loại đảng viên|kê khai tài sản|mục tiêu cuộc đời|mục tiêu phát triển|phát triển bền vững|biến đổi khí hậu|climate|thanh tra|khiếu kiện|tố tụng|tòa án|court|luật sư|lawyer|hiệp định|biên bản ghi nhớ|ký hợp đồng|ký văn bản|ký số|trình ký|trình ký văn bản|văn bản đi|văn bản đến|hội nghị|hội thảo|conference|workshop|seminar|đối tác|partner|đại sứ|ambassador|lãnh sự quán|consulate|embassy|đại sứ quán|phóng viên|nhà báo|hội chợ|triển lãm|festival|lễ hội|khai giảng|nhập học|giữ xe|gửi hàng|gửi tiền|gửi thư|gửi hoa|quà tặng|gửi công văn|gửi email|gửi mail"
        ),
    ];
}
