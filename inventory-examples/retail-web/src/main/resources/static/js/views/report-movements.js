import {get} from '../api.js';
import {h} from '../dom.js';
import {count} from '../format.js';
import {empty, load, table} from '../list.js';
import {period} from './period.js';

const KINDS = [['received', 'Received'], ['issued', 'Issued'], ['transferred_in', 'Moved in'], ['transferred_out', 'Moved out'],
  ['sold', 'Sold'], ['returned', 'Returned'], ['adjusted', 'Adjusted'], ['reversed', 'Undone']];

/** What came and went per product and location in a time. */
export function movementReport(stage) {
  const region = h('div.card.flush', {});
  const days = period(30, refresh);
  stage.append(h('div.tools', {}, days.element), region);
  refresh();
  return {refresh};

  function refresh() {
    return load(region, () => get('/api/reports/movements', days.range()), draw);
  }

  function draw(all) {
    const rows = all.filter(row => KINDS.some(([name]) => row[name] !== 0));
    if (!rows.length) return empty('movements', 'Nothing moved in this time');
    return table({caption: 'Movements by product and location', rows, columns: [
      {label: 'Product', main: true, cell: row => h('strong', {}, row.product_id)},
      {label: 'Location', cell: row => row.location},
      ...KINDS.map(([name, label]) => ({label, end: true, cell: row => figure(row[name])})),
    ]});
  }
}

const figure = value => (value ? count(value) : h('span.zero', {}, '0'));
