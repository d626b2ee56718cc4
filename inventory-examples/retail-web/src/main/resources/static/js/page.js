import {h} from './dom.js';

/** The head of a view: its title, a sentence, and what can be done. */
export function head(title, text, ...actions) {
  return h('div.head', {}, h('div', {}, h('h1', {}, title), text && h('p.lead', {}, text)),
    actions.length > 0 && h('div.head-actions', {}, actions));
}

export function card(title, body, ...actions) {
  return h('section.card', {}, h('header.card-head', {}, h('h2', {}, title), actions), body);
}

/** A choice of a few, as buttons side by side: [[value, text]]. */
export function segments(label, choices, value, onchange) {
  const buttons = choices.map(([key, text]) => h('button.segment', {type: 'button', 'aria-pressed': String(key === value), onclick: () => {
    buttons.forEach(button => button.setAttribute('aria-pressed', String(button.dataset.value === key)));
    onchange(key);
  }, dataset: {value: key}}, text));
  return h('div.segments', {role: 'group', 'aria-label': label}, buttons);
}
