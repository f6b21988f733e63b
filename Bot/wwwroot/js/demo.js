// The demo's clock: what time it is, where one can jump, and back to the beginning.
import { api } from './api.js';
import { byId, make, toast } from './dom.js';
import { forgetMessages, store } from './store.js';
import { either, t } from './words.js';

const order = ['reminder', 'round-end', 'briefing'];
let busy = null;
let refresh = async () => {};
let restart = async () => {};

export function startDemo(afterJump, afterReset) {
  refresh = afterJump;
  restart = afterReset;
  const toggle = byId('jump-toggle');
  toggle.addEventListener('click', () => {
    const open = toggle.getAttribute('aria-expanded') !== 'true';
    toggle.setAttribute('aria-expanded', open);
    byId('demo').classList.toggle('open', open);
  });
  const dialog = byId('confirm');
  byId('reset').addEventListener('click', () => busy || dialog.showModal());
  byId('confirm-no').addEventListener('click', () => dialog.close());
  byId('confirm-yes').addEventListener('click', () => {
    dialog.close();
    reset();
  });
}

// this year's moments need no year
const short = text => text.replace(/\/\d{4}$/, '');

export function showDemo() {
  const { demo, nowText, moments } = store.state;
  byId('demo').hidden = !demo;
  byId('now').textContent = either(nowText);
  const focused = document.activeElement?.dataset?.jump;
  byId('jump-list').replaceChildren(...order.filter(key => moments[key]).map(key => make('button', {
    type: 'button', class: `jump${busy === key ? ' busy' : ''}`, 'data-jump': key, 'aria-disabled': busy ? 'true' : null, onclick: () => jump(key),
  }, make('span', { class: 'what', text: busy === key ? t('demo.jumping') : t(`moment.${key}`) }), make('span', { class: 'when', text: short(either(moments[key].text)) }))));
  if (focused) byId('jump-list').querySelector(`[data-jump="${focused}"]`)?.focus();
  byId('reset').textContent = t(busy === 'reset' ? 'demo.resetting' : 'demo.reset');
  byId('reset').setAttribute('aria-disabled', busy ? 'true' : 'false');
}

/** Turns the clock forward; true when it worked. */
export async function jump(key) {
  if (busy || !store.state.moments[key]) return false;
  const done = await during(key, 'trouble.jump', async () => {
    const when = either(store.state.moments[key].text);
    store.quiet = false;
    await api.clock(key);
    await refresh();
    toast(t('demo.jumped', { when }));
  });
  close();
  return done;
}

async function reset() {
  await during('reset', 'trouble.press', async () => {
    await api.reset();
    forgetMessages();
    await restart();
    toast(t('demo.done'));
  });
  close();
}

async function during(what, trouble, work) {
  busy = what;
  showDemo();
  try {
    await work();
    return true;
  } catch {
    toast(t(trouble), 'bad');
    return false;
  } finally {
    busy = null;
    showDemo();
  }
}

function close() {
  byId('jump-toggle').setAttribute('aria-expanded', 'false');
  byId('demo').classList.remove('open');
}
