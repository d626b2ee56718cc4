import {Refusal} from './api.js';
import {openDialog} from './dialog.js';
import {h} from './dom.js';

let count = 0;

/**
 * One labelled field: {name, label, value?, hint?, options?: [[value, text]], suggestions?: [text], lines?} and whatever
 * the input itself takes (type, required, min, step, maxlength, placeholder, autocomplete …).
 */
export function field({name, label, hint, options, suggestions, lines, value, ...attributes}) {
  const id = `field-${++count}`;
  const notes = [`${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const given = {id, name, 'aria-describedby': notes, list: suggestions && `${id}-list`, ...attributes};
  return h('div.field', {dataset: {field: name}},
    h('label', {for: id}, label, !attributes.required && !options && h('span.optional', {}, 'optional')),
    control(given, value, options, lines),
    suggestions && h('datalist', {id: `${id}-list`}, suggestions.map(text => h('option', {value: text}))),
    hint && h('p.hint', {id: `${id}-hint`}, hint),
    h('p.field-error', {id: `${id}-error`, hidden: true}));
}

function control(given, value, options, lines) {
  if (options) {
    const select = h('select', given, options.map(([key, text]) => h('option', {value: key}, text)));
    select.value = value ?? options[0]?.[0] ?? '';
    return select;
  }
  return lines ? h('textarea', {...given, rows: lines, value}) : h('input', {type: 'text', ...given, value});
}

/**
 * A form that hands its values (trimmed texts by name) to onsubmit. A refusal stays beside the field that it names, else
 * above the buttons, and the form stays as it was filled in.
 */
export function form({fields, submit, onsubmit, before, extra}) {
  const trouble = h('p.form-error', {role: 'alert', hidden: true});
  const button = h('button.button.primary', {type: 'submit'}, submit);
  const element = h('form.form', {novalidate: true, onsubmit: async event => {
    event.preventDefault();
    clear(element, trouble);
    if (!complete(element)) return;
    button.disabled = true;
    try {
      await onsubmit(values(element));
    } catch (refusal) {
      complain(element, trouble, refusal);
    } finally {
      button.disabled = false;
    }
  }}, before, fields, trouble, h('div.form-foot', {}, extra, button));
  return element;
}

/** A form in a dialog; it closes when onsubmit came back without a refusal. */
export function formDialog({title, onsubmit, wide, ...rest}) {
  const element = form({
    ...rest,
    extra: h('button.button', {type: 'button', onclick: () => dialog.close()}, 'Cancel'),
    onsubmit: async given => {
      await onsubmit(given);
      dialog.close();
    },
  });
  const dialog = openDialog({title, body: element, wide});
  element.querySelector('input:not([type=radio]), select, textarea')?.focus();
  return {...dialog, form: element};
}

const inputs = element => [...element.elements].filter(input => input.name);

function values(element) {
  return Object.fromEntries([...new FormData(element)].map(([name, text]) => [name, String(text).trim()]));
}

function complete(element) {
  const wrong = inputs(element).filter(input => !input.disabled && !input.checkValidity());
  wrong.forEach(input => mark(input, input.validationMessage));
  wrong[0]?.focus();
  return wrong.length === 0;
}

function mark(input, message) {
  const note = input.closest('.field')?.querySelector('.field-error');
  if (!note) return false;
  input.setAttribute('aria-invalid', 'true');
  note.textContent = message;
  note.hidden = false;
  return true;
}

function complain(element, trouble, refusal) {
  const named = refusal instanceof Refusal && refusal.field ? element.elements[refusal.field] : null;
  if (named && mark(named, refusal.message)) {
    named.focus();
    return;
  }
  trouble.textContent = refusal.message;
  trouble.hidden = false;
}

function clear(element, trouble) {
  trouble.hidden = true;
  for (const input of inputs(element)) {
    input.removeAttribute('aria-invalid');
    const note = input.closest('.field')?.querySelector('.field-error');
    if (note) note.hidden = true;
  }
}
