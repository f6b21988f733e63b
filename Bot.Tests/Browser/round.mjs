// Talks on the narrowest phone: every card is drawn, nothing is cut off, and a paper ends as a download.
import { director, evaluator, head, insist, office, staff, Visitor } from './visitor.mjs';

const scoring = [
  [office, 'kiểm tra tổ đánh giá', 'Tổ đánh giá, chấm điểm'],
  [evaluator, 'chấm điểm', 'Chấm điểm - '],
  [evaluator, '9', 'Chấm điểm - '],
  [evaluator, 'xong', 'Đã lưu điểm'],
  [evaluator, 'p202 8,75 vì cây xanh đẹp', 'Phiếu chấm - '],
  [evaluator, 'có', 'Đã lưu điểm'],
  [evaluator, 'xem phiếu của tôi', 'Phiếu của Anh/Chị'],
  [evaluator, 'hoàn tác', 'Hoàn tác lần lưu gần nhất'],
  [evaluator, 'hủy', null],
  [evaluator, 'chấm p203 theo tiêu chí', 'Chấm theo tiêu chí'],
  [evaluator, 'c1 2 c2 1,75 c3 1 c4 1 c5 1,25 c6 1', 'Phiếu chấm - '],
  [evaluator, 'có', 'Đã lưu điểm'],
  [evaluator, 'lịch sử chấm của tôi', 'Lịch sử phiếu'],
  [evaluator, 'tôi xin không chấm p302 vì có người nhà làm ở đó', 'Anh/Chị xin không chấm'],
  [evaluator, 'có', null],
  [office, 'tiến độ chấm điểm', 'Tiến độ chấm điểm'],
  [director, 'đóng đợt chấm điểm', 'Khóa chấm điểm trước hạn'],
  [director, 'có', 'Đã khóa chấm điểm'],
  [director, 'bảng phiếu', 'Bảng phiếu'],
  [director, 'xem phiếu p101', 'Các phiếu - '],
  [director, 'điểm cộng p202: tiết kiệm 0,25, tái chế 0,5 vì dùng lại chậu cũ', 'Ghi điểm cộng mô hình'],
  [director, 'có', 'Đã ghi điểm cộng mô hình'],
  [director, 'chốt từng phòng', 'Các phiếu - '],
  [director, 'xong', null],
  [director, 'vì Tổ đã xem xét, thống nhất tại chỗ', 'Điểm thống nhất'],
  [director, 'có', 'Đã ghi điểm thống nhất'],
  [director, 'xếp hạng các nhóm', 'KẾT QUẢ XẾP HẠNG CÁC NHÓM'],
  [director, 'vì sao nhóm 2 đứng nhì', 'Nhóm 2 xếp hạng'],
  [director, 'vì sao p203 cao thế', 'P203'],
  [director, 'biên bản chấm điểm đợt 1', 'FILE'],
  [director, 'công bố kết quả đợt 1', 'KẾT QUẢ XẾP HẠNG CÁC NHÓM'],
  [director, 'có', null],
  [staff, 'xếp hạng các phòng', 'KẾT QUẢ XẾP HẠNG CÁC PHÒNG'],
  [staff, 'xếp hạng các đơn vị', 'KẾT QUẢ XẾP HẠNG CÁC ĐƠN VỊ'],
  [staff, 'điểm cộng đợt 1 thế nào', 'Điểm cộng mô hình'],
  [staff, 'mô hình của các nhóm', 'Mô hình tiêu biểu'],
  [office, 'đề nghị sửa điểm p103 thành 9,5 vì nhập nhầm', 'Đề nghị sửa điểm'],
  [office, 'có', null],
  [director, null, 'Yêu cầu điều chỉnh điểm'],
  [director, 'duyệt sửa điểm SD01', 'Chấp thuận SD01'],
  [director, 'có', 'Đã chấp thuận SD01'],
  [office, 'có yêu cầu sửa điểm nào không', 'Yêu cầu điều chỉnh điểm - '],
  [director, 'mở lại đợt 1 vì kiểm tra lại', 'Mở lại để thống nhất điểm'],
];

