import {h} from './dom.js';
import {icon} from './icons.js';

let count = 0;

/**
 * Opens a dialog over the page: the rest is out of reach of mouse and keyboard, Escape closes it, and the focus goes
 * back to where it was, also when the list was drawn anew meanwhile. Answers {element, close}.
 */
export function openDialog({title, body, footer, wide = false, onclose}) {
  const id = `dialog-${++count}`;
  const close = () => element.close();
  const opener = document.activeElement;
  const element = h('dialog.dialog', {class: wide ? 'wide' : '', 'aria-labelledby': id, onclose: () => {
    element.remove();
    if (!opener.isConnected && opener.dataset.key) document.querySelector(`[data-key="${CSS.escape(opener.dataset.key)}"]`)?.focus();
    onclose?.();
  }},
  h('header.dialog-head', {},
    h('h2', {id}, title),
    h('button.quiet.square', {type: 'button', 'aria-label': 'Close', onclick: close}, icon('close'))),
  h('div.dialog-body', {}, body),
  footer && h('footer.dialog-foot', {}, footer));
  element.addEventListener('mousedown', event => event.target === element && close());
  document.body.append(element);
  element.showModal();
  return {element, close};
}

/** Asks before a step that is not lightly taken back; resolves to true or false. */
export function confirmed({title, text, yes, danger = false}) {
  return new Promise(resolve => {
    let answer = false;
    const go = () => {
      answer = true;
      dialog.close();
    };
    const dialog = openDialog({
      title,
      body: h('p', {}, text),
      footer: [
        h('button.button', {type: 'button', autofocus: true, onclick: () => dialog.close()}, 'Cancel'),
        h('button.button', {type: 'button', class: danger ? 'danger' : 'primary', onclick: go}, yes),
      ],
      onclose: () => resolve(answer),
    });
  });
}

/** Tells something that needs no decision. */
export function tell(title, ...body) {
  const dialog = openDialog({
    title,
    body,
    footer: h('button.button.primary', {type: 'button', onclick: () => dialog.close()}, 'Close'),
  });
}
