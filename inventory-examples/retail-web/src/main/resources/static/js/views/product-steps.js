import {newKey, path, send} from '../api.js';
import {confirmed, tell} from '../dialog.js';
import {h} from '../dom.js';
import {field, formDialog} from '../form.js';
import {money} from '../format.js';
import {session} from '../session.js';
import {attempt, toast} from '../toast.js';

/** What can be done with one product; each step opens its own dialog and calls done after the server agreed. */
export function add(known, done) {
  const key = newKey();
  formDialog({
    title: 'Add product',
    wide: true,
    fields: h('div.columns', {},
      field({name: 'name', label: 'Name', required: true, maxlength: 100}),
      field({name: 'product_id', label: 'Product id', maxlength: 50, hint: 'Left blank, the next one is given: P001, P002 …'}),
      field({name: 'category', label: 'Category', suggestions: categories(known)}),
      field({name: 'supplier', label: 'Supplier'}),
      priceField(),
      field({name: 'stock', label: `Stock in ${session.shop}`, type: 'number', min: 0, step: 1, value: '0', inputmode: 'numeric', required: true}),
      field({name: 'description', label: 'Description', lines: 2})),
    submit: 'Add product',
    onsubmit: async given => {
      const id = await created(given, key);
      toast(`${given.name} was added as ${id}`);
      done();
    },
  });
}

/** One call, whose key makes a repeat harmless. Only goods with a price get an id by themselves, as with RetailDash. */
async function created({name, product_id, category, supplier, price, stock, description}, key) {
  const texts = filled({product_id, category, supplier, description});
  if (price === '') {
    return (await send('POST', '/api/products', {...texts, name, stock: Number(stock), key}, key)).product_id;
  }
  const product = {category: 'General', ...texts, product_name: name, price: Number(price), stock: Number(stock), key};
  return (await send('POST', '/api/add_product', product, key)).product_id;
}

export function edit(product, known, done) {
  formDialog({
    title: 'Edit product',
    wide: true,
    fields: h('div.columns', {},
      field({name: 'name', label: 'Name', required: true, maxlength: 100, value: product.name}),
      field({name: 'product_id', label: 'Product id', required: true, maxlength: 50, value: product.product_id, hint: 'A new id keeps all movements and sales.'}),
      field({name: 'category', label: 'Category', value: product.category ?? '', suggestions: categories(known)}),
      field({name: 'supplier', label: 'Supplier', value: product.supplier ?? ''}),
      field({name: 'description', label: 'Description', lines: 2, value: product.description ?? ''})),
    submit: 'Save',
    onsubmit: async given => {
      await send('PUT', path`/api/products/${product.product_id}`, given);
      toast(`${given.name} was saved`);
      done();
    },
  });
}

export function price(product, done) {
  formDialog({
    title: 'Change price',
    before: h('p.subject', {}, h('strong', {}, product.name), h('span.row-note', {}, `${product.product_id} · now ${money(product.price)}`)),
    fields: priceField({required: true, label: 'New price', value: product.price === null ? '' : product.price.toFixed(2),
      hint: 'Past sales keep the price they were made with.'}),
    submit: 'Change price',
    onsubmit: async given => {
      await send('PUT', path`/api/update_price/${product.product_id}`, Number(given.price));
      toast(`${product.name} now costs ${money(Number(given.price))}`);
      done();
    },
  });
}

export async function archive(product, done) {
  const yes = await confirmed({title: 'Archive product', yes: 'Archive',
    text: `${product.name} will no longer be offered. Its history stays, and it can be restored. What is still in stock must go out first.`});
  if (yes) await attempt(() => send('POST', path`/api/products/${product.product_id}/archive`), `${product.name} is archived`) && done();
}

export async function restore(product, done) {
  await attempt(() => send('POST', path`/api/products/${product.product_id}/restore`), `${product.name} is back`) && done();
}

/** Only a product without history can go; for the others the way is to archive them. */
export async function remove(product, done) {
  const yes = await confirmed({title: 'Delete product', yes: 'Delete', danger: true,
    text: `Delete ${product.name} (${product.product_id})? Only a product that was never moved or sold can be deleted.`});
  if (!yes) return;
  try {
    await send('DELETE', path`/api/products/${product.product_id}`);
    toast(`${product.name} was deleted`);
    done();
  } catch (refusal) {
    if (refusal.code === 'has_history' && !product.archived) archive(product, done);
    toast(refusal.message, 'bad');
  }
}

export function hold(product) {
  tell('Hold: next step',
    h('p', {}, `Holding units of ${product.name} for a customer is not built yet; it is the next step, and nothing pretends to do it.`),
    h('p', {}, `Until then, transfer the units to a location of their own, such as HOLD: the point of sale sells only from ${session.shop}.`));
}

const categories = known => [...new Set(known.map(product => product.category).filter(Boolean))].sort();

const filled = texts => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

function priceField(more = {}) {
  return field({name: 'price', label: `Price in ${session.currency}`, type: 'number', min: '0.01', step: '0.01', inputmode: 'decimal',
    hint: 'Left blank for goods that are not sold; these need an id of their own.', ...more});
}
