import {h} from './dom.js';
import {icon} from './icons.js';

let count = 0;

/** A button that opens a few more steps: [[icon, text, onclick, danger?]]. Escape or a click beside it closes it. */
export function menu(label, steps, key) {
  const id = `menu-${++count}`;
  const list = h('div.menu', {id, popover: 'auto'}, steps.filter(Boolean).map(([picture, text, onclick, danger]) =>
    h('button.menu-step', {type: 'button', class: danger ? 'bad' : '', onclick: () => {
      list.hidePopover();
      onclick();
    }}, icon(picture), text)));
  const button = h('button.quiet.square', {type: 'button', 'aria-label': label, popovertarget: id, dataset: {key}}, icon('more'));
  list.addEventListener('toggle', event => event.newState === 'open' && place(list, button));
  list.addEventListener('keydown', event => step(event, list));
  return h('span.menu-place', {}, button, list);
}

function place(list, button) {
  const anchor = button.getBoundingClientRect();
  const below = anchor.bottom + list.offsetHeight + 8 < innerHeight;
  list.style.left = `${Math.max(8, Math.min(anchor.right, innerWidth - 8) - list.offsetWidth)}px`;
  list.style.top = `${below ? anchor.bottom + 4 : Math.max(8, anchor.top - list.offsetHeight - 4)}px`;
  list.querySelector('button')?.focus();
}

function step(event, list) {
  const move = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (!move) return;
  event.preventDefault();
  const all = [...list.children];
  all[(all.indexOf(document.activeElement) + move + all.length) % all.length].focus();
}
