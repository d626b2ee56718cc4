import {go} from './address.js';
import {h} from './dom.js';
import {failed} from './list.js';
import {connect, disconnect} from './live.js';
import {leave, start} from './router.js';
import {admitted, openSession} from './session.js';
import {shell} from './shell.js';
import {signInView} from './views/signin.js';

const app = document.getElementById('app');

async function open() {
  try {
    await openSession();
    enter();
  } catch (trouble) {
    app.replaceChildren(h('main', {id: 'main'}, failed(trouble, open)));
  }
}

function enter() {
  if (!admitted()) {
    outside();
    return;
  }
  const {element, stage} = shell(outside);
  app.replaceChildren(element);
  connect();
  start(stage);
}

function outside() {
  disconnect();
  leave();
  document.querySelectorAll('dialog').forEach(dialog => dialog.close());
  document.title = 'Sign in · Stockledger';
  const stage = h('main.outside', {id: 'main', tabindex: -1});
  app.replaceChildren(stage);
  signInView(stage, () => {
    if (!location.hash) go('dashboard');
    enter();
  });
}

addEventListener('signed-out', () => {
  if (app.querySelector('.outside')) return;
  outside();
});

// the skip link would otherwise look like a way to another view
document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  document.getElementById('main').focus();
});

open();
