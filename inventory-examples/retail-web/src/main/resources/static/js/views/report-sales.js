import {get} from '../api.js';
import {chart} from '../charts.js';
import {h, settled} from '../dom.js';
import {count, money, shortMoney} from '../format.js';
import {icon} from '../icons.js';
import {empty, load, table} from '../list.js';
import {segments} from '../page.js';
import {period} from './period.js';

/** Units and revenue by day or by month, of all products or one. */
export function salesReport(stage) {
  const region = h('div', {});
  const drawing = chart();
  let by = 'day';
  const days = period(30, refresh);
  const product = h('input.search', {type: 'search', 'aria-label': 'Product id', placeholder: 'All products, or an id', oninput: settled(refresh, 350)});
  stage.append(
    h('div.tools', {},
      segments('Group by', [['day', 'By day'], ['month', 'By month']], by, chosen => {
        by = chosen;
        refresh();
      }),
      days.element, h('label.search-box', {}, icon('search'), product)),
    region);
  refresh();
  return {refresh, dispose: drawing.dispose};

  function refresh() {
    return load(region, () => get('/api/reports/sales', {by, ...days.range(), product: product.value.trim()}), draw);
  }

  function draw(periods) {
    if (!periods.some(each => each.units !== 0 || each.revenue !== 0)) return h('div.card', {}, empty('sales', 'Nothing was sold in this time'));
    drawing.draw({type: 'bar', label: `Revenue by ${by}`, text: money, tick: shortMoney, labels: periods.map(each => label(each.period)), values: periods.map(each => each.revenue)});
    return [h('div.card', {}, drawing.element), h('div.card.flush', {}, periodTable(periods))];
  }

  function periodTable(periods) {
    const sum = name => periods.reduce((total, each) => total + each[name], 0);
    return table({
      caption: `Sales by ${by}`,
      rows: [...periods].reverse(),
      columns: [
        {label: by === 'day' ? 'Day' : 'Month', main: true, cell: each => h('strong', {}, label(each.period))},
        {label: 'Units', end: true, cell: each => count(each.units)},
        {label: 'Revenue', end: true, cell: each => money(each.revenue)},
      ],
      foot: h('tr', {}, h('th', {scope: 'row'}, 'Together'), h('td.end', {dataset: {label: 'Units'}}, count(sum('units'))), h('td.end', {dataset: {label: 'Revenue'}}, money(sum('revenue')))),
    });
  }
}

/** "2026-11-21" as 21 Nov 2026, "2026-11" as Nov 2026. */
function label(text) {
  const [year, month, day] = text.split('-').map(Number);
  return new Date(year, month - 1, day ?? 1).toLocaleDateString(undefined, {year: 'numeric', month: 'short', day: day ? 'numeric' : undefined});
}
