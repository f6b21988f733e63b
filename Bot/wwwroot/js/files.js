// Files in messages: the offer of one, one that is there, one that a person sent; and the file waiting beside the message box.
import { byId, make } from './dom.js';
import { t } from './words.js';

const consent = 'application/vnd.microsoft.teams.card.file.consent';
const info = 'application/vnd.microsoft.teams.card.file.info';
const sent = 'application/vnd.microsoft.teams.file.download.info';
const largest = 25 * 1024 * 1024;

const kilobytes = bytes => t('file.size', { size: `${Math.max(1, Math.round(bytes / 1024))}` });

/** An attachment that is a file, or null. `act` gets { consent: accept, name, context }. */
export function drawFile(attachment, act) {
  if (attachment.contentType === consent) return drawOffer(attachment, act);
  if (attachment.contentType === info) return drawLink(attachment.name, attachment.contentUrl);
  if (attachment.contentType === sent) return drawLink(attachment.name, attachment.content?.downloadUrl);
  return null;
}

function drawOffer({ name, content }, act) {
  const press = accept => act({ consent: accept, name, context: accept ? content.acceptContext : content.declineContext });
  return make('div', { class: 'file offer' },
    make('p', { class: 'file-name', text: name }),
    make('p', { class: 'hint', text: `${content.description} · ${kilobytes(content.sizeInBytes)}` }),
    make('div', { class: 'buttons' },
      make('button', { type: 'button', class: 'act positive', text: t('file.accept'), onclick: () => press(true) }),
      make('button', { type: 'button', class: 'act', text: t('file.decline'), onclick: () => press(false) })));
}

// what the page offers as a link lies on this very server
function drawLink(name, address) {
  const local = address && new URL(address, location.href).origin === location.origin;
  return make('p', { class: 'file' }, local ? make('a', { class: 'file-name', href: address, download: name, text: name }) : make('span', { class: 'file-name', text: name }));
}

let waiting = null;

export const waitingFile = () => waiting;

/** The button that chooses a file, and the line that shows it until it is sent. */
export function startAttach(focus, tooLarge) {
  const chooser = byId('attach-file');
  byId('attach').addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => {
    const [file] = chooser.files;
    chooser.value = '';
    if (file && file.size > largest) tooLarge();
    else if (file) keepFile(file);
    focus();
  });
  byId('attached-stop').addEventListener('click', () => {
    keepFile(null);
    byId('attach').focus();
  });
}

export function keepFile(file) {
  waiting = file;
  byId('attached').hidden = !file;
  byId('attached-name').textContent = file ? `${file.name} · ${kilobytes(file.size)}` : '';
}
