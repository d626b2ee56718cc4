import {href} from '../address.js';
import {get} from '../api.js';
import {h} from '../dom.js';
import {count, money, several, shortTime} from '../format.js';
import {icon} from '../icons.js';
import {empty, load} from '../list.js';
import {card, head} from '../page.js';
import {session} from '../session.js';
import {movementLine} from './movement-line.js';
import {salesChart} from './sales-chart.js';
import {stockDialog} from './stock-dialog.js';

const ALERTS = 5;

/** The shop at a glance. */
export function dashboardView(stage) {
  const [figures, sellers, alerts, activity, sales] = Array.from({length: 5}, () => h('div', {}));
  const trend = salesChart();
  const recent = card('Recent activity', activity, h('a.card-link', {href: href('movements')}, 'All movements'));
  recent.classList.add('activity');
  stage.append(
    head('Dashboard', new Date().toLocaleDateString(undefined, {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'}),
      h('a.button.primary', {href: href('pos')}, icon('sell'), 'New sale')),
    figures,
    h('div.dash', {},
      trend.element,
      card('Stock alerts', alerts, h('a.card-link', {href: href('reports', {tab: 'stock', status: 'low'})}, 'Stock report')),
      card('Top sellers', sellers),
      card('Recent sales', sales, h('a.card-link', {href: href('sales')}, 'All sales')),
      recent));
  refresh();
  return {refresh, dispose: trend.dispose};

  function refresh() {
    const dashboard = get('/api/dashboard');
    const overview = get('/api/overview');
    return Promise.all([
      trend.refresh(),
      load(figures, () => Promise.all([dashboard, overview]), drawFigures),
      load(alerts, () => dashboard, drawAlerts),
      load(sellers, () => dashboard, drawSellers),
      load(sales, () => dashboard, drawSales),
      load(activity, () => overview, drawActivity),
    ]);
  }

  function drawFigures([{metrics}, overview]) {
    return h('div.figures', {},
      figure('Today', money(metrics.todays_sales_total), several(metrics.todays_sales_count, 'sale'), 'main'),
      figure('Sales in all', money(metrics.total_sales), change(metrics.month_change)),
      figure('Units sold', count(metrics.total_products_sold), 'since the beginning'),
      overview.stock_value !== null && figure('Stock value', money(overview.stock_value), 'at today’s prices'),
      figure('Products', count(overview.products), `in ${several(overview.locations, 'location')}`, '', 'products'),
      figure('Movements', count(overview.movements), 'recorded', '', 'movements'));
  }

  function figure(label, value, note, kind = '', to) {
    const inside = [h('span.figure-label', {}, label), h('span.figure-value', {}, value), h('span.figure-note', {}, note)];
    return to ? h('a.figure', {href: href(to), dataset: {key: label}}, inside) : h('div.figure', {class: kind}, inside);
  }

  function change(percent) {
    if (percent === null || percent === undefined) return 'no month before to compare';
    const up = percent >= 0;
    return h('span.change', {class: up ? 'up' : 'down', title: 'Compared with the same days of the month before'}, icon(up ? 'up' : 'down'), `${up ? '+' : ''}${percent.toLocaleString(undefined, {maximumFractionDigits: 1})} % on last month`);
  }

  function drawAlerts({stock_alerts}) {
    if (!stock_alerts.length) return empty('check', 'Nothing is short', `Every product has ${session.low_stock} or more in the shop.`);
    return h('ul.rows', {}, stock_alerts.slice(0, ALERTS).map(alert => h('li.row', {},
      h('span.level', {class: alert.level}, alert.level === 'critical' ? 'Out' : 'Low'),
      h('span.row-main', {}, alert.product_name, h('span.row-note', {}, `${alert.product_id} · ${alert.level === 'critical' ? 'none left' : `${count(alert.stock)} left`}`)),
      h('button.button.small', {type: 'button', dataset: {key: `restock-${alert.product_id}`}, 'aria-label': `Update stock of ${alert.product_name}`,
        onclick: () => stockDialog(alert.product_id, refresh)}, 'Update'))),
      stock_alerts.length > ALERTS && h('li.row.row-note', {}, `and ${count(stock_alerts.length - ALERTS)} more in the stock report`));
  }

  function drawSellers({top_selling}) {
    if (!top_selling.length) return empty('sell', 'No sales yet', 'What sells best will stand here.');
    const most = Math.max(...top_selling.map(each => each.units_sold));
    return h('ol.rows', {}, top_selling.map((each, i) => h('li.row', {},
      h('span.rank', {}, String(i + 1)),
      h('span.row-main', {}, each.product_name, each.reviews > 0 && h('span.stars', {}, ` ★ ${each.reviews}`),
        h('meter.bar', {min: 0, max: most, value: each.units_sold, 'aria-label': `${each.product_name}: units sold`})),
      h('span.row-end', {}, several(each.units_sold, 'unit')))));
  }

  function drawSales({recent_purchases}) {
    if (!recent_purchases.length) return empty('sales', 'No sales yet', 'Sell something at the point of sale.', h('a.button', {href: href('pos')}, 'Point of sale'));
    return h('ul.rows', {}, recent_purchases.map(each => h('li.row', {},
      h('span.row-main', {}, each.product_name, h('span.row-note', {}, shortTime(each.date_time), each.user_id ? ` · ${each.user_id}` : '')),
      h('span.row-end.strong', {}, money(each.product_price)))));
  }

  function drawActivity({recent}) {
    if (!recent.length) return empty('movements', 'No movements yet', 'Record stock that comes in, and it shows here.', h('a.button', {href: href('movements')}, 'Movements'));
    return h('ul.rows', {}, recent.map(movementLine));
  }
}
