import {get, newKey, path, send} from '../api.js';
import {confirmed} from '../dialog.js';
import {h, settled} from '../dom.js';
import {field, formDialog} from '../form.js';
import {count, time} from '../format.js';
import {icon} from '../icons.js';
import {empty, PagedList, table} from '../list.js';
import {head, segments} from '../page.js';
import {isManager} from '../session.js';
import {attempt, toast} from '../toast.js';
import {movementBadge} from './movement-line.js';

const TYPES = [['', 'All types'], ['in', 'Stock in'], ['out', 'Stock out'], ['transfer', 'Transfer'], ['sale', 'Sale'],
  ['return', 'Return'], ['adjustment', 'Adjustment'], ['reversal', 'Reversal']];

/** Whatever moved, newest first; recorded and undone here. */
export function movementsView(stage, query) {
  const region = h('div.card.flush', {});
  const list = new PagedList({region, path: '/api/movements', query: () => filter(), draw});
  const restart = () => list.restart();
  const text = (name, label) => h('input', {type: 'search', 'aria-label': label, placeholder: label, value: query.get(name) ?? '', oninput: settled(restart, 350)});
  const day = label => h('input', {type: 'date', 'aria-label': label, onchange: restart});
  const product = text('product', 'Product id');
  const place = text('location', 'Location id');
  const type = h('select', {'aria-label': 'Type', onchange: restart}, TYPES.map(([value, name]) => h('option', {value}, name)));
  const from = day('From day');
  const to = day('To day');

  stage.append(
    head('Movements', 'A movement is never changed: a mistake is undone by another movement.',
      h('button.button.primary', {type: 'button', onclick: record}, icon('add'), 'Record movement')),
    h('div.tools', {role: 'search', 'aria-label': 'Filter movements'}, product, place, type,
      h('span.range', {}, from, h('span', {}, 'to'), to)),
    region);
  list.reload();
  return {refresh: () => list.reload()};

  function filter() {
    return {product: product.value.trim(), location: place.value.trim(), type: type.value, from: from.value, to: to.value};
  }

  function draw(movements) {
    if (!movements.length) return nothing();
    return table({caption: 'Movements, newest first', rows: movements, columns: [
      {label: 'Product', main: true, cell: each => [h('strong', {}, each.product_name ?? each.product_id), h('span.row-note', {}, each.product_id)]},
      {label: 'Type', cell: each => [movementBadge(each), each.undone && h('span.tag.faint', {}, 'undone')]},
      {label: 'From', cell: each => each.from_location ?? '–'},
      {label: 'To', cell: each => each.to_location ?? '–'},
      {label: 'Quantity', end: true, cell: each => h('strong', {}, count(each.qty))},
      {label: 'When', cell: each => time(each.timestamp)},
      {label: 'By', cell: each => each.actor || '–'},
      {label: 'Steps', actions: true, cell: each => isManager() && undoable(each) ? undoButton(each) : null},
    ], row: each => ({class: each.undone ? 'undone' : ''})});
  }

  function nothing() {
    const filtered = Object.values(filter()).some(Boolean);
    if (filtered) return empty('filter', 'No movement matches', 'Try a wider filter.');
    return empty('movements', 'No movements yet', 'Record stock that comes in, goes out or changes its place.');
  }

  function undoButton(movement) {
    return h('button.button.small', {type: 'button', dataset: {key: `undo-${movement.movement_id}`},
      'aria-label': `Undo ${movement.movement_type} of ${movement.product_name ?? movement.product_id}`, onclick: () => undo(movement)}, icon('undo'), 'Undo');
  }

  async function undo(movement) {
    const yes = await confirmed({title: 'Undo movement', yes: 'Undo',
      text: `A second movement takes back ${movement.movement_type} of ${count(movement.qty)} × ${movement.product_name ?? movement.product_id}. Both stay in the list.`});
    if (yes) await attempt(() => send('DELETE', path`/api/movements/${movement.movement_id}`), 'The movement was undone') && list.reload();
  }

  function record() {
    return attempt(async () => {
      const [products, locations] = await Promise.all([get('/api/products'), get('/api/locations')]);
      recordDialog(products, locations, () => list.reload());
    });
  }
}

/** A sale is taken back by its receipt, not here; a reversal stays. */
const undoable = movement => movement.movement_id !== null && !movement.undone && ['Stock In', 'Stock Out', 'Transfer'].includes(movement.movement_type);

const KINDS = {in: ['to_location'], out: ['from_location'], transfer: ['from_location', 'to_location']};

function recordDialog(products, locations, done) {
  // one key for this dialog: pressed again after a lost answer, it is the same movement
  const key = newKey();
  const places = [['', 'Choose a location'], ...locations.map(each => [each.location_id, `${each.name} (${each.location_id})`])];
  const fields = {
    from_location: field({name: 'from_location', label: 'From', options: places, required: true}),
    to_location: field({name: 'to_location', label: 'To', options: places, required: true}),
  };
  const choose = kind => Object.entries(fields).forEach(([name, element]) => {
    element.hidden = !KINDS[kind].includes(name);
    element.querySelector('select').disabled = element.hidden;
  });
  choose('in');
  formDialog({
    title: 'Record movement',
    before: segments('Kind', [['in', 'Stock in'], ['out', 'Stock out'], ['transfer', 'Transfer']], 'in', choose),
    fields: [
      field({name: 'product_id', label: 'Product', required: true,
        options: [['', 'Choose a product'], ...products.map(each => [each.product_id, `${each.name} (${each.product_id})`])]}),
      fields.from_location,
      fields.to_location,
      field({name: 'qty', label: 'Quantity', type: 'number', min: 1, step: 1, required: true, inputmode: 'numeric'}),
    ],
    submit: 'Record',
    onsubmit: async given => {
      const movement = await send('POST', '/api/movements', {...given, qty: Number(given.qty), key}, key);
      toast(`${movement.movement_type} of ${count(movement.qty)} recorded`);
      done();
    },
  });
}
