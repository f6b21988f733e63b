// The server's few addresses, and the stream that says when something changed.

const root = '/local/api/';

async function ask(path, body) {
  const answer = await fetch(root + path, body === undefined ? {} : {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (answer.headers.get('content-type') ?? '').includes('json') ? answer.json() : null;
}

// the bytes as they are; the rest stands in the address
async function send(path, bytes) {
  const answer = await fetch(root + path, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: bytes });
  if (!answer.ok) throw new Error(`attach: ${answer.status}`);
}

export const api = {
  state: () => ask('state'),
  messages: after => ask(`messages?after=${after}`),
  open: (person, locale) => ask('open', { person, locale }),
  say: said => ask('say', said),
  press: pressed => ask('press', pressed),
  consent: answer => ask('consent', answer),
  attach: (file, said) => send(`attach?${new URLSearchParams({ ...said, name: file.name })}`, file),
  clock: to => ask('clock', { to }),
  reset: () => ask('reset', {}),
};

/** Calls back with each revision; the browser reconnects by itself while the stream is merely cut. */
export function listen(onRevision, onConnection) {
  const again = 2000;
  const stream = new EventSource(`${root}events`);
  stream.onopen = () => onConnection(true);
  stream.onmessage = event => onRevision(Number(event.data));
  stream.onerror = () => {
    onConnection(false);
    // closed for good (an error answer instead of a stream): begin again
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => listen(onRevision, onConnection), again);
  };
}
