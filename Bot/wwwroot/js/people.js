// Left: who you are. Five featured people, the others by search.
import { arrange, byId, make, showBadge } from './dom.js';
import { avatar, tintOf } from './messages.js';
import { featured, store, unread } from './store.js';
import { currentLanguage, either, t } from './words.js';

const mostShown = 8;
const nodes = new Map();

/** Without marks and capitals: "hoa" finds "Hòa". */
export const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

export const unitOf = person => (currentLanguage() === 'en' && person.unitEn ? person.unitEn : person.unit);

export const roleOf = person => (person.featured >= 0 ? t(`role.${person.featured}`) : person.position);

export function showPeople(choose) {
  arrange(byId('featured'), featured().map(person => row(person, choose)));
  const others = store.state.people.filter(p => p.featured < 0);
  const query = plain(byId('search').value.trim());
  let found;
  if (query) {
    const words = query.split(/\s+/);
    found = others.filter(p => words.every(word => plain(`${p.name} ${p.position} ${p.unit} ${p.unitEn ?? ''}`).includes(word)));
    byId('found').textContent = found.length ? t('people.found', { count: found.length }) : t('people.none');
  } else {
    found = others.filter(p => p.id === store.person?.id || unread(p.conversation) > 0);
    byId('found').textContent = found.some(p => p.id !== store.person?.id) ? t('people.news') : t('people.type', { count: others.length });
    found = found.slice(0, mostShown);
  }
  arrange(byId('others'), found.map(person => row(person, choose)));
}

function row(person, choose) {
  let known = nodes.get(person.id);
  if (!known) {
    const badge = make('span', { class: 'badge' });
    const role = make('span', { class: 'role', lang: person.featured < 0 ? 'vi' : null });
    const where = make('span', { class: 'where' });
    const button = make('button', { type: 'button', class: 'person', 'data-person': person.id, onclick: () => choose(person.id) },
      avatar(person.name, false, tintOf(`29:${person.id}`)), make('span', { class: 'who' }, make('span', { class: 'name', lang: 'vi', text: person.name }), role, where), badge);
    known = { node: make('li', {}, button), button, badge, role, where };
    nodes.set(person.id, known);
  }
  known.role.textContent = roleOf(person);
  known.where.textContent = unitOf(person);
  known.button.setAttribute('aria-current', person.id === store.person?.id ? 'true' : 'false');
  const count = person.id === store.person?.id ? 0 : unread(person.conversation);
  showBadge(known.badge, count, t('new', { count }));
  return known.node;
}

/** New messages of the featured people: what the tab's badge says. */
export const unreadPeople = () => featured().filter(p => p.id !== store.person?.id).reduce((sum, p) => sum + unread(p.conversation), 0);

export const departmentText = () => either(store.state.department);
