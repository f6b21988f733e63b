// A tour of ten minutes: what to try next. The server says what is done; only the next step can be pressed, so it always works.
import { arrange, byId, make } from './dom.js';
import { messagesOf, store } from './store.js';
import { currentLanguage, t } from './words.js';

const steps = ['pledge', 'approve', 'score', 'round', 'agree', 'why', 'report'];
const why = /vì sao|vi sao|tại sao|tai sao|why/i;
let drawn = '';

function doneSteps() {
  const done = new Set(store.state.done);
  if (done.has('agree')) {
    const director = store.state.people.find(p => p.featured === 4);
    if (director && messagesOf(director.conversation).some(m => !m.bot && why.test(m.body.text ?? ''))) done.add('why');
  }
  return done;
}

/** `go(step)` leads there: to a person or to a moment. */
export function showTour(go) {
  byId('tour').hidden = !store.state.demo;
  const done = doneSteps();
  // a closed round takes no more scores: that step is behind us
  const behind = step => done.has(step) || (step === 'score' && done.has('round'));
  const next = steps.find(step => !behind(step));
  const now = [...done, next, currentLanguage()].join();
  if (now === drawn) return;
  drawn = now;
  const held = byId('tour').contains(document.activeElement);
  arrange(byId('tour-steps'), steps.map((step, index) => {
    const name = make(step === next ? 'button' : 'span', step === next ? { type: 'button', class: 'link', onclick: () => go(step) } : {});
    name.textContent = t(`tour.${step}`);
    return make('li', { class: done.has(step) ? 'done' : step === next ? 'next' : behind(step) ? 'past' : null },
      make('span', { class: 'mark', 'aria-hidden': 'true', text: done.has(step) ? '✓' : `${index + 1}` }), name,
      done.has(step) ? make('span', { class: 'sr', text: ` (${t('tour.done')})` }) : null);
  }));
  byId('tour-end').hidden = next !== undefined;
  if (held) byId('tour').querySelector('button')?.focus();
}
