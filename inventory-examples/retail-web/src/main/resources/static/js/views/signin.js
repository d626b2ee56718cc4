import {send} from '../api.js';
import {h, show} from '../dom.js';
import {field, form} from '../form.js';
import {session, signIn} from '../session.js';

const RULE = '8 to 12 characters with a letter, a digit and a symbol';

/** Signing in, and before anybody has: registering the first manager. */
export function signInView(stage, onin) {
  const box = h('section.card.sign', {});
  stage.append(h('div.sign-page', {},
    h('p.brand.sign-brand', {}, h('span.brand-mark', {'aria-hidden': 'true'}), 'Stockledger'),
    box,
    h('p.sign-note', {}, 'Every movement is recorded. No balance is ever overwritten.')));
  if (session.first_user) register();
  else enter();

  function enter(id = '', notice) {
    show(box,
      h('h1', {}, 'Sign in'),
      notice ? h('p.notice', {role: 'status'}, notice) : h('p.lead', {}, 'Your id is the one you got when you were registered.'),
      form({
        fields: [
          field({name: 'admin_id', label: 'User id', required: true, value: id, autocomplete: 'username', autocapitalize: 'characters', spellcheck: 'false'}),
          field({name: 'password', label: 'Password', type: 'password', required: true, autocomplete: 'current-password'}),
        ],
        submit: 'Sign in',
        onsubmit: async ({admin_id, password}) => {
          await signIn(admin_id, password);
          onin();
        },
        extra: session.first_user && !id && h('button.link', {type: 'button', onclick: register}, 'Register the first user'),
      }));
    box.querySelector(id ? '[name=password]' : '[name=admin_id]').focus();
  }

  function register() {
    show(box,
      h('h1', {}, 'Welcome'),
      h('p.lead', {}, 'Nobody is registered yet. The first user becomes the manager.'),
      form({
        fields: [
          field({name: 'email', label: 'E-mail', type: 'email', required: true, autocomplete: 'username'}),
          field({name: 'password', label: 'Password', type: 'password', required: true, hint: RULE, autocomplete: 'new-password'}),
        ],
        submit: 'Register',
        onsubmit: async account => {
          const {admin_id} = await send('POST', '/api/register_admin', account);
          enter(admin_id, `You are registered. Your user id is ${admin_id}: note it, you need it to sign in.`);
        },
        extra: h('button.link', {type: 'button', onclick: () => enter()}, 'I have an id'),
      }));
    box.querySelector('[name=email]').focus();
  }
}

export {RULE as PASSWORD_RULE};
