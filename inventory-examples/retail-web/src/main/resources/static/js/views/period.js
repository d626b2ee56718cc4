import {h} from '../dom.js';
import {isoDate} from '../format.js';

/** Two days that bound a report; range() answers them, the last being part of it. */
export function period(daysBack, onchange) {
  const today = new Date();
  const first = new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysBack);
  const day = (label, value) => h('input', {type: 'date', 'aria-label': label, value: isoDate(value), onchange});
  const from = day('From day', first);
  const to = day('To day', today);
  return {
    element: h('span.range', {}, from, h('span', {}, 'to'), to),
    range: () => ({from: from.value, to: to.value}),
  };
}
