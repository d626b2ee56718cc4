import {get} from '../api.js';
import {openDialog} from '../dialog.js';
import {h, show} from '../dom.js';
import {count, money} from '../format.js';
import {icon} from '../icons.js';
import {head} from '../page.js';
import {session} from '../session.js';
import {Cart} from './cart.js';
import {cartPanel} from './pos-cart.js';
import {goodsPanel} from './pos-goods.js';
import {keysDialog, listenToKeys} from './pos-keys.js';
import {receipt} from './receipt.js';

/** The till: goods on the left, the cart on the right, everything within reach of the keyboard. */
export function posView(stage) {
  const cart = new Cart();
  let products = new Map();
  const goods = goodsPanel({onadd: add, read: readGoods});
  const panel = cartPanel({cart, stockOf: id => products.get(id)?.stock, onchange: drawBar, onsold: sold, onclose: () => till.classList.remove('cart-open')});
  const bar = h('button.pos-bar', {type: 'button', onclick: () => till.classList.add('cart-open')});
  const till = h('div.pos', {}, goods.element, panel.element, bar);
  stage.append(
    head('Point of sale', `Sells from ${session.shop}.`, h('button.button', {type: 'button', onclick: keysDialog}, icon('keyboard'), 'Keys')),
    till);
  panel.draw();
  goods.refresh().then(() => goods.focus());
  const deaf = listenToKeys({cart, goods, panel});
  return {refresh: goods.refresh, dispose: deaf};

  async function readGoods() {
    const answer = await get('/api/pos_products');
    products = new Map(answer.products.map(each => [each.product_id, each]));
    panel.draw();
    return answer.products;
  }

  function add(product) {
    cart.add({product_id: product.product_id, name: product.product_name});
    panel.draw();
  }

  function drawBar(total) {
    bar.hidden = cart.empty;
    show(bar, h('span', {}, `Cart · ${count(cart.units)}`), h('strong', {}, total === undefined ? '…' : money(total)));
  }

  function sold(sale) {
    till.classList.remove('cart-open');
    goods.refresh();
    const dialog = openDialog({
      title: 'Paid',
      body: receipt(sale),
      footer: [
        h('button.button', {type: 'button', onclick: () => print()}, icon('print'), 'Print'),
        h('button.button.primary', {type: 'button', autofocus: true, onclick: () => dialog.close()}, 'New sale'),
      ],
      onclose: () => goods.focus(),
    });
  }
}
