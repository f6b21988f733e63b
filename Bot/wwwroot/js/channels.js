// Right: the channels with their threads.
import { arrange, byId, make, showBadge } from './dom.js';
import { lineOf } from './messages.js';
import { messagesOf, store, unread } from './store.js';
import { t } from './words.js';

const nodes = new Map();

const scopeText = channel => t(`scope.${channel.scope}`, { number: channel.name.match(/\d+/)?.[0] ?? '' });

export function showChannels(choose) {
  arrange(byId('channel-list'), store.state.channels.map(channel => row(channel, choose)));
  const channel = store.state.channels.find(c => c.id === store.channel);
  byId('channel-title').textContent = channel?.name ?? '';
}

function row(channel, choose) {
  let known = nodes.get(channel.id);
  if (!known) {
    const badge = make('span', { class: 'badge' });
    const name = make('span', { class: 'name' });
    const button = make('button', { type: 'button', 'data-channel': channel.id, onclick: () => choose(channel.id) }, name, badge);
    known = { node: make('li', {}, button), button, badge, name };
    nodes.set(channel.id, known);
  }
  known.name.textContent = scopeText(channel);
  known.button.title = channel.name;
  known.button.setAttribute('aria-current', channel.id === store.channel ? 'true' : 'false');
  const count = unread(channel.id);
  showBadge(known.badge, count, t('new', { count }));
  return known.node;
}

export const unreadChannels = () => store.state.channels.reduce((sum, channel) => sum + unread(channel.id), 0);

export function showReplying() {
  const root = messagesOf(store.channel).find(m => m.id === store.thread);
  byId('replying').hidden = !root;
  byId('replying-to').textContent = root ? t('reply.to', { text: lineOf(root) }) : '';
}
