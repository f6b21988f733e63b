// The page: puts its parts together and keeps them up to date with the server.
import { act, answered, awaiting, onChange, post, say } from './actions.js';
import { api, listen } from './api.js';
import { isOfficial, startCards } from './cards.js';
import { showChannels, showReplying, unreadChannels } from './channels.js';
import { startComposer } from './composer.js';
import { jump, showDemo, startDemo } from './demo.js';
import { byId, make, showBadge, toast } from './dom.js';
import { keepFile, startAttach, waitingFile } from './files.js';
import { Log } from './messages.js';
import { departmentText, roleOf, showPeople, unreadPeople } from './people.js';
import { beginEpoch, featured, firstUnread, markSeen, messagesOf, personById, store, take, unread } from './store.js';
import { showTour } from './tour.js';
import { currentLanguage, either, locale, setLanguage, startLanguage, t, translatePage } from './words.js';

const keptPerson = 'local-teams.person';
const narrow = matchMedia('(max-width: 1079px)');
const chatLog = new Log(byId('chat-log'), act);
const channelLog = new Log(byId('channel-log'), act, replyIn);
let channelComposer;

const tab = () => byId('columns').dataset.tab;

const isVisible = part => !document.hidden && (!narrow.matches || tab() === part);

/** Everything that shows what the store knows. Cheap when nothing changed: kept nodes stay. */
function draw() {
  if (!store.state || !store.person) return;
  const news = { chat: firstUnread(store.person.conversation), channel: firstUnread(store.channel) };
  if (isVisible('chat')) markSeen(store.person.conversation);
  if (isVisible('channels') && store.channel) markSeen(store.channel);
  byId('department').textContent = byId('department').title = departmentText();
  byId('chat-title').textContent = t('chat.title');
  byId('chat-who').textContent = t('chat.who', { name: store.person.name, role: roleOf(store.person) });
  byId('plain-note').hidden = isOfficial();
  chatLog.show(store.person.conversation, messagesOf(store.person.conversation), { typing: awaiting.has(store.person.conversation), news: news.chat });
  channelLog.show(store.channel, messagesOf(store.channel), { empty: t('channels.empty'), news: news.channel });
  showPeople(choosePerson);
  showChannels(chooseChannel);
  showReplying();
  showTour(goTo);
  showBadges();
}

function showBadges() {
  const waiting = { people: unreadPeople(), chat: isVisible('chat') ? 0 : unread(store.person.conversation), channels: unreadChannels() };
  for (const [part, count] of Object.entries(waiting)) showBadge(byId(`${part}-badge`), count, t('new', { count }));
}

function drawWords() {
  translatePage();
  for (const button of document.querySelectorAll('[data-language]')) button.setAttribute('aria-pressed', button.dataset.language === currentLanguage());
  drawTryNow();
  showDemo();
  draw();
}

function drawTryNow() {
  const own = store.person.tryNow.map(either);
  chips(byId('try-list'), own.length ? own : t('try.general').split('|'), say);
  chips(byId('channel-try'), t('try.channel').split('|'), text => post(text, null, true));
}

function chips(list, sentences, use) {
  list.replaceChildren(...sentences.map(sentence => make('button', { type: 'button', class: 'chip', text: sentence, onclick: () => use(sentence) })));
}

async function choosePerson(id) {
  store.person = personById(id);
  keepFile(null);
  localStorage.setItem(keptPerson, id);
  showTab('chat');
  drawTryNow();
  draw();
  byId('chat-title').focus({ preventScroll: true });
  await api.open(id, locale()).catch(() => connected(false));
}

function chooseChannel(id) {
  store.channel = id;
  store.thread = null;
  draw();
  byId('channel-title').focus({ preventScroll: true });
}

const guides = { pledge: 0, score: 1, approve: 2, agree: 4, why: 4 };

/** A step of the tour: the person who does it, or the moment when it happens. */
async function goTo(step) {
  if (step in guides) await choosePerson(featured()[guides[step]].id);
  else if (await jump(step === 'round' ? 'round-end' : 'briefing') && step === 'report') {
    showTab('channels');
    chooseChannel(store.state.channels.find(c => c.scope === 'leadership')?.id ?? store.channel);
  }
}

function replyIn(thread) {
  store.thread = thread;
  showReplying();
  channelComposer.focus();
}

