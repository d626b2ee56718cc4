import {get, send} from '../api.js';
import {tell} from '../dialog.js';
import {h} from '../dom.js';
import {field, formDialog} from '../form.js';
import {time} from '../format.js';
import {icon} from '../icons.js';
import {load, table} from '../list.js';
import {head} from '../page.js';
import {PASSWORD_RULE} from './signin.js';

const ROLES = [['clerk', 'Clerk: sells, takes back, records movements'], ['manager', 'Manager: everything']];

/** Who may sign in; managers only. */
export function usersView(stage) {
  const region = h('div.card.flush', {});
  stage.append(
    head('Users', 'Clerks sell and record movements; managers also change the catalogue, undo movements and add users.',
      h('button.button.primary', {type: 'button', onclick: add}, icon('add'), 'Add user')),
    region);
  const refresh = () => load(region, () => get('/api/users'), draw);
  refresh();
  return {refresh};

  function draw(users) {
    return table({
      caption: 'Users',
      rows: users,
      columns: [
        {label: 'E-mail', main: true, cell: user => h('strong', {}, user.email)},
        {label: 'User id', cell: user => h('code', {}, user.admin_id)},
        {label: 'Role', cell: user => h('span.tag', {}, user.role.toLowerCase())},
        {label: 'Since', cell: user => time(user.created_at, {dateStyle: 'medium'})},
      ],
    });
  }

  function add() {
    formDialog({
      title: 'Add user',
      fields: [
        field({name: 'email', label: 'E-mail', type: 'email', required: true, autocomplete: 'off'}),
        field({name: 'password', label: 'First password', type: 'password', required: true, hint: PASSWORD_RULE, autocomplete: 'new-password'}),
        field({name: 'role', label: 'Role', options: ROLES}),
      ],
      submit: 'Add user',
      onsubmit: async account => {
        const {admin_id} = await send('POST', '/api/register_admin', account);
        await refresh();
        tell('User added', h('p', {}, `${account.email} signs in with the user id `, h('code.big', {}, admin_id)));
      },
    });
  }
}