// a record noted, told, explained, decided; praise; a signed decision; what is owed, reminded and sent
const discipline = [
  [office, 'tiến độ chấm điểm', 'Tiến độ chấm điểm'],
  [office, 'nhắc họ đi', 'Nhắc'],
  [office, 'có', 'Đã nhắc'],
  [office, 'xí xa xí xồ chị Lan bữa trước', 'chưa hiểu'],
  [office, 'câu chưa hiểu', 'Câu chưa hiểu'],
  [office, 'dạy câu 1', 'nghĩa là việc gì'],
  [office, 'xếp hạng các nhóm', 'Từ nay'],
  [office, 'có', 'Đã dạy'],
  [head, 'tôi đang ủy quyền cho ai', 'không ủy quyền'],
  [head, 'anh Tú đi muộn bao nhiêu lần rồi', 'ghi nhận trong 12 tháng qua'],
  [staff, 'bot lưu những gì về tôi', 'Quyền riêng tư'],
  [staff, 'xếp hạng các nhóm', 'KẾT QUẢ XẾP HẠNG'],
  [head, 'ghi nhận anh Long đi muộn sáng nay 15 phút', 'Ghi nhận: Vũ Hoàng Long'],
  [head, 'có', 'Đã ghi nhận'],
  [staff, null, 'giải trình'],
  [staff, 'việc của tôi', 'Giải trình ghi nhận'],
  [staff, 'vi phạm của tôi', 'Ghi nhận về Anh/Chị'],
  [staff, 'giải trình GN018 vì xe buýt hỏng giữa đường', 'Gửi giải trình'],
  [staff, 'có', 'Đã nhận giải trình'],
  [staff, 'xuất ghi nhận về tôi ra file', 'FILE'],
  [office, 'các ghi nhận đang chờ', 'Ghi nhận đang chờ'],
  [office, 'nhập quyết định kỷ luật số 45/QĐ-SNgV ngày 9/3/2026 khiển trách anh Tú', '45/QĐ-SNgV'],
  [office, 'có', null],
  [office, 'xem các quyết định kỷ luật', '45/QĐ-SNgV'],
  [head, 'phòng QLBG tuần này đủ, anh Long muộn hôm qua, chị Lan quên thẻ', 'Ghi nhận 2 lượt'],
  [head, 'hủy', null],
  [head, 'biểu dương chị Lan đã giữ phòng gọn gàng', 'Đăng lên kênh chung'],
  [head, 'có', null],
  [head, 'báo cáo kỷ luật tháng này', 'BÁO CÁO'],
  [staff, 'nhắc lại sau 2 giờ', 'nếu khi ấy còn việc'],
  [staff, 'có', 'Tôi sẽ nhắc'],
  [staff, 'tôi nghỉ đến thứ 5', 'Không nhắc Anh/Chị'],
  [staff, 'có', 'Tôi không nhắc'],
  [staff, 'lần nhắc kế tiếp', 'Lần'],
  [office, 'tình trạng gửi', 'Tình trạng gửi'],
  [office, 'tình trạng công việc', 'Tình trạng'],
  ['jump', 'briefing'],
  [office, null, 'Báo cáo tháng 6/2026 sẽ tự đăng'],
  [office, 'đơn vị nào chưa báo cáo', 'chưa báo cáo'],
  [head, 'xem dự thảo báo cáo đơn vị', 'Dự thảo báo cáo tháng 6/2026'],
  [head, 'xác nhận báo cáo đơn vị', 'Xác nhận báo cáo tháng 6/2026'],
  [head, 'có', 'Đã xác nhận báo cáo'],
  [head, 'rút báo cáo đơn vị', 'đã đăng'],
  [office, 'đăng lại báo cáo tháng 6 vì một đơn vị báo cáo muộn', 'bản 2'],
  [office, 'có', 'bản 2'],
  [office, 'báo cáo kỷ luật tháng 6', 'Bản 2'],
];

// targets, eligibility, an award entered and withdrawn
const targets = [
  [staff, 'chỉ tiêu thi đua đến đâu rồi', 'CHỈ TIÊU THI ĐUA NĂM 2026'],
  [staff, 'chỉ tiêu thi đua trang 2', 'CHỈ TIÊU THI ĐUA NĂM 2026'],
  [staff, 'chỉ tiêu T12', 'T12.'],
  [staff, 'em đủ điều kiện xét LĐTT chưa', 'Điều kiện xét Lao động tiên tiến'],
  [head, 'ai đủ điều kiện xét lđtt', 'Điều kiện xét Lao động tiên tiến'],
  [office, 'ai chưa đủ điều kiện xét lđtt', 'Điều kiện xét Lao động tiên tiến'],
  [office, 'danh sách đủ điều kiện xét cstđ cơ sở', 'Điều kiện xét Chiến sĩ thi đua cơ sở'],
  [office, 'đơn vị nào đủ điều kiện tập thể lđxs', 'Điều kiện xét Tập thể'],
  [office, 'chỉ tiêu T14', 'T14.'],
  [office, 'cập nhật chỉ tiêu T10 là 2', 'Cập nhật chỉ tiêu T10'],
  [office, 'có', 'Đã cập nhật'],
  [office, 'ghi quyết định khen thưởng', 'hình thức khen thưởng nào'],
  [office, 'giấy khen của giám đốc sở', 'cá nhân hay đơn vị nào'],
  [office, 'Nguyễn Thị Hà', 'Khen thưởng ai'],
  [office, '1', 'Số quyết định'],
  [office, '170/QĐ-SNgV', 'Ngày ký'],
  [office, '15/6/2026', 'Ghi quyết định khen thưởng'],
  [office, 'có', 'Đã ghi'],
  [staff, 'các quyết định khen thưởng năm nay', 'KHEN THƯỞNG NĂM 2026'],
  [office, 'hủy ghi khen thưởng KT01 vì nhập nhầm', 'Hủy ghi khen thưởng KT01'],
  [office, 'có', 'Đã hủy'],
  [office, 'xuất chỉ tiêu ra excel', 'FILE'],
  [office, 'xuất danh sách đủ điều kiện ra excel', 'FILE'],
];

