namespace Bot.Understanding;

/// <summary>
/// The verbs, questions and courtesies. Written with marks; matched without them. A leading "=" asks for the marks
/// to be there, because without them the word is a more frequent one ("vé" is not "ve").
/// </summary>
internal static class LexiconActs
{
    public static readonly (Concept Concept, string Phrases)[] Acts =
    [
        (
            Concept.Greeting,
            "xin chào|chào|chào bot|chào trợ lý|chào buổi sáng|chào buổi chiều|chào buổi tối|chào cả nhà|chào mọi người|kính chào|alo|a lô|hi|hello|hé lô|hê lô|helo|hey|hi there|good morning|good afternoon|good evening|good day|bot ơi|em ơi|trợ lý ơi|chúc một ngày tốt lành|chúc ngày mới tốt lành|chúc buổi sáng|chúc buổi sáng tốt lành|tốt lành|chúc mừng năm mới|happy new year|greetings|ê bot|này bot|chào ngày mới|hê nhô|xin kính chào|buổi sáng tốt lành|ad ơi|bạn ơi|morning|hiii|hii|howdy|nice to meet you|rất vui được gặp"
        ),
        (
            Concept.Thanks,
            "cảm ơn|cám ơn|thanks a lot|thank you very much|thank you so much|cảm ơn nhiều|cảm ơn rất nhiều|thanks|thank you|thank|many thanks|tạm biệt|bye|goodbye|xin cảm ơn|trân trọng cảm ơn|biết ơn|good night|chúc ngủ ngon|hẹn gặp lại"
        ),
        (
            Concept.Help,
            "trợ giúp|hướng dẫn|hướng dẫn sử dụng|hdsd|help|help me|hỗ trợ|cần hỗ trợ|giúp tôi|giúp anh|giúp chị|giúp em|giúp em với|giúp mình|hỗ trợ em|hỗ trợ tôi|hỗ trợ mình|giúp đỡ|giúp với|cứu|user guide|guide|manual|instructions|support|tutorial|assist|assistance|faq|hdan|hd sử dụng|hd sd|cần giúp|cần trợ giúp|need help|some help|chỉ giúp|chỉ em|chỉ tôi|chỉ dẫn|tài liệu hướng dẫn|sổ tay"
        ),
        (
            Concept.Menu,
            "menu|danh sách lệnh|các lệnh|lệnh|lệnh gì|câu lệnh|chức năng|tính năng|commands|command|features|functions|options|list of features|các chức năng|mục lục|bảng lệnh|cú pháp|syntax|capabilities"
        ),
        (
            Concept.HowTo,
            "hướng dẫn|cách|cách nào|cách dùng|cách thức|làm sao để|làm sao|làm thế nào|làm thế nào để|thế nào để|sao để|như thế nào để|làm cách nào|hướng dẫn tôi|hướng dẫn em|hướng dẫn mình|hướng dẫn cách|chỉ cách|chỉ em cách|chỉ tôi cách|how do i|how can i|how to|how do we|how should i|how does one|cần làm những bước nào|thao tác thế nào|steps to|where do i|explain how|tell me how|show me how"
        ),
        (
            Concept.Usage,
            "không biết dùng|dùng sao|dùng thế nào|dùng như thế nào|sử dụng sao|sử dụng thế nào|sử dụng như thế nào|chưa hiểu|không hiểu|chưa rõ|có thể làm gì|có thể làm được gì|bạn có thể làm gì|làm gì được|how does it work|người hỗ trợ|bạn làm được gì|làm được gì|làm được những gì|làm được việc gì|biết làm gì|giúp được gì|hỗ trợ được gì|hỗ trợ những gì|hỗ trợ gì|giúp gì được|giúp gì|có chức năng gì|what can you do|what do you do|what can i do|what can i ask|what can i say|use this bot|how it works|how does this work|how does this bot work|bắt đầu từ đâu|getting started|không biết bắt đầu|what are you for|hỏi được gì|hỏi được những gì|hỏi gì|không biết làm|don't know how|confused|lost|không rành|chưa biết dùng|chưa biết sử dụng|không biết sử dụng|i don't understand"
        ),
        (
            Concept.Yes,
            "vâng|dạ|dạ vâng|ừ|ừm|uh|ok|okay|oke|oki|okie|yes|yep|yeah|sure|đúng|đúng rồi|đúng vậy|chính xác|phải|được|được rồi|đồng ý|nhất trí|xác nhận|confirm|agreed|chuẩn|correct|right|có|gửi đi|gửi luôn|làm đi|tiếp đi|chắc chắn|go ahead|đồng ý luôn|uhm|okela|ok luôn|rồi|có chứ|of course|y"
        ),
        (
            Concept.No,
            "không|chưa|không phải|không đúng|sai rồi|không đồng ý|khỏi|no|nope|not yet|nah|đừng|chưa đúng|không cần|no thanks|không được|không nhé|wrong|n|không có|không có ai|chưa có ai|không ai có"
        ),
        (
            Concept.CancelWord,
            "hủy|hủy bỏ|hủy đi|hủy thao tác|hủy lệnh|thôi|thôi không|không làm nữa|thôi không làm nữa|thôi khỏi|thôi bỏ|thôi để|thôi bỏ đi|dừng|dừng lại|dừng thao tác|ngừng|ngừng lại|quay lại|quay về|trở lại|trở về|trở về menu|tro ve menu|lùi lại|lùi lại một bước|lùi một bước|về bước trước|bước trước|bỏ qua|bỏ đi|làm lại từ đầu|bắt đầu lại|từ đầu|không thôi|kết thúc|thoát|thoát ra|đóng|đóng lại|để sau|để lúc khác|để khi khác|lúc khác|chưa làm bây giờ|chưa làm|khoan|khoan đã|thôi không đăng ký|thôi không đăng ký nữa|không đăng ký nữa|thôi không chấm nữa|cancel|stop|never mind|nevermind|go back|back|exit|start over|quit|abort|restart|forget it|cancel that|cancel it|stop it|stop here|let's stop|let's stop here|không tiếp tục|không tiếp tục nữa|ngưng|ngưng lại|bỏ|bỏ thao tác|tạm dừng|reset|main menu|về menu|về menu chính|menu chính|làm lại|làm sau|tính sau|not now|later|maybe later|leave it|skip|skip this|skip it|dẹp|không muốn nữa|không muốn làm nữa|đổi ý|close|done for now|xong rồi"
        ),
        (
            Concept.Undo,
            "hoàn tác|undo|undo that|undo it|undo last|undo my last|quay lại thao tác trước|hủy thao tác vừa rồi|hủy việc vừa làm|hủy cái vừa rồi|hoàn tác thao tác|rút lại thao tác|undo last action|revert|trả về như cũ|lấy lại như cũ|roll back|rollback|undo the last|undo the last thing|roll that back|roll it back|về như cũ|quay lại điểm cũ"
        ),
        (
            Concept.Small,
            "khỏe không|có khỏe không|bạn tên gì|tên gì|mấy tuổi|bao nhiêu tuổi|ai tạo ra|đang làm gì|how are you|how old|your name|who made you|who created|are you human|are you a robot|buồn quá|chán quá|mệt quá|vui quá|haha|hihi|hehe|kaka|lol|đang ở đâu|người yêu|có người yêu|ngủ chưa|ăn cơm chưa|what is your name|what's your name|what's up|sao rồi"
        ),
        (
            Concept.Who,
            "ai|những ai|ai là|người nào|những người nào|đồng chí nào|cán bộ nào|anh chị nào|who|whom|whose|which people|which staff|which members|thành viên nào|nhân viên nào|những cán bộ nào|còn ai"
        ),
        (
            Concept.What,
            "gì|những gì|nào|là gì|cái gì|cái nào|đâu|ở đâu|sao|ra sao|thế nào|như thế nào|what|what's|which|where|where's|how|what is"
        ),
        (
            Concept.HowMany,
            "bao nhiêu|mấy|what percentage|bao nhiêu phần trăm|số lượng|+số phiếu|+số lượng phiếu|số lần|mấy lần|how many|how much|đã có bao nhiêu|được bao nhiêu|còn bao nhiêu|tổng số|what percentage|bao nhiêu rồi|count of|number of|được nhiêu"
        ),
        (
            Concept.Why,
            "sao có|sao chỉ|vì sao|tại sao|lý do gì|vì lý do gì|sao lại|cớ sao|why|how come|do đâu|căn cứ vào đâu|căn cứ nào|vì đâu|what is the reason|lý do nào|tại vì sao|làm sao mà|what for|giải thích|từ đâu ra|ở đâu ra|từ đâu mà|explain|giải thích vì sao|explain why|nguyên nhân|sao mà|how is it that|reason for|dựa vào đâu|tính thế nào|tính kiểu gì|tính ra sao|cách tính|là sao|the reason|what's the reason"
        ),
        (
            Concept.When,
            "khi nào|bao giờ|lúc nào|hôm nào|ngày nào|mấy giờ|when|what time|bao lâu|bao lâu nữa|how long|ngày bao nhiêu|thời gian nào|đến bao giờ|tới khi nào|đến khi nào|mùng mấy"
        ),
        (
            Concept.NotYet,
            "chưa|vẫn chưa|còn thiếu|thiếu|còn nợ|not yet|not|hasn't|hasn’t|haven't|haven’t|has not|have not|didn't|did not|missing|outstanding|remaining|left|yet|=chậm|trễ hạn|chưa thấy|sót|still has to|still have to|behind|late|overdue"
        ),
        (Concept.Done, "xong|đã xong|hoàn thành|hoàn tất|đủ|done|finished|complete|completed|xong hết|đầy đủ|fully"),
        (Concept.Must, "phải|còn phải|cần phải|have to|must|need to|to do|should i"),
        (
            Concept.Deadline,
            "hạn|hạn chót|hạn cuối|thời hạn|hết hạn|đến hạn|deadline|due date|due|hạn nộp|hạn đăng ký|hạn chấm|bao giờ hết hạn|cut off|closing date|khi nào hết|trước ngày nào|đến ngày nào"
        ),
        (Concept.Next, "kế tiếp|tiếp theo|sắp tới|sắp đến|lần tới|upcoming|next|gần nhất|tới đây|+sắp nhắc|sắp|lần sau"),
        (
            Concept.Negated,
            "không muốn|+đừng gửi|+đừng đăng|+đừng duyệt|+đừng rút|+đừng công bố|+đừng ghi|+đừng chấm|+đừng sửa|+đừng xóa|+đừng trả|không cần|khỏi cần|=đừng|đừng có|chưa muốn|không định|không được|don't|do not|don’t|not to|không thích|không có ý định|không nên|chẳng muốn|never|won't|will not|không tham gia|no need to|chả muốn|không hề|không cho phép|không cho|+đừng cho|chưa cho phép|don't let|don't allow|không đóng|+đừng đóng|không khóa|+đừng khóa|không mở|+đừng mở|không chọn|+đừng chọn|không cộng|+đừng cộng|không đổi|+đừng đổi"
        ),
        (
            Concept.Register,
            "đăng ký|đăng kí|ghi danh|ghi tên|register|registered|registering|sign up|signup|sign me up|enroll|enrol|enlist|đăng kí thi đua|tham gia thi đua|đkí|tham gia đăng ký|dang ky|đăng kỳ|join"
        ),
        (Concept.Sign, "ký|ký kết|ký tên|ghi tên|sign|register|sign up|signup|sign me up|enroll|enrol|join"),
        (Concept.Submit, "gửi|nộp|trình|đệ trình|gởi|submit|send|submitted|turn in|hand in|sent|chuyển"),
        (
            Concept.Make,
            "tạo|lập|thêm|làm|khai|soạn|viết|=đặt|add|create|new|make|mới|generate|draft|kê khai|khởi tạo|chuẩn bị|prepare|set|set up|schedule|write|compile|produce"
        ),
        (
            Concept.View,
            "xem|cho xem|cho xem lại|xem lại|hiển thị|hiện|show|show me|view|list|liệt kê|danh sách|tra cứu|tra|kiểm tra|check|see|display|coi|coi lại|xem giúp|look at|look up|mở|lấy|get|cho biết|cho hỏi|tell me|thống kê|rà soát|tìm|nhìn|đọc|read|tracking|theo dõi|trạng thái|let me see|open|fetch|give me|bring up|hiển thị danh sách"
        ),
        (
            Concept.Fix,
            "sửa|sửa lại|+chuyển đăng ký|+chuyển danh hiệu|đổi thành|chuyển thành|+sang lđtt|+sang cstđ|+sang lao động|+sang chiến sĩ|+thành lđtt|+thành cstđ|chỉnh|chỉnh sửa|chỉnh lại|điều chỉnh|sửa đổi|đổi|đổi lại|thay đổi|thay|thay thế|cập nhật|cập nhật lại|edit|change|update|correct|correction|fix|modify|amend|revise|adjust|đính chính|hiệu chỉnh|bổ sung|bổ sung thêm|thêm bớt|sữa|chuyển từ|replace|re enter|re score|rescore|re-score|regrade|hiệu đính|biên tập|update lại|thay bằng|đề nghị đính chính|thay điểm cũ|correction requests|score corrections|xin đính chính|a correction|corrections|xin xem lại điểm|đề nghị xem lại điểm"
        ),
        (
            Concept.Wrong,
            "nhầm|=phải là|should be|sai|lộn|lỡ tay|lỡ|bị sai|nhầm lẫn|ghi nhầm|bấm nhầm|gõ nhầm|+nhập nhầm|+nhập sai|wrong|wrongly|mistake|by mistake|mistaken|incorrect|mistyped|typo|nhầm rồi|sai rồi|error|bị nhầm|+chấm nhầm|+chấm sai|chưa đúng|không đúng|+chấm lộn|+chấm lỗi|messed up|lộn rồi|nhập lộn"
        ),
        (Concept.Again, "lại|again|làm lại|redo|lần nữa"),
        (
            Concept.Withdraw,
            "rút|rút lại|rút khỏi|xin rút|rút lui|withdraw|withdrawal|pull out|take back|rút bỏ|rút tên|withdrawing|retract|rút hồ sơ|xin thôi"
        ),
        (Concept.Cancel, "hủy|hủy bỏ|xóa|xóa bỏ|bỏ|gỡ|cancel|delete|remove|discard|loại bỏ|drop|void|xóa đi|erase"),
        (
            Concept.Approve,
            "duyệt|phê duyệt|ký duyệt|xét duyệt|thông qua|cho qua|approve|approved|approval|approvals|approving|chấp thuận|phê chuẩn|đồng ý|xác nhận|accept|chấp nhận|nhất trí|confirm|+duyệt hết|duyệt luôn|endorse|recognised|recognized|được công nhận|công nhận|sign off|phê|duyệt giúp|duyệt cho|đồng ý cho|ok cho|xét"
        ),
        (
            Concept.Pending,
            "chờ duyệt|chưa duyệt|chờ phê duyệt|đang chờ duyệt|đợi duyệt|=chờ tôi duyệt|cho toi duyet|=chờ em duyệt|cần duyệt|cần tôi duyệt|=chờ mình duyệt|phải duyệt|pending|pending approvals|my approval|pending my approval|pending approval|awaiting|awaiting approval|waiting for me|waiting for my approval|waiting for approval|đang chờ tôi|đang chờ anh|đang chờ chị|đang chờ em|=chờ tôi|=chờ anh|=chờ chị|đang chờ|to approve|chờ xử lý|=chờ ký|chờ ký duyệt|chờ phê|unapproved|tồn chưa duyệt|chờ xét duyệt|chờ xác nhận|=chờ em ký|in my queue|chưa xử lý|+requests waiting"
        ),
        (
            Concept.Return,
            "trả lại|trả về|trả|hoàn trả|return|returned|send back|reject|rejected|từ chối|không duyệt|không đồng ý|không phê duyệt|không thông qua|không chấp thuận|không chấp nhận|bác|bác bỏ|+yêu cầu sửa|+yêu cầu sửa lại|+yêu cầu bổ sung|refuse|decline|disapprove|gửi trả|gửi trả lại|hoàn lại|not approve|trả hồ sơ|cho sửa lại|bắt sửa|turn down|give back|không cho qua|từ chối duyệt|bác yêu cầu|bác đề nghị|từ chối phê duyệt|không đồng ý duyệt"
        ),
        (Concept.Enter, "nhập|vào|ghi|give|gõ|điền|enter|input|put|put in|lưu|type|key in|nạp|cập nhật"),
        (
            Concept.Score,
            "chấm|chấm điểm|cho điểm|nhập điểm|vào điểm|lên điểm|chấm đ|gửi điểm|gửi điểm đánh giá|đánh giá|nộp điểm|ghi điểm|điền điểm|đánh giá điểm|bỏ phiếu|nhập phiếu|nhập phiếu chấm|nhập phiếu chấm điểm|score|scoring|scored|rate|rating|grade|grading|give marks|give points|give a score|give scores|submit scores|submit a score|enter scores|enter score|enter a score|enter my score|enter my scores|submit my score|submit my scores|mark|marking|evaluate|chấm cho|chấm giúp|trấm|trấm điểm|chấm thi đua|+chấm phòng|+chấm các phòng|cast my ballot|cast a ballot|assess|re score|rescore|re-score|regrade|score my room|score our room|voted|nhập điểm cộng|chấm điểm cộng|vào điểm cộng|ghi điểm cộng|cho điểm cộng|nhập điểm thưởng|chấm điểm thưởng|ghi điểm thưởng|cho điểm thưởng|chấm nốt|open my score sheet|open my ballot|chấm đến phòng nào|chấm tới phòng nào"
        ),
        (Concept.Bare, "chấm"),
        (
            Concept.Start,
            "bắt đầu|tiếp tục|tiếp|tiếp nào|làm tiếp|+chấm tiếp|start|begin|continue|resume|keep|mở phiếu|carry on|proceed|go on with|chấm nốt|open my score sheet|open my ballot"
        ),
        (
            Concept.Reopen,
            "mở lại|reopen|re open|re-open|mở khóa|unlock|mở phiếu lại|cho mở|mở đợt|open the round|bỏ khóa|hủy khóa|khôi phục|undo the closing|unlock round"
        ),
        (
            Concept.Agree,
            "thống nhất|+chốt điểm|+điểm thống nhất|+điểm chốt|chốt|trung vị|median|agreed|+agreed score|+agreed scores|agree|agree on|+agree scores|consensus|điểm chung|+điểm của tổ|+thống nhất điểm|+thống nhất chấm|chốt theo trung vị|+tổ thống nhất|+final score|+final scores|finalise|finalize|settle|settled|lấy trung vị|take the median|tổ nhất trí|tổ đồng ý|final score"
        ),
        (
            Concept.Lock,
            "khóa|đóng đợt|chốt đợt|khóa đợt|chốt sổ|close the round|lock|lock the round|end the round|close round|kết thúc đợt|khóa phiếu|đóng đợt chấm|closing"
        ),
        (
            Concept.Publish,
            "công bố|công khai|publish|publishing|release|make public|go public|ban hành|released|+thông báo kết quả|+đăng kết quả|+announce the results|+announce the result|+announce results|+announce the ranking|make official|+post the results|+post the ranking|điểm công bố|published|+make the results public|+results public"
        ),
        (
            Concept.Record,
            "ghi nhận|+ghi sổ|+ghi lỗi|ghi|lập biên bản|biên bản|=báo|+báo lỗi|ghi vào sổ|log|record|note|phạt|note down|ghi chép|phản ánh|tố|tố cáo|+bắt lỗi|bắt gặp|phát hiện|+report a violation|+report violation|+report a discipline issue|+report an issue|write up|+ghi vi phạm|+nhập lỗi|+báo vi phạm|+báo lỗi|trừ điểm kỷ luật|ghi tội|+nhập vi phạm|+register a violation|ghi tên|nhắc nhở|mark as late|+báo cáo trường hợp|report someone|phê bình|flag"
        ),
        (Concept.Tell, "thông báo|báo tin|đăng tin|đưa tin|announce|nhắn|tell"),
        (
            Concept.Explain,
            "giải trình|bản giải trình|gửi giải trình|explanation|explain|dispute|contest|khiếu nại|kiến nghị|phản đối|không đồng ý|không đồng ý với|appeal|challenge|oan|bị oan|phúc tra|trình bày lý do|thanh minh|object to|objection|disagree|justify|không nhận lỗi|phản hồi"
        ),
        (
            Concept.Admit,
            "nhận lỗi|xin nhận lỗi|nhận khuyết điểm|tôi nhận|em nhận|mình nhận|xin nhận|thừa nhận|nhận sai|admit|i accept|plead guilty|my fault|không có ý kiến gì với|không có ý kiến về"
        ),
        (
            Concept.Entries,
            "my records|my record|các ghi nhận|ghi nhận nào|những ghi nhận|danh sách ghi nhận|ds ghi nhận|mấy ghi nhận|ghi nhận đang chờ|ghi nhận chờ|ghi nhận chưa|ghi nhận cần|bao nhiêu ghi nhận|ghi nhận còn|chờ giải trình|hết hạn giải trình|chưa giải trình|quá hạn giải trình|phát hiện chờ|phát hiện nào|các phát hiện|records waiting|pending records|open records|undecided records|records to decide|records are waiting|waiting records|findings waiting|which records|any records|list the records"
        ),
        (
            Concept.Ruling,
            "quyết định kỷ luật|qđ kỷ luật|quyết định xử lý kỷ luật|quyết định khiển trách|quyết định cảnh cáo|quyết định cách chức|quyết định buộc thôi việc|qđ khiển trách|qđ cảnh cáo|disciplinary decision|disciplinary decisions|signed decision|signed decisions"
        ),
        (
            Concept.Passive,
            "bị|bị ghi|bị ghi nhận|+bị nhắc|+bị nhắc nhở|bị phạt|+bị báo|+bị lỗi|was i|am i|have i been|have i been reported|been reported|been marked|was marked|was recorded|recorded against me|against me|mắc|dính|bị trừ|bị lập biên bản|on me|+bị kỷ luật|bị phê bình|+bị ghi lỗi|+mắc lỗi|+dính lỗi"
        ),
        (
            Concept.Away,
            "nghỉ đến|nghỉ tới|nghỉ hết|nghỉ phép đến|nghỉ phép tới|nghỉ phép hết|nghỉ ốm đến|nghỉ đến hết|vắng đến|vắng tới|vắng mặt đến|đi công tác đến|đi công tác tới|công tác đến|đi vắng đến|đi học đến|on leave until|on leave till|away until|away till|out until|out of office until|off until|off till|back on|vắng hết|công tác hết|đi công tác hết|nghỉ thai sản đến"
        ),
        (
            Concept.Sending,
            "tình trạng gửi|tình hình gửi|trạng thái gửi|sổ gửi|nhật ký gửi|tin chưa gửi|tin nào chưa gửi|tin chưa gửi được|tin nào chưa gửi được|tin gửi lỗi|tin lỗi|tin nào lỗi|tin không gửi được|tin nào không gửi được|gửi được chưa|tin gửi hỏng|tin hỏng|tin nhắn lỗi|tin nhắn chưa gửi|tin còn chờ|tin đang chờ gửi|hàng đợi gửi|tin nào chưa tới|tin chưa tới|tin nào chưa đến|tin chưa đến|delivery status|delivery|deliveries|undelivered|outbox|failed messages|unsent messages|message queue|messages failed|not delivered|dead letters"
        ),
        (
            Concept.Resend,
            "gửi lại tin|gửi lại tin số|gửi lại tin nhắn|gửi lại thông báo|gửi lại lời nhắc|đăng lại tin|phát lại tin|gửi tin lại|resend|resend message|send message again|send again message|retry message|redeliver"
        ),
        (
            Concept.Jobs,
            "tình trạng công việc|tình trạng các công việc|tình hình công việc|công việc tự động|công việc nền|công việc định kỳ|việc tự động|việc chạy tự động|việc định kỳ|tác vụ|tác vụ nền|tác vụ tự động|lịch chạy|bot chạy những gì|lần chạy|job nào|các job|job status|jobs status|scheduled jobs|background jobs|jobs|the jobs|which job|việc nào lỗi|việc nào chạy lỗi|cron"
        ),
        (
            Concept.Remind,
            "nhắc|nhắc việc|lịch nhắc|nhắc lịch|nhắc nhở|nhắc tôi|nhắc em|nhắc mình|nhắc lại sau|nhắc lại|nhắc hẹn|lời nhắc|hẹn giờ|hẹn giờ nhắc|giờ nhắc|báo nhắc|remind|reminding|reminded|remind me|reminder|reminders|snooze|alert me|set an alarm|đặt lịch|đặt lịch nhắc|đặt nhắc|tạo nhắc|+bật nhắc|+tắt nhắc|hẹn nhắc|notify me|ping me|cài nhắc|nhắc nhé|đặt hẹn|remind us|thông báo nhắc|nhac viec"
        ),
        (Concept.Off, "tắt|đừng|dừng|ngừng|thôi|hủy|bỏ|turn off|disable|stop|cancel|mute|tạm dừng|pause|xóa|delete|remove|im"),
        (
            Concept.Change,
            "đổi|chuyển|chuyển sang|đổi sang|đổi qua|chuyển qua|switch|switch to|change|change to|cài đặt|cài|setting|settings|bật|thiết lập|=đặt|dùng|sử dụng|use|set|sang|qua|chuyển đổi|hiển thị|hiện|chế độ|tuỳ chọn|tùy chọn|choose|chọn|sửa|convert|turn on|change back to|quay về|quay lại"
        ),
        (
            Concept.Link,
            "liên kết|gắn|kết nối|nối|link|connect|bind|attach|+thêm kênh|gắn bot|lk|hook up|subscribe|cấu hình|configure|config|set up|+đặt kênh|add bot|add the bot|thêm bot|mời bot|tích hợp|integrate|gán|đưa bot|cho bot gửi|cho bot đăng|cho bot vào|chỉ định|assign|pair|linked|đấu nối"
        ),
        (
            Concept.Unlink,
            "hủy liên kết|ngắt kết nối|ngắt|bỏ liên kết|gỡ bot|gỡ kênh|unlink|disconnect|unbind|detach|gỡ liên kết|hủy kết nối|ngắt liên kết|+bỏ kênh|bỏ gắn|remove the channel|unsubscribe|+hủy kênh|+xóa kênh"
        ),
        (
            Concept.Receive,
            "=nhận|+nhận báo cáo|+nhận thông báo|+kênh nhận|nhận tin|receive|receives|gets|get|for reports|for notifications|for reminders|để nhận|nơi nhận|làm nơi|+làm kênh|gửi vào đâu|từ nay|from now on|đăng vào đâu|used for"
        ),
        (
            Concept.Post,
            "gửi lên|đăng lên|đăng|đẩy lên|post|post to|share|gửi vào|đăng vào|đưa lên|lên kênh|lên nhóm|vào kênh|vào nhóm|gửi qua|send to|push to|to the channel|gửi cho|chia sẻ|publish to|lên group|in the channel|lên kênh thông báo"
        ),
        (
            Concept.Export,
            "xuất|xuất file|tải|tải file|tải về|+in báo cáo|export|download|print|file|excel|word|docx|xlsx|pdf|kết xuất|in ra|bản in|save as|tải xuống|bản word|file word|in ấn"
        ),
        (Concept.Use, "dùng|sử dụng|use|using|prefer"),
        (
            Concept.Speak,
            "nói|trả lời|nói chuyện|phản hồi|giao tiếp|speak|reply|talk|answer|respond|write|viết|please|prefer|nhé|display|hiển thị|bằng|chat|converse|talk to me"
        ),
        (
            Concept.Praise,
            "biểu dương|tuyên dương|khen|khen ngợi|khen thưởng|lời khen|gửi lời khen|commend|commendation|commending|praise|kudos|recognise|recognize|recognition|applaud|nêu gương|vinh danh|khen ngợi tập thể|tôn vinh|ngợi khen|give credit|shout out|shoutout|chúc mừng|congratulate|congratulations|congrats|well done|good job|honour|honor|hoan nghênh|tặng hoa|ghi công|thưởng nóng|thưởng đột xuất|reward|bieu duong|bd đồng chí|khen dong nghiep|khen gợi"
        ),
        (Concept.Laud, "chúc mừng|congratulate|congratulations|congrats|happy"),
        (Concept.Permit, "xin phép|cho phép|xin được|xin|cho em đi|cho phép em|allow me|may i"),
        (
            Concept.Propose,
            "đề xuất|đề nghị|kiến nghị|propose|nominate|nomination|recommend|suggest|giới thiệu|tiến cử|đề cử|put forward|xin"
        ),
        (Concept.Compare, "so sánh|compare|comparison|đối chiếu|versus|so với|so sánh điểm|hơn kém"),
        (Concept.Announce, "phát động|announce|announcement|loan báo"),
    ];
}
