import {get, newKey, path, send} from '../api.js';
import {h} from '../dom.js';
import {field, formDialog} from '../form.js';
import {count} from '../format.js';
import {pill} from '../list.js';
import {session} from '../session.js';
import {attempt, toast} from '../toast.js';

const QUICK = [-10, -1, 1, 10];

/** Asks by how much a product's stock in the shop changes, and records that as a movement. */
export function stockDialog(id, done) {
  return attempt(async () => {
    const product = await get(path`/api/get_product/${id}`);
    // pressed again after a lost answer, it is the same change
    const key = newKey();
    const change = field({name: 'quantity', label: 'Change', type: 'number', step: 1, required: true, value: '', placeholder: '+12 or -3',
      hint: 'A number to add, or a negative one to take away.'});
    const input = change.querySelector('input');
    const quick = h('div.quick', {role: 'group', 'aria-label': 'Quick change'}, QUICK.map(step => h('button.button', {type: 'button', onclick: () => {
      input.value = String(Number(input.value || 0) + step);
    }}, step > 0 ? `+${step}` : `−${-step}`)));
    formDialog({
      title: 'Update stock',
      before: [h('p.subject', {}, h('strong', {}, product.product_name), h('span.row-note', {}, product.product_id)),
        h('p.stock-now', {}, h('span.big-number', {}, count(product.stock)), h('span', {}, `in ${session.shop} now`), pill(product.stock_status))],
      fields: [change, quick],
      submit: 'Update stock',
      onsubmit: async ({quantity}) => {
        const after = await send('PUT', path`/api/update_stock/${id}`, {quantity: Number(quantity), key}, key);
        toast(`${product.product_name}: ${count(after.new_stock)} in stock`);
        done?.();
      },
    });
  });
}
