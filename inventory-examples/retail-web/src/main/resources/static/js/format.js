import {session} from './session.js';

const WHOLE = new Intl.NumberFormat();

export const count = number => WHOLE.format(number);

/** An amount in the shop's currency; a dash where there is none. */
export function money(amount, currency = session.currency) {
  if (amount === null || amount === undefined) return '–';
  return new Intl.NumberFormat(undefined, {style: 'currency', currency}).format(amount);
}

/** An amount as an axis shows it: no cents where there are none. */
export function shortMoney(amount) {
  return new Intl.NumberFormat(undefined, {style: 'currency', currency: session.currency, minimumFractionDigits: 0, maximumFractionDigits: 2}).format(amount);
}

/** "3 units", "1 unit". */
export function several(number, one, many = one + 's') {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** The server's times are UTC; those of the older calls do not say so. */
export function instant(text) {
  return new Date(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : text + 'Z');
}

const MINUTE = {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'};

/** A time as it reads here; the year only where it is another one. */
export function time(text, options) {
  const element = document.createElement('time');
  const when = instant(text);
  const year = when.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
  element.dateTime = when.toISOString();
  element.title = when.toLocaleString();
  element.textContent = when.toLocaleString(undefined, options ?? {...MINUTE, year});
  return element;
}

/** Of today only the time, else only the day. */
export function shortTime(text) {
  const today = instant(text).toDateString() === new Date().toDateString();
  return time(text, today ? {timeStyle: 'short'} : {day: 'numeric', month: 'short'});
}

export function month(index, year) {
  return new Date(year, index, 1).toLocaleString(undefined, {month: 'short'});
}

/** A day as <input type="date"> and the server write it. */
export function isoDate(date) {
  const two = number => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
