// Draws a card: by the official library when the build fetched it, else by our own small renderer.
import { drawPlain } from './plain-cards.js';
import { toHtml } from './markup.js';

const library = '/lib/adaptivecards.min.js';
let official = null;

export const isOfficial = () => official !== null;

/** Loads the official renderer when it is there. `?fallback` in the address shows the page without it. */
export async function startCards(there) {
  if (!there || new URLSearchParams(location.search).has('fallback')) return;
  await new Promise(done => {
    const script = document.createElement('script');
    script.src = library;
    script.onload = script.onerror = done;
    document.head.append(script);
  });
  official = window.AdaptiveCards ?? null;
  if (official) {
    official.AdaptiveCard.onProcessMarkdown = (text, result) => Object.assign(result, { outputHtml: toHtml(text), didProcess: true });
  }
}

// colours are the page's own variables: a card follows light and dark without being drawn again
const colour = name => ({ default: `var(--${name})`, subtle: name === 'ink' ? 'var(--muted)' : `var(--${name})` });
const foreground = {
  default: colour('ink'), dark: colour('ink'), light: colour('ink'), accent: colour('accent-ink'),
  good: colour('good'), warning: colour('warn'), attention: colour('bad'),
};
const container = { backgroundColor: 'transparent', borderColor: 'var(--line)', foregroundColors: foreground };

const hostConfig = {
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 17, large: 19, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
  lineHeights: { small: 18, default: 22, medium: 24, large: 26, extraLarge: 30 },
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 0 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  supportsInteractivity: true,
  textBlock: { headingLevel: 4 },
  containerStyles: { default: container, emphasis: { ...container, backgroundColor: 'var(--sunken)' } },
  actions: {
    maxActions: 10, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 8 }, preExpandSingleShowCardAction: false,
  },
  inputs: {
    label: { inputSpacing: 4, requiredInputs: { size: 'small', weight: 'default' }, optionalInputs: { size: 'small', weight: 'default', isSubtle: true } },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'default' },
  },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 128 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 14,
  },
  table: { cellSpacing: 7 },
};

/** The card as an element; `act` gets { execute: verb, data } or { say: text }. */
export function drawCard(content, act) {
  const element = official ? drawOfficial(content, act) : drawPlain(content, act);
  element.classList.add('card');
  if (content.lang) element.lang = content.lang;
  return element;
}

function drawOfficial(content, act) {
  const card = new official.AdaptiveCard();
  card.hostConfig = new official.HostConfig(hostConfig);
  card.onExecuteAction = action => {
    const data = action.data ?? {};
    if (data.msteams?.type === 'imBack') act({ say: data.msteams.value });
    else if (action instanceof official.OpenUrlAction) openAddress(action.url);
    else if (action instanceof official.ExecuteAction) act({ execute: action.verb, data: asText(data) });
  };
  card.parse(content);
  const element = card.render();
  // the card is part of a message, which already has its name: no tab stop and no group of its own
  element.removeAttribute('tabindex');
  return element;
}

// only web addresses, and the page does not go away
function openAddress(url) {
  if (/^https?:\/\//.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
}

const asText = data => Object.fromEntries(Object.entries(data).map(([name, value]) => [name, value ?? '']));
