import {h} from './dom.js';
import {icon} from './icons.js';

const ICONS = {ok: 'check', bad: 'alert', info: 'check'};

/** Says in passing what happened; read out by screen readers, gone after a few seconds. */
export function toast(text, kind = 'ok') {
  const element = h('div.toast', {class: kind}, icon(ICONS[kind]), h('span', {}, text));
  onTop().append(element);
  setTimeout(() => element.remove(), kind === 'bad' ? 7000 : 4000);
}

/** A dialog opened meanwhile lies over everything else: what is shown last lies on top. */
function onTop() {
  const box = document.getElementById('toasts');
  if (box.matches(':popover-open')) box.hidePopover();
  box.showPopover();
  return box;
}

/** Runs a step; a refusal is said as it came, the rest as trouble with the line. Answers whether it went well. */
export async function attempt(step, done) {
  try {
    await step();
    if (done) toast(done);
    return true;
  } catch (trouble) {
    toast(trouble.message, 'bad');
    return false;
  }
}
