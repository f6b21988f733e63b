// node run.mjs <check> <address>: runs one check against a running bot and prints what came of it as one line of JSON.
import { accessible, fallback, hostile, keyboard, manners, suggestions } from './checks.mjs';
import { files } from './files.mjs';
import { month, pledging, round, yearend } from './round.mjs';
import { readmePicture, story } from './story.mjs';
import { startBrowser } from './visitor.mjs';

const checks = {
  'story-vi': (browser, address) => story(browser, address, 'vi', false),
  'story-en': (browser, address) => story(browser, address, 'en', true),
  files, month, pledging, round, yearend, suggestions, keyboard, fallback, hostile, accessible, manners,
  'readme-picture': (browser, address, file) => readmePicture(browser, address, file),
};

const [name, address, ...rest] = process.argv.slice(2);
const began = Date.now();
let problem = null;
const browser = await startBrowser();
try {
  await checks[name](browser, address, ...rest);
} catch (error) {
  problem = error.stack ?? `${error}`;
} finally {
  await browser.close();
}
console.log(JSON.stringify({ name, ok: problem === null, milliseconds: Date.now() - began, problem }));
process.exitCode = problem === null ? 0 : 1;
