// Files on the page: attached with the keyboard, offered with a question, there as a download.
import { insist, staff, Visitor } from './visitor.mjs';

const said = {
  vi: { attach: 'Đính kèm tệp', remove: 'Bỏ tệp', accept: 'Nhận tệp', decline: 'Không nhận', gone: 'không còn được lưu', link: 'Tải về' },
  en: { attach: 'Attach a file', remove: 'Remove the file', accept: 'Take the file', decline: 'No thanks', gone: 'not kept any more', link: 'Download' },
};
const name = '<b>ảnh phòng</b>.png';
const picture = { name, mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]) };

export async function files(browser, address) {
  for (const [language, path] of [['vi', '/'], ['en', '/?fallback']]) {
    const visitor = await Visitor.come(browser, address, { language, path, width: language === 'vi' ? 1400 : 390 });
    if (language === 'en') await visitor.tab('people');
    await visitor.be(staff);
    await attach(visitor, said[language]);
    await offer(visitor, said[language]);
    await link(visitor, said[language]);
    await visitor.noSideways();
    await visitor.picture(`files-${language}`);
    await visitor.leave();
  }
}

async function attach(visitor, words) {
  const { page, chat } = visitor;
  const choose = async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: words.attach }).focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(picture);
    await page.locator('#attached:not([hidden])').waitFor();
  };
  await choose();
  await page.getByRole('button', { name: words.remove }).press('Enter');
  await page.locator('#attached').waitFor({ state: 'hidden' });
  await choose();
  insist((await page.locator('#attached').textContent()).includes(name), 'the file that waits is not named');
  insist(await page.evaluate(() => document.activeElement.id) === 'say-text', 'after choosing one cannot write on');
  await page.keyboard.press('Enter');
  const own = chat.locator('.own a.file-name').last();
  await own.waitFor();
  insist(await own.textContent() === name, 'the name of a file did not stay text');
  await chat.getByText(visitor.say.unknown).last().waitFor();
  insist(await page.locator('#attached').isHidden(), 'a sent file still waits');
  const fetched = await page.evaluate(async () => (await fetch(document.querySelector('#chat-log .own a.file-name').href)).arrayBuffer().then(b => b.byteLength));
  insist(fetched === picture.buffer.length, 'the file cannot be fetched again');
}

// what the bot would send goes in by the same door: an offer whose file is gone is answered by the real bot
async function offer({ page, chat, address }, words) {
  const context = { f: '0'.repeat(32) };
  await post(address, { contentType: 'application/vnd.microsoft.teams.card.file.consent', name: 'thong-bao.docx', content: { description: 'Thông báo', sizeInBytes: 20480, acceptContext: context, declineContext: context } });
  const card = chat.locator('.offer').last();
  await card.getByText('20 KB').waitFor();
  await card.getByRole('button', { name: words.decline }).waitFor();
  await card.getByRole('button', { name: words.accept }).click();
  await chat.getByText(words.gone).last().waitFor();
  await post(address, { contentType: 'application/vnd.microsoft.teams.card.file.info', name: 'thong-bao.docx', contentUrl: `${address}/local/files/${'0'.repeat(32)}/thong-bao.docx`, content: { uniqueId: '1', fileType: 'docx' } });
  insist(await chat.locator('a.file-name[download="thong-bao.docx"]').last().getAttribute('href') !== null, 'a file that is there is no download');
}

async function link({ page, chat, address, problems }, words) {
  const url = `${address}/papers/1?e=1&s=x`;
  await post(address, {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'x' }, { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: words.link, url }] }] },
  });
  const opened = page.context().waitForEvent('page');
  await chat.locator('.card .act, .card .ac-pushButton').filter({ hasText: words.link }).last().click();
  const paper = await opened;
  await paper.waitForLoadState();
  insist(paper.url() === url && (await paper.content()).includes('Địa chỉ này không đúng.'), 'the link did not open beside the page');
  await paper.close();
  insist(problems.length === 0, problems.join());
}

async function post(address, attachment) {
  const answer = await fetch(`${address}/local/connector/v3/conversations/a:CB19/activities`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ type: 'message', attachments: [attachment] }),
  });
  insist(answer.ok, `the offer was not taken: ${answer.status}`);
}
