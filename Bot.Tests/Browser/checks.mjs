// What must hold besides the story: suggestions work, keyboard alone is enough, nobody is shut out, the small renderer does its part.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { head, insist, staff, Visitor, words } from './visitor.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every "try now" sentence of every featured person gets an answer that understood it. */
export async function suggestions(browser, address) {
  for (const language of ['vi', 'en']) {
    const visitor = await Visitor.come(browser, address, { language });
    for (let who = 0; who < 5; who++) {
      for (let index = 0; index < 3; index++) {
        await Visitor.reset(address);
        // the page noticed: the clock's morning has no messages of ours any more
        await visitor.page.waitForFunction(() => document.querySelectorAll('#chat-log .own').length === 0);
        await visitor.be(who);
        const before = await visitor.chat.locator('.message.bot:not(.typing)').count();
        const sentence = await visitor.tap(index);
        await visitor.page.waitForFunction(count => document.querySelectorAll('#chat-log .message.bot:not(.typing)').length > count, before);
        const answer = await visitor.chat.locator('.message.bot:not(.typing)').nth(before).textContent();
        insist(!answer.includes(words[language].unknown), `"${sentence}" was not understood`);
      }
    }
    await visitor.leave();
  }
}

/** Without a mouse: another person, a sentence, a card's button. */
export async function keyboard(browser, address) {
  const visitor = await Visitor.come(browser, address, { language: 'vi' });
  const { page, say } = visitor;
  await page.keyboard.press('Tab');
  insist(await page.evaluate(() => document.activeElement.classList.contains('skip')), 'the first stop is not the way to the message box');
  await tabTo(page, '#featured li:nth-child(3) button');
  await page.keyboard.press('Enter');
  await page.locator('#featured li:nth-child(3) button[aria-current="true"]').waitFor();
  insist(await page.evaluate(() => document.activeElement.id) === 'chat-title', 'the focus did not go to the chat');
  await visitor.chat.getByText(say.greeting).first().waitFor();
  await tabTo(page, '#say-text');
  await page.keyboard.type('đăng ký chờ duyệt');
  await page.keyboard.press('Enter');
  await visitor.expectCard('DK058');
  await tabTo(page, '.card button.style-positive', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await visitor.expectCard(`${say.approved} DK058`);
  insist(await page.evaluate(() => document.activeElement?.classList.contains('message')), 'the focus was lost when the card changed');
  await visitor.leave();
}

async function tabTo(page, selector, key = 'Tab') {
  for (let i = 0; i < 80; i++) {
    if (await page.evaluate(s => document.activeElement?.matches(s), selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} is not reached by ${key}`);
}

/** The official renderer is away: the page says so and its own renderer does the pledge. */
export async function fallback(browser, address) {
  const visitor = await Visitor.come(browser, address, { language: 'vi', path: '/?fallback' });
  const { page, say } = visitor;
  await page.getByText(say.plain).waitFor();
  insist(!visitor.requests.some(url => url.includes('/lib/')), 'the official renderer was loaded all the same');
  await visitor.be(staff);
  await visitor.tap(0);
  await visitor.press(say.review, say.yes);
  await visitor.expectCard(say.sent);
  await visitor.be(head);
  await visitor.tap(0);
  const card = await visitor.expectCard('DK058');
  await card.getByRole('textbox').fill('thiếu chỉ tiêu');
  await card.getByRole('button', { name: 'Trả lại', exact: true }).click();
  insist((await (await visitor.expectCard(/Đã trả lại DK058/)).textContent()).includes('thiếu chỉ tiêu'), 'the reason did not arrive');
  await visitor.picture('fallback-vi-light');
  await visitor.leave();
}

/** What a person writes stays what it is: text. */
export async function hostile(browser, address) {
  const visitor = await Visitor.come(browser, address, { language: 'vi' });
  const { page } = visitor;
  const nasty = '<img src=x onerror="document.title=1"> **đậm** [bấm](https://example.org)';
  await visitor.be(staff);
  await visitor.write(nasty);
  await visitor.chat.locator('.own .text').last().waitFor();
  insist(await visitor.chat.locator('.own .text').last().textContent() === nasty, 'a message did not stay text');
  await page.locator('#mention').click();
  await page.locator('#post-text').fill(nasty);
  await page.locator('#post-text').press('Enter');
  await visitor.channel.locator('.own .text').last().waitFor();
  const thread = visitor.channel.locator('.thread').last();
  await thread.getByRole('button', { name: visitor.say.reply }).click();
  await page.locator('#replying:not([hidden])').waitFor();
  await page.locator('#mention').click();
  await page.locator('#post-text').fill('bxh nhóm năm ngoái');
  await page.locator('#post-text').press('Enter');
  await thread.getByRole('heading', { name: visitor.say.ranking }).waitFor();
  insist(await page.locator('.log img[src="x"], .log a[href*="example.org"]').count() === 0, 'a message became markup');
  await visitor.leave();
}

/** axe-core on the main states, both themes, wide and narrow; no sideways scrolling at 1400, 390 and 320. */
export async function accessible(browser, address) {
  for (const dark of [false, true]) {
    const visitor = await Visitor.come(browser, address, { language: dark ? 'en' : 'vi', dark });
    const { page, say } = visitor;
    const theme = dark ? 'dark' : 'light';
    await visitor.be(head);
    await visitor.tap(0);
    await visitor.expectCard('DK058');
    await page.getByLabel(say.search).fill('nguyen');
    await examine(page, `chat, ${theme}`);
    await page.getByRole('button', { name: say.reset }).click();
    await page.getByRole('dialog').waitFor();
    await examine(page, `dialog, ${theme}`);
    await page.keyboard.press('Escape');
    await visitor.jump('briefing');
    await page.locator('#channel-list button').nth(1).click();
    await visitor.expectCard(/BÁO CÁO|REPORT/, visitor.channel);
    await examine(page, `report, ${theme}`);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      for (const part of ['people', 'chat', 'channels']) {
        await visitor.tab(part);
        await visitor.noSideways();
        await page.locator(part === 'people' ? '#search' : part === 'chat' ? '#say-text' : '#post-text').scrollIntoViewIfNeeded();
        await visitor.picture(`narrow-${width}-${theme}-${part}`);
        if (width === 390) await examine(page, `${part} at 390, ${theme}`);
      }
    }
    await visitor.leave();
  }
}

async function examine(page, state) {
  if (!await page.evaluate(() => Boolean(window.axe))) await page.evaluate(axeSource);
  const found = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations
    .map(v => ({ impact: v.impact, id: v.id, at: v.nodes.map(n => n.target.join(' ')).slice(0, 4) })));
  const bad = found.filter(v => v.impact === 'serious' || v.impact === 'critical');
  insist(bad.length === 0, `${state}: ${JSON.stringify(bad)}`);
}

// what could not be sent is still in the box, and the page says so
async function lostMessage({ page, problems }) {
  await page.route('**/local/api/say', route => route.abort(), { times: 1 });
  await page.locator('#say-text').fill('help');
  await page.keyboard.press('Enter');
  await page.locator('.toast.bad').waitFor();
  insist(await page.locator('#say-text').inputValue() === 'help', 'a message that was not sent is lost');
  insist(problems.splice(0).every(problem => problem.includes('ERR_FAILED')), 'the lost message was not the only problem');
  await page.keyboard.press('Enter');
  await page.locator('#chat-log .own', { hasText: 'help' }).waitFor();
}

/** The language switch, the search, a reset from the page, and a page that comes back to a demo already under way. */
export async function manners(browser, address) {
  const visitor = await Visitor.come(browser, address, { language: 'vi' });
  const { page } = visitor;
  await visitor.be(staff);
  await visitor.tap(0);
  await visitor.expectCard(visitor.say.review);
  // the evaluators at 08:30, the groups at 15:00
  await visitor.jump('reminder');
  await visitor.jump('reminder');
  await page.locator('#channel-list .badge:not([hidden])').nth(3).waitFor();
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.getByRole('heading', { name: 'Who you are' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Who you are' }).waitFor();
  await visitor.expectCard(words.vi.review);
  await page.locator('#channel-list .badge:not([hidden])').nth(3).waitFor();
  await page.getByLabel(words.en.search).fill('thi ha');
  await page.locator('#others button', { hasText: 'Kế toán trưởng' }).click();
  await visitor.chat.getByText('Hello').first().waitFor();
  insist((await page.locator('#try-list').textContent()).includes('help'), 'a person without sentences has no suggestions');
  await lostMessage(visitor);
  await page.getByRole('button', { name: words.en.reset, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.en.resetYes, exact: true }).click();
  await page.locator('.toast', { hasText: 'beginning' }).waitFor();
  insist(await page.locator("#featured .badge:not([hidden])").count() === 0, "after the reset something still counts as new");
  await visitor.leave();
}

