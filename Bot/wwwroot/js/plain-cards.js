// A small renderer for what the bot's cards contain, for a build that could not fetch the official one.
import { make } from './dom.js';
import { toNodes } from './markup.js';

let number = 0;

export function drawPlain(content, act) {
  const card = make('div', { class: 'plain' });
  const inputs = new Map();
  const draw = element => drawers[element.type]?.(element) ?? null;

  const drawers = {
    TextBlock: block => make(block.style === 'heading' ? 'h4' : 'p', { class: classesOf(block) }, ...toNodes(block.text)),
    FactSet: set => make('dl', {}, ...set.facts.flatMap(fact => [make('dt', {}, ...toNodes(fact.title)), make('dd', {}, ...toNodes(fact.value))])),
    Table: drawTable,
    ColumnSet: set => make('div', { class: 'bars' }, ...set.columns.map(column => make('div', { class: `w${column.width}` }, ...column.items.map(draw)))),
    Container: box => make('div', {}, ...box.items.map(draw)),
    'Input.Text': drawInput,
    ActionSet: set => make('div', { class: 'buttons' }, ...set.actions.map(drawButton)),
  };

  function drawTable(table) {
    const cells = (row, tag) => row.cells.map(cell => make(tag, tag === 'th' ? { scope: 'col' } : {}, ...cell.items.map(draw)));
    const rows = table.rows.map((row, index) => make('tr', {}, ...cells(row, table.firstRowAsHeaders && index === 0 ? 'th' : 'td')));
    return make('table', {}, make('tbody', {}, ...rows));
  }

  function drawInput(input) {
    const id = `plain-input-${++number}`;
    const field = make(input.isMultiline ? 'textarea' : 'input', { id, placeholder: input.placeholder, maxlength: input.maxLength });
    field.value = input.value ?? '';
    inputs.set(input.id, field);
    return make('div', { class: 'field' }, make('label', { for: id, text: input.label ?? input.id }), field);
  }

  function drawButton(action) {
    if (action.type === 'Action.OpenUrl') return make('a', { class: 'act', text: action.title, target: '_blank', rel: 'noopener noreferrer', href: /^https?:\/\//.test(action.url) ? action.url : null });
    return make('button', { type: 'button', class: `act ${action.style ?? ''}`, text: action.title, onclick: () => press(action) });
  }

  function press(action) {
    if (action.data?.msteams?.type === 'imBack') {
      act({ say: action.data.msteams.value });
    } else if (action.type === 'Action.Execute') {
      const typed = action.associatedInputs === 'none' ? {} : Object.fromEntries([...inputs].map(([id, field]) => [id, field.value]));
      act({ execute: action.verb, data: { ...action.data, ...typed } });
    }
  }

  card.append(...content.body.map(draw).filter(Boolean));
  return card;
}

const classesOf = block => [
  block.weight === 'bolder' && 'bold', block.isSubtle && 'subtle', block.wrap === false && 'one-line', block.color === 'accent' && 'accent',
].filter(Boolean).join(' ') || null;
