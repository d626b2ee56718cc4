import {tell} from '../dialog.js';
import {h, typing} from '../dom.js';

const KEYS = [
  ['/ or F2', 'search'],
  ['Enter', 'add the marked product to the cart'],
  ['↑ ↓', 'in the search: mark another product; else: choose a line of the cart'],
  ['Esc', 'leave the search, so that the keys below act on the chosen line'],
  ['1 2 3 5 0', 'quantity 1, 2, 3, 5 or 10'],
  ['+ −', 'one more, one less'],
  ['Delete', 'take the line out'],
  ['D or F4', 'discount on the line'],
  ['F8', 'clear the cart'],
  ['P or F9', 'pay, or try again'],
  ['?', 'this list'],
];

const QUANTITIES = {1: 1, 2: 2, 3: 3, 5: 5, 0: 10};

export function keysDialog() {
  tell('Keys', h('dl.keys', {}, KEYS.map(([key, text]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, text)))));
}

/** Listens until the returned function is called. Function keys act everywhere, letters only outside of fields. */
export function listenToKeys({cart, goods, panel}) {
  const by = step => panel.change(() => cart.line && cart.quantity(cart.line.quantity + step));
  const everywhere = {F2: goods.focus, F4: panel.askDiscount, F8: panel.clear, F9: panel.pay};
  const outside = {
    '/': goods.focus, 'd': panel.askDiscount, 'p': panel.pay, '?': keysDialog,
    '+': () => by(1), '-': () => by(-1),
    'Delete': () => panel.change(() => cart.quantity(0)),
    'ArrowDown': () => panel.change(() => cart.step(1)),
    'ArrowUp': () => panel.change(() => cart.step(-1)),
  };

  function listen(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
    const action = everywhere[event.key] ?? (typing(event) ? undefined : letter(event.key));
    if (!action) return;
    event.preventDefault();
    action();
  }

  function letter(key) {
    if (key in QUANTITIES) return () => panel.change(() => cart.quantity(QUANTITIES[key]));
    return outside[key.length === 1 ? key.toLowerCase() : key];
  }

  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}
