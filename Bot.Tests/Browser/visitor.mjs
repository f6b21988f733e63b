// A visitor of the page: finds things as a person does (by what they are and what they are called) and waits for what they wait for.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const patience = 30000;

/** What the page and the bot say, in the visitor's language. */
export const words = {
  vi: {
    greeting: 'Xin chào Anh/Chị', review: 'Bản đăng ký thi đua', yes: 'Có, gửi', sent: 'Đã gửi đăng ký thi đua', approve: 'Duyệt', approved: 'Đã duyệt',
    told: 'Đăng ký đã được duyệt', ballots: 'Phiếu chấm', saved: 'Đã lưu điểm', why: 'Đề nghị ghi rõ lý do', reason: 'theo biên bản họp Tổ ngày 24/06',
    agree: 'Điểm thống nhất', agreed: 'Đã ghi điểm thống nhất', ranking: 'KẾT QUẢ XẾP HẠNG CÁC NHÓM', first: 'Nhóm 3 xếp hạng 1',
    unknown: 'Tôi chưa hiểu yêu cầu', reset: 'Đặt lại bản thử', resetYes: 'Đặt lại', send: 'Gửi', plain: 'giản lược', search: 'Tìm theo tên, đơn vị', reply: 'Trả lời',
  },
  en: {
    greeting: 'Hello', review: 'Emulation pledge', yes: 'Yes, submit', sent: 'Pledge submitted', approve: 'Approve', approved: 'approved',
    told: 'Pledge approved', ballots: 'Ballots', saved: 'Scores saved', why: 'Please state the reason', reason: 'as in the minutes of 24/06',
    agree: 'Agreed scores', agreed: 'Agreed scores recorded', ranking: 'RANKING OF GROUPS', first: 'Group 3 has rank 1',
    unknown: 'I did not understand', reset: 'Reset the demo', resetYes: 'Reset', send: 'Send', plain: 'simple way', search: 'Search by name or unit', reply: 'Reply',
  },
};

export const staff = 0, evaluator = 1, head = 2, office = 3, director = 4;

export function insist(condition, what) {
  if (!condition) throw new Error(what);
}

export async function startBrowser() {
  const options = { executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags, timeout: patience };
  // a busy machine sometimes loses the first start
  return chromium.launch(options).catch(() => chromium.launch(options));
}

export class Visitor {
  /** Comes to a demo that stands at its beginning. */
  static async come(browser, address, { language = 'vi', width = 1400, height = 900, dark = false, path = '/', prepare = null, fresh = true } = {}) {
    if (fresh) await Visitor.reset(address);
    const context = await browser.newContext({
      viewport: { width, height }, locale: language === 'vi' ? 'vi-VN' : 'en-US', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce',
    });
    const visitor = new Visitor(await context.newPage(), address, language);
    visitor.page.setDefaultTimeout(patience);
    visitor.page.setDefaultNavigationTimeout(patience);
    visitor.#watch();
    await prepare?.(visitor.page);
    await visitor.page.goto(address + path);
    await visitor.page.locator('#chat-log .message').first().waitFor();
    return visitor;
  }

  static async reset(address) {
    const answer = await fetch(`${address}/local/api/reset`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    insist(answer.ok, `reset: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  }

  constructor(page, address, language) {
    Object.assign(this, { page, address, language, say: words[language], requests: [], problems: [] });
  }

  // nothing leaves the origin, nothing fails, nothing breaks the security policy: on every visit
  #watch() {
    this.page.on('request', request => this.requests.push(request.url()));
    this.page.on('pageerror', error => this.problems.push(`error: ${error.message}`));
    this.page.on('console', message => message.type() === 'error' && this.problems.push(`console: ${message.text()}`));
    this.page.on('response', answer => answer.status() >= 400 && this.problems.push(`${answer.status()}: ${answer.url()}`));
  }

  get chat() {
    return this.page.locator('#chat-log');
  }

  get channel() {
    return this.page.locator('#channel-log');
  }

  async leave() {
    const strange = this.requests.filter(url => !url.startsWith(`${this.address}/`) && !url.startsWith('data:'));
    insist(this.requests.length > 5, 'the page asked for nothing');
    insist(strange.length === 0, `requests to elsewhere: ${strange.join(' ')}`);
    insist(this.problems.length === 0, `the page had problems: ${this.problems.join(' | ')}`);
    await this.page.context().close();
  }

  /** Chooses one of the five. */
  async be(which) {
    await this.page.locator('#featured button').nth(which).click();
    await this.page.locator(`#featured li:nth-child(${which + 1}) button[aria-current="true"]`).waitFor({ state: 'attached' });
    await this.chat.getByText(this.say.greeting).first().waitFor({ state: 'attached' });
  }

  /** Taps a "try now" sentence; they follow what has happened, so the wanted one may take a moment to come. */
  async tap(index) {
    const chip = this.page.locator('#try-list button').nth(index);
    const sentence = await chip.textContent();
    await chip.click();
    return sentence;
  }

  async tapSentence(sentence) {
    await this.page.locator('#try-list').getByRole('button', { name: sentence, exact: true }).click();
  }

  async write(text) {
    await this.page.locator('#say-text').fill(text);
    await this.page.locator('#say').getByRole('button', { name: this.say.send }).click();
  }

  /** A card of the chat whose heading begins so; the newest of them. */
  card(heading, where = this.chat) {
    return where.locator('.message', { has: this.page.getByRole('heading', { name: heading }) }).last();
  }

  async expectCard(heading, where = this.chat) {
    await this.card(heading, where).waitFor();
    return this.card(heading, where);
  }

  async press(heading, button) {
    await (await this.expectCard(heading)).getByRole('button', { name: button, exact: true }).click();
  }

  async jump(to) {
    const before = await this.page.locator('#now').textContent();
    await this.page.locator(`[data-jump="${to}"]`).click();
    await this.page.waitForFunction(was => document.getElementById('now').textContent !== was && !document.querySelector('.jump.busy'), before);
  }

  async openChannel(name) {
    await this.page.locator('#channel-list').getByRole('button', { name }).click();
    await this.page.locator('#channel-list button[aria-current="true"]', { hasText: name }).waitFor();
  }

  async tab(part) {
    await this.page.locator(`.tabs [data-tab="${part}"]`).click();
    await this.page.locator(`main[data-tab="${part}"]`).waitFor();
  }

  async noSideways() {
    const [wide, view] = await this.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    insist(wide <= view, `the page scrolls sideways: ${wide} in ${view}`);
    const cut = await this.page.evaluate(() => [...document.querySelectorAll('.log')].filter(log => log.scrollWidth > log.clientWidth + 1).map(log => `${log.id} ${log.scrollWidth}>${log.clientWidth}`));
    insist(cut.length === 0, `a log scrolls sideways: ${cut.join()}`);
  }

  /** One card as a picture, only where pictures are wanted. */
  async piece(name, where) {
    if (!process.env.BOT_TESTS_PICTURES) return;
    mkdirSync(process.env.BOT_TESTS_PICTURES, { recursive: true });
    const shot = () => where.screenshot({ path: join(process.env.BOT_TESTS_PICTURES, `${name}.png`) });
    // a message may be drawn anew under the camera
    await shot().catch(shot);
  }

  async picture(name) {
    const folder = process.env.BOT_TESTS_PICTURES || join(tmpdir(), 'local-teams-pictures');
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}
