import {onChange} from './live.js';
import {routes} from './routes.js';

let stage = null;
let shown = null;
let reading = false;
let changed = false;

/** Shows the view of the address in this element, now and whenever the address changes. */
export function start(element) {
  stage = element;
  draw();
}

/** Ends what is shown. */
export function leave() {
  shown?.view?.dispose?.();
  shown = stage = null;
}

function draw() {
  if (!stage) return;
  const [, name, query] = location.hash.match(/^#\/([a-z]*)\??(.*)$/) ?? [];
  const route = routes().find(each => each.name === name) ?? routes()[0];
  shown?.view?.dispose?.();
  document.querySelectorAll('dialog').forEach(dialog => dialog.close());
  stage.replaceChildren();
  stage.dataset.view = route.name;
  document.title = `${route.title} · Stockledger`;
  const first = shown === null;
  shown = {route, view: route.view(stage, new URLSearchParams(query))};
  dispatchEvent(new CustomEvent('view', {detail: route.name}));
  scrollTo(0, 0);
  if (!first && !stage.contains(document.activeElement)) stage.focus({preventScroll: true});
}

/** Draws the figures of the shown view anew, one reading after the other. */
async function refresh() {
  if (reading) {
    changed = true;
    return;
  }
  reading = true;
  await shown?.view?.refresh?.();
  reading = false;
  if (changed) {
    changed = false;
    refresh();
  }
}

addEventListener('hashchange', draw);
onChange(refresh);