// a pledge of two, an edit, an invitation, a bulk approval, a stand-in
const pledges = [
  [staff, 'đăng ký LĐTT và 8 giờ', 'Bản đăng ký thi đua'],
  [staff, 'có', 'Đã gửi đăng ký thi đua'],
  [staff, 'sửa đăng ký DK059: hoàn thành 5 hồ sơ', 'Sửa đăng ký DK059'],
  [staff, 'có', 'Đã gửi đăng ký thi đua'],
  [staff, 'lịch sử đăng ký DK059', 'Lịch sử đăng ký DK059'],
  [staff, 'xem đăng ký của tôi', 'Đăng ký thi đua của Anh/Chị'],
  [head, 'đăng ký LĐTT cho cả phòng trừ anh Tú', 'Mời '],
  [head, 'có', 'Đã gửi lời mời'],
  [head, 'đăng ký chờ duyệt', 'chờ duyệt'],
  [head, 'duyệt tất cả đăng ký', 'Duyệt '],
  [head, 'có', 'Đã duyệt'],
  [head, 'phòng tôi còn ai chưa đăng ký', 'đã đăng ký'],
  [head, 'ủy quyền cho anh Bách duyệt đăng ký đến 30/6', 'Ủy quyền cho'],
  [head, 'có', 'Đã ủy quyền'],
  [head, 'đăng ký chương trình khung của tỉnh', '3 đến 4 nội dung'],
  [head, 'phân giới cắm mốc; tuần tra song phương; tuyên truyền pháp luật', 'Bản đăng ký thi đua'],
  [head, 'hủy', null],
  [head, 'đăng ký của phòng em', 'Đăng ký thi đua đợt 2 năm 2026 - Phòng'],
  [office, 'đăng ký toàn sở', 'Đăng ký thi đua đợt 2 năm 2026 - Toàn Sở'],
  [office, 'xuất danh sách đăng ký ra excel', 'FILE'],
  [staff, 'báo cáo tiến độ DK023: đã xong 5/8 hồ sơ', 'Ghi tiến độ DK023'],
  [staff, 'có', null],
  [staff, 'xem tiến độ DK023', 'Tiến độ DK023'],
  [staff, 'DK023 đã thực hiện', 'Báo DK023 đã thực hiện'],
  [staff, 'có', null],
  [staff, 'đăng ký sáng kiến: số hóa hồ sơ mốc giới', 'cấp cơ sở hay cấp tỉnh'],
  [staff, 'cấp cơ sở', null],
  [staff, 'có', null],
  [staff, 'sáng kiến của tôi', null],
];

export const pledging = (browser, address) => onPhone(browser, address, 'pledges', pledges);

export const round = (browser, address) => onPhone(browser, address, 'round', scoring);

export const month = (browser, address) => onPhone(browser, address, 'month', discipline);

export const yearend = (browser, address) => onPhone(browser, address, 'yearend', targets);

async function onPhone(browser, address, name, talk) {
  const visitor = await Visitor.come(browser, address, { language: 'vi', width: 320, height: process.env.BOT_TESTS_PICTURES ? 2200 : 800 });
  let who = -1;
  for (const [index, [person, words, heading]] of talk.entries()) {
    if (person === 'jump') {
      // the bar with the clock is not on a phone
      const turned = await visitor.page.evaluate(to => fetch('/local/api/clock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ to }) }).then(r => r.ok), words);
      insist(turned, `the clock does not go to ${words}`);
      who = -1;
      continue;
    }
    if (person !== who) {
      await visitor.tab('people');
      await visitor.be(person);
      who = person;
    }
    const before = await visitor.chat.locator('.message.bot:not(.typing)').count();
    if (words !== null) await visitor.write(words);
    await visitor.page.waitForFunction(least => document.querySelectorAll('#chat-log .message.bot:not(.typing)').length >= least, before + (words === null ? 0 : 1));
    if (heading === 'FILE') await visitor.chat.getByRole('button', { name: 'Nhận tệp' }).last().waitFor();
    else if (heading !== null) await visitor.chat.locator('.message.bot:not(.typing)').last().getByText(heading).first().waitFor();
    await visitor.noSideways();
    await visitor.chat.locator('.message.bot:not(.typing)').last().scrollIntoViewIfNeeded();
    await visitor.piece(`${name}-${String(index).padStart(2, '0')}`, visitor.chat.locator('.message.bot:not(.typing)').last());
  }
  const narrow = await visitor.page.evaluate(() => [...document.querySelectorAll('#chat-log .message *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).length);
  insist(narrow === 0, `${narrow} parts stand outside the screen`);
  await visitor.leave();
}
