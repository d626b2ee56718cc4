import {get} from '../api.js';
import {chart} from '../charts.js';
import {h, show} from '../dom.js';
import {count, isoDate, money, month, several, shortMoney} from '../format.js';
import {empty, failed} from '../list.js';
import {card, segments} from '../page.js';

const YEARS_BACK = 5;

/** Sales of one year by month, of this month by day, or of a year by product. Answers {element, refresh, dispose}. */
export function salesChart() {
  const drawing = chart();
  const region = h('div.chart-region', {}, drawing.element);
  const thisYear = new Date().getFullYear();
  let kind = 'year';
  let year = thisYear;

  const years = h('select.small', {'aria-label': 'Year', onchange: event => {
    year = Number(event.target.value);
    refresh();
  }}, Array.from({length: YEARS_BACK}, (_, i) => h('option', {value: thisYear - i}, String(thisYear - i))));
  const kinds = segments('Chart', [['year', 'Sales trend'], ['month', 'This month'], ['products', 'Product performance']], kind, chosen => {
    kind = chosen;
    years.hidden = kind === 'month';
    refresh();
  });
  const element = card('Sales', region, h('div.card-tools', {}, kinds, years));
  element.classList.add('trend');
  return {element, refresh, dispose: drawing.dispose};

  async function refresh() {
    const asked = kind;
    try {
      const found = await READS[kind](year);
      if (asked !== kind) return;
      if (found.values.some(value => value > 0)) {
        if (!drawing.element.isConnected) show(region, drawing.element);
        await drawing.draw(found);
      } else {
        show(region, empty('reports', 'Nothing was sold in this time', 'Choose another year, or sell something.'));
      }
    } catch (trouble) {
      show(region, failed(trouble, refresh));
    }
  }
}

/** A month that has not come yet is no month without sales. */
function untilNow(months, year) {
  const now = new Date();
  return months.map((value, i) => (year === now.getFullYear() && i > now.getMonth() ? null : value));
}

const READS = {
  async year(year) {
    const {monthly_sales} = await get('/api/dashboard', {year});
    return {
      type: 'line', label: `Sales of ${year} by month`, values: untilNow(monthly_sales, year), text: money, tick: shortMoney,
      labels: monthly_sales.map((_, i) => month(i, year)),
    };
  },

  async month() {
    const now = new Date();
    const days = new Date(now.getFullYear(), now.getMonth() + 1, 0).getDate();
    const day = number => isoDate(new Date(now.getFullYear(), now.getMonth(), number));
    const found = await get('/api/reports/sales', {by: 'day', from: day(1), to: day(days)});
    const revenue = new Map(found.map(each => [Number(each.period.slice(-2)), each.revenue]));
    const labels = Array.from({length: days}, (_, i) => i + 1);
    return {type: 'bar', label: 'Sales of this month by day', labels, values: labels.map(day => revenue.get(day) ?? 0), text: money, tick: shortMoney};
  },

  async products(year) {
    const found = await get('/api/reports/products', {from: `${year}-01-01`, to: `${year}-12-31`, limit: 8});
    return {
      type: 'bar', across: true, label: `Units sold in ${year} by product`, text: value => several(value, 'unit'), tick: count,
      labels: found.map(each => each.name), values: found.map(each => each.units),
    };
  },
};
