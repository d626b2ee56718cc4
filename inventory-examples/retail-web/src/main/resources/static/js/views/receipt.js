import {h} from '../dom.js';
import {count, money, time} from '../format.js';

/** A sale on paper: what window.print() prints while it is on the page. */
export function receipt(sale) {
  return h('article.receipt', {'aria-label': `Receipt ${number(sale)}`},
    h('header', {}, h('strong', {}, 'Stockledger'), h('span', {}, sale.location), h('span', {}, time(sale.timestamp, {dateStyle: 'medium', timeStyle: 'short'}))),
    h('table', {},
      h('caption.hidden', {}, 'Lines of the receipt'),
      h('tbody', {}, sale.lines.flatMap(line => rows(line, sale.currency))),
      h('tfoot', {}, h('tr', {}, h('th', {scope: 'row'}, 'Total'), h('td', {}, money(sale.total, sale.currency))))),
    h('footer', {}, h('span', {}, `Receipt ${number(sale)}`), sale.user && h('span', {}, `Served by ${sale.user}`), h('span', {}, 'Thank you')));
}

/** A sale of another program on the same ledger has no receipt number of this shop. */
const number = sale => sale.receipt ?? sale.sale_id;

function rows(line, currency) {
  return [
    h('tr', {}, h('th', {scope: 'row'}, line.name, h('span', {}, `${count(line.quantity)} × ${money(line.unit_price, currency)}`)), h('td', {}, money(line.total, currency))),
    line.discount > 0 && h('tr.receipt-note', {}, h('td', {colspan: 2}, `discount ${money(line.discount, currency)} included`)),
    line.returned > 0 && h('tr.receipt-note', {}, h('td', {colspan: 2}, `${count(line.returned)} taken back`)),
  ];
}
