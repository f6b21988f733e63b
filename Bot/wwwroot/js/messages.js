// A log of messages: bubbles by day; in a channel, threads with their replies. Only what changed is drawn again.
import { drawCard } from './cards.js';
import { arrange, make } from './dom.js';
import { drawFile } from './files.js';
import { toNodes } from './markup.js';
import { store, viewOf } from './store.js';
import { currentLanguage, t } from './words.js';

const page = 60;
const adaptive = 'application/vnd.microsoft.card.adaptive';
const nearEnd = 90;
const dayFormats = {
  vi: new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' }),
};

export const dayOf = message => dayFormats[currentLanguage()].format(new Date(message.at));

export function initials(name) {
  const words = name.split(' ');
  return (words[0][0] + (words.length > 1 ? words.at(-1)[0] : '')).toUpperCase();
}

export function avatar(name, bot, tint) {
  return bot ? make('img', { class: 'avatar', src: 'icon.svg', alt: '', width: 32, height: 32 })
    : make('span', { class: `avatar tint${tint}`, 'aria-hidden': 'true', text: initials(name) });
}

/** A steady tint per person, so that people in a channel are told apart. */
export const tintOf = id => [...id].reduce((sum, letter) => (sum * 3 + letter.charCodeAt(0)) % 1009, 0) % 7;

const hasContent = message => Object.keys(message.body).length > 0;

/** What a message says in one line, for a quotation. */
export function lineOf(message) {
  const heading = message.body.attachments?.[0]?.content?.body?.find(e => e.type === 'TextBlock')?.text;
  return (message.body.text || heading || message.body.summary || message.body.attachments?.[0]?.name || '').replace(/\\(.)/g, '$1').slice(0, 80);
}

/** One log on the page. `act(message, action, element)` is what a card's button does, `reply(thread)` opens the composer in a thread. */
export class Log {
  #log;
  #act;
  #reply;
  #nodes = new Map();
  #conversation = null;
  #shown = page;
  #follows = true;
  #scrolledTo = 0;

