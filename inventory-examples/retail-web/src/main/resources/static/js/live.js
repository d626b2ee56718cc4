const KINDS = ['stock', 'catalogue'];
const PAUSE = 150;
const listeners = new Set();
let source = null;
let again;
let pause;

/** The state of the line: 'off', 'connecting', 'online' or 'offline'. */
export let line = 'off';

/** Calls back on every change that the server tells of; answers how to stop. */
export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function connect() {
  if (source) return;
  source = new EventSource('/api/events');
  if (line === 'off') say('connecting');
  source.onopen = () => {
    // what happened while the line was down was told to nobody
    if (line === 'offline') tell();
    say('online');
  };
  source.onerror = () => {
    say('offline');
    if (source?.readyState === EventSource.CLOSED) reconnect();
  };
  for (const kind of KINDS) source.addEventListener(kind, tell);
}

export function disconnect() {
  clearTimeout(again);
  source?.close();
  source = null;
  say('off');
}

/** The browser repeats a broken line by itself, but not one that was answered with an error. */
function reconnect() {
  source = null;
  clearTimeout(again);
  again = setTimeout(connect, 3000);
}

/** Under a stream of changes the listeners are told now and then, not for each of them. */
function tell() {
  pause ??= setTimeout(() => {
    pause = undefined;
    listeners.forEach(listener => listener());
  }, PAUSE);
}

function say(state) {
  if (line === state) return;
  line = state;
  dispatchEvent(new CustomEvent('line', {detail: state}));
}

addEventListener('offline', () => source && say('offline'));
addEventListener('online', () => {
  if (source?.readyState !== EventSource.OPEN) return;
  say('online');
  tell();
});
