/** The address of a view: #/sales?product=TEA. */
export function href(name, query = {}) {
  const given = new URLSearchParams(query).toString();
  return `#/${name}${given ? '?' + given : ''}`;
}

export function go(name, query) {
  location.hash = href(name, query);
}
