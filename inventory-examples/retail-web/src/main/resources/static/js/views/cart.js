import {newKey} from '../api.js';

const STORE = 'retail.cart';

/**
 * What one customer buys. The key is made with the cart and stays until the answer to the sale is known, also over a
 * reload of the page: however often the same cart is paid, it is sold once. While the outcome is open nothing changes.
 */
export class Cart {
  constructor() {
    Object.assign(this, fresh(), JSON.parse(sessionStorage.getItem(STORE) ?? '{}'));
  }

  get empty() {
    return this.lines.length === 0;
  }

  get units() {
    return this.lines.reduce((sum, line) => sum + line.quantity, 0);
  }

  get line() {
    return this.lines.find(line => line.product_id === this.selected);
  }

  /** What is sent to be priced or sold. */
  get order() {
    return this.lines.map(({product_id, quantity, discount}) => ({product_id, quantity, ...(discount > 0 && {discount})}));
  }

  add({product_id, name}) {
    if (this.open) return;
    const line = this.lines.find(each => each.product_id === product_id);
    if (line) line.quantity++;
    else this.lines.push({product_id, name, quantity: 1, discount: 0});
    this.select(product_id);
  }

  select(product_id) {
    this.selected = product_id;
    this.save();
  }

  /** Moves the choice up (-1) or down (1). */
  step(by) {
    const at = this.lines.indexOf(this.line);
    const next = this.lines[Math.min(this.lines.length - 1, Math.max(0, at + by))];
    if (next) this.select(next.product_id);
  }

  /** Sets how many of the chosen product are bought; none takes it out. */
  quantity(number) {
    if (this.open || !this.line || !Number.isInteger(number)) return;
    if (number < 1) this.lines.splice(this.lines.indexOf(this.line), 1);
    else this.line.quantity = number;
    if (!this.line) this.selected = this.lines.at(-1)?.product_id;
    this.save();
  }

  /** An amount off the whole chosen line. */
  discount(amount) {
    if (this.open || !this.line) return;
    this.line.discount = amount;
    this.save();
  }

  /** Whether the answer to a sale is still open. */
  outcome(open) {
    this.open = open;
    this.save();
  }

  clear() {
    Object.assign(this, fresh());
    this.save();
  }

  save() {
    const {key, lines, selected, open} = this;
    sessionStorage.setItem(STORE, JSON.stringify({key, lines, selected, open}));
  }
}

const fresh = () => ({key: newKey(), lines: [], selected: undefined, open: false});