  constructor(log, act, reply) {
    this.#log = log;
    this.#act = act;
    this.#reply = reply;
    // who scrolls up to read is left alone until they come back to the end
    log.addEventListener('scroll', () => {
      if (Math.abs(log.scrollTop - this.#scrolledTo) > 4) this.#follows = log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd;
    });
  }

  /** Draws the conversation; `typing` shows that an answer is on its way, `news` is the first message not seen before. */
  show(conversation, messages, { typing = false, empty = '', news = null } = {}) {
    const switched = conversation !== this.#conversation;
    if (switched) {
      this.#conversation = conversation;
      this.#nodes.clear();
      this.#shown = page;
    }
    const known = new Set(this.#nodes.keys());
    const nodes = this.#reply ? this.#threads(messages) : this.#flat(messages);
    if (typing) nodes.push(this.#node('typing', '', typingNode));
    if (nodes.length === 0 && empty) nodes.push(this.#node('empty', empty, () => make('p', { class: 'hint', text: empty })));
    arrange(this.#log, nodes);
    const fresh = [...this.#nodes].filter(([key]) => !known.has(key)).map(([, { node }]) => node);
    if (switched && this.#nodes.has(news)) this.#scrollTo([this.#nodes.get(news).node.closest('.thread') ?? this.#nodes.get(news).node]);
    else if (switched || known.size === 0) this.scrollToEnd();
    else if (fresh.length && (this.#follows || fresh.some(node => node.matches('.own')))) this.#scrollTo(fresh);
  }

  scrollToEnd() {
    this.#follows = true;
    this.#scroll(this.#log.scrollHeight);
  }

  /** What is new is there in full, or from its beginning when it is taller than the log. */
  #scrollTo(fresh) {
    const first = fresh.filter(node => node.matches('.message, .thread')).sort((a, b) => a.offsetTop - b.offsetTop)[0];
    this.#follows = true;
    this.#scroll(first ? first.offsetTop - 12 : this.#log.scrollHeight);
  }

  #scroll(to) {
    this.#log.scrollTop = to;
    this.#scrolledTo = this.#log.scrollTop;
  }

  // kept while its stamp stays the same: a card is not drawn again under the fingers
  #node(key, stamp, build) {
    const known = this.#nodes.get(key);
    if (known && known.stamp === stamp) return known.node;
    const held = known?.node.contains(document.activeElement);
    const node = build();
    this.#nodes.set(key, { stamp, node });
    if (held) {
      known.node.replaceWith(node);
      node.tabIndex = -1;
      node.focus();
    }
    return node;
  }

  #flat(messages) {
    const nodes = [];
    if (messages.length > this.#shown) nodes.push(this.#olderButton());
    let day = null;
    for (const message of messages.slice(-this.#shown)) {
      if (!hasContent(message) && !message.bot) continue;
      if (dayOf(message) !== day) nodes.push(this.#day(day = dayOf(message)));
      nodes.push(this.#message(message));
    }
    return nodes;
  }

  #threads(messages) {
    const threads = new Map();
    for (const message of messages) {
      if (!threads.has(message.thread)) threads.set(message.thread, []);
      threads.get(message.thread).push(message);
    }
    const nodes = [];
    const all = [...threads];
    if (all.length > this.#shown) nodes.push(this.#olderButton());
    let day = null;
    for (const [id, inThread] of all.slice(-this.#shown)) {
      if (dayOf(inThread[0]) !== day) nodes.push(this.#day(day = dayOf(inThread[0])));
      const thread = this.#node(`thread-${id}`, currentLanguage(), () => make('article', { class: 'thread', 'data-thread': id }));
      const reply = this.#node(`reply-${id}`, currentLanguage(), () => make('button', {
        type: 'button', class: 'link reply', text: t('reply'), 'aria-label': `${t('reply')}: ${lineOf(inThread[0])}`, onclick: () => this.#reply(id),
      }));
      arrange(thread, [...inThread.map(message => this.#message(message)), reply]);
      nodes.push(thread);
    }
    return nodes;
  }

  #olderButton() {
    return this.#node('older', currentLanguage(), () => make('button', {
      type: 'button', class: 'link older', text: t('chat.older'), onclick: () => {
        this.#shown += page;
        const fromEnd = this.#log.scrollHeight - this.#log.scrollTop;
        this.#log.dispatchEvent(new Event('older'));
        this.#scroll(this.#log.scrollHeight - fromEnd);
      },
    }));
  }

  #day(day) {
    return this.#node(`day-${day}`, '', () => make('h4', { class: 'day', text: day }));
  }

  #message(message) {
    const view = viewOf(message);
    const stamp = `${message.revision}/${currentLanguage()}/${view ? 'own' : ''}/${store.person?.id}`;
    return this.#node(message.id, stamp, () => this.#draw(message, view));
  }

  #draw(message, view) {
    const own = message.from === `29:${store.person?.id}`;
    const cards = (message.body.attachments ?? []).filter(a => a.contentType === adaptive).map(a => a.content);
    if (view) cards[0] = view;
    const files = (message.body.attachments ?? []).map(a => drawFile(a, action => this.#act(message, action, bubble))).filter(Boolean);
    const bubble = make('div', { class: `bubble${cards.length || (files.length && message.bot) ? ' with-card' : ''}` });
    const node = make('div', { class: `message ${own ? 'own' : message.bot ? 'bot' : 'other'}`, 'data-id': message.id },
      avatar(message.fromName, message.bot, tintOf(message.from)),
      make('div', { class: 'said' },
        make('p', { class: 'by' }, make('span', { class: own ? 'sr' : 'name', text: own ? t('chat.you') : message.fromName }), make('time', { datetime: message.at, text: message.time })),
        bubble));
    if (!hasContent(message)) bubble.append(make('p', { class: 'hint', text: t('chat.deleted') }));
    if (message.body.text) bubble.append(textOf(message));
    for (const content of cards) {
      const card = drawCard(content, action => this.#act(message, action, card, node));
      bubble.append(card);
    }
    bubble.append(...files);
    return node;
  }
}

function textOf(message) {
  const text = message.body.text;
  const name = '@Trợ lý Thi đua';
  if (!message.bot && text.startsWith(name)) return make('p', { class: 'text' }, make('span', { class: 'at', text: name }), text.slice(name.length));
  const lang = message.body.locale?.slice(0, 2);
  return message.bot && message.body.textFormat === 'markdown' ? make('p', { class: 'text', lang }, ...toNodes(text)) : make('p', { class: 'text', lang, text });
}

const typingNode = () => make('div', { class: 'message bot typing' }, avatar('', true),
  make('div', { class: 'said' }, make('div', { class: 'bubble' }, make('span', { class: 'sr', text: t('chat.typing') }), make('i'), make('i'), make('i'))));
