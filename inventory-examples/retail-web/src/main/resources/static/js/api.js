/** The server understood and said no: nothing was changed. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body.error ?? body.detail ?? `The server answered ${status}.`);
    this.status = status;
    this.code = body.code;
    this.field = body.field;
    this.shortages = body.shortages ?? [];
  }
}

/** No answer came, or one that leaves the outcome open: a write may or may not have happened. */
export class NoAnswer extends Error {
  constructor() {
    super('The server did not answer.');
  }
}

const PATIENCE = 15_000;

/** Reads; answers the body. */
export const get = async (path, query) => (await call('GET', path, {query})).body;

/** Reads one page of a list; answers {rows, next}, next being the cursor of the following page, if there is one. */
export async function getPage(path, query) {
  const {body, response} = await call('GET', path, {query});
  return {rows: body, next: response.headers.get('X-Next-Cursor') ?? undefined};
}

/** Writes; answers the body. With a key the same call can be repeated until it is answered, and happens once. */
export async function send(method, path, data, key) {
  return (await call(method, path, {data, key})).body;
}

/** A path with its parts encoded: path`/api/products/${id}`. */
export function path(fixed, ...parts) {
  return fixed.reduce((whole, text, i) => whole + encodeURIComponent(parts[i - 1]) + text);
}

export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');

async function call(method, target, {query, data, key}) {
  const url = new URL(target, location.origin);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') url.searchParams.set(name, value);
  }
  const response = await answered(url, {method, headers: headers(method, data, key), body: written(data)});
  const body = await response.json().catch(() => ({}));
  if (response.status >= 500) throw new NoAnswer();
  if (response.status === 401 && !target.endsWith('/login_admin')) dispatchEvent(new Event('signed-out'));
  if (!response.ok) throw new Refusal(response.status, body);
  return {body, response};
}

async function answered(url, request) {
  try {
    return await fetch(url, {...request, credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE)});
  } catch {
    throw new NoAnswer();
  }
}

function headers(method, data, key) {
  const all = {Accept: 'application/json'};
  if (data !== undefined) all['Content-Type'] = 'application/json';
  if (method !== 'GET') all['X-XSRF-TOKEN'] = cookie('XSRF-TOKEN');
  if (key) all['Idempotency-Key'] = key;
  return all;
}

const written = data => (data === undefined ? undefined : JSON.stringify(data));

function cookie(name) {
  const found = document.cookie.split('; ').find(pair => pair.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}