function showTab(part) {
  byId('columns').dataset.tab = part;
  for (const button of document.querySelectorAll('.tabs [data-tab]')) button.setAttribute('aria-current', button.dataset.tab === part ? 'true' : 'false');
}

// one fetch at a time; what changed meanwhile asks for one more
let fetching = null;
let again = false;
function fetchMessages() {
  again = fetching !== null;
  fetching ??= (async () => {
    try {
      do {
        again = false;
        const answer = await api.messages(store.revision);
        if (answer.epoch !== store.epoch) {
          again = store.epoch !== null;
          beginEpoch(answer.epoch);
          if (again) continue;
        }
        const changed = take(answer);
        for (const conversation of changed) if (messagesOf(conversation).at(-1)?.bot) answered(conversation);
        draw();
      } while (again);
      connected(true);
    } catch {
      connected(false);
    } finally {
      fetching = null;
    }
  })();
  return fetching;
}

let stateTimer = 0;
async function fetchState() {
  clearTimeout(stateTimer);
  stateTimer = 0;
  const state = await api.state();
  const same = JSON.stringify(store.person?.tryNow) === JSON.stringify(state.people.find(p => p.id === store.person?.id)?.tryNow);
  store.state = state;
  store.person = personById(store.person?.id) ?? featured()[0] ?? state.people[0];
  store.channel ??= state.channels[0]?.id ?? null;
  showDemo();
  if (!same) drawTryNow();
  draw();
}

// what is suggested and the clock follow what happened, soon after it happened
const stateLater = 400;
function fetchStateSoon() {
  stateTimer ||= setTimeout(() => fetchState().catch(() => connected(false)), stateLater);
}

function heard(revision) {
  if (revision === store.revision) return;
  fetchMessages();
  fetchStateSoon();
}

function connected(yes) {
  byId('trouble').hidden = yes;
  byId('trouble').textContent = yes ? '' : t('trouble');
}

async function start() {
  startLanguage();
  translatePage();
  try {
    store.state = await api.state();
  } catch {
    connected(false);
    setTimeout(start, 2000);
    return;
  }
  await startCards(store.state.officialCards);
  store.person = personById(localStorage.getItem(keptPerson)) ?? featured()[0] ?? store.state.people[0];
  store.channel = store.state.channels[0]?.id ?? null;
  const composer = startComposer(byId('say'), byId('say-text'), sayFromComposer, () => waitingFile() !== null);
  startAttach(composer.focus, () => toast(t('file.large'), 'bad'));
  channelComposer = startComposer(byId('post'), byId('post-text'), postFromComposer);
  startDemo(async () => {
    await fetchMessages();
    await fetchState();
  }, async () => {
    await fetchState();
    await fetchMessages();
    await openChats();
  });
  wire();
  onChange(draw);
  showTab('chat');
  drawWords();
  await fetchMessages();
  await openChats().catch(() => connected(false));
  listen(heard, connected);
}

// the five have the bot from the beginning, in the page's language: what it tells them later is in that language too
async function openChats() {
  for (const id of new Set([store.person.id, ...featured().map(p => p.id)])) await api.open(id, locale());
}

async function sayFromComposer(text) {
  const file = waitingFile();
  keepFile(null);
  const sent = await say(text, file);
  if (!sent && !waitingFile()) keepFile(file);
  return sent;
}

async function postFromComposer(text) {
  const sent = await post(text, store.thread, byId('mention').getAttribute('aria-pressed') === 'true');
  if (sent && store.thread) {
    store.thread = null;
    showReplying();
  }
  return sent;
}

function wire() {
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => {
      setLanguage(button.dataset.language);
      drawWords();
    });
  }
  for (const button of document.querySelectorAll('.tabs [data-tab]')) {
    button.addEventListener('click', () => {
      showTab(button.dataset.tab);
      draw();
      (button.dataset.tab === 'channels' ? channelLog : chatLog).scrollToEnd();
    });
  }
  byId('search').addEventListener('input', () => showPeople(choosePerson));
  byId('mention').addEventListener('click', event => {
    const button = event.currentTarget;
    button.setAttribute('aria-pressed', button.getAttribute('aria-pressed') !== 'true');
  });
  byId('replying-stop').addEventListener('click', () => {
    store.thread = null;
    showReplying();
    channelComposer.focus();
  });
  for (const log of ['chat-log', 'channel-log']) byId(log).addEventListener('older', draw);
  document.addEventListener('visibilitychange', draw);
  narrow.addEventListener('change', draw);
}

start();
