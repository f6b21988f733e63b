// What the page knows: people, channels, messages by conversation, and what has been seen.

export const store = {
  state: null,
  /** changes when the server's messages began anew */
  epoch: null,
  revision: -1,
  person: null,
  channel: null,
  thread: null,
  /** conversation id → Map(message id → message), in the order of arrival */
  conversations: new Map(),
  /** message id → the card that its presser got instead, until the message itself changes */
  views: new Map(),
  /** conversation id → the highest revision that was on the screen */
  seen: new Map(),
  /** until the visitor does something, what arrives is how the demo begins and not news */
  quiet: true,
};

const keptSeen = 'local-teams.seen';

/** The server's messages began anew, or are met for the first time: then what this tab saw before a reload still counts as seen. */
export function beginEpoch(epoch) {
  const reloaded = store.epoch === null;
  forgetMessages();
  store.epoch = epoch;
  const kept = reloaded && JSON.parse(sessionStorage.getItem(keptSeen) ?? 'null');
  if (kept?.epoch === epoch) {
    store.seen = new Map(kept.seen);
    store.quiet = false;
  }
}

export function forgetMessages() {
  store.revision = -1;
  store.conversations.clear();
  store.views.clear();
  store.seen.clear();
  store.thread = null;
  store.quiet = true;
}

/** Takes in what the server sent; says which conversations changed. */
export function take({ revision, messages }) {
  const changed = new Set();
  for (const message of messages) {
    let conversation = store.conversations.get(message.conversationId);
    if (!conversation) store.conversations.set(message.conversationId, conversation = new Map());
    conversation.set(message.id, message);
    for (const key of [...store.views.keys()]) if (key.endsWith(`/${message.id}`)) store.views.delete(key);
    changed.add(message.conversationId);
    if (store.quiet) markSeen(message.conversationId);
  }
  store.revision = Math.max(store.revision, revision);
  return changed;
}

export const messagesOf = conversation => [...(store.conversations.get(conversation)?.values() ?? [])].sort((a, b) => a.sequence - b.sequence);

export function markSeen(conversation) {
  if (store.epoch === null) return;
  let highest = store.seen.get(conversation) ?? -1;
  for (const message of store.conversations.get(conversation)?.values() ?? []) highest = Math.max(highest, message.revision);
  if (highest === store.seen.get(conversation)) return;
  store.seen.set(conversation, highest);
  sessionStorage.setItem(keptSeen, JSON.stringify({ epoch: store.epoch, seen: [...store.seen] }));
}

const isEmpty = body => Object.keys(body).length === 0;

function unreadMessages(conversation) {
  const seen = store.seen.get(conversation) ?? -1;
  return [...(store.conversations.get(conversation)?.values() ?? [])].filter(m => m.bot && m.revision > seen && !isEmpty(m.body));
}

export const unread = conversation => unreadMessages(conversation).length;

export const firstUnread = conversation => unreadMessages(conversation)[0]?.id ?? null;

export const featured = () => store.state.people.filter(p => p.featured >= 0).sort((a, b) => a.featured - b.featured);

export const personById = id => store.state.people.find(p => p.id === id);

// one key per person: a view belongs to the one who pressed
const viewKey = (conversation, id) => `${store.person?.id}/${conversation}/${id}`;

export const viewOf = message => store.views.get(viewKey(message.conversationId, message.id));

export const keepView = (message, card) => store.views.set(viewKey(message.conversationId, message.id), card);
