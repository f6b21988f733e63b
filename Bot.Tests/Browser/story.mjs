// The ten minutes of a stranger: pledge, approval, scores in a line, the end of the round, who leads and why, the report in a channel.
import { director, evaluator, head, insist, staff, Visitor } from './visitor.mjs';

export async function story(browser, address, language, dark) {
  const visitor = await Visitor.come(browser, address, { language, dark });
  const { say, page } = visitor;
  const shot = step => visitor.picture(`story-${language}-${dark ? 'dark' : 'light'}-${step}`);
  insist(await page.locator('html').getAttribute('lang') === language, 'the page does not speak the browser\'s language');

  await visitor.be(staff);
  await shot('1-start');
  await visitor.tap(0);
  const presses = visitor.requests.length;
  await (await visitor.expectCard(say.review)).getByRole('button', { name: say.yes, exact: true }).dblclick();
  const code = (await (await visitor.expectCard(say.sent)).textContent()).match(/DK\d+/)[0];
  insist(visitor.requests.slice(presses).filter(url => url.endsWith('/press')).length === 1, 'two clicks pressed twice');
  await shot('2-pledged');

  await page.locator('#featured li').nth(head).locator('.badge:not([hidden])').waitFor();
  await visitor.be(head);
  await visitor.press(code, say.approve);
  await visitor.expectCard(new RegExp(`${say.approved}.*${code}|${code}.*${say.approved}`));
  await shot('3-approved');
  await visitor.be(staff);
  await visitor.expectCard(say.told);

  await visitor.be(evaluator);
  await visitor.tap(0);
  await visitor.press(say.ballots, say.yes);
  await visitor.expectCard(say.saved);
  await shot('4-scored');

  await visitor.jump('round-end');
  insist(/^17:00.*24\/06\/2026$/.test(await page.locator('#now').textContent()), 'the clock is not at the end of the round');
  await visitor.be(director);
  await visitor.tapSentence(language === 'vi' ? 'chốt điểm thống nhất theo trung vị' : 'agree scores by median');
  await visitor.chat.getByText(say.why).last().waitFor();
  await visitor.write(say.reason);
  await visitor.press(say.agree, say.yes);
  await visitor.expectCard(say.agreed);
  await visitor.tapSentence(language === 'vi' ? 'xếp hạng các nhóm đợt 1 năm 2026' : 'ranking of groups round 1 2026');
  await visitor.expectCard(say.ranking);
  await visitor.tapSentence(language === 'vi' ? 'vì sao nhóm 3 đứng đầu đợt 1 năm 2026' : 'why is group 3 first in round 1 2026');
  await visitor.expectCard(new RegExp(say.first, 'i'));
  await shot('5-why');

  await visitor.jump('briefing');
  await reportArrives(visitor);
  await visitor.noSideways();
  await shot('6-report');
  await visitor.leave();
}

// names stand in the leadership's report only; the department sees numbers
async function reportArrives(visitor) {
  const { page } = visitor;
  const names = await page.evaluate(async () => (await (await fetch('/local/api/state')).json()).people.map(p => p.name));
  const leadership = page.locator('#channel-list button').nth(1);
  await leadership.locator('.badge:not([hidden])').waitFor();
  const report = /BÁO CÁO|REPORT/;
  await page.locator('#channel-list button').nth(0).click();
  const counts = await (await visitor.expectCard(report, visitor.channel)).textContent();
  insist(/41(\/| of )44/.test(counts), `the general channel has no counts: ${counts}`);
  insist(!names.some(name => counts.includes(name)), 'the general channel names a person');
  await leadership.click();
  const full = await (await visitor.expectCard(report, visitor.channel)).textContent();
  insist(names.some(name => full.includes(name)), 'the leadership channel names nobody');
}

/** The picture of the README: the way up to the ranking, and the report in the channel beside it. */
export async function readmePicture(browser, address, file) {
  const visitor = await Visitor.come(browser, address, { height: 940 });
  const { say, page } = visitor;
  const confirm = async (who, heading, done) => {
    await visitor.be(who);
    await visitor.tap(0);
    await visitor.press(heading, say.yes);
    await visitor.expectCard(done);
  };
  await confirm(staff, say.review, say.sent);
  await visitor.be(head);
  await visitor.press('DK059', say.approve);
  await visitor.expectCard(`${say.approved} DK059`);
  await confirm(evaluator, say.ballots, say.saved);
  await visitor.jump('briefing');
  await page.locator('#channel-list button').nth(1).click();
  await visitor.expectCard(/BÁO CÁO|REPORT/, visitor.channel);
  await visitor.be(director);
  await visitor.tapSentence('chốt điểm thống nhất theo trung vị');
  await visitor.chat.getByText(say.why).last().waitFor();
  await visitor.write(say.reason);
  await visitor.press(say.agree, say.yes);
  await visitor.expectCard(say.agreed);
  await visitor.tapSentence('xếp hạng các nhóm đợt 1 năm 2026');
  await visitor.expectCard(say.ranking);
  await page.locator('.toast').waitFor({ state: 'detached' });
  await page.screenshot({ path: file });
  await visitor.leave();
}
