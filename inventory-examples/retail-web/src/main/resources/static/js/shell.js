import {href} from './address.js';
import {openDialog} from './dialog.js';
import {h, show} from './dom.js';
import {icon} from './icons.js';
import {line} from './live.js';
import {routes} from './routes.js';
import {session, signOut} from './session.js';
import {theme, toggleTheme} from './theme.js';
import {attempt} from './toast.js';

const IN_THE_BAR = 4;

const LINES = {
  online: ['Live', 'Changes of others appear by themselves'],
  connecting: ['Connecting', 'Waiting for the server'],
  offline: ['Offline', 'No connection to the server; trying again'],
  off: ['Offline', 'Not connected'],
};

/** The frame around every view: navigation, who is here, the state of the line. Answers {element, stage}. */
export function shell(onout) {
  const stage = h('main.stage', {id: 'main', tabindex: -1});
  const element = h('div.shell', {},
    h('header.side', {}, brand(), navigation(), who(onout)),
    h('div.body', {}, topBar(), stage),
    bottomBar(onout));
  mark(element);
  return {element, stage};
}

function brand() {
  return h('a.brand', {href: href('dashboard')}, h('span.brand-mark', {'aria-hidden': 'true'}), 'Stockledger');
}

function navigation() {
  return h('nav.nav', {'aria-label': 'Views'}, routes().map(route => link(route)));
}

function link(route, text = route.title) {
  return h('a.nav-link', {href: href(route.name), dataset: {view: route.name}}, icon(route.icon), h('span', {}, text));
}

function who(onout) {
  const name = session.user?.email ?? 'No login needed';
  const part = session.user ? `${session.user.role} · ${session.user.admin_id}` : 'Serves this machine only';
  return h('div.who', {},
    h('div.who-text', {}, h('span.who-name', {}, name), h('span.who-part', {}, part)),
    session.user && outButton(onout));
}

function outButton(onout) {
  return h('button.quiet.square.on-dark', {type: 'button', 'aria-label': 'Sign out', title: 'Sign out',
    onclick: async () => await attempt(signOut) && onout()}, icon('out'));
}

function topBar() {
  return h('div.topbar', {}, brand(), h('span.shop', {}, `Shop ${session.shop}`), lineBadge(), themeButton());
}

function lineBadge() {
  const badge = h('span.line', {role: 'status'});
  const draw = () => {
    const [text, title] = LINES[line];
    badge.dataset.line = line;
    badge.title = title;
    show(badge, h('span.dot', {'aria-hidden': 'true'}), text);
  };
  addEventListener('line', draw);
  draw();
  return badge;
}

function themeButton() {
  const button = h('button.quiet.square', {type: 'button', onclick: toggleTheme});
  const draw = () => {
    const other = theme() === 'dark' ? 'light' : 'dark';
    button.setAttribute('aria-label', `Use the ${other} theme`);
    button.title = `Use the ${other} theme`;
    show(button, icon(other === 'dark' ? 'moon' : 'sun'));
  };
  addEventListener('theme', draw);
  draw();
  return button;
}

function bottomBar(onout) {
  const more = h('button.nav-link', {type: 'button', 'aria-haspopup': 'dialog', onclick: () => moreSheet(onout)}, icon('more'), h('span', {}, 'More'));
  return h('nav.bottombar', {'aria-label': 'Views, short'},
    routes().slice(0, IN_THE_BAR).map(route => link(route, route.short ?? route.title)), more);
}

function moreSheet(onout) {
  const dialog = openDialog({
    title: 'More',
    body: h('div.sheet-links', {onclick: event => event.target.closest('a') && dialog.close()},
      routes().slice(IN_THE_BAR).map(route => link(route)), who(onout)),
  });
  mark(dialog.element);
}

/** Shows in every navigation which view is open. */
function mark(root) {
  const open = document.getElementById('main')?.dataset.view;
  for (const each of root.querySelectorAll('a[data-view]')) {
    if (each.dataset.view === open) each.setAttribute('aria-current', 'page');
    else each.removeAttribute('aria-current');
  }
}

addEventListener('view', () => mark(document));
