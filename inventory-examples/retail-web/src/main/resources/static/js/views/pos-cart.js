import {NoAnswer, Refusal, send} from '../api.js';
import {confirmed} from '../dialog.js';
import {h, settled, show} from '../dom.js';
import {field, formDialog} from '../form.js';
import {count, money, several} from '../format.js';
import {icon} from '../icons.js';
import {empty} from '../list.js';
import {session} from '../session.js';
import {outcomeOpen, recordedBefore, refused} from './pos-notice.js';

const QUICK = [1, 2, 3, 5, 10];

/** The cart: its lines, quantities, discounts, the server's total, and paying. */
export function cartPanel({cart, stockOf, onchange, onsold, onclose}) {
  const region = h('div.cart-lines', {});
  const notice = h('div', {role: 'alert'});
  const foot = h('div.cart-foot', {});
  let quote = {lines: []};
  let paying = false;
  const askPrice = settled(askNow, 80);

  const element = h('section.card.pos-cart', {'aria-label': 'Cart'},
    h('header.card-head', {},
      h('button.quiet.square.cart-close', {type: 'button', 'aria-label': 'Back to the goods', onclick: onclose}, icon('close')),
      h('h2', {}, 'Cart'),
      h('button.link', {type: 'button', onclick: clear}, 'Clear')),
    region, notice, foot);
  // a cart that was reloaded with its outcome open asks again at once
  if (cart.open) show(notice, outcomeOpen());
  return {element, draw, change, pay, clear, askDiscount};

  /** Runs a change of the cart and shows what it comes to. */
  function change(step) {
    step();
    if (!cart.open) show(notice);
    draw();
  }

  function draw() {
    show(region, cart.empty ? empty('sell', 'The cart is empty', 'Search, or tap a product.') : h('ul.lines', {}, cart.lines.map(lineItem)));
    drawFoot();
    onchange(quote.total);
    price();
  }

  function lineItem(line) {
    const chosen = line.product_id === cart.selected;
    const priced = quote.lines.find(each => each.product_id === line.product_id);
    const there = stockOf(line.product_id);
    return h('li.line-item', {class: chosen ? 'chosen' : '', dataset: {product: line.product_id}},
      h('button.line-main', {type: 'button', dataset: {key: `line-${line.product_id}`}, 'aria-pressed': String(chosen), onclick: () => change(() => cart.select(line.product_id))},
        h('span.line-name', {}, line.name),
        h('span.row-note', {}, `${count(line.quantity)} × ${priced ? money(priced.unit_price) : '…'}`, line.discount > 0 && ` − ${money(line.discount)}`),
        there !== undefined && there < line.quantity && h('span.short', {}, there > 0 ? `only ${count(there)} there` : 'none there')),
      h('strong.line-total', {}, priced && priced.quantity === line.quantity ? money(priced.total) : '…'),
      chosen && !cart.open && lineTools(line));
  }

  function lineTools(line) {
    const set = number => () => change(() => cart.quantity(number));
    const by = step => () => change(() => cart.quantity(line.quantity + step));
    const tool = (label, text, onclick) => h('button.button.key', {type: 'button', 'aria-label': label, dataset: {key: label}, onclick}, text);
    return h('div.line-tools', {role: 'group', 'aria-label': `Quantity of ${line.name}`},
      tool('One less', '−', by(-1)),
      QUICK.map(number => tool(`Quantity ${number}`, String(number), set(number))),
      tool('One more', '+', by(1)),
      tool('Discount', '%', askDiscount),
      tool('Remove', icon('remove'), set(0)));
  }

  function drawFoot() {
    const amount = cart.empty ? money(0) : quote.total === undefined ? '…' : money(quote.total);
    const label = paying ? 'Recording…' : cart.open ? 'Try again' : `Pay ${amount}`;
    show(foot,
      h('dl.total', {}, h('dt', {}, several(cart.units, 'unit')), h('dd', {}, amount)),
      h('button.button.primary.pay', {type: 'button', dataset: {key: 'pay'}, disabled: paying || cart.empty, onclick: pay}, label));
  }

  function price() {
    if (cart.empty) quote = {lines: []};
    else if (!cart.open) askPrice();
  }

  function askDiscount() {
    const line = cart.line;
    if (!line || cart.open) return;
    formDialog({
      title: 'Discount',
      before: h('p.subject', {}, h('strong', {}, line.name), h('span.row-note', {}, `${count(line.quantity)} in the cart`)),
      fields: field({name: 'discount', label: `Amount off this line, in ${session.currency}`, type: 'number', min: 0, step: '0.01', required: true, inputmode: 'decimal', value: line.discount || ''}),
      submit: 'Apply',
      onsubmit: async ({discount}) => change(() => cart.discount(Number(discount))),
    });
  }

  async function clear() {
    if (cart.empty || paying) return;
    const text = cart.open ? 'It is not known whether this sale was recorded. Look it up in the sales history before you sell it again.' : `${several(cart.units, 'unit')} will be taken out of the cart.`;
    if (await confirmed({title: 'Clear the cart', yes: 'Clear', danger: true, text})) {
      cart.clear();
      change(() => {});
    }
  }

  async function pay() {
    if (paying || cart.empty) return;
    const wasOpen = cart.open;
    paying = true;
    // from here on the sale may be recorded: nothing of it changes until the answer is known
    cart.outcome(true);
    draw();
    try {
      const sale = await send('POST', '/api/sales', {lines: cart.order, key: cart.key}, cart.key);
      cart.clear();
      quote = {lines: []};
      show(notice);
      onsold(sale);
    } catch (trouble) {
      cart.outcome(leavesOpen(trouble, wasOpen));
      show(notice, told(trouble));
    } finally {
      paying = false;
      draw();
    }
  }

  function told(trouble) {
    if (isRecorded(trouble)) return recordedBefore();
    return cart.open ? outcomeOpen() : refused(trouble, cart, take);
  }

  function take({product_id, available}) {
    change(() => {
      cart.select(product_id);
      cart.quantity(available);
    });
  }

  async function askNow() {
    const asked = JSON.stringify(cart.order);
    if (cart.empty || cart.open || asked === quote.asked) return;
    try {
      quote = {...await send('POST', '/api/quote', {lines: cart.order}), asked};
    } catch (trouble) {
      if (!(trouble instanceof Refusal)) return;
      quote = {lines: [], asked};
      show(notice, refused(trouble, cart, take));
    }
    if (asked === JSON.stringify(cart.order)) draw();
  }
}

/** Whether it is still unknown if the sale was made: who may not ask was told nothing of the try before. */
function leavesOpen(trouble, wasOpen) {
  return trouble instanceof NoAnswer || isRecorded(trouble) || (wasOpen && [401, 403, 429].includes(trouble.status));
}

/** Under this cart's key a sale was recorded before, and not with these lines. */
const isRecorded = trouble => trouble.code === 'id_conflict';
