import {h, settled} from '../dom.js';
import {count, money, several, time} from '../format.js';
import {icon} from '../icons.js';
import {empty, PagedList, table} from '../list.js';
import {href} from '../address.js';
import {head} from '../page.js';
import {saleDialog} from './sale-dialog.js';

/** What was sold, newest first, with the way to take goods back. */
export function salesView(stage, query) {
  const region = h('div.card.flush', {});
  const list = new PagedList({region, path: '/api/sales', query: () => filter(), draw});
  const restart = () => list.restart();
  const product = h('input.search', {type: 'search', 'aria-label': 'Product id', placeholder: 'All products, or an id', value: query.get('product') ?? '', oninput: settled(restart, 350)});
  const day = label => h('input', {type: 'date', 'aria-label': label, onchange: restart});
  const from = day('From day');
  const to = day('To day');
  stage.append(
    head('Sales history', 'Sales keep the names and prices they were made with.'),
    h('div.tools', {role: 'search', 'aria-label': 'Filter sales'},
      h('label.search-box', {}, icon('search'), product), h('span.range', {}, from, h('span', {}, 'to'), to)),
    region);
  list.reload();
  return {refresh: () => list.reload()};

  function filter() {
    return {product: product.value.trim(), from: from.value, to: to.value};
  }

  function draw(sales) {
    if (!sales.length) return nothing();
    return table({caption: 'Sales, newest first', rows: sales, columns: [
      {label: 'Receipt', main: true, cell: openButton},
      {label: 'When', cell: sale => time(sale.timestamp)},
      {label: 'Goods', wide: true, cell: sale => [names(sale), h('span.row-note', {}, several(units(sale), 'unit'))]},
      {label: 'By', cell: sale => sale.user || '–'},
      {label: 'State', cell: state},
      {label: 'Total', end: true, cell: sale => h('strong', {}, money(sale.total, sale.currency))},
    ]});
  }

  function nothing() {
    if (Object.values(filter()).some(Boolean)) return empty('filter', 'No sale matches', 'Try a wider filter.');
    return empty('sales', 'No sales yet', 'Sales made at the point of sale stand here.', h('a.button', {href: href('pos')}, 'Point of sale'));
  }

  function openButton(sale) {
    return h('button.link', {type: 'button', dataset: {key: `sale-${sale.sale_id}`}, onclick: () => saleDialog(sale, () => list.reload())}, sale.receipt ?? `${sale.sale_id.slice(0, 8)}…`);
  }
}

const units = sale => sale.lines.reduce((sum, line) => sum + line.quantity, 0);

function names(sale) {
  const [first, ...rest] = sale.lines;
  return rest.length ? `${first.name} and ${several(rest.length, 'other')}` : first?.name ?? '–';
}

function state(sale) {
  const returned = sale.lines.reduce((sum, line) => sum + line.returned, 0);
  if (sale.reversed) return h('span.tag.faint', {}, 'undone');
  if (returned === 0) return h('span.tag.in', {}, 'sold');
  return h('span.tag.out', {}, returned === units(sale) ? 'taken back' : `${count(returned)} taken back`);
}
