import {href} from '../address.js';
import {h} from '../dom.js';
import {count} from '../format.js';

/** No answer came: what was asked may have happened. */
export function outcomeOpen() {
  return h('div.notice.warn', {}, h('strong', {}, 'No answer from the server'),
    h('p', {}, 'It is not known whether the sale was recorded. Try again: it is the same sale, and it is sold only once.'));
}

/** A sale was made under this cart's key, with other lines: whether the customer has paid, the history tells. */
export function recordedBefore() {
  return h('div.notice.warn', {}, h('strong', {}, 'Already recorded, with other lines'),
    h('p', {}, 'A sale was recorded for this cart before. ', h('a', {href: href('sales')}, 'Look it up in the sales history'),
      ', then clear the cart and sell what is missing.'));
}

/** Why a sale was refused; what is short can be lowered to what is there, by take. */
export function refused(refusal, cart, take) {
  const shortages = refusal.shortages ?? [];
  return h('div.notice.bad', {},
    h('strong', {}, shortages.length ? 'Not enough stock' : 'Refused'),
    shortages.length ? h('ul', {}, shortages.map(each => shortage(each, cart, take))) : h('p', {}, refusal.message),
    h('p.row-note', {}, 'Nothing was sold.'));
}

function shortage(each, cart, take) {
  const name = cart.lines.find(line => line.product_id === each.product_id)?.name ?? each.product_id;
  return h('li', {}, `${name}: ${count(each.asked)} asked, ${count(each.available)} there`,
    h('button.button.small', {type: 'button', onclick: () => take(each)}, each.available > 0 ? `Take ${count(each.available)}` : 'Remove'));
}
