import {putOff} from './press.js';

/**
 * Builds an element: h('button.primary', {onclick: save}, 'Save'). Strings become text nodes, so nothing that
 * somebody typed is ever read as markup; children that are null, undefined or false are left out.
 */
export function h(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) set(element, key, value);
  element.append(...present(children));
  return element;
}

function set(element, key, value) {
  if (value === undefined || value === null || value === false) return;
  if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
  else if (key === 'class') element.classList.add(...value.split(' ').filter(Boolean));
  else if (key === 'dataset') Object.assign(element.dataset, value);
  else if (key === 'value') element.value = value;
  else element.setAttribute(key, value === true ? '' : value);
}

function present(children) {
  return children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false);
}

/**
 * Replaces what a region shows and keeps the keyboard's place: the element with the same data-key is focused again.
 * Nothing moves under a finger that presses a button, and no open menu of the region is pulled away; what is new is shown after.
 */
export function show(region, ...children) {
  if (putOff(region, () => show(region, ...children))) return;
  const menu = region.querySelector('.menu:popover-open');
  if (menu) {
    menu.addEventListener('toggle', () => show(region, ...children), {once: true});
    return;
  }
  const key = region.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  region.replaceChildren(...present(children));
  if (key) region.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({preventScroll: true});
}

/** Runs an action once the calls to it have paused for some milliseconds. */
export function settled(action, milliseconds = 200) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), milliseconds);
  };
}

/** True while the keyboard writes into a field, where letters are no commands. */
export function typing(event) {
  return event.target.matches?.('input, textarea, select') ?? false;
}
