import {h, settled, show} from '../dom.js';
import {count} from '../format.js';
import {icon} from '../icons.js';
import {empty, PagedList, pill, table} from '../list.js';

const STATUSES = [['', 'Any status'], ['in', 'In stock'], ['low', 'Low stock'], ['out', 'Out of stock']];

/** Product × location with quantity and status, now or as of an instant. */
export function stockReport(stage, query) {
  const totals = h('div', {});
  const region = h('div.card.flush', {});
  const list = new PagedList({region, path: '/api/reports/stock', query: () => filter(), draw});
  const restart = () => list.restart();
  const search = h('input.search', {type: 'search', 'aria-label': 'Search the stock report', placeholder: 'Search product or location',
    value: query.get('location') ?? query.get('search') ?? '', oninput: settled(restart, 350)});
  const status = h('select', {'aria-label': 'Status', onchange: restart}, STATUSES.map(([value, text]) => h('option', {value}, text)));
  status.value = query.get('status') ?? '';
  const asOf = h('input', {type: 'datetime-local', 'aria-label': 'As of', onchange: restart});

  stage.append(
    totals,
    h('div.tools', {role: 'search', 'aria-label': 'Filter the stock report'},
      h('label.search-box', {}, icon('search'), search), status,
      h('label.inline', {}, h('span', {}, 'As of'), asOf)),
    region);
  list.reload();
  return {refresh: () => list.reload()};

  function filter() {
    return {search: search.value.trim(), status: status.value, as_of: asOf.value && new Date(asOf.value).toISOString()};
  }

  function draw(rows) {
    drawTotals(list.totals);
    if (!rows.length) return empty('reports', 'Nothing to report', 'No product has stock or history that matches.');
    return table({caption: 'Stock by product and location', rows, columns: [
      {label: 'Product', main: true, cell: row => [h('strong', {}, row.product_name), h('span.row-note', {}, row.product_id)]},
      {label: 'Location', cell: row => [row.location_name, h('span.row-note', {}, row.location_id)]},
      {label: 'Quantity', end: true, cell: row => h('strong', {}, count(row.qty))},
      {label: 'Status', cell: row => pill(row.status)},
    ]});
  }

  function drawTotals({items, low_stock, out_of_stock, active_locations}) {
    const searched = search.value.trim() !== '';
    show(totals, h('div.figures.four', {},
      figure('Units in stock', items), figure('Low stock', low_stock), figure('Out of stock', out_of_stock), figure('Active locations', active_locations)),
      searched && h('p.row-note', {}, 'These figures are of all the stock; the search narrows the table only.'));
  }
}

function figure(label, value) {
  return h('div.figure', {}, h('span.figure-label', {}, label), h('span.figure-value', {}, count(value)));
}
