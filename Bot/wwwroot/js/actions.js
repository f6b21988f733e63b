// What a person does: write in the chat, write in a channel, press a card's button.
import { api } from './api.js';
import { toast } from './dom.js';
import { keepView, store } from './store.js';
import { locale, t } from './words.js';

const answerWithin = 12000;
let redraw = () => {};

/** Conversations where an answer is awaited. */
export const awaiting = new Map();

export function onChange(callback) {
  redraw = callback;
}

function expect(conversation) {
  clearTimeout(awaiting.get(conversation));
  awaiting.set(conversation, setTimeout(() => answered(conversation), answerWithin));
  redraw();
}

export function answered(conversation) {
  clearTimeout(awaiting.get(conversation));
  if (awaiting.delete(conversation)) redraw();
}

/** Says it in the personal chat, with a file or without. False: it did not get there. */
export async function say(text, file = null) {
  const person = store.person;
  store.quiet = false;
  expect(person.conversation);
  try {
    if (file) await api.attach(file, { person: person.id, text, locale: locale() });
    else await api.say({ person: person.id, text, channel: null, thread: null, mention: false, locale: locale() });
    return true;
  } catch {
    answered(person.conversation);
    toast(t('trouble.say'), 'bad');
    return false;
  }
}

export async function post(text, thread, mention) {
  store.quiet = false;
  try {
    await api.say({ person: store.person.id, text, channel: store.channel, thread, mention, locale: locale() });
    return true;
  } catch {
    toast(t('trouble.say'), 'bad');
    return false;
  }
}

/** A card's button: one press at a time, whatever the finger does. */
export async function act(message, action, card) {
  if (card.getAttribute('aria-busy') === 'true') return;
  busy(card, true);
  try {
    const personal = message.conversationId === store.person.conversation;
    if (action.consent !== undefined) await consent(message, action);
    else if (action.say !== undefined) await (personal ? say(action.say) : post(action.say, message.thread, true));
    else await press(message, action, personal);
  } catch {
    toast(t('trouble.press'), 'bad');
  } finally {
    busy(card, false);
  }
}

async function consent(message, { consent: accept, name, context }) {
  store.quiet = false;
  await api.consent({ person: store.person.id, activity: message.id, accept, name, context, locale: locale() });
}

async function press(message, action, personal) {
  store.quiet = false;
  const answer = await api.press({
    person: store.person.id,
    conversation: personal ? message.conversationId : `${message.conversationId};messageid=${message.thread}`,
    activity: message.id, verb: action.execute, data: action.data, locale: locale(),
  });
  if (answer?.type === 'application/vnd.microsoft.card.adaptive') {
    keepView(message, answer.value);
    redraw();
  } else if (answer?.type === 'application/vnd.microsoft.activity.message') {
    toast(answer.value);
  } else if (answer?.type === 'application/vnd.microsoft.error') {
    toast(answer.value?.message ?? t('trouble.press'), 'bad');
  }
}

// aria-disabled and not disabled: the keyboard keeps its place while it waits
function busy(card, on) {
  card.setAttribute('aria-busy', on);
  for (const button of card.querySelectorAll('button')) button.setAttribute('aria-disabled', on);
}
