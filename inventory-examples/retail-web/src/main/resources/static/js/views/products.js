import {go} from '../address.js';
import {h, settled} from '../dom.js';
import {count, money} from '../format.js';
import {icon} from '../icons.js';
import {empty, PagedList, pill, table} from '../list.js';
import {menu} from '../menu.js';
import {head, segments} from '../page.js';
import {isManager} from '../session.js';
import * as steps from './product-steps.js';
import {stockDialog} from './stock-dialog.js';

const PAGE = 50;
const ALL = 1000;

/** The catalogue: look up, add, edit, price, stock, archive, delete. */
export function productsView(stage, query) {
  const region = h('div.card.flush', {});
  const list = new PagedList({region, path: '/api/products', query: () => ({search: search.value, archived: archived || undefined}), draw, page: PAGE});
  // the server lists archived products among the others, so there are few on a page
  const restart = () => list.restart(archived ? ALL : PAGE);
  const refresh = () => list.reload();
  const search = h('input.search', {type: 'search', 'aria-label': 'Search products', placeholder: 'Search id, name or description', value: query.get('search') ?? '', oninput: settled(restart)});
  let archived = false;
  let found = [];

  stage.append(
    head('Products', 'Click a status to change the stock in the shop.',
      isManager() && h('button.button.primary', {type: 'button', onclick: () => steps.add(found, refresh)}, icon('add'), 'Add product')),
    h('div.tools', {},
      h('label.search-box', {}, icon('search'), search),
      segments('Show', [['active', 'Active'], ['archived', 'Archived']], 'active', chosen => {
        archived = chosen === 'archived';
        restart();
      })),
    region);
  refresh();
  return {refresh};

  function draw(products) {
    found = products;
    const rows = products.filter(product => product.archived === archived);
    return rows.length ? table({caption: 'Products', rows, columns: columns()}) : nothing();
  }

  function nothing() {
    if (search.value) return empty('search', 'No product matches', `Nothing is called “${search.value}”.`);
    if (archived) return empty('archive', 'Nothing is archived');
    return empty('products', 'No products yet', 'Add your first product to get started.',
      isManager() && h('button.button.primary', {type: 'button', onclick: () => steps.add([], refresh)}, icon('add'), 'Add product'));
  }

  function columns() {
    return [
      {label: 'Product', main: true, cell: product => [h('strong', {}, product.name), product.description && h('span.row-note', {}, product.description)]},
      {label: 'Id', cell: product => h('code', {}, product.product_id)},
      {label: 'Category', cell: product => product.category || '–'},
      {label: 'Supplier', cell: product => product.supplier || '–'},
      {label: 'Price', end: true, cell: product => money(product.price)},
      {label: 'Stock', end: true, cell: product => h('strong', {}, count(product.stock))},
      {label: 'Status', cell: statusButton},
      {label: 'Steps', actions: true, cell: actions},
    ];
  }

  function statusButton(product) {
    if (product.archived) return h('span.tag', {}, 'Archived');
    const key = `status-${product.product_id}`;
    return h('button.pill-button', {type: 'button', dataset: {key}, 'aria-label': `${product.status}: update stock of ${product.name}`,
      onclick: () => stockDialog(product.product_id, refresh)}, pill(product.status));
  }

  function actions(product) {
    const manager = isManager();
    return menu(`Steps for ${product.name}`, [
      manager && ['edit', 'Edit', () => steps.edit(product, found, refresh)],
      manager && ['price', 'Change price', () => steps.price(product, refresh)],
      ['movements', 'Movements', () => go('movements', {product: product.product_id})],
      ['sales', 'Sales', () => go('sales', {product: product.product_id})],
      ['hold', 'Hold (next step)', () => steps.hold(product)],
      manager && !product.archived && ['archive', 'Archive', () => steps.archive(product, refresh)],
      manager && product.archived && ['restore', 'Restore', () => steps.restore(product, refresh)],
      manager && ['remove', 'Delete', () => steps.remove(product, refresh), true],
    ], `menu-${product.product_id}`);
  }
}
