// Everything the page itself says, in both languages. What the bot says comes from the bot.

const words = {
  vi: {
    'skip': 'Đến ô soạn tin',
    'language': 'Ngôn ngữ',
    'demo.label': 'Đồng hồ của bản thử',
    'demo.now': 'Trong bản thử bây giờ là',
    'demo.jumpTo': 'Tua đến…',
    'demo.jumping': 'Đang tua…',
    'demo.jumped': 'Đã tua đến {when}.',
    'demo.reset': 'Đặt lại bản thử',
    'demo.jobs': 'Lịch tự động',
    'demo.resetting': 'Đang đặt lại…',
    'demo.done': 'Bản thử đã trở về lúc bắt đầu.',
    'moment.reminder': 'Lần nhắc kế tiếp',
    'moment.briefing': 'Giao ban tháng',
    'moment.round-end': 'Hết đợt chấm',
    'people.title': 'Anh/Chị là ai',
    'people.hint': 'Chọn một người để dùng thử thay người đó.',
    'people.others': 'Người khác',
    'people.search': 'Tìm theo tên, đơn vị',
    'people.type': 'Gõ tên để tìm trong {count} người còn lại.',
    'people.found': 'Tìm thấy {count} người.',
    'people.none': 'Không tìm thấy ai.',
    'people.news': 'Những người vừa có tin mới:',
    'role.0': 'Công chức',
    'role.1': 'Thành viên Tổ đánh giá',
    'role.2': 'Trưởng đơn vị',
    'role.3': 'Văn phòng',
    'role.4': 'Giám đốc',
    'chat.title': 'Trò chuyện với Trợ lý Thi đua',
    'chat.who': 'Anh/Chị đang là {name} · {role}',
    'chat.older': 'Xem tin cũ hơn',
    'chat.typing': 'Trợ lý đang trả lời',
    'chat.deleted': 'Tin đã được gỡ.',
    'chat.you': 'Anh/Chị',
    'chat.updated': 'đã cập nhật',
    'try': 'Thử ngay',
    'try.general': 'xin chào|trợ giúp',
    'try.channel': 'bxh nhóm năm ngoái|lần nhắc kế tiếp',
    'say.label': 'Tin nhắn gửi Trợ lý Thi đua',
    'say.placeholder': 'Viết cho Trợ lý Thi đua',
    'say.send': 'Gửi',
    'file.attach': 'Đính kèm tệp',
    'file.remove': 'Bỏ tệp',
    'file.size': '{size} KB',
    'file.accept': 'Nhận tệp',
    'file.decline': 'Không nhận',
    'file.large': 'Tệp lớn hơn 25 MB, chưa gửi được.',
    'channels.title': 'Kênh',
    'channels.empty': 'Kênh chưa có tin nào.',
    'scope.department': 'Toàn sở',
    'scope.leadership': 'Lãnh đạo',
    'scope.group': 'Nhóm {number}',
    'post.label': 'Tin viết vào kênh',
    'post.placeholder': 'Viết vào kênh',
    'post.send': 'Đăng vào kênh',
    'mention.title': 'Trợ lý chỉ nghe khi được nhắc tên',
    'reply': 'Trả lời',
    'reply.to': 'Đang trả lời: {text}',
    'reply.stop': 'Thôi trả lời',
    'tabs': 'Phần của trang',
    'tab.people': 'Người dùng',
    'tab.chat': 'Trò chuyện',
    'tab.channels': 'Kênh',
    'new': '{count} tin mới',
    'plain': 'Thẻ đang được vẽ giản lược vì không có bộ vẽ Adaptive Cards chính thức.',
    'reset.title': 'Đặt lại bản thử?',
    'reset.text': 'Mọi tin nhắn, đăng ký và điểm đã nhập khi thử sẽ bị xóa. Đồng hồ trở về 09:00 thứ Ba 16/06/2026.',
    'reset.yes': 'Đặt lại',
    'reset.no': 'Giữ nguyên',
    'trouble': 'Mất kết nối với Trợ lý. Trang tự nối lại; Anh/Chị kiểm tra chương trình còn chạy không.',
    'trouble.say': 'Tin chưa gửi được. Nội dung vẫn còn trong ô soạn, Anh/Chị thử lại.',
    'trouble.press': 'Chưa thực hiện được, Anh/Chị thử lại.',
    'trouble.jump': 'Chưa tua được, Anh/Chị thử lại.',
    'tour.title': 'Một vòng mười phút',
    'tour.pledge': 'Công chức đăng ký thi đua',
    'tour.approve': 'Trưởng đơn vị duyệt',
    'tour.score': 'Tổ đánh giá chấm cả nhóm trong một dòng',
    'tour.round': 'Tua đến hết đợt chấm',
    'tour.agree': 'Giám đốc ghi điểm thống nhất',
    'tour.why': 'Hỏi nhóm nào dẫn đầu và vì sao',
    'tour.report': 'Tua đến giao ban, đọc báo cáo trong kênh',
    'tour.done': 'đã xong',
    'tour.end': 'Anh/Chị đã đi hết một vòng. Mời Anh/Chị hỏi tiếp theo ý mình, hoặc đặt lại bản thử.',
  },
  en: {
    'skip': 'Go to the message box',
    'language': 'Language',
    'demo.label': 'Clock of the demo',
    'demo.now': 'In the demo it is now',
    'demo.jumpTo': 'Jump to…',
    'demo.jumping': 'Jumping…',
    'demo.jumped': 'It is now {when}.',
    'demo.reset': 'Reset the demo',
    'demo.jobs': 'What runs by itself',
    'demo.resetting': 'Resetting…',
    'demo.done': 'The demo is back at its beginning.',
    'moment.reminder': 'Next reminder',
    'moment.briefing': 'Monthly briefing',
    'moment.round-end': 'End of the round',
    'people.title': 'Who you are',
    'people.hint': 'Choose a person to try the bot in their place.',
    'people.others': 'Other people',
    'people.search': 'Search by name or unit',
    'people.type': 'Type a name to search the other {count} people.',
    'people.found': '{count} found.',
    'people.none': 'Nobody found.',
    'people.news': 'They have just got new messages:',
    'role.0': 'Staff',
    'role.1': 'Evaluator',
    'role.2': 'Head of unit',
    'role.3': 'Office',
    'role.4': 'Director',
    'chat.title': 'Chat with Trợ lý Thi đua',
    'chat.who': 'You are {name} · {role}',
    'chat.older': 'Show older messages',
    'chat.typing': 'The assistant is answering',
    'chat.deleted': 'The message was removed.',
    'chat.you': 'You',
    'chat.updated': 'updated',
    'try': 'Try now',
    'try.general': 'hello|help',
    'try.channel': 'ranking of groups last year|next reminders',
    'say.label': 'Message to Trợ lý Thi đua',
    'say.placeholder': 'Write to the assistant',
    'say.send': 'Send',
    'file.attach': 'Attach a file',
    'file.remove': 'Remove the file',
    'file.size': '{size} KB',
    'file.accept': 'Take the file',
    'file.decline': 'No thanks',
    'file.large': 'The file is larger than 25 MB and was not sent.',
    'channels.title': 'Channels',
    'channels.empty': 'Nothing in this channel yet.',
    'scope.department': 'Department',
    'scope.leadership': 'Leadership',
    'scope.group': 'Group {number}',
    'post.label': 'Message to the channel',
    'post.placeholder': 'Write to the channel',
    'post.send': 'Post to the channel',
    'mention.title': 'The assistant listens only when mentioned',
    'reply': 'Reply',
    'reply.to': 'Replying to: {text}',
    'reply.stop': 'Stop replying',
    'tabs': 'Parts of the page',
    'tab.people': 'People',
    'tab.chat': 'Chat',
    'tab.channels': 'Channels',
    'new': '{count} new',
    'plain': 'Cards are drawn in a simple way because the official Adaptive Cards renderer is not there.',
    'reset.title': 'Reset the demo?',
    'reset.text': 'All messages, pledges and scores entered while trying will be erased. The clock goes back to 09:00 on Tuesday 16/06/2026.',
    'reset.yes': 'Reset',
    'reset.no': 'Keep',
    'trouble': 'The connection to the assistant is lost. The page reconnects by itself; please check that the program is running.',
    'trouble.say': 'The message was not sent. It is still in the box; please try again.',
    'trouble.press': 'That did not work; please try again.',
    'trouble.jump': 'The jump did not work; please try again.',
    'tour.title': 'A tour of ten minutes',
    'tour.pledge': 'Staff registers a pledge',
    'tour.approve': 'The head of the unit approves it',
    'tour.score': 'The evaluator scores a group in one line',
    'tour.round': 'Jump to the end of the round',
    'tour.agree': 'The Director records the agreed scores',
    'tour.why': 'Ask which group leads, and why',
    'tour.report': 'Jump to the briefing, read the report in a channel',
    'tour.done': 'done',
    'tour.end': 'That was the whole tour. Go on as you like, or reset the demo.',
  },
};

const kept = 'local-teams.language';
let language = 'vi';

/** What was chosen before, else what the browser prefers. */
export function startLanguage() {
  const chosen = localStorage.getItem(kept);
  setLanguage(chosen === 'vi' || chosen === 'en' ? chosen : navigator.language?.toLowerCase().startsWith('vi') ? 'vi' : 'en', false);
}

export function setLanguage(to, keep = true) {
  language = to;
  document.documentElement.lang = to;
  if (keep) localStorage.setItem(kept, to);
}

export const currentLanguage = () => language;

export const locale = () => (language === 'vi' ? 'vi-VN' : 'en-US');

export function t(key, values = {}) {
  return words[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** A text that the server gives in both languages. */
export const either = text => text[language];

const attributes = { 't-label': 'aria-label', 't-placeholder': 'placeholder', 't-title': 'title' };

/** Writes the page's own words into the places that ask for them. */
export function translatePage() {
  document.title = either({ vi: 'Trợ lý Thi đua · bản thử', en: 'Trợ lý Thi đua · demo' });
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const [from, to] of Object.entries(attributes)) {
    for (const element of document.querySelectorAll(`[data-${from}]`)) element.setAttribute(to, t(element.getAttribute(`data-${from}`)));
  }
}
