const dark = matchMedia('(prefers-color-scheme: dark)');

/** 'light' or 'dark': what is on the screen now. */
export function theme() {
  return document.documentElement.dataset.theme ?? (dark.matches ? 'dark' : 'light');
}

/** Goes to the other theme and remembers it on this device. */
export function toggleTheme() {
  const other = theme() === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = other;
  localStorage.setItem('retail.theme', other);
  dispatchEvent(new Event('theme'));
}

dark.addEventListener('change', () => dispatchEvent(new Event('theme')));
