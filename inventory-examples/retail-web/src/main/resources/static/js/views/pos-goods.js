import {h, show} from '../dom.js';
import {count, money} from '../format.js';
import {icon} from '../icons.js';
import {empty, failed, loading} from '../list.js';
import {segments} from '../page.js';

const MOST = 60;
const LOOK = 'retail.pos.look';

/** The goods of the shop, found by name or id. Calls onadd with the product that is put into the cart. */
export function goodsPanel({onadd, read}) {
  const region = h('div', {id: 'goods'}, loading(6));
  const search = h('input.search.large', {type: 'search', 'aria-label': 'Search by name or id', placeholder: 'Search by name or id, Enter adds',
    'aria-controls': 'goods', autocomplete: 'off', spellcheck: 'false', oninput: () => point(0), onkeydown: keys});
  let look = localStorage.getItem(LOOK) === 'list' ? 'list' : 'grid';
  let all = [];
  let at = 0;

  const element = h('section.pos-goods', {'aria-label': 'Goods'},
    h('div.tools', {},
      h('label.search-box', {}, icon('search'), search, h('kbd', {'aria-hidden': 'true'}, '/')),
      segments('Look', [['grid', 'Grid'], ['list', 'List']], look, chosen => {
        look = chosen;
        localStorage.setItem(LOOK, look);
        draw();
      })),
    region);
  return {element, refresh, focus};

  async function refresh() {
    try {
      all = await read();
      draw();
    } catch (trouble) {
      if (!all.length) show(region, failed(trouble, refresh));
    }
  }

  function focus() {
    search.focus();
    search.select();
  }

  function matches() {
    const words = search.value.trim().toLowerCase();
    const found = all.filter(each => each.product_name.toLowerCase().includes(words) || each.product_id.toLowerCase().includes(words));
    // a scanner types the whole id: what it names comes first
    return found.sort((a, b) => exact(b, words) - exact(a, words));
  }

  function draw() {
    const found = matches();
    if (!found.length) {
      show(region, all.length ? empty('search', 'Nothing matches', `No product is called “${search.value}”.`) : empty('products', 'Nothing to sell yet', 'Add products first.'));
      return;
    }
    show(region,
      h('ul.goods', {class: look}, found.slice(0, MOST).map((each, i) => h('li', {}, good(each, i)))),
      found.length > MOST && h('p.row-note.center', {}, `${count(found.length - MOST)} more: type a few letters`));
  }

  function good(each, i) {
    const marked = i === at && search.value.trim() !== '';
    return h('button.good', {type: 'button', class: marked ? 'marked' : '', dataset: {key: `good-${each.product_id}`}, onclick: () => onadd(each),
      'aria-label': `Add ${each.product_name}, ${money(each.price)}, ${count(each.stock)} in stock`},
    h('span.good-name', {}, each.product_name),
    h('span.good-id', {}, each.product_id),
    h('span.good-foot', {}, h('strong', {}, money(each.price)), each.stock > 0 ? h('span.good-stock', {class: each.stock_status.startsWith('Low') ? 'low' : ''}, `${count(each.stock)} there`) : h('span.good-stock.out', {}, 'none left')));
  }

  function point(index) {
    at = Math.max(0, Math.min(index, Math.min(MOST, matches().length) - 1));
    draw();
    region.querySelector('.marked')?.scrollIntoView({block: 'nearest'});
  }

  function keys(event) {
    const move = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (move) {
      event.preventDefault();
      point(at + move);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      search.value = '';
      point(0);
      search.blur();
    }
  }

  function choose() {
    const found = search.value.trim() && matches()[at];
    if (!found) return;
    onadd(found);
    search.value = '';
    point(0);
  }
}

const exact = (product, words) => Number(product.product_id.toLowerCase() === words);
