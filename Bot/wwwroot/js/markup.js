// The little markdown of a card's text: escapes, bold, links, line breaks. Parsed into parts first, so that nothing that a person
// wrote can become markup.

const token = /\\([\\[\]*_(){}#+\-.!`~>|])|\*\*([^*]+)\*\*|\[([^\]]+)\]\((https:\/\/[^\s()]+)\)|\n/g;

export function parse(text) {
  const parts = [];
  let from = 0;
  const plain = words => {
    if (words) parts.push({ text: words });
  };
  for (const found of text.matchAll(token)) {
    plain(text.slice(from, found.index));
    from = found.index + found[0].length;
    if (found[1]) plain(found[1]);
    else if (found[2]) parts.push({ text: unescape(found[2]), bold: true });
    else if (found[3]) parts.push({ text: unescape(found[3]), href: found[4] });
    else parts.push({ line: true });
  }
  plain(text.slice(from));
  return parts;
}

const unescape = text => text.replace(/\\(.)/g, '$1');

export function toNodes(text) {
  return parse(text).map(part => {
    if (part.line) return document.createElement('br');
    const node = part.href ? document.createElement('a') : part.bold ? document.createElement('strong') : document.createTextNode(part.text);
    if (part.href) Object.assign(node, { href: part.href, target: '_blank', rel: 'noopener noreferrer' });
    if (part.href || part.bold) node.textContent = part.text;
    return node;
  });
}

/** For the official renderer, which wants HTML: the browser itself writes it from nodes that hold only text. */
export function toHtml(text) {
  const paragraph = document.createElement('p');
  paragraph.append(...toNodes(text));
  return paragraph.outerHTML;
}
