import {go} from '../address.js';
import {h} from '../dom.js';
import {icon} from '../icons.js';
import {head, segments} from '../page.js';
import {movementReport} from './report-movements.js';
import {salesReport} from './report-sales.js';
import {stockReport} from './report-stock.js';

const REPORTS = {stock: stockReport, sales: salesReport, movements: movementReport};

/** Stock, sales and movements over a time. */
export function reportsView(stage, query) {
  const name = query.get('tab') in REPORTS ? query.get('tab') : 'stock';
  const place = h('div.report', {});
  stage.append(
    head('Reports', 'Every figure is added up from the movements.',
      h('button.button', {type: 'button', onclick: () => report.refresh()}, icon('refresh'), 'Refresh')),
    segments('Report', [['stock', 'Stock'], ['sales', 'Sales'], ['movements', 'Movements']], name, tab => go('reports', {tab})),
    place);
  const report = REPORTS[name](place, query);
  return report;
}
