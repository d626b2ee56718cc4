import {get, newKey, path, send} from '../api.js';
import {openDialog} from '../dialog.js';
import {h, show} from '../dom.js';
import {field, form} from '../form.js';
import {several} from '../format.js';
import {icon} from '../icons.js';
import {attempt, toast} from '../toast.js';
import {receipt} from './receipt.js';

/** One sale in full: its receipt, and which of its lines come back. */
export function saleDialog({sale_id}, done) {
  return attempt(async () => {
    const body = h('div.sale', {});
    const dialog = openDialog({
      title: 'Sale',
      body,
      wide: true,
      footer: [
        h('button.button', {type: 'button', onclick: () => print()}, icon('print'), 'Print'),
        h('button.button.primary', {type: 'button', onclick: () => dialog.close()}, 'Close'),
      ],
    });
    // by a parameter: the id of another program's sale may have a slash in it, and no path takes that
    draw(await get('/api/sale', {id: sale_id}));

    function draw(sale) {
      show(body, receipt(sale), takeBack(sale, after => {
        draw(after);
        done();
      }));
    }
  });
}

function takeBack(sale, done) {
  const open = sale.lines.filter(line => line.quantity > line.returned);
  if (sale.reversed || !open.length) return h('p.take-back.notice', {}, 'Everything of this sale was taken back.');
  const key = newKey();
  return h('section.take-back', {}, h('h3', {}, 'Take back'), h('p.row-note', {}, 'The goods return to the stock, the amount to the customer.'), form({
    fields: open.map(line => field({
      name: String(line.line), label: line.name, type: 'number', min: 0, max: line.quantity - line.returned, step: 1, value: '0', required: true,
      inputmode: 'numeric', hint: `of ${several(line.quantity - line.returned, 'unit')}`})),
    submit: 'Take back',
    onsubmit: async given => {
      const lines = Object.entries(given).filter(([, quantity]) => Number(quantity) > 0).map(([line, quantity]) => ({line: Number(line), quantity: Number(quantity)}));
      if (!lines.length) throw new Error('Say how many of which line come back.');
      const after = await send('POST', path`/api/sale/returns?id=${sale.sale_id}`, {lines, key}, key);
      toast(`${several(lines.reduce((sum, each) => sum + each.quantity, 0), 'unit')} taken back`);
      done(after);
    },
  }));
}
