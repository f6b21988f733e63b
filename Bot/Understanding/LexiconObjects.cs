using Bot.Domain;

namespace Bot.Understanding;

/// <summary>The things people talk about in this office.</summary>
internal static class LexiconObjects
{
    public static readonly (Concept Concept, string Phrases)[] Objects =
    [
        (
            Concept.Emulation,
            "thi đua|=thi đau|phong trào|phong trào thi đua|emulation|movement|campaign|tđua|tdua|thi đua yêu nước|nội dung thi đua|cuộc thi đua|thi dua"
        ),
        (
            Concept.Pledge,
            "bản đăng ký|bản đk|giao ước|giao ước thi đua|bản giao ước|pledge|pledges|pledged|registration|registrations|phiếu đăng ký|hồ sơ đăng ký|đơn đăng ký|+danh sách đăng ký|+nội dung đăng ký|+đăng ký thi đua|đk thi đua|+danh hiệu đăng ký|+đăng ký danh hiệu|mục đăng ký|+các đăng ký|+đăng ký nào|cái đăng ký|tờ đăng ký|mẫu đăng ký|đơn thi đua|hồ sơ thi đua|bản thi đua|tờ đăng kí"
        ),
        (Concept.Commitment, "cam kết|bản cam kết|+ký cam kết|commitment|commitments|giấy cam kết|tờ cam kết|nội dung cam kết|lời cam kết"),
        (
            Concept.Culture,
            "văn hóa công sở|văn hóa công vụ|office culture|public service culture|kỷ cương hành chính|công sở văn minh|văn minh công sở|culture commitment|culture"
        ),
        (
            Concept.EightHours,
            "8 giờ chất lượng|tám giờ chất lượng|ngày làm việc 8 giờ|ngày làm việc tám giờ|8h chất lượng|8 tiếng chất lượng|8 hours|eight hours|8 giờ vàng|ngày làm việc 8 giờ chất lượng|ngày làm việc 8 giờ chất lượng hiệu quả|8 giờ chất lượng hiệu quả|8 hour|eight hour|8-hour|8 giờ làm việc|ngày 8 giờ"
        ),
        (
            Concept.TitleWord,
            "danh hiệu|lao động tiên tiến|lđtt|ldtt|chiến sĩ thi đua|cstđ|cstd|cstđcs|cstdcs|chiến sĩ thi đua cơ sở|chiến sĩ thi đua cấp cơ sở|chiến sĩ thi đua cấp tỉnh|tập thể lao động tiên tiến|tập thể lao động xuất sắc|ttlđxs|ttlđtt|ttldxs|ttldtt|tập thể lđtt|tập thể lđxs|lđxs|ldxs|advanced worker|advanced workers|emulation fighter|emulation fighters|grassroots emulation fighter|advanced labour collective|excellent labour collective|advanced collective|excellent collective|title|titles|lao động xuất sắc|tập thể xuất sắc|tập thể tiên tiến|chiến sĩ cơ sở|tiên tiến|danh hiệu thi đua|chiến sĩ td|cstđ cơ sở|advanced labor collective|advanced title"
        ),
        (
            Concept.Award,
            "giấy khen|bằng khen|certificate of merit|certificate of commendation|certificate|giấy biểu dương|merit certificate|award|awards|huân chương|gk|bk|phần thưởng|hình thức khen"
        ),
        (
            Concept.Points,
            "điểm|trung vị|median|điểm trung bình|average score|số điểm|điểm số|+điểm phòng|score|scores|mark|marks|points|point|+đ phòng|điểm thi đua|total score|total|con điểm|điểm chác|diem so|đề nghị đính chính|thay điểm cũ|correction requests|score corrections|điểm công bố|xin xem lại điểm|đề nghị xem lại điểm"
        ),
        (
            Concept.Ballot,
            "phiếu|phiếu chấm|phiếu chấm điểm|phiếu điểm|phiếu đánh giá|ballot|ballots|scoring sheet|score sheet|scoresheet|bảng điểm|bảng chấm|bảng chấm điểm|lá phiếu|sheet|đợt chấm|+phiếu của tôi|+phiếu tôi|+phiếu của em"
        ),
        (
            Concept.Panel,
            "tổ đánh giá|tổ chấm điểm|+tổ chấm|to danh gia|hội đồng chấm|ban chấm|thành viên tổ|evaluation team|the panel|panel|evaluators|evaluator|scorers|judges|giám khảo|hội đồng|hội đồng thi đua|tổ chấm thi đua|thành viên|tổ công tác|judge|raters|tổ thi đua|người chấm|assessors|đủ người chấm|đủ 3 người chấm|thành viên tổ chấm điểm|thành viên tổ chấm|thành viên tổ đánh giá|tổ đánh giá chấm điểm|thành viên tổ đánh giá chấm điểm|của tổ|trong tổ chấm điểm|trong tổ chấm|ở tổ chấm|trong tổ đánh giá|ở tổ đánh giá|hội đồng chấm điểm"
        ),
        (
            Concept.Model,
            "cho mô hình|mô hình|mô hình tiêu biểu|mô hình công sở văn minh|exemplary model|model room|mô hình điểm|mô hình xanh|phòng mẫu|model|the model|model rooms"
        ),
        (
            Concept.Rank,
            "xếp hạng|xếp loại|bảng xếp hạng|bxh|xh|thứ hạng|xếp thứ|xếp thứ hạng|vị thứ|ranking|rankings|rank|ranks|ranked|leaderboard|leader board|standings|standing|league table|bảng thi đua|bảng tổng sắp|bảng vàng|bảng tổng hợp điểm|bảng điểm các phòng|bảng điểm các nhóm|tổng sắp|xếp hạn|bảng xếp|bảng hạng|tổng điểm|tổng điểm các nhóm|hạng|scoreboard|group totals|totals|bảng tổng hợp|xếp hạng thi đua|xêp hạng|sếp hạng|thành tích các nhóm|bảng thành tích|thứ tự|xếp thế nào|xếp sao|xếp ra sao|từ cao xuống thấp"
        ),
        (
            Concept.First,
            "dẫn đầu|đứng đầu|đứng nhất|nhất|hạng nhất|cao nhất|cao điểm nhất|điểm cao nhất|nhiều điểm nhất|giỏi nhất|tốt nhất|đầu bảng|top|top 3|quán quân|first|first place|leading|leads|leader|ahead|best|highest|winning|wins|winner|top rooms|top room|in the lead|on top|số một|về nhất|hạng 1|thứ nhất|xuất sắc nhất|cao điểm|most points|bét nhất|đang nhất|xếp nhất|hạng đầu|đứng thứ nhất|number one"
        ),
        (
            Concept.Last,
            "cuối bảng|đứng cuối|thấp nhất|thấp điểm nhất|điểm thấp nhất|bét|đội sổ|bét bảng|hạng cuối|kém nhất|yếu nhất|cuối cùng|ít điểm nhất|last place|last|lowest|worst|bottom|xếp cuối|đứng bét|chót|chót bảng|đứng chót|hạng bét|behind|thấp hơn|tụt hạng"
        ),
        (
            Concept.Position,
            "thứ mấy|hạng mấy|xếp thứ mấy|đứng thứ mấy|đứng thứ bao nhiêu|xếp hạng mấy|xếp hạng bao nhiêu|hạng bao nhiêu|đứng hạng mấy|đứng ở đâu|vị trí|position|where does|place|đứng thứ|xếp sau|xếp trên|xếp trước|đứng sau|đứng trên|đứng trước|thua|hơn nhóm|kém nhóm|xếp hạng thứ mấy|xếp mấy|đứng mấy|vị trí thứ mấy|rank of|where do we stand|where do i stand|what place|stand"
        ),
        (
            Concept.Result,
            "kết quả|kq|result|results|outcome|kết quả thi đua|kết quả chấm|kết quả chấm điểm|thành quả|kết quả xếp hạng|kết quả đánh giá|final results|+how am i doing|+how are we doing|+how did i do|+how did we do"
        ),
        (
            Concept.Eligible,
            "đủ điều kiện|đủ tiêu chuẩn|điều kiện|đủ đk|đủ đăng ký|đủ chuẩn|eligible|eligibility|qualify|qualified|qualifies|meet the requirements|đủ xét|được xét|xét được|đáp ứng"
        ),
        (
            Concept.Achieve,
            "đạt|có đạt|đạt được|được xếp loại|xếp loại gì|đạt danh hiệu|get|achieve|achieved|reach|reached|made it|được danh hiệu|có được|on track"
        ),
        (
            Concept.Report,
            "báo cáo|bc|bcao|bao cao|report|reports|reporting|+báo cáo tháng|+báo cáo quý|+báo cáo năm|báo cáo định kỳ|+báo cáo tổng hợp|+monthly report|bản báo cáo|bcáo|+báo cáo kỷ luật|baocao|b/c"
        ),
        (Concept.Figures, "số liệu|dữ liệu|figures|statistics|stats|data|numbers|thống kê|bảng số liệu|con số"),
        (Concept.SumUp, "tổng hợp|tổng kết|sơ kết|summary|summarise|summarize|sum up|roundup|overview|thống kê|tóm tắt|digest"),
        (Concept.Briefing, "giao ban|họp giao ban|giao ban tháng|briefing|cuộc họp giao ban|giao ban cuối tháng|hội ý"),
        (
            Concept.Discipline,
            "kỷ luật|kỷ cương|kỷ luật kỷ cương|kỷ cương kỷ luật|discipline|disciplinary|chấp hành|nội quy|nề nếp|kỷ luật lao động|tình hình chấp hành|chấp hành kỷ luật|quy chế|kỷ luật hành chính|tác phong"
        ),
        (
            Concept.Violation,
            "vi phạm|have i been reported|been reported|been marked|report an issue|violation|violations|infraction|infractions|offence|offences|offense|breach|+vi phạm kỷ luật|+vi phạm nội quy|+trường hợp vi phạm|+lượt vi phạm|warnings|warning|late arrival|late record|vp kỷ luật|discipline issue|misconduct|wrongdoing|discipline issues|sai phạm|vi phạm kỷ cương|lỗi vi phạm"
        ),
        (Concept.Fault, "lỗi|các lỗi|+mấy lỗi|+lỗi gì|+lỗi nào|khuyết điểm|fault|faults|+bị nhắc|+bị nhắc nhở|lần nhắc nhở"),
        (
            Concept.Conduct,
            "đi muộn|quên thẻ|thiếu thẻ|=muộn|đi trễ|đến muộn|đến trễ|vào muộn|tới muộn|muộn giờ|trễ giờ|về sớm|bỏ về|trốn việc|không đeo thẻ|không đeo thẻ công chức|quên đeo thẻ|không mang thẻ|không có thẻ|hút thuốc|hút thuốc lá|uống rượu|uống bia|rượu bia|uống rượu bia|nhậu|nhậu nhẹt|say rượu|say xỉn|nồng độ cồn|đánh bạc|đánh bài|cờ bạc|quá hạn|trễ hạn|chậm hạn|chậm tiến độ|nhiệm vụ quá hạn|văn bản quá hạn|hồ sơ quá hạn|bỏ sót|bỏ sót nhiệm vụ|rời nhiệm sở|rời vị trí|rời bỏ vị trí|rời cơ quan|bỏ vị trí|vắng mặt|vắng không lý do|bỏ nhiệm sở|không có mặt|vắng mặt không lý do|nghỉ không phép|nghỉ không lý do|làm việc riêng|chơi game trong giờ|xem phim trong giờ|chơi điện tử|đùn đẩy|né tránh|thoái thác|nhũng nhiễu|phiền hà|sách nhiễu|trang phục|ăn mặc|mặc sai|sai trang phục|không đúng trang phục|không mặc đồng phục|ứng xử|thái độ|phát ngôn|mạng xã hội|giờ giấc|sai giờ|mất vệ sinh|bừa bộn|không vệ sinh|cãi nhau|gây mất đoàn kết|was late|arrived late|came late|is late|late today|late for work|late again|late arrival|left early|went home early|left work early|leaves early|arrives late|comes late|not wearing a badge|not wearing|wearing|leaving early|no badge|name badge|without badge|badge|smoking|smoked|drinking|drunk|alcohol|gambling|overdue|overdue task|absent|absence|dress code|rude|private work|left post|missed deadline|=muộn|đi làm muộn|đi làm trễ|vào họp muộn|đi họp muộn|chậm muộn|vi phạm giờ giấc|bỏ họp|bỏ trực|ngủ gật|ngủ trong giờ|late"
        ),
        (
            Concept.Wrongdoer,
            "có người|có trường hợp|trường hợp|có đồng chí|có cán bộ|someone|somebody|a colleague|an employee|a staff member|một đồng chí|một cán bộ|nhân viên nào đó"
        ),
        (
            Concept.Channel,
            "kênh|kênh này|kênh chung|kênh thông báo|channel|channels|kênh teams|kenh|+nhóm chat|nhóm teams|group chat|this channel|+kênh nhóm|phòng chat|lên kênh|vào kênh|to the channel|in the channel|hội thoại này|cuộc trò chuyện này|lên kênh thông báo"
        ),
        (
            Concept.ThisChat,
            "nhóm này|group này|chat này|vào nhóm này|nhóm chat này|this chat|this group|this team|team này|lên nhóm|vào nhóm|lên group|vào đây"
        ),
        (Concept.Notice, "thông báo|notification|notifications|notice|notices|tin|bản tin|announcements|tin nhắn tự động"),
        (Concept.Language, "ngôn ngữ|language|languages|đổi tiếng|tiếng gì|thứ tiếng|lang|song ngữ|bilingual"),
        (Concept.Vietnamese, "tiếng việt|vietnamese|tv|việt ngữ|tviet|tiếng mẹ đẻ|t việt|tieng viet"),
        (Concept.English, "tiếng anh|english|anh ngữ|eng|tanh|t anh|tieng anh|inglish|anh văn"),
        (
            Concept.Target,
            "chỉ tiêu|mục tiêu|target|targets|goal|goals|ct thi đua|kpi|kpis|objective|objectives|các chỉ tiêu|chi tieu|chỉ tiêu thi đua|mục tiêu thi đua|ct"
        ),
        (
            Concept.Ratio,
            "tỷ lệ|phần trăm|percentage|what percentage|percent|ratio|rate of|tỷ trọng|bao nhiêu phần trăm|tỷ lệ phần trăm|%|share of|proportion"
        ),
        (
            Concept.Initiative,
            "sáng kiến|sk|đề tài|giải pháp cải tiến|cải tiến|giải pháp|initiative|initiatives|improvement idea|improvement ideas|innovation|improvement|sáng kiến cải tiến|sáng kiến kinh nghiệm|skkn|đề tài sáng kiến|ý tưởng cải tiến|ý tưởng|idea|ideas|improvement proposal|sáng kến|sáng chế|đề án cải tiến|cải tiến kỹ thuật"
        ),
        (
            Concept.Progress,
            "tiến độ|tiến trình|đến đâu|đến đâu rồi|tới đâu|tới đâu rồi|progress|tình hình|xong chưa|đã xong chưa|hoàn thành chưa|đủ chưa|status|bao nhiêu phần trăm|how far|how is it going|td|so far|tiến triển|đi đến đâu|ra sao rồi|thế nào rồi|+đã chấm xong|done yet|chấm đến phòng nào|chấm tới phòng nào"
        ),
        (
            Concept.Duty,
            "việc của tôi|việc nào|cần làm những gì|em cần làm những gì|tôi cần làm những gì|phải làm những gì|on my list|my list|có việc gì không|việc của em|việc của mình|tôi còn nợ gì|em còn nợ gì|còn nợ gì|tôi phải làm gì|em phải làm gì|mình phải làm gì|còn việc gì|tôi còn việc gì|việc cần làm|việc tôi cần làm|việc tồn đọng|việc chưa làm|tôi cần làm gì|em cần làm gì|mình cần làm gì|nhiệm vụ của tôi|nhiệm vụ của em|nhiệm vụ của mình|my tasks|my duties|my to do|my todo|todo|to do list|what do i owe|what do i have to do|what should i do|what do i need to do|what's on my plate|what am i missing|still owe|i owe|tôi còn thiếu gì|em còn thiếu gì|còn thiếu gì|công việc của tôi|việc tôi phải làm|việc em phải làm|hôm nay tôi phải làm gì|việc hôm nay|cần làm gì|phải làm gì|my work|my pending tasks|pending tasks|việc đang chờ|đang chờ tôi|what's left for me|danh sách việc|việc của tui|còn việc nào|có việc gì|tôi có việc gì|còn phải làm gì|còn gì phải làm|còn gì chưa làm|outstanding tasks|anything for me|anything i need to do|what is waiting for me|tasks i have"
        ),
        (
            Concept.Identity,
            "tôi là ai|em là ai|mình là ai|who am i|tôi thuộc phòng nào|em thuộc phòng nào|tôi ở phòng nào|em ở phòng nào|thông tin của tôi|hồ sơ của tôi|vai trò của tôi|quyền của tôi|quyền của em|quyền gì|think i am|tôi có quyền gì|em có quyền gì|tôi thuộc nhóm nào|em thuộc nhóm nào|tôi thuộc đơn vị nào|em thuộc đơn vị nào|bot biết tôi là ai không|bạn biết tôi là ai không|biết tôi là ai không|biết em là ai không|my profile|my role|my roles|my account|do you know me|what is my role|what's my role|which room am i in|which unit am i in|which group am i in|what are my permissions|my permissions|chức vụ của tôi|tên tôi là gì|tên của tôi|tôi tên gì|what is my name|my name|toi la ai vay|tôi có vai trò gì|em có vai trò gì|thông tin cá nhân của tôi|thông tin cá nhân|tài khoản của tôi|do you know who i am|tôi đang là ai|mình thuộc phòng nào|mình ở nhóm nào|tôi ở nhóm nào|em ở nhóm nào|tôi được làm gì|em được làm gì|tôi được quyền gì|=tôi là gì|tôi có trong tổ đánh giá không|am i an evaluator|am i in the panel"
        ),
        (Concept.Belong, "thuộc|đang ở|thuộc về|trực thuộc|belong|belong to"),
        (Concept.Status, "trạng thái|status|tình trạng|tình hình"),
        (Concept.History, "lịch sử|hồ sơ|history|sổ|record|records|nhật ký|+sổ vi phạm|my record"),
        (
            Concept.Mine,
            "my records|my record|của tôi|+phiếu em|+phiếu tôi|+phiếu mình|của em|của mình|của tui|của chúng tôi|của chúng em|=của tớ|của cháu|của e|my|mine|our|tôi đã|em đã|mình đã|cá nhân tôi|cá nhân em|tôi vừa|em vừa|mình vừa|i have|i've|i registered|did i|have i|am i|do i|was i|i made|i sent|i gave|tôi có|em có|mình có|tôi bị|em bị|mình bị|tôi được|em được|mình được|của bản thân|my record|my records|bản thân"
        ),
        (
            Concept.MyRoom,
            "phòng tôi|phòng em|phòng mình|phòng của tôi|phòng của em|phòng của mình|phòng chúng tôi|phòng chúng em|phòng chúng mình|phòng ta|my room|our room|my office|our office|phòng tui|phòng bọn em|phòng tụi em|phòng bên em"
        ),
        (
            Concept.MyGroup,
            "nhóm tôi|nhóm em|nhóm mình|nhóm của tôi|nhóm của em|nhóm của mình|nhóm chúng tôi|nhóm chúng em|my group|our group|my team|our team|nhóm ta|nhóm bọn em|khối mình|khối tôi|khối em"
        ),
        (
            Concept.MyUnit,
            "đơn vị tôi|đơn vị em|đơn vị mình|đơn vị của tôi|đơn vị của em|đơn vị của mình|cơ quan mình|my unit|our unit|my division|our division|my department|our department|đơn vị chúng tôi|my staff|nhân viên của tôi|my people"
        ),
        (
            Concept.RoomWord,
            "phòng|các phòng|phòng ban|+phòng nào|room|rooms|office|offices|phòng làm việc|p|từng phòng|+mấy phòng|phòng này|+những phòng nào|phòng lãnh đạo|các phòng lãnh đạo|phòng chuyên viên|phòng chuyên môn|phòng nhân viên|leader room|leader rooms|staff room|staff rooms"
        ),
        (Concept.GroupWord, "nhóm|các nhóm|+nhóm nào|group|groups|khối|các khối|từng nhóm|4 nhóm|bốn nhóm|+khối nào"),
        (
            Concept.UnitWord,
            "đơn vị|các đơn vị|+đơn vị nào|phòng ban đơn vị|bộ phận|tập thể|unit|units|division|divisions|department|departments|các phòng ban|toàn sở|sở|toàn cơ quan|cơ quan|collective|whole department"
        ),
        (
            Concept.Person,
            "cá nhân|các cá nhân|người|mọi người|individual|individuals|people|person|staff|cán bộ|công chức|viên chức|nhân viên|từng người|người lao động|employee|employees|cán bộ công chức|member|members|everyone|anh em|đồng chí|bạn nào"
        ),
        (
            Concept.Colleague,
            "đồng chí|đồng nghiệp|colleague|colleagues|coworker|đồng chí này|bạn đồng nghiệp|chị em|anh em|đ/c|các đồng chí"
        ),
        (
            Concept.All,
            "tất cả|hết|toàn bộ|cả|all|everything|every|toàn thể|mọi|all of|đồng loạt|hàng loạt|chung|toàn cơ quan|toàn sở|cả sở"
        ),
        (Concept.Year, "năm nay|năm|cả năm|year|this year|annual|yearly|năm 2026|toàn năm|hằng năm|hàng năm"),
        (
            Concept.Round,
            "đợt|kỳ|đợt này|đợt 1|đợt 2|round|rounds|vòng|đợt i|đợt ii|đợt một|đợt hai|session|đợt thi đua|lượt|đợt chấm|kỳ chấm|sổ chấm|mở đợt|open the round|unlock round|undo the closing"
        ),
        (
            Concept.Merit,
            "người tốt việc tốt|gương|tấm gương|điển hình|điển hình tiên tiến|tiêu biểu|thành tích|ghi nhận thành tích|gương người tốt việc tốt|gương điển hình|gương sáng|good deed|good deeds|good example|achievement|achievements|cá nhân tiêu biểu|tập thể tiêu biểu|thành tích xuất sắc|hoàn thành xuất sắc|great work|good work|excellent work|việc tốt|gương tốt|nhặt được của rơi|thành tích tốt|nỗ lực|tận tụy|nguoi tot viec tot"
        ),
    ];
}
