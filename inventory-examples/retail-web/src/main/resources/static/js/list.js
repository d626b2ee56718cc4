import {getPage} from './api.js';
import {h, show} from './dom.js';
import {icon} from './icons.js';

/** What is shown where there is nothing yet: a picture, a sentence, and the way on. */
export function empty(picture, title, text, ...actions) {
  return h('div.state', {}, h('span.state-icon', {}, icon(picture)), h('h2', {}, title), text && h('p', {}, text), actions);
}

export function failed(trouble, retry) {
  return h('div.state.bad', {role: 'alert'},
    h('span.state-icon', {}, icon('alert')),
    h('h2', {}, 'This could not be loaded'),
    h('p', {}, trouble.message),
    h('button.button', {type: 'button', onclick: retry}, icon('refresh'), 'Try again'));
}

export function loading(lines = 5) {
  return h('div.skeleton', {role: 'status'}, h('span.hidden', {}, 'Loading'), Array.from({length: lines}, () => h('div.bone')));
}

/**
 * A table whose rows become cards on a narrow screen. Columns are {label, cell: row => text or element, end?, main?, wide?, actions?}.
 */
export function table({caption, columns, rows, foot, row: attributes = () => ({})}) {
  return h('div.table-wrap', {}, h('table', {},
    h('caption.hidden', {}, caption),
    h('thead', {}, h('tr', {}, columns.map(heading))),
    h('tbody', {}, rows.map(row => h('tr', attributes(row), columns.map(column => cell(column, row))))),
    foot && h('tfoot', {}, foot)));
}

function heading({label, end, actions}) {
  return h('th', {scope: 'col', class: end ? 'end' : ''}, actions ? h('span.hidden', {}, label) : label);
}

function cell(column, row) {
  const kind = [column.end && 'end', column.main && 'main', column.wide && 'wide', column.actions && 'actions'].filter(Boolean).join(' ');
  return h('td', {class: kind, dataset: {label: column.label}}, [column.cell(row)]);
}

/** The status of a stock figure, as a word and a colour. */
export function pill(status) {
  return h('span.pill', {class: tone(status)}, status);
}

export function tone(status) {
  const text = status.toLowerCase();
  return text.startsWith('out') ? 'out' : text.startsWith('low') ? 'low' : 'ok';
}

/** Loads into a region and shows why when it fails; what is there stays until the new is known. */
export async function load(region, read, draw) {
  if (!region.hasChildNodes()) show(region, loading());
  try {
    const found = await read();
    show(region, draw(found));
  } catch (trouble) {
    show(region, failed(trouble, () => load(region, read, draw)));
  }
}

/**
 * A list that grows by pages. reload() reads again as many rows as are shown, restart() begins with the first page,
 * as after a change of the filter.
 */
export class PagedList {
  constructor({region, path, query, draw, page = 50}) {
    Object.assign(this, {region, path, query, draw, page, shown: page, call: 0});
  }

  restart(page = this.page) {
    this.page = this.shown = page;
    return this.reload();
  }

  async reload() {
    const call = ++this.call;
    if (!this.region.hasChildNodes()) show(this.region, loading());
    try {
      const found = await this.read();
      if (call === this.call) show(this.region, this.draw(found.rows), found.next && this.moreButton());
    } catch (trouble) {
      if (call === this.call) show(this.region, failed(trouble, () => this.reload()));
    }
  }

  /** The server answers at most 1000 rows at a time. */
  async read() {
    const rows = [];
    let next;
    do {
      const limit = Math.min(1000, this.shown - rows.length);
      const found = await getPage(this.path, {...this.query(), limit, after: next});
      rows.push(...(found.rows.rows ?? found.rows));
      this.totals = found.rows.totals;
      next = found.next;
    } while (next && rows.length < this.shown);
    return {rows, next};
  }

  moreButton() {
    return h('div.more', {}, h('button.button', {type: 'button', dataset: {key: 'more'}, onclick: () => {
      this.shown += this.page;
      this.reload();
    }}, 'Show more'));
  }
}
