// Elements are made here and nowhere from text: what people wrote only ever becomes textContent.

/** Makes an element. Properties that start with "on" are listeners, "text" is its text, false and null leave an attribute out. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'text') element.textContent = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

export const byId = id => document.getElementById(id);

/** Puts the nodes into the parent in this order and touches only what changed: a card keeps what is being typed into it. */
export function arrange(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] ?? null);
  });
}

/** A number of new messages, for the eye and for the ear. */
export function showBadge(badge, count, spoken) {
  badge.hidden = count === 0;
  badge.replaceChildren(make('span', { 'aria-hidden': 'true', text: count > 99 ? '99+' : `${count}` }), make('span', { class: 'sr', text: ` ${spoken}` }));
}

const toastTime = 4500;

export function toast(text, kind = 'good') {
  const note = make('p', { class: `toast ${kind}`, text });
  document.getElementById('toasts').replaceChildren(note);
  setTimeout(() => note.remove(), toastTime);
}
